"""The ladder against a dictionary."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import reference

from fillcast.kernels import ladder

prices = st.integers(1, 30).map(float)
sizes = st.sampled_from([0.0, 0.0, 1.0, 2.5])
changes = st.lists(st.tuples(prices, sizes), max_size=12)
messages = st.lists(st.tuples(st.booleans(), changes, changes), min_size=1, max_size=12)
long_changes = st.lists(st.tuples(st.integers(1, 400).map(float), sizes), max_size=60)
long_messages = st.lists(st.tuples(st.booleans(), long_changes, long_changes), min_size=1, max_size=12)


def block(capacity):
    return np.zeros((2, 2, capacity)), np.zeros(ladder.N_META, np.int64)


def put(levels, meta, bids, asks, *, replaces, depth=100, seq=1):
    filled = np.zeros((2, 2, max(len(bids), len(asks), 1)))
    for side, rows in enumerate((bids, asks)):
        for k, row in enumerate(rows):
            filled[side, :, k] = row
    return ladder.apply(levels, meta, filled, len(bids), len(asks), depth, seq, 7, 8, replaces)


def sides(levels, meta):
    found = []
    for side in range(2):
        window = slice(meta[2 * side], meta[2 * side + 1])
        found.append([tuple(row) for row in levels[side, :, window].T.tolist()])
    return found


@given(messages, st.integers(1, 40))
@settings(max_examples=300)
def test_any_messages_leave_what_a_dictionary_would(sequence, depth):
    leave_what_a_dictionary_would(sequence, depth, 80)


@given(long_messages, st.integers(100, 400))
@settings(max_examples=100)
def test_sides_of_many_strides_are_searched_right(sequence, depth):
    leave_what_a_dictionary_would(sequence, depth, 1_000)


def leave_what_a_dictionary_would(sequence, depth, capacity):
    levels, meta = block(capacity)
    bids, asks = [], []
    for is_snapshot, *changes in sequence:
        # A snapshot is sorted, without empty or repeated levels: its scan has seen to that.
        new_bids, new_asks = (
            reference.apply([], side, sign, 99, replaces=True) if is_snapshot else side
            for side, sign in zip(changes, (-1, 1), strict=True)
        )
        assert put(levels, meta, new_bids, new_asks, replaces=is_snapshot, depth=depth) == ladder.DONE
        bids = reference.apply(bids, new_bids, -1, depth, replaces=is_snapshot)
        asks = reference.apply(asks, new_asks, 1, depth, replaces=is_snapshot)
        assert sides(levels, meta) == [bids, asks]


@given(messages)
def test_a_frozen_ladder_is_the_live_one_from_index_zero(sequence):
    levels, meta = block(80)
    for is_snapshot, new_bids, new_asks in sequence:
        if not is_snapshot:
            put(levels, meta, new_bids, new_asks, replaces=False)
    copy, copy_meta = block(80)
    assert ladder.freeze(levels, meta, copy, copy_meta) == ladder.DONE
    assert sides(copy, copy_meta) == sides(levels, meta)
    assert copy_meta[ladder.BID_START] == copy_meta[ladder.ASK_START] == 0
    assert copy_meta[ladder.SEQ :].tolist() == meta[ladder.SEQ :].tolist()


def test_a_block_too_small_is_said_and_nothing_is_changed():
    levels, meta = block(8)
    put(levels, meta, [(1.0, 1.0)], [(2.0, 1.0)], replaces=True)
    before = sides(levels, meta), meta.tolist()
    many = [(float(k), 1.0) for k in range(10, 15)]
    assert put(levels, meta, [], many, replaces=False) == ladder.CRAMPED
    assert (sides(levels, meta), meta.tolist()) == before


def test_a_copy_too_small_is_said():
    levels, meta = block(8)
    put(levels, meta, [(2.0, 1.0), (1.0, 1.0)], [], replaces=True)
    assert ladder.freeze(levels, meta, *block(1)) == ladder.CRAMPED


def test_levels_beyond_the_depth_are_dropped_and_do_not_come_back():
    levels, meta = block(16)
    put(levels, meta, [], [(1.0, 1.0), (2.0, 1.0), (3.0, 1.0)], replaces=True, depth=3)
    put(levels, meta, [], [(0.5, 1.0)], replaces=False, depth=3)
    assert sides(levels, meta)[1] == [(0.5, 1.0), (1.0, 1.0), (2.0, 1.0)]
    put(levels, meta, [], [(0.5, 0.0)], replaces=False, depth=3)
    assert sides(levels, meta)[1] == [(1.0, 1.0), (2.0, 1.0)]


def test_each_message_is_stamped():
    levels, meta = block(8)
    put(levels, meta, [], [], replaces=True, seq=5)
    put(levels, meta, [], [], replaces=False, seq=6)
    assert meta[ladder.SEQ :].tolist() == [6, 7, 8, 2]
