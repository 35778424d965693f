"""Forecasts of the orders of one latency over a recording, made and settled in the order of time."""

import math

import numpy as np
from numba import boolean, float32, float64, int64, types

from fillcast.kernels import learner, pulse
from fillcast.kernels.entry import when_needed
from fillcast.kernels.grid import GRID_NS, N_STEPS

_FOREST = types.Tuple((int64[::1], float64[::1], int64[::1], int64[::1], int64[::1]))
_STEP_S = N_STEPS * GRID_NS * 1e-9


@when_needed(
    (
        float64[:, ::1], float64[:, ::1], float64[:, ::1], float64[:, ::1], float64[::1],
        int64[::1], float64[::1], float64, boolean, int64, int64,
        float64[:, ::1], _FOREST, float64[:, ::1],
        float64[:, :, ::1], int64[:, ::1], float64[:, :, :, ::1], int64[:, :, ::1], float64[:, ::1],
        float64[:, :, ::1], float64[:, ::1], float64[:, :, ::1], float64[:, :, ::1],
        float64[:, ::1], float64[:, :, ::1], float32[:, :, :, ::1], float64[:, ::1], float64[:, :, ::1],
    ),
    error_model="numpy",
)  # fmt: skip
def run(
    averages, walks, readings, means, mids,
    orders, sizes_quote, contract, is_inverse, n_ahead, first,
    fitted, forest, prior,
    rows, counts, residuals, residual_counts, levels,
    moments, weights, coefficients, squares,
    y_bps, served_bps, experts_bps, scales, seen,
):  # fmt: skip
    """Forecast at every reading, and settle what is due before each; nothing later than a reading is seen by it.

    averages: (N_ORDERS, n_grid). walks: (n_grid, N_ORDERS). readings, means: (n, .). mids: (n_grid,). orders:
    (n_orders,) those that share the mixture; all that is learned and said has a row for each. n_ahead: the latency in
    steps of the grid. first: the first reading to forecast at.
    Out, (n_orders, n, .): y in bps, NaN where the size was not held or the book not live; served quantiles; experts'
    quantiles; scales; features. Features are left out where they are given with no rows.
    """
    n = readings.shape[0]
    n_orders = orders.shape[0]
    root_latency = math.sqrt(n_ahead * GRID_NS * 1e-9)
    wait = -(-n_ahead // N_STEPS)
    pending = np.zeros((n_orders, wait + 1, learner.N_PENDING_PLACES))
    bounds = np.zeros(2)
    moves = np.zeros(learner.N_QUANTILES)
    stretches = np.zeros((n_orders, learner.N_QUANTILES))
    lasts_s = np.zeros(n_orders)
    learned_s = 0.0
    for i in range(first, n):
        at = i * N_STEPS
        now_s = i * _STEP_S
        due = i - wait
        has_learned = False
        for k in range(n_orders):
            if due < first or y_bps[k, due] != y_bps[k, due]:
                continue
            row = pending[k, due % (wait + 1)]
            z = y_bps[k, due] / row[learner.SCALE]
            learner.settle(
                row, z, now_s, now_s - lasts_s[k], float(wait),
                rows[k], counts[k], residuals[k], residual_counts[k], levels[k], stretches[k],
                coefficients[k], squares[k],
            )  # fmt: skip
            lasts_s[k] = now_s
            experts = row[learner.SAID : learner.MIXED].reshape((learner.N_QUANTILES, learner.N_EXPERTS))
            learner.learn_regrets(moments, weights, experts, z, now_s - learned_s)
            learned_s = now_s
            has_learned = True
        if has_learned:
            learner.weigh(moments, prior, weights)
        is_whole = at + n_ahead < mids.shape[0]
        if is_whole:
            for g in range(at, at + n_ahead + 1):
                is_whole = is_whole and mids[g] == mids[g]
        reading = readings[i]
        scale = pulse.scale_bps(reading, root_latency)
        is_whole = is_whole and scale == scale
        unit_quote = contract if is_inverse else contract * reading[pulse.MID]
        for k in range(n_orders):
            order = orders[k]
            y_bps[k, i] = math.nan
            if not is_whole or averages[order, at] != averages[order, at]:
                continue
            row = pending[k, i % (wait + 1)]
            x = row[learner.SEEN : learner.SERVED]
            pulse.see_order(
                reading, means[i], walks[at], order, sizes_quote[order % pulse.MAX_SIZES], unit_quote, root_latency, x
            )
            row[learner.SCALE] = scale
            experts = row[learner.SAID : learner.MIXED].reshape((learner.N_QUANTILES, learner.N_EXPERTS))
            learner.recent(rows[k], counts[k], experts)
            learner.say(coefficients[k], fitted, forest, x, experts)
            mixed = row[learner.MIXED : learner.SEEN]
            learner.atom(rows[k], counts[k], bounds)
            learner.mix(weights, experts, bounds, mixed)
            served = row[learner.SERVED :]
            learner.corrections(residuals[k], residual_counts[k], levels[k], float(wait), moves)
            learner.serve(mixed, moves, stretches[k], bounds, served)
            sign = 1.0 if order < pulse.MAX_SIZES else -1.0
            y_bps[k, i] = sign * (averages[order, at + n_ahead] - averages[order, at]) / mids[at] * 1e4
            scales[k, i] = scale
            for q in range(learner.N_QUANTILES):
                served_bps[k, i, q] = served[q] * scale
                for e in range(learner.N_EXPERTS):
                    experts_bps[k, i, q, e] = experts[q, e] * scale
            for f in range(seen.shape[2]):
                seen[k, i, f] = x[f]
