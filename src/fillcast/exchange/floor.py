"""The trading floor: moving markets, who listens to what, and a step every tenth of a second."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from time import time_ns
from urllib.parse import parse_qs

from msgspec import DecodeError

from fillcast.exchange import protocol
from fillcast.exchange.listing import DEMO, Listed
from fillcast.exchange.moving import STEP_S, Change, MovingMarket
from fillcast.exchange.protocol import Arg, Request
from fillcast.exchange.server import Client
from fillcast.units import NS_PER_MS

PUBLIC_PATH = "/ws/v5/public"
FULL_BOOK_PATH = "/ws/l2-orderbook/okx/"
REST_PATH = "/api/v5/"

_QUIET_STEPS = 600
_SLOW_STEPS = 10


class Pit:
    """One market and what the protocol counts of it."""

    def __init__(self, listed: Listed, seed: int) -> None:
        self.market = MovingMarket(listed, seed)
        self.seq = 1000 + 7 * seed % 1000
        self.n_trades = 0
        self.n_quiet = 0
        self.last_ticks = self.market.bids.best()[0]


class Floor:
    """A `Stage` of moving markets. seed: the same one gives the same markets, whatever the clock says."""

    def __init__(self, listed: Sequence[Listed] = DEMO, *, seed: int = 1, speed: float = 1.0) -> None:
        self._pits = {item.row.instId: Pit(item, seed + k) for k, item in enumerate(listed)}
        self._speed = speed
        self._listeners: dict[Arg, set[Client]] = {}
        self._full_book_listeners: dict[str, set[Client]] = {}

    # Stage.

    def serves(self, path: str) -> bool:
        return path == PUBLIC_PATH or path.removeprefix(FULL_BOOK_PATH) in self._pits

    def joined(self, client: Client) -> None:
        name = client.path.removeprefix(FULL_BOOK_PATH)
        if name in self._pits:
            self._full_book_listeners.setdefault(name, set()).add(client)

    def left(self, client: Client) -> None:
        for listeners in (*self._listeners.values(), *self._full_book_listeners.values()):
            listeners.discard(client)

    def heard(self, client: Client, payload: bytes) -> None:
        if payload == b"ping":
            client.send(b"pong")
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
        endpoint, _, query = path.partition("?")
        if not endpoint.startswith(REST_PATH):
            return None
        given = {key: values[-1] for key, values in parse_qs(query).items()}
        now_ms = _now_ms()
        if endpoint == "/api/v5/public/time":
            return protocol.answer([{"ts": str(now_ms)}])
        if endpoint == "/api/v5/public/instruments":
            return protocol.answer(protocol.instrument_rows(self._listed(), given.get("instType", "")))
        pit = self._pits.get(given.get("instId", ""))
        if pit is None:
            return protocol.rest_refusal(protocol.UNKNOWN_INSTRUMENT, "Instrument ID doesn't exist")
        if endpoint == "/api/v5/market/ticker":
            return protocol.answer([protocol.ticker_row(pit.market, pit.last_ticks, now_ms)])
        if endpoint == "/api/v5/market/candles":
            limit = given.get("limit", "100")
            if not limit.isdigit():
                return protocol.rest_refusal(protocol.BAD_PARAMETER, "Parameter limit error")
            return protocol.answer(
                protocol.candle_rows(pit.market.listed, pit.market.candles, now_ms, min(int(limit), 300))
            )
        return None

    async def play(self) -> None:
        loop = asyncio.get_running_loop()
        due_s = loop.time()
        n_steps = 0
        while True:
            due_s += STEP_S / self._speed
            await asyncio.sleep(max(0.0, due_s - loop.time()))
            n_steps += 1
            for pit in self._pits.values():
                self._step(pit, n_steps)

    # Saying what happens.

    def _listed(self) -> list[Listed]:
        return [pit.market.listed for pit in self._pits.values()]

    def _subscribe(self, client: Client, request: Request, arg: Arg) -> None:
        is_known = arg.channel in protocol.CHANNELS and (arg.instId in self._pits or arg.channel == "instruments")
        if not is_known:
            message = f"Wrong URL or channel:{arg.channel},instId:{arg.instId} doesn't exist."
            client.send(protocol.refusal(protocol.UNKNOWN_CHANNEL, message, client.conn_id, request))
            return
        client.send(protocol.ack(request, arg, client.conn_id))
        listeners = self._listeners.setdefault(arg, set())
        if request.op == "unsubscribe":
            listeners.discard(client)
            return
        listeners.add(client)
        first = self._first(arg)
        if first is not None:
            client.send(first)

    def _first(self, arg: Arg) -> bytes | None:
        # What a channel says at once to whoever subscribes; trades wait for the next one.
        now_ms = _now_ms()
        if arg.channel == "instruments":
            return protocol.data(arg, protocol.instrument_rows(self._listed(), arg.instType))
        pit = self._pits[arg.instId]
        market = pit.market
        if arg.channel == "books":
            bids, asks = market.bids.levels(), market.asks.levels()
            return protocol.book(market.listed, "snapshot", bids, asks, now_ms, -1, pit.seq)
        if arg.channel in protocol.WHOLE_DEPTHS:
            return protocol.whole_book(market, arg.channel, now_ms, pit.seq)
        if arg.channel == "mark-price":
            return protocol.data(arg, [protocol.mark_row(market, now_ms)])
        if arg.channel == "funding-rate":
            return protocol.data(arg, [protocol.funding_row(market.listed, now_ms)])
        if arg.channel == "trades":
            return None
        return protocol.data(arg, [protocol.ticker_row(market, pit.last_ticks, now_ms)])

    def _step(self, pit: Pit, n_steps: int) -> None:
        now_ms = _now_ms()
        market = pit.market
        listed = market.listed
        name = listed.row.instId
        change = market.step()
        self._tell_book(pit, change, now_ms)
        if change.prints:
            message = protocol.trades(listed, change.prints, pit.n_trades + 1, now_ms, pit.seq)
            self._tell(Arg("trades", name), message)
            pit.n_trades += len(change.prints)
            pit.last_ticks = change.prints[-1].ticks
        if n_steps % _SLOW_STEPS == 0:
            self._tell_rows(Arg("tickers", name), [protocol.ticker_row(market, pit.last_ticks, now_ms)])
            self._tell_rows(Arg("mark-price", name), [protocol.mark_row(market, now_ms)])
        if n_steps % _QUIET_STEPS == 0:
            self._tell_rows(Arg("funding-rate", name), [protocol.funding_row(listed, now_ms)])
        listeners = self._full_book_listeners.get(name)
        if listeners:
            stamp = datetime.fromtimestamp(now_ms / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            message = protocol.full_book(market, stamp)
            for client in tuple(listeners):
                client.send(message)

    def _tell_book(self, pit: Pit, change: Change, now_ms: int) -> None:
        name = pit.market.listed.row.instId
        if not (change.bids or change.asks):
            pit.n_quiet += 1
            if pit.n_quiet % _QUIET_STEPS == 0:
                self._tell(Arg("books", name), self._update(pit, change, now_ms, pit.seq))
            return
        pit.n_quiet = 0
        prev_seq, pit.seq = pit.seq, pit.seq + 7 + (pit.seq % 11)
        self._tell(Arg("books", name), self._update(pit, change, now_ms, prev_seq))
        for channel in protocol.WHOLE_DEPTHS:
            arg = Arg(channel, name)
            if self._listeners.get(arg):
                self._tell(arg, protocol.whole_book(pit.market, channel, now_ms, pit.seq))

    @staticmethod
    def _update(pit: Pit, change: Change, now_ms: int, prev_seq: int) -> bytes:
        bids = sorted(change.bids.items(), reverse=True)
        asks = sorted(change.asks.items())
        return protocol.book(pit.market.listed, "update", bids, asks, now_ms, prev_seq, pit.seq)

    def _tell_rows(self, arg: Arg, rows: Sequence[object]) -> None:
        if self._listeners.get(arg):
            self._tell(arg, protocol.data(arg, rows))

    def _tell(self, arg: Arg, message: bytes) -> None:
        for client in tuple(self._listeners.get(arg, ())):
            client.send(message)


def _now_ms() -> int:
    return time_ns() // NS_PER_MS
