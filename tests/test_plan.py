"""All ways to trade one order: nothing counted twice, nothing invented, and what must not matter doesn't."""

import math

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fillcast.errors import BookNotReady, OrderError
from fillcast.estimate import estimate
from fillcast.features import Features, given_volatility_1d_bps
from fillcast.fees import Fees, own_fees
from fillcast.market import Instrument
from fillcast.models.impact.obizhaeva_wang import ObizhaevaWang
from fillcast.orders import parse_order
from fillcast.plan import ASSUMED_ORIGIN
from fillcast.schedules.job import RESTING, Policy
from fillcast.units import NS_PER_S
from tests.planned import FEATURES, FEES, HALF, MID, SPOT, STEP, impact, planned, view, way
from tests.test_plain import strange

NOW_NS = 1_790_000_000 * NS_PER_S


@given(st.floats(0.02, 5000.0), st.sampled_from(["buy", "sell"]), st.sampled_from(["base", "quote", "contracts"]))
def test_a_schedule_of_one_slice_is_the_market_order(amount, side, unit):
    seen = view(fitted=impact())
    text = f"{side} {amount * (1000.0 if unit == 'quote' else 1.0):.4f}{unit}"
    now = estimate(parse_order(seen.symbol, text), seen, FEES)
    for kind in ("market", "twap"):
        found = planned(text, seen, horizon_s=60.0, n_slices=1, policies=(Policy(kind),)).ways[0]
        assert found.sizes.tolist() == [now.filled_size]
        assert found.half_spread_bps == pytest.approx(now.half_spread_bps, rel=1e-9)
        assert found.depth_bps == pytest.approx(now.depth_bps, rel=1e-9, abs=1e-9)
        assert found.propagated_bps == 0.0
        assert found.fee_bps == pytest.approx(now.fee_bps, rel=1e-12)
        assert found.timing_risk_bps == 0.0


def test_own_walks_and_what_is_left_behind_are_the_published_quadratic_form():
    # With a linear book the impact of a schedule is x'Gx / 2, whose diagonal is the walk.
    fitted = impact(permanent=0.3, rate=0.01)
    model = ObizhaevaWang(STEP, 0.3 * STEP, 0.01)
    found = way(planned("buy 200base", view(fitted=fitted)), "twap")
    times = np.arange(20) * 30.0
    kernel = model.kernel_price(np.abs(times[:, None] - times[None, :]))
    expected = 0.5 * found.sizes @ kernel @ found.sizes / found.sizes.sum()
    impact_bps = found.depth_bps + found.propagated_bps
    assert impact_bps / 1e4 * MID == pytest.approx(expected, rel=1e-3)
    assert found.half_spread_bps == pytest.approx((HALF + 0.5 * STEP) / MID * 1e4, rel=1e-9)


def test_no_schedule_beats_obizhaeva_wang_on_its_own_book():
    found = planned("buy 500base", view(fitted=impact(permanent=0.1, rate=0.005)), policies=(
        Policy("obizhaeva-wang"), Policy("twap"), Policy("almgren-chriss", half_life_s=60.0), Policy("market"),
        Policy("own", shares=tuple(float(k + 1) for k in range(20))),
    ))  # fmt: skip
    assert found.ways[0].policy.kind == "obizhaeva-wang"
    assert "cheapest" in found.ways[0].reason
    assert found.ways[-1].policy.kind == "market"
    assert "bps more, most of it for its own walk" in found.ways[-1].reason


def test_a_longer_horizon_never_costs_more_without_risk():
    seen = view(Features(sigma_1d_bps=300.0), impact(permanent=0.2, rate=0.01))
    costs = [
        way(planned("buy 500base", seen, horizon_s=t, n_slices=20, policies=(Policy("twap"),)), "twap").net_bps
        for t in (20.0, 60.0, 200.0, 600.0, 3000.0)
    ]
    assert costs == sorted(costs, reverse=True)


def test_cost_grows_with_size_and_all_lots_add_up():
    seen = view(fitted=impact())
    before = 0.0
    for qty in (1.0, 10.01, 333.33, 2500.0):
        found = planned(f"sell {qty}base", seen)
        for one in found.ways:
            assert one.sizes.sum() == pytest.approx(qty * one.completed_frac, abs=0.011)
        assert way(found, "twap").net_bps > before
        before = way(found, "twap").net_bps


def test_the_unit_of_size_does_not_matter():
    contracts = Instrument(
        symbol="own:ONE-SWAP", product="swap", base="ONE", quote="USD", settle="USD", contract_qty=0.01, lot_size=1.0
    )
    one, hundredth = planned("buy 100base"), planned("buy 10000contracts", view(fitted=impact(), instrument=contracts))
    for a, b in zip(one.ways, hundredth.ways, strict=True):
        assert a.policy == b.policy
        assert a.net_bps == pytest.approx(b.net_bps, rel=1e-9)
        assert a.sizes * 100.0 == pytest.approx(b.sizes)


def test_bps_and_fractions_say_the_same():
    in_bps, as_fractions = (
        planned(fees=fees) for fees in (own_fees(2.0, 5.0, is_received=False), Fees(0.0002, 0.0005, "as fractions"))
    )
    assert [one.net_bps for one in in_bps.ways] == [one.net_bps for one in as_fractions.ways]
    percent = msgspec.structs.replace(FEATURES, given_1d_bps=given_volatility_1d_bps(3.0))
    for a, b in zip(planned(seen=view(percent, impact())).ways, in_bps.ways, strict=True):
        assert a.timing_risk_bps == pytest.approx(b.timing_risk_bps)


def test_an_inverse_contract_is_walked_in_quote():
    inverse = Instrument(
        symbol="own:ONE-SWAP", product="swap", base="ONE", quote="USD", settle="ONE", contract_quote=10.0, lot_size=1.0
    )
    found = planned("buy 1000contracts", view(instrument=inverse), n_slices=10)
    assert found.qty == pytest.approx(10.0)
    assert way(found, "twap").sizes.tolist() == [100.0] * 10


def test_the_frontier_falls_as_risk_grows_and_the_ways_lie_on_it():
    found = planned("buy 500base", view(fitted=impact(permanent=0.0, rate=5.0)))
    risk, net = found.frontier_risk_bps, found.frontier_net_bps
    assert (np.diff(risk) < 0.0).all()
    assert (np.diff(net) > -1e-9).all()
    # Variance is what the model trades cost against; in it the frontier is convex.
    slopes = np.diff(net) / np.diff(risk**2)
    assert (np.diff(slopes) < 1e-9).all()
    ours = way(found, "almgren-chriss")
    assert np.interp(-ours.timing_risk_bps, -risk, net) == pytest.approx(ours.net_bps, abs=0.02)
    assert way(found, "twap").timing_risk_bps == pytest.approx(risk[0])


def test_urgency_puts_a_price_on_risk():
    seen = view(fitted=impact(permanent=0.0, rate=1.0))
    patient, urgent = planned("buy 800base", seen), planned("buy 800base", seen, half_life_s=40.0)
    assert patient.ways[0].timing_risk_bps > urgent.ways[0].timing_risk_bps
    assert all(one.urgency_charge_bps is None for one in patient.ways)
    charged = [one.net_bps + one.urgency_charge_bps for one in urgent.ways if one.net_bps is not None]
    assert charged == sorted(charged)
    assert any("at this urgency" in one.reason for one in urgent.ways)


def test_of_ways_that_cost_the_same_the_one_with_less_risk_goes_first():
    # The square-root law knows no horizon: without a fit every schedule costs the same.
    kinds = ("twap", "vwap", "almgren-chriss")
    found = [one for one in planned("buy 20base", view()).ways if one.policy.kind in kinds]
    assert len({round(one.net_bps, 6) for one in found}) == 1
    risks = [one.timing_risk_bps for one in found]
    assert risks == sorted(risks)
    assert risks[0] < risks[-1]
    assert "the same" in planned("buy 20base", view(), policies=(Policy("twap"), Policy("vwap"))).ways[1].reason


def test_timing_risk_is_that_of_the_holdings():
    found = way(planned("buy 100base"), "twap")
    left = 1.0 - np.arange(1, 20) / 20
    assert found.timing_risk_bps == pytest.approx(300.0 * math.sqrt(30.0 * (left**2).sum() / 86_400.0))
    assert found.range_p05_bps < found.net_bps < found.range_p95_bps
    assert found.range_p95_bps - found.net_bps == pytest.approx(1.645 * found.timing_risk_bps)


def test_what_a_fit_does_not_know_widens_the_range():
    sure, unsure = (
        way(planned(seen=view(fitted=fitted)), "twap")
        for fitted in (impact(), impact(slope_se_bps=20.0, permanent_se_frac=0.3, resilience_se_per_s=0.01))
    )
    assert unsure.net_bps == sure.net_bps
    assert unsure.range_p95_bps > sure.range_p95_bps


def test_what_is_not_known_of_the_average_book_widens_the_range_of_what_walks_it():
    doubt = {"half_spread_se_bps": 0.3, "walk_se_bps": np.full(41, 0.7)}
    sure, unsure = (planned(seen=view(fitted=fitted)) for fitted in (impact(), impact(**doubt)))
    a, b = way(sure, "twap"), way(unsure, "twap")
    assert b.net_bps == a.net_bps
    assert b.walk_se_bps == pytest.approx(19 / 20 * (0.3 + 0.7), rel=1e-3)
    assert b.range_p95_bps - b.net_bps == pytest.approx(1.645 * math.hypot(b.timing_risk_bps, b.walk_se_bps), rel=1e-3)
    assert way(unsure, "market").walk_se_bps == 0.0


# Funding.


def with_funding(rate, after_s, every_s=28_800.0):
    features = msgspec.structs.replace(
        FEATURES,
        funding_rate=rate,
        next_funding_ns=NOW_NS + round(after_s * NS_PER_S),
        funding_interval_ns=None if every_s is None else round(every_s * NS_PER_S),
    )
    return view(features, impact(), as_of_ns=NOW_NS)


def test_funding_is_paid_on_what_is_held_at_the_venues_own_instant():
    found = planned(seen=with_funding(0.0003, 299.0))
    assert way(found, "twap").funding_bps == pytest.approx(3.0 * 0.5)
    assert way(found, "market").funding_bps == pytest.approx(3.0)
    sold = planned("sell 100base", with_funding(0.0003, 299.0))
    assert way(sold, "market").funding_bps == pytest.approx(-3.0)
    assert way(sold, "market").net_bps == pytest.approx(
        way(sold, "market").half_spread_bps + way(sold, "market").depth_bps + way(sold, "market").fee_bps - 3.0
    )


def test_beyond_the_horizon_nothing_is_paid_and_before_it_is_known_it_is_a_dash():
    assert way(planned(seen=with_funding(0.0003, 601.0)), "twap").funding_bps == 0.0
    unknown = planned()
    assert unknown.funding is None
    assert all(one.funding_bps is None and "funding" in one.missing for one in unknown.ways)
    assert all(one.funding_bps == 0.0 for one in planned(seen=view(fitted=impact(), instrument=SPOT)).ways)


def test_the_rate_of_a_second_payment_is_not_made_up():
    found = planned(seen=with_funding(0.0003, 100.0, every_s=300.0))
    assert [payment.rate_bps for payment in found.funding] == [pytest.approx(3.0), None]
    assert all("funding" in one.missing for one in found.ways)
    hourly = planned(seen=with_funding(0.0003, 100.0, every_s=3600.0))
    assert len(hourly.funding) == 1


# What is not known, and what is too much.


def test_without_a_fit_the_law_is_assumed_and_said_so():
    found = planned("buy 1000base", view())
    assert found.impact_origin == ASSUMED_ORIGIN
    assert any("assumption" in line for line in found.warnings)
    twap = way(found, "twap")
    assert twap.propagated_bps + twap.depth_bps == pytest.approx(0.7 * 300.0 * math.sqrt(1000.0 / 864_000.0) * 2 / 3)
    assert way(found, "market").propagated_bps == 0.0
    assert {refused.policy.kind for refused in found.refused} == {"obizhaeva-wang", *RESTING}


def test_without_volatility_and_volume_the_schedules_come_after_what_is_known():
    found = planned("buy 100base", view(Features()))
    assert found.ways[0].policy.kind == "market"
    twap = way(found, "twap")
    assert twap.propagated_bps is None
    assert twap.timing_risk_bps is None
    assert twap.range_p05_bps is None
    assert set(twap.missing) == {"funding", "propagated", "timing risk"}
    assert {refused.policy.kind for refused in found.refused} == {"vwap", "pov", "obizhaeva-wang", *RESTING}


def test_no_volume_at_all_is_none_to_follow():
    found = planned(seen=view(msgspec.structs.replace(FEATURES, volume_1d_qty=0.0), impact()))
    reasons = {refused.policy.kind: refused.reason for refused in found.refused}
    for kind in ("vwap", "pov"):
        assert "no volume of the market" in reasons[kind]
    assert way(found, "twap").participation_frac is None


def test_a_fee_that_is_not_known_is_named_and_left_out():
    found = way(planned(fees=Fees(None, None, "none")), "twap")
    assert found.fee_bps is None
    assert "fee" in found.missing
    assert found.net_bps == pytest.approx(found.half_spread_bps + found.depth_bps + found.propagated_bps)


def test_a_size_beyond_any_plausible_share_of_the_market_has_a_warning_and_no_net():
    found = planned("buy 9000base")
    twap = way(found, "twap")
    assert twap.participation_frac == pytest.approx(0.6)
    assert twap.net_bps is None
    assert "60 % of all volume: beyond any share" in twap.warnings[0]
    assert "60 % of all volume" in twap.reason
    doubtful = way(planned("buy 3000base"), "twap")
    assert doubtful.net_bps is not None
    assert "33 % of all volume: a large share" in doubtful.warnings[0]


def test_an_order_larger_than_the_book_is_priced_in_slices_and_not_at_once():
    found = planned("buy 4000base", view(fitted=impact(), n=1000), horizon_s=86_400.0, n_slices=100)
    assert way(found, "market").net_bps is None
    assert "larger than the book" in way(found, "market").reason
    assert way(found, "twap").net_bps > 0.0


def test_a_way_that_does_not_finish_has_no_net_and_says_how_far_it_comes():
    found = way(planned("buy 2000base"), "pov")
    assert found.completed_frac == pytest.approx(6000.0 / 9.0 / 2000.0, abs=1e-3)
    assert found.net_bps is None
    assert "only 33.3 % is done" in found.reason


def test_no_slice_takes_more_than_the_share_it_may():
    found = planned("buy 600base", max_participation_frac=0.1)
    ours = way(found, "almgren-chriss")
    assert ours.sizes.max() <= 300.0 / 9.0 + 0.01
    assert ours.completed_frac == 1.0


@pytest.mark.parametrize("frac", [0.0, -0.05, 1.0, math.nan])
def test_a_limit_that_is_no_share_is_refused(frac):
    with pytest.raises(OrderError, match="of the volume: it must lie between 0 and 100"):
        planned(max_participation_frac=frac)


@pytest.mark.parametrize(
    ("change", "said"),
    [({"asks": []}, "one-sided"), ({"bids": [], "asks": []}, "empty"), ({"bids": [[1002.0, 1.0]]}, "crossed")],
)
def test_a_book_without_two_sides_has_no_plan(change, said):
    from fillcast.view import View

    sides = {"bids": [[999.0, 1.0]], "asks": [[1001.0, 1.0]]} | change
    with pytest.raises(BookNotReady, match=said):
        planned(seen=View.from_levels(sides["bids"], sides["asks"], SPOT))


@pytest.mark.parametrize("horizon_s", [0.0, -1.0, math.nan, math.inf, 1e10, 604_801.0, "10m", None, True])
def test_a_horizon_that_is_none_is_refused_before_anything_is_worked_out(horizon_s, monkeypatch):
    # Payments of funding without an end once filled the memory.
    monkeypatch.setattr("fillcast.plan.payments", lambda *_: pytest.fail("reached"))
    with pytest.raises(OrderError, match="it must be above 0 and up to 7 days"):
        planned(horizon_s=horizon_s)


@pytest.mark.parametrize("n_slices", [0, -1, 1.5, 1001, 1_000_000, math.nan, math.inf, None, "20", True])
def test_an_order_is_cut_into_a_whole_number_of_slices_up_to_a_thousand(n_slices):
    with pytest.raises(OrderError, match="slices: it must be a whole number from 1 to 1000"):
        planned(n_slices=n_slices)


@pytest.mark.parametrize("half_life_s", [0.0, -1.0, math.nan, math.inf, 604_801.0, "90s"])
def test_an_urgency_that_is_none_is_refused(half_life_s):
    with pytest.raises(OrderError, match=r"half-life is .* s: it must be above 0 and up to 7 days"):
        planned(half_life_s=half_life_s)


@pytest.mark.parametrize("policy", ["twap", None, 5])
def test_ways_are_asked_for_as_policies(policy):
    with pytest.raises(OrderError, match=r"give a Policy, such as Policy\('twap'\)"):
        planned(policies=[policy])


def test_a_plan_asked_for_in_numbers_of_numpy_is_plain():
    life, wait = np.float64(60.0), np.float32(15.0)
    policies = [
        Policy("almgren-chriss", half_life_s=life), Policy("pov", participation_frac=np.float64(0.1)),
        Policy("post-only", wait_s=wait), Policy("own", shares=np.ones(20)),
    ]  # fmt: skip
    found = planned(
        horizon_s=np.float64(600.0), n_slices=np.int64(20), half_life_s=life, policies=policies,
        max_participation_frac=np.float64(0.5), latency_ms=np.float64(50.0),
    )  # fmt: skip
    assert strange(found, "plan") == []


def test_less_than_a_lot_has_no_plan():
    with pytest.raises(OrderError, match="rounds down to nothing"):
        planned("buy 0.001base")


def test_an_order_of_quote_larger_than_the_book_is_planned_too():
    found = planned("buy 4000000quote", view(fitted=impact(), n=1000), horizon_s=86_400.0, n_slices=100)
    assert way(found, "twap").net_bps > 0.0
