"""The GoQuant level-2 stream: a full book in every message, nothing to subscribe to, no sequence numbers.

Losses can't be seen on it: each message is complete, and one that never came leaves no trace. Sizes of ``*-SWAP``
are contracts. The stamp has a resolution of one second on the older host.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import DecodeError as JsonError
from msgspec import Struct
from msgspec.json import Decoder, encode

from fillcast.errors import DecodeError
from fillcast.events import Fetch, Gap, Malformed, Snapshot, Step, Wish
from fillcast.kernels.scan import CRAMPED, TAKEN, scan_full_book
from fillcast.units import Ns
from fillcast.venues import text
from fillcast.venues.codec import Channel, Rules
from fillcast.venues.levels import LevelBuffer

PATH: Final = "/ws/l2-orderbook/okx/"
DEPTH: Final = 1 << 30
"""The stream names no depth: everything in a message is the book."""


RULES: Final = Rules(proof="each message is whole; losses can't be seen", stale_after_s=10.0)
"""How often it speaks is not documented; ten seconds of silence are a hundred messages of OKX's book."""


class FullBook(Struct, frozen=True):
    """One message. Sides are best first; each level is price and size."""

    timestamp: str
    symbol: str
    asks: list[tuple[str, str]]
    bids: list[tuple[str, str]]


_FULL_BOOK = Decoder(FullBook)
_MEMORY = Decoder(dict[str, tuple[int, int]])


class GoquantCodec:
    """Every good message replaces the book; one whose stamp runs backwards is dropped."""

    rules: Rules = RULES

    def __init__(self, venue: str = "goquant") -> None:
        self.venue = venue
        self._last: dict[str, tuple[Ns, int]] = {}
        self._buffer = LevelBuffer(venue)
        self._scan = scan_full_book.entry

    def decode(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        answer, stamp_start, stamp_end, name_start, name_end, n_bids, n_asks, _, _ = self._scan(
            payload, self._buffer.array
        )
        if answer == CRAMPED:
            self._buffer.grow()
            return self.decode(payload, recv_ns)
        try:
            if answer == TAKEN:
                stamp = payload[stamp_start:stamp_end].decode()
                return self._snapshot(payload[name_start:name_end].decode(), stamp, n_bids, n_asks, recv_ns)
            book = _FULL_BOOK.decode(payload)
        except (JsonError, UnicodeDecodeError) as e:
            return (Malformed(recv_ns, f"not a full book: {e}"),)
        except DecodeError as e:
            return (Malformed(recv_ns, e.reason),)
        try:
            self._buffer.read(book.bids, book.asks, is_whole=True)
            return self._snapshot(book.symbol, book.timestamp, len(book.bids), len(book.asks), recv_ns)
        except DecodeError as e:
            return (Gap(f"{self.venue}:{book.symbol}", recv_ns, f"book message: {e.reason}"),)

    def _snapshot(self, name: str, stamp: str, n_bids: int, n_asks: int, recv_ns: Ns) -> Sequence[Step]:
        event_ns = text.iso_to_ns(self.venue, stamp)
        last_ns, seq = self._last.get(name, (0, 0))
        if event_ns < last_ns:
            return ()
        self._last[name] = (event_ns, seq + 1)
        return (
            Snapshot(f"{self.venue}:{name}", event_ns, recv_ns, seq + 1, self._buffer.array, n_bids, n_asks, DEPTH),
        )

    def decode_rest(self, path: str, body: bytes, recv_ns: Ns) -> Sequence[Step]:
        """There is no REST host: instruments come from the dated table that ships with fillcast."""
        return ()

    def sent(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        """Nothing is ever asked for."""
        return ()

    def resync(self, name: str) -> Sequence[Wish]:
        """Every message is a new book, and only a new connection brings one that does not come."""
        return ()

    def channels(self, names: Sequence[str]) -> list[Channel]:
        return [Channel(PATH + name, (name,)) for name in names]

    def fetches(self, names: Sequence[str]) -> list[Fetch]:
        return []

    def freeze(self) -> bytes:
        return encode(self._last)

    def restore(self, state: bytes) -> None:
        self._last = _MEMORY.decode(state)
