"""A plan traded against a recording, and its implementation shortfall beside the plan."""

from collections.abc import Callable, Iterable

import numpy as np
from msgspec import Struct

from fillcast.engine.engine import Engine
from fillcast.errors import CalibrationError, OrderError
from fillcast.events import Frame
from fillcast.orders import Order
from fillcast.plan import Plan
from fillcast.schedules.job import RESTING, Policy
from fillcast.units import BPS, NS_PER_MS, NS_PER_S, Ns, Size, sign
from fillcast.walk import Walk, walk_orders
from fillcast.ways.way import Way

Take = Callable[[Engine, Frame], None]


class Fill(Struct, frozen=True):
    """One slice as it was taken. decided_mid_price, matched_mid_price: before and after the latency."""

    after_s: float
    decided_mid_price: float
    matched_mid_price: float
    half_spread_bps: float
    depth_bps: float
    filled_qty: float
    filled_quote: float


class Execution(Struct, frozen=True, kw_only=True):
    """Implementation shortfall in bps of the decision mid x the whole order's quantity, positive = it cost.

    timing_bps: the mid's move from the decision to each slice. delay_bps: its move between a slice's decision and its
    match. impact_bps: what earlier slices did to later ones; None on a recording, which can't answer: there it is in
    nobody's figures but the plan's. opportunity_bps: of what was not filled, whether it was scheduled or not, at the
    mid after the last slice. filled_frac: of the order. planned: in bps of what it trades, as every way.
    missing: of what the total is without, named as in the plan.
    """

    policy: Policy
    n_slices: int
    delay_bps: float
    half_spread_bps: float
    depth_bps: float
    impact_bps: float | None
    timing_bps: float
    fee_bps: float | None
    opportunity_bps: float
    total_bps: float
    filled_frac: float
    missing: tuple[str, ...]
    planned: Way
    warnings: tuple[str, ...]

    def rows(self) -> tuple[tuple[str, float | None, float | None], ...]:
        """Name, realised and planned, both of the whole order."""
        way = self.planned

        def of_order(traded_bps: float | None) -> float | None:
            return None if traded_bps is None else traded_bps * way.completed_frac

        return (
            ("total", self.total_bps, way.net_bps),
            ("delay", self.delay_bps, None),
            ("half-spread", self.half_spread_bps, of_order(way.half_spread_bps)),
            ("depth", self.depth_bps, of_order(way.depth_bps)),
            ("impact of earlier slices", self.impact_bps, of_order(way.propagated_bps)),
            ("timing", self.timing_bps, 0.0),
            ("fee", self.fee_bps, of_order(way.fee_bps)),
            ("opportunity", self.opportunity_bps, None if way.net_bps is None else 0.0),
        )


class Simulated(Struct, frozen=True, kw_only=True):
    """What was planned at the start, and each way as it came out. warnings: of all of it."""

    plan: Plan
    executions: tuple[Execution, ...]
    warnings: tuple[str, ...] = ()


def execute(
    frames: Iterable[Frame],
    engine: Engine,
    take: Take,
    order: Order,
    make_plan: Callable[[Ns], Plan],
    *,
    start_s: float,
    latency_ms: float,
) -> Simulated:
    """Plan *start_s* after the book first stood, then take every slice of every way from the recorded book.

    Raises CalibrationError where the recording ends before the horizon, OrderError where nothing could be planned.
    """
    tape = _Tape(iter(frames), engine, take, order.symbol)
    begin_ns = tape.first_book_ns() + round(start_s * NS_PER_S)
    tape.play_to(begin_ns, begin_ns)
    plan = make_plan(begin_ns)
    if any(way.policy.kind in RESTING for way in plan.ways):
        raise OrderError("a recording can't fill an order that rests: it was never in it")
    if not plan.ways:
        raise OrderError("; ".join(refused.reason for refused in plan.refused))
    latency_ns = round(latency_ms * NS_PER_MS)
    # Every slice of every way looks twice: at its decision and at its match.
    dues = sorted(
        {
            begin_ns + round(t * NS_PER_S) + wait
            for way in plan.ways
            for t in way.times_s.tolist()
            for wait in (0, latency_ns)
        }
    )
    wanted: dict[Ns, list[tuple[int, int]]] = {}
    for w, way in enumerate(plan.ways):
        for k, t in enumerate(way.times_s.tolist()):
            wanted.setdefault(begin_ns + round(t * NS_PER_S) + latency_ns, []).append((w, k))
    mids: dict[Ns, float] = {}
    lost: set[tuple[int, int]] = set()
    walks: dict[tuple[int, int], Walk] = {}
    for due_ns in dues:
        tape.play_to(due_ns, dues[-1])
        view = engine.view(order.symbol, due_ns)
        instrument = view.require(allow_stale=True)
        mids[due_ns] = view.mid
        places = wanted.get(due_ns, [])
        if view.state != "live":
            lost.update(places)
        orders = [_slice(order, plan, w, k) for w, k in places]
        walks |= zip(places, walk_orders(orders, view, instrument, None), strict=True)
    end_mid = mids[dues[-1]]
    fee_rate = engine.fees(order.symbol).taker_rate
    found = []
    for w, way in enumerate(plan.ways):
        fills = [
            _fill(walks[w, k], t, mids[begin_ns + round(t * NS_PER_S)]) for k, t in enumerate(way.times_s.tolist())
        ]
        filled_size = sum(walks[w, k].filled_size for k in range(len(fills)))
        n_lost = sum((w, k) in lost for k in range(len(fills)))
        found.append(_shortfall(way, fills, filled_size, plan, end_mid, fee_rate, n_lost))
    return Simulated(plan=plan, executions=tuple(found))


class _Tape:
    def __init__(self, frames: Iterable[Frame], engine: Engine, take: Take, symbol: str) -> None:
        self._frames = iter(frames)
        self._engine = engine
        self._take = take
        self._symbol = symbol
        self._next: Frame | None = None
        self._first_ns: Ns = 0
        self._last_ns: Ns = 0

    def first_book_ns(self) -> Ns:
        for frame in self._frames:
            self._take(self._engine, frame)
            if self._symbol in self._engine.symbols() and self._engine.view(self._symbol).state == "live":
                self._first_ns = self._last_ns = frame.recv_ns
                return frame.recv_ns
        raise CalibrationError("a simulation", f"no live book of {self._symbol}", "a recording of its book")

    def play_to(self, due_ns: Ns, end_ns: Ns) -> None:
        """Take every frame received by then; the first one after it waits. end_ns: up to where it is needed."""
        while True:
            frame = self._next if self._next is not None else next(self._frames, None)
            self._next = None
            if frame is None:
                have_s, need_s = ((at_ns - self._first_ns) / NS_PER_S for at_ns in (self._last_ns, end_ns))
                raise CalibrationError("a simulation", f"{have_s:.1f} s from the first book on", f"{need_s:.1f} s")
            if frame.recv_ns > due_ns:
                self._next = frame
                return
            self._take(self._engine, frame)
            self._last_ns = frame.recv_ns


def _slice(order: Order, plan: Plan, w: int, k: int) -> Order:
    size = float(plan.ways[w].sizes[k])
    if plan.size_unit == "contracts":
        return Order(order.symbol, order.side, size, "contracts")
    return Order(order.symbol, order.side, size, "base")


def _fill(walk: Walk, after_s: float, decided_mid: float) -> Fill:
    return Fill(
        after_s=after_s,
        decided_mid_price=decided_mid,
        matched_mid_price=walk.mid_price,
        half_spread_bps=walk.half_spread_bps,
        depth_bps=walk.depth_bps if walk.filled_qty > 0.0 else 0.0,
        filled_qty=walk.filled_qty,
        filled_quote=walk.filled_quote,
    )


# The share that fills counts in venue units: an inverse contract is whole, whatever its coins are worth by then.
def _shortfall(
    way: Way,
    fills: list[Fill],
    filled_size: Size,
    plan: Plan,
    end_mid: float,
    fee_rate: float | None,
    n_lost: int,
) -> Execution:
    s, mid, qty = sign(plan.order.side), plan.mid_price, plan.qty
    q = np.array([fill.filled_qty for fill in fills])
    decided = np.array([fill.decided_mid_price for fill in fills])
    matched = np.array([fill.matched_mid_price for fill in fills])
    scale = BPS / (mid * qty)
    half = np.array([fill.half_spread_bps for fill in fills]) / BPS * matched
    depth = np.array([fill.depth_bps for fill in fills]) / BPS * matched
    quote = sum(fill.filled_quote for fill in fills)
    filled = min(filled_size / plan.order_size, 1.0)
    parts = {
        "timing_bps": float(s * (q * (decided - mid)).sum() * scale),
        "delay_bps": float(s * (q * (matched - decided)).sum() * scale),
        "half_spread_bps": float((q * half).sum() * scale),
        "depth_bps": float((q * depth).sum() * scale),
        "opportunity_bps": float(s * (end_mid - mid) * (1.0 - filled) * qty * scale),
    }
    fee = None if fee_rate is None else fee_rate * quote * scale
    unscheduled, unmatched = 1.0 - way.completed_frac, way.completed_frac - filled
    warnings = []
    if unscheduled > 1e-6:
        warnings.append(f"{100 * unscheduled:.2f} % of the order was not scheduled within the horizon")
    if unmatched > 1e-6:
        warnings.append(f"{100 * unmatched:.2f} % of the order found no counterpart in the recorded books")
    if n_lost:
        warnings.append(f"{n_lost} of {len(fills)} slices met a book that was not live: what they paid is not known")
    return Execution(
        policy=way.policy,
        n_slices=len(fills),
        **parts,
        impact_bps=None,
        fee_bps=fee,
        total_bps=sum(parts.values()) + (fee or 0.0),
        filled_frac=filled,
        missing=_missing(way, n_slices=len(fills), is_fee_known=fee is not None),
        planned=way,
        warnings=tuple(warnings),
    )


def _missing(way: Way, *, n_slices: int, is_fee_known: bool) -> tuple[str, ...]:
    # A recording holds no payment of funding that was ours, and no answer to what we did before.
    lacking = {
        "propagated": n_slices > 1,
        "funding": "funding" in way.missing or bool(way.funding_bps),
        "fee": not is_fee_known,
    }
    return tuple(name for name, is_lacking in lacking.items() if is_lacking)
