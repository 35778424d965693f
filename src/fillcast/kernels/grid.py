"""A recording laid out on a grid of the venue's time: walks every 50 ms, readings every 100 ms."""

import math

from numba import boolean, float64, int8, int64

from fillcast.kernels import pulse
from fillcast.kernels.entry import inner, when_needed
from fillcast.kernels.ladder import ASK_START, ASK_STOP, BID_START, BID_STOP, CRAMPED, apply
from fillcast.kernels.sweep import ASKS, BIDS, QUOTE, _take

TRADE, TOUCH, DELTA, SNAPSHOT, GAP = range(5)
"""Kinds of an event, in the order in which those of one instant are taken."""

GRID_NS = 50_000_000
N_STEPS = 2
"""Steps of the grid from one reading to the next."""

NOT_LIVE, LIVE = 0, 1

_EVERYTHING = 1 << 30


@inner(error_model="numpy")
def walk_grid(levels, window, contract, is_inverse, sizes_quote, mid, averages, walks_bps):
    """Average price and walk of each size, buys then sells, into *averages* and *walks_bps* (2 x MAX_SIZES,).

    NaN where the book does not hold the whole size.
    """
    for side in range(2):
        ladder_side = ASKS if side == 0 else BIDS
        start = window[2 * ladder_side]
        stop = window[2 * ladder_side + 1]
        prices = levels[ladder_side, 0, start:stop]
        sizes = levels[ladder_side, 1, start:stop]
        sign = 1.0 if side == 0 else -1.0
        for k in range(sizes_quote.shape[0]):
            at = side * pulse.MAX_SIZES + k
            qty, quote, _, _, _, rest = _take(prices, sizes, contract, is_inverse, sizes_quote[k], QUOTE)
            average = quote / qty if rest == 0.0 and qty > 0.0 else math.nan
            averages[at] = average
            walks_bps[at] = sign * (average / mid - 1.0) * 1e4


@inner(error_model="numpy")
def _mark(g, levels, window, is_live, contract, is_inverse, sizes_quote, state, now_ns, is_fresh, out):
    # One instant of the grid, from the ladder as it stands.
    averages, walks, mids, states, readings, means = out
    b = window[BID_START]
    a = window[ASK_START]
    is_good = (
        is_live
        and window[BID_STOP] > b
        and window[ASK_STOP] > a
        and levels[BIDS, 0, b] < levels[ASKS, 0, a]
        and state[pulse.IS_SEEN] > 0.0
    )
    states[g] = LIVE if is_good else NOT_LIVE
    if not is_good:
        for j in range(averages.shape[1]):
            averages[g, j] = math.nan
            walks[g, j] = math.nan
        mids[g] = math.nan
        return
    mids[g] = 0.5 * (levels[BIDS, 0, b] + levels[ASKS, 0, a])
    if is_fresh or states[g - 1] != LIVE:
        walk_grid(levels, window, contract, is_inverse, sizes_quote, mids[g], averages[g], walks[g])
    else:
        for j in range(averages.shape[1]):
            averages[g, j] = averages[g - 1, j]
            walks[g, j] = walks[g - 1, j]
    pulse.see_walks(state, GRID_NS * 1e-9, walks[g])
    if g % N_STEPS == 0:
        row = g // N_STEPS
        pulse.read(state, now_ns, levels, window, readings[row])
        for k in range(means.shape[1]):
            means[row, k] = state[pulse.WALKS + k]


@inner(error_model="numpy")
def take(k, kinds, times_ns, starts, sides, prices, sizes, levels, meta, changes, state, cursor):
    """Take event *k* as `lay_out` says; False, and nothing is taken, when the ladder has no room for it."""
    kind = kinds[k]
    now_ns = times_ns[k]
    start = starts[k]
    if kind == TRADE:
        pulse.see_trade(state, now_ns, 1.0 if sides[start] == 0 else -1.0, sizes[start])
    elif kind == TOUCH:
        if cursor[1] == LIVE:
            pulse.see_touch(state, now_ns, 0, 0, prices[start], sizes[start], prices[start + 1], sizes[start + 1])
    elif kind == GAP:
        cursor[1] = NOT_LIVE
    elif kind == SNAPSHOT or cursor[1] == LIVE:
        n_bids = n_asks = 0
        for row in range(start, starts[k + 1]):
            if sides[row] == 0:
                changes[0, 0, n_bids] = prices[row]
                changes[0, 1, n_bids] = sizes[row]
                n_bids += 1
            else:
                changes[1, 0, n_asks] = prices[row]
                changes[1, 1, n_asks] = sizes[row]
                n_asks += 1
        done = apply(levels, meta, changes, n_bids, n_asks, _EVERYTHING, 0, now_ns, now_ns, kind == SNAPSHOT)
        if done == CRAMPED:
            return False
        cursor[1] = LIVE
        pulse.see_book(state, now_ns, levels, meta)
    return True


@when_needed(
    int64(
        int8[::1], int64[::1], int64[::1], int8[::1], float64[::1], float64[::1],
        int64, int64, int64,
        float64[:, :, ::1], int64[::1], float64[:, :, ::1], float64[::1], int64[::1],
        float64, boolean, float64[::1],
        float64[:, ::1], float64[:, ::1], float64[::1], int8[::1], float64[:, ::1], float64[:, ::1],
    ),
    error_model="numpy",
)  # fmt: skip
def lay_out(
    kinds, times_ns, starts, sides, prices, sizes,
    first, begin_ns, n_grid,
    levels, meta, changes, state, cursor,
    contract, is_inverse, sizes_quote,
    averages, walks, mids, states, readings, means,
):  # fmt: skip
    """Events from *first* on, onto the grid that begins at *begin_ns*; returns how many were taken.

    kinds, times_ns: (n,) in time order, trades first. starts: (n + 1,) where each event's rows begin in sides (0 bid
    or buy), prices and sizes. levels, meta: a ladder. changes: (2, 2, m), room for one message. state: see
    `fillcast.kernels.pulse`. cursor: (2,) the next instant, and whether the book is live. averages, walks:
    (n_grid, 2 x MAX_SIZES); mids, states: (n_grid,); readings: (n_grid / N_STEPS, N_BASE); means: likewise, the mean
    walks. It stops early, before an event, when the ladder has no room for it.
    """
    out = (averages, walks, mids, states, readings, means)
    is_fresh = True
    for k in range(first, kinds.shape[0]):
        now_ns = times_ns[k]
        while cursor[0] < n_grid and begin_ns + cursor[0] * GRID_NS < now_ns:
            instant_ns = begin_ns + cursor[0] * GRID_NS
            is_live = cursor[1] == LIVE
            _mark(
                cursor[0],
                levels,
                meta,
                is_live,
                contract,
                is_inverse,
                sizes_quote,
                state,
                instant_ns,
                is_fresh,
                out,
            )
            is_fresh = False
            cursor[0] += 1
        if not take(k, kinds, times_ns, starts, sides, prices, sizes, levels, meta, changes, state, cursor):
            return k
        is_fresh = is_fresh or kinds[k] >= DELTA
    return kinds.shape[0]
