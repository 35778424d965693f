"""Chances of fills and moves against them along a recording, as the live keeper would have served them: each set right
by those before it."""

import numpy as np
from numpy.typing import NDArray

from fillcast.forecasts.correction import N_SERVED, Correction, corrected, lined, seen_of
from fillcast.forecasts.selection import Selection
from fillcast.kernels import hazard
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.kernels.shadow import LONG_EVERY, N_SHORT, ROUND, WEIGHTS
from fillcast.learn.vigils import Vigils

_SHADOW_S = 1.0


def corrected_along(vigils: Vigils, chances: NDArray[np.float64], *, is_transferred: bool) -> NDArray[np.float64]:
    """(n, N_HORIZONS) of the central *chances*, likewise, of orders in the order of time.

    It learns from what the keeper would have put, from the first order on, and from nothing whose wait is not over.
    """
    put_s, seen = _put_s(vigils), seen_of(vigils.seen)
    lines = np.empty((len(put_s), hazard.N_HORIZONS, N_SERVED))
    for k, wait_s in enumerate(hazard.HORIZONS_S):
        rows = _shadows(vigils, k)
        filled = vigils.fill_s[rows, PROPORTIONAL] <= wait_s
        n_settled = _n_settled(put_s, rows, wait_s)
        learner = Correction(is_transferred=is_transferred)
        told = [learner.lines[k]]
        for i, is_filled in zip(rows.tolist(), filled.tolist(), strict=True):
            said = chances[i, k : k + 1]
            by_line = float(lined(said, seen[i], told[n_settled[i]][None])[0])
            learner.learn(k, float(said[0]), by_line, seen[i], float(put_s[i]), WEIGHTS[k], is_filled=is_filled)
            told.append(learner.lines[k])
        lines[:, k] = np.array(told)[n_settled]
    return corrected(chances, seen, lines)


def selection_along(vigils: Vigils, ratios: NDArray[np.float64], *, is_transferred: bool) -> NDArray[np.float64]:
    """(n, N_HORIZONS) of the mid's moves against fills as the fit says them, over half-spread + sigma root wait,
    likewise."""
    put_s = _put_s(vigils)
    served = np.empty_like(ratios)
    for k, wait_s in enumerate(hazard.HORIZONS_S):
        rows = _shadows(vigils, k)
        rows = rows[(vigils.fill_s[rows, PROPORTIONAL] <= wait_s) & np.isfinite(vigils.moves_bps[rows, k])]
        scale_bps = vigils.scale_bps(wait_s)[rows]
        offs = -vigils.moves_bps[rows, k] / scale_bps - ratios[rows, k]
        learner = Selection(is_transferred=is_transferred)
        told = [0.0]
        for off, at_s in zip(offs.tolist(), put_s[rows].tolist(), strict=True):
            learner.learn(k, off, at_s, WEIGHTS[k])
            told.append(float(learner.offsets[k]))
        served[:, k] = ratios[:, k] + np.array(told)[_n_settled(put_s, rows, wait_s)]
    return served


def _put_s(vigils: Vigils) -> NDArray[np.float64]:
    return np.multiply(vigils.at, vigils.step_s, dtype=np.float64)


def _n_settled(put_s: NDArray[np.float64], rows: NDArray[np.int64], wait_s: float) -> NDArray[np.int64]:
    # How many of *rows* are over when each order is put.
    return np.searchsorted(put_s[rows] + wait_s, put_s + 1e-9, side="right")


def _shadows(vigils: Vigils, k: int) -> NDArray[np.int64]:
    # Both sides, pieces of some depth in turn; longer waits of one round in so many.
    every = max(1, round(_SHADOW_S / vigils.step_s))
    turn = vigils.at // every
    depths = np.unique(vigils.depths_quote)
    wanted = depths[[0, len(depths) // 2, len(depths) - 1]][np.array(ROUND)[turn % len(ROUND)]]
    is_shadow = (vigils.at % every == 0) & (vigils.depths_quote == wanted)
    if k >= N_SHORT:
        is_shadow &= turn // len(ROUND) % LONG_EVERY == 0
    return np.flatnonzero(is_shadow & (vigils.watched_s >= hazard.HORIZONS_S[k]))
