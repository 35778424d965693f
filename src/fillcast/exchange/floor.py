"""The trading floor: moving markets, who listens to what, and a step every tenth of a second."""

from collections.abc import Sequence
from datetime import UTC, datetime

from msgspec import DecodeError

from fillcast.exchange import answers, protocol
from fillcast.exchange.client import Client
from fillcast.exchange.clock import Clock, RealClock
from fillcast.exchange.faults import Fault
from fillcast.exchange.limits import OKX, Limits, Window
from fillcast.exchange.listing import DEMO, Listed
from fillcast.exchange.moving import STEP_S
from fillcast.exchange.pit import Pit, Truth, Update
from fillcast.exchange.protocol import Arg, Request
from fillcast.units import NS_PER_MS, NS_PER_S

PUBLIC_PATH = "/ws/v5/public"
FULL_BOOK_PATH = "/ws/l2-orderbook/okx/"

_QUIET_STEPS = 600
_SLOW_STEPS = 10
_HOUR_S = 3600.0

TOO_MANY_CHANNELS = 4008


class Seat:
    """What the floor knows of one client."""

    def __init__(self, limits: Limits) -> None:
        self.requests = Window(limits.n_requests_per_hour, _HOUR_S)
        self.args: set[Arg] = set()


class Floor:
    """A `Stage` of moving markets. seed: the same one gives the same markets, whatever the clock says.

    speed: how many seconds of the markets pass in one of the clock's. n_kept: published books to keep for `truth`.
    """

    def __init__(
        self,
        listed: Sequence[Listed] = DEMO,
        *,
        seed: int = 1,
        speed: float = 1.0,
        clock: Clock | None = None,
        limits: Limits = OKX,
        n_kept: int = 0,
    ) -> None:
        self.clock: Clock = clock or RealClock()
        self.limits = limits
        self._pits = {item.row.instId: Pit(item, seed + k, self.clock, n_kept) for k, item in enumerate(listed)}
        self._speed = speed
        self._seats: dict[Client, Seat] = {}
        self._listeners: dict[Arg, set[Client]] = {}
        self._full_book_listeners: dict[str, set[Client]] = {}
        self._n_limited = 0

    def truth(self, instrument: str, seq: int | None = None) -> Truth:
        """What has been published of a book: now, or up to *seq* if that is kept. Raises LookupError."""
        return self._pits[instrument].truth(seq)

    # Stage.

    def serves(self, path: str) -> bool:
        return path == PUBLIC_PATH or path.removeprefix(FULL_BOOK_PATH) in self._pits

    def joined(self, client: Client) -> None:
        self._seats[client] = Seat(self.limits)
        name = client.path.removeprefix(FULL_BOOK_PATH)
        if name in self._pits:
            self._full_book_listeners.setdefault(name, set()).add(client)

    def left(self, client: Client) -> None:
        self._seats.pop(client, None)
        for listeners in (*self._listeners.values(), *self._full_book_listeners.values()):
            listeners.discard(client)

    def heard(self, client: Client, payload: bytes) -> None:
        if payload == b"ping":
            client.send(b"pong")
            return
        if self._is_limited(client):
            message = "Requests too frequent"
            client.send(protocol.refusal(protocol.TOO_FREQUENT, message, client.conn_id))
            return
        try:
            request = protocol.parse_request(payload)
        except (DecodeError, UnicodeDecodeError):
            said = payload.decode("utf-8", "replace")
            client.send(protocol.refusal(protocol.BAD_REQUEST, f"Invalid request: {said}", client.conn_id))
            return
        if request.op not in ("subscribe", "unsubscribe"):
            client.send(protocol.refusal(protocol.BAD_REQUEST, f"Invalid request: {request.op}", client.conn_id))
            return
        for arg in request.args:
            self._subscribe(client, request, arg)

    def rest(self, path: str) -> bytes | None:
        return answers.answer(self._pits, path, self._now_ms())

    def strike(self, fault: Fault) -> None:
        if fault.kind == "limit":
            self._n_limited += fault.count
            return
        if fault.kind == "maintenance":
            for client in list(self._seats):
                client.send(protocol.notice(client.conn_id))
            return
        for pit in self._standing():
            if fault.concerns(pit.name):
                update = pit.strike(fault)
                if update is not None:
                    self._tell_book(pit, update, self._now_ms())
                if fault.kind in ("tick-size", "delist"):
                    self._tell_listing(pit)

    async def play(self) -> None:
        due_ns = self.clock.mono_ns()
        n_steps = 0
        while True:
            due_ns += round(STEP_S / self._speed * NS_PER_S)
            await self.clock.sleep_until(due_ns)
            n_steps += 1
            for pit in self._standing():
                self._step(pit, n_steps)

    # Saying what happens.

    def _now_ms(self) -> int:
        return self.clock.wall_ns() // NS_PER_MS

    def _standing(self) -> list[Pit]:
        return [pit for pit in self._pits.values() if pit.state == "live"]

    def _is_limited(self, client: Client) -> bool:
        if self._n_limited > 0:
            self._n_limited -= 1
            return True
        return not self._seats[client].requests.admits(self.clock.mono_ns())

    def _subscribe(self, client: Client, request: Request, arg: Arg) -> None:
        is_known = arg.channel in protocol.CHANNELS and (
            arg.channel == "instruments" or (arg.instId in self._pits and self._pits[arg.instId].state == "live")
        )
        if not is_known:
            message = f"Wrong URL or channel:{arg.channel},instId:{arg.instId} doesn't exist."
            client.send(protocol.refusal(protocol.UNKNOWN_CHANNEL, message, client.conn_id, request))
            return
        seat = self._seats.get(client)
        if seat is None:
            return
        listeners = self._listeners.setdefault(arg, set())
        if request.op == "unsubscribe":
            listeners.discard(client)
            seat.args.discard(arg)
            client.send(protocol.ack(request, arg, client.conn_id))
            return
        seat.args.add(arg)
        if self.limits.n_channels is not None and len(seat.args) > self.limits.n_channels:
            client.close(TOO_MANY_CHANNELS, "the number of subscribed channels exceeds the maximum limit")
            return
        listeners.add(client)
        client.send(protocol.ack(request, arg, client.conn_id))
        first = self._first(arg)
        if first is not None:
            client.tell(first, arg.instId, is_book=arg.channel in protocol.BOOKS)

    def _first(self, arg: Arg) -> bytes | None:
        # What a channel says at once to whoever subscribes; trades wait for the next one.
        now_ms = self._now_ms()
        if arg.channel == "instruments":
            listed = [pit.listed for pit in self._pits.values()]
            return protocol.data(arg, protocol.instrument_rows(listed, arg.instType))
        pit = self._pits[arg.instId]
        market = pit.market
        if arg.channel == "books":
            return protocol.book(pit.name, "snapshot", *pit.book(), now_ms, -1, pit.seq)
        if arg.channel in protocol.WHOLE_DEPTHS:
            return protocol.whole_book(pit.name, arg.channel, *pit.book(), now_ms, pit.seq)
        if arg.channel == "mark-price":
            return protocol.data(arg, [protocol.mark_row(market, now_ms)])
        if arg.channel == "funding-rate":
            return protocol.data(arg, [protocol.funding_row(market.listed, now_ms)])
        if arg.channel == "trades":
            return None
        return protocol.data(arg, [protocol.ticker_row(market, pit.last_ticks, now_ms)])

    def _step(self, pit: Pit, n_steps: int) -> None:
        now_ms = self._now_ms()
        market, name, row = pit.market, pit.name, pit.listed.row
        change, update = pit.step()
        self._tell_book(pit, update, now_ms)
        if row.tickSz != pit.listed.row.tickSz:
            self._tell_listing(pit)
        if change.prints:
            message = protocol.trades(pit.listed, change.prints, pit.n_trades + 1, now_ms, pit.seq)
            self._tell(Arg("trades", name), message)
            pit.n_trades += len(change.prints)
            pit.last_ticks = change.prints[-1].ticks
        if n_steps % _SLOW_STEPS == 0:
            self._tell_rows(Arg("tickers", name), [protocol.ticker_row(market, pit.last_ticks, now_ms)])
            self._tell_rows(Arg("mark-price", name), [protocol.mark_row(market, now_ms)])
        if n_steps % _QUIET_STEPS == 0:
            self._tell_rows(Arg("funding-rate", name), [protocol.funding_row(pit.listed, now_ms)])
        listeners = self._full_book_listeners.get(name)
        if listeners:
            stamp = datetime.fromtimestamp(now_ms / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            message = protocol.full_book(name, *pit.book(), stamp)
            for client in tuple(listeners):
                client.tell(message, name)

    def _tell_book(self, pit: Pit, update: Update, now_ms: int) -> None:
        arg = Arg("books", pit.name)
        pit.n_quiet = pit.n_quiet + 1 if update.is_empty else 0
        if update.is_empty and pit.n_quiet % _QUIET_STEPS:
            return
        if self._listeners.get(arg):
            rows = update.bids, update.asks
            self._tell(arg, protocol.book(pit.name, "update", *rows, now_ms, update.prev_seq, update.seq))
        for channel in protocol.WHOLE_DEPTHS:
            arg = Arg(channel, pit.name)
            if self._listeners.get(arg):
                self._tell(arg, protocol.whole_book(pit.name, channel, *pit.book(), now_ms, pit.seq))

    def _tell_listing(self, pit: Pit) -> None:
        self._tell_rows(Arg("instruments", instType=pit.listed.row.instType), [pit.listed.row])

    def _tell_rows(self, arg: Arg, rows: Sequence[object]) -> None:
        if self._listeners.get(arg):
            self._tell(arg, protocol.data(arg, rows))

    def _tell(self, arg: Arg, message: bytes) -> None:
        is_book = arg.channel in protocol.BOOKS
        for client in tuple(self._listeners.get(arg, ())):
            client.tell(message, arg.instId, is_book=is_book)
