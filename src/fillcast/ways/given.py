"""What every way of one plan is priced from."""

import math

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.fees import Fees
from fillcast.funding import Payment, funding_bps
from fillcast.params import Impact
from fillcast.schedules.job import Job
from fillcast.schedules.worked import Book, Worked, law_of, work
from fillcast.view import View


class Given(Struct, frozen=True, eq=False, kw_only=True):
    """The job, and what is known of its market. funding: due within the horizon, None where not known."""

    job: Job
    view: View
    book: Book
    impact: Impact | None
    fees: Fees
    sigma_1d_bps: float | None
    volume_1d_qty: float | None
    funding: tuple[Payment, ...] | None
    half_life_s: float | None
    max_participation_frac: float | None

    def work(self, sizes: NDArray[np.float64]) -> Worked:
        """Cost of schedules of *sizes*."""
        law = law_of(self.sigma_1d_bps, self.volume_1d_qty)
        return work(sizes, self.job, self.book, self.impact, law, self.sigma_1d_bps, self.fees.taker_rate)

    def funding_bps(
        self, times_s: NDArray[np.float64], sizes: NDArray[np.float64]
    ) -> tuple[float | None, tuple[str, ...]]:
        """What falls due on what is traded by then, and what is missing of it."""
        due = self.funding
        if due is None:
            return None, ("funding",)
        if not due:
            return 0.0, ()
        done = np.concatenate([[0.0], np.cumsum(sizes) / sizes.sum()])
        at = np.searchsorted(times_s, [payment.after_s for payment in due], side="right")
        cost = funding_bps(due, self.job.side, tuple(done[at].tolist()))
        return cost, () if cost is not None else ("funding",)

    def urgency_charge_bps(self, remaining_s: float) -> float | None:
        """lambda V of Almgren-Chriss, in bps of the order; None without an urgency.

        lambda = (ln 2 / half-life)^2 eta / sigma^2, eta = slope tau / 2. remaining_s: the integral of the share still
        to trade, squared.
        """
        if self.half_life_s is None:
            return None
        slope = self._slope_bps_mquote()
        if slope is None:
            return None
        eta = 0.5 * slope * self.job.slice_s
        mquote = self.job.qty * self.job.mid_price / 1e6
        return (math.log(2.0) / self.half_life_s) ** 2 * eta * mquote * remaining_s

    def _slope_bps_mquote(self) -> float | None:
        if self.impact is not None:
            return self.impact.slope_bps_mquote
        qty, depth = self.book.taken(np.array([self.job.size / self.job.n_slices]))
        slope = 2.0 * float(depth[0]) / (float(qty[0]) * self.job.mid_price / 1e6)
        return slope if math.isfinite(slope) else None
