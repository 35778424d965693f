"""Taking liquidity from a ladder: orders, the whole size-to-cost curve, and the largest size under a limit.

levels, window: a ladder as in `fillcast.kernels.ladder` (of `window` only the four bounds are read).
contract, is_inverse, lot: what one unit of a venue's size is worth (base units, or quote units of an inverse
contract), and the step of sizes (0: they are not rounded).
"""

import math

import numpy as np
from numba import boolean, float64, int64, types

from fillcast.kernels import flow, pulse
from fillcast.kernels.entry import LENT, compiled, entry, inner

BIDS, ASKS = 0, 1

_LEVELS = types.Array(float64, 3, "C", readonly=True)
_WINDOW = types.Array(int64, 1, "C", readonly=True)

BASE, QUOTE, SIZE = 0, 1, 2

(
    SIGN,
    AMOUNT,
    UNIT,
    TAKER_RATE,
    FILLED_QTY,
    FILLED_QUOTE,
    FILLED_SIZE,
    WORST_PRICE,
    N_LEVELS,
    UNFILLED_AMOUNT,
    ORDER_SIZE,
    HALF_SPREAD_BPS,
    DEPTH_BPS,
    FEE_BPS,
) = range(14)
N_GIVEN = 4
N_COLUMNS = 14
"""Columns of a table of orders: the first four are given, the others filled in."""

GRID, BID_AVERAGE, BID_WORST, ASK_AVERAGE, ASK_WORST = range(5)
N_CURVE_ROWS = 5
"""Rows of a curve: the first is given, the others filled in."""

SIGNAL_MID, SIGNAL_HALF_SPREAD_BPS, SIGNAL_MICROPRICE, SIGNAL_IMBALANCE = range(4)
N_SIGNALS = 4
IMBALANCE_LEVELS = 5

_ROUNDING = 1e-12


@inner
def half_spread_bps(sign, best, mid):
    return sign * (best - mid) / mid * 1e4


@inner
def depth_bps(sign, average, best, mid):
    return sign * (average - best) / mid * 1e4


@inner
def fee_bps(rate, average, mid):
    return rate * average / mid * 1e4


@inner
def floor_to_lot(size, lot):
    """*size* rounded down to a multiple of *lot*; a size within 1e-12 of the next multiple is that multiple.

    NaN stays NaN: what can't be known is not rounded.
    """
    if lot <= 0.0 or not math.isfinite(size):
        return size
    n = size / lot
    n_lots = np.floor(n + max(1e-9, n * _ROUNDING))
    per_unit = round(1.0 / lot)
    if per_unit > 0.0 and abs(per_unit * lot - 1.0) < _ROUNDING:
        return n_lots / per_unit
    return n_lots * lot


# What one level holds for each unit of its contract: base units, quote units.


@inner(forceinline=True)
def _linear(price, size):
    return size, size * price


@inner(forceinline=True)
def _inverse(price, size):
    return size / price, size


def _taker(level):
    # The walk of one kind of instrument, in contracts of one unit.
    @inner(error_model="numpy")
    def take(prices, sizes, amount, unit):
        qty = quote = size = 0.0
        worst = math.nan
        n_levels = 0
        rest = amount
        least = amount * _ROUNDING
        for i in range(prices.shape[0]):
            level_qty, level_quote = level(prices[i], sizes[i])
            held = level_qty if unit == BASE else level_quote if unit == QUOTE else sizes[i]
            taken = sizes[i]
            if held > rest:
                taken = rest if unit == SIZE else sizes[i] * (rest / held)
                level_qty, level_quote = level(prices[i], taken)
            qty += level_qty
            quote += level_quote
            size += taken
            worst = prices[i]
            n_levels += 1
            rest -= held
            if rest <= least:
                rest = 0.0
                break
        return qty, quote, size, worst, n_levels, rest

    return take


def _drawer(level):
    # The curve of one kind of instrument, level by level. Most sizes of a live curve end in the first few levels: those
    # that end in one are worked out together, which a processor does several at a time. Passing over whole strides of
    # levels between two sizes was slower, for most strides of a long curve hold the end of one.
    @inner(error_model="numpy")
    def draw(prices, sizes, contract, grid, averages, worsts):
        n = grid.shape[0]
        for k in range(n):
            # Amounts stand where their averages will.
            averages[k] = grid[k] / contract
        qty = quote = 0.0
        done = 0
        for i in range(prices.shape[0]):
            level_qty, level_quote = level(prices[i], sizes[i])
            first = done
            while done < n and averages[done] <= quote + level_quote:
                done += 1
            ended, worst = averages[first:done], worsts[first:done]
            for k in range(done - first):
                ended[k] = ended[k] / (qty + level_qty * (ended[k] - quote) / level_quote)
                worst[k] = prices[i]
            if done == n:
                return
            qty += level_qty
            quote += level_quote
        for k in range(done, n):
            averages[k] = math.nan
            worsts[k] = math.nan

    return draw


_take_linear, _take_inverse = _taker(_linear), _taker(_inverse)
_draw_linear, _draw_inverse = _drawer(_linear), _drawer(_inverse)


@inner
def _take(prices, sizes, contract, is_inverse, amount, unit):
    scale = 1.0 if unit == SIZE else contract
    if is_inverse:
        qty, quote, size, worst, n_levels, rest = _take_inverse(prices, sizes, amount / scale, unit)
    else:
        qty, quote, size, worst, n_levels, rest = _take_linear(prices, sizes, amount / scale, unit)
    return qty * contract, quote * contract, size, worst, n_levels, rest * scale


@inner
def _order_size(amount, unit, contract, is_inverse):
    # The order in the venue's units where that does not depend on the prices it will get, else NaN.
    if unit == SIZE:
        return amount
    if (unit == QUOTE) == is_inverse:
        return amount / contract
    return math.nan


@inner
def _walk(levels, window, contract, is_inverse, lot, mid, row):
    sign = row[SIGN]
    side = ASKS if sign > 0.0 else BIDS
    start = window[2 * side]
    stop = window[2 * side + 1]
    prices = levels[side, 0, start:stop]
    sizes = levels[side, 1, start:stop]
    amount = row[AMOUNT]
    unit = int(row[UNIT])
    qty, quote, size, worst, n_levels, rest = _take(prices, sizes, contract, is_inverse, amount, unit)
    wanted = size if rest == 0.0 else _order_size(amount, unit, contract, is_inverse)
    order_size = floor_to_lot(wanted, lot)
    if rest == 0.0 and order_size < size:
        qty, quote, size, worst, n_levels, rest = _take(prices, sizes, contract, is_inverse, order_size, SIZE)
    row[FILLED_QTY] = qty
    row[FILLED_QUOTE] = quote
    row[FILLED_SIZE] = size
    row[WORST_PRICE] = worst
    row[N_LEVELS] = n_levels
    row[UNFILLED_AMOUNT] = rest
    row[ORDER_SIZE] = order_size
    average = quote / qty if qty > 0.0 else math.nan
    best = prices[0] if stop > start else math.nan
    row[HALF_SPREAD_BPS] = half_spread_bps(sign, best, mid)
    row[DEPTH_BPS] = depth_bps(sign, average, best, mid)
    row[FEE_BPS] = fee_bps(row[TAKER_RATE], average, mid)


@inner
def _observe(levels, window, signals):
    for k in range(N_SIGNALS):
        signals[k] = math.nan
    bid_start = window[0]
    ask_start = window[2]
    n_bids = window[1] - bid_start
    n_asks = window[3] - ask_start
    if n_bids == 0 or n_asks == 0:
        return
    bid = levels[BIDS, 0, bid_start]
    ask = levels[ASKS, 0, ask_start]
    bid_size = levels[BIDS, 1, bid_start]
    ask_size = levels[ASKS, 1, ask_start]
    mid = 0.5 * (bid + ask)
    signals[SIGNAL_MID] = mid
    signals[SIGNAL_HALF_SPREAD_BPS] = half_spread_bps(1.0, ask, mid)
    signals[SIGNAL_MICROPRICE] = (bid * ask_size + ask * bid_size) / (bid_size + ask_size)
    near_bids = near_asks = 0.0
    for k in range(min(n_bids, IMBALANCE_LEVELS)):
        near_bids += levels[BIDS, 1, bid_start + k]
    for k in range(min(n_asks, IMBALANCE_LEVELS)):
        near_asks += levels[ASKS, 1, ask_start + k]
    signals[SIGNAL_IMBALANCE] = (near_bids - near_asks) / (near_bids + near_asks)


@inner
def _see_walks(state, waited_s, mid, curve):
    # The walks of the kept sizes, whose places in the curve stand in the state.
    if mid != mid:
        return
    walks = state[pulse.LAST_WALKS : pulse.LAST_WALKS + 2 * pulse.MAX_SIZES]
    for k in range(pulse.MAX_SIZES):
        place = int(state[pulse.PLACES + k])
        walks[k] = (curve[ASK_AVERAGE, place] / mid - 1.0) * 1e4
        walks[pulse.MAX_SIZES + k] = (1.0 - curve[BID_AVERAGE, place] / mid) * 1e4
    pulse.see_walks(state, max(waited_s, 0.0), walks)


@compiled(
    (_LEVELS, _WINDOW, float64, boolean, float64, float64[:, ::1], float64[:, ::1], float64[::1], int64, float64[::1]),
    error_model="numpy",
    **LENT,
)
def evaluate(levels, window, contract, is_inverse, lot, orders, curve, signals, now_ns, state):
    """Signals of the touch, the walk of every order, the cost curve of both sides, and a step in time, in one call.

    orders: (n, N_COLUMNS). Given: sign (+1 buy, -1 sell), amount, unit (BASE, QUOTE, SIZE), taker rate (NaN: not
    known). Filled in: base and quote units and venue size taken, worst price, levels touched, what is beyond the
    visible book (in the order's unit), the order's size rounded down to the lot (NaN where that depends on prices
    that can't be seen), and half-spread, depth and fee in bps of the mid.
    curve: (N_CURVE_ROWS, m). Given: quote amounts, ascending. Filled in: average and worst price of taking bids, then
    asks; NaN beyond the visible book.
    signals: (N_SIGNALS,) out: mid, half-spread, microprice (touch weighted by the other side's size), and the
    imbalance (bids - asks) / (bids + asks) of five levels; NaN without two sides.
    now_ns, state: the instant, and volatility and flow as in `fillcast.kernels.flow`, then, if it is longer, the pulse
    as in `fillcast.kernels.pulse`; a state of no length is left out.
    Same as: tests/reference.py walk, curve, signals.
    """
    _observe(levels, window, signals)
    if state.shape[0] > 0:
        flow.observe(levels, window, signals[SIGNAL_MID], now_ns, state)
    has_pulse = state.shape[0] > flow.N_FLOW
    last_ns = 0.0
    if has_pulse:
        last_ns = state[flow.N_FLOW + pulse.CLOCK_NS]
        pulse.see_book(state[flow.N_FLOW :], now_ns, levels, window)
    for k in range(orders.shape[0]):
        _walk(levels, window, contract, is_inverse, lot, signals[SIGNAL_MID], orders[k])
    if curve.shape[1] == 0:
        return
    for side in range(2):
        prices = levels[side, 0, window[2 * side] : window[2 * side + 1]]
        sizes = levels[side, 1, window[2 * side] : window[2 * side + 1]]
        averages = curve[BID_AVERAGE + 2 * side]
        worsts = curve[BID_WORST + 2 * side]
        if is_inverse:
            _draw_inverse(prices, sizes, contract, curve[GRID], averages, worsts)
        else:
            _draw_linear(prices, sizes, contract, curve[GRID], averages, worsts)
    if has_pulse:
        _see_walks(state[flow.N_FLOW :], (now_ns - last_ns) * 1e-9, signals[SIGNAL_MID], curve)


@compiled(float64(_LEVELS, _WINDOW, boolean, float64, float64, float64), error_model="numpy", **LENT)
def reach(levels, window, is_inverse, lot, sign, limit_price):
    """The largest size, in the venue's units and whole lots, whose average price is no worse than *limit_price*.

    sign: +1 takes asks, -1 takes bids. The whole visible side if its average is within the limit.
    Same as: tests/reference.py reach.
    """
    side = ASKS if sign > 0.0 else BIDS
    qty = quote = size = 0.0
    for i in range(window[2 * side], window[2 * side + 1]):
        price = levels[side, 0, i]
        if is_inverse:
            level_qty, level_quote = _inverse(price, levels[side, 1, i])
        else:
            level_qty, level_quote = _linear(price, levels[side, 1, i])
        excess = sign * (price - limit_price) * level_qty
        slack = sign * (limit_price * qty - quote)
        if excess > slack:
            return floor_to_lot(size + levels[side, 1, i] * max(slack, 0.0) / excess, lot)
        qty += level_qty
        quote += level_quote
        size += levels[side, 1, i]
    return floor_to_lot(size, lot)


evaluate_ladder = entry(evaluate)
reach_in_ladder = entry(reach)
