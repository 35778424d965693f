"""Reading digits, words and literals straight from the memory of a ``bytes`` object, never past its end."""

import numpy as np
from llvmlite import ir
from numba import int64, njit, types, uint64
from numba.core import cgutils
from numba.extending import intrinsic

from fillcast.kernels.entry import inner

QUOTE = 34
COMMA = 44
MINUS = 45
POINT = 46
ZERO = 48
AT = 64
OPEN = 91
CLOSE = 93
CLOSE_BRACE = 125

PAYLOAD = types.Bytes(types.uint8, 1, "C", readonly=True)
"""numba's type of a ``bytes`` argument. Unboxing one costs 0.3 µs less than ``np.frombuffer`` of a memoryview."""

NO_NUMBER = -1.0

_POWERS = tuple(10**k for k in range(16))
_POWERS_FLOAT = tuple(float(10**k) for k in range(16))
_MAX_CHARS = 16
_ZEROS = uint64(0x3030303030303030)


def literal(text: bytes) -> tuple[np.uint64, np.uint64]:
    """Up to eight bytes as (word, mask), for `matches`."""
    word = int.from_bytes(text, "little")
    return np.uint64(word), np.uint64((1 << (8 * len(text))) - 1)


@intrinsic
def address(typing, payload):
    """Where the bytes of *payload* begin, as an integer; valid while the caller holds *payload*."""

    def codegen(context, builder, signature, args):
        buffer = cgutils.create_struct_proxy(signature.args[0])(context, builder, value=args[0])
        return builder.ptrtoint(buffer.data, ir.IntType(64))

    return types.intp(payload), codegen


@intrinsic
def _load1(typing, at):
    def codegen(context, builder, signature, args):
        pointer = builder.inttoptr(args[0], ir.IntType(8).as_pointer())
        return builder.zext(builder.load(pointer, align=1), ir.IntType(64))

    return types.int64(types.intp), codegen


@intrinsic
def _load8(typing, at):
    def codegen(context, builder, signature, args):
        pointer = builder.inttoptr(args[0], ir.IntType(64).as_pointer())
        return builder.load(pointer, align=1)

    return types.uint64(types.intp), codegen


def _marks(n_bytes, predicate, constant):
    # n bytes compared at once; bit k is set where byte k minus 48 is, unsigned, as *predicate* says of *constant*.
    @intrinsic
    def marks(typing, at):
        def codegen(context, builder, signature, args):
            lane = ir.VectorType(ir.IntType(8), n_bytes)
            chars = builder.load(builder.inttoptr(args[0], lane.as_pointer()), align=1)
            shifted = builder.sub(chars, ir.Constant(lane, [48] * n_bytes))
            found = builder.icmp_unsigned(predicate, shifted, ir.Constant(lane, [constant] * n_bytes))
            bits = builder.bitcast(found, ir.IntType(n_bytes))
            return builder.zext(bits, ir.IntType(64)) if n_bytes < 64 else bits

        return types.uint64(types.intp), codegen

    return marks


_non_digits16 = _marks(16, ">", 9)
_quotes64 = _marks(64, "==", (QUOTE - 48) % 256)


@intrinsic
def lowest(typing, bits):
    """The place of the lowest bit that is set; any number if none is."""

    def codegen(context, builder, signature, args):
        return builder.cttz(args[0], ir.Constant(ir.IntType(1), 1))

    return types.int64(types.uint64), codegen


@inner
def _gather8(at, end):
    word = uint64(0)
    for k in range(max(0, end - at)):
        word |= uint64(_load1(at + k)) << uint64(8 * k)
    return word


@inner
def _gather_non_digits(at, end):
    bits = uint64(0)
    for k in range(_MAX_CHARS):
        if at + k >= end or not 48 <= _load1(at + k) <= 57:
            bits |= uint64(1) << uint64(k)
    return bits


@inner
def _gather_quotes(at, end):
    bits = uint64(0)
    for k in range(min(64, end - at)):
        if _load1(at + k) == QUOTE:
            bits |= uint64(1) << uint64(k)
    return bits


@inner(forceinline=True)
def byte(at, end):
    """The byte at *at*, 0 beyond *end*."""
    return _load1(at) if at < end else 0


@inner(forceinline=True)
def word(at, end):
    """Eight bytes at *at* as one little-endian number, zero bytes beyond *end*."""
    return _load8(at) if at + 8 <= end else _gather8(at, end)


@inner(forceinline=True)
def quotes64(at, end):
    """Bit k is set where byte k of the next 64 is a quote."""
    return _quotes64(at) if at + 64 <= end else _gather_quotes(at, end)


@inner(forceinline=True)
def matches(at, end, text):
    """Whether the bytes at *at* are the `literal` *text*."""
    return word(at, end) & text[1] == text[0]


@inner(forceinline=True)
def _value8(chars, n):
    # The first n (1...8) digits of a word as a number, by three multiplications.
    x = (chars ^ _ZEROS) << uint64(64 - 8 * n)
    x = x * uint64(10) + (x >> uint64(8))
    high = (x & uint64(0x000000FF000000FF)) * uint64(0x000F424000000064)
    low = ((x >> uint64(16)) & uint64(0x000000FF000000FF)) * uint64(0x0000271000000001)
    return (high + low) >> uint64(32)


@inner(forceinline=True)
def _value(at, end, n):
    if n <= 8:
        return _value8(word(at, end), n)
    return _value8(word(at, end), 8) * uint64(_POWERS[n - 8]) + _value8(word(at + 8, end), n - 8)


@inner
def _without_zeros(at, n, n_whole, end):
    # How many characters are left without the zeros that end the decimals: spot venues write eight, whatever is meant.
    if n_whole < 15 and byte(at + n_whole, end) == POINT:
        while n > n_whole + 2 and byte(at + n - 1, end) == ZERO:
            n -= 1
    return n


@njit(error_model="numpy", forceinline=True)
def decimal(at, n, end):
    """The *n* characters at *at* as a plain decimal, the correctly rounded double, or `NO_NUMBER`.

    At most 15 characters, zeros at the end of the decimals not counted, and a mantissa below 2^53, so that mantissa /
    10^d is that double; a caller leaves anything else to the slow path. What follows the characters is not looked at.
    """
    marks = _non_digits16(at) if at + 16 <= end else _gather_non_digits(at, end)
    n_whole = lowest(marks | uint64(1 << 15))
    if n_whole >= n:
        return float(_value(at, end, n)) if 0 < n <= 15 else NO_NUMBER
    if n > 15:
        n = _without_zeros(at, n, n_whole, end)
    n_decimals = n - n_whole - 1
    after = marks >> uint64(n_whole + 1)
    if (
        n > 15
        or n_whole == 0
        or n_decimals == 0
        or byte(at + n_whole, end) != POINT
        or lowest(after | uint64(1 << 15)) < n_decimals
    ):
        return NO_NUMBER
    if n <= 8:
        chars = word(at, end)
        whole = (uint64(1) << uint64(8 * n_whole)) - uint64(1)
        mantissa = _value8((chars & whole) | ((chars >> uint64(8)) & ~whole), n - 1)
    else:
        mantissa = _value(at, end, n_whole) * uint64(_POWERS[n_decimals]) + _value(at + n_whole + 1, end, n_decimals)
    return float(mantissa) / _POWERS_FLOAT[n_decimals]


@inner(forceinline=True)
def is_digits(at, n, end):
    """Whether the *n* (at most 15) characters at *at* are digits, and at least one."""
    marks = _non_digits16(at) if at + 16 <= end else _gather_non_digits(at, end)
    return 0 < n <= 15 and lowest(marks | uint64(1 << 15)) >= n


@inner(forceinline=True)
def integer(at, end):
    """A JSON integer of at most 14 digits -> (value, address after it); the address is -1 if there is none."""
    is_negative = byte(at, end) == MINUS
    at += is_negative
    marks = _non_digits16(at) if at + 16 <= end else _gather_non_digits(at, end)
    n = lowest(marks | uint64(1 << 15))
    if not 0 < n < 15 or (byte(at, end) == ZERO and (n > 1 or is_negative)):
        return 0, -1
    value = int64(_value(at, end, n))
    return (-value if is_negative else value), at + n


@inner(forceinline=True)
def next_quote(at, end):
    """The address of the first quote within 64 bytes, or -1."""
    quotes = quotes64(at, end)
    return at + lowest(quotes) if quotes != 0 else -1


@inner
def plain_text(at, end):
    """The address of the quote that closes a string of printable ASCII without escapes, or -1."""
    while at < end:
        char = _load1(at)
        if char == QUOTE:
            return at
        if char < 32 or char > 126 or char == 92:
            return -1
        at += 1
    return -1
