"""The propagator: its optimal schedule, and its recovery from trades."""

import numpy as np
import pytest
from tests import checked

from fillcast.errors import ModelError
from fillcast.models.impact.propagator import optimal_shares, truncated_response


def test_golden_schedule_of_a_power_law():
    row = checked.inputs("propagator.powerlaw_schedule")
    lags = np.linspace(0.0, row["T"], row["N"] + 1)
    shares = optimal_shares((1.0 + lags / row["tau"]) ** -row["beta"])
    checked.meets("propagator.powerlaw_schedule", shares)
    assert shares == pytest.approx(shares[::-1])


def correlated_signs(n, rng):
    """Signs that keep their direction for a random while, as pieces of large orders do."""
    runs = np.minimum(np.ceil(rng.pareto(1.5, n // 2) + 0.5), 2000).astype(int)
    signs = np.repeat(rng.choice([-1.0, 1.0], len(runs)), runs)
    return signs[:n]


def moves_of(signs, kernel):
    """Mid moves under a kernel that stays flat after its last lag."""
    steps = np.diff(kernel, prepend=0.0)
    return np.convolve(signs, steps)[: len(signs)]


def test_golden_the_kernel_is_found_again_from_correlated_trades():
    row = checked.inputs("propagator.ols_recovery")
    rng = np.random.default_rng(3)
    kernel = (1.0 + np.arange(row["L"])) ** -row["beta"]
    signs = correlated_signs(row["n"], rng)
    # What the kernel holds fades at once after its last lag: cut there, the regression would be 0.3 off.
    moves = np.convolve(signs, np.diff(kernel, prepend=0.0, append=0.0))[: len(signs)]
    found = truncated_response(moves + rng.normal(0.0, 0.01, len(signs)), signs, row["L"])
    checked.meets("propagator.ols_recovery", np.abs(found - kernel).max())


def test_a_kernel_that_ends_is_found_exactly():
    rng = np.random.default_rng(1)
    kernel = np.array([1.0, 0.7, 0.5, 0.4])
    signs = correlated_signs(4000, rng)
    assert truncated_response(moves_of(signs, kernel), signs, 4) == pytest.approx(kernel, abs=1e-9)


def test_a_kernel_that_pays_for_trading_in_circles_is_refused():
    with pytest.raises(ModelError, match="least eigenvalue"):
        optimal_shares(np.array([1.0, 0.9, 0.0]))


def test_too_few_trades_are_refused_with_what_is_needed():
    with pytest.raises(ModelError, match="trades is 50, and must be at least 231 for 20 lags"):
        truncated_response(np.zeros(50), np.ones(50), 20)


def test_oracle_prices_diffuse_where_the_kernel_fits_the_signs():
    checked.meets("propagator.diffusivity", (1.0 - checked.inputs("propagator.diffusivity")["gamma"]) / 2.0)
