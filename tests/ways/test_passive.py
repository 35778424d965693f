"""Ways that rest first: the same money as the pieces they are made of, and a band of what nobody can see."""

import math

import numpy as np
import pytest
from msgspec.structs import replace
from tests.test_resting import FEES, view

from fillcast.bench import frames
from fillcast.book import Ladder
from fillcast.errors import OrderError
from fillcast.fees import Fees, own_fees
from fillcast.kernels import pulse
from fillcast.orders import Order
from fillcast.plan import plan
from fillcast.resting import resting, split
from fillcast.schedules.job import RESTING, Policy, resting_policies
from fillcast.units import BPS
from fillcast.ways.passive import _ends

ORDER = Order(frames.SYMBOL, "buy", 50.0, "contracts")


def seen(**features):
    ground = view()
    known = {"sigma_1d_bps": 250.0, "volume_1d_qty": 1e5} | features
    return replace(ground, features=replace(ground.features, **known))


def planned(*kinds, order=ORDER, fees=FEES, on=None, horizon_s=600.0, wait_s=30.0):
    policies = tuple(Policy(kind, wait_s=wait_s) for kind in kinds)
    return plan(order, on or seen(), fees, horizon_s=horizon_s, n_slices=20, policies=policies)


def way(kind, **given):
    (found,) = planned(kind, **given).ways
    return found


@pytest.mark.parametrize("side", ["buy", "sell"])
@pytest.mark.parametrize("wait_s", [0.5, 30.0, 45.0])
def test_resting_then_crossing_costs_what_the_resting_alternative_does(side, wait_s):
    order = replace(ORDER, side=side)
    beside = resting(side, 50.0, seen(), FEES, wait_s=wait_s)
    found = way("rest-then-cross", order=order, wait_s=wait_s)
    assert found.net_bps == pytest.approx(beside.net_bps)
    assert (found.net_low_bps, found.net_high_bps) == pytest.approx((beside.net_low_bps, beside.net_high_bps))
    shares = (beside.maker_low_frac, beside.maker_frac, beside.maker_high_frac)
    assert (found.maker_low_frac, found.maker_frac, found.maker_high_frac) == pytest.approx(shares)
    parts = found.half_spread_bps + found.depth_bps + found.adverse_selection_bps + found.fee_bps
    assert found.net_bps == pytest.approx(parts)
    assert (found.completion_s, found.completed_frac) == (wait_s, 1.0)


def test_a_feature_that_is_no_number_is_the_reason_that_is_given():
    ground = seen()
    broken = ground.learned.pulse_state.copy()
    broken[pulse.BOOK_FLOW :] = math.nan
    broken[pulse.START_S], broken[pulse.TOUCH] = ground.learned.pulse_state[[pulse.START_S, pulse.TOUCH]]
    on = replace(ground, learned=replace(ground.learned, pulse_state=broken))
    found = planned("post-only", on=on)
    assert not found.ways
    assert "a feature that is no number" in found.refused[0].reason


def test_what_is_expected_to_be_traded_by_each_instant_adds_up_to_the_order():
    for kind in ("rest-then-cross", "cont-kukanov"):
        found = way(kind)
        assert found.sizes.sum() == pytest.approx(50.0)
        assert (found.sizes >= -1e-12).all()
        assert found.times_s[-1] == 30.0
    assert way("post-only").sizes.sum() == pytest.approx(50.0 * way("post-only").maker_frac)


def test_posting_only_has_no_net_and_its_costs_are_those_of_what_fills():
    beside = resting("buy", 50.0, seen(), FEES, is_crossing=False)
    found = way("post-only")
    assert (found.net_bps, found.net_low_bps, found.range_p05_bps) == (None, None, None)
    assert found.completed_frac == found.maker_frac == pytest.approx(beside.maker_frac)
    assert found.traded_net_bps == pytest.approx(beside.net_bps / beside.maker_frac)
    assert found.half_spread_bps == pytest.approx(-seen().half_spread_bps)
    assert found.depth_bps == 0.0
    assert any("not traded, so no net" in line for line in found.warnings)


def thin(share):
    """The same queues and prints, before a book that holds *share* of what it does."""
    ground = seen()
    rows = (side * [1.0, share] for side in (ground.ladder.bids, ground.ladder.asks))
    return replace(ground, ladder=Ladder.from_sides(*rows))


@pytest.mark.parametrize("share", [1.0, 0.05, 0.01])
@pytest.mark.parametrize("taker_bps", [2.0, 3.0, 5.0])
def test_the_split_is_no_dearer_than_either_end(taker_bps, share):
    fees, on = own_fees(2.0, taker_bps, is_received=False), thin(share)
    order = replace(ORDER, amount=500.0)
    found = way("cont-kukanov", order=order, fees=fees, on=on)
    assert found.sizes[0] == split("buy", 500.0, on, fees, 30.0)
    ends = planned("rest-then-cross", "market", order=order, fees=fees, on=on).ways
    assert found.net_bps <= min(one.net_bps for one in ends) + 1e-9


def test_a_split_saves_where_the_touch_holds_part_of_the_order():
    fees, on, order = own_fees(2.0, 2.0, is_received=False), thin(0.05), replace(ORDER, amount=500.0)
    ways = {one.policy.kind: one for one in planned(*RESTING, "market", order=order, fees=fees, on=on).ways}
    assert 0.0 < ways["cont-kukanov"].sizes[0] < 500.0
    assert ways["cont-kukanov"].net_bps < min(ways[kind].net_bps for kind in ("rest-then-cross", "market")) - 0.05


def test_a_split_is_in_whole_lots():
    on = thin(0.05)
    on = replace(on, instrument=replace(on.instrument, lot_size=200.0))
    take = split("buy", 600.0, on, own_fees(2.0, 2.0, is_received=False), 30.0)
    assert take in (0.0, 200.0, 400.0, 600.0)


def test_a_split_that_takes_all_is_the_market_order():
    # A maker fee far above the taker's leaves nothing to post for.
    fees = own_fees(4.0, 2.0, is_received=False)
    ways = {one.policy.kind: one for one in planned("cont-kukanov", "market", fees=fees).ways}
    assert split("buy", 50.0, seen(), fees, 30.0) == 50.0
    assert ways["cont-kukanov"].net_bps == pytest.approx(ways["market"].net_bps)
    assert ways["cont-kukanov"].maker_frac == ways["cont-kukanov"].timing_risk_bps == 0.0


def test_the_range_holds_the_net_of_every_rule_and_widens_with_volatility():
    calm, wild = way("rest-then-cross", on=seen(sigma_1d_bps=50.0)), way("rest-then-cross", on=seen(sigma_1d_bps=800.0))
    for found in (calm, wild):
        assert found.range_p05_bps < found.net_low_bps <= found.net_high_bps < found.range_p95_bps
    assert wild.range_p05_bps < calm.range_p05_bps
    assert wild.range_p95_bps > calm.range_p95_bps


def test_the_range_is_that_of_orders_drawn_by_chance():
    cases, sigma = ((0.5, 1.0, 6.0), (0.2, 0.4, 2.0), (0.3, 0.0, -1.0)), 3.0
    rng = np.random.default_rng(5)
    chosen = rng.choice(3, 200_000, p=[chance for chance, _, _ in cases])
    drawn = np.array([c for _, _, c in cases])[chosen]
    drawn += sigma * np.array([s for _, s, _ in cases])[chosen] * rng.standard_normal(len(drawn))
    assert _ends(cases, sigma) == pytest.approx(np.quantile(drawn, [0.05, 0.95]), abs=0.05)


def test_a_range_reaches_to_the_mean_of_what_is_rarely_left_and_dear():
    cases, sigma = ((0.03, 1.0, 5.0), (0.0, 0.5, 3.5), (0.97, 0.0, 2.0)), 0.1
    assert _ends(cases, sigma) == pytest.approx((2.0, 2.09), abs=1e-6)
    under = tuple((chance, share, -cost) for chance, share, cost in cases)
    assert _ends(under, sigma) == pytest.approx((-2.09, -2.0), abs=1e-6)


def test_timing_risk_is_that_of_what_is_left_to_cross():
    found = way("rest-then-cross")
    whole = 250.0 * math.sqrt(30.0 / 86_400.0)
    assert 0.0 < found.timing_risk_bps < whole
    # Between all left or none, and the same part always left.
    left = 1.0 - found.maker_frac
    assert whole * left - 1e-9 <= found.timing_risk_bps <= whole * math.sqrt(left) + 1e-9


def test_posting_is_taken_from_the_fees_that_are_known():
    found = way("rest-then-cross", fees=Fees(None, 0.0005, "half a table"))
    assert found.fee_bps is None
    assert "fee" in found.missing
    assert found.net_bps == pytest.approx(found.half_spread_bps + found.depth_bps + found.adverse_selection_bps)


def test_what_cannot_be_told_is_refused_with_its_reason():
    def why(kind, **given):
        (refused,) = planned(kind, **given).refused
        return refused.reason

    assert "no fit" in why("rest-then-cross", on=replace(seen(), hazards=None))
    assert "30 s of it" in why("post-only", on=replace(seen(), learned=None))
    assert "up to 60 s" in why("post-only", wait_s=61.0)
    assert "up to 20 s" in why("post-only", horizon_s=20.0, wait_s=21.0)
    assert "not both known" in why("cont-kukanov", fees=Fees(None, 0.0005, "half a table"))
    huge = Order(frames.SYMBOL, "buy", 1e9, "contracts")
    assert "orders of up to 1,000,000 quote" in why("rest-then-cross", order=huge)
    hazards = view().hazards
    deep = replace(hazards, card=replace(hazards.card, deepest_quote=1e15))
    assert "no price" in why("rest-then-cross", order=huge, on=replace(seen(), hazards=deep))


def test_all_that_rest_are_asked_for_by_their_wait():
    assert [policy.kind for policy in resting_policies(600.0)] == list(RESTING)
    assert {policy.wait_s for policy in resting_policies(10.0)} == {10.0}
    assert str(resting_policies(600.0, 12.0)[0]) == "rest at the touch 12 s, then cross"
    with pytest.raises(OrderError, match="up to 60 s"):
        resting_policies(600.0, 90.0)
    for horizon_s in (-1.0, 0.0, float("nan")):
        with pytest.raises(OrderError, match=r"horizon is .* above 0 and up to 7 days"):
            resting_policies(horizon_s)


def test_a_plan_of_every_way_ranks_those_that_rest_among_the_others():
    found = plan(ORDER, seen(), FEES, horizon_s=600.0, n_slices=20)
    kinds = [one.policy.kind for one in found.ways]
    assert set(RESTING) < set(kinds)
    nets = [one.net_bps for one in found.ways if one.net_bps is not None]
    assert nets == sorted(nets)
    assert kinds[-1] == "post-only"
    assert found.ways[0].net_quote == pytest.approx(nets[0] / BPS * found.qty * found.mid_price)


def test_a_way_without_its_fees_is_not_ranked_before_those_that_have_them():
    found = planned("rest-then-cross", "market", fees=Fees(None, 0.005, "half a table"))
    assert [one.policy.kind for one in found.ways] == ["market", "rest-then-cross"]
    assert "cheaper only without its fees" in found.ways[1].reason
