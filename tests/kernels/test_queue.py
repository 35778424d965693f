"""A resting order's place in its queue, and how long such a queue takes."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import betainc
from tests import checked
from tests.opened import Opened

from fillcast.kernels import queue
from fillcast.models.queueing import QueueRates, _waiting

queue = Opened(queue)

size = st.floats(0.0, 1e6)


def moved(name, rule):
    return [queue.ahead_after(*case, rule) for case in checked.inputs(name)["cases"]]


def test_each_rule_moves_the_order_as_its_source_does():
    checked.meets("queue.power1", moved("queue.power1", queue.PROPORTIONAL))
    checked.meets("queue.risk_averse", moved("queue.risk_averse", queue.RISK_AVERSE))


def test_the_logarithmic_rule_is_its_sources_but_for_what_cancels_alone_would_fill():
    found = moved("queue.log_prob", queue.LOGARITHMIC)
    expected = checked.value("queue.log_prob")
    assert [round(x, 9) for x in found] == [round(max(x, 0.0), 9) for x in expected]
    assert min(expected) < 0.0


@given(size, size, size, size, st.integers(0, 3))
def test_no_rule_puts_an_order_outside_of_its_level(ahead, behind, after, traded, rule):
    before = ahead + behind
    assert 0.0 <= queue.ahead_after(ahead, before, after, traded, rule) <= max(after, 0.0)


@given(size, size, size, size)
def test_the_three_rules_are_in_order(ahead, behind, after, traded):
    places = [queue.ahead_after(ahead, ahead + behind, after, traded, rule) for rule in range(queue.N_RULES)]
    assert places[0] + 1e-6 >= places[1] >= places[2] - 1e-6


@given(size, size, size, size, st.integers(0, 1 << 62))
def test_an_order_that_goes_whole_leaves_it_where_the_strictest_or_the_mildest_rule_does(
    ahead, behind, after, traded, event_ns
):
    before = ahead + behind
    traded = min(traded, max(before - after, 0.0))
    case = ahead, 0.0, before, after, traded
    most, found, least = (queue.followed_after(*case, rule, event_ns)[0] for rule in range(queue.N_RULES))
    assert most + 1e-6 >= found >= least - 1e-6
    if traded == 0.0:
        assert most == queue.ahead_after(ahead, before, after, 0.0, queue.RISK_AVERSE)
        assert least == queue.ahead_after(ahead, before, after, 0.0, queue.OPTIMISTIC)
        assert found in (most, least)


@given(size, size, size, size, st.floats(0.0, 1.0), st.integers(0, 1 << 62))
def test_no_draw_leaves_the_band_of_the_other_two_rules(ahead, behind, after, printed, shown_frac, event_ns):
    before = ahead + behind
    traded = min(shown_frac * printed, max(before - after, 0.0))
    case = ahead, printed, before, after, traded
    (most, little), (left, reached), (least, much) = (
        queue.followed_after(*case, rule, event_ns) for rule in range(queue.N_RULES)
    )
    assert most + 1e-6 >= left >= least - 1e-6
    assert little - 1e-6 <= reached <= much + 1e-6


@pytest.mark.parametrize(("ahead", "before", "after"), [(50.0, 100.0, 80.0), (3.0, 100.0, 40.0), (70.0, 90.0, 10.0)])
def test_orders_that_go_whole_leave_it_where_the_proportional_rule_does_on_average(ahead, before, after):
    n = 20_000
    found = np.array([queue.followed_after(ahead, 0.0, before, after, 0.0, queue.PROPORTIONAL, k)[0] for k in range(n)])
    error = found.std() / math.sqrt(n)
    assert error > 0.0
    assert abs(found.mean() - queue.ahead_after(ahead, before, after, 0.0, queue.PROPORTIONAL)) <= 3.5 * error


def test_a_cancel_that_a_print_came_with_went_before_it_or_after_it_alike():
    # Ten ahead of ten; four are printed and the other six go: before the print they let four reach it, or none.
    n = 4000
    found = [queue.followed_after(10.0, 4.0, 10.0, 0.0, 4.0, queue.PROPORTIONAL, k) for k in range(n)]
    assert {left for left, _ in found} == {0.0}
    assert {reached for _, reached in found} == {0.0}
    found = [queue.followed_after(4.0, 4.0, 10.0, 0.0, 4.0, queue.PROPORTIONAL, k) for k in range(n)]
    # Of ten, six go, and the four that stay stood ahead in four of ten cases: else the print finds nobody before it.
    assert {left for left, _ in found} == {0.0}
    assert np.mean([reached == 4.0 for _, reached in found]) == pytest.approx(0.3, abs=0.03)
    assert queue.followed_after(4.0, 4.0, 10.0, 0.0, 4.0, queue.RISK_AVERSE, 0) == (0.0, 0.0)
    assert queue.followed_after(4.0, 4.0, 10.0, 0.0, 4.0, queue.OPTIMISTIC, 0) == (0.0, 4.0)


def test_a_small_cancel_that_passes_an_order_does_not_spare_the_one_behind_it():
    for event_ns in range(200):
        case = 0.0, 10.0, 9.0, 0.0, queue.PROPORTIONAL, event_ns
        (first, _), (last, _) = (queue.followed_after(a, *case) for a in (3.0, 7.0))
        assert first == 3.0 or last == 6.0


def test_an_empty_level_is_no_division_by_nothing():
    assert [queue.ahead_after(0.0, 0.0, 0.0, 0.0, rule) for rule in range(4)] == [0.0] * 4


@given(st.floats(0.01, 300.0), st.floats(0.01, 300.0), st.floats(0.0, 1.0))
def test_the_incomplete_beta_function_is_scipys(a, b, x):
    assert queue.beta_share(a, b, x) == pytest.approx(betainc(a, b, x), abs=1e-11)


@pytest.mark.parametrize("n", [1, 3, 8])
def test_a_queue_is_served_as_its_chain_says(n):
    rates = QueueRates(1.85, 0.94, 0.71)
    times = np.array([0.1, 1.0, 5.0])
    waiting = _waiting(rates, n, times).sum(axis=1)
    found = [queue.p_served(float(n), rates.market_hz, rates.cancel_hz, t) for t in times]
    assert found == pytest.approx((1.0 - waiting).tolist(), abs=1e-9)


def test_where_nothing_trades_nothing_is_served():
    assert queue.p_served(1.0, 0.0, 1.0, 60.0) == 0.0
