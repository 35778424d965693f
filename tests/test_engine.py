"""Frames in, answers out."""

import msgspec
import pytest

from fillcast.bench import frames
from fillcast.engine import Engine
from fillcast.errors import BookNotReady, OrderError, UnknownInstrument
from fillcast.events import Send
from fillcast.fees import own_fees
from fillcast.kernels import sweep
from fillcast.orders import Order, parse_order
from fillcast.tables import okx_instruments
from fillcast.venues.goquant import GoquantCodec
from fillcast.venues.okx.codec import OkxCodec
from tests.venues.okx.test_codec import book, data

SYMBOL = frames.SYMBOL
BUY = Order(SYMBOL, "buy", 250_000.0, "quote")


def make(listed=True):
    engine = Engine("live", lambda _: own_fees(2.0, 5.0, is_received=False))
    engine.open(0, OkxCodec())
    if listed:
        engine.on_frame(frames.listing().payload, 1, 0, "rest")
    return engine


@pytest.fixture
def engine():
    engine = make()
    snapshot, updates = frames.updates()
    for k, payload in enumerate((snapshot, *updates[:20])):
        engine.on_frame(payload, 1_000 + k)
    return engine


def test_an_estimate_is_of_the_book_after_the_last_message(engine):
    answer = engine.estimate(BUY)
    view = engine.view(SYMBOL)
    assert answer.mid_price == view.mid
    assert answer.provenance.as_of_ns == view.recv_ns == 1_020
    assert answer.provenance.book_age_ns == 0
    assert answer.provenance.n_bids == 400
    assert answer.provenance.source == "live"
    assert engine.estimate(BUY, now_ns=5_000).provenance.book_age_ns == 3_980


def test_the_same_frames_give_the_same_answer_twice(engine):
    again = make()
    snapshot, updates = frames.updates()
    for k, payload in enumerate((snapshot, *updates[:20])):
        again.on_frame(payload, 1_000 + k)
    assert msgspec.json.encode(again.estimate(BUY)) == msgspec.json.encode(engine.estimate(BUY))


def test_a_watched_order_is_walked_on_every_tick(engine):
    engine.watch([BUY])
    _, updates = frames.updates()
    engine.on_frame(updates[20], 2_000)
    desk = engine._desks[SYMBOL]
    answer = engine.estimate(BUY)
    row = desk.orders[0]
    assert row[sweep.FILLED_QTY] == answer.filled_qty
    assert row[sweep.HALF_SPREAD_BPS] + row[sweep.DEPTH_BPS] + row[sweep.FEE_BPS] == pytest.approx(answer.net_bps)
    assert desk.signals[sweep.SIGNAL_MID] == answer.mid_price
    drawn = engine.curve(SYMBOL)
    assert desk.curve[sweep.ASK_AVERAGE].tolist() == pytest.approx(drawn.buy_average_price.tolist(), nan_ok=True)
    engine.watch([])
    assert len(desk.orders) == 0


def test_a_gap_marks_the_book_and_asks_for_a_new_one(engine):
    wishes = engine.on_frame(book(999_999, 1_000_000), 3_000)
    assert [type(wish) for wish in wishes] == [Send, Send]
    (health,) = engine.health()
    assert (health.state, health.n_gaps) == ("stale", 1)
    with pytest.raises(BookNotReady, match="expected the update after"):
        engine.estimate(BUY)
    assert engine.estimate(BUY, allow_stale=True).provenance.state == "stale"
    snapshot, updates = frames.updates()
    assert engine.on_frame(updates[30], 3_001) == ()
    engine.on_frame(snapshot, 3_002)
    assert engine.estimate(BUY).provenance.n_gaps == 1


def test_garbage_is_counted_and_the_book_stands(engine):
    before = engine.estimate(BUY)
    for payload in (b"", b"\x00" * 50, b"{}", b'{"arg":'):
        assert engine.on_frame(payload, 1_020) == ()
    assert engine.n_malformed == 4
    assert engine.last_malformed
    assert engine.estimate(BUY) == before


def test_a_closed_connection_takes_its_books_down(engine):
    engine.close(0, 4_000, "closed by the venue: 4004")
    with pytest.raises(BookNotReady, match="4004"):
        engine.estimate(BUY)
    engine.open(0, OkxCodec())
    snapshot, _ = frames.updates()
    engine.on_frame(snapshot, 5_000)
    assert engine.estimate(BUY).provenance.state == "live"


def test_a_book_without_an_instrument_replays_and_refuses_estimates():
    engine = make(listed=False)
    snapshot, updates = frames.updates()
    engine.on_frame(snapshot, 1)
    engine.on_frame(updates[0], 2)
    assert engine.view(SYMBOL).ladder.n_bids == 400
    with pytest.raises(UnknownInstrument, match="no instrument row"):
        engine.estimate(BUY)


def test_an_instrument_that_is_listed_later_is_priced_from_then_on():
    engine = make(listed=False)
    snapshot, _ = frames.updates()
    engine.on_frame(snapshot, 1)
    engine.watch([BUY])
    engine.on_frame(frames.listing().payload, 2, 0, "rest")
    engine.on_frame(snapshot, 3)
    assert engine.estimate(BUY).filled_quote > 0
    assert engine._desks[SYMBOL].orders[0][sweep.FILLED_QTY] > 0


def test_an_unknown_instrument_offers_the_nearest_names(engine):
    with pytest.raises(UnknownInstrument) as error:
        engine.estimate(Order("okx:BTC-USDT-SWOP", "buy", 1.0, "base"))
    assert error.value.nearest == (SYMBOL,)
    with pytest.raises(UnknownInstrument) as error:
        engine.find("okx:BTC-USDT-SWOP")
    assert SYMBOL in error.value.nearest


def test_many_orders_give_an_answer_or_an_error_each_in_their_order(engine):
    orders = [
        BUY,
        Order("okx:NO-PE", "buy", 1.0, "base"),
        Order(SYMBOL, "sell", 1e-9, "base"),
        Order(SYMBOL, "sell", 9.06, "contracts"),
    ]
    answers = engine.estimates(orders)
    assert answers[0] == engine.estimate(BUY)
    assert isinstance(answers[1], UnknownInstrument)
    assert isinstance(answers[2], OrderError)
    assert answers[3].filled_qty == pytest.approx(0.0906)


def test_features_come_from_what_the_venue_says(engine):
    engine.on_frame(data("mark-price", {"instId": frames.NAME, "markPx": "63921.5", "ts": "1597026383085"}), 2_000)
    rows = [[str(60_000 * k), "100", "101", "99", "100", "1", "1", "1", "1"] for k in range(60, 0, -1)]
    body = msgspec.json.encode({"code": "0", "msg": "", "data": rows})
    engine.on_frame(b"GET /api/v5/market/candles?instId=" + frames.NAME.encode() + b"&bar=1m " + body, 2_001, 0, "rest")
    features = engine.view(SYMBOL).features
    assert features.mark_price == 63921.5
    assert features.sigma_origin == "from candles"
    assert features.sigma_1d_bps > 0


def test_a_venues_refusal_is_kept(engine):
    engine.on_frame(b'{"event":"error","code":"60018","msg":"Wrong URL","connId":"a"}', 2_000)
    assert engine.last_refusal == "60018 Wrong URL"


def test_trades_are_counted(engine):
    row = {"instId": frames.NAME, "tradeId": "1", "px": "1", "sz": "1", "side": "buy", "ts": "1"}
    engine.on_frame(data("trades", row, row), 2_000)
    assert engine.health()[0].n_trades == 2


def test_stages_of_every_tick_are_timed(engine):
    stages = {stage.stage: stage for stage in engine.latency.stages()}
    assert stages["whole"].n == 21
    assert stages["whole"].max_us > 0


def test_a_full_book_stream_is_priced_from_the_shipped_table():
    engine = Engine("live", lambda _: own_fees(2.0, 5.0, is_received=False))
    engine.admit(okx_instruments("goquant"))
    engine.open(0, GoquantCodec())
    engine.on_frame(frames.full_books()[0], 1)
    answer = engine.estimate(parse_order(frames.FULL_SYMBOL, "buy 9.06contracts"))
    assert answer.filled_qty == pytest.approx(0.0906)
    assert answer.provenance.instrument_date == "2026-07-03"


def test_the_largest_size_and_the_reasons_are_asked_of_the_engine_too(engine):
    found = engine.largest_size(SYMBOL, "buy", 6.0)
    priced = engine.estimate(Order(SYMBOL, "buy", found.size, "contracts"))
    assert priced.net_bps <= 6.0
    assert sum(cost.bps for cost in engine.explain(BUY)) == pytest.approx(engine.estimate(BUY).net_bps)
