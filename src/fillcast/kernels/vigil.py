"""Virtual resting orders, followed through a recording by sizes and prints alone: when would they have been filled.

An order is put at one price and followed for `HORIZON_S` under three rules of what no queue shows (see
`fillcast.kernels.queue`). Its own size is not in the book, and nobody answers to it.
"""

import math

import numpy as np
from numba import boolean, float64, int8, int64

from fillcast.kernels import pulse
from fillcast.kernels.entry import inner, when_needed
from fillcast.kernels.grid import GAP, LIVE, SNAPSHOT, TOUCH, TRADE, take
from fillcast.kernels.ladder import ASK_START, ASK_STOP, BID_START, BID_STOP
from fillcast.kernels.queue import N_RULES, RISK_AVERSE, followed_after, would_meet

HORIZON_S = 60.0


@inner(error_model="numpy")
def _read(now_ns, levels, meta, state, is_live, reading):
    b = meta[BID_START]
    a = meta[ASK_START]
    is_good = (
        is_live
        and meta[BID_STOP] > b
        and meta[ASK_STOP] > a
        and levels[0, 0, b] < levels[1, 0, a]
        and state[pulse.IS_SEEN] > 0.0
        and state[pulse.TOUCH] < state[pulse.TOUCH + 2]
    )
    if is_good:
        pulse.read(state, now_ns, levels, meta, reading)
    else:
        reading[:] = math.nan


@when_needed(
    int64(
        int8[::1], int64[::1], int64[::1], int8[::1], float64[::1], float64[::1],
        int64, int64, int64,
        float64[:, :, ::1], int64[::1], float64[:, :, ::1], float64[::1], int64[::1],
        float64[:, ::1], int64[::1], float64[::1],
    ),
    error_model="numpy",
)  # fmt: skip
def look(
    kinds, times_ns, starts, sides, prices, sizes,
    first, begin_ns, step_ns,
    levels, meta, changes, state, cursor,
    readings, next_event, event_mids,
):  # fmt: skip
    """Every *step_ns* from *begin_ns* on: what is known; returns the events taken.

    The first arrays and the ladder are as `fillcast.kernels.grid.lay_out` takes them, early return included. Out, by
    decision: readings (n, N_BASE), NaN while the book is not live; next_event (n,) the first event that is later.
    event_mids: (n_events,) the freshest mid after each event, NaN while the book is not live.
    """
    n = readings.shape[0]
    for k in range(first, kinds.shape[0]):
        now_ns = times_ns[k]
        while cursor[0] < n and begin_ns + cursor[0] * step_ns < now_ns:
            i = cursor[0]
            next_event[i] = k
            _read(begin_ns + i * step_ns, levels, meta, state, cursor[1] == LIVE, readings[i])
            cursor[0] += 1
        if not take(k, kinds, times_ns, starts, sides, prices, sizes, levels, meta, changes, state, cursor):
            return k
        is_known = cursor[1] == LIVE and state[pulse.IS_SEEN] > 0.0
        event_mids[k] = 0.5 * (state[pulse.TOUCH] + state[pulse.TOUCH + 2]) if is_known else math.nan
    return kinds.shape[0]


@inner(error_model="numpy")
def follow(
    kinds, times_ns, starts, sides, prices, sizes,
    first, now_ns, side, price, ahead, opposite, tolerance, depths,
    fill_s, ends_s,
):  # fmt: skip
    """Follow one order from *now_ns*, event *first* on; *ahead* stands before it, *opposite* is the other best price.

    side: 0 a bid, 1 an ask. depths: (m,) sizes; an order is filled that deep once it would have met so much: prints at
    its price beyond what was ahead of it, prints through it, and, where `would_meet` says so, the largest level that
    the other side has shown at its price or through it; of depth 0 with the first piece. Out: fill_s (N_RULES, m)
    seconds until then, inf if not within the horizon. ends_s: (2,) how long it could be followed, at most `HORIZON_S`,
    and when the mid first moved away.
    """
    m = depths.shape[0]
    end_ns = now_ns + int64(HORIZON_S * 1e9)
    waiting = np.full(N_RULES, ahead)
    served = np.zeros(N_RULES)
    n_done = np.zeros(N_RULES, np.int64)
    shown = ahead
    printed = explained = largest = 0.0
    printed_ns = now_ns
    away = 1.0 if side == 0 else -1.0
    ends_s[0] = HORIZON_S
    ends_s[1] = math.inf
    for r in range(N_RULES):
        for j in range(m):
            fill_s[r, j] = math.inf
    k = first
    while n_done[RISK_AVERSE] < m:
        if k == kinds.shape[0] or kinds[k] == GAP:
            last_ns = times_ns[k - 1] if k == kinds.shape[0] else times_ns[k]
            ends_s[0] = min(HORIZON_S, max(0.0, (last_ns - now_ns) * 1e-9))
            return
        at_ns = times_ns[k]
        if at_ns > end_ns:
            return
        kind = kinds[k]
        met = quoted = 0.0
        new = math.nan
        if kind == TRADE:
            row = starts[k]
            # An aggressor that sells meets bids at and above its price.
            beyond = away * (price - prices[row])
            if sides[row] == 1 - side and beyond > -tolerance:
                if beyond > tolerance:
                    met = sizes[row]
                else:
                    printed += sizes[row]
                    explained += sizes[row]
                    printed_ns = at_ns
        else:
            is_whole = kind == SNAPSHOT
            other = math.inf
            for row in range(starts[k], starts[k + 1]):
                if sides[row] == side:
                    gap = away * (price - prices[row])
                    if abs(gap) < tolerance:
                        new = sizes[row]
                    elif kind == TOUCH and gap > 0.0:
                        new = 0.0
                    elif kind == TOUCH and gap < 0.0:
                        ends_s[1] = min(ends_s[1], (at_ns - now_ns) * 1e-9)
                elif sizes[row] > 0.0:
                    if away * (price - prices[row]) > -tolerance:
                        quoted += max(sizes[row] - largest, 0.0)
                        largest = max(largest, sizes[row])
                    other = min(other, away * prices[row])
            if is_whole and new != new:
                new = 0.0
            if (is_whole or kind == TOUCH) and other > away * opposite + tolerance:
                ends_s[1] = min(ends_s[1], (at_ns - now_ns) * 1e-9)
        if new == new:
            taken = min(explained, max(shown - new, 0.0))
            for r in range(N_RULES):
                waiting[r], reached = followed_after(waiting[r], printed, shown, new, taken, r, at_ns)
                served[r] += reached
            printed = 0.0
            # Prints of one instant may come in several changes of the level; of an earlier one they are all in it.
            explained = explained - taken if printed_ns == at_ns else 0.0
            shown = new
        if met > 0.0 or quoted > 0.0:
            # Whoever stood before it has left the price.
            for r in range(N_RULES):
                served[r] += max(printed - waiting[r], 0.0) + met
                if would_meet(r, now_ns, price):
                    served[r] += quoted
                waiting[r] = 0.0
            printed = 0.0
        for r in range(N_RULES):
            reach = served[r] + max(printed - waiting[r], 0.0)
            while n_done[r] < m and reach > 0.0 and reach >= depths[n_done[r]]:
                fill_s[r, n_done[r]] = (at_ns - now_ns) * 1e-9
                n_done[r] += 1
        k += 1


@when_needed(
    (
        int8[::1], int64[::1], int64[::1], int8[::1], float64[::1], float64[::1],
        int64, int64, float64, boolean, float64[::1], float64, float64[:, ::1], int64[::1],
        float64[:, :, :, ::1], float64[:, :, ::1],
    ),
    error_model="numpy",
)  # fmt: skip
def follow_all(
    kinds, times_ns, starts, sides, prices, sizes,
    begin_ns, step_ns, contract, is_inverse, sizes_quote, tick_price, readings, next_event,
    fill_s, ends_s,
):  # fmt: skip
    """`follow` for an order at the touch on each side at every decision, see `look`.

    sizes_quote: (m - 1,) depths in quote beside the first piece. Out: fill_s (n, 2, N_RULES, m), ends_s (n, 2, 2), NaN
    where no order could be put.
    """
    m = sizes_quote.shape[0] + 1
    depths = np.zeros(m)
    tolerance = 0.5 * tick_price if tick_price > 0.0 else 1e-12
    for i in range(readings.shape[0]):
        for side in range(2):
            touch = pulse.QUEUES + 2 * side
            price = readings[i, touch]
            if price != price:
                ends_s[i, side, 0] = ends_s[i, side, 1] = math.nan
                continue
            unit_quote = contract if is_inverse else contract * price
            for j in range(1, m):
                depths[j] = sizes_quote[j - 1] / unit_quote
            follow(
                kinds, times_ns, starts, sides, prices, sizes,
                next_event[i], begin_ns + i * step_ns, side, price, readings[i, touch + 1],
                readings[i, pulse.QUEUES + 2 * (1 - side)], tolerance, depths, fill_s[i, side], ends_s[i, side],
            )  # fmt: skip
