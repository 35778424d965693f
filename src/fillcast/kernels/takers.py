"""Market orders of the demo's market: clusters by branching, signs from metaorders.

Each order has children after it, so that times depend on no book (Hawkes & Oakes 1974). Its sign is that of a metaorder
at work, whose lengths have a power law (Lillo, Mike & Farmer 2005).
"""

import math
from math import inf

from numba import int64

from fillcast.kernels.draws import bits, exponential, key_of, uniform
from fillcast.kernels.entry import inner
from fillcast.kernels.laws import (
    BRANCHING,
    CHILD,
    CLIPPED,
    FAST_HZ,
    FAST_SHARE,
    LENGTH_EXPONENT,
    MARKET,
    MAX_METAORDERS,
    MAX_PENDING,
    METAORDERS,
    METAORDERS_AT_WORK,
    MIN_LENGTH,
    N_PENDING,
    N_SHARES,
    SLOW_HZ,
    TIMED,
    TREND,
)
from fillcast.kernels.matching import ASK, BEST_BID, BID, LOTS, NOWHERE, level_at, take
from fillcast.kernels.queues import lots_of, poisson, reclock_side, reclock_touch, share_bucket
from fillcast.kernels.reference import look

_BIG = 1 << 40


@inner
def _schedule(laws, mind, key, at, now_s):
    # The children of a market order.
    numbers, state = laws.numbers, mind.state
    inner = bits(key, at)
    for k in range(poisson(numbers[BRANCHING], uniform(inner, 0))):
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
    clocks.due[CHILD] = first


@inner
def born(clocks, mind):
    """The child that is due comes; call it before its clock is armed again."""
    n = int64(mind.state[N_PENDING])
    first = clocks.due[CHILD]
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
    length = laws.numbers[MIN_LENGTH] * uniform(key, at + 1) ** (-1.0 / laws.numbers[LENGTH_EXPONENT])
    row[1] = math.ceil(min(1e6, length))
    row[2] += 1.0


@inner
def _set_trend(laws, mind):
    n = int64(laws.numbers[METAORDERS_AT_WORK])
    total = 0.0
    for slot in range(n):
        total += mind.metaorders[slot, 0]
    mind.state[TREND] = total / n


@inner
def begin_metaorders(laws, mind):
    for slot in range(MAX_METAORDERS):
        _begin_metaorder(laws, mind, slot)
    _set_trend(laws, mind)


@inner
def _slot_at_work(floor, laws, mind, key):
    # Any of the metaorders; one that the touch is against may wait and leave the turn to another.
    n = laws.numbers[METAORDERS_AT_WORK]
    slot = int64(uniform(key, 0) * n)
    is_buy = mind.metaorders[slot, 0] > 0.0
    share = share_bucket(floor, laws)
    against = N_SHARES - 1 - 2 * share if is_buy else 2 * share + 1 - N_SHARES
    if against > 0 and uniform(key, 6) < laws.numbers[TIMED] * against / (N_SHARES - 1):
        slot = int64(uniform(key, 7) * n)
    return slot


@inner
def trade(floor, clocks, laws, mind, key, at, now_s):
    """One market order."""
    _schedule(laws, mind, key, at, now_s)
    _await_child(clocks, mind)
    inner = bits(key, at + 1)
    slot = _slot_at_work(floor, laws, mind, inner)
    row = mind.metaorders[slot]
    side = BID if row[0] > 0.0 else ASK
    row[1] -= 1.0
    if row[1] < 0.5:
        _begin_metaorder(laws, mind, slot)
        _set_trend(laws, mind)
        reclock_touch(floor, clocks, laws, mind, now_s)
    other = 1 - side
    touch = floor.tally[BEST_BID + other]
    if touch == NOWHERE:
        return
    lots = lots_of(laws, MARKET, inner, 1)
    if uniform(inner, 3) < laws.numbers[CLIPPED]:
        lots = min(lots, level_at(floor, other, touch)[LOTS])
    take(floor, side, _BIG if side == BID else -_BIG, lots, int64(now_s * 1e9), 0)
    reclock_side(floor, clocks, laws, mind, other, now_s)
    look(floor, clocks, laws, mind, other, inner, 4, now_s)
