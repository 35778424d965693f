"""Raw files of cryptofeed: ``<unix seconds>: <payload>`` a line, what the client sent marked ``<-`` and ``<->``.

REST answers stand in a file of their own, ``<url> -> <unix seconds>: <payload>``. The stamps have microseconds.
Source: cryptofeed's raw data collection, https://github.com/bmoscon/cryptofeed (2022).
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import msgspec

from fillcast.archives.lines import Clock, lines_of
from fillcast.errors import TapeError
from fillcast.events import Frame, Opening
from fillcast.tape import unpacked
from fillcast.units import NS_PER_S, Ns

_DATA = re.compile(rb"([0-9]{9,11}(?:\.[0-9]+)?): (.*)", re.DOTALL)
_REST = re.compile(rb"(https?://[^/ ]+)(/[^ ]*) -> ([0-9]{9,11}(?:\.[0-9]+)?): (.*)", re.DOTALL)
_SENT = re.compile(rb"wss?://([^ :/]+)[^ ]* (?:<->|<-) ([0-9]{9,11}(?:\.[0-9]+)?)(?:: (.*))?", re.DOTALL)
_OKX = re.compile(rb"(?:.*\.)?oke?x\.com")


def is_cryptofeed(path: Path) -> bool:
    """Whether the first line has the form of one of cryptofeed's files."""
    first = next(_lines(path), (0, b""))[1]
    return any(form.fullmatch(first) for form in (_DATA, _REST, _SENT))


def frames(path: Path, opening: Opening, rest: Sequence[bytes] = ()) -> Iterator[Frame]:
    """A recording as frames of connection 0, opened as *opening* says, with *rest* payloads before the first message.

    Raises TapeError with path and offset at a line of no known form, of another venue than OKX, or of a time before the
    line above it.
    """
    first = True
    clock = Clock()
    for offset, text in _lines(path):
        frame = _frame(path, text, offset)
        if frame is None:
            continue
        clock.check(path, offset, frame.recv_ns)
        if first:
            first = False
            yield Frame(frame.recv_ns, 0, "open", msgspec.json.encode(opening))
            for payload in rest:
                yield Frame(frame.recv_ns, 0, "rest", payload)
        yield frame


def answers(path: Path) -> list[bytes]:
    """The last answer to each path of a REST file, as payloads of `rest` frames."""
    newest: dict[bytes, bytes] = {}
    for _, text in _lines(path):
        found = _REST.fullmatch(text)
        if found is not None:
            newest[found[2]] = found[4]
    if not newest:
        raise TapeError(str(path), "holds no REST answers")
    return [b"GET " + target + b" " + body for target, body in newest.items()]


def _frame(path: Path, text: bytes, offset: int) -> Frame | None:
    data = _DATA.fullmatch(text)
    if data is not None:
        return Frame(_ns(data[1]), 0, "data", data[2])
    sent = _SENT.fullmatch(text)
    if sent is not None:
        if _OKX.fullmatch(sent[1]) is None:
            raise TapeError(str(path), f"is of {sent[1].decode('ascii', 'replace')}, and only OKX's are read", offset)
        return None if sent[3] is None else Frame(_ns(sent[2]), 0, "sent", sent[3])
    if text.startswith(b"configuration: "):
        return None
    raise TapeError(str(path), f"not a line of a cryptofeed recording: {text[:60]!r}", offset)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    return lines_of(unpacked(path))


def _ns(text: bytes) -> Ns:
    return int(Decimal(text.decode()) * NS_PER_S)
