"""Live frames into a directory of segments: a bounded queue, and one thread that writes.

The thread that receives frames only puts them into the queue. A disk that is slow or full fills the queue; what the
queue can't hold is counted and stands on the tape as a `loss`, and the feed goes on.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from types import TracebackType
from typing import Self

import msgspec
from msgspec import Struct

from fillcast.config import Tape as TapeSettings
from fillcast.engine.keyframe import Keyframe
from fillcast.errors import TapeError
from fillcast.events import Frame, Opening
from fillcast.log import Log
from fillcast.tape.form import Header, Loss, Tally
from fillcast.tape.shelf import Shelf, tell
from fillcast.units import Ns

Freeze = Callable[[int, Opening], Keyframe]

_POLL_S = 0.02
_FRAME_BYTES = 256  # about what Python needs to hold a frame, beside its payload
_STILL_FULL = 0.5

_log = Log("fillcast.tape")


class Key(Struct, frozen=True, eq=False):
    """A keyframe on its way to the thread, which makes bytes of it."""

    recv_ns: Ns
    conn: int
    keyframe: Keyframe

    def frame(self) -> Frame:
        return Frame(self.recv_ns, self.conn, "keyframe", self.keyframe.encode())


class Turn(Struct, frozen=True, eq=False):
    """Here one segment ends and the next begins. n_gaps: that all books have seen by now."""

    keys: tuple[Key, ...]
    n_gaps: int | None


class Recorded(Struct, frozen=True, kw_only=True):
    """What a recording amounts to, so far or in the end.

    n_frames: received. n_safe_frames: of them, on disk. losses: by connection and reason, what is not on the tape.
    failure: why nothing more is written, if so: the disk refuses for now, or a defect of ours has ended it for good.
    """

    directory: str
    n_frames: int
    n_safe_frames: int
    n_lost: int
    n_bytes: int
    n_segments: int
    losses: tuple[Loss, ...] = ()
    failure: str = ""


class Recorder:
    """Takes frames from one thread, `write`, from its making to `stop`.

    freeze: how keyframes are made, `fillcast.engine.engine.Engine.freeze`; without it segments begin without one.
    on_flush: called by the writing thread with the number of frames that are on disk. Raises TapeError if another
    process records there, or the directory can't be written.
    """

    def __init__(
        self,
        directory: Path,
        header: Header,
        settings: TapeSettings,
        *,
        max_bytes: int | None = None,
        on_flush: Callable[[int], object] | None = None,
    ) -> None:
        self.directory = directory
        self.freeze: Freeze | None = None
        self._settings = settings
        self._on_flush = on_flush
        self._openings: dict[int, Opening] = {}
        self._last_recv_ns: Ns = 0
        self._queue: deque[Frame | Key | Turn] = deque()
        self._max_queued_bytes = settings.queue_mib << 20
        self._n_in_bytes = 0
        self._n_out_bytes = 0
        self._n_in = 0
        self._lost = Tally()
        self._all_lost = Tally()
        self._written_off: tuple[Loss, ...] = ()
        self._has_duty = False
        self._is_turn_due = False
        self._is_turn_asked = False
        self._failure: TapeError | None = None
        self._defect: TapeError | None = None
        self._shelf = Shelf(directory, header, settings.segment_mib << 20, max_bytes)
        self._segment_due_s = monotonic() + settings.segment_s
        self._flush_due_s = monotonic() + settings.flush_s
        self._stopping = Event()
        self._has_finished = False
        self._is_unwanted = False
        self._n_gaps: int | None = None
        self._thread = Thread(target=self._run, name="fillcast-tape", daemon=True)
        self._thread.start()

    # The thread that receives.

    def write(self, frame: Frame) -> None:
        """Take a frame, before anyone reads it. Never waits and never raises: what can't be taken is counted."""
        if self._has_duty or frame.kind == "open":
            self._do_duty(frame)
        n_bytes = len(frame.payload) + _FRAME_BYTES
        self._n_in += 1
        self._last_recv_ns = frame.recv_ns
        if self._n_in_bytes - self._n_out_bytes > self._max_queued_bytes and frame.kind not in ("open", "close"):
            self._lost.add(frame)
            self._has_duty = True
            return
        self._n_in_bytes += n_bytes
        self._queue.append(frame)

    def _do_duty(self, frame: Frame) -> None:
        # The engine has taken all frames before this one, and not this one: here a keyframe can be made.
        self._has_duty = False
        if self._lost.n_frames:
            if self._n_in_bytes - self._n_out_bytes > _STILL_FULL * self._max_queued_bytes:
                self._has_duty = True
            else:
                self._tell_of_losses()
        if self._is_turn_due:
            self._is_turn_due = False
            keys = self._keys(self._openings)
            self._queue.append(Turn(keys, _n_gaps(keys)))
        if frame.kind == "open":
            with suppress(msgspec.DecodeError):
                self._openings[frame.conn] = msgspec.json.decode(frame.payload, type=Opening)

    @property
    def _reason(self) -> str:
        return str(self._failure) if self._failure else f"the queue of {self._settings.queue_mib} MiB was full"

    def _tell_of_losses(self) -> None:
        lost, self._lost = self._lost, Tally()
        self._all_lost.merge(lost)
        self._queue.extend(lost.frames(self._reason))
        self._queue.extend(self._keys(lost.conns()))

    def _keys(self, conns: Iterable[int]) -> tuple[Key, ...]:
        freeze = self.freeze
        if freeze is None:
            return ()
        keys = []
        for conn in sorted(set(conns) & set(self._openings)):
            keyframe = freeze(conn, self._openings[conn])
            if keyframe.line is None and not keyframe.desks:
                # It has closed, and its books have gone over to another.
                del self._openings[conn]
            else:
                keys.append(Key(self._last_recv_ns, conn, keyframe))
        return tuple(keys)

    def progress(self) -> Recorded:
        """How far it has got."""
        lost = Tally()
        lost.merge(self._all_lost)
        lost.merge(self._lost)
        return self._recorded(lost, self._reason)

    def check(self) -> None:
        """Raises what has ended the writing for good. A disk that refuses is tried again, and is no such thing."""
        if self._defect is not None:
            raise self._defect.with_traceback(None)

    def stop(self) -> Recorded:
        """Write all that is in the queue, close the segment, and say what there is."""
        if self._lost.n_frames:
            self._tell_of_losses()
        self._n_gaps = _n_gaps(self._keys(self._openings))
        self._stopping.set()
        self._thread.join()
        if not self._has_finished:
            self._failure = self._failure or TapeError(str(self.directory), "the writing thread has died")
            for item in self._queue:
                if isinstance(item, Frame) and item.kind != "loss":
                    self._all_lost.add(item)
        return self._recorded(self._all_lost, self._reason)

    def take_back(self) -> None:
        """Stop, and leave nothing of a tape that began with this recorder. One that it went on with stays."""
        self._is_unwanted = True
        self.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if not self._stopping.is_set():
            self.stop()

    def _recorded(self, lost: Tally, reason: str) -> Recorded:
        return Recorded(
            directory=str(self.directory),
            n_frames=self._n_in,
            n_safe_frames=self._shelf.n_safe_frames,
            n_lost=lost.n_frames + sum(loss.n_frames or 0 for loss in self._written_off),
            n_bytes=self._shelf.n_bytes,
            n_segments=self._shelf.n_segments,
            losses=(*(loss for _, loss in lost.losses(reason)), *self._written_off),
            failure="" if self._failure is None else str(self._failure),
        )

    # The thread that writes.

    def _run(self) -> None:
        try:
            try:
                self._keep_writing()
            except Exception as e:  # noqa: BLE001 (a defect of ours that ended the thread would be told to nobody)
                self._break_off(e)
            self._has_finished = True
        finally:
            if self._is_unwanted:
                self._shelf.discard()
            self._shelf.release()

    def _keep_writing(self) -> None:
        while not self._stopping.wait(_POLL_S):
            self._drain()
            if monotonic() >= self._flush_due_s:
                self._flush()
                self._flush_due_s = monotonic() + self._settings.flush_s
            if not self._is_turn_asked and (self._shelf.is_full or monotonic() >= self._segment_due_s):
                self._ask_for_turn()
        self._finish()

    def _break_off(self, defect: Exception) -> None:
        # What comes until somebody stops it is lost as well, and belongs to the last words.
        self._failure = self._defect = TapeError(
            str(self.directory), f"a defect of fillcast has ended the writing: {defect!r}"
        )
        with suppress(OSError, ValueError):
            _log.exception("tape is broken off", directory=str(self.directory))
        self._stopping.wait()
        self._abandon()

    def _ask_for_turn(self) -> None:
        self._is_turn_asked = self._is_turn_due = True
        self._has_duty = True

    def _drain(self) -> None:
        while self._queue and self._failure is None:
            item = self._queue.popleft()
            try:
                self._put(item)
            except TapeError as e:
                self._fail(e)
            except Exception:
                # What a defect has left in hand is lost with the rest of the queue.
                self._queue.appendleft(item)
                raise

    def _put(self, item: Frame | Key | Turn) -> None:
        if isinstance(item, Frame):
            self._n_out_bytes += len(item.payload) + _FRAME_BYTES
            self._shelf.write(item)
        elif isinstance(item, Key):
            self._shelf.write(item.frame())
        else:
            self._is_turn_asked = False
            self._segment_due_s = monotonic() + self._settings.segment_s
            self._shelf.turn([key.frame() for key in item.keys], item.n_gaps)

    def _flush(self) -> None:
        was_failing = self._failure
        self._failure = None
        try:
            self._save()
        except TapeError as e:
            self._failure = was_failing
            self._fail(e)
            return
        if was_failing is not None:
            tell("tape goes on", directory=str(self.directory))
        if self._on_flush is not None:
            self._on_flush(self._shelf.n_safe_frames)

    def _save(self) -> None:
        try:
            self._shelf.flush()
        except TapeError as e:
            if not self._shelf.is_gone:
                raise
            self._write_off(str(e))
            self._shelf.flush()

    def _write_off(self, reason: str) -> None:
        # Only the thread that receives can make the keyframes that what follows needs: it is asked for them by a turn.
        lost = self._shelf.write_off(reason)
        self._written_off += tuple(loss for _, loss in lost.losses(reason))
        tell("segment is lost", directory=str(self.directory), reason=reason, n_frames=lost.n_frames)
        self._ask_for_turn()

    def _fail(self, error: TapeError) -> None:
        was_failing = self._failure is not None
        self._failure = error
        if not was_failing:
            tell("tape can't be written", directory=str(self.directory), reason=str(error))

    def _finish(self) -> None:
        # The last words, on a disk that may be full: then from the room that was kept for them.
        self._flush()
        self._drain()
        if self._failure is not None:
            self._shelf.give_up_reserve()
            self._flush()
            self._drain()
        try:
            if self._failure is None:
                self._shelf.close(self._n_gaps, "stopped")
                return
        except TapeError as e:
            self._fail(e)
        self._abandon()

    def _abandon(self) -> None:
        queued = [item for item in self._queue if isinstance(item, Frame) and item.kind != "loss"]
        self._all_lost.merge(self._shelf.abandon(queued, str(self._failure)))


def _n_gaps(keys: Sequence[Key]) -> int | None:
    return sum(desk.book.n_gaps for key in keys for desk in key.keyframe.desks) if keys else None
