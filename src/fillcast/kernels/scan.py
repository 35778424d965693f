"""The hot message shapes, scanned straight from bytes: an OKX book message, a Binance depth update, a full book.

A scan never refuses a message. It takes what has exactly the compact form that the venues send, and gives
everything else back (`RARE`) to a typed decoder, which decides. So a scan has one duty: whatever it takes, the
decoder would take too, with the same numbers. Which numbers it can take, `fillcast.kernels.text.decimal` says.
"""

from numba import float64, int64, types, uint64

from fillcast.kernels.entry import LENT, inner, when_needed
from fillcast.kernels.text import (
    AT,
    CLOSE,
    CLOSE_BRACE,
    COMMA,
    OPEN,
    PAYLOAD,
    QUOTE,
    address,
    byte,
    decimal,
    integer,
    is_digits,
    literal,
    lowest,
    matches,
    next_quote,
    plain_text,
    quotes64,
)

TAKEN, RARE, CRAMPED = 0, 1, 2
"""What a scan answers: taken · left to the slow path · more levels than the buffer holds."""

BIDS, ASKS = 0, 1
WHOLE, SNAPSHOT, UPDATE = 0, 1, 2
"""Forms of an OKX book message: complete in itself and without an action · first of a chain · next of a chain."""

MAX_PRICE = 1e12
MAX_TS_MS = (1 << 62) // 1_000_000

_HEAD_1, _HEAD_2, _HEAD_3 = literal(b'{"arg":{'), literal(b'"channel'), literal(b'":"')
_NAME_1, _NAME_2 = literal(b'","instI'), literal(b'd":"')
_ACTION_1, _ACTION_2 = literal(b'"},"acti'), literal(b'on":"')
_SNAPSHOT, _UPDATE = literal(b"snapshot"), literal(b"update")
_NO_ACTION = literal(b'"},"data')
_DATA_1, _DATA_2, _DATA_3 = literal(b'","data"'), literal(b":[{"), literal(b'":[{')
_ASKS, _BIDS, _TS, _SEQ = literal(b'"asks":['), literal(b'"bids":['), literal(b'"ts":"'), literal(b'"seqId":')
_PREV_1, _PREV_2 = literal(b'"prevSeq'), literal(b'Id":')
_CHECKSUM_1, _CHECKSUM_2 = literal(b'"checksu'), literal(b'm":')
_INST_1, _INST_2 = literal(b'"instId"'), literal(b':"')
_SEEN_BIDS, _SEEN_ASKS, _SEEN_TS, _SEEN_CHECKSUM, _SEEN_PREV, _SEEN_SEQ, _SEEN_NAME = 1, 2, 4, 8, 16, 32, 64
_NEEDS_WHOLE = _SEEN_BIDS | _SEEN_ASKS | _SEEN_TS | _SEEN_SEQ
_NEEDS_CHAINED = _NEEDS_WHOLE | _SEEN_PREV

_STREAM_1, _STREAM_2 = literal(b'{"stream'), literal(b'":"')
_DEPTH_1, _DEPTH_2, _DEPTH_3 = literal(b'","data"'), literal(b':{"e":"d'), literal(b"epthUpda")
_DEPTH_4, _DEPTHS_END = literal(b'te",'), literal(b"}}")
_SENT, _MATCHED, _SYMBOL, _PAIR = literal(b'"E":'), literal(b'"T":'), literal(b'"s":"'), literal(b'"ps":"')
_FIRST, _LAST, _PREVIOUS, _SORT = literal(b'"U":'), literal(b'"u":'), literal(b'"pu":'), literal(b'"st":')
_DEPTH_BIDS, _DEPTH_ASKS = literal(b'"b":['), literal(b'"a":[')
_SEEN_SENT, _SEEN_MATCHED, _SEEN_SYMBOL, _SEEN_PAIR, _SEEN_FIRST, _SEEN_LAST, _SEEN_PREVIOUS, _SEEN_SORT = (
    4,
    8,
    16,
    32,
    64,
    128,
    256,
    512,
)
_NEEDS_DEPTH = _SEEN_BIDS | _SEEN_ASKS | _SEEN_SENT | _SEEN_SYMBOL | _SEEN_FIRST | _SEEN_LAST

_LEVEL, _BETWEEN, _TAIL = literal(b'["'), literal(b'","'), literal(b'","0","')
_MORE, _END = literal(b"],"), literal(b"]]")
_STAMP_1, _STAMP_2 = literal(b'{"timest'), literal(b'amp":"')
_EXCHANGE_1, _EXCHANGE_2 = literal(b'","excha'), literal(b'nge":"')
_SYMBOL_1, _SYMBOL_2 = literal(b'","symbo'), literal(b'l":"')
_FULL_ASKS_1, _FULL_BIDS = literal(b'","asks"'), literal(b',"bids":')
_COLON_OPEN = literal(b":[")


@inner(forceinline=True)
def _without_lowest(bits):
    return bits & (bits - uint64(1))


@inner(forceinline=True)
def _not_taken(why):
    return why, 0, 0, 0, 0, 0, 0, 0, 0


def _levels(has_tail):
    # `[["p","q"(,"0","n")],...]` from the byte after its first bracket -> (count, address after it, in order?).
    # Where a level ends is known from its quotes alone, so the next one need not wait for this one's numbers.
    @inner(error_model="numpy")
    def scan(at, end, levels, side):
        capacity = levels.shape[2]
        n = 0
        ordered = True
        sign = 1.0 if side == ASKS else -1.0
        last = -MAX_PRICE
        if byte(at, end) == CLOSE:
            return 0, at + 1, True
        while True:
            if n == capacity:
                return CRAMPED, -1, False
            second = _without_lowest(quotes64(at, end))
            fourth = _without_lowest(_without_lowest(second))
            final = fourth
            if has_tail:
                final = _without_lowest(_without_lowest(_without_lowest(_without_lowest(fourth))))
            if final == 0:
                return RARE, -1, False
            price_end = at + lowest(second)
            size_end = at + lowest(fourth)
            level_end = at + lowest(final)
            price = decimal(at + 2, price_end - at - 2, end)
            size = decimal(price_end + 3, size_end - price_end - 3, end)
            if not (matches(at, end, _LEVEL) and matches(price_end, end, _BETWEEN)):
                return RARE, -1, False
            if has_tail and not (
                matches(size_end, end, _TAIL) and is_digits(size_end + 7, level_end - size_end - 7, end)
            ):
                return RARE, -1, False
            if not (0.0 < price < MAX_PRICE and size >= 0.0):
                return RARE, -1, False
            ordered &= sign * price > last and size > 0.0
            last = sign * price
            levels[side, 0, n] = price
            levels[side, 1, n] = size
            n += 1
            at = level_end + 3
            if matches(level_end + 1, end, _END):
                return n, at, ordered
            if not matches(level_end + 1, end, _MORE):
                return RARE, -1, False

    return scan


_tailed_levels, _bare_levels = _levels(has_tail=True), _levels(has_tail=False)


@when_needed(types.UniTuple(int64, 9)(PAYLOAD, float64[:, :, ::1]), error_model="numpy", **LENT)
def scan_okx_book(payload, levels):
    """An OKX v5 message of `books`, `books-l2-tbt`, `books50-l2-tbt`, `books5` or `bbo-tbt`.

    The key is not looked at beyond its quotes: whoever meets it for the first time must.

    levels: (2, 2, capacity) out: side (bids, asks) x (price, size) x level, in the message's order.
    Returns (`TAKEN`, key start, key end, form, ts in ns, seqId, prevSeqId (0 in a `WHOLE`), number of bids, of asks),
    or (`RARE` or `CRAMPED`, 0, ...). *Key* is the text from the channel's first letter to the instrument's last,
    ``books","instId":"BTC-USDT``: one look-up finds the stream. A message that lacks one of its form's fields is not
    taken, nor one of a whole book whose sides are not strictly best first and without empty levels.
    Same as: tests/reference.py scan_okx_book.
    """
    start = address(payload)
    end = start + len(payload)
    at = start
    if not (matches(at, end, _HEAD_1) and matches(at + 8, end, _HEAD_2) and matches(at + 16, end, _HEAD_3)):
        return _not_taken(RARE)
    at += 19
    key_start = at
    at = next_quote(at, end)
    if at < 0 or not (matches(at, end, _NAME_1) and matches(at + 8, end, _NAME_2)):
        return _not_taken(RARE)
    at += 12
    name_start = at
    at = next_quote(at, end)
    if at < 0:
        return _not_taken(RARE)
    key_end = at
    form = WHOLE
    if matches(at, end, _ACTION_1) and matches(at + 8, end, _ACTION_2):
        at += 13
        if matches(at, end, _SNAPSHOT):
            form = SNAPSHOT
            at += 8
        elif matches(at, end, _UPDATE):
            form = UPDATE
            at += 6
        else:
            return _not_taken(RARE)
        if not (matches(at, end, _DATA_1) and matches(at + 8, end, _DATA_2)):
            return _not_taken(RARE)
        at += 11
    elif matches(at, end, _NO_ACTION) and matches(at + 8, end, _DATA_3):
        at += 12
    else:
        return _not_taken(RARE)

    seen = 0
    n_bids = n_asks = ts_ms = seq = prev_seq = 0
    ordered = True
    while True:
        if matches(at, end, _ASKS):
            bit = _SEEN_ASKS
            n_asks, at, is_sorted = _tailed_levels(at + 8, end, levels, ASKS)
            if at < 0:
                return _not_taken(n_asks)
            ordered &= is_sorted
        elif matches(at, end, _BIDS):
            bit = _SEEN_BIDS
            n_bids, at, is_sorted = _tailed_levels(at + 8, end, levels, BIDS)
            if at < 0:
                return _not_taken(n_bids)
            ordered &= is_sorted
        elif matches(at, end, _TS):
            bit = _SEEN_TS
            ts_ms, at = integer(at + 6, end)
            if at < 0 or not 0 <= ts_ms < MAX_TS_MS or byte(at, end) != QUOTE:
                return _not_taken(RARE)
            at += 1
        elif matches(at, end, _SEQ):
            bit = _SEEN_SEQ
            seq, at = integer(at + 8, end)
            if seq < 0:
                return _not_taken(RARE)
        elif matches(at, end, _PREV_1) and matches(at + 8, end, _PREV_2):
            bit = _SEEN_PREV
            prev_seq, at = integer(at + 12, end)
            if prev_seq < -1:
                return _not_taken(RARE)
        elif matches(at, end, _CHECKSUM_1) and matches(at + 8, end, _CHECKSUM_2):
            bit = _SEEN_CHECKSUM
            _, at = integer(at + 11, end)
        elif matches(at, end, _INST_1) and matches(at + 8, end, _INST_2):
            bit = _SEEN_NAME
            at += 10
            for k in range(key_end - name_start + 1):
                if byte(at + k, end) != byte(name_start + k, end):
                    return _not_taken(RARE)
            at += key_end - name_start + 1
        else:
            return _not_taken(RARE)
        if at < 0 or seen & bit:
            return _not_taken(RARE)
        seen |= bit
        if byte(at, end) != COMMA:
            break
        at += 1
    if byte(at, end) != CLOSE_BRACE or byte(at + 1, end) != CLOSE or byte(at + 2, end) != CLOSE_BRACE or at + 3 != end:
        return _not_taken(RARE)
    needs = _NEEDS_WHOLE if form == WHOLE else _NEEDS_CHAINED
    if seen & needs != needs or not (ordered or form == UPDATE):
        return _not_taken(RARE)
    if form == WHOLE:
        prev_seq = 0
    return TAKEN, key_start - start, key_end - start, form, ts_ms * 1_000_000, seq, prev_seq, n_bids, n_asks


@when_needed(types.UniTuple(int64, 9)(PAYLOAD, float64[:, :, ::1]), error_model="numpy", **LENT)
def scan_full_book(payload, levels):
    """A full book ``{"timestamp":…,"exchange":…,"symbol":…,"asks":[[p,q],…],"bids":[[p,q],…]}`` of string pairs.

    levels: as in `scan_okx_book`. Returns (`TAKEN`, time stamp start, end, symbol start, end, number of bids, of asks,
    0, 0), or (`RARE` or `CRAMPED`, 0, ...); taken only if both sides are in order.
    Same as: tests/reference.py scan_full_book.
    """
    start = address(payload)
    end = start + len(payload)
    if not (matches(start, end, _STAMP_1) and matches(start + 8, end, _STAMP_2)):
        return _not_taken(RARE)
    stamp_start = start + 14
    stamp_end = plain_text(stamp_start, end)
    if stamp_end < 0 or not (matches(stamp_end, end, _EXCHANGE_1) and matches(stamp_end + 8, end, _EXCHANGE_2)):
        return _not_taken(RARE)
    at = plain_text(stamp_end + 14, end)
    if at < 0 or not (matches(at, end, _SYMBOL_1) and matches(at + 8, end, _SYMBOL_2)):
        return _not_taken(RARE)
    symbol_start = at + 12
    symbol_end = plain_text(symbol_start, end)
    if symbol_end < 0 or not (matches(symbol_end, end, _FULL_ASKS_1) and matches(symbol_end + 8, end, _COLON_OPEN)):
        return _not_taken(RARE)
    n_asks, at, asks_sorted = _bare_levels(symbol_end + 10, end, levels, ASKS)
    if at < 0:
        return _not_taken(n_asks)
    if not matches(at, end, _FULL_BIDS) or byte(at + 8, end) != OPEN:
        return _not_taken(RARE)
    n_bids, at, bids_sorted = _bare_levels(at + 9, end, levels, BIDS)
    if at < 0:
        return _not_taken(n_bids)
    if byte(at, end) != CLOSE_BRACE or at + 1 != end or not (asks_sorted and bids_sorted):
        return _not_taken(RARE)
    return TAKEN, stamp_start - start, stamp_end - start, symbol_start - start, symbol_end - start, n_bids, n_asks, 0, 0


@inner
def _capitals(name, stop, at, end):
    # The address after a string and its quote that is the text of [name, "@") in capitals, or -1.
    while name < stop:
        char = byte(name, end)
        if char == AT:
            return at + 1 if byte(at, end) == QUOTE else -1
        if byte(at, end) != (char - 32 if 97 <= char <= 122 else char) or char == 92 or not 32 < char < 127:
            return -1
        name += 1
        at += 1
    return -1


@when_needed(types.UniTuple(int64, 9)(PAYLOAD, float64[:, :, ::1]), error_model="numpy", **LENT)
def scan_binance_depth(payload, levels):
    """A Binance `depthUpdate` in a combined stream, spot or futures: ``{"stream":…,"data":{"e":"depthUpdate",…}}``.

    The stream's name is looked at only as far as the symbol must be its first part in capitals.

    levels: as in `scan_okx_book`. Returns (`TAKEN`, stream start, stream end, time in ns, U, u, pu (-1 where there is
    none), number of bids, of asks), or (`RARE` or `CRAMPED`, 0, ...). The time is that of matching (T) where there is
    one, else of sending (E). Same as: tests/reference.py scan_binance_depth.
    """
    start = address(payload)
    end = start + len(payload)
    at = start
    if not (matches(at, end, _STREAM_1) and matches(at + 8, end, _STREAM_2)):
        return _not_taken(RARE)
    key_start = at + 11
    key_end = next_quote(key_start, end)
    if key_end < 0:
        return _not_taken(RARE)
    at = key_end
    if not (
        matches(at, end, _DEPTH_1)
        and matches(at + 8, end, _DEPTH_2)
        and matches(at + 16, end, _DEPTH_3)
        and matches(at + 24, end, _DEPTH_4)
    ):
        return _not_taken(RARE)
    at += 28
    seen = 0
    n_bids = n_asks = sent_ms = matched_ms = first = last = 0
    previous = -1
    while True:
        if matches(at, end, _DEPTH_BIDS):
            bit = _SEEN_BIDS
            n_bids, at, _ = _bare_levels(at + 5, end, levels, BIDS)
            if at < 0:
                return _not_taken(n_bids)
        elif matches(at, end, _DEPTH_ASKS):
            bit = _SEEN_ASKS
            n_asks, at, _ = _bare_levels(at + 5, end, levels, ASKS)
            if at < 0:
                return _not_taken(n_asks)
        elif matches(at, end, _SENT):
            bit = _SEEN_SENT
            sent_ms, at = integer(at + 4, end)
        elif matches(at, end, _MATCHED):
            bit = _SEEN_MATCHED
            matched_ms, at = integer(at + 4, end)
        elif matches(at, end, _FIRST):
            bit = _SEEN_FIRST
            first, at = integer(at + 4, end)
        elif matches(at, end, _LAST):
            bit = _SEEN_LAST
            last, at = integer(at + 4, end)
        elif matches(at, end, _PREVIOUS):
            bit = _SEEN_PREVIOUS
            previous, at = integer(at + 5, end)
            if previous < 0:
                return _not_taken(RARE)
        elif matches(at, end, _SORT):
            bit = _SEEN_SORT
            _, at = integer(at + 5, end)
        elif matches(at, end, _SYMBOL):
            bit = _SEEN_SYMBOL
            at = _capitals(key_start, key_end, at + 5, end)
        elif matches(at, end, _PAIR):
            bit = _SEEN_PAIR
            at = plain_text(at + 6, end)
            at += at > 0
        else:
            return _not_taken(RARE)
        if at < 0 or seen & bit:
            return _not_taken(RARE)
        seen |= bit
        if byte(at, end) != COMMA:
            break
        at += 1
    if not matches(at, end, _DEPTHS_END) or at + 2 != end or seen & _NEEDS_DEPTH != _NEEDS_DEPTH:
        return _not_taken(RARE)
    time_ms = matched_ms if seen & _SEEN_MATCHED else sent_ms
    if not (0 <= sent_ms < MAX_TS_MS and 0 <= matched_ms < MAX_TS_MS and 0 <= first <= last):
        return _not_taken(RARE)
    return TAKEN, key_start - start, key_end - start, time_ms * 1_000_000, first, last, previous, n_bids, n_asks
