"""What one trade does to the price, measured on twins."""

import numpy as np
import pytest
from msgspec.structs import replace
from tests.lab.test_twins import LISTED, make
from tests.planned import MID, impact, planned, view, way

from fillcast.checks import second_opinions
from fillcast.errors import CalibrationError
from fillcast.lab import answers, twins
from fillcast.lab.answers import AFTER_FRAC, answered_impact, measure_answer
from fillcast.lab.twins import Child
from fillcast.orders import parse_order
from fillcast.params import Answer
from fillcast.schedules.job import Policy
from fillcast.walk import walk_orders

AFTER = 600.0 * AFTER_FRAC
QUOTE = np.array([500.0, 1000.0, 2000.0])


def known(after_s):
    """No constant and no exponential: it comes, overshoots and goes in part, by three amounts."""
    each = 0.4 + 0.5 * after_s / (after_s + 3.0) - 0.2 * after_s / (after_s + 200.0)
    return np.sqrt(QUOTE / 1000.0)[:, None] * each


def pairs(n, seed):
    """(3, n, l) rows of a known answer under mids that drift apart, the same ones for all amounts but for a part."""
    rng = np.random.default_rng(seed)
    steps = rng.normal(0.0, 0.1, (4, n, len(AFTER))) * np.sqrt(np.diff(AFTER, prepend=0.0))
    drift = np.cumsum(steps, axis=2)
    return known(AFTER)[:, None, :] + drift[:3] + drift[3]


def answer_of(rows):
    moved, cov = answers._table(rows)
    return Answer(quote=QUOTE, after_s=AFTER, moved_bps=moved, cov_bps2=cov)


@pytest.mark.parametrize("shares", [(0.05,) * 20, (0.1, *(0.0,) * 8, *(0.1, 0.05) * 5, 0.15)])
def test_what_a_plan_expects_is_unbiased_whatever_form_an_answer_has_and_as_sure_as_it_says(shares):
    policies = (Policy("own", shares=shares),)
    amount, weight, at_s = 20e3 * np.array(shares) / sum(shares), np.array(shares) / sum(shares), 30.0 * np.arange(20)
    size = np.stack([np.interp(amount, [0.0, *QUOTE], [0.0, *one]) for one in np.eye(3)])
    fine = np.geomspace(1.0, 600.0, 5000)
    moved = np.stack([np.interp(at_s[:, None] - at_s, fine, row) for row in known(fine)])
    truth = float(np.einsum("k,akj,aj->", weight, moved * np.tril(np.ones((20, 20)), -1), size))
    found = []
    for seed in range(300):
        fitted = impact(answer=answer_of(pairs(60, seed)))
        one = way(planned("buy 20base", view(fitted=fitted), policies=policies), "own")
        found.append((one.propagated_bps, one.propagated_se_bps))
    each, error = np.array(found).T
    off = (each - truth) / error
    assert abs(off.mean()) < 0.2
    assert off.std() == pytest.approx(1.0, abs=0.12)


def test_a_larger_order_moves_the_embedded_market_further():
    told = measure_answer(make, LISTED, (1.0, 50.0), 10.0, 40)
    small, large = told.moved_bps
    assert (large > small).all()
    assert small[0] > 0.0
    assert told.quote == pytest.approx([64e3, 3.2e6], rel=0.05)
    assert told.after_s[[0, -1]] == pytest.approx([10.0 / 256.0, 10.0])
    assert told.moved_bps.shape == (2, len(AFTER_FRAC))
    assert "40 pairs" in answered_impact(impact(), told, 40).origin
    with pytest.raises(CalibrationError, match="have 3 pairs, need 40"):
        measure_answer(make, LISTED, (1.0,), 10.0, 3)


def test_the_embedded_market_answers_a_sell_as_it_does_a_buy():
    lots = round(25.0 * LISTED.lots_per_base)
    orders = [[Child(0, side, "market", lots)] for side in ("buy", "sell")]
    bought, sold = (
        twins.measured(found.impact_bps[:, 0])
        for found in twins.run_each(make, orders, 100, 2_000_000_000, looks=[2.0], first_seed=7_000_003)
    )
    assert abs(bought.value - sold.value) < 3.0 * np.hypot(bought.se, sold.se)
    assert min(bought.value / bought.se, sold.value / sold.se) > 5.0


def test_an_order_that_the_book_does_not_fill_has_no_answer():
    with pytest.raises(CalibrationError, match=r"buy 1e\+06base: have .* of it filled, need a smaller order"):
        measure_answer(make, LISTED, (1.0, 1e6), 1.0, 40)


@pytest.mark.parametrize(("least_frac", "is_told"), [(0.61, True), (0.59, False)])
def test_one_market_of_forty_may_hold_six_tenths_of_an_order_and_no_less(monkeypatch, least_frac, is_told):
    run_each = twins.run_each

    def thin_once(*args, **given):
        bought, sold = run_each(*args, **given)
        held = bought.filled_lots.copy()
        held[7] = least_frac * bought.ordered_lots[7]
        return [replace(bought, filled_lots=held), sold]

    monkeypatch.setattr(twins, "run_each", thin_once)
    if is_told:
        assert measure_answer(make, LISTED, (1.0,), 1.0, 40).moved_bps.shape == (1, len(AFTER_FRAC))
        return
    with pytest.raises(CalibrationError, match="buy 1base: have 99% of it filled, need a smaller order"):
        measure_answer(make, LISTED, (1.0,), 1.0, 40)


def test_of_what_a_recording_could_not_tell_twins_tell_what_stays_and_no_more():
    recorded = impact(assumed=("slope", "permanent", "resilience"))
    told = answered_impact(recorded, answer_of(pairs(60, 1)), 60)
    assert told.assumed == ("slope", "resilience")
    assert "of the impact, slope, resilience: not told by the tape" in planned(seen=view(fitted=told)).warnings


def test_an_answer_in_proportion_to_size_is_the_fit_without_one():
    straight = impact(permanent=0.3, rate=0.01)
    quote, after_s = np.array([1e4, 5e4]), 30.0 * np.arange(1, 20)
    stays = 0.3 + 0.7 * np.exp(-0.01 * after_s)
    told = Answer(
        quote=quote,
        after_s=after_s,
        moved_bps=straight.slope_bps_mquote * quote[:, None] / 1e6 * stays,
        cov_bps2=np.zeros((2, 19, 2, 19)),
    )
    both = [
        way(planned(f"buy {qty}base", view(fitted=fitted)), "twap")
        for qty in (100, 500, 2000)
        for fitted in (straight, impact(permanent=0.9, rate=0.1, answer=told))
    ]
    for by_rate, by_table in zip(both[::2], both[1::2], strict=True):
        assert by_table.propagated_bps == pytest.approx(by_rate.propagated_bps)
        assert by_table.propagated_se_bps == 0.0


def test_an_answer_that_grows_less_than_the_order_makes_few_large_slices_cheaper_than_many():
    quote, after_s = np.array([1e3, 1e4, 1e5]), np.array([1.0])
    bent = Answer(quote=quote, after_s=after_s, moved_bps=np.full((3, 1), 5.0), cov_bps2=np.ones((3, 1, 3, 1)))
    few, many = (Policy("own", shares=(1.0, *(0.0,) * 9, 1.0, *(0.0,) * 9)), Policy("twap"))
    found = {
        one.policy: one for one in planned("buy 20base", view(fitted=impact(answer=bent)), policies=(few, many)).ways
    }
    assert found[few].propagated_bps == pytest.approx(2.5)
    assert found[few].propagated_se_bps == pytest.approx(0.5)
    assert found[many].propagated_bps > 3.0 * found[few].propagated_bps


def test_what_stays_of_a_trade_is_the_last_that_was_looked_at():
    order, told = parse_order("own:ONE-SWAP", "buy 1base"), answer_of(pairs(60, 1))
    seen = view(fitted=impact(answer=told))
    (walk,) = walk_orders([order], seen, seen.require(), None)
    stays = next(check for check in second_opinions(order, walk, seen) if check.name == "lasting_displacement")
    assert stays.bps == pytest.approx(told.moved_bps[1, -1], rel=1e-6)
    assert stays.high_bps - stays.bps == pytest.approx(1.645 * told.cov_bps2[1, -1, 1, -1] ** 0.5, rel=1e-6)
    assert walk.filled_qty * walk.mid_price == pytest.approx(MID)
