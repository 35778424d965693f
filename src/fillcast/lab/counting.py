"""What orders do, counted in a recording: how often they come and go at each level, and how large they are.

A recording of levels shows no orders. A level that grows by more than nothing is one order that came; one that shrinks
by more than was traded there is orders that were cancelled. Volumes are kept: rates of coming and leaving are volume by
the mean size of an order, so that a queue grows and shrinks as fast as it did.
"""

from collections.abc import Sequence
from itertools import product
from math import comb

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.archives.columns import ASKS, BIDS, Columns
from fillcast.errors import CalibrationError
from fillcast.kernels.laws import N_EDGES, N_NEAR, N_SHARES
from fillcast.kernels.replay import CHANGE, SNAPSHOT, TRADE
from fillcast.lab.realism import SIGN_LAGS
from fillcast.lab.series import Series
from fillcast.models.hawkes import Hawkes
from fillcast.units import NS_PER_S

Floats = NDArray[np.float64]
Samples = tuple[Floats, ...]

MIN_SPAN_S = 120.0
_MIN_MOVES = 20
_MAX_GAP_S = 60.0
_SETTLED_S = 0.1
_MOST_SIGMA = 1.5
_LONGEST = 10_000
_SCALES = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0)
_EXPONENTS = (1.2, 1.35, 1.5, 1.75, 2.0, 2.5, 3.0)
_EDGES = np.linspace(0.1, 0.95, N_EDGES)


class Counts(Struct, frozen=True, eq=False):
    """Both sides together, an average side. K levels from the touch outwards; B buckets of the queue at the touch.

    near_limit_hz, near_qty: (K,) orders that came a second, mean volume that stood there. mean_qty: of an order at the
    touch, near, and far. touch_edges_qty: (B - 2,). touch_limit_hz, touch_cancel_hz: (B,) by bucket, the second for
    each mean order in the queue; of the empty queue nothing is counted. share_edges_frac: (S - 1,) between equal shares
    of time of a side's part of both touches. limit_by_share_ratio, cancel_by_share_ratio: (S,) what came and went, to
    what the queues alone foretell. move_hz: (S,) moves of the mid from that side into the other.
    touch_sd: of the log of an order, at most 1.5. order_qty: orders that came to the touch, near, and far. new_qty:
    touches that a move has made, 0.1 s after it, on the side that the price ran into, and behind.
    """

    span_s: float
    near_limit_hz: Floats
    near_qty: Floats
    mean_qty: tuple[float, float, float]
    touch_edges_qty: Floats
    touch_limit_hz: Floats
    touch_cancel_hz: Floats
    share_edges_frac: Floats
    limit_by_share_ratio: Floats
    cancel_by_share_ratio: Floats
    move_hz: Floats
    touch_sd: float
    order_qty: Samples
    new_qty: Samples


def count(columns: Columns, series: Series, tick_price: float) -> Counts:
    """Raises CalibrationError for a recording of less than two minutes."""
    if series.span_s < MIN_SPAN_S:
        raise CalibrationError("a market", have=f"{series.span_s:.0f} s", need=f"{MIN_SPAN_S:.0f} s of its book")
    if np.count_nonzero(np.diff(series.mid)) < _MIN_MOVES:
        raise CalibrationError("a market", have="a price that hardly moves", need="a livelier recording")
    edges = np.quantile(np.concatenate((series.bid_qty, series.ask_qty)), _EDGES)
    share_edges = _share_edges(series)
    return _Counter(edges, share_edges, series).all_of(columns, tick_price)


def _share_edges(series: Series) -> Floats:
    # Of both sides, so that the edges mirror one another.
    share = series.bid_share
    at = np.linspace(0.0, 1.0, N_SHARES + 1)[1:-1]
    edges: Floats = np.quantile(np.concatenate((share, 1.0 - share)), at)
    return edges


def _moves(series: Series, edges: Floats) -> Floats:
    # Moves a second while a side's share was this.
    bucket = np.searchsorted(edges, series.bid_share[:-1], side="right")
    steps, waited_s = np.diff(series.mid), np.diff(series.at_s)
    time_s, up, down = (np.bincount(bucket, x, N_SHARES) for x in (waited_s, steps > 0, steps < 0))
    found, over = (up + down[::-1]).astype(np.float64), time_s + time_s[::-1]
    moves: Floats = np.divide(found, over, out=np.zeros_like(found), where=over > 0.0)
    return moves


def _new_touches(series: Series) -> Samples:
    # Where a move was not followed by another at once.
    steps = np.diff(series.mid)
    moves = np.flatnonzero(steps)
    at = np.searchsorted(series.at_s, series.at_s[moves + 1] + _SETTLED_S)
    stands = at <= np.append(moves[1:], len(steps))
    at, up = at[stands], steps[moves[stands]] > 0
    ahead = np.where(up, series.ask_qty[at], series.bid_qty[at])
    behind = np.where(up, series.bid_qty[at], series.ask_qty[at])
    return ahead, behind


def timed_frac(series: Series) -> float:
    """How often a market order that all of the touch is against leaves its turn to another: the slope of signs over the
    imbalance, in which half of those that take the turn are no better."""
    at = np.searchsorted(series.at_s, series.trade_s) - 1
    known = at >= 0
    bucket = np.searchsorted(_share_edges(series), series.bid_share[at[known]], side="right")
    lean = (2.0 * bucket + 1.0 - N_SHARES) / (N_SHARES - 1)
    slope = float(np.mean(lean * series.trade_sign[known]) / np.mean(lean * lean))
    return float(np.clip(2.0 * slope, 0.0, 1.0))


class _Counter:
    def __init__(self, edges: Floats, share_edges: Floats, series: Series) -> None:
        self._edges, self._share_edges, self._series = edges, share_edges, series
        self._books: tuple[dict[int, float], dict[int, float]] = ({}, {})
        self._best: list[int] | None = None
        self._traded: dict[tuple[int, int], float] = {}
        self._sizes: tuple[list[float], list[float], list[float]] = ([], [], [])
        self._stood = np.zeros(N_NEAR)
        self._came = np.zeros(N_NEAR)
        self._time_s, self._queue, self._added, self._left = np.zeros((4, len(edges) + 2, N_SHARES))
        self._at_touch: list[tuple[Floats, tuple[int, int], float]] = []
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
            self._look()
        return self._counts()

    def _look(self) -> None:
        # What came and went at the touch while the price moved is a part of the move.
        bids, asks = self._books
        best = [max(bids), min(asks)] if bids and asks else None
        if best == self._best:
            for counter, at, qty in self._at_touch:
                counter[at] += qty
        self._best = best
        self._at_touch.clear()

    def _stand(self, span_s: float) -> None:
        # The book stood like this for a while.
        if not 0.0 < span_s < _MAX_GAP_S or self._best is None:
            return
        self._span_s += span_s
        for side in (BIDS, ASKS):
            step = 1 if side == ASKS else -1
            queue = self._books[side].get(self._best[side], 0.0)
            at = self._bucket(queue), self._share(side)
            self._time_s[at] += span_s
            self._queue[at] += span_s * queue
            for k in range(N_NEAR):
                self._stood[k] += span_s * self._books[side].get(self._best[side] + k * step, 0.0) / 2.0

    def _share(self, side: int) -> int:
        # The bucket of a side's share of both touches, as they stand.
        best = self._best or [0, 0]
        own, other = (self._books[s].get(best[s], 0.0) for s in (side, BIDS + ASKS - side))
        return int(np.searchsorted(self._share_edges, own / (own + other) if own + other else 0.5, side="right"))

    def _change(self, side: int, ticks: int, size: float) -> None:
        book = self._books[side]
        before = book.get(ticks, 0.0)
        share = self._share(side) if self._best is not None and ticks == self._best[side] else 0
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
            counter = self._added if change > 0.0 else self._left
            self._at_touch.append((counter, (self._bucket(before), share), abs(change)))

    def _bucket(self, queue: float) -> int:
        return 0 if queue <= 0.0 else 1 + int(np.searchsorted(self._edges, queue, side="right"))

    def _counts(self) -> Counts:
        touch, near, far = (float(np.mean(sizes)) if sizes else 0.0 for sizes in self._sizes)
        time_s, queue, added, left = (x.sum(axis=1) for x in (self._time_s, self._queue, self._added, self._left))
        if min(touch, near, far) <= 0.0:
            raise CalibrationError("a market", have="queues that never change", need="a livelier recording")
        came, went = _rates(added[1:], time_s[1:]), _rates(left[1:], queue[1:])
        return Counts(
            span_s=self._span_s,
            near_limit_hz=self._came / self._span_s,
            near_qty=self._stood / self._span_s,
            mean_qty=(touch, near, far),
            touch_edges_qty=self._edges,
            touch_limit_hz=np.concatenate(([0.0], came / touch)),
            touch_cancel_hz=np.concatenate(([0.0], went)),
            share_edges_frac=self._share_edges,
            limit_by_share_ratio=_ratio(self._added[1:], came[:, None] * self._time_s[1:]),
            cancel_by_share_ratio=_ratio(self._left[1:], went[:, None] * self._queue[1:]),
            move_hz=_moves(self._series, self._share_edges),
            touch_sd=min(_MOST_SIGMA, float(np.log(self._sizes[0]).std())),
            order_qty=tuple(np.array(sizes) for sizes in self._sizes),
            new_qty=_new_touches(self._series),
        )


def _rates(found: Floats, over: Floats) -> Floats:
    # By bucket; a queue that never was has the rate of all.
    rates: Floats = np.divide(found, over, out=np.full_like(found, found.sum() / over.sum()), where=over > 0.0)
    return rates


def _ratio(found: Floats, expected: Floats) -> Floats:
    # By share, a share that never was is as expected.
    seen, wanted = found.sum(axis=0), expected.sum(axis=0)
    ratio: Floats = np.divide(seen, wanted, out=np.ones_like(seen), where=wanted > 0.0)
    return ratio


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


def sign_memory_at(lags: Sequence[int], n: int, scale: float, exponent: float) -> Floats:
    """Memory of the signs of *n* metaorders that take turns by chance, of lengths scale·u^(-1/exponent), u uniform.

    Two orders share a sign if they are of one metaorder: of one place, and no more turns of it apart than are left.
    """
    m = np.arange(_LONGEST)
    longer = np.minimum(1.0, (np.maximum(m, 1e-9) / scale) ** -exponent)
    tail = scale**exponent * _LONGEST ** (1.0 - exponent) / (exponent - 1.0)
    left = np.cumsum(longer[::-1])[::-1] + tail
    together = left / left[0]
    found = []
    for lag in lags:
        turns = np.arange(lag)
        chance = np.array([comb(lag - 1, int(k)) * (1 / n) ** int(k) * (1 - 1 / n) ** int(lag - 1 - k) for k in turns])
        found.append(float((chance * together[1 : lag + 1]).sum()) / n)
    return np.array(found)


def fit_metaorders(memory: Floats) -> dict[str, object]:
    """Fields of the model about metaorders, from the autocorrelation of signs at `realism.SIGN_LAGS`."""

    def off(n: int, scale: float, exponent: float) -> float:
        return float(np.sum((sign_memory_at(SIGN_LAGS, n, scale, exponent) - memory) ** 2))

    n, scale, exponent = min(product(range(1, 13), _SCALES, _EXPONENTS), key=lambda found: off(*found))
    return {"n_metaorders": n, "min_length": scale, "length_exponent": exponent}
