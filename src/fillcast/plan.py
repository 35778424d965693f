"""All ways to trade one order, side by side: what each costs, how sure that is, and which is cheapest."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import CalibrationError, ModelError, OrderError
from fillcast.estimate import Provenance, provenance_of
from fillcast.fees import Fees
from fillcast.funding import Payment, payments
from fillcast.market import Instrument
from fillcast.models.volatility import Volatility
from fillcast.models.volume import Volume
from fillcast.orders import Order
from fillcast.schedules.job import (
    RESTING,
    Job,
    Policy,
    checked_half_life_s,
    checked_horizon_s,
    checked_n_slices,
    default_policies,
    resting_policies,
)
from fillcast.schedules.lots import sizes_of
from fillcast.schedules.worked import book_of
from fillcast.terms import as_float, checked_latency_ms
from fillcast.units import Price, Qty, Size
from fillcast.view import View
from fillcast.walk import walk_orders
from fillcast.ways.crossing import crossing_way, frontier
from fillcast.ways.given import Given
from fillcast.ways.passive import passive_way
from fillcast.ways.ranking import ranked
from fillcast.ways.way import Refused, Way


class Plan(Struct, frozen=True, kw_only=True, eq=False):
    """Every way that was asked for, cheapest first; those whose net isn't whole come last. All are priced
    without the drift that the net of an estimate holds.

    frontier_risk_bps, frontier_net_bps: (50,) timing risk and net, without funding, of Almgren-Chriss schedules from
    the most patient to the most urgent, priced as the ways are; NaN beyond the visible book. volume_1d_qty: of the
    market, over the horizon. slice_s: from one slice to the next, a whole part of the horizon.
    impact_origin: the fit that the propagated cost stands on, or the assumption.
    """

    order: Order
    order_size: Size
    size_unit: str
    qty: Qty
    mid_price: Price
    horizon_s: float
    n_slices: int
    slice_s: float
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
    """*order* by each of *policies* (default: all eleven) over the horizon, from the book in *view*.

    half_life_s: how urgent it is; then the cheapest is so with the timing risk at its price. max_participation_frac: no
    slice takes more of the volume expected in it. Raises OrderError; else as `View.require`.
    """
    horizon_s, latency_ms = checked_horizon_s(horizon_s), checked_latency_ms(latency_ms)
    n_slices = checked_n_slices(n_slices)
    half_life_s = None if half_life_s is None else checked_half_life_s(half_life_s)
    if max_participation_frac is not None:
        max_participation_frac = as_float(max_participation_frac)
        if not 0.0 < max_participation_frac < 1.0:
            limit = f"{100 * max_participation_frac:g} % of the volume"
            raise OrderError(f"limit is {limit}: it must lie between 0 and 100", "max_participation_frac")
    for policy in policies:
        if not isinstance(policy, Policy):
            raise OrderError(f"policy is {policy!r}: give a Policy, such as Policy('twap')", "policies")
    instrument = view.require(allow_stale=allow_stale)
    features = view.features
    volatility = features.volatility_over(horizon_s, _MOVED if view.impact is not None else (*_MOVED, "propagated"))
    volume_1d_qty = features.volume_1d_qty or None
    job = _job(order, view, instrument, horizon_s, n_slices, volume_1d_qty)
    impact = view.impact
    given = Given(
        job=job,
        view=view,
        book=book_of(view, instrument, job.side),
        impact=impact,
        sigma_1d_bps=volatility.sigma_1d_bps,
        volume_1d_qty=volume_1d_qty,
        fees=fees,
        funding=payments(features, instrument, view.as_of_ns, horizon_s),
        half_life_s=half_life_s,
        max_participation_frac=max_participation_frac,
    )
    found: list[Way] = []
    refused: list[Refused] = []
    for policy in policies or (*default_policies(horizon_s, half_life_s), *resting_policies(horizon_s)):
        try:
            found.append(passive_way(policy, given) if policy.kind in RESTING else crossing_way(policy, given))
        except (ModelError, CalibrationError, OrderError) as e:
            refused.append(Refused(policy, str(e)))
    risk, net = frontier(given)
    return Plan(
        order=order,
        order_size=job.size,
        size_unit=instrument.size_unit,
        qty=job.qty,
        mid_price=job.mid_price,
        horizon_s=horizon_s,
        n_slices=n_slices,
        slice_s=job.slice_s,
        ways=ranked(found),
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


def _job(
    order: Order, view: View, instrument: Instrument, horizon_s: float, n_slices: int, volume_1d_qty: float | None
) -> Job:
    mid = view.mid
    size = _size(order, instrument, view)
    if instrument.lot_size > 0.0:
        size = float(sizes_of(size, instrument.lot_size, np.ones(1))[0])
    if size <= 0.0:
        raise OrderError(f"{order} rounds down to nothing: the lot is {instrument.lot_size:.10g}", "amount")
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


def _warnings(given: Given, view: View, fees: Fees) -> tuple[str, ...]:
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
