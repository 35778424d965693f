"""Quotes that come beside the book: which is the fresher of both, whoever comes first."""

import numpy as np
import pytest

from fillcast import app
from fillcast.config import load
from fillcast.engine.desk import Desk
from fillcast.events import Opening, Snapshot, Touch
from fillcast.exchange.fitted import model_of
from fillcast.fees import own_fees
from fillcast.kernels import pulse
from fillcast.lab.frames import Station, listed_as
from fillcast.market import Instrument
from fillcast.units import NS_PER_MS

NAME = "BTC-USDT-SWAP"
SYMBOL = f"demo:{NAME}"


def frames(seconds):
    listed = listed_as(NAME)
    station = Station(listed, model_of(listed), seed=4)
    yield from station.opening()
    for _ in range(round(seconds * 10)):
        yield from station.beat()


def late(frames, name, by_ns):
    """The same frames, those of one channel heard so much later than the others."""
    heard = [(frame.recv_ns + (by_ns if name in frame.payload else 0), k, frame) for k, frame in enumerate(frames)]
    return [frame for _, _, frame in sorted(heard)]


def played(frames):
    engine = app.make_engine("simulated", load().settings)
    for frame in frames:
        app.take(engine, frame)
    return engine.view(SYMBOL).learned.pulse_state


@pytest.mark.parametrize("by_ms", [15, 40])
def test_a_book_that_comes_late_moves_no_touch_back(by_ms):
    told = list(frames(45.0))
    begun, rest = told[:4], told[4:]
    prompt, delayed = (played([*begun, *late(rest, b'"books"', ms * NS_PER_MS)]) for ms in (0, by_ms))
    for place in (pulse.ADDED_QTY, pulse.N_ADDED, pulse.REMOVED_QTY, pulse.N_MOVED):
        assert delayed[place] == pytest.approx(prompt[place], rel=0.02), place
    flow = slice(pulse.TOUCH_FLOW, pulse.TOUCH_FLOW + pulse.N_TAUS)
    assert np.abs(delayed[flow] - prompt[flow]).max() < 0.05 * np.abs(prompt[flow]).max()


def test_touches_of_another_connection_than_the_books_change_nothing():
    told = list(frames(35.0))
    states = []
    for is_doubled in (False, True):
        engine = app.make_engine("simulated", load().settings)
        for frame in told:
            app.take(engine, frame)
            if is_doubled and frame.kind == "open":
                engine.open(7, app.codec_of(Opening("demo")))
            elif is_doubled and b'"bbo-tbt"' in frame.payload:
                engine.on_frame(frame.payload, frame.recv_ns, 7)
        states.append(engine.view(SYMBOL).learned.pulse_state.tolist())
    assert states[0] == states[1]


def desk():
    """Of an instrument whose book stands at change 50, of 7 ms."""
    made = Desk("x:X-Y", 0, None)
    instrument = Instrument(symbol="x:X-Y", product="spot", base="X", quote="Y", settle="Y", contract_qty=1.0)
    made.admit(instrument, own_fees(2.0, 5.0, is_received=False), lambda _: None, lambda _: None)
    shown(made, 50, 7)
    return made


def shown(desk, seq, at_ms, bid=100.0, bid_size=5.0):
    levels = np.array([[[bid], [bid_size]], [[101.0], [4.0]]])
    desk.book.apply(Snapshot("x:X-Y", at_ms * NS_PER_MS, at_ms * NS_PER_MS, seq, levels, 1, 1, 1 << 30))
    desk.evaluate(at_ms * NS_PER_MS)


def told(desk, seq, at_ms, bid=100.0, bid_size=8.0, ask=101.0, ask_size=4.0):
    event_ns = None if at_ms is None else at_ms * NS_PER_MS
    desk.glance(Touch("x:X-Y", event_ns, 9 * NS_PER_MS, seq, bid, bid_size, ask, ask_size))
    return touch_of(desk)


def touch_of(desk):
    state = desk.freeze().flow
    places = np.frombuffer(state)[-pulse.N_PULSE :]
    return places[pulse.TOUCH : pulse.TOUCH + 2].tolist()


@pytest.mark.parametrize(
    ("seq", "at_ms", "is_taken"), [(1, 8, True), (1, 7, True), (99, 6, False), (51, None, True), (49, None, False)]
)
def test_a_quote_is_taken_unless_the_book_is_fresher(seq, at_ms, is_taken):
    assert told(desk(), seq, at_ms) == [100.0, 8.0 if is_taken else 5.0]


@pytest.mark.parametrize(("seq", "at_ms"), [(1, 20), (60, None)])
def test_a_fresher_quote_stands_until_the_book_is_as_fresh(seq, at_ms):
    one = desk()
    assert told(one, seq, at_ms) == [100.0, 8.0]
    shown(one, 55, 15, bid_size=6.0)
    assert touch_of(one) == [100.0, 8.0]
    shown(one, 60, 20, bid_size=7.0)
    assert touch_of(one) == [100.0, 7.0]


@pytest.mark.parametrize(
    "sides", [{"bid": 101.0}, {"bid": 102.0}, {"bid_size": 0.0}, {"ask_size": 0.0}, {"ask": None, "ask_size": None}]
)
def test_a_quote_that_is_no_market_says_nothing(sides):
    assert told(desk(), 60, 8, **sides) == [100.0, 5.0]
