"""Every way to trade, and what is asked for in words."""

import math

import numpy as np
import pytest

from fillcast.errors import CalibrationError, ModelError, OrderError
from fillcast.models.impact.almgren_chriss import AlmgrenChriss
from fillcast.schedules.job import (
    Job,
    Policy,
    asked_for,
    default_policies,
    half_life_of,
    n_slices_of,
    parse_duration,
)
from fillcast.ways.crossing import SCHEDULES


def job(n=12, **given):
    fields = {
        "side": "buy",
        "size": 60.0,
        "lot_size": 0.1,
        "qty": 60.0,
        "mid_price": 100.0,
        "horizon_s": 600.0,
        "n_slices": n,
        "volume_qty": np.full(n, 50.0),
        "resilience_per_s": 0.02,
    }
    return Job(**(fields | given))


def shares(kind, given=None, **policy):
    return SCHEDULES[kind](given or job(), Policy(kind, **policy))


def test_each_schedule_trades_all_and_never_the_other_way():
    for policy in (*default_policies(600.0), Policy("own", shares=(1.0,) * 12)):
        found = SCHEDULES[policy.kind](job(), policy)
        assert found.shape == (12,)
        assert (found >= 0.0).all()
        assert found.sum() == pytest.approx(1.0)


def test_products_trade_at_the_beginning_of_each_slice():
    assert job().times_s == pytest.approx(np.arange(12) * 50.0)
    assert shares("market")[0] == 1.0


def test_volume_schedules_follow_the_volume():
    volumes = np.arange(1.0, 13.0)
    assert shares("vwap", job(volume_qty=volumes)) == pytest.approx(volumes / volumes.sum())
    found = shares("pov", job(volume_qty=volumes), participation_frac=0.5)
    assert found * 60.0 == pytest.approx([*np.arange(1.0, 11.0), 5.0, 0.0])


def test_a_share_of_the_volume_ends_with_the_horizon():
    assert shares("pov", participation_frac=0.01).sum() == pytest.approx(12 * 50.0 / 99.0 / 60.0)


def test_the_trajectory_is_that_of_the_risk_aversion_of_its_half_life():
    model = AlmgrenChriss(0.5, 0.0, 5.0)
    # In short slices the rates of the discrete and the continuous model are one.
    life_s, n = 100.0, 600
    found = shares("almgren-chriss", job(n, volume_qty=None), half_life_s=life_s)
    expected = model.trades(60.0, 600.0, n, model.risk_aversion(life_s)) / 60.0
    assert found == pytest.approx(expected, rel=1e-3, abs=1e-9)
    held = 1.0 - np.cumsum(shares("almgren-chriss", job(600, volume_qty=None), half_life_s=30.0))
    assert held[30] == pytest.approx(0.5, abs=0.02)


def test_blocks_stand_at_both_ends_of_a_book_that_refills():
    found = shares("obizhaeva-wang")
    a = math.exp(-0.02 * 50.0)
    assert found[0] == found[-1] == pytest.approx(1.0 / (2.0 + 10.0 * (1.0 - a)))
    assert found[1:-1] == pytest.approx((1.0 - a) * found[0])


def test_what_is_not_known_is_refused_with_what_is_needed():
    blind = job(volume_qty=None, resilience_per_s=None)
    for kind in ("vwap", "pov"):
        with pytest.raises(CalibrationError, match="have no volume of the market"):
            shares(kind, blind, participation_frac=0.1)
    with pytest.raises(CalibrationError, match="need fillcast calibrate"):
        shares("obizhaeva-wang", blind)
    with pytest.raises(CalibrationError, match="have no volume"):
        shares("pov", job(volume_qty=np.zeros(12)), participation_frac=0.1)


@pytest.mark.parametrize("own", [(1.0,), (1.0, -1.0) * 6, (0.0,) * 12, (math.nan,) * 12])
def test_an_own_schedule_that_is_none_is_refused(own):
    with pytest.raises(OrderError, match="own schedule"):
        SCHEDULES["own"](job(), Policy("own", shares=own))


@pytest.mark.parametrize("life_s", [None, 0.0, -1.0, math.nan, math.inf])
def test_a_half_life_that_is_none_is_refused(life_s):
    with pytest.raises(ModelError, match="half-life"):
        SCHEDULES["almgren-chriss"](job(), Policy("almgren-chriss", half_life_s=life_s))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("90s", 90.0), ("30m", 1800.0), ("1.5h", 5400.0), ("1d", 86_400.0), ("250ms", 0.25), ("5 min", 300.0)],
)
def test_durations(text, seconds):
    assert parse_duration(text) == seconds


@pytest.mark.parametrize("text", ["", "30", "0s", "-5m", "8d", "soon", "nan s", "1e3s"])
def test_a_duration_without_a_unit_or_a_sense_is_refused(text):
    with pytest.raises(OrderError, match="is not a number with"):
        parse_duration(text)


def test_urgency_is_a_word_or_a_half_life_and_never_a_risk_aversion():
    assert half_life_of("high", 600.0) == 60.0
    assert half_life_of("90s", 600.0) == 90.0
    with pytest.raises(OrderError, match="neither low, medium, high nor a half-life"):
        half_life_of("2e-6", 600.0)


@pytest.mark.parametrize("kind", ["nope", "TWAP", "", None, ["twap"]])
def test_a_policy_is_one_that_there_is(kind):
    with pytest.raises(OrderError, match=r"policy is .*: it is one of market, twap, vwap, pov, "):
        Policy(kind)


def test_slices_fit_into_the_horizon():
    assert n_slices_of(1800.0, 30.0) == 60
    assert n_slices_of(100.0, 30.0) == 3
    with pytest.raises(OrderError, match="shorter than one slice"):
        n_slices_of(10.0, 30.0)
    with pytest.raises(OrderError, match="at most 1000"):
        n_slices_of(86_400.0, 1.0)


def test_what_a_person_asks_for_replaces_the_default_of_its_kind():
    assert len(default_policies(600.0)) == 8
    found = asked_for(600.0, 45.0, 5.0, "1,2,3")
    assert Policy("pov", participation_frac=0.05) in found
    assert Policy("almgren-chriss", half_life_s=45.0) in found
    assert found[-1] == Policy("own", shares=(1.0, 2.0, 3.0))
    assert len(found) == 9
    with pytest.raises(OrderError, match="between 0 and 100"):
        asked_for(600.0, None, 120.0)
    with pytest.raises(OrderError, match="not numbers"):
        asked_for(600.0, None, None, "1,two")
