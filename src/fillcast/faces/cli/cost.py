"""``fillcast cost``."""

from pathlib import Path

from fillcast.faces.cli.common import (
    NO_FEES,
    NO_MODELS,
    NO_OPTIONS,
    FeeOptions,
    ModelOptions,
    Options,
    patience,
    print_json,
    settings,
)
from fillcast.orders import parse_order


def cost(
    instrument: str,
    /,
    *order: str,
    tape: Path | None = None,
    instruments: Path | None = None,
    explain: bool = False,
    listen: str | None = None,
    allow_stale: bool = False,
    fees: FeeOptions = NO_FEES,
    models: ModelOptions = NO_MODELS,
    options: Options = NO_OPTIONS,
) -> None:
    """Price one order: fillcast cost okx:BTC-USDT-SWAP buy 250000quote

    Parameters
    ----------
    instrument
        Venue and name: okx:BTC-USDT-SWAP, binance-usdm:BTCUSDT, goquant:BTC-USDT-SWAP, or demo:BTC-USDT-SWAP on the
        loopback exchange.
    order
        buy or sell, and an amount with its unit: 250000quote, 0.5base, 9.06contracts.
    tape
        Price it on the last book of this recording instead of the live one.
    instruments
        Instrument rows for a recording that holds none.
    explain
        Print the arithmetic.
    listen
        Follow the live book this long first. 60s bring the drift, the range, the track record and what resting would
        give, where there is a fit of the instrument.
    allow_stale
        Answer from a book that is not live, and say so.
    """
    chosen = settings(options, fees, models)
    wanted = parse_order(instrument, " ".join(order))
    with patience():
        from fillcast.cost import Cost
        from fillcast.engine.engine import Engine
        from fillcast.estimate import Estimate
        from fillcast.faces.cli import sources
        from fillcast.market import Instrument
        from fillcast.schedules.job import parse_duration
        from fillcast.units import Ns

    def question(engine: Engine, now_ns: Ns | None) -> tuple[Estimate, tuple[Cost, ...], Instrument]:
        answer = engine.estimate(wanted, now_ns, allow_stale=allow_stale)
        return answer, engine.explain(wanted, now_ns, allow_stale=allow_stale), engine.find(instrument)

    listen_s = 0.0 if listen is None else parse_duration(listen)
    answer, reasons, listed = sources.ask(
        [instrument], chosen, question, tape=tape, instruments=instruments, listen_s=listen_s
    )
    if options.json:
        print_json(answer)
        return
    from rich.console import Console

    from fillcast.faces.text import sheet

    console = Console(highlight=False, soft_wrap=False)
    console.print(sheet.heading(answer))
    console.print(sheet.costs(answer, listed))
    console.print(sheet.facts(answer, listed))
    console.print(sheet.second_opinions(answer))
    if explain:
        console.print(sheet.arithmetic(answer, reasons))
    for line in sheet.notes(answer):
        console.print(line)
    more = sheet.awaited(answer, is_recorded=tape is not None)
    if more:
        console.print(f"note: {more}", style="yellow", markup=False)
