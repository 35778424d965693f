"""What somebody else thought of."""

import numpy as np
from numpy.typing import NDArray

from fillcast.errors import OrderError
from fillcast.schedules.job import Job, Policy


def own(job: Job, policy: Policy) -> NDArray[np.float64]:
    """Shares in the given proportions.

    Raises OrderError unless there is one for each slice, none negative or without end, and some above 0.
    """
    shares = np.asarray(policy.shares, np.float64)
    if len(shares) != job.n_slices:
        raise OrderError(f"own schedule has {len(shares)} shares for {job.n_slices} slices: give one for each")
    if not (np.isfinite(shares).all() and (shares >= 0.0).all() and shares.sum() > 0.0):
        raise OrderError("own schedule: shares must be finite, not negative, and not all 0")
    found: NDArray[np.float64] = shares / shares.sum()
    return found
