"""``fillcast simulate``."""

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


def simulate(
    instrument: str,
    *order: str,
    tape: tuple[Path, ...],
    within: str,
    slice: str = "30s",  # noqa: A002 (the option's name)
    after: str = "60s",
    urgency: str | None = None,
    pov: float | None = None,
    instruments: Path | None = None,
    fees: FeeOptions = NO_FEES,
    models: ModelOptions = NO_MODELS,
    options: Options = NO_OPTIONS,
) -> None:
    """Trade a plan against a recording: fillcast simulate okx:BTC-USDT-SWAP buy 5base --tape t.fct --within 5m

    Each way's slices are taken from the recorded book when they are due, and what that cost stands beside the plan.
    A recording can't answer to them: what earlier slices would have done to later ones is in the plan only.

    Parameters
    ----------
    instrument
        Venue and name.
    order
        buy or sell, and an amount with its unit.
    tape
        Recording; may be given again for files of one stream.
    within
        Horizon: 90s, 30m, 1.5h.
    slice
        Time between two slices.
    after
        How long after the first book the plan is made.
    urgency
        low, medium, high, or a half-life such as 5m.
    pov
        Own share of all volume for POV, in %; 10 by default.
    instruments
        Instrument rows for a recording that holds none.
    """
    chosen = settings(options, fees, models)
    wanted = parse_order(instrument, " ".join(order))
    with patience():
        from fillcast import app
        from fillcast.schedules.job import asked_for, half_life_of, n_slices_of, parse_duration

    horizon_s = parse_duration(within)
    half_life_s = None if urgency is None else half_life_of(urgency, horizon_s)
    found = app.simulate(
        wanted,
        tape,
        chosen,
        horizon_s=horizon_s,
        n_slices=n_slices_of(horizon_s, parse_duration(slice)),
        policies=asked_for(horizon_s, half_life_s, pov),
        half_life_s=half_life_s,
        start_s=parse_duration(after),
        instruments=instruments,
    )
    if options.json:
        print_json(found)
        return
    from rich.console import Console

    from fillcast.faces import planning

    console = Console(highlight=False)
    for one in found.executions:
        console.print(planning.execution_table(one))
        for line in one.warnings:
            console.print(f"note: {line}")
