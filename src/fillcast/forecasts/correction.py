"""Chances set right while they run, by how those before them came out."""

import math

import numpy as np
from numpy.typing import NDArray

from fillcast.kernels import hazard

HALF_LIFE_S = 300.0
PRIOR = (10.0, 20.0)
"""Weight, in settled orders, of leaving intercept and slope as they are; what was learned falls back to that by half in
HALF_LIFE_S."""

_LEAST = 1e-6
_SLOPES = (0.3, 3.0)


class Correction:
    """Intercept and slope of the log odds for each wait, learned from one settled order after the other.

    Formula:  log odds of what is served = a + b x log odds of what was said.
    Fitted:   by one Newton step an order, drawn towards a = 0 and b = 1, forgetting what is old.
    Ignores:  that orders put while others wait share their fate: their weight must be given as less.
    Source:   Platt 1999, online.

    numbers: (N_HORIZONS, 6) a, b, the precision matrix's three, and when the last one was put in seconds.
    """

    __slots__ = ("numbers",)

    def __init__(self) -> None:
        self.numbers = np.zeros((hazard.N_HORIZONS, 6))
        self.numbers[:] = 0.0, 1.0, PRIOR[0], 0.0, PRIOR[1], math.nan

    @property
    def lines(self) -> NDArray[np.float64]:
        """(N_HORIZONS, 2) a and b."""
        return self.numbers[:, :2].copy()

    def learn(self, k: int, chance: float, put_s: float, weight: float, *, is_filled: bool) -> None:
        """Take an order whose wait number *k* is over; *chance* was said of it, uncorrected."""
        a, b, aa, ab, bb, last_s = self.numbers[k].tolist()
        if put_s > last_s:
            kept = 0.5 ** ((put_s - last_s) / HALF_LIFE_S)
            # Precisions add, and so do the values that they speak for.
            p, q = kept * (aa * a + ab * b), kept * (ab * a + bb * b) + (1.0 - kept) * PRIOR[1]
            aa, ab, bb = kept * aa + (1.0 - kept) * PRIOR[0], kept * ab, kept * bb + (1.0 - kept) * PRIOR[1]
            det = aa * bb - ab * ab
            a, b = (bb * p - ab * q) / det, (aa * q - ab * p) / det
        x = _log_odds(chance)
        now = 1.0 / (1.0 + math.exp(-(a + b * x)))
        curvature = weight * max(now * (1.0 - now), 1e-4)
        aa, ab, bb = aa + curvature, ab + curvature * x, bb + curvature * x * x
        det = aa * bb - ab * ab
        gap = weight * ((1.0 if is_filled else 0.0) - now)
        a, b = a + (bb - ab * x) / det * gap, b + (aa * x - ab) / det * gap
        newest_s = put_s if last_s != last_s else max(put_s, last_s)
        self.numbers[k] = a, min(max(b, _SLOPES[0]), _SLOPES[1]), aa, ab, bb, newest_s


def _log_odds(chance: float) -> float:
    held = min(max(chance, _LEAST), 1.0 - _LEAST)
    return math.log(held / (1.0 - held))


def corrected(chances: NDArray[np.float64], lines: NDArray[np.float64]) -> NDArray[np.float64]:
    """(..., N_HORIZONS) chances by *lines* of a `Correction`, (..., 2) likewise; none falls with the wait."""
    held = np.clip(chances, _LEAST, 1.0 - _LEAST)
    odds = lines[..., 0] + lines[..., 1] * (np.log(held) - np.log1p(-held))
    found: NDArray[np.float64] = np.maximum.accumulate(1.0 / (1.0 + np.exp(-odds)), axis=-1)
    return found
