"""Slow, obvious twins of the kernels."""

import json
import math
import re
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from itertools import pairwise

PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?", re.ASCII)


# scan


def _number(text, least, most):
    """The number, or None where a scan must not take it."""
    if not isinstance(text, str) or PLAIN.fullmatch(text) is None:
        return None
    value = float(text)
    return value if least <= value < most else None


def _side(rows, width):
    levels = []
    for row in rows:
        if not isinstance(row, list) or len(row) != width or not all(isinstance(cell, str) for cell in row):
            return None
        price, size = _number(row[0], 5e-324, 1e12), _number(row[1], 0.0, 1e18)
        if price is None or size is None:
            return None
        levels.append((price, size))
    return levels


def in_order(bids, asks):
    """Strictly best first, no empty level."""
    return (
        all(a[0] > b[0] for a, b in pairwise(bids))
        and all(a[0] < b[0] for a, b in pairwise(asks))
        and all(size > 0 for _, size in bids + asks)
    )


def scan_okx_book(payload):
    """(key, form, ts, seq, prev_seq, bids, asks), or None where nothing may be taken."""
    try:
        message = json.loads(payload)
        arg, (row,) = message["arg"], message["data"]
        bids, asks = _side(row["bids"], 4), _side(row["asks"], 4)
        ts, seq = row["ts"], row["seqId"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if bids is None or asks is None or not isinstance(ts, str) or not re.fullmatch("[0-9]+", ts, re.ASCII):
        return None
    if type(seq) is not int or not 0 <= seq < 1 << 62 or int(ts) * 10**6 >= 1 << 62:
        return None
    action = message.get("action")
    if action is None:
        form, prev_seq = 0, 0
    elif action in ("snapshot", "update") and type(row.get("prevSeqId")) is int and row["prevSeqId"] >= -1:
        form, prev_seq = (1 if action == "snapshot" else 2), row["prevSeqId"]
    else:
        return None
    if form != 2 and not in_order(bids, asks):
        return None
    return (f'{arg["channel"]}","instId":"{arg["instId"]}', form, int(ts), seq, prev_seq, bids, asks)


def scan_binance_depth(payload):
    """(stream, time, U, u, pu, bids, asks), or None where nothing may be taken."""
    try:
        message = json.loads(payload)
        row, stream = message["data"], message["stream"]
        bids, asks = _side(row["b"], 2), _side(row["a"], 2)
        numbers = [row["E"], row.get("T", 0), row["U"], row["u"], row.get("pu", 0)]
        is_known = row["e"] == "depthUpdate" and row["s"] == stream.partition("@")[0].upper() and "@" in stream
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if bids is None or asks is None or not is_known or any(type(n) is not int or n < 0 for n in numbers):
        return None
    if max(numbers[:2]) * 10**6 >= 1 << 62 or row["U"] > row["u"]:
        return None
    return stream, row.get("T", row["E"]), row["U"], row["u"], row.get("pu", -1), bids, asks


def scan_full_book(payload):
    """(time stamp, symbol, bids, asks), or None where nothing may be taken."""
    try:
        message = json.loads(payload)
        bids, asks = _side(message["bids"], 2), _side(message["asks"], 2)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if bids is None or asks is None or not in_order(bids, asks):
        return None
    return message["timestamp"], message["symbol"], bids, asks


# ladder


def apply(old, changes, sign, depth, *, replaces):
    """One side as a list of (price, size), best first; sign -1 for bids."""
    held = {} if replaces else dict(old)
    for price, size in changes:
        held.pop(price, None)
        if size > 0:
            held[price] = size
    return sorted(held.items(), key=lambda level: sign * level[0])[:depth]


# sweep, in exact fractions


def level(price, size, contract, is_inverse):
    """Base and quote units of one level."""
    price, size, contract = Fraction(price), Fraction(size), Fraction(contract)
    if is_inverse:
        return size * contract / price, size * contract
    return size * contract, size * contract * price


def take(side, contract, is_inverse, amount, unit):
    """(qty, quote, size, worst, n_levels, rest) of *amount* in *unit* base, quote or size."""
    qty = quote = size = Fraction(0)
    worst, n_levels, rest = None, 0, Fraction(amount)
    for price, held_size in side:
        level_qty, level_quote = level(price, held_size, contract, is_inverse)
        held = {"base": level_qty, "quote": level_quote, "size": Fraction(held_size)}[unit]
        share = min(Fraction(1), rest / held)
        qty, quote, size = qty + share * level_qty, quote + share * level_quote, size + share * Fraction(held_size)
        worst, n_levels, rest = price, n_levels + 1, rest - share * held
        if rest == 0:
            break
    return qty, quote, size, worst, n_levels, rest


def floor_to_lot(size, lot):
    """Rounded down to a multiple of the lot as it is written, not as it is stored."""
    if not lot:
        return Fraction(size)
    step = Decimal(repr(lot))
    exact = Decimal(Fraction(size).numerator) / Decimal(Fraction(size).denominator)
    return Fraction((exact / step).to_integral_value(ROUND_FLOOR) * step)


def curve(side, contract, is_inverse, grid):
    """(average, worst) of each quote amount; NaN beyond the side."""
    found = []
    for amount in grid:
        qty, quote, _, worst, _, rest = take(side, contract, is_inverse, amount, "quote")
        found.append((math.nan, math.nan) if rest else (float(quote / qty), worst))
    return found


def reach(side, contract, is_inverse, sign, limit_price):
    """The largest size whose average price is no worse than *limit_price*, by bisection over sizes."""
    total = sum(Fraction(size) for _, size in side)

    def is_within(size):
        qty, quote, *_ = take(side, contract, is_inverse, size, "size")
        return qty == 0 or sign * (quote / qty - Fraction(limit_price)) <= 0

    if is_within(total):
        return total
    low, high = Fraction(0), total
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if is_within(middle) else (low, middle)
    return low


# histogram


def bucket(ns):
    """Sixteen buckets an octave: the bucket's lower edge is ns with all but its five highest bits cleared."""
    if ns < 16:
        return max(ns, 0)
    octave = ns.bit_length() - 5
    return min((octave + 1) * 16 + (ns >> octave) - 16, 767)


# flow


FLOW_MEMORIES_S = (0.1, 1.0, 5.0, 30.0)
SIGMA_MEMORIES_S = (30.0, 300.0, 3600.0)


def order_flow(before, after):
    """e_n of one transition of the touch (bid, its size, ask, its size)."""
    (pb, qb, pa, qa), (nb, nqb, na, nqa) = before, after
    return nqb * (nb >= pb) - qb * (nb <= pb) - nqa * (na <= pa) + qa * (na >= pa)


def flow(looks):
    """Of the touch and of the levels, by memory. looks: (now_s, levels), levels a list of (bid, size, ask, size)."""
    touch, deep = [0.0] * 4, [0.0] * 4
    for (before_s, before), (now_s, now) in pairwise(looks):
        steps = [order_flow(a, b) for a, b in zip(before, now, strict=False)]
        depth = sum(level[1] + level[3] for level in now) / (2 * len(now))
        for k, memory_s in enumerate(FLOW_MEMORIES_S):
            kept = math.exp(-(now_s - before_s) / memory_s)
            touch[k] = touch[k] * kept + steps[0]
            deep[k] = deep[k] * kept + sum(steps) / len(steps) / depth
    return touch, deep


def now_casts(samples):
    """samples: (now_s, mid) at least a second apart. Variance a second, by memory."""
    found = []
    for memory_s in SIGMA_MEMORIES_S:
        value = weight = 0.0
        for (before_s, before), (now_s, now) in pairwise(samples):
            waited_s = now_s - before_s
            kept = math.exp(-waited_s / memory_s)
            value = kept * value + (1 - kept) * math.log(now / before) ** 2 / waited_s
            weight = kept * weight + (1 - kept)
        found.append(value / weight)
    return found


# matching


class Matching:
    """Orders in lists, one queue a price."""

    def __init__(self):
        self.queues = ({}, {})
        self.prints = []
        self.fills = []
        self.n = 0

    def best(self, side):
        prices = self.queues[side]
        return None if not prices else max(prices) if side == 0 else min(prices)

    def crosses(self, side, ticks):
        touch = self.best(1 - side)
        return touch is not None and (touch <= ticks if side == 0 else touch >= ticks)

    def submit(self, kind, side, ticks, lots, owner):
        """ "refused", "done", or the order that rests as [owner, lots]."""
        if kind == "post_only" and self.crosses(side, ticks):
            return "refused"
        while lots > 0 and self.queues[1 - side] and (kind == "market" or self.crosses(side, ticks)):
            price = self.best(1 - side)
            queue = self.queues[1 - side][price]
            taken = n_matches = 0
            while lots > 0 and queue:
                met = min(lots, queue[0][1])
                queue[0][1] -= met
                lots, taken, n_matches = lots - met, taken + met, n_matches + 1
                self.fills.append((queue[0][0], price, met, 1))
                if queue[0][1] == 0:
                    queue.pop(0)
            if not queue:
                del self.queues[1 - side][price]
            self.prints.append((price, taken, side, n_matches))
            self.fills.append((owner, price, taken, 0))
        if lots == 0 or kind not in ("limit", "post_only"):
            return "done"
        order = [owner, lots]
        self.queues[side].setdefault(ticks, []).append(order)
        return order

    def cancel(self, order):
        """Lots that were left."""
        for prices in self.queues:
            for ticks, queue in prices.items():
                for k, other in enumerate(queue):
                    if other is order:
                        del queue[k]
                        if not queue:
                            del prices[ticks]
                        return order[1]
        return 0

    def levels(self, side):
        prices = sorted(self.queues[side], reverse=side == 0)
        return [(p, sum(o[1] for o in self.queues[side][p]), len(self.queues[side][p])) for p in prices]
