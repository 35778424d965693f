"""Volume to come."""

import numpy as np
import pytest
from tests import checked

from fillcast.errors import ModelError
from fillcast.models.volume import N_BUCKETS, PROFILE_S, Volume, completion_s, own_qty, profile_after
from fillcast.units import NS_PER_S


def test_golden_participation_counts_itself():
    checked.meets("pov.child", own_qty(0.1, 900.0))
    checked.meets("pov.horizon", completion_s(50.0, 0.05, 2.0))


def test_golden_profile():
    checked.meets("volume.ewma_profile", profile_after(100.0, [120.0, 80.0, 150.0]))


def test_a_flat_profile_is_even():
    assert Volume(86_400.0).between(0, np.array([0.0, 10.0, 60.0])) == pytest.approx([10.0, 50.0])


def test_a_week_of_any_profile_holds_seven_days_of_volume():
    profile = np.random.default_rng(1).gamma(2.0, 0.5, N_BUCKETS)
    profile /= profile.mean()
    start_ns = 1_790_000_123 * NS_PER_S
    week_s = float(N_BUCKETS * PROFILE_S)
    assert Volume(1000.0, profile).between(start_ns, np.array([0.0, week_s])) == pytest.approx([7000.0])


def test_a_busy_bucket_is_expected_where_it_stands():
    profile = np.full(N_BUCKETS, 0.5)
    profile[10] = 2.0
    seen = Volume(288.0, profile).between(10 * PROFILE_S * NS_PER_S, np.array([0.0, 300.0, 600.0]))
    assert seen == pytest.approx([2.0, 0.5])


def test_nothing_to_take_part_in_is_an_error():
    with pytest.raises(ModelError, match="nobody to take part with"):
        completion_s(1.0, 0.1, 0.0)
    with pytest.raises(ModelError, match="level_1d_qty is 0"):
        Volume(0.0)
    with pytest.raises(ModelError, match="share is 1"):
        own_qty(1.0, 5.0)
