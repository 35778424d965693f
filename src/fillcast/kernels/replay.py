"""Ladders along recorded messages that stand in columns: one message merged, and the touch after every message.

Columns are those of `fillcast.archives.columns`: rows of message k are ``starts[k]`` to ``starts[k + 1]``, bids first.
Compiled when first called, not on import: a live book needs none of it.
"""

from numba import njit

from fillcast.kernels.entry import compiled
from fillcast.kernels.ladder import BID_START, BID_STOP, CRAMPED, DONE, N_META, UPDATES, apply

SNAPSHOT, CHANGE, TRADE, GAP = 0, 1, 2, 3
"""Kinds of message: a whole book, a change of it, prints of trades, and a loss after which only a snapshot helps."""


@njit(error_model="numpy")
def merge(levels, meta, changes, kind, first, stop, n_bids, price, size, depth):
    """Merge the rows *first* to *stop* of one message into a ladder as `fillcast.kernels.ladder` keeps it.

    levels: (2, 2, capacity), meta: (N_META,): the ladder, all zeros before the first snapshot. changes: (2, 2, m) room
    for the largest message. Trades, and changes before a snapshot or after a gap, leave the ladder as it is; a gap
    empties it. Returns `DONE`, or `CRAMPED` and nothing changed if there is no room: of *levels* or of *changes*.
    """
    if kind == GAP:
        for k in range(N_META):
            meta[k] = 0
        return DONE
    if kind == TRADE or (kind == CHANGE and meta[UPDATES] == 0):
        return DONE
    n_asks = stop - first - n_bids
    if max(n_bids, n_asks) > changes.shape[2]:
        return CRAMPED
    for k in range(n_bids):
        changes[0, 0, k] = price[first + k]
        changes[0, 1, k] = size[first + k]
    for k in range(n_asks):
        changes[1, 0, k] = price[first + n_bids + k]
        changes[1, 1, k] = size[first + n_bids + k]
    return apply(levels, meta, changes, n_bids, n_asks, depth, 0, 0, 0, kind == SNAPSHOT)


@compiled(error_model="numpy")
def touch_path(levels, meta, changes, kind, starts, n_bids, price, size, depth, out):
    """The touch after every message: out (m, 4) best bid and its size, best ask and its size, NaN without one.

    Returns the number of messages taken: fewer than all if one did not fit, with nothing of that one merged.
    """
    for k in range(len(kind)):
        done = merge(levels, meta, changes, kind[k], starts[k], starts[k + 1], n_bids[k], price, size, depth)
        if done == CRAMPED:
            return k
        for side in range(2):
            at, stop = meta[BID_START + 2 * side], meta[BID_STOP + 2 * side]
            out[k, 2 * side] = levels[side, 0, at] if at < stop else float("nan")
            out[k, 2 * side + 1] = levels[side, 1, at] if at < stop else float("nan")
    return len(kind)
