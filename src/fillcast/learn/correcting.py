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
    rows, waits = _shadows(vigils)
    over_s = put_s[rows] + np.array(hazard.HORIZONS_S)[waits]
    order = np.lexsort((waits, put_s[rows], over_s))
    rows, waits, over_s = rows[order], waits[order], over_s[order]
    filled = vigils.fill_s[rows, PROPORTIONAL] <= np.array(hazard.HORIZONS_S)[waits]
    learner, told = Correction(), np.empty((len(rows) + 1, hazard.N_HORIZONS, 2))
    told[0] = learner.lines
    settled = zip(waits.tolist(), chances[rows, waits].tolist(), put_s[rows].tolist(), filled.tolist(), strict=True)
    for i, (k, chance, at_s, is_filled) in enumerate(settled, 1):
        learner.learn(k, chance, at_s, WEIGHTS[k], is_filled=is_filled)
        told[i] = learner.lines
    return corrected(chances, told[np.searchsorted(over_s, put_s + 1e-9, side="right")])


def _shadows(vigils: Vigils) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    # Rows and waits: both sides, the first piece and a middle one in turn; longer waits of one order in so many.
    every = max(1, round(_SHADOW_S / vigils.step_s))
    turn = vigils.at // every
    depths = np.unique(vigils.depths_quote)
    wanted = np.where(turn % 2 == 1, depths[len(depths) // 2], depths[0])
    is_shadow = (vigils.at % every == 0) & (vigils.depths_quote == wanted)
    is_long = turn // 2 % LONG_EVERY == 0
    is_followed = is_long[:, None] | (np.arange(hazard.N_HORIZONS) < N_SHORT)
    is_known = vigils.watched_s[:, None] >= hazard.HORIZONS_S
    rows, waits = np.nonzero(is_shadow[:, None] & is_followed & is_known)
    return rows, waits
