"""Which simulators there are, and what ends them beside `Simulator.close`: their cell run again, nobody who holds
them, or the end of the process."""

import atexit
import weakref
from collections.abc import Callable
from typing import Protocol

from fillcast.faces.notebook.cells import Cell
from fillcast.faces.notebook.panel import Panel
from fillcast.faces.notebook.run import Run


class Ending(Protocol):
    """What can be ended."""

    cell: Cell

    def stop(self) -> None:
        """End its threads and feeds."""

    def close(self) -> None:
        """Stop for good."""


_alive: weakref.WeakSet[Ending] = weakref.WeakSet()
_shown: set[Ending] = set()
"""What is on a screen must not end because no name holds it any more."""


def enter(simulator: Ending, runs: list[Run], panel: Panel) -> None:
    """End what the same cell began before; from now on the simulator ends *runs* and panel when nobody holds it."""
    for other in [one for one in _alive if one.cell.is_rerun_as(simulator.cell)]:
        other.close()
    _alive.add(simulator)
    # Not at the end of the process: `_end_all` stops what runs then, and the panel stays on the screen.
    weakref.finalize(simulator, _end, runs, panel).atexit = False


def hold(simulator: Ending) -> None:
    """It is on a screen."""
    _shown.add(simulator)


def leave(simulator: Ending) -> None:
    """It has been closed."""
    _alive.discard(simulator)
    _shown.discard(simulator)


def weakly(method: Callable[..., None]) -> Callable[..., None]:
    """The panel is kept by its front end for as long as the kernel lives; it must not keep the simulator."""
    kept = weakref.WeakMethod(method)

    def call(*given: object) -> None:
        found = kept()
        if found is not None:
            found(*given)

    return call


def _end(runs: list[Run], panel: Panel) -> None:
    for one in runs:
        one.stop()
    panel.close()


@atexit.register
def _end_all() -> None:
    for simulator in list(_alive):
        simulator.stop()
