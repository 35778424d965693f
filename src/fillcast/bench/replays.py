"""Tapes played from the file, and Binance's changes beside OKX's."""

from atexit import register
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import msgspec

from fillcast import app
from fillcast.bench import frames
from fillcast.bench.figure import Timed
from fillcast.bench.ours import ORDER_QUOTE, RECV_NS
from fillcast.book import Book
from fillcast.engine.engine import Engine
from fillcast.events import BookChange, Frame
from fillcast.exchange.fitted import model_of
from fillcast.exchange.market import Market, Rung
from fillcast.fees import own_fees
from fillcast.orders import Order
from fillcast.tables import binance_instruments, okx_instruments
from fillcast.tape import SUFFIX, Header, Opening, TapeWriter
from fillcast.venues.binance.codec import BinanceCodec

N_ROUNDS = 5
"""How often the made frames stand on a tape, each time from a whole book on."""

NAME = "BTCUSDT"
VENUE = "binance-usdm"
SYMBOL = f"{VENUE}:{NAME}"

OKX = Opening("okx", (frames.NAME,))
FULL = Opening("goquant", (frames.NAME,))
BINANCE = Opening(VENUE, (NAME,))

_FIRST_SEQ = 10_000
_TS_MS = 1_790_000_000_000


@cache
def binance() -> tuple[tuple[bytes, bytes], tuple[bytes, ...]]:
    """What joins first (a change, and the answer that it asks for), and the changes that follow, of twenty levels on
    average, with the size and the spelling of USD-M."""
    market = Market(frames.LISTED, model_of(frames.LISTED), seed=7)
    whole = msgspec.json.encode(
        {
            "lastUpdateId": _FIRST_SEQ,
            "E": _TS_MS,
            "T": _TS_MS,
            "bids": _levels(market.levels("bid")),
            "asks": _levels(market.levels("ask")),
        }
    )
    path = f"GET /fapi/v1/depth?symbol={NAME}&limit=1000 ".encode()
    start = (_change(0, _FIRST_SEQ, (), ()), path + whole)
    found = []
    for k in range(1, frames.N_UPDATES + 1):
        step = market.advance(100_000_000)
        found.append(_change(k, _FIRST_SEQ + 7 * k, step.bids, step.asks))
    return start, tuple(found)


def _change(k: int, seq: int, bids: Iterable[Rung], asks: Iterable[Rung]) -> bytes:
    ms = _TS_MS + 100 * k
    row = {"e": "depthUpdate", "E": ms, "T": ms - 3, "s": NAME, "U": seq - 5, "u": seq, "pu": seq - 7}
    sides = {"b": _levels(bids), "a": _levels(asks)}
    return msgspec.json.encode({"stream": f"{NAME.lower()}@depth@100ms", "data": row | sides})


def _levels(rows: Iterable[Rung]) -> list[tuple[str, str]]:
    return [(f"{ticks / 10:.2f}", f"{lots / 1000:.3f}") for ticks, lots, _ in rows]


def binance_tick() -> Timed:
    (first, answer), changes = binance()
    engine = _engine(Order(SYMBOL, "buy", ORDER_QUOTE, "quote"))

    def prepare() -> None:
        engine.open(0, BinanceCodec(VENUE))
        engine.on_frame(first, RECV_NS)
        engine.on_frame(answer, RECV_NS, 0, "rest")

    what = "Binance change of 20 levels: bytes -> book, signals, one order's walk and fee, 64 x 2 curve"
    return Timed("binance_tick", what, lambda payload: engine.on_frame(payload, RECV_NS), changes, prepare)


def binance_book() -> Timed:
    (first, answer), changes = binance()
    path, _, body = answer.removeprefix(b"GET ").partition(b" ")
    book = Book(SYMBOL)
    codec = BinanceCodec(VENUE)

    def prepare() -> None:
        nonlocal codec
        codec = BinanceCodec(VENUE)
        codec.decode(first, RECV_NS)
        for step in codec.decode_rest(path.decode(), body, RECV_NS):
            take(step)

    def take(step: object) -> None:
        assert isinstance(step, BookChange)  # noqa: S101 (as the engine asks)
        book.apply(step)

    def read(payload: bytes) -> None:
        take(codec.decode(payload, RECV_NS)[0])

    return Timed("binance_book", "Binance change of 20 levels: bytes -> book", read, changes, prepare)


def replay_update() -> Timed:
    what = "tape of OKX updates: file -> book, signals, one order's walk and fee, 64 x 2 curve; of each frame"
    return _replay("replay_update", what, OKX, frames.SYMBOL, _okx())


def replay_full() -> Timed:
    what = "tape of full books of 400 x 400 pairs: the same"
    return _replay("replay_full", what, FULL, frames.FULL_SYMBOL, _data(frames.full_books() * (4 * N_ROUNDS)))


def replay_binance() -> Timed:
    (first, answer), changes = binance()
    given = [*_data([first]), Frame(RECV_NS, 0, "rest", answer), *_data(changes)]
    return _replay("replay_binance", "tape of Binance changes: the same", BINANCE, SYMBOL, given)


def replay_book() -> Timed:
    """Without signals, costs and latency."""
    given = _okx()
    path = _tape(OKX, given)

    def play(_: object) -> None:
        book = Book(frames.SYMBOL)
        for step in app.steps_of(app.Recording(path).frames()):
            if isinstance(step, BookChange):
                book.apply(step)

    return Timed("replay_book", "tape of OKX updates: file -> book", play, range(1), n_items=len(given))


def _replay(name: str, what: str, opening: Opening, symbol: str, given: Sequence[Frame]) -> Timed:
    path = _tape(opening, given)

    def play(_: object) -> None:
        engine = _engine(Order(symbol, "buy", ORDER_QUOTE, "quote"))
        for frame in app.Recording(path).frames():
            app.take(engine, frame)

    return Timed(name, what, play, range(1), n_items=len(given))


def _engine(order: Order) -> Engine:
    engine = Engine("simulated", lambda _: own_fees(2.0, 5.0, is_received=False))
    engine.admit([*okx_instruments("goquant"), *binance_instruments(VENUE)])
    engine.watch([order])
    return engine


def _okx() -> list[Frame]:
    snapshot, updates = frames.updates()
    return [frames.listing(), *_data((snapshot, *updates) * N_ROUNDS)]


def _data(payloads: Iterable[bytes]) -> list[Frame]:
    return [Frame(RECV_NS, 0, "data", payload) for payload in payloads]


def _tape(opening: Opening, given: Sequence[Frame]) -> Path:
    folder = mkdtemp(prefix="fillcast-bench-")
    register(rmtree, folder, ignore_errors=True)
    path = Path(folder) / f"tape{SUFFIX}"
    with TapeWriter(path, Header(RECV_NS, "simulated", "bench")) as tape:
        tape.write(Frame(RECV_NS, 0, "open", msgspec.json.encode(opening)))
        for frame in given:
            tape.write(frame)
    return path
