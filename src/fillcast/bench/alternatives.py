"""What was not chosen, measured beside what was: the figures behind docs/performance.md."""

import asyncio
import json
import sys
from bisect import bisect_left
from collections.abc import Awaitable, Callable
from time import perf_counter
from typing import Any

from picows import WSFrame, WSListener, WSMsgType, WSTransport, ws_connect, ws_create_server

from fillcast.bench import frames, ours
from fillcast.bench.figure import Figure, Timed
from fillcast.bench.rivals import need
from fillcast.curve import DEFAULT_GRID
from fillcast.orders import Order

N_RECEIVED = 4000
N_RECEIVE_ROUNDS = 5


# Data structures: sorted Python lists, as pure-Python books keep them.


class ListBook:
    """One side as two sorted lists."""

    def __init__(self, sign: float) -> None:
        self._sign = sign
        self.keys: list[float] = []
        self.sizes: list[float] = []

    def apply(self, rows: list[list[str]]) -> None:
        for price, size, *_ in rows:
            key, amount = self._sign * float(price), float(size)
            at = bisect_left(self.keys, key)
            is_held = at < len(self.keys) and self.keys[at] == key
            if amount == 0.0:
                if is_held:
                    del self.keys[at], self.sizes[at]
            elif is_held:
                self.sizes[at] = amount
            else:
                self.keys.insert(at, key)
                self.sizes.insert(at, amount)


def list_book_update() -> Timed:
    loads = need("orjson").loads
    snapshot, updates = frames.updates()
    bids, asks = ListBook(-1.0), ListBook(1.0)

    def take(payload: bytes) -> None:
        row = loads(payload)["data"][0]
        bids.apply(row["bids"])
        asks.apply(row["asks"])

    def begin() -> None:
        for side in (bids, asks):
            side.keys.clear()
            side.sizes.clear()
        take(snapshot)

    return Timed("list_book_update", "orjson and sorted Python lists: OKX update, bytes -> book", take, updates, begin)


# Memory: one ladder of 400 x 400.


def ladder_memory() -> Figure:
    engine = ours.updated_engine()
    levels, window = engine.view(frames.SYMBOL).ladder.levels, engine.view(frames.SYMBOL).ladder.window
    size = (levels.nbytes + window.nbytes) / 2**20
    return Figure(name="ladder_memory", n=800, rss_mib=round(size, 4), what="one frozen ladder of 400 x 400 levels")


def dict_memory() -> Figure:
    row = json.loads(frames.updates()[0])["data"][0]
    sides = [{float(price): float(size) for price, size, *_ in row[name]} for name in ("bids", "asks")]
    size = sum(sys.getsizeof(side) + 2 * len(side) * sys.getsizeof(1.0) for side in sides) / 2**20
    return Figure(name="dict_memory", n=800, rss_mib=round(size, 4), what="the same as two dictionaries of floats")


# Network: full frames through a loopback socket, as fast as they can be read.


def receive() -> Figure:
    return _received("receive", "picows: full frames of 15 KB read from a loopback socket", _by_picows)


def websockets_receive() -> Figure:
    need("websockets")
    mine = _best(_by_picows)
    theirs = _received("websockets_receive", "websockets: the same, without compression", _by_websockets)
    ratio = round((theirs.p50_us or 0.0) / mine, 2)
    return Figure(
        name=theirs.name,
        n=theirs.n,
        p50_us=theirs.p50_us,
        per_s=theirs.per_s,
        vs="receive",
        ratio=ratio,
        what=theirs.what,
    )


def _received(name: str, what: str, read: Callable[[str], Awaitable[float]]) -> Figure:
    us = _best(read)
    return Figure(name=name, n=N_RECEIVED, p50_us=round(us, 2), per_s=round(1e6 / us), what=what)


def _best(read: Callable[[str], Awaitable[float]]) -> float:
    # The median of a few rounds: µs of one message, sender and reader in one process.
    taken = sorted(asyncio.run(_served(read)) for _ in range(N_RECEIVE_ROUNDS))
    return taken[N_RECEIVE_ROUNDS // 2]


async def _served(read: Callable[[str], Awaitable[float]]) -> float:
    server = await ws_create_server(lambda _: _Sender(), "127.0.0.1", 0)
    try:
        port = server.sockets[0].getsockname()[1]
        return await read(f"ws://127.0.0.1:{port}/")
    finally:
        server.close()


class _Sender(WSListener):
    # Stops when the socket is full, and goes on when it is not.
    def on_ws_connected(self, transport: WSTransport) -> None:
        self._may_send = asyncio.Event()
        self._may_send.set()
        self._task = asyncio.create_task(self._send(transport))

    async def _send(self, transport: WSTransport) -> None:
        payload = frames.full_books()[0]
        for k in range(N_RECEIVED):
            transport.send(WSMsgType.BINARY, payload)
            if k % 16 == 0:
                await asyncio.sleep(0)
                await self._may_send.wait()

    def pause_writing(self) -> None:
        self._may_send.clear()

    def resume_writing(self) -> None:
        self._may_send.set()


class _Reader(WSListener):
    def __init__(self, done: asyncio.Event) -> None:
        self._done = done
        self._n = 0

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        frame.get_payload_as_bytes()
        self._n += 1
        if self._n == N_RECEIVED:
            self._done.set()


async def _by_picows(url: str) -> float:
    done = asyncio.Event()
    start = perf_counter()
    transport, _ = await ws_connect(lambda: _Reader(done), url)
    await done.wait()
    taken = perf_counter() - start
    transport.disconnect()
    return taken / N_RECEIVED * 1e6


async def _by_websockets(url: str) -> float:
    connect = need("websockets").connect
    start = perf_counter()
    async with connect(url, compression=None, max_size=None, proxy=None) as socket:
        for _ in range(N_RECEIVED):
            await socket.recv()
        return (perf_counter() - start) / N_RECEIVED * 1e6


# Threads: a frozen view after every tick, whether anybody asks or not.


def publish_every_tick() -> Timed:
    engine = ours.updated_engine()
    snapshot, updates = frames.updates()

    def tick(payload: bytes) -> None:
        engine.on_frame(payload, ours.RECV_NS)
        engine.view(frames.SYMBOL)

    what = "update_tick with a frozen view made after each"
    return Timed("publish_every_tick", what, tick, updates, lambda: engine.on_frame(snapshot, ours.RECV_NS))


# Model efficiency: the curve as so many walks, and orders one at a time.


def curve_by_walks() -> Timed:
    engine = ours.updated_engine()
    orders = [Order(frames.SYMBOL, side, float(q), "quote") for side in _SIDES for q in DEFAULT_GRID]
    return Timed(
        "curve_by_walks", "the curve as 128 estimates in one call", lambda _: engine.estimates(orders), range(50)
    )


def one_by_one() -> Timed:
    engine = ours.updated_engine()
    orders = [Order(frames.SYMBOL, "buy", 1000.0 + k, "quote") for k in range(1000)]

    def ask(_: Any) -> None:
        for order in orders:
            engine.estimate(order)

    return Timed("one_by_one", "1,000 orders in as many calls: time of each", ask, range(5), n_items=len(orders))


_SIDES: tuple[Any, Any] = ("buy", "sell")
