"""What an order will cost: walk once, sum the reasons, say what is missing and what it stands on."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache

import numpy as np
from msgspec import Struct

from fillcast.book import BookState
from fillcast.checks import Check, second_opinions
from fillcast.cost import Cost
from fillcast.costs.depth import depth
from fillcast.costs.drift import awaited, cost_of, drift, foretold
from fillcast.costs.half_spread import half_spread
from fillcast.costs.taker_fee import taker_fee
from fillcast.errors import OrderError
from fillcast.fees import Fees
from fillcast.forecasts.learned import Foretold
from fillcast.forecasts.scores import TrackRecord
from fillcast.forecasts.seen import until_ns
from fillcast.kernels.sweep import SIZE
from fillcast.market import Instrument
from fillcast.models.volatility import Volatility
from fillcast.orders import Order
from fillcast.resting import Resting, resting, waits_for
from fillcast.terms import MAX_LATENCY_MS, checked_latency_ms
from fillcast.units import BPS, NS_PER_S, Ns, Price, Qty, Size, sign
from fillcast.view import Source, View
from fillcast.walk import Walk, walk_orders, walk_rows

CostModel = Callable[[Order, Walk, View, Fees], Cost | None]

COSTS: tuple[CostModel, ...] = (half_spread, drift, depth, taker_fee)
"""The reasons to pay for a market order, in the order in which they are shown."""

DEFAULT_LATENCY_MS = 250.0

MOVED = ("square_root",)
"""What of an estimate volatility moves."""


class Provenance(Struct, frozen=True, kw_only=True):
    """What an answer stands on, so that it can be judged and worked out again.

    fit: whose fitted numbers stand beside it, and from when; ``none`` while all is computed from the book.
    slippage_fit: whose the drift and the range stand on, "carried over" if fitted on other instruments; None without
    a forecaster. fill_fit: whose the chances of fills. Of both, the day of the last data that they were made from, and
    their hash; None without one.
    """

    source: Source
    fit: str
    slippage_fit: str | None
    slippage_fit_date: date | None
    slippage_fit_hash: str | None
    fill_fit: str | None
    fill_fit_date: date | None
    fill_fit_hash: str | None
    state: BookState
    reason: str
    as_of_ns: Ns
    book_age_ns: Ns
    event_ns: Ns
    recv_ns: Ns
    seq: int
    n_gaps: int
    n_bids: int
    n_asks: int
    fee_origin: str
    fee_date: date | None
    latency_ms: float
    instrument_date: str | None


class Estimate(Struct, frozen=True, kw_only=True):
    """The cost of an order in bps of mid x filled quantity, positive = you pay, and in quote beside it.

    net_bps = slippage_bps + impact_bps + fee_bps of what fills, without the parts named in `missing`;
    whole_net_bps is None where part of the order lies beyond the visible book.
    slippage is half-spread + drift; impact is depth; walk is half-spread + depth: average against mid, exact.
    order_size: in the venue's unit (`size_unit`), rounded down to the lot; None where it can't be known.
    worst_price: the limit to set. unfilled_qty is None for a quote amount, whose rest has no price: see
    unfilled_quote. received: on spot, what comes in after the fee; None for contracts, and while the fee is not known.
    round_trip_bps: this order and its opposite at once. break_even_bps: how far the market must move for the
    position to pay for both.
    resting: what it would be to rest at the touch half a minute and cross with what is left, beside the market order
    that all else is of. refusals: what the venue would say to such an order. missing, warnings: what to know before
    using it. waits_for: what each name in `missing` waits for.
    checks: second opinions, whose weight in the net is 0. volatility: what those of them that need one stand on.
    """

    order: Order
    mid_price: Price
    average_price: Price | None
    worst_price: Price | None
    n_levels: int
    size_unit: str
    order_size: Size | None
    filled_size: Size
    filled_qty: Qty
    filled_quote: Qty
    unfilled_qty: Qty | None
    unfilled_quote: Qty | None
    unfilled_frac: float
    received_qty: Qty | None
    received_quote: Qty | None
    half_spread_bps: float
    drift_bps: float | None
    slippage_bps: float
    depth_bps: float | None
    impact_bps: float | None
    walk_bps: float | None
    fee_bps: float | None
    net_bps: float
    whole_net_bps: float | None
    slippage_quote: float
    impact_quote: float | None
    fee_quote: float | None
    net_quote: float
    range_p05_bps: float | None
    range_p50_bps: float | None
    range_p95_bps: float | None
    track_record: TrackRecord | None = None
    resting: Resting | None = None
    round_trip_bps: float | None
    break_even_bps: float | None
    maker_frac: float
    taker_frac: float
    missing: tuple[str, ...]
    waits_for: dict[str, str]
    refusals: tuple[str, ...]
    warnings: tuple[str, ...]
    checks: tuple[Check, ...]
    volatility: Volatility
    provenance: Provenance


def estimate(
    order: Order, view: View, fees: Fees, *, latency_ms: float = DEFAULT_LATENCY_MS, allow_stale: bool = False
) -> Estimate:
    """The cost of *order* on *view*.

    Raises OrderError, ConfigError for a latency that is none, UnknownInstrument or BookNotReady; see `View.require`.
    """
    return estimates([order], view, fees, latency_ms=latency_ms, allow_stale=allow_stale)[0]


def estimates(
    orders: Sequence[Order],
    view: View,
    fees: Fees,
    *,
    latency_ms: float = DEFAULT_LATENCY_MS,
    allow_stale: bool = False,
) -> list[Estimate]:
    """Each of *orders* as if it were alone: one kernel call for the walks, one for their opposites."""
    if type(latency_ms) is not float or not 0.0 <= latency_ms < MAX_LATENCY_MS:
        latency_ms = checked_latency_ms(latency_ms)
    instrument = view.require(allow_stale=allow_stale)
    walks = walk_orders(orders, view, instrument, fees.taker_rate)
    for order, walk in zip(orders, walks, strict=True):
        if walk.filled_qty == 0.0:
            raise OrderError(f"{order} rounds down to nothing: the lot is {instrument.lot_size:.10g}", "amount")
    opposites = _opposites(orders, walks, view, instrument, fees)
    provenance = provenance_of(view, instrument, fees, latency_ms)
    volatility = view.features.volatility_over(0.0, MOVED)
    warnings = fees.warnings(view.as_of_ns) + view.state_warnings
    return [
        _answer(order, walk, opposite, view, instrument, fees, provenance, volatility, warnings)
        for order, walk, opposite in zip(orders, walks, opposites, strict=True)
    ]


def explain(order: Order, view: View, fees: Fees, *, allow_stale: bool = False) -> tuple[Cost, ...]:
    """The costs behind an estimate, each with its arithmetic."""
    instrument = view.require(allow_stale=allow_stale)
    (walk,) = walk_orders([order], view, instrument, fees.taker_rate)
    return tuple(cost for model in COSTS if (cost := model(order, walk, view, fees)) is not None)


def _opposites(
    orders: Sequence[Order], walks: Sequence[Walk], view: View, instrument: Instrument, fees: Fees
) -> list[Walk]:
    # The same position the other way on the present book: of an inverse contract that is contracts, not coins.
    rate = np.nan if fees.taker_rate is None else fees.taker_rate
    rows = [[-sign(o.side), w.filled_size, float(SIZE), rate] for o, w in zip(orders, walks, strict=True)]
    return walk_rows(rows, view, instrument)


def _answer(
    order: Order,
    walk: Walk,
    opposite: Walk,
    view: View,
    instrument: Instrument,
    fees: Fees,
    provenance: Provenance,
    volatility: Volatility,
    warnings: tuple[str, ...],
) -> Estimate:
    told = foretold(order, walk, view)
    found = (cost_of(told) if model is drift else model(order, walk, view, fees) for model in COSTS)
    costs = {cost.name: cost for cost in found if cost is not None}
    quote_per_bps = walk.mid_price * walk.filled_qty / BPS
    slippage_bps = _total(costs, "slippage") or 0.0
    impact_bps = _total(costs, "impact")
    fee_bps = _total(costs, "fee")
    net_bps = sum(cost.bps for cost in costs.values())
    is_whole = walk.unfilled_frac == 0.0
    refused = (
        instrument.refusals(walk.order_size, walk.filled_quote)
        if is_whole
        else _refused_beyond(order, walk, instrument)
    )
    unfilled_qty, unfilled_quote = _unfilled(order, walk, instrument)
    round_trip_bps, break_even_bps = _round_trip(order, walk, opposite, fees)
    received = _received(order, walk, instrument, fees)
    drift_bps = told.mean_bps if told else None
    low_bps, middle_bps, high_bps = _range(told, net_bps)
    at_touch = None if walk.order_size is None else resting(order.side, walk.order_size, view, fees)
    waits = _waits(order, walk, view, told, at_touch)
    if "taker_fee" not in costs:
        waits["fee"] = "a fee table for this fee group: give own rates"
    if told is not None and told.is_outside:
        warnings = (*warnings, "size or latency outside of what the forecaster keeps: the nearest ones were used")
    if told is not None and told.is_blind:
        warnings = (*warnings, "not all that models see of it is known: forecast from what settled here alone")
    return Estimate(
        order=order,
        mid_price=walk.mid_price,
        average_price=walk.average_price,
        worst_price=walk.worst_price,
        n_levels=walk.n_levels,
        size_unit=instrument.size_unit,
        order_size=walk.order_size,
        filled_size=walk.filled_size,
        filled_qty=walk.filled_qty,
        filled_quote=walk.filled_quote,
        unfilled_qty=unfilled_qty,
        unfilled_quote=unfilled_quote,
        unfilled_frac=walk.unfilled_frac,
        received_qty=received if order.side == "buy" else None,
        received_quote=received if order.side == "sell" else None,
        half_spread_bps=costs["half_spread"].bps,
        drift_bps=drift_bps,
        slippage_bps=slippage_bps,
        depth_bps=impact_bps,
        impact_bps=impact_bps,
        walk_bps=None if impact_bps is None else costs["half_spread"].bps + impact_bps,
        fee_bps=fee_bps,
        net_bps=net_bps,
        whole_net_bps=net_bps if is_whole else None,
        slippage_quote=slippage_bps * quote_per_bps,
        impact_quote=None if impact_bps is None else impact_bps * quote_per_bps,
        fee_quote=None if fee_bps is None else fee_bps * quote_per_bps,
        net_quote=net_bps * quote_per_bps,
        range_p05_bps=low_bps,
        range_p50_bps=middle_bps,
        range_p95_bps=high_bps,
        track_record=view.learned.record(order.side, walk.filled_quote) if view.learned else None,
        resting=at_touch,
        round_trip_bps=round_trip_bps,
        break_even_bps=break_even_bps,
        maker_frac=0.0,
        taker_frac=1.0,
        missing=tuple(waits),
        waits_for=waits,
        refusals=refused,
        warnings=(*warnings, *_walk_warnings(order, walk, opposite, view)),
        checks=second_opinions(order, walk, view),
        volatility=volatility,
        provenance=provenance,
    )


def _waits(order: Order, walk: Walk, view: View, told: Foretold | None, at_touch: Resting | None) -> dict[str, str]:
    # The true reason: more forecasts don't help an order that the book does not hold.
    waits = {}
    beyond = (
        f"a book that holds all of it: {100.0 * walk.unfilled_frac:.2f} % lies beyond"
        if walk.unfilled_frac > 0.0
        else ""
    )
    if told is None:
        waits["drift"] = waits["range"] = beyond or awaited(order, walk, view)
    elif told.low_bps is None or told.high_bps is None:
        waits["range"] = "ends that can be told: too many or too few of the latest outcomes were beyond them"
    if at_touch is None:
        waits["resting"] = beyond or waits_for(walk.order_size or 0.0, view)
    return waits


def _range(told: Foretold | None, net_bps: float) -> tuple[float | None, float | None, float | None]:
    # Of the net: the drift in it gives way to each end of what may come in its place.
    if told is None or told.low_bps is None or told.high_bps is None:
        return None, None, None
    still_bps = net_bps - told.mean_bps
    return still_bps + told.low_bps, still_bps + told.median_bps, still_bps + told.high_bps


def _total(costs: dict[str, Cost], part: str) -> float | None:
    found = [cost.bps for cost in costs.values() if cost.part == part]
    return sum(found) if found else None


def _unfilled(order: Order, walk: Walk, instrument: Instrument) -> tuple[Qty | None, Qty | None]:
    # What is beyond the book has no price, so it is known only in the unit it was asked for.
    if walk.unfilled_amount == 0.0:
        return 0.0, 0.0
    if order.unit == "quote":
        return None, walk.unfilled_amount
    if order.unit == "base":
        return walk.unfilled_amount, None
    worth = walk.unfilled_amount * instrument.contract
    return (None, worth) if instrument.is_inverse else (worth, None)


def _refused_beyond(order: Order, walk: Walk, instrument: Instrument) -> tuple[str, ...]:
    # What the venue would refuse of an order that the book does not hold: what fills is the least of it.
    is_quote = order.unit == "quote"
    return instrument.refusals(
        walk.filled_size if walk.order_size is None else walk.order_size,
        order.amount if is_quote else walk.filled_quote,
        is_least_size=walk.order_size is None,
        is_least_quote=not is_quote,
    )


def _received(order: Order, walk: Walk, instrument: Instrument, fees: Fees) -> Qty | None:
    # What comes in, less the fee where the venue takes it from that. A contract brings in a position.
    if instrument.product != "spot" or (fees.is_received and fees.taker_rate is None):
        return None
    gross = walk.filled_qty if order.side == "buy" else walk.filled_quote
    return gross * (1.0 - (fees.taker_rate or 0.0)) if fees.is_received else gross


def _round_trip(order: Order, walk: Walk, opposite: Walk, fees: Fees) -> tuple[float | None, float | None]:
    rate = fees.taker_rate
    if rate is None or walk.average_price is None or opposite.average_price is None or opposite.unfilled_amount > 0.0:
        return None, None
    walked_bps = (walk.half_spread_bps + walk.depth_bps) + (opposite.half_spread_bps + opposite.depth_bps)
    round_trip_bps = walked_bps + (walk.fee_bps or 0.0) + (opposite.fee_bps or 0.0)
    bought, sold = walk.average_price, opposite.average_price
    if order.side == "sell":
        bought, sold = sold, bought
    # Spot takes both fees from what comes in; a contract adds its fee to one leg and takes it from the other.
    kept = (1.0 - rate) ** 2 if fees.is_received else (1.0 - rate) / (1.0 + rate)
    ratio = bought / (sold * kept)
    move = ratio - 1.0 if order.side == "buy" else 1.0 - 1.0 / ratio
    return round_trip_bps, move * BPS


def provenance_of(view: View, instrument: Instrument, fees: Fees, latency_ms: float) -> Provenance:
    """What any answer from *view* stands on."""
    learned, hazards = view.learned, view.hazards
    return Provenance(
        source=view.source,
        fit=_fit(view),
        slippage_fit=None if learned is None else learned.fit,
        slippage_fit_date=None if learned is None else _day(learned.fit_until_ns),
        slippage_fit_hash=None if learned is None else learned.fit_hash,
        fill_fit=None if hazards is None else hazards.card.name,
        fill_fit_date=None if hazards is None else _day(until_ns(hazards.card.windows)),
        fill_fit_hash=None if learned is None or hazards is None else learned.fills_hash,
        state=view.state,
        reason=view.reason,
        as_of_ns=view.as_of_ns,
        book_age_ns=view.book_age_ns,
        event_ns=view.event_ns,
        recv_ns=view.recv_ns,
        seq=view.seq,
        n_gaps=view.n_gaps,
        n_bids=view.ladder.n_bids,
        n_asks=view.ladder.n_asks,
        fee_origin=fees.origin,
        fee_date=fees.as_of,
        latency_ms=latency_ms,
        instrument_date=instrument.table_date,
    )


@lru_cache(maxsize=16)
def _day(at_ns: Ns | None) -> date | None:
    return None if at_ns is None else datetime.fromtimestamp(at_ns / NS_PER_S, UTC).date()


def _fit(view: View) -> str:
    said = [] if view.learned is None else [f"slippage: {view.learned.fit}"]
    said += [] if view.impact is None else [f"impact: {view.impact.origin}"]
    return "; ".join(said) or "none"


def _walk_warnings(order: Order, walk: Walk, opposite: Walk, view: View) -> tuple[str, ...]:
    said = []
    if walk.unfilled_frac > 0.0:
        said.append(f"{walk.unfilled_frac:.2%} lies beyond the visible book")
    if opposite.unfilled_frac > 0.0:
        said.append(f"no round trip: {opposite.unfilled_frac:.2%} of the way back lies beyond the visible book")
    edge = None if walk.worst_price is None else view.passed_edge(order.side, walk.worst_price)
    if edge is not None:
        said.append(f"beyond {edge:.10g} the venue has told only of levels that changed: the walk is at most this")
    return tuple(said)
