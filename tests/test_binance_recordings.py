"""Binance's real recordings: in step from the snapshot to the end, and the touch that the venue itself told."""

from bisect import bisect_right

import msgspec
import pytest

from fillcast import app
from fillcast.book import Book
from fillcast.config import Settings
from fillcast.errors import BookNotReady
from fillcast.events import BookChange, Gap, Malformed, Touch
from fillcast.orders import parse_order
from fillcast.tape import Opening

pytestmark = pytest.mark.real_data

RECORDINGS = {
    "usdm-btc-2023": ["binance-usdm/btcusdt_20230404.us.dat.gz", "binance-usdm/btcusdt_20230405.us.dat.gz"],
    "usdm-btc-2024": ["binance-usdm/btcusdt_20240718.gz", "binance-usdm/btcusdt_20240719.gz"],
    "usdm-eth-2024": ["binance-usdm/ethusdt_20240718.gz", "binance-usdm/ethusdt_20240719.gz"],
    "coinm-btc-2024": ["binance-coinm/btcusd_perp_20240808.gz"],
    "coinm-eth-2024": ["binance-coinm/ethusd_perp_20240808.gz"],
    "spot-btc-2024": ["binance-spot/btcusdt_20240808.gz"],
    "spot-eth-2024": ["binance-spot/ethusdt_20240808.gz"],
    "spot-nexo-2024": ["nexo-spot/nexousdt_20240723.dat.gz", "nexo-spot/nexousdt_20240724.dat.gz"],
}
N_CHANGES = {
    "usdm-btc-2023": 16111,
    "usdm-btc-2024": 9018,
    "usdm-eth-2024": 8924,
    "coinm-btc-2024": 26825,
    "coinm-eth-2024": 22888,
    "spot-btc-2024": 3450,
    "spot-eth-2024": 3433,
    "spot-nexo-2024": 68183,
}
UNANCHORED = "binance-spot/btcusdt_20230405.us.dat.gz"


def opened(recording, names):
    return app.Recording([recording(name) for name in names])


def steps_of(frames):
    codec = None
    for frame in frames:
        if frame.kind == "open":
            codec = app.codec_of(msgspec.json.decode(frame.payload, type=Opening))
        elif frame.kind == "rest":
            path, _, body = frame.payload.removeprefix(b"GET ").partition(b" ")
            yield from codec.decode_rest(path.decode(), body, frame.recv_ns)
        else:
            yield from codec.decode(frame.payload, frame.recv_ns)


def touch_of(book):
    levels, window = book.arrays
    bid, _, ask, _ = window[:4].tolist()
    return levels[0, 0, bid], levels[0, 1, bid], levels[1, 0, ask], levels[1, 1, ask]


@pytest.mark.slow
@pytest.mark.parametrize("name", RECORDINGS)
def test_there_is_no_gap_no_crossed_book_and_every_touch_is_the_venues_own(recording, name):
    # The ids of a book and of a touch are of one series: after a change up to id u, the touch is that of the last
    # bookTicker at or before u, whichever of the two came first. At both ends that bookTicker is not on record.
    book, told, ours = Book(name), [], []
    for step in steps_of(opened(recording, RECORDINGS[name]).frames()):
        assert not isinstance(step, Gap | Malformed)
        if isinstance(step, Touch):
            told.append((step.seq, (step.bid_price, step.bid_size, step.ask_price, step.ask_size)))
        elif isinstance(step, BookChange):
            book.apply(step)
            touch = touch_of(book)
            assert touch[0] < touch[2]
            ours.append((step.seq, touch))
    told.sort()
    seqs = [seq for seq, _ in told]
    compared = [(touch, told[k][1]) for seq, touch in ours if 0 <= (k := bisect_right(seqs, seq) - 1) < len(seqs) - 1]
    assert len(compared) >= 0.99 * len(ours)
    assert [pair for pair in compared if pair[0] != pair[1]] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", RECORDINGS)
def test_the_engine_is_live_to_the_end_and_prices_by_the_shipped_row(recording, name):
    engine = app.make_engine("replay", Settings())
    for frame in opened(recording, RECORDINGS[name]).frames():
        app.take(engine, frame)
    (health,) = engine.health()
    assert (health.state, health.n_gaps, engine.n_malformed, health.n_updates) == ("live", 0, 0, N_CHANGES[name])
    answer = engine.estimate(parse_order(health.symbol, "buy 10000quote"))
    assert answer.walk_bps > 0.0
    assert (answer.fee_bps is None) is name.startswith("coinm")
    assert engine.find(health.symbol).table_date is not None


def test_an_order_that_walks_past_the_snapshot_says_that_levels_may_be_missing_there(recording):
    engine = app.make_engine("replay", Settings())
    for frame in opened(recording, RECORDINGS["usdm-btc-2024"][:1]).frames():
        app.take(engine, frame)
    (symbol,) = engine.symbols()
    low, high = engine.view(symbol).known
    assert (low, high) == (63808.3, 64085.2)
    near, far = (engine.estimate(parse_order(symbol, text)) for text in ("sell 1000000quote", "sell 40000000quote"))
    assert near.worst_price > low > far.worst_price
    said = "beyond 63808.3 the venue has told only of levels that changed: the walk is at most this"
    assert said in far.warnings
    assert said not in near.warnings


def test_without_a_snapshot_there_is_never_a_book(recording):
    engine = app.make_engine("replay", Settings())
    order = parse_order("binance-spot:BTCUSDT", "buy 100quote")
    for k, frame in enumerate(app.Recording(recording(UNANCHORED)).frames()):
        app.take(engine, frame)
        if k and k % 1000 == 0:
            with pytest.raises(BookNotReady, match="no snapshot yet"):
                engine.estimate(order, allow_stale=True)
    (health,) = engine.health()
    assert (health.state, health.n_updates, health.n_trades) == ("syncing", 0, 3144)
