"""Plans against the embedded exchange: what each way was expected to cost, and what it did, in the same markets."""

from collections.abc import Callable, Sequence
from math import isnan

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from fillcast.errors import CalibrationError, OrderError
from fillcast.exchange.listing import Listed
from fillcast.exchange.market import Market, OwnOrder
from fillcast.fees import Fees
from fillcast.kernels import sweep
from fillcast.kernels.sweep import evaluate_ladder
from fillcast.lab.twins import WARM_NS, MakeMarket, Measured, measured
from fillcast.learn.impact import fit_impact
from fillcast.learn.sampled import SIZES_QUOTE, WALK_S, Sampled
from fillcast.market import Instrument
from fillcast.orders import Order
from fillcast.params import Impact, Params
from fillcast.plan import Plan, plan
from fillcast.schedules.job import Policy
from fillcast.units import BPS, NS_PER_S, Side, sign
from fillcast.view import View
from fillcast.ways.way import Way

EXACT_BPS = 1e-9

FIT_S = 1800.0
FIT_SEED = 1_000_003
"""A market of its own for the fit: no twin is priced by what it will do."""


class Kept(Struct, frozen=True, kw_only=True):
    """One way over n pairs of markets, in bps of the mid on arrival x the quantity that is traded.

    expected: what the plan of each market said, without fee and funding, on average. realised: what it cost against
    the mid that the market had without the order, so that the mid's own move is in neither. half_spread, depth,
    impact: its parts; impact is what earlier slices did to later ones. drift: the mid's own move on the way, which on
    average is nothing. bias: realised - expected, pair by pair, with the error of what the plan stands on in its own.
    walk_bias, impact_bias: of the own walks with the spread, and of what earlier slices did. recorded_bias: of the same
    plan on the fit of a recording; None where it wasn't asked for. n_unpriced: markets in which the plan had no price;
    they are in no mean of what was expected. filled_frac: of what the way schedules. planned: in the first market.
    """

    policy: Policy
    n: int
    n_unpriced: int
    expected: Measured
    realised: Measured
    half_spread: Measured
    depth: Measured
    impact: Measured
    drift: Measured
    bias: Measured
    walk_bias: Measured
    impact_bias: Measured
    recorded_bias: Measured | None
    filled_frac: float
    planned: Way

    @property
    def is_unbiased(self) -> bool | None:
        """Whether the bias is within two standard errors; None where no market had a price and a fill."""
        return None if isnan(self.bias.value) else abs(self.bias.value) <= 2.0 * self.bias.se + EXACT_BPS


class Promised(Struct, frozen=True, kw_only=True):
    """The fit that the plans stood on, and each way, cheapest realised first."""

    order: Order
    horizon_s: float
    n_slices: int
    n: int
    impact_origin: str
    ways: tuple[Kept, ...]

    @property
    def is_ranked_alike(self) -> bool:
        """Whether no two ways whose realised costs differ by more than two standard errors are ranked the other way;
        of those with a price."""
        priced = [way for way in self.ways if way.is_unbiased is not None]
        pairs = [(a, b) for k, a in enumerate(priced) for b in priced[k + 1 :]]
        return all(
            a.expected.value <= b.expected.value
            for a, b in pairs
            if b.realised.value - a.realised.value > 2.0 * float(np.hypot(a.realised.se, b.realised.se))
        )


def instrument_of(listed: Listed) -> Instrument:
    """A linear swap or a spot pair of the embedded exchange. Raises OrderError for an inverse one."""
    row = listed.row
    if row.ctType == "inverse":
        raise OrderError(f"{row.instId} is inverse: twins trade linear instruments")
    base, quote = row.instId.split("-")[:2]
    return Instrument(
        symbol=f"demo:{row.instId}",
        product="swap" if row.instType == "SWAP" else "spot",
        base=base,
        quote=quote,
        settle=quote,
        contract_qty=float(row.ctVal or 1.0) * float(row.ctMult or 1.0),
        tick_price=float(listed.tick),
        lot_size=float(listed.lot),
    )


def qty_of(order: Order, listed: Listed) -> float:
    """Base units of *order* at the price at which the market starts."""
    instrument, price = instrument_of(listed), float(listed.start_price)
    if order.unit == "contracts":
        return instrument.qty_of_size(order.amount, price)
    return order.amount if order.unit == "base" else order.amount / price


def check_pairs(n: int) -> None:
    """Raises CalibrationError from fewer than two markets, of which there is no error."""
    if n < 2:
        raise CalibrationError("a mean over twins", f"{n} markets", "at least 2")


def fit_market(make_market: MakeMarket, listed: Listed, *, seconds: float = FIT_S) -> Params:
    """The same fit as of a recording, from a market of its own."""
    sampled = sample_market(make_market(FIT_SEED), listed, seconds)
    return fit_impact(sampled, made="", source=f"embedded exchange, seed {FIT_SEED}")


def sample_market(market: Market, listed: Listed, seconds: float) -> Sampled:
    """Live *seconds* of a market and keep what a recording of it would tell."""
    instrument = instrument_of(listed)
    tick, size = instrument.tick_price, instrument.lot_size * instrument.contract
    market.advance(WARM_NS)
    began_ns = market.now_ns
    step_ns = round(WALK_S * NS_PER_S)
    n = round(seconds / WALK_S)
    books, walks, trades = np.empty((n, 3)), np.empty((n, 2, len(SIZES_QUOTE))), []
    signals, curve = np.empty(sweep.N_SIGNALS), np.full((sweep.N_CURVE_ROWS, len(SIZES_QUOTE)), np.nan)
    curve[sweep.GRID] = SIZES_QUOTE
    none, still = np.empty((0, sweep.N_COLUMNS)), np.empty(0)
    for k in range(n):
        at_s = (market.now_ns - began_ns) / NS_PER_S
        levels, window = _ladder(market, tick, instrument.lot_size)
        evaluate_ladder(levels, window, instrument.contract, False, 0.0, none, curve, signals, 0, still)
        mid, half = float(signals[sweep.SIGNAL_MID]), float(signals[sweep.SIGNAL_HALF_SPREAD_BPS])
        books[k] = at_s, mid, half
        bid, ask = mid * (1.0 - half / BPS), mid * (1.0 + half / BPS)
        walks[k] = (bid - curve[sweep.BID_AVERAGE]) / mid * BPS, (curve[sweep.ASK_AVERAGE] - ask) / mid * BPS
        for one in market.advance(step_ns).prints:
            worth = one.lots * size * one.ticks * tick
            trades.append((at_s + one.offset_ns / NS_PER_S, worth if one.side == "buy" else -worth))
    flow = np.array(trades).reshape(-1, 2)
    return Sampled(
        symbol=instrument.symbol,
        start_ns=0,
        book_s=books[:, 0],
        mid=books[:, 1],
        half_spread_bps=books[:, 2],
        walk_s=books[:, 0],
        depth_bps=walks,
        trade_s=flow[:, 0],
        trade_quote=flow[:, 1],
        breaks_s=np.empty((0, 2)),
        data_sha256="",
    )


def keep(
    make_market: MakeMarket,
    listed: Listed,
    order: Order,
    impact: Impact,
    policies: Sequence[Policy],
    n: int,
    *,
    horizon_s: float,
    n_slices: int,
    recorded: Impact | None = None,
    first_seed: int = 1,
    tell: Callable[[int], None] | None = None,
) -> Promised:
    """Plan and trade *order* by each policy in n markets, each beside a twin without it.

    recorded: the fit of a recording, whose plans are scored beside those of *impact* for the same schedules.

    Raises OrderError where a policy can't be planned or the order is no whole number of lots, CalibrationError from
    fewer than two markets.
    """
    check_pairs(n)
    instrument = instrument_of(listed)
    rows: dict[Policy, list[NDArray[np.float64]]] = {policy: [] for policy in policies}
    planned: dict[Policy, Way] = {}
    for seed in range(first_seed, first_seed + n):
        begun = make_market(seed)
        begun.advance(WARM_NS)
        seen = _view(begun, instrument)
        made = _plan(seen, order, impact, policies, horizon_s, n_slices)
        beside = None if recorded is None else _recorded(seen, order, recorded, made)
        alone = _alone(make_market(seed), horizon_s, n_slices)
        for way in made.ways:
            planned.setdefault(way.policy, way)
            traded = _traded(make_market(seed), way, order.side, instrument)
            ordered_lots = float(way.sizes.sum()) / instrument.lot_size
            also = None if beside is None else beside[way.policy]
            rows[way.policy].append(_row(way, traded, alone, made, ordered_lots, also))
        if tell is not None:
            tell(seed - first_seed + 1)
    ways = [_kept(planned[policy], np.array(found)) for policy, found in rows.items()]
    return Promised(
        order=order,
        horizon_s=horizon_s,
        n_slices=n_slices,
        n=n,
        impact_origin=impact.origin,
        ways=tuple(sorted(ways, key=lambda way: way.realised.value)),
    )


def _view(market: Market, instrument: Instrument) -> View:
    rows = [
        [(ticks * instrument.tick_price, lots * instrument.lot_size) for ticks, lots, _ in market.levels(side)]
        for side in ("bid", "ask")
    ]
    return replace(View.from_levels(rows[0], rows[1], instrument), source="simulated")


def _recorded(seen: View, order: Order, impact: Impact, made: Plan) -> dict[Policy, Way]:
    # The very schedules of another plan, priced by another fit.
    found = {}
    for way in made.ways:
        shares = np.zeros(made.n_slices)
        shares[np.round(way.times_s / made.horizon_s * made.n_slices).astype(int)] = way.sizes
        same = Policy("own", shares=tuple(shares.tolist()))
        found[way.policy] = _plan(seen, order, impact, (same,), made.horizon_s, made.n_slices).ways[0]
    return found


def _plan(
    seen: View, order: Order, impact: Impact, policies: Sequence[Policy], horizon_s: float, n_slices: int
) -> Plan:
    free = Fees(0.0, 0.0, "none is paid")
    given = replace(seen, impact=impact)
    made = plan(order, given, free, horizon_s=horizon_s, n_slices=n_slices, policies=policies)
    if made.refused:
        raise OrderError("; ".join(f"{refused.name}: {refused.reason}" for refused in made.refused))
    return made


def _alone(market: Market, horizon_s: float, n_slices: int) -> NDArray[np.float64]:
    # (n,) mids in ticks at the times of the slices, of the market that nobody disturbs.
    market.advance(WARM_NS)
    began_ns = market.now_ns
    found = np.empty(n_slices)
    for k in range(n_slices):
        market.advance(began_ns + round(k * horizon_s / n_slices * NS_PER_S) - market.now_ns)
        found[k] = _mid(market)
    return found


def _traded(market: Market, way: Way, side: Side, instrument: Instrument) -> NDArray[np.float64]:
    # (n, 5) of each slice: lots filled, average price, mid and touch just before it, and its time.
    market.advance(WARM_NS)
    began_ns = market.now_ns
    found = np.empty((way.n_slices, 5))
    for k, (at_s, size) in enumerate(zip(way.times_s.tolist(), way.sizes.tolist(), strict=True)):
        market.advance(began_ns + round(at_s * NS_PER_S) - market.now_ns)
        touch = market.best("ask" if side == "buy" else "bid")
        mid = _mid(market)
        number = market.submit(OwnOrder(side, "market", round(size / instrument.lot_size)))
        fills = market.fills(number)
        lots = sum(fill.lots for fill in fills)
        average = sum(fill.ticks * fill.lots for fill in fills) / lots if lots else np.nan
        found[k] = lots, average, mid, np.nan if touch is None else touch[0], at_s
    return found


def _row(
    way: Way,
    traded: NDArray[np.float64],
    alone: NDArray[np.float64],
    made: Plan,
    ordered_lots: float,
    recorded: Way | None,
) -> NDArray[np.float64]:
    # half-spread, depth, impact, drift, planned half-spread, depth and impact, by the recording, filled share.
    lots, average, mid, touch, at_s = traded.T
    s = sign(made.order.side)
    before = alone[np.round(at_s / (made.horizon_s / made.n_slices)).astype(int)]
    arrival = alone[0]
    weight = lots / lots.sum() * s * BPS / arrival
    half, depth = float(weight @ (touch - mid)), float(weight @ (average - touch))
    impact, drift = float(weight @ (mid - before)), float(weight @ (before - arrival))
    parts = [half, depth, impact, drift, *_parts(way)]
    by_recording = np.nan if recorded is None else sum(_parts(recorded))
    return np.array([*parts, by_recording, lots.sum() / ordered_lots])


def _parts(way: Way) -> list[float]:
    parts = (way.half_spread_bps, way.depth_bps, way.propagated_bps)
    return [np.nan if part is None else part for part in parts]


def _kept(way: Way, rows: NDArray[np.float64]) -> Kept:
    half, depth, impact, drift, half_told, depth_told, impact_told, recorded, filled = rows.T
    realised, expected = half + depth + impact, half_told + depth_told + impact_told
    by_walk, by_impact = way.walk_se_bps or 0.0, way.propagated_se_bps or 0.0
    return Kept(
        policy=way.policy,
        n=len(rows),
        n_unpriced=int(np.isnan(expected).sum()),
        expected=measured(expected),
        realised=measured(realised),
        half_spread=measured(half),
        depth=measured(depth),
        impact=measured(impact),
        drift=measured(drift),
        bias=_with(measured(realised - expected), float(np.hypot(by_walk, by_impact))),
        walk_bias=_with(measured(half + depth - half_told - depth_told), by_walk),
        impact_bias=_with(measured(impact - impact_told), by_impact),
        recorded_bias=None if np.isnan(recorded).any() else measured(realised - recorded),
        filled_frac=float(filled.mean()),
        planned=way,
    )


def _with(found: Measured, error: float) -> Measured:
    return Measured(found.value, float(np.hypot(found.se, error)))


def _mid(market: Market) -> float:
    bid, ask = market.best("bid"), market.best("ask")
    if bid is None or ask is None:
        return float("nan")
    return 0.5 * (bid[0] + ask[0])


def _ladder(market: Market, tick: float, lot: float) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    sides = [np.array(market.levels(side), np.float64).reshape(-1, 3) for side in ("bid", "ask")]
    levels = np.zeros((2, 2, max(1, *(len(rows) for rows in sides))))
    for side, rows in enumerate(sides):
        levels[side, 0, : len(rows)] = rows[:, 0] * tick
        levels[side, 1, : len(rows)] = rows[:, 1] * lot
    return levels, np.array([0, len(sides[0]), 0, len(sides[1])], np.int64)
