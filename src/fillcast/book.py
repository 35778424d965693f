"""The live ladder of one instrument, in the venue's own sizes, and whether it can be trusted."""

from typing import Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.events import ALL_PRICES, BookChange, Snapshot
from fillcast.kernels import ladder
from fillcast.kernels.ladder import CRAMPED, change_ladder, copy_ladder
from fillcast.units import Ns

BookState = Literal["syncing", "live", "stale", "down"]
"""No snapshot yet · in step with its venue · a gap behind us · the connection is closed."""

_N_FIRST = 1024


class Ladder(Struct, frozen=True, eq=False):
    """A frozen copy of a ladder, or one that somebody brings along. Read-only.

    levels: (2, 2, n): side (bids, asks) x (price, size) x level, best first from index 0.
    window: (4,) first and last bound of the bids, then of the asks, as the kernels take it.
    """

    levels: NDArray[np.float64]
    window: NDArray[np.int64]

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

    A gap leaves the last good ladder standing and marks it; only a snapshot makes it live again.
    """

    __slots__ = ("_block", "known", "n_gaps", "reason", "since_ns", "state", "symbol")

    def __init__(self, symbol: str) -> None:
        self.symbol = symbol
        self.state: BookState = "syncing"
        self.reason = "no snapshot yet"
        self.since_ns: Ns = 0
        self.n_gaps = 0
        self.known = ALL_PRICES
        self._block = _Block(_N_FIRST)

    def apply(self, change: BookChange) -> None:
        """Take a snapshot, or merge a delta into a live ladder; a delta without one to merge into is passed over."""
        replaces = type(change) is Snapshot
        if self.state != "live":
            if not replaces:
                return
            self._enter("live", "snapshot", change.recv_ns)
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
            change.recv_ns,
            replaces,
        )
        if done == CRAMPED:
            self._grow(change)
            self.apply(change)
        elif isinstance(change, Snapshot):
            self.known = change.known

    def _grow(self, change: BookChange) -> None:
        old = self._block
        needed = 2 * max(change.n_bids, change.n_asks) + old.levels.shape[2]
        block = _Block(2 * needed)
        copy_ladder(old.levels, old.meta, block.levels, block.meta)
        self._block = block

    def confirm(self, recv_ns: Ns) -> None:
        """The venue says that the ladder stands."""
        if self.state == "live":
            self._block.meta[ladder.RECV_NS] = recv_ns

    def lose(self, reason: str, recv_ns: Ns) -> None:
        """A gap: the ladder stays, and can't be trusted."""
        self.n_gaps += 1
        if self.state == "live":
            self._enter("stale", reason, recv_ns)

    def close(self, reason: str, recv_ns: Ns) -> None:
        """The connection has gone."""
        self._enter("down", reason, recv_ns)

    def _enter(self, state: BookState, reason: str, recv_ns: Ns) -> None:
        self.state = state
        self.reason = reason
        self.since_ns = recv_ns

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


class _Block:
    # The memory of a ladder. A larger one takes its place in one assignment, so that no reader sees half of each.
    __slots__ = ("levels", "meta", "readonly")

    def __init__(self, capacity: int) -> None:
        self.levels = np.zeros((2, 2, capacity))
        self.meta = np.zeros(ladder.N_META, np.int64)
        self.readonly = self.levels.view(), self.meta.view()
        for array in self.readonly:
            array.flags.writeable = False
