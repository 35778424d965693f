"""A Binance recording on Binance's own addresses: combined and raw streams, the futures' split by path, REST snapshots.

Sources: Binance, web socket streams and "How to manage a local order book correctly", spot and futures, 2026.
"""

import asyncio
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import parse_qs

from msgspec import DecodeError, Raw, Struct, field
from msgspec.json import Decoder, encode

from fillcast.events import Frame
from fillcast.exchange.client import Client
from fillcast.exchange.clock import Clock, RealClock
from fillcast.exchange.faults import Fault
from fillcast.exchange.limits import NONE, Limits
from fillcast.market import Instrument
from fillcast.units import NS_PER_MS, Ns

SNAPSHOT_DEPTH = 100
MAX_SNAPSHOT_DEPTH = 5000

_ROUTES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "binance-spot": {"": ()},
    "binance-usdm": {"/public": ("depth", "bookTicker"), "/market": ("aggTrade", "trade", "markPrice")},
    "binance-coinm": {"": ()},
}
"""What may come before ``/stream`` and ``/ws/``, and the kinds of streams there; none named is all."""

_REST = {"binance-spot": "/api/v3", "binance-usdm": "/fapi/v1", "binance-coinm": "/dapi/v1"}


class Wrapped(Struct, frozen=True):
    stream: str
    data: Raw


class Levels(Struct, frozen=True):
    last_id: int = field(name="u")
    bids: list[tuple[str, str]] = field(name="b")
    asks: list[tuple[str, str]] = field(name="a")


class Shot(Struct, frozen=True):
    last_id: int = field(name="lastUpdateId")
    bids: list[tuple[str, str]]
    asks: list[tuple[str, str]]


class Command(Struct, frozen=True):
    method: str
    params: list[str]
    id: int | str | None = None


_WRAPPED = Decoder(Wrapped)
_LEVELS = Decoder(Levels)
_SHOT = Decoder(Shot)
_COMMAND = Decoder(Command)


class Told(Struct, frozen=True):
    """A recorded message: symbol and kind of its stream (``btcusdt``, ``depth``), and what was said."""

    recv_ns: Ns
    symbol: str
    kind: str
    data: Raw


class BinancePlayer:
    """A `Stage` that plays a recording of one instrument once, to all who listen, from the first listener on.

    frames: `data` frames of combined streams and `rest` frames of ``/depth``, as an archive gives them. At the recorded
    snapshot it waits until somebody who follows the book has asked for one, so that it joins in the middle of a change
    as it did on record. Asked later, it answers with the book as it stands, and the id of the last change.
    speed: 1 is the recorded pace, None as fast as clients read. Sockets close with 1000 at the end. Its clock shows
    the time of the recording, if that has a pace.
    instrument: what exchangeInfo lists. It knows neither candles nor a day's volume, and says so: an empty list, and
    no volume.
    """

    def __init__(
        self, venue: str, frames: Iterable[Frame], instrument: Instrument, *, speed: float | None = 1.0
    ) -> None:
        self.clock: Clock = RealClock()
        self.limits: Limits = NONE
        self._venue = venue
        self._instrument = instrument
        self._speed = speed
        self._name = instrument.symbol.partition(":")[2]
        self._told, self._shot, self._shot_at = _read(frames)
        self._streams: dict[Client, dict[str, str]] = {}
        self._someone = asyncio.Event()
        self._has_asked = asyncio.Event()
        self._played = 0
        self._began_ns: Ns | None = None
        self._book: _Book | None = None

    # Stage.

    def serves(self, path: str) -> bool:
        return self._route(path) is not None

    def joined(self, client: Client) -> None:
        path, _, query = client.path.partition("?")
        self._streams[client] = {}
        names = parse_qs(query).get("streams", [""])[0] if path.endswith("/stream") else path.rpartition("/ws/")[2]
        self._listen(client, names.split("/"))

    def left(self, client: Client) -> None:
        self._streams.pop(client, None)

    def heard(self, client: Client, payload: bytes) -> None:
        try:
            command = _COMMAND.decode(payload)
        except (DecodeError, UnicodeDecodeError) as e:
            client.send(encode({"error": {"code": 3, "msg": f"Invalid JSON: {e}"}}))
            return
        if command.method == "SUBSCRIBE":
            self._listen(client, command.params)
        elif command.method == "UNSUBSCRIBE":
            for name in command.params:
                self._streams[client].pop(_key(name), None)
        else:
            client.send(encode({"error": {"code": 2, "msg": f"Invalid request: unknown method {command.method}"}}))
            return
        client.send(encode({"result": None, "id": command.id}))

    def rest(self, path: str) -> bytes | None:
        endpoint, _, query = path.partition("?")
        given = {key: values[-1] for key, values in parse_qs(query).items()}
        what = endpoint.removeprefix(f"{_REST[self._venue]}/")
        if what == "exchangeInfo":
            return encode({"symbols": [_symbol_row(self._venue, self._name, self._instrument)]})
        if what == "time" and self._speed is not None:
            return encode({"serverTime": self._now_ms(self._speed)})
        if what not in ("depth", "klines", "ticker/24hr"):
            return None
        if given.get("symbol") != self._name:
            return encode({"code": -1121, "msg": "Invalid symbol."})
        if what == "depth":
            return self._depth(given.get("limit", str(SNAPSHOT_DEPTH)))
        return encode([]) if what == "klines" else self._day()

    def strike(self, fault: Fault) -> None:
        """Nothing: a recording has no markets to go wrong."""

    async def play(self) -> None:
        await self._someone.wait()
        self._began_ns, first_ns = self.clock.mono_ns(), self._first_ns
        for k, told in enumerate(self._told):
            if k == self._shot_at and self._is_followed():
                paused_ns = self.clock.mono_ns()
                await self._has_asked.wait()
                self._began_ns += self.clock.mono_ns() - paused_ns
            if self._speed is not None:
                await self.clock.sleep_until(self._began_ns + round((told.recv_ns - first_ns) / self._speed))
            self._tell(told)
            self._played = k + 1
            if self._speed is None:
                for client in list(self._streams):
                    await client.writable()
        for client in list(self._streams):
            client.close(1000, "the recording has ended")

    @property
    def _first_ns(self) -> Ns:
        return self._told[0].recv_ns if self._told else 0

    def _now_ms(self, speed: float) -> int:
        elapsed_ns = 0 if self._began_ns is None else self.clock.mono_ns() - self._began_ns
        return (self._first_ns + round(elapsed_ns * speed)) // NS_PER_MS

    # Streams.

    def _route(self, path: str) -> tuple[str, ...] | None:
        for before, kinds in _ROUTES[self._venue].items():
            if path == f"{before}/stream" or path.startswith(f"{before}/ws/"):
                return kinds
        return None

    def _listen(self, client: Client, names: Sequence[str]) -> None:
        # A stream of another path, or one that is not on record, is taken and never speaks, as at the venue.
        kinds = self._route(client.path.partition("?")[0]) or ()
        for name in names:
            key = _key(name)
            if name and (not kinds or key.partition("@")[2] in kinds):
                self._streams[client][key] = name
                self._someone.set()

    def _is_followed(self) -> bool:
        return any(f"{self._name.lower()}@depth" in streams for streams in self._streams.values())

    def _tell(self, told: Told) -> None:
        key = f"{told.symbol}@{told.kind}"
        for client, streams in list(self._streams.items()):
            name = streams.get(key)
            if name is not None:
                is_raw = "/ws/" in client.path
                payload = bytes(told.data) if is_raw else b'{"stream":"%s","data":%s}' % (name.encode(), told.data)
                client.tell(payload, self._name, is_book=told.kind == "depth")

    # REST.

    def _depth(self, limit: str) -> bytes:
        depth = int(limit) if limit.isascii() and limit.isdigit() and len(limit) < 6 else 0
        if not 1 <= depth <= MAX_SNAPSHOT_DEPTH:
            return encode({"code": -1130, "msg": "Data sent for parameter 'limit' is not valid."})
        if self._shot is None:
            return encode({"code": -1000, "msg": "The recording holds no snapshot."})
        self._has_asked.set()
        if self._played <= self._shot_at:
            return self._shot
        book = self._book or _Book(_SHOT.decode(self._shot), self._shot_at)
        self._book = book
        book.follow(self._told, self._played)
        return book.shot(depth)

    def _day(self) -> bytes:
        trades = [told for told in self._told[: self._played] if told.kind == "trade"]
        price = Decoder(dict[str, Raw]).decode(trades[-1].data)["p"] if trades else Raw(b'"0"')
        at_ms = self._told[max(0, self._played - 1)].recv_ns // 1_000_000
        return encode({"symbol": self._name, "lastPrice": price, "volume": "", "closeTime": at_ms})


class _Book:
    # The recorded snapshot and every change since.
    def __init__(self, shot: Shot, place: int) -> None:
        self._seq = shot.last_id
        self._place = place
        self._sides = tuple({float(price): (price, size) for price, size in side} for side in (shot.bids, shot.asks))

    def follow(self, told: Sequence[Told], end: int) -> None:
        for message in told[self._place : end]:
            if message.kind == "depth":
                change = _LEVELS.decode(message.data)
                if change.last_id > self._seq:
                    self._merge(change)
        self._place = end

    def _merge(self, change: Levels) -> None:
        self._seq = change.last_id
        for held, rows in zip(self._sides, (change.bids, change.asks), strict=True):
            for price, size in rows:
                if float(size):
                    held[float(price)] = (price, size)
                else:
                    held.pop(float(price), None)

    def shot(self, depth: int) -> bytes:
        bids, asks = self._sides
        return encode(
            {
                "lastUpdateId": self._seq,
                "bids": [bids[price] for price in sorted(bids, reverse=True)[:depth]],
                "asks": [asks[price] for price in sorted(asks)[:depth]],
            }
        )


def _read(frames: Iterable[Frame]) -> tuple[list[Told], bytes | None, int]:
    # Messages, the first snapshot, and how many messages came before it.
    told: list[Told] = []
    shot: tuple[Ns, bytes] | None = None
    for frame in frames:
        if frame.kind == "rest" and shot is None and b"/depth" in frame.payload.split(b" ", 2)[1]:
            shot = frame.recv_ns, frame.payload.split(b" ", 2)[2]
        elif frame.kind == "data":
            wrapped = _WRAPPED.decode(frame.payload)
            symbol, _, rest = wrapped.stream.partition("@")
            told.append(Told(frame.recv_ns, symbol, rest.partition("@")[0], wrapped.data.copy()))
    if shot is None:
        return told, None, len(told) + 1
    return told, shot[1], bisect_right([message.recv_ns for message in told], shot[0])


def _key(name: str) -> str:
    # "btcusdt@depth@100ms" and "btcusdt@depth@0ms" are one stream at two paces; a recording has one of them.
    symbol, _, rest = name.partition("@")
    return f"{symbol}@{rest.partition('@')[0]}"


def _symbol_row(venue: str, name: str, item: Instrument) -> dict[str, object]:
    row: dict[str, object] = {
        "symbol": name,
        "baseAsset": item.base,
        "quoteAsset": item.quote,
        "filters": [
            {"filterType": "PRICE_FILTER", "tickSize": str(item.tick_price)},
            {"filterType": "LOT_SIZE", "stepSize": str(item.lot_size), "minQty": str(item.min_size), "maxQty": "0"},
        ],
        "status": "TRADING",
    }
    if venue != "binance-spot":
        row |= {"contractType": "PERPETUAL", "marginAsset": item.settle}
    if venue == "binance-coinm":
        row |= {"contractStatus": "TRADING", "contractSize": item.contract_quote}
    return row
