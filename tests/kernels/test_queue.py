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
    case = ahead, ahead + behind, after, traded
    most, _, least = (queue.ahead_after(*case, rule) for rule in range(queue.N_RULES))
    found = [queue.followed_after(*case, rule, event_ns) for rule in range(queue.N_RULES)]
    assert found[queue.RISK_AVERSE] == most
    assert found[queue.OPTIMISTIC] == least
    assert found[queue.PROPORTIONAL] in (most, least)


@pytest.mark.parametrize(("ahead", "before", "after", "traded"), checked.inputs("queue.power1")["cases"])
def test_orders_that_go_whole_leave_it_where_the_proportional_rule_does_on_average(ahead, before, after, traded):
    case, n = (ahead, before, after, traded), 20_000
    found = np.array([queue.followed_after(*case, queue.PROPORTIONAL, k) for k in range(n)])
    error = found.std() / math.sqrt(n)
    assert abs(found.mean() - queue.ahead_after(*case, queue.PROPORTIONAL)) <= 4.0 * error + 1e-9


def test_all_who_wait_at_a_price_agree_on_what_went():
    # The one further back is never spared by a cancel that passes the one further ahead.
    for event_ns in range(200):
        first, last = (queue.followed_after(a, 10.0, 9.0, 0.0, queue.PROPORTIONAL, event_ns) for a in (3.0, 7.0))
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
