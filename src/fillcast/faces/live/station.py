"""Live engines in a thread of their own, one an instrument. Every other thread reads what they last knew.

The desk, the notebook and the terminal share it: they hold an instrument, ask its engine, and let go of it.
"""

import asyncio
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from threading import Lock, Thread
from typing import Protocol, Self

from fillcast import app
from fillcast.book import BookState
from fillcast.config import Settings
from fillcast.engine.engine import Engine, nearest
from fillcast.errors import BookNotReady, ConfigError, FeedError, FillcastError, UnknownInstrument
from fillcast.events import Opening
from fillcast.feeds.feed import Endpoint
from fillcast.feeds.pace import VenueTurns
from fillcast.log import Log
from fillcast.market import Instrument
from fillcast.units import Ns
from fillcast.view import Source

_log = Log("fillcast.station")

MAX_LANES = 32
LINGER_S = 20.0
FIRST_RETRY_S = 2.0
LONGEST_RETRY_S = 60.0
SWITCH_INTERVAL_S = 0.0005
"""How long a busy thread may keep the engine waiting; Python's own 5 ms would be most of its latency."""


class Lane:
    """One instrument: its engine, why it has ended if it has, and what keeps its first book from coming."""

    def __init__(self, symbol: str, engine: Engine, station: "Holder") -> None:
        self._station = station
        self.symbol = symbol
        self.engine = engine
        self.error: FillcastError | None = None
        self.trouble: tuple[BookState, str] = ("connecting", "nothing has been received yet")
        self.n_holders = 0
        self.task: asyncio.Task[None] | None = None

    def release(self) -> None:
        """One holder lets go of it."""
        self._station.release(self)

    def check(self) -> None:
        """Raises what ended the lane; while nothing has come, the trouble with it, or BookNotReady."""
        if self.error is not None:
            # Raised again and again: each time would leave its traceback on it.
            raise self.error.with_traceback(None)
        if self.symbol not in self.engine.symbols():
            raise BookNotReady(self.symbol, *self.trouble)

    def as_of(self, now_ns: Ns) -> Ns:
        """The instant that an answer given at *now_ns* describes."""
        return now_ns

    def version(self, now_ns: Ns) -> tuple[object, ...] | None:
        """Changes whenever there is something new to say; None while nothing is known, or the lane has ended."""
        return None if self.error is not None else self.engine.version(self.symbol, self.as_of(now_ns))


class Holder(Protocol):
    """Whoever opens lanes."""

    def hold(self, symbol: str) -> Lane:
        """Follow an instrument until its `release` has been called as often."""

    def release(self, lane: Lane) -> None:
        """Let go of an instrument."""


class Station:
    """From `start` to `stop`. symbols: followed from the start to the end.

    Only their venues and *venues* can be asked for more. endpoints: of venues that are not where the settings say.
    linger_s: how long a lane stays open after the last holder has let go of it.
    """

    def __init__(
        self,
        symbols: Sequence[str],
        settings: Settings,
        *,
        venues: Sequence[str] = (),
        endpoints: dict[str, Endpoint] | None = None,
        linger_s: float = LINGER_S,
    ) -> None:
        self.symbols = tuple(dict.fromkeys(symbols))
        self.venues = tuple(dict.fromkeys([*(app.split(symbol)[0] for symbol in self.symbols), *venues]))
        self.settings = settings
        self._endpoints = dict(endpoints or {})
        self._turns = VenueTurns()
        self._linger_s = linger_s
        self._lanes: dict[str, Lane] = {}
        self._lock = Lock()
        self._demo: AbstractAsyncContextManager[Endpoint] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = Thread(target=self._run, name="fillcast-engine", daemon=True)
        self._opened = asyncio.Event()
        self._closing = asyncio.Event()
        self._shipped = [item for venue in self.venues for item in app.shipped(venue)]

    def start(self) -> Self:
        """Returns when all is compiled that its instruments need; the first books are still to come."""
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        if app.DEMO_VENUE in self.venues and app.DEMO_VENUE not in self._endpoints:
            self._demo = app.demo(self.settings)
        self._loop = asyncio.new_event_loop()
        try:
            for symbol in self.symbols:
                self.hold(symbol)
        except BaseException:
            self._loop.close()
            raise
        self._thread.start()
        return self

    def stop(self) -> None:
        """Ends every feed and the thread; returns when they have ended."""
        if self._thread.is_alive():
            self._soon(self._closing.set)
            self._thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def is_running(self) -> bool:
        return self._thread.is_alive()

    # Whoever listens, in any thread.

    def hold(self, symbol: str) -> Lane:
        """Follow an instrument until its `release` has been called as often.

        Raises UnknownInstrument for another venue than those of the start, ConfigError when too many are open.
        """
        venue, _ = app.split(symbol)
        if venue not in self.venues:
            raise UnknownInstrument(symbol, nearest(symbol, self.listed()), f"this desk follows {self._venues_said()}")
        with self._lock:
            lane = self._lanes.get(symbol)
            if lane is None or (lane.error is not None and lane.n_holders == 0):
                if len(self._lanes) >= MAX_LANES:
                    raise ConfigError(f"{MAX_LANES} instruments are followed at once, and no more")
                # Made for its kernels: compiled later, in the engine's thread, they would be waited for as a book is.
                app.codec_of(Opening(venue))
                source: Source = "simulated" if venue == app.DEMO_VENUE else "live"
                lane = self._lanes[symbol] = Lane(symbol, app.make_engine(source, self.settings), self)
                self._soon(self._open, lane)
            lane.n_holders += 1
            return lane

    def release(self, lane: Lane) -> None:
        """Let go of an instrument."""
        with self._lock:
            lane.n_holders -= 1
            if lane.n_holders == 0:
                linger_s = 0.0 if lane.error is not None else self._linger_s
                self._soon(self._close_later, linger_s, lane)

    def lane(self, symbol: str) -> Lane:
        """An instrument that is followed. Raises UnknownInstrument, or BookNotReady for one that nobody holds."""
        lane = self._lanes.get(symbol)
        if lane is not None:
            return lane
        listed = self.listed()
        if symbol in listed:
            raise BookNotReady(symbol, "not followed", "subscribe to it on the stream, or start the desk with it")
        raise UnknownInstrument(symbol, nearest(symbol, listed))

    def lanes(self) -> list[Lane]:
        """Every instrument that is followed."""
        return [lane for _, lane in sorted(self._lanes.items())]

    def listed(self) -> dict[str, Instrument]:
        """Every instrument of the desk's venues that is known by now."""
        found = {item.symbol: item for item in self._shipped}
        for lane in self.lanes():
            found |= {item.symbol: item for item in lane.engine.instruments() if item.venue in self.venues}
        return found

    def _venues_said(self) -> str:
        return " and ".join(f"{venue}:" for venue in self.venues)

    def _soon(self, act: Callable[..., object], *given: object) -> None:
        if self._loop is None:
            raise ConfigError("the station has not been started")
        with suppress(RuntimeError):  # its loop has ended
            self._loop.call_soon_threadsafe(act, *given)

    # The engine's thread.

    def _run(self) -> None:
        loop = self._loop
        if loop is not None:
            with asyncio.Runner(loop_factory=lambda: loop) as runner:
                runner.run(self._stay())

    async def _stay(self) -> None:
        if self._demo is None:
            await self._serve_lanes()
            return
        async with self._demo as endpoint:
            self._endpoints[app.DEMO_VENUE] = endpoint
            await self._serve_lanes()

    async def _serve_lanes(self) -> None:
        self._opened.set()
        await self._closing.wait()
        with self._lock:
            tasks = [lane.task for lane in self._lanes.values() if lane.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _open(self, lane: Lane) -> None:
        lane.task = asyncio.get_running_loop().create_task(self._follow(lane))

    def _close_later(self, linger_s: float, lane: Lane) -> None:
        asyncio.get_running_loop().call_later(linger_s, self._close, lane)

    def _close(self, lane: Lane) -> None:
        with self._lock:
            if lane.n_holders > 0 or self._lanes.get(lane.symbol) is not lane:
                return
            del self._lanes[lane.symbol]
        if lane.task is not None:
            lane.task.cancel()

    async def _follow(self, lane: Lane) -> None:
        await self._opened.wait()
        engine, wait_s = lane.engine, 0.0
        while True:
            try:
                await self._stay_with(lane, engine)
                error: FillcastError = FeedError(f"{lane.symbol}: its feed has ended")
            except FillcastError as e:
                error = e
            except Exception as e:  # noqa: BLE001 (a defect of ours ends this lane, and says so)
                _log.exception("lane ended", instrument=lane.symbol)
                error = FeedError(f"{lane.symbol}: {e!r}")
            wait_s = FIRST_RETRY_S if lane.error is None else min(2 * wait_s, LONGEST_RETRY_S)
            lane.error = error
            # Whoever still holds it gets it again, with a fresh engine, and without having to ask.
            await asyncio.sleep(wait_s)
            engine = app.make_engine(engine.source, self.settings)

    async def _stay_with(self, lane: Lane, engine: Engine) -> None:
        async with app.Session(
            engine, [lane.symbol], self.settings, endpoints=self._endpoints, turns=self._turns
        ) as session:
            # A venue that can't be reached yet is tried again: it is down, and not the end.
            try:
                await session.ready()
            except BookNotReady as e:
                lane.trouble = "down", e.reason
            except FeedError as e:
                lane.trouble = "down", str(e)
            lane.engine, lane.error = engine, None
            await session.ended()
