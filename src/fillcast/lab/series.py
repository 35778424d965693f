"""What is compared of a market, the same of a recorded and of a simulated one: its touch, its trades, its depth."""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.archives.columns import ASKS, Columns
from fillcast.exchange.market import Flow
from fillcast.kernels import matching
from fillcast.kernels.replay import CHANGE, SNAPSHOT, TRADE
from fillcast.units import NS_PER_S

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

N_PROFILE = 20
_PROFILE_EVERY_S = 1.0


class Series(Struct, frozen=True, eq=False):
    """m looks at the touch, k trades; prices in ticks, sizes in base units.

    at_s: (m,) from the first look. bid, ask: (m,) ticks. bid_qty, ask_qty: (m,). trade_s, trade_qty: (k,) one row for
    each order that took, however many it met. trade_sign: (k,) +1 for a buy. profile_qty: (20,) mean size at 1 to 20
    ticks from the touch of its own side, both sides, the touch first.
    """

    at_s: Floats
    bid: Ints
    bid_qty: Floats
    ask: Ints
    ask_qty: Floats
    trade_s: Floats
    trade_qty: Floats
    trade_sign: Floats
    profile_qty: Floats

    @property
    def span_s(self) -> float:
        return float(self.at_s[-1])

    @property
    def mid(self) -> Floats:
        """(m,) ticks."""
        return (self.bid + self.ask) / 2.0

    @property
    def bid_share(self) -> Floats:
        """(m,) of both touches."""
        share: Floats = self.bid_qty / (self.bid_qty + self.ask_qty)
        return share

    def part(self, start_s: float, stop_s: float) -> "Series":
        """The looks and trades of a piece of it."""
        a, b = np.searchsorted(self.at_s, (start_s, stop_s))
        c, d = np.searchsorted(self.trade_s, (start_s, stop_s))
        looks = (self.bid[a:b], self.bid_qty[a:b], self.ask[a:b], self.ask_qty[a:b])
        trades = (self.trade_s[c:d] - start_s, self.trade_qty[c:d], self.trade_sign[c:d])
        return Series(self.at_s[a:b] - start_s, *looks, *trades, self.profile_qty)


def of_columns(columns: Columns, tick_price: float) -> Series:
    """A recording."""
    touch = columns.touch()
    is_book = ((columns.kind == SNAPSHOT) | (columns.kind == CHANGE)) & ~np.isnan(touch).any(axis=1)
    at_s = (columns.event_ns - columns.event_ns[is_book][0]) / NS_PER_S
    bid, ask = (np.round(touch[is_book, k] / tick_price).astype(np.int64) for k in (0, 2))
    is_trade = columns.kind == TRADE
    rows = columns.starts[:-1][is_trade]
    sign = np.where(columns.side[rows] == ASKS, 1.0, -1.0)
    trades = _aggressors(at_s[is_trade], columns.size[rows], sign)
    profile = _profile_of(columns, tick_price)
    return Series(at_s[is_book], bid, touch[is_book, 1], ask, touch[is_book, 3], *trades, profile)


def of_flow(flow: Flow, start_s: float, span_s: float, step_s: float, lots_per_base: float) -> Series:
    """A market from *start_s* on, looked at every step; prints before that are left out."""
    watch = _Watch(flow)
    watch.run(start_s)
    watch.prints.clear()
    n = round(span_s / step_s)
    every = max(1, round(_PROFILE_EVERY_S / step_s))
    looks = np.zeros((n, 4), np.int64)
    profile = np.zeros(N_PROFILE)
    for k in range(n):
        watch.run(start_s + (k + 1) * step_s)
        looks[k] = watch.touch() or looks[k - 1]
        if k % every == 0:
            profile += watch.profile()
    prints = np.array(watch.prints).reshape(-1, 5)
    trade_s = prints[:, matching.PRINT_NS] / NS_PER_S - start_s
    sign = np.where(prints[:, matching.PRINT_SIDE] == matching.BID, 1.0, -1.0)
    trades = _aggressors(trade_s, prints[:, matching.PRINT_LOTS] / lots_per_base, sign)
    return Series(
        at_s=np.arange(1, n + 1).astype(np.float64) * step_s,
        bid=looks[:, 0],
        bid_qty=looks[:, 1] / lots_per_base,
        ask=looks[:, 2],
        ask_qty=looks[:, 3] / lots_per_base,
        trade_s=trades[0],
        trade_qty=trades[1],
        trade_sign=trades[2],
        profile_qty=profile / max(1, -(-n // every)) / lots_per_base,
    )


class _Watch:
    # Looks at a flow without the book of a market around it, at a tenth of the cost.
    def __init__(self, flow: Flow) -> None:
        self.prints: list[list[int]] = []
        self._flow = flow
        self._floor = matching.cell(flow.floor)
        self._tally, self._said = np.asarray(flow.floor["tally"]), np.asarray(flow.floor["prints"])
        self._rows = np.zeros((2, N_PROFILE, 3), np.int64)

    def run(self, end_s: float) -> None:
        done = False
        while not done:
            done = self._flow.run(end_s)
            self.prints += self._said[: self._tally[matching.N_PRINTS]].tolist()
            self._tally[matching.N_PRINTS] = self._tally[matching.N_FILLS] = 0

    def touch(self) -> tuple[int, int, int, int] | None:
        bids, asks = self._rows
        if matching.show(self._floor, matching.BID, 1, bids) + matching.show(self._floor, matching.ASK, 1, asks) < 2:
            return None
        return bids[0, 0], bids[0, 1], asks[0, 0], asks[0, 1]

    def profile(self) -> Floats:
        found = np.zeros(N_PROFILE)
        for side in (matching.BID, matching.ASK):
            rows = self._rows[side, : matching.show(self._floor, side, N_PROFILE, self._rows[side])]
            for ticks, lots, _ in rows.tolist():
                k = abs(ticks - int(rows[0, 0]))
                if k < N_PROFILE:
                    found[k] += lots / 2.0
        return found


def _aggressors(at_s: Floats, qty: Floats, sign: Floats) -> tuple[Floats, Floats, Floats]:
    # Prints of one millisecond and side are taken for one order.
    if not len(at_s):
        return at_s, qty, sign
    stamp = np.round(at_s * 1e3)
    first = np.flatnonzero(np.r_[True, (np.diff(stamp) != 0) | (np.diff(sign) != 0)])
    return at_s[first], np.add.reduceat(qty, first), sign[first]


def _profile_of(columns: Columns, tick_price: float) -> Floats:
    # The book kept as a dictionary, looked at once a second.
    ticks = np.round(columns.price / tick_price).astype(np.int64).tolist()
    sizes, sides, starts = columns.size.tolist(), columns.side.tolist(), columns.starts.tolist()
    books: tuple[dict[int, float], dict[int, float]] = ({}, {})
    found, n, due_ns = np.zeros(N_PROFILE), 0, 0
    for k, (kind, event_ns) in enumerate(zip(columns.kind.tolist(), columns.event_ns.tolist(), strict=True)):
        if kind not in (SNAPSHOT, CHANGE):
            continue
        if kind == SNAPSHOT:
            books = ({}, {})
        for row in range(starts[k], starts[k + 1]):
            if sizes[row]:
                books[sides[row]][ticks[row]] = sizes[row]
            else:
                books[sides[row]].pop(ticks[row], None)
        if event_ns >= due_ns and books[0] and books[1]:
            due_ns = event_ns + round(_PROFILE_EVERY_S * NS_PER_S)
            touch = max(books[0]), min(books[1])
            found += [(books[0].get(touch[0] - i, 0.0) + books[1].get(touch[1] + i, 0.0)) / 2 for i in range(N_PROFILE)]
            n += 1
    return found / max(1, n)
