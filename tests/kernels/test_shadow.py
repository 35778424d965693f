"""Orders followed live: as through a recording, whatever the order in which prints and books come."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.opened import Opened

from fillcast.kernels import shadow
from fillcast.kernels import vigil as closed
from fillcast.kernels.grid import DELTA, TRADE
from fillcast.kernels.queue import N_RULES, OPTIMISTIC, PROPORTIONAL, RISK_AVERSE

vigil = Opened(closed)
PRICE, AHEAD, STEP_NS = 100.0, 10.0, 10_000_000
BEST_ASK = 101.0


def placed(depth=0.0, ahead=AHEAD):
    rows, stamps = np.zeros((2, shadow.N_ROW)), np.zeros((2, shadow.N_STAMPS), np.int64)
    row = rows[0]
    row[[shadow.SIDE, shadow.PRICE, shadow.DEPTH, shadow.SHOWN]] = 0.0, PRICE, depth, ahead
    row[shadow.WAITING : shadow.CREDIT] = ahead
    row[shadow.FILL_S :] = math.inf
    stamps[0] = 1, 1, 0, 1
    return stamps, rows


def book(size, ask=BEST_ASK):
    levels = np.zeros((2, 2, 3))
    levels[0, :, :2] = [[PRICE, PRICE - 1.0], [size, 5.0]] if size > 0.0 else [[PRICE - 1.0, PRICE - 2.0], [5.0, 5.0]]
    levels[1, :, 0] = ask, 7.0
    levels.flags.writeable = False
    window = np.array([0, 2, 0, 1, 0, 0, 0, 0], np.int64)
    window.flags.writeable = False
    return levels, window


def show(stamps, rows, at_ns, size, now_ns=None, **given):
    return shadow.see(shadow.BOOK, now_ns or at_ns, at_ns, 0.0, 0.0, 0.01, *book(size, **given), stamps, rows)


def sell(stamps, rows, at_ns, size, price=PRICE, now_ns=None):
    return shadow.see(1, now_ns or at_ns, at_ns, price, size, 0.01, *book(1.0), stamps, rows)


def fills(rows):
    return rows[0, shadow.FILL_S :].tolist()


EVENTS = st.lists(
    st.one_of(
        st.tuples(st.just("print"), st.floats(0.5, 8.0)),
        st.tuples(st.just("size"), st.floats(0.0, 20.0)),
    ),
    max_size=25,
)


@given(EVENTS, st.sampled_from([0.0, 3.0]))
def test_an_order_is_filled_when_one_followed_through_a_recording_is(events, depth):
    stamps, rows = placed(depth)
    kinds, times, starts, sides, prices, sizes = [], [], [0], [], [], []
    for k, (what, size) in enumerate(events, 1):
        at_ns = 1 + k * STEP_NS
        kinds.append(TRADE if what == "print" else DELTA)
        times.append(at_ns)
        sides.append(1 if what == "print" else 0)
        prices.append(PRICE)
        sizes.append(size)
        starts.append(len(sides))
        (sell if what == "print" else show)(stamps, rows, at_ns, size)
    fill_s, ends_s = np.empty((N_RULES, 1)), np.empty(2)
    vigil.follow(
        np.array(kinds, np.int8), np.array(times, np.int64), np.array(starts, np.int64), np.array(sides, np.int8),
        np.array(prices), np.array(sizes), 0, 1, 0, PRICE, AHEAD, BEST_ASK, 0.01, np.array([depth]), fill_s, ends_s,
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
        waiting = [one[1][0, shadow.WAITING : shadow.CREDIT].tolist() for one in (early, late)]
        assert waiting[0] == pytest.approx(waiting[1], abs=1e-9)


def test_the_rules_differ_only_by_whose_cancels_they_are():
    stamps, rows = placed()
    rows[0, shadow.SHOWN] = 20.0
    show(stamps, rows, 1 + STEP_NS, 12.0)
    waiting = rows[0, shadow.WAITING : shadow.CREDIT]
    assert waiting[RISK_AVERSE] == 10.0
    assert waiting[OPTIMISTIC] == 2.0
    assert 2.0 < waiting[PROPORTIONAL] < 10.0


def through(stamps, rows):
    sell(stamps, rows, 1 + STEP_NS, 0.1, price=PRICE - 1.0)


def crossed(stamps, rows):
    show(stamps, rows, 1 + STEP_NS, 3.0, ask=PRICE)


@pytest.mark.parametrize("move", [through, crossed])
def test_a_print_through_the_price_or_the_other_side_at_it_fills_all_of_it(move):
    stamps, rows = placed(depth=50.0)
    move(stamps, rows)
    assert fills(rows) == [pytest.approx(STEP_NS * 1e-9)] * N_RULES
    assert show(stamps, rows, 1 + 2 * STEP_NS, 3.0) == 0


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
