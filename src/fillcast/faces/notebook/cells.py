"""Which cell of a notebook runs now, so that running it again ends what it began."""

import sys
from typing import Any, Self

from msgspec import Struct


class Cell(Struct, frozen=True):
    """key: of the cell, or its text where the front end gives no key. execution: of this run of it."""

    key: str = ""
    execution: str = ""

    @classmethod
    def current(cls) -> Self:
        """Outside a notebook it is no cell."""
        ipython = sys.modules.get("IPython")
        shell: Any = None if ipython is None else ipython.get_ipython()
        if shell is None or not hasattr(shell, "get_parent"):
            return cls()
        parent = shell.get_parent()
        key = parent.get("metadata", {}).get("cellId") or parent.get("content", {}).get("code", "")
        return cls(key, parent.get("header", {}).get("msg_id", ""))

    def is_rerun_as(self, later: "Cell") -> bool:
        """Whether it is the same cell, run again; what one run of it makes side by side stays."""
        return bool(self.key) and self.key == later.key and self.execution != later.execution
