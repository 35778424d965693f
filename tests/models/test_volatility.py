"""Volatility through noise and jumps, and what it is refused from."""

import math

import numpy as np
import pytest
from tests import checked

from fillcast.errors import CalibrationError
from fillcast.models.volatility import (
    BUCKET_S,
    MIN_WINDOW,
    PSI_1,
    PSI_2,
    Har,
    annualised_ratio,
    bipower_variance,
    diffusive_bps,
    fit_har,
    noise_variance,
    pre_averaged_sd_ratio,
    pre_averaged_variance,
    realised,
    realised_variance,
    window_of,
)
from fillcast.units import S_PER_YEAR

ROW = checked.inputs("vol.rv_bias")


N_DAYS = 100


def noisy_days():
    """(n + 1,) log mids of one day after another, a second apart, of 60 % a year with two bps of noise."""
    rng = np.random.default_rng(11)
    for _ in range(N_DAYS):
        path = np.concatenate([[0.0], np.cumsum(rng.normal(0.0, math.sqrt(ROW["IV"] / ROW["n"]), ROW["n"]))])
        yield path + rng.normal(0.0, ROW["noise_sd"], len(path))


def two_scales(log_mids, k):
    """The estimator of Zhang, Mykland & Ait-Sahalia 2005, as an oracle."""
    n = len(log_mids) - 1
    share = (n - k + 1) / k / n
    slow = ((log_mids[k:] - log_mids[:-k]) ** 2).sum() / k
    return (slow - share * realised_variance(log_mids)) / (1.0 - share)


def test_golden_units():
    checked.meets("vol.seconds_per_year", S_PER_YEAR)
    checked.meets("vol.annualise", [annualised_ratio(1e-4, 3600.0), annualised_ratio(4e-6, 60.0)])
    checked.meets("vol.preavg_consts", [PSI_1, PSI_2])


def test_golden_diffusion_over_a_wait():
    sigma_1d_bps = 0.6 * 1e4 / math.sqrt(365.0)
    waits = checked.inputs("latency.sd_bp")["L_s"]
    sd = diffusive_bps(sigma_1d_bps, waits)
    checked.meets("latency.sd_bp", sd)
    checked.meets("latency.mean_abs_bp", [sd * math.sqrt(2.0 / math.pi), sd / math.sqrt(2.0 * math.pi)])


@pytest.mark.slow
def test_golden_noise_is_counted_by_the_naive_sum_and_not_by_the_pre_averaged_one():
    iv, n, noise = ROW["IV"], ROW["n"], ROW["noise_sd"]
    k, k_two = window_of(noise, iv, n), ROW["K_tsrv"]
    checked.meets("vol.tsrv_K", round((12 * noise**4 / iv**2) ** (1 / 3) * n ** (2 / 3)))
    found = np.array([
        (
            realised_variance(day) / iv,
            realised_variance(day[::300]) / iv,
            noise_variance(day),
            pre_averaged_variance(day, k) / iv,
            two_scales(day, k_two) / iv,
        )
        for day in noisy_days()
    ])  # fmt: skip
    mean, sd = found.mean(axis=0), found.std(axis=0)
    checked.meets("vol.rv_bias", mean[0])
    checked.meets("vol.rv5min_bias", mean[1])
    checked.meets("vol.noise_var", mean[2])
    checked.meets("vol.preavg", [mean[3], sd[3]])
    checked.meets("vol.tsrv", [mean[4], sd[4]])
    checked.meets("vol.preavg_theory", pre_averaged_sd_ratio(noise, iv, n))


def test_the_window_is_chosen_well_without_knowing_the_noise():
    rng = np.random.default_rng(4)
    iv, n = 1e-4, 3600
    found = []
    for _ in range(60):
        path = np.concatenate([[0.0], np.cumsum(rng.normal(0.0, math.sqrt(iv / n), n))])
        found.append(pre_averaged_variance(path + rng.normal(0.0, 1e-4, n + 1)) / iv)
    assert np.mean(found) == pytest.approx(1.0, abs=4 * np.std(found) / math.sqrt(60))


def test_a_jump_moves_realised_and_hardly_bipower_variance():
    rng = np.random.default_rng(9)
    path = np.concatenate([[0.0], np.cumsum(rng.normal(0.0, 1e-4, 3600))])
    jumped = path + 0.01 * (np.arange(3601) > 1800)
    assert realised_variance(jumped) > 3 * realised_variance(path)
    assert bipower_variance(jumped) == pytest.approx(bipower_variance(path), rel=0.1)


def test_the_same_book_shape_with_twice_the_volatility_says_twice():
    rng = np.random.default_rng(7)
    steps = rng.normal(0.0, 1e-4, 1800)
    calm, wild = (realised(np.cumsum(scale * steps), 1800.0).sigma_1d_bps for scale in (1.0, 2.0))
    assert wild == pytest.approx(2.0 * calm, rel=1e-9)


def test_a_minute_is_too_little():
    with pytest.raises(CalibrationError, match="have 30 returns, need 60"):
        realised(np.zeros(31), 30.0)


def test_a_forecast_is_refused_from_less_than_seven_days():
    with pytest.raises(CalibrationError, match=r"have 26\.0 h of tape, need 7 days"):
        fit_har(np.full(312, 1e-8), 900.0)


def test_a_forecast_finds_the_weights_that_made_the_tape():
    rng = np.random.default_rng(2)
    values = [1e-8] * 288
    for _ in range(288 * 40):
        means = values[-1], np.mean(values[-12:]), np.mean(values[-288:])
        values.append((1e-9 + 0.4 * means[0] + 0.3 * means[1] + 0.2 * means[2]) * rng.gamma(20.0, 1 / 20.0))
    found = fit_har(np.array(values), BUCKET_S)
    assert found.weight_ratio[0] == pytest.approx(0.4, abs=0.08)
    assert sum(found.weight_ratio) == pytest.approx(0.9, abs=0.1)
    steady = Har(BUCKET_S, 0.0, (0.4, 0.3, 0.3))
    assert steady.forecast_1d_bps(np.full(288, 1e-8)) == pytest.approx(math.sqrt(1e-8 * 86_400) * 1e4)


def test_a_forecast_waits_for_a_day_of_the_mid():
    with pytest.raises(CalibrationError, match=r"have 0\.8 h of the mid, need 24 h"):
        Har(900.0, 0.0, (1.0, 0.0, 0.0)).forecast_1d_bps(np.full(10, 1e-8))


def test_a_price_that_stands_still_or_hardly_jitters_has_a_volatility_all_the_same():
    assert pre_averaged_variance(np.zeros(200)) == 0.0
    trend = np.linspace(0.0, 0.1, 200)
    assert pre_averaged_variance(trend) >= 0.0
    assert window_of(1e-9, 1.0, 1000) == MIN_WINDOW
