"""What an engine has learned of one instrument's slippage, frozen, and what it says of an order from there."""

import hashlib
import math
from itertools import pairwise
from typing import Any, Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.forecasts.scores import TrackRecord, record_of
from fillcast.kernels import keeper, learner, pulse
from fillcast.kernels.keeper import foretell_order
from fillcast.units import Ns, Side, sign

NEEDED: Final = learner.N_FIRST
"""Settled forecasts of a cell before it gives a range."""

FIRST_S: Final = 10.0
"""Of a book before the first forecasts of it are made."""

_ROOTS: Final = tuple(math.sqrt(seconds) for seconds in keeper.LATENCIES_S)


class Foretold(Struct, frozen=True, kw_only=True):
    """Slippage from decision to match in bps, beside the present walk. low_bps, high_bps: 5 % and 95 %; None where an
    end can't be told. mean_bps: of the distribution that the quantiles draw. is_blind: something that the models see
    of an order was not known, and only the walk and what settled here were asked."""

    mean_bps: float
    low_bps: float | None
    median_bps: float
    high_bps: float | None
    quantiles_bps: tuple[float | None, ...]
    is_outside: bool
    is_blind: bool


class Learned(Struct, frozen=True, eq=False, kw_only=True):
    """A frozen copy of what one instrument's forecaster serves. cells: (N_CELLS, N_CELL), pulse_state: (N_PULSE,).

    lines, offsets, fills: what sets chances of fills and the moves against them right, and the books of those that are
    settled; see `forecasts.shadows`. None without chances of fills. seen_frac, fills_seen_frac: shares of the time
    since the first book that the fits of slippage and of fills were made from; None without one. fit_hash, fills_hash:
    of those; fit_until_ns: where the data of the fit of slippage ends.
    """

    cells: NDArray[np.float64]
    pulse_state: NDArray[np.float64]
    sizes_quote: NDArray[np.float64]
    fits: tuple[NDArray[Any], ...]
    fit: str
    latency_ms: float
    lines: NDArray[np.float64] | None = None
    offsets: NDArray[np.float64] | None = None
    fills: NDArray[np.float64] | None = None
    seen_frac: float | None = None
    fills_seen_frac: float | None = None
    fit_hash: str | None = None
    fit_until_ns: Ns | None = None
    fills_hash: str | None = None

    @property
    def hash(self) -> str:
        """Of the learner's state; equal after equal frames."""
        said = (self.cells, self.pulse_state, self.lines, self.offsets, self.fills)
        return hashlib.sha256(b"".join(one.tobytes() for one in said if one is not None)).hexdigest()

    @property
    def reach_quote(self) -> tuple[float, float]:
        """The sizes between which forecasts are its own: up to ten times off the nearest that it keeps."""
        low, *_, high = self.sizes_quote.tolist()
        return low / 10.0, high * 10.0

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
        """What is to come of an order; None before `NEEDED` such forecasts have settled, and of a book whose spread or
        volatility is not known."""
        latency_ms = self.latency_ms
        if self.n_settled(side, size_quote) < NEEDED:
            return None
        quantiles = np.empty(learner.N_QUANTILES)
        are_told = foretell_order(
            sign(side), walk_bps, size_quote, latency_ms / 1e3, now_ns,
            *book, contract, is_inverse, self.pulse_state, self.sizes_quote, self.cells,
            *self.fits, quantiles,
        )  # fmt: skip
        told = tuple(None if q != q else q for q in quantiles.tolist())
        median = told[learner.MEDIAN]
        if median is None:
            return None
        low, high = self.reach_quote
        return Foretold(
            mean_bps=_mean(told),
            low_bps=told[learner.LOW],
            median_bps=median,
            high_bps=told[learner.HIGH],
            quantiles_bps=told,
            is_outside=not (100.0 <= latency_ms <= 1000.0 and low <= size_quote <= high),
            is_blind=not are_told,
        )

    def n_settled(self, side: Side, size_quote: float) -> int:
        """Forecasts of such an order that have been settled, of the kept size and latency nearest to it."""
        return int(self.cells[self._cell(side, size_quote), keeper.N_SETTLED])

    def n_void(self, side: Side, size_quote: float) -> int:
        """Likewise of those that could not be settled lately: the book lost such an order, or a gap fell into it."""
        return int(self.cells[self._cell(side, size_quote), keeper.N_VOID])

    def seconds_to(self, side: Side, size_quote: float) -> float | None:
        """About how long until `NEEDED` of such forecasts are settled, at the pace so far; None before there is one."""
        n = self.n_settled(side, size_quote)
        seen_s = float(self.pulse_state[pulse.START_S]) - FIRST_S
        return None if n == 0 else float(math.ceil(max(NEEDED - n, 0) * seen_s / n))

    def record(self, side: Side, size_quote: float) -> TrackRecord | None:
        """How forecasts of such an order did, of the kept size and latency nearest to it; None before one settled."""
        cell = self._cell(side, size_quote)
        if not self.cells[cell, keeper.N_SETTLED]:
            return None
        return record_of(self.cells, cell, float(self.sizes_quote[cell % pulse.MAX_SIZES]), self.seen_frac)

    def _cell(self, side: Side, size_quote: float) -> int:
        sizes, root = self.sizes_quote.tolist(), math.sqrt(self.latency_ms / 1e3)
        size = min(range(len(sizes)), key=lambda k: abs(math.log(sizes[k] / size_quote)))
        latency = min(range(len(_ROOTS)), key=lambda k: abs(_ROOTS[k] - root))
        return latency * keeper.N_ORDERS + (0 if side == "buy" else pulse.MAX_SIZES) + size


def _mean(quantiles: tuple[float | None, ...]) -> float:
    # The area under the quantile function, straight between the quantiles and flat beyond the outer ones.
    pairs = zip(learner.QUANTILES, quantiles, strict=True)
    known = [(tau, q) for tau, q in pairs if q is not None and math.isfinite(q)]
    inner = sum(0.5 * (q + before) * (tau - since) for (since, before), (tau, q) in pairwise(known))
    return inner + known[0][1] * known[0][0] + known[-1][1] * (1.0 - known[-1][0])
