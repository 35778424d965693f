"""OKX v5 frames to events. The book channels take the fast path through a scan; everything rare, and every doubt,
goes through typed decoders."""

import re
from collections.abc import Sequence
from typing import Final

from msgspec import UNSET, Raw
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
    Pong,
    Refusal,
    Resync,
    Send,
    Snapshot,
    Step,
    Touch,
    Unchanged,
    VenueTime,
    Wish,
)
from fillcast.kernels.scan import CRAMPED, SNAPSHOT, TAKEN, UPDATE, WHOLE, scan_okx_book
from fillcast.units import NS_PER_S, Ns
from fillcast.venues import text
from fillcast.venues.codec import Allowance, Channel, Rules
from fillcast.venues.levels import LevelBuffer
from fillcast.venues.okx import messages, rest, rows
from fillcast.venues.okx.sequence import Verdict, judge

CHAINED_DEPTHS: Final = {"books": 400, "books-l2-tbt": 400, "books50-l2-tbt": 50}
WHOLE_DEPTHS: Final = {"books5": 5, "bbo-tbt": 1}
TOUCH_CHANNEL: Final = "bbo-tbt"

_NAME: Final = re.compile(r"[A-Za-z0-9_.-]{1,64}", re.ASCII)

FEE_VENUE: Final = "okx"
PATH: Final = "/ws/v5/public"
PING: Final = b"ping"
PONG: Final = b"pong"

CLOCK_PATH: Final = "/api/v5/public/time"
CLOSES_SOON: Final = "64008"

MAX_REQUEST_BYTES: Final = 4096
MAX_NAMES: Final = 25
"""Instruments a connection: OKX recommends fewer than 30 books of 400 levels on one."""

N_CANDLES: Final = 300

RULES: Final = Rules(
    proof="every message names the one before it",
    stale_after_s=65.0,
    ping=PING,
    clock_path=CLOCK_PATH,
    connects=Allowance(3, 1.0),
    requests=Allowance(480, 3600.0),
    fetches=Allowance(16, 2.0),
)
"""OKX API v5, July 2026: three connections a second from one address, 480 requests an hour on one connection, and an
empty message after about 60 s in which a book has not changed. Of REST requests the scarcest we make has 20 in 2 s."""


_MEMORY: Final = Decoder(list[tuple[str, str, int | None, int]])


class Stream:
    """One book channel of one instrument, and how far it has got. Of several, the deepest is its book.

    is_touch: it tells the best of both sides beside a book.
    """

    __slots__ = ("channel", "depth", "is_chained", "is_touch", "last_event_ns", "last_seq", "name", "symbol")

    def __init__(self, venue: str, channel: str, name: str, *, is_touch: bool) -> None:
        self.channel = channel
        self.name = name
        self.symbol = f"{venue}:{name}"
        self.is_chained = channel in CHAINED_DEPTHS
        self.is_touch = is_touch
        self.depth = CHAINED_DEPTHS.get(channel) or WHOLE_DEPTHS[channel]
        self.last_seq: int | None = None
        self.last_event_ns = 0


class OkxCodec:
    """The live dialect: every incremental book is proved by its sequence numbers, and by nothing else.

    venue: the label of its symbols; the loopback exchange speaks OKX under the name ``demo``.
    book_channel: which channel `channels` subscribes to; unless it is `bbo-tbt`, that one tells of touches beside it.
    """

    rules: Rules = RULES

    def __init__(self, venue: str = "okx", *, book_channel: str = "books") -> None:
        if book_channel not in CHAINED_DEPTHS and book_channel not in WHOLE_DEPTHS:
            raise ValueError(f"book_channel is {book_channel!r}: one of {[*CHAINED_DEPTHS, *WHOLE_DEPTHS]}")
        self.venue = venue
        self._book_channel = book_channel
        self._streams: dict[bytes, Stream] = {}
        self._deepest: dict[str, Stream] = {}
        self._buffer = LevelBuffer(venue)
        self._scan = scan_okx_book.entry

    # The hot path: a book message in the form that OKX sends.

    def decode(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        levels = self._buffer.array
        answer, key_start, key_end, form, event_ns, seq, prev_seq, n_bids, n_asks = self._scan(payload, levels)
        if answer == TAKEN:
            stream = self._streams.get(payload[key_start:key_end]) or self._new_stream(payload[key_start:key_end])
            if stream is not None:
                if form == UPDATE and prev_seq == stream.last_seq != seq and stream.is_chained:
                    stream.last_seq = seq
                    return (Delta(stream.symbol, event_ns, recv_ns, seq, levels, n_bids, n_asks, stream.depth),)
                if (form != WHOLE) == stream.is_chained:
                    return self._follow(stream, form, event_ns, recv_ns, prev_seq, seq, n_bids, n_asks)
        elif answer == CRAMPED:
            self._buffer.grow()
            return self.decode(payload, recv_ns)
        return self._decode_slowly(payload, recv_ns)

    def _follow(
        self, stream: Stream, form: int, event_ns: Ns, recv_ns: Ns, prev_seq: int, seq: int, n_bids: int, n_asks: int
    ) -> Sequence[Step]:
        if not stream.is_touch and self._deepest[stream.name] is not stream:
            return ()
        if form == WHOLE:
            is_older = stream.last_seq is not None and seq < stream.last_seq and event_ns <= stream.last_event_ns
            verdict = Verdict.WAIT if is_older else Verdict.REPLACE
        else:
            verdict = judge(stream.last_seq, prev_seq, seq, is_snapshot=form == SNAPSHOT, is_empty=n_bids + n_asks == 0)
        if verdict is Verdict.WAIT:
            return ()
        if verdict is Verdict.GAP:
            reason = f"expected the update after {stream.last_seq}, received the one after {prev_seq}"
            return self._gap(stream, recv_ns, reason)
        stream.last_seq = seq
        stream.last_event_ns = event_ns
        if verdict is Verdict.UNCHANGED:
            return (Unchanged(stream.symbol, event_ns, recv_ns),)
        if stream.is_touch:
            return (Touch(stream.symbol, event_ns, recv_ns, seq, *self._best(0, n_bids), *self._best(1, n_asks)),)
        kind = Snapshot if verdict is Verdict.REPLACE else Delta
        return (kind(stream.symbol, event_ns, recv_ns, seq, self._buffer.array, n_bids, n_asks, stream.depth),)

    def _best(self, side: int, n: int) -> tuple[float | None, float | None]:
        price, size = self._buffer.array[side, :, 0].tolist()
        return (price, size) if n else (None, None)

    def _gap(self, stream: Stream, recv_ns: Ns, reason: str) -> Sequence[Step]:
        if stream.is_touch:
            # Nothing is lost: the next one replaces it.
            return (Malformed(recv_ns, reason),)
        # Increments are ignored until the snapshot comes, so one gap is one request, however many follow it.
        was_in_step = stream.last_seq is not None
        stream.last_seq = None
        gap = Gap(stream.symbol, recv_ns, reason)
        if not was_in_step:
            return (gap,)
        return gap, Resync(stream.symbol)

    def _new_stream(self, key: bytes) -> Stream | None:
        # None for a channel that is no book, and for a name that JSON would write otherwise. Of several channels of one
        # instrument, the deepest is its book.
        channel, _, name = key.decode("utf-8", "replace").partition('","instId":"')
        if (channel not in CHAINED_DEPTHS and channel not in WHOLE_DEPTHS) or _NAME.fullmatch(name) is None:
            return None
        is_touch = channel == TOUCH_CHANNEL != self._book_channel
        stream = self._streams[key] = Stream(self.venue, channel, name, is_touch=is_touch)
        deepest = self._deepest.get(name)
        if not is_touch and (deepest is None or deepest.depth < stream.depth):
            self._deepest[name] = stream
        return stream

    # Everything else, by typed decoders.

    def _decode_slowly(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        if payload == PONG:
            return (Pong(recv_ns),)
        try:
            envelope = messages.ENVELOPE.decode(payload)
            if envelope.event is not UNSET:
                return self._event(envelope, recv_ns)
            if envelope.arg is UNSET or envelope.data is UNSET:
                return (Malformed(recv_ns, "neither an event nor data"),)
            return self._data(envelope.arg, envelope.action, envelope.data, recv_ns)
        except (JsonError, UnicodeDecodeError) as e:
            return (Malformed(recv_ns, f"not a message of OKX v5: {e}"),)
        except DecodeError as e:
            return (Malformed(recv_ns, e.reason),)

    def _event(self, envelope: messages.Envelope, recv_ns: Ns) -> Sequence[Step]:
        if envelope.event == "error":
            return (Refusal(recv_ns, envelope.code, envelope.msg),)
        if envelope.event in ("subscribe", "unsubscribe") and envelope.arg is not UNSET:
            arg = envelope.arg
            return (Ack(recv_ns, f"{envelope.event} {arg.channel}", arg.instId or arg.instType),)
        if envelope.code == CLOSES_SOON:
            return (Notice(recv_ns, envelope.code, envelope.msg), Leave("the venue closes this connection soon"))
        return (Notice(recv_ns, envelope.code, envelope.msg or str(envelope.event)),)

    def _data(self, arg: messages.Arg, action: object, data: Raw, recv_ns: Ns) -> Sequence[Step]:
        key = f'{arg.channel}","instId":"{arg.instId}'.encode()
        stream = self._streams.get(key) or self._new_stream(key)
        if stream is not None:
            try:
                return self._book(stream, action, data, recv_ns)
            except (JsonError, UnicodeDecodeError) as e:
                return self._gap(stream, recv_ns, f"book message: {e}")
            except DecodeError as e:
                return self._gap(stream, recv_ns, f"book message: {e.reason}")
        if arg.channel == "trades":
            return [rows.trade(self.venue, row, recv_ns) for row in messages.TRADES.decode(data)]
        if arg.channel == "tickers":
            return [rows.ticker(self.venue, row, recv_ns) for row in messages.TICKERS.decode(data)]
        if arg.channel == "mark-price":
            return [rows.mark(self.venue, row, recv_ns) for row in messages.MARKS.decode(data)]
        if arg.channel == "funding-rate":
            return [rows.funding(self.venue, row, recv_ns) for row in messages.FUNDINGS.decode(data)]
        if arg.channel == "instruments":
            return (self._listing(data, recv_ns),)
        return ()

    def _book(self, stream: Stream, action: object, data: Raw, recv_ns: Ns) -> Sequence[Step]:
        if stream.is_chained:
            if action not in ("snapshot", "update"):
                raise DecodeError(self.venue, f"action is {action!r}, neither snapshot nor update")
            (row,) = messages.CHAINED_BOOKS.decode(data)
            event_ns = text.ms_to_ns(self.venue, row.ts)
            is_snapshot = action == "snapshot"
            self._buffer.read(row.bids, row.asks, is_whole=is_snapshot)
            form = SNAPSHOT if is_snapshot else UPDATE
            return self._follow(stream, form, event_ns, recv_ns, row.prevSeqId, row.seqId, len(row.bids), len(row.asks))
        if action is not UNSET:
            raise DecodeError(self.venue, f"action {action!r} in {stream.channel}, which has none")
        (whole,) = messages.WHOLE_BOOKS.decode(data)
        if whole.instId is not UNSET and whole.instId != stream.name:
            raise DecodeError(self.venue, f"{stream.name} in the argument, {whole.instId} in the data")
        self._buffer.read(whole.bids, whole.asks, is_whole=True)
        event_ns = text.ms_to_ns(self.venue, whole.ts)
        return self._follow(stream, WHOLE, event_ns, recv_ns, 0, whole.seqId, len(whole.bids), len(whole.asks))

    def _listing(self, data: Raw, recv_ns: Ns) -> Listing:
        return Listing(recv_ns, rest.instruments(self.venue, data, fee_venue=FEE_VENUE))

    def decode_rest(self, path: str, body: bytes, recv_ns: Ns) -> Sequence[Step]:
        try:
            answer = messages.ANSWER.decode(body)
            if answer.code != "0" or answer.data is UNSET:
                return (Refusal(recv_ns, answer.code, answer.msg),)
            return self._answer(path, answer.data, recv_ns)
        except (JsonError, UnicodeDecodeError) as e:
            return (Malformed(recv_ns, f"not an answer of OKX v5: {e}"),)
        except DecodeError as e:
            return (Malformed(recv_ns, e.reason),)

    def _answer(self, path: str, data: Raw, recv_ns: Ns) -> Sequence[Step]:
        endpoint, _, query = path.partition("?")
        if endpoint == "/api/v5/public/instruments":
            return (self._listing(data, recv_ns),)
        if endpoint == "/api/v5/market/ticker":
            return [rows.ticker(self.venue, row, recv_ns) for row in messages.TICKERS.decode(data)]
        if endpoint == "/api/v5/market/candles":
            name = dict(pair.split("=", 1) for pair in query.split("&") if "=" in pair).get("instId", "")
            return (Candles(f"{self.venue}:{name}", recv_ns, 60 * NS_PER_S, rest.candles(self.venue, data)),)
        if endpoint == CLOCK_PATH:
            return [VenueTime(recv_ns, text.ms_to_ns(self.venue, row.ts)) for row in messages.TIMES.decode(data)]
        return ()

    # What a keyframe keeps.

    def freeze(self) -> bytes:
        return encode([(s.channel, s.name, s.last_seq, s.last_event_ns) for s in self._streams.values()])

    def restore(self, state: bytes) -> None:
        for channel, name, last_seq, last_event_ns in _MEMORY.decode(state):
            stream = self._new_stream(f'{channel}","instId":"{name}'.encode())
            if stream is None:
                raise JsonError(f"{channel} of {name} is no book")
            stream.last_seq = last_seq
            stream.last_event_ns = last_event_ns

    # What a feed says and asks.

    def sent(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        try:
            request = messages.REQUEST.decode(payload)
        except (JsonError, UnicodeDecodeError):
            return ()
        if request.op != "subscribe":
            return ()
        books = [arg.instId for arg in request.args if arg.channel == self._book_channel]
        return [Asked(f"{self.venue}:{name}", recv_ns) for name in books]

    def resync(self, name: str) -> Sequence[Wish]:
        args = [{"channel": self._book_channel, "instId": name}]
        return [Send(encode({"op": op, "args": args})) for op in ("unsubscribe", "subscribe")]

    def channels(self, names: Sequence[str]) -> list[Channel]:
        batches = [names[start : start + MAX_NAMES] for start in range(0, len(names), MAX_NAMES)]
        return [self._channel(batch) for batch in batches]

    def _channel(self, names: Sequence[str]) -> Channel:
        args = []
        for name in names:
            channels = dict.fromkeys((self._book_channel, TOUCH_CHANNEL, "trades"))
            args += [{"channel": channel, "instId": name} for channel in channels]
            if rest.instrument_type(name) == "SWAP":
                args += [{"channel": "mark-price", "instId": name}, {"channel": "funding-rate", "instId": name}]
        args += [{"channel": "instruments", "instType": kind} for kind in _types(names)]
        return Channel(PATH, tuple(names), _requests(args))

    def listings(self) -> list[Fetch]:
        """What to ask for all that is listed."""
        return [Fetch(f"/api/v5/public/instruments?instType={kind}") for kind in rest.INSTRUMENT_TYPES]

    def fetches(self, names: Sequence[str]) -> list[Fetch]:
        wishes = [Fetch(f"/api/v5/public/instruments?instType={kind}") for kind in _types(names)]
        for name in names:
            wishes.append(Fetch(f"/api/v5/market/ticker?instId={name}"))
            wishes.append(Fetch(f"/api/v5/market/candles?instId={name}&bar=1m&limit={N_CANDLES}"))
        return wishes


def _types(names: Sequence[str]) -> list[str]:
    # A name whose form tells nothing is looked for among all, so that the nearest can be offered.
    kinds = {rest.instrument_type(name) for name in names}
    return sorted(set(rest.INSTRUMENT_TYPES) if "" in kinds else kinds)


def _requests(args: Sequence[dict[str, str]]) -> tuple[bytes, ...]:
    # OKX takes many arguments in one request and counts it once, but limits its length.
    requests: list[bytes] = []
    batch: list[dict[str, str]] = []
    for arg in args:
        if batch and len(encode({"op": "subscribe", "args": [*batch, arg]})) > MAX_REQUEST_BYTES:
            requests.append(encode({"op": "subscribe", "args": batch}))
            batch = []
        batch.append(arg)
    if batch:
        requests.append(encode({"op": "subscribe", "args": batch}))
    return tuple(requests)
