"""The matching engine against a plain one, and what its ring must not lose."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests import reference

from fillcast.kernels import matching

KINDS = ("limit", "market", "ioc", "post_only")
MID = 1_000_000

placing = st.tuples(
    st.sampled_from(KINDS),
    st.integers(0, 1),
    st.one_of(st.integers(MID - 6, MID + 6), st.integers(MID - 5000, MID + 5000)),
    st.integers(1, 20),
)
steps = st.lists(st.one_of(placing, st.tuples(st.just("cancel"), st.integers(0, 40))), max_size=60)


def shown(floor, side):
    rows = np.empty((500, 3), np.int64)
    n = matching.show(matching.cell(floor), side, 500, rows)
    return [tuple(row) for row in rows[:n].tolist()]


def said(floor, name, count):
    return [tuple(row) for row in floor[name][: floor["tally"][count]].tolist()]


@given(steps)
def test_the_engine_does_what_a_plain_one_does(steps):
    floor, plain = matching.new_floor(MID), reference.Matching()
    placed = []
    for owner, step in enumerate(steps, start=1):
        if step[0] == "cancel":
            if step[1] < len(placed):
                order_id, order = placed[step[1]]
                expected = plain.cancel(order) if isinstance(order, list) else 0
                assert matching.cancel(floor, order_id) == expected
            continue
        kind, side, ticks, lots = step
        order_id = matching.submit(floor, KINDS.index(kind), side, ticks, lots, owner, owner)
        order = plain.submit(kind, side, ticks, lots, owner)
        assert (order_id == matching.REFUSED) == (order == "refused")
        assert (order_id > 0) == isinstance(order, list)
        placed.append((order_id, order))
        for side in (matching.BID, matching.ASK):
            assert shown(floor, side) == plain.levels(side)
    assert [row[1:] for row in said(floor, "prints", matching.N_PRINTS)] == plain.prints
    assert [row[1:] for row in said(floor, "fills", matching.N_FILLS)] == plain.fills
    for order_id, order in placed:
        if isinstance(order, list):
            queue = next((q for prices in plain.queues for q in prices.values() if any(o is order for o in q)), None)
            ahead = -1
            if queue is not None:
                ahead = sum(o[1] for o in queue[: next(k for k, o in enumerate(queue) if o is order)])
            assert matching.ahead(floor, order_id) == ahead


@given(steps, steps)
def test_differences_turn_one_book_into_the_other(first, second):
    floor = matching.new_floor(MID)
    books = []
    for steps in (first, second):
        for step in steps:
            if step[0] != "cancel":
                matching.submit(floor, KINDS.index(step[0]), *step[1:], 0, 1)
        books.append([shown(floor, side) for side in range(2)])
    for side in range(2):
        old, new = (np.array(book[side], np.int64).reshape(-1, 3) for book in books)
        rows = np.empty((len(old) + len(new), 3), np.int64)
        n = matching.differences(side, old, len(old), new, len(new), rows)
        held = {row[0]: row for row in map(tuple, old.tolist())}
        prices = rows[:n, 0].tolist()
        assert prices == sorted(prices, reverse=side == matching.BID)
        for ticks, lots, n_orders in rows[:n].tolist():
            assert held.get(ticks) != (ticks, lots, n_orders)
            held.pop(ticks, None)
            if lots:
                held[ticks] = (ticks, lots, n_orders)
        assert sorted(held.values()) == sorted(map(tuple, new.tolist()))


def test_an_id_never_means_two_orders():
    floor = matching.new_floor(MID)
    seen = set()
    for k in range(200):
        order_id = matching.submit(floor, matching.LIMIT, matching.BID, MID - k % 3, 5, 0, 1)
        assert order_id not in seen
        assert all(matching.cancel(floor, old) == 0 for old in list(seen)[-5:])
        seen.add(order_id)
        assert matching.cancel(floor, order_id) == 5


def test_a_price_outside_the_band_and_no_lots_are_refused():
    floor = matching.new_floor(MID)
    for ticks, lots in ((MID + matching.SPAN, 1), (MID - matching.SPAN, 1), (MID, 0), (MID, -4)):
        assert matching.submit(floor, matching.LIMIT, matching.BID, ticks, lots, 0, 1) == matching.REFUSED
    assert shown(floor, matching.BID) == []


def test_a_full_pool_refuses_and_forgets_nothing():
    floor = matching.new_floor(MID)
    ids = [matching.submit(floor, 0, 0, MID - k % 100, 1, 0, 1) for k in range(matching.CAPACITY)]
    assert matching.submit(floor, 0, 0, MID, 1, 0, 1) == matching.REFUSED
    assert sum(row[2] for row in shown(floor, 0)) == matching.CAPACITY
    assert matching.cancel(floor, ids[7]) == 1
    assert matching.submit(floor, 0, 0, MID, 1, 0, 1) > 0
