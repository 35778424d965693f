"""Two queues racing: the published tables, and what must hold for any rates."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import checked

from fillcast.models.queueing import (
    MAX_ORDERS,
    QueueRates,
    p_both_fill,
    p_fill_before_move,
    p_mid_up,
    p_mid_up_balanced,
    p_step_up,
)

ACCEPTANCE = tomllib.loads((Path(__file__).parents[1] / "acceptance.toml").read_text())
SKY = QueueRates(1.85, 0.94, 0.71)
FIVE = range(1, 6)

rates = st.builds(
    lambda market, cancel, usual: QueueRates(usual * cancel, market, cancel),
    st.floats(0.05, 5.0),
    st.floats(0.05, 5.0),
    st.floats(0.1, 8.0),
)


def table(chance):
    return np.array([[chance(b, a) for a in FIVE] for b in FIVE])


def test_mid_up_is_table_3():
    check = ACCEPTANCE["cst2010_table3_mid_up"]
    found = table(lambda b, a: p_mid_up(SKY, b, a))
    checked.meets("cst2010.table3_mid_up", found)
    np.testing.assert_allclose(found, check["printed"], rtol=0, atol=check["printed_abs"])


def test_fill_before_move_is_proposition_5_and_table_4_prints_something_else():
    found = table(lambda b, a: p_fill_before_move(SKY, b, a))
    checked.meets("cst2010.fill_before_move", found)
    printed = ACCEPTANCE["cst2010_table4_printed"]
    np.testing.assert_allclose(1.0 - found.T, printed["printed"], rtol=0, atol=printed["printed_abs"])


def test_chances_are_what_was_drawn_by_chance():
    found = [p_fill_before_move(SKY, b, a) for b, a in ((1, 1), (3, 2), (5, 5))]
    checked.meets("cst2010.fill_mc", found)


def test_both_fill_is_table_5():
    check = ACCEPTANCE["cst2010_table5_making_spread"]
    found = table(lambda b, a: p_both_fill(SKY, b, a))
    checked.meets("cst2010.table5_making_spread", found)
    np.testing.assert_allclose(found, check["printed"], rtol=0, atol=check["printed_abs"])


def test_the_next_step_of_a_queue():
    checked.meets("cst2010.step_prob", [p_step_up(SKY, n) for n in FIVE])


def test_balanced_flow_is_cont_and_de_larrards():
    checked.meets("cdl2013.p_up", table(p_mid_up_balanced))


@given(st.integers(1, MAX_ORDERS - 1), st.integers(1, MAX_ORDERS - 1))
def test_balanced_flow_is_harmonic(n, p):
    def chance(b, a):
        return 0.0 if b == 0 else 1.0 if a == 0 else p_mid_up_balanced(b, a)

    around = chance(n + 1, p) + chance(n - 1, p) + chance(n, p + 1) + chance(n, p - 1)
    assert 4 * chance(n, p) == pytest.approx(around, abs=1e-9)


@given(rates, st.integers(1, 12), st.integers(1, 12))
def test_one_of_the_two_queues_empties_first(rates, n, p):
    assert p_mid_up(rates, n, p) + p_mid_up(rates, p, n) == pytest.approx(1.0, abs=1e-8)
    assert p_mid_up(rates, n + 1, p) > p_mid_up(rates, n, p) > p_mid_up(rates, n, p + 1)


@given(rates, st.integers(1, 12), st.integers(1, 12))
def test_a_shorter_wait_and_a_longer_opposite_queue_fill_more(rates, n, p):
    chance = p_fill_before_move(rates, n, p)
    assert 0.0 < p_fill_before_move(rates, n + 1, p) < chance <= p_fill_before_move(rates, n, p + 1) + 1e-12
    assert chance <= 1.0 + 1e-12


def test_time_may_be_measured_in_anything():
    other = QueueRates(1.85 / 60, 0.94 / 60, 0.71 / 60)
    for chance in (p_mid_up, p_fill_before_move, p_both_fill):
        assert chance(other, 3, 2) == pytest.approx(chance(SKY, 3, 2), rel=1e-9)


def test_what_is_not_known_to_the_last_digits_is_refused():
    for n in (0, MAX_ORDERS + 1):
        with pytest.raises(ValueError, match="a queue of"):
            p_mid_up(SKY, n, 1)
        with pytest.raises(ValueError, match="a queue of"):
            p_fill_before_move(SKY, 1, n)
    with pytest.raises(ValueError, match="in the long run"):
        p_mid_up(QueueRates(40.0, 4.0, 1.0), 1, 1)
    with pytest.raises(ValueError, match="cancel_hz"):
        QueueRates(1.0, 1.0, 0.0)
