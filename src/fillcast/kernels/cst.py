"""Order flow of Cont, Stoikov & Talreja 2010: Poisson limit orders, cancels and market orders, all of one size.

Clocks, by side s and distance i = 1…M in ticks from the opposite touch: limit orders s M + i - 1, cancels
(2 + s) M + i - 1, market orders 4 M + s (s: the side that is taken from).
"""

from numba import float64, int64, void

from fillcast.kernels.clocks import CLOCKS_TYPE, first_due, rearm, set_rate, wind
from fillcast.kernels.draws import uniform
from fillcast.kernels.entry import inner, when_needed
from fillcast.kernels.matching import (
    ASK,
    BEST_BID,
    BID,
    FLOOR_TYPE,
    LOW,
    N_EVENTS,
    N_ORDERS,
    N_OWN,
    NOWHERE,
    SPAN,
    has_room,
    level_at,
    pick,
    remove,
    rest,
    slide,
    take,
)

LIMITS, CANCELS, MARKETS = 1, 2, 3
NOW_S, LAST_BID, LAST_ASK = range(3)
N_STATE = 3
_BIG = 1 << 40


@inner
def _touch(floor, state, side):
    # Where a side is, or was when it last had orders.
    ticks = floor.tally[BEST_BID + side]
    return int64(state[LAST_BID + side]) if ticks == NOWHERE else ticks


@inner
def _refresh(floor, clocks, state, cancels, side, now_s):
    # Cancel clocks of a side stand at distances from the other touch, so all may move with it.
    m = len(cancels)
    opposite = _touch(floor, state, 1 - side)
    towards = 1 if side == ASK else -1
    for i in range(m):
        level = level_at(floor, side, opposite + towards * (i + 1))
        set_rate(clocks, (2 + side) * m + i, (level[N_ORDERS] - level[N_OWN]) * cancels[i], now_s)


@inner
def _recount(floor, clocks, cancels, side, ticks, i, now_s):
    level = level_at(floor, side, ticks)
    m = len(cancels)
    if i < m:
        set_rate(clocks, (2 + side) * m + i, (level[N_ORDERS] - level[N_OWN]) * cancels[i], now_s)


@when_needed(void(CLOCKS_TYPE, int64, float64[::1], float64))
def wind_up(clocks, seed, limits, market):
    """Key every clock and start those whose rate never changes."""
    m = len(limits)
    for side in range(2):
        for i in range(m):
            wind(clocks, side * m + i, seed, LIMITS, side * m + i)
            wind(clocks, (2 + side) * m + i, seed, CANCELS, side * m + i)
            set_rate(clocks, side * m + i, limits[i], 0.0)
        wind(clocks, 4 * m + side, seed, MARKETS, side)
        set_rate(clocks, 4 * m + side, market, 0.0)


@when_needed(int64(FLOOR_TYPE, CLOCKS_TYPE, float64[::1], float64[::1], int64, float64))
def run(floor, clocks, state, cancels, unit_lots, end_s):
    """Let the market live until *end_s*; 1 once it is there, 0 if prints and fills must be taken away first."""
    m = len(cancels)
    tally = floor.tally
    for side in range(2):
        _refresh(floor, clocks, state, cancels, side, state[NOW_S])
    while has_room(floor):
        clock = first_due(clocks)
        now_s = clocks.due[clock]
        if now_s > end_s:
            state[NOW_S] = end_s
            return 1
        state[NOW_S] = now_s
        tally[N_EVENTS] += 1
        at = rearm(clocks, clock, now_s)
        bid, ask = _touch(floor, state, BID), _touch(floor, state, ASK)
        if clock >= 4 * m:
            side = clock - 4 * m
            # One who buys takes from the asks.
            take(floor, 1 - side, _BIG if side == ASK else -_BIG, unit_lots, int64(now_s * 1e9), 0)
        else:
            side = clock // m & 1
            i = clock % m
            ticks = bid + i + 1 if side == ASK else ask - i - 1
            if clock < 2 * m:
                rest(floor, side, ticks, unit_lots, 0)
            else:
                remove(floor, pick(floor, side, ticks, uniform(clocks.keys[clock], at)))
        for s in range(2):
            if tally[BEST_BID + s] != NOWHERE:
                state[LAST_BID + s] = tally[BEST_BID + s]
        if _touch(floor, state, BID) != bid or _touch(floor, state, ASK) != ask:
            middle = (_touch(floor, state, BID) + _touch(floor, state, ASK)) // 2
            if abs(middle - tally[LOW] - SPAN // 2) > SPAN // 4:
                slide(floor, middle)
            _refresh(floor, clocks, state, cancels, BID, now_s)
            _refresh(floor, clocks, state, cancels, ASK, now_s)
        elif clock >= 4 * m:
            # The touch has not moved: only its own level changed.
            i = ask - bid - 1
            _recount(floor, clocks, cancels, side, ask if side == ASK else bid, i, now_s)
        else:
            _recount(floor, clocks, cancels, side, ticks, i, now_s)
    return 0
