"""What can still be read of a damaged tape, as a sound one that says what is missing. The damaged one is kept."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.tape import index
from fillcast.tape.contents import Contents
from fillcast.tape.form import SUFFIX, Header, Loss, loss_frame
from fillcast.tape.index import Closed, Journal, Removed
from fillcast.tape.lock import DirectoryLock, is_held
from fillcast.tape.segments import segment_number, segment_paths, survey
from fillcast.tape.verify import Fault, Tick, scan, strangeness
from fillcast.tape.writer import TapeWriter
from fillcast.units import Ns

DAMAGED = ".damaged"
REASON = "repaired"

_NEEDS_OPENING = ("data", "rest", "sent")


class Missing(Struct, frozen=True, kw_only=True):
    """A place of a file that gave no frames. before_ns, after_ns: of the frames around it; None without any."""

    path: str
    offset_bytes: int
    n_bytes: int
    reason: str
    before_ns: Ns | None
    after_ns: Ns | None


class Repaired(Struct, frozen=True, kw_only=True):
    """output: the sound tape; the tape itself if it was repaired in place or needed nothing. notes: what else was put
    right. n_kept_frames: of the files that had to be repaired; n_unopened_frames: of these, how many have lost the
    opening of their connection, so that no reader can use them.
    """

    path: str
    output: str
    n_repaired: int
    n_kept_frames: int
    n_unopened_frames: int
    missing: tuple[Missing, ...]
    notes: tuple[str, ...]


def repair(path: Path, *, in_place: bool = False, tick: Tick = id) -> Repaired:
    """Write a sound tape beside *path*, or put sound segments into its place; damaged files are kept as ``*.damaged``.

    Raises TapeError for what is no tape, is being recorded, holds segments of another one, or has something where the
    sound one should be.
    """
    if path.is_dir():
        return _directory(path, in_place, tick)
    beside = path.with_name(path.name.removesuffix(SUFFIX) + ".repaired" + SUFFIX)
    if not list(_faults(path, tick, set())):
        return Repaired(
            path=str(path),
            output=str(path),
            n_repaired=0,
            n_kept_frames=0,
            n_unopened_frames=0,
            missing=(),
            notes=(),
        )
    kept = _place_to_keep(path) if in_place else None
    done = _rewrite(path, beside, None, set())
    if kept is not None:
        _swap(path, kept, beside)
    output = path if in_place else beside
    return Repaired(
        path=str(path),
        output=str(output),
        n_repaired=1,
        n_kept_frames=done.n_frames,
        n_unopened_frames=done.n_unopened,
        missing=tuple(done.missing),
        notes=(f"the damaged file is {path.name}{DAMAGED}",) if in_place else (),
    )


def _directory(path: Path, in_place: bool, tick: Tick) -> Repaired:
    # "." has no name of its own.
    output = path if in_place else Path(f"{path.resolve()}.repaired")
    if not segment_paths(path):
        raise TapeError(str(path), "holds no tape")
    with ExitStack() as stack:
        if in_place:
            stack.enter_context(DirectoryLock(path))
        elif is_held(path):
            raise TapeError(str(path), "is being recorded: end that first")
        _check_belongs(path)
        if not in_place:
            _make(output)
            stack.enter_context(_or_nothing(output))
        work = _Work(path, output, in_place=in_place)
        for segment in segment_paths(path):
            work.segment(segment, tick)
        work.finish()
    if output != path and not (work.n_repaired or work.notes):
        shutil.rmtree(output)
        output = path
    return Repaired(
        path=str(path),
        output=str(output),
        n_repaired=work.n_repaired,
        n_kept_frames=work.n_kept,
        n_unopened_frames=work.n_unopened,
        missing=tuple(work.missing),
        notes=tuple(work.notes),
    )


class _Work:
    # One directory on its way to being sound.
    def __init__(self, path: Path, output: Path, *, in_place: bool) -> None:
        self.n_repaired = 0
        self.n_kept = 0
        self.n_unopened = 0
        self.missing: list[Missing] = []
        self.notes: list[str] = []
        self._path = path
        self._output = output
        self._in_place = in_place
        self._journal: Journal = index.read(path)
        self._header: Header | None = None
        self._there: set[int] = set()
        self._opened: set[int] = set()
        if in_place and self._journal.bad_lines:
            (path / index.NAME).rename(_place_to_keep(path / index.NAME))
            for row in self._rows():
                index.append(path, row)
        if self._journal.bad_lines:
            self.notes.append(f"{len(self._journal.bad_lines)} lines of the journal could not be read")
        if not in_place:
            for removed in self._journal.removed.values():
                index.append(output, removed)

    def segment(self, path: Path, tick: Tick) -> None:
        """Leave a sound one, rewrite a damaged one, and see that the journal knows it."""
        number = segment_number(path) or 0
        if path.stat().st_size == 0:
            self.notes.append(f"{path.name} was empty")
            if self._in_place:
                path.rename(_place_to_keep(path))
            return
        self._there.add(number)
        target = self._output / path.name
        opened = set(self._opened)
        faults = list(_faults(path, tick, self._opened))
        row = self._journal.closed.get(number)
        if not faults:
            if not self._in_place:
                _link(path, target)
            if row is None or not _agrees(row, path):
                row = survey(path, reason=REASON if row is None else row.reason)
                self.notes.append(f"{path.name} was not in the journal as it is")
                index.append(self._output, row)
            elif not self._in_place:
                index.append(self._output, row)
            return
        kept = _place_to_keep(path) if self._in_place else None
        sound = target if kept is None else path.with_name(path.name + ".sound")
        done = _rewrite(path, sound, self._header_for(number), opened)
        if kept is not None:
            _swap(path, kept, sound)
            self.notes.append(f"the damaged file is {path.name}{DAMAGED}")
        index.append(self._output, survey(target, reason=REASON))
        self.n_repaired += 1
        self.n_kept += done.n_frames
        self.n_unopened += done.n_unopened
        self.missing += done.missing

    def finish(self) -> None:
        """Say in the journal which segments are gone without a record."""
        for number in range(1, max(self._there, default=0) + 1):
            if number in self._there or number in self._journal.removed:
                continue
            row = self._journal.closed.get(number)
            name = f"segment {number}" if row is None else row.name
            gone = Removed(
                number=number,
                name=name,
                n_bytes=0 if row is None else row.n_bytes,
                contents=Contents(is_loss_known=False) if row is None else row.contents,
                at_ns=0,
                reason="was missing when the tape was repaired",
            )
            index.append(self._output, gone)
            self.notes.append(f"{name} is missing")

    def _rows(self) -> Iterator[Closed | Removed]:
        yield from self._journal.closed.values()
        yield from self._journal.removed.values()

    def _header_for(self, number: int) -> Header | None:
        header = next((header for _, header in _headers(self._path)), None)
        return None if header is None else replace(header, number=number, learned_sha256="")


def _headers(directory: Path) -> Iterator[tuple[Path, Header]]:
    # Of all segments whose first block is whole.
    for path in segment_paths(directory):
        with suppress(TapeError):
            _, header = next(scan(path))
            if isinstance(header, Header):
                yield path, header


def _check_belongs(directory: Path) -> None:
    first: Header | None = None
    for path, header in _headers(directory):
        first = first or header
        for what in strangeness(path, header, first):
            raise TapeError(str(path), f"{what}: take it away first")


def _faults(path: Path, tick: Tick, opened: set[int]) -> Iterator[Missing]:
    # opened: the connections that are open before it, and then behind it.
    before_ns: Ns | None = None
    for offset, item in scan(path, tick):
        if isinstance(item, Frame):
            before_ns = item.recv_ns
            _follow(opened, item)
        elif isinstance(item, Fault):
            yield Missing(
                path=str(path),
                offset_bytes=offset,
                n_bytes=item.n_bytes,
                reason=item.reason,
                before_ns=before_ns,
                after_ns=None,
            )


def _follow(opened: set[int], frame: Frame) -> None:
    if frame.kind in ("open", "keyframe"):
        opened.add(frame.conn)
    elif frame.kind == "close":
        opened.discard(frame.conn)


def _rewrite(path: Path, sound: Path, fallback: Header | None, opened: set[int]) -> "_Rewriting":
    # All frames of *path*, with a `loss` at each fault for every connection that was open there.
    rewriting = _Rewriting(path, sound, opened)
    try:
        for offset, item in scan(path):
            if isinstance(item, Header):
                rewriting.begin(item)
            elif isinstance(item, Fault):
                rewriting.fault(offset, item)
            else:
                if rewriting.writer is None:
                    rewriting.begin(fallback)
                rewriting.frame(item)
        rewriting.end()
    except BaseException:
        if rewriting.writer is not None:
            rewriting.writer.discard()
        raise
    return rewriting


class _Rewriting:
    def __init__(self, path: Path, sound: Path, opened: set[int]) -> None:
        self.writer: TapeWriter | None = None
        self.missing: list[Missing] = []
        self.n_frames = 0
        self.n_unopened = 0
        self._path = path
        self._sound = sound
        self._faults: list[tuple[int, Fault]] = []
        self._opened = opened
        self._last_ns: Ns | None = None

    def begin(self, header: Header | None) -> None:
        if header is None:
            raise TapeError(str(self._path), "has lost its header, and no other segment tells what it was", 0)
        self.writer = TapeWriter(self._sound, header)

    def fault(self, offset: int, fault: Fault) -> None:
        self._faults.append((offset, fault))

    def frame(self, frame: Frame) -> None:
        self._tell(frame.recv_ns)
        if self.missing and frame.kind in _NEEDS_OPENING and frame.conn not in self._opened:
            self.n_unopened += 1
        _follow(self._opened, frame)
        self._last_ns = frame.recv_ns
        self._write(frame)

    def end(self) -> None:
        if self.writer is None:
            raise TapeError(str(self._path), "holds no frame that can be read", 0)
        self._tell(None)
        self.writer.close()
        self.n_frames = self.writer.n_frames

    def _tell(self, after_ns: Ns | None) -> None:
        # One loss for each fault and each connection that was open: nobody can know whose frames they were.
        for offset, fault in self._faults:
            found = Missing(
                path=str(self._path),
                offset_bytes=offset,
                n_bytes=fault.n_bytes,
                reason=fault.reason,
                before_ns=self._last_ns,
                after_ns=after_ns,
            )
            self.missing.append(found)
            first_ns, last_ns = self._last_ns or after_ns or 0, after_ns or self._last_ns or 0
            reason = f"{self._path.name}: {fault.reason} at byte {offset}"
            loss = Loss(
                n_frames=None, n_bytes=fault.n_bytes, first_ns=first_ns, last_ns=max(first_ns, last_ns), reason=reason
            )
            for conn in sorted(self._opened) or [0]:
                self._write(loss_frame(conn, loss))
        self._faults.clear()

    def _write(self, frame: Frame) -> None:
        if self.writer is not None:
            self.writer.write(frame)


def _agrees(row: Closed, path: Path) -> bool:
    found = survey(path, reason=row.reason)
    return (found.n_bytes, found.sha256, found.contents) == (row.n_bytes, row.sha256, row.contents)


def _make(output: Path) -> None:
    try:
        output.mkdir()
    except FileExistsError as e:
        raise TapeError(str(output), "exists; a repaired tape is never written over another") from e
    except OSError as e:
        raise TapeError(str(output), e.strerror or str(e)) from e


@contextmanager
def _or_nothing(output: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        shutil.rmtree(output)
        raise


def _link(path: Path, target: Path) -> None:
    # Another name for the same bytes, where the file system can; a sound segment is never written again.
    try:
        os.link(path, target)
    except OSError:
        shutil.copy2(path, target)


def _place_to_keep(path: Path) -> Path:
    # Asked for before anything is written.
    kept = path.with_name(path.name + DAMAGED)
    if kept.exists():
        raise TapeError(str(kept), "exists; a damaged file that was kept is never written over")
    return kept


def _swap(path: Path, kept: Path, sound: Path) -> None:
    try:
        path.rename(kept)
    except OSError as e:
        sound.unlink()
        raise TapeError(str(path), e.strerror or str(e)) from e
    sound.rename(path)
