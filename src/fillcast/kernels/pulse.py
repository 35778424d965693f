"""The pulse of a market: short memories of volatility, order flow, prints and depth, and what they say of one order.

A state is one row of doubles that its owner keeps and events change: zeros at the start. Nothing is allocated.
"""

import math

from numba import float64, int64

from fillcast.kernels.entry import LENT, compiled, entry, inner
from fillcast.kernels.ladder import EVENT_NS, SEQ

TAUS_S = (0.1, 1.0, 5.0, 30.0, 300.0)
"""Memories of everything that decays."""

N_TAUS = 5
WALK_TAUS_S = (0.5, 3.0, 20.0)
SCALE = 3
"""Which of TAUS_S measures the volatility that forecasts are scaled by."""

MEAN_S = 30.0
N_DEEP = 10
N_NEAR = 5
MAX_SIZES = 3

VARIANCE = 0
BOOK_FLOW = 5
TOUCH_FLOW = 10
SIGNED_QTY = 15
TRADED_QTY = 20
N_TRADES = 25
MEAN_MID = 30
BOOK = 35
TOUCH = 39
IS_SEEN = 43
HAS_TOUCH = 44
START_S = 45
MEAN_TOUCH_SIZE = 46
MEAN_DEPTH = 47
WALKS = 48
LAST_WALKS = WALKS + 3 * 2 * MAX_SIZES
WALK_WEIGHT = LAST_WALKS + 2 * MAX_SIZES
CLOCK_NS = WALK_WEIGHT + 1
PLACES = CLOCK_NS + 1
ADDED_QTY = PLACES + MAX_SIZES
N_ADDED = ADDED_QTY + 1
REMOVED_QTY = ADDED_QTY + 2
N_MOVED = ADDED_QTY + 3
TOUCH_US = ADDED_QTY + 4
TOUCH_SEQ = TOUCH_US + 1
N_PULSE = TOUCH_SEQ + 1
"""Places in a state. The first seven: one for each of TAUS_S. BOOK, TOUCH: bid, its size, ask, its size, by the
ladder and by the freshest quote. WALKS: mean walks in bps, WALK_TAUS_S x (side, size); LAST_WALKS: the newest ones.
CLOCK_NS: the instant up to which the memories have decayed. PLACES: of the sizes in a live curve. ADDED_QTY to
N_MOVED: what came to the freshest touch and what left it while its price stood, and how often a price of it moved; they
have the memory of SCALE. TOUCH_US, TOUCH_SEQ: of the last quote beside the ladder, the venue's time in whole
microseconds and the number of the change that it is the touch after; 0 of the one that can't be told."""

NS_PER_US = 1000
"""Nanoseconds since 1970 are more than a double holds."""

(
    MID,
    HALF_SPREAD_BPS,
    TOUCH_LEAD_BPS,
    TOUCH_MICRO_BPS,
    MICRO_BPS,
    NEAR_IMBALANCE,
    DEEP_IMBALANCE,
    TOUCH_IMBALANCE,
    TOUCH_SIZE,
    DEPTH_SIZE,
    SIGMA_BPS,
) = range(11)
FLOWS = SIGMA_BPS + N_TAUS
QUEUES = FLOWS + 6 * N_TAUS
TURNOVER = QUEUES + 4
N_BASE = TURNOVER + 4
"""Places in a reading: what is the same for every order at one instant. SIGMA_BPS: per root second, one for each of
TAUS_S. FLOWS: book flow, touch flow, signed and whole traded size, prints a second, return in bps, for each of them.
QUEUES: the freshest touch: bid, its size, ask, its size. TURNOVER: of both its sides: size added, additions, size
removed and moves of a price, all a second."""

FEATURES = (
    "touch_lead",
    "touch_microprice",
    "microprice",
    "imbalance_5",
    "imbalance_10",
    "touch_imbalance",
    "book_flow_100ms",
    "touch_flow_100ms",
    "trade_flow_100ms",
    "return_100ms",
    "book_flow_1s",
    "touch_flow_1s",
    "trade_flow_1s",
    "return_1s",
    "book_flow_5s",
    "touch_flow_5s",
    "trade_flow_5s",
    "return_5s",
    "walk_above_500ms",
    "walk_above_3s",
    "walk_above_20s",
    "other_walk_above_3s",
    "walk",
    "half_spread",
    "sigma_1s_ratio",
    "sigma_5s_ratio",
    "sigma_300s_ratio",
    "size_in_depth",
    "traded_ratio",
    "prints_ratio",
    "root_latency",
)
N_FEATURES = len(FEATURES)
"""What forecasts see of an order, all without a unit and signed so that positive speaks against the order."""

_BOUND = 25.0


@inner
def decay(state, now_ns):
    """Let the memories fade up to *now_ns*; a clock that goes back changes nothing."""
    waited_s = (now_ns - state[CLOCK_NS]) * 1e-9
    if waited_s <= 0.0:
        return
    state[CLOCK_NS] = now_ns
    state[START_S] += waited_s if state[IS_SEEN] > 0.0 else 0.0
    mid = 0.5 * (state[BOOK] + state[BOOK + 2])
    for k in range(N_TAUS):
        kept = math.exp(-waited_s / TAUS_S[k])
        state[VARIANCE + k] *= kept
        state[BOOK_FLOW + k] *= kept
        state[TOUCH_FLOW + k] *= kept
        state[SIGNED_QTY + k] *= kept
        state[TRADED_QTY + k] *= kept
        state[N_TRADES + k] *= kept
        state[MEAN_MID + k] = mid + (state[MEAN_MID + k] - mid) * kept
        if k == SCALE:
            for at in range(ADDED_QTY, TOUCH_US):
                state[at] *= kept


@inner
def _turn_over(state, price, size, at):
    # One side of the freshest touch, whose last price stands at *at*.
    if price != state[at]:
        state[N_MOVED] += 1.0
        return
    change = size - state[at + 1]
    if change > 0.0:
        state[ADDED_QTY] += change
        state[N_ADDED] += 1.0
    else:
        state[REMOVED_QTY] -= change


@inner
def _flow(state, at, bid, bid_size, ask, ask_size):
    # e_n of Cont, Kukanov & Stoikov 2014, with >= and <=, against the touch kept at *at*, which it replaces.
    flow = 0.0
    if bid >= state[at]:
        flow += bid_size
    if bid <= state[at]:
        flow -= state[at + 1]
    if ask <= state[at + 2]:
        flow -= ask_size
    if ask >= state[at + 2]:
        flow += state[at + 3]
    return flow


@inner
def _keep(state, at, bid, bid_size, ask, ask_size):
    state[at] = bid
    state[at + 1] = bid_size
    state[at + 2] = ask
    state[at + 3] = ask_size


@inner
def see_book(state, now_ns, levels, window):
    """Take the ladder after a message; one without two sides, or crossed, is passed over. window: all of its places.

    Where a quote beside it is fresher, that stays the touch.
    """
    b = window[0]
    a = window[2]
    n_bids = window[1] - b
    n_asks = window[3] - a
    if n_bids == 0 or n_asks == 0 or levels[0, 0, b] >= levels[1, 0, a]:
        return
    waited_s = max(0.0, (now_ns - state[CLOCK_NS]) * 1e-9)
    decay(state, now_ns)
    bid = levels[0, 0, b]
    bid_size = levels[0, 1, b]
    ask = levels[1, 0, a]
    ask_size = levels[1, 1, a]
    mid = 0.5 * (bid + ask)
    depth = 0.0
    for k in range(min(N_DEEP, n_bids)):
        depth += levels[0, 1, b + k]
    for k in range(min(N_DEEP, n_asks)):
        depth += levels[1, 1, a + k]
    depth /= 2.0 * N_DEEP
    touch_size = 0.5 * (bid_size + ask_size)
    is_fresh = window[EVENT_NS] // NS_PER_US >= state[TOUCH_US] and window[SEQ] >= state[TOUCH_SEQ]
    if state[IS_SEEN] > 0.0:
        before = 0.5 * (state[BOOK] + state[BOOK + 2])
        move = (mid / before - 1.0) * 1e4
        flow = _flow(state, BOOK, bid, bid_size, ask, ask_size)
        for k in range(N_TAUS):
            state[VARIANCE + k] += move * move / TAUS_S[k]
            state[BOOK_FLOW + k] += flow
        share = 1.0 - math.exp(-max(waited_s, 1e-3) / MEAN_S)
        state[MEAN_TOUCH_SIZE] += share * (touch_size - state[MEAN_TOUCH_SIZE])
        state[MEAN_DEPTH] += share * (depth - state[MEAN_DEPTH])
        if is_fresh:
            _turn_over(state, bid, bid_size, TOUCH)
            _turn_over(state, ask, ask_size, TOUCH + 2)
    else:
        state[IS_SEEN] = 1.0
        state[MEAN_TOUCH_SIZE] = touch_size
        state[MEAN_DEPTH] = depth
        for k in range(N_TAUS):
            state[MEAN_MID + k] = mid
    _keep(state, BOOK, bid, bid_size, ask, ask_size)
    if is_fresh:
        _keep(state, TOUCH, bid, bid_size, ask, ask_size)


@compiled((float64[::1], int64, int64, int64, float64, float64, float64, float64), **LENT)
def see_touch(state, now_ns, event_ns, seq, bid, bid_size, ask, ask_size):
    """Take a quote that came beside the ladder: it is the touch until the ladder is as fresh.

    event_ns, seq: the venue's time and the number of the ladder's change that it is the touch after; 0 of the one by
    which they can't be held against each other.
    """
    decay(state, now_ns)
    if state[HAS_TOUCH] > 0.0:
        flow = _flow(state, TOUCH, bid, bid_size, ask, ask_size)
        for k in range(N_TAUS):
            state[TOUCH_FLOW + k] += flow
    if state[IS_SEEN] > 0.0:
        _turn_over(state, bid, bid_size, TOUCH)
        _turn_over(state, ask, ask_size, TOUCH + 2)
    state[HAS_TOUCH] = 1.0
    state[TOUCH_US] = event_ns // NS_PER_US
    state[TOUCH_SEQ] = seq
    _keep(state, TOUCH, bid, bid_size, ask, ask_size)


@compiled((float64[::1], int64, float64, float64), **LENT)
def see_trade(state, now_ns, sign, size):
    """Take a print. sign: +1 if the buyer was the aggressor."""
    decay(state, now_ns)
    for k in range(N_TAUS):
        state[SIGNED_QTY + k] += sign * size
        state[TRADED_QTY + k] += size
        state[N_TRADES + k] += 1.0


@inner
def see_walks(state, waited_s, walks_bps):
    """Take the walks of the grid of sizes, *waited_s* after the last. walks_bps: (2 x MAX_SIZES,), NaN unfilled."""
    is_first = state[WALK_WEIGHT] == 0.0
    state[WALK_WEIGHT] = 1.0
    n = 2 * MAX_SIZES
    for j in range(n):
        state[LAST_WALKS + j] = walks_bps[j]
    for k in range(3):
        share = 1.0 if is_first else 1.0 - math.exp(-waited_s / WALK_TAUS_S[k])
        for j in range(n):
            walk = walks_bps[j]
            if walk == walk:
                mean = state[WALKS + k * n + j]
                if mean != mean:
                    mean = walk
                state[WALKS + k * n + j] = mean + share * (walk - mean)
            elif is_first:
                state[WALKS + k * n + j] = math.nan


@inner
def read(state, now_ns, levels, window, reading):
    """What holds for every order at *now_ns*, into *reading* (N_BASE,); the ladder must have two sides."""
    decay(state, now_ns)
    b = window[0]
    a = window[2]
    bid = levels[0, 0, b]
    bid_size = levels[0, 1, b]
    ask = levels[1, 0, a]
    ask_size = levels[1, 1, a]
    mid = 0.5 * (bid + ask)
    reading[MID] = mid
    reading[HALF_SPREAD_BPS] = (ask - mid) / mid * 1e4
    reading[MICRO_BPS] = ((bid * ask_size + ask * bid_size) / (bid_size + ask_size) / mid - 1.0) * 1e4
    touch_sizes = state[TOUCH + 1] + state[TOUCH + 3]
    touch_micro = (state[TOUCH] * state[TOUCH + 3] + state[TOUCH + 2] * state[TOUCH + 1]) / touch_sizes
    reading[TOUCH_LEAD_BPS] = (0.5 * (state[TOUCH] + state[TOUCH + 2]) / mid - 1.0) * 1e4
    reading[TOUCH_MICRO_BPS] = (touch_micro / mid - 1.0) * 1e4
    reading[TOUCH_IMBALANCE] = (state[TOUCH + 1] - state[TOUCH + 3]) / touch_sizes
    near_bids = near_asks = deep_bids = deep_asks = 0.0
    for k in range(min(N_DEEP, window[1] - b)):
        size = levels[0, 1, b + k]
        deep_bids += size
        if k < N_NEAR:
            near_bids += size
    for k in range(min(N_DEEP, window[3] - a)):
        size = levels[1, 1, a + k]
        deep_asks += size
        if k < N_NEAR:
            near_asks += size
    reading[NEAR_IMBALANCE] = (near_bids - near_asks) / (near_bids + near_asks)
    reading[DEEP_IMBALANCE] = (deep_bids - deep_asks) / (deep_bids + deep_asks)
    reading[TOUCH_SIZE] = state[MEAN_TOUCH_SIZE]
    reading[DEPTH_SIZE] = state[MEAN_DEPTH]
    age_s = max(1.0, state[START_S])
    for k in range(N_TAUS):
        seen = 1.0 - math.exp(-age_s / TAUS_S[k])
        reading[SIGMA_BPS + k] = math.sqrt(state[VARIANCE + k] / seen)
        at = FLOWS + 6 * k
        reading[at] = state[BOOK_FLOW + k]
        reading[at + 1] = state[TOUCH_FLOW + k]
        reading[at + 2] = state[SIGNED_QTY + k]
        reading[at + 3] = state[TRADED_QTY + k] / (TAUS_S[k] * seen)
        reading[at + 4] = state[N_TRADES + k] / (TAUS_S[k] * seen)
        reading[at + 5] = (mid / state[MEAN_MID + k] - 1.0) * 1e4
    for k in range(4):
        reading[QUEUES + k] = state[TOUCH + k]
        reading[TURNOVER + k] = state[ADDED_QTY + k] / (TAUS_S[SCALE] * (1.0 - math.exp(-age_s / TAUS_S[SCALE])))


@inner(forceinline=True)
def scale_bps(reading, root_latency):
    """What forecasts are measured in: the standard move over the latency, and the half-spread."""
    return max(reading[SIGMA_BPS + SCALE] * root_latency + reading[HALF_SPREAD_BPS], 1e-9)


@inner(forceinline=True)
def _bounded(value):
    return max(-_BOUND, min(_BOUND, value)) if value == value else value


@inner
def features(reading, sign, walk_bps, mean_walks_bps, other_above_bps, size_share, root_latency, out):
    """What a forecast sees of one order, into *out* (N_FEATURES,).

    walk_bps: its walk now; mean_walks_bps: (3,) its mean walks over WALK_TAUS_S; other_above_bps: how far the other
    side's walk is above its mean of 3 s, NaN where that side does not hold the size: then it is taken to be at it.
    size_share: its size in mean sizes of the ten best levels. What else can't be told is NaN.
    """
    scale = scale_bps(reading, root_latency)
    size = max(reading[TOUCH_SIZE], 1e-12)
    out[0] = sign * reading[TOUCH_LEAD_BPS] / scale
    out[1] = sign * reading[TOUCH_MICRO_BPS] / scale
    out[2] = sign * reading[MICRO_BPS] / scale
    out[3] = sign * reading[NEAR_IMBALANCE]
    out[4] = sign * reading[DEEP_IMBALANCE]
    out[5] = sign * reading[TOUCH_IMBALANCE]
    for k in range(3):
        at = FLOWS + 6 * k
        out[6 + 4 * k] = sign * reading[at] / size
        out[7 + 4 * k] = sign * reading[at + 1] / size
        out[8 + 4 * k] = sign * reading[at + 2] / size
        out[9 + 4 * k] = sign * reading[at + 5] / scale
        out[18 + k] = (walk_bps - mean_walks_bps[k]) / scale
    out[21] = other_above_bps / scale if other_above_bps == other_above_bps else 0.0
    out[22] = walk_bps / scale
    out[23] = reading[HALF_SPREAD_BPS] / scale
    sigma = reading[SIGMA_BPS + SCALE] + 1e-9
    out[24] = math.log((reading[SIGMA_BPS + 1] + 1e-9) / sigma + 0.05)
    out[25] = math.log((reading[SIGMA_BPS + 2] + 1e-9) / sigma + 0.05)
    out[26] = math.log(sigma / (reading[SIGMA_BPS + 4] + 1e-9) + 0.05)
    out[27] = math.log(max(size_share, 1e-6))
    calm = FLOWS + 6 * SCALE
    brisk = FLOWS + 6
    out[28] = math.log((reading[brisk + 3] + 1e-12) / (reading[calm + 3] + 1e-12) + 0.01)
    out[29] = math.log((reading[brisk + 4] + 0.05) / (reading[calm + 4] + 0.05))
    out[30] = root_latency
    for k in range(N_FEATURES):
        out[k] = _bounded(out[k])


@inner(error_model="numpy")
def see_order(reading, means, walks, cell, size_quote, unit_quote, root_latency, x):
    """The features of the grid's order *cell* (side x size, as `grid.walk_grid` lays them) at one reading."""
    n = 2 * MAX_SIZES
    sign = 1.0 if cell < MAX_SIZES else -1.0
    other = (cell + MAX_SIZES) % n
    share = size_quote / max(reading[DEPTH_SIZE] * unit_quote, 1e-12)
    mean = (means[cell], means[n + cell], means[2 * n + cell])
    features(reading, sign, walks[cell], mean, walks[other] - means[n + other], share, root_latency, x)


note_touch = entry(see_touch)
note_trade = entry(see_trade)
