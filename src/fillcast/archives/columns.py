"""Recordings as columns: every book message and trade of one instrument in arrays, for calibration and for kernels."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.events import BookChange, Gap, Snapshot, Step, Trade
from fillcast.kernels.ladder import N_META
from fillcast.kernels.replay import CHANGE, GAP, SNAPSHOT, TRADE, touch_path
from fillcast.units import Ns

BIDS: Final = 0
ASKS: Final = 1

_N_LEVELS = 1 << 14


class Columns(Struct, frozen=True, eq=False):
    """m messages in the order of the venue's time, with n rows in them; sizes in the venue's own units.

    At one instant trades stand before the change of the book that they caused. Book messages keep the order in which
    they came: one whose stamp lies before that of the message above it is filed under the later instant.

    kind: (m,) int8: `SNAPSHOT`, `CHANGE`, `TRADE` or `GAP` of `fillcast.kernels.replay`. event_ns: (m,) int64, never
    decreasing; of a gap, the last one known. recv_ns: (m,) int64, by the recorder's clock, whose error is not known.
    seq: (m,) int64: id of the book after it; of a trade, how many matches it stands for; of a gap, 0.
    starts: (m + 1,) int64: rows of message k are ``starts[k]`` to ``starts[k + 1]``. n_bids: (m,) int64: how many of
    its levels are bids, which come first. side: (n,) int8: the side of the book that a row is about, `BIDS` or `ASKS`;
    a trade that took asks was a buy. price, size: (n,) float64; a level's size is absolute, and 0 removes it.
    depth: levels a side that the venue's channel carries.
    """

    symbol: str
    kind: NDArray[np.int8]
    event_ns: NDArray[np.int64]
    recv_ns: NDArray[np.int64]
    seq: NDArray[np.int64]
    starts: NDArray[np.int64]
    n_bids: NDArray[np.int64]
    side: NDArray[np.int8]
    price: NDArray[np.float64]
    size: NDArray[np.float64]
    depth: int

    def touch(self) -> NDArray[np.float64]:
        """(m, 4) best bid and its size, best ask and its size after each message; NaN before a snapshot, after a gap,
        and for a side without levels."""
        m = len(self.kind)
        n_rows = int(np.diff(self.starts).max(initial=1))
        out = np.empty((m, 4))
        n_levels = max(_N_LEVELS, 4 * n_rows)
        while True:
            ladder = np.zeros((2, 2, n_levels)), np.zeros(N_META, np.int64), np.zeros((2, 2, n_rows))
            rows = self.kind, self.starts, self.n_bids, self.price, self.size
            if touch_path(*ladder, *rows, self.depth, out) == m:
                return out
            n_levels *= 2


def columns_of(steps: Iterable[Step]) -> dict[str, Columns]:
    """Book messages and trades by symbol, each taken while its levels still stand."""
    taken: defaultdict[str, _Taken] = defaultdict(_Taken)
    for step in steps:
        if isinstance(step, BookChange | Trade | Gap):
            taken[step.symbol].add(step)
    return {symbol: found.columns(symbol) for symbol, found in taken.items()}


class _Taken:
    # Messages as they came, by column.
    def __init__(self) -> None:
        self._kind, self._side = array("b"), array("b")
        self._event_ns, self._recv_ns, self._seq = array("q"), array("q"), array("q")
        self._n_bids, self._n_rows = array("q"), array("q")
        self._price, self._size = array("d"), array("d")
        self._depth = 0
        self._last_ns: Ns = 0

    def add(self, step: BookChange | Trade | Gap) -> None:
        if isinstance(step, Trade):
            self._price.append(step.price)
            self._size.append(step.size)
            self._side.append(ASKS if step.side == "buy" else BIDS)
            self._message(TRADE, step.event_ns, step.recv_ns, step.n_matches, 0, 1)
        elif isinstance(step, Gap):
            self._message(GAP, self._last_ns, step.recv_ns, 0, 0, 0)
        else:
            for side, n in enumerate((step.n_bids, step.n_asks)):
                self._price.frombytes(step.levels[side, 0, :n].tobytes())
                self._size.frombytes(step.levels[side, 1, :n].tobytes())
                self._side.frombytes(bytes([side]) * n)
            self._depth = step.depth
            self._last_ns = max(self._last_ns, step.event_ns)
            kind = SNAPSHOT if isinstance(step, Snapshot) else CHANGE
            self._message(kind, self._last_ns, step.recv_ns, step.seq, step.n_bids, step.n_bids + step.n_asks)

    def _message(self, kind: int, event_ns: Ns, recv_ns: Ns, seq: int, n_bids: int, n_rows: int) -> None:
        self._kind.append(kind)
        self._event_ns.append(event_ns)
        self._recv_ns.append(recv_ns)
        self._seq.append(seq)
        self._n_bids.append(n_bids)
        self._n_rows.append(n_rows)

    def columns(self, symbol: str) -> Columns:
        kind, event_ns = np.array(self._kind, np.int8), np.array(self._event_ns, np.int64)
        order = np.lexsort((kind != TRADE, event_ns))
        n_rows = np.array(self._n_rows, np.int64)
        old_starts = np.concatenate([[0], np.cumsum(n_rows)])
        starts = np.concatenate([[0], np.cumsum(n_rows[order])])
        rows = np.arange(starts[-1]) + np.repeat(old_starts[order] - starts[:-1], n_rows[order])
        return Columns(
            symbol=symbol,
            kind=kind[order],
            event_ns=event_ns[order],
            recv_ns=np.array(self._recv_ns, np.int64)[order],
            seq=np.array(self._seq, np.int64)[order],
            starts=starts,
            n_bids=np.array(self._n_bids, np.int64)[order],
            side=np.array(self._side, np.int8)[rows],
            price=np.array(self._price, np.float64)[rows],
            size=np.array(self._size, np.float64)[rows],
            depth=self._depth,
        )
