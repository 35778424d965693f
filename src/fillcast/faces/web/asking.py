"""What may be asked over REST, and what comes back, as data."""

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from fillcast.config import FeeChoice, Milliseconds
from fillcast.engine.engine import FeedHealth
from fillcast.engine.latency import StageLatency
from fillcast.estimate import Estimate
from fillcast.faces.live.wire import Problem, Seconds, Sigma, Wait
from fillcast.forecasts.scores import Scores
from fillcast.market import Instrument
from fillcast.orders import Order
from fillcast.units import Ns
from fillcast.view import Source


class Question(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One `order`, answered with its estimate or a problem; or many `orders`, each with its own.

    fees, latency_ms, sigma_1d_bps: by default the desk's settings. allow_stale: answer from a book that is not live,
    and say so.
    """

    order: Order | None = None
    orders: tuple[msgspec.Raw, ...] | None = None
    fees: FeeChoice | None = None
    latency_ms: Milliseconds | None = None
    sigma_1d_bps: Sigma | None = None
    allow_stale: bool = False


class OneQuestion(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """As `Question`, for the published schema."""

    order: Order
    fees: FeeChoice | None = None
    latency_ms: Milliseconds | None = None
    sigma_1d_bps: Sigma | None = None
    allow_stale: bool = False


class ManyQuestions(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """As `Question`, for the published schema: what each of `orders` is."""

    orders: Annotated[tuple[Order, ...], Meta(min_length=1)]
    fees: FeeChoice | None = None
    latency_ms: Milliseconds | None = None
    sigma_1d_bps: Sigma | None = None
    allow_stale: bool = False


class PlanWish(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All ways to trade one order within `horizon_s`, a slice every `slice_s` or as much longer as
    fills the horizon with whole ones; by default sixty of them.

    half_life_s: an urgency, which puts a price on timing risk. rest_s: how long the ways that rest do so.
    max_participation_frac: of the volume expected in a slice, the most that it takes.
    """

    order: Order
    horizon_s: Seconds
    slice_s: Seconds | None = None
    half_life_s: Seconds | None = None
    rest_s: Wait | None = None
    max_participation_frac: Annotated[float, Meta(gt=0, lt=1)] | None = None
    fees: FeeChoice | None = None
    latency_ms: Milliseconds | None = None
    sigma_1d_bps: Sigma | None = None
    allow_stale: bool = False


class Answer(Struct, frozen=True, omit_defaults=True):
    """Of one of many orders: its estimate, or its problem."""

    estimate: Estimate | None = None
    problem: Problem | None = None


class Answers(Struct, frozen=True):
    """In the order in which they were asked."""

    answers: tuple[Answer, ...]


class ScoreBoard(Struct, frozen=True):
    """How forecasts did, of each instrument that is followed and has been seen."""

    scores: tuple[Scores, ...]


class ListedInstrument(Struct, frozen=True):
    """is_followed: whether its book is kept now."""

    symbol: str
    is_followed: bool
    instrument: Instrument


class Listing(Struct, frozen=True, kw_only=True):
    """n_known: how many fit, of which the first are shown."""

    n_known: int
    instruments: tuple[ListedInstrument, ...]


class Levels(Struct, frozen=True, kw_only=True):
    """A book: rows of price and size, best first, sizes in the venue's units.

    state: also `empty`, `one-sided` or `crossed`, of a book that has no price though it is in step with its venue.
    """

    symbol: str
    source: Source
    state: str
    reason: str
    as_of_ns: Ns
    event_ns: Ns
    recv_ns: Ns
    book_age_ns: Ns
    seq: int
    n_gaps: int
    size_unit: str | None
    bids: list[list[float]]
    asks: list[list[float]]


class LaneHealth(Struct, frozen=True, kw_only=True):
    """One instrument: its feed, what ended it if something has, and the engine's own time.

    refusal: why it can't be priced now, as an estimate would say. feed.state says whether the book is in step with its
    venue, which one with crossed sides may be.
    """

    symbol: str
    source: Source
    error: Problem | None
    refusal: Problem | None
    feed: FeedHealth | None
    backlog_ns: Ns
    n_frames: int
    n_malformed: int
    stages: tuple[StageLatency, ...]


class Condition(Struct, frozen=True, kw_only=True):
    """is_ready: all of `follows`, the instruments that the desk was started with, can be priced.

    instruments: also those that a client of the stream has asked for.
    """

    is_ready: bool
    follows: tuple[str, ...]
    version: str
    started_ns: Ns
    as_of_ns: Ns
    n_sockets: int
    instruments: tuple[LaneHealth, ...]
