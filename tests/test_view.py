"""One's own book as a view."""

import numpy as np
import pandas as pd
import pytest
from msgspec.structs import replace

from fillcast.errors import BookNotReady, OrderError
from fillcast.view import View
from tests.golden import ONE

BIDS = [[99.0, 1.0], [98.0, 2.0]]
ASKS = [[101.0, 1.5], [102.0, 2.5]]


@pytest.mark.parametrize("form", [list, np.array, lambda rows: pd.DataFrame(rows, columns=["price", "size"])])
def test_arrays_lists_and_frames_are_the_same_book(form):
    view = View.from_levels(form(BIDS), form(ASKS), ONE)
    assert view.ladder.bids.tolist() == BIDS
    assert view.ladder.asks.tolist() == ASKS
    assert view.mid == 100.0
    assert view.half_spread_bps == pytest.approx(100.0)


def test_levels_may_come_in_any_order():
    view = View.from_levels(BIDS[::-1], ASKS[::-1], ONE)
    assert view.ladder.bids.tolist() == BIDS
    assert view.ladder.asks.tolist() == ASKS


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), -1.0, 0.0])
@pytest.mark.parametrize("column", [0, 1])
def test_a_level_that_is_no_positive_number_is_refused_by_its_place(bad, column):
    rows = [row.copy() for row in ASKS]
    rows[1][column] = bad
    with pytest.raises(OrderError, match="asks level 1"):
        View.from_levels(BIDS, rows, ONE)


def test_a_price_that_stands_twice_is_refused():
    with pytest.raises(OrderError, match="bids hold one price twice"):
        View.from_levels([[99.0, 1.0], [99.0, 2.0]], ASKS, ONE)


def test_a_shape_that_is_no_ladder_is_refused():
    for rows in ("abc", [["x", 1.0]], [[99.0, 1.0], [98.0]], [object()]):
        with pytest.raises(OrderError, match="bids are no rows of numbers"):
            View.from_levels(rows, ASKS, ONE)
    with pytest.raises(OrderError, match="shape"):
        View.from_levels([99.0, 98.0], ASKS, ONE)


def test_a_view_cannot_be_changed():
    view = View.from_levels(BIDS, ASKS, ONE)
    with pytest.raises(ValueError, match="read-only"):
        view.ladder.asks[0, 0] = 1.0


def test_the_own_array_is_not_touched():
    asks = np.array(ASKS[::-1])
    View.from_levels(BIDS, asks, ONE)
    assert asks.tolist() == ASKS[::-1]


@pytest.mark.parametrize(("bids", "asks"), [([], []), ([], ASKS), (BIDS, [])])
def test_without_two_sides_there_is_no_mid(bids, asks):
    with pytest.raises(BookNotReady):
        _ = View.from_levels(bids, asks, ONE).mid


def test_the_flags_of_a_ladder():
    assert View.from_levels([], [], ONE).ladder.is_empty
    assert View.from_levels(BIDS, [], ONE).ladder.is_one_sided
    assert View.from_levels([[5.0, 1.0]], [[5.0, 1.0]], ONE).ladder.is_crossed
    ladder = View.from_levels(BIDS, ASKS, ONE).ladder
    assert [ladder.is_empty, ladder.is_one_sided, ladder.is_crossed] == [False, False, False]


@pytest.mark.parametrize(
    ("bids", "asks", "state"),
    [(BIDS, ASKS, "live"), ([], [], "empty"), (BIDS, [], "one-sided"), ([[101.0, 1.0]], ASKS, "crossed")],
)
def test_a_live_book_stands_as_it_can_be_priced_and_another_as_it_is(bids, asks, state):
    view = View.from_levels(bids, asks, ONE)
    assert view.standing[0] == state
    assert replace(view, state="stale", reason="a gap").standing == ("stale", "a gap")
