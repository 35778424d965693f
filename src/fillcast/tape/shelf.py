"""A directory of segments while it is being written: one segment open, the others closed and in the journal."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from time import time_ns

from msgspec.structs import replace

from fillcast.engine.keyframe import learned_sha256
from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.log import Log
from fillcast.tape import index
from fillcast.tape.form import SUFFIX, Header, Tally
from fillcast.tape.index import Closed, Removed
from fillcast.tape.lock import DirectoryLock
from fillcast.tape.reader import TapeReader
from fillcast.tape.segments import segment_number, segment_paths, survey
from fillcast.tape.writer import TapeWriter
from fillcast.units import NS_PER_S

RESERVE = "reserve"
RESERVE_BYTES = 1 << 18
"""Room on the disk that is given up for the last words: what a full disk has cost."""

_MIN_SEGMENT_BYTES = 1 << 16
_SEGMENTS_IN_MAX = 8

_log = Log("fillcast.tape")


def tell(what: str, **facts: object) -> None:
    """Log a change. A terminal that has gone away must not end a recording."""
    with suppress(OSError, ValueError):
        _log.warning(what, **facts)


class Shelf:
    """Holds the lock of the directory from its making to `release`.

    header: of every segment, but for its number and instant. segment_bytes: of its frames; the keyframes before them
    come on top, so that a segment is never full of nothing else. max_bytes: the oldest closed segments go, so that all
    of them and the open one stay within, unless the open one alone is larger. Raises TapeError: another process records
    there, another tape is there, or the directory can't be written.
    """

    def __init__(self, directory: Path, header: Header, segment_bytes: int, max_bytes: int | None) -> None:
        self.directory = directory
        self.n_segments = 0
        self._header = header
        self._max_bytes = max_bytes
        if max_bytes is not None:
            segment_bytes = max(_MIN_SEGMENT_BYTES, min(segment_bytes, max_bytes // _SEGMENTS_IN_MAX))
        self._segment_bytes = segment_bytes
        self._n_closed_frames = 0
        self._n_closed_bytes = 0
        self._n_opening_bytes = 0
        self._n_gaps_before: int | None = 0
        self._tape: TapeWriter | None = None
        self._next: tuple[Sequence[Frame], int | None] | None = None
        self._losses: list[Frame] = []
        self._made = [one for one in (directory, *directory.parents) if not one.exists()]
        try:
            directory.mkdir(parents=True, exist_ok=True)
        except OSError as e:
            raise TapeError(str(directory), e.strerror or str(e)) from e
        self._lock = DirectoryLock(directory)
        try:
            has_journal = (directory / index.NAME).exists()
            self._number = self._take_over()
            self._is_new = self._number == 1 and not has_journal
            self._known = self._names()
            self._keep_reserve()
            self._tape = self._open(())
        except BaseException:
            self.release()
            raise

    @property
    def is_full(self) -> bool:
        return self._tape is not None and self._tape.n_bytes - self._n_opening_bytes >= self._segment_bytes

    @property
    def is_gone(self) -> bool:
        """Whether somebody has removed the open segment, as far as the last flush knows."""
        return self._tape is not None and self._tape.is_gone

    @property
    def n_safe_frames(self) -> int:
        """Frames on disk since its making."""
        return self._n_closed_frames + (0 if self._tape is None else self._tape.n_safe_frames)

    @property
    def n_bytes(self) -> int:
        """Bytes on disk since its making."""
        return self._n_closed_bytes + (0 if self._tape is None else self._tape.n_bytes)

    def write(self, frame: Frame) -> None:
        """Raises TapeError if the disk refuses, and has taken the frame nevertheless: `flush` tries again."""
        if self._tape is None:
            raise TapeError(str(self.directory), "has no open segment")
        self._tape.write(frame)

    def turn(self, keyframes: Sequence[Frame], n_gaps: int | None) -> None:
        """Close the segment and begin the next one with *keyframes*. n_gaps: of all books, by now. After a TapeError
        `flush` goes on with it."""
        self._next = keyframes, n_gaps
        self._advance()

    def flush(self) -> None:
        """Everything that was written can be read back after a crash. Raises TapeError if the disk refuses."""
        self._advance()
        if self._tape is not None:
            self._tape.flush()

    def write_off(self, reason: str) -> Tally:
        """Give up the open segment, which is gone; `flush` begins it anew with the loss, which is returned."""
        lost = Tally()
        if self._tape is not None:
            lost = self._tape.abandon()
            self._tape.leave()
            self._number = self._tape.header.number
            self._known.discard(self._tape.path.name)
            self.n_segments -= 1
            self._tape = None
        self._losses = list(lost.frames(reason))
        # How many gaps its books had seen went with it, unless a turn tells.
        self._next = self._next or ((), None)
        self._n_gaps_before = self._next[1]
        return lost

    def close(self, n_gaps: int | None, reason: str) -> None:
        """Close the last segment. Raises TapeError if the disk refuses."""
        tape = self._tape
        if tape is None:
            return
        tape.close()
        row = Closed(
            number=tape.header.number,
            name=tape.path.name,
            n_bytes=tape.n_bytes,
            sha256=tape.sha256,
            contents=tape.contents(),
            n_gaps=None if n_gaps is None or self._n_gaps_before is None else n_gaps - self._n_gaps_before,
            reason=reason,
        )
        index.append(self.directory, row)
        self._n_gaps_before = n_gaps
        self._n_closed_frames += tape.n_safe_frames
        self._n_closed_bytes += tape.n_bytes
        self._tape = None

    def abandon(self, queued: Iterable[Frame], reason: str) -> Tally:
        """End on a disk that refuses: forget what it has not taken, and *queued*; say so on the tape if that much can
        still be written. Returns what was lost."""
        written_off = self.write_off(reason) if self.is_gone else Tally()
        tape = self._tape
        lost = Tally() if tape is None else tape.abandon()
        for frame in queued:
            lost.add(frame)
        try:
            tape = tape or self._open(())
            self._tape = tape
            for frame in lost.frames(reason):
                tape.write(frame)
            tape.close()
            index.append(self.directory, survey(tape.path, reason=reason))
        except TapeError as e:
            tell("tape ends without a record of its loss", directory=str(self.directory), reason=str(e))
        lost.merge(written_off)
        return lost

    def discard(self) -> None:
        """Remove the tape, if it began here. Called before `release`."""
        if self._is_new and self._lock.is_there:
            if self._tape is not None:
                self._tape.leave()
            for path in (*segment_paths(self.directory), self.directory / index.NAME):
                path.unlink(missing_ok=True)

    def give_up_reserve(self) -> None:
        """Make room for the last words."""
        if self._lock.is_there:
            with suppress(OSError):
                (self.directory / RESERVE).unlink()

    def release(self) -> None:
        """Let others record here."""
        if self._tape is not None:
            self._tape.leave()
        self.give_up_reserve()
        self._lock.release()
        for made in self._made:
            # Only if nothing is in it.
            with suppress(OSError):
                made.rmdir()

    def _advance(self) -> None:
        if self._next is not None:
            keyframes, n_gaps = self._next
            self.close(n_gaps, "the next begins")
            self._tape = self._open(keyframes)
            self._next = None

    def _open(self, keyframes: Sequence[Frame]) -> TapeWriter:
        if not self._lock.is_there:
            self._move_in_again()
        self._retire()
        first = (*self._losses, *keyframes)
        created_ns = first[0].recv_ns if first else self._header.created_ns
        stamp = datetime.fromtimestamp(created_ns // NS_PER_S, UTC).strftime("%Y-%m-%dT%H%M%S")
        learned = learned_sha256(keyframes)
        header = replace(self._header, created_ns=created_ns, number=self._number, learned_sha256=learned)
        tape = TapeWriter(self.directory / f"{self._number:06d}-{stamp}{SUFFIX}", header, first)
        self._losses.clear()
        self._n_opening_bytes = tape.n_bytes
        self._known.add(tape.path.name)
        self._number += 1
        self.n_segments += 1
        return tape

    def _move_in_again(self) -> None:
        # Somebody has removed the directory or its lock: others may record there, or have done so.
        try:
            self.directory.mkdir(parents=True, exist_ok=True)
        except OSError as e:
            raise TapeError(str(self.directory), e.strerror or str(e)) from e
        lock = DirectoryLock(self.directory)
        try:
            self._check_known()
        except TapeError:
            lock.release()
            raise
        self._lock.release()
        self._lock = lock
        self._keep_reserve()

    def _check_known(self) -> None:
        strange = self._names() - self._known
        if strange:
            raise TapeError(str(self.directory), f"another recorder has begun {min(strange)} here: it is left to it")

    def _names(self) -> set[str]:
        # Of all segments that are there or that the journal tells of.
        return index.read(self.directory).names | {path.name for path in segment_paths(self.directory)}

    def _retire(self) -> None:
        if self._max_bytes is None:
            return
        closed = [row for _, row in sorted(index.read(self.directory).closed.items())]
        n_bytes = sum(row.n_bytes for row in closed)
        while closed and n_bytes + self._n_opening_bytes + self._segment_bytes > self._max_bytes:
            self._remove(closed[0])
            n_bytes -= closed.pop(0).n_bytes

    def _remove(self, row: Closed) -> None:
        reason = f"all segments must stay within {self._max_bytes:,} bytes"
        path = self.directory / row.name
        removed = Removed(
            number=row.number,
            name=row.name,
            n_bytes=row.n_bytes,
            contents=row.contents,
            at_ns=time_ns(),
            reason=reason,
        )
        index.append(self.directory, removed)
        try:
            path.unlink(missing_ok=True)
        except OSError as e:
            raise TapeError(str(path), e.strerror or str(e)) from e
        tell("segment removed", path=str(path), reason=reason)

    def _take_over(self) -> int:
        # What earlier recorders left: returns the number of the next segment.
        if self._lock.stale_pid is not None:
            tell("recorder before this one died", directory=str(self.directory), pid=self._lock.stale_pid)
        paths = segment_paths(self.directory)
        for path in [path for path in paths if path.stat().st_size == 0]:
            # Born and killed in the same instant: nothing was in it.
            path.unlink()
            paths.remove(path)
        journal = index.read(self.directory)
        for path in paths:
            number = segment_number(path) or 0
            try:
                header = TapeReader(path).header
            except TapeError as e:
                said = f"must be repaired or taken away before recording goes on: {e.reason}"
                raise TapeError(e.path, said, e.offset) from e
            self._check_same(header, path)
            if number not in journal.closed:
                index.append(self.directory, survey(path, reason="its recorder ended without a word"))
        return max(journal.last_segment, *(segment_number(path) or 0 for path in paths), 0) + 1

    def _check_same(self, theirs: Header, path: Path) -> None:
        ours = self._header
        if (theirs.source, theirs.symbols) != (ours.source, ours.symbols):
            there, here = (" ".join((h.source, *h.symbols)) for h in (theirs, ours))
            raise TapeError(str(path), f"is a tape of {there}: record {here} into another directory")

    def _keep_reserve(self) -> None:
        # Bytes that no file system can make smaller.
        with suppress(OSError):
            (self.directory / RESERVE).write_bytes(os.urandom(RESERVE_BYTES))
