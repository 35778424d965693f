"""Moves against fills set right while they run."""

import numpy as np
import pytest

from fillcast.forecasts.selection import Selection
from fillcast.kernels import settled
from fillcast.kernels.settled import MOVES_AT_HOME, MOVES_CARRIED_OVER, MOVES_HALF_LIFE_S

AT = 4


def taught(n, off, *, every_s=0.1, is_transferred=False):
    learner = Selection(is_transferred=is_transferred)
    for i in range(n):
        learner.learn(AT, off, i * every_s, 1.0)
    return learner


def test_before_a_fill_moves_are_as_they_are_said():
    assert Selection(is_transferred=True).offsets.tolist() == [0.0] * 9


def test_what_fills_were_off_by_is_found_and_each_wait_by_itself():
    found = taught(2000, 0.3).offsets
    assert found[AT] == pytest.approx(0.3, rel=0.02)
    assert np.delete(found, AT).tolist() == [0.0] * 8


@pytest.mark.parametrize(("is_transferred", "prior"), [(False, MOVES_AT_HOME), (True, MOVES_CARRIED_OVER)])
def test_few_fills_are_drawn_to_what_is_said_and_less_on_a_market_that_was_not_fitted(is_transferred, prior):
    found = taught(5, 0.6, every_s=0.0, is_transferred=is_transferred).offsets
    assert found[AT] == pytest.approx(0.6 * 5.0 / (5.0 + prior))


def test_half_of_what_was_learned_is_forgotten_in_three_hours():
    learner = taught(200, 1.0, every_s=0.0)
    learner.learn(AT, 0.0, MOVES_HALF_LIFE_S, 1e-9)
    assert MOVES_HALF_LIFE_S == 10_800.0
    assert learner.numbers[AT, [settled.SUM_OFF, settled.SUM_WEIGHT]] == pytest.approx([100.0, 100.0])
    assert learner.offsets[AT] == pytest.approx(100.0 / (100.0 + MOVES_AT_HOME))


def test_an_order_that_was_put_before_the_last_one_forgets_nothing():
    learner = taught(10, 1.0)
    learner.learn(AT, 1.0, 0.0, 1.0)
    assert learner.numbers[AT, settled.MOVED_S] == pytest.approx(0.9)
    assert learner.numbers[AT, settled.SUM_WEIGHT] == pytest.approx(11.0, rel=1e-4)
