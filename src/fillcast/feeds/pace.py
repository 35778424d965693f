"""Patience with a venue: how much of it in how long, and how long to wait before the next attempt."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from random import uniform
from time import monotonic

from fillcast.config import Feed as FeedSettings
from fillcast.venues.codec import Allowance, Rules


class Pace:
    """Keeps to an allowance: what was counted within the last `span_s` seconds is never more than `n`.

    What is sent is counted when it has left, however long that took, so that the venue never counts more either.
    """

    def __init__(self, allowance: Allowance, clock: Callable[[], float] = monotonic) -> None:
        self._allowance = allowance
        self._clock = clock
        self._left_s: deque[float] = deque()

    def allows(self, n: int = 1) -> bool:
        """Whether *n* more may be sent now."""
        since_s = self._clock() - self._allowance.span_s
        while self._left_s and self._left_s[0] <= since_s:
            self._left_s.popleft()
        return self._allowance.n - len(self._left_s) >= n

    def count(self, n: int = 1) -> None:
        """*n* have been sent."""
        self._left_s.extend([self._clock()] * n)


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


class VenueTurns:
    """The turns of connections and of REST requests at each venue, for sessions that go there side by side."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[Turns, Turns]] = {}

    def at(self, venue: str, rules: Rules) -> tuple[Turns, Turns]:
        """Of connections, then of REST requests."""
        if venue not in self._held:
            self._held[venue] = Turns(rules.connects), Turns(rules.fetches)
        return self._held[venue]


def wait_s(n_attempts: int, settings: FeedSettings) -> float:
    """Before the next attempt after *n_attempts* in vain: doubled each time, and never the same for two clients."""
    longest_s = min(settings.retry_most_s, settings.retry_after_s * 2.0 ** min(n_attempts, 30))
    return uniform(0.5, 1.0) * longest_s  # noqa: S311 (to spread clients, not to hide anything)
