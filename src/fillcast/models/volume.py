"""Volume to come: a level times a profile of the week, and what taking part in it means."""

import math
from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import ModelError
from fillcast.units import NS_PER_S, S_PER_DAY, Ns

PROFILE_KEPT = 0.9
PROFILE_S = 300
N_BUCKETS = 7 * 24 * 3600 // PROFILE_S
"""Buckets of five minutes in a week, from Thursday 00:00 UTC, the weekday of 1970-01-01."""

PROFILE_MIN_DAYS = 7


class Volume(Struct, frozen=True, eq=False):
    """Expected volume of the market, in base units.

    level_1d_qty: a day at the present level. profile_ratio: (2016,) of a week, mean 1, or None while it is flat: it
    needs seven days of tape.
    """

    level_1d_qty: float
    profile_ratio: NDArray[np.float64] | None = None

    def __post_init__(self) -> None:
        if not 0.0 < self.level_1d_qty < math.inf:
            raise ModelError("volume", "level_1d_qty", self.level_1d_qty, "must be finite and above 0")

    def between(self, start_ns: Ns, edges_s: NDArray[np.float64]) -> NDArray[np.float64]:
        """(n,) base units expected between each two of (n + 1,) *edges_s*, seconds after *start_ns*."""
        if self.profile_ratio is None:
            return self.level_1d_qty / S_PER_DAY * np.diff(edges_s)
        start_s = (start_ns / NS_PER_S) % (N_BUCKETS * PROFILE_S)
        weeks = np.ceil((start_s + edges_s[-1]) / (N_BUCKETS * PROFILE_S)).astype(int)
        rate = np.tile(self.profile_ratio, max(1, int(weeks))) * self.level_1d_qty / S_PER_DAY
        totals = np.concatenate([[0.0], np.cumsum(rate) * PROFILE_S])
        at: NDArray[np.float64] = np.interp(start_s + edges_s, np.arange(len(totals)) * PROFILE_S, totals)
        return np.diff(at)


def profile_after(known: float, seen: Sequence[float]) -> float:
    """One bucket of a profile after more weeks of it: nine tenths of what was known, one of what was seen."""
    for volume in seen:
        known = PROFILE_KEPT * known + (1.0 - PROFILE_KEPT) * volume
    return known


def own_qty(participation_frac: float, others_qty: float) -> float:
    """What is *participation_frac* of a volume that includes it."""
    _check(participation_frac)
    return participation_frac / (1.0 - participation_frac) * others_qty


def completion_s(qty: float, participation_frac: float, others_per_s: float) -> float:
    """How long *qty* takes at that share of the volume, itself included. Raises ModelError where nothing trades."""
    _check(participation_frac)
    if not 0.0 < others_per_s < math.inf:
        raise ModelError("participation", "volume a second", others_per_s, "must be above 0: nobody to take part with")
    return qty * (1.0 - participation_frac) / (participation_frac * others_per_s)


def _check(participation_frac: float) -> None:
    if not 0.0 < participation_frac < 1.0:
        raise ModelError("participation", "share", participation_frac, "must lie between 0 and 1")
