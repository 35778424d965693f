"""How a price answers to trades, from one tape: the slope of the average book, what stays, and how fast the rest goes.

statsmodels and SciPy are needed here and nowhere that is served.
"""

import importlib
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import CalibrationError, MissingExtra
from fillcast.learn.sampled import SIZES_QUOTE, Sampled
from fillcast.learn.weekly import fit_weekly
from fillcast.params import Number, Params, Tape
from fillcast.units import BPS

FIT = "impact"

BIN_S = 1.0
N_LAGS = 30
LATE_LAGS = (20, 30)
"""Seconds after a trade over which what is left counts as lasting."""

MIN_SPAN_S = 240.0
MIN_TRADES = 500
MIN_EVENTS = 30
VISIBLE = 0.95

SLOPE_FROM, SLOPE_TO = 1e4, 1e6
LARGE = 0.97
REFILL_QUOTE = 1e5
"""The walk whose return is watched, or the largest that is visible."""

REFILL_STEPS = 40
MIN_RESILIENCE_PER_S, MAX_RESILIENCE_PER_S = 0.05, 10.0
"""What ten seconds after large trades can tell apart."""

N_BLOCKS = 10
MOST_ERROR = 0.5


class Response(Struct, frozen=True, eq=False, kw_only=True):
    """(31,) move of the mid in bps for a million quote bought net, 0 to 30 s after it, with HAC standard errors.

    lasting_bps_mquote: mean from 20 to 30 s. n: seconds that went in; n_dropped: those left out at breaks.
    """

    response_bps_mquote: NDArray[np.float64]
    se_bps_mquote: NDArray[np.float64]
    lasting_bps_mquote: float
    lasting_se_bps: float
    n: int
    n_dropped: int


def fit_impact(sampled: Sampled, *, made: str, source: str = "") -> Params:
    """Fit everything that the tape can say.

    made: today's date, in words. Raises CalibrationError, with have and need, where it can say too little:
    under four minutes, under 500 trades, or too few large ones to watch the book refill.
    """
    if sampled.span_s < MIN_SPAN_S:
        raise CalibrationError("impact", f"{sampled.span_s:.0f} s of book", f"{MIN_SPAN_S:.0f} s")
    if len(sampled.trade_s) < MIN_TRADES:
        raise CalibrationError("impact", f"{len(sampled.trade_s)} trades", f"{MIN_TRADES}")
    sizes, depth, depth_se = _average_walk(sampled)
    slope, slope_se = _slope(sampled, sizes)
    response = respond(sampled)
    permanent, permanent_se, permanent_note = _permanent(response, slope, slope_se)
    rate, rate_se, n_events = _resilience(sampled, min(len(sizes) - 1, int(np.searchsorted(SIZES_QUOTE, REFILL_QUOTE))))
    half, half_se = _by_blocks(sampled.half_spread_bps)
    weekly = fit_weekly(sampled)
    at_once, at_once_se = float(response.response_bps_mquote[0]), float(response.se_bps_mquote[0])
    lasting = response.lasting_bps_mquote, response.lasting_se_bps
    numbers = (
        _number("half_spread", (half, half_se), "bps", len(sampled.half_spread_bps)),
        _number("slope", (slope, slope_se), "bps per 1e6 quote", len(sampled.walk_s), "twice that of averaged walks"),
        _number("permanent", (permanent, permanent_se), "share of slope", response.n, permanent_note),
        _number("resilience", (rate, rate_se), "1/s", n_events, "refill of the side hit by the largest trades"),
        _number("answer", (at_once, at_once_se), "bps per 1e6 quote", response.n, "mid at once: a check on the slope"),
        _number("lasting", lasting, "bps per 1e6 quote", response.n, "mid 20 to 30 s later: flow follows price too"),
        *weekly.numbers,
    )
    return Params(
        symbol=sampled.symbol,
        made=made,
        tape=Tape(
            start_ns=sampled.start_ns,
            end_ns=sampled.end_ns,
            n_books=len(sampled.book_s),
            n_trades=len(sampled.trade_s),
            n_dropped=response.n_dropped,
            data_sha256=sampled.data_sha256,
            source=source,
        ),
        numbers=numbers,
        refused=weekly.refused,
        arrays={
            "walk_quote": sizes,
            "walk_depth_bps": depth,
            "walk_se_bps": depth_se,
            "response_bps_mquote": response.response_bps_mquote,
            "response_se_bps": response.se_bps_mquote,
            **weekly.arrays,
        },
    )


def respond(sampled: Sampled) -> Response:
    """The propagator of the mid by the second: returns on signed volume of the same and thirty-one earlier seconds.

    Source:   Bouchaud, Gefen, Potters & Wyart 2004; errors of Newey & West 1987. One lag more than is kept goes in.
    """
    n = int(sampled.book_s[-1] / BIN_S)
    edges = np.arange(n + 1) * BIN_S
    at = np.maximum(np.searchsorted(sampled.book_s, edges, side="right") - 1, 0)
    moves = np.diff(np.log(sampled.mid[at])) * BPS
    flow = np.histogram(sampled.trade_s, edges, weights=sampled.trade_quote)[0] / 1e6
    n_columns = N_LAGS + 2
    lagged = np.lib.stride_tricks.sliding_window_view(flow, n_columns)[:, ::-1]
    target = moves[n_columns - 1 :]
    kept = _unbroken(sampled, edges[n_columns - 1 : -1], n_columns * BIN_S)
    if kept.sum() < 4 * n_columns:
        raise CalibrationError("impact", f"{int(kept.sum())} s without a break", f"{4 * n_columns} s")
    if not np.abs(flow).sum() > 0.0:
        raise CalibrationError("impact", "no volume", "trades")
    regressors = np.column_stack([np.ones(int(kept.sum())), lagged[kept]])
    least_squares = _import("statsmodels.regression.linear_model").OLS(target[kept], regressors)
    found = least_squares.fit(cov_type="HAC", cov_kwds={"maxlags": N_LAGS})
    sums = np.tril(np.ones((n_columns, n_columns)))
    response = sums @ found.params[1:]
    cov = sums @ found.cov_params()[1:, 1:] @ sums.T
    late = np.zeros(n_columns)
    late[LATE_LAGS[0] : LATE_LAGS[1] + 1] = 1.0 / (LATE_LAGS[1] - LATE_LAGS[0] + 1)
    return Response(
        response_bps_mquote=response[: N_LAGS + 1],
        se_bps_mquote=np.sqrt(np.diag(cov))[: N_LAGS + 1],
        lasting_bps_mquote=float(late @ response),
        lasting_se_bps=float(np.sqrt(late @ cov @ late)),
        n=int(kept.sum()),
        n_dropped=int((~kept).sum()),
    )


def _average_walk(sampled: Sampled) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    # Both sides together; only sizes that nearly every book could fill, or the mean would be of the deep ones alone.
    # The error is that of the means of blocks, as of every number here.
    whole = np.isfinite(sampled.depth_bps).all(axis=1)
    visible = whole.mean(axis=0) >= VISIBLE
    n = int(visible.argmin()) if not visible.all() else len(visible)
    if n < 5:
        raise CalibrationError(
            "impact", f"books that hold {SIZES_QUOTE[max(n - 1, 0)]:.0f} quote a side", "deeper ones"
        )
    depth = sampled.depth_bps[:, :, :n]
    means = np.array([np.nanmean(block, axis=(0, 1)) for block in np.array_split(depth, N_BLOCKS)])
    return SIZES_QUOTE[:n].copy(), np.nanmean(depth, axis=(0, 1)), means.std(axis=0, ddof=1) / np.sqrt(N_BLOCKS)


def _slope(sampled: Sampled, sizes: NDArray[np.float64]) -> tuple[float, float]:
    # Least squares through the origin of depth on size: depth = slope x / 2 on a block book.
    used = (sizes >= SLOPE_FROM) & (sizes <= SLOPE_TO)
    if used.sum() < 5:
        used = np.arange(len(sizes)) >= len(sizes) - 10
    mquote = sizes[used] / 1e6
    depth = np.nanmean(sampled.depth_bps[:, :, : len(sizes)], axis=1)[:, used]
    each = 2.0 * (depth @ mquote) / float(mquote @ mquote)
    return _by_blocks(each[np.isfinite(each)])


def _by_blocks(values: NDArray[np.float64]) -> tuple[float, float]:
    # Mean and its standard error from the means of consecutive blocks, which neighbours' likeness hardly reaches.
    means = np.array([block.mean() for block in np.array_split(values, N_BLOCKS)])
    return float(values.mean()), float(means.std(ddof=1) / np.sqrt(N_BLOCKS))


def _permanent(response: Response, slope: float, slope_se: float) -> tuple[float, float, str]:
    ratio = response.lasting_bps_mquote / slope
    error = float(np.hypot(response.lasting_se_bps / slope, ratio * slope_se / slope))
    share = min(max(ratio, 0.0), 1.0)
    note = "lasting answer over slope; an upper bound"
    return share, error, note if share == ratio else f"{note}; {ratio:.2f} held to {share:.0f}"


def _resilience(sampled: Sampled, size: int) -> tuple[float, float, int]:
    """How fast the walk on the side that was hit returns to what it was on average, per second."""
    step_s = float(np.median(np.diff(sampled.walk_s)))
    paths: list[NDArray[np.float64]] = []
    for side, sign in ((0, -1.0), (1, 1.0)):
        depth = sampled.depth_bps[:, side, size]
        usual = np.nanmean(depth)
        edges = np.append(sampled.walk_s, sampled.walk_s[-1] + step_s)
        hit = sign * np.histogram(sampled.trade_s, edges, weights=sampled.trade_quote)[0]
        large = np.flatnonzero((hit >= np.quantile(hit, LARGE)) & (hit > 0.0))
        large = large[large < len(depth) - REFILL_STEPS - 1]
        large = large[_unbroken(sampled, sampled.walk_s[large] + REFILL_STEPS * step_s, REFILL_STEPS * step_s)]
        paths += [depth[k + 1 : k + 1 + REFILL_STEPS] / usual - 1.0 for k in large.tolist()]
    if len(paths) < MIN_EVENTS:
        raise CalibrationError("resilience", f"{len(paths)} large trades", f"{MIN_EVENTS}")
    each = np.array(paths)
    lags = np.arange(REFILL_STEPS) * step_s
    optimize = _import("scipy.optimize")

    def left(lag: NDArray[np.float64], height: float, rate: float, rest: float) -> NDArray[np.float64]:
        return height * np.exp(-rate * lag) + rest

    def rate_of(rows: NDArray[np.float64]) -> float:
        bounds = ([0.0, MIN_RESILIENCE_PER_S, -np.inf], [np.inf, MAX_RESILIENCE_PER_S, np.inf])
        found, _ = optimize.curve_fit(left, lags, np.nanmean(rows, axis=0), p0=(1.0, 0.5, 0.0), bounds=bounds)
        return float(found[1])

    # Jackknife over blocks of events.
    blocks = np.array_split(np.arange(len(each)), N_BLOCKS)
    without = np.array([rate_of(np.delete(each, block, axis=0)) for block in blocks])
    error = float(np.sqrt((N_BLOCKS - 1) / N_BLOCKS * ((without - without.mean()) ** 2).sum()))
    return rate_of(each), error, len(each)


def _unbroken(sampled: Sampled, ends_s: NDArray[np.floating[Any]], back_s: float) -> NDArray[np.bool_]:
    # Which windows of *back_s* seconds, ending at *ends_s*, hold no break.
    kept = np.ones(len(ends_s), bool)
    for start, stop in sampled.breaks_s.tolist():
        kept &= (ends_s < start) | (ends_s - back_s > stop)
    return kept


def _number(name: str, found: tuple[float, float], unit: str, n: int, note: str = "") -> Number:
    # An error of more than half the value, and the tape has hardly said it.
    value, error = found
    is_told = error <= MOST_ERROR * abs(value)
    return Number(
        fit=FIT,
        name=name,
        value_number=value,
        se_number=error,
        unit=unit,
        n_seen=n,
        status="fitted" if is_told else "flat",
        note=note,
    )


def _import(module: str) -> Any:  # noqa: ANN401 (a module)
    try:
        return importlib.import_module(module)
    except ImportError as e:
        raise MissingExtra("learn", module.partition(".")[0]) from e
