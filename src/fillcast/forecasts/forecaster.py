"""The live learner of one instrument's slippage: shadow forecasts of a grid of orders, settled by the later book."""

from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.forecasts.fill_books import fill_records
from fillcast.forecasts.fitted import Fitted, nothing
from fillcast.forecasts.learned import FIRST_S, NEEDED, Learned
from fillcast.forecasts.scores import Scores, record_of, seconds
from fillcast.forecasts.seen import seen_frac, until_ns, windows_of
from fillcast.forecasts.shadows import Shadows
from fillcast.kernels import keeper, learner, pulse, window
from fillcast.kernels.keeper import foretell_order, mark_round, work_cell
from fillcast.kernels.sweep import (
    ASK_AVERAGE,
    BID_AVERAGE,
    DEPTH_BPS,
    FILLED_QUOTE,
    GRID,
    HALF_SPREAD_BPS,
    SIGN,
    UNFILLED_AMOUNT,
)
from fillcast.units import NS_PER_MS, NS_PER_S, Ns

CARRIED: Final = 0.3
"""Prior weight of a fit of other instruments against that of an own one."""

N_HELD: Final = 640
N_RESIDUALS: Final = 100
TICKS_A_STEP: Final = 3
"""Ticks from one step of work to the next: two in three carry nothing of the score keeper."""

SLOW_NS: Final = 500 * NS_PER_MS
"""After so long every tick is a step: a slow stream has the time."""

CELL_NS: Final = 50 * NS_PER_MS
"""A step works one cell for every CELL_NS since the last one: a round takes two seconds on slow streams as on busy."""

_MARKS_NS: Final = (0, 100 * NS_PER_MS, 250 * NS_PER_MS, NS_PER_S)
_FOREVER: Final = (1 << 62) - 1
_PLACES: Final = ((31, 47, 63), (15, 31, 47), (0, 15, 31))


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
    each cell still holds; held: of each cell, the instants and the values; residuals: likewise, less each mixed
    quantile. weather: of the starts of rounds, the instants, volatility and spread. Bytes are doubles,
    little-endian.
    """

    fit_hash: str
    contract: float
    places: tuple[int, ...]
    sizes_quote: tuple[float, ...]
    n_marks: int
    n_worked: int
    start_ns: Ns
    worked_ns: Ns
    first_net_ns: Ns
    first_record_ns: Ns
    first_range_ns: Ns
    n_ticks: int
    n_gaps: int
    due_ns: Ns
    counts: tuple[int, ...]
    residual_counts: tuple[int, ...]
    round: bytes
    cells: bytes
    held: bytes
    residuals: bytes
    weather: bytes
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
        "_fit_until_ns",
        "_fits",
        "_n_gaps",
        "_n_ticks",
        "_places",
        "_prior",
        "_round",
        "_rows",
        "_stage",
        "_start_ns",
        "_weather",
        "_weather_counts",
        "_windows",
        "_worked_ns",
        "cells",
        "due_ns",
        "first_net_ns",
        "first_range_ns",
        "first_record_ns",
        "fit",
        "is_transferred",
        "sizes_quote",
    )

    def __init__(self, symbol: str, fitted: Fitted | None, contract: float, *, is_inverse: bool) -> None:
        is_carried = fitted is not None and not fitted.is_of(symbol)
        self.is_transferred = is_carried
        self.fit = _fit_name(fitted, is_carried=is_carried)
        self._fit_hash = "" if fitted is None else fitted.hash
        self._fit_until_ns = None if fitted is None else until_ns(fitted.card.windows)
        self._windows = None if fitted is None else windows_of(fitted.card.windows, symbol)
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
            np.zeros((keeper.N_CELLS, learner.N_QUANTILES, 3, N_RESIDUALS)),
            np.zeros((keeper.N_CELLS, learner.N_QUANTILES, 2), np.int64),
            np.full((keeper.N_CELLS, 2), learner.MISS),
            np.zeros((keeper.N_LATENCIES, learner.N_QUANTILES, learner.N_EXPERTS, 3)),
            np.zeros((keeper.N_CELLS, learner.N_QUANTILES, pulse.N_FEATURES + 1)),
        )
        self._weather = np.zeros((2, 3, N_HELD))
        self._weather_counts = np.zeros((2, 2), np.int64)
        self._stage = 0
        self._start_ns: Ns = 0
        self._worked_ns: Ns = 0
        self.first_net_ns: Ns = 0
        self.first_record_ns: Ns = 0
        self.first_range_ns: Ns = 0
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
        if not self.first_net_ns and state[pulse.IS_SEEN]:
            # When the first whole book of two sides was priced.
            self.first_net_ns = round(state[pulse.CLOCK_NS] - state[pulse.START_S] * NS_PER_S)
        if self.sizes_quote[0] == 0.0:
            self._choose_sizes(now_ns, state, curve)
            return
        while now_ns >= self.due_ns:
            if self._stage == 0:
                self._start_ns = max(now_ns, self.due_ns)
                self._n_gaps = n_gaps
            is_whole = is_live and n_gaps == self._n_gaps
            mark_round(
                self._stage, is_whole, self._start_ns, *book, state, curve, self._places,
                self._weather, self._weather_counts, self._round,
            )  # fmt: skip
            self._stage += 1
            if self._stage == len(_MARKS_NS):
                self._stage = self._cell = 0
                self.due_ns = _FOREVER
            else:
                self.due_ns = self._start_ns + _MARKS_NS[self._stage]

    def foretell(
        self,
        walked: NDArray[np.float64],
        latency_s: float,
        now_ns: Ns,
        book: tuple[NDArray[np.float64], NDArray[np.int64]],
        state: NDArray[np.float64],
        quantiles_bps: NDArray[np.float64],
    ) -> None:
        """Quantiles of the slippage to come of one order, NaN before it can be told or if it was not walked whole.

        walked: (N_COLUMNS,), see `fillcast.kernels.sweep`. quantiles_bps: (N_QUANTILES,) out.
        """
        quantiles_bps[:] = np.nan
        if self.first_range_ns and walked[UNFILLED_AMOUNT] == 0.0:
            walk_bps = walked[HALF_SPREAD_BPS] + walked[DEPTH_BPS]
            foretell_order(
                walked[SIGN], walk_bps, walked[FILLED_QUOTE], latency_s, now_ns,
                *book, *self._contract, state, self.sizes_quote, self.cells, *self._fits, quantiles_bps,
            )  # fmt: skip

    def work(self, now_ns: Ns) -> None:
        """After a tick: now and then, forecast and settle a few cells of the round that has been put aside."""
        self._n_ticks += 1
        waited_ns = now_ns - self._worked_ns
        if self._n_ticks % TICKS_A_STEP and waited_ns < SLOW_NS:
            return
        n = min(max(1, waited_ns // CELL_NS), keeper.N_CELLS - self._cell)
        self._worked_ns = now_ns
        for _ in range(n):
            self._work_cell(now_ns)

    def _work_cell(self, now_ns: Ns) -> None:
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
        if not self.first_range_ns:
            n_settled = self.cells[self._cell, keeper.N_SETTLED]
            self.first_record_ns = self.first_record_ns or (now_ns if n_settled else 0)
            self.first_range_ns = now_ns if n_settled >= NEEDED else 0
        self._cell += 1
        if self._cell == keeper.N_CELLS:
            self.due_ns = self._start_ns + NS_PER_S

    def freeze(self, state: NDArray[np.float64], latency_ms: float, shadows: Shadows | None = None) -> Learned:
        """A copy of what is served now; shadows: of its resting orders."""
        cells, pulse_state = self.cells.copy(), state.copy()
        cells.flags.writeable = pulse_state.flags.writeable = False
        lines = offsets = fills = None
        if shadows is not None:
            lines, offsets, fills = shadows.correction.lines, shadows.selection.offsets, shadows.books.copy()
        to_ns = round(state[pulse.CLOCK_NS])
        from_ns = to_ns - round(state[pulse.START_S] * NS_PER_S)
        return Learned(
            cells=cells,
            pulse_state=pulse_state,
            sizes_quote=self.sizes_quote,
            fits=self._fits,
            fit=self.fit,
            latency_ms=latency_ms,
            lines=lines,
            offsets=offsets,
            fills=fills,
            seen_frac=None if self._windows is None else seen_frac(self._windows, from_ns, to_ns),
            fit_hash=self._fit_hash or None,
            fit_until_ns=self._fit_until_ns,
            fills_hash=None if shadows is None else shadows.hash,
            fills_seen_frac=None if shadows is None else seen_frac(shadows.windows, from_ns, to_ns),
        )

    def scores(self, symbol: str, opened_ns: Ns, now_ns: Ns, learned: Learned | None) -> Scores:
        """Its books. learned: what it serves now; opened_ns: when its connection was."""
        sizes = [] if learned is None else learned.sizes_quote.tolist()
        return Scores(
            symbol=symbol,
            as_of_ns=now_ns,
            fit=self.fit,
            is_transferred=self.is_transferred,
            learned_hash="" if learned is None else learned.hash,
            first_net_s=seconds(self.first_net_ns, opened_ns),
            first_range_s=seconds(self.first_range_ns, opened_ns),
            first_record_s=seconds(self.first_record_ns, opened_ns),
            fills=()
            if learned is None or learned.fills is None
            else fill_records(learned.fills, learned.fills_seen_frac),
            records=()
            if learned is None
            else tuple(
                record_of(learned.cells, cell, sizes[cell % pulse.MAX_SIZES], learned.seen_frac)
                for cell in range(keeper.N_CELLS)
            ),
        )

    def memory(self) -> ForecasterMemory:
        """All that frames have made of it."""
        rows, counts, residuals, residual_counts, levels, moments, squares = self._rows
        held = [_oldest_first(rows[c : c + 1], counts[c]) for c in range(keeper.N_CELLS)]
        late = [_oldest_first(residuals[c], residual_counts[c, 0]) for c in range(keeper.N_CELLS)]
        return ForecasterMemory(
            fit_hash=self._fit_hash,
            contract=self._contract[0],
            places=tuple(self._places.tolist()),
            sizes_quote=tuple(self.sizes_quote.tolist()),
            n_marks=self._stage,
            n_worked=self._cell,
            start_ns=self._start_ns,
            worked_ns=self._worked_ns,
            first_net_ns=self.first_net_ns,
            first_record_ns=self.first_record_ns,
            first_range_ns=self.first_range_ns,
            n_ticks=self._n_ticks,
            n_gaps=self._n_gaps,
            due_ns=self.due_ns,
            counts=tuple(counts[:, 0].tolist()),
            round=_bytes(self._round),
            cells=_bytes(self.cells),
            held=b"".join(map(_bytes, held)),
            residual_counts=tuple(residual_counts[:, 0, 0].tolist()),
            residuals=b"".join(map(_bytes, late)),
            weather=_bytes(_oldest_first(self._weather, self._weather_counts[0])),
            levels=_bytes(levels),
            moments=_bytes(moments),
            squares=_bytes(squares),
        )

    def restore(self, kept: ForecasterMemory) -> None:
        """Go on from what `memory` gave; what another fit, contract or version made is learned anew."""
        rows, counts, residuals, residual_counts, levels, moments, squares = self._rows
        whole = (
            (self._round, kept.round),
            (self.cells, kept.cells),
            (levels, kept.levels),
            (moments, kept.moments),
            (squares, kept.squares),
        )
        n_weather = len(kept.weather) // (3 * 8)
        n_late = 1 + learner.N_QUANTILES
        lengths = (2 * 8 * sum(kept.counts), n_late * 8 * sum(kept.residual_counts), 3 * 8 * n_weather)
        is_same = (
            (kept.fit_hash, kept.contract) == (self._fit_hash, self._contract[0])
            and len(kept.places) == len(kept.sizes_quote) == pulse.MAX_SIZES
            and len(kept.counts) == len(kept.residual_counts) == keeper.N_CELLS
            and all(0 <= n <= N_HELD for n in (*kept.counts, n_weather))
            and all(0 <= n <= N_RESIDUALS for n in kept.residual_counts)
            and (len(kept.held), len(kept.residuals), len(kept.weather)) == lengths
            and all(len(content) == array.nbytes for array, content in whole)
        )
        if not is_same:
            return
        for array, content in whole:
            array[...] = np.frombuffer(content, "<f8").reshape(array.shape)
        held, late = np.frombuffer(kept.held, "<f8"), np.frombuffer(kept.residuals, "<f8")
        for cell, (n, m) in enumerate(zip(kept.counts, kept.residual_counts, strict=True)):
            counts[cell], residual_counts[cell] = (n, 0), (m, 0)
            _put_back(held[: 2 * n].reshape(2, n), (rows[cell],))
            _put_back(late[: n_late * m].reshape(n_late, m), tuple(residuals[cell]))
            held, late = held[2 * n :], late[n_late * m :]
        self._weather_counts[:] = (n_weather, 0)
        _put_back(np.frombuffer(kept.weather, "<f8").reshape(3, n_weather), tuple(self._weather))
        self._places[:] = kept.places
        self.sizes_quote = np.array(kept.sizes_quote)
        self._stage, self._cell, self._start_ns = kept.n_marks, kept.n_worked, kept.start_ns
        self._worked_ns, self._n_ticks, self._n_gaps = kept.worked_ns, kept.n_ticks, kept.n_gaps
        self.first_net_ns, self.first_record_ns = kept.first_net_ns, kept.first_record_ns
        self.first_range_ns, self.due_ns = kept.first_range_ns, kept.due_ns

    def _choose_sizes(self, now_ns: Ns, state: NDArray[np.float64], curve: NDArray[np.float64]) -> None:
        # The largest sizes, a decade apart, that both sides hold. They lie on the live curve: no tick walks them anew.
        for places in _PLACES:
            if np.isfinite(curve[[BID_AVERAGE, ASK_AVERAGE], places[-1]]).all():
                self._places[:] = places
                self.sizes_quote = curve[GRID, list(places)].copy()
                state[pulse.PLACES : pulse.PLACES + pulse.MAX_SIZES] = places
                state[pulse.WALK_WEIGHT] = 0.0
                self.due_ns = now_ns + round(FIRST_S * NS_PER_S)
                return
        self.due_ns = now_ns + NS_PER_S


def _bytes(array: NDArray[np.float64]) -> bytes:
    return array.astype("<f8").tobytes()


def _oldest_first(windows: NDArray[np.float64], counts: NDArray[np.int64]) -> NDArray[np.float64]:
    # Instants and values of windows that take them together, and so hold as many.
    n, first = counts.tolist()
    at = (first + np.arange(n)) % windows.shape[2]
    return np.vstack([windows[0, window.TIMES], windows[:, window.RING]])[:, at]


def _put_back(held: NDArray[np.float64], windows: tuple[NDArray[np.float64], ...]) -> None:
    times, *columns = held
    for values, place in zip(columns, windows, strict=True):
        place[:, : len(times)] = times, values, np.sort(values)


def _fit_name(fitted: Fitted | None, *, is_carried: bool) -> str:
    if fitted is None:
        return "no fit, what settled here and the walk alone"
    return f"{fitted.card.name}, carried over" if is_carried else fitted.card.name
