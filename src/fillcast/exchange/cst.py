"""The model of Cont, Stoikov & Talreja 2010, whose probabilities are known exactly."""

import numpy as np
from msgspec import Struct

from fillcast.exchange.listing import Listed
from fillcast.kernels import cst
from fillcast.kernels.clocks import new_clocks
from fillcast.kernels.matching import ASK, BID, Memory, new_floor, put

N_DISTANCES = 50

_MINUTE_S = 60.0


class Cst(Struct, frozen=True):
    """Poisson orders of one size, by distance from the opposite touch.

    Formula:  limit orders come at rate lambda(i) at i ticks, each leaves at theta(i); market orders at mu a side.
    Fitted:   Sky Perfect Communications on the Tokyo exchange, a minute, in mean order sizes: Table 2. Beyond five
              ticks lambda follows the paper's power law and theta stays.
    Ignores:  sizes, clustering, memory of signs, news: an order's effect is its own queue's.
    Source:   Operations Research 58(3):549-563.
    """

    limits_per_min: tuple[float, ...] = (1.85, 1.51, 1.09, 0.88, 0.77)
    cancels_per_min: tuple[float, ...] = (0.71, 0.81, 0.68, 0.56, 0.47)
    markets_per_min: float = 0.94
    power_per_min: float = 1.92
    exponent: float = 0.52

    def begin(self, listed: Listed, reference_ticks: int, seed: int) -> "CstFlow":
        """Every order has the listing's median size."""
        return CstFlow(self, max(1, round(listed.median_lots)), reference_ticks, seed)


class CstFlow:
    """The model at work. It begins with one order on each side, a tick apart, and needs minutes to fill its book."""

    def __init__(self, model: Cst, unit_lots: int, reference_ticks: int, seed: int) -> None:
        beyond = np.arange(len(model.limits_per_min) + 1, N_DISTANCES + 1)
        limits = np.append(model.limits_per_min, model.power_per_min * beyond**-model.exponent) / _MINUTE_S
        last = np.full(len(beyond), model.cancels_per_min[-1])
        self._cancels = np.append(model.cancels_per_min, last) / _MINUTE_S
        self._unit_lots = unit_lots
        self._clocks = new_clocks(4 * N_DISTANCES + 2)
        self._state = np.array([0.0, reference_ticks, reference_ticks + 1])
        self.floor: Memory = new_floor(reference_ticks)
        cst.wind_up(self._clocks, seed, limits, model.markets_per_min / _MINUTE_S)
        for side, ticks in ((BID, reference_ticks), (ASK, reference_ticks + 1)):
            put(self.floor, side, ticks, unit_lots)

    def run(self, end_s: float) -> bool:
        return bool(cst.run(self.floor, self._clocks, self._state, self._cancels, self._unit_lots, end_s))
