"""Resting orders that were never sent, followed live by sizes and prints: when would they have been filled.

As `fillcast.kernels.vigil` follows them through a recording, but one event at a time, as it comes. A print that comes
after the change of the book which it caused is known by the venue's stamps: what that change counted as a cancel is
taken back.
"""

import math

import numpy as np
from numba import float64, int64, types

from fillcast.kernels import settled
from fillcast.kernels.entry import LENT, inner, when_needed
from fillcast.kernels.hazard import HORIZONS_S
from fillcast.kernels.ladder import EVENT_NS
from fillcast.kernels.queue import N_RULES, PROPORTIONAL, RISK_AVERSE, followed_after, would_meet

SIDE, PRICE, DEPTH, SHOWN, PRINTED, EXPLAINED, LARGEST = range(7)
BEFORE, IN_PRINTED, IN_EXPLAINED, IS_MET = range(7, 11)
WAITING = 11
SERVED = WAITING + N_RULES
WAITED = SERVED + N_RULES
REACHED = WAITED + N_RULES
FILL_S = REACHED + N_RULES
MID = FILL_S + N_RULES
HALF_BPS, SIGMA_BPS = MID + 1, MID + 2
SEEN = MID + 3
N_ROW = SEEN + settled.N_SEEN
"""Places of an order. DEPTH: size that must trade beyond what was ahead; 0 of its first piece. SHOWN: size at its
price. PRINTED: there since that last changed; EXPLAINED: of prints that the book has not shown yet. LARGEST: level that
the other side has shown at its price or through it. Of the last change, so that it can be gone through again: the size
BEFORE, prints in it, WAITED what was ahead, REACHED what it served; IS_MET: whether all before the order have left
since. FILL_S: inf until it is filled. When it was put: MID, half-spread and sigma per root second, and what was SEEN,
see `fillcast.kernels.settled`."""

PUT_NS, SENT_NS, PRINTED_NS, CHANGED_NS, SHOWN_NS = range(5)
N_STAMPS = 5
"""When it was put by the receiver's clock, 0 of a free place; by the venue's: when it was put, of the last print, of
the last change of its level, of the last that was told of that level, changed or not."""

BOOK = -1

RAW, SAID, BASE, LINED, MOVE_RAW, MOVE = range(6)
N_SAID = 6
"""What was said of an order by each wait: by the fit, as served, by the base rates alone, and by the line alone; of the
mid's move against it, once filled, over half-spread + sigma root wait: by the fit, and as served."""

ROUND = (0, 1, 0, 2)
"""Which pieces are put one after the other on each side: the first, one as deep as a middle size, as a large one."""

SHORT_S = 5.0
LONG_EVERY = 4
"""The orders of one round in so many are followed to the last wait; the others to SHORT_S."""

N_SHORT = sum(h <= SHORT_S for h in HORIZONS_S)
"""Waits that every order is followed through."""

WEIGHTS = tuple(min(1.0, (1.0 if h <= SHORT_S else LONG_EVERY) / h) for h in HORIZONS_S)
"""Of one settled order in the line of each wait: those put while others wait share their fate, so each side counts once
a wait, or once an order where they are further apart."""

MAX_COUNTS = 4
"""Waits that one tick may settle."""

FOREVER = (1 << 62) - 1

_HORIZONS_NS = tuple(round(h * 1e9) for h in HORIZONS_S)
_ROOTS = tuple(math.sqrt(h) for h in HORIZONS_S)

_LEVELS = types.Array(float64, 3, "C", readonly=True)
_WINDOW = types.Array(int64, 1, "C", readonly=True)


@inner(error_model="numpy")
def _shown(levels, window, side, price, tolerance, away):
    # The size at a price, by halving; NaN beyond the last level that is known.
    start = low = window[2 * side]
    stop = high = window[2 * side + 1]
    while low < high:
        middle = (low + high) // 2
        if away * (price - levels[side, 0, middle]) > -tolerance:
            high = middle
        else:
            low = middle + 1
    if low == stop:
        return math.nan if stop > start else 0.0
    return levels[side, 1, low] if abs(price - levels[side, 0, low]) < tolerance else 0.0


@inner(error_model="numpy")
def _go_through(row, changed_ns):
    # The last change, with the prints that are known to be in it.
    before, after = row[BEFORE], row[SHOWN]
    taken = min(row[IN_EXPLAINED], max(before - after, 0.0))
    for r in range(N_RULES):
        left, reached = followed_after(row[WAITED + r], row[IN_PRINTED], before, after, taken, r, changed_ns)
        row[SERVED + r] += reached - row[REACHED + r]
        row[REACHED + r] = reached
        row[WAITING + r] = 0.0 if row[IS_MET] > 0.0 else left
    return taken


@inner(error_model="numpy")
def _change(row, stamps, event_ns, shown):
    if shown == row[SHOWN]:
        return
    # Prints later than this change are not in it; of its own instant they may come in several changes of the level.
    is_in = event_ns >= stamps[PRINTED_NS]
    row[BEFORE], row[SHOWN] = row[SHOWN], shown
    row[IN_PRINTED] = row[PRINTED] if is_in else 0.0
    row[IN_EXPLAINED] = row[EXPLAINED] if is_in else 0.0
    row[IS_MET] = 0.0
    for r in range(N_RULES):
        row[WAITED + r] = row[WAITING + r]
        row[REACHED + r] = 0.0
    stamps[CHANGED_NS] = event_ns
    taken = _go_through(row, event_ns)
    if is_in:
        row[PRINTED] = 0.0
        row[EXPLAINED] = row[EXPLAINED] - taken if event_ns == stamps[PRINTED_NS] else 0.0


@inner(error_model="numpy")
def _print(row, stamps, event_ns, size):
    if event_ns <= stamps[CHANGED_NS]:
        row[IN_PRINTED] += size
        row[IN_EXPLAINED] += size
        _go_through(row, stamps[CHANGED_NS])
    else:
        row[PRINTED] += size
        row[EXPLAINED] += size
        stamps[PRINTED_NS] = event_ns


@inner(error_model="numpy")
def _meet(row, met, quoted, put_ns):
    # Of who came at its price or through it: whoever stood before it there has left.
    for r in range(N_RULES):
        row[SERVED + r] += max(row[PRINTED] - row[WAITING + r], 0.0) + met
        if would_meet(r, put_ns, row[PRICE]):
            row[SERVED + r] += quoted
        row[WAITING + r] = 0.0
    row[PRINTED] = 0.0
    row[IS_MET] = 1.0


@inner(error_model="numpy")
def _crossed(row, levels, window, tolerance, away):
    # How much larger a level of the other side there is than any before.
    other = 1 - int64(row[SIDE])
    largest = row[LARGEST]
    for k in range(window[2 * other], window[2 * other + 1]):
        if away * (row[PRICE] - levels[other, 0, k]) <= -tolerance:
            break
        largest = max(largest, levels[other, 1, k])
    more = largest - row[LARGEST]
    row[LARGEST] = largest
    return more


@inner
def _is_followed(row, stamps):
    return stamps[PUT_NS] > 0 and row[FILL_S + RISK_AVERSE] == math.inf


@inner(error_model="numpy")
def _fill(row, stamps, now_ns):
    for r in range(N_RULES):
        reach = row[SERVED + r] + max(row[PRINTED] - row[WAITING + r], 0.0)
        if reach > 0.0 and reach >= row[DEPTH] and row[FILL_S + r] == math.inf:
            row[FILL_S + r] = (now_ns - stamps[PUT_NS]) * 1e-9


@inner(error_model="numpy", **LENT)
def _see(what, now_ns, event_ns, price, size, tolerance, levels, window, stamps, rows):
    n_open = 0
    for i in range(rows.shape[0]):
        row = rows[i]
        if not _is_followed(row, stamps[i]):
            continue
        n_open += 1
        side = int64(row[SIDE])
        away = 1.0 if side == 0 else -1.0
        met = quoted = 0.0
        if what == BOOK:
            if event_ns >= stamps[i, SHOWN_NS]:
                quoted = _crossed(row, levels, window, tolerance, away)
                shown = _shown(levels, window, side, row[PRICE], tolerance, away)
                if shown == shown:
                    _change(row, stamps[i], event_ns, shown)
                    stamps[i, SHOWN_NS] = event_ns
        elif what == 1 - side and event_ns > stamps[i, SENT_NS]:
            beyond = away * (row[PRICE] - price)
            if beyond > tolerance:
                met = size
            elif beyond >= -tolerance:
                _print(row, stamps[i], event_ns, size)
        if met > 0.0 or quoted > 0.0:
            _meet(row, met, quoted, stamps[i, PUT_NS])
        _fill(row, stamps[i], now_ns)
    return n_open


@when_needed(
    int64(
        int64, int64, int64, float64, float64, float64, _LEVELS, _WINDOW, int64[:, ::1], float64[:, ::1],
    ),
    error_model="numpy",
    **LENT,
)  # fmt: skip
def see(what, now_ns, event_ns, price, size, tolerance, levels, window, stamps, rows):
    """One event: the book as it is now (*what* is `BOOK`), or a print whose aggressor bought (0) or sold (1).

    stamps: (n, N_STAMPS). rows: (n, N_ROW). Returns how many orders are still followed.
    """
    return _see(what, now_ns, event_ns, price, size, tolerance, levels, window, stamps, rows)


@when_needed(
    (int64, int64, float64, float64, float64, float64, float64, int64[:, ::1], float64[:, ::1]),
    error_model="numpy",
    **LENT,
)
def glance(now_ns, event_ns, bid, bid_size, ask, ask_size, tolerance, stamps, rows):
    """The best of both sides, told beside the book: what the book shows of an earlier moment there counts no more.

    stamps, rows: as of `see`.
    """
    prices, sizes = (bid, ask), (bid_size, ask_size)
    for i in range(rows.shape[0]):
        row = rows[i]
        if not _is_followed(row, stamps[i]) or event_ns < stamps[i, SHOWN_NS]:
            continue
        side = int64(row[SIDE])
        away = 1.0 if side == 0 else -1.0
        quoted = 0.0
        if away * (row[PRICE] - prices[1 - side]) > -tolerance:
            quoted = max(sizes[1 - side] - row[LARGEST], 0.0)
            row[LARGEST] += quoted
        behind = away * (prices[side] - row[PRICE])
        if behind < tolerance:
            _change(row, stamps[i], event_ns, sizes[side] if behind > -tolerance else 0.0)
            stamps[i, SHOWN_NS] = event_ns
        if quoted > 0.0:
            _meet(row, 0.0, quoted, stamps[i, PUT_NS])
        _fill(row, stamps[i], now_ns)


@inner
def _over(stamps, nexts, i):
    # When the wait of a place that is settled next is over.
    return stamps[i, PUT_NS] + _HORIZONS_NS[nexts[i, 0]] if stamps[i, PUT_NS] > 0 else FOREVER


@inner(error_model="numpy")
def _settle(now_ns, half, prior, mid, stamps, nexts, rows, said, books, lines, half_lives_s, moved):
    # A few waits that are over, one of each place, the first to end first; a place is free again after its last one.
    n = rows.shape[0]
    over = np.empty(n, np.int64)
    for i in range(n):
        over[i] = _over(stamps, nexts, i)
    for _ in range(MAX_COUNTS):
        i = 0
        for j in range(1, n):
            if over[j] < over[i]:
                i = j
        if over[i] > now_ns:
            break
        over[i] = FOREVER
        k = nexts[i, 0]
        fill_s, seen = rows[i, FILL_S:MID], rows[i, SEEN:]
        settled.count(books[k], said[i, RAW, k], said[i, SAID, k], said[i, BASE, k], fill_s, HORIZONS_S[k])
        is_filled = fill_s[PROPORTIONAL] <= HORIZONS_S[k]
        put_ns = stamps[i, PUT_NS]
        put_s = put_ns // 1_000_000_000 + put_ns % 1_000_000_000 / 1e9
        settled.learn(
            lines[k], prior, said[i, RAW, k], said[i, LINED, k], seen, put_s, WEIGHTS[k], half_lives_s[k], is_filled,
            half,
        )  # fmt: skip
        if is_filled:
            against = -1.0 if rows[i, SIDE] == 0.0 else 1.0
            move_bps = against * (mid / rows[i, MID] - 1.0) * 1e4
            scale_bps = rows[i, HALF_BPS] + rows[i, SIGMA_BPS] * _ROOTS[k]
            settled.count_move(books[k], said[i, MOVE, k] * scale_bps, move_bps)
            settled.learn_move(moved[k], move_bps / scale_bps - said[i, MOVE_RAW, k], put_s, WEIGHTS[k], half)
        if k + 1 == nexts[i, 1]:
            stamps[i, PUT_NS] = 0
        else:
            nexts[i, 0] = k + 1


@when_needed(
    int64(
        int64, int64, float64, float64[::1], float64, float64, _LEVELS, _WINDOW,
        int64[:, ::1], int64[:, ::1], float64[:, ::1], float64[:, :, ::1], float64[:, ::1], float64[:, ::1],
        float64[::1], float64[:, ::1],
    ),
    error_model="numpy",
)  # fmt: skip
def work(
    now_ns, ripe_ns, half, prior, mid, tolerance, levels, window,
    stamps, nexts, rows, said, books, lines, half_lives_s, moved,
):  # fmt: skip
    """After a tick: what the book shows of every order, and from *ripe_ns* on a few waits that are over.

    mid: as it stood when the first of these ended. stamps, rows: as of `see`. nexts: (n, 2) which wait of each order is
    settled next, and after which it is let go. said: (n, N_SAID, N_HORIZONS). prior: (N_SLOPES,), books:
    (N_HORIZONS, N_KEPT), lines: (N_HORIZONS, N_LINE), half_lives_s: (N_HORIZONS,), moved: (N_HORIZONS, N_MOVED), see
    `fillcast.kernels.settled`. Returns when the next wait will be over.
    """
    _see(BOOK, now_ns, window[EVENT_NS], 0.0, 0.0, tolerance, levels, window, stamps, rows)
    if now_ns < ripe_ns:
        return ripe_ns
    _settle(now_ns, half, prior, mid, stamps, nexts, rows, said, books, lines, half_lives_s, moved)
    next_ns = FOREVER
    for i in range(rows.shape[0]):
        next_ns = min(next_ns, _over(stamps, nexts, i))
    return next_ns
