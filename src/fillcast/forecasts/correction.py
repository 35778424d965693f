"""Chances set right while they run, by how those before them came out."""

import math

import numpy as np
from numpy.typing import NDArray

from fillcast.kernels import hazard, settled


class Correction:
    """Intercept and slope of the log odds for each wait, learned from one settled order after the other.

    Formula:  log odds of what is served = a + b x log odds of what was said.
    Fitted:   by one Newton step an order, drawn towards a = 0 and b = 1, forgetting what is old.
    Ignores:  that orders put while others wait share their fate: their weight must be given as less.
    Source:   Platt 1999, online.

    numbers: (N_HORIZONS, N_LINE), see `fillcast.kernels.settled`.
    """

    __slots__ = ("numbers",)

    def __init__(self) -> None:
        self.numbers = np.zeros((hazard.N_HORIZONS, settled.N_LINE))
        self.numbers[:] = 0.0, 1.0, settled.PRIOR[0], 0.0, settled.PRIOR[1], math.nan

    @property
    def lines(self) -> NDArray[np.float64]:
        """(N_HORIZONS, 2) a and b."""
        return self.numbers[:, :2].copy()

    def learn(self, k: int, chance: float, put_s: float, weight: float, *, is_filled: bool) -> None:
        """Take an order whose wait number *k* is over; *chance* was said of it, uncorrected."""
        half_life_s = settled.HALF_LIVES_S[k]
        settled.learn_one.entry(self.numbers[k], chance, put_s, weight, half_life_s, is_filled, settled.HALF)


def corrected(chances: NDArray[np.float64], lines: NDArray[np.float64]) -> NDArray[np.float64]:
    """(..., N_HORIZONS) chances by *lines* of a `Correction`, (..., 2) likewise; none falls with the wait."""
    held = np.clip(chances, settled.LEAST, 1.0 - settled.LEAST)
    odds = lines[..., 0] + lines[..., 1] * (np.log(held) - np.log1p(-held))
    found: NDArray[np.float64] = np.maximum.accumulate(1.0 / (1.0 + np.exp(-odds)), axis=-1)
    return found
