"""Who listens to what, and when each part is due. One clock for all clients; a slow one costs nobody else.

It runs in the loop of whoever serves, and samples the station.
"""

import asyncio
from collections.abc import Iterable
from time import time_ns
from typing import get_args

from fillcast import app, tables
from fillcast.config import FeeChoice
from fillcast.errors import ConfigError, FillcastError
from fillcast.estimate import Estimate
from fillcast.faces.live.glance import Glance
from fillcast.faces.live.pace import Pace
from fillcast.faces.live.planner import Planner
from fillcast.faces.live.problems import BadParameterError, defect_of, problem_of
from fillcast.faces.live.pulse import Pulse
from fillcast.faces.live.station import Holder, Lane
from fillcast.faces.live.subscription import MAX_SUBSCRIPTIONS, Client, Subscription, Version
from fillcast.faces.live.wire import MakePlan, Painted, Subject, Subscribe, encode_part, encode_update
from fillcast.fees import Fees, find_table
from fillcast.log import Log
from fillcast.orders import Policy
from fillcast.units import NS_PER_S, Ns

_log = Log("fillcast.web")

STEP_S = 0.005
IDLE_S = 0.05
SLOW_NS = NS_PER_S // 4
HEALTH_NS = NS_PER_S // 2

Listener = tuple[Client, Subscription]


class Hub:
    """All clients of one station."""

    def __init__(self, station: Holder) -> None:
        self.station = station
        self.clients: set[Client] = set()
        self.planner = Planner()
        self._next_ns: Ns = 0
        self._pulses: dict[Lane, Pulse] = {}
        self._paces: dict[Lane, dict[float, Pace[Listener]]] = {}
        self._fee_tables = tables.fee_tables()

    async def run(self) -> None:
        """Until it is cancelled. Raises what a turn has raised."""
        turning = asyncio.get_running_loop().create_future()
        self._turn(turning)
        await turning

    def _turn(self, turning: "asyncio.Future[None]") -> None:
        # A timer of its own: a task that slept would have to be woken for every turn.
        if turning.done():
            return
        try:
            self.step(time_ns())
        except Exception as e:  # noqa: BLE001 (a defect of ours in a timer would be told to nobody who runs it)
            turning.set_exception(e)
            return
        wait_s = (self._next_ns - time_ns()) / NS_PER_S if self.clients else IDLE_S
        turning.get_loop().call_later(min(max(wait_s, STEP_S), IDLE_S), self._turn, turning)

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

        Raises UnknownInstrument, BadParameterError for too many, ConfigError for a tier that there isn't.
        """
        before = client.subscriptions.get(request.id)
        if before is None and len(client.subscriptions) >= MAX_SUBSCRIPTIONS:
            raise BadParameterError(
                "id", f"{MAX_SUBSCRIPTIONS} subscriptions a socket, and no more: unsubscribe one, or use its id again"
            )
        lane = self._hold(request.order.symbol)
        subscription = Subscription(request, lane)
        if before is not None:
            self._succeed(before, subscription)
        client.subscriptions[request.id] = subscription
        self._listen(client, subscription)
        now_ns = time_ns()
        self._answer(lane, [(client, subscription)], lane.version(now_ns), now_ns)

    def _hold(self, symbol: str) -> Lane:
        try:
            return self.station.hold(symbol)
        except ConfigError as e:
            raise BadParameterError("order.symbol", str(e)) from e

    def _listen(self, client: Client, subscription: Subscription) -> None:
        hz = subscription.request.hz
        paces = self._paces.setdefault(subscription.lane, {})
        paces.setdefault(hz, Pace(hz)).listeners.append((client, subscription))
        self._next_ns = 0

    def _unlisten(self, subscription: Subscription) -> None:
        lane, hz = subscription.lane, subscription.request.hz
        pace = self._paces[lane][hz]
        pace.listeners = [one for one in pace.listeners if one[1] is not subscription]
        if not pace.listeners:
            del self._paces[lane][hz]
        if not self._paces[lane]:
            del self._paces[lane]
        lane.release()

    def _succeed(self, before: Subscription, after: Subscription) -> None:
        after.n = before.n
        if before.lane is after.lane:
            after.series, after.ui, after.end_to_end = before.series, before.ui, before.end_to_end
        self._unlisten(before)

    def unsubscribe(self, client: Client, id_: str) -> None:
        subscription = client.subscriptions.pop(id_, None)
        if subscription is not None:
            self._unlisten(subscription)

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
            raise BadParameterError(
                "id", f"{MAX_SUBSCRIPTIONS} plans a socket, and no more: wait for one, or use its id again"
            )
        task = asyncio.get_running_loop().create_task(self._plan(client, request))
        client.planning[request.id] = task

    async def _plan(self, client: Client, request: MakePlan) -> None:
        lane: Lane | None = None
        try:
            lane = self._hold(request.order.symbol)
            # What keeps the book away goes before what can't be known without one.
            Glance(lane, time_ns()).sight.require(allow_stale=True)
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
        except Exception as e:  # noqa: BLE001 (a defect of ours is told to whom it concerns)
            _log.exception("plan failed", instrument=request.order.symbol)
            part = encode_part("problem", problem_of(defect_of(e)))
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
        for lane, paces in self._paces.items():
            due = [pace for pace in paces.values() if now_ns >= pace.next_ns]
            if due:
                self._look(lane, due, now_ns)
        turns = [pace.next_ns for paces in self._paces.values() for pace in paces.values()]
        self._next_ns = min(turns, default=now_ns + int(IDLE_S * NS_PER_S))
        self._forget()

    def _look(self, lane: Lane, due: Iterable[Pace[Listener]], now_ns: Ns) -> None:
        version, news = lane.version(now_ns), list[Listener]()
        for pace in due:
            theirs = [one for one in pace.listeners if one[1].has_news(version, now_ns)]
            pace.looked(now_ns, has_news=bool(theirs))
            news += theirs
        if news:
            self._answer(lane, news, version, now_ns)

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
                if self._refuse(client, subscription, defect_of(e), now_ns):
                    _log.exception("subscription failed", instrument=subscription.lane.symbol)

    @staticmethod
    def _refuse(client: Client, subscription: Subscription, error: FillcastError, now_ns: Ns) -> bool:
        version = (type(error), str(error))
        if not subscription.has_news(version, now_ns):
            return False
        subscription.waiting.pop("estimate", None)
        subscription.put("problem", encode_part("problem", problem_of(error)))
        subscription.answered = version
        subscription.said(0, now_ns, version)
        client.woken.set()
        return True

    def _fill(self, subscription: Subscription, glance: Glance, version: Version) -> None:
        now_ns, request = glance.now_ns, subscription.request
        if not subscription.is_introduced:
            self._introduce(subscription, glance)
        subscription.n_conflated += bool(subscription.waiting) and bool(subscription.said_ns)
        if subscription.take_turn("answer", subscription.answer_ns, now_ns):
            self._fill_answer(subscription, glance, version)
        if subscription.wants("ladder"):
            subscription.put("ladder", glance.ladder_part(request.n_levels, request.group_ticks))
        self._fill_slow(subscription, glance)
        subscription.said(glance.recv_ns, now_ns, version)

    def _fill_answer(self, subscription: Subscription, glance: Glance, version: Version) -> None:
        asked, waiting = subscription.asked, subscription.waiting
        answer = glance.answer(asked)
        is_answer = isinstance(answer, Estimate)
        if isinstance(answer, Estimate) and subscription.wants("series") and version != subscription.answered:
            pulse = self._pulse(subscription.lane, glance.now_ns)
            subscription.series.add(answer, glance.as_of_ns, pulse.tick_us)
        waiting.pop("problem" if is_answer else "estimate", None)
        if not is_answer or subscription.wants("estimate"):
            subscription.put("estimate" if is_answer else "problem", glance.answer_part(asked))
        rest = subscription.request.rest
        if rest is not None:
            subscription.put("rested", glance.rested_part(asked, rest))
        subscription.answered = version

    def _fill_slow(self, subscription: Subscription, glance: Glance) -> None:
        now_ns = glance.now_ns
        if subscription.wants("depth") and subscription.take_turn("depth", SLOW_NS, now_ns):
            subscription.put("depth", glance.depth_part())
        if subscription.wants("curve") and subscription.take_turn("curve", SLOW_NS, now_ns):
            order, fees, latency_ms, _ = subscription.asked
            subscription.put("curve", glance.curve_part(order.side, fees, latency_ms))
        if subscription.wants("resting") and subscription.take_turn("resting", 2 * SLOW_NS, now_ns):
            subscription.put("resting", glance.resting_part(subscription.asked))
        if subscription.wants("health") and subscription.take_turn("health", HEALTH_NS, now_ns):
            features, pulse = glance.view.features, self._pulse(subscription.lane, now_ns)
            health = pulse.health(features, subscription.ui, subscription.end_to_end, subscription.n_conflated)
            subscription.put("health", encode_part("health", health))

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
        instrument = glance.sight.instrument
        if instrument is None:
            return
        subscription.fees = self.fees(subscription.lane, subscription.request.fees)
        table = find_table(self._fee_tables, instrument)
        subject = Subject(
            instrument=instrument,
            source=glance.sight.source,
            size_unit=instrument.size_unit,
            tiers=() if table is None else table.tiers,
            fee_date=None if table is None else table.as_of.isoformat(),
            latency_ms=glance.lane.engine.latency_ms,
            policies=get_args(Policy),
        )
        subscription.put("subject", encode_part("subject", subject))
        subscription.is_introduced = True
