"""The forecasters that one would try first."""

import numpy as np
import pytest

from fillcast.bench import prototypes
from fillcast.kernels import learner, pulse
from fillcast.learn.rival import Moment

lightgbm = pytest.importorskip("lightgbm")


def moment(features):
    return Moment(0.0, "buy", 1000.0, 100, features, 2.0)


def taught(model, n=prototypes.FIT_EVERY):
    """After *n* outcomes that lie half a scale higher for each unit of one feature."""
    rng = np.random.default_rng(2)
    for _ in range(n):
        features = rng.standard_normal(pulse.N_FEATURES)
        z = 0.5 * features[prototypes.FIVE[0]] + 0.1 * rng.standard_normal()
        model.settle(moment(features), 2.0 * z)
    return model


def at(value):
    features = np.zeros(pulse.N_FEATURES)
    features[prototypes.FIVE[0]] = value
    return moment(features)


@pytest.mark.parametrize("make", [prototypes.polynomial, prototypes.held_polynomial, prototypes.boosting])
def test_it_finds_a_mean_that_follows_a_feature_and_puts_its_residuals_around_it(make):
    said = taught(make()).forecast(at(1.0))
    assert said == sorted(said)
    assert said[learner.MEDIAN] == pytest.approx(1.0, abs=0.25)
    assert said[learner.LOW] < said[learner.MEDIAN] < said[learner.HIGH]


def test_before_it_has_seen_a_minute_it_says_that_nothing_will_move():
    model = taught(prototypes.polynomial(), n=prototypes.FIT_EVERY - 1)
    assert model.forecast(at(1.0)) == [0.0] * learner.N_QUANTILES


def test_a_polynomial_has_no_bound_outside_of_what_it_saw_unless_it_is_held_there():
    far, near = (taught(make()).forecast(at(1e4)) for make in (prototypes.polynomial, prototypes.held_polynomial))
    assert far[learner.MEDIAN] > 1e3
    assert near[learner.MEDIAN] < 5.0
