"""Chances of fills along a recording as the live keeper would have served them, each set right by those before it."""

import numpy as np
from numpy.typing import NDArray

from fillcast.forecasts.correction import Correction, corrected
from fillcast.kernels import hazard
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.kernels.shadow import LONG_EVERY, N_SHORT, WEIGHTS
from fillcast.learn.vigils import Vigils

_SHADOW_S = 1.0


def corrected_along(vigils: Vigils, chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n, N_HORIZONS) of the central *chances*, likewise, of orders in the order of time.

    It learns from what the keeper would have put, from the first order on, and from nothing whose wait is not over.
    """
    put_s = vigils.at * vigils.step_s
    lines = np.empty((len(put_s), hazard.N_HORIZONS, 2))
    for k, wait_s in enumerate(hazard.HORIZONS_S):
        rows = _shadows(vigils, k)
        filled = vigils.fill_s[rows, PROPORTIONAL] <= wait_s
        learner, told = Correction(), [(0.0, 1.0)]
        for chance, at_s, is_filled in zip(
            chances[rows, k].tolist(), put_s[rows].tolist(), filled.tolist(), strict=True
        ):
            learner.learn(k, chance, at_s, WEIGHTS[k], is_filled=is_filled)
            told.append((float(learner.numbers[k, 0]), float(learner.numbers[k, 1])))
        n_settled = np.searchsorted(put_s[rows] + wait_s, put_s + 1e-9, side="right")
        lines[:, k] = np.array(told)[n_settled]
    return corrected(chances, lines)


def _shadows(vigils: Vigils, k: int) -> NDArray[np.int64]:
    # Both sides, the first piece and a middle one in turn; longer waits of one order in so many.
    every = max(1, round(_SHADOW_S / vigils.step_s))
    turn = vigils.at // every
    depths = np.unique(vigils.depths_quote)
    wanted = np.where(turn % 2 == 1, depths[len(depths) // 2], depths[0])
    is_shadow = (vigils.at % every == 0) & (vigils.depths_quote == wanted)
    if k >= N_SHORT:
        is_shadow &= turn // 2 % LONG_EVERY == 0
    return np.flatnonzero(is_shadow & (vigils.watched_s >= hazard.HORIZONS_S[k]))
