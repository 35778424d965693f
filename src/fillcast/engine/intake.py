"""Frames in: connections, and the desks of the instruments that they speak of."""

from collections.abc import Callable, Sequence

from msgspec import Raw

from fillcast.book import Status
from fillcast.engine.connection import Connection, VenueClock
from fillcast.engine.desk import Desk, FitOf, HazardsOf
from fillcast.engine.keyframe import Keyframe, LineMemory
from fillcast.engine.latency import Latency
from fillcast.events import (
    Asked,
    BookChange,
    Candles,
    Delta,
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
from fillcast.features import learn
from fillcast.fees import Fees
from fillcast.market import Instrument
from fillcast.params import Impact
from fillcast.units import NS_PER_S, Ns
from fillcast.venues.codec import Codec

FeesOf = Callable[[Instrument], Fees]
ImpactOf = Callable[[str], Impact | None]


class Intake:
    """What an engine holds, and how frames change it. One thread feeds it; see `fillcast.engine.engine.Engine`."""

    def __init__(
        self,
        fees_of: FeesOf,
        latency_ms: float,
        *,
        stale_after_s: float | None,
        late_after_s: float,
        tell: Callable[[str, Status], None] | None,
        clock: Callable[[], int],
        impact_of: ImpactOf,
        fit_of: FitOf,
        hazards_of: HazardsOf,
    ) -> None:
        self.latency_ms = latency_ms
        self.latency = Latency()
        self.tell = tell
        self._n_others = 0
        self.n_malformed = 0
        self.last_malformed = ""
        self.last_refusal = ""
        self.last_notice = ""
        self.backlog_ns = 0
        self._beside_ns = 0
        self._fees_of = fees_of
        self._impact_of = impact_of
        self._fit_of = fit_of
        self._hazards_of = hazards_of
        self._worked: Desk | None = None
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
            desk.opened_ns = desk.opened_ns or recv_ns
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
                desk.admit(instrument, self._fees_of(instrument), self._fit_of, self._hazards_of)

    def on_frame(self, payload: bytes, recv_ns: Ns, conn: int = 0, kind: FrameKind = "data") -> Sequence[Wish]:
        """Take one frame as received; returns what its feed should do about it.

        Never raises for what is in a frame: a malformed one is counted and named in `health`.
        """
        clock = self._clock
        start_ns = clock()
        self._last_recv_ns = recv_ns
        if kind != "data":
            wishes = self._on_other(payload, recv_ns, conn, kind)
            self._beside_ns += clock() - start_ns
            return wishes
        connection = self._connections.get(conn)
        if connection is None:
            return self._stray(conn)
        steps = connection.codec.decode(payload, recv_ns)
        decoded_ns = clock()
        if len(steps) != 1 or (type(change := steps[0]) is not Delta and not isinstance(change, BookChange)):
            self._n_others += 1
            if not connection.has_spoken:
                self._begin(connection, conn)
            wishes = self._take(steps, conn)
            self._beside_ns += clock() - start_ns
            return wishes
        desk = self._desks.get(change.symbol) or self._desk(change.symbol, conn)
        if desk.conn != conn and not self._takes_over(desk, conn, change):
            self._n_others += 1
            self._beside_ns += clock() - start_ns
            return ()
        forecaster = desk.forecaster
        if forecaster is not None and recv_ns >= forecaster.due_ns:
            desk.mark(forecaster, recv_ns)
        desk.book.apply(change)
        booked_ns = clock()
        desk.evaluate(recv_ns)
        self.latency.record(start_ns, decoded_ns, booked_ns, clock())
        self._worked = desk
        return ()

    def keep_score(self) -> None:
        """After each frame, once its answer is out: the full forecasts of the watched orders, timed as a stage of their
        own, and a little of the score keeper's work on that frame's instrument.

        Its driver calls it after every frame, so that equal frames leave equal learners.
        """
        desk, self._worked = self._worked, None
        if desk is None or desk.forecaster is None:
            return
        start_ns = self._clock()
        if desk.watched:
            desk.forecast(self.latency_ms / 1e3, self._last_recv_ns)
            self.latency.record_forecast(self._clock() - start_ns)
        desk.work(self._last_recv_ns)
        self._beside_ns += self._clock() - start_ns

    @property
    def busy_ns(self) -> int:
        """Time spent on frames altogether: ticks, all other messages, and what is done after each answer is out;
        but for frames of connections that are not open."""
        return self.latency.busy_ns + self._beside_ns

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
            case Touch():
                self._glance(event, conn)
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

    def _glance(self, touch: Touch, conn: int) -> None:
        # Of another connection than the book's it would say everything twice, or of another time.
        desk = self._desk(touch.symbol, conn)
        if desk.conn == conn:
            desk.glance(touch)

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
            desk.opened_ns = self._last_recv_ns
            connection = self._connections.get(conn)
            if connection is not None:
                self._hand_over(desk, conn)
                if connection.has_spoken:
                    desk.book.sync(self._last_recv_ns)
            instrument = self._listed.get(symbol)
            if instrument is not None:
                desk.admit(instrument, self._fees_of(instrument), self._fit_of, self._hazards_of)
        return desk

    def _told(self, symbol: str, status: Status) -> None:
        if self.tell is not None:
            self.tell(symbol, status)
