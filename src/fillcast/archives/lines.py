"""Lines of packed files, with where each begins, so that an error can say where it is."""

import zlib
from collections.abc import Iterator
from pathlib import Path

from fillcast.errors import TapeError
from fillcast.units import Ns

_CHUNK = 1 << 18
_GZIP = 31
_GZIP_MAGIC = b"\x1f\x8b"


def is_gzip(path: Path) -> bool:
    """Whether the file begins like a gzip file. Raises TapeError if it can't be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_GZIP_MAGIC)) == _GZIP_MAGIC
    except OSError as e:
        raise TapeError(str(path), e.strerror or str(e)) from e


def gunzipped(path: Path) -> Iterator[bytes]:
    """Chunks of a gzip file of one or many members. Raises TapeError where it is damaged, or at an end that is cut;
    everything before it has been given by then."""
    offset = 0
    decoder = zlib.decompressobj(_GZIP)
    is_open = True
    try:
        with path.open("rb") as file:
            while packed := file.read(_CHUNK):
                while packed:
                    chunk = decoder.decompress(packed)
                    offset += len(packed) - len(decoder.unused_data)
                    if chunk:
                        yield chunk
                    packed = decoder.unused_data
                    is_open = not decoder.eof
                    if decoder.eof:
                        decoder = zlib.decompressobj(_GZIP)
    except OSError as e:
        raise TapeError(str(path), e.strerror or str(e)) from e
    except zlib.error as e:
        raise TapeError(str(path), f"is damaged: {e}", offset) from e
    if is_open:
        raise TapeError(str(path), "is cut: its last block never ends", offset)


def lines_of(chunks: Iterator[bytes]) -> Iterator[tuple[int, bytes]]:
    """Lines that aren't empty and the offset of each in the unpacked stream; a last one without a line break too."""
    offset = 0
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        for text in lines:
            if text:
                yield offset, text
            offset += len(text) + 1
    if rest:
        yield offset, rest


class Clock:
    """Receive times of one recording, which may stand still and never run backwards."""

    __slots__ = ("_last_ns",)

    def __init__(self) -> None:
        self._last_ns: Ns = 0

    def check(self, path: Path, offset: int, recv_ns: Ns) -> Ns:
        """*recv_ns*. Raises TapeError if it lies before the one checked last."""
        if recv_ns < self._last_ns:
            behind_ms = (self._last_ns - recv_ns) / 1e6
            raise TapeError(str(path), f"its clock runs backwards by {behind_ms:.3f} ms", offset)
        self._last_ns = recv_ns
        return recv_ns
