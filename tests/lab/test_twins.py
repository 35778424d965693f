"""Twins: what an order does, and nothing else."""

import numpy as np
import pytest

from fillcast.errors import OrderError
from fillcast.exchange.fitted import model_of
from fillcast.exchange.listing import DEMO
from fillcast.exchange.market import Market
from fillcast.lab import twins
from fillcast.lab.twins import Child, measured
from fillcast.units import NS_PER_S

LISTED = DEMO[0]


def make(seed):
    return Market(LISTED, model_of(LISTED), seed)


def test_without_a_chance_to_matter_an_order_changes_nothing():
    far = Child(0, "buy", "limit", 1, away_ticks=3000)
    found = twins.run(make, [far], 4, 20 * NS_PER_S)
    assert (found.with_ticks == found.without_ticks).all()
    assert (found.filled_lots == 0).all()
    assert np.isnan(found.cost_bps).all()
    assert np.isnan(found.first_fill_s).all()


def test_a_large_market_order_is_paid_for_and_moves_the_mid_its_own_way():
    lots = round(400 * LISTED.median_lots)
    buys, sells = (twins.run(make, [Child(0, side, "market", lots)], 24, 10 * NS_PER_S) for side in ("buy", "sell"))
    for found in (buys, sells):
        assert (found.filled_lots == lots).all()
        assert (found.cost_bps > 0).all()
        assert (found.first_fill_s == 0).all()
        first = measured(found.impact_bps[:, 0])
        assert first.value > 3 * first.se


def test_a_passive_order_at_the_touch_is_filled_as_a_maker_below_the_mid():
    child = Child(0, "buy", "post_only", 1, life_ns=20 * NS_PER_S)
    found = twins.run(make, [child], 12, 30 * NS_PER_S)
    assert 0 < found.filled_lots.sum() <= 12
    assert (found.maker_lots == found.filled_lots).all()
    assert (found.cost_bps[found.filled_lots > 0] < 0).all()
    assert np.nanmax(found.last_fill_s) <= 20.0


def test_a_schedule_sends_each_of_its_orders():
    schedule = [Child(k * NS_PER_S, "sell", "market", 50) for k in range(10)]
    found = twins.run(make, schedule, 3, 10 * NS_PER_S, looks=5)
    assert (found.filled_lots == 500).all()
    assert (found.last_fill_s == 9.0).all()
    assert found.at_s.tolist() == [2.0, 4.0, 6.0, 8.0, 10.0]
    assert found.with_ticks.shape == (3, 5)


def test_twins_are_closer_than_strangers():
    """An order's effect is measured far better against its twin than against another market."""
    found = twins.run(make, [Child(0, "buy", "market", round(LISTED.median_lots))], 60, 10 * NS_PER_S)
    moved = found.with_ticks[:, -1] - found.without_ticks[:, -1]
    alone = found.with_ticks[:, -1] - found.arrival_ticks
    assert moved.std() < 0.7 * alone.std()


def test_the_same_seeds_are_the_same_twins():
    a, b = (twins.run(make, [Child(0, "buy", "market", 500)], 2, NS_PER_S) for _ in range(2))
    assert (a.with_ticks == b.with_ticks).all()
    assert (a.paid_ticks == b.paid_ticks).all()


def test_a_schedule_that_is_none_is_refused():
    for schedule in ([], [Child(0, "buy", "market", 1), Child(0, "sell", "market", 1)]):
        with pytest.raises(OrderError, match="all of one side"):
            twins.run(make, schedule, 1, NS_PER_S)
    with pytest.raises(OrderError, match="horizon"):
        twins.run(make, [Child(2 * NS_PER_S, "buy", "market", 1)], 1, NS_PER_S)


def test_a_mean_without_values_is_not_a_number():
    assert np.isnan(measured(np.array([np.nan])).value)
    one = measured(np.array([2.0, np.nan]))
    assert one.value == 2.0
    assert np.isnan(one.se)
