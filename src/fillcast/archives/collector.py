"""Files of hftbacktest's Binance collector: ``<local time> <json>`` a line, packed with gzip, one instrument a file.

The local time is in microseconds in older files and in nanoseconds in newer ones; the JSON is a message of a combined
stream, or the REST answer to ``/depth`` as it came. Several files may be one stream that was cut at midnight.
Source: the collector and the recordings of https://github.com/nkaz001/hftbacktest (2023, 2024).
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from fillcast.archives.lines import Clock, gunzipped, is_gzip, lines_of
from fillcast.errors import TapeError
from fillcast.events import Frame, Opening
from fillcast.units import Ns

_LINE = re.compile(rb"([0-9]{16}|[0-9]{19}) (\{.*\})\r?", re.DOTALL)
_STREAM = re.compile(rb'\{"stream":"([a-z0-9_]{1,40})@')
_SNAPSHOT = re.compile(rb'\{"lastUpdateId"')
_COIN_M = re.compile(r"[A-Z0-9]+USD_(?:PERP|[0-9]{6})", re.ASCII)
_N_FIRST = 1000

_VENUE_OF_DEPTH = {"binance-spot": "/api/v3", "binance-usdm": "/fapi/v1", "binance-coinm": "/dapi/v1"}


class _Data(Struct, frozen=True):
    e: str = ""
    s: str = ""
    pu: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    M: bool | None = None


class _Message(Struct, frozen=True):
    stream: str
    data: _Data


_MESSAGE = msgspec.json.Decoder(_Message)


def is_collector(path: Path) -> bool:
    """Whether the first line has the form of a collector's file; a directory has none."""
    if path.is_dir() or not is_gzip(path):
        return False
    first = next(lines_of(gunzipped(path)), (0, b""))[1]
    return _LINE.fullmatch(first) is not None


def has_snapshot(path: Path) -> bool:
    """Whether a file holds a snapshot of its own; one without goes on where the file before it was cut."""
    lines = (_LINE.fullmatch(text) for _, text in lines_of(gunzipped(path)))
    return any(found is not None and _SNAPSHOT.match(found[2]) is not None for found in lines)


def opening_of(path: Path) -> Opening:
    """Market and instrument of a file, from what its first messages look like. Raises TapeError if they do not say."""
    for _, (_, text) in zip(range(_N_FIRST), lines_of(gunzipped(path)), strict=False):
        found = _LINE.fullmatch(text)
        if found is None or _STREAM.match(found[2]) is None:
            continue
        try:
            message = _MESSAGE.decode(found[2])
        except msgspec.DecodeError:
            continue
        venue = _venue(message.data)
        if venue:
            return Opening(venue, (message.data.s,))
    raise TapeError(str(path), f"its first {_N_FIRST} lines hold no message of Binance")


def _venue(data: _Data) -> str:
    # A spot trade has M, a spot bookTicker no kind, a spot change no pu.
    if not data.s or (data.e == "depthUpdate" and data.pu is msgspec.UNSET) or data.M is not None or not data.e:
        return "binance-spot" if data.s else ""
    return "binance-coinm" if _COIN_M.fullmatch(data.s) else "binance-usdm"


def frames(paths: Sequence[Path]) -> Iterator[Frame]:
    """Files of one stream, in the order given, as frames of connection 0.

    Raises TapeError with path and offset at a line of no known form, of another instrument, or of a time before the
    line above it.
    """
    opening = opening_of(paths[0])
    (name,) = opening.names
    depth = b"GET %s/depth?symbol=%s " % (_VENUE_OF_DEPTH[opening.venue].encode(), name.encode())
    clock = Clock()
    is_first = True
    for path in paths:
        for offset, text in lines_of(gunzipped(path)):
            frame = _frame(path, offset, text, name.lower().encode(), depth)
            clock.check(path, offset, frame.recv_ns)
            if is_first:
                is_first = False
                yield Frame(frame.recv_ns, 0, "open", msgspec.json.encode(opening))
            yield frame


def _frame(path: Path, offset: int, text: bytes, name: bytes, depth: bytes) -> Frame:
    found = _LINE.fullmatch(text)
    if found is None:
        raise TapeError(str(path), f"not a line of a collector's file: {text[:60]!r}", offset)
    recv_ns, body = _ns(found[1]), found[2]
    stream = _STREAM.match(body)
    if stream is not None and stream[1] != name:
        said = f"holds {stream[1].decode().upper()} among {name.decode().upper()}"
        raise TapeError(str(path), f"{said}: one instrument a recording", offset)
    if stream is None and _SNAPSHOT.match(body):
        return Frame(recv_ns, 0, "rest", depth + body)
    return Frame(recv_ns, 0, "data", body)


def _ns(digits: bytes) -> Ns:
    return int(digits) * (1000 if len(digits) == 16 else 1)
