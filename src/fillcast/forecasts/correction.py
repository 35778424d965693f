"""Chances set right while they run, by how those before them came out."""

import math

import numpy as np
from numpy.typing import NDArray

from fillcast.kernels import hazard, settled

W = settled.N_SLOPES
N_SERVED = W + 1
"""Places of what is served by: a, b and c as in `fillcast.kernels.settled`, and w."""


class Correction:
    """Intercept and slopes of the log odds for each wait, learned from one settled order after the other, and how far
    they are trusted.

    Formula:  log odds of the line's chance = a + b x log odds of what was said + c . what was seen;
              served = said + w x (line's chance - said).
    Fitted:   the likeliest after each order, drawn towards a = 0, b = 1 and c = 0, forgetting what is old. w is the
              chance that outcomes come by the line, by what both told of earlier orders when those were put: even odds
              at first, and what is old is forgotten likewise.
    Ignores:  that orders put while others wait share their fate: their weight must be given as less.
    Source:   Platt 1999, online; the mixture by likelihood is that of Vovk 1990 and Hoeting et al. 1999.

    numbers: (N_HORIZONS, N_LINE), prior: (N_SLOPES,), half_lives_s: (N_HORIZONS,), see `fillcast.kernels.settled`.
    is_transferred: on a market that the chances were not fitted on, where they are drawn back less.
    """

    __slots__ = ("half_lives_s", "numbers", "prior")

    def __init__(self, *, is_transferred: bool) -> None:
        self.prior = np.array(settled.CARRIED_OVER if is_transferred else settled.AT_HOME)
        self.half_lives_s = np.array(settled.HALF_LIVES_S) * (settled.CARRIED_OVER_LIVES if is_transferred else 1.0)
        self.numbers = np.empty((hazard.N_HORIZONS, settled.N_LINE))
        self.numbers[:] = *settled.UNTAUGHT, *np.diag(self.prior).ravel(), math.nan, 0.0

    @property
    def lines(self) -> NDArray[np.float64]:
        """(N_HORIZONS, N_SERVED) a, b, c and w."""
        w = 1.0 / (1.0 + np.exp(-self.numbers[:, settled.TRUST]))
        return np.column_stack([self.numbers[:, : settled.N_SLOPES], w])

    def learn(
        self,
        k: int,
        chance: float,
        lined_chance: float,
        seen: NDArray[np.float64],
        put_s: float,
        weight: float,
        *,
        is_filled: bool,
    ) -> None:
        """Take an order whose wait number *k* is over. When it was put, *chance* was said of it, uncorrected, and
        *lined_chance* by the line of then.

        seen: (N_SEEN,) what `seen_of` gave then.
        """
        half_life_s = float(self.half_lives_s[k])
        settled.learn_one.entry(
            self.numbers[k], self.prior, chance, lined_chance, seen, put_s, weight, half_life_s, is_filled, settled.HALF
        )


def seen_of(features: NDArray[np.float64]) -> NDArray[np.float64]:
    """(..., N_SEEN) of what hazards see, (..., N_FEATURES or more): see `fillcast.kernels.settled.SEEN`."""
    seen = np.empty((*features.shape[:-1], settled.N_SEEN))
    seen[..., :-1] = features[..., list(settled.SEEN_AT)]
    seen[..., -1] = np.maximum(seen[..., -2] - settled.BEND, 0.0)
    return seen


def lined(chances: NDArray[np.float64], seen: NDArray[np.float64], lines: NDArray[np.float64]) -> NDArray[np.float64]:
    """(..., N_HORIZONS) of orders of which *seen*, (..., N_SEEN), by *lines* of a `Correction` alone,
    (..., N_HORIZONS, N_SERVED)."""
    held = np.clip(chances, settled.LEAST, 1.0 - settled.LEAST)
    odds = lines[..., settled.A] + lines[..., settled.B] * (np.log(held) - np.log1p(-held))
    odds += np.einsum("...ks,...s->...k", lines[..., settled.SLOPES : settled.N_SLOPES], seen)
    found: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-odds))
    return found


def corrected(
    chances: NDArray[np.float64], seen: NDArray[np.float64], lines: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Chances as they are served, see `lined`: each as far as its line is trusted; none falls with the wait."""
    mixed = chances + lines[..., W] * (lined(chances, seen, lines) - chances)
    found: NDArray[np.float64] = np.maximum.accumulate(mixed, axis=-1)
    return found
