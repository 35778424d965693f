"""The square-root law: what a large order moves the price by, whatever the schedule."""

import math

from msgspec import Struct

from fillcast.errors import ModelError

Y_MEDIAN = 0.7
Y_FACTOR = 2.0
"""Prior of the prefactor: lognormal, one standard deviation is a factor of two. The published ones run from 0.34 to
1.5 (AAPL without the bias of anonymous tapes; Tokyo by trader, Sato & Kanazawa 2025)."""

DELTA = 0.5


class SquareRoot(Struct, frozen=True):
    """Expected price move at the end of an order worked over a horizon, and its average cost.

    Formula:  move = y sigma_1d (sqrt(qty / volume_1d + crossover) - sqrt(crossover)), in bps of mid; the average cost
              of an even schedule is move / (1 + 1/2) where the crossover is 0.
    Fitted:   y_ratio is a prior: the public tape can't identify it, only one's own orders can. crossover_ratio is
              where small orders turn linear; 0 is the pure law.
    Ignores:  the horizon, decay after the trade, today's book. Never added to a walk of the same quantity.
    Source:   Toth et al. 2011; Sato & Kanazawa 2025 (arXiv:2411.13965); see docs/models/square-root.md.

    volume_1d_qty: base units traded in a day, at the level of the horizon.
    """

    sigma_1d_bps: float
    volume_1d_qty: float
    y_ratio: float = Y_MEDIAN
    crossover_ratio: float = 0.0

    def __post_init__(self) -> None:
        for name in ("sigma_1d_bps", "volume_1d_qty", "y_ratio"):
            value = getattr(self, name)
            if not 0.0 < value < math.inf:
                raise ModelError("square-root law", name, value, "must be finite and above 0")
        if not 0.0 <= self.crossover_ratio < math.inf:
            raise ModelError(
                "square-root law", "crossover_ratio", self.crossover_ratio, "must be finite and not negative"
            )

    def move_bps(self, qty: float) -> float:
        """The move of the mid at the end of an order of *qty* base units."""
        if not 0.0 <= qty < math.inf:
            raise ModelError("square-root law", "qty", qty, "must be finite and not negative")
        phi = self.crossover_ratio
        root = math.sqrt(qty / self.volume_1d_qty + phi) - math.sqrt(phi)
        return self.y_ratio * self.sigma_1d_bps * root

    def average_bps(self, qty: float) -> float:
        """What an even schedule pays on average: the mean of the move as the order grows to *qty*."""
        phi, q = self.crossover_ratio, qty / self.volume_1d_qty
        if phi == 0.0:
            return average_ratio(DELTA) * self.move_bps(qty)
        if q == 0.0:
            return 0.0
        mean_root = ((q + phi) ** 1.5 - phi**1.5) / (1.5 * q) - math.sqrt(phi)
        return float(self.y_ratio * self.sigma_1d_bps * mean_root)

    def band_bps(self, qty: float, n_sigma: float = 1.645) -> tuple[float, float]:
        """The average cost with the prefactor at both ends of its prior: 5 % and 95 % by default."""
        spread = math.exp(n_sigma * math.log(Y_FACTOR))
        middle = self.average_bps(qty)
        return middle / spread, middle * spread


def average_ratio(delta: float) -> float:
    """Average cost over final move for a move that grows as qty^delta."""
    return 1.0 / (1.0 + delta)
