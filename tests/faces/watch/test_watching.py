"""What is watched: inputs that are answered at once, and states that are never taken for one another."""

import re
from time import monotonic, sleep

import pytest
from msgspec.structs import replace
from tests.desk import SYMBOL, Exchange

from fillcast import app
from fillcast.config import Settings
from fillcast.errors import OrderError, UnknownInstrument
from fillcast.faces.live.station import Station
from fillcast.faces.watch.watching import Watching
from fillcast.orders import parse_order
from fillcast.units import NS_PER_S

OTHER = "demo:ETH-USDT-SWAP"


def until(watching, is_so, seconds=30.0):
    due = monotonic() + seconds
    while True:
        shown = watching.look(app.now_ns())
        if is_so(shown):
            return shown
        assert monotonic() < due, shown.condition
        sleep(0.02)


def is_answered(shown):
    return shown.condition.is_live and shown.answer is not None


@pytest.fixture(scope="module")
def station():
    with Station([SYMBOL, OTHER], Settings()) as station:
        yield station


@pytest.fixture
def watching(station):
    watching = Watching(station, parse_order(SYMBOL, "buy 250000quote"))
    until(watching, is_answered)
    yield watching
    watching.close()


def test_every_input_is_answered_by_the_next_look(watching):
    bought = watching.last
    watching.change(side="sell")
    sold = watching.look(app.now_ns())
    assert sold.answer.order.side == "sell"
    assert sold.answer.worst_price < sold.answer.mid_price < bought.answer.worst_price + 100
    watching.resize(1.25)
    assert watching.look(app.now_ns()).answer.order.amount == 312_000.0
    watching.change(unit="contracts", amount=10.0)
    assert watching.look(app.now_ns()).answer.filled_size == 10.0
    watching.choose_tier("vip1")
    assert "vip1" in watching.look(app.now_ns()).answer.provenance.fee_origin
    watching.choose_latency(100.0)
    assert watching.look(app.now_ns()).answer.provenance.latency_ms == 100.0


def test_an_order_that_is_none_is_refused_and_leaves_the_last_one(watching):
    with pytest.raises(OrderError):
        watching.change(amount=0.0)
    with pytest.raises(OrderError):
        watching.choose_latency(-1.0)
    assert is_answered(watching.look(app.now_ns()))


def test_an_order_below_one_lot_has_no_figures_and_says_why(watching):
    watching.change(amount=1e-6)
    shown = watching.look(app.now_ns())
    assert shown.answer is None
    assert "rounds down to nothing" in shown.waits
    assert shown.condition.is_live


def test_another_instrument_takes_nothing_over(watching):
    until(watching, lambda shown: len(shown.points) >= 2)
    watching.choose(OTHER)
    assert watching.last.answer is None
    assert len(watching.points) == 0
    shown = until(watching, is_answered)
    assert shown.answer.order.symbol == OTHER
    assert shown.instrument.base == "ETH"
    with pytest.raises(UnknownInstrument):
        watching.choose("okx:BTC-USDT")


def test_stop_keeps_the_last_figures_marked_and_start_begins_a_new_history(watching):
    until(watching, lambda shown: len(shown.points) >= 2)
    kept = watching.last.answer
    watching.toggle()
    shown = watching.look(app.now_ns())
    assert (shown.condition.key, shown.answer) == ("stopped", kept)
    assert "old" in shown.condition.detail
    watching.change(side="sell")
    assert watching.look(app.now_ns()).answer is None
    watching.toggle()
    assert len(watching.points) == 0
    assert is_answered(watching.look(app.now_ns()))


def test_a_feed_that_goes_down_dims_its_figures_and_one_that_never_came_says_what_keeps_it():
    with Exchange() as exchange:
        endpoints = {"demo": exchange.endpoint}
        with Station([SYMBOL], Settings(), endpoints=endpoints) as station:
            watching = Watching(station, parse_order(SYMBOL, "buy 100quote"))
            until(watching, is_answered)
            exchange.stop()
            shown = until(watching, lambda shown: shown.condition.key == "down")
            assert shown.answer is not None
            assert "old" in shown.condition.detail
        assert watching.look(app.now_ns()).condition.key == "ended"
        with Station([SYMBOL], Settings(), endpoints=endpoints) as station:
            watching = Watching(station, parse_order(SYMBOL, "buy 100quote"))
            shown = until(watching, lambda shown: shown.condition.key == "down")
            assert shown.answer is None
            assert "127.0.0.1" in shown.waits


def test_a_crossed_book_is_not_shown_as_live():
    with Exchange() as exchange, Station([SYMBOL], Settings(), endpoints={"demo": exchange.endpoint}) as station:
        watching = Watching(station, parse_order(SYMBOL, "buy 100quote"))
        until(watching, is_answered)
        exchange.strike("cross for=10s")
        shown = until(watching, lambda shown: shown.problem is not None)
        assert (shown.condition.key, shown.problem.state) == ("crossed", "crossed")
        until(watching, lambda shown: shown.markets[0].condition.key == "crossed")
        watching.close()


@pytest.mark.slow
def test_a_silent_book_is_stale_then_recovering_then_live_and_keeps_its_answer():
    settings = replace(Settings(), feed=replace(Settings().feed, stale_after_s=1.0))
    with Exchange() as exchange, Station([SYMBOL], settings, endpoints={"demo": exchange.endpoint}) as station:
        watching = Watching(station, parse_order(SYMBOL, "buy 250000quote"))
        until(watching, is_answered)
        shown = watching.look(app.now_ns() + 5 * NS_PER_S)
        assert (shown.condition.key, shown.answer.provenance.state) == ("stale", "stale")
        assert re.match(r"[\d.]+ s old: silent for 1 s", shown.condition.detail)
        exchange.strike("mute for=6s")
        shown = until(watching, lambda shown: shown.condition.key == "recovering")
        assert shown.answer.provenance.state == "recovering"
        assert re.match(r"[\d.]+ s old: asked for a new book", shown.condition.detail)
        until(watching, is_answered)
        watching.close()
