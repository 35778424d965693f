"""Order flow around a reference price: the demo's market.

Each side has its clocks, with levels counted from the reference r: level k of the bids is the price r + 1 - k, of the
asks r + k, for k = 1…K. Limit orders come to a level at its own rate and each order leaves at its own; at the touch
both depend on what is in the queue. Beyond K orders come and go at a random price. Market orders are a Hawkes process,
made by branching: each has children after it, so that its times depend on no book. Their signs come from metaorders
with lengths of a power law. A queue at the touch that runs empty moves the reference with some chance, and so does
news. Then the side that the price runs into is stale: it goes at once, or little by little.

After Huang, Lehalle & Rosenbaum 2015 (levels, queues, reference, redrawing), Lillo, Mike & Farmer 2005 (metaorders).
"""

import math
from math import inf

import numpy as np
from numba import float64, from_dtype, int64, njit, void

from fillcast.kernels.clocks import CLOCKS_TYPE, first_due, rearm, set_rate, wind
from fillcast.kernels.draws import bits, exponential, key_of, normal, uniform
from fillcast.kernels.entry import entry, inner
from fillcast.kernels.matching import (
    AFTER,
    ASK,
    BEST_BID,
    BID,
    FLOOR_TYPE,
    HEAD,
    LEFT,
    LOTS,
    LOW,
    N_EVENTS,
    N_ORDERS,
    N_OWN,
    NOWHERE,
    OWNER,
    SPAN,
    has_room,
    is_better,
    level_at,
    next_level,
    pick,
    remove,
    rest,
    slide,
    take,
)

LIMITS, CANCELS, STALE, FAR_LIMITS, FAR_CANCELS, TRADES, CHILDREN, NEWS, REGIME, METAORDERS, OPENING, OUTSIDE = range(
    1, 13
)
"""Streams of draws."""
_FAR_IN, _FAR_OUT, _TRADE, _CHILD, _NEWS, _REGIME = range(-6, 0)
"""Clocks after those of the two sides, from the end."""

(
    TRADE_HZ,
    BRANCHING,
    FAST_HZ,
    SLOW_HZ,
    FAST_SHARE,
    CLIPPED,
    NEWS_HZ,
    JUMP_MU,
    JUMP_SIGMA,
    MOVE_ON_EMPTY,
    REDRAW,
    STALE_HZ,
    STALE_TRADED,
    FAR_HZ,
    FAR_LEAVE_HZ,
    FAR_REACH,
    LENGTH_EXPONENT,
    REGIME_SD,
    REGIME_BACK,
    REDRAWN,
    METAORDERS_AT_WORK,
    FOLLOWED,
    LEANING,
) = range(23)
N_NUMBERS = 23
N_NEAR = 24
N_EDGES = 6
MAX_METAORDERS = 20

NOW_S, REFERENCE, HEAT, N_PENDING, HAD_BID, HAD_ASK, HELD_BID, HELD_ASK, LEAN, N_OUTSIDE = range(10)
N_STATE = 10
MAX_PENDING = 4096
FAR_CROWD = 4.0
TOUCH, NEAR, FAR, MARKET = range(4)
_BIG = 1 << 40
_MAX_JUMP = 2000.0


LAWS = np.dtype(
    [
        ("limits", np.float64, (N_NEAR,)),  # orders a second at a level; the first is not looked at
        ("cancels", np.float64, (N_NEAR,)),  # for each order a second
        ("touch_edges", np.float64, (N_EDGES,)),  # lots between the buckets of the queue at the touch
        ("touch_limits", np.float64, (N_EDGES + 2,)),  # orders a second; bucket 0 is an empty queue
        ("touch_cancels", np.float64, (N_EDGES + 2,)),  # for each order a second
        ("sizes", np.float64, (4, 2)),  # mean and deviation of log lots: touch, near, far, market orders
        ("numbers", np.float64, (N_NUMBERS,)),
    ]
)
"""What the flow is made of."""

MIND = np.dtype(
    [
        ("state", np.float64, (N_STATE,)),
        ("pending", np.float64, (MAX_PENDING,)),  # seconds at which children are due
        ("metaorders", np.float64, (MAX_METAORDERS, 3)),  # sign, orders left, how many there were before
        ("seed", np.int64, (1,)),
    ]
)
"""What the flow remembers."""

LAWS_TYPE, MIND_TYPE = from_dtype(LAWS), from_dtype(MIND)


N_CLOCKS = 2 * (2 * N_NEAR + 1) + 6


@inner
def _price(mind, side, k):
    reference = int64(mind.state[REFERENCE])
    return reference + k if side == ASK else reference + 1 - k


@inner
def _depth(mind, side, ticks):
    # k of a price: 1 at the touch that the reference asks for, 0 and below if it is stale.
    reference = int64(mind.state[REFERENCE])
    return ticks - reference if side == ASK else reference + 1 - ticks


@inner
def _lots(laws, kind, key, k):
    return max(1, int64(math.exp(laws.sizes[kind, 0] + laws.sizes[kind, 1] * normal(key, k)) + 0.5))


@inner
def _poisson(mean, draw):
    n = 0
    chance = math.exp(-mean)
    below = chance
    while draw > below and n < 200:
        n += 1
        chance *= mean / n
        below += chance
    return n


@inner
def _bucket(laws, lots):
    if lots == 0:
        return 0
    n = 1
    for edge in laws.touch_edges:
        n += lots >= edge
    return n


@inner
def _reclock(floor, clocks, laws, mind, side, k, now_s):
    # A level's clocks after its queue has changed.
    n = N_NEAR
    base = side * (2 * n + 1)
    level = level_at(floor, side, _price(mind, side, k))
    free = level[N_ORDERS] - level[N_OWN]
    if k == 1:
        # Makers lean towards the news to come: the side that it will run into thins.
        bucket = _bucket(laws, level[LOTS])
        lean = math.exp(laws.numbers[LEANING] * (mind.state[LEAN] if side == BID else -mind.state[LEAN]))
        set_rate(clocks, base, laws.touch_limits[bucket] * (lean if level[N_ORDERS] > 0 else 1.0), now_s)
        set_rate(clocks, base + n, free * laws.touch_cancels[bucket] / lean, now_s)
    else:
        set_rate(clocks, base + n + k - 1, free * laws.cancels[k - 1], now_s)


@inner
def _reclock_stale(floor, clocks, laws, mind, side, now_s):
    n_stale = 0
    ticks = floor.tally[BEST_BID + side]
    while ticks != NOWHERE and _depth(mind, side, ticks) <= 0:
        n_stale += level_at(floor, side, ticks)[N_ORDERS]
        ticks = next_level(floor, side, ticks)
    n = N_NEAR
    set_rate(clocks, side * (2 * n + 1) + 2 * n, n_stale * laws.numbers[STALE_HZ], now_s)


@inner
def _reclock_side(floor, clocks, laws, mind, side, now_s):
    for k in range(1, N_NEAR + 1):
        _reclock(floor, clocks, laws, mind, side, k, now_s)
    _reclock_stale(floor, clocks, laws, mind, side, now_s)


@inner
def _changed(floor, clocks, laws, mind, side, ticks, now_s):
    # One queue has changed.
    k = _depth(mind, side, ticks)
    if k <= 0:
        _reclock_stale(floor, clocks, laws, mind, side, now_s)
    elif k <= N_NEAR:
        _reclock(floor, clocks, laws, mind, side, k, now_s)
        if k == 1:
            mind.state[HAD_BID + side] = level_at(floor, side, ticks)[N_ORDERS] > 0


@inner
def _place(floor, laws, side, ticks, kind, key, at):
    # A limit order of the flow never takes: one that would is priced just behind the other touch. Where it went.
    touch = floor.tally[BEST_BID + 1 - side]
    if touch != NOWHERE:
        ticks = max(ticks, touch + 1) if side == ASK else min(ticks, touch - 1)
    rest(floor, side, ticks, _lots(laws, kind, key, at), 0)
    return ticks


@inner
def _clear(floor, laws, mind, side, key, now_s):
    # The stale levels of a side go at once: most orders are cancelled, the others are taken, own ones among them.
    k = 0
    left = 0
    ticks = floor.tally[BEST_BID + side]
    while ticks != NOWHERE and _depth(mind, side, ticks) <= 0:
        after = next_level(floor, side, ticks)
        row = level_at(floor, side, ticks)[HEAD]
        for _ in range(level_at(floor, side, ticks)[N_ORDERS]):
            following = floor.orders[row, AFTER]
            k += 1
            if floor.orders[row, OWNER] != 0 or uniform(key, k) < laws.numbers[STALE_TRADED]:
                left += floor.orders[row, LEFT]
            else:
                remove(floor, row)
            row = following
        ticks = after
    if left > 0:
        take(floor, 1 - side, _price(mind, side, 0), left, int64(now_s * 1e9), 0)


@inner
def _settle(floor, laws, mind, side, key, at):
    # A new touch gets its first orders.
    ticks = _price(mind, side, 1)
    if level_at(floor, side, ticks)[N_ORDERS] == 0:
        for k in range(1 + _poisson(laws.numbers[REDRAWN], uniform(key, at))):
            _place(floor, laws, side, ticks, TOUCH, key, at + 1 + 2 * k)


@inner
def _arrive(floor, clocks, laws, mind, key, at, now_s):
    # The price jumps to the reference: stale levels go, both sides get a touch there.
    for side in range(2):
        _clear(floor, laws, mind, side, bits(key, at + side), now_s)
        mind.state[HELD_BID + side] = 0.0
    for side in range(2):
        _settle(floor, laws, mind, side, bits(key, at + 2 + side), 0)
        mind.state[HAD_BID + side] = level_at(floor, side, _price(mind, side, 1))[N_ORDERS] > 0
        _reclock_side(floor, clocks, laws, mind, side, now_s)


@inner
def _move(floor, clocks, laws, mind, side, at_once, key, now_s):
    # The reference runs into *side*: up into the asks, down into the bids. What it runs into is stale: it goes at once,
    # or its touch does so order by order, and the others when that is gone.
    numbers, state = laws.numbers, mind.state
    jump = math.exp(numbers[JUMP_MU] + numbers[JUMP_SIGMA] * normal(key, 0))
    touch = floor.tally[BEST_BID + side]
    if touch != NOWHERE:
        # An order that swept a part of the side takes the reference along, some of the way.
        jump = max(jump, uniform(key, 2) * _depth(mind, side, touch))
    state[REFERENCE] += (1.0 if side == ASK else -1.0) * max(1.0, math.floor(min(jump, _MAX_JUMP) + 0.5))
    middle = int64(state[REFERENCE])
    if abs(middle - floor.tally[LOW] - SPAN // 2) > SPAN // 4:
        slide(floor, middle)
    if at_once or uniform(key, 3) < numbers[REDRAW]:
        _arrive(floor, clocks, laws, mind, key, 4, now_s)
        return
    for s in range(2):
        touch = floor.tally[BEST_BID + s]
        state[HELD_BID + s] = float(touch) if touch != NOWHERE and _depth(mind, s, touch) <= 0 else 0.0
        state[HAD_BID + s] = level_at(floor, s, _price(mind, s, 1))[N_ORDERS] > 0
        _reclock_side(floor, clocks, laws, mind, s, now_s)


@inner
def _look(floor, clocks, laws, mind, side, key, at, now_s):
    # After an event on a side: has its touch, or the touch that is stale, run empty?
    state = mind.state
    had = state[HAD_BID + side] > 0.0
    has = level_at(floor, side, _price(mind, side, 1))[N_ORDERS] > 0
    state[HAD_BID + side] = has
    held = int64(state[HELD_BID + side])
    if held != 0 and is_better(side, held, floor.tally[BEST_BID + side]):
        _arrive(floor, clocks, laws, mind, bits(key, at), 0, now_s)
    elif had and not has and uniform(key, at) < laws.numbers[MOVE_ON_EMPTY]:
        _move(floor, clocks, laws, mind, side, True, bits(key, at + 1), now_s)


@inner
def _schedule(clocks, laws, mind, key, at, now_s):
    # The children of a market order.
    numbers, state = laws.numbers, mind.state
    inner = bits(key, at)
    for k in range(_poisson(numbers[BRANCHING], uniform(inner, 0))):
        n = int64(state[N_PENDING])
        if n == MAX_PENDING:
            break
        pace = numbers[FAST_HZ] if uniform(inner, 1 + 2 * k) < numbers[FAST_SHARE] else numbers[SLOW_HZ]
        mind.pending[n] = now_s + exponential(inner, 2 + 2 * k) / pace
        state[N_PENDING] += 1


@inner
def _await_child(clocks, mind):
    # The clock of children shows the first of them.
    first = inf
    for k in range(int64(mind.state[N_PENDING])):
        first = min(first, mind.pending[k])
    clocks.due[N_CLOCKS + _CHILD] = first


@inner
def _born(clocks, mind):
    n = int64(mind.state[N_PENDING])
    first = clocks.due[N_CLOCKS + _CHILD]
    for k in range(n):
        if mind.pending[k] == first:
            mind.pending[k] = mind.pending[n - 1]
            break
    mind.state[N_PENDING] -= 1


@inner
def _begin_metaorder(laws, mind, slot):
    row = mind.metaorders[slot]
    key = key_of(mind.seed[0], METAORDERS, slot)
    at = int64(row[2]) * 2
    row[0] = 1.0 if uniform(key, at) < 0.5 else -1.0
    row[1] = math.ceil(min(1e6, uniform(key, at + 1) ** (-1.0 / laws.numbers[LENGTH_EXPONENT])))
    row[2] += 1.0


@inner
def _trade(floor, clocks, laws, mind, key, at, now_s):
    # One market order.
    _schedule(clocks, laws, mind, key, at, now_s)
    _await_child(clocks, mind)
    inner = bits(key, at + 1)
    slot = int64(uniform(inner, 0) * laws.numbers[METAORDERS_AT_WORK])
    row = mind.metaorders[slot]
    side = BID if row[0] > 0.0 else ASK
    row[1] -= 1.0
    if row[1] < 0.5:
        _begin_metaorder(laws, mind, slot)
    other = 1 - side
    touch = floor.tally[BEST_BID + other]
    if touch == NOWHERE:
        return
    lots = _lots(laws, MARKET, inner, 1)
    if uniform(inner, 3) < laws.numbers[CLIPPED]:
        lots = min(lots, level_at(floor, other, touch)[LOTS])
    take(floor, side, _BIG if side == BID else -_BIG, lots, int64(now_s * 1e9), 0)
    _reclock_side(floor, clocks, laws, mind, other, now_s)
    _look(floor, clocks, laws, mind, other, inner, 4, now_s)


@inner
def _far_price(laws, mind, side, draw):
    n = N_NEAR
    return _price(mind, side, n + 1 + int64(draw * (laws.numbers[FAR_REACH] - n)))


@inner
def _leave_far(floor, laws, mind, side, key, at):
    # An order beyond the near levels goes with a chance in proportion to how many there are.
    ticks = _far_price(laws, mind, side, uniform(key, at))
    level = level_at(floor, side, ticks)
    free = level[N_ORDERS] - level[N_OWN]
    if free > 0 and uniform(key, at + 1) * FAR_CROWD < free:
        remove(floor, pick(floor, side, ticks, uniform(key, at + 2)))


@inner
def _leave_stale(floor, clocks, laws, mind, side, key, at, now_s):
    # One stale order goes, from the touch: cancelled, or taken by somebody who saw it first.
    ticks = floor.tally[BEST_BID + side]
    level = level_at(floor, side, ticks)
    if level[N_ORDERS] == level[N_OWN] or uniform(key, at) < laws.numbers[STALE_TRADED]:
        take(floor, 1 - side, ticks, floor.orders[level[HEAD], LEFT], int64(now_s * 1e9), 0)
    else:
        remove(floor, pick(floor, side, ticks, uniform(key, at + 1)))
    _reclock_stale(floor, clocks, laws, mind, side, now_s)
    _look(floor, clocks, laws, mind, side, key, at + 2, now_s)


@inner
def _set_lean(laws, mind, key, at):
    # The next news is good as often as bad, but some of it is what the metaorders at work know.
    lean = 1.0 if uniform(key, at) < 0.5 else -1.0
    if uniform(key, at + 1) < laws.numbers[FOLLOWED]:
        lean = mind.metaorders[int64(uniform(key, at + 2) * laws.numbers[METAORDERS_AT_WORK]), 0]
    mind.state[LEAN] = lean


@inner
def _news(floor, clocks, laws, mind, key, at, now_s):
    side = ASK if mind.state[LEAN] > 0.0 else BID
    _set_lean(laws, mind, key, at)
    _move(floor, clocks, laws, mind, side, False, bits(key, at + 3), now_s)


@inner
def _heat(clocks, laws, mind, key, at, now_s):
    # The regime drifts back to the middle and is pushed off it.
    numbers, state = laws.numbers, mind.state
    sd, back = numbers[REGIME_SD], numbers[REGIME_BACK]
    state[HEAT] += -back * state[HEAT] + sd * math.sqrt(2.0 * back) * normal(key, at)
    _set_pace(clocks, laws, mind, now_s)


@inner
def _set_pace(clocks, laws, mind, now_s):
    numbers = laws.numbers
    pace = math.exp(mind.state[HEAT] - 0.5 * numbers[REGIME_SD] ** 2)
    set_rate(clocks, N_CLOCKS + _TRADE, numbers[TRADE_HZ] * pace, now_s)
    set_rate(clocks, N_CLOCKS + _NEWS, numbers[NEWS_HZ] * pace, now_s)


@inner
def _fill_queue(floor, laws, mind, side, k, key):
    # About what a level holds on average, at the start.
    n = N_NEAR
    if k == 1:
        kind, mean = TOUCH, laws.numbers[REDRAWN]
    elif k <= n:
        kind, mean = NEAR, laws.limits[k - 1] / laws.cancels[k - 1]
    else:
        kind, mean = FAR, FAR_CROWD * laws.numbers[FAR_HZ] / laws.numbers[FAR_LEAVE_HZ]
    for j in range(_poisson(mean, uniform(key, 0)) + (k == 1)):
        rest(floor, side, _price(mind, side, k), _lots(laws, kind, key, 1 + 2 * j), 0)


@njit(void(FLOOR_TYPE, CLOCKS_TYPE, LAWS_TYPE, MIND_TYPE, int64, int64), cache=True)
def open_book(floor, clocks, laws, mind, seed, reference):
    """Key the clocks, set those that don't depend on the book, and fill the queues."""
    n, numbers = N_NEAR, laws.numbers
    mind.seed[0] = seed
    mind.state[REFERENCE] = reference
    for side in range(2):
        base = side * (2 * n + 1)
        for k in range(n):
            wind(clocks, base + k, seed, LIMITS, side * n + k)
            wind(clocks, base + n + k, seed, CANCELS, side * n + k)
            if k > 0:
                set_rate(clocks, base + k, laws.limits[k], 0.0)
        wind(clocks, base + 2 * n, seed, STALE, side)
        for k in range(1, int64(numbers[FAR_REACH]) + 1):
            _fill_queue(floor, laws, mind, side, k, key_of(seed, OPENING, 2 * k + side))
        mind.state[HAD_BID + side] = 1.0
    end = N_CLOCKS
    for clock, stream in (
        (_FAR_IN, FAR_LIMITS),
        (_FAR_OUT, FAR_CANCELS),
        (_TRADE, TRADES),
        (_CHILD, CHILDREN),
        (_NEWS, NEWS),
        (_REGIME, REGIME),
    ):
        wind(clocks, end + clock, seed, stream, 0)
    n_far = 2.0 * (numbers[FAR_REACH] - n)
    set_rate(clocks, end + _FAR_IN, numbers[FAR_HZ] * n_far, 0.0)
    set_rate(clocks, end + _FAR_OUT, numbers[FAR_LEAVE_HZ] * n_far, 0.0)
    set_rate(clocks, end + _REGIME, 1.0, 0.0)
    clocks.rates[N_CLOCKS + _CHILD] = 1.0
    for slot in range(MAX_METAORDERS):
        _begin_metaorder(laws, mind, slot)
    _set_lean(laws, mind, key_of(seed, OPENING, 0), 0)
    _set_pace(clocks, laws, mind, 0.0)


@inner
def _queue_event(floor, clocks, laws, mind, side, k, key, at, now_s):
    # One of a side's own clocks: limits, then cancels, then the stale.
    n = N_NEAR
    if k < n:
        ticks = _place(floor, laws, side, _price(mind, side, k + 1), TOUCH if k == 0 else NEAR, key, at)
        _changed(floor, clocks, laws, mind, side, ticks, now_s)
    elif k < 2 * n:
        remove(floor, pick(floor, side, _price(mind, side, k - n + 1), uniform(key, at)))
        _reclock(floor, clocks, laws, mind, side, k - n + 1, now_s)
        if k == n:
            _look(floor, clocks, laws, mind, side, key, at + 1, now_s)
    else:
        _leave_stale(floor, clocks, laws, mind, side, key, at, now_s)


@inner
def _after_outside(floor, clocks, laws, mind, now_s):
    # Orders from outside may have changed any queue since the last call.
    for side in range(2):
        _reclock_side(floor, clocks, laws, mind, side, now_s)
        had = mind.state[HAD_BID + side] > 0.0
        empty = had and level_at(floor, side, _price(mind, side, 1))[N_ORDERS] == 0
        held = int64(mind.state[HELD_BID + side])
        if empty or (held != 0 and is_better(side, held, floor.tally[BEST_BID + side])):
            mind.state[N_OUTSIDE] += 1.0
            key = key_of(mind.seed[0], OUTSIDE, int64(mind.state[N_OUTSIDE]))
            _look(floor, clocks, laws, mind, side, key, 0, now_s)


@njit(int64(FLOOR_TYPE[::1], CLOCKS_TYPE[::1], LAWS_TYPE[::1], MIND_TYPE[::1], float64), cache=True)
def _run(floors, all_clocks, all_laws, minds, end_s):
    """Let the market live until *end_s*; 1 once it is there, 0 if prints and fills must be taken away first. Each of
    the others is a `cell`."""
    floor, clocks, laws, mind = floors[0], all_clocks[0], all_laws[0], minds[0]
    state = mind.state
    width = 2 * N_NEAR + 1
    end = N_CLOCKS
    _after_outside(floor, clocks, laws, mind, state[NOW_S])
    while has_room(floor):
        clock = first_due(clocks)
        now_s = clocks.due[clock]
        if now_s > end_s:
            state[NOW_S] = end_s
            return 1
        state[NOW_S] = now_s
        floor.tally[N_EVENTS] += 1
        if clock == end + _CHILD:
            _born(clocks, mind)
        at = rearm(clocks, clock, now_s)
        key = clocks.keys[clock]
        if clock < 2 * width:
            _queue_event(floor, clocks, laws, mind, clock // width, clock % width, key, at, now_s)
        elif clock == end + _TRADE or clock == end + _CHILD:
            _trade(floor, clocks, laws, mind, key, at, now_s)
        elif clock == end + _NEWS:
            _news(floor, clocks, laws, mind, key, at, now_s)
        elif clock == end + _REGIME:
            _heat(clocks, laws, mind, key, at, now_s)
        else:
            side = BID if uniform(key, at) < 0.5 else ASK
            if clock == end + _FAR_OUT:
                _leave_far(floor, laws, mind, side, key, at + 1)
            else:
                ticks = _place(floor, laws, side, _far_price(laws, mind, side, uniform(key, at + 1)), FAR, key, at + 2)
                _changed(floor, clocks, laws, mind, side, ticks, now_s)
    return 0


run = entry(_run)
