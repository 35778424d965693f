"""What one trade does to the price, measured on twins."""

import numpy as np
import pytest
from tests.lab.test_twins import LISTED, make
from tests.planned import impact, planned, view, way

from fillcast.errors import CalibrationError
from fillcast.lab import answers
from fillcast.lab.answers import AFTER_S, answered_impact, measure_answer
from fillcast.params import Answer
from fillcast.schedules.job import Policy

AFTER = np.array(AFTER_S)


def pairs(at_once, lasting, rate, n=400, seed=1):
    """Rows of a known answer under a mid that drifts apart."""
    rng = np.random.default_rng(seed)
    steps = rng.normal(0.0, 0.1, (n, len(AFTER))) * np.sqrt(np.diff(AFTER, prepend=0.0))
    return lasting + (at_once - lasting) * np.exp(-rate * AFTER) + np.cumsum(steps, axis=1)


def test_what_goes_and_what_stays_are_found_within_their_errors():
    rate, rate_se, (at_once, lasting, error) = answers._fit([pairs(1.0, 0.4, 0.5), pairs(2.0, 0.5, 0.5, seed=2)])
    assert abs(rate - 0.5) < 3.0 * rate_se < 0.2
    assert at_once == pytest.approx([1.0, 2.0], abs=0.03)
    assert lasting == pytest.approx([0.4, 0.5], abs=0.05)
    assert (error < 0.02).all()


def test_what_does_not_go_is_not_said_to():
    rate, _, (at_once, lasting, error) = answers._fit([pairs(0.3, 0.3, 1.0), pairs(0.5, 0.5, 1.0, seed=2)])
    assert rate is None
    assert (at_once == lasting).all()
    assert (np.abs(lasting - [0.3, 0.5]) < 3.0 * error).all()


def test_the_error_of_an_answer_is_how_far_answers_of_as_few_pairs_lie_apart():
    told = [answers._at_rate([pairs(0.3, 0.3, 1.0, n=40, seed=seed)], None)[1] for seed in range(500)]
    lasting, error = np.array([[row[1][0], row[2][0]] for row in told]).T
    assert np.sqrt((error**2).mean()) == pytest.approx(lasting.std(), rel=0.07)


def test_a_larger_order_moves_the_embedded_market_further():
    found = measure_answer(make, LISTED, "buy", (1.0, 50.0), 40)
    small, large = found.answer.lasting_bps
    assert large > small > 0.0
    assert found.answer.quote == pytest.approx([64e3, 3.2e6], rel=0.05)
    assert found.moved_bps.shape == found.se_bps.shape == (2, len(AFTER_S))
    fitted = answered_impact(impact(), found)
    assert "40 pairs" in fitted.origin
    with pytest.raises(CalibrationError, match="have 3 pairs, need 40"):
        measure_answer(make, LISTED, "buy", (1.0,), 3)


def test_an_order_that_the_book_does_not_fill_has_no_answer():
    with pytest.raises(CalibrationError, match=r"buy 1e\+06base: have .* of it filled, need a smaller order"):
        measure_answer(make, LISTED, "buy", (1.0, 1e6), 40)


def test_an_answer_in_proportion_to_size_is_the_fit_without_one():
    straight = impact(permanent=0.3, rate=0.01)
    slope = straight.slope_bps_mquote
    quote = np.array([1e4, 5e4])
    told = Answer(
        quote=quote,
        at_once_bps=slope * quote / 1e6,
        lasting_bps=0.3 * slope * quote / 1e6,
        lasting_se_bps=np.zeros(2),
    )
    both = [
        way(planned("buy 500base", view(fitted=fitted)), "twap")
        for fitted in (straight, impact(permanent=0.9, rate=0.01, answer=told))
    ]
    assert both[1].propagated_bps == pytest.approx(both[0].propagated_bps)


def test_an_answer_that_grows_less_than_the_order_makes_few_large_slices_cheaper_than_many():
    quote = np.array([1e3, 1e4, 1e5])
    bent = Answer(quote=quote, at_once_bps=np.full(3, 5.0), lasting_bps=np.full(3, 5.0), lasting_se_bps=np.ones(3))
    few, many = (Policy("own", shares=(1.0, *(0.0,) * 9, 1.0, *(0.0,) * 9)), Policy("twap"))
    found = {
        one.policy: one for one in planned("buy 20base", view(fitted=impact(answer=bent)), policies=(few, many)).ways
    }
    assert found[few].propagated_bps == pytest.approx(2.5)
    assert found[many].propagated_bps > 3.0 * found[few].propagated_bps
    assert found[many].propagated_se_bps > 0.0
