"""A recording on a grid of the venue's time: what was known at each instant, and what the same order got later."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import CalibrationError, ConfigError, OrderError
from fillcast.kernels import grid, ladder, pulse
from fillcast.learn.columns import Columns
from fillcast.market import Instrument
from fillcast.units import NS_PER_S, Ns

WARM_UP_S = 60.0
LEAST_S = 90.0
STEP_S = grid.N_STEPS * grid.GRID_NS / NS_PER_S
"""Seconds between two decisions."""

_N_FIRST = 1 << 14


class Layout(Struct, frozen=True, eq=False, kw_only=True):
    """begin_ns: the grid's first instant. averages: (2 x 3, n_grid) average prices of buys then sells of three sizes,
    NaN where the book did not hold them or was not live. walks: (n_grid, 6). mids: (n_grid,). readings, means: (n, .),
    see `fillcast.kernels.pulse`; n_grid is N_STEPS x n. sizes_quote: (3,).
    """

    symbol: str
    begin_ns: Ns
    sizes_quote: NDArray[np.float64]
    contract: float
    is_inverse: bool
    averages: NDArray[np.float64]
    walks: NDArray[np.float64]
    mids: NDArray[np.float64]
    readings: NDArray[np.float64]
    means: NDArray[np.float64]
    n_gaps: int

    @property
    def n(self) -> int:
        """Decisions."""
        return len(self.readings)

    @property
    def span_s(self) -> float:
        return self.n * STEP_S


def ascending(sizes_quote: Sequence[float]) -> NDArray[np.float64]:
    """Raises OrderError for sizes that are not finite, above 0 and ascending."""
    sizes = np.array(sizes_quote, np.float64)
    if not np.isfinite(sizes).all() or not (sizes > 0.0).all() or not (sizes[1:] > sizes[:-1]).all():
        raise OrderError(f"sizes are {list(sizes_quote)}: give finite ones, above 0 and ascending")
    return sizes


def check_window(from_frac: float, to_frac: float) -> None:
    """Raises ConfigError for a part of a recording that is none."""
    if not 0.0 <= from_frac < to_frac <= 1.0:
        raise ConfigError(f"the window from {from_frac:.2%} to {to_frac:.2%} of the recording is none")


def play(columns: Columns, take: Callable[..., int]) -> None:
    """Give *take* every event of a recording: the first that it has not taken, a ladder, and what
    `fillcast.kernels.grid.take` keeps beside it. It returns how many it has taken, and goes on with a wider ladder."""
    levels, meta = np.zeros((2, 2, _N_FIRST)), np.zeros(ladder.N_META, np.int64)
    changes = np.zeros((2, 2, max(1, int(np.diff(columns.starts).max()))))
    state, cursor = np.zeros(pulse.N_PULSE), np.zeros(2, np.int64)
    taken = take(0, levels, meta, changes, state, cursor)
    while taken < len(columns.kinds):
        wider, moved = np.zeros((2, 2, 2 * levels.shape[2])), np.zeros_like(meta)
        ladder.freeze(levels, meta, wider, moved)
        levels, meta = wider, moved
        taken = take(taken, levels, meta, changes, state, cursor)


def lay_out(columns: Columns, instrument: Instrument, sizes_quote: Sequence[float]) -> Layout:
    """Walk *sizes_quote* (three, ascending) through the recording.

    Raises OrderError for sizes of another number or that are none, CalibrationError where the recording is too short.
    """
    if len(sizes_quote) != pulse.MAX_SIZES:
        raise OrderError(f"sizes are {list(sizes_quote)}: give {pulse.MAX_SIZES} of them")
    sizes = ascending(sizes_quote)
    book_ns = columns.times_ns[columns.kinds == grid.SNAPSHOT]
    step_ns = grid.N_STEPS * grid.GRID_NS
    begin_ns = int(-(-book_ns[0] // step_ns) * step_ns)
    n = max(0, int((columns.times_ns[-1] - begin_ns) // step_ns))
    if n * STEP_S < LEAST_S:
        raise CalibrationError(f"{columns.symbol}: the recording's length", f"{n * STEP_S:.0f} s", f"{LEAST_S:.0f} s")
    n_grid = grid.N_STEPS * n
    averages = np.full((n_grid, 2 * pulse.MAX_SIZES), np.nan)
    walks = np.full_like(averages, np.nan)
    mids = np.full(n_grid, np.nan)
    states = np.zeros(n_grid, np.int8)
    readings = np.full((n, pulse.N_BASE), np.nan)
    means = np.full((n, len(pulse.WALK_TAUS_S) * 2 * pulse.MAX_SIZES), np.nan)

    def take(first: int, *held: NDArray[Any]) -> int:
        taken: int = grid.lay_out(
            columns.kinds, columns.times_ns, columns.starts, columns.sides, columns.prices, columns.sizes,
            first, begin_ns, n_grid, *held, instrument.contract, instrument.is_inverse, sizes,
            averages, walks, mids, states, readings, means,
        )  # fmt: skip
        return taken

    play(columns, take)
    return Layout(
        symbol=columns.symbol,
        begin_ns=begin_ns,
        sizes_quote=sizes,
        contract=instrument.contract,
        is_inverse=instrument.is_inverse,
        averages=np.ascontiguousarray(averages.T),
        walks=walks,
        mids=mids,
        readings=readings,
        means=means,
        n_gaps=columns.n_gaps,
    )
