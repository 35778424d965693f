"""The very first start, when no kernel has been compiled yet."""

import atexit
import subprocess
import sys
from contextlib import suppress

from numba.core.event import Event, Listener

_NONE = subprocess.DEVNULL
_OTHERS = (sys.executable, "-m", "fillcast.kernels")


_OURS = "fillcast.kernels."


class Compiling(Listener):
    """Hears of the first kernel of ours that the cache does not have.

    Compiling holds the interpreter and one core, so a process of its own begins at the kernels that this one needs
    last, and this one finds them in the cache when it gets there. It ends with this one at the latest.
    """

    def __init__(self) -> None:
        self._has_begun = False

    def on_start(self, event: Event) -> None:
        # In a notebook others compile, too, and what was made by `exec` may have no module.
        module = event.data["dispatcher"].py_func.__module__ or ""
        if self._has_begun or not module.startswith(_OURS):
            return
        self._has_begun = True
        print("fillcast: compiling kernels (first run only) ...", file=sys.stderr, flush=True)
        # Where no process may be started, this one compiles all by itself.
        with suppress(OSError):
            atexit.register(_end, subprocess.Popen(_OTHERS, stdin=_NONE, stdout=_NONE, stderr=_NONE))  # noqa: S603

    def on_end(self, event: Event) -> None:
        pass


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait()
