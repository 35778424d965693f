"""A recording in a thread of its own, at its own pace, as lanes: what shows live books shows it likewise."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Lock, Thread
from time import time_ns

from fillcast import app
from fillcast.config import Settings
from fillcast.engine.engine import Engine, nearest
from fillcast.errors import FillcastError, TapeError, UnknownInstrument
from fillcast.events import Frame
from fillcast.faces.live.station import Holder, Lane
from fillcast.units import NS_PER_S, Ns

AT_LEAST_S = 0.002


class PlayedLane(Lane):
    """One instrument of a recording; its answers describe the recording's time."""

    def __init__(self, symbol: str, engine: Engine, playback: "Playback") -> None:
        super().__init__(symbol, engine, playback)
        self._playback = playback

    def as_of(self, now_ns: Ns) -> Ns:
        return self._playback.as_of(now_ns)


class Playback(Holder):
    """Plays once. pace: 1 is real time. instruments: see `fillcast.app.Recording`.

    Raises TapeError for what is no recording or holds no book, ConfigError for a pace that is none.
    """

    def __init__(self, path: Path, settings: Settings, *, pace: float = 1.0, instruments: Path | None = None) -> None:
        self.recording = app.Recording(path, instruments=instruments)
        self.engine = app.make_engine(self.recording.source, settings)
        self._pace = pace
        self._lanes: dict[str, PlayedLane] = {}
        self._lock = Lock()
        self._closing = Event()
        self._error: FillcastError | None = None
        self._frames = self.recording.frames()
        self._first_ns = self._last_ns = self._to_first_book()
        self._began_ns = time_ns()
        self._thread = Thread(target=self._play, name="fillcast-engine", daemon=True)
        self._thread.start()

    @property
    def is_running(self) -> bool:
        return self._thread.is_alive()

    @property
    def symbols(self) -> list[str]:
        """Instruments of which something has come by now."""
        return self.engine.symbols()

    def as_of(self, now_ns: Ns) -> Ns:
        """The recording's instant, which stands still at its end."""
        if self._error is not None:
            return self._last_ns
        return self._first_ns + round((now_ns - self._began_ns) * self._pace)

    def hold(self, symbol: str) -> Lane:
        """A lane of the recording. Raises UnknownInstrument with the nearest of what is on it."""
        with self._lock:
            if symbol not in self._lanes:
                held = self.symbols
                if symbol not in held:
                    raise UnknownInstrument(symbol, nearest(symbol, held), f"the recording has {', '.join(held)}")
                self._lanes[symbol] = PlayedLane(symbol, self.engine, self)
                self._lanes[symbol].error = self._error
            self._lanes[symbol].n_holders += 1
            return self._lanes[symbol]

    def release(self, lane: Lane) -> None:
        """Let go of it; the recording plays on."""
        with self._lock:
            lane.n_holders -= 1

    def stop(self) -> None:
        """Ends the thread."""
        self._closing.set()
        self._thread.join()

    def _to_first_book(self) -> Ns:
        for frame in self._frames:
            app.take(self.engine, frame)
            if self.engine.symbols() and self.engine.state(self.engine.symbols()[0], frame.recv_ns) == "live":
                return frame.recv_ns
        raise TapeError(str(self.recording.path), "holds no book")

    def _play(self) -> None:
        try:
            ended = self._played(self._frames)
        except FillcastError as e:
            ended = e
        with self._lock:
            self._error = ended
            for lane in self._lanes.values():
                lane.error = ended

    def _played(self, frames: Iterator[Frame]) -> FillcastError:
        path = str(self.recording.path)
        for frame in frames:
            due_ns = self._began_ns + (frame.recv_ns - self._first_ns) / self._pace
            early_s = (due_ns - time_ns()) / NS_PER_S
            if self._closing.is_set() or (early_s > AT_LEAST_S and self._closing.wait(early_s)):
                return TapeError(path, "was stopped")
            app.take(self.engine, frame)
            self._last_ns = frame.recv_ns
        span_s = (self._last_ns - self._first_ns) / NS_PER_S
        cut = f"; {self.recording.cut.reason}" if self.recording.cut is not None else ""
        return TapeError(path, f"has ended after {span_s:.1f} s{cut}; start() plays it again")
