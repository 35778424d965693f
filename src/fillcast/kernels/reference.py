"""The reference price of the demo's market: what moves it, and what becomes of the queues when it has moved."""

import math
from math import inf

from numba import int64

from fillcast.kernels.clocks import set_rate
from fillcast.kernels.draws import bits, exponential, normal, uniform
from fillcast.kernels.entry import inner
from fillcast.kernels.laws import (
    CLOSED,
    FOLLOW,
    FOLLOW_HZ,
    FOLLOWED,
    FOLLOWING,
    HAD_BID,
    HELD_BID,
    JUMP_MU,
    JUMP_SIGMA,
    MOVE_ON_EMPTY,
    N_REGIMES,
    NEW_AHEAD,
    NEW_BEHIND,
    PACE,
    PULLED,
    REDRAW,
    REFERENCE,
    SETTLED,
    SHY,
    STALE_TRADED,
    TRADE,
    TRADE_HZ,
)
from fillcast.kernels.matching import (
    AFTER,
    ASK,
    BEST_BID,
    HEAD,
    LEFT,
    LOW,
    N_ORDERS,
    NOWHERE,
    OWNER,
    SPAN,
    is_better,
    level_at,
    next_level,
    remove,
    slide,
    take,
)
from fillcast.kernels.queues import close, depth_of, price_of, reclock_side, reclock_touch, resize, settle

_MAX_JUMP = 2000.0


@inner
def _clear(floor, laws, mind, side, key, now_s):
    # The stale levels of a side go at once: most orders are cancelled, the others are taken, own ones among them.
    k = 0
    left = 0
    ticks = floor.tally[BEST_BID + side]
    while ticks != NOWHERE and depth_of(mind, side, ticks) <= 0:
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
        take(floor, 1 - side, price_of(mind, side, 0), left, int64(now_s * 1e9), 0)


@inner
def _pull(floor, laws, mind, side, key):
    # The touch that the price has left behind: most of its makers go after the price.
    ticks = next_level(floor, side, price_of(mind, side, 1))
    if ticks == NOWHERE:
        return
    row = level_at(floor, side, ticks)[HEAD]
    for k in range(level_at(floor, side, ticks)[N_ORDERS]):
        following = floor.orders[row, AFTER]
        if floor.orders[row, OWNER] == 0 and uniform(key, k) < laws.numbers[PULLED]:
            remove(floor, row)
        row = following


@inner
def _arrive(floor, clocks, laws, mind, ahead, key, at, now_s):
    # The price has come to the reference, from which it ran into side *ahead*: stale levels go, touches settle.
    for side in range(2):
        _clear(floor, laws, mind, side, bits(key, at + side), now_s)
        mind.state[HELD_BID + side] = 0.0
    _pull(floor, laws, mind, 1 - ahead, bits(key, at + 4))
    touch, shy = price_of(mind, ahead, 1), bits(key, at + 6)
    if level_at(floor, ahead, touch)[N_ORDERS] > 0 and uniform(shy, 0) < laws.numbers[SHY]:
        resize(floor, laws, ahead, touch, NEW_AHEAD, bits(shy, 1))
    settle(floor, laws, mind, ahead, NEW_AHEAD, bits(key, at + 2))
    if uniform(key, at + 5) < laws.numbers[SETTLED]:
        settle(floor, laws, mind, 1 - ahead, NEW_BEHIND, bits(key, at + 3))
    elif uniform(shy, 2) < laws.numbers[CLOSED]:
        close(floor, laws, mind, 1 - ahead, bits(shy, 3))
    for side in range(2):
        mind.state[HAD_BID + side] = level_at(floor, side, price_of(mind, side, 1))[N_ORDERS] > 0
        reclock_side(floor, clocks, laws, mind, side, now_s)


@inner
def move(floor, clocks, laws, mind, side, at_once, key, now_s):
    """The reference runs into *side*: up into the asks, down into the bids. What it runs into is stale: it goes at
    once, or its touch does so order by order, and the others when that is gone. Another move may follow in a burst."""
    numbers, state = laws.numbers, mind.state
    jump = math.exp(numbers[JUMP_MU] + numbers[JUMP_SIGMA] * normal(key, 0))
    touch = floor.tally[BEST_BID + side]
    if touch != NOWHERE:
        # An order that swept a part of the side takes the reference along, some of the way.
        jump = max(jump, uniform(key, 2) * depth_of(mind, side, touch))
    state[REFERENCE] += (1.0 if side == ASK else -1.0) * max(1.0, math.floor(min(jump, _MAX_JUMP) + 0.5))
    middle = int64(state[REFERENCE])
    if abs(middle - floor.tally[LOW] - SPAN // 2) > SPAN // 4:
        slide(floor, middle)
    clocks.due[FOLLOW] = inf
    if uniform(key, 10) < numbers[FOLLOWED]:
        state[FOLLOWING] = side
        clocks.due[FOLLOW] = now_s + exponential(key, 11) / numbers[FOLLOW_HZ]
    if at_once or uniform(key, 3) < numbers[REDRAW]:
        _arrive(floor, clocks, laws, mind, side, key, 4, now_s)
        return
    for s in range(2):
        touch = floor.tally[BEST_BID + s]
        state[HELD_BID + s] = float(touch) if touch != NOWHERE and depth_of(mind, s, touch) <= 0 else 0.0
        state[HAD_BID + s] = level_at(floor, s, price_of(mind, s, 1))[N_ORDERS] > 0
        reclock_side(floor, clocks, laws, mind, s, now_s)


@inner
def _retreat(floor, clocks, laws, mind, side, key, now_s):
    # The touch has run empty and the price stays: what waited behind it is the touch.
    ticks = floor.tally[BEST_BID + side]
    is_shy = ticks != NOWHERE and uniform(key, 0) < laws.numbers[SHY]
    is_closed = uniform(key, 2) < laws.numbers[CLOSED]
    if is_shy:
        resize(floor, laws, side, ticks, NEW_AHEAD, bits(key, 1))
    if is_closed:
        close(floor, laws, mind, side, bits(key, 3))
    if is_shy or is_closed:
        reclock_side(floor, clocks, laws, mind, side, now_s)


@inner
def look(floor, clocks, laws, mind, side, key, at, now_s):
    """After an event on a side: has its touch, or the touch that is stale, run empty?"""
    state = mind.state
    had = state[HAD_BID + side] > 0.0
    has = level_at(floor, side, price_of(mind, side, 1))[N_ORDERS] > 0
    state[HAD_BID + side] = has
    held = int64(state[HELD_BID + side])
    if held != 0 and is_better(side, held, floor.tally[BEST_BID + side]):
        _arrive(floor, clocks, laws, mind, side, bits(key, at), 0, now_s)
    elif had and not has:
        if uniform(key, at) < laws.numbers[MOVE_ON_EMPTY]:
            move(floor, clocks, laws, mind, side, True, bits(key, at + 1), now_s)
        else:
            _retreat(floor, clocks, laws, mind, side, bits(key, at + 2), now_s)


@inner
def heat(floor, clocks, laws, mind, key, at, now_s):
    """A second of the regimes: each comes back to the middle and is pushed off it."""
    for k in range(N_REGIMES):
        kept = math.exp(-laws.regimes[k, 1])
        push = laws.regimes[k, 0] * math.sqrt(1.0 - kept * kept)
        mind.heat[k] = kept * mind.heat[k] + push * normal(key, at + 2 * k)
    set_pace(floor, clocks, laws, mind, now_s)


@inner
def set_pace(floor, clocks, laws, mind, now_s):
    """The touch, news and market orders live as fast as the regimes say: on average once as fast."""
    total = 0.0
    for k in range(N_REGIMES):
        total += mind.heat[k] - 0.5 * laws.regimes[k, 0] ** 2
    mind.state[PACE] = math.exp(total)
    set_rate(clocks, TRADE, laws.numbers[TRADE_HZ] * mind.state[PACE], now_s)
    reclock_touch(floor, clocks, laws, mind, now_s)
