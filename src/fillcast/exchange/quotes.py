"""One side of a book as the exchange publishes it: the best 400 levels, in the words of the protocol."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from fillcast.exchange.scribe import Level, Scribe

DEPTH = 400

_FAR = 1 << 62


class Quotes:
    """sign: -1 for bids, +1 for asks. Prices are whole ticks, sizes whole lots."""

    def __init__(self, sign: int, scribe: Scribe) -> None:
        self._sign = sign
        self._scribe = scribe
        self._keys: list[int] = []
        self._levels: dict[int, Level] = {}
        self._edge = _FAR

    def apply(self, changes: Iterable[tuple[int, int, int]]) -> dict[int, Level]:
        """Merge ticks, lots (0 removes) and numbers of orders; returns the published levels that changed, by key.

        A level that another one pushes out of the best 400 is published as gone, one that moves up as new.
        """
        edge = self._edge
        touched = set()
        for ticks, lots, n_orders in changes:
            key = self._sign * ticks
            if lots:
                if key not in self._levels:
                    insort(self._keys, key)
                self._levels[key] = self._scribe.level(ticks, lots, n_orders)
            elif self._levels.pop(key, None) is not None:
                del self._keys[bisect_left(self._keys, key)]
            else:
                continue
            if key <= edge:
                touched.add(key)
        self._edge = self._keys[DEPTH - 1] if len(self._keys) >= DEPTH else _FAR
        if self._edge != edge:
            near, far = sorted((edge, self._edge))
            touched.update(self._keys[bisect_right(self._keys, near) : bisect_right(self._keys, far)])
        return {key: self._published(key) for key in touched}

    def best(self, n: int = DEPTH) -> list[Level]:
        """The best levels, best first."""
        return [self._levels[key] for key in self._keys[: min(n, DEPTH)]]

    def best_ticks(self) -> int | None:
        return self._sign * self._keys[0] if self._keys else None

    def holds(self, ticks: int) -> bool:
        return self._sign * ticks in self._levels

    def _published(self, key: int) -> Level:
        if key <= self._edge and key in self._levels:
            return self._levels[key]
        return (self._scribe.price(self._sign * key), "0", "0", "0")
