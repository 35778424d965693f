"""Linear quantile regression."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fillcast.learn.quantiles import quantile_regression

pytest.importorskip("scipy")


def loss(y, said, tau):
    return np.maximum(tau * (y - said), (tau - 1.0) * (y - said)).sum()


@pytest.mark.parametrize(
    ("tau", "constant", "slope"), [(0.05, 124.88004, 0.34336), (0.5, 81.48225, 0.56018), (0.95, 64.10396, 0.70907)]
)
def test_it_finds_what_the_authors_found_in_engels_food_data(tau, constant, slope):
    # Koenker, "Quantile regression in R: a vignette", the table of coefficients by tau.
    engel = pytest.importorskip("statsmodels.datasets.engel").load_pandas().data
    found = quantile_regression(engel[["income"]].to_numpy(), engel["foodexp"].to_numpy(), tau, np.ones(len(engel)))
    assert found == pytest.approx([constant, slope], abs=5e-6)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), tau=st.sampled_from([0.05, 0.5, 0.9]))
def test_no_other_line_loses_less(seed, tau):
    rng = np.random.default_rng(seed)
    x, y = rng.standard_normal((80, 3)), rng.standard_t(2, 80)
    found = quantile_regression(x, y, tau, np.ones(80))
    inputs = np.column_stack([np.ones(80), x])
    least = loss(y, inputs @ found, tau)
    for size in (1e-4, 1e-2, 1.0):
        assert least <= loss(y, inputs @ (found + size * rng.standard_normal(4)), tau) + 1e-9


def test_it_equals_scikit_learns_without_its_penalty():
    linear_model = pytest.importorskip("sklearn.linear_model")
    rng = np.random.default_rng(3)
    x = rng.standard_normal((300, 5))
    y = x[:, 0] + rng.standard_normal(300)
    theirs = linear_model.QuantileRegressor(quantile=0.75, alpha=0.0, solver="highs").fit(x, y)
    assert quantile_regression(x, y, 0.75, np.ones(300)) == pytest.approx([theirs.intercept_, *theirs.coef_], abs=1e-9)


def test_a_row_that_counts_three_times_is_as_three_rows():
    rng = np.random.default_rng(6)
    x, y = rng.standard_normal((60, 2)), rng.standard_t(2, 60)
    times = rng.integers(1, 4, 60)
    thrice = quantile_regression(np.repeat(x, times, axis=0), np.repeat(y, times), 0.9, np.ones(times.sum()))
    assert quantile_regression(x, y, 0.9, times.astype(float)) == pytest.approx(thrice, abs=1e-9)
