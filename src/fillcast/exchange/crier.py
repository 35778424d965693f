"""What is said of one market, and when: each channel at the venue's own cadence and in its order."""

from collections.abc import Sequence
from datetime import UTC, datetime

from fillcast.exchange import protocol, rows
from fillcast.exchange.audience import Audience
from fillcast.exchange.clock import Clock
from fillcast.exchange.market import Print
from fillcast.exchange.pit import Pit
from fillcast.exchange.protocol import Arg
from fillcast.exchange.scribe import Level
from fillcast.units import NS_PER_MS, Ns

BEAT_NS = 10 * NS_PER_MS
"""`bbo-tbt` and trades may speak at every beat, the rest at every tenth, and some less often."""

_BOOK_BEATS = 10
_MARK_BEATS = 20
_STILL_MARK_BEATS = 1000
_QUIET_BEATS = 6000
_FUNDING_BEATS = 6000

FULL_BOOK_PATH = "/ws/l2-orderbook/okx/"

Sides = tuple[Sequence[Level], Sequence[Level]]


class Crier:
    """Source: OKX API v5, order book and market data channels, July 2026: bbo-tbt every 10 ms if it changed, books and
    books5 every 100 ms if they changed, a sign of life of each after a minute; tickers at most every 100 ms; mark price
    every 200 ms if it changed, else every 10 s; funding about every minute. Push order bbo-tbt, books, books5."""

    def __init__(self, pit: Pit, audience: Audience, clock: Clock) -> None:
        self.pit = pit
        self._audience = audience
        self._clock = clock
        self._args = {channel: Arg(channel, pit.name) for channel in protocol.CHANNELS}
        self._full_book = FULL_BOOK_PATH + pit.name
        self._n_trades = 0
        self._n_beats = 0
        self._said: dict[str, object] = {}
        self._said_at: dict[str, int] = {}
        self._tick = pit.listed.row.tickSz

    def beat(self, span_ns: Ns) -> None:
        """Time passes in the market, and is told of."""
        self._n_beats += 1
        prints = self.pit.advance(span_ns)
        if prints:
            self._tell_trades(prints)
        self._tell_whole(protocol.TOUCH)
        if self._n_beats % _BOOK_BEATS == 0:
            self.tell_book()
            self._tell_whole("books5")
            self._tell_touched()
            self._tell_full_book()
            if self.pit.listed.row.tickSz != self._tick:
                self.tell_listing()
        if self._n_beats % _MARK_BEATS == 0:
            self._tell_mark()
        if self._n_beats % _FUNDING_BEATS == 0 and self._is_heard("funding-rate"):
            self._tell_rows("funding-rate", [protocol.funding_row(self.pit.listed, self._now_ms())])

    def first(self, channel: str) -> bytes | None:
        """What a channel says at once to whoever subscribes; trades wait for the next one."""
        pit, now_ms = self.pit, self._now_ms()
        if channel == "books":
            # Who listens already is told what the snapshot knows, so that all are at the same number.
            self.tell_book()
            return protocol.book(pit.name, "snapshot", pit.bids.best(), pit.asks.best(), now_ms, -1, pit.seq)
        if channel in protocol.WHOLE_DEPTHS:
            return protocol.whole_book(pit.name, channel, *self._whole(channel), now_ms, pit.seq)
        if channel == "tickers":
            return protocol.data(self._args[channel], [rows.ticker(pit, now_ms)])
        if channel == "funding-rate":
            return protocol.data(self._args[channel], [protocol.funding_row(pit.listed, now_ms)])
        mark = rows.mark(pit) if channel == "mark-price" else None
        return None if mark is None else protocol.data(self._args[channel], [mark | {"ts": str(now_ms)}])

    def tell_book(self) -> None:
        """The next link of the chain, if anything has changed or it has been quiet for a minute."""
        update = self.pit.link()
        if update.is_empty and not self._is_due("books", _QUIET_BEATS):
            return
        self._said_at["books"] = self._n_beats
        if self._is_heard("books"):
            now_ms = self._now_ms()
            self._tell(
                "books",
                protocol.book(self.pit.name, "update", update.bids, update.asks, now_ms, update.prev_seq, update.seq),
            )

    def tell_listing(self) -> None:
        """The instrument's row, because it has changed."""
        row = self.pit.listed.row
        self._tick = row.tickSz
        arg = Arg("instruments", instType=row.instType)
        if self._audience.has(arg):
            self._audience.tell(arg, protocol.data(arg, [row]))

    def _tell_trades(self, prints: Sequence[Print]) -> None:
        if self._is_heard("trades"):
            self._tell_rows("trades", rows.trades(self.pit, prints, self._n_trades + 1, self._now_ms()))
        self._n_trades += len(prints)

    def _tell_whole(self, channel: str) -> None:
        if not self._is_heard(channel):
            return
        if self._is_news(channel, self._top(protocol.WHOLE_DEPTHS[channel]), _QUIET_BEATS):
            sides = self._whole(channel)
            self._tell(channel, protocol.whole_book(self.pit.name, channel, *sides, self._now_ms(), self.pit.seq))

    def _tell_touched(self) -> None:
        if self._is_heard("tickers") and self._is_news("tickers", (self.pit.last, self._top(1)), None):
            self._tell_rows("tickers", [rows.ticker(self.pit, self._now_ms())])

    def _tell_mark(self) -> None:
        if self._is_heard("mark-price"):
            mark = rows.mark(self.pit)
            if mark is not None and self._is_news("mark-price", mark, _STILL_MARK_BEATS):
                self._tell_rows("mark-price", [mark | {"ts": str(self._now_ms())}])

    def _tell_full_book(self) -> None:
        if self._audience.has(self._full_book):
            stamp = datetime.fromtimestamp(self._now_ms() / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            sides = self.pit.bids.best(), self.pit.asks.best()
            self._audience.tell(self._full_book, protocol.full_book(self.pit.name, *sides, stamp))

    def _whole(self, channel: str) -> Sides:
        depth = protocol.WHOLE_DEPTHS[channel]
        return self.pit.bids.best(depth), self.pit.asks.best(depth)

    def _top(self, depth: int) -> object:
        return self.pit.scribe, self.pit.bids.top(depth), self.pit.asks.top(depth)

    def _is_news(self, channel: str, state: object, most_beats: int | None) -> bool:
        # Whether it differs from what was said last, or that was long ago.
        if self._said.get(channel) == state and (most_beats is None or not self._is_due(channel, most_beats)):
            return False
        self._said[channel] = state
        self._said_at[channel] = self._n_beats
        return True

    def _is_due(self, channel: str, most_beats: int) -> bool:
        return self._n_beats - self._said_at.get(channel, 0) >= most_beats

    def _is_heard(self, channel: str) -> bool:
        return self._audience.has(self._args[channel])

    def _tell(self, channel: str, message: bytes) -> None:
        self._audience.tell(self._args[channel], message)

    def _tell_rows(self, channel: str, found: Sequence[object]) -> None:
        self._tell(channel, protocol.data(self._args[channel], found))

    def _now_ms(self) -> int:
        return self._clock.wall_ns() // NS_PER_MS
