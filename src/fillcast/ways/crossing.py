"""Ways that cross the spread, slice by slice, and the frontier that they lie on."""

import math

import numpy as np
from numpy.typing import NDArray

from fillcast.errors import CalibrationError, OrderError
from fillcast.models.volume import own_qty
from fillcast.schedules.almgren_chriss import almgren_chriss, shares_of
from fillcast.schedules.job import NO_VOLUME, Policy
from fillcast.schedules.lots import limited, sizes_of
from fillcast.schedules.market import market
from fillcast.schedules.obizhaeva_wang import obizhaeva_wang
from fillcast.schedules.own import own
from fillcast.schedules.pov import pov
from fillcast.schedules.twap import twap
from fillcast.schedules.vwap import vwap
from fillcast.schedules.worked import N_SIGMA, Worked
from fillcast.units import BPS
from fillcast.ways.given import Given
from fillcast.ways.way import Way

SCHEDULES = {
    "market": market,
    "twap": twap,
    "vwap": vwap,
    "pov": pov,
    "almgren-chriss": almgren_chriss,
    "obizhaeva-wang": obizhaeva_wang,
    "own": own,
}

N_FRONTIER = 50
MOST_URGENT = 40.0
"""kappa T at the urgent end of the frontier."""

WARN_PARTICIPATION = 0.25
MAX_PARTICIPATION = 0.5
"""Shares of all volume from which a plan is doubtful, and from which it is none: no model was ever fitted there."""


def crossing_way(policy: Policy, given: Given) -> Way:
    """A schedule, priced. Raises OrderError where not one lot is traded, CalibrationError or ModelError where it needs
    what isn't known."""
    job = given.job
    shares = SCHEDULES[policy.kind](job, policy)
    if given.max_participation_frac is not None and policy.kind != "market":
        shares = limited(shares, _most(given, given.max_participation_frac))
    sizes = sizes_of(job.size, job.lot_size, shares)
    done = float(sizes.sum())
    if done <= 0.0:
        raise OrderError(f"{policy}: not one lot of {job.lot_size:.10g} is traded within {job.horizon_s:g} s")
    worked = given.work(sizes)
    active = np.flatnonzero(sizes)
    times = job.times_s
    completed = min(done / job.size, 1.0)
    is_whole = completed > 1.0 - 1e-9
    part = _participation(given, active, completed)
    half, depth = _known(worked.half_spread_bps), _known(worked.depth_bps)
    propagated = _known(worked.propagated_bps)
    error = None if propagated is None else (float(worked.propagated_high_bps[0]) - propagated) / N_SIGMA
    fee = _known(worked.fee_bps)
    held, missing = given.funding_bps(times, sizes)
    missing += tuple(
        name
        for name, value in (("fee", fee), ("propagated", propagated), ("timing risk", _known(worked.timing_risk_bps)))
        if value is None and depth is not None
    )
    traded = None
    if depth is not None and (part is None or part <= MAX_PARTICIPATION):
        traded = sum(value for value in (half, depth, propagated, fee, held) if value is not None)
    net = traded if is_whole else None
    low, high = _range(net, worked)
    return Way(
        policy=policy,
        times_s=times[active],
        sizes=sizes[active],
        n_slices=len(active),
        half_spread_bps=half,
        depth_bps=depth,
        walk_se_bps=_known(worked.walk_se_bps),
        propagated_bps=propagated,
        propagated_se_bps=error,
        fee_bps=fee,
        funding_bps=held,
        net_bps=net,
        net_low_bps=net,
        net_high_bps=net,
        net_quote=None if net is None else net / BPS * job.qty * job.mid_price,
        traded_net_bps=traded,
        timing_risk_bps=_known(worked.timing_risk_bps),
        range_p05_bps=low,
        range_p95_bps=high,
        urgency_charge_bps=given.urgency_charge_bps(float(worked.remaining_s[0])),
        completion_s=float(times[active[-1]]),
        completed_frac=completed,
        participation_frac=part,
        missing=missing,
        warnings=_warnings(part, completed, is_visible=depth is not None),
    )


def frontier(given: Given) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Timing risk and net of Almgren-Chriss schedules from the most patient to the most urgent."""
    if given.job.n_slices < 2:
        return np.zeros(0), np.zeros(0)
    urgencies = np.concatenate([[0.0], np.geomspace(0.1, MOST_URGENT, N_FRONTIER - 1)])
    worked = given.work(given.job.size * shares_of(urgencies, given.job.n_slices))
    net = worked.traded_bps + (worked.fee_bps if given.fees.taker_rate is not None else 0.0)
    return worked.timing_risk_bps, net


def _known(values: NDArray[np.float64]) -> float | None:
    value = float(values[0])
    return value if math.isfinite(value) else None


def _most(given: Given, frac: float) -> NDArray[np.float64]:
    if given.job.volume_qty is None:
        raise CalibrationError("a limit on participation", *NO_VOLUME)
    return own_qty(frac, 1.0) * given.job.volume_qty / given.job.qty


def _participation(given: Given, active: NDArray[np.int64], completed: float) -> float | None:
    # Of the volume from the first slice to the end of the last; one slice at once has no such span.
    if given.job.volume_qty is None or len(active) < 2:
        return None
    others = float(given.job.volume_qty[: active[-1] + 1].sum())
    ours = given.job.qty * completed
    return ours / (ours + others)


def _range(net: float | None, worked: Worked) -> tuple[float | None, float | None]:
    risk = float(worked.timing_risk_bps[0])
    if net is None or not risk > 0.0 or not math.isfinite(float(worked.propagated_bps[0])):
        return None, None
    middle = float(worked.propagated_bps[0])
    below, above = middle - float(worked.propagated_low_bps[0]), float(worked.propagated_high_bps[0]) - middle
    around = N_SIGMA * math.hypot(risk, float(worked.walk_se_bps[0]))
    return net - math.hypot(around, below), net + math.hypot(around, above)


def _warnings(part: float | None, completed: float, *, is_visible: bool) -> tuple[str, ...]:
    said = []
    if not is_visible:
        said.append("a slice is larger than the book that is known, so it has no price")
    if completed < 1.0 - 1e-9:
        said.append(f"only {100 * completed:.1f} % is done within the horizon")
    if part is not None and part > MAX_PARTICIPATION:
        said.append(f"{100 * part:.0f} % of all volume: beyond any share that a model here was fitted on, so no net")
    elif part is not None and part > WARN_PARTICIPATION:
        said.append(f"{100 * part:.0f} % of all volume: a large share, the impact is likely to be more")
    return tuple(said)
