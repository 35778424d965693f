"""One way to trade an order, priced or refused."""

import numpy as np
from msgspec import Struct
from msgspec.structs import force_setattr
from numpy.typing import NDArray

from fillcast.schedules.job import Policy


class Way(Struct, frozen=True, kw_only=True, eq=False):
    """One policy. Costs in bps of mid x quantity traded, positive = you pay; None where not known, and named in
    `missing`.

    name: of the policy, for people; it follows from the policy.
    times_s, sizes: (n,) when, and how much in venue units: whole lots that add up; of a way that rests, what is
    expected to be traded by then. net_bps: half-spread + depth + adverse selection + propagated + fee + funding, of
    what is known; None where a slice lies beyond the visible book, the order isn't done within the horizon, or it is
    too large a share of the market for any model: see `warnings`. traded_net_bps: of what is traded, done or not.
    adverse_selection_bps: the mid's expected move against what rests and fills; 0 of what crosses. maker_frac:
    expected share of the order filled passively, 0 of what crosses. Low and high ends: by the risk-averse and the
    optimistic rule of what no queue shows; of the net in order.
    walk_se_bps: standard error of the average book that slices of a fit walk, in half-spread and depth; 0 of what walks
    the live book. propagated_se_bps: of the fit that it stands on, or as much of the prior's band.
    timing_risk_bps: one standard deviation of the mid's own move until it is done. range_p05_bps, range_p95_bps: timing
    risk, whether what rests fills, and what is not known of the impact and of the queue; of what rests, out to the mean
    where that lies beyond. completion_s: when the last slice is traded. completed_frac: expected. urgency_charge_bps:
    the timing risk at the price that the urgency asked for puts on it.
    """

    policy: Policy
    name: str = ""
    times_s: NDArray[np.float64]
    sizes: NDArray[np.float64]
    n_slices: int
    half_spread_bps: float | None
    depth_bps: float | None
    walk_se_bps: float | None = 0.0
    adverse_selection_bps: float = 0.0
    propagated_bps: float | None
    propagated_se_bps: float | None
    fee_bps: float | None
    funding_bps: float | None
    net_bps: float | None
    net_low_bps: float | None
    net_high_bps: float | None
    net_quote: float | None
    traded_net_bps: float | None
    maker_frac: float = 0.0
    maker_low_frac: float = 0.0
    maker_high_frac: float = 0.0
    timing_risk_bps: float | None
    range_p05_bps: float | None
    range_p95_bps: float | None
    urgency_charge_bps: float | None
    completion_s: float
    completed_frac: float
    participation_frac: float | None
    missing: tuple[str, ...]
    warnings: tuple[str, ...]
    reason: str = ""

    def __post_init__(self) -> None:
        force_setattr(self, "name", str(self.policy))

    @property
    def is_whole(self) -> bool:
        """Whether all of the order is traded."""
        return self.completed_frac > 1.0 - 1e-9


class Refused(Struct, frozen=True):
    """A policy that can't be priced, why, and its name for people, which follows from it."""

    policy: Policy
    reason: str
    name: str = ""

    def __post_init__(self) -> None:
        force_setattr(self, "name", str(self.policy))
