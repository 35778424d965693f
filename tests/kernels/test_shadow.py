"""Orders followed live: as through a recording, whatever the order in which prints and books come."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.opened import Opened

from fillcast.forecasts.correction import Correction
from fillcast.forecasts.selection import Selection
from fillcast.kernels import settled, shadow
from fillcast.kernels import vigil as closed
from fillcast.kernels.grid import DELTA, TOUCH, TRADE
from fillcast.kernels.hazard import HORIZONS_S, N_HORIZONS
from fillcast.kernels.queue import N_RULES, OPTIMISTIC, PROPORTIONAL, RISK_AVERSE

vigil = Opened(closed)
PRICE, AHEAD, STEP_NS = 100.0, 10.0, 10_000_000
BEST_ASK = 101.0


def placed(depth=0.0, ahead=AHEAD, side=0):
    rows, stamps = np.zeros((2, shadow.N_ROW)), np.zeros((2, shadow.N_STAMPS), np.int64)
    row = rows[0]
    row[[shadow.SIDE, shadow.PRICE, shadow.DEPTH, shadow.SHOWN]] = side, PRICE, depth, ahead
    row[shadow.WAITING : shadow.SERVED] = ahead
    row[shadow.FILL_S : shadow.MID] = math.inf
    stamps[0] = 1, 1, 0, 1, 1
    return stamps, rows


def mirrored(price, side):
    """Of an ask's world, which is a bid's seen from the other end: its own price is the same."""
    return price if side == 0 else 2.0 * PRICE - price


def book(size, ask=BEST_ASK, ask_size=7.0, side=0):
    levels = np.zeros((2, 2, 3))
    levels[0, :, :2] = [[PRICE, PRICE - 1.0], [size, 5.0]] if size > 0.0 else [[PRICE - 1.0, PRICE - 2.0], [5.0, 5.0]]
    levels[1, :, 0] = ask, ask_size
    window = np.array([0, 2, 0, 1, 0, 0, 0, 0], np.int64)
    if side == 1:
        levels[:, 0] = mirrored(levels[:, 0], side)
        levels, window[:4] = levels[::-1].copy(), [0, 1, 0, 2]
    levels.flags.writeable = False
    window.flags.writeable = False
    return levels, window


def show(stamps, rows, at_ns, size, now_ns=None, **given):
    return shadow.see(shadow.BOOK, now_ns or at_ns, at_ns, 0.0, 0.0, 0.01, *book(size, **given), stamps, rows)


def sell(stamps, rows, at_ns, size, price=PRICE, now_ns=None, side=0):
    """Of an ask's world: buy."""
    price = mirrored(price, side)
    return shadow.see(1 - side, now_ns or at_ns, at_ns, price, size, 0.01, *book(1.0, side=side), stamps, rows)


def glance(stamps, rows, at_ns, own, other=(BEST_ASK, 7.0), now_ns=None, side=0):
    """own, other: price and size of the best on the order's side, and of the best on the other one."""
    best = [(mirrored(price, side), size) for price, size in (own, other)]
    bid, ask = best if side == 0 else best[::-1]
    shadow.glance(now_ns or at_ns, at_ns, *bid, *ask, 0.01, stamps, rows)


def fills(rows):
    return rows[0, shadow.FILL_S : shadow.MID].tolist()


EVENTS = st.lists(
    st.one_of(
        st.tuples(st.just("print"), st.floats(0.5, 8.0)),
        st.tuples(st.just("size"), st.floats(0.0, 20.0)),
        st.tuples(st.just("elsewhere"), st.floats(0.5, 8.0)),
        st.tuples(st.just("through"), st.floats(0.5, 8.0)),
        st.tuples(st.just("ask"), st.floats(0.5, 8.0)),
        st.tuples(st.just("touch"), st.floats(0.5, 20.0)),
        st.tuples(st.just("better touch"), st.floats(0.5, 8.0)),
        st.tuples(st.just("lower touch"), st.floats(0.5, 8.0)),
        st.tuples(st.just("ask touch"), st.floats(0.5, 8.0)),
    ),
    max_size=25,
)
"""Of a bid, and of an ask the other way round: a print at the order's price, its level's new size or that of another
level, a print through the price, or the best ask at it; quotes beside the book: its level as the best bid, one before
it, one behind it, or the best ask at its price."""

BEFORE, BEHIND = PRICE + 0.5, PRICE - 1.0
TOUCHES = {
    "touch": lambda size: ((PRICE, size), (BEST_ASK, 7.0)),
    "better touch": lambda size: ((BEFORE, size), (BEST_ASK, 7.0)),
    "lower touch": lambda size: ((BEHIND, size), (BEST_ASK, 7.0)),
    "ask touch": lambda size: ((BEHIND, 5.0), (PRICE, size)),
}
"""Best bid and best ask, price and size each."""


@given(EVENTS, st.sampled_from([0.0, 3.0, 12.0]), st.sampled_from([0, 1]))
def test_an_order_is_filled_when_one_followed_through_a_recording_is(events, depth, side):
    stamps, rows = placed(depth, side=side)
    kinds, times, starts, sides, prices, sizes = [], [], [0], [], [], []
    shown = AHEAD
    for k, (what, size) in enumerate(events, 1):
        if what == "size" and size == shown:
            # Live, a level that is told to be as it was can't be told from one that is not mentioned.
            continue
        at_ns = 1 + k * STEP_NS
        kinds.append(TOUCH if what in TOUCHES else TRADE if what in ("print", "through") else DELTA)
        times.append(at_ns)
        if what in TOUCHES:
            own, other = TOUCHES[what](size)
            sides += [side, 1 - side]
            prices += [mirrored(price, side) for price, _ in (own, other)]
            sizes += [size for _, size in (own, other)]
            starts.append(len(sides))
            glance(stamps, rows, at_ns, own, other, side=side)
            # What the ladder shows at the price stays as it was told; it can't be told from one not mentioned.
            if own[0] <= PRICE:
                shown = own[1] if own[0] == PRICE else 0.0
            continue
        sides.append(side if what in ("size", "elsewhere") else 1 - side)
        price = {"elsewhere": PRICE - 3.0, "through": PRICE - 1.0}.get(what, PRICE)
        prices.append(mirrored(price, side))
        sizes.append(size)
        starts.append(len(sides))
        if kinds[-1] == TRADE:
            sell(stamps, rows, at_ns, size, price=price, side=side)
        elif what == "ask":
            show(stamps, rows, at_ns, shown, ask=PRICE, ask_size=size, side=side)
        else:
            shown = size if what == "size" else shown
            show(stamps, rows, at_ns, shown, side=side)
    fill_s, ends_s = np.empty((N_RULES, 1)), np.empty(2)
    vigil.follow(
        np.array(kinds, np.int8), np.array(times, np.int64), np.array(starts, np.int64), np.array(sides, np.int8),
        np.array(prices), np.array(sizes), 0, 1, side, PRICE, AHEAD, mirrored(BEST_ASK, side), 0.01, np.array([depth]),
        fill_s, ends_s,
    )  # fmt: skip
    # An order that is filled under the rule that is filled last is not followed on; the others came before.
    assert fills(rows) == pytest.approx(fill_s[:, 0].tolist())


@given(st.lists(st.floats(0.5, 4.0), min_size=1, max_size=8))
def test_a_print_that_comes_after_the_book_it_moved_counts_once(prints):
    # Each print takes its size from the level; the book shows it before the print is heard.
    early, late = placed(), placed()
    size = AHEAD + 20.0
    for one in (early, late):
        one[1][0, shadow.SHOWN] = size
    for k, traded in enumerate(prints, 1):
        size = max(size - traded, 0.1)
        at_ns = 1 + k * STEP_NS
        sell(*early, at_ns, traded)
        show(*early, at_ns + 1000, size)
        show(*late, at_ns + 1000, size)
        sell(*late, at_ns, traded, now_ns=at_ns + 2000)
        # What fills an order is the last that it is told of.
        waiting = [
            np.maximum(rows[0, shadow.WAITING : shadow.SERVED] - rows[0, shadow.PRINTED], 0.0)
            for _, rows in (early, late)
        ]
        assert waiting[0].tolist() == pytest.approx(waiting[1].tolist(), abs=1e-9)


@given(
    st.floats(0.0, 12.0),
    st.floats(0.5, 20.0),
    st.lists(st.floats(0.5, 6.0), min_size=1, max_size=4),
    st.sampled_from([0.0, 3.0, 12.0]),
    st.integers(1, 50),
)
def test_prints_that_come_after_the_other_side_has_come_count_as_if_before(ahead, shown, prints, depth, step):
    # A level goes, partly by prints, and an ask of three comes to its price; the book is heard first, or the prints.
    late, early = (placed(depth=depth, ahead=min(ahead, shown)) for _ in range(2))
    at_ns = 1 + step * STEP_NS
    for one in (late, early):
        one[1][0, shadow.SHOWN] = shown
    show(*late, at_ns, 0.0, ask=PRICE, ask_size=3.0)
    for size in prints:
        sell(*late, at_ns, size, now_ns=at_ns + 1000)
        sell(*early, at_ns, size)
    show(*early, at_ns, 0.0, ask=PRICE, ask_size=3.0)
    for rule, filled in enumerate(zip(np.isfinite(fills(late[1])), np.isfinite(fills(early[1])), strict=True)):
        # Whose a cancel was is drawn by what the prints have left of it: of prints that come one by one, one may fill
        # an order, and the next say that it had not.
        assert filled[0] == filled[1] or (rule == PROPORTIONAL and filled[0])
    served = [rows[0, shadow.SERVED : shadow.WAITED] for _, rows in (late, early)]
    low, middle, high = (served[0][rule] for rule in (RISK_AVERSE, PROPORTIONAL, OPTIMISTIC))
    assert low - 1e-9 <= middle <= high + 1e-9
    if fills(early[1])[RISK_AVERSE] == math.inf:
        # Else it is followed no further.
        assert served[0].tolist() == pytest.approx(served[1].tolist())


def test_a_change_that_lags_behind_a_print_takes_nothing_of_it():
    # 7 of 10 are cancelled, then 5 are sold; the feed of prints is the faster one.
    stamps, rows = placed()
    sell(stamps, rows, 1 + STEP_NS, 5.0)
    assert fills(rows) == [math.inf] * N_RULES
    show(stamps, rows, STEP_NS, 3.0, now_ns=1 + STEP_NS)
    assert fills(rows) == [pytest.approx(STEP_NS * 1e-9)] * N_RULES


def test_the_rules_differ_only_by_whose_cancels_they_are():
    stamps, rows = placed()
    rows[0, shadow.SHOWN] = 20.0
    show(stamps, rows, 1 + STEP_NS, 12.0)
    waiting = rows[0, shadow.WAITING : shadow.SERVED]
    assert waiting[RISK_AVERSE] == 10.0
    assert waiting[OPTIMISTIC] == 2.0
    assert waiting[PROPORTIONAL] in (2.0, 10.0)


def test_what_the_book_shows_of_before_a_quote_counts_no_more_at_its_price():
    stamps, rows = placed()
    glance(stamps, rows, 1 + 3 * STEP_NS, (PRICE, 4.0))
    waiting = rows[0, shadow.WAITING : shadow.SERVED].copy()
    assert waiting[OPTIMISTIC] == 4.0
    show(stamps, rows, 1 + 2 * STEP_NS, 0.0, ask=PRICE, now_ns=1 + 4 * STEP_NS)
    assert rows[0, shadow.SHOWN] == 4.0
    assert rows[0, shadow.WAITING : shadow.SERVED].tolist() == waiting.tolist()
    assert fills(rows) == [math.inf] * N_RULES
    show(stamps, rows, 1 + 4 * STEP_NS, 3.0)
    assert rows[0, shadow.SHOWN] == 3.0


def test_a_quote_of_before_what_the_book_shows_counts_no_more():
    stamps, rows = placed()
    show(stamps, rows, 1 + 3 * STEP_NS, 6.0)
    glance(stamps, rows, 1 + 2 * STEP_NS, (PRICE, 1.0), (PRICE, 7.0))
    assert rows[0, shadow.SHOWN] == 6.0
    assert fills(rows) == [math.inf] * N_RULES


def test_a_level_behind_the_best_is_told_by_the_book_alone():
    stamps, rows = placed()
    glance(stamps, rows, 1 + 3 * STEP_NS, (BEFORE, 2.0))
    assert rows[0, shadow.SHOWN] == AHEAD
    show(stamps, rows, 1 + 2 * STEP_NS, 6.0, now_ns=1 + 4 * STEP_NS)
    assert rows[0, shadow.SHOWN] == 6.0


def test_asks_between_two_books_are_met_as_those_of_a_book_are():
    quoted, booked = placed(depth=5.0), placed(depth=5.0)
    glance(*quoted, 1 + STEP_NS, (BEHIND, 5.0), (PRICE, 6.0))
    show(*booked, 1 + STEP_NS, 0.0, ask=PRICE, ask_size=6.0)
    assert fills(quoted[1]) == fills(booked[1])
    assert fills(quoted[1])[OPTIMISTIC] == pytest.approx(STEP_NS * 1e-9)


def through(stamps, rows, step, size):
    sell(stamps, rows, 1 + step * STEP_NS, size, price=PRICE - 1.0)


def crossed(stamps, rows, step, size):
    show(stamps, rows, 1 + step * STEP_NS, 3.0, ask=PRICE, ask_size=size)


def test_prints_through_the_price_fill_as_much_as_they_are():
    stamps, rows = placed(depth=5.0)
    through(stamps, rows, 1, 3.0)
    assert fills(rows) == [math.inf] * N_RULES
    through(stamps, rows, 2, 2.0)
    assert fills(rows) == [pytest.approx(2 * STEP_NS * 1e-9)] * N_RULES
    assert show(stamps, rows, 1 + 3 * STEP_NS, 3.0) == 0


def test_the_other_side_at_the_price_fills_as_much_as_it_is_where_it_would_have_come():
    stamps, rows = placed(depth=5.0)
    crossed(stamps, rows, 1, 3.0)
    assert fills(rows) == [math.inf] * N_RULES
    crossed(stamps, rows, 2, 5.0)
    assert fills(rows)[OPTIMISTIC] == pytest.approx(2 * STEP_NS * 1e-9)
    assert fills(rows)[RISK_AVERSE] == math.inf
    assert fills(rows)[PROPORTIONAL] in (math.inf, fills(rows)[OPTIMISTIC])
    assert show(stamps, rows, 1 + 3 * STEP_NS, 3.0) == 1


def test_what_was_traded_before_it_was_put_does_not_move_it():
    stamps, rows = placed()
    sell(stamps, rows, 1, 50.0, now_ns=STEP_NS)
    assert fills(rows) == [math.inf] * N_RULES
    assert rows[0, shadow.WAITING] == AHEAD


def test_a_price_beyond_the_last_known_level_stands_as_it_was():
    stamps, rows = placed()
    rows[0, shadow.PRICE] = PRICE - 5.0
    show(stamps, rows, 1 + STEP_NS, 3.0)
    assert rows[0, shadow.SHOWN] == AHEAD


SECOND_NS = 1_000_000_000
N_LATE = shadow.MAX_COUNTS + 2
MID = PRICE + 0.5


def kept(n):
    """*n* orders put a second after one another, each with all its waits before it."""
    stamps, nexts, rows = (
        np.zeros((n, shadow.N_STAMPS), np.int64),
        np.zeros((n, 2), np.int64),
        np.zeros((n, shadow.N_ROW)),
    )
    stamps[:, shadow.PUT_NS] = SECOND_NS * np.arange(1, n + 1)
    nexts[:, 1] = N_HORIZONS
    rows[:, shadow.PRICE], rows[:, shadow.WAITING : shadow.SERVED] = PRICE, AHEAD
    rows[:, shadow.FILL_S : shadow.MID] = math.inf
    rows[:, shadow.MID], rows[:, shadow.HALF_BPS], rows[:, shadow.SIGMA_BPS] = MID, 1.5, 0.5
    said, books = np.full((n, shadow.N_SAID, N_HORIZONS), 0.5), np.zeros((N_HORIZONS, settled.N_KEPT))
    return stamps, nexts, rows, said, books, Correction(is_transferred=False).numbers


def work(now_ns, ripe_ns, held, mid=MID, moved=None):
    learner = Correction(is_transferred=False)
    moved = Selection(is_transferred=False).numbers if moved is None else moved
    given = settled.HALF, learner.prior, mid, 0.01
    return shadow.work(now_ns, ripe_ns, *given, *book(1.0), *held, learner.half_lives_s, moved)


def test_no_wait_is_settled_before_it_is_over():
    held = kept(1)
    over_ns = SECOND_NS + round(HORIZONS_S[0] * SECOND_NS)
    assert work(over_ns - 1, over_ns, held) == over_ns
    assert held[4].sum() == 0.0
    assert work(over_ns, over_ns, held) == SECOND_NS + round(HORIZONS_S[1] * SECOND_NS)
    assert held[4][:, settled.N].tolist() == [1.0] + [0.0] * (N_HORIZONS - 1)


def test_waits_that_are_over_are_settled_a_few_at_a_time_the_first_to_end_first():
    stamps, nexts, _, _, books, _ = held = kept(N_LATE)
    stamps[:] = stamps[::-1].copy()
    now_ns = 100 * SECOND_NS
    first = round(HORIZONS_S[0] * SECOND_NS)
    assert work(now_ns, SECOND_NS + first, held) <= now_ns
    assert books[0, settled.N] == shadow.MAX_COUNTS
    assert nexts[:, 0].tolist() == [0] * (N_LATE - shadow.MAX_COUNTS) + [1] * shadow.MAX_COUNTS
    ripe_ns = 0
    for _ in range(N_LATE * N_HORIZONS):
        ripe_ns = work(now_ns, ripe_ns, held)
    assert books[:, settled.N].tolist() == [float(N_LATE)] * N_HORIZONS
    assert not stamps[:, shadow.PUT_NS].any()
    assert ripe_ns == shadow.FOREVER


def test_a_place_is_free_after_the_last_wait_that_its_order_is_followed_through():
    stamps, nexts, _, _, books, _ = held = kept(1)
    nexts[0] = shadow.N_SHORT - 1, shadow.N_SHORT
    work(100 * SECOND_NS, 0, held)
    assert stamps[0, shadow.PUT_NS] == 0
    assert books[shadow.N_SHORT - 1, settled.N] == 1.0


def test_an_order_counts_as_filled_only_by_the_waits_that_it_was_filled_in():
    _, _, rows, _, books, lines = held = kept(1)
    rows[0, shadow.FILL_S : shadow.MID] = 0.2
    for _ in range(N_HORIZONS):
        work(100 * SECOND_NS, 0, held)
    filled = [float(h >= 0.2) for h in HORIZONS_S]
    assert books[:, settled.FILLED].tolist() == filled
    assert (lines[:, settled.A] > 0.0).tolist() == [h >= 0.2 for h in HORIZONS_S]


def test_what_settled_orders_teach_is_what_a_correction_learns():
    _, nexts, rows, said, _, lines = held = kept(3)
    nexts[1, 1] = shadow.N_SHORT
    rows[:, shadow.FILL_S : shadow.MID] = [[0.2], [3.0], [math.inf]]
    rows[:, shadow.SEEN :] = np.linspace(-1.0, 0.9, 3 * settled.N_SEEN).reshape(3, settled.N_SEEN)
    said[:, shadow.RAW] = np.linspace(0.05, 0.9, 3 * N_HORIZONS).reshape(3, N_HORIZONS)
    said[:, shadow.LINED] = np.linspace(0.2, 0.8, 3 * N_HORIZONS).reshape(3, N_HORIZONS)
    apart = Correction(is_transferred=False)
    over = sorted((i + 1 + wait_s, i, k) for i in range(3) for k, wait_s in enumerate(HORIZONS_S) if k < nexts[i, 1])
    for over_s, i, k in over:
        work(round(over_s * SECOND_NS), 0, held)
        is_filled = bool(rows[i, shadow.FILL_S + PROPORTIONAL] <= HORIZONS_S[k])
        seen = rows[i, shadow.SEEN :]
        told = said[i, [shadow.RAW, shadow.LINED], k].tolist()
        apart.learn(k, *told, seen, i + 1.0, shadow.WEIGHTS[k], is_filled=is_filled)
    assert lines.tobytes() == apart.numbers.tobytes()


@pytest.mark.parametrize("side", [0.0, 1.0])
def test_the_mids_move_against_what_was_filled_is_counted_and_learned_from(side):
    _, _, rows, said, books, _ = held = kept(2)
    rows[:, shadow.SIDE], rows[0, shadow.FILL_S : shadow.MID] = side, 0.2
    said[:, shadow.MOVE_RAW], said[:, shadow.MOVE] = 0.4, 0.7
    moved, against_bps = Selection(is_transferred=False), 3.0
    later = MID * (1.0 + (-1.0 if side == 0.0 else 1.0) * against_bps * 1e-4)
    for _ in range(2 * N_HORIZONS):
        work(100 * SECOND_NS, 0, held, later, moved.numbers)
    is_filled = np.array([h >= 0.2 for h in HORIZONS_S])
    scale_bps = 1.5 + 0.5 * np.sqrt(HORIZONS_S)
    # The second order was never filled.
    assert books[:, settled.N_MOVES].tolist() == is_filled.tolist()
    assert books[:, settled.SUM_MOVE_SAID] == pytest.approx(0.7 * scale_bps * is_filled)
    assert books[:, settled.SUM_MOVE] == pytest.approx(against_bps * is_filled)
    weights = np.array(shadow.WEIGHTS) * is_filled
    off = weights * (against_bps / scale_bps - 0.4)
    assert moved.offsets == pytest.approx(off / (weights + settled.MOVES_AT_HOME))
