"""Cost by size, and the largest size within a limit."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from fillcast.curve import DEFAULT_GRID, N_SIZES, curve, largest_size, visible_grid
from fillcast.errors import OrderError
from fillcast.estimate import estimate
from fillcast.fees import Fees, own_fees
from fillcast.orders import Order
from fillcast.view import View
from tests import golden

FEES = own_fees(2.0, 5.0, is_received=False)
VIEW = golden.view("walk_buy4")


def test_the_default_grid_is_64_sizes_from_100_to_a_million():
    assert (len(DEFAULT_GRID), DEFAULT_GRID[0], DEFAULT_GRID[-1]) == (N_SIZES, 100.0, pytest.approx(1e6))


def test_a_grid_can_reach_as_far_as_the_book():
    grid = visible_grid(VIEW)
    assert (len(grid), grid[0]) == (N_SIZES, 100.0)
    assert grid[-1] == pytest.approx(10_000.0)
    assert np.isnan(curve(VIEW, FEES, grid).buy_net_bps[-1])


def test_each_point_of_a_curve_is_the_estimate_of_its_size():
    drawn = curve(VIEW, FEES, np.array([50.0, 300.0, 800.0]))
    for k, amount in enumerate(drawn.size_quote):
        for side in ("buy", "sell"):
            answer = estimate(Order(VIEW.symbol, side, float(amount), "quote"), VIEW, FEES)
            assert getattr(drawn, f"{side}_walk_bps")[k] == pytest.approx(answer.walk_bps)
            assert getattr(drawn, f"{side}_net_bps")[k] == pytest.approx(answer.net_bps)
            assert getattr(drawn, f"{side}_average_price")[k] == pytest.approx(answer.average_price)
            assert getattr(drawn, f"{side}_worst_price")[k] == answer.worst_price


def test_sizes_beyond_the_book_have_no_cost():
    drawn = curve(VIEW, FEES, np.array([100.0, 1e6]))
    assert np.isnan(drawn.buy_net_bps).tolist() == [False, True]
    assert np.isnan(drawn.sell_worst_price).tolist() == [False, True]


def test_without_a_fee_there_is_a_walk_and_no_net():
    drawn = curve(VIEW, Fees(None, None, "none"), np.array([100.0]))
    assert np.isfinite(drawn.buy_walk_bps).all()
    assert np.isnan(drawn.buy_net_bps).all()


@pytest.mark.parametrize("side", ["BUY", "Sell", "", None, 1])
def test_the_largest_size_is_of_a_buy_or_a_sell_and_of_nothing_else(side):
    with pytest.raises(OrderError, match=f"side is {side!r}: it is buy or sell"):
        largest_size(VIEW, FEES, side, 20.0)


@pytest.mark.parametrize("sizes", [[0.0, 1.0], [2.0, 1.0], [1.0, 1.0], [float("nan")], [[1.0]]])
def test_sizes_that_are_not_ascending_are_refused(sizes):
    with pytest.raises(OrderError, match="positive, finite and ascending"):
        curve(VIEW, FEES, np.array(sizes))


@given(st.sampled_from(["buy", "sell"]), st.floats(15.2, 100.0))
def test_the_largest_size_costs_the_limit(side, limit_bps):
    found = largest_size(VIEW, FEES, side, limit_bps)
    answer = estimate(Order(VIEW.symbol, side, found.size, "base"), VIEW, FEES)
    assert answer.net_bps <= limit_bps + 1e-9
    if not found.is_whole_book:
        more = estimate(Order(VIEW.symbol, side, found.size * 1.001, "base"), VIEW, FEES)
        assert more.net_bps > limit_bps


def test_a_limit_below_the_touch_allows_nothing():
    assert largest_size(VIEW, FEES, "buy", 1.0).size == 0.0


def test_a_limit_beyond_the_book_says_that_the_book_is_the_limit():
    found = largest_size(VIEW, FEES, "buy", 5000.0)
    assert (found.size, found.is_whole_book) == (17.0, True)


def test_without_a_fee_the_question_has_no_answer():
    with pytest.raises(OrderError, match="give own rates"):
        largest_size(VIEW, Fees(None, None, "none"), "buy", 10.0)


def test_a_limit_that_is_no_number_is_refused():
    with pytest.raises(OrderError, match="finite"):
        largest_size(VIEW, FEES, "buy", float("nan"))


def test_a_reach_is_in_whole_lots():
    lotted = golden.spot("own:LOT-USD", "LOT", "USD", lot_size=0.5)
    view = View.from_levels(golden.check("walk_buy4")["bids"], golden.check("walk_buy4")["asks"], lotted)
    assert largest_size(view, FEES, "buy", 30.0).size % 0.5 == 0.0


@pytest.mark.parametrize("limits", [{"max_market_size": 3.0}, {"max_market_quote": 303.0}])
@pytest.mark.parametrize("side", ["buy", "sell"])
def test_no_size_is_told_that_the_venue_refuses(side, limits):
    listed = replace(golden.spot("own:MOST-USD", "MOST", "USD", lot_size=0.25), **limits)
    view = View.from_levels(golden.check("walk_buy4")["bids"], golden.check("walk_buy4")["asks"], listed)
    found = largest_size(view, FEES, side, 5000.0)
    assert found.is_largest_order
    assert not found.is_whole_book
    assert estimate(Order(view.symbol, side, found.size, "base"), view, FEES).refusals == ()
    assert estimate(Order(view.symbol, side, found.size + 0.25, "base"), view, FEES).refusals != ()
    free = replace(listed, max_market_size=1e6, max_market_quote=1e9)
    assert not largest_size(replace(view, instrument=free), FEES, side, 5000.0).is_largest_order


@given(st.lists(st.floats(0.01, 5.0), min_size=3, max_size=40), st.integers(1, 4000))
def test_a_capped_size_is_no_hair_above_the_cap_however_its_levels_add_up(sizes, most_lots):
    most = most_lots / 100
    listed = replace(golden.spot("own:SUM-USD", "SUM", "USD", lot_size=0.01), max_market_size=most)
    asks = [[101.0 + k, size] for k, size in enumerate(sizes)]
    found = largest_size(View.from_levels([[100.0, 1.0]], asks, listed), FEES, "buy", 9000.0)
    assert listed.refusals(found.size, 0.0) == ()


def test_a_reach_below_the_smallest_order_of_the_venue_is_none():
    listed = replace(golden.spot("own:LEAST-USD", "LEAST", "USD", lot_size=0.25), min_size=2.0)
    view = View.from_levels([[99.0, 1.0], [90.0, 9.0]], [[101.0, 1.0], [110.0, 9.0]], listed)
    assert largest_size(view, FEES, "buy", 110.0).size == 0.0


def test_a_reach_that_is_worth_less_than_the_venue_takes_is_none():
    listed = replace(golden.spot("own:LEAST-USD", "LEAST", "USD", lot_size=0.25), min_quote=99.0)
    view = View.from_levels([[99.0, 1.0], [90.0, 9.0]], [[101.0, 1.0], [110.0, 9.0]], listed)
    assert largest_size(view, FEES, "buy", 110.0).size == 1.0
    costly = replace(view, instrument=replace(listed, min_quote=101.0))
    assert largest_size(costly, FEES, "buy", 110.0).size == 0.0
    assert estimate(Order(costly.symbol, "buy", 0.75, "base"), costly, FEES).refusals == (
        "75.75 USD is below the minimum 101 USD",
    )


def test_the_largest_size_of_an_instrument_that_is_not_traded_says_so():
    view = replace(VIEW, instrument=replace(golden.ONE, state="suspend"))
    assert largest_size(view, FEES, "buy", 30.0).warnings == ("own:ONE-USD is suspend, not live",)


def test_sizes_that_pass_what_the_venue_told_are_warned_of_and_others_are_not():
    (best, _), (last, _), *_ = VIEW.ladder.asks.tolist()
    told = replace(VIEW, known=(None, (best + last) / 2))
    grid = np.array([10.0, 50.0, 300.0, 800.0, 1500.0])
    orders = {amount: Order(VIEW.symbol, "buy", float(amount), "quote") for amount in grid}
    doubted = [amount for amount, order in orders.items() if "told only" in str(estimate(order, told, FEES).warnings)]
    assert grid[0] not in doubted
    (warning,) = curve(told, FEES, grid).warnings
    assert f"buys of {min(doubted):,.0f} " in warning
    assert curve(VIEW, FEES, grid).warnings == ()
    assert curve(told, FEES, grid[:1]).warnings == ()


def test_the_largest_size_beyond_what_the_venue_told_is_said_to_be_at_least_that():
    told = replace(VIEW, known=(None, 101.5))
    (warning,) = largest_size(told, FEES, "buy", 1e4).warnings
    assert "the size is at least this" in warning
    assert largest_size(told, FEES, "sell", 1e4).warnings == ()


def test_a_curve_names_the_book_that_it_was_drawn_from_as_an_estimate_does():
    view = replace(VIEW, source="replay", state="stale", reason="a gap", as_of_ns=7, recv_ns=4, seq=9)
    drawn = curve(view, FEES, allow_stale=True)
    stands_on = estimate(Order(VIEW.symbol, "buy", 100.0, "quote"), view, FEES, allow_stale=True).provenance
    for name in ("source", "state", "as_of_ns", "book_age_ns", "seq"):
        assert getattr(drawn, name) == getattr(stands_on, name)
    assert (drawn.source, drawn.state, drawn.book_age_ns, drawn.seq) == ("replay", "stale", 3, 9)


def test_a_curve_of_a_book_that_is_not_live_says_so():
    stale = replace(VIEW, state="stale", reason="silent for 65 s")
    assert curve(stale, FEES, allow_stale=True).warnings == ("the book is stale: silent for 65 s",)
