"""The demo's market: queues that react, clustered market orders, metaorders, news and regimes."""

from math import log

import numpy as np
from msgspec import Struct

from fillcast.exchange.listing import Listed
from fillcast.kernels import laws as at
from fillcast.kernels import reactive
from fillcast.kernels.clocks import new_clocks
from fillcast.kernels.matching import Memory, cell, new_floor

Bell = tuple[float, float]
"""Mean and deviation of a logarithm."""

Sizes = tuple[float, ...]
"""A Bell; or, of thirteen numbers, the logarithm at even steps of a standard normal from -3 to 3, and no further."""


class Reactive(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Parameters of one market. Rates are a second, sizes base units, levels counted from the reference, 1 = the touch.

    Formula:  queues that react around a reference price that jumps, with Hawkes market orders (`kernels/reactive.py`).
    Fitted:   rates, sizes and market orders counted from a recording; news, jumps and bursts searched for until spread,
              touch and mid behave as recorded; memory beyond minutes assumed. The file says which.
    Ignores:  other instruments, the hour of the day, traders who react to one's own order by anything but the book.
    Source:   Huang, Lehalle & Rosenbaum 2015; Lillo, Mike & Farmer 2005; docs/models/embedded-market.md.

    touch_limit_hz, touch_cancel_hz: by the queue at the touch: empty, then between the edges. limit_by_share_ratio,
    cancel_by_share_ratio, news_hz: by a side's share of both touches; news from that side into the other. timed_frac:
    how often a metaorder that all of the touch is against leaves its turn. drift_ratio: log of how much more news goes
    the way of the metaorders when all have one sign. min_length: orders of the shortest metaorder. new_ahead_log_qty,
    new_behind_log_qty: of a whole new touch on the side that the price ran into, and behind it. settled_frac: how often
    the one behind is there at once. shy_frac: how often what stood behind is cut, or filled up, to the size of a new
    touch. closed_frac: how often a new touch comes to a side's second level at once where nothing stands at its first
    two: after its touch has run empty, or the price has left it behind and no touch has settled. pulled_frac: orders
    that leave a touch that the price has left behind. followed_frac, follow_hz: moves that another one follows the same
    way, and how soon.
    """

    near_limit_hz: tuple[float, ...]
    near_cancel_hz: tuple[float, ...]
    touch_edges_qty: tuple[float, ...]
    touch_limit_hz: tuple[float, ...]
    touch_cancel_hz: tuple[float, ...]
    touch_log_qty: Sizes
    near_log_qty: Sizes
    far_log_qty: Sizes
    trade_log_qty: Sizes
    new_ahead_log_qty: Sizes
    new_behind_log_qty: Sizes
    share_edges_frac: tuple[float, ...]
    limit_by_share_ratio: tuple[float, ...]
    cancel_by_share_ratio: tuple[float, ...]
    news_hz: tuple[float, ...]
    trade_hz: float
    branching_ratio: float
    fast_hz: float
    slow_hz: float
    fast_frac: float
    clipped_frac: float
    timed_frac: float
    length_exponent: float
    min_length: float
    n_metaorders: int
    drift_ratio: float
    log_jump_ticks: Bell
    move_on_empty_frac: float
    redraw_frac: float
    settled_frac: float
    pulled_frac: float
    shy_frac: float = 0.0
    closed_frac: float = 0.0
    followed_frac: float
    follow_hz: float
    stale_hz: float
    stale_traded_frac: float
    far_limit_hz: float
    far_cancel_hz: float
    far_reach_ticks: float
    regime_sd: tuple[float, ...]
    regime_back_hz: tuple[float, ...]

    def begin(self, listed: Listed, reference_ticks: int, seed: int) -> "ReactiveFlow":
        return ReactiveFlow(self, listed.lots_per_base, reference_ticks, seed)


class ReactiveFlow:
    """The model at work."""

    def __init__(self, model: Reactive, lots_per_base: float, reference_ticks: int, seed: int) -> None:
        self._laws = _laws(model, lots_per_base)
        self._mind = _blank(at.MIND)
        self._clocks = new_clocks(at.N_CLOCKS)
        self.floor: Memory = new_floor(reference_ticks)
        reactive.open_book(self.floor, self._clocks, self._laws, self._mind, seed, reference_ticks)
        self._run = reactive.run.entry
        self._cells = tuple(cell(memory) for memory in (self.floor, self._clocks, self._laws, self._mind))

    def run(self, end_s: float) -> bool:
        return bool(self._run(*self._cells, end_s))


def _blank(dtype: np.dtype[np.void]) -> Memory:
    return np.rec.array(np.zeros(1, dtype))[0]


def _laws(model: Reactive, lots_per_base: float) -> Memory:
    laws = _blank(at.LAWS)
    laws.limits[:] = model.near_limit_hz
    laws.cancels[:] = model.near_cancel_hz
    laws.touch_edges[:] = np.array(model.touch_edges_qty) * lots_per_base
    laws.touch_limits[:] = model.touch_limit_hz
    laws.touch_cancels[:] = model.touch_cancel_hz
    sizes = (
        model.touch_log_qty,
        model.near_log_qty,
        model.far_log_qty,
        model.trade_log_qty,
        model.new_ahead_log_qty,
        model.new_behind_log_qty,
    )
    for kind, law in enumerate(sizes):
        if len(law) == at.N_BENDS:
            laws.bends[kind] = law
        else:
            laws.sizes[kind] = law
    laws.sizes[:, 0] += log(lots_per_base)
    laws.share_edges[:] = model.share_edges_frac
    laws.share_limits[:] = model.limit_by_share_ratio
    laws.share_cancels[:] = model.cancel_by_share_ratio
    laws.share_news[:] = model.news_hz
    laws.regimes[:, 0] = model.regime_sd
    laws.regimes[:, 1] = model.regime_back_hz
    numbers = {
        at.TRADE_HZ: model.trade_hz,
        at.BRANCHING: model.branching_ratio,
        at.FAST_HZ: model.fast_hz,
        at.SLOW_HZ: model.slow_hz,
        at.FAST_SHARE: model.fast_frac,
        at.CLIPPED: model.clipped_frac,
        at.TIMED: model.timed_frac,
        at.JUMP_MU: model.log_jump_ticks[0],
        at.JUMP_SIGMA: model.log_jump_ticks[1],
        at.MOVE_ON_EMPTY: model.move_on_empty_frac,
        at.REDRAW: model.redraw_frac,
        at.SETTLED: model.settled_frac,
        at.PULLED: model.pulled_frac,
        at.FOLLOWED: model.followed_frac,
        at.FOLLOW_HZ: model.follow_hz,
        at.STALE_HZ: model.stale_hz,
        at.STALE_TRADED: model.stale_traded_frac,
        at.FAR_HZ: model.far_limit_hz,
        at.FAR_LEAVE_HZ: model.far_cancel_hz,
        at.FAR_REACH: model.far_reach_ticks,
        at.LENGTH_EXPONENT: model.length_exponent,
        at.MIN_LENGTH: model.min_length,
        at.METAORDERS_AT_WORK: model.n_metaorders,
        at.DRIFT: model.drift_ratio,
        at.SHY: model.shy_frac,
        at.CLOSED: model.closed_frac,
    }
    for index, value in numbers.items():
        laws.numbers[index] = value
    return laws
