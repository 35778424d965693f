"""What the engine has learned of one instrument's slippage, and what it says of an order from there."""

import hashlib
from typing import Any, Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.fitted import Fitted, nothing
from fillcast.kernels import keeper, learner, pulse, window
from fillcast.kernels.keeper import foretell_order, mark_round, work_cell
from fillcast.kernels.sweep import ASK_AVERAGE, BID_AVERAGE, GRID
from fillcast.units import NS_PER_MS, NS_PER_S, Ns, Side, sign

NEEDED: Final = learner.N_FIRST
"""Settled forecasts of a cell before it gives a range."""

CARRIED: Final = 0.1
"""Prior weight of a fit of other instruments against that of an own one."""

N_HELD: Final = 640
TICKS_A_CELL: Final = 3
"""Ticks from one worked cell to the next: two in three carry nothing of the score keeper."""

_MARKS_NS: Final = (0, 100 * NS_PER_MS, 250 * NS_PER_MS, NS_PER_S)
_FIRST_NS: Final = 10 * NS_PER_S
_FOREVER: Final = (1 << 62) - 1
_PLACES: Final = ((31, 47, 63), (15, 31, 47), (0, 15, 31))


class TrackRecord(Struct, frozen=True, kw_only=True):
    """How forecasts of such an order did: shadow orders that were never sent, priced again on the later book.

    n: settled, of the kept size and latency nearest to the order's. pinball_bps: mean over the quantiles, beside those
    of the plain walk and of the recent quantiles. range_frac: share of outcomes inside the 90 % range, of n_ranged.
    bias_bps: outcome less the forecast's median.
    """

    n: int
    size_quote: float
    latency_ms: float
    bias_bps: float
    mae_bps: float
    pinball_bps: float
    walk_pinball_bps: float
    recent_pinball_bps: float
    n_ranged: int
    range_frac: float | None


class Foretold(Struct, frozen=True, kw_only=True):
    """Slippage from decision to match in bps, beside the present walk. low_bps, high_bps: 5 % and 95 %; None where an
    end can't be told. mean_bps: of the distribution that the quantiles draw."""

    mean_bps: float
    low_bps: float | None
    median_bps: float
    high_bps: float | None
    quantiles_bps: tuple[float | None, ...]
    record: TrackRecord
    is_outside: bool


class Learned(Struct, frozen=True, eq=False, kw_only=True):
    """A frozen copy of what one instrument's forecaster serves. cells: (N_CELLS, N_CELL), pulse_state: (N_PULSE,)."""

    cells: NDArray[np.float64]
    pulse_state: NDArray[np.float64]
    sizes_quote: NDArray[np.float64]
    fits: tuple[NDArray[Any], ...]
    fit: str
    latency_ms: float

    @property
    def hash(self) -> str:
        """Of the learner's state; equal after equal frames."""
        return hashlib.sha256(self.cells.tobytes() + self.pulse_state.tobytes()).hexdigest()

    def foretell(
        self,
        side: Side,
        size_quote: float,
        walk_bps: float,
        now_ns: Ns,
        book: tuple[NDArray[np.float64], NDArray[np.int64]],
        contract: float,
        *,
        is_inverse: bool,
    ) -> Foretold | None:
        """What is to come of an order; None before `NEEDED` such forecasts have settled."""
        latency_ms = self.latency_ms
        cell = self._cell(side, size_quote)
        if self.cells[cell, keeper.N_SETTLED] < NEEDED:
            return None
        quantiles = np.empty(learner.N_QUANTILES)
        foretell_order(
            sign(side), walk_bps, size_quote, latency_ms / 1e3, now_ns,
            *book, contract, is_inverse, self.pulse_state, self.sizes_quote, self.cells,
            *self.fits, quantiles,
        )  # fmt: skip
        told = tuple(None if q != q else q for q in quantiles.tolist())
        low, high = self.sizes_quote[[0, -1]].tolist()
        return Foretold(
            mean_bps=_mean(quantiles),
            low_bps=told[learner.LOW],
            median_bps=float(quantiles[learner.MEDIAN]),
            high_bps=told[learner.HIGH],
            quantiles_bps=told,
            record=self._record(cell),
            is_outside=not (100.0 <= latency_ms <= 1000.0 and low / 10.0 <= size_quote <= high * 10.0),
        )

    def _cell(self, side: Side, size_quote: float) -> int:
        size = int(np.argmin(np.abs(np.log(self.sizes_quote / size_quote))))
        roots = np.sqrt(np.array(keeper.LATENCIES_S))
        latency = int(np.argmin(np.abs(roots - np.sqrt(self.latency_ms / 1e3))))
        return latency * keeper.N_ORDERS + (0 if side == "buy" else pulse.MAX_SIZES) + size

    def _record(self, cell: int) -> TrackRecord:
        held = self.cells[cell, : keeper.WEIGHTS].tolist()
        n, n_ranged = held[keeper.N_SETTLED], held[keeper.N_TOLD]
        missed = held[keeper.N_BELOW] + held[keeper.N_ABOVE]
        return TrackRecord(
            n=int(n),
            size_quote=float(self.sizes_quote[cell % pulse.MAX_SIZES]),
            latency_ms=keeper.LATENCIES_S[cell // keeper.N_ORDERS] * 1e3,
            bias_bps=held[keeper.SUM_BIAS] / n,
            mae_bps=held[keeper.SUM_ABS] / n,
            pinball_bps=held[keeper.SUM_SERVED] / n,
            walk_pinball_bps=held[keeper.SUM_WALK] / n,
            recent_pinball_bps=held[keeper.SUM_RECENT] / n,
            n_ranged=int(n_ranged),
            range_frac=1.0 - missed / n_ranged if n_ranged else None,
        )


def _mean(quantiles: NDArray[np.float64]) -> float:
    # The area under the quantile function, straight between the quantiles and flat beyond the outer ones.
    known = np.isfinite(quantiles)
    q, tau = quantiles[known], np.array(learner.QUANTILES)[known]
    inner = float(np.sum(0.5 * (q[1:] + q[:-1]) * np.diff(tau)))
    return inner + float(q[0] * tau[0] + q[-1] * (1.0 - tau[-1]))


def prior_of(fitted: Fitted | None, *, is_carried: bool) -> NDArray[np.float64]:
    """(N_QUANTILES, N_EXPERTS) weights before anything has settled."""
    prior = np.ones((learner.N_QUANTILES, learner.N_EXPERTS))
    if fitted is None or is_carried:
        prior[:, [learner.LINEAR, learner.BOOSTED]] = CARRIED
    prior /= prior.sum(axis=1, keepdims=True)
    return prior


def arrays_of(fitted: Fitted | None) -> tuple[NDArray[np.float64], tuple[NDArray[np.float64] | NDArray[np.int64], ...]]:
    """Coefficients (N_LATENCIES, N_QUANTILES, N_FEATURES + 1) at the kept latencies, and the forest."""
    if fitted is None:
        coefficients, forest = nothing()
        return np.stack([coefficients] * keeper.N_LATENCIES), forest
    return np.stack([fitted.linear_at(latency_s) for latency_s in keeper.LATENCIES_S]), fitted.forest


class ForecasterMemory(Struct, frozen=True, kw_only=True):
    """All that a forecaster has learned.

    fit_hash: of the fit beside which it did. n_marks, n_worked: of the round under way. counts: settled values that
    each cell still holds; held: of each cell, the instants, the values, and how far they lay below the low and above
    the high end. Bytes are doubles, little-endian.
    """

    fit_hash: str
    contract: float
    places: tuple[int, ...]
    sizes_quote: tuple[float, ...]
    n_marks: int
    n_worked: int
    start_ns: Ns
    n_ticks: int
    n_gaps: int
    due_ns: Ns
    counts: tuple[int, ...]
    round: bytes
    cells: bytes
    held: bytes
    levels: bytes
    moments: bytes
    squares: bytes


class Forecaster:
    """The live learner of one instrument: marks rounds, works their cells, and freezes what it serves.

    Its owner gives it every tick; nothing else moves it, so equal frames leave it equal.
    """

    __slots__ = (
        "_cell",
        "_contract",
        "_fit_hash",
        "_fits",
        "_n_gaps",
        "_n_ticks",
        "_places",
        "_prior",
        "_round",
        "_rows",
        "_stage",
        "_start_ns",
        "cells",
        "due_ns",
        "fit",
        "sizes_quote",
    )

    def __init__(self, symbol: str, fitted: Fitted | None, contract: float, *, is_inverse: bool) -> None:
        is_carried = fitted is not None and not fitted.is_of(symbol)
        self.fit = _fit_name(fitted, is_carried=is_carried)
        self._fit_hash = "" if fitted is None else fitted.hash
        self.sizes_quote = np.zeros(pulse.MAX_SIZES)
        self._contract = (contract, is_inverse)
        self._places = np.zeros(pulse.MAX_SIZES, np.int64)
        self._prior = prior_of(fitted, is_carried=is_carried)
        coefficients, forest = arrays_of(fitted)
        self._fits = (coefficients, *forest)
        self._round = np.full(keeper.N_ROUND, np.nan)
        self.cells = np.zeros((keeper.N_CELLS, keeper.N_CELL))
        self.cells[:, keeper.WEIGHTS : keeper.COEFFICIENTS] = self._prior.ravel()
        self._rows = (
            np.zeros((keeper.N_CELLS, 3, N_HELD)),
            np.zeros((keeper.N_CELLS, 2), np.int64),
            np.zeros((keeper.N_CELLS, 2, 3, N_HELD)),
            np.zeros((keeper.N_CELLS, 2, 2), np.int64),
            np.full((keeper.N_CELLS, 2), learner.MISS),
            np.zeros((keeper.N_CELLS, learner.N_QUANTILES, learner.N_EXPERTS, 3)),
            np.zeros((keeper.N_CELLS, learner.N_QUANTILES, pulse.N_FEATURES + 1)),
        )
        self._stage = 0
        self._start_ns: Ns = 0
        self._cell = keeper.N_CELLS
        self._n_ticks = 0
        self._n_gaps = 0
        self.due_ns: Ns = 0

    @property
    def has_begun(self) -> bool:
        """Whether there was a book to choose sizes by."""
        return bool(self.sizes_quote[0] > 0.0)

    def mark(
        self,
        now_ns: Ns,
        book: tuple[NDArray[np.float64], NDArray[np.int64]],
        n_gaps: int,
        state: NDArray[np.float64],
        curve: NDArray[np.float64],
        *,
        is_live: bool,
    ) -> None:
        """Put aside what has come due by *now_ns*, from the book and the curve as they stood until then.

        state: (N_PULSE,). n_gaps: of the book so far; a round with a gap in it counts for nothing.
        """
        if self.sizes_quote[0] == 0.0:
            self._choose_sizes(now_ns, state, curve)
            return
        while now_ns >= self.due_ns:
            if self._stage == 0:
                self._start_ns = max(now_ns, self.due_ns)
                self._n_gaps = n_gaps
            is_whole = is_live and n_gaps == self._n_gaps
            mark_round(self._stage, is_whole, self._start_ns, *book, state, curve, self._places, self._round)
            self._stage += 1
            if self._stage == len(_MARKS_NS):
                self._stage = self._cell = 0
                self.due_ns = _FOREVER
            else:
                self.due_ns = self._start_ns + _MARKS_NS[self._stage]

    def work(self) -> None:
        """After a tick: now and then, forecast and settle one cell of the round that has been put aside."""
        self._n_ticks += 1
        if self._n_ticks % TICKS_A_CELL or self._cell == keeper.N_CELLS:
            return
        work_cell(
            self._cell,
            self._round,
            self.sizes_quote,
            *self._contract,
            *self._fits,
            self._prior,
            *self._rows,
            self.cells,
        )
        self._cell += 1
        if self._cell == keeper.N_CELLS:
            self.due_ns = self._start_ns + NS_PER_S

    def freeze(self, state: NDArray[np.float64], latency_ms: float) -> Learned:
        """A copy of what is served now."""
        cells, pulse_state = self.cells.copy(), state.copy()
        cells.flags.writeable = pulse_state.flags.writeable = False
        return Learned(
            cells=cells,
            pulse_state=pulse_state,
            sizes_quote=self.sizes_quote,
            fits=self._fits,
            fit=self.fit,
            latency_ms=latency_ms,
        )

    def memory(self) -> ForecasterMemory:
        """All that frames have made of it."""
        rows, counts, scores, _, levels, moments, squares = self._rows
        n_held = [int(n) for n in counts[:, 0]]
        held = [_oldest_first(rows[c], scores[c], counts[c]) for c in range(keeper.N_CELLS)]
        return ForecasterMemory(
            fit_hash=self._fit_hash,
            contract=self._contract[0],
            places=tuple(self._places.tolist()),
            sizes_quote=tuple(self.sizes_quote.tolist()),
            n_marks=self._stage,
            n_worked=self._cell,
            start_ns=self._start_ns,
            n_ticks=self._n_ticks,
            n_gaps=self._n_gaps,
            due_ns=self.due_ns,
            counts=tuple(n_held),
            round=_bytes(self._round),
            cells=_bytes(self.cells),
            held=b"".join(map(_bytes, held)),
            levels=_bytes(levels),
            moments=_bytes(moments),
            squares=_bytes(squares),
        )

    def restore(self, kept: ForecasterMemory) -> None:
        """Go on from what `memory` gave; what another fit, contract or version made is learned anew."""
        rows, counts, scores, score_counts, levels, moments, squares = self._rows
        whole = (
            (self._round, kept.round),
            (self.cells, kept.cells),
            (levels, kept.levels),
            (moments, kept.moments),
            (squares, kept.squares),
        )
        is_same = (
            (kept.fit_hash, kept.contract) == (self._fit_hash, self._contract[0])
            and len(kept.places) == len(kept.sizes_quote) == pulse.MAX_SIZES
            and len(kept.counts) == keeper.N_CELLS
            and all(0 <= n <= N_HELD for n in kept.counts)
            and len(kept.held) == 4 * 8 * sum(kept.counts)
            and all(len(content) == array.nbytes for array, content in whole)
        )
        if not is_same:
            return
        for array, content in whole:
            array[...] = np.frombuffer(content, "<f8").reshape(array.shape)
        counts[:] = score_counts[:, 0] = score_counts[:, 1] = [(n, 0) for n in kept.counts]
        held = np.frombuffer(kept.held, "<f8")
        for cell, n in enumerate(kept.counts):
            times, *columns = held[: 4 * n].reshape(4, n)
            held = held[4 * n :]
            for values, place in zip(columns, (rows[cell], *scores[cell]), strict=True):
                place[:, :n] = times, values, np.sort(values)
        self._places[:] = kept.places
        self.sizes_quote = np.array(kept.sizes_quote)
        self._stage, self._cell, self._start_ns = kept.n_marks, kept.n_worked, kept.start_ns
        self._n_ticks, self._n_gaps, self.due_ns = kept.n_ticks, kept.n_gaps, kept.due_ns

    def _choose_sizes(self, now_ns: Ns, state: NDArray[np.float64], curve: NDArray[np.float64]) -> None:
        # The largest sizes, a decade apart, that both sides hold. They lie on the live curve: no tick walks them anew.
        for places in _PLACES:
            if np.isfinite(curve[[BID_AVERAGE, ASK_AVERAGE], places[-1]]).all():
                self._places[:] = places
                self.sizes_quote = curve[GRID, list(places)].copy()
                state[pulse.PLACES : pulse.PLACES + pulse.MAX_SIZES] = places
                state[pulse.WALK_WEIGHT] = 0.0
                self.due_ns = now_ns + _FIRST_NS
                return
        self.due_ns = now_ns + NS_PER_S


def _bytes(array: NDArray[np.float64]) -> bytes:
    return array.astype("<f8").tobytes()


def _oldest_first(
    rows: NDArray[np.float64], scores: NDArray[np.float64], counts: NDArray[np.int64]
) -> NDArray[np.float64]:
    # All windows of a cell take a value at one instant, and hold as many.
    n, first = counts.tolist()
    at = (first + np.arange(n)) % N_HELD
    return np.stack([rows[window.TIMES], rows[window.RING], *scores[:, window.RING]])[:, at]


def _fit_name(fitted: Fitted | None, *, is_carried: bool) -> str:
    if fitted is None:
        return "live only"
    return f"{fitted.card.name}, carried over" if is_carried else fitted.card.name
