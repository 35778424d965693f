"""The wall clock, as faces read it.

Below this floor it is read where something comes in from outside or goes onto the disk (`feeds`, `exchange`, `tape`).
From `plan` down nobody reads it: there time is what frames say.
"""

from datetime import UTC, datetime
from time import time_ns

from fillcast.units import NS_PER_S


def today() -> str:
    """The date, UTC, in words."""
    return datetime.fromtimestamp(now_ns() / NS_PER_S, UTC).date().isoformat()


def now_ns() -> int:
    """The wall clock."""
    return time_ns()
