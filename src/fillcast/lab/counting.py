"""What orders do, counted in a recording: how often they come and go at each level, and how large they are.

A recording of levels shows no orders. A level that grows by more than nothing is one order that came; one that shrinks
by more than was traded there is orders that were cancelled. Volumes are kept: rates of coming and leaving are volume by
the mean size of an order, so that a queue grows and shrinks as fast as it did.
"""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.archives.columns import ASKS, BIDS, Columns
from fillcast.errors import CalibrationError
from fillcast.hawkes import Hawkes
from fillcast.kernels.reactive import N_EDGES, N_NEAR
from fillcast.kernels.replay import CHANGE, SNAPSHOT, TRADE
from fillcast.lab.series import Series
from fillcast.units import NS_PER_S

Floats = NDArray[np.float64]

MIN_SPAN_S = 120.0
_MAX_GAP_S = 5.0
_EDGES = np.linspace(0.1, 0.95, N_EDGES)


class Counts(Struct, frozen=True, eq=False):
    """Both sides together, an average side. K levels from the touch outwards; B buckets of the queue at the touch.

    near_limit_hz, near_qty: (K,) orders that came a second, mean volume that stood there. mean_qty: of an order at the
    touch, near, and far. touch_edges_qty: (B - 2,). touch_limit_hz, touch_cancel_hz: (B,) by bucket, the second for
    each mean order in the queue; of the empty queue nothing is counted.
    """

    span_s: float
    near_limit_hz: Floats
    near_qty: Floats
    mean_qty: tuple[float, float, float]
    touch_edges_qty: Floats
    touch_limit_hz: Floats
    touch_cancel_hz: Floats


def count(columns: Columns, series: Series, tick_price: float) -> Counts:
    """Raises CalibrationError for a recording of less than two minutes."""
    if series.span_s < MIN_SPAN_S:
        raise CalibrationError("a market", have=f"{series.span_s:.0f} s", need=f"{MIN_SPAN_S:.0f} s of its book")
    edges = np.quantile(np.concatenate((series.bid_qty, series.ask_qty)), _EDGES)
    return _Counter(edges).all_of(columns, tick_price)


class _Counter:
    def __init__(self, edges: Floats) -> None:
        self._edges = edges
        self._books: tuple[dict[int, float], dict[int, float]] = ({}, {})
        self._best: list[int] | None = None
        self._traded: dict[tuple[int, int], float] = {}
        self._sizes: tuple[list[float], list[float], list[float]] = ([], [], [])
        self._stood = np.zeros(N_NEAR)
        self._came = np.zeros(N_NEAR)
        self._time_s, self._queue, self._added, self._left = np.zeros((4, len(edges) + 2))
        self._span_s = 0.0

    def all_of(self, columns: Columns, tick_price: float) -> Counts:
        ticks = np.round(columns.price / tick_price).astype(np.int64).tolist()
        sizes, sides, starts = columns.size.tolist(), columns.side.tolist(), columns.starts.tolist()
        last_ns = None
        for k, (kind, event_ns) in enumerate(zip(columns.kind.tolist(), columns.event_ns.tolist(), strict=True)):
            rows = range(starts[k], starts[k + 1])
            if kind == TRADE:
                for row in rows:
                    at = sides[row], ticks[row]
                    self._traded[at] = self._traded.get(at, 0.0) + sizes[row]
                continue
            if kind == SNAPSHOT:
                self._books, last_ns = ({}, {}), None
                for row in rows:
                    self._books[sides[row]][ticks[row]] = sizes[row]
            elif kind == CHANGE and self._best is not None:
                if last_ns is not None:
                    self._stand((event_ns - last_ns) / NS_PER_S)
                for row in rows:
                    self._change(sides[row], ticks[row], sizes[row])
                self._traded.clear()
                last_ns = event_ns
            bids, asks = self._books
            self._best = [max(bids), min(asks)] if bids and asks else None
        return self._counts()

    def _stand(self, span_s: float) -> None:
        # The book stood like this for a while.
        if not 0.0 < span_s < _MAX_GAP_S or self._best is None:
            return
        self._span_s += span_s
        for side in (BIDS, ASKS):
            step = 1 if side == ASKS else -1
            queue = self._books[side].get(self._best[side], 0.0)
            bucket = self._bucket(queue)
            self._time_s[bucket] += span_s
            self._queue[bucket] += span_s * queue
            for k in range(N_NEAR):
                self._stood[k] += span_s * self._books[side].get(self._best[side] + k * step, 0.0) / 2.0

    def _change(self, side: int, ticks: int, size: float) -> None:
        book = self._books[side]
        before = book.get(ticks, 0.0)
        if size > 0.0:
            book[ticks] = size
        else:
            book.pop(ticks, None)
        change = size - before
        if change < 0.0:
            change += min(-change, self._traded.get((side, ticks), 0.0))
        if change == 0.0 or self._best is None:
            return
        k = ticks - self._best[side] if side == ASKS else self._best[side] - ticks
        if change > 0.0 and k >= 0:
            self._sizes[0 if k == 0 else 1 if k < N_NEAR else 2].append(change)
        if 0 <= k < N_NEAR and change > 0.0:
            self._came[k] += 0.5
        if k == 0:
            (self._added if change > 0.0 else self._left)[self._bucket(before)] += abs(change)

    def _bucket(self, queue: float) -> int:
        return 0 if queue <= 0.0 else 1 + int(np.searchsorted(self._edges, queue, side="right"))

    def _counts(self) -> Counts:
        touch, near, far = (float(np.mean(sizes)) if sizes else 0.0 for sizes in self._sizes)
        if min(touch, near, far, self._time_s[1:].min()) <= 0.0:
            raise CalibrationError("a market", have="queues that never change", need="a livelier recording")
        limits = np.zeros_like(self._added)
        cancels = np.zeros_like(self._added)
        limits[1:] = self._added[1:] / self._time_s[1:] / touch
        cancels[1:] = self._left[1:] / self._queue[1:]
        return Counts(
            span_s=self._span_s,
            near_limit_hz=self._came / self._span_s,
            near_qty=self._stood / self._span_s,
            mean_qty=(touch, near, far),
            touch_edges_qty=self._edges,
            touch_limit_hz=limits,
            touch_cancel_hz=cancels,
        )


def fit_hawkes(times_s: Floats, end_s: float) -> Hawkes:
    """The most likely process of two exponentials, a fast one of 2 to 50 a second and one 5 to 400 times slower.

    Events within ten milliseconds of each other are taken for one. Needs the extra `learn`.
    """
    from fillcast.lab.needs import optimise  # noqa: PLC0415 (scipy is an extra)

    times_s = np.unique(np.round(times_s, 2))
    rate = len(times_s) / end_s

    def process(x: Floats) -> Hawkes:
        fast = float(np.exp(np.clip(x[2], np.log(2.0), np.log(50.0))))
        slow = fast / float(1.0 + np.exp(np.clip(x[3], 1.5, 6.0)))
        share = float(1.0 / (1.0 + np.exp(-x[4])))
        branching = 0.95 / float(1.0 + np.exp(-x[1]))
        return Hawkes(float(np.exp(x[0])), branching, (fast, slow), (share, 1.0 - share))

    start = np.array([np.log(rate / 3.0), 1.0, np.log(20.0), 3.0, 0.0])
    found = optimise().minimize(
        lambda x: -process(x).log_likelihood(times_s, end_s) / len(times_s),
        start,
        method="Nelder-Mead",
        options={"maxiter": 800, "xatol": 1e-3, "fatol": 1e-7},
    )
    return process(found.x)
