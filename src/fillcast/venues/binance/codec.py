"""Binance frames to events, for all three markets. Changes of the book take the fast path through a scan; everything
rare, and every doubt, goes through typed decoders."""

import re
from collections.abc import Sequence
from typing import Final

from msgspec import UNSET, Raw, Struct
from msgspec import DecodeError as JsonError
from msgspec.json import Decoder, encode

from fillcast.errors import DecodeError
from fillcast.events import (
    Ack,
    Asked,
    Candles,
    Delta,
    Fetch,
    Gap,
    Leave,
    Listing,
    Malformed,
    Notice,
    Refusal,
    Snapshot,
    Step,
    Unchanged,
    VenueTime,
    Wish,
)
from fillcast.kernels.scan import CRAMPED, TAKEN, scan_binance_depth
from fillcast.units import NS_PER_MS, NS_PER_S, Ns
from fillcast.venues.binance import messages, rest, rows
from fillcast.venues.binance.anchor import WHOLE_DEPTH, Anchor, AnchorMemory, Change
from fillcast.venues.binance.market import MARKETS
from fillcast.venues.binance.sequence import Verdict, judge
from fillcast.venues.codec import Channel
from fillcast.venues.levels import LevelBuffer

N_CANDLES: Final = 300

_STREAM: Final = re.compile(rb"([a-z0-9_]{1,40})@depth(5|10|20)?(?:@[0-9]{1,4}ms)?", re.ASCII)
_NAME: Final = re.compile(r"[A-Z0-9_]{1,40}", re.ASCII)


class Stream:
    """One book stream. n_levels: of a partial book, else 0. It is not followed where another brings the same book."""

    __slots__ = ("anchor", "is_changes", "key", "last_seq", "n_levels", "name")

    def __init__(self, key: bytes, name: str, n_levels: int, anchor: Anchor) -> None:
        self.key = key
        self.name = name
        self.n_levels = n_levels
        self.is_changes = n_levels == 0
        self.anchor = anchor
        self.last_seq = -1


class Memory(Struct, frozen=True):
    """Streams with the last id of each, in the order they came, and the anchor of each name."""

    streams: list[tuple[str, int]]
    anchors: dict[str, AnchorMemory]


_MEMORY: Final = Decoder(Memory)


class BinanceCodec:
    """A book is a REST snapshot and the changes that join it, proved by their ids and by nothing else.

    Frames are those of combined streams (``/stream?streams=``): on futures a partial book can be told from a change by
    its stream's name alone.
    """

    def __init__(self, venue: str) -> None:
        self.venue = venue
        self._market = MARKETS[venue]
        self.rules = self._market.rules
        self._has_previous = self._market.has_previous
        self._streams: dict[bytes, Stream] = {}
        self._anchors: dict[str, Anchor] = {}
        self._buffer = LevelBuffer(venue)
        self._scan = scan_binance_depth.entry

    # The hot path: a change of a book in the form that Binance sends.

    def decode(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        levels = self._buffer.array
        answer, start, end, event_ns, first, seq, prev, n_bids, n_asks = self._scan(payload, levels)
        if answer == TAKEN:
            stream = self._streams.get(payload[start:end]) or self._new_stream(payload[start:end])
            if stream is not None and stream.is_changes and (prev >= 0) is self._has_previous:
                if prev < 0:
                    prev = first - 1
                anchor = stream.anchor
                if anchor.is_joined and prev == anchor.last:
                    anchor.last = seq
                    return (Delta(anchor.symbol, event_ns, recv_ns, seq, levels, n_bids, n_asks, WHOLE_DEPTH),)
                return self._follow(stream, prev, seq, event_ns, recv_ns, n_bids, n_asks)
        elif answer == CRAMPED:
            self._buffer.grow()
            return self.decode(payload, recv_ns)
        return self._decode_slowly(payload, recv_ns)

    def _follow(
        self, stream: Stream, prev: int, seq: int, event_ns: Ns, recv_ns: Ns, n_bids: int, n_asks: int
    ) -> Sequence[Step]:
        anchor = stream.anchor
        if anchor.key != stream.key:
            return ()
        levels = self._buffer.array
        gap: tuple[Step, ...] = ()
        if anchor.last is not None:
            verdict = judge(anchor.last, prev, seq, is_joined=anchor.is_joined)
            if verdict is Verdict.PAST:
                return ()
            if verdict is Verdict.APPLY:
                anchor.last = seq
                anchor.is_joined = True
                return (Delta(anchor.symbol, event_ns, recv_ns, seq, levels, n_bids, n_asks, WHOLE_DEPTH),)
            gap = (Gap(anchor.symbol, recv_ns, f"expected the change after {anchor.last}, received that after {prev}"),)
            anchor.lose()
        n = max(n_bids, n_asks)
        joined = anchor.wait(Change(prev, seq, event_ns, recv_ns, levels[:, :, :n].copy(), n_bids, n_asks))
        return (*gap, *joined, *self._wish(stream.name, anchor, recv_ns))

    def _wish(self, name: str, anchor: Anchor, recv_ns: Ns) -> Sequence[Fetch]:
        if anchor.last is not None or not anchor.may_ask(recv_ns):
            return ()
        return (Fetch(self._market.depth_path(name)),)

    def _new_stream(self, key: bytes) -> Stream | None:
        # None for a stream that is no book. A book of changes is followed rather than a partial one, and of two the
        # first.
        found = _STREAM.fullmatch(key)
        if found is None:
            return None
        name = found[1].decode().upper()
        stream = self._streams[key] = Stream(key, name, int(found[2] or 0), self._anchor(name))
        if stream.is_changes and not stream.anchor.key:
            stream.anchor.key = key
        return stream

    def _anchor(self, name: str) -> Anchor:
        anchor = self._anchors.get(name)
        if anchor is None:
            anchor = self._anchors[name] = Anchor(f"{self.venue}:{name}")
        return anchor

    # Everything else, by typed decoders.

    def _decode_slowly(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        try:
            envelope = messages.ENVELOPE.decode(payload)
            if envelope.data is not UNSET and envelope.stream is not UNSET:
                return self._data(envelope.stream.encode(), envelope.data, recv_ns)
            if envelope.error is not UNSET:
                return (Refusal(recv_ns, str(envelope.error.code), envelope.error.msg),)
            if envelope.id is not UNSET:
                return (Ack(recv_ns, "request", bytes(envelope.id).decode()),)
            return self._data(b"", Raw(payload), recv_ns)
        except (JsonError, UnicodeError) as e:
            return (Malformed(recv_ns, f"not a message of Binance: {e}"),)
        except DecodeError as e:
            return (Malformed(recv_ns, e.reason),)

    def _data(self, key: bytes, data: Raw, recv_ns: Ns) -> Sequence[Step]:
        stream = self._streams.get(key) or self._new_stream(key)
        if stream is not None:
            try:
                return self._book(stream, data, recv_ns)
            except (JsonError, UnicodeError) as e:
                return self._lost(stream, recv_ns, f"book message: {e}")
            except DecodeError as e:
                return self._lost(stream, recv_ns, f"book message: {e.reason}")
        kind = messages.KIND.decode(data)
        if kind.e == "trade":
            return rows.trade(self.venue, data, recv_ns)
        if kind.e == "aggTrade":
            return (rows.agg_trade(self.venue, data, recv_ns),)
        if kind.e == "bookTicker" or (not kind.e and kind.u is not UNSET):
            return (rows.touch(self.venue, data, recv_ns),)
        if kind.e == "markPriceUpdate":
            return rows.mark(self.venue, data, recv_ns)
        if kind.e == "serverShutdown":
            return (Notice(recv_ns, kind.e, "the connection will be closed"), Leave("the venue shuts down a server"))
        if kind.e == "depthUpdate" or kind.lastUpdateId is not UNSET:
            raise DecodeError(self.venue, "a book without the name of its stream")
        if not kind.e:
            raise DecodeError(self.venue, "neither an event nor an answer")
        return ()

    def _book(self, stream: Stream, data: Raw, recv_ns: Ns) -> Sequence[Step]:
        if not stream.is_changes:
            return self._partial(stream, data, recv_ns)
        row = messages.DEPTH.decode(data)
        prev = self._checked(stream, row)
        self._buffer.read(row.b, row.a, is_whole=False)
        event_ns = (row.E if row.T is UNSET else row.T) * NS_PER_MS
        return self._follow(stream, prev, row.u, event_ns, recv_ns, len(row.b), len(row.a))

    def _checked(self, stream: Stream, row: messages.Depth) -> int:
        # The id before a change that belongs to its stream.
        if row.s != stream.name:
            raise DecodeError(self.venue, f"{row.s} in the stream of {stream.name}")
        if row.u < row.U:
            raise DecodeError(self.venue, f"first id {row.U} above the last, {row.u}")
        if (row.pu is not UNSET) is not self._has_previous:
            raise DecodeError(self.venue, "pu is missing" if self._has_previous else "pu on spot")
        return row.U - 1 if row.pu is UNSET else row.pu

    def _lost(self, stream: Stream, recv_ns: Ns, reason: str) -> Sequence[Step]:
        if stream.is_changes and stream.anchor.key != stream.key:
            return ()
        stream.anchor.lose()
        gap = Gap(stream.anchor.symbol, recv_ns, reason)
        return (gap, *self._wish(stream.name, stream.anchor, recv_ns)) if stream.is_changes else (gap,)

    def _partial(self, stream: Stream, data: Raw, recv_ns: Ns) -> Sequence[Step]:
        # Each is a whole book of its few levels. Spot tells neither the time nor the name in it.
        if stream.anchor.key:
            return ()
        seq, bids, asks, event_ns = self._partial_rows(stream, data)
        if seq < stream.last_seq:
            return ()
        self._buffer.read(bids, asks, is_whole=True)
        stream.last_seq = seq
        levels, symbol = self._buffer.array, stream.anchor.symbol
        return (Snapshot(symbol, event_ns, recv_ns, seq, levels, len(bids), len(asks), stream.n_levels),)

    def _partial_rows(
        self, stream: Stream, data: Raw
    ) -> tuple[int, Sequence[messages.Level], Sequence[messages.Level], Ns]:
        if self._has_previous:
            row = messages.DEPTH.decode(data)
            self._checked(stream, row)
            return row.u, row.b, row.a, (row.E if row.T is UNSET else row.T) * NS_PER_MS
        book = messages.BOOK_SNAPSHOT.decode(data)
        return book.lastUpdateId, book.bids, book.asks, 0

    # REST.

    def decode_rest(self, path: str, body: bytes, recv_ns: Ns) -> Sequence[Step]:
        endpoint, _, query = path.partition("?")
        name = dict(pair.split("=", 1) for pair in query.split("&") if "=" in pair).get("symbol", "")
        try:
            return self._answer(endpoint.rpartition("/")[2], name, body, recv_ns)
        except (JsonError, UnicodeError) as e:
            return self._refusal(body, recv_ns) or (Malformed(recv_ns, f"not an answer of Binance: {e}"),)
        except DecodeError as e:
            return (Malformed(recv_ns, e.reason),)

    def _refusal(self, body: bytes, recv_ns: Ns) -> Sequence[Step]:
        try:
            error = messages.REFUSAL.decode(body)
        except (JsonError, UnicodeError):
            return ()
        return (Refusal(recv_ns, str(error.code), error.msg),)

    def _answer(self, what: str, name: str, body: bytes, recv_ns: Ns) -> Sequence[Step]:
        if what == "depth":
            return self._snapshot(name, body, recv_ns)
        if what == "time":
            return (VenueTime(recv_ns, messages.TIME.decode(body).serverTime * NS_PER_MS),)
        if what == "exchangeInfo":
            return (Listing(recv_ns, rest.instruments(self._market, messages.EXCHANGE_INFO.decode(body))),)
        if what == "24hr":
            return rest.tickers(self._market, body, recv_ns)
        if what == "klines" and name:
            return (Candles(f"{self.venue}:{name}", recv_ns, 60 * NS_PER_S, rest.candles(self.venue, body)),)
        return ()

    def _snapshot(self, name: str, body: bytes, recv_ns: Ns) -> Sequence[Step]:
        row = messages.BOOK_SNAPSHOT.decode(body)
        if _NAME.fullmatch(name) is None or (row.symbol is not UNSET and row.symbol != name):
            raise DecodeError(self.venue, f"a book of {row.symbol or 'nothing'} in the answer for {name!r}")
        self._buffer.read(row.bids, row.asks, is_whole=True)
        n_bids, n_asks = len(row.bids), len(row.asks)
        levels = self._buffer.array[:, :, : max(n_bids, n_asks)].copy()
        ms = row.E if row.T is UNSET else row.T
        event_ns = None if ms is UNSET else ms * NS_PER_MS
        seq = row.lastUpdateId
        anchor = self._anchor(name)
        if seq == anchor.last:
            # However long nothing was said of it: the book stands at the id that the venue has reached.
            return (Unchanged(anchor.symbol, event_ns, recv_ns),)
        return anchor.offer(Change(seq, seq, event_ns, recv_ns, levels, n_bids, n_asks))

    # What a keyframe keeps.

    def freeze(self) -> bytes:
        streams = [(key.decode(), stream.last_seq) for key, stream in self._streams.items()]
        return encode(Memory(streams, {name: anchor.freeze() for name, anchor in self._anchors.items()}))

    def restore(self, state: bytes) -> None:
        memory = _MEMORY.decode(state)
        for name, kept in memory.anchors.items():
            self._anchor(name).restore(kept)
        for key, last_seq in memory.streams:
            stream = self._new_stream(key.encode())
            if stream is None:
                raise JsonError(f"{key} is no book")
            stream.last_seq = last_seq

    # What a feed says and asks.

    def sent(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        start, _, name = payload.decode("utf-8", "replace").rpartition("?symbol=")
        name = name.partition("&")[0]
        if start != f"GET {self._market.rest}/depth" or _NAME.fullmatch(name) is None:
            return ()
        return (Asked(f"{self.venue}:{name}", recv_ns),)

    def resync(self, name: str) -> Sequence[Wish]:
        return (Fetch(self._market.depth_path(name)),)

    def channels(self, names: Sequence[str]) -> list[Channel]:
        return self._market.channels(tuple(names))

    def listings(self) -> list[Fetch]:
        """What to ask for all that is listed."""
        return [Fetch(self._market.listing_path)]

    def fetches(self, names: Sequence[str]) -> list[Fetch]:
        """Snapshots are not among them: a stream must be open first, so `decode` wishes for them."""
        wishes = self.listings()
        for name in names:
            wishes.append(Fetch(f"{self._market.rest}/ticker/24hr?symbol={name}"))
            wishes.append(Fetch(f"{self._market.rest}/klines?symbol={name}&interval=1m&limit={N_CANDLES}"))
        return wishes
