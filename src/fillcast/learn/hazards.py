"""Fitting hazards of fills, and the mid's move against them, to followed virtual orders."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from fillcast.errors import CalibrationError
from fillcast.forecasts.hazards import PLACES, SELECTION, SPREADS_TICKS, FillCard, Hazards
from fillcast.kernels import hazard
from fillcast.kernels.queue import N_RULES, PROPORTIONAL
from fillcast.learn.fit import Progress, export, library
from fillcast.learn.vigils import Vigils

LEAST_FILLS = 500
N_FOLDS = 4
"""Blocks of each recording, left out in turn: how far fits of the rest are off there is how far the fit of all is set
right."""

RIDGE = 15.0
PLATT_RIDGE = 50.0
SELECTION_RIDGE = 100.0
SELECTION_SHARES = (0.01, 0.99)
"""Of the orders, whose features bound what moves against fills are told from."""
STAYING = 0.25
"""How far the move against a fill may be from staying what it was, one standard deviation, before the data speak."""

N_ROWS = 30_000
"""Of a piece of the wait, at most, to fit."""

N_ROUNDS = 80
SEED = 7

_LN2 = float(np.log(2.0))
_H = np.array(hazard.HORIZONS_S)
_STARTS = np.concatenate([[0.0], _H[:-1]])
_BOOSTING: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 8,
    "learning_rate": 0.08,
    "min_data_in_leaf": 200,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.5,
    "bagging_freq": 1,
    "lambda_l2": 10.0,
    "max_bin": 63,
    "seed": SEED,
    "deterministic": True,
    "num_threads": 1,
    "verbose": -1,
}
_FALLING = ("position", "place", "depth")
_RISING = ("against_5s", "against_30s")


class _Piece:
    # The orders that still wait when a piece of the wait begins, and could be followed through it.
    def __init__(self, vigils: Sequence[Vigils], k: int, rule: int) -> None:
        xs, ys, weights = [], [], []
        for one in vigils:
            is_waiting = at_risk(one, k, rule)
            x = one.seen[is_waiting].copy()
            x[:, hazard.CLOSED] = closed_odds(one.closed[is_waiting], k)
            xs.append(x)
            ys.append(one.fill_s[is_waiting, rule] <= _H[k])
            weights.append(np.full(len(x), _overlap(one, _H[k] - _STARTS[k])))
        x, y, weight = np.concatenate(xs), np.concatenate(ys), np.concatenate(weights)
        if not len(y):
            raise CalibrationError(f"virtual orders followed for {_H[k]:g} s", "0", "1")
        chosen = np.sort(np.random.default_rng(SEED).permutation(len(y))[:N_ROWS])
        self.x, self.y = x[chosen], y[chosen].astype(np.float64)
        self.weight = weight[chosen] * (weight.sum() / weight[chosen].sum())


def at_risk(vigils: Vigils, k: int, rule: int) -> NDArray[np.bool_]:
    """Which orders still wait when piece *k* begins, and could be followed through it."""
    fill = vigils.fill_s[:, rule]
    is_waiting: NDArray[np.bool_] = (fill > _STARTS[k]) & (vigils.watched_s >= _H[k])
    return is_waiting


def _overlap(vigils: Vigils, span_s: float) -> float:
    # Orders put while others wait share their fate: a wait counts once, however many were put in it.
    return min(1.0, vigils.step_s / span_s) / len(np.unique(vigils.depths_quote))


def closed_odds(closed: NDArray[np.float64], k: int) -> NDArray[np.float64]:
    """(n,) log odds of the closed form's hazard in piece *k*; as `fillcast.kernels.hazard.closed_odds`."""
    before = closed[:, k - 1] if k else np.zeros(len(closed))
    chance = (closed[:, k] - before) / np.maximum(1.0 - before, hazard.LEAST)
    chance = np.clip(chance, hazard.LEAST, 1.0 - hazard.LEAST)
    odds: NDArray[np.float64] = np.log(chance / (1.0 - chance))
    return odds


def fit_hazards(
    name: str, vigils: Sequence[Vigils], *, source: str = "", progress: Progress | None = None, is_boosted: bool = True
) -> Hazards:
    """Fit recordings: each quarter of all of them, foretold by a fit of the rest, says how far chances are to be set
    right; then everything is fitted.

    Raises CalibrationError where too few orders are filled, in all or without a quarter, as where an outage leaves
    nearly all in one; MissingExtra without the extra `learn`.
    """
    _check_filled("filled virtual orders", vigils)
    card = _card(name, vigils, source)
    steps = iter(range(1 << 30))

    def tell() -> None:
        if progress is not None:
            progress("hazards", next(steps), (N_FOLDS + N_RULES) * hazard.N_HORIZONS)

    left_out = []
    for rest, blocks in folds(vigils):
        _check_filled("filled virtual orders without a quarter of the recordings", rest)
        draft = _fitted(rest, card, (PROPORTIONAL,), tell, is_boosted=is_boosted)
        left_out += [
            _LeftOut(one, draft.chances(one.seen, one.closed)[:, PROPORTIONAL], draft.base_rates) for one in blocks
        ]
    platt, losses = _set_right(left_out)
    whole = _fitted(vigils, card, range(N_RULES), tell, is_boosted=is_boosted)
    selection_range = np.quantile(np.concatenate([one.seen[:, PLACES] for one in vigils]), SELECTION_SHARES, axis=0)
    selection, selection_errors = _selection(vigils, selection_range)
    return replace(
        whole,
        card=replace(whole.card, **losses),
        platt=platt,
        selection=selection,
        selection_range=selection_range,
        selection_errors=selection_errors,
    )


def _check_filled(what: str, vigils: Iterable[Vigils]) -> None:
    n_fills = _n_fills(vigils)
    if n_fills < LEAST_FILLS:
        raise CalibrationError(what, str(n_fills), str(LEAST_FILLS))


def _n_fills(vigils: Iterable[Vigils]) -> int:
    return sum(int(np.isfinite(one.fill_s[:, PROPORTIONAL]).sum()) for one in vigils)


class _LeftOut(NamedTuple):
    # A block, and what a fit of the rest says of it: chances (n, N_HORIZONS) and base rates.
    vigils: Vigils
    chances: NDArray[np.float64]
    base_rates: NDArray[np.float64]


def folds(vigils: Sequence[Vigils]) -> Iterator[tuple[list[Vigils], list[Vigils]]]:
    """For each quarter of the recordings, what is left without it, and that quarter of each; no label looks over a
    border."""
    for j in range(N_FOLDS):
        first, last = j / N_FOLDS, (j + 1) / N_FOLDS
        rest = [part for one in vigils for part in (one.between(0.0, first), one.between(last, 1.0))]
        blocks = [one.between(first, last) for one in vigils]
        yield [part for part in rest if len(part.at)], [block for block in blocks if len(block.at)]


def _fitted(
    rows: Sequence[Vigils], card: FillCard, rules: Iterable[int], tell: Callable[[], None], *, is_boosted: bool
) -> Hazards:
    # Hazards of some rules as they come, set right by nothing; others, and the moves against fills, are 0.
    coefficients = np.zeros((N_RULES, hazard.N_HORIZONS, hazard.N_FEATURES + 1))
    errors = np.zeros((hazard.N_HORIZONS, hazard.N_FEATURES + 1))
    for rule in rules:
        for k in range(hazard.N_HORIZONS):
            tell()
            coefficients[rule, k], found = _logistic(_Piece(rows, k, rule))
            if rule == PROPORTIONAL:
                errors[k] = found
    forest, made_with = _boosted(rows) if is_boosted else (_no_forest(), "")
    return Hazards(
        card=replace(card, made_with=made_with),
        coefficients=coefficients,
        errors=errors,
        platt=np.tile([0.0, 1.0], (hazard.N_HORIZONS, 1)),
        selection=np.zeros((hazard.N_HORIZONS, 1 + len(SELECTION))),
        selection_range=np.zeros((2, len(SELECTION))),
        selection_errors=np.zeros(hazard.N_HORIZONS),
        base_rates=base_rates(rows),
        **forest,
    )


def _logistic(piece: _Piece) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    # Ridge on what has been brought to one scale; errors are of the weighted rows.
    mean, scale = piece.x.mean(axis=0), piece.x.std(axis=0) + 1e-9
    scaled = np.column_stack([np.ones(len(piece.x)), (piece.x - mean) / scale])
    start = np.zeros(scaled.shape[1])
    rate = np.clip(piece.weight @ piece.y / piece.weight.sum(), 1e-5, 1.0 - 1e-5)
    start[0] = np.log(rate / (1.0 - rate))
    penalty = np.full(len(start), RIDGE)
    penalty[0] = 1e-6
    found, covariance = newton(scaled, piece.y, piece.weight, penalty, start)
    back = np.diag(np.concatenate([[1.0], 1.0 / scale]))
    back[0, 1:] = -mean / scale
    return back @ found, np.asarray(np.sqrt(np.diag(back @ covariance @ back.T)), np.float64)


def newton(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    weight: NDArray[np.float64],
    penalty: NDArray[np.float64],
    start: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Logistic regression drawn towards *start* by *penalty*, by damped Newton steps: coefficients and covariance."""

    def loss(b: NDArray[np.float64]) -> float:
        z = x @ b
        return float(weight @ (np.logaddexp(0.0, z) - y * z) + 0.5 * penalty @ (b - start) ** 2)

    b, best = start.copy(), loss(start)
    for _ in range(50):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ b, -35.0, 35.0)))
        curvature = (x * (weight * np.maximum(p * (1.0 - p), 1e-9))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curvature, x.T @ (weight * (y - p)) - penalty * (b - start))
        length = 1.0
        while length > 1e-4 and loss(b + length * step) > best:
            length *= 0.5
        now = loss(b + length * step)
        if now > best:
            break
        b, gained, best = b + length * step, best - now, now
        if gained < 1e-9 * abs(best):
            break
    return b, np.asarray(np.linalg.inv(curvature), np.float64)


def _boosted(rows: Sequence[Vigils]) -> tuple[dict[str, NDArray[Any]], str]:
    lightgbm = library()
    pieces = [_Piece(rows, k, PROPORTIONAL) for k in range(hazard.N_HORIZONS)]
    x = np.concatenate([np.column_stack([piece.x, np.full(len(piece.x), float(k))]) for k, piece in enumerate(pieces)])
    y = np.concatenate([piece.y for piece in pieces])
    weight = np.concatenate([piece.weight for piece in pieces])
    signs = [-1 if f in _FALLING else 1 if f in _RISING else 0 for f in hazard.FEATURES]
    params = {**_BOOSTING, "monotone_constraints": [*signs, 0]}
    data = lightgbm.Dataset(x, y, weight=weight)
    booster = lightgbm.train(params, data, num_boost_round=N_ROUNDS)
    forest = dict(export([booster]))
    del forest["bounds"]
    return forest, f"lightgbm {lightgbm.__version__}"


def _no_forest() -> dict[str, NDArray[Any]]:
    whole = dict.fromkeys(("feature", "left", "right", "roots"), np.zeros(0, np.int64))
    return {**whole, "threshold": np.zeros(0)}


def _selection(
    vigils: Sequence[Vigils], bounds: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    # Ridge regression of the mid's move against those filled, a move for each wait.
    found = np.zeros((hazard.N_HORIZONS, 1 + len(SELECTION)))
    errors = np.zeros(hazard.N_HORIZONS)
    for k in range(hazard.N_HORIZONS):
        xs, ys, weights = [], [], []
        for one in vigils:
            is_filled = (one.fill_s[:, PROPORTIONAL] <= _H[k]) & np.isfinite(one.moves_bps[:, k])
            xs.append(np.clip(one.seen[is_filled][:, PLACES], *bounds))
            ys.append(-one.moves_bps[is_filled, k] / one.scale_bps(_H[k])[is_filled])
            weights.append(np.full(int(is_filled.sum()), _overlap(one, _H[k])))
        x, y, w = np.concatenate(xs), np.concatenate(ys), np.concatenate(weights)
        if not w.sum() > 0.0:
            raise CalibrationError(f"fills within {_H[k]:g} s", "0", "1")
        mean, scale = np.average(x, axis=0, weights=w), x.std(axis=0) + 1e-9
        scaled = (x - mean) / scale
        middle = float(w @ y / w.sum())
        error = float(np.sqrt(w @ (y - middle) ** 2) / w.sum())
        if k > 0:
            # What moved against a fill stays: the ratio falls with the root of the wait, but for what the data say.
            before = (found[k - 1, 0] + found[k - 1, 1:] @ mean) * np.sqrt(_H[k - 1] / _H[k])
            trust = 1.0 / (STAYING * before) ** 2
            middle = (middle / error**2 + before * trust) / (1.0 / error**2 + trust)
            error = float(np.sqrt(1.0 / (1.0 / error**2 + trust)))
        curvature = (scaled * w[:, None]).T @ scaled + SELECTION_RIDGE * np.eye(len(mean))
        slopes = np.linalg.solve(curvature, scaled.T @ (w * (y - middle)))
        found[k, 1:] = slopes / scale
        found[k, 0] = middle - found[k, 1:] @ mean
        errors[k] = error
    return found, errors


def base_rates(vigils: Sequence[Vigils]) -> NDArray[np.float64]:
    """(3, N_HORIZONS) share filled by each horizon, by the spread when the order was put."""
    found = np.zeros((len(SPREADS_TICKS) + 1, hazard.N_HORIZONS))
    for k in range(hazard.N_HORIZONS):
        n, n_filled = np.full(len(found), 1.0), np.full(len(found), 0.0)
        for one in vigils:
            is_known, is_filled = outcome(one, k)
            bucket = spread_bucket(one.spread_ticks[is_known])
            n += np.bincount(bucket, minlength=len(found))
            n_filled += np.bincount(bucket, is_filled, minlength=len(found))
        # One more, at the overall rate, so that a spread never seen has that.
        found[:, k] = (n_filled + n_filled.sum() / (n.sum() - len(n) + 1e-9)) / n
    return found


def spread_bucket(spread_ticks: NDArray[np.float64]) -> NDArray[np.int64]:
    """Rows of `base_rates`."""
    return np.searchsorted(np.array(SPREADS_TICKS) + 0.5, spread_ticks)


def outcome(vigils: Vigils, k: int) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Which orders could be followed until horizon *k*, and which of those are filled by then."""
    is_known = vigils.watched_s >= _H[k]
    return is_known, (vigils.fill_s[is_known, PROPORTIONAL] <= _H[k]).astype(np.float64)


def log_loss(y: NDArray[np.float64], p: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of each row; a chance is never taken to be surer than a millionth."""
    held = np.clip(p, 1e-6, 1.0 - 1e-6)
    loss: NDArray[np.float64] = -(y * np.log(held) + (1.0 - y) * np.log1p(-held))
    return loss


def _set_right(left_out: Sequence[_LeftOut]) -> tuple[NDArray[np.float64], dict[str, float]]:
    # Platt 1999, each piece by itself about the mean of its log odds, drawn towards leaving it as it is.
    platt, losses, base = np.empty((hazard.N_HORIZONS, 2)), [], []
    for k in range(hazard.N_HORIZONS):
        odds, ys, weights = [], [], []
        for one, chances, rates in left_out:
            is_waiting = at_risk(one, k, PROPORTIONAL)
            odds.append(closed_odds(chances[is_waiting], k))
            ys.append((one.fill_s[is_waiting, PROPORTIONAL] <= _H[k]).astype(np.float64))
            weights.append(np.full(int(is_waiting.sum()), _overlap(one, _H[k] - _STARTS[k])))
            is_known, y = outcome(one, k)
            losses.append(log_loss(y, chances[is_known, k]))
            base.append(log_loss(y, rates[spread_bucket(one.spread_ticks[is_known]), k]))
        x, weight = np.concatenate(odds), np.concatenate(weights)
        middle = float(weight @ x / weight.sum()) if len(x) else 0.0
        start, penalty = np.array([middle, 1.0]), np.array([PLATT_RIDGE, PLATT_RIDGE])
        away = np.column_stack([np.ones(len(x)), x - middle])
        (level, slope), _ = newton(away, np.concatenate(ys), weight, penalty, start)
        platt[k] = level - slope * middle, slope
    return platt, {
        "n_calibrated": sum(len(one.vigils.at) for one in left_out),
        "loss_bits": float(np.concatenate(losses).mean()) / _LN2,
        "base_loss_bits": float(np.concatenate(base).mean()) / _LN2,
    }


def _card(name: str, vigils: Sequence[Vigils], source: str) -> FillCard:
    deepest = max(float(one.depths_quote.max()) for one in vigils)
    digest = hashlib.sha256()
    for one in vigils:
        for array in (one.seen, one.closed, one.fill_s):
            digest.update(np.ascontiguousarray(array).tobytes())
    return FillCard(
        name=name,
        symbols=tuple(dict.fromkeys(one.symbol for one in vigils)),
        windows=tuple((one.symbol, *one.window_ns) for one in vigils),
        data_hash=digest.hexdigest(),
        n_rows=sum(len(one.at) for one in vigils),
        n_fills=_n_fills(vigils),
        n_calibrated=0,
        loss_bits=0.0,
        base_loss_bits=0.0,
        deepest_quote=deepest,
        domain=f"orders at the touch of up to {deepest:,.0f} quote, waits of {_H[0]:g} to {_H[-1]:g} s",
        source=source,
    )
