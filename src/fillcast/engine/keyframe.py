"""What an engine holds of one connection, to go on from: books, what was learned beside them, the codec's memory.

It is derived from the frames before it, and worth no more than they are: whoever has read them has no use for it.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
import numpy as np
from msgspec import Raw, Struct
from numpy.typing import NDArray

from fillcast.book import BookMemory, Ladder
from fillcast.engine.connection import VenueClock
from fillcast.events import Frame, Opening, Snapshot
from fillcast.features import Features, PrintsMemory
from fillcast.forecasts.forecaster import ForecasterMemory
from fillcast.forecasts.shadows import ShadowsMemory
from fillcast.market import Instrument
from fillcast.units import Ns


class DeskMemory(Struct, frozen=True, eq=False, kw_only=True):
    """One instrument. flow: the doubles of its state, see `fillcast.engine.desk.Desk`, little-endian."""

    symbol: str
    book: BookMemory
    n_connections: int
    n_trades: int
    last_trade_id: str
    features: Features
    flow: bytes
    prints: PrintsMemory
    opened_ns: Ns = 0
    forecaster: ForecasterMemory | None = None
    shadows: ShadowsMemory | None = None


class LineMemory(Struct, frozen=True, kw_only=True):
    """An open connection. codec: what `fillcast.venues.codec.Codec.freeze` gave. clock, asked_ns: of the venue's time.
    prints_of: symbols whose trades it brings."""

    codec: Raw
    has_spoken: bool
    clock: VenueClock | None
    asked_ns: Ns | None
    prints_of: tuple[str, ...]


class Keyframe(Struct, frozen=True, eq=False, kw_only=True):
    """One connection. as_of_ns: of the last frame before it. line: None once it has closed. instruments: the rows that
    its names need. desks: of the books that it brings, or brought last.
    """

    opening: Opening
    as_of_ns: Ns
    line: LineMemory | None
    instruments: tuple[Instrument, ...]
    desks: tuple[DeskMemory, ...]

    def encode(self) -> bytes:
        """The payload of a `keyframe` frame; every number is read back as the same double."""
        return msgspec.json.encode(self, enc_hook=_to_list)

    def snapshots(self) -> Iterator[Snapshot]:
        """The whole books, as messages that bring them."""
        for desk in self.desks:
            book, stamp = desk.book, desk.book.stamp
            if book.is_whole:
                levels = Ladder.from_sides(book.bids, book.asks).levels
                n_bids, n_asks = len(book.bids), len(book.asks)
                at = (stamp.event_ns, stamp.recv_ns, stamp.seq)
                yield Snapshot(desk.symbol, *at, levels, n_bids, n_asks, max(n_bids, n_asks), book.known)


def decode_keyframe(payload: bytes) -> Keyframe:
    """Raises msgspec.DecodeError for what is none."""
    return msgspec.json.decode(payload, type=Keyframe, dec_hook=_to_levels)


def learned_sha256(keyframes: Iterable[Frame]) -> str:
    """Of all that score keepers had learned by then; empty where it is nothing. Raises msgspec.DecodeError."""
    desks = [desk for frame in keyframes for desk in decode_keyframe(frame.payload).desks]
    begun = [desk for desk in desks if desk.forecaster and desk.forecaster.first_record_ns]
    held = {desk.symbol: (desk.forecaster, desk.shadows) for desk in begun}
    return hashlib.sha256(msgspec.json.encode(held, order="sorted")).hexdigest() if held else ""


def _to_list(value: object) -> Any:  # noqa: ANN401 (what JSON can hold)
    if isinstance(value, np.ndarray):
        return value.tolist()
    raise NotImplementedError(f"{type(value).__name__} has no JSON form")


def _to_levels(wanted: object, value: Any) -> NDArray[np.float64]:  # noqa: ANN401, ARG001 (msgspec's own signature)
    levels = np.asarray(value, np.float64).reshape(-1, 2)
    if not (np.isfinite(levels).all() and (levels > 0.0).all()):
        raise ValueError("a level is not a positive finite price and size")
    return levels
