"""One instrument's book on the way into step: changes wait for a snapshot, join it, and are followed from then on."""

from collections import deque
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.events import ALL_PRICES, Delta, Known, Snapshot
from fillcast.units import NS_PER_S, Ns
from fillcast.venues.binance.market import SNAPSHOT_LEVELS
from fillcast.venues.binance.sequence import Verdict, judge

N_WAITING: Final = 4096
"""Changes kept for a snapshot, the newest; a snapshot older than the first of them does not join."""

WHOLE_DEPTH: Final = 1 << 30
"""Changes are told of every level, however far from the touch."""

_MAX_WAIT_S: Final = 32
_CALM_NS: Final = 60 * NS_PER_S


class Change(Struct, frozen=True, eq=False):
    """Levels of a snapshot or a change, in arrays of their own. event_ns: None where the venue tells no time."""

    prev_seq: int
    seq: int
    event_ns: Ns | None
    recv_ns: Ns
    levels: NDArray[np.float64]
    n_bids: int
    n_asks: int


class ChangeMemory(Struct, frozen=True):
    """A change as JSON can hold it. bids, asks: price and size of each level."""

    prev_seq: int
    seq: int
    event_ns: Ns | None
    recv_ns: Ns
    bids: list[tuple[float, float]]
    asks: list[tuple[float, float]]


class AnchorMemory(Struct, frozen=True):
    """All that an anchor holds."""

    key: str
    last_seq: int | None
    is_joined: bool
    snapshot: ChangeMemory | None
    waiting: list[ChangeMemory]
    n_asked: int
    next_ask_ns: Ns
    joined_ns: Ns


class Anchor:
    """last: id of the last change in the book; None while there is no book. is_joined: whether a change has been merged
    since the snapshot, so that the next one must follow it exactly."""

    __slots__ = (
        "_joined_ns",
        "_n_asked",
        "_next_ask_ns",
        "_snapshot",
        "_waiting",
        "is_joined",
        "key",
        "last",
        "symbol",
    )

    def __init__(self, symbol: str) -> None:
        self.symbol = symbol
        self.key = b""
        self.last: int | None = None
        self.is_joined = False
        self._snapshot: Change | None = None
        self._waiting: deque[Change] = deque(maxlen=N_WAITING)
        self._n_asked = 0
        self._next_ask_ns: Ns = 0
        self._joined_ns: Ns = 0

    def lose(self) -> None:
        """Out of step: nothing held can be used."""
        self.last = None
        self.is_joined = False
        self._snapshot = None
        self._waiting.clear()

    def wait(self, change: Change) -> list[Snapshot | Delta]:
        """Keep a change until a snapshot comes; joins one that came first."""
        if self._waiting and change.prev_seq != self._waiting[-1].seq:
            self._waiting.clear()
        self._waiting.append(change)
        return self._join()

    def offer(self, snapshot: Change) -> list[Snapshot | Delta]:
        """Take a snapshot, unless the book is in step without it."""
        if self.last is not None:
            return []
        self._snapshot = snapshot
        return self._join()

    def may_ask(self, recv_ns: Ns) -> bool:
        """Whether a snapshot may be asked for now, and if so it is counted.

        At first at once; then after 2 s, 4 s ... 32 s, until the book has been in step for a minute.
        """
        if self._joined_ns and recv_ns - self._joined_ns > _CALM_NS:
            self._n_asked = 0
            self._joined_ns = 0
        if self._n_asked and recv_ns < self._next_ask_ns:
            return False
        self._n_asked += 1
        self._next_ask_ns = recv_ns + min(1 << self._n_asked, _MAX_WAIT_S) * NS_PER_S
        return True

    def freeze(self) -> AnchorMemory:
        return AnchorMemory(
            self.key.decode(),
            self.last,
            self.is_joined,
            None if self._snapshot is None else _kept(self._snapshot),
            [_kept(change) for change in self._waiting],
            self._n_asked,
            self._next_ask_ns,
            self._joined_ns,
        )

    def restore(self, memory: AnchorMemory) -> None:
        """Go on from what `freeze` gave."""
        self.key = memory.key.encode()
        self.last = memory.last_seq
        self.is_joined = memory.is_joined
        self._snapshot = None if memory.snapshot is None else _change(memory.snapshot)
        self._waiting.extend(_change(kept) for kept in memory.waiting)
        self._n_asked = memory.n_asked
        self._next_ask_ns = memory.next_ask_ns
        self._joined_ns = memory.joined_ns

    def _join(self) -> list[Snapshot | Delta]:
        # The first change gives the time that a spot snapshot lacks, so a snapshot alone is not a book yet.
        snapshot = self._snapshot
        if snapshot is None or not self._waiting:
            return []
        past = [change for change in self._waiting if change.seq <= snapshot.seq]
        new = [change for change in self._waiting if change.seq > snapshot.seq]
        self._snapshot = None
        if new and judge(snapshot.seq, new[0].prev_seq, new[0].seq, is_joined=False) is Verdict.GAP:
            return []
        self._waiting.clear()
        self.last = new[-1].seq if new else snapshot.seq
        self.is_joined = bool(new)
        self._joined_ns = snapshot.recv_ns
        event_ns = (past or new)[-1 if past else 0].event_ns if snapshot.event_ns is None else snapshot.event_ns
        return [
            Snapshot(*self._fields(snapshot, event_ns), _known(snapshot)),
            *(Delta(*self._fields(change, change.event_ns)) for change in new),
        ]

    def _fields(
        self, change: Change, event_ns: Ns | None
    ) -> tuple[str, Ns, Ns, int, NDArray[np.float64], int, int, int]:
        n_bids, n_asks = change.n_bids, change.n_asks
        return self.symbol, event_ns or 0, change.recv_ns, change.seq, change.levels, n_bids, n_asks, WHOLE_DEPTH


def _known(snapshot: Change) -> Known:
    # A side that is as long as was asked for has been cut.
    low, high = ALL_PRICES
    if snapshot.n_bids >= SNAPSHOT_LEVELS:
        low = float(snapshot.levels[0, 0, snapshot.n_bids - 1])
    if snapshot.n_asks >= SNAPSHOT_LEVELS:
        high = float(snapshot.levels[1, 0, snapshot.n_asks - 1])
    return low, high


def _kept(change: Change) -> ChangeMemory:
    bids, asks = change.levels[0, :, : change.n_bids].T.tolist(), change.levels[1, :, : change.n_asks].T.tolist()
    return ChangeMemory(change.prev_seq, change.seq, change.event_ns, change.recv_ns, bids, asks)


def _change(kept: ChangeMemory) -> Change:
    n_bids, n_asks = len(kept.bids), len(kept.asks)
    levels = np.zeros((2, 2, max(n_bids, n_asks)))
    for side, rows in enumerate((kept.bids, kept.asks)):
        levels[side, :, : len(rows)] = np.array(rows, np.float64).reshape(-1, 2).T
    return Change(kept.prev_seq, kept.seq, kept.event_ns, kept.recv_ns, levels, n_bids, n_asks)
