"""Queues of the demo's market around its reference price, and how fast each lives.

Level k of the bids is the price r + 1 - k of a reference r, of the asks r + k. At the touch, k = 1, rates depend on the
queue and on its share of both touches.
"""

import math

from numba import int64

from fillcast.kernels.clocks import set_rate
from fillcast.kernels.draws import normal, uniform
from fillcast.kernels.entry import inner
from fillcast.kernels.laws import (
    DRIFT,
    FAR,
    FAR_HZ,
    FAR_LEAVE_HZ,
    HAD_BID,
    MOST_NORMAL,
    N_BENDS,
    N_NEAR,
    N_SHARES,
    NEAR,
    NEW_BEHIND,
    NEWS_CLOCK,
    PACE,
    REFERENCE,
    SIDE_CLOCKS,
    STALE_CLOCK,
    STALE_HZ,
    TOUCH,
    TREND,
)
from fillcast.kernels.matching import (
    AFTER,
    ASK,
    BEST_BID,
    BID,
    HEAD,
    LEFT,
    LOTS,
    N_ORDERS,
    N_OWN,
    NOWHERE,
    OWNER,
    REFUSED,
    level_at,
    next_level,
    remove,
    rest,
)

FAR_CROWD = 4.0
_MAX_NEW = 80


@inner
def price_of(mind, side, k):
    reference = int64(mind.state[REFERENCE])
    return reference + k if side == ASK else reference + 1 - k


@inner
def depth_of(mind, side, ticks):
    # k of a price: 1 at the touch that the reference asks for, 0 and below if it is stale.
    reference = int64(mind.state[REFERENCE])
    return ticks - reference if side == ASK else reference + 1 - ticks


@inner
def _bend(laws, kind, draw):
    # Between two steps of the normal in a straight line, beyond the last as there.
    steps = (min(max(draw, -MOST_NORMAL), MOST_NORMAL) + MOST_NORMAL) * ((N_BENDS - 1) / (2.0 * MOST_NORMAL))
    k = min(int64(steps), N_BENDS - 2)
    before, after = laws.bends[kind, k], laws.bends[kind, k + 1]
    return before + (steps - k) * (after - before)


@inner
def lots_of(laws, kind, key, k):
    draw = normal(key, k)
    return max(1, int64(math.exp(laws.sizes[kind, 0] + laws.sizes[kind, 1] * draw + _bend(laws, kind, draw)) + 0.5))


@inner
def poisson(mean, draw):
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
def share_bucket(floor, laws):
    """Where the bids' share of both touches lies; the asks' is as far from the other end."""
    bid, ask = floor.tally[BEST_BID], floor.tally[BEST_BID + ASK]
    share = 0.5
    if NOWHERE not in (bid, ask):
        bids, asks = level_at(floor, BID, bid)[LOTS], level_at(floor, ASK, ask)[LOTS]
        share = bids / (bids + asks)
    n = 0
    for edge in laws.share_edges:
        n += share >= edge
    return n


@inner
def reclock_touch(floor, clocks, laws, mind, now_s):
    """Clocks of both touches and of news, after either queue or the pace has changed."""
    state = mind.state
    found = share_bucket(floor, laws)
    drift = laws.numbers[DRIFT] * state[TREND]
    for side in range(2):
        level = level_at(floor, side, price_of(mind, side, 1))
        bucket = _bucket(laws, level[LOTS])
        share = found if side == BID else N_SHARES - 1 - found
        base = side * SIDE_CLOCKS
        faster = laws.share_limits[share] if bucket > 0 else 1.0
        set_rate(clocks, base, state[PACE] * laws.touch_limits[bucket] * faster, now_s)
        free = level[N_ORDERS] - level[N_OWN]
        set_rate(
            clocks,
            base + N_NEAR,
            state[PACE] * free * laws.touch_cancels[bucket] * laws.share_cancels[share],
            now_s,
        )
        along = math.exp(drift if side == ASK else -drift) / math.cosh(drift)
        set_rate(clocks, base + NEWS_CLOCK, state[PACE] * along * laws.share_news[N_SHARES - 1 - share], now_s)


@inner
def _reclock_behind(floor, clocks, laws, mind, side, k, now_s):
    # Clocks of a level behind the touch.
    level = level_at(floor, side, price_of(mind, side, k))
    free = level[N_ORDERS] - level[N_OWN]
    set_rate(clocks, side * SIDE_CLOCKS + N_NEAR + k - 1, free * laws.cancels[k - 1], now_s)


@inner
def reclock_stale(floor, clocks, laws, mind, side, now_s):
    n_stale = 0
    ticks = floor.tally[BEST_BID + side]
    while ticks != NOWHERE and depth_of(mind, side, ticks) <= 0:
        n_stale += level_at(floor, side, ticks)[N_ORDERS]
        ticks = next_level(floor, side, ticks)
    set_rate(clocks, side * SIDE_CLOCKS + STALE_CLOCK, n_stale * laws.numbers[STALE_HZ], now_s)


@inner
def reclock_side(floor, clocks, laws, mind, side, now_s):
    """All clocks of a side, and those of both touches."""
    for k in range(2, N_NEAR + 1):
        _reclock_behind(floor, clocks, laws, mind, side, k, now_s)
    reclock_stale(floor, clocks, laws, mind, side, now_s)
    reclock_touch(floor, clocks, laws, mind, now_s)


@inner
def changed(floor, clocks, laws, mind, side, ticks, now_s):
    """One queue has changed, which may be the touch at any depth."""
    k = depth_of(mind, side, ticks)
    if k <= 0:
        reclock_stale(floor, clocks, laws, mind, side, now_s)
    elif k == 1:
        mind.state[HAD_BID + side] = level_at(floor, side, ticks)[N_ORDERS] > 0
    elif k <= N_NEAR:
        _reclock_behind(floor, clocks, laws, mind, side, k, now_s)
    reclock_touch(floor, clocks, laws, mind, now_s)


@inner
def place(floor, laws, side, ticks, kind, key, at):
    """A limit order of the flow never takes: one that would is priced just behind the other touch. Where it went."""
    touch = floor.tally[BEST_BID + 1 - side]
    if touch != NOWHERE:
        ticks = max(ticks, touch + 1) if side == ASK else min(ticks, touch - 1)
    rest(floor, side, ticks, lots_of(laws, kind, key, at), 0)
    return ticks


@inner
def _top_up(floor, laws, side, ticks, left, key):
    # Orders of a touch, so many lots together.
    k = 2
    while left > 0:
        lots = left if k == _MAX_NEW else min(left, lots_of(laws, TOUCH, key, k))
        if rest(floor, side, ticks, lots, 0) == REFUSED:
            return
        left -= lots
        k += 2


@inner
def settle(floor, laws, mind, side, kind, key):
    """A new touch gets its first orders, as much together as a touch of its kind has."""
    ticks = price_of(mind, side, 1)
    if level_at(floor, side, ticks)[N_ORDERS] == 0:
        _top_up(floor, laws, side, ticks, lots_of(laws, kind, key, 0), key)


@inner
def close(floor, laws, mind, side, key):
    """Where a side has nothing at its first two levels, a new touch comes to the second."""
    touch = floor.tally[BEST_BID + side]
    if touch == NOWHERE or depth_of(mind, side, touch) > 2:
        _top_up(floor, laws, side, price_of(mind, side, 2), lots_of(laws, NEW_BEHIND, key, 0), key)


@inner
def resize(floor, laws, side, ticks, kind, key):
    """What waited behind the touch did not mean to be it: from the first on, an order that is more than what is left of
    a new touch leaves, and others come if it has more."""
    level = level_at(floor, side, ticks)
    left = lots_of(laws, kind, key, 0)
    row = level[HEAD]
    for _ in range(level[N_ORDERS]):
        following = floor.orders[row, AFTER]
        if floor.orders[row, OWNER] == 0 and floor.orders[row, LEFT] > left:
            remove(floor, row)
        else:
            left -= floor.orders[row, LEFT]
        row = following
    _top_up(floor, laws, side, ticks, left, key)


@inner
def fill_queue(floor, laws, mind, side, k, key):
    """About what a level holds on average, at the start."""
    if k == 1:
        settle(floor, laws, mind, side, NEW_BEHIND, key)
        return
    if k <= N_NEAR:
        kind, mean = NEAR, laws.limits[k - 1] / laws.cancels[k - 1]
    else:
        kind, mean = FAR, FAR_CROWD * laws.numbers[FAR_HZ] / laws.numbers[FAR_LEAVE_HZ]
    for j in range(poisson(mean, uniform(key, 0))):
        rest(floor, side, price_of(mind, side, k), lots_of(laws, kind, key, 1 + 2 * j), 0)
