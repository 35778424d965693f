"""Everything that a cost may see at one instant, frozen. It is the only thing a face, a thread or a model is given."""

from typing import Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import ArrayLike, NDArray

from fillcast.book import BookState, Ladder
from fillcast.errors import BookNotReady, OrderError, UnknownInstrument
from fillcast.events import ALL_PRICES, Known
from fillcast.features import Features
from fillcast.forecasts.hazards import Hazards
from fillcast.forecasts.learned import Learned
from fillcast.market import Instrument
from fillcast.params import Impact
from fillcast.terms import checked_1d_bps, checked_latency_ms
from fillcast.units import BPS, Ns, Price, Side, sign

Source = Literal["live", "replay", "simulated", "own book"]


class View(Struct, frozen=True, eq=False, kw_only=True):
    """The ladder after one message, its state and age, and what is known beside it.

    instrument: None where no venue row is known: then the book is in venue units and has no costs.
    as_of_ns: the instant that answers describe. recv_ns: when the book was last confirmed. event_ns: the venue's
    stamp on it. impact: how its price answers to trades, where that was fitted. known: the prices between which no
    level is missing; see `fillcast.events.Snapshot`. learned: what the forecaster of its slippage serves, frozen.
    hazards: how resting orders of it fill, where that was fitted.
    """

    symbol: str
    instrument: Instrument | None
    ladder: Ladder
    features: Features = Features()
    impact: Impact | None = None
    learned: Learned | None = None
    hazards: Hazards | None = None
    as_of_ns: Ns = 0
    recv_ns: Ns = 0
    event_ns: Ns = 0
    seq: int = 0
    state: BookState = "live"
    reason: str = ""
    n_gaps: int = 0
    known: Known = ALL_PRICES
    source: Source = "own book"

    @classmethod
    def from_levels(cls, bids: ArrayLike, asks: ArrayLike, instrument: Instrument, as_of_ns: Ns = 0) -> "View":
        """A view of one's own book.

        bids, asks: (n, 2) price and size in the instrument's size unit, in any order: arrays, lists of pairs, or
        frames whose first two columns they are. Raises OrderError on a price or size that is not a positive finite
        number, and on a price that stands twice.
        """
        return cls(
            symbol=instrument.symbol,
            instrument=instrument,
            ladder=Ladder.from_sides(_side("bids", bids, -1.0), _side("asks", asks, 1.0)),
            as_of_ns=as_of_ns,
            recv_ns=as_of_ns,
            event_ns=as_of_ns,
        )

    @property
    def book_age_ns(self) -> Ns:
        """Since the book was last confirmed; never below 0, whatever the clocks say."""
        return max(0, self.as_of_ns - self.recv_ns)

    def asked(self, latency_ms: float, given_1d_bps: float | None = None) -> "View":
        """As one sees it who says how long a match takes, and may give a volatility instead of the measured one.

        Raises ConfigError for one of them that is none.
        """
        learned, features = self.learned, self.features
        if learned is not None and learned.latency_ms != latency_ms:
            learned = replace(learned, latency_ms=checked_latency_ms(latency_ms))
        if given_1d_bps is not None:
            features = replace(features, given_1d_bps=checked_1d_bps(given_1d_bps))
        if learned is self.learned and features is self.features:
            return self
        return replace(self, learned=learned, features=features)

    @property
    def mid(self) -> Price:
        """Halfway between the best bid and the best ask; raises BookNotReady without both."""
        if self.ladder.n_bids == 0 or self.ladder.n_asks == 0:
            raise BookNotReady(
                self.symbol, "empty" if self.ladder.is_empty else "one-sided", "no mid without two sides"
            )
        return float(0.5 * (self.ladder.levels[0, 0, 0] + self.ladder.levels[1, 0, 0]))

    @property
    def half_spread_bps(self) -> float:
        return float((self.ladder.levels[1, 0, 0] - self.mid) / self.mid * BPS)

    @property
    def standing(self) -> tuple[str, str]:
        """Its state and the reason; of a live one that has no price, `empty`, `one-sided` or `crossed`."""
        return (self._flaw if self.state == "live" else None) or (self.state, self.reason)

    @property
    def _flaw(self) -> tuple[str, str] | None:
        # Of the ladder, whatever the state.
        if self.ladder.is_empty:
            return "empty", "no side has orders"
        if self.ladder.is_one_sided:
            return "one-sided", "one side has no orders"
        if self.ladder.is_crossed:
            return "crossed", "the best bid is not below the best ask"
        return None

    @property
    def state_warnings(self) -> tuple[str, ...]:
        """What its state says to who uses it nevertheless."""
        return () if self.state == "live" else (f"the book is {self.state}: {self.reason}",)

    def passed_edge(self, side: Side, price: Price) -> Price | None:
        """Beyond which the venue has told only of levels that changed, if a walk of that side to *price* gets there."""
        low, high = self.known
        edge = high if side == "buy" else low
        return edge if edge is not None and sign(side) * price > sign(side) * edge else None

    def require(self, *, allow_stale: bool = False) -> Instrument:
        """The instrument, if the book can be priced now.

        Raises UnknownInstrument without a venue row, BookNotReady without two sides or with crossed ones, and, unless
        *allow_stale*, when the book is not live.
        """
        if self.state in ("connecting", "syncing"):
            raise BookNotReady(self.symbol, self.state, self.reason)
        if self.instrument is None:
            raise UnknownInstrument(
                self.symbol, hint="its book has no instrument row, so its sizes have no unit and no cost"
            )
        if self.state != "live" and not allow_stale:
            raise BookNotReady(self.symbol, self.state, self.reason, self.book_age_ns)
        if self._flaw is not None:
            raise BookNotReady(self.symbol, *self._flaw)
        return self.instrument


def _side(name: str, levels: ArrayLike, sign: float) -> NDArray[np.float64]:
    try:
        rows = np.asarray(levels, np.float64)
    except (TypeError, ValueError) as e:
        raise OrderError(f"{name} are no rows of numbers, price and size: {e}") from e
    if rows.size == 0:
        return np.zeros((0, 2))
    if rows.ndim != 2 or rows.shape[1] < 2:
        raise OrderError(f"{name} have shape {rows.shape}: (n, 2) of price and size is needed")
    rows = rows[:, :2]
    if not (np.isfinite(rows).all() and (rows > 0.0).all()):
        bad = int(np.flatnonzero(~(np.isfinite(rows) & (rows > 0.0)).all(axis=1))[0])
        raise OrderError(f"{name} level {bad} is {rows[bad].tolist()}: price and size must be positive and finite")
    rows = rows[np.argsort(sign * rows[:, 0], kind="stable")]
    if (np.diff(rows[:, 0]) == 0.0).any():
        raise OrderError(f"{name} hold one price twice")
    return rows
