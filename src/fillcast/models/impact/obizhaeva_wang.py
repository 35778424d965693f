"""Obizhaeva and Wang: a block book that refills, and the schedule that suits it."""

import math

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import ModelError


class ObizhaevaWang(Struct, frozen=True):
    """A book that every trade pushes and that comes back, except for a permanent part.

    Formula:  a trade of x at time t pushes the price by slope x at once; slope - permanent of it decays as
              exp(-resilience t). Own walk: slope x^2 / 2. Optimal: equal blocks at both ends, X / (rho T + 2), and a
              steady rate between them; on n trades the ends are X / (2 + (n - 2)(1 - a)), a = exp(-rho T / (n - 1)).
    Fitted:   slope_price from averaged walks, permanent_price and resilience_per_s from the answer to trades.
    Ignores:  the half-spread, risk, books that are not blocks.
    Source:   Obizhaeva & Wang 2013, J. Financial Markets 16; Alfonsi, Fruth & Schied 2008 for the grid.

    slope_price: price per base unit, 1 / q of the paper. permanent_price: price per base unit, its lambda.
    """

    slope_price: float
    permanent_price: float
    resilience_per_s: float

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if not 0.0 <= value < math.inf:
                raise ModelError("Obizhaeva-Wang", name, value, "must be finite and not negative")
        if self.permanent_price > self.slope_price:
            said = f"must not be above the slope {self.slope_price:g}: a trade can't leave more behind than it moved"
            raise ModelError("Obizhaeva-Wang", "permanent_price", self.permanent_price, said)

    @property
    def transient_price(self) -> float:
        """The part that decays, kappa of the paper."""
        return self.slope_price - self.permanent_price

    def kernel_price(self, lag_s: NDArray[np.float64]) -> NDArray[np.float64]:
        """Price displacement per base unit, *lag_s* after a trade."""
        left: NDArray[np.float64] = self.permanent_price + self.transient_price * np.exp(-self.resilience_per_s * lag_s)
        return left

    def blocks(self, qty: float, horizon_s: float) -> tuple[float, float]:
        """In continuous time: the block at each end, and the quantity traded at a steady rate between them."""
        end = _order(qty, horizon_s, self.resilience_per_s)
        return end, qty - 2.0 * end

    def grid(self, qty: float, horizon_s: float, n_trades: int) -> NDArray[np.float64]:
        """(n,) the optimal trades at n evenly spaced times, the first at once and the last at the horizon."""
        _order(qty, horizon_s, self.resilience_per_s)
        return qty * grid_shares(self.resilience_per_s * horizon_s, n_trades)

    def optimal_quote(self, qty: float, horizon_s: float) -> float:
        """Impact cost of the optimal schedule in continuous time, without the half-spread."""
        end = _order(qty, horizon_s, self.resilience_per_s)
        return 0.5 * self.permanent_price * qty**2 + self.transient_price * qty * end

    def twap_quote(self, qty: float, horizon_s: float) -> float:
        """Impact cost of trading at a steady rate in continuous time, without the half-spread."""
        _order(qty, horizon_s, self.resilience_per_s)
        z = self.resilience_per_s * horizon_s
        # (z - 1 + exp(-z)) / z^2 tends to 1/2.
        share = 0.5 - z / 6.0 if z < 1e-6 else (z + math.expm1(-z)) / z**2
        return 0.5 * self.permanent_price * qty**2 + self.transient_price * qty**2 * share

    def block_quote(self, qty: float) -> float:
        """Impact cost of one trade: the walk of a block book, without the half-spread."""
        return 0.5 * self.slope_price * qty**2


def grid_shares(resilience_horizon: float, n_trades: int) -> NDArray[np.float64]:
    """(n,) shares of the optimal trades on a grid whose ends are at both ends of the horizon."""
    if n_trades < 1:
        raise ModelError("Obizhaeva-Wang", "n_trades", n_trades, "must be at least 1")
    if n_trades == 1:
        return np.ones(1)
    refilled = -math.expm1(-resilience_horizon / (n_trades - 1))
    end = 1.0 / (2.0 + (n_trades - 2) * refilled)
    shares = np.full(n_trades, refilled * end)
    shares[0] = shares[-1] = end
    return shares


def _order(qty: float, horizon_s: float, resilience_per_s: float) -> float:
    # The end block, once the inputs are checked.
    for name, value in (("qty", qty), ("horizon_s", horizon_s)):
        if not 0.0 < value < math.inf:
            raise ModelError("Obizhaeva-Wang", name, value, "must be finite and above 0")
    return qty / (resilience_per_s * horizon_s + 2.0)
