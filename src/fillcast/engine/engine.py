"""Frames in, views and estimates out. One thread feeds it; any thread may ask it."""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from time import perf_counter_ns

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from fillcast.book import BookState, Status
from fillcast.cost import Cost
from fillcast.curve import DEFAULT_GRID, Curve, Reach, curve, largest_size
from fillcast.engine.desk import Desk, FitOf, HazardsOf
from fillcast.engine.intake import FeesOf, ImpactOf, Intake
from fillcast.errors import ConfigError, FillcastError, UnknownInstrument
from fillcast.estimate import DEFAULT_LATENCY_MS, Estimate, estimates, explain
from fillcast.features import Features, forecast_1d_bps, measured, sense
from fillcast.fees import Fees
from fillcast.forecasts.scores import Scores
from fillcast.market import Instrument
from fillcast.models.volatility import Realised
from fillcast.orders import Order
from fillcast.plan import Plan, plan
from fillcast.schedules.job import Policy
from fillcast.terms import as_whole, checked_1d_bps, checked_latency_ms
from fillcast.units import MAX_NS, NS_PER_DAY, Ns, Side
from fillcast.view import Source, View

DEFAULT_LATE_AFTER_S = 3.0
N_NEAREST = 5


def _no_fit(_: str) -> None:
    return None


class FeedHealth(Struct, frozen=True, kw_only=True):
    """What one instrument's book has been through.

    since_ns: when it entered `state`. book_age_ns: since it was last confirmed, None before the first book.
    delay_ns: from the venue's stamp on the last message to us by the venue's own clock, give or take delay_error_ns,
    the half of a round trip; both None while the venue's clock is not known or its stamps are too coarse.
    n_requests: how often a book was asked for. n_connections: how often a connection was opened for it.
    proof: what shows that nothing is missing of it. changes: its last changes of state, oldest first.
    """

    symbol: str
    state: BookState
    reason: str
    since_ns: Ns
    book_age_ns: Ns | None
    delay_ns: int | None
    delay_error_ns: Ns | None
    n_updates: int
    n_trades: int
    n_gaps: int
    n_requests: int
    n_connections: int
    proof: str
    changes: tuple[Status, ...]


class Engine(Intake):
    """Books, features and latency of every instrument that its codecs speak of.

    source: what every answer is marked with. fees_of: the fees for an instrument. stale_after_s: of silence, instead of
    the venue's own rule. late_after_s: how long after the venue a message may be read. tell: hears every change of a
    book's state. clock: steady, for latency only: what the engine answers depends on frames alone. impact_of, fit_of,
    hazards_of: the fits of impact, of slippage and of fills for a symbol. given_1d_bps: the volatility that a user gave
    instead of the measured one. Raises ConfigError for a latency or a volatility that is none.
    """

    def __init__(
        self,
        source: Source,
        fees_of: FeesOf,
        *,
        latency_ms: float = DEFAULT_LATENCY_MS,
        stale_after_s: float | None = None,
        late_after_s: float = DEFAULT_LATE_AFTER_S,
        tell: Callable[[str, Status], None] | None = None,
        clock: Callable[[], int] = perf_counter_ns,
        impact_of: ImpactOf = _no_fit,
        fit_of: FitOf = _no_fit,
        hazards_of: HazardsOf = _no_fit,
        given_1d_bps: float | None = None,
    ) -> None:
        super().__init__(
            fees_of,
            checked_latency_ms(latency_ms),
            stale_after_s=stale_after_s,
            late_after_s=late_after_s,
            tell=tell,
            clock=clock,
            impact_of=impact_of,
            fit_of=fit_of,
            hazards_of=hazards_of,
        )
        self.source = source
        self.given_1d_bps = None if given_1d_bps is None else checked_1d_bps(given_1d_bps)

    def watch(self, orders: Sequence[Order]) -> None:
        """Walk these orders on every tick of their instruments, and no others."""
        for symbol in {order.symbol for order in orders} | set(self._desks):
            self._desk(symbol, self._desks[symbol].conn if symbol in self._desks else 0).watch(
                [order for order in orders if order.symbol == symbol]
            )

    @property
    def n_frames(self) -> int:
        """Frames taken, of kind `data` and `rest`."""
        return self.latency.n_ticks + self._n_others

    def symbols(self) -> list[str]:
        """Instruments of which a book or a trade has come, or which are watched. Any thread may ask."""
        desks = self._desks.copy().items()
        return sorted(symbol for symbol, desk in desks if desk.watched or desk.n_trades or not desk.book.is_blank)

    def state(self, symbol: str, now_ns: Ns) -> BookState:
        """The state of its book: `down` if nothing is known of it."""
        desk = self._desks.get(symbol)
        return "down" if desk is None else desk.book.status_at(self._instant(now_ns)).state

    def version(self, symbol: str, now_ns: Ns) -> tuple[object, ...] | None:
        """Changes whenever there is something new to say of its book; None if nothing is known of it."""
        desk = self._desks.get(symbol)
        return None if desk is None else desk.book.version_at(now_ns)

    def is_late(self, symbol: str) -> bool:
        """Whether its last message was read long after the venue sent it."""
        desk = self._desks.get(symbol)
        return desk is not None and desk.book.is_late

    def carries(self, conn: int, symbol: str) -> bool:
        """Whether connection *conn* is the one that its book comes from."""
        desk = self._desks.get(symbol)
        return desk is not None and desk.conn == conn and desk.book.is_whole

    def instruments(self) -> list[Instrument]:
        """Every instrument that is known."""
        return [self._listed[symbol] for symbol in sorted(self._listed)]

    def find(self, symbol: str) -> Instrument:
        """The instrument of that name. Raises UnknownInstrument with the nearest names."""
        instrument = self._listed.get(symbol)
        if instrument is None:
            raise UnknownInstrument(symbol, nearest(symbol, self._listed))
        return instrument

    def fees(self, symbol: str) -> Fees:
        return self._fees_of(self.find(symbol))

    def view(self, symbol: str, now_ns: Ns | None = None) -> View:
        """The instrument's book after the last whole message, as of *now_ns* (default: the last frame's instant).

        Raises UnknownInstrument with the nearest names, ConfigError for an instant that can't be now: no whole number
        of ns since 1970, or a day and more before the last frame.
        """
        desk = self._known(symbol)
        sight = self.sight(symbol, now_ns)
        features = replace(
            sense(desk.features, desk.state, desk.prints, sight.as_of_ns),
            realised=desk.realised(),
            given_1d_bps=self.given_1d_bps,
            forecast_1d_bps=None if desk.impact is None else forecast_1d_bps(desk.state, desk.impact.har),
        )
        return replace(
            sight,
            features=features,
            impact=desk.impact,
            learned=desk.learned(self.latency_ms),
            hazards=self._hazards_of(symbol),
        )

    def sight(self, symbol: str, now_ns: Ns | None = None) -> View:
        """As `view`, with nothing beside the book but the last trade: to be shown, not to be priced."""
        desk = self._known(symbol)
        as_of_ns = self._last_recv_ns if now_ns is None else self._instant(now_ns)
        book = desk.book
        while True:
            # Another thread may change it meanwhile: a ladder and a state belong together.
            before = book.status
            ladder, stamp = book.freeze()
            status = book.status_at(as_of_ns)
            if book.status is before:
                break
        return View(
            symbol=symbol,
            instrument=desk.instrument,
            ladder=ladder,
            features=Features(last_trade=desk.prints.last),
            as_of_ns=as_of_ns,
            recv_ns=stamp.recv_ns,
            event_ns=stamp.event_ns,
            seq=stamp.seq,
            state=status.state,
            reason=status.reason,
            n_gaps=book.n_gaps,
            known=book.known,
            source=self.source,
        )

    def _instant(self, now_ns: Ns | None) -> Ns:
        # A clock that was set back and a tape that plays fast are hours behind at most; another unit is, by years.
        last_ns = self._last_recv_ns
        if now_ns is None:
            return last_ns
        found = as_whole(now_ns)
        if found is None or not max(0, last_ns - NS_PER_DAY) <= found < MAX_NS:
            came = f", and the last frame came at {last_ns}" if last_ns else ""
            raise ConfigError(f"now is {now_ns!r}{came}: give whole ns since 1970, as time.time_ns() does")
        return found

    def _known(self, symbol: str) -> Desk:
        desk = self._desks.get(symbol)
        if desk is None:
            raise UnknownInstrument(symbol, nearest(symbol, self._desks), "nothing has been received of it")
        return desk

    def volatility(self, symbol: str) -> Realised:
        """Volatility of the last hour's mid. Raises UnknownInstrument, or CalibrationError from less than a minute."""
        return measured(self._known(symbol).state)

    def estimate(
        self,
        order: Order,
        now_ns: Ns | None = None,
        *,
        allow_stale: bool = False,
        fees: Fees | None = None,
        latency_ms: float | None = None,
        given_1d_bps: float | None = None,
    ) -> Estimate:
        """What *order* will cost. Raises OrderError, UnknownInstrument or BookNotReady.

        fees, latency_ms, given_1d_bps: instead of the engine's own, for one who asks otherwise than the settings say;
        ConfigError for what is no latency or volatility.
        """
        (answer,) = self.estimates(
            [order], now_ns, allow_stale=allow_stale, fees=fees, latency_ms=latency_ms, given_1d_bps=given_1d_bps
        )
        if isinstance(answer, FillcastError):
            raise answer
        return answer

    def plan(
        self,
        order: Order,
        now_ns: Ns | None = None,
        *,
        horizon_s: float,
        n_slices: int,
        policies: Sequence[Policy] = (),
        half_life_s: float | None = None,
        max_participation_frac: float | None = None,
        allow_stale: bool = False,
        fees: Fees | None = None,
        latency_ms: float | None = None,
        given_1d_bps: float | None = None,
    ) -> Plan:
        """All ways to trade *order* over a horizon. Raises OrderError, UnknownInstrument or BookNotReady.

        fees, latency_ms, given_1d_bps: as of `estimate`.
        """
        latency_ms = self.latency_ms if latency_ms is None else checked_latency_ms(latency_ms)
        return plan(
            order,
            self.view(order.symbol, now_ns).asked(latency_ms, given_1d_bps),
            self._desks[order.symbol].fees if fees is None else fees,
            horizon_s=horizon_s,
            n_slices=n_slices,
            policies=policies,
            half_life_s=half_life_s,
            max_participation_frac=max_participation_frac,
            latency_ms=latency_ms,
            allow_stale=allow_stale,
        )

    def estimates(
        self,
        orders: Sequence[Order],
        now_ns: Ns | None = None,
        *,
        allow_stale: bool = False,
        fees: Fees | None = None,
        latency_ms: float | None = None,
        given_1d_bps: float | None = None,
    ) -> list[Estimate | FillcastError]:
        """Many orders, each as if it were alone, in their order; one that can't be priced gives its error."""
        answers: dict[int, Estimate | FillcastError] = {}
        latency_ms = self.latency_ms if latency_ms is None else checked_latency_ms(latency_ms)
        for symbol in dict.fromkeys(order.symbol for order in orders):
            places = [k for k, order in enumerate(orders) if order.symbol == symbol]
            group = [orders[k] for k in places]
            try:
                view = self.view(symbol, now_ns).asked(latency_ms, given_1d_bps)
                rates = self._desks[symbol].fees if fees is None else fees
            except FillcastError as e:
                answers |= dict.fromkeys(places, e)
            else:
                said = _group(group, view, rates, latency_ms, allow_stale=allow_stale)
                answers |= zip(places, said, strict=True)
        return [answers[k] for k in range(len(orders))]

    def foretold(self, symbol: str) -> dict[Order, tuple[float | None, ...]]:
        """The quantiles .05 to .99 of each watched order's slippage in bps, as of the last tick; None of what can't be
        told yet."""
        desk = self._desks.get(symbol)
        if desk is None:
            return {}
        rows = zip(desk.watched, desk.forecasts.tolist(), strict=False)
        return {order: tuple(None if q != q else q for q in told) for order, told in rows}

    def scores(self, symbol: str, now_ns: Ns | None = None) -> Scores:
        """How forecasts of the instrument did: hypothetical orders against the later book.

        Raises UnknownInstrument with the nearest names, or without a venue row.
        """
        desk = self._desks.get(symbol)
        kept = None if desk is None else desk.scores(self.latency_ms, self._instant(now_ns))
        if kept is None:
            raise UnknownInstrument(symbol, nearest(symbol, self._desks), "nothing has been received of it")
        return kept

    def explain(self, order: Order, now_ns: Ns | None = None, *, allow_stale: bool = False) -> tuple[Cost, ...]:
        """The reasons behind `estimate`, each with its arithmetic."""
        view = self.view(order.symbol, now_ns)
        return explain(order, view, self._desks[order.symbol].fees, allow_stale=allow_stale)

    def curve(
        self,
        symbol: str,
        size_quote: NDArray[np.float64] = DEFAULT_GRID,
        now_ns: Ns | None = None,
        *,
        allow_stale: bool = False,
        fees: Fees | None = None,
    ) -> Curve:
        """Cost by size, both sides."""
        view = self.view(symbol, now_ns)
        rates = self._desks[symbol].fees if fees is None else fees
        return curve(view, rates, size_quote, allow_stale=allow_stale)

    def largest_size(
        self, symbol: str, side: Side, limit_bps: float, now_ns: Ns | None = None, *, allow_stale: bool = False
    ) -> Reach:
        """The largest market order whose net cost is within *limit_bps*."""
        view = self.view(symbol, now_ns)
        return largest_size(view, self._desks[symbol].fees, side, limit_bps, allow_stale=allow_stale)

    def health(self, now_ns: Ns | None = None) -> tuple[FeedHealth, ...]:
        """State, age and counts of every book. Any thread may ask."""
        as_of_ns = self._instant(now_ns)
        return tuple(self._health(desk, as_of_ns) for _, desk in sorted(self._desks.copy().items()))

    def _health(self, desk: Desk, as_of_ns: Ns) -> FeedHealth:
        book = desk.book
        _, stamp = book.freeze()
        status = book.status_at(as_of_ns)
        connection = self._connections.get(desk.conn)
        clock = None if connection is None or stamp.n_updates == 0 else connection.clock
        return FeedHealth(
            symbol=book.symbol,
            state=status.state,
            reason=status.reason,
            since_ns=status.since_ns,
            book_age_ns=max(0, as_of_ns - stamp.recv_ns) if stamp.n_updates else None,
            delay_ns=None if clock is None else stamp.recv_ns - stamp.event_ns + clock.offset_ns,
            delay_error_ns=None if clock is None else clock.error_ns,
            n_updates=stamp.n_updates,
            n_trades=desk.n_trades,
            n_gaps=book.n_gaps,
            n_requests=book.n_requests,
            n_connections=desk.n_connections,
            proof="" if connection is None else connection.codec.rules.proof,
            changes=book.changes if status is book.status else (*book.changes, status),
        )


def _group(
    orders: Sequence[Order], view: View, fees: Fees, latency_ms: float, *, allow_stale: bool
) -> Sequence[Estimate | FillcastError]:
    # All in one call; one by one where some can't be priced.
    try:
        return estimates(orders, view, fees, latency_ms=latency_ms, allow_stale=allow_stale)
    except FillcastError as e:
        if len(orders) == 1:
            return [e]
    return [_group([order], view, fees, latency_ms, allow_stale=allow_stale)[0] for order in orders]


def nearest(symbol: str, known: Iterable[str]) -> list[str]:
    """Known symbols that look like *symbol*."""
    return get_close_matches(symbol, list(known), n=N_NEAREST, cutoff=0.5)
