"""Evenly over time."""

import numpy as np
from numpy.typing import NDArray

from fillcast.schedules.job import Job, Policy


def twap(job: Job, policy: Policy) -> NDArray[np.float64]:
    """The same in every slice.

    Formula:  1 / N at t_k = k T / N.
    Ignores:  volume, risk, the book.
    """
    return np.full(job.n_slices, 1.0 / job.n_slices)
