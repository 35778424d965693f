"""The archive dialect: OKX's daily files of books, which carry neither sequence numbers nor checksums.

An archive chooses it by name; a live feed never does. Nothing in it tells a message that is missing, but a whole book
stands in it about once a minute and replaces the ladder.
Source: OKX, historical data, order book files (2023 to 2026).
"""

from collections.abc import Sequence

from msgspec import DecodeError as JsonError
from msgspec.json import Decoder, encode

from fillcast.errors import DecodeError
from fillcast.events import Delta, Gap, Malformed, Snapshot, Step
from fillcast.units import Ns
from fillcast.venues import text
from fillcast.venues.okx import messages
from fillcast.venues.okx.codec import OkxCodec

DEPTHS = (400, 5000)
"""Levels a side of the two kinds of file. A file does not say which it is: its whole books do."""

_MEMORY = Decoder(dict[str, tuple[bool, int, int, int]])


class ArchiveOkxCodec(OkxCodec):
    """`seq` of its events counts the messages of an instrument. A time that runs backwards is a gap."""

    def __init__(self, venue: str = "okx") -> None:
        super().__init__(venue)
        self._books: dict[str, _Book] = {}

    def decode(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        try:
            row = messages.ARCHIVED_BOOK.decode(payload)
        except (JsonError, UnicodeDecodeError) as e:
            return (Malformed(recv_ns, f"not a line of OKX's archive: {e}"),)
        book = self._books.setdefault(row.instId, _Book())
        try:
            return self._merge(book, row, recv_ns)
        except DecodeError as e:
            book.is_whole = False
            return (Gap(f"{self.venue}:{row.instId}", recv_ns, f"book message: {e.reason}"),)

    def _merge(self, book: "_Book", row: messages.ArchivedBook, recv_ns: Ns) -> Sequence[Step]:
        event_ns = text.ms_to_ns(self.venue, row.ts)
        is_snapshot = row.action == "snapshot"
        if not (is_snapshot or book.is_whole):
            return ()
        if event_ns < book.event_ns:
            raise DecodeError(self.venue, f"its time runs backwards by {(book.event_ns - event_ns) // 10**6} ms")
        self._buffer.read(row.bids, row.asks, is_whole=is_snapshot)
        if is_snapshot:
            book.depth = DEPTHS[max(len(row.bids), len(row.asks)) > DEPTHS[0]]
        book.is_whole = True
        book.event_ns = event_ns
        book.seq += 1
        kind = Snapshot if is_snapshot else Delta
        symbol, levels = f"{self.venue}:{row.instId}", self._buffer.array
        return (kind(symbol, event_ns, recv_ns, book.seq, levels, len(row.bids), len(row.asks), book.depth),)

    def freeze(self) -> bytes:
        kept = {name: (book.is_whole, book.event_ns, book.seq, book.depth) for name, book in self._books.items()}
        return encode(kept)

    def restore(self, state: bytes) -> None:
        for name, (is_whole, event_ns, seq, depth) in _MEMORY.decode(state).items():
            book = self._books[name] = _Book()
            book.is_whole, book.event_ns, book.seq, book.depth = is_whole, event_ns, seq, depth


class _Book:
    # How far one instrument has got.
    __slots__ = ("depth", "event_ns", "is_whole", "seq")

    def __init__(self) -> None:
        self.is_whole = False
        self.event_ns: Ns = 0
        self.seq = 0
        self.depth = DEPTHS[0]
