"""One instrument's market: a matching engine, the flow of orders into it, and orders of one's own."""

from collections import deque
from math import sqrt
from typing import Literal, Protocol

import numpy as np
from msgspec import Struct

from fillcast.errors import ConfigError, OrderError
from fillcast.exchange.listing import Listed
from fillcast.kernels import matching
from fillcast.kernels.matching import Memory
from fillcast.units import NS_PER_S, Ns, Side

DEPTH = 400
N_CANDLES = 300
CANDLE_NS = 60 * NS_PER_S
MAX_SEED = 2**32 - 1

BookSide = Literal["bid", "ask"]
Kind = Literal["limit", "market", "ioc", "post_only"]

_SIDES = {"bid": matching.BID, "ask": matching.ASK}
_TAKERS: tuple[Side, Side] = ("buy", "sell")
_KINDS = {"limit": matching.LIMIT, "market": matching.MARKET, "ioc": matching.IOC, "post_only": matching.POST_ONLY}
_DAY_S = 86_400.0

Candle = tuple[float, float, float, float]
"""Open, high, low, close of a minute, in ticks."""

Rung = tuple[int, int, int]
"""A price level: ticks, lots, number of orders."""


class Print(Struct, frozen=True):
    """What one order took at one price: when, counted from the beginning of the span; the aggressor's side."""

    offset_ns: Ns
    ticks: int
    lots: int
    side: Side
    n_matches: int


class Change(Struct, frozen=True):
    """What a span of time did to the shown book, and its prints in order.

    bids, asks: levels that are new or not what they were, best first, with 0 lots where one went or is shown no more.
    """

    bids: list[Rung]
    asks: list[Rung]
    prints: list[Print]


class OwnOrder(Struct, frozen=True):
    """An order to the market. ticks: its limit; not looked at in a market order."""

    side: Side
    kind: Kind
    lots: int
    ticks: int = 0


class Fill(Struct, frozen=True):
    """A piece of an order. at_ns: since the market began."""

    at_ns: Ns
    ticks: int
    lots: int
    is_maker: bool


class Flow(Protocol):
    """Where orders come from. The same seed gives the same ones, whatever else is in the book, as far as can be."""

    floor: Memory

    def run(self, end_s: float) -> bool:
        """Live until then; False if it had to stop before, since prints or fills must be taken away."""


class Model(Protocol):
    """A kind of flow, with its parameters."""

    def begin(self, listed: Listed, reference_ticks: int, seed: int) -> Flow: ...


class Market:
    """The same listing, model and seed give the same market, however its time is cut into spans.

    Prices are whole ticks and sizes whole lots, up to 400 levels of each side are shown, and time passes in `advance`
    only. Orders of one's own take part from the next `advance` on; what they take at once, they take at once.
    """

    def __init__(self, listed: Listed, model: Model, seed: int) -> None:
        self.listed = listed
        start = float(listed.start_price / listed.tick)
        self.candles = deque(_past(start, listed.sigma_1d, seed), maxlen=N_CANDLES)
        """Whole minutes, the oldest first: those before the market began are made up."""
        self.now_ns: Ns = 0
        self._flow = model.begin(listed, round(self.candles[-1][3]), seed)
        self._floor = self._flow.floor
        self._cell = matching.cell(self._floor)
        self._show, self._differences = matching.show.entry, matching.differences.entry
        # Plain views: asking a record for a field costs ten times as much as what is done with it here.
        self._tally, self._prints, self._pieces = (
            np.asarray(self._floor[name]) for name in ("tally", "prints", "fills")
        )
        self._shown = [[np.zeros((DEPTH, 3), np.int64) for _ in range(2)] for _ in range(2)]
        self._n_shown = [[0, 0], [0, 0]]
        self._rows = np.zeros((2 * DEPTH, 3), np.int64)
        self._page = 0
        self._minute: list[int] = []
        self._n_own = 0
        self._resting: dict[int, int] = {}
        self._fills: dict[int, list[Fill]] = {}
        self._changes()

    @property
    def n_events(self) -> int:
        """Order events so far: limits, cancels and market orders of the flow."""
        return int(self._tally[matching.N_EVENTS])

    def advance(self, span_ns: Ns) -> Change:
        """Let time pass."""
        began_ns, end_ns = self.now_ns, self.now_ns + span_ns
        prints = self._take_prints(began_ns)
        while self.now_ns < end_ns:
            minute_ns = (self.now_ns // CANDLE_NS + 1) * CANDLE_NS
            self.now_ns = min(end_ns, minute_ns)
            while not self._flow.run(self.now_ns / NS_PER_S):
                prints += self._take_prints(began_ns)
            prints += self._take_prints(began_ns)
            if self.now_ns == minute_ns:
                self._close_minute()
        return Change(*self._changes(), prints)

    def levels(self, side: BookSide, depth: int = DEPTH) -> list[Rung]:
        """Best first, as they are now."""
        rows = np.empty((depth, 3), np.int64)
        n = self._show(self._cell, _SIDES[side], depth, rows)
        return [(ticks, lots, n_orders) for ticks, lots, n_orders in rows[:n].tolist()]

    def best(self, side: BookSide) -> Rung | None:
        """The touch; None if the side is empty."""
        return next(iter(self.levels(side, 1)), None)

    def submit(self, order: OwnOrder) -> int:
        """Returns the order's number. Raises OrderError if the market refuses it: no lots, a price outside its band of
        8,192 ticks to each side, a post-only order that would take, or prints that nobody has taken away.
        """
        number = self._n_own + 1
        side = matching.BID if order.side == "buy" else matching.ASK
        order_id = matching.submit(self._floor, _KINDS[order.kind], side, order.ticks, order.lots, self.now_ns, number)
        if order_id == matching.REFUSED:
            raise OrderError(f"the market refuses {order}")
        self._n_own = number
        self._fills[number] = []
        if order_id:
            self._resting[number] = order_id
        self._take_fills()
        return number

    def cancel(self, number: int) -> int:
        """Lots that were still resting; 0 if the order is done with or there is none."""
        return int(matching.cancel(self._floor, self._resting.pop(number, 0)))

    def fills(self, number: int) -> list[Fill]:
        """Pieces so far. Raises OrderError for a number that no order has."""
        self._take_fills()
        if number not in self._fills:
            raise OrderError(f"there is no order {number}")
        return list(self._fills[number])

    def lots_ahead(self, number: int) -> int | None:
        """Lots before an order in its queue; None if it does not rest."""
        lots = matching.ahead(self._floor, self._resting.get(number, 0))
        return None if lots < 0 else lots

    def _changes(self) -> tuple[list[Rung], list[Rung]]:
        old, new = self._page, 1 - self._page
        found = []
        for side in (matching.BID, matching.ASK):
            before, after = self._shown[old][side], self._shown[new][side]
            n_after = self._n_shown[new][side] = self._show(self._cell, side, DEPTH, after)
            n = self._differences(side, before, self._n_shown[old][side], after, n_after, self._rows)
            found.append([(ticks, lots, n_orders) for ticks, lots, n_orders in self._rows[:n].tolist()])
        self._page = new
        return found[0], found[1]

    def _take_prints(self, began_ns: Ns) -> list[Print]:
        self._take_fills()
        n = int(self._tally[matching.N_PRINTS])
        if n == 0:
            return []
        rows = self._prints[:n].tolist()
        self._tally[matching.N_PRINTS] = 0
        self._minute += [row[matching.PRINT_TICKS] for row in rows]
        return [
            Print(max(0, at_ns - began_ns), ticks, lots, _TAKERS[side], n_matches)
            for at_ns, ticks, lots, side, n_matches in rows
        ]

    def _take_fills(self) -> None:
        n = int(self._tally[matching.N_FILLS])
        if n == 0:
            return
        for at_ns, owner, ticks, lots, is_maker in self._pieces[:n].tolist():
            self._fills[owner].append(Fill(at_ns, ticks, lots, bool(is_maker)))
        self._tally[matching.N_FILLS] = 0

    def _close_minute(self) -> None:
        # A minute without a trade stands where the last one closed.
        traded = self._minute or [int(self.candles[-1][3])]
        self.candles.append((traded[0], max(traded), min(traded), traded[-1]))
        self._minute = []


def check_seed(seed: int) -> None:
    """Raises ConfigError for one that no market can be made of."""
    if not 0 <= seed <= MAX_SEED:
        raise ConfigError(f"seed is {seed}: it is a whole number from 0 to {MAX_SEED:,}")


def _past(start: float, sigma_1d: float, seed: int) -> list[Candle]:
    # The minutes before the market began: a random walk that ends where it starts.
    n = 600
    random = np.random.Generator(np.random.Philox(key=seed))
    steps = random.normal(0.0, sigma_1d * start * sqrt(CANDLE_NS / NS_PER_S / n / _DAY_S), N_CANDLES * n)
    rows = np.round(start + np.cumsum(steps)).reshape(N_CANDLES, n)
    return [(row[0], row.max(), row.min(), row[-1]) for row in rows]
