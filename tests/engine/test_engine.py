"""Frames in, answers out."""

import math

import msgspec
import numpy as np
import pytest
from tests.venues.okx.test_codec import book, data

from fillcast.bench import frames
from fillcast.bench.ours import RECV_NS
from fillcast.config import Estimates
from fillcast.engine.desk import Desk
from fillcast.engine.engine import Engine
from fillcast.errors import BookNotReady, ConfigError, OrderError, UnknownInstrument
from fillcast.estimate import estimate
from fillcast.events import Resync
from fillcast.fees import own_fees
from fillcast.kernels import sweep
from fillcast.orders import Order, parse_order
from fillcast.tables import okx_instruments
from fillcast.units import NS_PER_DAY, NS_PER_MS, NS_PER_S
from fillcast.venues.goquant import GoquantCodec
from fillcast.venues.okx.codec import OkxCodec

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
    assert wishes == (Resync(SYMBOL),)
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


@pytest.mark.parametrize("latency_ms", [-1.0, math.nan, math.inf, 60_000.0, 1e12, "250", True])
def test_a_latency_that_is_none_is_refused_wherever_one_is_given(engine, latency_ms):
    view = engine.view(SYMBOL)
    asking = (
        lambda: engine.estimate(BUY, latency_ms=latency_ms),
        lambda: engine.plan(BUY, horizon_s=600.0, n_slices=2, latency_ms=latency_ms),
        lambda: estimate(BUY, view, engine.fees(SYMBOL), latency_ms=latency_ms),
        lambda: Estimates(latency_ms=latency_ms),
        lambda: Engine("live", engine.fees, latency_ms=latency_ms),
    )
    for ask in asking:
        with pytest.raises(ConfigError, match=r"latency is .* ms: it must be 0 or above and below 60,000"):
            ask()


@pytest.mark.parametrize("sigma_1d_bps", [-1.0, 0.0, math.nan, math.inf, 10_000.0, "300"])
def test_a_volatility_that_is_none_is_refused_wherever_one_is_given(engine, sigma_1d_bps):
    asking = (
        lambda: engine.estimate(BUY, given_1d_bps=sigma_1d_bps),
        lambda: engine.plan(BUY, horizon_s=600.0, n_slices=2, given_1d_bps=sigma_1d_bps),
        lambda: Estimates(sigma_1d_bps=sigma_1d_bps),
        lambda: Engine("live", engine.fees, given_1d_bps=sigma_1d_bps),
    )
    for ask in asking:
        with pytest.raises(ConfigError, match=r"volatility is .* bps a day: it must lie between 0 and 10,000"):
            ask()


def test_what_is_asked_in_numbers_of_numpy_is_answered_in_plain_ones(engine):
    answer = engine.estimate(BUY, latency_ms=np.float64(50.0), given_1d_bps=np.float32(300.0))
    told = (answer.provenance.latency_ms, answer.volatility.sigma_1d_bps)
    assert [(type(value), value) for value in told] == [(float, 50.0), (float, 300.0)]
    msgspec.json.encode(answer)


def test_features_come_from_what_the_venue_says(engine):
    engine.on_frame(data("mark-price", {"instId": frames.NAME, "markPx": "63921.5", "ts": "1597026383085"}), 2_000)
    rows = [[str(60_000 * k), "100", "101", "99", "100", "1", "1", "1", "1"] for k in range(60, 0, -1)]
    body = msgspec.json.encode({"code": "0", "msg": "", "data": rows})
    engine.on_frame(b"GET /api/v5/market/candles?instId=" + frames.NAME.encode() + b"&bar=1m " + body, 2_001, 0, "rest")
    features = engine.view(SYMBOL).features
    assert features.mark_price == 63921.5
    assert features.sigma_origin == "from candles"
    assert features.sigma_1d_bps > 0


def test_an_estimate_says_which_volatility_it_stands_on_and_the_last_hours_beside_it():
    engine = make()
    snapshot, updates = frames.updates()
    assert engine.on_frame(snapshot, NS_PER_S) == ()
    assert engine.estimate(BUY).volatility.realised is None
    for k in range(100):
        engine.on_frame(updates[k], (k + 2) * NS_PER_S)
    found = engine.estimate(BUY).volatility
    assert (found.origin, found.window_s) == ("now-cast, 30 s", 30.0)
    assert found.realised == engine.volatility(SYMBOL)
    assert found.realised.window_s == pytest.approx(100.0, abs=2.0)
    engine.on_frame(updates[100], 102 * NS_PER_S)
    assert engine.estimate(BUY).volatility.realised == engine.volatility(SYMBOL) != found.realised


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


def at(ms, prev_seq, seq, **row):
    return book(prev_seq, seq, ts=str(ms), **row)


def test_silence_is_told_as_of_the_answer_and_needs_no_timer():
    engine = Engine("live", lambda _: own_fees(2.0, 5.0, is_received=False), stale_after_s=2.0)
    engine.open(0, OkxCodec(), [frames.NAME], 1)
    engine.on_frame(frames.listing().payload, 1, 0, "rest")
    engine.on_frame(frames.updates()[0], 10 * NS_PER_S)
    assert engine.estimate(BUY, 12 * NS_PER_S).provenance.state == "live"
    with pytest.raises(BookNotReady, match="stale: silent for 2 s"):
        engine.estimate(BUY, 12 * NS_PER_S + 1)
    answer = engine.estimate(BUY, 13 * NS_PER_S, allow_stale=True)
    assert (answer.provenance.state, answer.provenance.book_age_ns) == ("stale", 3 * NS_PER_S)
    (health,) = engine.health(13 * NS_PER_S)
    assert (health.state, health.since_ns) == ("stale", 12 * NS_PER_S)
    assert [status.state for status in health.changes] == ["connecting", "live", "stale"]


def test_an_instant_in_another_unit_or_from_another_time_is_refused_and_one_just_before_the_last_frame_is_not():
    engine = make()
    snapshot, _ = frames.updates()
    engine.on_frame(snapshot, RECV_NS)
    seconds = RECV_NS / NS_PER_S
    wrong = (seconds, int(seconds), RECV_NS // NS_PER_MS, RECV_NS // 1000, 0, -1, float(RECV_NS), "now", 10**30)
    for now_ns in (*wrong, RECV_NS - NS_PER_DAY - 1):
        for ask in (
            lambda at: engine.estimate(BUY, at),
            lambda at: engine.plan(BUY, at, horizon_s=600.0, n_slices=2),
            lambda at: engine.curve(SYMBOL, now_ns=at),
            lambda at: engine.largest_size(SYMBOL, "buy", 9.0, at),
            lambda at: engine.explain(BUY, at),
            lambda at: engine.sight(SYMBOL, at),
            lambda at: engine.scores(SYMBOL, at),
            lambda at: engine.state(SYMBOL, at),
            engine.health,
        ):
            with pytest.raises(ConfigError, match=r"now is .*, and the last frame came at .*: give whole ns"):
                ask(now_ns)
    for early_ns in (0, 1, NS_PER_S, 3600 * NS_PER_S):
        assert engine.estimate(BUY, RECV_NS - early_ns).provenance.book_age_ns == 0
    assert engine.estimate(BUY, np.int64(RECV_NS + 5)).provenance.book_age_ns == 5
    assert type(engine.view(SYMBOL, np.int64(RECV_NS)).as_of_ns) is int


def test_without_a_frame_an_instant_is_still_a_whole_number():
    with pytest.raises(ConfigError, match=r"now is -1: give whole ns since 1970"):
        make(listed=False).health(-1)


def test_the_venues_own_rule_holds_unless_told_otherwise():
    engine = make()
    engine.on_frame(frames.updates()[0], 1)
    assert engine.state(SYMBOL, 65 * NS_PER_S) == "live"
    assert engine.state(SYMBOL, 66 * NS_PER_S) == "stale"


def clocked(offset_ms, **options):
    # Asked at 1 s, answered at 1.2 s, by a venue whose clock is ahead of ours.
    engine = Engine("live", lambda _: own_fees(2.0, 5.0, is_received=False), **options)
    engine.open(0, OkxCodec(), [frames.NAME])
    engine.on_frame(b"GET /api/v5/public/time", NS_PER_S, 0, "sent")
    shown = {"code": "0", "msg": "", "data": [{"ts": str(1100 + offset_ms)}]}
    engine.on_frame(b"GET /api/v5/public/time " + msgspec.json.encode(shown), NS_PER_S * 6 // 5, 0, "rest")
    return engine


def test_the_delay_from_the_venue_is_told_with_the_error_of_its_clock():
    engine = clocked(offset_ms=5_000)
    assert engine.health()[0].delay_ns is None
    engine.on_frame(at(7_000, -1, 10, action="snapshot"), 2 * NS_PER_S + 30 * NS_PER_MS)
    (health,) = engine.health()
    assert (health.delay_ns, health.delay_error_ns) == (30 * NS_PER_MS, 100 * NS_PER_MS)


def test_what_is_read_too_late_is_not_served_as_live_whatever_the_difference_of_the_clocks():
    engine = clocked(offset_ms=5_000, late_after_s=1.0)
    engine.on_frame(at(7_000, -1, 10, action="snapshot"), 2 * NS_PER_S)
    engine.on_frame(at(7_100, 10, 11), 2 * NS_PER_S + 900 * NS_PER_MS)
    assert engine.state(SYMBOL, 3 * NS_PER_S) == "live"
    engine.on_frame(at(7_200, 11, 12), 4 * NS_PER_S)
    assert engine.is_late(SYMBOL)
    assert engine.state(SYMBOL, 4 * NS_PER_S) == "stale"
    engine.on_frame(at(9_000, 12, 13), 4 * NS_PER_S + 1)
    assert engine.state(SYMBOL, 4 * NS_PER_S + 1) == "live"


def test_the_next_connection_knows_the_venues_clock_at_once():
    engine = clocked(offset_ms=5_000, late_after_s=1.0)
    engine.close(0, 2 * NS_PER_S)
    engine.open(1, OkxCodec(), [frames.NAME], 2 * NS_PER_S)
    engine.on_frame(at(7_000, -1, 10, action="snapshot"), 2 * NS_PER_S, 1)
    engine.on_frame(at(7_100, 10, 11), 4 * NS_PER_S, 1)
    assert engine.is_late(SYMBOL)


def test_a_newer_connection_takes_a_book_over_with_its_first_snapshot_and_the_older_is_heard_no_more():
    engine = make(listed=False)
    engine.on_frame(book(-1, 10, action="snapshot"), 10)
    engine.open(1, OkxCodec(), [frames.NAME], 20)
    assert engine.state(SYMBOL, 20) == "live"
    engine.on_frame(book(10, 11, bids=(("98", "7"),)), 30, 0)
    assert not engine.carries(1, SYMBOL)
    engine.on_frame(book(-1, 12, action="snapshot"), 40, 1)
    assert engine.carries(1, SYMBOL)
    after = engine.view(SYMBOL).ladder.bids.tolist()
    engine.on_frame(book(11, 12, bids=(("97", "9"),)), 50, 0)
    engine.on_frame(book(77, 78), 51, 0)
    engine.close(0, 60, "handed over")
    view = engine.view(SYMBOL)
    assert (view.state, view.n_gaps, view.ladder.bids.tolist()) == ("live", 0, after)
    engine.on_frame(book(12, 13, bids=(("98", "5"),)), 70, 1)
    assert engine.view(SYMBOL).seq == 13
    assert [status.state for status in engine.health()[0].changes] == ["live"]


def test_a_trade_that_both_connections_bring_is_counted_once():
    engine = make(listed=False)
    row = {"instId": frames.NAME, "px": "1", "sz": "1", "side": "buy", "ts": "1"}
    engine.on_frame(data("trades", {**row, "tradeId": "1"}), 1, 0)
    engine.open(1, OkxCodec(), [frames.NAME], 2)
    engine.on_frame(data("trades", {**row, "tradeId": "1"}), 3, 1)
    engine.on_frame(data("trades", {**row, "tradeId": "2"}), 4, 0)
    engine.on_frame(data("trades", {**row, "tradeId": "2"}), 5, 1)
    assert engine.health()[0].n_trades == 2


def test_a_frame_of_a_connection_that_is_not_open_is_counted_and_does_no_harm(engine):
    engine.close(0, 5_000)
    for kind in ("data", "rest", "sent"):
        assert engine.on_frame(b"{}", 6_000, 0, kind) == ()
    assert engine.n_malformed == 3


def test_every_change_of_state_is_told():
    told = []
    engine = Engine("live", lambda _: own_fees(2.0, 5.0, is_received=False), tell=lambda *row: told.append(row))
    engine.open(0, OkxCodec(), [frames.NAME], 1)
    _, join = OkxCodec().resync(frames.NAME)
    engine.on_frame(join.payload, 2, 0, "sent")
    engine.on_frame(book(-1, 10, action="snapshot"), 3)
    engine.on_frame(book(12, 13), 4)
    engine.on_frame(join.payload, 5, 0, "sent")
    engine.on_frame(book(-1, 20, action="snapshot"), 6)
    engine.close(0, 7, "gone")
    states = [status.state for symbol, status in told if symbol == SYMBOL]
    assert states == ["connecting", "syncing", "live", "stale", "recovering", "live", "down"]
    assert [status for _, status in told] == list(engine.health()[0].changes)


def test_which_instruments_there_are_can_be_asked_while_one_more_comes():
    engine = make()

    class Meanwhile(Desk):
        @property
        def watched(self):
            engine._desk("demo:ETH-USDT", 0)
            return ("an order",)

        @watched.setter
        def watched(self, _):
            pass

    engine._desks["demo:BTC-USDT"] = Meanwhile("demo:BTC-USDT", 0, lambda *_: None)
    engine._desk("demo:BTC-USDC", 0)
    assert engine.symbols() == ["demo:BTC-USDT"]
