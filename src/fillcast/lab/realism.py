"""How a market behaves, in the figures that tell a real one: each with an interval from resampled blocks of time."""

from collections.abc import Callable

import numpy as np
from msgspec import Struct, structs
from numpy.typing import NDArray

from fillcast.lab.series import Series

Floats = NDArray[np.float64]

N_BLOCKS = 12
_N_RESAMPLES = 400
_N_SPREADS = 8
_N_DECILES = 10
RETURN_LAGS = (1, 2, 5, 10, 30)
SIGN_LAGS = (1, 2, 5, 10, 30, 100)


class Pace(Struct, frozen=True):
    """The clock of a market: a thin one is looked at less often. grid_s: between samples. horizons_s: of returns.
    look_s: between looks at a simulated one, as the recording's feed had it. regimes_s: how long they last."""

    grid_s: float
    horizons_s: tuple[float, ...]
    flow_s: tuple[float, ...]
    look_s: float
    regimes_s: tuple[float, float]


LIVELY = Pace(0.1, (1.0, 2.0, 5.0, 10.0, 30.0), (1.0, 5.0, 10.0), 0.05, (3.0, 20.0))
SPOT = structs.replace(LIVELY, look_s=0.1)
THIN = Pace(1.0, (10.0, 30.0, 60.0, 120.0, 300.0), (10.0, 60.0, 300.0), 0.2, (30.0, 120.0))


class Fact(Struct, frozen=True, eq=False):
    """values, low, high: (n,) with a 90 % interval."""

    values: Floats
    low: Floats
    high: Floats


def facts(series: Series, pace: Pace) -> dict[str, Fact]:
    """Every figure by name; the keys of `FIGURES`."""
    span_s = series.span_s / N_BLOCKS
    blocks = [series.part(k * span_s, (k + 1) * span_s) for k in range(N_BLOCKS)]
    return {name: _fact(figure, series, blocks, pace) for name, figure in FIGURES.items()}


def _fact(figure: "Figure", series: Series, blocks: list[Series], pace: Pace) -> Fact:
    whole = figure(series, pace)
    found = np.array([figure(block, pace) for block in blocks])
    random = np.random.Generator(np.random.Philox(key=1))
    picks = random.integers(0, len(blocks), (_N_RESAMPLES, len(blocks)))
    means = _means(found[picks], axis=1) - _means(found, axis=0)
    low, high = np.quantile(means, (0.05, 0.95), axis=0)
    return Fact(whole, whole + low, whole + high)


def _means(x: Floats, axis: int) -> Floats:
    # Without what is not known; NaN where nothing is.
    known = ~np.isnan(x)
    with np.errstate(invalid="ignore"):
        means: Floats = np.where(known, x, 0.0).sum(axis=axis) / known.sum(axis=axis)
    return means


def total_variation(a: Floats, b: Floats) -> float:
    """Half the sum of differences of two distributions."""
    return float(np.abs(a - b).sum() / 2.0)


def spread(series: Series, pace: Pace) -> Floats:
    """(8,) share of time at 1 to 7 ticks, and at 8 or more."""
    looks = np.minimum((series.ask - series.bid)[_grid(series, pace)], _N_SPREADS)
    return np.bincount(looks, minlength=_N_SPREADS + 1)[1 : _N_SPREADS + 1] / max(1, len(looks))


def mid_up(series: Series, pace: Pace) -> Floats:
    """(10,) chance that the next change of the mid is up, by decile of the bid's share of the touch.

    Both sides are taken together, a falling ask for a rising bid, so that a recording's trend does not count.
    """
    at = _grid(series, pace)
    changes = np.diff(series.mid)
    moves = np.flatnonzero(changes)
    following = np.searchsorted(moves, at)
    known = following < len(moves)
    at, up = at[known], np.sign(changes[moves[following[known]]])
    share = series.bid_share[at]
    share, up = np.concatenate((share, 1.0 - share)), np.concatenate((up, -up)) > 0
    edges = np.quantile(share, np.linspace(0.0, 1.0, _N_DECILES + 1)[1:-1]) if len(share) else np.zeros(9)
    decile = np.searchsorted(edges, share, side="right")
    counts = np.bincount(decile, minlength=_N_DECILES)
    with np.errstate(invalid="ignore"):
        return np.bincount(decile, up, minlength=_N_DECILES) / counts


def signature(series: Series, pace: Pace) -> Floats:
    """Volatility in ticks for the square root of a second, by horizon."""
    mid = series.mid[_grid(series, pace)]
    steps = [max(1, round(horizon_s / pace.grid_s)) for horizon_s in pace.horizons_s]
    return np.array([_rms(mid[k:] - mid[:-k]) / (k * pace.grid_s) ** 0.5 if len(mid) > k else np.nan for k in steps])


def return_memory(series: Series, pace: Pace) -> Floats:
    """Autocorrelation of returns over the shortest horizon."""
    return autocorrelation(_returns(series, pace), RETURN_LAGS)


def volatility_memory(series: Series, pace: Pace) -> Floats:
    """Autocorrelation of absolute returns over the shortest horizon."""
    return autocorrelation(np.abs(_returns(series, pace)), RETURN_LAGS)


def sign_memory(series: Series, pace: Pace) -> Floats:
    """Autocorrelation of the signs of market orders."""
    return autocorrelation(series.trade_sign, SIGN_LAGS)


def flow_r2(series: Series, pace: Pace) -> Floats:
    """Share of the variance of the mid's change that order flow imbalance explains (Cont, Kukanov & Stoikov 2014)."""
    bid, ask, b, a = series.bid, series.ask, series.bid_qty, series.ask_qty
    flow = b[1:] * (bid[1:] >= bid[:-1]) - b[:-1] * (bid[1:] <= bid[:-1])
    flow += a[:-1] * (ask[1:] >= ask[:-1]) - a[1:] * (ask[1:] <= ask[:-1])
    found = []
    for span_s in pace.flow_s:
        bins = (series.at_s[1:] / span_s).astype(np.int64)
        n = int(series.span_s / span_s)
        if n < 3:
            found.append(np.nan)
            continue
        total = np.bincount(bins, flow, minlength=n)[:n]
        ends = np.searchsorted(series.at_s, np.arange(1, n + 1) * span_s) - 1
        moves = np.diff(np.concatenate((series.mid[:1], series.mid[ends])))
        with np.errstate(invalid="ignore", divide="ignore"):
            found.append(np.corrcoef(total, moves)[0, 1] ** 2)
    return np.array(found)


def profile(series: Series, pace: Pace) -> Floats:
    """(20,) mean size by distance from the touch, as a share of the touch's."""
    shares: Floats = series.profile_qty / series.profile_qty[0]
    return shares


Figure = Callable[[Series, Pace], Floats]

FIGURES: dict[str, Figure] = {
    "spread": spread,
    "mid_up": mid_up,
    "signature": signature,
    "return_memory": return_memory,
    "volatility_memory": volatility_memory,
    "sign_memory": sign_memory,
    "flow_r2": flow_r2,
    "profile": profile,
}


def _grid(series: Series, pace: Pace) -> NDArray[np.int64]:
    # The look that stands at each moment of an even grid.
    if not len(series.at_s):
        return np.zeros(0, np.int64)
    moments = np.arange(series.at_s[0], series.at_s[-1], pace.grid_s)
    return np.searchsorted(series.at_s, moments, side="right") - 1


def _returns(series: Series, pace: Pace) -> Floats:
    step = max(1, round(pace.horizons_s[0] / pace.grid_s))
    return np.diff(series.mid[_grid(series, pace)][::step])


def _rms(x: Floats) -> float:
    return float(np.sqrt(np.mean(x * x)))


def autocorrelation(x: Floats, lags: tuple[int, ...]) -> Floats:
    """Over *lags*; NaN where there is too little."""
    if len(x) < 2:
        return np.full(len(lags), np.nan)
    x = x - x.mean()
    scale = float(np.mean(x * x))
    return np.array([np.mean(x[k:] * x[:-k]) / scale if len(x) > k and scale > 0 else np.nan for k in lags])
