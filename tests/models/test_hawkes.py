"""Hawkes processes: their mean, their clustering, their likelihood."""

import math
import tomllib
from pathlib import Path

import numpy as np
import pytest
from tests import checked

from fillcast.models.hawkes import Hawkes

ACCEPTANCE = tomllib.loads((Path(__file__).parents[1] / "acceptance.toml").read_text())
ONE = Hawkes(base_hz=1.0, branching_ratio=0.5, decay_hz=(2.0,))


def test_the_long_run_mean_and_variance():
    checked.meets("hawkes.mean_rate", ONE.mean_hz)
    checked.meets("hawkes.fano_limit", ONE.long_fano)


def test_the_likelihood_is_the_published_one():
    check = ACCEPTANCE["hawkes_loglik"]
    found = ONE.log_likelihood(np.array(check["times_s"]), check["end_s"])
    checked.meets("hawkes.loglik", found)


def test_the_likelihood_of_two_exponentials_is_brute_forces():
    both = Hawkes(base_hz=0.3, branching_ratio=0.6, decay_hz=(9.0, 0.4), share=(0.7, 0.3))
    times = np.sort(np.random.default_rng(1).uniform(0.0, 20.0, 40))

    def kernel(age):
        return 0.6 * (0.7 * 9.0 * math.exp(-9.0 * age) + 0.3 * 0.4 * math.exp(-0.4 * age))

    def whole(age):
        return 0.6 * (0.7 * (1 - math.exp(-9.0 * age)) + 0.3 * (1 - math.exp(-0.4 * age)))

    expected = -0.3 * 20.0
    for k, t in enumerate(times):
        expected += math.log(0.3 + sum(kernel(t - s) for s in times[:k])) - whole(20.0 - t)
    assert both.log_likelihood(times, 20.0) == pytest.approx(expected, rel=1e-12)


def test_no_events_are_likely_as_far_as_nothing_is_begun():
    assert ONE.log_likelihood(np.array([]), 3.0) == -3.0


def test_a_process_that_explodes_is_refused():
    for wrong in (
        {"base_hz": 1.0, "branching_ratio": 1.0, "decay_hz": (1.0,)},
        {"base_hz": 0.0, "branching_ratio": 0.5, "decay_hz": (1.0,)},
        {"base_hz": 1.0, "branching_ratio": 0.5, "decay_hz": (1.0, 2.0), "share": (1.0,)},
        {"base_hz": 1.0, "branching_ratio": 0.5, "decay_hz": (1.0, 2.0), "share": (0.5, 0.4)},
    ):
        with pytest.raises(ValueError):
            Hawkes(**wrong)
