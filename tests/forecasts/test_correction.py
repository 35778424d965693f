"""Chances set right while they run."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.optimize import minimize

from fillcast.forecasts.correction import N_SERVED, Correction, W, corrected, lined, seen_of
from fillcast.kernels import hazard, settled
from fillcast.kernels.settled import HALF_LIVES_S

SEEN = np.zeros(settled.N_SEEN)
TRUSTED = (*settled.UNTAUGHT, 1.0)
"""A line that is all that is served."""


def drawn(n, a, b, c=0.0, seed=3):
    """Chances, what was seen of each order, and whether it was filled; c: what the size ahead is worth beside that."""
    rng = np.random.default_rng(seed)
    odds = rng.normal(-0.5, 1.2, n)
    seen = np.zeros((n, settled.N_SEEN))
    seen[:, 0] = rng.normal(-0.5, 1.0, n)
    true = 1.0 / (1.0 + np.exp(-(a + b * odds + c * seen[:, 0])))
    return 1.0 / (1.0 + np.exp(-odds)), seen, rng.random(n) < true


def taught(n, a, b, c=0.0, *, every_s=0.05, is_transferred=False):
    learner = Correction(is_transferred=is_transferred)
    for i, (chance, seen, is_filled) in enumerate(zip(*drawn(n, a, b, c), strict=True)):
        learner.learn(4, float(chance), float(chance), seen, i * every_s, 1.0, is_filled=bool(is_filled))
    return learner


@pytest.mark.parametrize(("a", "b", "c"), [(0.0, 1.0, 0.0), (0.7, 0.7, 0.0), (-0.5, 1.4, 0.0), (0.2, 0.9, -0.5)])
def test_the_line_that_outcomes_came_from_is_found(a, b, c):
    found = taught(4000, a, b, c, is_transferred=True).lines
    assert found[4, : settled.SLOPES + 1] == pytest.approx([a, b, c], abs=0.15)
    assert found[4, settled.SLOPES + 1 : W].tolist() == [0.0] * (settled.N_SEEN - 1)
    assert found[3].tolist() == [*settled.UNTAUGHT, 0.5]


def test_a_fit_at_home_is_drawn_back_to_what_it_says_harder_than_one_carried_over():
    home, away = (taught(100, 0.7, 1.0, -0.5, is_transferred=is_transferred).lines[4] for is_transferred in (0, 1))
    assert 0.0 < home[settled.A] < away[settled.A]
    assert away[settled.SLOPES] < home[settled.SLOPES] < 0.0


def test_what_was_learned_is_forgotten():
    learner = taught(4000, 0.7, 0.7, -0.5)
    learner.learn(4, 0.5, 0.5, SEEN, 200.0 + 20.0 * HALF_LIVES_S[4], 1e-9, is_filled=True)
    assert learner.lines[4, :W] == pytest.approx(settled.UNTAUGHT, abs=0.01)


def test_which_of_both_was_right_is_remembered_for_hours_and_never_beyond_doubt():
    learner = Correction(is_transferred=False)
    for _ in range(100):
        learner.learn(4, 0.01, 0.99, SEEN, 0.0, 1.0, is_filled=True)
    assert learner.numbers[4, settled.TRUST] == settled.MOST_TRUST
    learner.learn(4, 0.5, 0.5, SEEN, settled.TRUST_HALF_LIFE_S, 1.0, is_filled=True)
    assert learner.numbers[4, settled.TRUST] == pytest.approx(0.5 * settled.MOST_TRUST)
    learner.learn(4, 0.5, 0.5, SEEN, 20.0 * settled.TRUST_HALF_LIFE_S, 1.0, is_filled=True)
    assert learner.lines[4, W] == pytest.approx(0.5, abs=1e-3)


def test_what_was_learned_is_remembered_for_longer_where_nothing_was_fitted():
    # By the same prior, so that it is the half-lives alone.
    kept = []
    for is_transferred in (False, True):
        learner = taught(4000, 0.7, 1.0, is_transferred=is_transferred)
        learner.prior = Correction(is_transferred=False).prior
        before = learner.lines[4, 0]
        learner.learn(4, 0.5, 0.5, SEEN, 200.0 + 5.0 * HALF_LIVES_S[4], 1e-9, is_filled=True)
        kept.append(learner.lines[4, 0] / before)
    assert kept[0] < 0.8
    assert kept[1] > 0.95


def test_long_waits_are_remembered_for_as_many_of_them():
    kept = []
    for k in (4, 8):
        learner = Correction(is_transferred=False)
        for i, (chance, _, is_filled) in enumerate(zip(*drawn(4000, 0.7, 1.0), strict=True)):
            learner.learn(k, float(chance), float(chance), SEEN, i * 0.05, 1.0, is_filled=bool(is_filled))
        before = learner.lines[k, 0]
        learner.learn(k, 0.5, 0.5, SEEN, 200.0 + 5.0 * HALF_LIVES_S[4], 1e-9, is_filled=True)
        kept.append(learner.lines[k, 0] / before)
    assert HALF_LIVES_S[4] < HALF_LIVES_S[8] == 120.0 * hazard.HORIZONS_S[8]
    assert kept[0] < kept[1]


def test_one_outcome_moves_little_and_a_late_one_is_taken_as_the_others():
    learner = Correction(is_transferred=False)
    learner.learn(0, 0.01, 0.01, SEEN, 5.0, 1.0, is_filled=True)
    assert abs(learner.lines[0, 0]) < 0.15
    learner.learn(0, 0.01, 0.01, SEEN, 1.0, 1.0, is_filled=False)
    assert learner.numbers[0, settled.LAST_S] == 5.0


@pytest.mark.parametrize("depth", [0.0, 5.0, 12.0])
def test_one_surprise_is_taken_no_further_than_the_likeliest_line(depth):
    seen = np.zeros(settled.N_SEEN)
    seen[-1] = depth
    learner = Correction(is_transferred=True)
    learner.learn(0, 0.02, 0.02, seen, 5.0, 1.0, is_filled=True)
    x = np.array([1.0, np.log(0.02 / 0.98), *seen])
    likeliest = minimize(
        lambda line: 0.5 * learner.prior @ (line - settled.UNTAUGHT) ** 2 + np.log1p(np.exp(-line @ x)),
        settled.UNTAUGHT,
        tol=1e-10,
    ).x
    assert learner.lines[0, :W] == pytest.approx(likeliest, abs=1e-4)
    told = np.full(hazard.N_HORIZONS, 0.02)
    assert lined(told, seen, learner.lines)[0] < 0.75


CHANCES = st.floats(0.001, 0.999)


@given(st.lists(st.tuples(CHANCES, CHANCES, st.booleans()), min_size=1, max_size=200))
def test_where_outcomes_are_known_at_once_what_is_served_is_little_worse_than_the_better_of_fit_and_line(told):
    learner = Correction(is_transferred=True)
    losses = np.zeros(3)
    for fit, line, is_filled in told:
        if abs(learner.numbers[0, settled.TRUST]) == settled.MOST_TRUST:
            # Beyond that it is no longer told how much better one of them was.
            break
        w = learner.lines[0, W]
        losses += [-np.log(p if is_filled else 1.0 - p) for p in (fit, line, fit + w * (line - fit))]
        learner.learn(0, fit, line, SEEN, 5.0, 1.0, is_filled=is_filled)
    assert losses[2] <= min(losses[:2]) + np.log(2.0) + 1e-9 * len(told)


@pytest.mark.parametrize(("fit", "line", "w"), [(0.2, 0.6, 1.0), (0.6, 0.2, 0.0), (0.4, 0.4, 0.5)])
def test_the_one_whose_chances_came_true_is_trusted(fit, line, w):
    learner = Correction(is_transferred=False)
    rng = np.random.default_rng(6)
    for is_filled in rng.random(300) < 0.6:
        learner.learn(2, fit, line, SEEN, 5.0, 1.0, is_filled=bool(is_filled))
    assert learner.lines[2, W] == pytest.approx(w, abs=1e-4)


def test_served_chances_lie_between_the_fits_and_the_lines_as_it_is_trusted():
    lines = np.zeros((hazard.N_HORIZONS, N_SERVED))
    lines[:, settled.A], lines[:, settled.B] = 1.0, 1.0
    told, seen = np.linspace(0.1, 0.9, hazard.N_HORIZONS), SEEN
    assert corrected(told, seen, lines) == pytest.approx(told)
    lines[:, W] = 1.0
    assert corrected(told, seen, lines) == pytest.approx(lined(told, seen, lines))
    lines[:, W] = 0.25
    assert corrected(told, seen, lines) == pytest.approx(0.75 * told + 0.25 * lined(told, seen, lines))


@given(
    arrays(np.float64, (hazard.N_HORIZONS, settled.N_SLOPES), elements=st.floats(-5.0, 5.0)),
    arrays(np.float64, hazard.N_HORIZONS, elements=st.floats(0.0, 1.0)),
    arrays(np.float64, settled.N_SEEN, elements=st.floats(-12.0, 12.0)),
    arrays(np.float64, (3, hazard.N_HORIZONS), elements=st.floats(0.0, 0.9)),
)
def test_the_three_rules_stay_in_order_whatever_was_learned(lines, trust, seen, hazards):
    lines = np.column_stack([lines, trust])
    lines[:, settled.B] = np.abs(lines[:, settled.B])
    chances = np.sort(1.0 - np.cumprod(1.0 - hazards, axis=1), axis=0)
    found = corrected(chances, np.tile(seen, (3, 1)), lines)
    assert (np.diff(found, axis=0) >= 0.0).all()


def test_a_line_leans_on_what_it_names_and_on_depth_once_more_beyond_its_bend():
    features = np.arange(2.0 * (hazard.N_FEATURES + 1)).reshape(2, -1)
    depth = hazard.FEATURES.index("depth")
    features[:, depth] = settled.BEND - 0.5, settled.BEND + 0.5
    found = seen_of(features)
    assert found.shape == (2, settled.N_SEEN)
    assert found[:, -1] == pytest.approx([0.0, 0.5])
    assert found[:, :-1].tolist() == [[row[hazard.FEATURES.index(name)] for name in settled.SEEN] for row in features]


def test_orders_are_set_right_by_what_was_seen_of_each():
    lines = np.tile(TRUSTED, (hazard.N_HORIZONS, 1))
    lines[:, W - 1] = -2.0
    chances = np.full((2, hazard.N_HORIZONS), 0.5)
    seen = np.zeros((2, settled.N_SEEN))
    seen[1, -1] = 0.5
    first, deep = corrected(chances, seen, lines)
    assert first == pytest.approx(chances[0])
    assert deep == pytest.approx(1.0 / (1.0 + np.exp(1.0)))


@given(st.lists(st.floats(0.0, 0.5), min_size=9, max_size=9), st.floats(-3, 3), st.floats(0.3, 3.0))
def test_a_longer_wait_never_fills_less_and_nothing_leaves_0_and_1(hazards, a, b):
    chances = 1.0 - np.cumprod(1.0 - np.array(hazards))
    lines = np.tile(TRUSTED, (hazard.N_HORIZONS, 1))
    assert corrected(chances, SEEN, lines) == pytest.approx(chances, abs=2e-6)
    lines[4, : settled.SLOPES] = a, b
    found = corrected(np.stack([chances, chances]), np.zeros((2, settled.N_SEEN)), lines)
    assert (np.diff(found, axis=-1) >= 0.0).all()
    assert (found >= 0.0).all()
    assert (found <= 1.0).all()
