"""Cont and Kukanov: how much of an order to post and how much to take."""

import math
from typing import Protocol

from msgspec import Struct

from fillcast.errors import ModelError


class Outflow(Protocol):
    """What leaves the queue ahead and behind over the horizon, trades and cancellations, as a distribution."""

    def cdf(self, qty: float) -> float: ...

    def quantile(self, share: float) -> float: ...

    def expected_beyond(self, qty: float) -> float:
        """E[(outflow - qty)+]."""


class ExponentialOutflow(Struct, frozen=True):
    """An outflow known by its mean alone."""

    mean_qty: float

    def cdf(self, qty: float) -> float:
        return -math.expm1(-qty / self.mean_qty)

    def quantile(self, share: float) -> float:
        return -self.mean_qty * math.log1p(-share)

    def expected_beyond(self, qty: float) -> float:
        return self.mean_qty * math.exp(-qty / self.mean_qty)


class Split(Struct, frozen=True):
    """limit_qty is posted at the touch, market_qty is taken now; filled_qty of the posted part is expected to fill."""

    limit_qty: float
    market_qty: float
    filled_qty: float

    @property
    def maker_frac(self) -> float:
        """Expected share that fills passively."""
        return self.filled_qty / (self.limit_qty + self.market_qty)


class ContKukanov(Struct, frozen=True):
    """The split of one order between posting and taking at a single venue that costs least.

    Formula:  L* = F^-1((2h + f + r) / (penalty + h + r + theta)) - queue, held between 0 and the order.
    Fitted:   F, the distribution of the outflow of the queue over the horizon.
    Ignores:  several venues, depth beyond the touch, reposting.
    Source:   Cont & Kukanov 2017, Quantitative Finance 17, Prop. 2; checked by minimising the cost directly.

    All costs in bps: half_spread_bps h, taker_bps f, rebate_bps r (positive is received), selection_bps theta (the
    move against a fill), penalty_bps (what a unit left unfilled costs). queue_qty: size ahead at the touch.
    """

    half_spread_bps: float
    taker_bps: float
    rebate_bps: float
    selection_bps: float
    penalty_bps: float
    queue_qty: float

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            if not math.isfinite(getattr(self, name)):
                raise ModelError("Cont-Kukanov", name, getattr(self, name), "must be finite")
        if not self._saved_bps > 0.0:
            raise ModelError(
                "Cont-Kukanov", "2h + f + r", self._saved_bps, "must be above 0: posting must save something"
            )

    @property
    def _saved_bps(self) -> float:
        return 2.0 * self.half_spread_bps + self.taker_bps + self.rebate_bps

    @property
    def _passive_bps(self) -> float:
        return self.half_spread_bps + self.rebate_bps + self.selection_bps

    def thresholds_bps(self, qty: float, outflow: Outflow) -> tuple[float, float]:
        """The penalty up to which all of *qty* is posted, and that from which all is taken."""
        posted = self._saved_bps / outflow.cdf(self.queue_qty + qty) - self._passive_bps
        taken = self._saved_bps / outflow.cdf(self.queue_qty) - self._passive_bps if self.queue_qty > 0.0 else math.inf
        return posted, taken

    def split(self, qty: float, outflow: Outflow) -> Split:
        """How to trade *qty*."""
        if not 0.0 < qty < math.inf:
            raise ModelError("Cont-Kukanov", "qty", qty, "must be finite and above 0")
        stakes = self.penalty_bps + self._passive_bps
        share = self._saved_bps / stakes if stakes > 0.0 else math.inf
        limit = qty if share >= 1.0 else min(max(outflow.quantile(share) - self.queue_qty, 0.0), qty)
        filled = outflow.expected_beyond(self.queue_qty) - outflow.expected_beyond(self.queue_qty + limit)
        return Split(limit, qty - limit, filled)


def take_and_make_bps(
    half_spread_bps: float, depth_bps: float, taker_bps: float, maker_bps: float, selection_bps: float, fill_frac: float
) -> tuple[float, float, float]:
    """Expected cost of taking now, of posting and taking the rest later, and the selection at which they are equal.

    Formula:  take = h + c + f_t; make = P (-h + f_m + AS) + (1 - P) take; post where AS < 2h + c + f_t - f_m.
    Ignores:  the drift of what was missed: on a fair mid it is the same money as AS, and is counted once.
    """
    take = half_spread_bps + depth_bps + taker_bps
    make = fill_frac * (-half_spread_bps + maker_bps + selection_bps) + (1.0 - fill_frac) * take
    return take, make, 2.0 * half_spread_bps + depth_bps + taker_bps - maker_bps
