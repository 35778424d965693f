"""Rolling quantiles: the values of the last so many seconds, kept in order.

A window is three rows of one capacity: when each value came, the values as they came (a ring), and the values in
order. counts: (2,) int64, how many are held and where the oldest stands.
"""

import math

from fillcast.kernels.entry import inner

TIMES, RING, ORDERED = 0, 1, 2


@inner
def place(row, n, value):
    """How many of the first *n* of an ordered row are below *value*."""
    low = 0
    high = n
    while low < high:
        middle = (low + high) >> 1
        if row[middle] < value:
            low = middle + 1
        else:
            high = middle
    return low


@inner
def _move(ordered, hole, new, value):
    # Put *value* where *new* values are below it into an ordered row whose place *hole* is free.
    if new > hole:
        for k in range(hole, new - 1):
            ordered[k] = ordered[k + 1]
        ordered[new - 1] = value
    else:
        for k in range(hole, new, -1):
            ordered[k] = ordered[k - 1]
        ordered[new] = value


@inner
def push(rows, counts, now_s, value, span_s, n_least=0):
    """Add a value, and drop those older than *span_s* down to *n_least* (or the oldest, when there is no room).

    The value takes the place of the last one dropped, so that only what lies between the two moves: nothing in a book
    that stands still.
    """
    ordered = rows[ORDERED]
    n_places = hole = counts[0]
    while counts[0] > 0 and (
        counts[0] == rows.shape[1] or (counts[0] >= n_least and rows[TIMES, counts[1]] < now_s - span_s)
    ):
        if hole < n_places:
            n_places -= 1
            for k in range(hole, n_places):
                ordered[k] = ordered[k + 1]
        hole = place(ordered, n_places, rows[RING, counts[1]])
        counts[0] -= 1
        counts[1] = (counts[1] + 1) % rows.shape[1]
    value += 0.0  # -0.0 becomes 0.0, so that the ordered row follows from the ring
    _move(ordered, hole, place(ordered, n_places, value), value)
    at = (counts[1] + counts[0]) % rows.shape[1]
    rows[TIMES, at] = now_s
    rows[RING, at] = value
    counts[0] += 1


@inner
def quantile(rows, counts, share):
    """The value below which *share* of the window lies, interpolated between neighbours; NaN of an empty one."""
    n = counts[0]
    if n == 0:
        return math.nan
    at = share * (n - 1)
    low = int(at)
    high = min(low + 1, n - 1)
    return rows[ORDERED, low] + (at - low) * (rows[ORDERED, high] - rows[ORDERED, low])


@inner
def ranked(rows, counts, rank):
    """The value of *rank* (1 is the least); -inf below the first rank, +inf above the last."""
    if rank < 1:
        return -math.inf
    if rank > counts[0]:
        return math.inf
    return rows[ORDERED, rank - 1]
