"""What stands on a tape. The first line is ``#fillcast-tape 1 {json}``; each of the others one frame,
``<recv_ns> <conn> <kind> <payload>``. A payload with a line break in it, which no venue sends, is written in base64
with its kind marked: ``data;base64``.
"""

import re
from base64 import b64decode, b64encode
from binascii import Error as BinasciiError
from collections.abc import Iterator

import msgspec
from msgspec import Struct

from fillcast.errors import TapeError
from fillcast.events import FRAME_KINDS, Frame, FrameKind
from fillcast.units import NS_PER_S, Ns
from fillcast.view import Source

MAGIC = b"#fillcast-tape 1 "
SUFFIX = ".fct.zst"

_MARK = b";base64"
_KINDS: dict[bytes, FrameKind] = {kind.encode(): kind for kind in FRAME_KINDS}
_LINE = re.compile(rb"([0-8]?[0-9]{1,18}) ([0-9]{1,9}) ([a-z]+)(;base64)? (.*)", re.DOTALL)


class Header(Struct, frozen=True):
    """source: where the frames came from: a tape of simulated frames says so for ever. symbols: what was asked for, if
    that is known. number: its place among the segments of a directory, from 1; 0 for a tape of one file. run_ns: when
    the recorder that wrote it was started; segments of two runs have a silence between them. learned_sha256: of what
    the score keeper had learned when a segment began, as its keyframes hold it; empty of nothing, and if nobody said.
    """

    created_ns: Ns
    source: Source
    version: str
    symbols: tuple[str, ...] = ()
    number: int = 0
    run_ns: Ns = 0
    learned_sha256: str = ""


class Loss(Struct, frozen=True, kw_only=True):
    """What a `loss` frame holds: that frames are missing here, from *first_ns* to *last_ns*.

    n_frames: None if nobody can know. n_bytes: of their payloads, or of the damaged place in the file.
    """

    n_frames: int | None
    n_bytes: int
    first_ns: Ns
    last_ns: Ns
    reason: str

    def __str__(self) -> str:
        count = "an unknown number of" if self.n_frames is None else f"{self.n_frames:,}"
        span_s = (self.last_ns - self.first_ns) / NS_PER_S
        return f"{count} frames lost, {self.n_bytes:,} bytes over {span_s:.3f} s: {self.reason}"


class Tally:
    """Frames counted by connection, to say what was lost of each."""

    def __init__(self) -> None:
        self.n_frames = 0
        self.n_bytes = 0
        self._of: dict[int, list[int]] = {}

    def add(self, frame: Frame) -> None:
        self._add(frame.conn, 1, len(frame.payload), frame.recv_ns, frame.recv_ns)

    def merge(self, other: "Tally") -> None:
        for conn, loss in other.losses(""):
            self._add(conn, loss.n_frames or 0, loss.n_bytes, loss.first_ns, loss.last_ns)

    def _add(self, conn: int, n_frames: int, n_bytes: int, first_ns: Ns, last_ns: Ns) -> None:
        self.n_frames += n_frames
        self.n_bytes += n_bytes
        counts = self._of.get(conn)
        if counts is None:
            self._of[conn] = [n_frames, n_bytes, first_ns, last_ns]
            return
        counts[0] += n_frames
        counts[1] += n_bytes
        counts[2] = min(counts[2], first_ns)
        counts[3] = max(counts[3], last_ns)

    def conns(self) -> list[int]:
        return sorted(self._of)

    def losses(self, reason: str) -> Iterator[tuple[int, Loss]]:
        """The connection, and what is missing of it."""
        for conn, (n_frames, n_bytes, first_ns, last_ns) in sorted(self._of.items()):
            yield conn, Loss(n_frames=n_frames, n_bytes=n_bytes, first_ns=first_ns, last_ns=last_ns, reason=reason)

    def frames(self, reason: str) -> Iterator[Frame]:
        """The `loss` frames that say so."""
        for conn, loss in self.losses(reason):
            yield loss_frame(conn, loss)


def loss_frame(conn: int, loss: Loss) -> Frame:
    return Frame(loss.last_ns, conn, "loss", msgspec.json.encode(loss))


def header_line(header: Header) -> bytes:
    return MAGIC + msgspec.json.encode(header) + b"\n"


def parse_header(path: str, text: bytes) -> Header:
    """Raises TapeError for the first line of anything else."""
    if not text.startswith(MAGIC):
        raise TapeError(path, "is not a fillcast tape", 0)
    try:
        return msgspec.json.decode(text.removeprefix(MAGIC), type=Header)
    except msgspec.DecodeError as e:
        raise TapeError(path, f"header: {e}", 0) from e


def line(frame: Frame) -> bytes:
    """A frame as it stands on a tape."""
    kind, payload = frame.kind.encode(), frame.payload
    if b"\n" in payload or b"\r" in payload:
        kind, payload = kind + _MARK, b64encode(payload)
    return b"%d %d %s %s\n" % (frame.recv_ns, frame.conn, kind, payload)


def parse_line(path: str, text: bytes, offset: int) -> Frame:
    """The frame of one line, without its line break. Raises TapeError with the offset in the unpacked stream."""
    found = _LINE.fullmatch(text)
    if found is not None and found[3] in _KINDS:
        try:
            payload = b64decode(found[5], validate=True) if found[4] else found[5]
            return Frame(int(found[1]), int(found[2]), _KINDS[found[3]], payload)
        except BinasciiError as e:
            raise TapeError(path, f"not base64: {e}", offset) from e
    raise TapeError(path, f"not a tape line: {text[:60]!r}", offset)
