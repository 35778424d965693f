"""A steady share of all volume."""

import numpy as np
from numpy.typing import NDArray

from fillcast.errors import CalibrationError, ModelError
from fillcast.models.volume import own_qty
from fillcast.schedules.job import NO_VOLUME, Job, Policy


def pov(job: Job, policy: Policy) -> NDArray[np.float64]:
    """Own volume as a share of all volume, itself included, until the order is done or the horizon is over.

    Formula:  p / (1 - p) V_k; the sum is below 1 where the horizon ends first.
    Ignores:  risk, the book, how volume comes out.
    """
    if job.volume_qty is None or not job.volume_qty.sum() > 0.0:
        raise CalibrationError("a schedule by volume", *NO_VOLUME)
    if policy.participation_frac is None:
        raise ModelError("POV", "participation", float("nan"), "must be given, between 0 and 1")
    done = np.minimum(np.cumsum(own_qty(policy.participation_frac, 1.0) * job.volume_qty) / job.qty, 1.0)
    return np.diff(done, prepend=0.0)
