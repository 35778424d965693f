"""Frames in, views and estimates out. One thread feeds it; any thread may ask it."""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from time import perf_counter_ns

import numpy as np
from msgspec import Raw, Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from fillcast.book import Book, BookState, Status
from fillcast.connection import Connection, VenueClock
from fillcast.cost import Cost
from fillcast.curve import DEFAULT_GRID, Curve, Reach, curve, largest_size
from fillcast.errors import FillcastError, UnknownInstrument
from fillcast.estimate import DEFAULT_LATENCY_MS, Estimate, estimates, explain
from fillcast.events import (
    Asked,
    BookChange,
    Candles,
    Event,
    FrameKind,
    Funding,
    Gap,
    Listing,
    Malformed,
    Mark,
    Notice,
    Opening,
    Refusal,
    Snapshot,
    Step,
    Ticker,
    Touch,
    Trade,
    Unchanged,
    VenueTime,
    Wish,
)
from fillcast.features import Features, Prints, forecast_1d_bps, learn, measured, sense
from fillcast.fees import Fees
from fillcast.fitted import Fitted
from fillcast.forecaster import Forecaster, Learned
from fillcast.kernels import flow, pulse, sweep
from fillcast.kernels.pulse import note_touch, note_trade
from fillcast.kernels.sweep import evaluate_ladder
from fillcast.keyframe import DeskMemory, Keyframe, LineMemory
from fillcast.latency import Latency
from fillcast.market import Instrument
from fillcast.orders import Order
from fillcast.params import Impact
from fillcast.plan import Plan, plan
from fillcast.schedules.job import Policy
from fillcast.units import NS_PER_S, Ns, Side, sign
from fillcast.venues.codec import Codec
from fillcast.view import Source, View
from fillcast.volatility import MIN_RETURNS, Realised
from fillcast.walk import curve_table, order_row, order_table

FeesOf = Callable[[Instrument], Fees]
ImpactOf = Callable[[str], Impact | None]
FitOf = Callable[[str], Fitted | None]

N_NEAREST = 5

_NO_TIME = np.zeros(0)

DEFAULT_LATE_AFTER_S = 3.0


def _no_impact(_: str) -> Impact | None:
    return None


def _no_fit(_: str) -> Fitted | None:
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


class Desk:
    """All that the engine keeps of one instrument.

    orders: (n, N_COLUMNS), the watched orders and their walks after the last tick. curve: (5, 64), signals:
    (N_SIGNALS,) likewise; see `fillcast.kernels.sweep.evaluate`. state: (N_FLOW + N_PULSE,), see
    `fillcast.kernels.flow` and `fillcast.kernels.pulse`. forecaster: None until the instrument is known.
    """

    __slots__ = (
        "_realised",
        "_unit",
        "book",
        "conn",
        "curve",
        "features",
        "fees",
        "forecaster",
        "impact",
        "instrument",
        "last_trade_id",
        "n_connections",
        "n_trades",
        "orders",
        "prints",
        "signals",
        "state",
        "trade_conn",
        "watched",
    )

    def __init__(self, symbol: str, conn: int, tell: Callable[[str, Status], None] | None) -> None:
        self.book = Book(symbol, tell)
        self.conn = conn
        self.trade_conn = conn
        self.last_trade_id = ""
        self.n_connections = 0
        self.features = Features()
        self.instrument: Instrument | None = None
        self.impact: Impact | None = None
        self.fees = Fees(None, None, "none")
        self._unit = (1.0, False, 0.0)
        self._realised: tuple[float, Realised | None] = (-1.0, None)
        self.n_trades = 0
        self.watched: tuple[Order, ...] = ()
        self.orders = order_table([])
        self.curve = curve_table(DEFAULT_GRID)
        self.signals = np.full(sweep.N_SIGNALS, np.nan)
        self.state = np.zeros(flow.N_FLOW + pulse.N_PULSE)
        self.forecaster: Forecaster | None = None
        self.prints = Prints()

    def admit(self, instrument: Instrument, fees: Fees, fit_of: FitOf) -> None:
        if self.forecaster is None or self.instrument != instrument:
            fit, contract = fit_of(instrument.symbol), instrument.contract
            self.forecaster = Forecaster(instrument.symbol, fit, contract, is_inverse=instrument.is_inverse)
        self.instrument = instrument
        self.fees = fees
        self._unit = (instrument.contract, instrument.is_inverse, instrument.lot_size)
        self.watch(self.watched)

    def mark(self, forecaster: Forecaster, now_ns: Ns) -> None:
        """Put aside for the score keeper what has come due, before the book changes."""
        book, state = self.book, self.state[flow.N_FLOW :]
        forecaster.mark(now_ns, book.arrays, book.n_gaps, state, self.curve, is_live=book.state == "live")

    def watch(self, orders: Sequence[Order]) -> None:
        """Walk *orders* on every tick from now on."""
        self.watched = tuple(orders)
        listed = self.instrument
        if listed is not None:
            self.orders = order_table([order_row(order, listed, self.fees.taker_rate) for order in orders])

    def learned(self, latency_ms: float) -> Learned | None:
        """What the forecaster serves now, frozen; None while it has not begun."""
        forecaster = self.forecaster
        if forecaster is None or not forecaster.has_begun:
            return None
        return forecaster.freeze(self.state[flow.N_FLOW :], latency_ms)

    def evaluate(self, now_ns: Ns) -> None:
        """Signals, the walks of the watched orders, the curve and a step in time, from the ladder as it stands."""
        if self.instrument is None:
            return
        state = self.state
        if self.book.state != "live":
            # What stands still because nothing may be merged into it says nothing about the market.
            state[flow.N_BEFORE] = 0.0
            state = _NO_TIME
        levels, window = self.book.arrays
        evaluate_ladder(levels, window, *self._unit, self.orders, self.curve, self.signals, now_ns, state)

    def freeze(self) -> DeskMemory:
        """All that frames have made of it; what is asked of it, and follows from the rest, is left out."""
        return DeskMemory(
            symbol=self.book.symbol,
            book=self.book.memory(),
            n_connections=self.n_connections,
            n_trades=self.n_trades,
            last_trade_id=self.last_trade_id,
            features=self.features,
            flow=self.state.astype("<f8").tobytes(),
            prints=self.prints.memory(),
        )

    def restore(self, kept: DeskMemory) -> None:
        """Go on from what `freeze` gave."""
        self.book.restore(kept.book)
        self.n_connections = kept.n_connections
        self.n_trades = kept.n_trades
        self.last_trade_id = kept.last_trade_id
        self.features = kept.features
        self.prints.restore(kept.prints)
        if len(kept.flow) == self.state.nbytes:
            # What another version measured has another length, and is measured anew.
            self.state[:] = np.frombuffer(kept.flow, "<f8")
            self._realised = (-1.0, None)
        if self.instrument is not None:
            levels, window = self.book.arrays
            now_ns = kept.book.stamp.recv_ns
            evaluate_ladder(levels, window, *self._unit, self.orders, self.curve, self.signals, now_ns, _NO_TIME)

    def realised(self) -> Realised | None:
        """Volatility of up to the last hour's mid, worked out anew once a second; None from less than a minute."""
        n = float(self.state[flow.N_SAMPLES])
        if n != self._realised[0]:
            self._realised = (n, measured(self.state) if n > MIN_RETURNS else None)
        return self._realised[1]

    def take(self, trade: Trade) -> None:
        """Count a print, and learn from it."""
        self.n_trades += 1
        if self.instrument is not None:
            self.prints.take(trade, self.instrument.qty_of_size(trade.size, trade.price))
            note_trade(self.state[flow.N_FLOW :], trade.recv_ns, sign(trade.side), trade.size)

    def glance(self, touch: Touch) -> None:
        """Learn from a quote that came beside the ladder, while there is one."""
        sides = (touch.bid_price, touch.bid_size, touch.ask_price, touch.ask_size)
        if self.instrument is not None and self.book.state == "live" and None not in sides:
            note_touch(self.state[flow.N_FLOW :], touch.recv_ns, *sides)


class Engine:
    """Books, features and latency of every instrument that its codecs speak of.

    source: what every answer is marked with. fees_of: the fees for an instrument. stale_after_s: of silence, instead of
    the venue's own rule. late_after_s: how long after the venue a message may be read. tell: hears every change of a
    book's state. clock: steady, for latency only: what the engine answers depends on frames alone. impact_of,
    fit_of: the fits of impact and of slippage for a symbol. given_1d_bps: the volatility that a user gave instead of
    the measured one.
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
        impact_of: ImpactOf = _no_impact,
        fit_of: FitOf = _no_fit,
        given_1d_bps: float | None = None,
    ) -> None:
        self.source = source
        self.given_1d_bps = given_1d_bps
        self.latency = Latency()
        self.latency_ms = latency_ms
        self.tell = tell
        self._n_others = 0
        self.n_malformed = 0
        self.last_malformed = ""
        self.last_refusal = ""
        self.last_notice = ""
        self.backlog_ns = 0
        self._fees_of = fees_of
        self._impact_of = impact_of
        self._fit_of = fit_of
        self._worked: Forecaster | None = None
        self._clock = clock
        self._stale_after_s = stale_after_s
        self._late_after_ns = round(late_after_s * NS_PER_S)
        self._connections: dict[int, Connection] = {}
        self._clocks: dict[str, VenueClock] = {}
        self._followed: set[int] = set()
        self._broken: set[int] = set()
        self._desks: dict[str, Desk] = {}
        self._listed: dict[str, Instrument] = {}
        self._last_recv_ns: Ns = 0

    # Frames in.

    def open(self, conn: int, codec: Codec, names: Sequence[str] = (), recv_ns: Ns = 0) -> None:
        """Frames of connection *conn* are read by *codec* from now on; a fresh codec remembers nothing.

        A book that another open connection carries stays with it, until a newer one brings a whole book of it.
        """
        connection = Connection(codec, self._stale_after_s, self._late_after_ns)
        # A venue has one clock, whichever of its connections asked for it last.
        connection.keep(self._clocks.get(codec.venue))
        self._connections[conn] = connection
        self._followed.add(conn)
        self._broken.discard(conn)
        for name in names:
            desk = self._desk(f"{codec.venue}:{name}", conn)
            desk.n_connections += 1
            if desk.conn == conn or desk.conn not in self._connections:
                self._hand_over(desk, conn)
                desk.book.connect(recv_ns)

    def lose(self, conn: int, recv_ns: Ns, reason: str) -> None:
        """Frames of the connection are missing from the recording: its books can't be trusted until they are sent
        anew, or a keyframe says how they stood."""
        self._broken.add(conn)
        for desk in self._desks.values():
            if desk.conn == conn:
                desk.book.lose(reason, recv_ns)

    def is_in_step(self, conn: int) -> bool:
        """Whether every frame of the connection, from its opening or a keyframe on, has been taken."""
        return conn in self._followed and conn not in self._broken

    def freeze(self, conn: int, opening: Opening) -> Keyframe:
        """All that is held of the connection. It is of this instant; turning it into bytes may be left to a thread."""
        connection = self._connections.get(conn)
        desks = [desk for _, desk in sorted(self._desks.items()) if desk.conn == conn]
        wanted = {desk.book.symbol for desk in desks} | {f"{opening.venue}:{name}" for name in opening.names}
        line = None
        if connection is not None:
            line = LineMemory(
                codec=Raw(connection.codec.freeze()),
                has_spoken=connection.has_spoken,
                clock=connection.clock,
                asked_ns=connection.asked_ns,
                prints_of=tuple(symbol for symbol, desk in sorted(self._desks.items()) if desk.trade_conn == conn),
            )
        return Keyframe(
            opening=opening,
            as_of_ns=self._last_recv_ns,
            line=line,
            instruments=tuple(self._listed[symbol] for symbol in sorted(wanted) if symbol in self._listed),
            desks=tuple(desk.freeze() for desk in desks),
        )

    def restore(self, conn: int, codec: Codec, keyframe: Keyframe) -> None:
        """Go on from a keyframe; *codec* is a fresh one. Raises msgspec.DecodeError if it is not the codec's own."""
        self.admit(keyframe.instruments)
        self._followed.add(conn)
        self._broken.discard(conn)
        self._last_recv_ns = keyframe.as_of_ns
        line = keyframe.line
        if line is None:
            for kept in keyframe.desks:
                desk = self._desk(kept.symbol, conn)
                desk.conn = conn
                desk.restore(kept)
            return
        codec.restore(bytes(line.codec))
        connection = self._connections[conn] = Connection(codec, self._stale_after_s, self._late_after_ns)
        connection.has_spoken = line.has_spoken
        connection.asked_ns = line.asked_ns
        connection.keep(line.clock)
        if line.clock is not None:
            self._clocks[codec.venue] = line.clock
        for kept in keyframe.desks:
            desk = self._desk(kept.symbol, conn)
            self._hand_over(desk, conn)
            desk.restore(kept)
        for symbol in line.prints_of:
            self._desk(symbol, conn).trade_conn = conn

    def close(self, conn: int, recv_ns: Ns, reason: str = "connection closed") -> None:
        """The connection has gone: its books are down until they are sent anew."""
        self._connections.pop(conn, None)
        for desk in self._desks.values():
            if desk.conn == conn:
                desk.book.close(reason, recv_ns)

    def tick(self, now_ns: Ns) -> None:
        """Time has passed without a frame: tells of the books that went stale. Answers don't need it."""
        for desk in self._desks.values():
            desk.book.tick(now_ns)

    def admit(self, instruments: Sequence[Instrument]) -> None:
        """Make instruments known that no feed will announce."""
        for instrument in instruments:
            self._listed[instrument.symbol] = instrument
            desk = self._desks.get(instrument.symbol)
            if desk is not None:
                desk.admit(instrument, self._fees_of(instrument), self._fit_of)

    def on_frame(self, payload: bytes, recv_ns: Ns, conn: int = 0, kind: FrameKind = "data") -> Sequence[Wish]:
        """Take one frame as received; returns what its feed should do about it.

        Never raises for what is in a frame: a malformed one is counted and named in `health`.
        """
        clock = self._clock
        start_ns = clock()
        self._last_recv_ns = recv_ns
        if kind != "data":
            return self._on_other(payload, recv_ns, conn, kind)
        connection = self._connections.get(conn)
        if connection is None:
            return self._stray(conn)
        steps = connection.codec.decode(payload, recv_ns)
        decoded_ns = clock()
        if len(steps) != 1 or not isinstance(change := steps[0], BookChange):
            self._n_others += 1
            if not connection.has_spoken:
                self._begin(connection, conn)
            return self._take(steps, conn)
        desk = self._desks.get(change.symbol) or self._desk(change.symbol, conn)
        if desk.conn != conn and not self._takes_over(desk, conn, change):
            self._n_others += 1
            return ()
        forecaster = desk.forecaster
        if forecaster is not None and recv_ns >= forecaster.due_ns:
            desk.mark(forecaster, recv_ns)
        desk.book.apply(change)
        booked_ns = clock()
        desk.evaluate(recv_ns)
        self.latency.record(start_ns, decoded_ns, booked_ns, clock())
        self._worked = forecaster
        return ()

    def keep_score(self) -> None:
        """After each frame, once its answer is out: a little of the score keeper's work on that frame's instrument.

        Its driver calls it after every frame, so that equal frames leave equal learners.
        """
        if self._worked is not None:
            self._worked.work()

    def _begin(self, connection: Connection, conn: int) -> None:
        connection.has_spoken = True
        for desk in self._desks.values():
            if desk.conn == conn:
                desk.book.sync(self._last_recv_ns)

    def _on_other(self, payload: bytes, recv_ns: Ns, conn: int, kind: FrameKind) -> Sequence[Wish]:
        if kind not in ("rest", "sent"):
            return ()
        connection = self._connections.get(conn)
        if connection is None:
            return self._stray(conn)
        if kind == "sent":
            if payload == b"GET " + connection.codec.rules.clock_path.encode():
                connection.asked_ns = recv_ns
            return self._take(connection.codec.sent(payload, recv_ns), conn)
        self._n_others += 1
        path, _, body = payload.removeprefix(b"GET ").partition(b" ")
        return self._take(connection.codec.decode_rest(path.decode("utf-8", "replace"), body, recv_ns), conn)

    def _stray(self, conn: int) -> Sequence[Wish]:
        self.n_malformed += 1
        self.last_malformed = f"a frame of connection {conn}, which is not open"
        return ()

    def _take(self, steps: Sequence[Step], conn: int) -> Sequence[Wish]:
        wishes: list[Wish] = []
        for step in steps:
            if isinstance(step, Wish):
                wishes.append(step)
            else:
                self._apply(step, conn)
        return tuple(wishes)

    def _apply(self, event: Event, conn: int) -> None:
        match event:
            case Trade():
                self._print(event, conn)
            case Gap() | Unchanged() | BookChange() | Asked():
                self._change(event, conn)
            case Touch(symbol=symbol):
                self._desk(symbol, conn).glance(event)
            case Listing(instruments=instruments):
                self.admit(instruments)
            case Ticker() | Candles() | Mark() | Funding():
                desk = self._desk(event.symbol, conn)
                desk.features = learn(desk.features, event)
            case VenueTime():
                self._set_clock(event, conn)
            case Malformed(reason=reason):
                self.n_malformed += 1
                self.last_malformed = reason
            case Refusal(code=code, message=message):
                self.last_refusal = f"{code} {message}"
            case Notice(code=code, message=message):
                self.last_notice = f"{code} {message}".strip()

    def _change(self, event: Gap | Unchanged | BookChange | Asked, conn: int) -> None:
        desk = self._desk(event.symbol, conn)
        if desk.conn != conn and not self._takes_over(desk, conn, event):
            return
        match event:
            case Gap(recv_ns=recv_ns, reason=reason):
                desk.book.lose(reason, recv_ns)
            case Unchanged(recv_ns=recv_ns):
                desk.book.confirm(recv_ns)
            case Asked(recv_ns=recv_ns):
                desk.book.ask(recv_ns)
            case BookChange():
                desk.book.apply(event)

    def _print(self, trade: Trade, conn: int) -> None:
        # Two connections say everything twice while one takes over from the other.
        desk = self._desk(trade.symbol, conn)
        if desk.trade_conn != conn:
            if desk.trade_conn in self._connections and conn < desk.trade_conn:
                return
            desk.trade_conn = conn
            if trade.trade_id == desk.last_trade_id:
                return
        desk.last_trade_id = trade.trade_id
        desk.take(trade)

    def _takes_over(self, desk: Desk, conn: int, event: Gap | Unchanged | BookChange | Asked) -> bool:
        # A book goes over to a newer connection with the first whole book that it brings, and to any that brings one
        # while it has none.
        if not isinstance(event, Snapshot) or (conn < desk.conn and desk.book.is_whole):
            return False
        self._hand_over(desk, conn)
        return True

    def _hand_over(self, desk: Desk, conn: int) -> None:
        desk.conn = conn
        connection = self._connections[conn]
        desk.book.allow(connection.stale_after_ns, connection.late_after_ns, connection.skew_ns)

    def _set_clock(self, shown: VenueTime, conn: int) -> None:
        connection = self._connections[conn]
        connection.set_clock(shown)
        if connection.clock is not None:
            self._clocks[connection.codec.venue] = connection.clock
        for desk in self._desks.values():
            if desk.conn == conn:
                self._hand_over(desk, conn)

    def _desk(self, symbol: str, conn: int) -> Desk:
        desk = self._desks.get(symbol)
        if desk is None:
            desk = self._desks[symbol] = Desk(symbol, conn, self._told)
            desk.impact = self._impact_of(symbol)
            connection = self._connections.get(conn)
            if connection is not None:
                self._hand_over(desk, conn)
                if connection.has_spoken:
                    desk.book.sync(self._last_recv_ns)
            instrument = self._listed.get(symbol)
            if instrument is not None:
                desk.admit(instrument, self._fees_of(instrument), self._fit_of)
        return desk

    def _told(self, symbol: str, status: Status) -> None:
        if self.tell is not None:
            self.tell(symbol, status)

    # Answers out.

    def watch(self, orders: Sequence[Order]) -> None:
        """Walk these orders on every tick of their instruments, and no others."""
        for symbol in {order.symbol for order in orders} | set(self._desks):
            self._desk(symbol, self._desks[symbol].conn if symbol in self._desks else 0).watch(
                [order for order in orders if order.symbol == symbol]
            )

    @property
    def n_frames(self) -> int:
        """Frames taken, of kind `data` and `rest`."""
        return self.latency.whole().n + self._n_others

    def symbols(self) -> list[str]:
        """Instruments of which a book or a trade has come, or which are watched."""
        return sorted(
            symbol for symbol, desk in self._desks.items() if desk.watched or desk.n_trades or not desk.book.is_blank
        )

    def state(self, symbol: str, now_ns: Ns) -> BookState:
        """The state of its book: `down` if nothing is known of it."""
        desk = self._desks.get(symbol)
        return "down" if desk is None else desk.book.status_at(now_ns).state

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

        Raises UnknownInstrument with the nearest names.
        """
        desk = self._desks.get(symbol)
        if desk is None:
            raise UnknownInstrument(symbol, nearest(symbol, self._desks), "nothing has been received of it")
        as_of_ns = self._last_recv_ns if now_ns is None else now_ns
        book = desk.book
        while True:
            # Another thread may change it meanwhile: a ladder and a state belong together.
            before = book.status
            ladder, stamp = book.freeze()
            status = book.status_at(as_of_ns)
            if book.status is before:
                break
        features = replace(sense(desk.features, desk.state, desk.prints, as_of_ns), realised=desk.realised())
        if self.given_1d_bps is not None or desk.impact is not None:
            forecast = None if desk.impact is None else forecast_1d_bps(desk.state, desk.impact.har)
            features = replace(features, given_1d_bps=self.given_1d_bps, forecast_1d_bps=forecast)
        return View(
            symbol=symbol,
            instrument=desk.instrument,
            ladder=ladder,
            features=features,
            impact=desk.impact,
            learned=desk.learned(self.latency_ms),
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

    def volatility(self, symbol: str) -> Realised:
        """Volatility of the last hour's mid. Raises UnknownInstrument, or CalibrationError from less than a minute."""
        desk = self._desks.get(symbol)
        if desk is None:
            raise UnknownInstrument(symbol, nearest(symbol, self._desks), "nothing has been received of it")
        return measured(desk.state)

    def estimate(
        self,
        order: Order,
        now_ns: Ns | None = None,
        *,
        allow_stale: bool = False,
        fees: Fees | None = None,
        latency_ms: float | None = None,
    ) -> Estimate:
        """What *order* will cost. Raises OrderError, UnknownInstrument or BookNotReady.

        fees, latency_ms: instead of the engine's own, for one who asks otherwise than the settings say.
        """
        (answer,) = self.estimates([order], now_ns, allow_stale=allow_stale, fees=fees, latency_ms=latency_ms)
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
    ) -> Plan:
        """All ways to trade *order* over a horizon. Raises OrderError, UnknownInstrument or BookNotReady.

        fees, latency_ms: as of `estimate`.
        """
        return plan(
            order,
            self.view(order.symbol, now_ns),
            self._desks[order.symbol].fees if fees is None else fees,
            horizon_s=horizon_s,
            n_slices=n_slices,
            policies=policies,
            half_life_s=half_life_s,
            max_participation_frac=max_participation_frac,
            latency_ms=self.latency_ms if latency_ms is None else latency_ms,
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
    ) -> list[Estimate | FillcastError]:
        """Many orders, each as if it were alone, in their order; one that can't be priced gives its error."""
        answers: dict[int, Estimate | FillcastError] = {}
        latency_ms = self.latency_ms if latency_ms is None else latency_ms
        for symbol in dict.fromkeys(order.symbol for order in orders):
            places = [k for k, order in enumerate(orders) if order.symbol == symbol]
            group = [orders[k] for k in places]
            answers |= zip(places, self._group(symbol, group, now_ns, allow_stale, fees, latency_ms), strict=True)
        return [answers[k] for k in range(len(orders))]

    def _group(
        self,
        symbol: str,
        orders: Sequence[Order],
        now_ns: Ns | None,
        allow_stale: bool,
        fees: Fees | None,
        latency_ms: float,
    ) -> Sequence[Estimate | FillcastError]:
        try:
            view = self.view(symbol, now_ns)
            rates = self._desks[symbol].fees if fees is None else fees
            return estimates(orders, view, rates, latency_ms=latency_ms, allow_stale=allow_stale)
        except FillcastError as e:
            if len(orders) == 1:
                return [e]
        return [self._group(symbol, [order], now_ns, allow_stale, fees, latency_ms)[0] for order in orders]

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
        as_of_ns = self._last_recv_ns if now_ns is None else now_ns
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


def nearest(symbol: str, known: Iterable[str]) -> list[str]:
    """Known symbols that look like *symbol*."""
    return get_close_matches(symbol, list(known), n=N_NEAREST, cutoff=0.5)
