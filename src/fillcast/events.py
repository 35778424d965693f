"""Frames, and what a codec makes of them: events for the engine and wishes for the feed."""

from typing import Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.market import Instrument
from fillcast.units import Ns, Price, Qty, Rate, Side, Size

FrameKind = Literal["open", "close", "data", "rest", "sent", "loss", "keyframe"]
FRAME_KINDS: tuple[FrameKind, ...] = ("open", "close", "data", "rest", "sent", "loss", "keyframe")

Known = tuple[Price | None, Price | None]
"""Prices between which every level is told; None: without a bound."""

ALL_PRICES: Known = (None, None)


class Frame(Struct, frozen=True):
    """One message exactly as received.

    conn: which connection, counted from 0. kind: `data` came through a websocket, `rest` is ``GET path body``,
    `sent` left us, a request to a REST host as ``GET path``; `open` and `close` mark the connection's life, `loss` what
    could not be kept of it, and `keyframe` is the state after the frames before it, derived from them.
    """

    recv_ns: Ns
    conn: int
    kind: FrameKind
    payload: bytes


class Opening(Struct, frozen=True):
    """What an `open` frame holds: the codec that reads the connection, and the names whose books it brings.

    dialect: `live`; `legacy` for recordings made before OKX's sequence numbers, `archive` for OKX's own daily files.
    """

    venue: str
    names: tuple[str, ...] = ()
    dialect: str = "live"
    book_channel: str = "books"


class BookChange(Struct, frozen=True, eq=False):
    """A whole message for one ladder.

    levels: (2, 2, m) as `fillcast.kernels.ladder.apply` takes it, in venue sizes. It belongs to the codec and holds
    until the next frame is decoded.
    depth: levels a side that the channel carries.
    """

    symbol: str
    event_ns: Ns
    recv_ns: Ns
    seq: int
    levels: NDArray[np.float64]
    n_bids: int
    n_asks: int
    depth: int


class Snapshot(BookChange, frozen=True, eq=False):
    """Replaces the ladder.

    known: the prices between which it and the changes after it tell of every level. Beyond them a level is known only
    once it has changed: so with a venue that cuts its snapshots and tells of changes at any price.
    """

    known: Known = ALL_PRICES


class Delta(BookChange, frozen=True, eq=False):
    """Merges into the ladder: absolute sizes, 0 removes a level."""


class Unchanged(Struct, frozen=True):
    """The venue says that the book stands as it is. event_ns: None where it does not tell the time."""

    symbol: str
    event_ns: Ns | None
    recv_ns: Ns


class Gap(Struct, frozen=True):
    """The ladder can no longer be trusted; nothing but a snapshot mends it."""

    symbol: str
    recv_ns: Ns
    reason: str


class Trade(Struct, frozen=True):
    """One print. size: venue units. side: the aggressor's. n_matches: matches that the venue put into one print."""

    symbol: str
    event_ns: Ns
    recv_ns: Ns
    price: Price
    size: Size
    side: Side
    trade_id: str
    n_matches: int = 1


class Touch(Struct, frozen=True):
    """The best of both sides after the change *seq* of the book, told apart from it; None for a side without a level
    and for a time that the venue does not tell."""

    symbol: str
    event_ns: Ns | None
    recv_ns: Ns
    seq: int
    bid_price: Price | None
    bid_size: Size | None
    ask_price: Price | None
    ask_size: Size | None

    @property
    def sides(self) -> tuple[Price, Size, Price, Size] | None:
        """Best bid and its size, best ask and its size; None where there are not both, or they don't stand apart."""
        bid, bid_size, ask, ask_size = self.bid_price, self.bid_size, self.ask_price, self.ask_size
        if bid is None or ask is None or not bid_size or not ask_size or bid >= ask:
            return None
        return bid, bid_size, ask, ask_size


class Ticker(Struct, frozen=True):
    """Last price and the volume of 24 hours in base units (None where the venue's field is in another unit)."""

    symbol: str
    event_ns: Ns
    recv_ns: Ns
    last_price: Price
    volume_1d_qty: Qty | None


class Mark(Struct, frozen=True):
    symbol: str
    event_ns: Ns
    recv_ns: Ns
    mark_price: Price


class Funding(Struct, frozen=True):
    """funding_rate: paid by longs at `next_funding_ns`. interval_ns: from there to the one after; never assumed."""

    symbol: str
    event_ns: Ns
    recv_ns: Ns
    funding_rate: Rate
    next_funding_ns: Ns
    interval_ns: Ns | None


class Listing(Struct, frozen=True):
    """Instruments as the venue lists them now; one that was known before is replaced."""

    recv_ns: Ns
    instruments: tuple[Instrument, ...]


class Candles(Struct, frozen=True, eq=False):
    """ohlc: (n, 4) open, high, low, close of consecutive intervals, oldest first."""

    symbol: str
    recv_ns: Ns
    interval_ns: Ns
    ohlc: NDArray[np.float64]


class VenueTime(Struct, frozen=True):
    """What the venue's clock showed while we asked; its answer arrived at `recv_ns`."""

    recv_ns: Ns
    event_ns: Ns


class Asked(Struct, frozen=True):
    """What we sent asks for a new book."""

    symbol: str
    recv_ns: Ns


class Ack(Struct, frozen=True):
    recv_ns: Ns
    channel: str
    name: str


class Refusal(Struct, frozen=True):
    """The venue refused a request, with its own code and words."""

    recv_ns: Ns
    code: str
    message: str


class Notice(Struct, frozen=True):
    """The venue announces something about the connection."""

    recv_ns: Ns
    code: str
    message: str


class Pong(Struct, frozen=True):
    recv_ns: Ns


class Malformed(Struct, frozen=True):
    """A frame that its venue does not document; nothing of it was used."""

    recv_ns: Ns
    reason: str


class Fetch(Struct, frozen=True):
    """Wish: GET this path of the venue's REST host; the answer comes back as a frame of kind `rest`."""

    path: str


class Send(Struct, frozen=True):
    """Wish: send this message on the connection the frame came from."""

    payload: bytes


class Resync(Struct, frozen=True):
    """Wish: a new book of this instrument, by what `Codec.resync` says, as soon as the venue's limits allow."""

    symbol: str


class Leave(Struct, frozen=True):
    """Wish: another connection, to go over to before the venue ends this one."""

    reason: str


Event = (
    Snapshot
    | Delta
    | Unchanged
    | Gap
    | Trade
    | Touch
    | Ticker
    | Mark
    | Funding
    | Listing
    | Candles
    | VenueTime
    | Asked
    | Ack
    | Refusal
    | Notice
    | Pong
    | Malformed
)
Wish = Fetch | Send | Resync | Leave
Step = Event | Wish
