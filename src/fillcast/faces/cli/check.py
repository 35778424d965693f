"""``fillcast check``."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from fillcast.faces.cli.common import NO_OPTIONS, Options, check_above_zero, patience, print_json, settings

if TYPE_CHECKING:
    from fillcast.checkup import Check

NOT_READY = 3
_MARKS = {
    "pass": "[bold green]pass[/]",
    "warn": "[bold yellow]warn[/]",
    "fail": "[bold red]fail[/]",
    "skip": "[dim]skip[/]",
}


def check(
    instrument: str,
    *,
    seconds: float = 60.0,
    output: Annotated[Path, Parameter(name=("--output", "-o"))] = Path(),
    options: Options = NO_OPTIONS,
) -> int:
    """Try the way to a venue step by step, say what to do where it fails, and keep a tape for a bug report.

    Ends with code 0 unless a step failed, and then with 3; one that warns has not failed.

    Parameters
    ----------
    instrument
        Venue and name, such as okx:BTC-USDT-SWAP; demo: is the loopback exchange.
    seconds
        How long the book is followed.
    output
        Directory for the tape; by default the present one.
    """
    chosen = settings(options)
    check_above_zero("--seconds", seconds)
    with patience():
        from fillcast import app
        from fillcast.checkup import examine

    app.check_demo([instrument])
    report = asyncio.run(examine(instrument, chosen, output, seconds, _ignore if options.json else _show))
    if options.json:
        print_json(report)
    else:
        _print(f"tape: {report.tape}" if report.tape else "no tape: nothing was received")
    return 0 if report.is_good else NOT_READY


def _show(made: Check) -> None:
    _print(f"{_MARKS[made.verdict]}  [bold]{made.name}[/]: {made.found}")
    if made.remedy and made.verdict in ("warn", "fail"):
        _print(f"      → {made.remedy}")


def _ignore(made: Check) -> None:
    """Told at the end."""


def _print(line: str) -> None:
    from rich.console import Console

    Console(highlight=False, soft_wrap=True).print(line)
