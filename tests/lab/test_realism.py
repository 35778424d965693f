"""Figures of a market: what they are on series made by hand, and that the demo's markets are like their recordings."""

import numpy as np
import pytest

from fillcast.app import load_columns
from fillcast.exchange.fitted import fitted
from fillcast.lab import comparison, realism
from fillcast.lab.fitting import simulate
from fillcast.lab.realism import LIVELY, THIN
from fillcast.lab.series import N_PROFILE, Series, of_columns
from fillcast.lab.studies import STUDIES


def series(mid, bid_qty, ask_qty, spread=1, trade_sign=()):
    n = len(mid)
    bid = np.asarray(mid, np.int64)
    sign = np.asarray(trade_sign, float)
    return Series(
        at_s=np.arange(1, n + 1) / 10.0,
        bid=bid,
        bid_qty=np.asarray(bid_qty, float) * np.ones(n),
        ask=bid + spread,
        ask_qty=np.asarray(ask_qty, float) * np.ones(n),
        trade_s=np.linspace(0.0, n / 10.0, len(sign)),
        trade_qty=np.ones(len(sign)),
        trade_sign=sign,
        profile_qty=np.ones(N_PROFILE),
    )


def test_a_random_walk_has_a_flat_signature_and_no_memory():
    random = np.random.default_rng(1)
    walk = np.cumsum(random.choice([-1, 1], 40_000))
    found = series(walk, 1.0, 1.0)
    # One step a look, ten looks a second.
    assert realism.signature(found, LIVELY) == pytest.approx(np.full(5, 10**0.5), rel=0.1)
    assert abs(realism.return_memory(found, LIVELY)).max() < 0.06


def test_the_spread_is_a_distribution():
    found = realism.spread(series(np.zeros(100), 1.0, 1.0, spread=3), LIVELY)
    assert found.tolist() == [0, 0, 1, 0, 0, 0, 0, 0]
    assert realism.total_variation(found, np.eye(8)[0]) == 1.0


def test_a_queue_that_knows_the_next_move_is_seen_to():
    random = np.random.default_rng(2)
    steps = np.repeat(random.choice([-1, 1], 400), 10)
    moves = np.where(np.arange(4000) % 10 == 9, steps, 0)
    mid = np.cumsum(moves)
    share = 0.5 + 0.4 * steps + random.uniform(-0.05, 0.05, 4000)
    found = realism.mid_up(series(mid, share, 1.0 - share), LIVELY)
    assert found[-1] > 0.85
    assert found[0] == pytest.approx(1.0 - found[-1], abs=0.02)


def test_flow_that_is_the_price_explains_all_of_it():
    random = np.random.default_rng(3)
    walk = np.cumsum(random.choice([-1, 1], 5000))
    assert realism.flow_r2(series(walk, 2.0, 2.0), LIVELY) == pytest.approx(np.ones(3), abs=1e-9)


def test_signs_remember():
    signs = np.repeat(np.random.default_rng(4).choice([-1.0, 1.0], 500), 20)
    found = realism.sign_memory(series(np.zeros(1000), 1.0, 1.0, trade_sign=signs), LIVELY)
    assert found[0] == pytest.approx(0.95, abs=0.02)
    assert abs(found[-1]) < 0.1


def test_intervals_hold_what_they_are_about():
    walk = np.cumsum(np.random.default_rng(5).choice([-1, 1], 20_000))
    for fact in realism.facts(series(walk, 1.0, 1.0, trade_sign=np.ones(9)), LIVELY).values():
        known = ~np.isnan(fact.values + fact.low + fact.high)
        assert (fact.low[known] <= fact.values[known]).all()
        assert (fact.values[known] <= fact.high[known]).all()


@pytest.mark.real_data
@pytest.mark.slow
@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.name)
def test_the_demos_markets_are_like_their_recordings(study, recording):
    (columns,) = load_columns([recording(name) for name in study.files]).values()
    seconds = 4.0 * of_columns(columns, float(study.listed.tick)).span_s / (16 if study.pace is THIN else 1)
    found = comparison.compare(study, columns, seconds)
    assert found.spread_distance_ratio <= 0.1
    assert found.mid_up_beyond_ratio <= 0.08
    if study.pace is not THIN:
        recorded, simulated = found.recorded["flow_r2"], found.simulated["flow_r2"]
        assert (simulated.high >= np.fmin(0.4, recorded.low))[:2].all()
    assert "spread, total variation" in comparison.table([found])


@pytest.mark.real_data
@pytest.mark.slow
@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.name)
def test_queues_foretell_the_mid_as_recorded_and_order_flow_explains_it(study, recording):
    # On a seed of its own, so that twice the market's own error at this length, 0.01, comes on top of 0.05.
    (columns,) = load_columns([recording(name) for name in study.files]).values()
    wanted = realism.mid_up(of_columns(columns, float(study.listed.tick)), study.pace)
    span_s = 60_000.0 if study.pace is THIN else 18_000.0
    found = simulate(fitted(study.name).model, study.listed, study.pace, span_s, 5)
    assert np.abs(realism.mid_up(found, study.pace) - wanted).max() <= 0.07
    least = 0.05 if study.pace is THIN else 0.4
    assert realism.flow_r2(found, study.pace).min() > least
