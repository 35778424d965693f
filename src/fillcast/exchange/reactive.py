"""The demo's market: queues that react, clustered market orders, metaorders, news and regimes."""

from math import log

import numpy as np
from msgspec import Struct

from fillcast.exchange.listing import Listed
from fillcast.kernels import reactive
from fillcast.kernels.clocks import new_clocks
from fillcast.kernels.matching import Memory, cell, new_floor

Bell = tuple[float, float]
"""Mean and deviation of a logarithm."""


class Reactive(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Parameters of one market. Rates are a second, sizes base units, levels counted from the reference, 1 = the touch.

    Formula:  queues that react around a reference price that jumps, with Hawkes market orders (`kernels/reactive.py`).
    Fitted:   rates, sizes and market orders counted from a recording; news, jumps and what makers know of them searched
              for until spread, touch and mid behave as recorded; memory beyond minutes assumed. The file says which.
    Ignores:  other instruments, the hour of the day, traders who react to one's own order by anything but the book.
    Source:   Huang, Lehalle & Rosenbaum 2015; Lillo, Mike & Farmer 2005; docs/models/embedded-market.md.

    touch_limit_hz, touch_cancel_hz: by the queue at the touch: empty, then between the edges. lean_ratio: log of how
    much faster the side grows that news will not run into. followed_frac: news that goes the way of the metaorders at
    work.
    """

    near_limit_hz: tuple[float, ...]
    near_cancel_hz: tuple[float, ...]
    touch_edges_qty: tuple[float, ...]
    touch_limit_hz: tuple[float, ...]
    touch_cancel_hz: tuple[float, ...]
    touch_log_qty: Bell
    near_log_qty: Bell
    far_log_qty: Bell
    trade_log_qty: Bell
    trade_hz: float
    branching_ratio: float
    fast_hz: float
    slow_hz: float
    fast_frac: float
    clipped_frac: float
    length_exponent: float
    n_metaorders: int
    followed_frac: float
    lean_ratio: float
    news_hz: float
    log_jump_ticks: Bell
    move_on_empty_frac: float
    redraw_frac: float
    n_redrawn: float
    stale_hz: float
    stale_traded_frac: float
    far_limit_hz: float
    far_cancel_hz: float
    far_reach_ticks: float
    regime_sd: float
    regime_back_hz: float

    def begin(self, listed: Listed, reference_ticks: int, seed: int) -> "ReactiveFlow":
        return ReactiveFlow(self, listed.lots_per_base, reference_ticks, seed)


class ReactiveFlow:
    """The model at work."""

    def __init__(self, model: Reactive, lots_per_base: float, reference_ticks: int, seed: int) -> None:
        self._laws = _laws(model, lots_per_base)
        self._mind = _blank(reactive.MIND)
        self._clocks = new_clocks(reactive.N_CLOCKS)
        self.floor: Memory = new_floor(reference_ticks)
        reactive.open_book(self.floor, self._clocks, self._laws, self._mind, seed, reference_ticks)
        self._cells = tuple(cell(memory) for memory in (self.floor, self._clocks, self._laws, self._mind))

    def run(self, end_s: float) -> bool:
        return bool(reactive.run(*self._cells, end_s))


def _blank(dtype: np.dtype[np.void]) -> Memory:
    return np.rec.array(np.zeros(1, dtype))[0]


def _laws(model: Reactive, lots_per_base: float) -> Memory:
    laws = _blank(reactive.LAWS)
    laws.limits[:] = model.near_limit_hz
    laws.cancels[:] = model.near_cancel_hz
    laws.touch_edges[:] = np.array(model.touch_edges_qty) * lots_per_base
    laws.touch_limits[:] = model.touch_limit_hz
    laws.touch_cancels[:] = model.touch_cancel_hz
    laws.sizes[:] = (model.touch_log_qty, model.near_log_qty, model.far_log_qty, model.trade_log_qty)
    laws.sizes[:, 0] += log(lots_per_base)
    numbers = {
        reactive.TRADE_HZ: model.trade_hz,
        reactive.BRANCHING: model.branching_ratio,
        reactive.FAST_HZ: model.fast_hz,
        reactive.SLOW_HZ: model.slow_hz,
        reactive.FAST_SHARE: model.fast_frac,
        reactive.CLIPPED: model.clipped_frac,
        reactive.NEWS_HZ: model.news_hz,
        reactive.JUMP_MU: model.log_jump_ticks[0],
        reactive.JUMP_SIGMA: model.log_jump_ticks[1],
        reactive.MOVE_ON_EMPTY: model.move_on_empty_frac,
        reactive.REDRAW: model.redraw_frac,
        reactive.REDRAWN: model.n_redrawn,
        reactive.STALE_HZ: model.stale_hz,
        reactive.STALE_TRADED: model.stale_traded_frac,
        reactive.FAR_HZ: model.far_limit_hz,
        reactive.FAR_LEAVE_HZ: model.far_cancel_hz,
        reactive.FAR_REACH: model.far_reach_ticks,
        reactive.LENGTH_EXPONENT: model.length_exponent,
        reactive.METAORDERS_AT_WORK: model.n_metaorders,
        reactive.FOLLOWED: model.followed_frac,
        reactive.LEANING: model.lean_ratio,
        reactive.REGIME_SD: model.regime_sd,
        reactive.REGIME_BACK: model.regime_back_hz,
    }
    for index, value in numbers.items():
        laws.numbers[index] = value
    return laws
