"""The journal of a directory: a line of JSON for each segment that was closed, and for each that was removed."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from fillcast.errors import TapeError
from fillcast.tape.contents import Contents
from fillcast.units import Ns

NAME = "index.jsonl"


class Closed(Struct, frozen=True, kw_only=True, tag_field="event", tag="closed"):
    """A segment as it stood when it was closed. n_gaps: breaks in the sequence of its books, as its recorder saw
    them; None if nobody counted. n_cut_bytes: at its end, that give nothing.
    """

    number: int
    name: str
    n_bytes: int
    sha256: str
    contents: Contents
    n_gaps: int | None
    n_cut_bytes: int = 0
    reason: str


class Removed(Struct, frozen=True, kw_only=True, tag_field="event", tag="removed"):
    """A segment that had to go, and what went with it."""

    number: int
    name: str
    n_bytes: int
    contents: Contents
    at_ns: Ns
    reason: str


Row = Closed | Removed

_ROW = msgspec.json.Decoder(Row)


class Journal(Struct, frozen=True):
    """What a journal says. bad_lines: numbers of lines that can't be read; one that a crash cut off may be the last."""

    closed: dict[int, Closed]
    removed: dict[int, Removed]
    bad_lines: tuple[int, ...] = ()

    @property
    def last_segment(self) -> int:
        return max((*self.closed, *self.removed), default=0)

    @property
    def names(self) -> set[str]:
        """Of all segments that it tells of."""
        return {row.name for row in self.closed.values()} | {row.name for row in self.removed.values()}


def read(directory: Path) -> Journal:
    """Raises TapeError where it can't be read; one that is not there is empty."""
    closed: dict[int, Closed] = {}
    removed: dict[int, Removed] = {}
    bad: list[int] = []
    for number, row in _rows(directory / NAME):
        if isinstance(row, Closed):
            closed[row.number] = row
        elif isinstance(row, Removed):
            closed.pop(row.number, None)
            removed[row.number] = row
        else:
            bad.append(number)
    return Journal(closed, removed, tuple(bad))


def append(directory: Path, row: Row) -> None:
    """Add a line, and see it on disk. Raises TapeError."""
    path = directory / NAME
    try:
        with path.open("ab+") as file:
            text = msgspec.json.encode(row) + b"\n"
            if file.tell() > 0:
                file.seek(-1, os.SEEK_END)
                # A crash may have left half a line: the next one begins on its own.
                text = text if file.read(1) == b"\n" else b"\n" + text
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as e:
        raise TapeError(str(path), e.strerror or str(e)) from e


def _rows(path: Path) -> Iterator[tuple[int, Row | None]]:
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return
    except OSError as e:
        raise TapeError(str(path), e.strerror or str(e)) from e
    for number, text in enumerate(lines, 1):
        if text:
            try:
                yield number, _ROW.decode(text)
            except msgspec.DecodeError:
                yield number, None
