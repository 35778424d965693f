"""The legacy dialect: OKX recordings made before sequence numbers, whose books are proved by their checksum.

A tape or an archive chooses it by name. A live feed never does: OKX has sent 0 for the checksum since 2026-06-23.
"""

from collections.abc import Sequence

from msgspec import Raw, Struct
from msgspec.json import Decoder, encode

from fillcast.errors import DecodeError
from fillcast.events import Delta, Gap, Snapshot, Step
from fillcast.units import Ns
from fillcast.venues import text
from fillcast.venues.codec import Rules
from fillcast.venues.okx import messages
from fillcast.venues.okx.checksum import TextLadder, checksum
from fillcast.venues.okx.codec import OkxCodec, Stream


class Memory(Struct, frozen=True):
    """Streams as the live dialect keeps them, and both sides of each book in the characters they were sent in."""

    streams: Raw
    sides: dict[str, tuple[list[str], list[str]]]


_MEMORY = Decoder(Memory)


class LegacyOkxCodec(OkxCodec):
    """`seq` of its events counts the messages of an instrument."""

    rules = Rules(proof="a checksum of the best 25 levels in every message")

    def __init__(self, venue: str = "okx") -> None:
        super().__init__(venue)
        self._sides: dict[str, tuple[TextLadder, TextLadder]] = {}

    def decode(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        return self._decode_slowly(payload, recv_ns)

    def _book(self, stream: Stream, action: object, data: Raw, recv_ns: Ns) -> Sequence[Step]:
        if not stream.is_chained:
            return super()._book(stream, action, data, recv_ns)
        if action not in ("snapshot", "update"):
            raise DecodeError(self.venue, f"action is {action!r}, neither snapshot nor update")
        (row,) = messages.LEGACY_BOOKS.decode(data)
        is_snapshot = action == "snapshot"
        if stream.last_seq is None and not is_snapshot:
            return ()
        self._buffer.read(row.bids, row.asks, is_whole=is_snapshot)
        found = self._checksum_after(stream, row, is_snapshot)
        if found != row.checksum:
            return self._gap(stream, recv_ns, f"checksum {found}, the venue's is {row.checksum}")
        event_ns = text.ms_to_ns(self.venue, row.ts)
        seq = stream.last_seq = (stream.last_seq or 0) + 1
        kind = Snapshot if is_snapshot else Delta
        levels = self._buffer.array
        return (kind(stream.symbol, event_ns, recv_ns, seq, levels, len(row.bids), len(row.asks), stream.depth),)

    def _checksum_after(self, stream: Stream, row: messages.LegacyBook, is_snapshot: bool) -> int:
        bids, asks = self._sides.setdefault(stream.name, (TextLadder(-1.0), TextLadder(1.0)))
        if is_snapshot:
            bids.clear()
            asks.clear()
        bids.apply(row.bids)
        asks.apply(row.asks)
        return checksum(bids.best(), asks.best())

    def _gap(self, stream: Stream, recv_ns: Ns, reason: str) -> Sequence[Step]:
        if stream.is_touch:
            return super()._gap(stream, recv_ns, reason)
        stream.last_seq = None
        return (Gap(stream.symbol, recv_ns, reason),)

    def freeze(self) -> bytes:
        sides = {name: (bids.levels(), asks.levels()) for name, (bids, asks) in self._sides.items()}
        return encode(Memory(Raw(super().freeze()), sides))

    def restore(self, state: bytes) -> None:
        memory = _MEMORY.decode(state)
        super().restore(bytes(memory.streams))
        for name, levels in memory.sides.items():
            sides = self._sides[name] = (TextLadder(-1.0), TextLadder(1.0))
            for side, texts in zip(sides, levels, strict=True):
                side.fill(texts)
