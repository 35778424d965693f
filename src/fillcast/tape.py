"""Tapes: frames in order on disk, exactly as received. Everything else is worked out again from them.

A tape is a zstd stream of lines. The first is ``#fillcast-tape 1 {json}``; each of the others one frame,
``<recv_ns> <conn> <kind> <payload>``. A payload with a line break in it, which no venue sends, is written in base64
with its kind marked: ``data;base64``.
"""

import os
from base64 import b64decode, b64encode
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
import zstandard
from msgspec import Struct

from fillcast.errors import TapeError
from fillcast.events import FRAME_KINDS, Frame, FrameKind
from fillcast.units import Ns
from fillcast.view import Source

MAGIC = b"#fillcast-tape 1 "
SUFFIX = ".fct.zst"

_LEVEL = 3
_CHUNK = 1 << 18
_MARK = b";base64"
_KINDS: dict[bytes, FrameKind] = {kind.encode(): kind for kind in FRAME_KINDS}


class Opening(Struct, frozen=True):
    """What an `open` frame holds: the codec that reads the connection, and the names whose books it brings.

    dialect: `live`; `legacy` for recordings made before OKX's sequence numbers, `archive` for OKX's own daily files.
    """

    venue: str
    names: tuple[str, ...] = ()
    dialect: str = "live"
    book_channel: str = "books"


class Header(Struct, frozen=True):
    """source: where the frames came from: a tape of simulated frames says so for ever."""

    created_ns: Ns
    source: Source
    version: str


def line(frame: Frame) -> bytes:
    """A frame as it stands on a tape."""
    kind, payload = frame.kind.encode(), frame.payload
    if b"\n" in payload or b"\r" in payload:
        kind, payload = kind + _MARK, b64encode(payload)
    return b"%d %d %s %s\n" % (frame.recv_ns, frame.conn, kind, payload)


def parse_line(path: str, text: bytes, offset: int) -> Frame:
    """The frame of one line, without its line break. Raises TapeError with the offset in the unpacked stream."""
    parts = text.split(b" ", 3)
    if len(parts) == 4 and parts[0].isdigit() and parts[1].isdigit():
        kind, _, mark = parts[2].partition(b";")
        if kind in _KINDS and mark in (b"", b"base64"):
            payload = b64decode(parts[3]) if mark else parts[3]
            return Frame(int(parts[0]), int(parts[1]), _KINDS[kind], payload)
    raise TapeError(path, f"not a tape line: {text[:60]!r}", offset)


class TapeWriter:
    """Writes frames to a new file; never over an old one."""

    def __init__(self, path: Path, header: Header) -> None:
        self.path = path
        self.n_frames = 0
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("xb")
        except FileExistsError as e:
            raise TapeError(str(path), "exists; a tape is never overwritten") from e
        except OSError as e:
            raise TapeError(str(path), e.strerror or str(e)) from e
        self._stream = zstandard.ZstdCompressor(level=_LEVEL).stream_writer(self._file, closefd=False)
        self._stream.write(MAGIC + msgspec.json.encode(header) + b"\n")
        self.flush()

    def write(self, frame: Frame) -> None:
        self._stream.write(line(frame))
        self.n_frames += 1

    def flush(self) -> None:
        """Everything written so far can be read back after a crash."""
        try:
            self._stream.flush(zstandard.FLUSH_BLOCK)
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as e:
            raise TapeError(str(self.path), e.strerror or str(e)) from e

    def close(self) -> None:
        if not self._file.closed:
            self._stream.flush(zstandard.FLUSH_FRAME)
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


class TapeReader:
    """Reads a tape once, in order.

    cut: after the last frame, what was wrong with the end of the file: a tape that was cut gives every whole frame
    and then says what is missing. None if the end is sound.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cut: TapeError | None = None
        self._lines = self._unpacked_lines()
        first = next(self._lines, None)
        if first is None:
            raise self.cut or TapeError(str(path), "is empty")
        if not first[1].startswith(MAGIC):
            raise TapeError(str(path), "is not a fillcast tape", 0)
        try:
            self.header = msgspec.json.decode(first[1].removeprefix(MAGIC), type=Header)
        except msgspec.DecodeError as e:
            raise TapeError(str(path), f"header: {e}", 0) from e

    def frames(self) -> Iterator[Frame]:
        """Every whole frame. Raises TapeError at a line that is none."""
        for offset, text in self._lines:
            yield parse_line(str(self.path), text, offset)

    def _unpacked_lines(self) -> Iterator[tuple[int, bytes]]:
        offset = 0
        rest = b""
        try:
            for chunk in unpacked(self.path):
                *lines, rest = (rest + chunk).split(b"\n")
                for text in lines:
                    yield offset, text
                    offset += len(text) + 1
        except TapeError as e:
            self.cut = e
        if rest:
            reason = f"ends inside a frame: its last {len(rest)} bytes were not used"
            self.cut = TapeError(str(self.path), reason, offset)


def unpacked(path: Path) -> Iterator[bytes]:
    """Chunks of a zstd file of one or many zstd frames. Raises TapeError where it is damaged, or at an end that is cut;
    everything before it has been given by then."""
    offset = 0
    try:
        with path.open("rb") as file:
            decoder = zstandard.ZstdDecompressor().decompressobj()
            is_open = False
            while packed := file.read(_CHUNK):
                while packed:
                    chunk = decoder.decompress(packed)
                    offset += len(packed) - len(decoder.unused_data)
                    if chunk:
                        yield chunk
                    packed = decoder.unused_data
                    is_open = not decoder.eof
                    if decoder.eof:
                        decoder = zstandard.ZstdDecompressor().decompressobj()
    except OSError as e:
        raise TapeError(str(path), e.strerror or str(e)) from e
    except zstandard.ZstdError as e:
        raise TapeError(str(path), f"is damaged: {e}", offset) from e
    if is_open:
        raise TapeError(str(path), "is cut: its last block never ends", offset)
