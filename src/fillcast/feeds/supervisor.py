"""One connection after another: a feed that ends is followed by the next, one that is to end by a warm successor."""

import asyncio
from collections.abc import Callable

from fillcast.config import Feed as FeedSettings
from fillcast.engine.engine import Engine
from fillcast.errors import FeedError
from fillcast.feeds.feed import Feed
from fillcast.feeds.pace import wait_s
from fillcast.log import Log

HAND_OVER_S = 20.0
"""How long a successor may take to bring its books, before another is tried."""

_POLL_S = 0.02

_log = Log("fillcast.feeds.feed")


class _Life:
    # One feed while it runs, and what it left.
    def __init__(self, feed: Feed) -> None:
        self.feed = feed
        self.task = asyncio.create_task(feed.run())

    @property
    def is_over(self) -> bool:
        return self.task.done()

    def error(self) -> FeedError:
        """Why it ended. Raises what no new connection would mend."""
        error = None if self.task.cancelled() else self.task.exception()
        if error is not None and not isinstance(error, FeedError):
            raise error
        return error or FeedError("stopped")


class Supervisor:
    """Keeps one channel connected for as long as it runs.

    make: a new feed, whose number is higher than any before. failure: why the last feed ended; None while the first one
    runs.
    """

    def __init__(self, make: Callable[[], Feed], engine: Engine, settings: FeedSettings) -> None:
        self.failure: FeedError | None = None
        self._make = make
        self._engine = engine
        self._settings = settings
        self._lives: list[_Life] = []
        self._had_connected = False

    @property
    def feeds(self) -> list[Feed]:
        """Those that run now: one, or two while one takes over from the other."""
        return [life.feed for life in self._lives]

    @property
    def has_connected(self) -> bool:
        """Whether a connection has ever been open."""
        return self._had_connected or any(feed.has_connected for feed in self.feeds)

    async def run(self) -> None:
        """Until it is cancelled. Raises what no new connection would mend, such as a tape that can't be written."""
        loop = asyncio.get_running_loop()
        n_failures = 0
        try:
            while True:
                began_s = loop.time()
                self.failure = await self._end_of(self._begin())
                n_failures = 0 if loop.time() - began_s > self._settings.retry_most_s else n_failures + 1
                pause_s = wait_s(max(0, n_failures - 1), self._settings)
                _log.info("feed ended", reason=str(self.failure), again_in_s=round(pause_s, 2))
                await asyncio.sleep(pause_s)
        finally:
            for life in self._lives:
                life.task.cancel()
            await asyncio.gather(*(life.task for life in self._lives), return_exceptions=True)

    def _begin(self) -> _Life:
        life = _Life(self._make())
        self._lives.append(life)
        life.task.add_done_callback(lambda _: self._bury(life))
        return life

    def _bury(self, life: _Life) -> None:
        self._lives.remove(life)
        self._had_connected |= life.feed.has_connected
        if not life.task.cancelled():
            # Of one that fails as all is called off, nobody asks any more why.
            life.task.exception()

    async def _end_of(self, life: _Life) -> FeedError:
        # Why it ended, or the last in a row of warm successors.
        while not life.is_over:
            leaving = asyncio.create_task(life.feed.leaving.wait())
            try:
                await asyncio.wait({life.task, leaving}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                leaving.cancel()
            if not life.is_over:
                life = await self._hand_over(life)
        return life.error()

    async def _hand_over(self, old: _Life) -> _Life:
        n_attempts = 0
        while True:
            new = self._begin()
            if await self._is_carried(new, old):
                old.feed.give_up("handed over to another connection")
                await asyncio.wait({old.task})
                old.error()
                _log.info("feed handed over", names=new.feed.symbols)
                return new
            if old.is_over:
                old.error()
                return new
            new.error()
            await asyncio.wait({old.task}, timeout=wait_s(n_attempts, self._settings))
            n_attempts += 1

    async def _is_carried(self, new: _Life, old: _Life) -> bool:
        # Whether the successor has come to carry every book, before either ends or the time is up.
        loop = asyncio.get_running_loop()
        due_s = loop.time() + HAND_OVER_S
        while not new.is_over and not old.is_over:
            if new.feed.has_connected and all(self._engine.carries(new.feed.conn, s) for s in new.feed.symbols):
                return True
            if loop.time() > due_s:
                new.feed.give_up("took over no book")
                await asyncio.wait({new.task})
            await asyncio.sleep(_POLL_S)
        return False
