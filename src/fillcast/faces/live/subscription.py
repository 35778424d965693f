"""What one client has asked for, and what of it has not left yet. Of each part only the latest waits."""

import asyncio
from collections import deque
from time import time_ns

from fillcast.faces.live.glance import Asked
from fillcast.faces.live.pulse import Delays
from fillcast.faces.live.series import Series
from fillcast.faces.live.station import Lane
from fillcast.faces.live.wire import Part, Subscribe, encode_part, encode_update
from fillcast.fees import Fees
from fillcast.units import NS_PER_S, Ns

QUIET_NS = NS_PER_S // 2
"""All goes out so often even if nothing has changed, so that a client can tell quiet from dead."""

SERIES_NS = NS_PER_S // 4
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
        self.answer_ns: Ns = int(NS_PER_S / min(request.hz, request.estimate_hz or request.hz))
        self.series = Series()
        self.fees = NO_FEES
        self.is_introduced = False
        self.waiting: dict[str, str] = {}
        self.n = 0
        self.n_conflated = 0
        self.ui = Delays()
        self.end_to_end = Delays()
        self.said_ns: Ns = 0
        self.version: Version = None
        self.answered: Version = None
        self._due_ns: dict[str, Ns] = {}
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
        self.waiting[part] = encoded

    def said(self, recv_ns: Ns, now_ns: Ns, version: Version) -> None:
        """What is known in *version*, received at *recv_ns*, was put at *now_ns*."""
        self._recv_ns, self.said_ns, self.version = recv_ns, now_ns, version

    def has_news(self, version: Version, now_ns: Ns) -> bool:
        """Whether there is something to put; the answer, which may come less often than the rest, is never left old."""
        if version is None or version != self.version or now_ns - self.said_ns >= QUIET_NS:
            return True
        return version != self.answered and self.is_due("answer", now_ns)

    def is_due(self, part: str, now_ns: Ns) -> bool:
        return now_ns >= self._due_ns.get(part, 0)

    def take_turn(self, part: str, period_ns: int, now_ns: Ns) -> bool:
        """Whether the part is due; then it is not for a period, less what turns are apart."""
        if not self.is_due(part, now_ns):
            return False
        self._due_ns[part] = now_ns + period_ns - int(0.5 * NS_PER_S / self.request.hz)
        return True

    def collect(self) -> str | None:
        """What waits, as one message; None if nothing does."""
        parts, self.waiting = self.waiting, {}
        now_ns = time_ns()
        if self.wants("series") and self.is_due("series", now_ns):
            points = self.series.take()
            if points:
                parts["series"] = encode_part("series", points)
                self.take_turn("series", SERIES_NS, now_ns)
        if not parts:
            return None
        self.n += 1
        self._unechoed.append((self.n, now_ns, self._recv_ns))
        return encode_update(self.request.id, self.n, now_ns, parts.values(), self.request.revision)

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
