"""Laws of the sizes of orders, as a market has them: a lognormal, or the sizes that were, step by step."""

from math import log
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from fillcast.exchange.reactive import Bell, Sizes
from fillcast.kernels.laws import MOST_NORMAL, N_BENDS

Floats = NDArray[np.float64]

_STEPS = np.linspace(-MOST_NORMAL, MOST_NORMAL, N_BENDS)
_LEVELS = np.array([NormalDist().cdf(step) for step in _STEPS])
_DRAWS = np.linspace(-5.0, 5.0, 4001)
_CHANCES = np.exp(-_DRAWS * _DRAWS / 2.0) / np.exp(-_DRAWS * _DRAWS / 2.0).sum()


def bell_of(qty: Floats) -> Bell:
    """The lognormal with their logarithms' mean and deviation."""
    logs = np.log(qty)
    return float(logs.mean()), float(logs.std())


def bell(mean: float, sigma: float) -> Bell:
    """The lognormal of that mean."""
    return log(mean) - sigma * sigma / 2.0, sigma


def steps_of(qty: Floats) -> Sizes:
    """Their quantiles at even steps of a standard normal, moved together until the law has their mean."""
    logs = np.quantile(np.log(qty), _LEVELS)
    mean = float((np.exp(np.interp(_DRAWS, _STEPS, logs)) * _CHANCES).sum())
    return tuple((logs + log(float(qty.mean()) / mean)).tolist())
