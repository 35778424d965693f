"""The checksum that proved OKX books until June 2026, and still proves recordings of that time.

Source: OKX API v5, "Checksum" of the order book channel: the 25 best levels of each side interleaved as
``bid price:bid size:ask price:ask size``, the longer side running on alone, in the characters that were sent;
CRC-32 as a signed number.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import zip_longest
from zlib import crc32

from fillcast.venues.okx.messages import Level

N_LEVELS = 25


class TextLadder:
    """One side in the characters it was sent in, best first."""

    def __init__(self, sign: float) -> None:
        self._sign = sign
        self._keys: list[float] = []
        self._levels: list[str] = []

    def __len__(self) -> int:
        return len(self._keys)

    def clear(self) -> None:
        self._keys.clear()
        self._levels.clear()

    def apply(self, changes: Sequence[Level]) -> None:
        for price, size, _, _ in changes:
            key = self._sign * float(price)
            at = bisect_left(self._keys, key)
            if at < len(self._keys) and self._keys[at] == key:
                if float(size) == 0.0:
                    del self._keys[at], self._levels[at]
                else:
                    self._levels[at] = f"{price}:{size}"
            elif float(size) != 0.0:
                self._keys.insert(at, key)
                self._levels.insert(at, f"{price}:{size}")

    def levels(self) -> list[str]:
        """``price:size`` of every level, best first."""
        return list(self._levels)

    def fill(self, levels: Sequence[str]) -> None:
        """What `levels` gave."""
        self._levels = list(levels)
        self._keys = [self._sign * float(level.partition(":")[0]) for level in levels]

    def best(self) -> list[str]:
        return self._levels[:N_LEVELS]


def checksum(bids: Sequence[str], asks: Sequence[str]) -> int:
    """Signed CRC-32 of ``price:size`` texts, best first; the sides may differ in length."""
    pairs = zip_longest(bids, asks)
    parts = [text for pair in pairs for text in pair if text is not None]
    value = crc32(":".join(parts).encode())
    return value - (1 << 32) if value >= 1 << 31 else value
