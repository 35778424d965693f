"""Fits: a market is moved towards what it should be, and figures say how far it is off."""

import msgspec
import numpy as np
import pytest

from fillcast.app import load_columns
from fillcast.exchange.fitted import fitted
from fillcast.exchange.reactive import Reactive
from fillcast.lab import fitting, realism
from fillcast.lab.realism import LIVELY
from fillcast.lab.studies import STUDIES

STUDY = STUDIES[0]
MODEL = fitted(STUDY.name).model


def simulated(model, seconds=240.0, seed=1):
    return fitting.simulate(model, STUDY.listed, LIVELY, seconds, seed)


@pytest.fixture(scope="module")
def market():
    return simulated(MODEL)


def test_a_market_is_as_far_from_itself_as_it_can_be_near(market):
    aims = fitting.aims_of(market, LIVELY)
    assert set(fitting.losses(market, aims, LIVELY).values()) == {0.0}


def test_what_is_wrong_with_a_market_shows_in_the_figure_that_it_is_about(market):
    aims = fitting.aims_of(market, LIVELY)
    jumps = msgspec.structs.replace(MODEL, log_jump_ticks=(MODEL.log_jump_ticks[0] + 1.0, MODEL.log_jump_ticks[1]))
    assert fitting.losses(simulated(jumps), aims, LIVELY)["signature"] > 5.0
    blind = msgspec.structs.replace(MODEL, news_hz=(0.2,) * 10)
    found = fitting.losses(simulated(blind), aims, LIVELY)
    assert found["every_mid_up"] > 3.0
    assert found["every_mid_up"] > fitting.losses(simulated(MODEL, seed=2), aims, LIVELY)["every_mid_up"]


@pytest.mark.slow
def test_news_leans_until_the_queues_foretell_the_price_as_they_should():
    wanted = simulated(MODEL, 1800.0, seed=3)
    aims = fitting.aims_of(wanted, LIVELY)
    blind = msgspec.structs.replace(MODEL, news_hz=(0.2,) * 10)

    def off(model):
        found = realism.mid_up(simulated(model, 1800.0, seed=2), LIVELY)
        return np.abs(found - aims.figures["mid_up"]).max()

    rounds = []
    found = fitting.leaned(blind, aims, STUDY.listed, LIVELY, 900.0, tell=rounds.append)
    assert off(blind) > 0.12
    assert off(found) < 0.08
    assert rounds == [*range(1, fitting.N_LEANINGS + 1)]
    assert np.array(found.news_hz) * found.news_hz[::-1] == pytest.approx(0.04)


def test_the_same_seed_simulates_the_same_series(market):
    again = simulated(MODEL)
    for name in ("bid", "ask", "bid_qty", "ask_qty", "trade_s", "trade_qty"):
        assert (getattr(again, name) == getattr(market, name)).all()


def test_every_field_of_the_model_says_where_it_comes_from():
    fields = [*fitting.COUNTED, *fitting.TUNED, *fitting.ASSUMED]
    assert sorted(fields) == sorted(Reactive.__struct_fields__)


@pytest.mark.real_data
@pytest.mark.slow
def test_a_fit_gets_no_worse_as_it_searches_and_comes_out_the_same(recording):
    (columns,) = load_columns([recording(name) for name in STUDY.files]).values()
    least = []

    def fit():
        return fitting.fit(
            columns, STUDY.listed, LIVELY, STUDY.far, n_trials=6, span_s=60.0, tell=lambda _, loss: least.append(loss)
        )

    assert fit() == fit()
    first, second = np.split(np.array(least), 2)
    assert (np.diff(first) <= 0.0).all()
    assert (first == second).all()
