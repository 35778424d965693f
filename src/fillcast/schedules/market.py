"""All at once."""

import numpy as np
from numpy.typing import NDArray

from fillcast.schedules.job import Job, Policy


def market(job: Job, policy: Policy) -> NDArray[np.float64]:
    """Everything in the first slice.

    Formula:  1, 0, 0, ...
    Ignores:  nothing: it is the market order itself.
    """
    shares = np.zeros(job.n_slices)
    shares[0] = 1.0
    return shares
