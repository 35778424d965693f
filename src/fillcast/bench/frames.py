"""What is timed: frames of the loopback exchange, in the venue's own bytes."""

from collections.abc import Iterable
from functools import cache

from fillcast.events import Frame
from fillcast.exchange import protocol, rows
from fillcast.exchange.clock import RealClock
from fillcast.exchange.fitted import model_of
from fillcast.exchange.listing import DEMO
from fillcast.exchange.market import DEPTH, Market, Rung
from fillcast.exchange.pit import Pit
from fillcast.exchange.protocol import Arg
from fillcast.exchange.scribe import Level, Scribe
from fillcast.units import NS_PER_MS

LISTED = DEMO[0]
NAME = LISTED.row.instId
SYMBOL = f"okx:{NAME}"
FULL_SYMBOL = f"goquant:{NAME}"

N_UPDATES = 2000
N_FULL = 64

_SCRIBE = Scribe(LISTED)
_STEP_NS = 100 * NS_PER_MS
_TOUCH_STEP_NS = 10 * NS_PER_MS
_TS_MS = 1_790_000_000_000
_FIRST_SEQ = 1000


@cache
def listing() -> Frame:
    """The REST answer that lists the instrument."""
    body = protocol.answer(protocol.instrument_rows([LISTED], LISTED.row.instType))
    path = f"/api/v5/public/instruments?instType={LISTED.row.instType}"
    return Frame(0, 0, "rest", b"GET " + path.encode() + b" " + body)


@cache
def updates() -> tuple[bytes, tuple[bytes, ...]]:
    """A 400 x 400 snapshot in OKX's form, and the chained updates that follow it, of twenty levels on average."""
    market = _market()
    seq = _FIRST_SEQ
    snapshot = protocol.book(NAME, "snapshot", *_whole(market), _TS_MS, -1, seq)
    found = []
    for k in range(N_UPDATES):
        change = market.advance(_STEP_NS)
        sides = _levels(change.bids), _levels(change.asks)
        found.append(protocol.book(NAME, "update", *sides, _TS_MS + 100 * k, seq, seq + 7))
        seq += 7
    return snapshot, tuple(found)


@cache
def touches() -> tuple[bytes, ...]:
    """The best of both sides after the last of `updates`, as OKX's `bbo-tbt` tells it each time that it has changed."""
    market = _later_market()
    found: list[bytes] = []
    said: tuple[list[Level], list[Level]] = ([], [])
    ts_ms, seq = _TS_MS + 100 * N_UPDATES, _FIRST_SEQ + 7 * N_UPDATES
    while len(found) < N_UPDATES:
        market.advance(_TOUCH_STEP_NS)
        ts_ms += 10
        best = _levels(market.levels("bid", 1)), _levels(market.levels("ask", 1))
        if best != said:
            said = best
            seq += 7
            found.append(protocol.whole_book(NAME, protocol.TOUCH, *best, ts_ms, seq))
    return tuple(found)


@cache
def prints() -> tuple[bytes, ...]:
    """Trades after the last of `updates`, a message for each 10 ms that had some, as OKX's `trades` tells them."""
    market = _later_market()
    pit = _pit(market)
    arg, n_told = Arg("trades", NAME), 0
    found: list[bytes] = []
    ts_ms = _TS_MS + 100 * N_UPDATES
    while len(found) < N_UPDATES:
        ts_ms += 10
        told = market.advance(_TOUCH_STEP_NS).prints
        if told:
            found.append(protocol.data(arg, rows.trades(pit, told, n_told + 1, ts_ms)))
            n_told += len(told)
    return tuple(found)


@cache
def circle(n: int) -> tuple[bytes, tuple[bytes, ...], tuple[bytes, ...]]:
    """A snapshot, *n* updates whose last is followed by the first (OKX's numbers may fall, as after maintenance), and
    the touches half way to each of them."""
    pit = _pit(_market())
    snapshot = protocol.book(NAME, "snapshot", pit.bids.best(), pit.asks.best(), _TS_MS, -1, pit.seq)
    touches, links = [], []
    for k in range(n):
        ts_ms = _TS_MS + 100 * k + 50
        pit.advance(_STEP_NS // 2)
        touches.append(protocol.whole_book(NAME, protocol.TOUCH, pit.bids.best(1), pit.asks.best(1), ts_ms, pit.seq))
        pit.advance(_STEP_NS // 2)
        links.append((ts_ms + 50, pit.link()))
    seqs = [link.prev_seq for _, link in links]
    chained = zip(links, (*seqs[1:], seqs[0]), strict=True)
    updates = [
        protocol.book(NAME, "update", link.bids, link.asks, ts_ms, link.prev_seq, seq) for (ts_ms, link), seq in chained
    ]
    return snapshot, tuple(updates), tuple(touches)


@cache
def full_books() -> tuple[bytes, ...]:
    """Whole books of 400 x 400 pairs of strings, in the form of the GoQuant stream."""
    market = _market()
    found = []
    for _ in range(N_FULL):
        market.advance(_STEP_NS)
        whole = _whole(market)
        assert [len(side) for side in whole] == [DEPTH, DEPTH]  # noqa: S101 (what is timed is what it says)
        found.append(protocol.full_book(NAME, *whole, "2026-09-21T14:13:20Z"))
    return tuple(found)


def _market() -> Market:
    return Market(LISTED, model_of(LISTED), seed=7)


def _pit(market: Market) -> Pit:
    return Pit(LISTED, 0, RealClock(), lambda *_: market)


def _later_market() -> Market:
    """As it stands after the last of `updates`."""
    market = _market()
    for _ in range(N_UPDATES):
        market.advance(_STEP_NS)
    return market


def _whole(market: Market) -> tuple[list[Level], list[Level]]:
    return _levels(market.levels("bid")), _levels(market.levels("ask"))


def _levels(side: Iterable[Rung]) -> list[Level]:
    return [_SCRIBE.level(*rung) for rung in side]
