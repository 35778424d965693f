"""Keyframes: whoever begins at one stands where whoever read everything stands, for ever after."""

import math

import msgspec
import pytest
from tests import golden_tape
from tests.tape.made import new_engine, played, standing
from tests.venues.test_goquant import book

from fillcast import app
from fillcast.book import Book
from fillcast.engine.engine import Desk
from fillcast.engine.keyframe import decode_keyframe
from fillcast.events import BookChange, Frame, Opening
from fillcast.venues.goquant import GoquantCodec

KEPT = {
    "book",
    "features",
    "forecaster",
    "last_trade_id",
    "n_connections",
    "n_trades",
    "opened_ns",
    "prints",
    "shadows",
    "state",
}
FOLLOWS = {
    "_is_foretold",
    "_pulse",
    "_realised",
    "_unit",
    "conn",
    "curve",
    "fees",
    "forecasts",
    "impact",
    "instrument",
    "signals",
    "trade_conn",
}
ASKED = {"orders", "watched"}


def keyframe_of(engine, frames, conn=0):
    opening = msgspec.json.decode(frames[0].payload, type=Opening)
    last_ns = frames[-1].recv_ns
    return Frame(last_ns, conn, "keyframe", engine.freeze(conn, opening).encode())


def test_a_desk_holds_nothing_that_a_keyframe_forgets():
    # A new slot belongs into `Desk.freeze` and `Desk.restore`, unless it follows from what is there or was asked for.
    assert set(Desk.__slots__) == KEPT | FOLLOWS | ASKED


def test_from_any_keyframe_on_the_golden_tape_gives_the_same_books_and_estimates():
    frames = golden_tape.frames()
    whole = new_engine()
    for k in range(1, len(frames)):
        app.take(whole, frames[k - 1])
        later = played([keyframe_of(whole, frames[:k])])
        assert standing(later) == standing(whole)
    for start in (3, 9, 20):
        begun = played(frames[:start])
        later = played([keyframe_of(begun, frames[:start])])
        for frame in frames[start:]:
            app.take(begun, frame)
            app.take(later, frame)
            assert standing(later) == standing(begun)


def test_a_gap_behind_a_keyframe_is_still_a_gap():
    frames = golden_tape.frames()
    later = played([keyframe_of(played(frames[:20]), frames[:20]), *frames[22:]])
    assert {view.state for view in map(later.view, later.symbols())} == {"stale"}


def test_a_full_book_stream_remembers_its_last_stamp():
    opening = Frame(1, 0, "open", msgspec.json.encode(Opening("goquant", ("BTC-USDT-SWAP",))))
    frames = [opening, Frame(2, 0, "data", book(stamp="2025-05-04T10:39:13Z"))]
    later = played([keyframe_of(played(frames), frames), Frame(3, 0, "data", book(stamp="2025-05-04T10:39:12Z"))])
    assert later.view("goquant:BTC-USDT-SWAP").recv_ns == 2


def test_a_keyframe_is_passed_over_by_whoever_has_read_the_frames_before_it():
    frames = golden_tape.frames()
    engine = played(frames[:20])
    foreign = keyframe_of(played(frames[:9]), frames[:9])
    before = standing(engine)
    app.take(engine, foreign)
    assert standing(engine) == before


def test_after_a_loss_books_are_stale_until_a_keyframe_says_how_they_stood():
    frames = golden_tape.frames()
    whole = played(frames[:30])
    loss = Frame(frames[24].recv_ns, 0, "loss", b'{"n_frames":6,"n_bytes":1,"first_ns":1,"last_ns":2,"reason":"full"}')
    engine = played([*frames[:24], loss])
    assert {health.state for health in engine.health()} == {"stale"}
    assert "6 frames lost" in engine.health()[0].reason
    app.take(engine, keyframe_of(whole, frames[:30]))
    assert standing(engine) == standing(whole)


def test_a_book_without_sequence_numbers_is_stale_after_a_loss_until_it_comes_whole_again():
    opening = Frame(1, 0, "open", msgspec.json.encode(Opening("okx", ("BTC-USDT-SWAP",), "archive")))
    row = b'{"instId":"BTC-USDT-SWAP","action":"%s","ts":"%d","asks":[["101","%d","1"]],"bids":[["100","5","1"]]}'
    data = [
        Frame(k, 0, "data", row % (b"snapshot" if k in (2, 6) else b"update", 1_790_000_000_000 + k, k))
        for k in range(2, 8)
    ]
    loss = Frame(4, 0, "loss", b'{"n_frames":3,"n_bytes":9,"first_ns":3,"last_ns":4,"reason":"full"}')
    engine = new_engine()
    states = []
    for frame in (opening, data[0], data[1], loss, data[2], data[3], data[4], data[5]):
        app.take(engine, frame)
        health = engine.health()
        states.append((health[0].state, health[0].since_ns) if health else None)
    live, stale = ("live", 2), ("stale", 3)
    assert states[1:] == [live, live, stale, stale, stale, ("live", 6), ("live", 6)]


@pytest.mark.parametrize(
    "payload", [b"", b"{}", b'{"opening":{"venue":"okx"},"as_of_ns":1,"line":null,"instruments":[],"desks":[1]}']
)
def test_what_is_no_keyframe_is_refused(payload):
    with pytest.raises(msgspec.DecodeError):
        decode_keyframe(payload)


def test_every_double_of_a_book_is_read_back():
    engine = new_engine()
    engine.open(0, GoquantCodec())
    odd = math.nextafter(95445.5, math.inf)
    engine.on_frame(book(asks=[(repr(odd), "0.1")], bids=[("0.0000005", "0.00000001")]), 5)
    again = decode_keyframe(engine.freeze(0, Opening("goquant")).encode())
    assert again.desks[0].book.asks.tolist() == [[odd, 0.1]]
    assert again.desks[0].book.bids.tolist() == [[5e-7, 1e-8]]


@pytest.mark.real_data
@pytest.mark.parametrize("name", ["okx/OKX.ws.1.0.zst", "okx/OKEX.ws.1.0_2021.zst"])
def test_checksums_hold_behind_a_keyframe_of_the_legacy_dialect(recording, name):
    frames = list(app.Recording(recording(name), instruments=recording("okx/OKX.0.zst")).frames())
    middle = len(frames) // 2
    later = played([keyframe_of(played(frames[:middle]), frames[:middle]), *frames[middle:]])
    assert standing(later) == standing(played(frames))
    assert [event for event in later.health() if event.n_gaps] == []


def test_the_steps_behind_a_keyframe_begin_with_its_books():
    frames = golden_tape.frames()
    key = keyframe_of(played(frames[:20]), frames[:20])
    books = [Book(symbol) for symbol in ("okx:BTC-USDT-SWAP", "okx:BTC-USD-SWAP")]
    for step in app.steps_of([key, *frames[20:]]):
        for book_ in books:
            if isinstance(step, BookChange) and step.symbol == book_.symbol:
                book_.apply(step)
    whole = played(frames)
    for book_ in books:
        assert book_.freeze()[0].bids.tolist() == whole.view(book_.symbol).ladder.bids.tolist()
