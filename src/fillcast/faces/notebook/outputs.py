"""Where in a notebook something has been shown, so that another thing can take its place."""

from collections.abc import Mapping
from typing import Any

from IPython.display import DisplayHandle, display

Bundle = Mapping[str, Any]
"""One thing in several forms, by MIME type; a front end takes the best that it can show."""


class Outputs:
    """Of one thing; it may stand under several cells."""

    def __init__(self) -> None:
        self._handles: list[DisplayHandle] = []

    def __len__(self) -> int:
        return len(self._handles)

    def show(self, bundle: Bundle, metadata: Bundle) -> None:
        """Under the cell that runs."""
        handle = display(bundle, metadata=metadata, raw=True, display_id=True)  # type: ignore[no-untyped-call]
        self._handles.append(handle)

    def replace(self, bundle: Bundle) -> None:
        """Wherever it has been shown, for good."""
        for handle in self._handles:
            handle.update(bundle, raw=True)  # type: ignore[no-untyped-call]
        self._handles.clear()
