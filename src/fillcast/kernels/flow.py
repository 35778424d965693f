"""What the touch and the mid do over time: volatility now-casts and order flow imbalance, a step a tick.

A state is one row of doubles that its owner keeps: counters and decayed sums, then two rings. Nothing is allocated.
"""

import math

from fillcast.kernels.entry import inner

TAUS_S = (30.0, 300.0, 3600.0)
"""Memories of the volatility now-casts."""

FLOW_TAUS_S = (0.1, 1.0, 5.0, 30.0)
"""Memories of the order flow imbalance."""

N_FLOW_LEVELS = 5

SAMPLE_S = 1.0
BREAK_S = 60.0
BUCKET_S = 300.0

N_MIDS = 3600
N_BUCKETS = 288

SAMPLE_NS = 0
SAMPLE_LOG_MID = 1
VARIANCE = 2
VARIANCE_WEIGHT = 5
TICK_NS = 8
TOUCH_FLOW = 9
LEVEL_FLOW = 13
N_BEFORE = 17
BEFORE = 18
N_SAMPLES = BEFORE + 4 * N_FLOW_LEVELS
BUCKET_VARIANCE = N_SAMPLES + 1
BUCKET_COVERED_S = N_SAMPLES + 2
N_FILLED_BUCKETS = N_SAMPLES + 3
MIDS = 48
MID_TIMES = MIDS + N_MIDS
BUCKETS = MID_TIMES + N_MIDS
N_FLOW = BUCKETS + N_BUCKETS
"""Places in a state. VARIANCE, VARIANCE_WEIGHT: of each of TAUS_S, per second. TOUCH_FLOW, LEVEL_FLOW: of each of
FLOW_TAUS_S. BEFORE: the levels of the last tick, bid price, bid size, ask price, ask size. MIDS, MID_TIMES: a ring of
log mids and their instants. BUCKETS: a ring of variances per second, five minutes each."""


@inner(forceinline=True)
def ewma(value, square_rate, decay):
    """An irregular moving average after one more squared return over its time."""
    return decay * value + (1.0 - decay) * square_rate


@inner(forceinline=True)
def order_flow(bid, bid_size, ask, ask_size, next_bid, next_bid_size, next_ask, next_ask_size):
    """e_n of Cont, Kukanov & Stoikov 2014, J. Financial Econometrics 12: with >= and <=, so that a change of size
    alone counts."""
    flow = 0.0
    if next_bid >= bid:
        flow += next_bid_size
    if next_bid <= bid:
        flow -= bid_size
    if next_ask <= ask:
        flow -= next_ask_size
    if next_ask >= ask:
        flow += ask_size
    return flow


@inner(error_model="numpy")
def _sample(mid, now_ns, state):
    log_mid = math.log(mid)
    last_ns = state[SAMPLE_NS]
    waited_s = (now_ns - last_ns) * 1e-9
    if 0.0 <= waited_s < SAMPLE_S:
        return
    if last_ns > 0.0 and 0.0 < waited_s <= BREAK_S:
        square = (log_mid - state[SAMPLE_LOG_MID]) ** 2
        for k in range(3):
            decay = math.exp(-waited_s / TAUS_S[k])
            state[VARIANCE + k] = ewma(state[VARIANCE + k], square / waited_s, decay)
            state[VARIANCE_WEIGHT + k] = ewma(state[VARIANCE_WEIGHT + k], 1.0, decay)
        state[BUCKET_VARIANCE] += square
        state[BUCKET_COVERED_S] += waited_s
        if state[BUCKET_COVERED_S] >= BUCKET_S:
            place = int(state[N_FILLED_BUCKETS]) % N_BUCKETS
            state[BUCKETS + place] = state[BUCKET_VARIANCE] / state[BUCKET_COVERED_S]
            state[N_FILLED_BUCKETS] += 1.0
            state[BUCKET_VARIANCE] = 0.0
            state[BUCKET_COVERED_S] = 0.0
    else:
        # The first mid, a clock that went back, or one after a long silence: a return over it would say nothing.
        state[N_SAMPLES] = 0.0
        state[BUCKET_VARIANCE] = 0.0
        state[BUCKET_COVERED_S] = 0.0
    place = int(state[N_SAMPLES]) % N_MIDS
    state[MIDS + place] = log_mid
    state[MID_TIMES + place] = now_ns
    state[N_SAMPLES] += 1.0
    state[SAMPLE_NS] = now_ns
    state[SAMPLE_LOG_MID] = log_mid


@inner(error_model="numpy")
def _decay(now_ns, state):
    waited_s = (now_ns - state[TICK_NS]) * 1e-9
    state[TICK_NS] = now_ns
    if waited_s == 0.0:
        return
    for k in range(4):
        kept = math.exp(-waited_s / FLOW_TAUS_S[k]) if waited_s > 0.0 else 0.0
        state[TOUCH_FLOW + k] *= kept
        state[LEVEL_FLOW + k] *= kept


@inner(error_model="numpy")
def observe(levels, window, mid, now_ns, state):
    """Take one more look at a ladder with two sides, of middle *mid*.

    levels, window: as in `fillcast.kernels.ladder`. state: (N_FLOW,), zeros at the start. A ladder without two sides,
    or crossed, is not looked at: the next one starts its flow anew. Same as: tests/reference.py flow.
    """
    bid_start = window[0]
    ask_start = window[2]
    n = min(N_FLOW_LEVELS, window[1] - bid_start, window[3] - ask_start)
    if n <= 0 or levels[0, 0, bid_start] >= levels[1, 0, ask_start]:
        state[N_BEFORE] = 0.0
        return
    _sample(mid, now_ns, state)
    _decay(now_ns, state)
    n_both = min(n, int(state[N_BEFORE]))
    depth = 0.0
    deep = 0.0
    for i in range(n):
        at = BEFORE + 4 * i
        bid = levels[0, 0, bid_start + i]
        bid_size = levels[0, 1, bid_start + i]
        ask = levels[1, 0, ask_start + i]
        ask_size = levels[1, 1, ask_start + i]
        depth += bid_size + ask_size
        if i < n_both:
            flow = order_flow(state[at], state[at + 1], state[at + 2], state[at + 3], bid, bid_size, ask, ask_size)
            deep += flow
            if i == 0:
                for k in range(4):
                    state[TOUCH_FLOW + k] += flow
        state[at] = bid
        state[at + 1] = bid_size
        state[at + 2] = ask
        state[at + 3] = ask_size
    state[N_BEFORE] = n
    if n_both > 0:
        deep *= 2.0 * n / depth
        for k in range(4):
            state[LEVEL_FLOW + k] += deep / n_both
