"""Volatility and order flow on the tick path, against their slow twins."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import checked, reference

from fillcast.kernels import flow, sweep

NO_ORDERS = np.empty((0, sweep.N_COLUMNS))
NO_CURVE = np.empty((sweep.N_CURVE_ROWS, 0))


def look(levels, window, now_ns, state):
    sweep.evaluate(levels, window, 1.0, False, 0.0, NO_ORDERS, NO_CURVE, np.empty(sweep.N_SIGNALS), now_ns, state)


def ladder(rows):
    levels = np.zeros((2, 2, max(1, len(rows))))
    for i, (bid, bid_size, ask, ask_size) in enumerate(rows):
        levels[:, :, i] = [[bid, bid_size], [ask, ask_size]]
    return levels, np.array([0, len(rows), 0, len(rows)], np.int64)


def run(looks):
    state = np.zeros(flow.N_FLOW)
    for now_s, rows in looks:
        levels, window = ladder(rows)
        look(levels, window, round(now_s * 1e9), state)
    return state


sizes = st.integers(1, 40).map(float)


@st.composite
def books(draw):
    touch = draw(st.integers(995, 1005))
    gap = draw(st.integers(1, 3))
    n = draw(st.integers(1, 7))
    return [(touch - i, draw(sizes), touch + gap + i, draw(sizes)) for i in range(n)]


@st.composite
def histories(draw):
    waits = draw(st.lists(st.floats(0.001, 20.0), min_size=2, max_size=25))
    times = 1000.0 + np.cumsum(waits)
    return [(float(t), draw(books())) for t in times]


def test_golden_order_flow_counts_changes_of_size_alone():
    pairs = checked.inputs("ofi.e_n")["transitions"]
    checked.meets("ofi.e_n", [flow.order_flow.py_func(*a, *b) for a, b in pairs])
    checked.meets("ofi.e_n", [reference.order_flow(a, b) for a, b in pairs])


def test_golden_irregular_average():
    row = checked.inputs("vol.ewma_irregular")
    value = row["v0"]
    for before, now, move in zip(row["t"], row["t"][1:], row["r"][1:], strict=False):
        value = flow.ewma.py_func(value, move**2 / (now - before), math.exp(-(now - before) / row["tau"]))
    checked.meets("vol.ewma_irregular", value)


def test_golden_price_moves_by_flow_over_twice_the_depth():
    # The stylised book: every level holds D. Each side takes and loses single orders at its touch; a full touch begins
    # the level before it, an empty one leaves the level behind it.
    row = checked.inputs("ofi.stylised_beta")
    depth, per_bin = row["D"], row["events_per_bin"]
    kinds = np.random.default_rng(2).integers(0, 4, row["n"]).tolist()
    price, size = [0, 1000], [depth, depth]
    flows, moves = [0.0], [0.0]
    for k, kind in enumerate(kinds):
        side, adds = kind % 2, kind < 2
        outwards = -1 if side == 0 else 1
        before = (price[0], size[0], price[1], size[1])
        size[side] += 1 if adds else -1
        if size[side] > depth:
            price[side], size[side] = price[side] - outwards, 1
        elif size[side] == 0:
            price[side], size[side] = price[side] + outwards, depth
        flows[-1] += reference.order_flow(before, (price[0], size[0], price[1], size[1]))
        moves[-1] += 0.5 * (price[0] + price[1] - before[0] - before[2])
        if k % per_bin == per_bin - 1:
            flows.append(0.0)
            moves.append(0.0)
    assert np.corrcoef(flows, moves)[0, 1] ** 2 > 0.9
    checked.meets("ofi.stylised_beta", float(np.dot(flows, moves) / np.dot(flows, flows)))


@given(histories())
def test_flow_is_that_of_the_slow_twin(history):
    state = run(history)
    near = [(t, rows[: flow.N_FLOW_LEVELS]) for t, rows in history]
    touch, deep = reference.flow(near)
    assert state[flow.TOUCH_FLOW : flow.TOUCH_FLOW + 4] == pytest.approx(touch, rel=1e-5, abs=1e-5)
    assert state[flow.LEVEL_FLOW : flow.LEVEL_FLOW + 4] == pytest.approx(deep, rel=1e-5, abs=1e-5)


@given(st.lists(st.tuples(st.floats(1.0, 30.0), st.integers(900, 1100)), min_size=2, max_size=40))
def test_now_casts_are_those_of_the_slow_twin(steps):
    times = 1000.0 + np.cumsum([wait for wait, _ in steps])
    state = run([(t, [(touch, 1.0, touch + 1, 1.0)]) for t, (_, touch) in zip(times, steps, strict=True)])
    found = state[flow.VARIANCE : flow.VARIANCE + 3] / state[flow.VARIANCE_WEIGHT : flow.VARIANCE_WEIGHT + 3]
    expected = reference.now_casts([(t, touch + 0.5) for t, (_, touch) in zip(times, steps, strict=True)])
    assert found == pytest.approx(expected, rel=1e-5)


def test_ticks_within_a_second_are_one_sample():
    state = run([(1000.0 + 0.1 * k, [(100 + k % 2, 1.0, 102, 1.0)]) for k in range(51)])
    assert state[flow.N_SAMPLES] == 6


def test_a_book_with_one_side_or_crossed_is_not_looked_at():
    state = run([(1000.0, [(100, 1.0, 101, 1.0)])])
    kept = state.copy()
    levels, window = ladder([(102, 5.0, 101, 5.0)])
    look(levels, window, 1_002_000_000_000, state)
    look(levels, np.array([0, 1, 0, 0], np.int64), 1_003_000_000_000, state)
    kept[flow.N_BEFORE] = 0.0
    assert (state == kept).all()


def test_nothing_is_concluded_from_a_long_silence_or_a_clock_that_went_back():
    for later_s in (1090.0, 900.0):
        state = run([(1000.0, [(100, 1.0, 101, 1.0)]), (later_s, [(200, 1.0, 201, 1.0)])])
        assert state[flow.VARIANCE_WEIGHT] == 0.0
        assert state[flow.N_SAMPLES] == 1


def test_five_minutes_fill_a_bucket_and_an_hour_of_mids_is_kept():
    rng = np.random.default_rng(0)
    mids = 1000.0 * np.exp(np.cumsum(rng.normal(0.0, 1e-4, 4001)))
    state = run([(1000.0 + k, [(mid - 0.5, 1.0, mid + 0.5, 1.0)]) for k, mid in enumerate(mids)])
    assert state[flow.N_FILLED_BUCKETS] == 13
    assert state[flow.BUCKETS : flow.BUCKETS + 13] == pytest.approx(1e-8, rel=0.4)
    assert state[flow.N_SAMPLES] == 4001
