import math

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.stats import norm
from tests import checked
from tests.opened import Opened

from fillcast.kernels import learner, window

learner, window = Opened(learner), Opened(window)

E, Q = learner.N_EXPERTS, learner.N_QUANTILES


def weights_after(experts_of, z, n):
    moments, prior = np.zeros((Q, E, 3)), np.full((Q, E), 1.0 / E)
    weights = prior.copy()
    for k in range(n):
        learner.learn_regrets(moments, weights, experts_of(k), z[k], 0.1)
        learner.weigh(moments, prior, weights)
    return weights


def test_golden_pinball():
    given = checked.inputs("metric.pinball")
    pairs = list(zip(given["y"], given["f"], strict=True))
    checked.meets(
        "metric.pinball", [np.mean([learner.pinball(tau, y, f) for y, f in pairs]) for tau in (0.1, 0.5, 0.9)]
    )


def test_golden_pinball_of_the_true_quantile_of_a_normal():
    def expected(tau):
        z = norm.ppf(tau)
        parts = ((-12.0, z), (z, 12.0))
        return sum(
            quad(lambda y: learner.pinball(tau, y, z) * norm.pdf(y), *part, epsabs=1e-13, limit=200)[0]
            for part in parts
        )

    checked.meets("metric.pinball_gaussian", [expected(tau) for tau in (0.5, 0.9, 0.95, 0.99)])


def scores_of(values):
    rows, counts = np.zeros((3, len(values))), np.zeros(2, np.int64)
    for value in values:
        window.push(rows, counts, 0.0, float(value), 10.0)
    return rows, counts


def test_golden_conformal_rank():
    found = []
    for n, alpha in ((99, 0.1), (100, 0.1), (1000, 0.05)):
        rank = learner.widen(*scores_of(range(1, n + 1)), alpha)
        found.append([rank, rank / (n + 1)])
    checked.meets("conformal.index", found)


def test_golden_adaptive_levels_miss_as_often_as_they_say_whatever_comes():
    # Proposition 4.1 of Gibbs & Candes holds for every sequence; here the scores treble half-way.
    given = checked.inputs("aci.bound")
    alpha, gamma, n = given["alpha"], given["gamma"], given["T"]
    checked.meets("aci.bound", (max(alpha, 1.0 - alpha) + gamma) / (gamma * n))
    rng = np.random.default_rng(1)
    level, missed = alpha, 0
    rows, counts = np.zeros((3, 400)), np.zeros(2, np.int64)
    for k in range(n):
        score = abs(rng.standard_normal()) * (3.0 if k > n / 2 else 1.0)
        has_missed = score > learner.widen(rows, counts, level)
        missed += has_missed
        level = learner.learn_level(level, has_missed, 1.0, alpha, gamma)
        window.push(rows, counts, float(k), score, 1e9)
    checked.meets("aci.realised_gap", abs(missed / n - alpha))
    assert abs(missed / n - alpha) <= checked.value("aci.bound")


@pytest.mark.parametrize("miss", [learner.MISS, 0.1])
def test_the_bound_of_adaptive_levels_holds_against_whoever_chooses_the_scores(miss):
    # The end is missed whenever it may be: no sequence is worse.
    gain, n, level, missed = 0.01, 20_000, miss, 0
    for _ in range(n):
        has_missed = level > 0.0
        missed += has_missed
        level = learner.learn_level(level, has_missed, 1.0, miss, gain)
    assert abs(missed / n - miss) <= (max(miss, 1.0 - miss) + gain) / (gain * n)


@pytest.mark.parametrize("chooser", ["beyond", "on", "inside", "any"])
def test_the_bound_holds_on_both_sides_of_an_atom_whoever_chooses_what_comes(chooser):
    # An infinite end is never passed, an empty one always; else whatever is worse, ends on an atom included.
    n, level, n_beyond, n_on = 40_000, learner.MISS, 0, 0
    rng = np.random.default_rng(2)
    for _ in range(n):
        came = rng.choice(["beyond", "on", "inside"]) if chooser == "any" else chooser
        came = "inside" if level < 0.0 else "beyond" if level > 1.0 else came
        n_beyond += came == "beyond"
        n_on += came == "on"
        level = learner.learn_end(level, came == "beyond", came == "on", 1.0)
    bound = (1.0 - learner.MISS + learner.GAIN) / (learner.GAIN * n)
    assert n_beyond / n <= learner.MISS + bound
    assert (n_beyond + n_on) / n >= learner.MISS - bound


def test_a_book_that_stands_still_keeps_its_level_and_one_off_its_atom_does_not():
    # One outcome in a hundred is beyond the end; the others lie on it, or inside of it.
    rng = np.random.default_rng(9)
    on, off = [], []
    level = loose = learner.MISS
    for is_beyond in rng.random(60_000) < 0.01:
        level = learner.learn_end(level, is_beyond, not is_beyond, 0.1)
        loose = learner.learn_end(loose, is_beyond, False, 0.1)
        on.append(level)
        off.append(loose)
    assert 0.0 < min(on) <= max(on) <= learner.MISS
    assert off[-1] > 0.4


@pytest.mark.slow
def test_golden_conformal_ranges_cover_as_often_as_they_say():
    linear_model = pytest.importorskip("sklearn.linear_model")
    given = checked.inputs("cqr.coverage")
    alpha, n_train, n_cal = given["alpha"], given["n_train"], given["n_cal"]
    rng = np.random.default_rng(7)

    def draw(n):
        x = rng.uniform(0.0, 5.0, n)
        return x[:, None], np.sin(x) + (0.2 + 0.3 * x) * rng.standard_normal(n)

    covered = []
    for _ in range(given["repeats"]):
        x, y = draw(n_train)
        low, high = (
            linear_model.QuantileRegressor(quantile=q, alpha=0.0).fit(x, y) for q in (alpha / 2.0, 1.0 - alpha / 2.0)
        )
        x, y = draw(n_cal)
        wider = learner.widen(*scores_of(np.maximum(low.predict(x) - y, y - high.predict(x))), alpha)
        x, y = draw(4000)
        covered.append(np.mean((y >= low.predict(x) - wider) & (y <= high.predict(x) + wider)))
    checked.meets("cqr.coverage", np.mean(covered))


def test_a_level_may_leave_the_unit_interval():
    assert learner.learn_level(0.001, True, 1.0) < 0.0
    rows, counts = np.zeros((3, 10)), np.zeros(2, np.int64)
    for k in range(10):
        window.push(rows, counts, 0.0, float(k), 10.0)
    assert learner.widen(rows, counts, -0.01) == math.inf
    assert learner.widen(rows, counts, 1.01) == -math.inf


def test_an_end_that_cannot_be_told_is_not_told():
    residuals, counts = np.zeros((Q, 3, 64)), np.zeros((Q, 2), np.int64)
    for k in range(40):
        for q in range(Q):
            window.push(residuals[q], counts[q], 0.0, 0.01 * (k - 20), 10.0)
    mixed, served = np.linspace(-1.0, 1.0, Q), np.zeros(Q)
    moves, bounds = np.zeros(Q), np.zeros(2)
    learner.corrections(residuals, counts, np.array([0.05, 0.05]), 1.0, moves)
    learner.serve(mixed, moves, np.zeros(Q), bounds, served)
    assert np.isfinite(served).all()
    assert (np.diff(served) >= 0.0).all()
    learner.corrections(residuals, counts, np.array([0.05, -0.01]), 1.0, moves)
    learner.serve(mixed, moves, np.zeros(Q), bounds, served)
    assert np.isnan(served[[learner.LOW, learner.HIGH]]).all()
    assert np.isfinite(served[learner.MEDIAN])


def test_a_quantile_moves_by_the_rank_of_its_residuals_as_far_as_so_few_can_tell():
    residuals, counts = np.zeros((Q, 3, 200)), np.zeros((Q, 2), np.int64)
    late = np.random.default_rng(5).permutation(np.arange(1.0, 100.0))
    for value in late:
        for q in range(Q):
            window.push(residuals[q], counts[q], 0.0, value, 10.0)
    moves = np.zeros(Q)
    learner.corrections(residuals, counts, np.array([0.05, 0.05]), 3.0, moves)
    expected = np.array([5.0, 95.0, 50.0]) * 33.0 / 133.0
    assert moves[[learner.LOW, learner.HIGH, learner.MEDIAN]] == pytest.approx(expected)


def stretched(drawn):
    """The factor of the .9 quantile after 20,000 forecasts, and the share that it then holds of those that count.

    drawn: what comes, what is mixed, and whether it counts, of a generator.
    """
    rng, p90, held = np.random.default_rng(8), 4, []
    mixed, served, stretches = np.zeros(Q), np.zeros(Q), np.zeros(Q)
    for k in range(20_000):
        z, mixed[p90], is_counted = drawn(rng)
        learner.serve(mixed, np.zeros(Q), stretches, np.zeros(2), served)
        learner.learn_stretches(stretches, served, z, 1.0)
        if is_counted and k > 5000:
            held.append(z <= served[p90])
    return math.exp(stretches[p90]), np.mean(held)


def test_an_inner_quantile_beside_an_atom_comes_to_hold_what_it_says():
    # 85 of a hundred outcomes are 0; half of the forecasts stand on it, and the others at twice their quantile.
    def drawn(rng):
        is_told = rng.random() < 0.5
        z = rng.exponential() if is_told and rng.random() < 0.3 else 0.0
        return z, 2.0 * math.log(3.0) if is_told else 0.0, is_told

    factor, held = stretched(drawn)
    assert held == pytest.approx(0.9, abs=0.01)
    assert factor == pytest.approx(0.5, abs=0.06)


def test_what_comes_beside_an_atom_says_little_of_quantiles_that_stand_off_it():
    # Half of the forecasts stand a ten-thousandth off 0, where nothing else comes; the others are as they should be.
    def drawn(rng):
        is_near = rng.random() < 0.5
        return (0.0, 1e-4, False) if is_near else (rng.exponential(), math.log(10.0), True)

    assert stretched(drawn)[1] == pytest.approx(0.9, abs=0.02)


def test_the_mixture_finds_the_better_expert_and_ends_near_its_loss():
    rng = np.random.default_rng(3)
    z = rng.standard_normal(4000)
    true = np.array([-1.645, -0.674, 0.0, 0.674, 1.282, 1.645, 2.326])
    experts = np.zeros((Q, E))
    experts[:, learner.RECENT] = true
    experts[:, learner.BOOSTED] = true + 1.0
    experts[:, learner.LINEAR] = np.nan
    experts[:, learner.ONLINE] = true - 1.0
    weights = weights_after(lambda k: experts, z, len(z))
    mixed = np.zeros(Q)
    learner.mix(weights, experts, np.zeros(2), mixed)
    taus = np.array(learner.QUANTILES)
    loss = lambda q: np.maximum(taus * (z[:, None] - q), (taus - 1.0) * (z[:, None] - q)).mean()  # noqa: E731
    assert loss(mixed) <= loss(true) * 1.03
    assert loss(mixed) < loss(np.zeros(Q)) * 0.9
    assert (weights[:, learner.LINEAR] == 0.0).all()


def told_of(x, weights):
    """What is mixed of experts that know *x*; whether they knew it; and all that they said."""
    experts, mixed = np.zeros((Q, E)), np.zeros(Q)
    experts[:, learner.RECENT] = np.linspace(-3.0, 3.0, Q)
    inputs = np.zeros((Q, learner.N_FEATURES + 1))
    forest = (np.full(Q, -1), np.full(Q, 9.0), np.zeros(Q, np.int64), np.arange(Q), np.arange(Q + 1))
    are_told = learner.say(inputs, np.full((Q, learner.N_FEATURES + 1), 0.1), forest, x, experts)
    learner.mix(weights, experts, np.zeros(2), mixed)
    return mixed, are_told, experts


def test_features_that_are_not_known_leave_the_walk_and_what_settled():
    known, weights = np.zeros(learner.N_FEATURES), np.full((Q, E), 1.0 / E)
    unknown = known.copy()
    unknown[3] = math.nan
    assert told_of(known, weights)[1]
    mixed, are_told, experts = told_of(unknown, weights)
    assert not are_told
    assert np.isnan(experts[:, [learner.LINEAR, learner.BOOSTED, learner.ONLINE]]).all()
    assert mixed == pytest.approx(np.linspace(-1.5, 1.5, Q))
    none_left = weights.copy()
    none_left[:, [learner.WALK, learner.RECENT]] = 0.0
    assert (told_of(unknown, none_left)[0] == 0.0).all()


def test_nothing_is_learned_online_of_features_that_are_not_known():
    x = np.full(learner.N_FEATURES, math.nan)
    experts, coefficients, squares = np.ones((Q, E)), np.zeros((Q, x.size + 1)), np.zeros((Q, x.size + 1))
    learner.learn_online(coefficients, squares, x, experts, 0.5)
    assert (coefficients == 0.0).all()
    assert (squares == 0.0).all()


def test_weights_stay_a_share_of_one_whatever_comes():
    rng = np.random.default_rng(5)
    z = rng.standard_t(1.5, 2000) * 10.0
    weights = weights_after(lambda k: rng.standard_normal((Q, E)) * 5.0, z, len(z))
    assert np.isfinite(weights).all()
    assert (weights >= 0.0).all()
    assert weights.sum(axis=1) == pytest.approx(np.ones(Q))


def test_a_quantile_beside_the_atom_is_put_on_it():
    rows, counts = np.zeros((3, 200)), np.zeros(2, np.int64)
    for k in range(100):
        window.push(rows, counts, 0.0, 0.0 if k < 80 else (k - 79.0), 10.0)
    bounds = np.zeros(2)
    learner.atom(rows, counts, bounds)
    assert bounds[0] == 0.0
    assert bounds[1] == 5.0
    weights, mixed = np.full((Q, E), 1.0 / E), np.zeros(Q)
    learner.mix(weights, np.full((Q, E), 0.5), bounds, mixed)
    assert (mixed == 0.0).all()
