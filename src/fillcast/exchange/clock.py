"""What time it is on the exchange, and how to wait there."""

import asyncio
from heapq import heappop, heappush
from time import monotonic_ns, time_ns
from typing import Protocol

from fillcast.units import NS_PER_S, Ns

_STARTS_NS: Ns = 1_790_000_000 * NS_PER_S
_TURNS = 4


class Clock(Protocol):
    """Stamps from `wall_ns`, spans from `mono_ns`, which never goes back."""

    def wall_ns(self) -> Ns: ...

    def mono_ns(self) -> Ns: ...

    async def sleep_until(self, at_ns: Ns) -> None:
        """Until `mono_ns` has reached *at_ns*; lets others run even if it has."""


class RealClock:
    """This machine's."""

    def wall_ns(self) -> Ns:
        return time_ns()

    def mono_ns(self) -> Ns:
        return monotonic_ns()

    async def sleep_until(self, at_ns: Ns) -> None:
        await asyncio.sleep(max(0.0, (at_ns - monotonic_ns()) / NS_PER_S))


class ScriptedClock:
    """Stands still until `advance` moves it, so that half a minute takes no time and comes out the same each time."""

    def __init__(self) -> None:
        self._past_ns: Ns = 0
        self._n = 0
        self._waiting: list[tuple[Ns, int, asyncio.Future[None]]] = []

    def wall_ns(self) -> Ns:
        return _STARTS_NS + self._past_ns

    def mono_ns(self) -> Ns:
        return self._past_ns

    async def sleep_until(self, at_ns: Ns) -> None:
        if at_ns <= self._past_ns:
            await asyncio.sleep(0)
            return
        self._n += 1
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (at_ns, self._n, future))
        await future

    async def advance(self, seconds: float) -> None:
        """Wakes each sleeper at its time, in order, and lets it go on until it sleeps again."""
        end_ns = self._past_ns + round(seconds * NS_PER_S)
        await _settle()
        while self._waiting and self._waiting[0][0] <= end_ns:
            self._past_ns, _, future = heappop(self._waiting)
            if not future.done():
                future.set_result(None)
            await _settle()
        self._past_ns = end_ns


async def _settle() -> None:
    for _ in range(_TURNS):
        await asyncio.sleep(0)
