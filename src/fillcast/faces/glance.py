"""One look at one instrument: the parts of updates, worked out once and encoded once for all who want the same."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from fillcast.errors import BookNotReady, FillcastError
from fillcast.estimate import Estimate
from fillcast.faces.problems import problem_of
from fillcast.faces.station import Lane
from fillcast.faces.wire import CostCurve, Depth, LadderRows, Problem, encode_part
from fillcast.fees import Fees
from fillcast.orders import Order
from fillcast.units import Ns, Side
from fillcast.view import View

N_DEPTH_POINTS = 80

Key = tuple[object, ...]


class Glance:
    """The lane as it is at *now_ns*. Raises what has ended the lane, or BookNotReady before its first book."""

    def __init__(self, lane: Lane, now_ns: Ns) -> None:
        lane.check()
        self.lane = lane
        self.now_ns = now_ns
        self.view: View = lane.engine.view(lane.symbol, self.now_ns)
        self._encoded: dict[Key, str] = {}
        self._answers: dict[Key, Estimate | Problem] = {}

    def answer(self, order: Order, fees: Fees | None, latency_ms: float | None) -> Estimate | Problem:
        """The estimate, flagged if the book is not live, or why there is none."""
        key = ("answer", order, fees, latency_ms)
        if key not in self._answers:
            try:
                self._answers[key] = self.lane.engine.estimate(
                    order, self.now_ns, allow_stale=True, fees=fees, latency_ms=latency_ms
                )
            except FillcastError as e:
                self._answers[key] = problem_of(e)
        return self._answers[key]

    # Parts of an update, each encoded once for all who want the same.

    def answer_part(self, order: Order, fees: Fees | None, latency_ms: float | None) -> str:
        """As `estimate` or as `problem`."""
        answer = self.answer(order, fees, latency_ms)
        name = "estimate" if isinstance(answer, Estimate) else "problem"
        return self._once((name, order, fees, latency_ms), lambda: answer)

    def ladder_part(self, n_levels: int, group_ticks: int) -> str:
        return self._once(("ladder", n_levels, group_ticks), lambda: ladder_rows(self.view, n_levels, group_ticks))

    def depth_part(self) -> str:
        return self._once(("depth",), lambda: depth(self.view))

    def curve_part(self, side: Side, fees: Fees | None) -> str:
        return self._once(("curve", side, fees), lambda: self._curve(side, fees))

    def _once(self, key: Key, make: Callable[[], object]) -> str:
        """key: the part's name, and what it depends on beside the view."""
        part = self._encoded.get(key)
        if part is None:
            part = self._encoded[key] = encode_part(str(key[0]), make())
        return part

    def _curve(self, side: Side, fees: Fees | None) -> CostCurve | None:
        try:
            drawn = self.lane.engine.curve(self.lane.symbol, now_ns=self.now_ns, allow_stale=True, fees=fees)
            half_spread_bps = self.view.half_spread_bps
        except FillcastError:
            return None
        walk = drawn.buy_walk_bps if side == "buy" else drawn.sell_walk_bps
        net = drawn.buy_net_bps if side == "buy" else drawn.sell_net_bps
        return CostCurve(
            side=side,
            size_quote=drawn.size_quote,
            slippage_bps=np.where(np.isnan(walk), np.nan, half_spread_bps),
            impact_bps=walk - half_spread_bps,
            fee_bps=net - walk,
            net_bps=net,
        )


def ladder_rows(view: View, n_levels: int, group_ticks: int) -> LadderRows | None:
    """The nearest rows, *group_ticks* ticks in each; None without two sides. One tick where the tick is not known."""
    ladder = view.ladder
    try:
        mid, half_spread_bps = view.mid, view.half_spread_bps
    except BookNotReady:
        return None
    tick = view.instrument.tick_price if view.instrument is not None else 0.0
    step = tick * group_ticks if group_ticks > 1 else 0.0
    bid_price, bid_size = _grouped(ladder.bids, step, n_levels, np.floor)
    ask_price, ask_size = _grouped(ladder.asks, step, n_levels, np.ceil)
    return LadderRows(
        group_ticks=group_ticks if step else 1,
        mid_price=mid,
        half_spread_bps=half_spread_bps,
        n_bids=ladder.n_bids,
        n_asks=ladder.n_asks,
        bid_price=bid_price,
        bid_size=bid_size,
        bid_total=np.cumsum(bid_size),
        ask_price=ask_price,
        ask_size=ask_size,
        ask_total=np.cumsum(ask_size),
    )


def _grouped(
    side: NDArray[np.float64], step: float, n: int, to_row: Callable[[NDArray[np.float64]], NDArray[np.float64]]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if not step:
        return side[:n, 0], side[:n, 1]
    # A price that is a multiple of the row's step but for rounding belongs to that row.
    rows = to_row(np.round(side[:, 0] / step, 6))
    starts = np.flatnonzero(np.diff(rows, prepend=np.nan) != 0.0)
    return rows[starts][:n] * step, np.add.reduceat(side[:, 1], starts)[:n]


def depth(view: View) -> Depth | None:
    """Running totals of the whole visible book at up to 80 prices a side, the touch always among them."""
    ladder = view.ladder
    if ladder.is_empty or ladder.is_one_sided:
        return None
    bid_price, bid_total = _thinned(ladder.bids)
    ask_price, ask_total = _thinned(ladder.asks)
    return Depth(bid_price=bid_price, bid_total=bid_total, ask_price=ask_price, ask_total=ask_total)


def _thinned(side: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    kept = np.unique(np.linspace(0, len(side) - 1, N_DEPTH_POINTS).round().astype(np.int64))
    return side[kept, 0], np.cumsum(side[:, 1])[kept]
