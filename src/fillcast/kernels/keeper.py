"""The score keeper of one live instrument: shadow forecasts of a grid of orders, settled by the book that came.

A round begins at one instant: what every order of the grid sees is put aside, and so are their average prices then and
after each latency. Only then are its cells worked, one at a time, so that no tick has to carry more than one: each is
forecast from what it knew at the round's start, and settled. Cells are numbered latency by latency, buys then sells.
"""

import math

import numpy as np
from numba import boolean, float64, int64, types

from fillcast.kernels import learner, pages, pulse, window
from fillcast.kernels.entry import compiled, entry, inner
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
STATE = MEANS + 3 * N_ORDERS
READING = STATE + 2
N_ROUND = READING + pulse.N_BASE
"""Places in a round. AVERAGES: at its start, then after each latency. STATE: which of `BUCKETS` the market is in, by
its volatility and by its spread."""

BUCKETS = ("calm third", "middle third", "busy third", "spread as usual", "spread wider")
N_BUCKETS = 5
"""By the ranks of volatility and spread among those of the last ten minutes."""

VOLATILITY, SPREAD = range(2)

N_SETTLED = 0
RECENT = 1
BOUNDS = RECENT + learner.N_QUANTILES
MOVES = BOUNDS + 2
STRETCHES = MOVES + learner.N_QUANTILES
LAST_LOSS = STRETCHES + learner.N_QUANTILES
LAST_S = LAST_LOSS + 1
PAGE = LAST_S + 1
N = PAGE
SUM_BIAS = PAGE + 1
SUM_ABS = PAGE + 2
SUM_SERVED = PAGE + 3
SUM_WALK = PAGE + 4
SUM_RECENT = PAGE + 5
N_TOLD = PAGE + 6
N_BELOW = PAGE + 7
N_ABOVE = PAGE + 8
SUM_INTERVAL = PAGE + 9
SUM_RECENT_INTERVAL = PAGE + 10
SUM_SQUARES = PAGE + 11
SUM_LAGGED = PAGE + 12
N_VOID = PAGE + 13
BELOW = PAGE + 14
UPTO = BELOW + learner.N_QUANTILES
IN_BUCKETS = UPTO + learner.N_QUANTILES
PAGE_BEFORE = IN_BUCKETS + 3 * N_BUCKETS
WEIGHTS = PAGE_BEFORE + (PAGE_BEFORE - PAGE)
COEFFICIENTS = WEIGHTS + learner.N_QUANTILES * learner.N_EXPERTS
N_CELL = COEFFICIENTS + learner.N_QUANTILES * (pulse.N_FEATURES + 1)
"""Places of a cell in what is served and kept with a view. N_SETTLED: ever. RECENT to STRETCHES: see
`fillcast.kernels.learner`. The sums of a page are over N settled forecasts in bps; N_TOLD: of those whose range could
be told, N_BELOW and N_ABOVE it, and their interval scores. SUM_SQUARES, SUM_LAGGED: of the loss and of it with the one
before. N_VOID: not settled, for a gap or a size that the book did not hold. BELOW, UPTO: outcomes below and not above
each quantile. IN_BUCKETS: n_told, and below and above it. PAGE_BEFORE: the sums of the last full page; see `pages`."""

_LEVELS = types.Array(float64, 3, "C", readonly=True)
_WINDOW = types.Array(int64, 1, "C", readonly=True)
_FIXED = types.Array(float64, 1, "C", readonly=True)


@inner
def _place_state(round_, weather, weather_counts):
    # The market's volatility and spread among those of the last ten minutes; then they are of them.
    values = (round_[READING + pulse.SIGMA_BPS + pulse.SCALE], round_[READING + pulse.HALF_SPREAD_BPS])
    n = weather_counts[VOLATILITY, 0]
    round_[STATE + VOLATILITY] = round_[STATE + SPREAD] = math.nan
    if n >= learner.N_FIRST:
        n_below = window.place(weather[VOLATILITY, window.ORDERED], n, values[VOLATILITY])
        round_[STATE + VOLATILITY] = min(2, 3 * n_below // n)
        usual = window.quantile(weather[SPREAD], weather_counts[SPREAD], 0.5)
        round_[STATE + SPREAD] = 3.0 if values[SPREAD] <= usual * (1.0 + 1e-3) else 4.0
    for k in range(2):
        window.push(weather[k], weather_counts[k], round_[AT_S], values[k], learner.SPAN_S)


@compiled(
    (
        int64, boolean, int64, _LEVELS, _WINDOW, float64[::1], float64[:, ::1], int64[::1],
        float64[:, :, ::1], int64[:, ::1], float64[::1],
    ),
)  # fmt: skip
def mark(stage, is_live, now_ns, levels, bounds, state, curve, places, weather, weather_counts, round_):
    """Put aside what a round needs at its start (stage 0) or after its latency number *stage*, from the last tick.

    curve: of that tick; places: (MAX_SIZES,) of the grid's sizes in it. weather, weather_counts: (2, 3, n), (2, 2),
    windows of volatility and spread at the starts of rounds. round_: (N_ROUND,).
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
        pulse.read(state, now_ns, levels, bounds, round_[READING:])
        _place_state(round_, weather, weather_counts)


@inner
def _count(held, y, scale, served, experts, state):
    pages.turn(held[PAGE:PAGE_BEFORE], held[PAGE_BEFORE:WEIGHTS])
    held[N_SETTLED] += 1.0
    held[N] += 1.0
    bias = y - served[learner.MEDIAN] * scale
    held[SUM_BIAS] += bias
    held[SUM_ABS] += abs(bias)
    loss = 0.0
    for k in range(learner.N_QUANTILES):
        tau = learner.QUANTILES[k]
        recent = experts[k, learner.RECENT] * scale
        said = served[k] * scale if served[k] == served[k] else recent
        loss += learner.pinball(tau, y, said) / learner.N_QUANTILES
        held[SUM_WALK] += learner.pinball(tau, y, 0.0) / learner.N_QUANTILES
        held[SUM_RECENT] += learner.pinball(tau, y, recent) / learner.N_QUANTILES
        held[BELOW + k] += 1.0 if y < said else 0.0
        held[UPTO + k] += 1.0 if y <= said else 0.0
    held[SUM_SERVED] += loss
    held[SUM_SQUARES] += loss * loss
    held[SUM_LAGGED] += loss * held[LAST_LOSS]
    held[LAST_LOSS] = loss
    if served[learner.LOW] != served[learner.LOW] or held[N_SETTLED] <= learner.N_FIRST:
        return
    low = served[learner.LOW] * scale
    high = served[learner.HIGH] * scale
    recent_low = experts[learner.LOW, learner.RECENT] * scale
    recent_high = experts[learner.HIGH, learner.RECENT] * scale
    is_below = 1.0 if y < low else 0.0
    is_above = 1.0 if y > high else 0.0
    held[N_TOLD] += 1.0
    held[N_BELOW] += is_below
    held[N_ABOVE] += is_above
    held[SUM_INTERVAL] += learner.interval_score(y, low, high)
    held[SUM_RECENT_INTERVAL] += learner.interval_score(y, recent_low, recent_high)
    for k in range(2):
        if state[k] == state[k]:
            at = IN_BUCKETS + 3 * int(state[k])
            held[at] += 1.0
            held[at + 1] += is_below
            held[at + 2] += is_above


@inner
def _weights(held):
    return held[WEIGHTS:COEFFICIENTS].reshape((learner.N_QUANTILES, learner.N_EXPERTS))


@inner(error_model="numpy")
def _settle(
    cell, round_, sizes_quote, contract, is_inverse, fitted, forest,
    rows, counts, residuals, residual_counts, levels, moments, squares, cells,
):  # fmt: skip
    latency = cell // N_ORDERS
    order = cell % N_ORDERS
    now = round_[AVERAGES + order]
    later = round_[AVERAGES + (1 + latency) * N_ORDERS + order]
    held = cells[cell]
    reading = round_[READING:]
    root_latency = math.sqrt(LATENCIES_S[latency])
    scale = pulse.scale_bps(reading, root_latency)
    if round_[IS_GOOD] == 0.0 or now != now or later != later or scale != scale:
        held[N_VOID] += 1.0
        return
    pending = np.empty(learner.N_PENDING_PLACES)
    experts = pending[learner.SAID : learner.MIXED].reshape((learner.N_QUANTILES, learner.N_EXPERTS))
    mixed = pending[learner.MIXED : learner.SEEN]
    x = pending[learner.SEEN : learner.SERVED]
    served = pending[learner.SERVED :]
    weights = _weights(held)
    coefficients = held[COEFFICIENTS:].reshape((learner.N_QUANTILES, pulse.N_FEATURES + 1))
    size_quote = sizes_quote[order % pulse.MAX_SIZES]
    unit_quote = contract if is_inverse else contract * reading[pulse.MID]
    pulse.see_order(reading, round_[MEANS:STATE], round_[WALKS:MEANS], order, size_quote, unit_quote, root_latency, x)
    for k in range(learner.N_QUANTILES):
        experts[k, learner.RECENT] = held[RECENT + k]
    learner.say(coefficients, fitted, forest, x, experts)
    learner.mix(weights, experts, held[BOUNDS:MOVES], mixed)
    learner.serve(mixed, held[MOVES:STRETCHES], held[STRETCHES:LAST_LOSS], held[BOUNDS:MOVES], served)
    sign = 1.0 if order < pulse.MAX_SIZES else -1.0
    y = sign * (later - now) / reading[pulse.MID] * 1e4
    _count(held, y, scale, served, experts, round_[STATE:READING])
    at_s = round_[AT_S]
    first = latency * N_ORDERS
    learned_s = cells[first : first + N_ORDERS, LAST_S].max()
    learner.learn_regrets(moments, weights, experts, y / scale, at_s - learned_s if learned_s > 0.0 else 0.0)
    waited_s = at_s - held[LAST_S] if held[LAST_S] > 0.0 else 0.0
    held[LAST_S] = at_s
    learner.settle(
        pending, y / scale, at_s, waited_s, 1.0,
        rows, counts, residuals, residual_counts, levels, held[STRETCHES:LAST_LOSS], coefficients, squares,
    )  # fmt: skip
    learner.recent(rows, counts, experts)
    for k in range(learner.N_QUANTILES):
        held[RECENT + k] = experts[k, learner.RECENT]
    learner.atom(rows, counts, held[BOUNDS:MOVES])
    learner.corrections(residuals, residual_counts, levels, 1.0, held[MOVES:STRETCHES])


@compiled(
    (
        int64, float64[::1], float64[::1], float64, boolean,
        float64[:, :, ::1], int64[::1], float64[::1], int64[::1], int64[::1], int64[::1],
        float64[:, ::1], float64[:, :, ::1], int64[:, ::1], float64[:, :, :, ::1], int64[:, :, ::1], float64[:, ::1],
        float64[:, :, :, ::1], float64[:, :, ::1], float64[:, ::1],
    ),
    error_model="numpy",
)  # fmt: skip
def work(
    cell, round_, sizes_quote, contract, is_inverse,
    fitted, feature, threshold, right, roots, bounds,
    prior, rows, counts, residuals, residual_counts, levels,
    moments, squares, cells,
):  # fmt: skip
    """Forecast and settle one cell of a round, and leave in *cells* (N_CELLS, N_CELL) what it serves from now on.

    moments: (N_LATENCIES, ...), see `learner.learn_regrets`. The cells of one latency share a mixture. It moves once
    the last of them is settled, so that none is forecast by what came to another at the same instant.
    """
    latency = cell // N_ORDERS
    _settle(
        cell, round_, sizes_quote, contract, is_inverse,
        fitted[latency], (feature, threshold, right, roots, bounds),
        rows[cell], counts[cell], residuals[cell], residual_counts[cell], levels[cell],
        moments[latency], squares[cell], cells,
    )  # fmt: skip
    first = latency * N_ORDERS
    if cell == first + N_ORDERS - 1:
        learner.weigh(moments[latency], prior, _weights(cells[first]))
        for k in range(first + 1, first + N_ORDERS):
            cells[k, WEIGHTS:COEFFICIENTS] = cells[first, WEIGHTS:COEFFICIENTS]


@inner
def nearest_size(sizes_quote, size_quote):
    """Which of the kept sizes is nearest in its logarithm."""
    best = 0
    for k in range(1, sizes_quote.shape[0]):
        if abs(math.log(sizes_quote[k] / size_quote)) < abs(math.log(sizes_quote[best] / size_quote)):
            best = k
    return best


@inner
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
    weights = _weights(held)
    are_told = learner.say(coefficients, fitted[latency], forest, x, experts)
    mixed = np.empty(learner.N_QUANTILES)
    learner.mix(weights, experts, held[BOUNDS:MOVES], mixed)
    learner.serve(mixed, held[MOVES:STRETCHES], held[STRETCHES:LAST_LOSS], held[BOUNDS:MOVES], out)
    scale = pulse.scale_bps(reading, root_latency)
    for k in range(learner.N_QUANTILES):
        out[k] *= scale
    return are_told


@compiled(
    (
        float64, float64, float64, float64, int64,
        _LEVELS, _WINDOW, float64, boolean, _FIXED, float64[::1], types.Array(float64, 2, "C", readonly=True),
        float64[:, :, ::1], int64[::1], float64[::1], int64[::1], int64[::1], int64[::1],
        float64[::1],
    ),
    error_model="numpy",
)  # fmt: skip
def foretell(
    sign, walk_bps, size_quote, latency_s, now_ns,
    levels, bounds, contract, is_inverse, pulse_state, sizes_quote, cells,
    fitted, feature, threshold, right, roots, firsts,
    quantiles_bps,
):  # fmt: skip
    """Quantiles of one order's slippage in bps, into *quantiles_bps* (N_QUANTILES,); an end that can't be told is NaN.
    Returns whether all that the models see of the order was known: else only the walk and what settled here spoke.

    Those of the two kept latencies around *latency_s* are joined in its root; outside, those of the nearest. Learned
    state is that of the kept size nearest in its logarithm.
    """
    state = pulse_state.copy()
    reading = np.empty(pulse.N_BASE)
    pulse.read(state, now_ns, levels, bounds, reading)
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
    forest = (feature, threshold, right, roots, firsts)
    are_told = _tell(low, order, sign, walk_bps, size_quote, contract, is_inverse, state, reading, cells, fitted,
                     forest, quantiles_bps)  # fmt: skip
    if share > 0.0:
        others = np.empty(learner.N_QUANTILES)
        _tell(high, order, sign, walk_bps, size_quote, contract, is_inverse, state, reading, cells, fitted, forest,
              others)  # fmt: skip
        for k in range(learner.N_QUANTILES):
            quantiles_bps[k] += share * (others[k] - quantiles_bps[k])
    return are_told


mark_round = entry(mark)
work_cell = entry(work)
foretell_order = entry(foretell)
