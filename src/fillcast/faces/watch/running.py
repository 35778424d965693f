"""A watch from start to end: on the screen where there is one, else line by line."""

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from os import environ

from fillcast.config import Settings
from fillcast.errors import MissingExtra
from fillcast.faces import logs
from fillcast.faces.live.station import Station
from fillcast.faces.watch import plain
from fillcast.orders import Order

EXTRA = "terminal"
MODULE = "textual"


def has_screen() -> bool:
    """Whether somebody sits before a terminal that can be drawn on."""
    return sys.stdin.isatty() and sys.stdout.isatty() and environ.get("TERM", "") not in ("", "dumb")


def has_extra() -> bool:
    return find_spec(MODULE) is not None


def run(
    symbols: Sequence[str], order: Order, settings: Settings, *, seconds: float | None, is_plain: bool, as_json: bool
) -> int:
    """Until the time is up, Q, Ctrl-C or SIGTERM; returns the exit code.

    Raises MissingExtra for a screen without the extra, and what `plain.run` raises.
    """
    on_screen = not (is_plain or as_json) and has_screen()
    if on_screen and not has_extra():
        raise MissingExtra(EXTRA, MODULE)
    with Station(symbols, settings) as station:
        if on_screen:
            return show(station, order, seconds=seconds)
        plain.run(station, order, seconds, as_json=as_json)
    return 0


def show(station: Station, order: Order, *, seconds: float | None, address: str = "") -> int:
    """The screen over a station that runs; returns the exit code."""
    from fillcast.faces.watch.screen import Watch  # noqa: PLC0415 (an extra)
    from fillcast.faces.watch.watching import Watching  # noqa: PLC0415

    with logs.held_back():
        watching = Watching(station, order)
        screen = Watch(watching, seconds=seconds, address=address)
        screen.run()
        watching.close()
    return screen.return_code or 0
