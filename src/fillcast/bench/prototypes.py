"""What one would try first, as forecasters for ``fillcast score --model``: a mean by a polynomial, or by boosted trees.

``--model fillcast.bench.prototypes:polynomial`` and ``…:boosting``. Each learns in the same protocol as ours, from what
has settled, and puts the quantiles of its own residuals around its mean.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from fillcast.kernels import learner, pulse
from fillcast.learn.fit import library
from fillcast.learn.rival import Moment

FIT_EVERY = 600
"""Settled forecasts, a minute of them, after which it is fitted anew to all that came so far."""

FIVE = tuple(
    pulse.FEATURES.index(name) for name in ("touch_lead", "touch_microprice", "imbalance_5", "walk", "half_spread")
)
"""What the polynomial sees: products of all thirty would have as many coefficients as a minute has forecasts."""

Predict = Callable[[NDArray[np.float64]], NDArray[np.float64]]
Fit = Callable[[NDArray[np.float64], NDArray[np.float64]], Predict]


class Mean:
    """A regression of the mean, in units of the scale, and its residuals' quantiles; zeros before it is fitted."""

    def __init__(self, fit: Fit) -> None:
        self._fit = fit
        self._seen: list[NDArray[np.float64]] = []
        self._z: list[float] = []
        self._predict: Predict | None = None
        self._spread = np.zeros(learner.N_QUANTILES)

    def forecast(self, moment: Moment) -> Sequence[float]:
        if self._predict is None:
            return [0.0] * learner.N_QUANTILES
        said = float(self._predict(moment.features[None, :])[0]) + self._spread
        quantiles: list[float] = (said * moment.scale_bps).tolist()
        return quantiles

    def settle(self, moment: Moment, y_bps: float) -> None:
        self._seen.append(moment.features)
        self._z.append(y_bps / moment.scale_bps)
        if len(self._z) % FIT_EVERY == 0:
            x, z = np.array(self._seen), np.array(self._z)
            self._predict = self._fit(x, z)
            self._spread = np.quantile(z - self._predict(x), learner.QUANTILES)


def polynomial() -> Mean:
    """Least squares on all products of two of five features."""
    return Mean(_fit_polynomial)


def held_polynomial() -> Mean:
    """The same, told no feature beyond the hundredth of what it was fitted to on either side."""
    return Mean(_fit_held_polynomial)


def boosting() -> Mean:
    """LightGBM with the library's own settings, on all features. Raises MissingExtra without the extra `learn`."""
    return Mean(_fit_boosting)


def _fit_polynomial(x: NDArray[np.float64], z: NDArray[np.float64]) -> Predict:
    coefficients = np.linalg.lstsq(_products(x), z, rcond=None)[0]
    return lambda more: np.asarray(_products(more) @ coefficients)


def _fit_held_polynomial(x: NDArray[np.float64], z: NDArray[np.float64]) -> Predict:
    low, high = np.quantile(x, (0.01, 0.99), axis=0)
    predict = _fit_polynomial(np.clip(x, low, high), z)
    return lambda more: predict(np.clip(more, low, high))


def _products(x: NDArray[np.float64]) -> NDArray[np.float64]:
    with_one = np.column_stack([np.ones(len(x)), x[:, FIVE]])
    rows, columns = np.triu_indices(with_one.shape[1])
    return np.asarray(with_one[:, rows] * with_one[:, columns])


def _fit_boosting(x: NDArray[np.float64], z: NDArray[np.float64]) -> Predict:
    lightgbm = library()
    settings = {"objective": "regression", "num_threads": 1, "verbose": -1, "deterministic": True, "seed": 7}
    booster = lightgbm.train(settings, lightgbm.Dataset(x, z), num_boost_round=100)
    return lambda more: np.asarray(booster.predict(more, num_threads=1))
