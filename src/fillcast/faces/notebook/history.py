"""What a simulator has measured, in columns that grow to a bound."""

from collections.abc import Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from fillcast.units import Ns

FIRST_ROWS = 4096


class Columns:
    """Rows of numbers under names, beside the instant of each. Any thread may append, any may read.

    most: rows that are kept; beyond it the oldest quarter goes. What is not known is NaN.
    """

    def __init__(self, names: Sequence[str], most: int) -> None:
        self.names = tuple(names)
        self._most = most
        self._at_ns = np.zeros(min(FIRST_ROWS, most), np.int64)
        self._values = np.zeros((len(self.names), len(self._at_ns)))
        self._n = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return self._n

    @property
    def nbytes(self) -> int:
        """Memory held, room for rows to come included."""
        return self._at_ns.nbytes + self._values.nbytes

    def append(self, at_ns: Ns, row: Sequence[float | None]) -> None:
        """A row in the order of the names."""
        with self._lock:
            if self._n == len(self._at_ns):
                self._make_room()
            self._at_ns[self._n] = at_ns
            self._values[:, self._n] = [np.nan if value is None else value for value in row]
            self._n += 1

    def _make_room(self) -> None:
        if self._n < self._most:
            more = min(self._n, self._most - self._n)
            self._at_ns = np.concatenate([self._at_ns, np.zeros(more, np.int64)])
            self._values = np.hstack([self._values, np.zeros((len(self.names), more))])
            return
        gone = self._n // 4
        self._at_ns[:-gone] = self._at_ns[gone:].copy()
        self._values[:, :-gone] = self._values[:, gone:].copy()
        self._n -= gone

    def arrays(self) -> dict[str, NDArray[np.float64] | NDArray[np.int64]]:
        """Copies: ``at_ns`` in ns since the epoch, and (n,) for each name."""
        with self._lock:
            n = self._n
            return {
                "at_ns": self._at_ns[:n].copy(),
                **{name: self._values[k, :n].copy() for k, name in enumerate(self.names)},
            }
