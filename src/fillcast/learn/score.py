"""The protocol by which forecasts are scored, ours and anyone's: made in the order of time, settled by what came."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import CalibrationError
from fillcast.forecasts.fitted import Fitted
from fillcast.forecasts.seen import seen_frac, windows_of
from fillcast.kernels import grid, learner, pulse
from fillcast.learn.blocks import LEAST_BLOCKS, by_block, resampled
from fillcast.learn.cells import LATENCIES_MS, Run, run
from fillcast.learn.fit import Progress, silent
from fillcast.learn.layout import STEP_S, WARM_UP_S, Layout, check_window
from fillcast.learn.rival import Forecaster, made_by, play
from fillcast.units import Ns

TAIL_S = 2.0
"""No decision in the last seconds: the slowest of them must settle."""

LEAST_BLOCK_S = 5.0
N_LATENCIES_A_BLOCK = 10
LEAST_DECISIONS = 300

_TAUS = np.array(learner.QUANTILES)


class Bucket(Struct, frozen=True, kw_only=True):
    """Coverage where the market was in one state. below, upto: shares of y below and not above each quantile. n_eff: of
    forecasts whose latencies do not overlap; below 300 `is_covered` says little."""

    name: str
    n: int
    n_eff: int
    below: tuple[float, ...]
    upto: tuple[float, ...]
    is_covered: bool


class ScoreRow(Struct, frozen=True, kw_only=True):
    """One instrument, latency and size, buys and sells together, on hypothetical orders against the later book.

    n: settled decisions; n_eff: of those whose latencies do not overlap. n_unfilled: decisions that the book could not
    fill or that a gap fell into; n_withheld: with an end of the range that could not be told, which then counts as the
    baseline's. pinball_bps: mean over quantiles, of every expert, of `served`, and of the own model if one was given;
    pinball_by_quantile_bps likewise. skill: 1 - loss / baseline's, None where that is 0; its 95 % interval is by block
    bootstrap, None of fewer than ten blocks.
    below, upto: shares of y below and not above each served quantile; is_covered: within 2 points of it, or as near as
    chance allows. bias_bps: y less the median, mean.
    """

    symbol: str
    latency_ms: int
    size_quote: float
    n: int
    n_eff: int
    n_unfilled: int
    n_withheld: int
    pinball_bps: dict[str, float]
    pinball_by_quantile_bps: dict[str, tuple[float, ...]]
    skill_to_walk_frac: float | None
    skill_to_recent_frac: float | None
    skill_to_recent_low_frac: float | None
    skill_to_recent_high_frac: float | None
    below: tuple[float, ...]
    upto: tuple[float, ...]
    is_covered: bool
    buckets: tuple[Bucket, ...]
    median_width_bps: float
    interval_score_bps: float
    recent_interval_score_bps: float
    bias_bps: float
    mae_bps: float
    weights: dict[str, tuple[float, ...]]


class Total(Struct, frozen=True, kw_only=True):
    """One instrument: ratios of summed losses over all its rows.

    experts_fit: what linear and boosted were fitted as; fit: likewise of what is served, none for an own forecaster.
    seen_frac: the share of the decisions' time that the experts' fit was made from, which is no track record; None
    without one.
    """

    symbol: str
    n: int
    skill_to_walk_frac: float | None
    skill_to_recent_frac: float | None
    interval_score_bps: float
    recent_interval_score_bps: float
    is_transferred: bool
    fit: str
    experts_fit: str
    seen_frac: float | None


class Score(Struct, frozen=True, kw_only=True):
    """rows and their total. from_ns, to_ns: the decisions that were scored. model: what stands as `served`."""

    symbol: str
    from_ns: Ns
    to_ns: Ns
    model: str
    rows: tuple[ScoreRow, ...]
    total: Total


class _Part(Struct, frozen=True, eq=False):
    # Everything of one row, buys above sells, over the decisions that are scored.
    y: NDArray[np.float64]
    served: NDArray[np.float64]
    experts: NDArray[np.float64]
    block: NDArray[np.int64]
    sigma: NDArray[np.float64]
    spread: NDArray[np.float64]
    n_withheld: int
    n_unfilled: int
    weights: NDArray[np.float64]


def score(
    layout: Layout,
    fitted: Fitted | None,
    *,
    from_frac: float = 0.0,
    to_frac: float = 1.0,
    model: Callable[[], Forecaster] | None = None,
    model_name: str = "fillcast",
    tell: Progress = silent,
) -> Score:
    """Score the served forecasts, or *model*'s in their place, over a share of a recording.

    Learning begins at the end of the warm-up, whatever is scored. tell: of each row. Raises ConfigError for a window
    that is none, a model that is none or a forecast that is wrong in form, CalibrationError where too little of the
    window is left.
    """
    check_window(from_frac, to_frac)
    first = max(int(WARM_UP_S / STEP_S), int(from_frac * layout.n))
    stop = min(int(to_frac * layout.n), layout.n - int(TAIL_S / STEP_S))
    n_live = int(np.isfinite(layout.mids[:: grid.N_STEPS][first:stop]).sum()) if first < stop else 0
    if n_live < LEAST_DECISIONS:
        what = f"{layout.symbol}: decisions to score, of a live book"
        raise CalibrationError(what, str(n_live), str(LEAST_DECISIONS))
    rows = []
    sums = np.zeros(5)
    for latency_ms in LATENCIES_MS:
        one = run(layout, latency_ms, fitted, wants_features=model is not None)
        for size in range(pulse.MAX_SIZES):
            part = _part(layout, one, size, latency_ms, first, stop, model)
            rows.append(_row(layout, size, latency_ms, part, has_own=model is not None))
            tell("score", len(rows) - 1, len(LATENCIES_MS) * pulse.MAX_SIZES)
            sums += _sums(part)
    step_ns = int(STEP_S * 1e9)
    from_ns, to_ns = layout.begin_ns + first * step_ns, layout.begin_ns + stop * step_ns
    seen = None if fitted is None else seen_frac(windows_of(fitted.card.windows, layout.symbol), from_ns, to_ns)
    return Score(
        symbol=layout.symbol,
        from_ns=from_ns,
        to_ns=to_ns,
        model=model_name,
        rows=tuple(rows),
        total=_total(layout.symbol, rows, sums, fitted, seen, has_own=model is not None),
    )


def _part(
    layout: Layout,
    one: Run,
    size: int,
    latency_ms: int,
    first: int,
    stop: int,
    model: Callable[[], Forecaster] | None,
) -> _Part:
    columns: list[tuple[NDArray[Any], ...]] = []
    n_withheld = n_unfilled = 0
    block_s = max(LEAST_BLOCK_S, N_LATENCIES_A_BLOCK * latency_ms / 1e3)
    for cell in (size, size + pulse.MAX_SIZES):
        y_bps = one.y_bps[cell]
        served = one.served_bps[cell] if model is None else play(layout, cell, latency_ms, one, made_by(model))
        at = first + np.flatnonzero(np.isfinite(y_bps[first:stop]))
        n_unfilled += stop - first - len(at)
        told = served[at]
        experts = one.experts_bps[cell, at].astype(np.float64)
        n_withheld += int(np.isnan(told).any(axis=1).sum())
        told = np.where(np.isnan(told), experts[:, :, learner.RECENT], told)
        readings = layout.readings[at]
        block = ((at - first) * STEP_S / block_s).astype(np.int64)
        sigma, spread = readings[:, pulse.SIGMA_BPS + pulse.SCALE], readings[:, pulse.HALF_SPREAD_BPS]
        columns.append((y_bps[at], told, experts, block, sigma, spread))
    y, told, experts, block, sigma, spread = (np.concatenate(column) for column in zip(*columns, strict=True))
    return _Part(y, told, experts, block, sigma, spread, n_withheld, n_unfilled, one.weights)


def _row(layout: Layout, size: int, latency_ms: int, part: _Part, *, has_own: bool) -> ScoreRow:
    if len(part.y) == 0:
        raise CalibrationError(f"{layout.symbol}: settled decisions of {layout.sizes_quote[size]:,.0f} quote", "0", "1")
    losses = {name: _pinball(part.y, part.experts[:, :, e]) for e, name in enumerate(learner.EXPERTS)}
    losses["own" if has_own else "served"] = served = _pinball(part.y, part.served)
    low, high = _skill_interval(part.block, served.sum(axis=1), losses["recent"].sum(axis=1))
    below, upto, is_covered = _coverage(part, np.ones(len(part.y), bool))
    width = part.served[:, learner.HIGH] - part.served[:, learner.LOW]
    shown = {name: loss for name, loss in losses.items() if np.isfinite(loss).all()}
    return ScoreRow(
        symbol=layout.symbol,
        latency_ms=latency_ms,
        size_quote=float(layout.sizes_quote[size]),
        n=len(part.y),
        n_eff=_n_eff(len(part.y), latency_ms),
        n_unfilled=part.n_unfilled,
        n_withheld=part.n_withheld,
        pinball_bps={name: float(loss.mean()) for name, loss in shown.items()},
        pinball_by_quantile_bps={name: tuple(loss.mean(axis=0).tolist()) for name, loss in shown.items()},
        skill_to_walk_frac=_skill(float(served.sum()), float(losses["walk"].sum())),
        skill_to_recent_frac=_skill(float(served.sum()), float(losses["recent"].sum())),
        skill_to_recent_low_frac=low,
        skill_to_recent_high_frac=high,
        below=below,
        upto=upto,
        is_covered=is_covered,
        buckets=_buckets(part, latency_ms),
        median_width_bps=float(np.median(width)),
        interval_score_bps=float(_interval_score(part.y, part.served).mean()),
        recent_interval_score_bps=float(_interval_score(part.y, part.experts[:, :, learner.RECENT]).mean()),
        bias_bps=float((part.y - part.served[:, learner.MEDIAN]).mean()),
        mae_bps=float(np.abs(part.y - part.served[:, learner.MEDIAN]).mean()),
        weights={name: tuple(part.weights[:, e].tolist()) for e, name in enumerate(learner.EXPERTS)},
    )


def _n_eff(n: int, latency_ms: int) -> int:
    # Buys and sells of one instant, and latencies that overlap, count once.
    return int(n / 2 * min(1.0, STEP_S * 1e3 / latency_ms))


def _skill(loss: float, baseline: float) -> float | None:
    return 1.0 - loss / baseline if baseline > 0.0 else None


def _pinball(y: NDArray[np.float64], said: NDArray[np.float64]) -> NDArray[np.float64]:
    above = y[:, None] - said
    return np.maximum(_TAUS * above, (_TAUS - 1.0) * above)


def _interval_score(y: NDArray[np.float64], said: NDArray[np.float64]) -> NDArray[np.float64]:
    # Gneiting & Raftery 2007, eq. (43), of the range from the 5 % to the 95 % quantile.
    low, high = said[:, learner.LOW], said[:, learner.HIGH]
    alpha = 2.0 * learner.MISS
    return (high - low) + 2.0 / alpha * (np.maximum(low - y, 0.0) + np.maximum(y - high, 0.0))


def _sums(part: _Part) -> NDArray[np.float64]:
    recent = part.experts[:, :, learner.RECENT]
    return np.array(
        [
            _pinball(part.y, part.served).sum(),
            _pinball(part.y, recent).sum(),
            _pinball(part.y, part.experts[:, :, learner.WALK]).sum(),
            _interval_score(part.y, part.served).sum(),
            _interval_score(part.y, recent).sum(),
        ]
    )


def _total(
    symbol: str,
    rows: Sequence[ScoreRow],
    sums: NDArray[np.float64],
    fitted: Fitted | None,
    seen: float | None,
    *,
    has_own: bool,
) -> Total:
    name = "none" if fitted is None else fitted.card.name
    served, recent, walk, width, recent_width = sums.tolist()
    n = sum(row.n for row in rows)
    return Total(
        symbol=symbol,
        n=n,
        skill_to_walk_frac=_skill(served, walk),
        skill_to_recent_frac=_skill(served, recent),
        interval_score_bps=width / n,
        recent_interval_score_bps=recent_width / n,
        is_transferred=fitted is not None and not fitted.is_of(symbol),
        fit="none" if has_own else name,
        experts_fit=name,
        seen_frac=seen,
    )


def _skill_interval(
    block: NDArray[np.int64], served: NDArray[np.float64], recent: NDArray[np.float64]
) -> tuple[float, float] | tuple[None, None]:
    sums = by_block(block, np.column_stack([served, recent]))
    drawn = resampled(sums)
    drawn = drawn[drawn[:, 1] > 0.0]
    if len(np.unique(block)) < LEAST_BLOCKS or len(drawn) == 0:
        return None, None
    low, high = np.quantile(1.0 - drawn[:, 0] / drawn[:, 1], (0.025, 0.975))
    return float(low), float(high)


def _coverage(part: _Part, chosen: NDArray[np.bool_]) -> tuple[tuple[float, ...], tuple[float, ...], bool]:
    # Tie-aware: y often is exactly 0, and a quantile may stand on that atom.
    y, served = part.y[chosen, None], part.served[chosen]
    below, upto = (y < served).astype(float), (y <= served).astype(float)
    sums = by_block(part.block[chosen], np.column_stack([np.ones(len(y)), below, upto]))
    sums = sums[sums[:, 0] > 0.0]
    drawn = resampled(sums)
    shares = drawn[:, 1:] / drawn[:, :1]
    least, most = np.quantile(shares, (0.025, 0.975), axis=0)
    n = learner.N_QUANTILES
    is_low_enough = np.minimum(below.mean(axis=0), least[:n]) <= _TAUS + 0.02
    is_high_enough = np.maximum(upto.mean(axis=0), most[n:]) >= _TAUS - 0.02
    is_covered = bool((is_low_enough & is_high_enough).all())
    return tuple(below.mean(axis=0).tolist()), tuple(upto.mean(axis=0).tolist()), is_covered


def _buckets(part: _Part, latency_ms: int) -> tuple[Bucket, ...]:
    calm, busy = np.quantile(part.sigma, (1 / 3, 2 / 3))
    usual = float(np.median(part.spread))
    chosen = {
        "calm third": part.sigma <= calm,
        "middle third": (part.sigma > calm) & (part.sigma <= busy),
        "busy third": part.sigma > busy,
        "spread as usual": part.spread <= usual * (1.0 + 1e-3),
        "spread wider": part.spread > usual * (1.0 + 1e-3),
    }
    return tuple(
        Bucket(name=name, n=n, n_eff=_n_eff(n, latency_ms), below=below, upto=upto, is_covered=is_covered)
        for name, mask in chosen.items()
        for n in [int(mask.sum())]
        if n >= LEAST_DECISIONS
        for below, upto, is_covered in [_coverage(part, mask)]
    )
