"""A market fitted to a recording: what can be counted is counted, the rest searched for.

News, jumps and what makers know of them leave no events to count. They are searched for at random, each trial around
the best so far, until the simulated market's spread, touch, mid and order flow are those of the recording, over a loss
in which 1 is what each figure may be off. At last news leans by share, until the mid goes up about as often from every
decile as it did. Nothing of the recording is replayed.
"""

from collections.abc import Callable, Mapping
from math import exp

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.archives.columns import Columns
from fillcast.exchange.listing import Listed
from fillcast.exchange.reactive import Reactive
from fillcast.kernels.laws import N_SHARES
from fillcast.lab import realism
from fillcast.lab.counting import Counts, count, fit_hawkes, fit_metaorders, timed_frac
from fillcast.lab.realism import Pace
from fillcast.lab.series import Series, of_columns, of_flow
from fillcast.lab.sizes import bell, bell_of, steps_of

Floats = NDArray[np.float64]

COUNTED = (
    "near_limit_hz", "near_cancel_hz", "touch_edges_qty", "touch_limit_hz", "touch_cancel_hz", "share_edges_frac",
    "touch_log_qty", "new_ahead_log_qty", "new_behind_log_qty", "trade_log_qty", "trade_hz", "branching_ratio",
    "fast_hz", "slow_hz", "fast_frac", "timed_frac", "n_metaorders", "min_length", "length_exponent",
)  # fmt: skip
TUNED = (
    "limit_by_share_ratio", "cancel_by_share_ratio", "news_hz", "log_jump_ticks", "move_on_empty_frac", "redraw_frac",
    "settled_frac", "pulled_frac", "shy_frac", "closed_frac", "followed_frac", "follow_hz", "stale_hz", "drift_ratio",
    "regime_sd",
)  # fmt: skip
"""The first three are counted in shape; how strong they are is searched for."""
ASSUMED = (
    "near_log_qty", "far_log_qty", "clipped_frac", "stale_traded_frac", "far_limit_hz", "far_cancel_hz",
    "far_reach_ticks", "regime_back_hz",
)  # fmt: skip
COUNTED_IN_STEPS = ("near_log_qty", "far_log_qty", "clipped_frac")
"""Assumed of lognormal sizes, and counted where sizes are those that were: no more is taken than was."""

N_LEANINGS = 10
"""Rounds after the trials, where a study needs no more."""

NEAR_ENOUGH_FRAC = 0.03
"""What a chance of the mid to go up may be off before news leans, where a study says no less."""

Point = dict[str, float]

_SPREAD_OF_SIZES = 1.5
_WARM_S = 20.0
_CHANCES = (
    "move_on_empty_frac", "redraw_frac", "settled_frac", "pulled_frac", "shy_frac", "closed_frac", "followed_frac",
)  # fmt: skip
_LOGS = ("jump_mu",)
_MOST = {
    "jump_sigma": 1.5, "empty_limit_hz": 100.0, "drift_ratio": 3.0, "fast_regime_sd": 1.0, "slow_regime_sd": 0.7,
}  # fmt: skip
_SEED = 1
_BURST_LAGS = 1, 2, 3, 5
_LEANING_SPANS = 3.0
_BOLD_ROUNDS = 6
_BOLDNESS = 1.2
_EVEN = 0.25
_RARE = 0.02
_DECILES = np.linspace(0.05, 0.95, 10)
_ERRORS_IN_90 = 3.29
_LONG_REGIME = 0.3, 1.0 / 300.0


def start_of(series: Series) -> Point:
    """Where a search begins."""
    changes = np.abs(np.diff(series.mid))
    jumps = changes[changes > 0]
    return {
        "news_ratio": 0.4,
        "news_power": 1.0,
        "share_power": 0.5,
        "jump_mu": float(np.log(jumps).mean()),
        "jump_sigma": 0.8,
        "move_on_empty_frac": 0.9,
        "redraw_frac": 0.7,
        "settled_frac": 1.0,
        "pulled_frac": 0.95,
        "followed_frac": 0.45,
        "follow_hz": 12.0,
        "stale_hz": 4.0 * len(jumps) / series.span_s,
        "drift_ratio": 0.25,
        "fast_regime_sd": 0.3,
        "slow_regime_sd": 0.3,
        "empty_limit_hz": min(50.0, len(jumps) / series.span_s / max(1e-3, 1.0 - _share_of_one_tick(series))),
    }


def _share_of_one_tick(series: Series) -> float:
    return float(realism.spread(series, realism.THIN)[0])


def model_at(
    point: Mapping[str, float], counts: Counts, known: Mapping[str, object], far: tuple[float, ...], pace: Pace
) -> Reactive:
    """The market of a point of the search. known: fields that are no part of it: `trades_of` and `sizes_of`."""
    near = counts.mean_qty[1]
    limits = counts.touch_limit_hz.copy()
    limits[0] = point["empty_limit_hz"]
    most = counts.move_hz.max()
    stood = np.maximum(counts.near_qty, 0.01 * near)
    came = np.maximum(counts.near_limit_hz, 1e-5)
    fields: dict[str, object] = {
        "near_limit_hz": came.tolist(),
        "near_cancel_hz": (came * near / stood).tolist(),
        "touch_edges_qty": counts.touch_edges_qty.tolist(),
        "touch_limit_hz": limits.tolist(),
        "touch_cancel_hz": counts.touch_cancel_hz.tolist(),
        "share_edges_frac": counts.share_edges_frac.tolist(),
        "limit_by_share_ratio": (counts.limit_by_share_ratio ** point["share_power"]).tolist(),
        "cancel_by_share_ratio": (counts.cancel_by_share_ratio ** point["share_power"]).tolist(),
        "news_hz": (point["news_ratio"] * most * (counts.move_hz / most) ** point["news_power"]).tolist(),
        "log_jump_ticks": (point["jump_mu"], point["jump_sigma"]),
        "stale_traded_frac": 0.1,
        "far_limit_hz": far[0],
        "far_cancel_hz": far[1],
        "far_reach_ticks": far[2],
        "regime_sd": (point["fast_regime_sd"], point["slow_regime_sd"], _LONG_REGIME[0]),
        "regime_back_hz": (1.0 / pace.regimes_s[0], 1.0 / pace.regimes_s[1], _LONG_REGIME[1]),
        **known,
        **{name: point[name] for name in TUNED if name in point},
    }
    return msgspec.convert(fields, Reactive)


def trades_of(series: Series) -> dict[str, object]:
    """Fields of the model about market orders. Needs the extra `learn`."""
    process = fit_hawkes(series.trade_s, series.span_s)
    return {
        "trade_hz": len(series.trade_s) / series.span_s * (1.0 - process.branching_ratio),
        "branching_ratio": process.branching_ratio,
        "fast_hz": process.decay_hz[0],
        "slow_hz": process.decay_hz[1],
        "fast_frac": process.share[0],
        "timed_frac": timed_frac(series),
        **fit_metaorders(realism.sign_memory(series, realism.LIVELY)),
    }


def sizes_of(counts: Counts, series: Series, *, in_steps: bool) -> dict[str, object]:
    """Fields of the model about sizes: the sizes that were, or lognormals, of which eight trades in ten are cut to the
    touch."""
    touch, near, beyond = counts.order_qty
    ahead, behind = counts.new_qty
    law = steps_of if in_steps else bell_of
    found: dict[str, object] = {
        "trade_log_qty": law(series.trade_qty),
        "new_ahead_log_qty": law(ahead),
        "new_behind_log_qty": law(behind),
    }
    if in_steps:
        orders = {"touch_log_qty": steps_of(touch), "near_log_qty": steps_of(near), "far_log_qty": steps_of(beyond)}
        return found | orders | {"clipped_frac": 0.0}
    return found | {
        "touch_log_qty": bell(counts.mean_qty[0], counts.touch_sd),
        "near_log_qty": bell(counts.mean_qty[1], _SPREAD_OF_SIZES),
        "far_log_qty": bell(counts.mean_qty[2], _SPREAD_OF_SIZES),
        "clipped_frac": 0.8,
    }


def fit(
    columns: Columns,
    listed: Listed,
    pace: Pace,
    far: tuple[float, float, float],
    *,
    n_trials: int,
    span_s: float,
    in_steps: bool = False,
    start: Point | None = None,
    n_leanings: int = N_LEANINGS,
    near_enough_frac: float = NEAR_ENOUGH_FRAC,
    tell: Callable[[int, float], None] | None = None,
) -> Reactive:
    """far: orders a second at a price beyond the near levels, leaving a second, and how many ticks it reaches.

    span_s: how long each trial's market lives. in_steps: see `sizes_of`. start: where the search begins, where not at
    `start_of`. n_leanings, near_enough_frac: rounds of `leaned` and what they leave alone. tell: called after each
    trial and each of those rounds with how many are done and the least loss.
    Raises CalibrationError for a recording too short or too quiet. Needs the extra `learn`.
    """
    tick_price = float(listed.tick)
    series = of_columns(columns, tick_price)
    counts = count(columns, series, tick_price)
    known = trades_of(series) | sizes_of(counts, series, in_steps=in_steps)
    aims = aims_of(series, pace)

    def loss_at(point: Point) -> float:
        ours = simulate(model_at(point, counts, known, far, pace), listed, pace, span_s, _SEED)
        return sum(term**2 for term in losses(ours, aims, pace).values())

    random = np.random.Generator(np.random.Philox(key=1))
    best = start_of(series) | (start or {})
    least = loss_at(best)
    for k in range(n_trials):
        point = _near(best, random, max(0.08, 0.5 * 0.99**k))
        loss = loss_at(point)
        if loss < least:
            best, least = point, loss
        if tell is not None:
            tell(k + 1, least)
    found = model_at(best, counts, known, far, pace)
    return leaned(
        found,
        aims,
        listed,
        pace,
        _LEANING_SPANS * span_s,
        n_leanings,
        near_enough_frac,
        tell=None if tell is None else lambda k: tell(n_trials + k, least),
    )


def simulate(model: Reactive, listed: Listed, pace: Pace, span_s: float, seed: int) -> Series:
    """A market of that model after it has warmed up, looked at as often as the recording was."""
    flow = model.begin(listed, round(listed.start_price / listed.tick), seed)
    return of_flow(flow, _WARM_S, span_s, pace.look_s, listed.lots_per_base)


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


class Aims(Struct, frozen=True, eq=False):
    """What a market should be like: the figures of a recording, and how far each is known."""

    figures: dict[str, Floats]
    errors: dict[str, Floats]
    touch_qty: Floats
    moves: Floats
    bursts: Floats


def aims_of(series: Series, pace: Pace) -> Aims:
    found = realism.facts(series, pace)
    return Aims(
        {name: fact.values for name, fact in found.items()},
        {name: (fact.high - fact.low) / _ERRORS_IN_90 for name, fact in found.items()},
        _touch(series),
        _moves(series),
        _bursts(series),
    )


def losses(ours: Series, aims: Aims, pace: Pace) -> dict[str, float]:
    """How far a market is from what it should be, in units of what each figure may be off or of what is known of it."""
    found = {name: figure(ours, pace) for name, figure in realism.FIGURES.items()}
    wanted = aims.figures
    far_up = np.abs(found["mid_up"] - wanted["mid_up"])
    return {
        "spread": realism.total_variation(found["spread"], wanted["spread"]) / 0.05,
        "mid_up": float(np.nanmax(far_up)) / 0.05,
        "every_mid_up": _rms(far_up) / 0.02,
        "signature": _rms(np.log(found["signature"] / wanted["signature"])) / 0.1,
        "flow_r2": _off(found, aims, "flow_r2", 0.04),
        "return_memory": _off(found, aims, "return_memory", 0.03),
        "volatility_memory": _off(found, aims, "volatility_memory", 0.03),
        "profile": _rms(np.log((found["profile"][1:] + 1e-3) / (wanted["profile"][1:] + 1e-3))) / 0.5,
        "touch": _rms(np.log(_touch(ours) / aims.touch_qty)) / 0.3,
        "bursts": _rms(_bursts(ours) - aims.bursts) / 0.08,
        "moves": _rms(np.log(_moves(ours) / aims.moves)) / 0.2,
    }


def _off(found: Mapping[str, Floats], aims: Aims, name: str, bar: float) -> float:
    # Beyond the bar and beyond what the recording's own blocks say of it.
    error = np.nan_to_num(aims.errors[name], nan=np.inf)
    return _rms((found[name] - aims.figures[name]) / np.maximum(bar, error))


def leaned(
    model: Reactive,
    aims: Aims,
    listed: Listed,
    pace: Pace,
    span_s: float,
    n_rounds: int = N_LEANINGS,
    near_enough_frac: float = NEAR_ENOUGH_FRAC,
    *,
    tell: Callable[[int], None] | None = None,
) -> Reactive:
    """The market whose news leans, share by share, until the mid goes up as often from every decile as it may.

    A side that more moves should come from has more news into the other, and the mirrored one less. Each round is a
    market of *span_s* and moves the odds by what they were off beyond *near_enough_frac*; later rounds less, so that
    chance averages out (Robbins & Monro 1951). tell: called after each round with its number.
    """
    wanted = aims.figures["mid_up"]
    lean = np.zeros(N_SHARES)
    for k in range(n_rounds):
        ours = simulate(_leaning(model, lean), listed, pace, span_s, _SEED + k)
        found = realism.mid_up(ours, pace)
        near = np.clip(found, wanted - near_enough_frac, wanted + near_enough_frac)
        ranks = _ranks(model, ours)
        off = np.interp(ranks, _DECILES, np.nan_to_num(_log_odds(near) - _log_odds(found)))
        lean += off * _boldness(ranks) * min(1.0, _BOLD_ROUNDS / (k + 1))
        if tell is not None:
            tell(k + 1)
    return _leaning(model, lean)


def _boldness(ranks: Floats) -> Floats:
    # An even book has far to go before the mid moves: news from there counts for less of its next move.
    boldness: Floats = _BOLDNESS / np.sqrt(np.maximum(np.abs(2.0 * ranks - 1.0), _EVEN))
    return boldness


def _ranks(model: Reactive, ours: Series) -> Floats:
    # Where the middle of each bucket of shares lies among the shares that were: a market's deciles are its own.
    shares = np.sort(np.concatenate((ours.bid_share, 1.0 - ours.bid_share)))
    edges = np.concatenate(([0.0], np.searchsorted(shares, model.share_edges_frac) / len(shares), [1.0]))
    ranks: Floats = (edges[1:] + edges[:-1]) / 2.0
    return ranks


def _leaning(model: Reactive, lean: Floats) -> Reactive:
    ratio = np.exp((lean - lean[::-1]) / 2.0)
    return msgspec.structs.replace(model, news_hz=tuple((ratio * model.news_hz).tolist()))


def _log_odds(chance: Floats) -> Floats:
    likely = np.clip(chance, _RARE, 1.0 - _RARE)
    odds: Floats = np.log(likely / (1.0 - likely))
    return odds


def _touch(series: Series) -> Floats:
    both = np.concatenate((series.bid_qty, series.ask_qty))
    found: Floats = np.quantile(both, (0.1, 0.25, 0.5, 0.75, 0.9))
    return found


def _moves(series: Series) -> Floats:
    # How often the mid changes, and by how much.
    changes = np.abs(np.diff(series.mid))
    jumps = changes[changes > 0]
    if not len(jumps):
        return np.full(3, 1e-9)
    return np.array([len(jumps) / series.span_s, *np.quantile(jumps, (0.5, 0.9))])


def _bursts(series: Series) -> Floats:
    # Autocorrelation of the signs of moves.
    changes = np.diff(series.mid)
    return realism.autocorrelation(np.sign(changes[changes != 0]), _BURST_LAGS)


def _rms(x: Floats) -> float:
    return float(np.sqrt(np.nanmean(x * x)))
