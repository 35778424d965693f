"""One cell's forecasts over a recording, made and settled in the order of time."""

import math

import numpy as np
from numba import boolean, float64, int64, types

from fillcast.kernels import learner, pulse
from fillcast.kernels.entry import when_needed
from fillcast.kernels.grid import GRID_NS, N_STEPS

_FOREST = types.Tuple((int64[::1], float64[::1], int64[::1], int64[::1], int64[::1]))
_STEP_S = N_STEPS * GRID_NS * 1e-9


@when_needed(
    (
        float64[::1], float64[:, ::1], float64[:, ::1], float64[:, ::1], float64[::1],
        int64, float64, float64, boolean, int64, int64,
        float64[:, ::1], _FOREST, float64[:, ::1],
        float64[:, ::1], int64[::1], float64[:, :, ::1], int64[:, ::1], float64[::1],
        float64[:, :, ::1], float64[:, ::1], float64[:, ::1], float64[:, ::1],
        float64[::1], float64[:, ::1], float64[:, :, ::1], float64[::1], float64[:, ::1],
    ),
    error_model="numpy",
)  # fmt: skip
def run(
    averages, walks, readings, means, mids,
    cell, size_quote, contract, is_inverse, n_ahead, first,
    fitted, forest, prior,
    rows, counts, residuals, residual_counts, levels,
    moments, weights, coefficients, squares,
    y_bps, served_bps, experts_bps, scales, seen,
):  # fmt: skip
    """Forecast at every reading, and settle what is due before each; nothing later than a reading is seen by it.

    averages: (n_grid,) of the cell. walks: (n_grid, 2 x MAX_SIZES). readings, means: (n, .). mids: (n_grid,).
    n_ahead: the latency in steps of the grid. first: the first reading to forecast at.
    Out, (n, .): y in bps, NaN where the size was not held or the
    book not live; served quantiles; experts' quantiles; scales; features. The last two of (n, .) are left out where
    they are given with no rows.
    """
    n = readings.shape[0]
    n_grid = averages.shape[0]
    root_latency = math.sqrt(n_ahead * GRID_NS * 1e-9)
    wait = -(-n_ahead // N_STEPS)
    pending = np.zeros((wait + 1, learner.N_PENDING_PLACES))
    sign = 1.0 if cell < pulse.MAX_SIZES else -1.0
    bounds = np.zeros(2)
    moves = np.zeros(learner.N_QUANTILES)
    stretches = np.zeros(learner.N_QUANTILES)
    last_s = 0.0
    for i in range(first, n):
        at = i * N_STEPS
        due = i - wait
        if due >= first and y_bps[due] == y_bps[due]:
            now_s = i * _STEP_S
            row = pending[due % (wait + 1)]
            z = y_bps[due] / row[learner.SCALE]
            learner.settle(
                row, z, now_s, now_s - last_s, float(wait), rows, counts, residuals, residual_counts, levels,
                stretches, moments, weights, prior, coefficients, squares,
            )  # fmt: skip
            last_s = now_s
        y_bps[i] = math.nan
        if at + n_ahead >= n_grid or mids[at] != mids[at] or averages[at] != averages[at]:
            continue
        is_whole = True
        for g in range(at, at + n_ahead + 1):
            is_whole = is_whole and mids[g] == mids[g]
        if not is_whole:
            continue
        row = pending[i % (wait + 1)]
        reading = readings[i]
        unit_quote = contract if is_inverse else contract * reading[pulse.MID]
        x = row[learner.SEEN : learner.SERVED]
        pulse.see_order(reading, means[i], walks[at], cell, size_quote, unit_quote, root_latency, x)
        scale = pulse.scale_bps(reading, root_latency)
        if scale != scale:
            continue
        row[learner.SCALE] = scale
        experts = row[learner.SAID : learner.MIXED].reshape((learner.N_QUANTILES, learner.N_EXPERTS))
        learner.recent(rows, counts, experts)
        learner.say(coefficients, fitted, forest, x, experts)
        mixed = row[learner.MIXED : learner.SEEN]
        learner.atom(rows, counts, bounds)
        learner.mix(weights, experts, bounds, mixed)
        served = row[learner.SERVED :]
        learner.corrections(residuals, residual_counts, levels, float(wait), moves)
        learner.serve(mixed, moves, stretches, bounds, served)
        y_bps[i] = sign * (averages[at + n_ahead] - averages[at]) / mids[at] * 1e4
        scales[i] = scale
        for k in range(learner.N_QUANTILES):
            served_bps[i, k] = served[k] * scale
            if experts_bps.shape[0] > 0:
                for e in range(learner.N_EXPERTS):
                    experts_bps[i, k, e] = experts[k, e] * scale
        if seen.shape[0] > 0:
            for f in range(pulse.N_FEATURES):
                seen[i, f] = x[f]
