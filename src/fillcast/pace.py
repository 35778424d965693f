"""Patience with a venue: how much of it in how long, and how long to wait before the next attempt."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from random import uniform
from time import monotonic

from fillcast.config import Feed as FeedSettings
from fillcast.venues.codec import Allowance


class Pace:
    """Keeps to an allowance: what was taken within the last `span_s` seconds is never more than `n`."""

    def __init__(self, allowance: Allowance, clock: Callable[[], float] = monotonic) -> None:
        self._allowance = allowance
        self._clock = clock
        self._taken_s: deque[float] = deque()

    def take(self, n: int = 1) -> bool:
        """Whether *n* more are allowed now; if so they are counted."""
        if self._left() < n:
            return False
        self._taken_s.extend([self._clock()] * n)
        return True

    def _left(self) -> int:
        since_s = self._clock() - self._allowance.span_s
        while self._taken_s and self._taken_s[0] <= since_s:
            self._taken_s.popleft()
        return self._allowance.n - len(self._taken_s)


class Turns:
    """Keeps to an allowance as the venue counts it, however long anything takes to get there.

    A turn is over `span_s` after the answer. The venue counted it before it answered, so it never counts more than `n`
    within `span_s`.
    """

    def __init__(self, allowance: Allowance) -> None:
        self._span_s = allowance.span_s
        self._free = asyncio.Semaphore(allowance.n)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Waits until one more is allowed; within the block it is made and answered."""
        await self._free.acquire()
        try:
            yield
        finally:
            asyncio.get_running_loop().call_later(self._span_s, self._free.release)


def wait_s(n_attempts: int, settings: FeedSettings) -> float:
    """Before the next attempt after *n_attempts* in vain: doubled each time, and never the same for two clients."""
    longest_s = min(settings.retry_most_s, settings.retry_after_s * 2.0 ** min(n_attempts, 30))
    return uniform(0.5, 1.0) * longest_s  # noqa: S311 (to spread clients, not to hide anything)
