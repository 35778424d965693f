"""Chance that a resting order is filled in time, by discrete-time hazards.

The wait is cut at HORIZONS_S. In each piece an order that still waits is filled with a chance (a hazard) of its own:
a logistic function of what was known when it was put, the closed form of a queue that empties by itself among it.
"""

import math

import numpy as np
from numba import float64, int64, types

from fillcast.kernels import pulse
from fillcast.kernels.entry import inner, when_needed
from fillcast.kernels.queue import N_RULES, OPTIMISTIC, PROPORTIONAL, RISK_AVERSE, p_served
from fillcast.kernels.trees import grow

HORIZONS_S = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
N_HORIZONS = 9

FEATURES = (
    "position",
    "ahead",
    "opposite",
    "touch_imbalance",
    "imbalance_5",
    "imbalance_10",
    "touch_microprice",
    "touch_lead",
    "touch_flow_1s",
    "touch_flow_5s",
    "touch_flow_30s",
    "trade_flow_1s",
    "trade_flow_5s",
    "trade_flow_30s",
    "return_1s",
    "return_5s",
    "return_30s",
    "against_5s",
    "against_30s",
    "turnover_30s",
    "moves_30s",
    "sigma",
    "sigma_1s_ratio",
    "prints_ratio",
    "place",
    "depth",
    "closed_form",
)
N_FEATURES = len(FEATURES)
"""What a hazard sees of an order, without a unit, signed so that positive is on the order's own side. The last one, by
horizon, is the log odds of the closed form's own hazard."""

PLACE = N_FEATURES - 3
DEPTH = N_FEATURES - 2
CLOSED = N_FEATURES - 1

_LEVELS = types.Array(float64, 3, "C", readonly=True)
_WINDOW = types.Array(int64, 1, "C", readonly=True)
_BOUND = 12.0
GROWN = 2.0 / 3.0
"""Weight of the trees' log odds; the logistic hazard's is the rest."""
LEAST = 3.4e-4
"""No hazard of the closed form is taken to be surer than that."""


@inner(forceinline=True)
def _bounded(value):
    return max(-_BOUND, min(_BOUND, value)) if value == value else 0.0


@inner(forceinline=True)
def _log(value):
    return math.log(max(value, 0.0) + 0.01)


@inner(error_model="numpy")
def _order_size(reading):
    # Mean of what came to either touch in half a minute, as the feed tells it; where nothing did, the mean touch.
    n_added = reading[pulse.TURNOVER + 1]
    size = reading[pulse.TURNOVER] / n_added if n_added > 0.0 else reading[pulse.TOUCH_SIZE]
    return max(size, 1e-12)


@inner(error_model="numpy")
def closed_form(reading, position, out):
    """Chance by each horizon, into *out* (N_HORIZONS,), that *position* of a queue is reached if it empties by itself.

    Rates are those of the last half minute, both sides alike: orders of the mean size that came, prints, cancels.
    Same as: tests/reference.py closed_form. Source: see `fillcast.kernels.queue.p_served`.
    """
    traded = reading[pulse.FLOWS + 6 * pulse.SCALE + 3]
    unit, removed = _order_size(reading), reading[pulse.TURNOVER + 2]
    touch = max(reading[pulse.TOUCH_SIZE], 1e-12)
    market_hz = 0.5 * traded / unit
    cancel_hz = 0.5 * max(removed - traded, 0.0) / touch
    n_orders = position / unit + 1.0
    for k in range(N_HORIZONS):
        out[k] = p_served(n_orders, market_hz, cancel_hz, HORIZONS_S[k])


@inner(error_model="numpy")
def see(reading, sign, ahead, position, out):
    """What every hazard sees of one order but the closed form, into *out* (N_FEATURES,).

    reading: see `fillcast.kernels.pulse.read`. sign: +1 for a bid. ahead, position: size before the order, and before
    the piece of it that is asked about. What lies between the two, the piece's depth, is told in mean prints of half a
    minute, and what stands before it, its place, in mean orders that came; in mean touches where none is remembered.
    """
    size = max(reading[pulse.TOUCH_SIZE], 1e-12)
    opposite = reading[pulse.QUEUES + (3 if sign > 0.0 else 1)]
    sigma = reading[pulse.SIGMA_BPS + pulse.SCALE] + 1e-9
    half = max(reading[pulse.HALF_SPREAD_BPS], 1e-9)
    scale = sigma + half
    out[0] = _log(position / size)
    out[1] = _log(ahead / size)
    out[2] = _log(opposite / size)
    out[3] = sign * reading[pulse.TOUCH_IMBALANCE]
    out[4] = sign * reading[pulse.NEAR_IMBALANCE]
    out[5] = sign * reading[pulse.DEEP_IMBALANCE]
    out[6] = sign * reading[pulse.TOUCH_MICRO_BPS] / scale
    out[7] = sign * reading[pulse.TOUCH_LEAD_BPS] / scale
    for j in range(3):
        at = pulse.FLOWS + 6 * (j + 1)
        out[8 + j] = sign * reading[at + 1] / size / (j + 1.0)
        out[11 + j] = sign * reading[at + 2] / size / (j + 1.0)
        out[14 + j] = sign * reading[at + 5] / scale
    for j in range(2):
        at = pulse.FLOWS + 6 * (2 + j)
        seen_s = pulse.TAUS_S[2 + j]
        against = 0.5 * (reading[at + 3] - sign * reading[at + 2] / seen_s)
        out[17 + j] = _log(against / size)
    calm, brisk = pulse.FLOWS + 6 * pulse.SCALE, pulse.FLOWS + 6
    out[19] = _log(reading[calm + 3] / size)
    out[20] = _log(reading[pulse.TURNOVER + 3])
    out[21] = math.log(sigma / half + 0.01)
    out[22] = math.log((reading[pulse.SIGMA_BPS + 1] + 1e-9) / sigma + 0.05)
    out[23] = math.log((reading[brisk + 4] + 0.05) / (reading[calm + 4] + 0.05))
    out[PLACE] = math.log1p(position / _order_size(reading))
    print_size = reading[calm + 3] / reading[calm + 4] if reading[calm + 4] > 0.0 else size
    out[DEPTH] = math.log1p((position - ahead) / max(print_size, 1e-12))
    out[CLOSED] = 0.0
    for j in range(N_FEATURES):
        out[j] = _bounded(out[j])


@inner(forceinline=True)
def closed_odds(closed, k):
    """Log odds of the closed form's hazard in piece *k*, from its chances by horizon."""
    before = closed[k - 1] if k > 0 else 0.0
    hazard = (closed[k] - before) / max(1.0 - before, LEAST)
    hazard = min(max(hazard, LEAST), 1.0 - LEAST)
    return math.log(hazard / (1.0 - hazard))


@when_needed(
    (
        float64[:, ::1], int64[::1], float64[::1], float64[::1], float64[::1],
        float64[:, ::1], float64[:, ::1],
    ),
    error_model="numpy",
)  # fmt: skip
def see_all(readings, at, signs, aheads, positions, seen, closed):
    """`see` and `closed_form` for (n,) orders of reading at[i]. seen: (n, N_FEATURES). closed: (n, N_HORIZONS)."""
    for i in range(at.shape[0]):
        see(readings[at[i]], signs[i], aheads[i], positions[i], seen[i])
        closed_form(readings[at[i]], positions[i], closed[i])


@inner(error_model="numpy")
def survive(coefficients, platt, forest, x, closed, chances):
    """Chance of being filled by each horizon under each rule, into *chances* (N_RULES, N_HORIZONS).

    coefficients: (N_RULES, N_HORIZONS, N_FEATURES + 1), the constant first. platt: (N_HORIZONS, 2). forest: see
    `fillcast.kernels.trees`; it sees x and the piece's number, and speaks of the central rule; without trees the
    logistic hazards stand alone. x: (N_FEATURES + 1,), its last two places are written here.
    """
    feature, threshold, right, roots = forest
    waiting = np.ones(N_RULES)
    for k in range(N_HORIZONS):
        x[CLOSED] = closed_odds(closed, k)
        x[N_FEATURES] = k
        odds = np.empty(N_RULES)
        for r in range(N_RULES):
            total = coefficients[r, k, 0]
            for f in range(N_FEATURES):
                total += coefficients[r, k, f + 1] * x[f]
            odds[r] = total
        if roots.shape[0] > 0:
            grown = grow(feature, threshold, right, roots, 0, roots.shape[0], x)
            shift = GROWN * (grown - odds[PROPORTIONAL])
            for r in range(N_RULES):
                odds[r] += shift
        for r in range(N_RULES):
            waiting[r] *= 1.0 - 1.0 / (1.0 + math.exp(-(platt[k, 0] + platt[k, 1] * odds[r])))
            chances[r, k] = 1.0 - waiting[r]
        # Fitted apart, they may cross: what the other rules say can't be better than the best, or worse than the worst.
        chances[RISK_AVERSE, k] = min(chances[RISK_AVERSE, k], chances[PROPORTIONAL, k])
        chances[OPTIMISTIC, k] = max(chances[OPTIMISTIC, k], chances[PROPORTIONAL, k])


_FOREST = types.Tuple((int64[::1], float64[::1], int64[::1], int64[::1]))


@when_needed(
    (float64[:, :, ::1], float64[:, ::1], _FOREST, float64[:, ::1], float64[:, ::1], float64[:, :, ::1]),
    error_model="numpy",
)
def survive_all(coefficients, platt, forest, seen, closed, chances):
    """`survive` for (n,) orders. chances: (n, N_RULES, N_HORIZONS)."""
    x = np.empty(N_FEATURES + 1)
    for i in range(seen.shape[0]):
        for f in range(N_FEATURES):
            x[f] = seen[i, f]
        survive(coefficients, platt, forest, x, closed[i], chances[i])


@when_needed(
    (
        types.Array(float64, 1, "C", readonly=True), int64, _LEVELS, _WINDOW, float64, float64, float64[::1],
        float64[:, :, ::1], float64[:, ::1], _FOREST, float64[::1], float64[:, ::1], float64[:, :, ::1],
    ),
    error_model="numpy",
)  # fmt: skip
def foretell(
    pulse_state, now_ns, levels, window, sign, size, depths,
    coefficients, platt, forest, reading, x, chances,
):  # fmt: skip
    """Chances of an order put at the touch now, each of (n,) *depths* of its own size into it.

    size: of the order, which the touch will show from then on; 0 of one that is never sent. pulse_state: (N_PULSE,),
    not changed. Out: reading (N_BASE,), the queue on its side without it; x (n, N_FEATURES + 1); chances
    (n, N_RULES, N_HORIZONS).
    """
    state = pulse_state.copy()
    queue = 1 if sign > 0.0 else 3
    ahead = state[pulse.TOUCH + queue]
    state[pulse.TOUCH + queue] += size
    pulse.read(state, now_ns, levels, window, reading)
    reading[pulse.QUEUES + queue] = ahead
    closed = np.empty(N_HORIZONS)
    for i in range(depths.shape[0]):
        see(reading, sign, ahead, ahead + depths[i], x[i])
        closed_form(reading, ahead + depths[i], closed)
        survive(coefficients, platt, forest, x[i], closed, chances[i])
