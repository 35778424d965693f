"""Running the forecaster's cells of one latency (sides and sizes) over a laid-out recording."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.forecasts.fitted import Fitted, nothing
from fillcast.forecasts.forecaster import prior_of
from fillcast.kernels import grid, learner, pulse, scoring
from fillcast.learn.layout import STEP_S, WARM_UP_S, Layout
from fillcast.units import NS_PER_MS

LATENCIES_MS = (100, 250, 1000)
CELLS = range(2 * pulse.MAX_SIZES)
"""Buys of the three sizes, then sells."""

N_HELD = int(learner.SPAN_S / STEP_S) + 8
N_RESIDUALS = int(learner.RESIDUAL_SPAN_S / STEP_S) + 8


class Run(Struct, frozen=True, eq=False, kw_only=True):
    """What the cells of one latency said and what came. All (n_cells, n) or (n_cells, n, .), by cell and decision;
    y_bps is NaN where there is nothing to settle.

    y_bps: walk-to-walk slippage during the latency. served_bps: (., ., N_QUANTILES), NaN for an end that was not told.
    experts_bps: (., ., N_QUANTILES, N_EXPERTS), in single precision: a day has millions. seen: (., ., N_FEATURES) or
    (., ., 0). weights: (N_QUANTILES, N_EXPERTS), the last of the mixture that they share.
    """

    y_bps: NDArray[np.float64]
    served_bps: NDArray[np.float64]
    experts_bps: NDArray[np.float32]
    scales_bps: NDArray[np.float64]
    seen: NDArray[np.float64]
    weights: NDArray[np.float64]


def steps_of(latency_ms: int) -> int:
    return latency_ms * NS_PER_MS // grid.GRID_NS


def run(
    layout: Layout,
    latency_ms: int,
    fitted: Fitted | None,
    *,
    cells: Sequence[int] = CELLS,
    wants_features: bool = False,
) -> Run:
    """Forecast and settle *cells* through *layout*, from the end of the warm-up on."""
    n, n_cells = layout.n, len(cells)
    coefficients, forest = nothing()
    if fitted is not None:
        coefficients, forest = fitted.linear_at(latency_ms / 1e3), fitted.forest
    prior = prior_of(fitted, is_carried=fitted is not None and not fitted.is_of(layout.symbol))
    weights = prior.copy()
    n_inputs = pulse.N_FEATURES + 1
    y_bps, scales_bps = np.full((n_cells, n), np.nan), np.full((n_cells, n), np.nan)
    served_bps = np.full((n_cells, n, learner.N_QUANTILES), np.nan)
    experts_bps = np.full((n_cells, n, learner.N_QUANTILES, learner.N_EXPERTS), np.nan, np.float32)
    seen = np.full((n_cells, n, pulse.N_FEATURES if wants_features else 0), np.nan)
    scoring.run(
        layout.averages, layout.walks, layout.readings, layout.means, layout.mids,
        np.array(cells), layout.sizes_quote, layout.contract, layout.is_inverse,
        steps_of(latency_ms), int(WARM_UP_S / STEP_S),
        np.ascontiguousarray(coefficients), forest, prior,
        np.zeros((n_cells, 3, N_HELD)), np.zeros((n_cells, 2), np.int64),
        np.zeros((n_cells, learner.N_QUANTILES, 3, N_RESIDUALS)),
        np.zeros((n_cells, learner.N_QUANTILES, 2), np.int64),
        np.full((n_cells, 2), learner.MISS),
        np.zeros((learner.N_QUANTILES, learner.N_EXPERTS, 3)), weights,
        np.zeros((n_cells, learner.N_QUANTILES, n_inputs)), np.zeros((n_cells, learner.N_QUANTILES, n_inputs)),
        y_bps, served_bps, experts_bps, scales_bps, seen,
    )  # fmt: skip
    return Run(
        y_bps=y_bps,
        served_bps=served_bps,
        experts_bps=experts_bps,
        scales_bps=scales_bps,
        seen=seen,
        weights=weights,
    )
