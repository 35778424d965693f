"""A recording of the embedded exchange that nobody had to wait for."""

from itertools import islice, pairwise

import msgspec
import pytest

from fillcast import app
from fillcast.config import load
from fillcast.errors import UnknownInstrument
from fillcast.events import Opening
from fillcast.exchange.crier import BEAT_NS
from fillcast.exchange.fitted import model_of
from fillcast.lab.frames import EVERY_NS, Station, frames, listed_as

NAME = "BTC-USDT-SWAP"


def test_the_same_seed_gives_the_same_frames_and_another_seed_others():
    first, again, other = (list(islice(frames(NAME, 5.0, seed=seed), 40)) for seed in (3, 3, 4))
    assert first == again
    assert first[3:] != other[3:]


def test_an_engine_that_reads_it_has_the_markets_book_and_its_trades():
    listed = listed_as(NAME)
    station = Station(listed, model_of(listed), seed=2)
    engine = app.make_engine("simulated", load().settings)
    for frame in station.opening():
        app.take(engine, frame)
    for _ in range(100):
        for frame in station.beat():
            app.take(engine, frame)
    ladder = engine.view(station.symbol).ladder
    for side, name in enumerate(("bid", "ask")):
        ticks, lots, _ = station.market.best(name)
        shown = ladder.levels[side, :, ladder.window[2 * side]]
        assert shown == pytest.approx([ticks * float(listed.tick), lots * float(listed.lot)])
    (health,) = engine.health(station.now_ns)
    assert health.n_trades > 0
    assert health.n_gaps == 0


def test_prints_and_touches_are_told_at_every_beat_of_the_exchange_and_the_book_ten_times_a_second():
    listed = listed_as(NAME)
    station = Station(listed, model_of(listed), seed=2)
    began_ns = station.now_ns
    told = [frame for _ in range(100) for frame in station.beat()]
    books = [frame for frame in told if b'"books"' in frame.payload]
    assert {(frame.recv_ns - began_ns) % EVERY_NS for frame in books} == {0}
    for channel in (b'"trades"', b'"bbo-tbt"'):
        at_ns = [frame.recv_ns - began_ns for frame in told if channel in frame.payload]
        assert {at % BEAT_NS for at in at_ns} == {0}
        assert len({at % EVERY_NS for at in at_ns}) > 5
    assert all(str(frame.recv_ns // 1_000_000).encode() in frame.payload for frame in told)
    assert station.now_ns - began_ns == 100 * EVERY_NS


def test_a_touch_is_told_when_it_has_changed_and_is_the_books():
    listed = listed_as(NAME)
    station = Station(listed, model_of(listed), seed=2)
    codec = app.codec_of(Opening("demo"))
    *_, first = station.opening()
    touches = [first]
    for _ in range(100):
        touches += [frame for frame in station.beat() if b'"bbo-tbt"' in frame.payload]
    levels = [msgspec.json.decode(frame.payload)["data"][0] for frame in touches]
    assert all((after["bids"], after["asks"]) != (before["bids"], before["asks"]) for before, after in pairwise(levels))
    bests = [touch.sides for frame in touches for touch in codec.decode(frame.payload, frame.recv_ns)]
    (bid, bid_lots, _), (ask, ask_lots, _) = (station.market.best(side) for side in ("bid", "ask"))
    tick, lot = float(listed.tick), float(listed.lot)
    assert bests[-1] == pytest.approx((bid * tick, bid_lots * lot, ask * tick, ask_lots * lot))


def test_a_market_that_is_not_listed_is_named():
    with pytest.raises(UnknownInstrument, match="demo:TULIP-USDT"):
        next(frames("TULIP-USDT", 1.0))
