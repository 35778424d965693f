"""Fits, executions on paper and twins, from recordings and from the exchange inside."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from fillcast.app.clock import today
from fillcast.app.replays import Recording, take
from fillcast.app.steps import steps_of
from fillcast.app.wiring import DEMO_VENUE, make_engine, split
from fillcast.config import Settings
from fillcast.engine.engine import nearest
from fillcast.errors import ConfigError, UnknownInstrument
from fillcast.exchange.fitted import model_of
from fillcast.exchange.listing import DEMO, Listed
from fillcast.exchange.market import Market
from fillcast.lab.answers import MIN_PAIRS, SHARES, answered_impact, measure_answer
from fillcast.lab.execution import Simulated, execute
from fillcast.lab.frames import Station
from fillcast.lab.promised import Promised, check_pairs, fit_market, keep, qty_of
from fillcast.lab.rested import Rested, rest
from fillcast.learn.impact import fit_impact
from fillcast.learn.sampled import sample
from fillcast.orders import Order
from fillcast.params import Params, impact_of
from fillcast.plan import Plan
from fillcast.schedules.job import Policy
from fillcast.tape.segments import BEHIND
from fillcast.units import Ns


def calibrate(symbol: str, tapes: Sequence[Path], settings: Settings, *, instruments: Path | None = None) -> Params:
    """Fit what a recording can say of one instrument.

    Raises CalibrationError with have and need, TapeError, or ConfigError without a recording.
    """
    recording = _recording(tapes, instruments)
    known = make_engine(recording.source, settings).instruments()
    sampled = sample(recording.whole_frames(), steps_of, symbol, known)
    return fit_impact(sampled, made=today(), source=", ".join(path.name for path in tapes))


def simulate(
    order: Order,
    tapes: Sequence[Path],
    settings: Settings,
    *,
    horizon_s: float,
    n_slices: int,
    policies: Sequence[Policy],
    half_life_s: float | None,
    start_s: float,
    instruments: Path | None = None,
) -> Simulated:
    """Trade a plan against a recording, and warn of damage met on the way.

    Raises CalibrationError where it ends too early; see `Engine.plan`.
    """
    recording = _recording(tapes, instruments)
    engine = make_engine(recording.source, settings)

    def make_plan(at_ns: Ns) -> Plan:
        return engine.plan(
            order,
            at_ns,
            horizon_s=horizon_s,
            n_slices=n_slices,
            policies=policies,
            half_life_s=half_life_s,
            allow_stale=True,
        )

    latency_ms = settings.estimate.latency_ms
    found = execute(recording.frames(), engine, take, order, make_plan, start_s=start_s, latency_ms=latency_ms)
    return found if recording.cut is None else replace(found, warnings=(f"{recording.cut}; {BEHIND}",))


def promise(
    order: Order,
    n_twins: int,
    *,
    horizon_s: float,
    n_slices: int,
    policies: Sequence[Policy],
    fit_s: float,
    tell: Callable[[int], None] | None = None,
) -> Promised:
    """Plan and trade *order* in *n_twins* markets of the embedded exchange, each beside one without it.

    The plans stand on what single orders of some of its sizes did in as many other markets, at least 40; beside that,
    the same plans are scored on the fit of a recording of *fit_s* seconds. tell: called with how many of `n_pairs` are
    done. Raises UnknownInstrument for a market that
    it hasn't got; see `fillcast.lab.promised.keep`.
    """
    listed_here = _listed(order.symbol, "twins trade on the embedded exchange")
    check_pairs(n_twins)

    def make_market(seed: int) -> Market:
        return Market(listed_here, model_of(listed_here), seed)

    recorded = impact_of(fit_market(make_market, listed_here, seconds=fit_s), order.symbol)
    qty = [share * qty_of(order, listed_here) for share in SHARES]
    n_asked = max(n_twins, MIN_PAIRS)
    told = measure_answer(make_market, listed_here, qty, horizon_s, n_asked, tell=tell)
    return keep(
        make_market,
        listed_here,
        order,
        answered_impact(recorded, told, n_asked),
        policies,
        n_twins,
        horizon_s=horizon_s,
        n_slices=n_slices,
        recorded=recorded,
        tell=None if tell is None else lambda done: tell(n_asked + done),
    )


def n_pairs(n_twins: int) -> int:
    """How many pairs of markets a promise of *n_twins* lives in all."""
    return max(n_twins, MIN_PAIRS) + n_twins


def rest_in_market(
    symbol: str,
    settings: Settings,
    *,
    seconds: float,
    every_s: float,
    lots: int,
    seed: int,
    tell: Callable[[float], None] | None = None,
) -> Rested:
    """Put post-only orders into a market of the embedded exchange, and foretell each by an engine that follows it.

    Raises UnknownInstrument for a market that it hasn't got; see `fillcast.lab.rested.rest`.
    """
    listed_here = _listed(symbol, "orders rest on the embedded exchange")
    station = Station(listed_here, model_of(listed_here), seed=seed)
    engine = make_engine("simulated", settings)
    return rest(station, engine, take, seconds=seconds, every_s=every_s, lots=lots, tell=tell)


def _listed(symbol: str, hint: str) -> Listed:
    venue, name = split(symbol)
    known = {item.row.instId: item for item in DEMO}
    if venue != DEMO_VENUE or name not in known:
        raise UnknownInstrument(symbol, nearest(symbol, [f"{DEMO_VENUE}:{one}" for one in known]), hint)
    return known[name]


def _recording(tapes: Sequence[Path], instruments: Path | None) -> Recording:
    if not tapes:
        raise ConfigError("give at least one recording")
    return Recording(tapes[0] if len(tapes) == 1 else tapes, instruments=instruments)
