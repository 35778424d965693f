"""The live ladder of one instrument, in the venue's own sizes, and whether it can be trusted."""

from collections.abc import Callable
from typing import Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.events import ALL_PRICES, BookChange, Known, Snapshot
from fillcast.kernels import ladder
from fillcast.kernels.ladder import CRAMPED, change_ladder, copy_ladder
from fillcast.units import NS_PER_S, Ns

BookState = Literal["connecting", "syncing", "live", "stale", "recovering", "down"]
"""On the way to the venue · the first book has been asked for · in step with its venue · can't be trusted · the same,
and a new book has been asked for · the connection is closed."""

NEVER_NS: Ns = 1 << 62

_N_FIRST = 1024
_N_CHANGES = 32


class Status(Struct, frozen=True):
    """What state a book is in, why, and since when."""

    state: BookState
    reason: str
    since_ns: Ns


class Ladder(Struct, frozen=True, eq=False):
    """A frozen copy of a ladder, or one that somebody brings along. Read-only.

    levels: (2, 2, n): side (bids, asks) x (price, size) x level, best first from index 0.
    window: (4,) first and last bound of the bids, then of the asks, as the kernels take it.
    """

    levels: NDArray[np.float64]
    window: NDArray[np.int64]

    @classmethod
    def from_sides(cls, bids: NDArray[np.float64], asks: NDArray[np.float64]) -> "Ladder":
        """bids, asks: (n, 2) price and size, best first."""
        levels = np.zeros((2, 2, max(len(bids), len(asks), 1)))
        for side, rows in enumerate((bids, asks)):
            levels[side, :, : len(rows)] = rows.T
        window = np.array([0, len(bids), 0, len(asks)], np.int64)
        levels.flags.writeable = window.flags.writeable = False
        return cls(levels, window)

    @property
    def bids(self) -> NDArray[np.float64]:
        """(n, 2) price and size, best first."""
        bids: NDArray[np.float64] = self.levels[0, :, : self.window[1]].T
        return bids

    @property
    def asks(self) -> NDArray[np.float64]:
        """(n, 2) price and size, best first."""
        asks: NDArray[np.float64] = self.levels[1, :, : self.window[3]].T
        return asks

    @property
    def n_bids(self) -> int:
        return int(self.window[1])

    @property
    def n_asks(self) -> int:
        return int(self.window[3])

    @property
    def is_empty(self) -> bool:
        return self.n_bids == 0 and self.n_asks == 0

    @property
    def is_one_sided(self) -> bool:
        return (self.n_bids == 0) != (self.n_asks == 0)

    @property
    def is_crossed(self) -> bool:
        """Whether the best bid is at or above the best ask, as it may be before an opening or in an auction."""
        return self.n_bids > 0 and self.n_asks > 0 and bool(self.levels[0, 0, 0] >= self.levels[1, 0, 0])


class Stamp(Struct, frozen=True):
    """Which message a ladder is the state after. `recv_ns` also moves when the venue says that nothing changed."""

    seq: int
    event_ns: Ns
    recv_ns: Ns
    n_updates: int


class Book:
    """One ladder, changed in place by whole messages.

    A gap leaves the last good ladder standing and marks it; only a snapshot mends it. Silence marks it too, and so does
    a message that is read long after the venue sent it; then the next good one mends it, for nothing is missing.

    stale_after_ns: of silence. tell: hears every change of state. changes: the last of them, oldest first. is_live:
    whether its state is `live`, as of the last message.
    """

    __slots__ = (
        "_block",
        "_deadline_ns",
        "_is_late",
        "_is_whole",
        "_late_after_ns",
        "_skew_ns",
        "_stale_after_ns",
        "_tell",
        "changes",
        "is_live",
        "known",
        "n_gaps",
        "n_requests",
        "status",
        "symbol",
    )

    def __init__(self, symbol: str, tell: Callable[[str, Status], None] | None = None) -> None:
        self.symbol = symbol
        self.status = Status("connecting", "nothing has been received yet", 0)
        self.changes: tuple[Status, ...] = ()
        self.n_gaps = 0
        self.known = ALL_PRICES
        self.n_requests = 0
        self._tell = tell
        self.is_live = self._is_whole = self._is_late = False
        self._stale_after_ns = self._deadline_ns = self._late_after_ns = self._skew_ns = NEVER_NS
        self._block = _Block(_N_FIRST)

    @property
    def state(self) -> BookState:
        return self.status.state

    def version_at(self, now_ns: Ns) -> tuple[object, ...]:
        """Changes with every message and every state; costs next to nothing."""
        status = self.status_at(now_ns)
        meta = self._block.meta
        return int(meta[ladder.UPDATES]), int(meta[ladder.RECV_NS]), status.state, status.reason

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing of it, as far as the messages tell."""
        return self._is_whole

    @property
    def is_late(self) -> bool:
        """Whether the last message was read long after the venue had sent it."""
        return self._is_late

    @property
    def is_blank(self) -> bool:
        """Whether there has never been a book."""
        return bool(self._block.meta[ladder.UPDATES] == 0)

    def allow(self, stale_after_ns: Ns = NEVER_NS, late_after_ns: Ns = NEVER_NS, skew_ns: int = NEVER_NS) -> None:
        """How long it may be silent since the venue's last message, and how long after the venue that may be read.

        skew_ns: how far our clock is at least ahead of the venue's; without it, nothing is late.
        """
        self._stale_after_ns = stale_after_ns
        self._late_after_ns = late_after_ns
        self._skew_ns = skew_ns
        if self.is_live:
            self._deadline_ns = int(self._block.meta[ladder.RECV_NS]) + stale_after_ns

    def apply(self, change: BookChange) -> None:
        """Take a snapshot, or merge a delta; a delta without a whole book to merge into is passed over."""
        recv_ns = change.recv_ns
        replaces = type(change) is Snapshot
        # Only a delta is as old as its stamp: a snapshot may carry that of the last change.
        lag_ns = 0 if replaces else recv_ns - change.event_ns - self._skew_ns
        is_late = lag_ns > self._late_after_ns
        is_plain = self.is_live and recv_ns <= self._deadline_ns and not is_late
        if not is_plain:
            self.tick(recv_ns)
            if not (replaces or self._is_whole):
                return
        block = self._block
        done = change_ladder(
            block.levels,
            block.meta,
            change.levels,
            change.n_bids,
            change.n_asks,
            change.depth,
            change.seq,
            change.event_ns,
            recv_ns,
            replaces,
        )
        if done == CRAMPED:
            self._grow(change)
            self.apply(change)
            return
        if type(change) is Snapshot:
            self.known = change.known
        deadline_ns = recv_ns + self._stale_after_ns
        self._deadline_ns = deadline_ns - lag_ns if lag_ns > 0 else deadline_ns
        if not is_plain:
            self._is_whole = True
            self._settle("a new book" if replaces else "messages go on", recv_ns, is_late=is_late)

    def _grow(self, change: BookChange) -> None:
        old = self._block
        needed = 2 * max(change.n_bids, change.n_asks) + old.levels.shape[2]
        block = _Block(2 * needed)
        copy_ladder(old.levels, old.meta, block.levels, block.meta)
        self._block = block

    def confirm(self, recv_ns: Ns) -> None:
        """The venue says that the ladder stands."""
        self.tick(recv_ns)
        if self._is_whole:
            self._block.meta[ladder.RECV_NS] = recv_ns
            self._deadline_ns = recv_ns + self._stale_after_ns
            self._settle("unchanged", recv_ns, is_late=self._is_late)

    def _settle(self, reason: str, recv_ns: Ns, *, is_late: bool) -> None:
        # After a message that was taken: live, unless it was old news.
        was_late, self._is_late = self._is_late, is_late
        if is_late and not (was_late and self.state == "stale"):
            self._enter("stale", "messages are read long after the venue sent them", recv_ns)
        elif not is_late and not self.is_live:
            self._enter("live", reason, recv_ns)

    def connect(self, recv_ns: Ns) -> None:
        """A connection is being opened for it. What was lost stays lost until a new book has been asked for."""
        if self.is_blank:
            self._enter("connecting", "no snapshot yet", recv_ns)

    def sync(self, recv_ns: Ns) -> None:
        """The connection speaks, and its first book is awaited."""
        if self.is_blank and self.state != "syncing":
            self._enter("syncing", "no snapshot yet", recv_ns)

    def ask(self, recv_ns: Ns) -> None:
        """A new book has been asked for."""
        self.tick(recv_ns)
        self.n_requests += 1
        if self.is_blank:
            self.sync(recv_ns)
        elif not self.is_live and not self._is_late and self.state != "recovering":
            self._enter("recovering", f"asked for a new book after: {self.status.reason}", recv_ns)

    def lose(self, reason: str, recv_ns: Ns) -> None:
        """A gap: the ladder stays, and can't be trusted."""
        self.tick(recv_ns)
        self.n_gaps += 1
        if self._is_whole:
            self._is_whole = self._is_late = False
            self._enter("stale", reason, recv_ns)

    def close(self, reason: str, recv_ns: Ns) -> None:
        """The connection has gone."""
        self.tick(recv_ns)
        self._is_whole = self._is_late = False
        self._enter("down", reason, recv_ns)

    def tick(self, now_ns: Ns) -> None:
        """Time has passed: a book that has been silent for too long is stale since the end of its time."""
        status = self.status_at(now_ns)
        if status is not self.status:
            self._enter(status.state, status.reason, status.since_ns)

    def status_at(self, as_of_ns: Ns) -> Status:
        """The state at that instant, if nothing more was received until then. Any thread may ask."""
        status, deadline_ns = self.status, self._deadline_ns
        if status.state == "live" and as_of_ns > deadline_ns:
            return Status("stale", f"silent for {self._stale_after_ns / NS_PER_S:g} s", deadline_ns)
        return status

    def memory(self) -> "BookMemory":
        """All that it holds, but for what `allow` was told."""
        kept, stamp = self.freeze()
        return BookMemory(
            status=self.status,
            changes=self.changes,
            is_whole=self._is_whole,
            is_late=self._is_late,
            deadline_ns=self._deadline_ns,
            known=self.known,
            n_gaps=self.n_gaps,
            n_requests=self.n_requests,
            stamp=stamp,
            bids=kept.bids,
            asks=kept.asks,
        )

    def restore(self, memory: "BookMemory") -> None:
        """Go on from what `memory` gave; nobody is told."""
        n_levels = max(len(memory.bids), len(memory.asks), 1)
        block = _Block(max(_N_FIRST, 4 * n_levels))
        for side, rows in enumerate((memory.bids, memory.asks)):
            block.levels[side, :, n_levels : n_levels + len(rows)] = rows.T
            block.meta[2 * side : 2 * side + 2] = n_levels, n_levels + len(rows)
        stamp = memory.stamp
        block.meta[ladder.SEQ :] = stamp.seq, stamp.event_ns, stamp.recv_ns, stamp.n_updates
        self._block = block
        self.status = memory.status
        self.changes = memory.changes
        self.is_live = memory.status.state == "live"
        self._is_whole = memory.is_whole
        self._is_late = memory.is_late
        self._deadline_ns = memory.deadline_ns
        self.known = memory.known
        self.n_gaps = memory.n_gaps
        self.n_requests = memory.n_requests

    def _enter(self, state: BookState, reason: str, recv_ns: Ns) -> None:
        self.is_live = state == "live"
        self.status = status = Status(state, reason, recv_ns)
        self.changes = (*self.changes[-_N_CHANGES + 1 :], status)
        if self._tell is not None:
            self._tell(self.symbol, status)

    @property
    def arrays(self) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Levels and bounds as they stand, read-only, for kernels called between two frames by the same thread."""
        return self._block.readonly

    def freeze(self) -> tuple[Ladder, Stamp]:
        """A copy after a whole message, whichever thread asks."""
        while True:
            block = self._block
            bid_start, bid_stop, ask_start, ask_stop = block.meta[: ladder.SEQ].tolist()
            levels = np.empty((2, 2, max(bid_stop - bid_start, ask_stop - ask_start, 1)))
            meta = np.empty_like(block.meta)
            # The next message may have made it longer since it was measured.
            if copy_ladder(block.levels, block.meta, levels, meta) == ladder.DONE:
                break
        window = meta[: ladder.SEQ]
        levels.flags.writeable = window.flags.writeable = False
        return Ladder(levels, window), Stamp(*meta[ladder.SEQ :].tolist())


class BookMemory(Struct, frozen=True, eq=False, kw_only=True):
    """All that a book holds. bids, asks: (n, 2) price and venue size, best first. deadline_ns: of its silence."""

    status: Status
    changes: tuple[Status, ...]
    is_whole: bool
    is_late: bool
    deadline_ns: int
    known: Known
    n_gaps: int
    n_requests: int
    stamp: Stamp
    bids: NDArray[np.float64]
    asks: NDArray[np.float64]


class _Block:
    # The memory of a ladder. A larger one takes its place in one assignment, so that no reader sees half of each.
    __slots__ = ("levels", "meta", "readonly")

    def __init__(self, capacity: int) -> None:
        self.levels = np.zeros((2, 2, capacity))
        self.meta = np.zeros(ladder.N_META, np.int64)
        self.readonly = self.levels.view(), self.meta.view()
        for array in self.readonly:
            array.flags.writeable = False
