"""Cost against risk."""

import math

import numpy as np
from numpy.typing import NDArray

from fillcast.errors import ModelError
from fillcast.models.impact.almgren_chriss import remaining
from fillcast.schedules.job import Job, Policy


def almgren_chriss(job: Job, policy: Policy) -> NDArray[np.float64]:
    """The trajectory that is optimal for the risk aversion whose half-life is the policy's.

    Formula:  differences of sinh(kappa (T - t)) / sinh(kappa T), kappa = ln 2 / half-life. So neither the impact nor
              the volatility moves the shape; they say what risk aversion it stands for.
    Ignores:  a book that has not refilled before the next slice.
    Source:   Almgren & Chriss 2000, eqs. (17), (18); each slice is traded at its beginning.
    """
    life_s = policy.half_life_s
    if life_s is None or not 0.0 < life_s < math.inf:
        raise ModelError("Almgren-Chriss", "half-life", math.nan if life_s is None else life_s, "must be above 0")
    (shares,) = shares_of(np.array([math.log(2.0) / life_s * job.horizon_s]), job.n_slices)
    return np.asarray(shares, np.float64)


def shares_of(kappa_horizons: NDArray[np.float64], n_slices: int) -> NDArray[np.float64]:
    """(m, n) shares of each trajectory."""
    shares: NDArray[np.float64] = -np.diff(remaining(kappa_horizons, n_slices))
    return shares
