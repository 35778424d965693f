"""How chances of fills did: the books kept of an instrument's shadow orders at rest."""

import math
from typing import Final, Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.kernels import hazard, shadow
from fillcast.kernels.queue import OPTIMISTIC, PROPORTIONAL, RISK_AVERSE
from fillcast.kernels.settled import (
    BINS,
    FILLED,
    LAST_LOSS,
    N_BINS,
    N_MOVES,
    N_VOID,
    PAGE_BEFORE,
    SUM_BASE_BRIER,
    SUM_BASE_LOSS,
    SUM_BRIER,
    SUM_LAGGED,
    SUM_LOSS,
    SUM_MOVE,
    SUM_MOVE_SAID,
    SUM_RAW_LOSS,
    SUM_SAID,
    SUM_SQUARES,
    N,
)

BASIS: Final = "hypothetical orders at the touch, never sent"

Basis = Literal["hypothetical orders at the touch, never sent"]


class FillBin(Struct, frozen=True):
    """Settled orders of which a chance within one tenth was said. said_frac, filled_frac: their means, None of none."""

    n: int
    said_frac: float | None
    filled_frac: float | None


class FillRecord(Struct, frozen=True, kw_only=True):
    """How chances of fills within one wait did: orders that were never sent, filled as prints and sizes say.

    n: settled lately, at most two thousand; n_void: given up meanwhile, for a gap; n_eff: of how many independent ones
    the losses speak, by their correlation with the one before, and no more than there were waits that do not overlap.
    said_frac: mean chance; filled_frac: share filled by the proportional rule, low and high by the risk-averse and the
    optimistic one. loss_bits: mean log-loss, beside that of what was said before the correction and of the fit's base
    rates by spread. brier_ratio: mean squared error of the chances (Brier 1950); brier_skill_ratio: 1 less its ratio to
    that of the base rates. ece_frac: mean gap of ten bins of chance. selection_said_bps, selection_bps: the mid's mean
    move by the end of the wait against those that were filled, as said of them and as it came. seen_frac: the share of
    the time since the first book that the fit was made from, which is no track record. None of nothing.
    """

    basis: Basis = BASIS
    wait_s: float
    n: int
    n_eff: float
    n_void: int
    said_frac: float | None
    filled_frac: float | None
    filled_low_frac: float | None
    filled_high_frac: float | None
    loss_bits: float | None
    uncorrected_loss_bits: float | None
    base_loss_bits: float | None
    brier_ratio: float | None
    brier_skill_ratio: float | None
    ece_frac: float | None
    selection_said_bps: float | None
    selection_bps: float | None
    seen_frac: float | None
    bins: tuple[FillBin, ...]


def fill_record(books: NDArray[np.float64], k: int, seen_frac: float | None = None) -> FillRecord:
    """Of wait number *k* of (N_HORIZONS, N_KEPT) books."""
    sums = books[k, :PAGE_BEFORE] + books[k, PAGE_BEFORE:LAST_LOSS]
    held = sums.tolist()
    n = int(held[N])

    def mean(at: int, among: int = N) -> float | None:
        return held[at] / held[among] if held[among] else None

    bins = sums[BINS:].reshape(N_BINS, 3)
    base = held[SUM_BASE_BRIER]
    return FillRecord(
        wait_s=hazard.HORIZONS_S[k],
        n=n,
        n_eff=min(
            independent(held[N], held[SUM_LOSS], held[SUM_SQUARES], held[SUM_LAGGED]),
            # Of one side, orders that wait together share what comes.
            max(1.0, n * shadow.WEIGHTS[k]),
        ),
        n_void=int(held[N_VOID]),
        said_frac=mean(SUM_SAID),
        filled_frac=mean(FILLED + PROPORTIONAL),
        filled_low_frac=mean(FILLED + RISK_AVERSE),
        filled_high_frac=mean(FILLED + OPTIMISTIC),
        loss_bits=mean(SUM_LOSS),
        uncorrected_loss_bits=mean(SUM_RAW_LOSS),
        base_loss_bits=mean(SUM_BASE_LOSS),
        brier_ratio=mean(SUM_BRIER),
        brier_skill_ratio=1.0 - held[SUM_BRIER] / base if base > 0.0 else None,
        ece_frac=float(np.abs(bins[:, 1] - bins[:, 2]).sum()) / n if n else None,
        selection_said_bps=mean(SUM_MOVE_SAID, N_MOVES),
        selection_bps=mean(SUM_MOVE, N_MOVES),
        seen_frac=seen_frac,
        bins=tuple(_bin(*row) for row in bins.tolist()),
    )


def fill_records(books: NDArray[np.float64], seen_frac: float | None = None) -> tuple[FillRecord, ...]:
    """Of every wait."""
    return tuple(fill_record(books, k, seen_frac) for k in range(hazard.N_HORIZONS))


def nearest_wait(wait_s: float) -> int:
    """Number of the kept wait that is nearest in its logarithm."""
    return min(range(hazard.N_HORIZONS), key=lambda k: abs(math.log(hazard.HORIZONS_S[k] / wait_s)))


def independent(n: float, total: float, squares: float, lagged: float) -> float:
    """n (1 - r) / (1 + r) for losses whose correlation fades as the powers of r."""
    if n < 2.0:
        return n
    mean = total / n
    variance = squares / n - mean * mean
    if variance <= 0.0:
        return n
    r = (lagged / (n - 1.0) - mean * mean) / variance
    r = min(max(r, 0.0), 1.0 - 1.0 / n)
    return n * (1.0 - r) / (1.0 + r)


def _bin(n: float, said: float, filled: float) -> FillBin:
    return FillBin(int(n), said / n, filled / n) if n else FillBin(0, None, None)
