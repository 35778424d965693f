"""What is measured of fillcast itself."""

from collections.abc import Sequence
from functools import cache
from itertools import count

from fillcast.bench import frames
from fillcast.bench.figure import Timed
from fillcast.book import Book
from fillcast.config import Settings
from fillcast.engine.engine import Engine
from fillcast.events import BookChange, Opening
from fillcast.fees import own_fees
from fillcast.forecasts.fitted import Fitted
from fillcast.forecasts.hazards import Hazards
from fillcast.learn import shelf
from fillcast.orders import Order
from fillcast.tables import fit_files, hazard_files, okx_instruments
from fillcast.units import NS_PER_MS, Ns
from fillcast.venues.goquant import GoquantCodec
from fillcast.venues.okx.codec import OkxCodec

RECV_NS: Ns = 1_790_000_000_000_000_000
STEP_NS = 100 * NS_PER_MS
TOUCH_STEP_NS = 10 * NS_PER_MS
"""Between two frames, as on a live feed: what a tick learns from time, it learns here too."""
ORDER_QUOTE = 250_000.0


def update_tick() -> Timed:
    engine = updated_engine()
    snapshot, updates = frames.updates()
    clock = count(RECV_NS, STEP_NS)
    return Timed(
        "update_tick",
        "OKX update of 20 levels: bytes -> book, signals, flow, score keeper, one order's walk and fee, 64 x 2 curve",
        lambda payload: engine.on_frame(payload, next(clock)),
        updates,
        lambda: engine.on_frame(snapshot, next(clock)),
        follow=engine.keep_score,
    )


def snapshot_tick() -> Timed:
    engine = updated_engine()
    snapshot, _ = frames.updates()
    clock = count(RECV_NS, STEP_NS)
    return Timed(
        "snapshot_tick",
        "OKX snapshot of 400 x 400 levels with four fields each: the same",
        lambda payload: engine.on_frame(payload, next(clock)),
        [snapshot] * 500,
    )


def touch_tick() -> Timed:
    return _beside_the_book("touch_tick", "touch", "flow of the touch, shadow orders", frames.touches())


def print_tick() -> Timed:
    what = "flow of trades, shadow orders"
    return _beside_the_book("print_tick", "message of trades", what, frames.prints())


def _beside_the_book(name: str, kind: str, what: str, payloads: Sequence[bytes]) -> Timed:
    # Again and again from the engine as it was after the last book.
    engine = updated_engine()
    _, updates = frames.updates()
    clock = count(RECV_NS, STEP_NS)
    for payload in updates:
        engine.on_frame(payload, next(clock))
        engine.keep_score()
    kept, clock = engine.freeze(0, Opening("okx")), count(next(clock), TOUCH_STEP_NS)
    return Timed(
        name,
        f"OKX {kind} beside the book: bytes -> {what}",
        lambda payload: engine.on_frame(payload, next(clock)),
        payloads,
        lambda: engine.restore(0, OkxCodec(), kept),
    )


def full_tick() -> Timed:
    engine = Engine("simulated", lambda _: own_fees(2.0, 5.0, is_received=False))
    engine.admit(okx_instruments("goquant"))
    engine.open(0, GoquantCodec())
    books = frames.full_books()
    engine.on_frame(books[0], RECV_NS)
    clock = count(RECV_NS, STEP_NS)
    engine.watch([Order(frames.FULL_SYMBOL, "buy", ORDER_QUOTE, "quote")])
    return Timed(
        "full_tick",
        "full book of 400 x 400 pairs: the same",
        lambda payload: engine.on_frame(payload, next(clock)),
        books,
        n_passes=10,
    )


def full_decode() -> Timed:
    codec = GoquantCodec()
    return Timed(
        "full_decode",
        "full book of 400 x 400 pairs: bytes -> numbers in arrays",
        lambda payload: codec.decode(payload, RECV_NS),
        frames.full_books(),
        n_passes=10,
    )


def update_decode() -> Timed:
    codec = OkxCodec()
    snapshot, updates = frames.updates()
    return Timed(
        "update_decode",
        "OKX update of 20 levels: bytes -> a checked change in arrays",
        lambda payload: codec.decode(payload, RECV_NS),
        updates,
        lambda: codec.decode(snapshot, RECV_NS),
    )


def update_book() -> Timed:
    """The part that peers do: decode and book, without latency, signals or estimates."""
    codec, book = OkxCodec(), Book(frames.SYMBOL)
    snapshot, updates = frames.updates()

    def take(payload: bytes) -> None:
        (change,) = codec.decode(payload, RECV_NS)
        assert isinstance(change, BookChange)  # noqa: S101 (as the engine asks)
        book.apply(change)

    return Timed("update_book", "OKX update of 20 levels: bytes -> book", take, updates, lambda: take(snapshot))


def estimate() -> Timed:
    engine = updated_engine()
    order = Order(frames.SYMBOL, "buy", ORDER_QUOTE, "quote")
    return Timed("estimate", "one order, whole answer", lambda _: engine.estimate(order), range(2000))


def forecast() -> Timed:
    """What the forecaster says of one order, once it has something to say."""
    engine = updated_engine()
    _, updates = frames.updates()
    for k, payload in enumerate(updates):
        engine.on_frame(payload, RECV_NS + k * 100 * NS_PER_MS)
        engine.keep_score()
    view = engine.view(frames.SYMBOL)
    learned, book = view.learned, (view.ladder.levels, view.ladder.window)
    assert learned is not None  # noqa: S101 (it has had 200 s)
    contract = engine.find(frames.SYMBOL).contract

    def ask(_: int) -> object:
        return learned.foretell("buy", ORDER_QUOTE, 1.0, view.as_of_ns, book, contract, is_inverse=False)

    return Timed("forecast", "full forecast of one order: seven quantiles, range, track record", ask, range(2000))


def curve() -> Timed:
    engine = updated_engine()
    return Timed("curve", "64 sizes x 2 sides as arrays", lambda _: engine.curve(frames.SYMBOL), range(2000))


def batch_1000() -> Timed:
    engine = updated_engine()
    orders = [Order(frames.SYMBOL, "buy", 1000.0 + k, "quote") for k in range(1000)]
    what = "1,000 orders in one call: time of each order"
    return Timed("batch_1000", what, lambda _: engine.estimates(orders), range(20), n_items=len(orders))


@cache
def shipped_fit() -> Fitted:
    (fit,) = (shelf.load(file) for file in fit_files())
    return fit


@cache
def shipped_fills() -> Hazards | None:
    """The fills of the most instruments, as on any instrument of whose pair there is none."""
    return shelf.choose([shelf.load_hazards(file) for file in hazard_files()], frames.SYMBOL)


def updated_engine(*, has_fit: bool = True) -> Engine:
    """An engine with a live book and one watched order."""
    fit, fills = (shipped_fit(), shipped_fills()) if has_fit else (None, None)
    engine = Engine(
        "simulated",
        lambda _: own_fees(2.0, 5.0, is_received=False),
        latency_ms=Settings().estimate.latency_ms,
        fit_of=lambda _: fit,
        hazards_of=lambda _: fills,
    )
    engine.open(0, OkxCodec())
    engine.on_frame(frames.listing().payload, RECV_NS, 0, "rest")
    snapshot, _ = frames.updates()
    engine.on_frame(snapshot, RECV_NS)
    engine.watch([Order(frames.SYMBOL, "buy", ORDER_QUOTE, "quote")])
    return engine
