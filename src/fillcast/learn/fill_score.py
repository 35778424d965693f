"""How good chances of fills are: against base rates and the closed form, with how far they may be trusted."""

from typing import Any, NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import CalibrationError
from fillcast.forecasts.hazards import Hazards
from fillcast.forecasts.seen import seen_frac, windows_of
from fillcast.kernels import hazard
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.learn.blocks import LEAST_BLOCKS
from fillcast.learn.correcting import corrected_along, selection_along
from fillcast.learn.hazards import log_loss, newton, outcome, spread_bucket
from fillcast.learn.vigils import MARKOUTS_S, Vigils
from fillcast.units import Ns

N_BINS = 10
N_RESAMPLES = 200
LEAST_BLOCK_S = 5.0
N_WAITS_A_BLOCK = 2.0
SEED = 20

_LN2 = float(np.log(2.0))

Interval = tuple[float, float]


class FillRow(Struct, frozen=True, kw_only=True):
    """One instrument and wait, over virtual orders at the touch, both sides and all depths, by the proportional rule.

    n: pieces of orders; n_eff: waits that do not overlap. filled_frac: of them; said_frac: the mean chance. loss_bits:
    mean log-loss, of the hazards, of the fit's base rates by spread, and of the closed form. brier_skill_ratio: to the
    base rates. ece_frac: mean gap of ten bins of equal mass; ece_by_chance_frac: what the same chances would show if
    they were true, with outcomes that hang together as these do: median and 95th percentile. slope_ratio: of the
    outcome's log odds on the chance's. Intervals: 95 %, by block bootstrap; None, as ece_by_chance_frac, of fewer than
    ten blocks. Uncorrected: as the fit says it, before what came of earlier orders sets it right; all else is of what
    is served. selection: the mid's move against those filled by the wait's end, as said and as it came, None of none
    filled, and the interval of what came less what was said; loss_ratio: mean square of that, over the half-spread and
    what the mid moves in the wait, to what it would be of what the fit says.
    """

    symbol: str
    wait_s: float
    n: int
    n_eff: int
    filled_frac: float
    said_frac: float
    loss_bits: float
    base_loss_bits: float
    closed_loss_bits: float
    brier_skill_ratio: float | None
    brier_skill_interval: Interval | None
    ece_frac: float
    ece_interval: Interval | None
    ece_by_chance_frac: Interval | None
    slope_ratio: float
    slope_interval: Interval | None
    uncorrected_loss_bits: float
    uncorrected_ece_frac: float
    uncorrected_slope_ratio: float
    selection_said_bps: float | None
    uncorrected_selection_said_bps: float | None
    selection_bps: float | None
    selection_loss_ratio: float | None
    selection_gap_interval_bps: Interval | None


class Markout(Struct, frozen=True, kw_only=True):
    """The mid's move with the order, so long after it was filled within 60 s; negative is against it. n: filled and
    followed for as long; None of none, and no interval of fewer than ten blocks."""

    after_s: float
    n: int
    mean_bps: float | None
    interval_bps: Interval | None


class FillScore(Struct, frozen=True, kw_only=True):
    """rows by wait, where there is more than one block and some orders are filled and some are not. from_ns, to_ns: the
    orders that were scored. seen_frac: the share of that time that the fit was made from, which is no track record.
    n_dropped: decisions while the book was not live. markouts: of all that were filled."""

    symbol: str
    from_ns: Ns
    to_ns: Ns
    fit: str
    is_transferred: bool
    seen_frac: float
    n_gaps: int
    n_dropped: int
    rows: tuple[FillRow, ...]
    markouts: tuple[Markout, ...]


def score_fills(vigils: Vigils, hazards: Hazards) -> FillScore:
    """Raises CalibrationError where no order can be scored."""
    if len(vigils.at) == 0:
        raise CalibrationError(f"{vigils.symbol}: virtual orders to score", "0", "1")
    said = np.ascontiguousarray(hazards.chances(vigils.seen, vigils.closed)[:, PROPORTIONAL])
    is_transferred = not hazards.is_of(vigils.symbol)
    served = corrected_along(vigils, said, is_transferred=is_transferred)
    ratios = hazards.selection_ratios(vigils.seen)
    moves = selection_along(vigils, ratios, is_transferred=is_transferred)
    rows = [
        _row(vigils, hazards.base_rates, (served[:, k], said[:, k]), (moves[:, k], ratios[:, k]), k)
        for k in range(hazard.N_HORIZONS)
    ]
    from_ns, to_ns = vigils.window_ns
    return FillScore(
        symbol=vigils.symbol,
        from_ns=from_ns,
        to_ns=to_ns,
        fit=hazards.card.name,
        is_transferred=is_transferred,
        seen_frac=seen_frac(windows_of(hazards.card.windows, vigils.symbol), from_ns, to_ns),
        n_gaps=vigils.n_gaps,
        n_dropped=vigils.n_dropped,
        rows=tuple(row for row in rows if row is not None),
        markouts=tuple(_markout(vigils, k) for k in range(len(MARKOUTS_S))),
    )


_Told = tuple[NDArray[np.float64], NDArray[np.float64]]
"""(n,) of one wait: as served, and as the fit says it."""


def _row(vigils: Vigils, rates: NDArray[np.float64], chances: _Told, moves: _Told, k: int) -> FillRow | None:
    wait_s = hazard.HORIZONS_S[k]
    is_known, y = outcome(vigils, k)
    if not 0.0 < y.sum() < len(y):
        return None
    block = _blocks(vigils, wait_s)[is_known]
    if block[-1] == block[0]:
        # Of one block nothing stands apart from anything else.
        return None
    p, said = chances[0][is_known], chances[1][is_known]
    base = rates[spread_bucket(vigils.spread_ticks[is_known]), k]
    return FillRow(
        symbol=vigils.symbol,
        wait_s=wait_s,
        n=len(y),
        n_eff=int(vigils.span_s / max(wait_s, vigils.step_s)) * 2,
        filled_frac=float(y.mean()),
        said_frac=float(p.mean()),
        loss_bits=float(log_loss(y, p).mean()) / _LN2,
        base_loss_bits=float(log_loss(y, base).mean()) / _LN2,
        closed_loss_bits=float(log_loss(y, vigils.closed[is_known, k]).mean()) / _LN2,
        brier_skill_ratio=brier_skill(y, p, base),
        ece_frac=calibration_error(y, p),
        slope_ratio=reliability_slope(y, p),
        uncorrected_loss_bits=float(log_loss(y, said).mean()) / _LN2,
        uncorrected_ece_frac=calibration_error(y, said),
        uncorrected_slope_ratio=reliability_slope(y, said),
        **_drawn(y, p, base, block - block[0]),
        **_selected(vigils, moves, k),
    )


def _drawn(
    y: NDArray[np.float64], p: NDArray[np.float64], base: NDArray[np.float64], block: NDArray[np.int64]
) -> dict[str, Any]:
    if len(np.unique(block)) < LEAST_BLOCKS:
        return dict.fromkeys(("brier_skill_interval", "ece_interval", "ece_by_chance_frac", "slope_interval"))
    drawn = resampled(y, p, base, block)
    by_chance, rarely = np.quantile(drawn.by_chance, (0.5, 0.95)).tolist()
    return {
        "brier_skill_interval": _interval(drawn.skills),
        "ece_interval": _interval(drawn.gaps),
        "ece_by_chance_frac": (by_chance, rarely),
        "slope_interval": _interval(drawn.slopes),
    }


def _selected(vigils: Vigils, moves: _Told, k: int) -> dict[str, Any]:
    wait_s = hazard.HORIZONS_S[k]
    is_seen = (vigils.fill_s[:, PROPORTIONAL] <= wait_s) & np.isfinite(vigils.moves_bps[:, k])
    scale, came = vigils.scale_bps(wait_s)[is_seen], -vigils.moves_bps[is_seen, k]
    served, said = (scale * ratios[is_seen] for ratios in moves)
    off, off_uncorrected = (float(np.sum(((came - told) / scale) ** 2)) for told in (served, said))
    return {
        "selection_said_bps": float(served.mean()) if len(came) else None,
        "uncorrected_selection_said_bps": float(said.mean()) if len(came) else None,
        "selection_bps": float(came.mean()) if len(came) else None,
        "selection_loss_ratio": off / off_uncorrected if off_uncorrected > 0.0 else None,
        "selection_gap_interval_bps": _mean_interval(came - served, _blocks(vigils, wait_s)[is_seen]),
    }


def _markout(vigils: Vigils, k: int) -> Markout:
    is_seen = np.isfinite(vigils.markouts_bps[:, k])
    moves = vigils.markouts_bps[is_seen, k]
    return Markout(
        after_s=MARKOUTS_S[k],
        n=len(moves),
        mean_bps=float(moves.mean()) if len(moves) else None,
        interval_bps=_mean_interval(moves, _blocks(vigils, MARKOUTS_S[k])[is_seen]),
    )


def _blocks(vigils: Vigils, wait_s: float) -> NDArray[np.int64]:
    # Of the time from the first order on, a number for each.
    block_s = max(LEAST_BLOCK_S, N_WAITS_A_BLOCK * wait_s)
    found: NDArray[np.int64] = ((vigils.at - vigils.at[0]) * vigils.step_s / block_s).astype(np.int64)
    return found


def _mean_interval(values: NDArray[np.float64], block: NDArray[np.int64]) -> Interval | None:
    # Of the mean, its blocks drawn anew.
    held = np.unique(block)
    if len(held) < LEAST_BLOCKS:
        return None
    place = np.searchsorted(held, block)
    n, total = np.bincount(place), np.bincount(place, values)
    draws = np.random.default_rng(SEED).integers(0, len(held), (N_RESAMPLES, len(held)))
    return _interval((total[draws].sum(axis=1) / n[draws].sum(axis=1)).tolist())


def brier_skill(y: NDArray[np.float64], p: NDArray[np.float64], base: NDArray[np.float64]) -> float | None:
    """1 less the ratio of mean squared errors (Brier 1950); None of base rates that were never wrong."""
    worst = float(((base - y) ** 2).mean())
    return 1.0 - float(((p - y) ** 2).mean()) / worst if worst > 0.0 else None


def calibration_error(y: NDArray[np.float64], p: NDArray[np.float64], n_bins: int = N_BINS) -> float:
    """Mean gap between chance and share over bins of equal mass."""
    order = np.argsort(p, kind="stable")
    bins = np.array_split(order, min(n_bins, len(order)))
    return float(sum(abs(y[part].mean() - p[part].mean()) * len(part) for part in bins) / len(y))


def reliability_slope(y: NDArray[np.float64], p: NDArray[np.float64]) -> float:
    """Of a logistic regression of the outcome on the chance's log odds: below 1, chances are too sure."""
    held = np.clip(p, 1e-6, 1.0 - 1e-6)
    x = np.column_stack([np.ones(len(p)), np.log(held / (1.0 - held))])
    found, _ = newton(x, y, np.ones(len(y)), np.full(2, 1e-9), np.array([0.0, 1.0]))
    return float(found[1])


class Resampled(NamedTuple):
    """Figures of the same orders with their blocks drawn anew: Brier skills, mean gaps of the bins and slopes; and
    by_chance: the gaps without the one that each bin has on the whole, which are those of chances that are true."""

    skills: list[float]
    gaps: list[float]
    by_chance: list[float]
    slopes: list[float]


def resampled(
    y: NDArray[np.float64], p: NDArray[np.float64], base: NDArray[np.float64], block: NDArray[np.int64]
) -> Resampled:
    """Block bootstrap of outcomes, chances and base rates. block: (n,) numbers from 0."""
    # Each block is the sum of what the figures need: the bins are those of the whole.
    n_blocks = int(block.max()) + 1
    order = np.argsort(p, kind="stable")
    bin_of = np.empty(len(p), np.int64)
    for b, part in enumerate(np.array_split(order, N_BINS)):
        bin_of[part] = b
    place = block * N_BINS + bin_of
    sums = [
        np.bincount(place, values, n_blocks * N_BINS).reshape(n_blocks, N_BINS)
        for values in (np.ones(len(y)), y, p, (p - y) ** 2, (base - y) ** 2)
    ]
    n_whole, filled_whole, said_whole = (one.sum(axis=0) for one in sums[:3])
    gap = (filled_whole - said_whole) / np.maximum(n_whole, 1.0)
    draws = np.random.default_rng(SEED).integers(0, n_blocks, (N_RESAMPLES, n_blocks))
    found = Resampled([], [], [], [])
    for draw in draws:
        n, filled, said, error, worst = (one[draw].sum(axis=0) for one in sums)
        found.skills.append(1.0 - error.sum() / max(worst.sum(), 1e-12))
        found.gaps.append(float(np.abs(filled - said).sum() / n.sum()))
        found.by_chance.append(float(np.abs(filled - said - gap * n).sum() / n.sum()))
        found.slopes.append(_slope_of_bins(n, filled, said))
    return found


def _slope_of_bins(n: NDArray[np.float64], filled: NDArray[np.float64], said: NDArray[np.float64]) -> float:
    held = n > 0.0
    n, share = n[held], filled[held] / n[held]
    chance = np.clip(said[held] / n, 1e-6, 1.0 - 1e-6)
    x = np.column_stack([np.ones(len(n)), np.log(chance / (1.0 - chance))])
    both = np.concatenate([x, x])
    y = np.concatenate([np.ones(len(n)), np.zeros(len(n))])
    weight = np.concatenate([n * share, n * (1.0 - share)])
    found, _ = newton(both, y, weight, np.full(2, 1e-6), np.array([0.0, 1.0]))
    return float(found[1])


def _interval(values: list[float]) -> Interval:
    low, high = np.quantile(values, (0.025, 0.975)).tolist()
    return low, high
