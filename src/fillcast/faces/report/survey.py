"""One pass over a recording: what orders would have cost, how forecasts did, and what the data was worth."""

from collections import defaultdict
from collections.abc import Iterator
from time import perf_counter

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from fillcast import app
from fillcast.book import Status
from fillcast.config import Settings
from fillcast.curve import curve
from fillcast.engine.engine import Engine, FeedHealth
from fillcast.engine.latency import StageLatency
from fillcast.errors import FillcastError, TapeError
from fillcast.forecasts.scores import TrackRecord
from fillcast.market import Instrument
from fillcast.tape.contents import Count, loss_of
from fillcast.tape.segments import BEHIND
from fillcast.units import NS_PER_S, Ns

SIZES_QUOTE: NDArray[np.float64] = np.array([1e3, 1e4, 1e5, 1e6])
N_SAMPLES = 3600
LEAST_STEP_NS = NS_PER_S
_PERIODS_S = (86_400, 3600, 600, 60, 10)
"""Costs are shown by the longest of these that the recording holds at least six of."""


class SizeCost(Struct, frozen=True, kw_only=True):
    """Net cost of one size, buys and sells together, in bps. None where no order of it could be priced.

    beyond_frac: share of the orders that the visible book did not hold.
    """

    size_quote: float
    n: int
    p05_bps: float | None
    median_bps: float | None
    p95_bps: float | None
    walk_bps: float | None
    beyond_frac: float | None


class Period(Struct, frozen=True, kw_only=True):
    """Costs of one stretch of the recording. net_bps: medians, by size."""

    begin_ns: Ns
    n: int
    half_spread_bps: float | None
    net_bps: tuple[float | None, ...]


class Surveyed(Struct, frozen=True, kw_only=True):
    """One instrument. states_s: seconds in each state of its book; changes: from the first on.

    delays_ms: 5 %, 50 %, 95 % and the most of receipt less the venue's stamp, both clocks as they stood.
    """

    symbol: str
    instrument: Instrument | None
    fee_origin: str
    sizes: tuple[SizeCost, ...]
    period_s: int
    periods: tuple[Period, ...]
    records: tuple[TrackRecord, ...]
    fit: str
    states_s: dict[str, float]
    changes: tuple[Status, ...]
    n_changes: int
    health: FeedHealth
    delays_ms: tuple[float, ...]


class Survey(Struct, frozen=True, kw_only=True):
    """A recording. n_lost: None where nobody knows how many. stages: of this pass, on this machine."""

    path: str
    source: str
    begin_ns: Ns
    end_ns: Ns
    n_frames: int
    n_lost: int | None
    n_malformed: int
    last_malformed: str
    cut: str
    took_s: float
    step_s: float
    stages: tuple[StageLatency, ...]
    instruments: tuple[Surveyed, ...]

    @property
    def span_s(self) -> float:
        return (self.end_ns - self.begin_ns) / NS_PER_S


N_CHANGES = 200


class _Notes:
    # What is put down of one instrument along the way.
    def __init__(self) -> None:
        self.at_ns: list[Ns] = []
        self.spreads: list[float] = []
        self.walks: list[NDArray[np.float64]] = []
        self.nets: list[NDArray[np.float64]] = []
        self.delays_ns: list[int] = []
        self.seen_ns: Ns = 0
        self.changes: list[Status] = []
        self.n_changes = 0
        self.proof = ""


def survey(recording: app.Recording, settings: Settings) -> Survey:
    """Play *recording* as fast as it goes. Raises TapeError for one that holds no book."""
    engine = app.make_engine(recording.source, settings)
    notes: defaultdict[str, _Notes] = defaultdict(_Notes)

    def tell(symbol: str, status: Status) -> None:
        held = notes[symbol]
        held.n_changes += 1
        held.changes.append(status)

    engine.tell = tell
    count, began_s = Count(), perf_counter()
    first_ns = last_ns = due_ns = 0
    step_ns = LEAST_STEP_NS
    for frame in recording.frames():
        first_ns = first_ns or frame.recv_ns
        due_ns = due_ns or frame.recv_ns + step_ns
        loss = loss_of(frame) if frame.kind == "loss" else None
        while due_ns <= frame.recv_ns and (loss is None or due_ns < loss.first_ns):
            n_most = max((_sample(engine, symbol, notes[symbol], due_ns) for symbol in engine.symbols()), default=0)
            if n_most > 2 * N_SAMPLES:
                # A long recording is looked at less often, from its beginning on alike.
                step_ns *= 2
                for held in notes.values():
                    _thin(held)
            due_ns += step_ns
        app.take(engine, frame)
        count.add(frame)
        last_ns = max(last_ns, frame.recv_ns)
    books = {health.symbol: health for health in engine.health(last_ns) if health.n_updates}
    if not books:
        raise recording.cut or TapeError(str(recording.path), "holds no book: there is nothing to report")
    return Survey(
        path=recording.path.name,
        source=recording.source,
        begin_ns=first_ns,
        end_ns=last_ns,
        n_frames=engine.n_frames,
        n_lost=count.n_lost if count.is_loss_known else None,
        n_malformed=engine.n_malformed,
        last_malformed=engine.last_malformed,
        cut="" if recording.cut is None else f"{recording.cut}; {BEHIND}",
        took_s=perf_counter() - began_s,
        step_s=step_ns / NS_PER_S,
        stages=engine.latency.stages(),
        instruments=tuple(_surveyed(engine, health, notes[symbol], last_ns) for symbol, health in books.items()),
    )


def _sample(engine: Engine, symbol: str, held: _Notes, at_ns: Ns) -> int:
    view = engine.view(symbol, at_ns)
    if view.state != "live":
        return len(held.at_ns)
    if not held.proof:
        # A connection takes it along when it closes.
        held.proof = next((health.proof for health in engine.health(at_ns) if health.symbol == symbol), "")
    if view.recv_ns > held.seen_ns and view.event_ns:
        held.seen_ns = view.recv_ns
        held.delays_ns.append(view.recv_ns - view.event_ns)
    try:
        drawn = curve(view, engine.fees(symbol), SIZES_QUOTE)
        spread = view.half_spread_bps
    except FillcastError:
        # Crossed, one-sided, or without an instrument row: it has no price, and the states say so.
        return len(held.at_ns)
    held.at_ns.append(at_ns)
    held.spreads.append(spread)
    held.walks.append(np.concatenate([drawn.buy_walk_bps, drawn.sell_walk_bps]))
    held.nets.append(np.concatenate([drawn.buy_net_bps, drawn.sell_net_bps]))
    return len(held.at_ns)


def _thin(held: _Notes) -> None:
    for column in (held.at_ns, held.spreads, held.walks, held.nets):
        del column[1::2]


def _surveyed(engine: Engine, health: FeedHealth, held: _Notes, end_ns: Ns) -> Surveyed:
    symbol = health.symbol
    instrument = next((item for item in engine.instruments() if item.symbol == symbol), None)
    nets = np.array(held.nets).reshape(-1, 2, len(SIZES_QUOTE))
    walks = np.array(held.walks).reshape(-1, 2, len(SIZES_QUOTE))
    period_s, periods = _periods(held, nets)
    records: tuple[TrackRecord, ...] = ()
    fit = "none"
    if instrument is not None:
        scores = engine.scores(symbol, end_ns)
        records, fit = scores.records, scores.fit
    delays = np.percentile(held.delays_ns, (5, 50, 95, 100)) / 1e6 if held.delays_ns else np.zeros(0)
    return Surveyed(
        symbol=symbol,
        instrument=instrument,
        fee_origin="" if instrument is None else engine.fees(symbol).origin,
        sizes=tuple(_size_cost(k, nets, walks) for k in range(len(SIZES_QUOTE))),
        period_s=period_s,
        periods=periods,
        records=records,
        fit=fit,
        states_s=_states_s(held.changes, end_ns),
        changes=tuple(held.changes[:N_CHANGES]),
        n_changes=held.n_changes,
        health=replace(health, proof=health.proof or held.proof),
        delays_ms=tuple(delays.tolist()),
    )


def _size_cost(k: int, nets: NDArray[np.float64], walks: NDArray[np.float64]) -> SizeCost:
    net, walk = nets[:, :, k].ravel(), walks[:, :, k].ravel()
    known = net[~np.isnan(net)]
    low, middle, high = np.percentile(known, (5, 50, 95)).tolist() if len(known) else (None, None, None)
    return SizeCost(
        size_quote=float(SIZES_QUOTE[k]),
        n=len(walk),
        p05_bps=low,
        median_bps=middle,
        p95_bps=high,
        walk_bps=_median(walk),
        beyond_frac=float(np.isnan(walk).mean()) if len(walk) else None,
    )


def _periods(held: _Notes, nets: NDArray[np.float64]) -> tuple[int, tuple[Period, ...]]:
    if not held.at_ns:
        return _PERIODS_S[-1], ()
    times = np.array(held.at_ns)
    span_s = (times[-1] - times[0]) / NS_PER_S
    period_s = next((one for one in _PERIODS_S if span_s >= 6 * one), _PERIODS_S[-1])
    numbers = times // (period_s * NS_PER_S)
    return period_s, tuple(_period(number, period_s, numbers == number, held, nets) for number in np.unique(numbers))


def _period(number: int, period_s: int, chosen: NDArray[np.bool_], held: _Notes, nets: NDArray[np.float64]) -> Period:
    inside = nets[chosen]
    return Period(
        begin_ns=int(number) * period_s * NS_PER_S,
        n=int(chosen.sum()),
        half_spread_bps=_median(np.array(held.spreads)[chosen]),
        net_bps=tuple(_median(inside[:, :, k].ravel()) for k in range(len(SIZES_QUOTE))),
    )


def _median(values: NDArray[np.float64]) -> float | None:
    known = values[~np.isnan(values)]
    return float(np.median(known)) if len(known) else None


def _states_s(changes: list[Status], end_ns: Ns) -> dict[str, float]:
    found: defaultdict[str, float] = defaultdict(float)
    for change, until_ns in _stretches(changes, end_ns):
        found[change.state] += max(0, until_ns - change.since_ns) / NS_PER_S
    return dict(found)


def _stretches(changes: list[Status], end_ns: Ns) -> Iterator[tuple[Status, Ns]]:
    for k, change in enumerate(changes):
        yield change, changes[k + 1].since_ns if k + 1 < len(changes) else end_ns
