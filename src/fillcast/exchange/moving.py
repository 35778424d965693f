"""A market that moves: a seeded random walk with a ladder around it. It has no traders and takes no orders."""

from bisect import bisect_left, insort
from math import log, sqrt

import numpy as np
from msgspec import Struct

from fillcast.exchange.listing import Listed
from fillcast.units import NS_PER_MS, Side

DEPTH = 400
STEP_S = 0.1
_STEP_NS = 100 * NS_PER_MS
N_CANDLES = 300

_CHANGES_A_STEP = 5.0
_REACH_TICKS = 25.0
_GAP_CHANCE = 0.1
_LEAVE_CHANCE = 0.2
_TRADE_CHANCE = 0.5
_SIZE_SPREAD = 1.0
_DAY_S = 86_400.0

Candle = tuple[float, float, float, float]
"""Open, high, low, close of a minute, in ticks."""


class Print(Struct, frozen=True):
    """One trade: price in ticks, size in lots, the aggressor's side."""

    ticks: int
    lots: int
    side: Side


class Change(Struct, frozen=True):
    """What one step did: absolute lots by price in ticks, 0 for a level that went; and the prints."""

    bids: dict[int, int]
    asks: dict[int, int]
    prints: tuple[Print, ...]


class Rungs:
    """One side: lots by price in ticks, best first, and what has changed since the last look."""

    def __init__(self, sign: int) -> None:
        self._sign = sign
        self._keys: list[int] = []
        self._lots: dict[int, int] = {}
        self._changes: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._keys)

    def put(self, ticks: int, lots: int) -> None:
        """Set a level; 0 takes it away."""
        key = self._sign * ticks
        if lots > 0 and key not in self._lots:
            insort(self._keys, key)
        if lots > 0:
            self._lots[key] = lots
        elif self._lots.pop(key, None) is not None:
            del self._keys[bisect_left(self._keys, key)]
        else:
            return
        self._changes[ticks] = lots

    def best(self) -> tuple[int, int]:
        """Ticks and lots of the touch."""
        return self._sign * self._keys[0], self._lots[self._keys[0]]

    def worst(self) -> int:
        """Ticks of the last level."""
        return self._sign * self._keys[-1]

    def levels(self) -> list[tuple[int, int]]:
        """Ticks and lots, best first."""
        return [(self._sign * key, self._lots[key]) for key in self._keys]

    def take_changes(self) -> dict[int, int]:
        changes, self._changes = self._changes, {}
        return changes


class MovingMarket:
    """One instrument. The same seed and the same number of steps give the same market.

    Prices are whole ticks, sizes whole lots, and each side keeps exactly 400 levels.
    """

    def __init__(self, listed: Listed, seed: int) -> None:
        self.listed = listed
        self.bids = Rungs(-1)
        self.asks = Rungs(1)
        self._due_ns = 0
        self._random = np.random.Generator(np.random.Philox(key=seed))
        start = float(listed.start_price / listed.tick)
        self._sigma_ticks = listed.sigma_1d * start * sqrt(STEP_S / _DAY_S)
        self.candles = self._past(start)
        self._reference = self.candles[-1][3]
        self._settle(round(self._reference))
        self.bids.take_changes()
        self.asks.take_changes()

    def advance(self, span_ns: int) -> Change:
        """Time passes; the market moves once every tenth of a second."""
        self._due_ns += span_ns
        bids: dict[int, int] = {}
        asks: dict[int, int] = {}
        prints: list[Print] = []
        while self._due_ns >= _STEP_NS:
            self._due_ns -= _STEP_NS
            change = self.step()
            bids |= change.bids
            asks |= change.asks
            prints += change.prints
        return Change(bids, asks, tuple(prints))

    def step(self) -> Change:
        """A tenth of a second passes."""
        self._reference += self._random.normal(0.0, self._sigma_ticks)
        touch = round(self._reference)
        while self.asks.best()[0] < touch:
            self.asks.put(self.asks.best()[0], 0)
        while self.bids.best()[0] >= touch:
            self.bids.put(self.bids.best()[0], 0)
        for rungs, near, away in ((self.bids, touch - 1, -1), (self.asks, touch, 1)):
            if self._random.random() > _GAP_CHANCE:
                rungs.put(near, self._lots())
            for distance in self._random.exponential(_REACH_TICKS, self._random.poisson(_CHANGES_A_STEP)):
                leaves = self._random.random() < _LEAVE_CHANCE
                rungs.put(near + away * int(distance), 0 if leaves else self._lots())
        prints = self._prints()
        self._settle(touch)
        return Change(self.bids.take_changes(), self.asks.take_changes(), prints)

    def _prints(self) -> tuple[Print, ...]:
        if self._random.random() > _TRADE_CHANCE:
            return ()
        side: Side = "buy" if self._random.random() < 0.5 else "sell"
        rungs = self.asks if side == "buy" else self.bids
        ticks, held = rungs.best()
        lots = min(held, self._lots())
        rungs.put(ticks, held - lots)
        return (Print(ticks, lots, side),)

    def _settle(self, touch: int) -> None:
        # Far levels come and go so that there are always as many as the venue shows.
        for rungs, near, away in ((self.bids, touch - 1, -1), (self.asks, touch, 1)):
            while len(rungs) > DEPTH:
                rungs.put(rungs.worst(), 0)
            while len(rungs) < DEPTH:
                rungs.put(rungs.worst() + away if len(rungs) else near, self._lots())

    def _lots(self) -> int:
        return max(1, int(self._random.lognormal(log(self.listed.median_lots), _SIZE_SPREAD)))

    def _past(self, start: float) -> list[Candle]:
        # The minutes before the first step.
        n = round(60 / STEP_S)
        path = start + np.cumsum(self._random.normal(0.0, self._sigma_ticks, N_CANDLES * n))
        rows = np.round(path).reshape(N_CANDLES, n)
        return [(row[0], row.max(), row.min(), row[-1]) for row in rows]
