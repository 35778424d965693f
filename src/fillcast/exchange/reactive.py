"""The demo's market: queues that react, clustered market orders, metaorders, news and regimes."""

from math import log

import numpy as np
from msgspec import Struct

from fillcast.exchange.listing import Listed
from fillcast.kernels import reactive
from fillcast.kernels.clocks import new_clocks
from fillcast.kernels.matching import Memory, cell, new_floor

Bell = tuple[float, float]
"""Mean and deviation of the logarithm of a size in lots."""


class Reactive(Struct, frozen=True, kw_only=True):
    """Parameters of one market. Rates are a second; levels are counted from the reference price, 1 = the touch."""

    near_limit_hz: tuple[float, ...]
    near_cancel_hz: tuple[float, ...]
    touch_edges_lots: tuple[float, ...]
    touch_limit_hz: tuple[float, ...]
    touch_cancel_hz: tuple[float, ...]
    touch_log_lots: Bell
    near_log_lots: Bell
    far_log_lots: Bell
    trade_log_lots: Bell
    trade_hz: float
    branching_ratio: float
    fast_hz: float
    slow_hz: float
    fast_frac: float
    clipped_frac: float
    length_exponent: float
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
        return ReactiveFlow(self, reference_ticks, seed)


def invented(listed: Listed) -> Reactive:
    """A plausible market for a listing that nothing was fitted to."""
    n = reactive.N_NEAR
    median = log(listed.median_lots)
    return Reactive(
        near_limit_hz=(3.0,) * n,
        near_cancel_hz=(1.5,) * n,
        touch_edges_lots=tuple(listed.median_lots * 2.0**k for k in range(-1, 5)),
        touch_limit_hz=(60.0, 40.0, 40.0, 35.0, 30.0, 25.0, 25.0, 25.0),
        touch_cancel_hz=(0.0, 1.0, 1.0, 1.2, 1.5, 2.0, 2.0, 2.0),
        touch_log_lots=(median, 1.0),
        near_log_lots=(median, 1.0),
        far_log_lots=(median, 1.0),
        trade_log_lots=(median - 1.0, 1.5),
        trade_hz=4.0,
        branching_ratio=0.6,
        fast_hz=8.0,
        slow_hz=0.3,
        fast_frac=0.7,
        clipped_frac=0.8,
        length_exponent=1.5,
        news_hz=0.3,
        log_jump_ticks=(1.0, 1.0),
        move_on_empty_frac=0.6,
        redraw_frac=0.5,
        n_redrawn=4.0,
        stale_hz=20.0,
        stale_traded_frac=0.1,
        far_limit_hz=0.02,
        far_cancel_hz=0.04,
        far_reach_ticks=500.0,
        regime_sd=0.5,
        regime_back_hz=1.0 / 300.0,
    )


class ReactiveFlow:
    """The model at work."""

    def __init__(self, model: Reactive, reference_ticks: int, seed: int) -> None:
        self._laws = _laws(model)
        self._mind = _blank(reactive.MIND)
        self._clocks = new_clocks(reactive.N_CLOCKS)
        self.floor: Memory = new_floor(reference_ticks)
        reactive.open_book(self.floor, self._clocks, self._laws, self._mind, seed, reference_ticks)
        self._cells = tuple(cell(memory) for memory in (self.floor, self._clocks, self._laws, self._mind))

    def run(self, end_s: float) -> bool:
        return bool(reactive.run(*self._cells, end_s))


def _blank(dtype: np.dtype[np.void]) -> Memory:
    return np.rec.array(np.zeros(1, dtype))[0]


def _laws(model: Reactive) -> Memory:
    laws = _blank(reactive.LAWS)
    laws.limits[:] = model.near_limit_hz
    laws.cancels[:] = model.near_cancel_hz
    laws.touch_edges[:] = model.touch_edges_lots
    laws.touch_limits[:] = model.touch_limit_hz
    laws.touch_cancels[:] = model.touch_cancel_hz
    laws.sizes[:] = (model.touch_log_lots, model.near_log_lots, model.far_log_lots, model.trade_log_lots)
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
        reactive.REGIME_SD: model.regime_sd,
        reactive.REGIME_BACK: model.regime_back_hz,
    }
    for index, value in numbers.items():
        laws.numbers[index] = value
    return laws
