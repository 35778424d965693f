"""As the book refills."""

import numpy as np
from numpy.typing import NDArray

from fillcast.errors import CalibrationError
from fillcast.models.impact.obizhaeva_wang import grid_shares
from fillcast.schedules.job import Job, Policy


def obizhaeva_wang(job: Job, policy: Policy) -> NDArray[np.float64]:
    """Blocks at both ends and a steady rate between them: the cheapest schedule on a book that refills at one rate.

    Formula:  ends 1 / (2 + (N - 2)(1 - a)), the others (1 - a) of that, a = exp(-rho T / N).
    Fitted:   rho, the resilience of the book.
    Ignores:  risk.
    Source:   Obizhaeva & Wang 2013; Alfonsi, Fruth & Schied 2008. Raises CalibrationError without a fit.
    """
    if job.resilience_per_s is None:
        raise CalibrationError("resilience", "no fit of how fast this book refills", "fillcast calibrate on its tape")
    return grid_shares(job.resilience_per_s * job.slice_s * (job.n_slices - 1), job.n_slices)
