"""One market of the floor: its place in the protocol, what is published of it, and its faults."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

import msgspec
from msgspec import Struct

from fillcast.exchange.clock import Clock
from fillcast.exchange.faults import Fault
from fillcast.exchange.listing import Listed, Upcoming
from fillcast.exchange.market import Market, Print, Rung
from fillcast.exchange.quotes import Quotes
from fillcast.exchange.scribe import Level, Scribe, decimal_text
from fillcast.units import NS_PER_MS, Ns

Book = tuple[list[Level], list[Level]]
MakeMarket = Callable[[Listed, int], Market]

_AFTER_RESET = 3
_COARSER = 10


class Truth(Struct, frozen=True):
    """What the exchange has published of a book: price and size in venue units, best first, after message *seq*."""

    instrument: str
    seq: int
    bids: tuple[tuple[float, float], ...]
    asks: tuple[tuple[float, float], ...]


class Update(Struct, frozen=True):
    """A link of the chain: levels that changed since the last one, best first, and the numbers on both ends."""

    bids: list[Level]
    asks: list[Level]
    prev_seq: int
    seq: int

    @property
    def is_empty(self) -> bool:
        return self.prev_seq == self.seq


class Pit:
    """n_kept: links of the chain whose books are kept for `truth`."""

    def __init__(self, listed: Listed, seed: int, clock: Clock, make_market: MakeMarket, *, n_kept: int = 0) -> None:
        self.listed = listed
        self.seq = 1000 + 7 * seed % 1000
        self.last: Print | None = None
        self._seed = seed
        self._clock = clock
        self._make_market = make_market
        self._kept: deque[Truth] = deque(maxlen=n_kept)
        self._linked_seq = self.seq
        self._next_seq: int | None = None
        self._phantom_ticks: int | None = None
        self._phantom_until_ns: Ns = 0
        self._coarser_at_ns: Ns | None = None
        self._touched: tuple[set[int], set[int]] = (set(), set())
        self._before: Book | None = None
        self._begin()
        self._keep()

    def _begin(self) -> None:
        self.market = self._make_market(self.listed, self._seed)
        self.scribe = Scribe(self.listed)
        self.bids, self.asks = Quotes(-1, self.scribe), Quotes(1, self.scribe)
        self.bids.apply(self.market.levels("bid"))
        self.asks.apply(self.market.levels("ask"))

    @property
    def name(self) -> str:
        return self.listed.row.instId

    @property
    def is_live(self) -> bool:
        return self.listed.row.state == "live"

    @property
    def linked_seq(self) -> int:
        """The number on the end of the last link."""
        return self._linked_seq

    # A moment.

    def advance(self, span_ns: Ns) -> Sequence[Print]:
        """Time passes; what was traded. What became of the book is in `bids` and `asks`, and in the next link."""
        if self._coarser_at_ns is not None and self._clock.mono_ns() >= self._coarser_at_ns:
            self._coarsen()
            return ()
        change = self.market.advance(span_ns)
        bids = change.bids
        if self._phantom_ticks is not None:
            bids = self._haunted(bids, self._clock.mono_ns())
        self._note(self.bids.apply(bids), self.asks.apply(change.asks))
        if change.prints:
            self.last = change.prints[-1]
        return change.prints

    def link(self) -> Update:
        """What has changed since the last link; empty if nothing has."""
        if self._before is None:
            bids, asks = (
                [side.level(key) for key in sorted(touched)]
                for side, touched in zip((self.bids, self.asks), self._touched, strict=True)
            )
        else:
            bids, asks = (_difference(*sides) for sides in zip(self._before, self._book(), strict=True))
        prev_seq, self._linked_seq = self._linked_seq, self.seq
        self._touched, self._before = (set(), set()), None
        if self.seq != prev_seq:
            self._keep()
        return Update(bids, asks, prev_seq, self.seq)

    def _note(self, bids: set[int], asks: set[int]) -> None:
        if bids or asks:
            self._touched[0].update(bids)
            self._touched[1].update(asks)
            self._count()

    def _count(self) -> None:
        self.seq = self._next_seq or self.seq + 1 + self.seq % 11
        self._next_seq = None

    def _book(self) -> "Book":
        return self.bids.best(), self.asks.best()

    # The published book.

    def truth(self, seq: int | None = None) -> Truth:
        """The book now, or as it was at the link that ended in *seq*. Raises LookupError if that is not kept."""
        if seq is None or seq == self.seq:
            return Truth(self.name, self.seq, *map(_numbers, self._book()))
        for kept in reversed(self._kept):
            if kept.seq == seq:
                return kept
        raise LookupError(f"{self.name}: the book after {seq} is not kept")

    def _keep(self) -> None:
        if self._kept.maxlen:
            self._kept.append(self.truth())

    # Faults.

    def strike(self, fault: Fault) -> None:
        if fault.kind == "gap":
            self._linked_seq += 5
            self.seq += 5
        elif fault.kind == "reset":
            self._next_seq = _AFTER_RESET
        elif fault.kind == "cross":
            self._cross(fault)
        elif fault.kind == "tick-size":
            self._coarser_at_ns = self._clock.mono_ns() + fault.duration_ns
            at_ms = (self._clock.wall_ns() + fault.duration_ns) // NS_PER_MS
            new = decimal_text(self.listed.tick * _COARSER)
            self._relist(upcChg=(Upcoming(param="tickSz", newValue=new, effTime=str(at_ms)),))
        elif fault.kind == "delist":
            self._relist(state="expired")

    def _relist(self, **changes: object) -> None:
        self.listed = msgspec.structs.replace(self.listed, row=msgspec.structs.replace(self.listed.row, **changes))

    def _cross(self, fault: Fault) -> None:
        ticks = self.asks.best_ticks()
        if ticks is not None:
            self._phantom_ticks = ticks + 1
            self._phantom_until_ns = self._clock.mono_ns() + fault.duration_ns
            self._note(self.bids.apply([(ticks + 1, 1, 1)]), set())

    def _haunted(self, bids: Iterable[Rung], now_ns: Ns) -> list[Rung]:
        # The market knows nothing of the bid that crosses it: it stands until its time is up, or a real one is there.
        changes = list(bids)
        if any(ticks == self._phantom_ticks for ticks, _, _ in changes):
            self._phantom_ticks = None
        elif self._phantom_ticks is not None and now_ns >= self._phantom_until_ns:
            changes.append((self._phantom_ticks, 0, 0))
            self._phantom_ticks = None
        return changes

    def _coarsen(self) -> None:
        # The market begins anew on the new ticks where the old one stood. What is pending has not been told: a level
        # that went meanwhile still stands in every client's book.
        bids, asks = self._touched
        self._before = (
            [*map(self.bids.level, bids), *self.bids.best()],
            [*map(self.asks.level, asks), *self.asks.best()],
        )
        tick = self.listed.tick * _COARSER
        start = (self.bids.best_ticks() or 1) * self.listed.tick // tick * tick
        self._coarser_at_ns = self._phantom_ticks = self.last = None
        self.listed = msgspec.structs.replace(self.listed, start_price=start)
        self._relist(tickSz=decimal_text(tick), upcChg=())
        self._begin()
        self._count()


def _difference(before: Iterable[Level], after: Iterable[Level]) -> list[Level]:
    # In whatever order: both are told anew.
    rows = {price: (price, "0", "0", "0") for price, *_ in before}
    return list((rows | {level[0]: level for level in after}).values())


def _numbers(side: Iterable[Level]) -> tuple[tuple[float, float], ...]:
    return tuple((float(Decimal(price)), float(Decimal(size))) for price, size, *_ in side)
