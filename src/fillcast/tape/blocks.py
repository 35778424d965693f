"""The blocks of a tape: zstd frames with a checksum, each readable without the others.

So what was flushed is whole whatever comes after it, and damage costs the block it is in.
"""

from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO, TypeVar

import zstandard
from msgspec import Struct

from fillcast.errors import TapeError

BLOCK_BYTES = 1 << 20
"""Unpacked bytes at which a block ends, if no flush has ended it before."""

_UNPACK_BYTES = 2 * BLOCK_BYTES
"""Of a block at a time: whoever unpacks waits for the interpreter lock after each."""

_LEVEL = 3
_CHUNK = 1 << 20
_N_AHEAD = 3
_MAX_HELD_BYTES = 16 << 20
T = TypeVar("T")

_START = b"\x28\xb5\x2f\xfd"  # RFC 8878, section 3.1.1: the magic number of a zstd frame

_N_HEAD = 512
_TAR_AT = 257
_LOOKS = ((b"\x1f\x8b", "gzip"), (b"PK\x03\x04", "zip"), (b"PAR1", "Parquet"), (b"{", "JSON"), (b"[", "JSON"))
_REMEDY = "fillcast tape import makes tapes of recordings of cryptofeed, of hftbacktest or of OKX's archive"


class Piece(Struct, frozen=True):
    """Unpacked text, and where in the file its block begins. What has a checksum has been checked."""

    offset_bytes: int
    text: bytes


class Hole(Struct, frozen=True):
    """Bytes of the file that give nothing. At its end they may be what a crash left of the last block: the whole lines
    that it begins with have been given. is_foreign: of a file that has no block at all."""

    offset_bytes: int
    n_bytes: int
    reason: str
    is_foreign: bool = False

    def error(self, path: Path) -> TapeError:
        if self.is_foreign:
            return TapeError(str(path), self.reason)
        return TapeError(str(path), f"{self.reason} ({self.n_bytes:,} bytes)", self.offset_bytes)


def pack(text: bytes) -> bytes:
    """One block."""
    return zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).compress(text)


def pieces(path: Path) -> Iterator[Piece | Hole]:
    """A file from its beginning to its end, whatever is wrong with it: after damage it goes on at the next block.

    Raises TapeError where the file can't be opened or read.
    """
    try:
        with path.open("rb") as file:
            offset: int | None = 0
            while offset is not None:
                offset = yield from _run(file, offset)
    except OSError as e:
        raise TapeError(str(path), e.strerror or str(e)) from e


def ahead(items: Iterator[T], n_ahead: int = _N_AHEAD) -> Generator[T]:
    """The same items, made by another thread while those before them are used: unpacking needs no interpreter lock."""
    pool = ThreadPoolExecutor(1, "fillcast-tape")
    try:
        waiting = deque(pool.submit(next, items, None) for _ in range(n_ahead))
        while (item := waiting.popleft().result()) is not None:
            waiting.append(pool.submit(next, items, None))
            yield item
    finally:
        pool.shutdown(cancel_futures=True)


def unpacked(path: Path) -> Iterator[bytes]:
    """Chunks of a zstd file of one or many zstd frames. Raises TapeError at the first damage, or at an end that is cut;
    everything before it has been given by then."""
    for piece in pieces(path):
        if isinstance(piece, Hole):
            raise piece.error(path)
        yield piece.text


def _run(file: BinaryIO, start: int) -> Generator[Piece | Hole, None, int | None]:
    # Blocks from *start* to the end or to the first damage; returns where to go on, or None at the end.
    file.seek(start)
    decoder = zstandard.ZstdDecompressor().decompressobj(write_size=_UNPACK_BYTES)
    held: list[bytes] = []
    n_held = 0
    is_checked = True
    offset, at = start, start
    is_open = False
    while packed := file.read(_CHUNK):
        while packed:
            if not is_open:
                is_checked = _has_checksum(packed)
            try:
                text = decoder.decompress(packed)
            except zstandard.ZstdError as e:
                return (yield from _damage(file, offset, str(e)))
            at += len(packed) - len(decoder.unused_data)
            packed = decoder.unused_data
            is_open = not decoder.eof
            held.append(text)
            n_held += len(text)
            if decoder.eof or not is_checked or n_held > _MAX_HELD_BYTES:
                yield Piece(offset, b"".join(held))
                held.clear()
                n_held = 0
                is_checked = is_checked and decoder.eof
            if decoder.eof:
                decoder = zstandard.ZstdDecompressor().decompressobj(write_size=_UNPACK_BYTES)
                offset = at
    if is_open:
        yield Piece(offset, b"".join(held))
        yield Hole(offset, at - offset, "is cut: its last block never ends")
    return None


def _damage(file: BinaryIO, offset: int, reason: str) -> Generator[Hole, None, int | None]:
    # What stands from *offset* to the next place that looks like a block.
    at = offset + 1
    file.seek(at)
    kept = b""
    while chunk := file.read(_CHUNK):
        kept += chunk
        found = kept.find(_START)
        if found >= 0:
            yield Hole(offset, at + found - offset, f"is damaged: {reason}")
            return at + found
        at += max(0, len(kept) - len(_START) + 1)
        kept = kept[-len(_START) + 1 :]
    n_bytes = at + len(kept) - offset
    file.seek(0)
    head = file.read(_N_HEAD)
    if offset == 0 and not head.startswith(_START):
        yield Hole(0, n_bytes, f"is not a fillcast tape but {_looks(head)}: {_REMEDY}", is_foreign=True)
    else:
        yield Hole(offset, n_bytes, f"is damaged: {reason}")
    return None


def _looks(head: bytes) -> str:
    if head[_TAR_AT:].startswith(b"ustar"):
        return "tar"
    found = next((what for start, what in _LOOKS if head.lstrip().startswith(start)), None)
    return found or ("text" if head.isascii() else "something unknown")


def _has_checksum(packed: bytes) -> bool:
    try:
        return bool(zstandard.get_frame_parameters(packed).has_checksum)
    except zstandard.ZstdError:
        return True
