"""``fillcast plan``."""

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


def plan(
    instrument: str,
    *order: str,
    within: str,
    slice: str = "30s",  # noqa: A002 (the option's name)
    urgency: str | None = None,
    pov: float | None = None,
    limit: float | None = None,
    rest: str | None = None,
    own: str | None = None,
    listen: str = "2s",
    tape: tuple[Path, ...] = (),
    instruments: Path | None = None,
    plot: Path | None = None,
    allow_stale: bool = False,
    fees: FeeOptions = NO_FEES,
    models: ModelOptions = NO_MODELS,
    options: Options = NO_OPTIONS,
) -> None:
    """All ways to trade one order, cheapest first: fillcast plan okx:BTC-USDT-SWAP buy 50base --within 30m

    Parameters
    ----------
    instrument
        Venue and name, such as okx:BTC-USDT-SWAP.
    order
        buy or sell, and an amount with its unit: 50base, 250000quote, 9.06contracts.
    within
        Horizon: 90s, 30m, 1.5h.
    slice
        Time between two slices; a little more where whole ones would not fill the horizon, and the plan says it.
    urgency
        low, medium, high, or a half-life such as 5m: then timing risk has a price.
    pov
        Own share of all volume for POV, in %; 10 by default.
    limit
        No slice takes more than this share of the volume expected in it, in %.
    rest
        How long what rests at the touch does so, up to 60s; 30s by default, and never longer than the horizon.
    own
        Own schedule beside the others: one number a slice, separated by commas.
    listen
        Follow the live book this long first. Two seconds bring candles, ticker and funding; with 45s there is a price
        for what rests at the touch, too.
    tape
        Plan on the last book of this recording instead of the live one; may be given again for files of one stream.
    instruments
        Instrument rows for a recording that holds none.
    plot
        Draw the frontier and the schedules to this .svg, .png or .pdf.
    allow_stale
        Answer from a book that is not live, and say so.
    """
    chosen = settings(options, fees, models)
    wanted = parse_order(instrument, " ".join(order))
    with patience():
        from fillcast.engine.engine import Engine
        from fillcast.faces.cli import sources
        from fillcast.faces.text import picture
        from fillcast.market import Instrument
        from fillcast.plan import Plan
        from fillcast.schedules.job import asked_for, half_life_of, n_slices_of, parse_duration, resting_policies
        from fillcast.units import Ns

    if plot is not None:
        picture.check(plot)
    horizon_s = parse_duration(within)
    n_slices = n_slices_of(horizon_s, parse_duration(slice))
    half_life_s = None if urgency is None else half_life_of(urgency, horizon_s)
    rest_s = None if rest is None else parse_duration(rest)
    listen_s = parse_duration(listen)
    policies = (*asked_for(horizon_s, half_life_s, pov, own), *resting_policies(horizon_s, rest_s))

    def question(engine: Engine, now_ns: Ns | None) -> tuple[Plan, Instrument]:
        answer = engine.plan(
            wanted,
            now_ns,
            horizon_s=horizon_s,
            n_slices=n_slices,
            policies=policies,
            half_life_s=half_life_s,
            max_participation_frac=None if limit is None else limit / 100.0,
            allow_stale=allow_stale,
        )
        return answer, engine.find(instrument)

    answer, listed = sources.ask([instrument], chosen, question, tape=tape, instruments=instruments, listen_s=listen_s)
    if plot is not None:
        picture.draw_plan(answer, plot)
    if options.json:
        print_json(answer)
        return
    from rich.console import Console

    from fillcast.faces.text import planning

    console = Console(highlight=False, soft_wrap=False)
    for part in planning.plan_parts(answer, listed, console.width):
        console.print(part)
