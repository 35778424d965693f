"""What an order costs: golden numbers, the identity, and what is refused, missing or beyond the book."""

import math
from datetime import date

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from fillcast.errors import BookNotReady, OrderError, UnknownInstrument
from fillcast.estimate import Estimate, estimate, estimates, explain
from fillcast.fees import Fees, own_fees
from fillcast.market import spot
from fillcast.orders import Order, parse_order
from fillcast.view import View
from tests import golden
from tests.listed import INVERSE, LINEAR, SPOT

FREE = own_fees(0.0, 0.0, is_received=False)
SPOT_ONE = spot("own:ONE-USD", "ONE", "USD", lot_size=0.01)


def price(text, view, fees=FREE, **options):
    return estimate(parse_order(view.symbol, text), view, fees, **options)


@pytest.mark.parametrize("name", ["walk_buy4", "walk_buyquote500", "walk_sell5", "walk_insufficient"])
def test_golden_walks(name):
    check = golden.check(name)
    answer = price(check["order"], golden.view(name), golden.fees(name))
    figures = [key for key in check if key not in ("id", "source", "asks", "bids", "order", "rel")]
    for key in figures:
        assert getattr(answer, key) == pytest.approx(check[key], rel=check["rel"]), key


def test_golden_market_order():
    check = golden.check("net_market_now")
    answer = price(check["order"], golden.view("net_market_now"), golden.fees("net_market_now"))
    for key in ("average_price", "half_spread_bps", "depth_bps", "fee_bps"):
        assert getattr(answer, key) == pytest.approx(check[key], rel=check["rel"])
    drift_bps = check["given_drift_bps"]
    assert answer.net_bps + drift_bps == pytest.approx(check["net_bps"], rel=check["rel"])
    drift_quote = drift_bps * answer.mid_price * answer.filled_qty / 1e4
    assert answer.net_quote + drift_quote == pytest.approx(check["net_quote"], rel=check["rel"])
    assert "drift" in answer.missing


def test_golden_implementation_shortfall():
    check = golden.check("is_decomposition")
    answer = price(check["order"], golden.view("is_decomposition"), golden.fees("is_decomposition"))
    assert answer.mid_price == pytest.approx(check["arrival_mid"])
    to_decision = answer.mid_price / check["decision_mid"]
    delay_bps = (check["arrival_mid"] / check["decision_mid"] - 1) * 1e4
    parts = [delay_bps] + [x * to_decision for x in (answer.half_spread_bps, answer.depth_bps, answer.fee_bps)]
    expected = [check[key] for key in ("delay_bps", "half_spread_bps", "depth_bps", "fee_bps")]
    assert parts == pytest.approx(expected, rel=check["rel"])
    assert sum(parts) == pytest.approx(check["total_bps"], rel=check["rel"])


def test_golden_one_slice_of_almgren_chriss_is_the_walk():
    check = golden.check("is_ac_single_shot_equals_walk")
    # A block book: the same size at every one of very many levels, so that the walk is a straight line.
    mid, n = 1000.0, 20_000
    step = check["qty"] / check["density"] / n
    prices = mid + check["half_spread_quote"] + (np.arange(n) + 0.5) * step
    asks = np.column_stack([prices, np.full(n, check["density"] * step)])
    view = View.from_levels([[mid - check["half_spread_quote"] - 0.5 * step, 1.0]], asks, golden.ONE)
    answer = price(f"buy {check['qty']}base", view)
    per_unit = answer.average_price - mid
    assert per_unit == pytest.approx(check["cost_per_unit_quote"], rel=1e-9)


def test_nine_contracts_are_nine_hundredths_of_a_bitcoin():
    view = View.from_levels([[95445.4, 1104.23]], [[95445.5, 9.06], [95448.0, 2.05]], LINEAR)
    answer = price("buy 9.06contracts", view)
    assert answer.filled_qty == pytest.approx(0.0906, rel=1e-12)
    assert answer.filled_size == 9.06
    assert answer.n_levels == 1
    assert price("buy 0.0906base", view).filled_size == pytest.approx(9.06)


def test_an_inverse_order_is_walked_as_quote_notional():
    view = View.from_levels([[50_000.0, 10.0]], [[50_100.0, 10.0], [50_200.0, 10.0]], INVERSE)
    answer = price("buy 20contracts", view, own_fees(0.0, 5.0, is_received=False))
    coins = 1000 / 50_100 + 1000 / 50_200
    assert answer.filled_quote == 2000.0
    assert answer.filled_qty == pytest.approx(coins, rel=1e-12)
    assert answer.average_price == pytest.approx(2000.0 / coins, rel=1e-12)
    assert answer.fee_quote == pytest.approx(2000.0 * 0.0005, rel=1e-12)
    assert price("buy 2000quote", view).filled_size == 20.0


def test_a_size_is_rounded_down_to_the_lot_and_both_are_shown():
    view = View.from_levels([[99.0, 1000.0]], [[100.0, 1000.0]], LINEAR)
    answer = price("buy 250quote", view)
    assert answer.order.amount == 250.0
    assert answer.order_size == 250.0
    answer = price("buy 250.999quote", view)
    assert answer.order_size == 250.99
    assert answer.filled_quote == pytest.approx(250.99)


def test_less_than_a_lot_is_a_mistake_not_a_zero():
    view = View.from_levels([[99.0, 1000.0]], [[100.0, 1000.0]], LINEAR)
    with pytest.raises(OrderError, match=r"rounds down to nothing: the lot is 0\.01"):
        price("buy 0.001quote", view)


ASKS = [[100.1, 1.0], [100.2, 2.0], [100.4, 4.0]]
BIDS = [[99.9, 1.5], [99.8, 2.0], [99.7, 3.0]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # Of 5000 quote the book holds 702.1, which are 7 of an unknown number.
        ("buy 5000quote", ("size of at least 7 ONE is above the largest market order 5",
                           "5000 USD is above the largest market order 700 USD")),
        ("sell 660quote", ("size of at least 6.5 ONE is above the largest market order 5",)),
        ("buy 100base", ("size 100 ONE is above the largest market order 5",
                         "at least 702.1 USD is above the largest market order 700 USD")),
        ("sell 100base", ("size 100 ONE is above the largest market order 5",)),
        ("buy 690quote", ("size 6.87 ONE is above the largest market order 5",)),
        ("buy 400quote", ()),
    ],
)  # fmt: skip
def test_a_venues_limits_are_of_what_is_asked_for_and_not_of_what_the_book_holds(text, said):
    limited = replace(SPOT_ONE, max_market_size=5.0, max_market_quote=700.0)
    assert price(text, View.from_levels(BIDS, ASKS, limited)).refusals == said


def test_what_a_book_holds_of_an_order_is_not_below_the_smallest_one():
    small = replace(SPOT_ONE, min_size=50.0)
    beyond = price("buy 5000quote", View.from_levels(BIDS, ASKS, small))
    assert (beyond.filled_size, beyond.refusals) == (7.0, ())


def test_what_a_venue_would_refuse_is_said_with_the_answer():
    view = View.from_levels([[99.0, 100_000.0]], [[100.0, 100_000.0]], LINEAR)
    answer = price("buy 13000contracts", view)
    assert answer.refusals == ("size 13000 contracts is above the largest market order 12000",)
    small = msgspec.structs.replace(LINEAR, min_size=1.0)
    view = View.from_levels([[99.0, 10.0]], [[100.0, 10.0]], small)
    assert price("buy 0.5contracts", view).refusals == ("size 0.5 contracts is below the minimum 1",)
    closed = msgspec.structs.replace(LINEAR, state="suspend")
    view = View.from_levels([[99.0, 10.0]], [[100.0, 10.0]], closed)
    assert price("buy 1contracts", view).refusals == ("okx:BTC-USDT-SWAP is suspend, not live",)


def test_depth_that_is_not_there_is_reported_not_invented():
    view = golden.view("walk_insufficient")
    answer = price("buy 20base", view)
    assert answer.whole_net_bps is None
    assert math.isfinite(answer.net_bps)
    assert answer.unfilled_frac == pytest.approx(3 / 20)
    assert any("beyond the visible book" in line for line in answer.warnings)


@pytest.mark.parametrize(("text", "qty", "quote"), [("buy 5000quote", None, 5000 - 1712.1), ("buy 20base", 3.0, None)])
def test_what_is_beyond_the_book_has_no_price(text, qty, quote):
    answer = price(text, golden.view("walk_insufficient"))
    assert answer.unfilled_qty == (None if qty is None else pytest.approx(qty))
    assert answer.unfilled_quote == (None if quote is None else pytest.approx(quote))


def test_the_rest_of_contracts_is_told_in_what_they_are_worth():
    linear = View.from_levels([[99.0, 10.0]], [[100.0, 10.0]], LINEAR)
    assert price("buy 30contracts", linear).unfilled_qty == pytest.approx(0.2)
    inverse = View.from_levels([[99.0, 10.0]], [[100.0, 10.0]], INVERSE)
    assert price("buy 30contracts", inverse).unfilled_quote == pytest.approx(2000.0)


def test_an_unknown_fee_is_left_out_and_named():
    answer = price("buy 4base", golden.view("walk_buy4"), Fees(None, None, "none"))
    assert "fee" in answer.missing
    assert answer.fee_bps is None
    assert answer.fee_quote is None
    assert answer.round_trip_bps is None
    assert answer.net_bps == pytest.approx(answer.walk_bps)


def test_everything_missing_says_what_it_waits_for():
    answer = price("buy 4base", golden.view("walk_buy4"), Fees(None, None, "none"))
    assert tuple(answer.waits_for) == answer.missing == ("drift", "range", "resting", "fee")
    assert all("a book that is followed" in answer.waits_for[name] for name in ("drift", "range", "resting"))
    assert "give own rates" in answer.waits_for["fee"]


def test_an_order_larger_than_the_book_waits_for_a_larger_one_and_for_no_forecast():
    answer = price("buy 20base", golden.view("walk_insufficient"))
    for name in ("drift", "range", "resting"):
        assert (
            answer.waits_for[name] == f"a book that holds all of it: {100.0 * answer.unfilled_frac:.2f} % lies beyond"
        )


def test_unknown_is_null_in_json_and_never_zero():
    answer = price("buy 20base", golden.view("walk_insufficient"), Fees(None, None, "none"))
    plain = msgspec.json.decode(msgspec.json.encode(answer))
    for key in ("drift_bps", "fee_bps", "fee_quote", "whole_net_bps", "range_p05_bps", "range_p95_bps"):
        assert plain[key] is None


def test_spot_fees_are_taken_from_what_comes_in():
    view = View.from_levels([[20_000.0, 5.0]], [[20_010.0, 5.0]], SPOT)
    fees = own_fees(8.0, 10.0, is_received=True)
    assert price("buy 1base", view, fees).received_qty == pytest.approx(0.999)
    sale = price("sell 1base", view, fees)
    assert sale.received_quote == pytest.approx(20_000.0 * 0.999)
    assert sale.received_qty is None
    assert sale.fee_quote == pytest.approx(20.0)


def test_contracts_bring_nothing_in():
    answer = price("buy 1contracts", View.from_levels([[99.0, 10.0]], [[100.0, 10.0]], LINEAR))
    assert answer.received_qty is answer.received_quote is None


@pytest.mark.parametrize("side", ["buy", "sell"])
@pytest.mark.parametrize("is_received", [True, False])
def test_break_even_is_the_move_that_pays_for_both_ways(side, is_received):
    instrument = SPOT if is_received else LINEAR
    view = View.from_levels([[99.0, 1e6]], [[101.0, 1e6]], instrument)
    rate = 0.001
    answer = price(f"{side} 1base", view, own_fees(0.0, 10.0, is_received=is_received))
    move = answer.break_even_bps / 1e4
    bid, ask = (99.0 * (1 + move), 101.0) if side == "buy" else (99.0, 101.0 * (1 - move))
    if is_received:
        # In: ask buys 1 - rate units. Out: they sell at the moved bid, less the fee. (A sale, the other way round.)
        assert (1 - rate) * bid * (1 - rate) == pytest.approx(ask)
    else:
        assert bid * (1 - rate) == pytest.approx(ask * (1 + rate))
    assert answer.round_trip_bps == pytest.approx((2 / 100 + 2 * rate) * 1e4)


@pytest.mark.parametrize("side", ["buy", "sell"])
def test_an_inverse_position_is_left_by_the_same_contracts(side):
    # Coins bought at the higher price would be more than the bid below holds for one contract.
    view = View.from_levels([[49_900.0, 1.0], [49_000.0, 10.0]], [[50_100.0, 1.0], [51_000.0, 10.0]], INVERSE)
    rate = 0.0005
    answer = price(f"{side} 1contracts", view, own_fees(0.0, 5.0, is_received=False))
    assert answer.round_trip_bps == pytest.approx((200 / 50_000 + 2 * rate) * 1e4)
    move = answer.break_even_bps / 1e4
    bought, sold = (50_100.0, 49_900.0 * (1 + move)) if side == "buy" else (50_100.0 * (1 - move), 49_900.0)
    paid_coins = rate * (100.0 / bought + 100.0 / sold)
    assert 100.0 / bought - 100.0 / sold == pytest.approx(paid_coins)


def test_a_way_back_beyond_the_book_is_the_reason_for_no_round_trip():
    answer = price("buy 4contracts", View.from_levels([[99.0, 3.0]], [[101.0, 10.0]], INVERSE))
    assert (answer.round_trip_bps, answer.break_even_bps) == (None, None)
    assert "no round trip: 25.00% of the way back lies beyond the visible book" in answer.warnings


def test_a_market_order_is_all_taker():
    answer = price("buy 4base", golden.view("walk_buy4"))
    assert (answer.maker_frac, answer.taker_frac) == (0.0, 1.0)
    assert "resting" in answer.missing


@given(
    st.sampled_from(["buy", "sell"]),
    st.floats(0.01, 30.0),
    st.sampled_from(["base", "quote"]),
    st.floats(-5.0, 20.0),
)
def test_the_parts_add_up_to_the_net(side, amount, unit, taker_bps):
    view = golden.view("walk_buy4")
    answer = price(f"{side} {amount:.8f}{unit}", view, own_fees(0.0, taker_bps, is_received=False))
    assert answer.net_bps == pytest.approx(answer.slippage_bps + answer.impact_bps + answer.fee_bps)
    assert answer.net_quote == pytest.approx(answer.slippage_quote + answer.impact_quote + answer.fee_quote)
    assert answer.walk_bps == pytest.approx(answer.half_spread_bps + answer.depth_bps)
    s = 1 if side == "buy" else -1
    paid = s * (answer.filled_quote - answer.mid_price * answer.filled_qty) + taker_bps / 1e4 * answer.filled_quote
    assert answer.net_quote == pytest.approx(paid, rel=1e-9, abs=1e-9)


def test_the_arithmetic_shows_the_same_numbers():
    view = golden.view("net_market_now")
    order = parse_order(view.symbol, "buy 3base")
    fees = golden.fees("net_market_now")
    reasons = explain(order, view, fees)
    assert [reason.name for reason in reasons] == ["half_spread", "depth", "taker_fee"]
    assert sum(reason.bps for reason in reasons) == estimate(order, view, fees).net_bps
    assert reasons[0].arithmetic == "|60000.1 - 60000.05| / 60000.05"
    assert reasons[1].arithmetic == "|60000.99333 - 60000.1| / 60000.05, 3 levels"
    assert reasons[2].arithmetic == "5 bps x 60000.99333 / 60000.05"


def test_many_orders_are_priced_as_if_each_were_alone():
    view = golden.view("walk_buy4")
    orders = [Order(view.symbol, "buy", 1.0 + k, "base") for k in range(5)]
    assert estimates(orders, view, FREE) == [estimate(order, view, FREE) for order in orders]


@pytest.mark.parametrize(
    ("bids", "asks", "state"),
    [([], [], "empty"), ([[1.0, 1.0]], [], "one-sided"), ([[2.0, 1.0]], [[1.0, 1.0]], "crossed")],
)
def test_a_book_that_cannot_be_priced_is_refused_by_name(bids, asks, state):
    view = View.from_levels(bids, asks, golden.ONE)
    with pytest.raises(BookNotReady) as refusal:
        price("buy 1base", view)
    assert refusal.value.state == state


def test_a_stale_book_is_refused_or_flagged():
    view = msgspec.structs.replace(golden.view("walk_buy4"), state="stale", reason="expected 9, received 20")
    with pytest.raises(BookNotReady, match="expected 9, received 20"):
        price("buy 1base", view)
    answer = price("buy 1base", view, allow_stale=True)
    assert answer.provenance.state == "stale"
    assert "the book is stale: expected 9, received 20" in answer.warnings


def test_a_book_that_never_was_is_refused_whatever_is_allowed():
    view = msgspec.structs.replace(golden.view("walk_buy4"), state="syncing", reason="no snapshot yet")
    with pytest.raises(BookNotReady):
        price("buy 1base", view, allow_stale=True)


def test_a_book_without_an_instrument_has_no_costs():
    view = msgspec.structs.replace(golden.view("walk_buy4"), instrument=None)
    with pytest.raises(UnknownInstrument, match="no instrument row"):
        price("buy 1base", view)


def test_contracts_of_a_spot_instrument_are_refused():
    with pytest.raises(OrderError, match="is spot"):
        price("buy 1contracts", golden.view("walk_buy4"))


def test_every_answer_says_what_it_stands_on():
    view = msgspec.structs.replace(golden.view("walk_buy4"), as_of_ns=2_000, recv_ns=1_500, seq=7, n_gaps=1)
    fees = Fees(0.0002, 0.0005, "okx swap regular, 2026-08-26", as_of=date(2026, 8, 26))
    stands_on = price("buy 1base", view, fees, latency_ms=100.0).provenance
    assert (stands_on.book_age_ns, stands_on.seq, stands_on.n_gaps, stands_on.latency_ms) == (500, 7, 1, 100.0)
    assert (stands_on.source, stands_on.fit) == ("own book", "none")
    assert stands_on.fee_date == date(2026, 8, 26)


def test_an_answer_can_be_written_and_read_back():
    answer = price("buy 4base", golden.view("walk_buy4"))
    assert msgspec.json.decode(msgspec.json.encode(answer), type=Estimate) == answer


@pytest.mark.parametrize("text", ["buy 99999999quote", "buy 99999999999999999base", "sell 99999999quote"])
@pytest.mark.parametrize("instrument", [SPOT, LINEAR])
def test_the_size_of_an_order_beyond_the_book_is_its_own_or_unknown_and_never_made_up(text, instrument):
    levels = np.array([[100.0, 1.0]])
    view = View.from_levels(levels - [[1.0, 0.0]], levels, instrument)
    answer = price(text, view)
    assert answer.unfilled_qty is None or answer.unfilled_qty > 0.0
    if text.endswith("quote"):
        assert answer.order_size is None
    else:
        assert answer.order_size >= 1e17 / (instrument.contract_qty or 1.0) * 0.999
    assert not any("-" in refusal and "minimum" in refusal for refusal in answer.refusals)
