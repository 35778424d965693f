"""``/metrics`` of an engine that has learned."""

import re
from types import SimpleNamespace

import pytest
from tests.forecasts.test_forecaster import whole

from fillcast.bench import frames
from fillcast.bench.ours import RECV_NS
from fillcast.faces.web.metrics import exposition


def value(name, **labels):
    said, _ = exposition([SimpleNamespace(engine=whole(), symbol=frames.SYMBOL)], 0, RECV_NS)
    found = []
    for line in said.decode().splitlines():
        told = re.fullmatch(rf"{name}\{{(.*)\}} (\S+)", line)
        if told and {f'{key}="{label}"' for key, label in labels.items()} <= set(told[1].split(",")):
            found.append(float(told[2]))
    (only,) = found
    return only


def mean(of, per):
    records = [one for one in whole().scores(frames.SYMBOL).records if one.latency_ms == 250.0]
    weights = [getattr(one, per) for one in records]
    return sum(getattr(one, of) * w for one, w in zip(records, weights, strict=True)) / sum(weights)


def test_bias_interval_score_and_independent_forecasts_are_those_of_the_record():
    at = {"latency_ms": "250"}
    assert value("fillcast_forecast_bias_bps", **at) == pytest.approx(mean("bias_bps", "n"))
    for name, of in (("served", "interval_score_bps"), ("recent", "recent_interval_score_bps")):
        score = value("fillcast_forecast_interval_score_bps", **at, forecaster=name)
        assert score == pytest.approx(mean(of, "n_ranged"))
    records = [one for one in whole().scores(frames.SYMBOL).records if one.latency_ms == 250.0]
    counts = [one.n_eff for one in records]
    assert value("fillcast_forecasts_independent", **at) == pytest.approx(sum(counts) / len(counts))


def test_what_a_fit_has_seen_is_told_beside_the_losses():
    for of in ("slippage", "fills"):
        assert value("fillcast_fitted_time_ratio", of=of) == 0.0


def test_fills_say_of_how_many_independent_ones_their_losses_speak():
    for one in whole().scores(frames.SYMBOL).fills:
        if one.n:
            assert value("fillcast_fills_independent", wait_s=f"{one.wait_s:g}") == pytest.approx(one.n_eff)


def test_moves_against_fills_stand_beside_what_was_said_of_them():
    for one in whole().scores(frames.SYMBOL).fills:
        told = {"said": one.selection_said_bps, "came": one.selection_bps}
        for kind, of in told.items():
            assert value("fillcast_fill_selection_bps", wait_s=f"{one.wait_s:g}", kind=kind) == of
