"""OKX's daily files of books: a tar packed with gzip, of one file whose lines are JSON messages.

Each line is ``{"instId":…,"action":"snapshot" or "update","ts":…,"asks":[[price, size, orders], …],"bids":…}``. Nobody
received them, so the venue's own time stands for the time of receipt. Files of a chain hold several instruments.
Source: OKX, historical data, order book files (2023 to 2026).
"""

import re
import tarfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from fillcast.archives.lines import is_gzip
from fillcast.errors import TapeError
from fillcast.events import Frame, Opening
from fillcast.units import NS_PER_MS, Ns

_LINE = re.compile(rb'\{"instId":"([A-Za-z0-9_-]{1,64})",.*"ts":"([0-9]{1,15})".*\}', re.DOTALL)


def is_okx_archive(path: Path) -> bool:
    """Whether it is a packed tar whose first line has the form of a message."""
    if not is_gzip(path):
        return False
    try:
        first = next(_lines(path), (0, b""))[1]
    except TapeError:
        return False
    return _LINE.fullmatch(first) is not None


def frames(path: Path) -> Iterator[Frame]:
    """A day as frames of connection 0. Raises TapeError with path and offset at a line of no known form."""
    last_ns: Ns = -1
    for offset, text in _lines(path):
        found = _LINE.fullmatch(text)
        if found is None:
            raise TapeError(str(path), f"not a line of OKX's archive: {text[:60]!r}", offset)
        if last_ns < 0:
            opening = Opening("okx", (found[1].decode(),), dialect="archive")
            yield Frame(int(found[2]) * NS_PER_MS, 0, "open", msgspec.json.encode(opening))
        # Instruments of a chain need not be in one order of time; a receipt is never before the one above it.
        last_ns = max(last_ns, int(found[2]) * NS_PER_MS)
        yield Frame(last_ns, 0, "data", text)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    offset = 0
    try:
        with tarfile.open(path, "r|gz") as tar:
            for member in tar:
                for text in tar.extractfile(member) or ():
                    stripped = text.rstrip(b"\r\n")
                    if stripped:
                        yield offset, stripped
                    offset += len(text)
    except (tarfile.TarError, EOFError) as e:
        raise TapeError(str(path), f"is damaged or cut: {e}", offset) from e
    except OSError as e:
        raise TapeError(str(path), e.strerror or str(e)) from e
