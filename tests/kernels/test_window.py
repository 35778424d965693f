import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.opened import Opened

from fillcast.kernels import window

window = Opened(window)

VALUES = st.lists(st.floats(-5.0, 5.0).map(lambda x: round(x, 1)), min_size=1, max_size=60)


@given(VALUES, st.integers(1, 20))
def test_quantiles_are_numpys_of_the_last_values(values, capacity):
    rows, counts = np.zeros((3, capacity)), np.zeros(2, np.int64)
    for k, value in enumerate(values):
        window.push(rows, counts, float(k), value, 1e9)
        held = values[max(0, k + 1 - capacity) : k + 1]
        for share in (0.05, 0.5, 0.99):
            assert window.quantile(rows, counts, share) == pytest.approx(np.quantile(held, share), abs=1e-12)


def test_what_is_older_than_the_span_is_forgotten():
    rows, counts = np.zeros((3, 100)), np.zeros(2, np.int64)
    for k in range(50):
        window.push(rows, counts, float(k), float(k), 9.5)
    assert counts[0] == 10
    assert window.ranked(rows, counts, 1) == 40.0


def test_as_many_as_are_wanted_at_least_are_kept_however_old():
    rows, counts = np.zeros((3, 100)), np.zeros(2, np.int64)
    for k in range(50):
        window.push(rows, counts, float(k), float(k), 9.5, 20)
        assert counts[0] == min(k + 1, 20)
    assert window.ranked(rows, counts, 1) == 30.0


@given(VALUES, st.lists(st.floats(0.0, 8.0), min_size=60, max_size=60))
def test_the_ordered_row_holds_what_came_within_the_span(values, waits):
    rows, counts = np.zeros((3, 12)), np.zeros(2, np.int64)
    times = np.cumsum(waits).tolist()
    for k, value in enumerate(values):
        window.push(rows, counts, times[k], value, 10.0)
        held = [value for value, at in zip(values[: k + 1], times, strict=False) if at >= times[k] - 10.0][-12:]
        assert rows[window.ORDERED, : counts[0]].tolist() == sorted(held)


def test_a_rank_that_is_not_there_is_infinite():
    rows, counts = np.zeros((3, 4)), np.zeros(2, np.int64)
    assert np.isnan(window.quantile(rows, counts, 0.5))
    window.push(rows, counts, 0.0, 1.0, 10.0)
    assert window.ranked(rows, counts, 0) == -np.inf
    assert window.ranked(rows, counts, 2) == np.inf
