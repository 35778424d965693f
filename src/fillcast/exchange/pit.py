"""One market of the floor: its place in the protocol, what is published of it, and its faults."""

from collections import deque
from collections.abc import Iterable
from decimal import Decimal

import msgspec
from msgspec import Struct

from fillcast.exchange.clock import Clock
from fillcast.exchange.faults import Fault
from fillcast.exchange.listing import Listed, Upcoming
from fillcast.exchange.moving import Change, MovingMarket
from fillcast.exchange.protocol import Level, levels, text
from fillcast.units import NS_PER_MS, Ns

_AFTER_RESET = 3
_COARSER = 10


class Truth(Struct, frozen=True):
    """What the exchange has published of a book: price and size in venue units, best first, after message *seq*."""

    instrument: str
    seq: int
    bids: tuple[tuple[float, float], ...]
    asks: tuple[tuple[float, float], ...]


class Update(Struct, frozen=True):
    """A link of the chain: rows that changed, and the numbers on both ends."""

    bids: list[Level]
    asks: list[Level]
    prev_seq: int
    seq: int

    @property
    def is_empty(self) -> bool:
        return not (self.bids or self.asks)


class Pit:
    """n_kept: published books that are kept for `truth`."""

    def __init__(self, listed: Listed, seed: int, clock: Clock, n_kept: int) -> None:
        self.market = MovingMarket(listed, seed)
        self.seq = 1000 + 7 * seed % 1000
        self.n_trades = 0
        self.n_quiet = 0
        self.last_ticks = self.market.bids.best()[0]
        self.state = "live"
        self._seed = seed
        self._clock = clock
        self._kept: deque[Truth] = deque(maxlen=n_kept)
        self._next_seq: int | None = None
        self._phantom: Level | None = None
        self._phantom_until_ns: Ns = 0
        self._coarser_at_ns: Ns | None = None
        self._keep()

    @property
    def name(self) -> str:
        return self.listed.row.instId

    @property
    def listed(self) -> Listed:
        return self.market.listed

    # The published book.

    def book(self) -> tuple[list[Level], list[Level]]:
        """Bids and asks, best first."""
        market = self.market
        bids, asks = levels(self.listed, market.bids.levels()), levels(self.listed, market.asks.levels())
        if self._phantom is not None:
            bids = sorted([self._phantom, *bids], key=lambda row: Decimal(row[0]), reverse=True)
        return bids, asks

    def truth(self, seq: int | None = None) -> Truth:
        """The book as published now, or after *seq* if it is kept. Raises LookupError if it is not."""
        if seq is None or seq == self.seq:
            return self._truth()
        for kept in reversed(self._kept):
            if kept.seq == seq:
                return kept
        raise LookupError(f"{self.name}: the book after {seq} is not kept")

    def _truth(self) -> Truth:
        bids, asks = self.book()
        return Truth(self.name, self.seq, _numbers(bids), _numbers(asks))

    def _keep(self) -> None:
        if self._kept.maxlen:
            self._kept.append(self._truth())

    # A step.

    def step(self) -> tuple[Change, Update]:
        """A tenth of a second passes; what happened, and what is published of it."""
        now_ns = self._clock.mono_ns()
        if self._coarser_at_ns is not None and now_ns >= self._coarser_at_ns:
            return self._coarsen()
        change = self.market.step()
        bids = levels(self.listed, sorted(change.bids.items(), reverse=True))
        asks = levels(self.listed, sorted(change.asks.items()))
        if self._phantom is not None:
            bids = self._haunted(bids, now_ns)
        return change, self._link(bids, asks)

    def _link(self, bids: list[Level], asks: list[Level]) -> Update:
        prev_seq = self.seq
        if bids or asks:
            self.seq = self._next_seq or self.seq + 7 + self.seq % 11
            self._next_seq = None
        self._keep()
        return Update(bids, asks, prev_seq, self.seq)

    # Faults.

    def strike(self, fault: Fault) -> Update | None:
        """Returns what is to be published at once."""
        if fault.kind == "gap":
            self.seq += 5
            self._keep()
        elif fault.kind == "reset":
            self._next_seq = _AFTER_RESET
        elif fault.kind == "cross":
            return self._cross(fault)
        elif fault.kind == "tick-size":
            self._coarser_at_ns = self._clock.mono_ns() + fault.duration_ns
            at_ms = (self._clock.wall_ns() + fault.duration_ns) // NS_PER_MS
            upcoming = Upcoming(param="tickSz", newValue=text(self.listed.tick * _COARSER), effTime=str(at_ms))
            self._relist(upcChg=(upcoming,))
        elif fault.kind == "delist":
            self.state = "expired"
            self._relist(state="expired")
        return None

    def _relist(self, **changes: object) -> None:
        row = msgspec.structs.replace(self.listed.row, **changes)
        self.market.listed = msgspec.structs.replace(self.listed, row=row)

    def _cross(self, fault: Fault) -> Update:
        ticks, lots = self.market.asks.best()
        (self._phantom,) = levels(self.listed, [(ticks + 1, lots)])
        self._phantom_until_ns = self._clock.mono_ns() + fault.duration_ns
        return self._link([self._phantom], [])

    def _haunted(self, bids: list[Level], now_ns: Ns) -> list[Level]:
        # The market knows nothing of the bid that crosses it: it stands until its time is up, or a real one takes over.
        phantom = self._phantom
        if phantom is None:
            return bids
        is_real = any(row[0] == phantom[0] for row in levels(self.listed, self.market.bids.levels()))
        if is_real:
            self._phantom = None
        elif now_ns >= self._phantom_until_ns:
            self._phantom = None
            return [(phantom[0], "0", "0", "0"), *bids]
        return [row for row in bids if is_real or row[0] != phantom[0]]

    def _coarsen(self) -> tuple[Change, Update]:
        # The market begins anew on the new ticks where the old one stood.
        before = self.book()
        listed = self.listed
        self._coarser_at_ns = self._phantom = None
        tick = listed.tick * _COARSER
        mid = self.market.bids.best()[0] * listed.tick // tick * tick
        row = msgspec.structs.replace(listed.row, tickSz=text(tick), upcChg=())
        self.market = MovingMarket(msgspec.structs.replace(listed, row=row, start_price=mid), self._seed)
        self.last_ticks = self.market.bids.best()[0]
        bids, asks = (_difference(old, new) for old, new in zip(before, self.book(), strict=True))
        return Change({}, {}, ()), self._link(bids, asks)


def _difference(before: Iterable[Level], after: Iterable[Level]) -> list[Level]:
    standing = {row[0] for row in after}
    gone: list[Level] = [(row[0], "0", "0", "0") for row in before if row[0] not in standing]
    return gone + list(after)


def _numbers(rows: Iterable[Level]) -> tuple[tuple[float, float], ...]:
    return tuple((float(Decimal(price)), float(Decimal(size))) for price, size, *_ in rows)
