"""Whole lots that add up."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import checked

from fillcast.schedules.lots import largest_remainder, limited, sizes_of

weights = st.lists(st.floats(0.0, 1e6), min_size=1, max_size=60).filter(lambda values: sum(values) > 1e-3)


def test_golden_volume_schedule():
    row = checked.inputs("vwap.schedule")
    checked.meets("vwap.schedule", largest_remainder(row["Q"], np.array(row["curve"])))


def test_golden_participation_is_steady_in_volume():
    volumes = 10.0 * np.array([5, 3, 2, 2, 3, 6])
    checked.meets("vwap.constant_participation", sizes_of(210.0, 0.0, volumes / volumes.sum()) / volumes)


@given(st.integers(1, 10**9), weights)
def test_lots_add_up_and_none_is_more_than_one_from_its_share(n_lots, values):
    lots = largest_remainder(n_lots, np.array(values))
    assert lots.sum() == n_lots
    assert (np.abs(lots - n_lots * np.array(values) / sum(values)) < 1.0 + 1e-6 * n_lots).all()
    assert (lots >= 0).all()


@given(st.sampled_from([1.0, 0.1, 0.01, 1e-8, 5.0]), st.integers(1, 10**6), weights)
def test_sizes_are_whole_lots_that_add_up_to_the_order(lot, n_lots, values):
    shares = np.array(values) / sum(values)
    sizes = sizes_of(n_lots * lot, lot, shares)
    assert sizes.sum() == pytest.approx(n_lots * lot, rel=1e-12)
    assert sizes / lot == pytest.approx(np.round(sizes / lot), abs=1e-6)


def test_a_schedule_that_does_not_finish_trades_its_part():
    assert sizes_of(100.0, 1.0, np.array([0.2, 0.2, 0.2])).sum() == 60.0
    assert sizes_of(0.5, 1.0, np.array([0.5, 0.5])).sum() == 0.0


def test_what_a_limit_holds_back_goes_into_the_next_slices():
    found = limited(np.array([0.6, 0.1, 0.1, 0.2]), np.full(4, 0.3))
    assert found == pytest.approx([0.3, 0.3, 0.2, 0.2])
    assert limited(np.array([0.5, 0.5]), np.array([0.2, 0.3])).sum() == pytest.approx(0.5)
