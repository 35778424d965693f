"""Fitting the forecaster's linear and boosted quantiles to laid-out recordings."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import CalibrationError, MissingExtra
from fillcast.forecasts.fitted import Card, Fitted
from fillcast.kernels import learner, pulse
from fillcast.learn.cells import CELLS, LATENCIES_MS, run
from fillcast.learn.layout import STEP_S, WARM_UP_S, Layout, check_window
from fillcast.learn.quantiles import quantile_regression

EMBARGO_S = 30.0
"""Left out between what is fitted and what is held out: the longest latency and the memory of the features."""

HELD_OUT = 0.2
LEAST_ROWS = 2000
N_LINEAR = 2000
N_BOOSTED = 100_000
N_OF_A_CELL = 20_000
N_ROUNDS = 80
SEED = 7

_BOOSTING = {
    "objective": "quantile",
    "num_leaves": 12,
    "learning_rate": 0.08,
    "min_data_in_leaf": 300,
    "feature_fraction": 0.7,
    "bagging_fraction": 0.5,
    "bagging_freq": 1,
    "lambda_l2": 1.0,
    "max_bin": 63,
    "seed": SEED,
    "deterministic": True,
    "num_threads": 1,
    "verbose": -1,
}

Progress = Callable[[str, int, int], None]


class Window(Struct, frozen=True, eq=False):
    """A part of a recording: decisions from n_skipped up to n_until."""

    layout: Layout
    n_skipped: int
    n_until: int


class Rows(Struct, frozen=True, eq=False):
    """x: (n, N_FEATURES). z: (n,) slippage by scale. stands_for: (n,) for how many decisions each row was chosen.
    weight: (n,) the scale by its mean in the window, so that what is fitted is the loss in bps. recent:
    (n, N_QUANTILES) the baseline's forecast. latency_ms: (n,)."""

    x: NDArray[np.float64]
    z: NDArray[np.float64]
    stands_for: NDArray[np.float64]
    weight: NDArray[np.float64]
    recent: NDArray[np.float64]
    latency_ms: NDArray[np.int64]

    def take(self, chosen: NDArray[Any]) -> "Rows":
        return Rows(*(getattr(self, name)[chosen] for name in self.__struct_fields__))

    def thinned(self, most: int) -> "Rows":
        """At most *most* of them, evenly."""
        return self.take(_evenly(np.arange(len(self.z)), min(most, len(self.z))))


def window_of(layout: Layout, first_frac: float, last_frac: float) -> Window:
    """The part of a recording between two shares of its length; its warm-up is never part of it.

    Raises ConfigError for a window that is none.
    """
    check_window(first_frac, last_frac)
    first = max(int(WARM_UP_S / STEP_S), int(first_frac * layout.n))
    return Window(layout, first, int(last_frac * layout.n))


def fit(name: str, windows: Sequence[Window], progress: Progress | None = None) -> Fitted:
    """Fit *windows*: the last fifth of each, after an embargo, is held out for the card's figures alone.

    Raises CalibrationError where there are too few settled decisions, MissingExtra without the extra `learn`.
    """
    lightgbm = library()
    tell = progress or silent
    train, held_out = _split(windows, tell)
    if len(train.z) < LEAST_ROWS:
        raise CalibrationError("settled decisions", str(len(train.z)), str(LEAST_ROWS))
    train = train.thinned(N_BOOSTED)
    with ThreadPoolExecutor(max_workers=1) as beside:
        # Both libraries let go of the interpreter while they work.
        linear = beside.submit(_fit_linear, train, tell)
        boosters = _fit_boosted(lightgbm, train, tell)
        coefficients = linear.result()
    loss, baseline = _losses(boosters, held_out)
    card = Card(
        name=name,
        symbols=tuple(dict.fromkeys(window.layout.symbol for window in windows)),
        windows=tuple(_span(window) for window in windows),
        data_hash=_hash(train),
        n_rows=len(train.z),
        n_held_out=len(held_out.z),
        loss_ratio=loss,
        baseline_loss_ratio=baseline,
        domain=_domain(windows),
        made_with=f"lightgbm {lightgbm.__version__}",
    )
    return Fitted(
        card=card, latencies_s=np.array(LATENCIES_MS) / 1e3, coefficients=coefficients, **dict(export(boosters))
    )


def silent(what: str, done: int, of: int) -> None:
    pass


def library() -> ModuleType:
    """LightGBM. Raises MissingExtra without the extra `learn`."""
    try:
        import lightgbm  # noqa: PLC0415 (an extra)
    except ImportError as e:
        raise MissingExtra("learn", e.name or "lightgbm") from e
    return lightgbm


def _split(windows: Sequence[Window], tell: Progress) -> tuple[Rows, Rows]:
    parts: tuple[list[Rows], list[Rows]] = ([], [])
    for k, window in enumerate(windows):
        tell("label", k, len(windows))
        last = window.n_until - int(HELD_OUT * (window.n_until - window.n_skipped))
        embargoed = last - int(EMBARGO_S / STEP_S)
        for rows in _rows(window):
            at, row = rows
            parts[0].append(row.take(at < embargoed))
            parts[1].append(row.take(at >= last))
    return _joined(parts[0]), _joined(parts[1])


def _rows(window: Window) -> Iterator[tuple[NDArray[np.int64], Rows]]:
    # The decisions of each cell that can be settled, and where they stand.
    layout = window.layout
    for latency_ms in LATENCIES_MS:
        span = slice(window.n_skipped, window.n_until)
        for cell in CELLS:
            one = run(layout, latency_ms, None, cells=[cell], wants_features=True)
            y_bps, scales_bps, seen = one.y_bps[0], one.scales_bps[0], one.seen[0]
            at = window.n_skipped + np.flatnonzero(np.isfinite(y_bps[span]) & np.isfinite(seen[span]).all(axis=1))
            mean_bps = scales_bps[at].mean() if len(at) else 1.0
            chosen, stands_for = thin(y_bps[at], N_OF_A_CELL)
            at = at[chosen]
            scales = scales_bps[at]
            yield (
                at,
                Rows(
                    x=seen[at],
                    z=y_bps[at] / scales,
                    stands_for=stands_for,
                    weight=scales / mean_bps,
                    recent=one.experts_bps[0, at, :, learner.RECENT] / scales[:, None],
                    latency_ms=np.full(len(at), latency_ms),
                ),
            )


def _joined(parts: Sequence[Rows]) -> Rows:
    return Rows(*(np.concatenate([getattr(part, name) for part in parts]) for name in Rows.__struct_fields__))


def thin(y: NDArray[np.float64], most: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """At most *most* places of *y* (n,), evenly, and for how many each of them stands.

    Half of them are outcomes that are not 0, or all of those there are: in a book that mostly stands still they are a
    few in a hundred, and all that can be learned of a range's ends.
    """
    moved, still = np.flatnonzero(y != 0.0), np.flatnonzero(y == 0.0)
    n_moved = min(len(moved), max(most // 2, most - len(still)))
    n_still = min(len(still), most - n_moved)
    places = np.concatenate([_evenly(moved, n_moved), _evenly(still, n_still)])
    stands_for = np.repeat([len(moved) / max(n_moved, 1), len(still) / max(n_still, 1)], [n_moved, n_still])
    order = np.argsort(places)
    return places[order], stands_for[order]


def _evenly(places: NDArray[np.int64], n: int) -> NDArray[np.int64]:
    return places[np.linspace(0, len(places) - 1, n).astype(np.int64)] if n else places[:0]


def _fit_linear(train: Rows, tell: Progress) -> NDArray[np.float64]:
    found = np.empty((len(LATENCIES_MS), learner.N_QUANTILES, pulse.N_FEATURES + 1))
    for k, latency_ms in enumerate(LATENCIES_MS):
        rows = train.take(train.latency_ms == latency_ms).thinned(N_LINEAR)
        for j, tau in enumerate(learner.QUANTILES):
            tell("linear", k * learner.N_QUANTILES + j, len(LATENCIES_MS) * learner.N_QUANTILES)
            found[k, j, :-1] = quantile_regression(rows.x[:, :-1], rows.z, tau, rows.stands_for)
            found[k, j, -1] = 0.0
    return found


def _fit_boosted(lightgbm: ModuleType, train: Rows, tell: Progress) -> list[Any]:
    boosters = []
    for k, tau in enumerate(learner.QUANTILES):
        tell("boosted", k, learner.N_QUANTILES)
        data = lightgbm.Dataset(train.x, train.z, weight=train.weight * train.stands_for)
        boosters.append(lightgbm.train({**_BOOSTING, "alpha": tau}, data, num_boost_round=N_ROUNDS))
    return boosters


def export(boosters: Sequence[Any]) -> Iterator[tuple[str, NDArray[Any]]]:
    """LightGBM models, one a quantile, as the arrays of one forest; raises ValueError for splits that are no <=."""
    feature: list[int] = []
    threshold: list[float] = []
    left: list[int] = []
    right: list[int] = []
    roots: list[int] = []
    bounds = [0]

    def add(node: dict[str, Any]) -> int:
        at = len(feature)
        feature.append(-1)
        threshold.append(float(node.get("leaf_value", 0.0)))
        left.append(0)
        right.append(0)
        if "split_feature" in node:
            if node["decision_type"] != "<=" or node["missing_type"] != "None":
                raise ValueError(f"a split by {node['decision_type']} with missing {node['missing_type']}")
            feature[at] = node["split_feature"]
            threshold[at] = node["threshold"]
            left[at] = add(node["left_child"])
            right[at] = add(node["right_child"])
        return at

    for booster in boosters:
        roots.extend(add(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"])
        bounds.append(len(roots))
    yield "feature", np.array(feature, np.int64)
    yield "threshold", np.array(threshold)
    yield "left", np.array(left, np.int64)
    yield "right", np.array(right, np.int64)
    yield "roots", np.array(roots, np.int64)
    yield "bounds", np.array(bounds, np.int64)


def _losses(boosters: Sequence[Any], held_out: Rows) -> tuple[float | None, float | None]:
    if len(held_out.z) == 0:
        return None, None
    said = np.column_stack([booster.predict(held_out.x, num_threads=2) for booster in boosters])
    return mean_pinball(held_out, said), mean_pinball(held_out, held_out.recent)


def mean_pinball(rows: Rows, said: NDArray[np.float64]) -> float:
    """Of *said* (n, N_QUANTILES): mean over quantiles and all decisions that the rows stand for."""
    taus = np.array(learner.QUANTILES)
    above = rows.z[:, None] - said
    return float(np.average(np.maximum(taus * above, (taus - 1.0) * above).mean(axis=1), weights=rows.stands_for))


def _span(window: Window) -> tuple[str, int, int]:
    step_ns = int(STEP_S * 1e9)
    begin_ns = window.layout.begin_ns
    return window.layout.symbol, begin_ns + window.n_skipped * step_ns, begin_ns + window.n_until * step_ns


def _hash(rows: Rows) -> str:
    digest = hashlib.sha256()
    for array in (rows.x, rows.z, rows.stands_for, rows.weight):
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


def _domain(windows: Sequence[Window]) -> str:
    sizes = [size for window in windows for size in window.layout.sizes_quote.tolist()]
    return (
        f"market orders of {min(sizes):,.0f} to {max(sizes):,.0f} quote, "
        f"{min(LATENCIES_MS)} to {max(LATENCIES_MS)} ms from decision to match"
    )
