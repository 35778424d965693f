"""What is counted in a recording, on recordings made by hand."""

import msgspec
import numpy as np
import pytest

from fillcast.archives.columns import ASKS, BIDS, Columns
from fillcast.errors import CalibrationError
from fillcast.kernels.laws import N_SHARES
from fillcast.kernels.replay import CHANGE, SNAPSHOT, TRADE
from fillcast.lab import counting
from fillcast.lab.realism import SIGN_LAGS
from fillcast.lab.series import of_columns
from fillcast.models.hawkes import Hawkes
from fillcast.units import NS_PER_S

TICK = 0.1


def columns(messages):
    """Messages as (kind, seconds, rows), a row as (side, ticks, size)."""
    rows = [row for _, _, found in messages for row in sorted(found)]
    return Columns(
        symbol="X",
        kind=np.array([kind for kind, _, _ in messages], np.int8),
        event_ns=np.array([round(at * NS_PER_S) for _, at, _ in messages], np.int64),
        recv_ns=np.zeros(len(messages), np.int64),
        seq=np.arange(len(messages)),
        starts=np.cumsum([0, *(len(found) for _, _, found in messages)]),
        n_bids=np.array([sum(side == BIDS for side, _, _ in found) for _, _, found in messages]),
        side=np.array([side for side, _, _ in rows], np.int8),
        price=np.array([ticks * TICK for _, ticks, _ in rows]),
        size=np.array([size for _, _, size in rows], float),
        depth=1000,
    )


def counted(messages):
    found = columns(messages)
    return counting.count(found, of_columns(found, TICK), TICK)


def breathing(seconds=200):
    """The touch of both sides goes from 10 to 12 and back, an order of 2 a second; three ticks behind it one of 5 comes
    and goes; far away 7. At the end of every tenth second a buy takes 2. At last the price goes up and down a tick."""
    book = [(BIDS, 100, 10), (BIDS, 97, 5), (ASKS, 101, 10), (ASKS, 104, 5), (BIDS, 20, 7), (ASKS, 200, 7)]
    said = [(SNAPSHOT, 0.0, book)]
    for second in range(seconds):
        t = float(second)
        said.append((CHANGE, t + 0.25, [(BIDS, 100, 12), (ASKS, 101, 12), (BIDS, 20, 8), (ASKS, 200, 8)]))
        if second % 10 == 0:
            said.append((TRADE, t + 0.75, [(ASKS, 101, 2)]))
        back = [(BIDS, 100, 10), (ASKS, 101, 10), (BIDS, 20, 7), (ASKS, 200, 7)]
        said.append((CHANGE, t + 0.75, back))
        said.append((CHANGE, t + 0.9, [(BIDS, 97, 0), (ASKS, 104, 0)]))
        said.append((CHANGE, t + 0.95, [(BIDS, 97, 5), (ASKS, 104, 5)]))
    for k in range(40):
        gone, bid = 100 + k % 2, 101 - k % 2
        moved = [(BIDS, gone, 0), (ASKS, gone + 1, 0), (BIDS, bid, 10), (ASKS, bid + 1, 10)]
        said.append((CHANGE, seconds + k / 100.0, [row for row in moved if row[:2] != (ASKS, bid)] + [(ASKS, bid, 0)]))
    return said


def test_orders_are_counted_where_they_come_and_stand():
    found = counted(breathing())
    assert found.mean_qty == pytest.approx((2.0, 5.0, 1.0), rel=0.1)
    assert found.near_limit_hz[0] == pytest.approx(1.0, rel=0.01)
    assert found.near_limit_hz[3] == pytest.approx(1.0, rel=0.01)
    assert found.near_limit_hz[2] == 0.0
    assert found.near_qty[0] == pytest.approx(11.0, rel=0.01)
    assert found.near_qty[3] == pytest.approx(5.0 * 0.95, rel=0.01)


def test_what_was_traded_is_not_counted_as_cancelled():
    with_trades = counted(breathing())
    quiet = counted([said for said in breathing() if said[0] != TRADE])
    # A tenth of what leaves one of two sides was taken.
    ratio = with_trades.touch_cancel_hz[1:].sum() / quiet.touch_cancel_hz[1:].sum()
    assert ratio == pytest.approx(0.95, abs=0.01)


def slowed(messages, times):
    return [(kind, at * times, rows) for kind, at, rows in messages]


def test_the_time_in_which_nothing_came_is_counted_up_to_a_minute():
    lively, thin = counted(breathing()), counted(slowed(breathing(), 40.0))
    assert thin.span_s == pytest.approx(40.0 * lively.span_s)
    assert thin.near_limit_hz == pytest.approx(lively.near_limit_hz / 40.0)
    # Beyond that it is a hole in the recording.
    broken = counted(slowed(breathing(), 400.0))
    assert broken.span_s < 0.5 * 400.0 * lively.span_s


def test_orders_and_new_touches_keep_their_sizes():
    found = counted(breathing())
    assert [np.median(qty) for qty in found.order_qty] == [2.0, 5.0, 1.0]
    ahead, behind = counted(swinging()).new_qty
    # What the price has run into is thick and what is behind it thin, a look later with the wiggle.
    assert (set(ahead), set(behind)) == ({10.0}, {4.0})


def swinging(seconds=200):
    """The bid is thick for a second, then the ask; after four the price moves to where it is thin."""
    said = [(SNAPSHOT, 0.0, [(BIDS, 100, 9), (ASKS, 101, 3)])]
    said += [(CHANGE, 0.1, [(BIDS, 90, 1), (BIDS, 20, 1)]), (CHANGE, 0.2, [(BIDS, 90, 0), (BIDS, 20, 0)])]
    up = True
    bid = 100
    for second in range(1, seconds):
        bids, asks = (9, 3) if up else (3, 9)
        wiggle = second % 2
        rows = [(BIDS, bid, bids + wiggle), (ASKS, bid + 1, asks + wiggle)]
        if second % 4 == 0:
            rows = [(BIDS, bid, 0), (ASKS, bid + 1, 0)]
            bid += 1 if up else -1
            up = not up
            rows = [row for row in rows if (row[0], row[1]) not in ((BIDS, bid), (ASKS, bid + 1))]
            rows += [(BIDS, bid, 9 if up else 3), (ASKS, bid + 1, 3 if up else 9)]
        said.append((CHANGE, float(second), rows))
    return said


def test_moves_are_counted_by_the_share_that_they_come_from():
    found = counted(swinging())
    assert found.move_hz[N_SHARES // 2 :].sum() > 0.2
    assert found.move_hz[: N_SHARES // 2].sum() == 0.0
    assert len(found.share_edges_frac) == N_SHARES - 1
    assert found.share_edges_frac + found.share_edges_frac[::-1] == pytest.approx(np.ones(N_SHARES - 1))


def test_a_touch_that_a_move_made_is_not_counted_as_orders_that_came():
    found = counted(swinging())
    # Nothing but the wiggle of one: sizes of 9 come with moves alone.
    assert found.mean_qty[0] < 9.0
    assert (found.touch_limit_hz * found.mean_qty[0]).max() <= 1.01


def test_a_short_recording_is_refused_with_what_it_lacks():
    with pytest.raises(CalibrationError, match="120 s"):
        counted(breathing(seconds=60))


def test_a_recording_in_which_nothing_comes_is_refused():
    still = [(SNAPSHOT, 0.0, [(BIDS, 100, 10), (ASKS, 101, 10)])]
    still += [(CHANGE, float(k), [(BIDS, 100, 10)]) for k in range(1, 200)]
    with pytest.raises(CalibrationError, match="livelier"):
        counted(still)


def hawkes_times(process, end_s, seed):
    random = np.random.default_rng(seed)
    waiting = list(np.cumsum(random.exponential(1.0 / process.base_hz, int(end_s * process.base_hz * 2))))
    times = []
    while waiting:
        at = waiting.pop()
        if at >= end_s:
            continue
        times.append(at)
        for _ in range(random.poisson(process.branching_ratio)):
            decay = random.choice(process.decay_hz, p=process.share)
            waiting.append(at + random.exponential(1.0 / decay))
    return np.sort(times)


def test_the_hawkes_process_that_made_the_times_is_found_again():
    made = Hawkes(1.0, 0.6, (10.0, 0.5), (0.6, 0.4))
    found = counting.fit_hawkes(hawkes_times(made, 3000.0, 1), 3000.0)
    assert found.mean_hz == pytest.approx(2.5, rel=0.1)
    assert found.branching_ratio == pytest.approx(0.6, abs=0.08)


def signs(n_metaorders, scale, exponent, n, seed):
    random = np.random.default_rng(seed)
    left, sign = np.zeros(n_metaorders, int), np.zeros(n_metaorders)
    found = np.empty(n)
    for k in range(n):
        slot = random.integers(n_metaorders)
        if left[slot] == 0:
            left[slot] = int(np.ceil(scale * random.uniform() ** (-1.0 / exponent)))
            sign[slot] = random.choice((-1.0, 1.0))
        found[k] = sign[slot]
        left[slot] -= 1
    return found


def test_the_memory_of_signs_is_that_of_metaorders_taking_turns():
    made = signs(3, 3.0, 2.5, 200_000, 1)
    measured = [np.mean(made[k:] * made[:-k]) for k in SIGN_LAGS]
    assert counting.sign_memory_at(SIGN_LAGS, 3, 3.0, 2.5) == pytest.approx(measured, abs=0.02)


def test_metaorders_are_found_from_the_memory_that_they_leave():
    memory = counting.sign_memory_at(SIGN_LAGS, 4, 2.0, 1.5)
    assert counting.fit_metaorders(memory) == {"n_metaorders": 4, "min_length": 2.0, "length_exponent": 1.5}


def test_orders_that_come_when_the_touch_is_with_them_are_seen_to():
    series = of_columns(columns(swinging()), TICK)
    at = np.arange(0.5, series.span_s, 1.0)
    place = np.searchsorted(series.at_s, at) - 1
    with_it = np.where(series.bid_share[place] > 0.5, 1.0, -1.0)
    coin = np.random.default_rng(1).choice((-1.0, 1.0), len(at))
    both = msgspec.structs.replace(series, trade_s=at, trade_qty=np.ones(len(at)), trade_sign=with_it)
    assert counting.timed_frac(both) > 0.9
    assert counting.timed_frac(msgspec.structs.replace(both, trade_sign=coin)) < 0.4
