"""The live ladder: two sides of sorted price levels in one block of memory, changed in place.

levels: (2, 2, capacity): side (bids, asks) x (price, size) x level. A side is the window ``[start, stop)`` of its
row, best first; changes near the touch, where most happen, move only the few levels in front of them.
meta: (N_META,) integers beside it. Both change in one call that holds the interpreter lock, so that a copy made by
`freeze` in another thread is always the book after a whole message.
"""

from llvmlite import ir
from numba import boolean, float64, int64, types
from numba.core import cgutils
from numba.extending import intrinsic

from fillcast.kernels.entry import LENT, compiled, entry, inner

BIDS, ASKS = 0, 1
BID_START, BID_STOP, ASK_START, ASK_STOP, SEQ, EVENT_NS, RECV_NS, UPDATES = range(8)
N_META = 8

DONE, CRAMPED = 0, 1

STRIDE = 16
"""Prices that are looked at together."""


@intrinsic
def _move(typing, target, to, source, start, n):
    # memmove of n numbers from one column to another or within one. A loop costs three times as much, and a slice
    # makes a copy first and takes seconds to compile.
    def codegen(context, builder, signature, args):
        def place(k, index):
            data = cgutils.create_struct_proxy(signature.args[k])(context, builder, value=args[k]).data
            return builder.gep(data, [index])

        cgutils.raw_memmove(builder, place(0, args[1]), place(2, args[3]), args[4], 8)
        return context.get_dummy_value()

    return types.void(target, types.intp, source, types.intp, types.intp), codegen


@intrinsic
def _n_below(typing, prices, at, sign, bound):
    # Of the STRIDE numbers from *at* on, how many times *sign* are below *bound*; all at once, for a guess at every one
    # costs more than to look at all.
    def codegen(context, builder, signature, args):
        numbers, numbers_of_bits = ir.VectorType(ir.DoubleType(), STRIDE), ir.IntType(STRIDE)

        def spread(value):
            nothing, first = ir.Constant(numbers, ir.Undefined), ir.Constant(ir.IntType(32), 0)
            places = ir.Constant(ir.VectorType(ir.IntType(32), STRIDE), [0] * STRIDE)
            return builder.shuffle_vector(builder.insert_element(nothing, value, first), nothing, places)

        data = cgutils.create_struct_proxy(signature.args[0])(context, builder, value=args[0]).data
        held = builder.load(builder.bitcast(builder.gep(data, [args[1]]), numbers.as_pointer()))
        held.align = 8
        is_below = builder.fcmp_ordered("<", builder.fmul(held, spread(args[2])), spread(args[3]))
        return builder.zext(builder.ctpop(builder.bitcast(is_below, numbers_of_bits)), ir.IntType(64))

    return types.int64(prices, types.intp, types.float64, types.float64), codegen


@inner
def _place(prices, start, low, stop, price, sign):
    # The first index of [low, stop) whose price is not better than *price*; those of [start, low) are better.
    bound = sign * price
    while low + STRIDE <= stop and sign * prices[low + STRIDE - 1] < bound:
        low += STRIDE
    at = min(low, stop - STRIDE)
    if at >= start:
        return at + _n_below(prices, at, sign, bound)
    while low < stop and sign * prices[low] < bound:
        low += 1
    return low


@inner
def _merge(prices, sizes, start, stop, new_prices, new_sizes, n_new, sign):
    # The caller has seen to it that the window can grow by n_new at either end.
    at = start
    last = -1e300
    for k in range(n_new):
        price = new_prices[k]
        size = new_sizes[k]
        at = _place(prices, start, at if sign * price > last else start, stop, price, sign)
        last = sign * price
        is_held = at < stop and prices[at] == price
        n_front = at - start
        n_back = stop - at
        if is_held and size > 0.0:
            sizes[at] = size
        elif is_held:
            if n_front < n_back:
                _move(prices, start + 1, prices, start, n_front)
                _move(sizes, start + 1, sizes, start, n_front)
                start += 1
                at += 1
            else:
                _move(prices, at, prices, at + 1, n_back - 1)
                _move(sizes, at, sizes, at + 1, n_back - 1)
                stop -= 1
        elif size > 0.0:
            if n_front < n_back:
                _move(prices, start - 1, prices, start, n_front)
                _move(sizes, start - 1, sizes, start, n_front)
                start -= 1
                at -= 1
            else:
                _move(prices, at + 1, prices, at, n_back)
                _move(sizes, at + 1, sizes, at, n_back)
                stop += 1
            prices[at] = price
            sizes[at] = size
    return start, stop


@inner
def _with_room(prices, sizes, start, stop, n_new):
    # Where the window stands after it has been moved to the middle, if it could not grow by n_new where it is.
    capacity = prices.shape[0]
    if start >= n_new and stop + n_new <= capacity:
        return start
    middle = (capacity - (stop - start)) // 2
    _move(prices, middle, prices, start, stop - start)
    _move(sizes, middle, sizes, start, stop - start)
    return middle


@compiled(
    int64(float64[:, :, ::1], int64[::1], float64[:, :, ::1], int64, int64, int64, int64, int64, int64, boolean),
    error_model="numpy",
    **LENT,
)
def apply(levels, meta, changes, n_bids, n_asks, depth, seq, event_ns, recv_ns, replaces):
    """Replace the ladder by *changes*, or merge them: sizes are absolute, 0 removes a level.

    changes: (2, 2, m), row by row from index 0; in any order when merged, best first when they replace.
    depth: levels kept a side afterwards, so that a level the venue has stopped speaking of can't stay.
    Returns `DONE`, or `CRAMPED` and nothing changed if the block is too small. Same as: tests/reference.py apply.
    """
    capacity = levels.shape[2]
    for side in range(2):
        n_new = n_bids if side == BIDS else n_asks
        n_old = 0 if replaces else meta[BID_STOP + 2 * side] - meta[BID_START + 2 * side]
        if n_old + 2 * n_new > capacity:
            return CRAMPED
    for side in range(2):
        n_new = n_bids if side == BIDS else n_asks
        prices = levels[side, 0]
        sizes = levels[side, 1]
        if replaces:
            start = (capacity - n_new) // 2
            stop = start + n_new
            _move(prices, start, changes[side, 0], 0, n_new)
            _move(sizes, start, changes[side, 1], 0, n_new)
        else:
            n_old = meta[BID_STOP + 2 * side] - meta[BID_START + 2 * side]
            start = _with_room(prices, sizes, meta[BID_START + 2 * side], meta[BID_STOP + 2 * side], n_new)
            start, stop = _merge(
                prices, sizes, start, start + n_old, changes[side, 0], changes[side, 1], n_new, 2.0 * side - 1.0
            )
        meta[BID_START + 2 * side] = start
        meta[BID_STOP + 2 * side] = min(stop, start + depth)
    meta[SEQ] = seq
    meta[EVENT_NS] = event_ns
    meta[RECV_NS] = recv_ns
    meta[UPDATES] += 1
    return DONE


@compiled(int64(float64[:, :, ::1], int64[::1], float64[:, :, ::1], int64[::1]), error_model="numpy", **LENT)
def freeze(levels, meta, levels_out, meta_out):
    """Copy a ladder in one piece, its sides to index 0; `CRAMPED` and nothing copied if *levels_out* is too small."""
    for side in range(2):
        if meta[BID_STOP + 2 * side] - meta[BID_START + 2 * side] > levels_out.shape[2]:
            return CRAMPED
    for k in range(N_META):
        meta_out[k] = meta[k]
    for side in range(2):
        start = meta[BID_START + 2 * side]
        n = meta[BID_STOP + 2 * side] - start
        for column in range(2):
            _move(levels_out[side, column], 0, levels[side, column], start, n)
        meta_out[BID_START + 2 * side] = 0
        meta_out[BID_STOP + 2 * side] = n
    return DONE


change_ladder = entry(apply)
copy_ladder = entry(freeze)
