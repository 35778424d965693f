"""Who listens to what, and when each part is due. One clock for all clients; a slow one costs nobody else.

Of each part only the latest waits for a client. It runs in the loop of whoever serves, and samples the station.
"""

import asyncio
from collections import deque
from collections.abc import Iterable
from time import time_ns
from typing import get_args

import structlog

from fillcast import app, tables
from fillcast.config import FeeChoice
from fillcast.errors import ConfigError, FillcastError
from fillcast.estimate import WAITS_FOR, Estimate
from fillcast.faces.glance import Asked, Glance
from fillcast.faces.planner import Planner
from fillcast.faces.problems import problem_of
from fillcast.faces.pulse import Delays, Pulse
from fillcast.faces.series import Series
from fillcast.faces.station import Holder, Lane
from fillcast.faces.wire import MakePlan, Painted, Part, Subject, Subscribe, encode_part, encode_update
from fillcast.fees import Fees, find_table
from fillcast.orders import Policy
from fillcast.units import NS_PER_S, Ns

_log = structlog.get_logger("fillcast.web")

STEP_S = 0.005
IDLE_S = 0.05
QUIET_NS = NS_PER_S // 2
"""An estimate goes out so often even if nothing has changed, so that a client can tell quiet from dead."""

SLOW_NS = NS_PER_S // 4
HEALTH_NS = NS_PER_S // 2
MAX_SUBSCRIPTIONS = 32
N_UNECHOED = 256
NO_FEES = Fees(None, None, "none")

Version = tuple[object, ...] | None
"""Of what is known of a lane; None while nothing is."""


class Subscription:
    """One request of one client, and what of it has not left yet."""

    def __init__(self, request: Subscribe, lane: Lane) -> None:
        self.request = request
        self.lane = lane
        self.period_ns = int(NS_PER_S / request.hz)
        self.series = Series()
        self.fees = NO_FEES
        self.is_introduced = False
        self.waiting: dict[str, str] = {}
        self.n = 0
        self.n_conflated = 0
        self.ui = Delays()
        self.end_to_end = Delays()
        self.next_ns: Ns = 0
        self.due_ns: dict[str, Ns] = {}
        self.said_ns: Ns = 0
        self.version: Version = None
        self._recv_ns: Ns = 0
        self._unechoed: deque[tuple[int, Ns, Ns]] = deque(maxlen=N_UNECHOED)

    @property
    def asked(self) -> Asked:
        request = self.request
        latency_ms = self.lane.engine.latency_ms if request.latency_ms is None else request.latency_ms
        return request.order, self.fees, latency_ms, request.sigma_1d_bps

    def wants(self, part: Part) -> bool:
        return part in self.request.parts

    def put(self, part: str, encoded: str) -> None:
        """The latest takes the place of what still waits."""
        self.n_conflated += part == "estimate" and part in self.waiting
        self.waiting[part] = encoded

    def answered(self, recv_ns: Ns, now_ns: Ns, version: Version) -> None:
        """Said at *now_ns*; the next one is due in the next period that the clock is divided into.

        So all who listen at the same pace are answered at once, from one look. What is late may still go out within
        the period after, so that a market of the same pace loses nothing to its unevenness.
        """
        self._recv_ns, self.said_ns, self.version = recv_ns, now_ns, version
        period_ns = self.period_ns
        self.next_ns = max((self.next_ns // period_ns + 1) * period_ns, now_ns // period_ns * period_ns)

    def has_news(self, version: Version, now_ns: Ns) -> bool:
        return version is None or version != self.version or now_ns - self.said_ns >= QUIET_NS

    def is_due(self, part: str, now_ns: Ns) -> bool:
        return now_ns >= self.due_ns.get(part, 0)

    def schedule(self, part: str, period_ns: int, now_ns: Ns) -> None:
        self.due_ns[part] = now_ns + period_ns

    def collect(self) -> str | None:
        """What waits, as one message; None if nothing does."""
        parts, self.waiting = self.waiting, {}
        now_ns = time_ns()
        if self.wants("series") and self.is_due("series", now_ns):
            points = self.series.take()
            if points:
                parts["series"] = encode_part("series", points)
                self.schedule("series", SLOW_NS, now_ns)
        if not parts:
            return None
        self.n += 1
        self._unechoed.append((self.n, now_ns, self._recv_ns))
        return encode_update(self.request.id, self.n, now_ns, parts.values())

    def painted(self, n: int) -> None:
        """The client has update *n* on its screen."""
        now_ns = time_ns()
        while self._unechoed and self._unechoed[0][0] <= n:
            number, sent_ns, recv_ns = self._unechoed.popleft()
            if number == n:
                self.ui.add(now_ns - sent_ns)
                if recv_ns:
                    self.end_to_end.add(now_ns - recv_ns)


class Client:
    """One listener, from `Hub.join` to `Hub.leave`. `woken` is set when something waits."""

    def __init__(self) -> None:
        self.subscriptions: dict[str, Subscription] = {}
        self.planning: dict[str, asyncio.Task[None]] = {}
        self.woken = asyncio.Event()
        self._letters: deque[str] = deque(maxlen=MAX_SUBSCRIPTIONS)

    def tell(self, message: str) -> None:
        """What is said once: that a request was not taken, or a plan."""
        self._letters.append(message)
        self.woken.set()

    def collect(self) -> list[str]:
        """All that waits, a message a subscription."""
        self.woken.clear()
        collected = [subscription.collect() for subscription in self.subscriptions.values()]
        letters = list(self._letters)
        self._letters.clear()
        return [*letters, *(message for message in collected if message is not None)]


Listener = tuple[Client, Subscription]


class Hub:
    """All clients of one station."""

    def __init__(self, station: Holder) -> None:
        self.station = station
        self.clients: set[Client] = set()
        self.planner = Planner()
        self._next_ns: Ns = 0
        self._pulses: dict[Lane, Pulse] = {}
        self._fee_tables = tables.fee_tables()

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            wait_s = (self._next_ns - time_ns()) / NS_PER_S if self.clients else IDLE_S
            await asyncio.sleep(min(max(wait_s, STEP_S), IDLE_S))
            self.step(time_ns())

    def join(self) -> Client:
        client = Client()
        self.clients.add(client)
        return client

    def leave(self, client: Client) -> None:
        """Lets go of all that it held."""
        self.clients.discard(client)
        for id_ in list(client.subscriptions):
            self.unsubscribe(client, id_)
        for task in client.planning.values():
            task.cancel()

    # What a client asks.

    def subscribe(self, client: Client, request: Subscribe) -> None:
        """Answer now, without waiting for a tick, and from now on.

        Raises UnknownInstrument, ConfigError for too many or for a tier that there isn't.
        """
        before = client.subscriptions.get(request.id)
        if before is None and len(client.subscriptions) >= MAX_SUBSCRIPTIONS:
            raise ConfigError(f"{MAX_SUBSCRIPTIONS} subscriptions a socket, and no more")
        lane = self.station.hold(request.order.symbol)
        subscription = Subscription(request, lane)
        if before is not None:
            self._succeed(before, subscription)
        client.subscriptions[request.id] = subscription
        self._next_ns = 0
        now_ns = time_ns()
        self._answer(lane, [(client, subscription)], lane.version(now_ns), now_ns)

    @staticmethod
    def _succeed(before: Subscription, after: Subscription) -> None:
        after.n = before.n
        if before.lane is after.lane:
            after.series, after.ui, after.end_to_end = before.series, before.ui, before.end_to_end
        before.lane.release()

    def unsubscribe(self, client: Client, id_: str) -> None:
        subscription = client.subscriptions.pop(id_, None)
        if subscription is not None:
            subscription.lane.release()

    @staticmethod
    def painted(client: Client, echo: Painted) -> None:
        subscription = client.subscriptions.get(echo.id)
        if subscription is not None:
            subscription.painted(echo.n)

    def plan(self, client: Client, request: MakePlan) -> None:
        """Make it beside all else, and tell the client when it is done."""
        before = client.planning.get(request.id)
        if before is not None:
            before.cancel()
        elif len(client.planning) >= MAX_SUBSCRIPTIONS:
            raise ConfigError(f"{MAX_SUBSCRIPTIONS} plans a socket, and no more")
        task = asyncio.get_running_loop().create_task(self._plan(client, request))
        client.planning[request.id] = task

    async def _plan(self, client: Client, request: MakePlan) -> None:
        lane: Lane | None = None
        try:
            lane = self.station.hold(request.order.symbol)
            made = await self.planner.plan(
                lane,
                request.order,
                horizon_s=request.horizon_s,
                half_life_s=request.half_life_s,
                rest_s=request.rest_s,
                allow_stale=True,
                fees=self.fees(lane, request.fees),
                latency_ms=request.latency_ms,
                sigma_1d_bps=request.sigma_1d_bps,
            )
            part = encode_part("plan", made)
        except FillcastError as e:
            part = encode_part("problem", problem_of(e))
        finally:
            if lane is not None:
                lane.release()
        del client.planning[request.id]
        client.tell(encode_update(request.id, 0, time_ns(), (part,)))

    # What is due.

    def step(self, now_ns: Ns) -> None:
        """One look at every lane that has something new for somebody."""
        if now_ns < self._next_ns:
            return
        due: dict[Lane, list[Listener]] = {}
        next_ns = now_ns + int(IDLE_S * NS_PER_S)
        for client in self.clients:
            for subscription in client.subscriptions.values():
                if now_ns >= subscription.next_ns:
                    due.setdefault(subscription.lane, []).append((client, subscription))
        for lane, waiting in due.items():
            version = lane.version(now_ns)
            news = [one for one in waiting if one[1].has_news(version, now_ns)]
            if news:
                self._answer(lane, news, version, now_ns)
        for client in self.clients:
            for subscription in client.subscriptions.values():
                next_ns = min(next_ns, subscription.next_ns)
        self._next_ns = next_ns
        self._forget()

    def _forget(self) -> None:
        gone = [lane for lane in self._pulses if lane.n_holders == 0]
        for lane in gone:
            del self._pulses[lane]

    def _answer(self, lane: Lane, waiting: Iterable[Listener], version: Version, now_ns: Ns) -> None:
        glance: Glance | None = None
        for client, subscription in waiting:
            try:
                glance = Glance(lane, now_ns) if glance is None else glance
                self._fill(subscription, glance, version)
                client.woken.set()
            except FillcastError as e:
                self._refuse(client, subscription, e, now_ns)
            except Exception as e:  # noqa: BLE001 (a defect of ours is told to whom it concerns, and stops nobody else)
                if self._refuse(client, subscription, FillcastError(f"the desk failed: {e!r}"), now_ns):
                    _log.exception("subscription failed", instrument=subscription.lane.symbol)

    @staticmethod
    def _refuse(client: Client, subscription: Subscription, error: FillcastError, now_ns: Ns) -> bool:
        version = (type(error), str(error))
        if not subscription.has_news(version, now_ns):
            subscription.answered(0, subscription.said_ns, version)
            return False
        subscription.waiting.pop("estimate", None)
        subscription.put("problem", encode_part("problem", problem_of(error)))
        subscription.answered(0, now_ns, version)
        client.woken.set()
        return True

    def _fill(self, subscription: Subscription, glance: Glance, version: Version) -> None:
        now_ns = glance.now_ns
        if not subscription.is_introduced:
            self._introduce(subscription, glance)
        pulse = self._pulse(subscription.lane, now_ns)
        request, waiting, asked = subscription.request, subscription.waiting, subscription.asked
        answer = glance.answer(asked)
        is_answer = isinstance(answer, Estimate)
        if isinstance(answer, Estimate) and subscription.wants("series") and version != subscription.version:
            subscription.series.add(answer, glance.as_of_ns, pulse.tick_us)
        waiting.pop("problem" if is_answer else "estimate", None)
        if not is_answer or subscription.wants("estimate"):
            subscription.put("estimate" if is_answer else "problem", glance.answer_part(asked))
        if subscription.wants("ladder"):
            subscription.put("ladder", glance.ladder_part(request.n_levels, request.group_ticks))
        self._fill_slow(subscription, glance, pulse)
        subscription.answered(glance.recv_ns, now_ns, version)

    @staticmethod
    def _fill_slow(subscription: Subscription, glance: Glance, pulse: Pulse) -> None:
        now_ns = glance.now_ns
        if subscription.wants("depth") and subscription.is_due("depth", now_ns):
            subscription.put("depth", glance.depth_part())
            subscription.schedule("depth", SLOW_NS, now_ns)
        if subscription.wants("curve") and subscription.is_due("curve", now_ns):
            order, fees, latency_ms, _ = subscription.asked
            subscription.put("curve", glance.curve_part(order.side, fees, latency_ms))
            subscription.schedule("curve", SLOW_NS, now_ns)
        if subscription.wants("resting") and subscription.is_due("resting", now_ns):
            subscription.put("resting", glance.resting_part(subscription.asked))
            subscription.schedule("resting", 2 * SLOW_NS, now_ns)
        if subscription.wants("health") and subscription.is_due("health", now_ns):
            features = glance.view.features
            health = pulse.health(features, subscription.ui, subscription.end_to_end, subscription.n_conflated)
            subscription.put("health", encode_part("health", health))
            subscription.schedule("health", HEALTH_NS, now_ns)

    def _pulse(self, lane: Lane, now_ns: Ns) -> Pulse:
        pulse = self._pulses.get(lane)
        if pulse is None:
            pulse = self._pulses[lane] = Pulse(lane, now_ns)
        pulse.beat(now_ns)
        return pulse

    def fees(self, lane: Lane, choice: FeeChoice | None) -> Fees:
        """What a choice means there; None for the settings' own."""
        if choice is None:
            return lane.engine.fees(lane.symbol)
        return app.choose_fees(choice, lane.engine.find(lane.symbol), self._fee_tables)

    def _introduce(self, subscription: Subscription, glance: Glance) -> None:
        # The fees of a choice can be found once the instrument is known, and the client is told of both.
        instrument = glance.view.instrument
        if instrument is None:
            return
        subscription.fees = self.fees(subscription.lane, subscription.request.fees)
        table = find_table(self._fee_tables, instrument)
        subject = Subject(
            instrument=instrument,
            source=glance.view.source,
            size_unit=instrument.size_unit,
            tiers=() if table is None else table.tiers,
            fee_date=None if table is None else table.as_of.isoformat(),
            latency_ms=glance.lane.engine.latency_ms,
            policies=get_args(Policy),
            waits_for=WAITS_FOR,
        )
        subscription.put("subject", encode_part("subject", subject))
        subscription.is_introduced = True
