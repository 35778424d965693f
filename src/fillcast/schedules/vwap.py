"""In proportion to the market's volume."""

import numpy as np
from numpy.typing import NDArray

from fillcast.errors import CalibrationError
from fillcast.schedules.job import NO_VOLUME, Job, Policy


def vwap(job: Job, policy: Policy) -> NDArray[np.float64]:
    """Each slice's share of the volume expected over the horizon; as TWAP while the profile is flat.

    Formula:  V_k / sum V.
    Ignores:  risk, the book, how volume comes out.
    Source:   Almgren & Chriss 2000, section 1: time may be counted in volume.
    """
    if job.volume_qty is None or not job.volume_qty.sum() > 0.0:
        raise CalibrationError("a schedule by volume", *NO_VOLUME)
    shares: NDArray[np.float64] = job.volume_qty / job.volume_qty.sum()
    return shares
