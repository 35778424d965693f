"""Volatility from a path of prices: what noise, jumps and a short tape do to it, and what to do about that."""

import math
from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import CalibrationError
from fillcast.units import BPS, S_PER_DAY, S_PER_YEAR

PSI_1 = 1.0
PSI_2 = 1.0 / 12.0
"""Constants of the weight min(x, 1 - x) as its window grows: of its slope, and of its square."""

MIN_RETURNS = 60
MIN_WINDOW = 3

_BEST_THETA = 4.777
_BEST_SPREAD = 8.545


def annualised_ratio(variance: float, window_s: float) -> float:
    """Volatility of a year, as a ratio, from the variance of log returns over a window."""
    return math.sqrt(variance * S_PER_YEAR / window_s)


def per_day_bps(variance: float, window_s: float) -> float:
    """Volatility of a day in bps, from the variance of log returns over a window."""
    return math.sqrt(max(variance, 0.0) * S_PER_DAY / window_s) * BPS


def realised_variance(log_prices: NDArray[np.float64]) -> float:
    """Sum of squared returns. Noise of variance w^2 in each of n + 1 prices adds 2 n w^2 to it."""
    return float((np.diff(log_prices) ** 2).sum())


def noise_variance(log_prices: NDArray[np.float64]) -> float:
    """Variance of the noise in one price, if the returns were nothing else: an upper bound."""
    return realised_variance(log_prices) / (2.0 * max(1, len(log_prices) - 1))


def bipower_variance(log_prices: NDArray[np.float64]) -> float:
    """Integrated variance without jumps.

    Formula:  pi / 2 * n / (n - 1) * sum |r_i| |r_(i-1)|.
    Source:   Barndorff-Nielsen & Shephard 2004, J. Financial Econometrics 2.
    """
    moves = np.abs(np.diff(log_prices))
    n = len(moves)
    return float(0.5 * math.pi * n / (n - 1) * (moves[1:] * moves[:-1]).sum())


def window_of(noise_sd: float, integrated_variance: float, n_returns: int) -> int:
    """The number of returns to average over that leaves least error, at least 3: two can't tell it from noise."""
    if not integrated_variance > 0.0:
        return MIN_WINDOW
    theta = _BEST_THETA * noise_sd / math.sqrt(integrated_variance)
    return max(MIN_WINDOW, min(round(theta * math.sqrt(n_returns)), n_returns // 4))


def pre_averaged_sd_ratio(noise_sd: float, integrated_variance: float, n_returns: int) -> float:
    """Relative standard deviation of the pre-averaged estimate at its best window."""
    return float(n_returns**-0.25 * math.sqrt(_BEST_SPREAD * noise_sd / math.sqrt(integrated_variance)))


def pre_averaged_variance(log_prices: NDArray[np.float64], window: int | None = None) -> float:
    """Integrated variance of a price that is seen through noise.

    Formula:  [n / (n - k + 2) sum Ybar^2 / (k psi_2) - psi_1 RV / (2 k^2 psi_2)] / (1 - psi_1 / (2 k^2 psi_2)), with
              psi_1 and psi_2 of the window k itself: their limits would leave it 6 % short.
    Source:   Jacod, Li, Mykland, Podolskij & Vetter 2009, Stochastic Processes Appl. 119.

    window: k; None takes the best for the noise that is seen. Raises CalibrationError from fewer than 60 returns.
    """
    n = len(log_prices) - 1
    if n < MIN_RETURNS:
        raise CalibrationError("realised volatility", f"{max(n, 0)} returns", f"{MIN_RETURNS}")
    raw = realised_variance(log_prices)
    k = window_of(math.sqrt(raw / (2 * n)), raw, n) if window is None else window
    steps = np.arange(1, k) / k
    weights = np.minimum(steps, 1.0 - steps)
    psi_1 = k * float((np.diff(np.concatenate([[0.0], weights, [0.0]])) ** 2).sum())
    psi_2 = float((weights**2).sum()) / k
    averaged = np.convolve(np.diff(log_prices), weights[::-1], mode="valid")
    signal = n / (n - k + 2) * float((averaged**2).sum()) / (k * psi_2)
    share = psi_1 / (2.0 * k**2 * psi_2)
    return max((signal - share * raw) / (1.0 - share), 0.0)


class Realised(Struct, frozen=True, kw_only=True):
    """Volatility over a window of the mid, in bps a day. sigma_1d_bps: pre-averaged. Annualised beside it, as a ratio.

    naive_1d_bps: from all returns, noise included. continuous_1d_bps: bipower, without jumps.
    """

    window_s: float
    n_returns: int
    sigma_1d_bps: float
    naive_1d_bps: float
    continuous_1d_bps: float
    annualised_ratio: float


def realised(log_prices: NDArray[np.float64], window_s: float) -> Realised:
    """Raises CalibrationError from fewer than 60 returns."""
    variance = pre_averaged_variance(log_prices)
    return Realised(
        window_s=window_s,
        n_returns=len(log_prices) - 1,
        sigma_1d_bps=per_day_bps(variance, window_s),
        naive_1d_bps=per_day_bps(realised_variance(log_prices), window_s),
        continuous_1d_bps=per_day_bps(bipower_variance(log_prices), window_s),
        annualised_ratio=annualised_ratio(variance, window_s),
    )


class Volatility(Struct, frozen=True, kw_only=True):
    """What an answer takes for the volatility of the mid, in bps a day and annualised as a ratio; None while unknown.

    origin: whose it is. window_s: how far back it looks; None where that isn't known, or a user gave it. measured_*:
    what would be taken if no user had given another, else the same. realised: of the last hour's mid, beside it; None
    from less than a minute. moves: what of the answer it moves; never a walk.
    """

    sigma_1d_bps: float | None
    annualised_ratio: float | None
    origin: str
    window_s: float | None
    measured_1d_bps: float | None
    measured_annualised_ratio: float | None
    measured_origin: str
    measured_window_s: float | None
    realised: Realised | None
    moves: tuple[str, ...]


HAR_LAGS = (1, 12, 288)
"""Five minutes, an hour and a day, in buckets of five minutes."""

BUCKET_S = 300.0
HAR_MIN_DAYS = 7


class Har(Struct, frozen=True):
    """A linear forecast of variance from its means over five minutes, an hour and a day.

    Formula:  v = intercept + sum weight x mean variance over each span; all per second.
    Fitted:   by least squares on at least seven days, for one horizon.
    Ignores:  the hour of the day, jumps.
    Source:   Corsi 2009, J. Financial Econometrics 7, with shorter spans.
    """

    horizon_s: float
    intercept_per_s: float
    weight_ratio: tuple[float, float, float]

    def forecast_1d_bps(self, variance_per_s: NDArray[np.float64]) -> float:
        """Volatility over the horizon, in bps a day, from the last day of five-minute variances, oldest first.

        Raises CalibrationError from less than a day.
        """
        if len(variance_per_s) < HAR_LAGS[-1]:
            hours = len(variance_per_s) * BUCKET_S / 3600.0
            raise CalibrationError("HAR forecast", f"{hours:.1f} h of the mid", "24 h")
        means = _means(np.asarray(variance_per_s, np.float64)[-HAR_LAGS[-1] :])[-1]
        rate = self.intercept_per_s + float(means @ np.array(self.weight_ratio))
        return per_day_bps(max(rate, float(variance_per_s.min())), 1.0)


def fit_har(variance_per_s: NDArray[np.float64], horizon_s: float) -> Har:
    """From consecutive five-minute variances. Raises CalibrationError from less than seven days."""
    need = HAR_MIN_DAYS * HAR_LAGS[-1]
    if len(variance_per_s) < need:
        hours = len(variance_per_s) * BUCKET_S / 3600.0
        raise CalibrationError("HAR volatility", f"{hours:.1f} h of tape", f"{HAR_MIN_DAYS} days")
    ahead = max(1, round(horizon_s / BUCKET_S))
    means = _means(variance_per_s)[:-ahead]
    totals = np.concatenate([[0.0], np.cumsum(variance_per_s)])
    target = (totals[ahead:] - totals[:-ahead])[HAR_LAGS[-1] :] / ahead
    columns = np.column_stack([np.ones(len(means)), means])
    found = np.linalg.lstsq(columns, target, rcond=None)[0].tolist()
    return Har(horizon_s, found[0], (found[1], found[2], found[3]))


def _means(values: NDArray[np.float64]) -> NDArray[np.float64]:
    # (n - 287, 3): the mean of the last 1, 12 and 288 values at each place that has as many.
    totals = np.concatenate([[0.0], np.cumsum(values)])
    ends = np.arange(HAR_LAGS[-1], len(values) + 1)
    return np.column_stack([(totals[ends] - totals[ends - lag]) / lag for lag in HAR_LAGS])


def diffusive_bps(sigma_1d_bps: float, wait_s: float | Sequence[float]) -> NDArray[np.float64]:
    """Standard deviation of the move of the mid after each wait, as a diffusion has it."""
    found: NDArray[np.float64] = sigma_1d_bps * np.sqrt(np.asarray(wait_s, np.float64) / S_PER_DAY)
    return found
