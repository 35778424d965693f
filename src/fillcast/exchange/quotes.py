"""One side of a book as the exchange publishes it: the best 400 levels, in the words of the protocol."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from fillcast.exchange.scribe import Level, Scribe

DEPTH = 400

_FAR = 1 << 62


class Quotes:
    """sign: -1 for bids, +1 for asks. Prices are whole ticks, sizes whole lots. A key is the price times the sign, so
    that the least is the best. The text of a level is made when it is first told."""

    def __init__(self, sign: int, scribe: Scribe) -> None:
        self._sign = sign
        self._scribe = scribe
        self._keys: list[int] = []
        self._rungs: dict[int, tuple[int, int]] = {}
        self._texts: dict[int, Level] = {}
        self._edge = _FAR

    def apply(self, changes: Iterable[tuple[int, int, int]]) -> set[int]:
        """Merge ticks, lots (0 removes) and numbers of orders; returns the keys whose published levels changed.

        A level that another one pushes out of the best 400 is published as gone, one that moves up as new.
        """
        edge = self._edge
        touched = set()
        for ticks, lots, n_orders in changes:
            key = self._sign * ticks
            if lots:
                if key not in self._rungs:
                    insort(self._keys, key)
                self._rungs[key] = (lots, n_orders)
            elif self._rungs.pop(key, None) is not None:
                del self._keys[bisect_left(self._keys, key)]
            else:
                continue
            self._texts.pop(key, None)
            if key <= edge:
                touched.add(key)
        self._edge = self._keys[DEPTH - 1] if len(self._keys) >= DEPTH else _FAR
        if self._edge != edge:
            near, far = sorted((edge, self._edge))
            touched.update(self._keys[bisect_right(self._keys, near) : bisect_right(self._keys, far)])
        return touched

    def level(self, key: int) -> Level:
        """As it is published: with size 0 if it is not there, or not among the best."""
        if key > self._edge or key not in self._rungs:
            return (self._scribe.price(self._sign * key), "0", "0", "0")
        text = self._texts.get(key)
        if text is None:
            text = self._texts[key] = self._scribe.level(self._sign * key, *self._rungs[key])
        return text

    def best(self, n: int = DEPTH) -> list[Level]:
        """The best levels, best first."""
        return [self.level(key) for key in self._keys[: min(n, DEPTH)]]

    def top(self, n: int) -> list[tuple[int, tuple[int, int]]]:
        """Keys, lots and numbers of orders of the best levels: the same as long as `best` is."""
        return [(key, self._rungs[key]) for key in self._keys[:n]]

    def best_ticks(self) -> int | None:
        return self._sign * self._keys[0] if self._keys else None
