"""All ways to trade one order, side by side: what each costs, how sure that is, and which is cheapest."""

import math
from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from fillcast.errors import CalibrationError, ModelError, OrderError
from fillcast.estimate import Provenance, provenance_of
from fillcast.fees import Fees
from fillcast.funding import Payment, funding_bps, payments
from fillcast.market import Instrument
from fillcast.orders import Order
from fillcast.params import Impact
from fillcast.schedules.almgren_chriss import almgren_chriss, shares_of
from fillcast.schedules.job import NO_VOLUME, Job, Policy, default_policies
from fillcast.schedules.lots import limited, sizes_of
from fillcast.schedules.market import market
from fillcast.schedules.obizhaeva_wang import obizhaeva_wang
from fillcast.schedules.own import own
from fillcast.schedules.pov import pov
from fillcast.schedules.twap import twap
from fillcast.schedules.vwap import vwap
from fillcast.schedules.worked import N_SIGMA, Book, Worked, book_of, law_of, work
from fillcast.units import BPS, Price, Qty, Size
from fillcast.view import View
from fillcast.volatility import Volatility
from fillcast.volume import Volume, own_qty
from fillcast.walk import walk_orders

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


class Way(Struct, frozen=True, kw_only=True, eq=False):
    """One policy. Costs in bps of mid x quantity, positive = you pay; None where not known, and named in `missing`.

    times_s, sizes: (n,) when, and how much in venue units: whole lots that add up. net_bps: half-spread + depth +
    propagated + fee + funding, of what is known; None where a slice lies beyond the visible book, the order isn't
    done within the horizon, or it is too large a share of the market for any model: see `warnings`.
    propagated_se_bps: standard error of the fit that it stands on, or as much of the prior's band.
    timing_risk_bps: one standard deviation of the mid's own move until it is done. range_p05_bps, range_p95_bps: timing
    risk, and what is not known of the impact. completion_s: when the last slice is traded. urgency_charge_bps: the
    timing risk at the price that the urgency asked for puts on it.
    """

    policy: Policy
    times_s: NDArray[np.float64]
    sizes: NDArray[np.float64]
    n_slices: int
    half_spread_bps: float | None
    depth_bps: float | None
    propagated_bps: float | None
    propagated_se_bps: float | None
    fee_bps: float | None
    funding_bps: float | None
    net_bps: float | None
    net_quote: float | None
    timing_risk_bps: float | None
    range_p05_bps: float | None
    range_p95_bps: float | None
    urgency_charge_bps: float | None
    completion_s: float
    completed_frac: float
    participation_frac: float | None
    missing: tuple[str, ...]
    warnings: tuple[str, ...]
    reason: str


class Refused(Struct, frozen=True):
    """A policy that can't be priced, and why."""

    policy: Policy
    reason: str


class Plan(Struct, frozen=True, kw_only=True, eq=False):
    """Every way that was asked for, cheapest first; those whose net isn't whole come last.

    frontier_risk_bps, frontier_net_bps: (50,) timing risk and net, without funding, of Almgren-Chriss schedules from
    the most patient to the most urgent, priced as the ways are; NaN beyond the visible book. volume_1d_qty: of the
    market, over the horizon.
    impact_origin: the fit that the propagated cost stands on, or the assumption.
    """

    order: Order
    order_size: Size
    size_unit: str
    qty: Qty
    mid_price: Price
    horizon_s: float
    n_slices: int
    ways: tuple[Way, ...]
    refused: tuple[Refused, ...]
    frontier_risk_bps: NDArray[np.float64]
    frontier_net_bps: NDArray[np.float64]
    volatility: Volatility
    volume_1d_qty: Qty | None
    volume_origin: str
    half_life_s: float | None
    funding: tuple[Payment, ...] | None
    impact_origin: str
    warnings: tuple[str, ...]
    provenance: Provenance


# What volatility moves; without a fit also what earlier slices leave, which then is what the square-root law says.
_MOVED = ("timing_risk", "range", "frontier")

ASSUMED_ORIGIN = "assumed: square-root law, prefactor 0.7 within a factor of 2; no fit of this instrument"


def plan(
    order: Order,
    view: View,
    fees: Fees,
    *,
    horizon_s: float,
    n_slices: int,
    policies: Sequence[Policy] = (),
    half_life_s: float | None = None,
    max_participation_frac: float | None = None,
    latency_ms: float = 250.0,
    allow_stale: bool = False,
) -> Plan:
    """*order* by each of *policies* (default: all eight) over the horizon, from the book in *view*.

    half_life_s: how urgent it is; then the cheapest is so with the timing risk at its price. max_participation_frac: no
    slice takes more of the volume expected in it. Raises OrderError; else as `View.require`.
    """
    instrument = view.require(allow_stale=allow_stale)
    features = view.features
    volatility = features.volatility_over(horizon_s, _MOVED if view.impact is not None else (*_MOVED, "propagated"))
    volume_1d_qty = features.volume_1d_qty or None
    job = _job(order, view, instrument, horizon_s, n_slices, volume_1d_qty)
    impact = view.impact
    given = _Given(
        job=job,
        book=book_of(view, instrument, job.side),
        impact=impact,
        sigma_1d_bps=volatility.sigma_1d_bps,
        volume_1d_qty=volume_1d_qty,
        taker_rate=fees.taker_rate,
        funding=payments(features, instrument, view.as_of_ns, horizon_s),
        half_life_s=half_life_s,
        max_participation_frac=max_participation_frac,
    )
    found: list[Way] = []
    refused: list[Refused] = []
    for policy in policies or default_policies(horizon_s, half_life_s):
        try:
            found.append(_way(policy, given))
        except (ModelError, CalibrationError, OrderError) as e:
            refused.append(Refused(policy, str(e)))
    risk, net = _frontier(given)
    return Plan(
        order=order,
        order_size=job.size,
        size_unit=instrument.size_unit,
        qty=job.qty,
        mid_price=job.mid_price,
        horizon_s=horizon_s,
        n_slices=n_slices,
        ways=_ranked(found),
        refused=tuple(refused),
        frontier_risk_bps=risk,
        frontier_net_bps=net,
        volatility=volatility,
        volume_1d_qty=volume_1d_qty,
        volume_origin=features.volume_origin,
        half_life_s=half_life_s,
        funding=given.funding,
        impact_origin=ASSUMED_ORIGIN if impact is None else impact.origin,
        warnings=_warnings(given, view, fees),
        provenance=provenance_of(view, instrument, fees, latency_ms),
    )


class _Given(Struct, frozen=True, eq=False, kw_only=True):
    job: Job
    book: Book
    impact: Impact | None
    sigma_1d_bps: float | None
    volume_1d_qty: float | None
    taker_rate: float | None
    funding: tuple[Payment, ...] | None
    half_life_s: float | None
    max_participation_frac: float | None

    def work(self, sizes: NDArray[np.float64]) -> Worked:
        law = law_of(self.sigma_1d_bps, self.volume_1d_qty)
        return work(sizes, self.job, self.book, self.impact, law, self.sigma_1d_bps, self.taker_rate)


def _job(
    order: Order, view: View, instrument: Instrument, horizon_s: float, n_slices: int, volume_1d_qty: float | None
) -> Job:
    mid = view.mid
    size = _size(order, instrument, view)
    if instrument.lot_size > 0.0:
        size = float(sizes_of(size, instrument.lot_size, np.ones(1))[0])
    if size <= 0.0:
        raise OrderError(f"{order} rounds down to nothing: the lot is {instrument.lot_size:.10g}")
    volumes = None
    if volume_1d_qty is not None:
        edges = np.linspace(0.0, horizon_s, n_slices + 1)
        profile = None if view.impact is None else view.impact.profile_ratio
        volumes = Volume(volume_1d_qty, profile).between(view.as_of_ns, edges)
    return Job(
        side=order.side,
        size=size,
        lot_size=instrument.lot_size,
        qty=instrument.qty_of_size(size, mid),
        mid_price=mid,
        horizon_s=horizon_s,
        n_slices=n_slices,
        volume_qty=volumes,
        resilience_per_s=None if view.impact is None else view.impact.resilience_per_s,
    )


def _size(order: Order, instrument: Instrument, view: View) -> Size:
    # As a market order would be rounded where the book holds it all; beyond that, at the mid.
    (walk,) = walk_orders([order], view, instrument, None)
    if walk.order_size is not None:
        return walk.order_size
    if order.unit == "contracts":
        return order.amount
    qty = order.amount if order.unit == "base" else order.amount / view.mid
    return instrument.size_of_qty(qty, view.mid)


def _way(policy: Policy, given: _Given) -> Way:
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
    completion_s = float(times[active[-1]])
    completed = min(done / job.size, 1.0)
    is_whole = completed > 1.0 - 1e-9
    part = _participation(given, active, completed)
    half, depth = _known(worked.half_spread_bps), _known(worked.depth_bps)
    propagated = _known(worked.propagated_bps)
    error = None if propagated is None else (float(worked.propagated_high_bps[0]) - propagated) / N_SIGMA
    fee = _known(worked.fee_bps)
    held, missing = _funding(given, sizes)
    missing += tuple(
        name
        for name, value in (("fee", fee), ("propagated", propagated), ("timing risk", _known(worked.timing_risk_bps)))
        if value is None and depth is not None
    )
    warnings = _way_warnings(part, completed, is_visible=depth is not None)
    is_priced = depth is not None and is_whole and (part is None or part <= MAX_PARTICIPATION)
    net = None
    if is_priced:
        net = sum(value for value in (half, depth, propagated, fee, held) if value is not None)
    low, high = _range(net, worked)
    return Way(
        policy=policy,
        times_s=times[active],
        sizes=sizes[active],
        n_slices=len(active),
        half_spread_bps=half,
        depth_bps=depth,
        propagated_bps=propagated,
        propagated_se_bps=error,
        fee_bps=fee,
        funding_bps=held,
        net_bps=net,
        net_quote=None if net is None else net / BPS * job.qty * completed * job.mid_price,
        timing_risk_bps=_known(worked.timing_risk_bps),
        range_p05_bps=low,
        range_p95_bps=high,
        urgency_charge_bps=_urgency_charge(given, worked),
        completion_s=completion_s,
        completed_frac=completed,
        participation_frac=part,
        missing=missing,
        warnings=warnings,
        reason="",
    )


def _known(values: NDArray[np.float64]) -> float | None:
    value = float(values[0])
    return value if math.isfinite(value) else None


def _most(given: _Given, frac: float) -> NDArray[np.float64]:
    if given.job.volume_qty is None:
        raise CalibrationError("a limit on participation", *NO_VOLUME)
    return own_qty(frac, 1.0) * given.job.volume_qty / given.job.qty


def _participation(given: _Given, active: NDArray[np.int64], completed: float) -> float | None:
    # Of the volume from the first slice to the end of the last; one slice at once has no such span.
    if given.job.volume_qty is None or len(active) < 2:
        return None
    others = float(given.job.volume_qty[: active[-1] + 1].sum())
    ours = given.job.qty * completed
    return ours / (ours + others)


def _funding(given: _Given, sizes: NDArray[np.float64]) -> tuple[float | None, tuple[str, ...]]:
    due = given.funding
    if due is None:
        return None, ("funding",)
    if not due:
        return 0.0, ()
    done = np.cumsum(sizes) / sizes.sum()
    at = np.searchsorted(given.job.times_s, [payment.after_s for payment in due], side="right") - 1
    cost = funding_bps(due, given.job.side, tuple(done[at].tolist()))
    return cost, () if cost is not None else ("funding",)


def _range(net: float | None, worked: Worked) -> tuple[float | None, float | None]:
    risk = float(worked.timing_risk_bps[0])
    if net is None or not risk > 0.0 or not math.isfinite(float(worked.propagated_bps[0])):
        return None, None
    middle = float(worked.propagated_bps[0])
    below, above = middle - float(worked.propagated_low_bps[0]), float(worked.propagated_high_bps[0]) - middle
    return net - math.hypot(N_SIGMA * risk, below), net + math.hypot(N_SIGMA * risk, above)


def _urgency_charge(given: _Given, worked: Worked) -> float | None:
    # lambda V of Almgren-Chriss in bps of the order: lambda = (ln 2 / half-life)^2 eta / sigma^2, eta = slope tau / 2.
    if given.half_life_s is None:
        return None
    slope = _slope_bps_mquote(given)
    if slope is None:
        return None
    eta = 0.5 * slope * given.job.slice_s
    mquote = given.job.qty * given.job.mid_price / 1e6
    return (math.log(2.0) / given.half_life_s) ** 2 * eta * mquote * float(worked.remaining_s[0])


def _slope_bps_mquote(given: _Given) -> float | None:
    if given.impact is not None:
        return given.impact.slope_bps_mquote
    qty, depth = given.book.taken(np.array([given.job.size / given.job.n_slices]))
    slope = 2.0 * float(depth[0]) / (float(qty[0]) * given.job.mid_price / 1e6)
    return slope if math.isfinite(slope) else None


def _way_warnings(part: float | None, completed: float, *, is_visible: bool) -> tuple[str, ...]:
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


def _ranked(ways: list[Way]) -> tuple[Way, ...]:
    def place(way: Way) -> tuple[bool, bool, float]:
        cost = (way.net_bps or 0.0) + (way.urgency_charge_bps or 0.0)
        return way.net_bps is None, "propagated" in way.missing, cost

    ranked = sorted(ways, key=place)
    return tuple(replace(way, reason=_reason(way, ranked[0])) for way in ranked)


def _reason(way: Way, best: Way) -> str:
    if way.net_bps is None:
        return "; ".join(way.warnings) or "not priced"
    parts = {
        "crossing the spread": way.half_spread_bps,
        "its own walk": way.depth_bps,
        "what earlier slices left behind": way.propagated_bps,
        "funding": way.funding_bps,
    }
    most = max(parts, key=lambda name: abs(parts[name] or 0.0))
    if way is best:
        return f"cheapest; beyond the fee it pays most for {most}"
    if best.net_bps is None:
        return f"beyond the fee it pays most for {most}"
    more = way.net_bps - best.net_bps
    theirs = {
        "crossing the spread": best.half_spread_bps,
        "its own walk": best.depth_bps,
        "what earlier slices left behind": best.propagated_bps,
        "funding": best.funding_bps,
    }
    why = max(parts, key=lambda name: (parts[name] or 0.0) - (theirs[name] or 0.0))
    if "propagated" in way.missing:
        return "cheaper only without what earlier slices leave behind, which isn't known"
    if more < 0.0:
        return f"{-more:.2f} bps less, but its timing risk costs more at this urgency"
    return f"{more:.2f} bps more, most of it for {why}"


def _frontier(given: _Given) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if given.job.n_slices < 2:
        return np.zeros(0), np.zeros(0)
    urgencies = np.concatenate([[0.0], np.geomspace(0.1, MOST_URGENT, N_FRONTIER - 1)])
    worked = given.work(given.job.size * shares_of(urgencies, given.job.n_slices))
    net = worked.traded_bps + (worked.fee_bps if given.taker_rate is not None else 0.0)
    return worked.timing_risk_bps, net


def _warnings(given: _Given, view: View, fees: Fees) -> tuple[str, ...]:
    said = [*fees.warnings(view.as_of_ns)]
    if view.state != "live":
        said.append(f"the book is {view.state}: {view.reason}")
    if given.impact is None:
        said.append("no impact fit of this instrument: what earlier slices leave behind is an assumption")
    elif given.impact.is_borrowed:
        said.append(f"the impact is {given.impact.origin}")
    elif given.impact.assumed:
        said.append(f"of the impact, {', '.join(given.impact.assumed)}: not told by the tape")
    if given.volume_1d_qty is None:
        said.append("no volume of the market is known: shares of it can't be judged")
    elif given.job.qty > given.volume_1d_qty:
        said.append("the order is larger than a day's volume of the market")
    return tuple(said)
