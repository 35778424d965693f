"""Temporary impact that grows slower than the trading rate."""

import math

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike, NDArray

from fillcast.errors import ModelError


class PowerLaw(Struct, frozen=True):
    """The optimal liquidation without a deadline when trading at rate v costs eta v^k a unit, 0 < k < 1.

    Formula:  x(t) = X (1 + (1 - k) / (1 + k) t / T*)^(-(1 + k) / (1 - k)),
              T* = (k eta X^(k - 1) / (risk_aversion sigma^2))^(1 / (k + 1)); the temporary cost is risk_aversion V / k.
    Fitted:   nothing here; the exponent needs one's own executions.
    Ignores:  permanent impact, deadlines. Unlike the linear model, its time scale depends on the size.
    Source:   Almgren 2003, Appl. Math. Finance 10; derived again from the first integral.

    sigma_price: price per square root of a second. eta_price: price per (base a second)^k. exponent_ratio: k.
    """

    sigma_price: float
    eta_price: float
    exponent_ratio: float

    def __post_init__(self) -> None:
        if not 0.0 < self.exponent_ratio < 1.0:
            raise ModelError("power law", "exponent_ratio", self.exponent_ratio, "must lie between 0 and 1")
        for name in ("sigma_price", "eta_price"):
            if not 0.0 < getattr(self, name) < math.inf:
                raise ModelError("power law", name, getattr(self, name), "must be finite and above 0")

    def time_scale_s(self, qty: float, risk_aversion: float) -> float:
        """T*: larger orders take longer or shorter, as k says."""
        for name, value in (("qty", qty), ("risk_aversion", risk_aversion)):
            if not 0.0 < value < math.inf:
                raise ModelError("power law", name, value, "must be finite and above 0")
        k = self.exponent_ratio
        ratio: float = k * self.eta_price * qty ** (k - 1.0) / (risk_aversion * self.sigma_price**2)
        return float(ratio ** (1.0 / (k + 1.0)))

    def holdings(self, qty: float, risk_aversion: float, time_s: ArrayLike) -> NDArray[np.float64]:
        """What is left at each time."""
        k = self.exponent_ratio
        spent = (1.0 - k) / (1.0 + k) * np.asarray(time_s, np.float64) / self.time_scale_s(qty, risk_aversion)
        left: NDArray[np.float64] = qty * (1.0 + spent) ** (-(1.0 + k) / (1.0 - k))
        return left

    def cost_and_variance(self, qty: float, risk_aversion: float) -> tuple[float, float]:
        """Temporary cost in quote and its variance in quote squared, over all of the liquidation."""
        k = self.exponent_ratio
        # The integral of x(t)^2 with the exponent above is (1 + k) / (1 + 3k) X^2 T*.
        spread = (1.0 + k) / (1.0 + 3.0 * k)
        variance = spread * self.sigma_price**2 * qty**2 * self.time_scale_s(qty, risk_aversion)
        return risk_aversion * variance / k, variance
