"""Where a codec puts the levels of the message it is reading."""

from collections.abc import Sequence

import numpy as np

from fillcast.errors import DecodeError
from fillcast.venues import text

_N_FIRST = 512


class LevelBuffer:
    """`array` is (2, 2, m): side (bids, asks) x (price, size) x level; it grows and is used again for each message."""

    __slots__ = ("array", "venue")

    def __init__(self, venue: str) -> None:
        self.venue = venue
        self.array = np.zeros((2, 2, _N_FIRST))

    def grow(self) -> None:
        self.array = np.zeros((2, 2, 2 * self.array.shape[2]))

    def read(self, bids: Sequence[Sequence[str]], asks: Sequence[Sequence[str]], *, is_whole: bool) -> None:
        """Take levels as text, price and size first. A whole book must be strictly best first without empty levels."""
        while max(len(bids), len(asks)) > self.array.shape[2]:
            self.grow()
        for side, rows in enumerate((bids, asks)):
            for k, row in enumerate(rows):
                self.array[side, 0, k] = text.price(self.venue, row[0])
                self.array[side, 1, k] = text.size(self.venue, row[1])
        if is_whole:
            self._check("bids", 0, len(bids), -1.0)
            self._check("asks", 1, len(asks), 1.0)

    def _check(self, name: str, side: int, n: int, sign: float) -> None:
        prices = sign * self.array[side, 0, :n]
        wrong = np.flatnonzero(prices[1:] <= prices[:-1])
        if wrong.size:
            raise DecodeError(self.venue, f"{name} are not best first at level {int(wrong[0]) + 1}")
        if not (self.array[side, 1, :n] > 0.0).all():
            raise DecodeError(self.venue, f"{name} hold an empty level")
