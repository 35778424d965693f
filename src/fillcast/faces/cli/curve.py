"""``fillcast curve``."""

from pathlib import Path
from typing import Literal

from fillcast.faces.cli.common import NO_FEES, NO_OPTIONS, FeeOptions, Options, patience, print_json, settings


def curve(
    instrument: str,
    *,
    under: float | None = None,
    side: Literal["buy", "sell"] | None = None,
    tape: Path | None = None,
    instruments: Path | None = None,
    allow_stale: bool = False,
    fees: FeeOptions = NO_FEES,
    options: Options = NO_OPTIONS,
) -> None:
    """Cost by size, both sides, as far as the book reaches; with --under, the largest size within so many bps net.

    At once: its net is without drift, how the book is expected to move before the match, which that of cost holds.

    Parameters
    ----------
    instrument
        Venue and name, such as okx:BTC-USDT-SWAP.
    under
        Largest net cost in bps.
    side
        Only this side of --under.
    tape
        Take the last book of this recording instead of the live one.
    instruments
        Instrument rows for a recording that holds none.
    allow_stale
        Answer from a book that is not live.
    """
    chosen = settings(options, fees)
    with patience():
        from fillcast.curve import Curve, Reach, visible_grid
        from fillcast.engine.engine import Engine
        from fillcast.faces.cli import sources
        from fillcast.market import Instrument
        from fillcast.units import Ns, Side

    sides: tuple[Side, ...] = ("buy", "sell") if side is None else (side,)

    def question(engine: Engine, now_ns: Ns | None) -> tuple[Curve, list[Reach], Instrument]:
        grid = visible_grid(engine.view(instrument, now_ns))
        drawn = engine.curve(instrument, grid, now_ns, allow_stale=allow_stale)
        reaches = [
            engine.largest_size(instrument, each, under, now_ns, allow_stale=allow_stale)
            for each in sides
            if under is not None
        ]
        return drawn, reaches, engine.find(instrument)

    drawn, reaches, listed = sources.ask([instrument], chosen, question, tape=tape, instruments=instruments)
    if options.json:
        print_json(drawn if under is None else reaches)
        return
    from rich.console import Console

    from fillcast.faces.text import sheet

    console = Console(highlight=False)
    if under is None:
        console.print(sheet.curve_heading(drawn, listed))
        console.print(sheet.curve_table(drawn, listed))
        for warning in drawn.warnings:
            console.print(f"note: {warning}", style="yellow", markup=False)
    for reach in reaches:
        console.print(sheet.reach_sentence(reach, listed))
    for warning in dict.fromkeys(warning for reach in reaches for warning in reach.warnings):
        console.print(f"note: {warning}", style="yellow", markup=False)
