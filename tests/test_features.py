"""Volatility from candles."""

import math

import numpy as np
import pytest

from fillcast.features import garman_klass_1d_bps
from fillcast.units import NS_PER_S
from tests import golden

MINUTE_NS = 60 * NS_PER_S


def test_golden_garman_klass():
    check = golden.check("garman_klass")
    ohlc = np.array([check["ohlc"]] * 30)
    expected = math.sqrt(check["variance"] * 1440) * 1e4
    assert garman_klass_1d_bps(ohlc, MINUTE_NS) == pytest.approx(expected, rel=check["rel"])


def test_too_few_candles_give_no_volatility():
    assert garman_klass_1d_bps(np.array([[1.0, 1.1, 0.9, 1.0]] * 29), MINUTE_NS) is None


def test_a_random_walk_has_the_volatility_that_made_it():
    rng = np.random.default_rng(5)
    steps = rng.normal(0.0, 0.02 / math.sqrt(1440 * 200), (2000, 200))
    path = 100.0 * np.exp(np.cumsum(steps).reshape(2000, 200))
    ohlc = np.column_stack([path[:, 0], path.max(axis=1), path.min(axis=1), path[:, -1]])
    # Ranges of a walk in steps are a little short of the continuous ones.
    assert garman_klass_1d_bps(ohlc, MINUTE_NS) == pytest.approx(200.0, rel=0.1)
