"""Chances set right while they run."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fillcast.forecasts.correction import Correction, corrected
from fillcast.kernels import hazard
from fillcast.kernels.settled import HALF_LIVES_S


def drawn(n, a, b, seed=3):
    rng = np.random.default_rng(seed)
    odds = rng.normal(-0.5, 1.2, n)
    true = 1.0 / (1.0 + np.exp(-(a + b * odds)))
    return 1.0 / (1.0 + np.exp(-odds)), rng.random(n) < true


def taught(n, a, b, every_s=0.05):
    learner = Correction()
    for i, (chance, is_filled) in enumerate(zip(*drawn(n, a, b), strict=True)):
        learner.learn(4, float(chance), i * every_s, 1.0, is_filled=bool(is_filled))
    return learner


@pytest.mark.parametrize(("a", "b"), [(0.0, 1.0), (0.7, 0.7), (-0.5, 1.4)])
def test_the_line_that_outcomes_came_from_is_found(a, b):
    found = taught(4000, a, b).lines
    assert found[4] == pytest.approx([a, b], abs=0.15)
    assert found[3].tolist() == [0.0, 1.0]


def test_what_was_learned_is_forgotten():
    learner = taught(4000, 0.7, 0.7)
    learner.learn(4, 0.5, 200.0 + 20.0 * HALF_LIVES_S[4], 1e-9, is_filled=True)
    assert learner.lines[4] == pytest.approx([0.0, 1.0], abs=0.01)


def test_long_waits_are_remembered_for_as_many_of_them():
    kept = []
    for k in (4, 8):
        learner = Correction()
        for i, (chance, is_filled) in enumerate(zip(*drawn(4000, 0.7, 1.0), strict=True)):
            learner.learn(k, float(chance), i * 0.05, 1.0, is_filled=bool(is_filled))
        before = learner.lines[k, 0]
        learner.learn(k, 0.5, 200.0 + 5.0 * HALF_LIVES_S[4], 1e-9, is_filled=True)
        kept.append(learner.lines[k, 0] / before)
    assert HALF_LIVES_S[4] < HALF_LIVES_S[8] == 120.0 * hazard.HORIZONS_S[8]
    assert kept[0] < kept[1]


def test_one_outcome_moves_little_and_a_late_one_is_taken_as_the_others():
    learner = Correction()
    learner.learn(0, 0.01, 5.0, 1.0, is_filled=True)
    assert abs(learner.lines[0, 0]) < 0.15
    learner.learn(0, 0.01, 1.0, 1.0, is_filled=False)
    assert learner.numbers[0, 5] == 5.0


@given(st.lists(st.floats(0.0, 0.5), min_size=9, max_size=9), st.floats(-3, 3), st.floats(0.3, 3.0))
def test_a_longer_wait_never_fills_less_and_nothing_leaves_0_and_1(hazards, a, b):
    chances = 1.0 - np.cumprod(1.0 - np.array(hazards))
    lines = np.tile([0.0, 1.0], (hazard.N_HORIZONS, 1))
    assert corrected(chances, lines) == pytest.approx(chances, abs=2e-6)
    lines[4] = a, b
    found = corrected(np.stack([chances, chances]), lines)
    assert (np.diff(found, axis=-1) >= 0.0).all()
    assert (found >= 0.0).all()
    assert (found <= 1.0).all()
