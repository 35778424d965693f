"""From one Start to one Stop: an engine in its thread, and a thread beside it that serves views and keeps history."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from time import time_ns
from typing import Protocol

from msgspec import Struct

from fillcast.config import FeeChoice
from fillcast.engine.latency import Counts, Latency, between
from fillcast.errors import FillcastError
from fillcast.estimate import Estimate
from fillcast.faces.live.glance import Glance
from fillcast.faces.live.hub import Hub
from fillcast.faces.live.pulse import Delays, Pulse
from fillcast.faces.live.requests import take
from fillcast.faces.live.station import Holder, Lane
from fillcast.faces.live.subscription import Client
from fillcast.faces.live.wire import Spread
from fillcast.faces.notebook.history import Columns
from fillcast.fees import Fees
from fillcast.log import Log
from fillcast.orders import Order
from fillcast.units import NS_PER_S, Ns

_log = Log("fillcast.notebook")

Send = Callable[[str, str], None]
"""One message to one view."""

COSTS = ("slippage_bps", "fee_bps", "impact_bps", "net_bps", "resting_maker_frac", "mid_price", "processing_us")
TIMINGS = ("n_ticks", "mean_us", "p50_us", "p95_us", "p99_us", "max_us", "ui_p50_ms", "end_to_end_p50_ms")
PERIOD_S = 0.1
"""From one row of costs to the next."""

MOST_COSTS = 144_000
"""Four hours of them."""

MOST_TIMINGS = 14_400
MOST_OUT = 10
"""Messages to a view that it has not said anything after; the next one waits and is put together with what follows."""

QUIET_S = 1.0
FORGET_S = 60.0


class Source(Holder, Protocol):
    """Where lanes come from: live venues, the embedded exchange, or a tape."""

    def stop(self) -> None:
        """Ends all of it; returns when it has ended."""


class Asked(Struct, frozen=True):
    """What the panel asks. fees, latency_ms: None for the settings' own; sigma_1d_bps: None for the measured one."""

    order: Order
    fees: FeeChoice | None = None
    latency_ms: float | None = None
    sigma_1d_bps: float | None = None


class Link:
    """One view of the panel: a tab may show two, and a closed tab says nothing."""

    def __init__(self, client: Client, now_ns: Ns) -> None:
        self.client = client
        self.heard_ns = now_ns
        self.heard = asyncio.Event()
        self.n_out = 0
        self.task: asyncio.Task[None] | None = None

    def hear(self, now_ns: Ns) -> None:
        self.heard_ns, self.n_out = now_ns, 0
        self.heard.set()

    async def turn(self) -> None:
        """Until the view keeps up, or long enough: a hidden one gets the latest once a second."""
        if self.n_out < MOST_OUT:
            return
        self.heard.clear()
        try:
            async with asyncio.timeout(QUIET_S):
                await self.heard.wait()
        except TimeoutError:
            pass


class Run:
    """Answers, views and histories of one simulator. It knows nothing of who holds it, so it keeps nobody alive."""

    def __init__(self, source: Source, asked: Asked, send: Send) -> None:
        self.source = source
        self.hub = Hub(source)
        self.costs = Columns(COSTS, MOST_COSTS)
        self.timings = Columns(TIMINGS, MOST_TIMINGS)
        self._send = send
        self._links: dict[str, Link] = {}
        self._heard_of: dict[Delays, int] = {}
        self._closing = asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._serve, name="fillcast-panel", daemon=True)
        self.asked = asked
        self.error: FillcastError | None = None
        """Why the instrument that is asked is not followed, in place of which no other may answer."""
        self.lane = source.hold(asked.order.symbol)
        self._pulse = Pulse(self.lane, time_ns())
        self._counts = _counts(self.lane)
        self._last: tuple[object, ...] = ()
        self.started_ns = time_ns()
        self._thread.start()

    @property
    def is_running(self) -> bool:
        return self._thread.is_alive()

    def stop(self) -> None:
        """Ends both threads and every feed; histories and the last book stay."""
        self._soon(self._closing.set)
        self._thread.join()
        self.hub.planner.close()
        self.source.stop()

    def ask(self, asked: Asked) -> bool:
        """Another order; True if it is of another instrument, whose history is a new one.

        Raises UnknownInstrument for a venue that isn't followed.
        """
        is_other = asked.order.symbol != self.lane.symbol
        self.error = None
        if is_other:
            try:
                lane = self.source.hold(asked.order.symbol)
            except FillcastError as e:
                self.error = e
                raise
            self.lane.release()
            # The lane, its histories, then the order: the panel's thread may look in between, and reads them in the
            # opposite order, so that no row of the last instrument comes into a history of this one.
            self.lane, self._pulse, self._counts = lane, Pulse(lane, time_ns()), _counts(lane)
            self.costs, self.timings = Columns(COSTS, MOST_COSTS), Columns(TIMINGS, MOST_TIMINGS)
        self.asked = asked
        return is_other

    def fees(self, lane: Lane) -> Fees:
        """What the panel's choice of fees means there."""
        return self.hub.fees(lane, self.asked.fees)

    def delays(self) -> tuple[Spread, Spread]:
        """Publishing to painted and receipt to painted, of the view that has told most; empty without one."""
        told = [one for link in self._links.copy().values() for one in link.client.subscriptions.copy().values()]
        most = max(told, key=lambda one: one.ui.n, default=None)
        return (most.ui.spread(), most.end_to_end.spread()) if most else (Delays().spread(), Delays().spread())

    def take(self, view: str, request: bytes) -> None:
        """One message of a view, in any thread."""
        self._soon(self._take, view, request)

    def _soon(self, act: Callable[..., object], *given: object) -> None:
        with suppress(RuntimeError):  # its loop has ended
            self._loop.call_soon_threadsafe(act, *given)

    # The panel's thread.

    def _serve(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._stay())

    async def _stay(self) -> None:
        parts = (self._closing.wait, self.hub.run, self._keep_costs, self._keep_timings)
        tasks = [asyncio.create_task(part()) for part in parts]
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        try:
            for task in ended:
                await task
        except Exception:  # noqa: BLE001 (a defect of ours ends this run and its feeds, and says so)
            self.source.stop()
            _log.exception("panel ended", instrument=self.lane.symbol)
        tasks += [link.task for link in self._links.values() if link.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for link in self._links.values():
            self.hub.leave(link.client)
        self.lane.release()

    def _take(self, view: str, request: bytes) -> None:
        link = self._links.get(view)
        if link is None:
            link = self._links[view] = Link(self.hub.join(), time_ns())
            link.task = asyncio.create_task(self._feed(view, link))
        link.hear(time_ns())
        take(self.hub, link.client, request)

    async def _feed(self, view: str, link: Link) -> None:
        try:
            while True:
                await link.client.woken.wait()
                await link.turn()
                for message in link.client.collect():
                    link.n_out += 1
                    self._send(view, message)
        except Exception:  # noqa: BLE001 (a defect of ours ends this link alone: what its view asks next makes another)
            _log.exception("view ended", instrument=self.lane.symbol)
            self.hub.leave(link.client)
            self._links.pop(view, None)

    def _forget(self, now_ns: Ns) -> None:
        for view, link in list(self._links.items()):
            if now_ns - link.heard_ns > FORGET_S * NS_PER_S and link.task is not None:
                link.task.cancel()
                self.hub.leave(link.client)
                del self._links[view]

    async def _keep_costs(self) -> None:
        due_s = self._loop.time()
        while True:
            due_s = max(due_s + PERIOD_S, self._loop.time())
            await asyncio.sleep(due_s - self._loop.time())
            self._note_costs(time_ns())

    def _note_costs(self, now_ns: Ns) -> None:
        costs, lane, asked = self.costs, self.lane, self.asked
        if asked.order.symbol != lane.symbol or self.error is not None:
            return
        version = (lane.version(now_ns), asked)
        if version[0] is None or version == self._last:
            return
        try:
            glance = Glance(lane, now_ns)
            latency_ms = lane.engine.latency_ms if asked.latency_ms is None else asked.latency_ms
            answer = glance.answer((asked.order, self.fees(lane), latency_ms, asked.sigma_1d_bps))
        except FillcastError:
            # The panel and whoever asks are told; a history has no row for what is not known.
            return
        self._last = version
        self._pulse.beat(now_ns)
        if isinstance(answer, Estimate):
            costs.append(glance.as_of_ns, self._row(answer))

    def _row(self, answer: Estimate) -> tuple[float | None, ...]:
        parts = (answer.slippage_bps, answer.fee_bps, answer.impact_bps, answer.whole_net_bps)
        resting_maker_frac = None if answer.resting is None else answer.resting.maker_frac
        return (*parts, resting_maker_frac, answer.mid_price, self._pulse.tick_us)

    async def _keep_timings(self) -> None:
        while True:
            await asyncio.sleep(1.0)
            now_ns = time_ns()
            self._forget(now_ns)
            self._note_timings(now_ns)

    def _note_timings(self, now_ns: Ns) -> None:
        timings, lane, (latency, before) = self.timings, self.lane, self._counts
        after = lane.engine.latency.counts()
        self._counts = lane.engine.latency, after
        if latency is not lane.engine.latency:
            # A lane that was opened anew has another engine, which counts from nothing.
            return
        whole = between(before, after)
        ui, end_to_end = self._delays()
        if whole.n:
            us = (whole.mean_us, whole.p50_us, whole.p95_us, whole.p99_us, whole.max_us)
            timings.append(lane.as_of(now_ns), (whole.n, *us, ui, end_to_end))

    def _delays(self) -> tuple[float | None, float | None]:
        # What views have echoed since the last look.
        subscriptions = [one for link in self._links.values() for one in link.client.subscriptions.values()]
        found = []
        for kept in ([one.ui for one in subscriptions], [one.end_to_end for one in subscriptions]):
            new = [delay for delays in kept for delay in delays.since(self._heard_of.get(delays, 0))]
            self._heard_of |= {delays: delays.n for delays in kept}
            found.append(sorted(new)[len(new) // 2] if new else None)
        alive = {delays for one in subscriptions for delays in (one.ui, one.end_to_end)}
        self._heard_of = {delays: n for delays, n in self._heard_of.items() if delays in alive}
        return found[0], found[1]


def _counts(lane: Lane) -> tuple[Latency, Counts]:
    latency = lane.engine.latency
    return latency, latency.counts()
