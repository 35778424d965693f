"""The matching engine: every order in its queue, price before time, whole ticks and lots.

A price level is a slot of a ring of `SPAN` prices, `low <= ticks < low + SPAN`; a bit says whether it holds orders.
An order is a row of a pool, linked to the one before and after it in its queue. Its id is ``turn * CAPACITY + row``,
where the turn counts how often the row was used, so that an id is found without a search and never means two orders.
"""

from typing import Any

import numpy as np
from numba import from_dtype, int64, types, uint64
from numba.extending import intrinsic

from fillcast.kernels.entry import inner, when_needed

SPAN = 1 << 14
CAPACITY = 1 << 15
MAX_PRINTS = 4096
MAX_FILLS = 4096
NO_ORDER = -1
NOWHERE = -(1 << 60)

BID, ASK = 0, 1
HEAD, TAIL, LOTS, N_ORDERS, N_OWN = range(5)
"""Columns of a level."""
ID, SIDE, TICKS, LEFT, AFTER, BEFORE, OWNER, SEAT = range(8)
"""Columns of an order. SEAT: where it stands among the live ones."""
LOW, BEST_BID, BEST_ASK, N_LIVE, N_PRINTS, N_FILLS, N_EVENTS = range(7)
N_TALLY = 8
PRINT_NS, PRINT_TICKS, PRINT_LOTS, PRINT_SIDE, PRINT_MATCHES = range(5)
FILL_NS, FILL_OWNER, FILL_TICKS, FILL_LOTS, FILL_MAKER = range(5)

LIMIT, MARKET, IOC, POST_ONLY = range(4)
REFUSED = -2

_MASK = SPAN - 1

Memory = Any
"""A numpy record."""


FLOOR = np.dtype(
    [
        ("levels", np.int64, (2, SPAN, 5)),  # side x slot x HEAD TAIL LOTS N_ORDERS N_OWN
        ("occupied", np.uint64, (2, SPAN // 64)),  # bits by slot
        ("orders", np.int64, (CAPACITY, 8)),
        ("seats", np.int64, (CAPACITY,)),  # rows of live orders, then free rows
        ("prints", np.int64, (MAX_PRINTS, 5)),  # one row for each price that an order took
        ("fills", np.int64, (MAX_FILLS, 5)),  # what happened to orders with an owner
        ("tally", np.int64, (N_TALLY,)),
    ]
)
"""A market's memory in one piece: a kernel gets its address, where a tuple of arrays would be fifty arguments."""

FLOOR_TYPE = from_dtype(FLOOR)


def cell(memory: Memory) -> Any:
    """The same memory as an array of one record, as the kernels take it that are called a hundred times a second: a
    record itself costs 9 µs a call."""
    return np.asarray(memory).reshape(1)


def new_floor(mid_ticks: int) -> Memory:
    """An empty market whose window is centred on a price."""
    floor = np.recarray(1, FLOOR)[0]
    for name in FLOOR.names:
        floor[name][...] = 0
    floor["levels"][:, :, HEAD : TAIL + 1] = NO_ORDER
    floor["orders"][:, ID] = np.arange(CAPACITY)
    floor["seats"][:] = np.arange(CAPACITY)
    floor["tally"][LOW] = (mid_ticks - SPAN // 2) // 64 * 64
    floor["tally"][BEST_BID : BEST_ASK + 1] = NOWHERE
    return floor


@intrinsic
def _n_trailing_zeros(typing, word):
    def codegen(context, builder, signature, args):
        return builder.cttz(args[0], context.get_constant(types.boolean, True))

    return types.uint64(types.uint64), codegen


@intrinsic
def _n_leading_zeros(typing, word):
    def codegen(context, builder, signature, args):
        return builder.ctlz(args[0], context.get_constant(types.boolean, True))

    return types.uint64(types.uint64), codegen


@inner
def next_level(floor, side, ticks):
    """The next price of a side that holds orders, strictly worse than *ticks*; `NOWHERE` if there is none."""
    low = floor.tally[LOW]
    if side == ASK:
        at = max(ticks + 1, low)
        while at < low + SPAN:
            word = floor.occupied[side, (at & _MASK) >> 6] >> uint64(at & 63)
            if word != uint64(0):
                return at + int64(_n_trailing_zeros(word))
            at = (at | 63) + 1
    else:
        at = min(ticks - 1, low + SPAN - 1)
        while at >= low:
            word = floor.occupied[side, (at & _MASK) >> 6] << uint64(63 - (at & 63))
            if word != uint64(0):
                return at - int64(_n_leading_zeros(word))
            at = (at & ~63) - 1
    return NOWHERE


@inner
def best(floor, side):
    """The touch of a side in ticks; `NOWHERE` if it is empty."""
    return floor.tally[BEST_BID + side]


@inner
def is_better(side, a, b):
    """Whether price *a* stands before price *b* on a side; anything stands before `NOWHERE`."""
    if b == NOWHERE:
        return a != NOWHERE
    return a != NOWHERE and (a < b if side == ASK else a > b)


@inner
def level_at(floor, side, ticks):
    """A level's row: `HEAD TAIL LOTS N_ORDERS N_OWN`."""
    return floor.levels[side, ticks & _MASK]


@inner
def is_within(floor, ticks):
    """Whether a price is in the window."""
    return floor.tally[LOW] <= ticks < floor.tally[LOW] + SPAN


@inner
def rest(floor, side, ticks, lots, owner):
    """Put an order at the end of its queue, whether it crosses or not; its id, or `REFUSED` if there is no room."""
    tally = floor.tally
    if not is_within(floor, ticks) or tally[N_LIVE] >= CAPACITY:
        return REFUSED
    seat = tally[N_LIVE]
    tally[N_LIVE] += 1
    row = floor.seats[seat]
    order = floor.orders[row]
    level = floor.levels[side, ticks & _MASK]
    order[ID] += CAPACITY
    order[SIDE], order[TICKS], order[LEFT], order[OWNER], order[SEAT] = side, ticks, lots, owner, seat
    order[AFTER], order[BEFORE] = NO_ORDER, level[TAIL]
    if level[N_ORDERS] == 0:
        level[HEAD] = row
        floor.occupied[side, (ticks & _MASK) >> 6] |= uint64(1) << uint64(ticks & 63)
        if is_better(side, ticks, tally[BEST_BID + side]):
            tally[BEST_BID + side] = ticks
    else:
        floor.orders[level[TAIL], AFTER] = row
    level[TAIL] = row
    level[LOTS] += lots
    level[N_ORDERS] += 1
    level[N_OWN] += owner != 0
    return order[ID]


@inner
def remove(floor, row):
    """Take an order out of its queue and free its row."""
    tally, order = floor.tally, floor.orders[row]
    side, ticks = order[SIDE], order[TICKS]
    level = floor.levels[side, ticks & _MASK]
    if order[BEFORE] == NO_ORDER:
        level[HEAD] = order[AFTER]
    else:
        floor.orders[order[BEFORE], AFTER] = order[AFTER]
    if order[AFTER] == NO_ORDER:
        level[TAIL] = order[BEFORE]
    else:
        floor.orders[order[AFTER], BEFORE] = order[BEFORE]
    level[LOTS] -= order[LEFT]
    level[N_ORDERS] -= 1
    level[N_OWN] -= order[OWNER] != 0
    tally[N_LIVE] -= 1
    last, seat = tally[N_LIVE], order[SEAT]
    moved = floor.seats[last]
    floor.seats[seat], floor.seats[last] = moved, row
    floor.orders[moved, SEAT] = seat
    order[LEFT] = 0
    if level[N_ORDERS] == 0:
        floor.occupied[side, (ticks & _MASK) >> 6] &= ~(uint64(1) << uint64(ticks & 63))
        if tally[BEST_BID + side] == ticks:
            tally[BEST_BID + side] = next_level(floor, side, ticks)


@inner
def row_of(floor, order_id):
    """The row of a live order; `NO_ORDER` if it is not, or never was, in a queue."""
    row = order_id & (CAPACITY - 1)
    if order_id < CAPACITY or floor.orders[row, ID] != order_id or floor.orders[row, LEFT] == 0:
        return NO_ORDER
    return row


@inner
def _say_fill(floor, now_ns, owner, ticks, lots, is_maker):
    fill = floor.fills[floor.tally[N_FILLS]]
    fill[FILL_NS], fill[FILL_OWNER], fill[FILL_TICKS], fill[FILL_LOTS] = now_ns, owner, ticks, lots
    fill[FILL_MAKER] = is_maker
    floor.tally[N_FILLS] += 1


@inner
def take(floor, side, limit, lots, now_ns, owner):
    """Match an order of *side* against the other one while its price is no worse than *limit*; lots left over.

    owner: 0 for an order whose fills nobody asks for. Each price that it takes is one print.
    """
    tally = floor.tally
    other = 1 - side
    while lots > 0 and tally[N_PRINTS] < MAX_PRINTS:
        ticks = tally[BEST_BID + other]
        if ticks == NOWHERE or is_better(other, limit, ticks):
            break
        level = floor.levels[other, ticks & _MASK]
        n_matches = 0
        taken = 0
        while lots > 0 and level[N_ORDERS] > 0 and tally[N_FILLS] < MAX_FILLS:
            row = level[HEAD]
            order = floor.orders[row]
            met = min(lots, order[LEFT])
            lots -= met
            taken += met
            n_matches += 1
            if order[OWNER] != 0:
                _say_fill(floor, now_ns, order[OWNER], ticks, met, 1)
            if met == order[LEFT]:
                remove(floor, row)
            else:
                order[LEFT] -= met
                level[LOTS] -= met
        if n_matches == 0:
            break
        said = floor.prints[tally[N_PRINTS]]
        said[PRINT_NS], said[PRINT_TICKS], said[PRINT_LOTS], said[PRINT_SIDE] = now_ns, ticks, taken, side
        said[PRINT_MATCHES] = n_matches
        tally[N_PRINTS] += 1
        if owner != 0:
            _say_fill(floor, now_ns, owner, ticks, taken, 0)
    return lots


@inner
def pick(floor, side, ticks, draw):
    """The row of one of a level's orders that have no owner, each as likely; the level must hold one."""
    level = floor.levels[side, ticks & _MASK]
    left = int64(draw * (level[N_ORDERS] - level[N_OWN]))
    row = level[HEAD]
    while True:
        if floor.orders[row, OWNER] == 0:
            if left == 0:
                return row
            left -= 1
        row = floor.orders[row, AFTER]


@inner
def has_room(floor):
    """Whether one more order's prints and fills will fit, however many queues it meets."""
    return floor.tally[N_PRINTS] < MAX_PRINTS // 2 and floor.tally[N_FILLS] < MAX_FILLS // 2


@inner
def slide(floor, mid_ticks):
    """Centre the window on a price; orders that fall out of it are gone, as a venue's price band has it."""
    low = (mid_ticks - SPAN // 2) // 64 * 64
    for side in range(2):
        ticks = next_level(floor, side, floor.tally[LOW] - 1 if side == ASK else floor.tally[LOW] + SPAN)
        while ticks != NOWHERE:
            after = next_level(floor, side, ticks)
            if not low <= ticks < low + SPAN:
                while floor.levels[side, ticks & _MASK, N_ORDERS] > 0:
                    remove(floor, floor.levels[side, ticks & _MASK, HEAD])
            ticks = after
    floor.tally[LOW] = low


@when_needed(int64(FLOOR_TYPE, int64, int64, int64, int64, int64, int64))
def submit(floor, kind, side, ticks, lots, now_ns, owner):
    """An order from outside: its id if it rests, 0 if it is done with, `REFUSED` if it may not be.

    kind: `LIMIT`, `MARKET` (*ticks* is not looked at), `IOC` or `POST_ONLY`. owner: who is told of its fills, not 0.
    """
    tally = floor.tally
    other = 1 - side
    if lots <= 0 or (kind != MARKET and not is_within(floor, ticks)) or not has_room(floor):
        return REFUSED
    if kind == POST_ONLY:
        touch = tally[BEST_BID + other]
        if touch != NOWHERE and not is_better(other, ticks, touch):
            return REFUSED
        return rest(floor, side, ticks, lots, owner)
    limit = ticks
    if kind == MARKET:
        limit = tally[LOW] + SPAN if side == BID else tally[LOW] - 1
    left = take(floor, side, limit, lots, now_ns, owner)
    if left == 0 or kind != LIMIT:
        return 0
    return rest(floor, side, ticks, left, owner)


@when_needed(int64(FLOOR_TYPE, int64, int64, int64))
def put(floor, side, ticks, lots):
    """An order of the flow's at the end of a queue, to begin with; its id."""
    return rest(floor, side, ticks, lots, 0)


@when_needed(int64(FLOOR_TYPE, int64))
def cancel(floor, order_id):
    """Lots that were still in the queue; 0 if there is no such order."""
    row = row_of(floor, order_id)
    if row == NO_ORDER:
        return 0
    left = floor.orders[row, LEFT]
    remove(floor, row)
    return left


@when_needed(int64(FLOOR_TYPE, int64))
def ahead(floor, order_id):
    """Lots before an order in its queue; -1 if there is no such order."""
    row = row_of(floor, order_id)
    if row == NO_ORDER:
        return -1
    lots = 0
    row = floor.orders[row, BEFORE]
    while row != NO_ORDER:
        lots += floor.orders[row, LEFT]
        row = floor.orders[row, BEFORE]
    return lots


@when_needed(int64(FLOOR_TYPE[::1], int64, int64, int64[:, ::1]))
def show(floors, side, depth, rows):
    """Levels of a side, best first, as ticks, lots, number of orders; how many. floors: a `cell`."""
    floor = floors[0]
    n = 0
    ticks = floor.tally[BEST_BID + side]
    while n < depth and ticks != NOWHERE:
        level = floor.levels[side, ticks & _MASK]
        rows[n, 0], rows[n, 1], rows[n, 2] = ticks, level[LOTS], level[N_ORDERS]
        n += 1
        ticks = next_level(floor, side, ticks)
    return n


@when_needed(int64(int64, int64[:, ::1], int64, int64[:, ::1], int64, int64[:, ::1]))
def differences(side, old, n_old, new, n_new, rows):
    """What turns *old* levels into *new* ones, best first: a row a level that is new or not the same, lots 0 for one
    that went; how many. rows: room for n_old + n_new."""
    n = i = j = 0
    while i < n_old or j < n_new:
        gone = j >= n_new or (i < n_old and is_better(side, old[i, 0], new[j, 0]))
        if gone:
            rows[n, 0], rows[n, 1], rows[n, 2] = old[i, 0], 0, 0
            n += 1
            i += 1
            continue
        same_price = i < n_old and old[i, 0] == new[j, 0]
        if not (same_price and old[i, 1] == new[j, 1] and old[i, 2] == new[j, 2]):
            rows[n, 0], rows[n, 1], rows[n, 2] = new[j, 0], new[j, 1], new[j, 2]
            n += 1
        i += same_price
        j += 1
    return n
