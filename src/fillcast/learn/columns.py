"""A recording's books and prints of one instrument, as columns in the order of the venue's time."""

from collections.abc import Iterable

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import TapeError
from fillcast.events import BookChange, Gap, Listing, Snapshot, Step, Touch, Trade
from fillcast.kernels import grid
from fillcast.market import Instrument
from fillcast.units import Ns

_OFFSET_SHARE = 0.05


class Columns(Struct, frozen=True, eq=False, kw_only=True):
    """kinds, times_ns: (n,). starts: (n + 1,) where each event's rows begin in sides (0 bid or buy), prices and sizes.

    Trades of one instant come first, then quotes, then the ladder. A quote without a time of the venue's gets that of
    its receipt, moved by what books have lately lain behind theirs.
    """

    symbol: str
    kinds: NDArray[np.int8]
    times_ns: NDArray[np.int64]
    starts: NDArray[np.int64]
    sides: NDArray[np.int8]
    prices: NDArray[np.float64]
    sizes: NDArray[np.float64]
    n_gaps: int


class Collected(Struct, frozen=True, eq=False):
    """Every instrument that a recording speaks of."""

    columns: dict[str, Columns]
    instruments: dict[str, Instrument]


def collect(path: str, steps: Iterable[Step]) -> Collected:
    """Read *steps* to their end. *path* is named in errors.

    Raises TapeError if no book was ever live.
    """
    pens: dict[str, _Pen] = {}
    instruments: dict[str, Instrument] = {}
    for step in steps:
        if isinstance(step, Listing):
            instruments |= {item.symbol: item for item in step.instruments}
        elif isinstance(step, BookChange | Trade | Touch | Gap):
            pen = pens.get(step.symbol) or pens.setdefault(step.symbol, _Pen(step.symbol))
            pen.write(step)
    columns = {symbol: pen.columns() for symbol, pen in pens.items() if pen.has_book}
    if not columns:
        raise TapeError(path, "holds no book that was ever live: record one with a snapshot")
    return Collected(columns, instruments)


class _Pen:
    # What has been read of one instrument so far.
    def __init__(self, symbol: str) -> None:
        self.symbol = symbol
        self.has_book = False
        self._kinds: list[int] = []
        self._times_ns: list[Ns] = []
        self._starts: list[int] = [0]
        self._rows: list[NDArray[np.float64]] = []
        self._book_ns: Ns = 0
        self._offset_ns = 0.0
        self._n_gaps = 0

    def write(self, event: BookChange | Trade | Touch | Gap) -> None:
        match event:
            case Trade():
                side = 0.0 if event.side == "buy" else 1.0
                self._add(grid.TRADE, event.event_ns, np.array([[side, event.price, event.size]]))
            case Touch():
                self._write_touch(event)
            case Gap():
                self._lose(event.recv_ns)
            case BookChange():
                self._write_book(event)

    def _lose(self, recv_ns: Ns) -> None:
        if self.has_book:
            # Whatever stands on the book that mends it, that book comes after.
            self._n_gaps += 1
            self._book_ns = max(self._book_ns, int(recv_ns + self._offset_ns))
            self._add(grid.GAP, self._book_ns, np.zeros((0, 3)))

    def _write_touch(self, event: Touch) -> None:
        if event.sides is None:
            return
        bid, bid_size, ask, ask_size = event.sides
        rows = np.array([[0.0, bid, bid_size], [1.0, ask, ask_size]])
        event_ns = event.event_ns
        self._add(grid.TOUCH, int(event.recv_ns + self._offset_ns) if event_ns is None else event_ns, rows)

    def _write_book(self, event: BookChange) -> None:
        kind = grid.SNAPSHOT if isinstance(event, Snapshot) else grid.DELTA
        behind_ns = float(event.event_ns - event.recv_ns)
        self._offset_ns += (behind_ns - self._offset_ns) * (_OFFSET_SHARE if self.has_book else 1.0)
        self.has_book = self.has_book or kind == grid.SNAPSHOT
        # Messages of the ladder keep their order whatever their stamps say.
        self._book_ns = max(self._book_ns, event.event_ns)
        bids = event.levels[0, :, : event.n_bids].T
        asks = event.levels[1, :, : event.n_asks].T
        rows = np.empty((len(bids) + len(asks), 3))
        rows[: len(bids), 0] = 0.0
        rows[len(bids) :, 0] = 1.0
        rows[: len(bids), 1:] = bids
        rows[len(bids) :, 1:] = asks
        self._add(kind, self._book_ns, rows)

    def _add(self, kind: int, event_ns: Ns, rows: NDArray[np.float64]) -> None:
        self._kinds.append(kind)
        self._times_ns.append(event_ns)
        self._rows.append(rows)
        self._starts.append(self._starts[-1] + len(rows))

    def columns(self) -> Columns:
        kinds = np.array(self._kinds, np.int8)
        times_ns = np.array(self._times_ns, np.int64)
        starts = np.array(self._starts, np.int64)
        rank = np.minimum(kinds, grid.DELTA)
        order = np.lexsort((np.arange(len(kinds)), rank, times_ns))
        rows = np.concatenate([self._rows[k] for k in order.tolist()])
        lengths = np.diff(starts)[order]
        return Columns(
            symbol=self.symbol,
            kinds=kinds[order],
            times_ns=times_ns[order],
            starts=np.concatenate([[0], np.cumsum(lengths)]),
            sides=rows[:, 0].astype(np.int8),
            prices=np.ascontiguousarray(rows[:, 1]),
            sizes=np.ascontiguousarray(rows[:, 2]),
            n_gaps=self._n_gaps,
        )
