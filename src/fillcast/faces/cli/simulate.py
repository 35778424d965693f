"""``fillcast simulate``."""

from pathlib import Path

from fillcast.errors import ConfigError
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
from fillcast.orders import Order, parse_order


def simulate(
    instrument: str,
    *order: str,
    tape: tuple[Path, ...] = (),
    twins: int | None = None,
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
    """Trade a plan: fillcast simulate okx:BTC-USDT-SWAP buy 5base --tape t.fct.zst --within 5m

    Each way's slices are taken from the recorded book when they are due, and what that cost stands beside the plan.
    A recording can't answer to them: what earlier slices would have done to later ones is in the plan only. The
    embedded exchange can: with --twins, a demo: instrument is traded in so many markets, each beside one without it,
    and fees, which are the same in both, are left out.

    Parameters
    ----------
    instrument
        Venue and name.
    order
        buy or sell, and an amount with its unit.
    tape
        Recording; may be given again for files of one stream.
    twins
        Pairs of markets of the embedded exchange, instead of a recording.
    within
        Horizon: 90s, 30m, 1.5h.
    slice
        Time between two slices; a little more where whole ones would not fill the horizon, and the plan says it.
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
    if twins is not None:
        if tape:
            raise ConfigError("--twins trades on the embedded exchange: leave out --tape")
        show_twins(wanted, twins, horizon_s, n_slices_of(horizon_s, parse_duration(slice)), half_life_s, options)
        return
    if not tape:
        raise ConfigError("give a recording with --tape, or trade in markets of the embedded exchange with --twins 200")
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

    from fillcast.faces.text import planning

    console = Console(highlight=False)
    for part in planning.simulated_parts(found):
        console.print(part)


def show_twins(
    order: Order, n: int, horizon_s: float, n_slices: int, half_life_s: float | None, options: Options
) -> None:
    """Plan and trade in n pairs of markets, and say what was promised and what was kept."""
    with patience():
        from fillcast import app
        from fillcast.faces.text.progress import bar
        from fillcast.schedules.job import Policy

    life_s = horizon_s / 6.0 if half_life_s is None else half_life_s
    ways = (
        Policy("market"),
        Policy("twap"),
        Policy("obizhaeva-wang"),
        Policy("almgren-chriss", half_life_s=life_s),
    )
    with bar("pairs of markets", app.n_pairs(n), quiet=options.json) as tell:
        found = app.promise(order, n, horizon_s=horizon_s, n_slices=n_slices, policies=ways, fit_s=FIT_S, tell=tell)
    if options.json:
        print_json(found)
        return
    from rich.console import Console

    from fillcast.faces.text import planning

    console = Console(highlight=False)
    for part in planning.promised_parts(found, console.width):
        console.print(part)


FIT_S = 1800.0
"""How long a market of its own is watched for the fit."""
