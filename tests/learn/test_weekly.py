"""A week of tape says more."""

import msgspec
import numpy as np
import pytest
from tests.learn.test_impact import made
from tests.planned import impact, planned, view

from fillcast.features import Features, forecast_1d_bps
from fillcast.kernels import flow
from fillcast.learn.weekly import fit_weekly
from fillcast.models.volatility import Har
from fillcast.models.volume import N_BUCKETS, PROFILE_S
from fillcast.params import impact_of
from fillcast.units import NS_PER_S

WEEK_S = float(N_BUCKETS * PROFILE_S)


def week(days=8.0):
    """Mids and trades ten seconds apart; every day's last quarter trades four times as much."""
    rng = np.random.default_rng(6)
    times = np.arange(0.0, days * 86_400.0, 10.0)
    busy = (times % 86_400.0) >= 64_800.0
    return msgspec.structs.replace(
        made(300),
        start_ns=4 * round(WEEK_S) * NS_PER_S,
        book_s=times,
        mid=1000.0 * np.exp(np.cumsum(rng.normal(0.0, 1e-4, len(times)))),
        trade_s=times + 1.0,
        trade_quote=np.where(busy, 4.0, 1.0) * rng.choice([-1.0, 1.0], len(times)),
    )


def test_the_profile_has_mean_one_and_is_high_where_volume_was():
    found = fit_weekly(week())
    profile = found.arrays["volume_profile"]
    assert profile.mean() == pytest.approx(1.0)
    assert profile[0] == pytest.approx(1.0 / 1.75, rel=1e-6)
    assert profile[250] == pytest.approx(4.0 / 1.75, rel=1e-6)
    assert found.refused == ()
    assert len(found.arrays["har"]) == 5


def test_less_than_a_week_stays_flat_and_says_so():
    found = fit_weekly(week(6.9))
    assert found.arrays == {}
    assert found.numbers[0].status == "flat"
    assert "have 165.6 h of tape, need 7 days" in found.refused[0]


def test_a_plan_by_volume_follows_the_profile():
    profile = np.full(N_BUCKETS, 1.0)
    profile[1] = 3.0
    found = planned(seen=view(fitted=impact(profile_ratio=profile / profile.mean())), horizon_s=600.0, n_slices=2)
    sizes = next(one.sizes for one in found.ways if one.policy.kind == "vwap")
    assert sizes.tolist() == pytest.approx([25.0, 75.0])


def test_a_forecast_needs_a_fit_and_a_day_and_then_speaks_for_long_horizons():
    state = np.zeros(flow.N_FLOW)
    har = Har(1800.0, 0.0, (0.0, 0.0, 1.0))
    assert forecast_1d_bps(state, har) is None
    state[flow.N_FILLED_BUCKETS] = flow.N_BUCKETS
    state[flow.BUCKETS : flow.BUCKETS + flow.N_BUCKETS] = 1e-8
    assert forecast_1d_bps(state, None) is None
    found = forecast_1d_bps(state, har)
    assert found == pytest.approx((1e-8 * 86_400.0) ** 0.5 * 1e4)
    features = Features(sigma_1d_bps=100.0, sigma_origin="now", forecast_1d_bps=found)
    later, soon = features.volatility_over(1800.0), features.volatility_over(60.0)
    assert (later.sigma_1d_bps, later.origin) == (found, "forecast from a day of the mid")
    assert (soon.sigma_1d_bps, soon.origin) == (100.0, "now")


def test_a_fit_of_a_week_goes_into_params_and_out_again():
    from tests.test_params import params

    from fillcast.params import pack, unpack

    found = fit_weekly(week())
    whole = msgspec.structs.replace(params(), arrays=params().arrays | found.arrays)
    fitted = impact_of(unpack(pack(whole), "here"), "okx:BTC-USDT-SWAP")
    assert fitted.har.horizon_s == 1800.0
    assert len(fitted.profile_ratio) == N_BUCKETS
    assert impact_of(whole, "okx:ETH-USDT-SWAP", may_borrow=True).profile_ratio is None
