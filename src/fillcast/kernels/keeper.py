"""The score keeper of one live instrument: shadow forecasts of a grid of orders, settled by the book that came.

A round begins at one instant: what every order of the grid sees is put aside, and so are their average prices then and
after each latency. Only then are its cells worked, one at a time, so that no tick has to carry more than one: each is
forecast from what it knew at the round's start, and settled. Cells are numbered latency by latency, buys then sells.
"""

import math

import numpy as np
from numba import boolean, float64, int64, njit, types

from fillcast.kernels import learner, pulse
from fillcast.kernels.entry import entry
from fillcast.kernels.sweep import ASK_AVERAGE, BID_AVERAGE

LATENCIES_S = (0.1, 0.25, 1.0)
N_LATENCIES = 3
N_ORDERS = 2 * pulse.MAX_SIZES
N_CELLS = N_LATENCIES * N_ORDERS

IS_GOOD = 0
AT_S = 1
AVERAGES = 2
WALKS = AVERAGES + (1 + N_LATENCIES) * N_ORDERS
MEANS = WALKS + N_ORDERS
READING = MEANS + 3 * N_ORDERS
N_ROUND = READING + pulse.N_BASE
"""Places in a round. AVERAGES: at its start, then after each latency."""

N_SETTLED = 0
RECENT = 1
BOUNDS = RECENT + learner.N_QUANTILES
MOVES = BOUNDS + 2
SUM_BIAS = MOVES + 2
SUM_ABS = SUM_BIAS + 1
SUM_SERVED = SUM_BIAS + 2
SUM_WALK = SUM_BIAS + 3
SUM_RECENT = SUM_BIAS + 4
N_TOLD = SUM_BIAS + 5
N_BELOW = SUM_BIAS + 6
N_ABOVE = SUM_BIAS + 7
LAST_S = SUM_BIAS + 8
WEIGHTS = LAST_S + 1
COEFFICIENTS = WEIGHTS + learner.N_QUANTILES * learner.N_EXPERTS
N_CELL = COEFFICIENTS + learner.N_QUANTILES * (pulse.N_FEATURES + 1)
"""Places of a cell in what is served and kept with a view. RECENT, BOUNDS, MOVES: see `fillcast.kernels.learner`. The
sums are over settled forecasts in bps; N_TOLD: of those whose range could be told, N_BELOW and N_ABOVE it."""

_LEVELS = types.Array(float64, 3, "C", readonly=True)
_WINDOW = types.Array(int64, 1, "C", readonly=True)
_FIXED = types.Array(float64, 1, "C", readonly=True)


@njit((int64, boolean, int64, _LEVELS, _WINDOW, float64[::1], float64[:, ::1], int64[::1], float64[::1]), cache=True)
def mark(stage, is_live, now_ns, levels, window, state, curve, places, round_):
    """Put aside what a round needs at its start (stage 0) or after its latency number *stage*, from the last tick.

    curve: of that tick; places: (MAX_SIZES,) of the grid's sizes in it. round_: (N_ROUND,).
    """
    if stage == 0:
        round_[IS_GOOD] = 1.0
        round_[AT_S] = now_ns * 1e-9
    if not is_live or state[pulse.IS_SEEN] == 0.0:
        round_[IS_GOOD] = 0.0
        return
    for k in range(pulse.MAX_SIZES):
        round_[AVERAGES + stage * N_ORDERS + k] = curve[ASK_AVERAGE, places[k]]
        round_[AVERAGES + stage * N_ORDERS + pulse.MAX_SIZES + k] = curve[BID_AVERAGE, places[k]]
    if stage == 0:
        for k in range(N_ORDERS):
            round_[WALKS + k] = state[pulse.LAST_WALKS + k]
        for k in range(3 * N_ORDERS):
            round_[MEANS + k] = state[pulse.WALKS + k]
        pulse.read(state, now_ns, levels, window, round_[READING:])


@njit
def _count(held, y, scale, served, experts):
    held[N_SETTLED] += 1.0
    bias = y - served[learner.MEDIAN] * scale
    held[SUM_BIAS] += bias
    held[SUM_ABS] += abs(bias)
    is_told = served[learner.LOW] == served[learner.LOW]
    for k in range(learner.N_QUANTILES):
        tau = learner.QUANTILES[k]
        recent = experts[k, learner.RECENT] * scale
        said = served[k] * scale if served[k] == served[k] else recent
        held[SUM_SERVED] += learner.pinball(tau, y, said) / learner.N_QUANTILES
        held[SUM_WALK] += learner.pinball(tau, y, 0.0) / learner.N_QUANTILES
        held[SUM_RECENT] += learner.pinball(tau, y, recent) / learner.N_QUANTILES
    if is_told:
        held[N_TOLD] += 1.0
        held[N_BELOW] += 1.0 if y < served[learner.LOW] * scale else 0.0
        held[N_ABOVE] += 1.0 if y > served[learner.HIGH] * scale else 0.0


@njit(
    (
        int64, float64[::1], float64[::1], float64, boolean,
        float64[:, :, ::1], int64[::1], float64[::1], int64[::1], int64[::1], int64[::1], int64[::1],
        float64[:, ::1], float64[:, :, ::1], int64[:, ::1], float64[:, :, :, ::1], int64[:, :, ::1], float64[:, ::1],
        float64[:, :, :, ::1], float64[:, :, ::1], float64[:, ::1],
    ),
    cache=True,
    error_model="numpy",
)  # fmt: skip
def work(
    cell, round_, sizes_quote, contract, is_inverse,
    fitted, feature, threshold, left, right, roots, bounds,
    prior, rows, counts, scores, score_counts, levels,
    moments, squares, cells,
):  # fmt: skip
    """Forecast and settle one cell of a round, and leave in *cells* (N_CELLS, N_CELL) what it serves from now on."""
    latency = cell // N_ORDERS
    order = cell % N_ORDERS
    now = round_[AVERAGES + order]
    later = round_[AVERAGES + (1 + latency) * N_ORDERS + order]
    held = cells[cell]
    if round_[IS_GOOD] == 0.0 or now != now or later != later:
        return
    pending = np.empty(learner.N_PENDING_PLACES)
    experts = pending[learner.SAID : learner.MIXED].reshape((learner.N_QUANTILES, learner.N_EXPERTS))
    mixed = pending[learner.MIXED : learner.SEEN]
    x = pending[learner.SEEN : learner.SERVED]
    served = pending[learner.SERVED :]
    weights = held[WEIGHTS:COEFFICIENTS].reshape((learner.N_QUANTILES, learner.N_EXPERTS))
    coefficients = held[COEFFICIENTS:].reshape((learner.N_QUANTILES, pulse.N_FEATURES + 1))
    reading = round_[READING:]
    root_latency = math.sqrt(LATENCIES_S[latency])
    size_quote = sizes_quote[order % pulse.MAX_SIZES]
    unit_quote = contract if is_inverse else contract * reading[pulse.MID]
    pulse.see_order(reading, round_[MEANS:READING], round_[WALKS:MEANS], order, size_quote, unit_quote, root_latency, x)
    scale = pulse.scale_bps(reading, root_latency)
    for k in range(learner.N_QUANTILES):
        experts[k, learner.RECENT] = held[RECENT + k]
    learner.say(coefficients, fitted[latency], (feature, threshold, left, right, roots, bounds), x, experts)
    learner.mix(weights, experts, held[BOUNDS:MOVES], mixed)
    learner.serve(mixed, held[MOVES:SUM_BIAS], served)
    sign = 1.0 if order < pulse.MAX_SIZES else -1.0
    y = sign * (later - now) / reading[pulse.MID] * 1e4
    _count(held, y, scale, served, experts)
    at_s = round_[AT_S]
    waited_s = at_s - held[LAST_S] if held[LAST_S] > 0.0 else 0.0
    held[LAST_S] = at_s
    learner.settle(
        pending, y / scale, at_s, waited_s,
        rows[cell], counts[cell], scores[cell], score_counts[cell], levels[cell], moments[cell], weights, prior,
        coefficients, squares[cell],
    )  # fmt: skip
    learner.recent(rows[cell], counts[cell], experts)
    for k in range(learner.N_QUANTILES):
        held[RECENT + k] = experts[k, learner.RECENT]
    learner.atom(rows[cell], counts[cell], held[BOUNDS:MOVES])
    learner.widths(scores[cell], score_counts[cell], levels[cell], held[MOVES:SUM_BIAS])


@njit
def nearest_size(sizes_quote, size_quote):
    """Which of the kept sizes is nearest in its logarithm."""
    best = 0
    for k in range(1, sizes_quote.shape[0]):
        if abs(math.log(sizes_quote[k] / size_quote)) < abs(math.log(sizes_quote[best] / size_quote)):
            best = k
    return best


@njit
def _tell(
    latency, order, sign, walk_bps, size_quote, contract, is_inverse, state, reading, cells, fitted, forest, out
):  # fmt: skip
    held = cells[latency * N_ORDERS + order]
    root_latency = math.sqrt(LATENCIES_S[latency])
    unit_quote = contract if is_inverse else contract * reading[pulse.MID]
    share = size_quote / max(reading[pulse.DEPTH_SIZE] * unit_quote, 1e-12)
    # How far the walk of the nearest kept size stands above its means, for a size that no means are kept of.
    last = state[pulse.LAST_WALKS + order]
    means = (
        walk_bps - last + state[pulse.WALKS + order],
        walk_bps - last + state[pulse.WALKS + N_ORDERS + order],
        walk_bps - last + state[pulse.WALKS + 2 * N_ORDERS + order],
    )
    other = (order + pulse.MAX_SIZES) % N_ORDERS
    other_above = state[pulse.LAST_WALKS + other] - state[pulse.WALKS + N_ORDERS + other]
    x = np.empty(pulse.N_FEATURES)
    pulse.features(reading, sign, walk_bps, means, other_above, share, root_latency, x)
    experts = np.empty((learner.N_QUANTILES, learner.N_EXPERTS))
    for k in range(learner.N_QUANTILES):
        experts[k, learner.RECENT] = held[RECENT + k]
    coefficients = held[COEFFICIENTS:].reshape((learner.N_QUANTILES, pulse.N_FEATURES + 1))
    weights = held[WEIGHTS:COEFFICIENTS].reshape((learner.N_QUANTILES, learner.N_EXPERTS))
    learner.say(coefficients, fitted[latency], forest, x, experts)
    mixed = np.empty(learner.N_QUANTILES)
    learner.mix(weights, experts, held[BOUNDS:MOVES], mixed)
    learner.serve(mixed, held[MOVES:SUM_BIAS], out)
    scale = pulse.scale_bps(reading, root_latency)
    for k in range(learner.N_QUANTILES):
        out[k] *= scale


@njit(
    (
        float64, float64, float64, float64, int64,
        _LEVELS, _WINDOW, float64, boolean, _FIXED, float64[::1], types.Array(float64, 2, "C", readonly=True),
        float64[:, :, ::1], int64[::1], float64[::1], int64[::1], int64[::1], int64[::1], int64[::1],
        float64[::1],
    ),
    cache=True,
    error_model="numpy",
)  # fmt: skip
def foretell(
    sign, walk_bps, size_quote, latency_s, now_ns,
    levels, window, contract, is_inverse, pulse_state, sizes_quote, cells,
    fitted, feature, threshold, left, right, roots, bounds,
    quantiles_bps,
):  # fmt: skip
    """Quantiles of one order's slippage in bps, into *quantiles_bps* (N_QUANTILES,); an end that can't be told is NaN.

    Those of the two kept latencies around *latency_s* are joined in its root; outside, those of the nearest. Learned
    state is that of the kept size nearest in its logarithm.
    """
    state = pulse_state.copy()
    reading = np.empty(pulse.N_BASE)
    pulse.read(state, now_ns, levels, window, reading)
    size = nearest_size(sizes_quote, size_quote)
    side = 0 if sign > 0.0 else 1
    order = side * pulse.MAX_SIZES + size
    low = 0
    while low < N_LATENCIES - 1 and LATENCIES_S[low + 1] <= latency_s:
        low += 1
    high = min(low + 1, N_LATENCIES - 1)
    share = 0.0
    if high > low:
        near, far = math.sqrt(LATENCIES_S[low]), math.sqrt(LATENCIES_S[high])
        share = max(0.0, min(1.0, (math.sqrt(latency_s) - near) / (far - near)))
    forest = (feature, threshold, left, right, roots, bounds)
    _tell(low, order, sign, walk_bps, size_quote, contract, is_inverse, state, reading, cells, fitted, forest,
          quantiles_bps)  # fmt: skip
    if share > 0.0:
        others = np.empty(learner.N_QUANTILES)
        _tell(high, order, sign, walk_bps, size_quote, contract, is_inverse, state, reading, cells, fitted, forest,
              others)  # fmt: skip
        for k in range(learner.N_QUANTILES):
            quantiles_bps[k] += share * (others[k] - quantiles_bps[k])


mark_round = entry(mark)
work_cell = entry(work)
foretell_order = entry(foretell)
