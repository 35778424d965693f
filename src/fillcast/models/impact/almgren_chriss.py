"""Almgren and Chriss: optimal trajectories under linear permanent and temporary impact."""

import math

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import ModelError

FLAT = 1e-9
"""kappa * horizon below which a trajectory is a straight line to the last digit."""


class AlmgrenChriss(Struct, frozen=True):
    """What trading *n* slices of a quantity over a horizon costs on average, and how uncertain that is.

    Formula:  E = gamma X^2 / 2 + epsilon X + (eta - gamma tau / 2) / tau * sum n_k^2; V = sigma^2 tau sum x_k^2;
              the holdings that minimise E + risk_aversion V are X sinh(kappa (T - t)) / sinh(kappa T).
    Fitted:   sigma_price from the mid stream; eta_price from averaged walks for one slice length; gamma_price from
              trades; epsilon_price is the half-spread and the fee, known exactly.
    Ignores:  a book that has not refilled before the next slice; anything but linear impact.
    Source:   Almgren & Chriss 2000, J. Risk 3(2), eqs. (5), (8), (16) to (20).

    sigma_price: price per square root of a second. gamma_price: price per base unit. eta_price: price per base unit
    a second. epsilon_price: price. Raises ModelError on a number that is negative or not finite.
    """

    sigma_price: float
    gamma_price: float
    eta_price: float
    epsilon_price: float = 0.0

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if not 0.0 <= value < math.inf:
                raise ModelError("Almgren-Chriss", name, value, "must be finite and not negative")
        if self.eta_price == 0.0:
            raise ModelError(
                "Almgren-Chriss", "eta_price", 0.0, "must be above 0: a slice that costs nothing has no optimum"
            )

    def eta_tilde_price(self, slice_s: float) -> float:
        """Temporary impact less the half of the permanent one that a slice pays itself.

        Raises ModelError where it is not positive: then the inputs contradict each other.
        """
        _positive("slice_s", slice_s)
        eta_tilde = self.eta_price - 0.5 * self.gamma_price * slice_s
        if not eta_tilde > 0.0:
            said = "eta - gamma tau / 2 must be above 0: shorten the slice, or fit eta and gamma anew"
            raise ModelError("Almgren-Chriss", "eta_tilde", eta_tilde, said)
        return eta_tilde

    def kappa_per_s(self, risk_aversion: float, slice_s: float) -> float:
        """The rate at which holdings fall; its inverse is the e-folding time, not the half-life."""
        if not 0.0 <= risk_aversion < math.inf:
            raise ModelError("Almgren-Chriss", "risk_aversion", risk_aversion, "must be finite and not negative")
        tilde_square = risk_aversion * self.sigma_price**2 / self.eta_tilde_price(slice_s)
        # cosh(y) - 1 = 2 sinh(y / 2)^2 keeps its digits where y is small.
        return 2.0 / slice_s * math.asinh(0.5 * slice_s * math.sqrt(tilde_square))

    def continuous_kappa_per_s(self, risk_aversion: float) -> float:
        """The same with ever shorter slices."""
        return math.sqrt(risk_aversion * self.sigma_price**2 / self.eta_price)

    def risk_aversion(self, half_life_s: float) -> float:
        """The risk aversion, in 1 / quote, under which half is done after *half_life_s* of a long horizon."""
        _positive("half_life_s", half_life_s)
        if self.sigma_price == 0.0:
            raise ModelError("Almgren-Chriss", "sigma_price", 0.0, "must be above 0: without risk there is no urgency")
        return (math.log(2.0) / half_life_s) ** 2 * self.eta_price / self.sigma_price**2

    def holdings(self, qty: float, horizon_s: float, n_slices: int, risk_aversion: float) -> NDArray[np.float64]:
        """(n + 1,) what is left at the start and after each slice, eq. (17)."""
        _horizon(qty, horizon_s, n_slices)
        kappa = self.kappa_per_s(risk_aversion, horizon_s / n_slices)
        left: NDArray[np.float64] = qty * remaining(np.array([kappa * horizon_s]), n_slices)[0]
        return left

    def trades(self, qty: float, horizon_s: float, n_slices: int, risk_aversion: float) -> NDArray[np.float64]:
        """(n,) what each slice trades, eq. (18)."""
        return -np.diff(self.holdings(qty, horizon_s, n_slices, risk_aversion))

    def expected_quote(self, holdings: NDArray[np.float64], slice_s: float) -> NDArray[np.float64]:
        """Expected cost in quote of holdings (..., n + 1), eq. (8)."""
        trades = -np.diff(holdings)
        linear = 0.5 * self.gamma_price * holdings[..., 0] ** 2 + self.epsilon_price * np.abs(trades).sum(axis=-1)
        cost: NDArray[np.float64] = linear + self.eta_tilde_price(slice_s) / slice_s * (trades**2).sum(axis=-1)
        return cost

    def variance_quote(self, holdings: NDArray[np.float64], slice_s: float) -> NDArray[np.float64]:
        """Variance of the cost in quote squared of holdings (..., n + 1), eq. (5)."""
        risk: NDArray[np.float64] = self.sigma_price**2 * slice_s * (holdings[..., 1:] ** 2).sum(axis=-1)
        return risk

    def closed_form(self, qty: float, horizon_s: float, n_slices: int, risk_aversion: float) -> tuple[float, float]:
        """Expected cost and variance without a sum, eq. (20); eqs. (10) and (11) where there is no risk aversion."""
        _horizon(qty, horizon_s, n_slices)
        slice_s = horizon_s / n_slices
        eta_tilde = self.eta_tilde_price(slice_s)
        fixed = 0.5 * self.gamma_price * qty**2 + self.epsilon_price * qty
        scale = self.sigma_price**2 * qty**2
        kappa = self.kappa_per_s(risk_aversion, slice_s)
        if kappa * horizon_s < FLAT:
            share = (1.0 - 1.0 / n_slices) * (1.0 - 0.5 / n_slices)
            return fixed + eta_tilde * qty**2 / horizon_s, scale * horizon_s * share / 3.0
        y, z = kappa * slice_s, kappa * horizon_s
        sinh_z = math.sinh(z)
        speed = math.tanh(0.5 * y) * (slice_s * math.sinh(2.0 * z) + 2.0 * horizon_s * math.sinh(y))
        wait = slice_s * sinh_z * math.cosh(z - y) - horizon_s * math.sinh(y)
        expected = fixed + eta_tilde * qty**2 * speed / (2.0 * slice_s**2 * sinh_z**2)
        return expected, 0.5 * scale * wait / (sinh_z**2 * math.sinh(y))

    def continuous(self, qty: float, horizon_s: float, risk_aversion: float) -> tuple[float, float]:
        """Expected cost and variance with ever shorter slices."""
        _horizon(qty, horizon_s, 1)
        fixed = 0.5 * self.gamma_price * qty**2 + self.epsilon_price * qty
        kappa = self.continuous_kappa_per_s(risk_aversion)
        z = kappa * horizon_s
        if z < FLAT:
            return fixed + self.eta_price * qty**2 / horizon_s, self.sigma_price**2 * qty**2 * horizon_s / 3.0
        bend, square = math.sinh(2.0 * z), math.sinh(z) ** 2
        expected = fixed + self.eta_price * qty**2 * kappa * (bend + 2.0 * z) / (4.0 * square)
        return expected, self.sigma_price**2 * qty**2 * (bend - 2.0 * z) / (4.0 * kappa * square)


def remaining(kappa_horizons: NDArray[np.float64], n_slices: int) -> NDArray[np.float64]:
    """(m, n + 1) shares still to trade, sinh(z (1 - t)) / sinh(z) for each z = kappa * horizon; 1 - t where z is 0."""
    left = np.linspace(1.0, 0.0, n_slices + 1)
    z = np.maximum(np.asarray(kappa_horizons, np.float64), FLAT)[:, None]
    # sinh(a) / sinh(b) as exp(a - b) (1 - exp(-2a)) / (1 - exp(-2b)), which no urgency overflows.
    shares: NDArray[np.float64] = np.exp(z * (left - 1.0)) * np.expm1(-2.0 * z * left) / np.expm1(-2.0 * z)
    return shares


def _horizon(qty: float, horizon_s: float, n_slices: int) -> None:
    _positive("qty", qty)
    _positive("horizon_s", horizon_s)
    if n_slices < 1:
        raise ModelError("Almgren-Chriss", "n_slices", n_slices, "must be at least 1")


def _positive(name: str, value: float) -> None:
    if not 0.0 < value < math.inf:
        raise ModelError("Almgren-Chriss", name, value, "must be finite and above 0")
