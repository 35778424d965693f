"""What changes of a lane between two looks: the states it went through, frames a second, its share of a core."""

from collections import deque

import numpy as np

from fillcast.engine.engine import FeedHealth
from fillcast.faces.live.station import Lane
from fillcast.faces.live.wire import Change, Health, Spread
from fillcast.features import Features
from fillcast.units import NS_PER_S, Ns

N_CHANGES = 32
N_ECHOES = 1000


class Pulse:
    """One lane's, for all who listen to it."""

    def __init__(self, lane: Lane, now_ns: Ns) -> None:
        self._lane = lane
        self._at_ns = now_ns
        self._n_frames = lane.engine.n_frames
        self._n_ticks = lane.engine.latency.n_ticks
        self._tick_ns, self._busy_ns = lane.engine.latency.busy_ns, lane.engine.busy_ns
        self._feed: FeedHealth | None = None
        self._frames_per_s = 0.0
        self._busy_frac = 0.0
        self._history: deque[Change] = deque(maxlen=N_CHANGES)
        self.tick_us: float | None = None

    def beat(self, now_ns: Ns) -> None:
        """Look again, unless it was just now."""
        passed_ns = now_ns - self._at_ns
        if self._feed is not None and passed_ns < NS_PER_S // 5:
            return
        engine = self._lane.engine
        n_frames, n_ticks = engine.n_frames, engine.latency.n_ticks
        tick_ns, busy_ns = engine.latency.busy_ns, engine.busy_ns
        if passed_ns > 0:
            self._frames_per_s = (n_frames - self._n_frames) * NS_PER_S / passed_ns
            self._busy_frac = (busy_ns - self._busy_ns) / passed_ns
        new_ticks = n_ticks - self._n_ticks
        self.tick_us = (tick_ns - self._tick_ns) / new_ticks / 1e3 if new_ticks else None
        self._at_ns, self._n_frames, self._n_ticks = now_ns, n_frames, n_ticks
        self._tick_ns, self._busy_ns = tick_ns, busy_ns
        self._feed = next((feed for feed in engine.health(now_ns) if feed.symbol == self._lane.symbol), None)
        self._note(self._feed)

    def _note(self, feed: FeedHealth | None) -> None:
        if feed is None:
            return
        last = self._history[-1] if self._history else None
        if last is None or (last.state, last.at_ns) != (feed.state, feed.since_ns):
            self._history.append(Change(feed.since_ns, feed.state, feed.reason))

    def health(self, features: Features, ui: "Delays", end_to_end: "Delays", n_conflated: int) -> Health | None:
        """The lane's, with what one subscription has seen of it; None before the first book."""
        if self._feed is None:
            return None
        engine = self._lane.engine
        return Health(
            feed=self._feed,
            history=tuple(self._history),
            features=features,
            frames_per_s=self._frames_per_s,
            busy_frac=self._busy_frac,
            backlog_ns=engine.backlog_ns,
            n_malformed=engine.n_malformed,
            last_refusal=engine.last_refusal,
            last_notice=engine.last_notice,
            stages=engine.latency.stages(),
            ui=ui.spread(),
            end_to_end=end_to_end.spread(),
            n_conflated=n_conflated,
        )


class Delays:
    """The last thousand of a delay."""

    def __init__(self) -> None:
        self._ms: deque[float] = deque(maxlen=N_ECHOES)
        self.n = 0

    def add(self, ns: int) -> None:
        self._ms.append(ns / 1e6)
        self.n += 1

    def since(self, n: int) -> list[float]:
        """Those after the first *n*, in ms, as far as they are kept."""
        return list(self._ms)[max(0, len(self._ms) - (self.n - n)) :]

    def spread(self) -> Spread:
        if not self._ms:
            return Spread(n=0, p50_ms=None, p95_ms=None, p99_ms=None, max_ms=None)
        p50_ms, p95_ms, p99_ms, max_ms = np.percentile(list(self._ms), (50, 95, 99, 100)).tolist()
        return Spread(n=len(self._ms), p50_ms=p50_ms, p95_ms=p95_ms, p99_ms=p99_ms, max_ms=max_ms)
