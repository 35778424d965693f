"""Buckets against their definition."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests import reference
from tests.opened import Opened

from fillcast.kernels import histogram

histogram = Opened(histogram)


@given(st.integers(-10, 1 << 50))
def test_a_duration_is_in_the_bucket_of_its_five_highest_bits(ns):
    assert histogram.bucket(ns) == reference.bucket(ns)


def test_stages_are_the_differences_of_four_readings():
    counts = np.zeros((4, histogram.N_BUCKETS), np.int64)
    totals = np.zeros((4, 3), np.int64)
    histogram.record(counts, totals, 1000, 1010, 1030, 1070)
    histogram.record(counts, totals, 2000, 2001, 2002, 2003)
    assert totals.tolist() == [[2, 11, 10], [2, 21, 20], [2, 41, 40], [2, 73, 70]]
    assert counts.sum(axis=1).tolist() == [2, 2, 2, 2]
    assert counts[3, reference.bucket(70)] == 1
