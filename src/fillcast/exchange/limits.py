"""How much a venue puts up with from one client or address."""

from collections import deque

from msgspec import Struct

from fillcast.units import NS_PER_S, Ns


class Limits(Struct, frozen=True):
    """None where there is none.

    connects_per_s: of all clients together, since a loopback exchange sees one address. idle_s: a socket is closed
    after so long without a push or a word. n_requests_per_hour: of one socket, each counted once however many arguments
    it has. messages_per_s: of one socket, pings and rubbish among them; more is a flood. n_channels: of one socket.
    """

    connects_per_s: int | None = None
    idle_s: float | None = None
    n_requests_per_hour: int | None = None
    messages_per_s: int | None = None
    n_channels: int | None = None


OKX = Limits(connects_per_s=3, idle_s=30.0, n_requests_per_hour=480, messages_per_s=200, n_channels=1000)
"""OKX API v5, connect and limits, July 2026. It names no numbers for floods and channels: those two are ours."""

NONE = Limits()


class Window:
    """Counts what happened within a span."""

    def __init__(self, most: int | None, span_s: float) -> None:
        self._most = most
        self._span_ns = round(span_s * NS_PER_S)
        self._taken: deque[Ns] = deque()

    def admits(self, now_ns: Ns) -> bool:
        """Whether one more may happen now; if so it is counted."""
        if self._most is None:
            return True
        while self._taken and self._taken[0] <= now_ns - self._span_ns:
            self._taken.popleft()
        if len(self._taken) >= self._most:
            return False
        self._taken.append(now_ns)
        return True


class Peak:
    """The most that happened within any span."""

    def __init__(self, span_s: float) -> None:
        self.most = 0
        self._span_ns = round(span_s * NS_PER_S)
        self._seen: deque[Ns] = deque()

    def see(self, now_ns: Ns) -> None:
        self._seen.append(now_ns)
        while self._seen[0] <= now_ns - self._span_ns:
            self._seen.popleft()
        self.most = max(self.most, len(self._seen))
