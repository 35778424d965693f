"""One look at one instrument: the parts of updates, worked out once and encoded once for all who want the same."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from fillcast.costs.drift import foretell
from fillcast.curve import curve, visible_grid
from fillcast.errors import BookNotReady, FillcastError
from fillcast.estimate import Estimate, estimate
from fillcast.faces.live.problems import problem_of
from fillcast.faces.live.station import Lane
from fillcast.faces.live.wire import CostCurve, Depth, LadderRows, Problem, Rest, encode_part
from fillcast.fees import Fees
from fillcast.orders import Order
from fillcast.resting import Resting, RestingCurve, resting, resting_curve
from fillcast.units import Ns, Side
from fillcast.view import View

N_DEPTH_POINTS = 80
BAND_STRIDE = 7
"""Every so many sizes of a curve, and the last one that has a price, are given a range."""

Key = tuple[object, ...]
Asked = tuple[Order, Fees, float, float | None]
"""An order, the fees to pay, the latency to match in ms, and a volatility in bps a day if one was given."""


class Glance:
    """The lane as it is at *now_ns* by the wall clock.

    Raises what has ended the lane, or BookNotReady before its first book.
    """

    def __init__(self, lane: Lane, now_ns: Ns) -> None:
        lane.check()
        self.lane = lane
        self.now_ns = now_ns
        self.as_of_ns = lane.as_of(now_ns)
        self._view: View | None = None
        self._sight: View | None = None
        self._encoded: dict[Key, str] = {}
        self._answers: dict[Asked, Estimate | Problem] = {}

    @property
    def view(self) -> View:
        if self._view is None:
            self._view = self.lane.engine.view(self.lane.symbol, self.as_of_ns)
        return self._view

    @property
    def sight(self) -> View:
        """The view, or where nobody has needed one, the book of it, which costs less."""
        if self._view is not None:
            return self._view
        if self._sight is None:
            self._sight = self.lane.engine.sight(self.lane.symbol, self.as_of_ns)
        return self._sight

    @property
    def recv_ns(self) -> Ns:
        """When the book was last confirmed, by the wall clock; 0 where that has no meaning."""
        return self.sight.recv_ns if self.as_of_ns == self.now_ns else 0

    def answer(self, asked: Asked) -> Estimate | Problem:
        """The estimate, flagged if the book is not live, or why there is none."""
        found = self._answers.get(asked)
        if found is None:
            found = self._answers[asked] = self._answer(asked)
        return found

    def _answer(self, asked: Asked) -> Estimate | Problem:
        order, fees, latency_ms, sigma_1d_bps = asked
        view = self.view.asked(latency_ms, sigma_1d_bps)
        try:
            return estimate(order, view, fees, latency_ms=latency_ms, allow_stale=True)
        except FillcastError as e:
            return problem_of(e)

    # Parts of an update, each encoded once for all who want the same.

    def answer_part(self, asked: Asked) -> str:
        """As `estimate` or as `problem`."""
        answer = self.answer(asked)
        return self._once(("estimate" if isinstance(answer, Estimate) else "problem", asked), lambda: answer)

    def ladder_part(self, n_levels: int, group_ticks: int) -> str:
        return self._once(("ladder", n_levels, group_ticks), lambda: ladder_rows(self.sight, n_levels, group_ticks))

    def depth_part(self) -> str:
        return self._once(("depth",), lambda: depth(self.sight))

    def curve_part(self, side: Side, fees: Fees, latency_ms: float) -> str:
        return self._once(("curve", side, fees, latency_ms), lambda: cost_curve(self.view, side, fees, latency_ms))

    def resting_part(self, asked: Asked) -> str:
        """By waiting time; null while it can't be told."""
        return self._once(("resting", asked), lambda: self._resting(asked))

    def _resting(self, asked: Asked) -> RestingCurve | None:
        order, fees, latency_ms, sigma_1d_bps = asked
        answer = self.answer(asked)
        if not isinstance(answer, Estimate) or answer.order_size is None:
            return None
        return resting_curve(order.side, answer.order_size, self.view.asked(latency_ms, sigma_1d_bps), fees)

    def rested_part(self, asked: Asked, rest: Rest) -> str:
        """The order as it would rest; null while it can't be told."""
        return self._once(("rested", asked, rest), lambda: self._rested(asked, rest))

    def _rested(self, asked: Asked, rest: Rest) -> Resting | None:
        order, fees, latency_ms, sigma_1d_bps = asked
        answer = self.answer(asked)
        if not isinstance(answer, Estimate) or answer.order_size is None:
            return None
        view = self.view.asked(latency_ms, sigma_1d_bps)
        return resting(order.side, answer.order_size, view, fees, wait_s=rest.wait_s, is_crossing=rest.is_crossing)

    def _once(self, key: Key, make: Callable[[], object]) -> str:
        """key: the part's name, and what it depends on beside the view."""
        part = self._encoded.get(key)
        if part is None:
            part = self._encoded[key] = encode_part(str(key[0]), make())
        return part


def cost_curve(view: View, side: Side, fees: Fees, latency_ms: float) -> CostCurve | None:
    """Cost by size with its range; None where the book can't be priced."""
    try:
        drawn = curve(view, fees, visible_grid(view), allow_stale=True)
        half_spread_bps = view.half_spread_bps
    except FillcastError:
        return None
    walk = drawn.buy_walk_bps if side == "buy" else drawn.sell_walk_bps
    net = drawn.buy_net_bps if side == "buy" else drawn.sell_net_bps
    low, high = _band(view.asked(latency_ms), side, drawn.size_quote, walk)
    return CostCurve(
        side=side,
        size_quote=drawn.size_quote,
        slippage_bps=np.where(np.isnan(walk), np.nan, half_spread_bps),
        impact_bps=walk - half_spread_bps,
        fee_bps=net - walk,
        net_bps=net,
        low_bps=net + low,
        high_bps=net + high,
        kept_to_quote=None if view.learned is None else view.learned.reach_quote[1],
    )


def _band(
    view: View, side: Side, sizes: NDArray[np.float64], walk: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    low, high = np.full(len(sizes), np.nan), np.full(len(sizes), np.nan)
    priced = np.flatnonzero(~np.isnan(walk))
    for k in {*range(0, len(sizes), BAND_STRIDE), *priced[-1:].tolist()}:
        told = None if np.isnan(walk[k]) else foretell(view, side, float(sizes[k]), float(walk[k]))
        if told is not None and told.low_bps is not None and told.high_bps is not None:
            low[k], high[k] = told.low_bps, told.high_bps
    return low, high


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
    last = view.features.last_trade
    return LadderRows(
        group_ticks=group_ticks if step else 1,
        mid_price=mid,
        half_spread_bps=half_spread_bps,
        last_price=None if last is None else last.price,
        last_size=None if last is None else last.size,
        last_side=None if last is None else last.side,
        last_ns=None if last is None else last.recv_ns,
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
