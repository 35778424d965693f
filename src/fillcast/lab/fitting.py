"""A market fitted to a recording: what can be counted is counted, the rest searched for.

News, jumps and what makers know of them leave no events to count. They are searched for at random, each trial around
the best so far, until the simulated market's spread, touch, mid and order flow are those of the recording, over a loss
in which 1 is what each figure may be off. Nothing of the recording is replayed.
"""

from collections.abc import Callable, Mapping
from math import exp, log

import msgspec
import numpy as np
from numpy.typing import NDArray

from fillcast.archives.columns import Columns
from fillcast.exchange.listing import Listed
from fillcast.exchange.market import Market
from fillcast.exchange.reactive import Reactive
from fillcast.lab import realism
from fillcast.lab.counting import Counts, count, fit_hawkes
from fillcast.lab.realism import Pace
from fillcast.lab.series import Series, of_columns, of_market
from fillcast.units import NS_PER_MS, NS_PER_S

Floats = NDArray[np.float64]

COUNTED = (
    "near_limit_hz", "near_cancel_hz", "touch_edges_qty", "touch_limit_hz", "touch_cancel_hz", "trade_log_qty",
    "trade_hz", "branching_ratio", "fast_hz", "slow_hz", "fast_frac", "n_metaorders",
)  # fmt: skip
TUNED = (
    "touch_log_qty", "news_hz", "log_jump_ticks", "move_on_empty_frac", "redraw_frac", "n_redrawn", "stale_hz",
    "followed_frac", "lean_ratio",
)  # fmt: skip
ASSUMED = (
    "near_log_qty", "far_log_qty", "clipped_frac", "length_exponent", "stale_traded_frac", "far_limit_hz",
    "far_cancel_hz", "far_reach_ticks", "regime_sd", "regime_back_hz",
)  # fmt: skip

Point = dict[str, float]

_SPREAD_OF_SIZES = 1.5
_WARM_NS = 20 * NS_PER_S
_CHANCES = ("move_on_empty_frac", "redraw_frac", "followed_frac")
_LOGS = ("jump_mu",)
_MOST = {"jump_sigma": 1.3, "touch_sigma": 1.5, "n_redrawn": 40.0, "lean_ratio": 2.0, "empty_limit_hz": 100.0}


def start_of(series: Series) -> Point:
    """Where a search begins."""
    changes = np.abs(np.diff(series.mid))
    jumps = changes[changes > 0]
    return {
        "news_hz": 0.8 * len(jumps) / series.span_s,
        "jump_mu": float(np.log(jumps).mean()),
        "jump_sigma": 0.8,
        "touch_sigma": 0.8,
        "move_on_empty_frac": 0.5,
        "redraw_frac": 0.1,
        "n_redrawn": 8.0,
        "stale_hz": 6.0 * len(jumps) / series.span_s,
        "followed_frac": 0.4,
        "lean_ratio": 0.25,
        "empty_limit_hz": min(50.0, len(jumps) / series.span_s / max(1e-3, 1.0 - _share_of_one_tick(series))),
    }


def _share_of_one_tick(series: Series) -> float:
    return float(realism.spread(series, realism.THIN)[0])


def model_at(
    point: Mapping[str, float], counts: Counts, trades: Mapping[str, object], far: tuple[float, ...]
) -> Reactive:
    """The market of a point of the search."""
    touch, near, beyond = counts.mean_qty
    limits, cancels = counts.touch_limit_hz.copy(), counts.touch_cancel_hz
    limits[0] = point["empty_limit_hz"]
    stood = np.maximum(counts.near_qty, 0.01 * near)
    came = np.maximum(counts.near_limit_hz, 1e-5)
    fields: dict[str, object] = {
        "near_limit_hz": came.tolist(),
        "near_cancel_hz": (came * near / stood).tolist(),
        "touch_edges_qty": counts.touch_edges_qty.tolist(),
        "touch_limit_hz": limits.tolist(),
        "touch_cancel_hz": cancels.tolist(),
        "touch_log_qty": _bell(touch, point["touch_sigma"]),
        "near_log_qty": _bell(near, _SPREAD_OF_SIZES),
        "far_log_qty": _bell(beyond, _SPREAD_OF_SIZES),
        "log_jump_ticks": (point["jump_mu"], point["jump_sigma"]),
        "clipped_frac": 0.8,
        "length_exponent": 1.5,
        "stale_traded_frac": 0.1,
        "far_limit_hz": far[0],
        "far_cancel_hz": far[1],
        "far_reach_ticks": far[2],
        "regime_sd": 0.3,
        "regime_back_hz": 1.0 / 300.0,
        **trades,
        **{name: point[name] for name in TUNED if name in point},
    }
    return msgspec.convert(fields, Reactive)


def trades_of(series: Series) -> dict[str, object]:
    """Fields of the model about market orders. Needs the extra `learn`."""
    process = fit_hawkes(series.trade_s, series.span_s)
    logs = np.log(series.trade_qty)
    near = realism.sign_memory(series, realism.LIVELY)[:2].mean()
    return {
        "trade_log_qty": (float(logs.mean()), float(logs.std())),
        "trade_hz": process.base_hz,
        "branching_ratio": process.branching_ratio,
        "fast_hz": process.decay_hz[0],
        "slow_hz": process.decay_hz[1],
        "fast_frac": process.share[0],
        "n_metaorders": int(np.clip(round(1.0 / max(near, 0.05)), 1, 20)),
    }


def fit(
    columns: Columns,
    listed: Listed,
    pace: Pace,
    far: tuple[float, float, float],
    *,
    n_trials: int,
    span_s: float,
    start: Point | None = None,
    tell: Callable[[int, float], None] | None = None,
) -> Reactive:
    """far: orders a second at a price beyond the near levels, leaving a second, and how many ticks it reaches.

    span_s: how long each trial's market lives. start: where the search begins, where not at `start_of`. tell: called
    after each trial with its number and the least loss.
    Raises CalibrationError for a recording too short or too quiet. Needs the extra `learn`.
    """
    tick_price = float(listed.tick)
    series = of_columns(columns, tick_price)
    counts = count(columns, series, tick_price)
    trades = trades_of(series)
    random = np.random.Generator(np.random.Philox(key=1))
    best = start_of(series) | (start or {})
    least = _loss(model_at(best, counts, trades, far), listed, series, pace, span_s)
    for k in range(n_trials):
        point = _near(best, random, max(0.12, 0.5 * 0.98**k))
        loss = _loss(model_at(point, counts, trades, far), listed, series, pace, span_s)
        if loss < least:
            best, least = point, loss
        if tell is not None:
            tell(k + 1, least)
    return model_at(best, counts, trades, far)


def _bell(mean: float, sigma: float) -> tuple[float, float]:
    # A lognormal of that mean.
    return log(mean) - sigma * sigma / 2.0, sigma


def _near(best: Point, random: np.random.Generator, reach: float) -> Point:
    point = dict(best)
    for name, value in best.items():
        push = reach * random.normal() if random.random() < 0.5 else 0.0
        if name in _CHANCES:
            point[name] = 1.0 / (1.0 + (1.0 / value - 1.0) * exp(-2.0 * push))
        elif name in _LOGS:
            point[name] = value + push
        else:
            point[name] = min(value * exp(push), _MOST.get(name, 1e9))
    return point


def _loss(model: Reactive, listed: Listed, series: Series, pace: Pace, span_s: float) -> float:
    market = Market(listed, model, seed=1)
    market.advance(_WARM_NS)
    step_ns = round(pace.grid_s / 2.0 * NS_PER_S / NS_PER_MS) * NS_PER_MS
    ours = of_market(market, round(span_s * NS_PER_S), step_ns)
    return sum(term**2 for term in losses(ours, series, pace).values())


def losses(ours: Series, theirs: Series, pace: Pace) -> dict[str, float]:
    """How far a market is from another one, in units of what each figure may be off."""
    a, b = ({name: figure(s, pace) for name, figure in realism.FIGURES.items()} for s in (ours, theirs))
    touches = [np.quantile(np.concatenate((s.bid_qty, s.ask_qty)), (0.25, 0.5, 0.75)) for s in (ours, theirs)]
    jumps = [_jumps(s) for s in (ours, theirs)]
    return {
        "spread": realism.total_variation(a["spread"], b["spread"]) / 0.05,
        "mid_up": _rms(a["mid_up"] - b["mid_up"]) / 0.03,
        "signature": _rms(np.log(a["signature"] / b["signature"])) / 0.15,
        "flow_r2": float(np.max(np.minimum(0.45, b["flow_r2"]) - a["flow_r2"], initial=0.0)) / 0.05,
        "touch": _rms(np.log(touches[0] / touches[1])) / 0.4,
        "jumps": _rms(np.log(jumps[0] / jumps[1])) / 0.3,
    }


def _jumps(series: Series) -> Floats:
    # How often the mid changes, and by how much.
    changes = np.abs(np.diff(series.mid))
    jumps = changes[changes > 0]
    if not len(jumps):
        return np.full(3, 1e-9)
    return np.array([len(jumps) / series.span_s, *np.quantile(jumps, (0.5, 0.9))])


def _rms(x: Floats) -> float:
    return float(np.sqrt(np.nanmean(x * x)))
