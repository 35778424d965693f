"""A tape read to its last byte: everything that is wrong with it, each with file and place."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from fillcast.engine.keyframe import decode_keyframe, learned_sha256
from fillcast.errors import TapeError
from fillcast.events import Frame, Opening
from fillcast.tape import index
from fillcast.tape.blocks import Hole, pieces
from fillcast.tape.contents import Contents, Count
from fillcast.tape.form import Header, parse_header, parse_line
from fillcast.tape.index import Journal
from fillcast.tape.lock import is_held
from fillcast.tape.segments import segment_number, segment_paths
from fillcast.units import NS_PER_S, Ns

Tick = Callable[[int], object]
"""Called with bytes done since it was called last."""

_HASH_CHUNK = 1 << 20


class Fault(Struct, frozen=True):
    """A place that gives no frame. n_bytes: of the file, or of the text where it could be unpacked."""

    n_bytes: int
    reason: str


class Problem(Struct, frozen=True):
    """offset_bytes: in the file, where the block begins that it stands in. is_damage: whether a repair mends it."""

    path: str
    offset_bytes: int | None
    what: str
    is_damage: bool = True

    def error(self) -> TapeError:
        return TapeError(self.path, self.what, self.offset_bytes)


class Verified(Struct, frozen=True, kw_only=True):
    """contents: of all segments together."""

    path: str
    n_segments: int
    n_bytes: int
    contents: Contents
    problems: tuple[Problem, ...]


def scan(path: Path, tick: Tick = id) -> Iterator[tuple[int, Header | Frame | Fault]]:
    """The header, then every frame and every fault in their order, each with the offset of its block.

    A damaged first block leaves it without a header. Raises TapeError for a file that is no tape or can't be read.
    """
    rest = b""
    is_first = True
    done = 0
    for piece in pieces(path):
        tick(piece.offset_bytes - done)
        done = piece.offset_bytes
        if isinstance(piece, Hole):
            if piece.is_foreign:
                raise piece.error(path)
            yield piece.offset_bytes, Fault(piece.n_bytes, piece.reason)
            rest = b""
            is_first = False
            continue
        *lines, rest = (rest + piece.text).split(b"\n")
        for text in lines:
            if is_first:
                is_first = False
                yield piece.offset_bytes, parse_header(str(path), text)
                continue
            try:
                yield piece.offset_bytes, parse_line(str(path), text, piece.offset_bytes)
            except TapeError as e:
                yield piece.offset_bytes, Fault(len(text), e.reason)
    tick(path.stat().st_size - done)
    if rest:
        yield done, Fault(len(rest), "ends inside a frame")
    if is_first:
        raise TapeError(str(path), "is empty")


def verify(path: Path, tick: Tick = id) -> Verified:
    """Read a tape of one file or a directory. Raises TapeError for what is no tape."""
    if not path.is_dir():
        checking = _Checking()
        checking.read(path, tick)
        return Verified(
            path=str(path),
            n_segments=1,
            n_bytes=path.stat().st_size,
            contents=checking.total.contents(),
            problems=tuple(checking.problems),
        )
    paths = segment_paths(path)
    if not paths:
        raise TapeError(str(path), "holds no tape")
    journal = index.read(path)
    checking = _Checking()
    for number in journal.bad_lines:
        checking.find(path / index.NAME, None, f"line {number} can't be read")
    for segment in paths:
        checking.segment(segment, journal, tick, may_be_open=segment == paths[-1] and is_held(path))
    there = {segment_number(segment) for segment in paths}
    for number in range(1, max(filter(None, there)) + 1):
        if number not in there and number not in journal.removed:
            name = journal.closed[number].name if number in journal.closed else f"segment {number}"
            checking.find(path, None, f"{name} is missing, and no record says that it was removed")
    return Verified(
        path=str(path),
        n_segments=len(paths),
        n_bytes=sum(segment.stat().st_size for segment in paths),
        contents=checking.total.contents(),
        problems=tuple(checking.problems),
    )


class _Checking:
    # What is known so far, across segments.
    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.total = Count()
        self._header: Header | None = None
        self._opened: set[int] = set()
        self._unopened: set[int] = set()

    def find(self, path: Path, offset: int | None, what: str, *, is_damage: bool = True) -> None:
        self.problems.append(Problem(str(path), offset, what, is_damage))

    def segment(self, path: Path, journal: Journal, tick: Tick, *, may_be_open: bool) -> None:
        try:
            contents = self.read(path, tick)
        except TapeError as e:
            self.find(path, e.offset, e.reason)
            return
        row = journal.closed.get(segment_number(path) or 0)
        if row is None:
            if not may_be_open:
                self.find(path, None, "was never closed: its recorder ended without a word")
            return
        if path.stat().st_size != row.n_bytes:
            self.find(path, None, f"has {path.stat().st_size:,} bytes, the journal says {row.n_bytes:,}")
        elif _sha256(path) != row.sha256:
            self.find(path, None, "has another SHA-256 than the journal says")
        elif contents != row.contents:
            self.find(path, None, "holds other frames than the journal says")

    def read(self, path: Path, tick: Tick) -> Contents:
        count = Count()
        last_ns = self.total.last_ns
        learned = ""
        keyframes: list[Frame] = []
        for offset, item in scan(path, tick):
            if learned and isinstance(item, Frame):
                if item.kind == "keyframe":
                    keyframes.append(item)
                else:
                    # A loss may be of keyframes too.
                    if item.kind != "loss":
                        self._learned(path, learned, keyframes)
                    learned = ""
            if isinstance(item, Header):
                self._compare(path, item)
                learned = item.learned_sha256
            elif isinstance(item, Fault):
                learned = ""
                self.find(path, offset, f"{item.reason} ({item.n_bytes:,} bytes)")
            else:
                count.add(item)
                if self.total.add(item) and last_ns is not None:
                    back_s = (last_ns - item.recv_ns) / NS_PER_S
                    self.find(path, offset, f"the clock runs backwards by {back_s:.6f} s", is_damage=False)
                last_ns = self.total.last_ns
                self._connection(path, offset, item)
        return count.contents()

    def _compare(self, path: Path, header: Header) -> None:
        self._header = self._header or header
        for what in strangeness(path, header, self._header):
            self.find(path, 0, what, is_damage=False)

    def _learned(self, path: Path, said: str, keyframes: list[Frame]) -> None:
        with suppress(msgspec.DecodeError):
            if learned_sha256(keyframes) != said:
                what = "its keyframes hold other learned weights than its header says"
                self.find(path, 0, what, is_damage=False)

    def _connection(self, path: Path, offset: int, frame: Frame) -> None:
        if frame.kind in ("open", "keyframe"):
            self._opened.add(frame.conn)
            try:
                opening = opening_of(frame)
            except msgspec.DecodeError as e:
                self.find(path, offset, f"{frame.kind} of connection {frame.conn}: {e}", is_damage=False)
                return
            asked = self._header.symbols if self._header is not None else ()
            strange = [name for name in symbols_of(opening) if asked and name not in asked]
            if strange:
                what = f"holds {', '.join(strange)}, on a tape of {', '.join(asked)}"
                self.find(path, offset, what, is_damage=False)
        elif frame.conn not in self._opened and frame.conn not in self._unopened and frame.kind != "loss":
            self._unopened.add(frame.conn)
            what = f"has frames of connection {frame.conn}, which was never opened"
            self.find(path, offset, what, is_damage=False)


def strangeness(path: Path, header: Header, first: Header) -> Iterator[str]:
    """Why a segment doesn't belong where it stands, beside one with the header *first*."""
    if (header.source, header.symbols) != (first.source, first.symbols):
        theirs, ours = (" ".join((h.source, *h.symbols)) for h in (header, first))
        yield f"is a tape of {theirs}, in a directory of {ours}"
    number = segment_number(path)
    if header.number and number is not None and header.number != number:
        yield f"was written as segment {header.number}"


def opening_of(frame: Frame) -> Opening:
    """How the connection of an `open` or `keyframe` frame was opened. Raises msgspec.DecodeError."""
    if frame.kind == "keyframe":
        return decode_keyframe(frame.payload).opening
    return msgspec.json.decode(frame.payload, type=Opening)


def symbols_of(opening: Opening) -> list[str]:
    return [f"{opening.venue}:{name}" for name in opening.names]


def span_s(first_ns: Ns | None, last_ns: Ns | None) -> float | None:
    """Seconds; None without frames."""
    return None if first_ns is None or last_ns is None else (last_ns - first_ns) / NS_PER_S


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
