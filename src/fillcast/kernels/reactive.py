"""Order flow around a reference price: the demo's market.

Each side has its clocks, with levels counted from the reference r: level k of the bids is the price r + 1 - k, of the
asks r + k, for k = 1…K. Limit orders come to a level at its own rate and each order leaves at its own; at the touch
both depend on what is in the queue, and on its share of both touches. Beyond K orders come and go at a random price.
Market orders are a Hawkes process, made by branching: each has children after it, so that its times depend on no book.
Their signs come from metaorders with lengths of a power law. A queue at the touch that runs empty moves the reference
with some chance, and so does news, which comes the more often the less stands in its way. Then the side that the price
runs into is stale: it goes at once, or little by little. Moves come in bursts.

After Huang, Lehalle & Rosenbaum 2015 (levels, queues, reference, redrawing), Lillo, Mike & Farmer 2005 (metaorders).
"""

from numba import float64, int64, void

from fillcast.kernels.clocks import CLOCKS_TYPE, first_due, rearm, set_rate, wind
from fillcast.kernels.draws import bits, key_of, normal, uniform
from fillcast.kernels.entry import inner, when_needed
from fillcast.kernels.laws import (
    CANCELS,
    CHILD,
    CHILDREN,
    FAR,
    FAR_CANCELS,
    FAR_HZ,
    FAR_IN,
    FAR_LEAVE_HZ,
    FAR_LIMITS,
    FAR_OUT,
    FAR_REACH,
    FOLLOW,
    FOLLOWING,
    FOLLOWS,
    HAD_BID,
    HELD_BID,
    LAWS_TYPE,
    LIMITS,
    MIND_TYPE,
    N_NEAR,
    N_OUTSIDE,
    N_REGIMES,
    NEAR,
    NEWS,
    NEWS_CLOCK,
    NOW_S,
    OPENING,
    OUTSIDE,
    REFERENCE,
    REGIME,
    REGIME_CLOCK,
    SIDE_CLOCKS,
    STALE,
    STALE_CLOCK,
    STALE_TRADED,
    TOUCH,
    TRADE,
    TRADES,
)
from fillcast.kernels.matching import (
    ASK,
    BEST_BID,
    BID,
    FLOOR_TYPE,
    HEAD,
    LEFT,
    N_EVENTS,
    N_ORDERS,
    N_OWN,
    has_room,
    is_better,
    level_at,
    pick,
    remove,
    take,
)
from fillcast.kernels.queues import (
    FAR_CROWD,
    changed,
    fill_queue,
    place,
    price_of,
    reclock_side,
    reclock_stale,
    reclock_touch,
)
from fillcast.kernels.reference import heat, look, move, set_pace
from fillcast.kernels.takers import begin_metaorders, born, trade


@inner
def _far_price(laws, mind, side, draw):
    n = N_NEAR
    return price_of(mind, side, n + 1 + int64(draw * (laws.numbers[FAR_REACH] - n)))


@inner
def _leave_far(floor, clocks, laws, mind, side, key, at, now_s):
    # An order beyond the near levels goes with a chance in proportion to how many there are.
    ticks = _far_price(laws, mind, side, uniform(key, at))
    level = level_at(floor, side, ticks)
    free = level[N_ORDERS] - level[N_OWN]
    if free > 0 and uniform(key, at + 1) * FAR_CROWD < free:
        remove(floor, pick(floor, side, ticks, uniform(key, at + 2)))
        reclock_touch(floor, clocks, laws, mind, now_s)
    else:
        floor.tally[N_EVENTS] -= 1


@inner
def _leave_stale(floor, clocks, laws, mind, side, key, at, now_s):
    # One stale order goes, from the touch: cancelled, or taken by somebody who saw it first.
    ticks = floor.tally[BEST_BID + side]
    level = level_at(floor, side, ticks)
    if level[N_ORDERS] == level[N_OWN] or uniform(key, at) < laws.numbers[STALE_TRADED]:
        take(floor, 1 - side, ticks, floor.orders[level[HEAD], LEFT], int64(now_s * 1e9), 0)
    else:
        remove(floor, pick(floor, side, ticks, uniform(key, at + 1)))
    reclock_stale(floor, clocks, laws, mind, side, now_s)
    reclock_touch(floor, clocks, laws, mind, now_s)
    look(floor, clocks, laws, mind, side, key, at + 2, now_s)


@when_needed(void(FLOOR_TYPE, CLOCKS_TYPE, LAWS_TYPE, MIND_TYPE, int64, int64))
def open_book(floor, clocks, laws, mind, seed, reference):
    """Key the clocks, set those that don't depend on the book, and fill the queues."""
    n, numbers = N_NEAR, laws.numbers
    mind.seed[0] = seed
    mind.state[REFERENCE] = reference
    for side in range(2):
        base = side * SIDE_CLOCKS
        for k in range(n):
            wind(clocks, base + k, seed, LIMITS, side * n + k)
            wind(clocks, base + n + k, seed, CANCELS, side * n + k)
            if k > 0:
                set_rate(clocks, base + k, laws.limits[k], 0.0)
        wind(clocks, base + STALE_CLOCK, seed, STALE, side)
        wind(clocks, base + NEWS_CLOCK, seed, NEWS, side)
        for k in range(1, int64(numbers[FAR_REACH]) + 1):
            fill_queue(floor, laws, mind, side, k, key_of(seed, OPENING, 2 * k + side))
        mind.state[HAD_BID + side] = 1.0
    for clock, stream in (
        (FAR_IN, FAR_LIMITS),
        (FAR_OUT, FAR_CANCELS),
        (TRADE, TRADES),
        (CHILD, CHILDREN),
        (FOLLOW, FOLLOWS),
        (REGIME_CLOCK, REGIME),
    ):
        wind(clocks, clock, seed, stream, 0)
    n_far = 2.0 * (numbers[FAR_REACH] - n)
    set_rate(clocks, FAR_IN, numbers[FAR_HZ] * n_far, 0.0)
    set_rate(clocks, FAR_OUT, numbers[FAR_LEAVE_HZ] * n_far, 0.0)
    set_rate(clocks, REGIME_CLOCK, 1.0, 0.0)
    clocks.rates[CHILD] = clocks.rates[FOLLOW] = 1.0
    begin_metaorders(laws, mind)
    for k in range(N_REGIMES):
        mind.heat[k] = laws.regimes[k, 0] * normal(key_of(seed, OPENING, 0), 2 * k)
    set_pace(floor, clocks, laws, mind, 0.0)
    for side in range(2):
        reclock_side(floor, clocks, laws, mind, side, 0.0)


@inner
def _queue_event(floor, clocks, laws, mind, side, k, key, at, now_s):
    # One of a side's own clocks: limits, then cancels, then the stale, then news.
    n = N_NEAR
    if k < n:
        ticks = place(floor, laws, side, price_of(mind, side, k + 1), TOUCH if k == 0 else NEAR, key, at)
        changed(floor, clocks, laws, mind, side, ticks, now_s)
    elif k == n:
        remove(floor, pick(floor, side, price_of(mind, side, 1), uniform(key, at)))
        reclock_touch(floor, clocks, laws, mind, now_s)
        look(floor, clocks, laws, mind, side, key, at + 1, now_s)
    elif k < 2 * n:
        ticks = price_of(mind, side, k - n + 1)
        remove(floor, pick(floor, side, ticks, uniform(key, at)))
        changed(floor, clocks, laws, mind, side, ticks, now_s)
    elif k == STALE_CLOCK:
        _leave_stale(floor, clocks, laws, mind, side, key, at, now_s)
    else:
        move(floor, clocks, laws, mind, side, False, bits(key, at), now_s)


@inner
def _after_outside(floor, clocks, laws, mind, now_s):
    # Orders from outside may have changed any queue since the last call.
    for side in range(2):
        reclock_side(floor, clocks, laws, mind, side, now_s)
        had = mind.state[HAD_BID + side] > 0.0
        empty = had and level_at(floor, side, price_of(mind, side, 1))[N_ORDERS] == 0
        held = int64(mind.state[HELD_BID + side])
        if empty or (held != 0 and is_better(side, held, floor.tally[BEST_BID + side])):
            mind.state[N_OUTSIDE] += 1.0
            key = key_of(mind.seed[0], OUTSIDE, int64(mind.state[N_OUTSIDE]))
            look(floor, clocks, laws, mind, side, key, 0, now_s)


@when_needed(int64(FLOOR_TYPE[::1], CLOCKS_TYPE[::1], LAWS_TYPE[::1], MIND_TYPE[::1], float64))
def run(floors, all_clocks, all_laws, minds, end_s):
    """Let the market live until *end_s*; 1 once it is there, 0 if prints and fills must be taken away first. Each of
    the others is a `cell`."""
    floor, clocks, laws, mind = floors[0], all_clocks[0], all_laws[0], minds[0]
    state = mind.state
    _after_outside(floor, clocks, laws, mind, state[NOW_S])
    while has_room(floor):
        clock = first_due(clocks)
        now_s = clocks.due[clock]
        if now_s > end_s:
            state[NOW_S] = end_s
            return 1
        state[NOW_S] = now_s
        floor.tally[N_EVENTS] += 1
        if clock == CHILD:
            born(clocks, mind)
        at = rearm(clocks, clock, now_s)
        key = clocks.keys[clock]
        if clock < 2 * SIDE_CLOCKS:
            _queue_event(floor, clocks, laws, mind, clock // SIDE_CLOCKS, clock % SIDE_CLOCKS, key, at, now_s)
        elif clock in (TRADE, CHILD):
            trade(floor, clocks, laws, mind, key, at, now_s)
        elif clock == FOLLOW:
            move(floor, clocks, laws, mind, int64(state[FOLLOWING]), True, bits(key, at), now_s)
        elif clock == REGIME_CLOCK:
            heat(floor, clocks, laws, mind, key, at, now_s)
        else:
            side = BID if uniform(key, at) < 0.5 else ASK
            if clock == FAR_OUT:
                _leave_far(floor, clocks, laws, mind, side, key, at + 1, now_s)
            else:
                ticks = place(floor, laws, side, _far_price(laws, mind, side, uniform(key, at + 1)), FAR, key, at + 2)
                changed(floor, clocks, laws, mind, side, ticks, now_s)
    return 0
