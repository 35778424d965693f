"""What is compared of a market, the same of a recorded and of a simulated one: its touch, its trades, its depth."""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.archives.columns import ASKS, Columns
from fillcast.exchange.market import Market
from fillcast.kernels.replay import CHANGE, SNAPSHOT, TRADE
from fillcast.units import NS_PER_S, Ns

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


def of_market(market: Market, span_ns: Ns, step_ns: Ns) -> Series:
    """A market from now on, looked at every step."""
    lots_per_base = market.listed.lots_per_base
    n = span_ns // step_ns
    looks = np.zeros((n, 4))
    at_s, lots, signs = [], [], []
    profile, n_profile = np.zeros(N_PROFILE), 0
    every = max(1, round(_PROFILE_EVERY_S * NS_PER_S / step_ns))
    for k in range(n):
        for p in market.advance(step_ns).prints:
            at_s.append((k * step_ns + p.offset_ns) / NS_PER_S)
            lots.append(p.lots)
            signs.append(1.0 if p.side == "buy" else -1.0)
        bid, ask = market.best("bid"), market.best("ask")
        looks[k] = looks[k - 1] if bid is None or ask is None else (*bid[:2], *ask[:2])
        if k % every == 0:
            profile += _profile_now(market)
            n_profile += 1
    trades = _aggressors(np.array(at_s), np.array(lots) / lots_per_base, np.array(signs))
    return Series(
        at_s=np.arange(1, n + 1).astype(np.float64) * (step_ns / NS_PER_S),
        bid=looks[:, 0].astype(np.int64),
        bid_qty=looks[:, 1] / lots_per_base,
        ask=looks[:, 2].astype(np.int64),
        ask_qty=looks[:, 3] / lots_per_base,
        trade_s=trades[0],
        trade_qty=trades[1],
        trade_sign=trades[2],
        profile_qty=profile / n_profile / lots_per_base,
    )


def _aggressors(at_s: Floats, qty: Floats, sign: Floats) -> tuple[Floats, Floats, Floats]:
    # Prints of one millisecond and side are taken for one order.
    if not len(at_s):
        return at_s, qty, sign
    stamp = np.round(at_s * 1e3)
    first = np.flatnonzero(np.r_[True, (np.diff(stamp) != 0) | (np.diff(sign) != 0)])
    return at_s[first], np.add.reduceat(qty, first), sign[first]


def _profile_now(market: Market) -> Floats:
    found = np.zeros(N_PROFILE)
    for side in ("bid", "ask"):
        rungs = market.levels(side, N_PROFILE)
        for ticks, lots, _ in rungs:
            k = abs(ticks - rungs[0][0])
            if k < N_PROFILE:
                found[k] += lots / 2.0
    return found


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
