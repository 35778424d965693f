"""Walks, curves and limits against exact fractions."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests import checked, reference
from tests.opened import Opened

from fillcast.kernels import sweep

sweep = Opened(sweep)

UNITS = {"base": sweep.BASE, "quote": sweep.QUOTE, "size": sweep.SIZE}

sizes = st.integers(1, 500).map(lambda n: n / 100)
sides = st.lists(st.tuples(st.integers(1, 60), sizes), min_size=1, max_size=40, unique_by=lambda level: level[0])
contracts = st.sampled_from([1.0, 0.01, 0.1, 10.0])
amounts = st.floats(0.01, 5000.0)


def ladder_of(steps_down, steps_up, start=0):
    """A block with bids below 100 and asks above, in steps of 0.1, from any index."""
    bids = [((1000 - step) / 10, size) for step, size in sorted(steps_down)]
    asks = [((1000 + step) / 10, size) for step, size in sorted(steps_up)]
    levels = np.full((2, 2, start + 64), np.nan)
    window = np.array([start, start + len(bids), start, start + len(asks)], np.int64)
    for side, rows in enumerate((bids, asks)):
        levels[side, :, start : start + len(rows)] = np.array(rows).T
    levels.flags.writeable = window.flags.writeable = False
    return levels, window, bids, asks


def walk(levels, window, amount, unit, *, sign=1.0, contract=1.0, is_inverse=False, lot=0.0, rate=0.0005):
    orders = np.full((1, sweep.N_COLUMNS), np.nan)
    orders[0, : sweep.N_GIVEN] = sign, amount, UNITS[unit], rate
    signals = np.empty(sweep.N_SIGNALS)
    curve = np.empty((sweep.N_CURVE_ROWS, 0))
    sweep.evaluate(levels, window, contract, is_inverse, lot, orders, curve, signals, 0, np.zeros(0))
    return orders[0], signals


@given(sides, sides, amounts, st.sampled_from(list(UNITS)), contracts, st.booleans(), st.booleans(), st.integers(0, 9))
@settings(max_examples=400)
def test_a_walk_is_the_exact_one(down, up, amount, unit, contract, is_inverse, is_buy, start):
    levels, window, bids, asks = ladder_of(down, up, start)
    side = asks if is_buy else bids
    row, _ = walk(levels, window, amount, unit, sign=1.0 if is_buy else -1.0, contract=contract, is_inverse=is_inverse)
    qty, quote, size, worst, n_levels, rest = reference.take(side, contract, is_inverse, amount, unit)
    # An amount within 1e-12 of a level's end may touch one level more or less.
    assume(rest == 0 or rest > amount * 1e-9)
    assert row[sweep.FILLED_QTY] == pytest.approx(float(qty), rel=1e-11)
    assert row[sweep.FILLED_QUOTE] == pytest.approx(float(quote), rel=1e-11)
    assert row[sweep.FILLED_SIZE] == pytest.approx(float(size), rel=1e-11)
    assert row[sweep.UNFILLED_AMOUNT] == pytest.approx(float(rest), rel=1e-9, abs=1e-9)
    if float(row[sweep.N_LEVELS]) != n_levels:
        before = reference.take(side[: n_levels - 1], contract, is_inverse, amount, unit)
        assert before[5] < amount * 1e-11
    else:
        assert row[sweep.WORST_PRICE] == worst


@given(sides, sides, st.floats(0.05, 300.0), st.floats(0.05, 300.0), st.booleans(), st.booleans())
def test_buying_more_never_costs_less_a_unit(down, up, a, b, is_inverse, is_buy):
    levels, window, *_ = ladder_of(down, up)
    small, large = sorted((a, b))
    costs = []
    for amount in (small, large):
        row, _ = walk(levels, window, amount, "size", sign=1.0 if is_buy else -1.0, is_inverse=is_inverse)
        costs.append(row[sweep.DEPTH_BPS])
    assert costs[0] <= costs[1] + 1e-9


@given(sides, sides, amounts, st.sampled_from(list(UNITS)), st.sampled_from([0.01, 0.1, 1.0, 1e-8, 0.001]))
@settings(max_examples=300)
def test_an_order_is_rounded_down_to_whole_lots(down, up, amount, unit, lot):
    levels, window, _, asks = ladder_of(down, up)
    _, _, size, _, _, rest = reference.take(asks, 1.0, False, amount, unit)
    assume(rest == 0)
    row, _ = walk(levels, window, amount, unit, lot=lot)
    exact = float(reference.floor_to_lot(size, lot))
    # A size within 1e-9 lots below a multiple counts as that multiple.
    assert row[sweep.ORDER_SIZE] in (pytest.approx(exact, rel=1e-12), pytest.approx(exact + lot, rel=1e-12))
    assert row[sweep.ORDER_SIZE] <= float(size) * (1 + 1e-11) + 1e-8 * lot
    assert row[sweep.FILLED_SIZE] == pytest.approx(row[sweep.ORDER_SIZE], rel=1e-9, abs=1e-12)


@pytest.mark.parametrize(("size", "lot", "expected"), [(9.06, 0.01, 9.06), (0.29, 0.01, 0.29), (1.005, 0.01, 1.0)])
def test_decimal_lots_are_not_lost_to_binary_rounding(size, lot, expected):
    assert sweep.floor_to_lot(size, lot) == expected


@pytest.mark.parametrize("size", [1e-12, 0.0049999, 0.009999])
def test_less_than_a_lot_is_nothing(size):
    assert sweep.floor_to_lot(size, 0.01) == 0.0


@given(sides, sides, st.lists(st.floats(0.5, 5e5), min_size=1, max_size=20, unique=True), contracts, st.booleans())
@settings(max_examples=300)
def test_a_curve_is_the_walk_of_each_of_its_sizes(down, up, grid, contract, is_inverse):
    levels, window, bids, asks = ladder_of(down, up)
    curve = np.empty((sweep.N_CURVE_ROWS, len(grid)))
    curve[sweep.GRID] = sorted(grid)
    orders = np.empty((0, sweep.N_COLUMNS))
    sweep.evaluate(levels, window, contract, is_inverse, 0.0, orders, curve, np.empty(sweep.N_SIGNALS), 0, np.zeros(0))
    for row, side in ((sweep.BID_AVERAGE, bids), (sweep.ASK_AVERAGE, asks)):
        expected = reference.curve(side, contract, is_inverse, sorted(grid))
        total = sum(float(reference.level(p, q, contract, is_inverse)[1]) for p, q in side)
        for k, (average, worst) in enumerate(expected):
            amount = curve[sweep.GRID, k]
            if abs(amount - total) < 1e-9 * total:
                continue
            assert curve[row, k] == pytest.approx(average, rel=1e-11, nan_ok=True)
            edges = np.cumsum([float(reference.level(p, q, contract, is_inverse)[1]) for p, q in side])
            if np.abs(edges - amount).min() > 1e-9 * amount:
                assert curve[row + 1, k] == worst or (math.isnan(worst) and math.isnan(curve[row + 1, k]))


@given(sides, sides, st.floats(90.0, 110.0), st.booleans(), st.booleans())
@settings(max_examples=200)
def test_the_reach_is_the_largest_size_within_the_limit(down, up, limit, is_inverse, is_buy):
    levels, window, bids, asks = ladder_of(down, up)
    sign, side = (1.0, asks) if is_buy else (-1.0, bids)
    found = sweep.reach(levels, window, is_inverse, 0.0, sign, limit)
    expected = float(reference.reach(side, 1.0, is_inverse, int(sign), limit))
    assert found == pytest.approx(expected, rel=1e-6, abs=1e-6)


def test_signals_of_a_known_touch():
    levels, window, *_ = ladder_of([(1, 3.0)], [(1, 1.0), (2, 1.0)])
    _, signals = walk(levels, window, 1.0, "size")
    assert signals[sweep.SIGNAL_MID] == 100.0
    assert signals[sweep.SIGNAL_HALF_SPREAD_BPS] == pytest.approx(10.0)
    assert signals[sweep.SIGNAL_MICROPRICE] == pytest.approx(100.05)
    assert signals[sweep.SIGNAL_IMBALANCE] == pytest.approx((3 - 2) / 5)


@pytest.mark.parametrize(("down", "up"), [([], [(1, 1.0)]), ([(1, 1.0)], []), ([], [])])
def test_without_two_sides_nothing_is_made_up(down, up):
    levels, window, *_ = ladder_of(down, up)
    row, signals = walk(levels, window, 1.0, "size")
    assert np.isnan(signals).all()
    assert np.isnan(row[[sweep.HALF_SPREAD_BPS, sweep.DEPTH_BPS, sweep.FEE_BPS]]).all()


def test_an_unknown_rate_gives_an_unknown_fee():
    levels, window, *_ = ladder_of([(1, 1.0)], [(1, 1.0)])
    row, _ = walk(levels, window, 1.0, "size", rate=math.nan)
    assert math.isnan(row[sweep.FEE_BPS])


def test_golden_microprice_leans_to_the_side_with_less_on_it():
    levels = np.array([[[99.9], [8.0]], [[100.1], [2.0]]])
    _, signals = walk(levels, np.array([0, 1, 0, 1], np.int64), 1.0, "base")
    checked.meets("microprice.weighted_mid", signals[sweep.SIGNAL_MICROPRICE])
