"""What goes over the stream, as data: requests in, updates out. The socket and the notebook speak the same."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec
import numpy as np
from msgspec import Meta, Struct
from numpy.typing import NDArray

from fillcast.config import FeeChoice, Milliseconds
from fillcast.engine.engine import FeedHealth
from fillcast.engine.latency import StageLatency
from fillcast.estimate import Estimate
from fillcast.features import Features
from fillcast.fees import Tier
from fillcast.market import Instrument
from fillcast.orders import Order
from fillcast.plan import Plan
from fillcast.resting import Resting, RestingCurve
from fillcast.units import Ns, Price, Side, Size
from fillcast.view import Source

SUBPROTOCOL = "fillcast.v1"

Id = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:\-]+$")]
Hertz = Annotated[float, Meta(gt=0, le=50)]
Seconds = Annotated[float, Meta(gt=0, le=604_800)]
Wait = Annotated[float, Meta(gt=0, le=60)]
Sigma = Annotated[float, Meta(gt=0, lt=10_000)]
Count = Annotated[int, Meta(ge=0, lt=1 << 53)]
Part = Literal["estimate", "ladder", "depth", "curve", "resting", "series", "health"]
PARTS: tuple[Part, ...] = ("estimate", "ladder", "depth", "curve", "resting", "series", "health")


class Rest(Struct, frozen=True, forbid_unknown_fields=True):
    """To rest at the touch for `wait_s` and then cross with what is left; without is_crossing, to leave it unfilled."""

    wait_s: Wait = 30.0
    is_crossing: bool = True


class Subscribe(Struct, frozen=True, tag_field="op", tag="subscribe", forbid_unknown_fields=True):
    """Answers to one order on one instrument. The same id again replaces it, and is answered at once.

    fees, latency_ms, sigma_1d_bps (volatility of a day instead of the measured one): by default the desk's own
    settings. rest: how else than at once, to be told as `rested`. hz: of the ladder and, unless estimate_hz is less,
    of the estimate, whose answers the series is made of; the other parts come more slowly. n_levels: rows of the ladder
    a side. group_ticks: ticks in one row. revision: the client's own count of what it asked under this id; updates and
    a refusal carry it, so that what answers an earlier ask can be told.
    """

    id: Id
    order: Order
    revision: Count = 0
    fees: FeeChoice | None = None
    latency_ms: Milliseconds | None = None
    sigma_1d_bps: Sigma | None = None
    rest: Rest | None = None
    hz: Hertz = 10.0
    estimate_hz: Hertz | None = None
    n_levels: Annotated[int, Meta(ge=1, le=200)] = 25
    group_ticks: Annotated[int, Meta(ge=1, le=100_000)] = 1
    parts: Annotated[tuple[Part, ...], Meta(max_length=7)] = PARTS


class Unsubscribe(Struct, frozen=True, tag_field="op", tag="unsubscribe", forbid_unknown_fields=True):
    """No more of it."""

    id: Id


class Painted(Struct, frozen=True, tag_field="op", tag="painted", forbid_unknown_fields=True):
    """Update *n* of this id is on the screen: what publishing to painting took is measured by it."""

    id: Id
    n: Count


class MakePlan(Struct, frozen=True, tag_field="op", tag="plan", forbid_unknown_fields=True):
    """All ways to trade one order within `horizon_s`, once: an `Update` of that id with `plan`, or with `problem`.

    In sixty slices. A newer one takes the place of one that is not done yet. rest_s: how long the ways that rest do so.
    """

    id: Id
    order: Order
    horizon_s: Seconds
    fees: FeeChoice | None = None
    latency_ms: Milliseconds | None = None
    sigma_1d_bps: Sigma | None = None
    half_life_s: Seconds | None = None
    rest_s: Wait | None = None


Request = Subscribe | Unsubscribe | Painted | MakePlan


class Problem(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Why there is no answer, after RFC 9457. field: the part of the request at fault. item: its place in a list.

    state, book_age_ns: of a book that is not ready.
    """

    type: str
    title: str
    status: int
    detail: str
    field: str | None = None
    item: int | None = None
    nearest: tuple[str, ...] = ()
    state: str | None = None
    book_age_ns: Ns | None = None


class Subject(Struct, frozen=True, kw_only=True):
    """What the answers are about. tiers: of the fee table, as of fee_date; empty where there is none.

    latency_ms: to match, where a subscription names none. policies: ways to trade that an order may name.
    """

    instrument: Instrument
    source: Source
    size_unit: str
    tiers: tuple[Tier, ...]
    fee_date: str | None
    latency_ms: float
    policies: tuple[str, ...]


class LadderRows(Struct, frozen=True, eq=False, kw_only=True):
    """The nearest rows of both sides, best first. (n,) each; sizes and running totals in the venue's units.

    last_*: the last trade, its side the aggressor's; null before the first.
    """

    group_ticks: int
    mid_price: Price
    half_spread_bps: float
    last_price: Price | None
    last_size: Size | None
    last_side: Side | None
    last_ns: Ns | None
    n_bids: int
    n_asks: int
    bid_price: NDArray[np.float64]
    bid_size: NDArray[np.float64]
    bid_total: NDArray[np.float64]
    ask_price: NDArray[np.float64]
    ask_size: NDArray[np.float64]
    ask_total: NDArray[np.float64]


class Depth(Struct, frozen=True, eq=False, kw_only=True):
    """Running totals by price, both sides, best first, thinned. (n,) each, in the venue's units."""

    bid_price: NDArray[np.float64]
    bid_total: NDArray[np.float64]
    ask_price: NDArray[np.float64]
    ask_total: NDArray[np.float64]


class CostCurve(Struct, frozen=True, eq=False, kw_only=True):
    """Cost by size on the order's side, in bps, split into its parts, from 100 to more than the visible book holds.
    (m,) each; null beyond the visible book.

    At once: without drift. fee_bps and net_bps are null where no rate is known. low_bps, high_bps: between which the
    net will lie, nine times in ten, when it is matched; null but at some sizes, and where no forecaster says so.
    kept_to_quote: beyond it, ranges are those of the nearest size that forecasts are kept of.
    """

    side: Side
    size_quote: NDArray[np.float64]
    slippage_bps: NDArray[np.float64]
    impact_bps: NDArray[np.float64]
    fee_bps: NDArray[np.float64]
    net_bps: NDArray[np.float64]
    low_bps: NDArray[np.float64]
    high_bps: NDArray[np.float64]
    kept_to_quote: float | None


class Point(Struct, frozen=True, array_like=True):
    """A quarter of a second of history: the last values, and the least and the most that the net was meanwhile.

    at_ns: of the last of n answers. tick_us: processing time of the frames in between, null without one.
    """

    at_ns: Ns
    n: int
    slippage_bps: float | None
    fee_bps: float | None
    impact_bps: float | None
    net_bps: float | None
    net_low_bps: float | None
    net_high_bps: float | None
    maker_frac: float | None
    mid_price: float | None
    tick_us: float | None


class Change(Struct, frozen=True):
    """A state that the feed has entered."""

    at_ns: Ns
    state: str
    reason: str


class Spread(Struct, frozen=True, kw_only=True):
    """Percentiles of a delay over the last thousand; null before the first."""

    n: int
    p50_ms: float | None
    p95_ms: float | None
    p99_ms: float | None
    max_ms: float | None


class Health(Struct, frozen=True, kw_only=True):
    """Feed, engine and screen of one subscription, and what is measured of the market beside its book.

    stages: data processing, frame -> estimate. ui: publish -> painted, echo included. end_to_end: receipt -> painted,
    likewise. busy_frac: share of one core that frames take, score keeper included. n_conflated: updates that a newer
    one took the place of.
    """

    feed: FeedHealth
    history: tuple[Change, ...]
    features: Features
    frames_per_s: float
    busy_frac: float
    backlog_ns: Ns
    n_malformed: int
    last_refusal: str
    last_notice: str
    stages: tuple[StageLatency, ...]
    ui: Spread
    end_to_end: Spread
    n_conflated: int


class Update(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One message to a client: the parts of a subscription that are due, each as it is now.

    n counts the updates of this id; revision: of the request that it answers. A part that is absent has not changed or
    is not due. rested: the order as the subscription's `rest` would have it, null while that can't be told.
    """

    id: str
    n: int
    at_ns: Ns
    revision: int = 0
    subject: Subject | None = None
    estimate: Estimate | None = None
    problem: Problem | None = None
    ladder: LadderRows | None = None
    depth: Depth | None = None
    curve: CostCurve | None = None
    resting: RestingCurve | None = None
    rested: Resting | None = None
    series: tuple[Point, ...] = ()
    health: Health | None = None
    plan: Plan | None = None


class Rejected(Struct, frozen=True, kw_only=True):
    """A request that was not taken; what was there before under its id still is. revision: of a subscription."""

    id: str | None
    revision: int = 0
    problem: Problem
    type: Literal["refused"] = "refused"


def encode(value: object) -> bytes:
    """JSON; NaN is null."""
    return _ENCODER.encode(value)


def encode_part(name: str, value: object) -> str:
    """One part of an `Update`, to be encoded once and sent to many."""
    return f',"{name}":{encode(value).decode()}'


def encode_update(id_: str, n: int, at_ns: Ns, parts: Iterable[str], revision: int = 0) -> str:
    """An `Update` of parts that were encoded before, perhaps for others too. id: an `Id`, which needs no escape."""
    of = f',"revision":{revision}' if revision else ""
    return f'{{"id":"{id_}","n":{n},"at_ns":{at_ns}{of}{"".join(parts)}}}'


def _hook(value: object) -> object:
    if isinstance(value, np.ndarray):
        return value.tolist()
    raise NotImplementedError(f"{type(value).__name__} has no JSON form")


_ENCODER = msgspec.json.Encoder(enc_hook=_hook)
