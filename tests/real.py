"""Where the real recordings are. They are used from there and never copied."""

import os
from pathlib import Path

DATA = Path(os.environ.get("FILLCAST_REAL_DATA", Path(__file__).parents[2] / "shared" / "data"))
