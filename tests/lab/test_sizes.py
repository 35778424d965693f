"""Laws of sizes keep what the sizes had: their mean, and in steps their quantiles and their ends."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fillcast.kernels.laws import N_BENDS
from fillcast.lab.sizes import bell, bell_of, steps_of


def drawn(law, n=200_001):
    """What a market draws of a law in steps, evenly over all chances."""
    middle = np.random.default_rng(1).normal(size=n)
    return np.exp(np.interp(middle, np.linspace(-3.0, 3.0, N_BENDS), law))


def test_sizes_of_two_kinds_stay_of_two_kinds():
    # Many of 1 and some of 100: no lognormal has nothing between them.
    qty = np.repeat([1.0, 100.0], [700, 300])
    found = drawn(steps_of(qty))
    assert found.mean() == pytest.approx(qty.mean(), rel=0.01)
    assert np.mean((found > 3.0) & (found < 33.0)) < 0.15
    assert found.max() / found.min() == pytest.approx(100.0)


def test_steps_of_a_lognormal_are_that_lognormal():
    qty = np.exp(np.random.default_rng(2).normal(1.0, 0.5, 200_000))
    assert steps_of(qty) == pytest.approx(np.linspace(1.0 - 1.5, 1.0 + 1.5, N_BENDS), abs=0.05)


@given(st.lists(st.floats(1e-3, 1e4), min_size=1, max_size=60))
def test_steps_never_fall_and_have_the_mean(qty):
    found = steps_of(np.array(qty))
    assert (np.diff(found) >= -1e-9).all()
    assert drawn(found, 20_001).mean() == pytest.approx(np.mean(qty), rel=0.35)


def test_a_bell_has_the_mean_it_is_given():
    mu, sigma = bell(7.0, 1.2)
    assert np.exp(mu + sigma**2 / 2.0) == pytest.approx(7.0)
    assert bell_of(np.array([1.0, np.e**2])) == pytest.approx((1.0, 1.0))
