"""How long a tick takes, by stage, in fixed memory."""

from collections.abc import Callable
from functools import partial

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.kernels import histogram
from fillcast.kernels.histogram import record_span, record_tick

STAGES = ("decode", "book", "estimate", "forecast", "whole")
"""frame -> events · events -> ladder · ladder -> signals, walks and curve · once that answer is out, the full forecasts
of the watched orders · frame -> answer, which is the first three.

There is no stage for publishing: a reader in another thread copies the ladder when it asks (see docs/decisions).
"""

_WHOLE, _FORECAST = 3, 4
_ROWS = {"decode": 0, "book": 1, "estimate": 2, "forecast": _FORECAST, "whole": _WHOLE}


class StageLatency(Struct, frozen=True, kw_only=True):
    """Percentiles to 6 %. None before the first tick, with n = 0."""

    stage: str
    n: int
    mean_us: float | None
    p50_us: float | None
    p95_us: float | None
    p99_us: float | None
    max_us: float | None


class Latency:
    """Histograms of the stages of a tick.

    record: counts one tick from four readings of a steady clock: (start, decoded, booked, estimated), in ns.
    record_forecast: counts what the forecasts of its watched orders took, in ns.
    """

    def __init__(self) -> None:
        self._counts = np.zeros((len(STAGES), histogram.N_BUCKETS), np.int64)
        self._totals = np.zeros((len(STAGES), 3), np.int64)
        self.record: Callable[[int, int, int, int], None] = partial(record_tick, self._counts, self._totals)
        of_forecasts = partial(record_span, self._counts[_FORECAST], self._totals[_FORECAST])
        self.record_forecast: Callable[[int], None] = of_forecasts

    @property
    def n_ticks(self) -> int:
        """How many have been counted."""
        return int(self._totals[_WHOLE, 0])

    @property
    def busy_ns(self) -> int:
        """Time spent in ticks altogether."""
        return int(self._totals[_WHOLE, 1])

    def stages(self) -> tuple[StageLatency, ...]:
        return tuple(map(self._stage, STAGES))

    def whole(self) -> StageLatency:
        """Frame in to estimate out."""
        return self._stage("whole")

    def counts(self) -> "Counts":
        """Frame in to estimate out as it stands, to be set against a later one; see `between`."""
        return Counts(self._counts[_ROWS["whole"]].copy(), int(self._totals[_ROWS["whole"], 1]))

    def _stage(self, stage: str) -> StageLatency:
        k = _ROWS[stage]
        n, total_ns, max_ns = (int(value) for value in self._totals[k])
        return _stage_of(stage, n, total_ns, max_ns, self._counts[k])


class Counts(Struct, frozen=True, eq=False):
    """A histogram at one instant. buckets: (N_BUCKETS,) ticks in each; total_ns: of all of them."""

    buckets: NDArray[np.int64]
    total_ns: int


def between(earlier: Counts, later: Counts) -> StageLatency:
    """Frame in to estimate out from one instant to another; the longest as the upper edge of its bucket."""
    buckets = later.buckets - earlier.buckets
    held = np.flatnonzero(buckets)
    max_ns = upper_edge_ns(int(held[-1])) if len(held) else 0
    return _stage_of("whole", int(buckets.sum()), later.total_ns - earlier.total_ns, max_ns, buckets)


def _stage_of(stage: str, n: int, total_ns: int, max_ns: int, counts: NDArray[np.int64]) -> StageLatency:
    if n == 0:
        return StageLatency(stage=stage, n=0, mean_us=None, p50_us=None, p95_us=None, p99_us=None, max_us=None)
    p50_us, p95_us, p99_us = percentiles_us(counts, (0.5, 0.95, 0.99))
    return StageLatency(
        stage=stage,
        n=n,
        mean_us=total_ns / n / 1e3,
        p50_us=min(p50_us, max_ns / 1e3),
        p95_us=min(p95_us, max_ns / 1e3),
        p99_us=min(p99_us, max_ns / 1e3),
        max_us=max_ns / 1e3,
    )


def percentiles_us(counts: NDArray[np.int64], shares: tuple[float, ...]) -> list[float]:
    """The upper edges of the buckets in which *shares* of all counts have been reached."""
    reached = np.cumsum(counts)
    found = np.searchsorted(reached, [share * reached[-1] for share in shares])
    return [upper_edge_ns(int(k)) / 1e3 for k in found]


def upper_edge_ns(k: int) -> int:
    """The longest duration that `histogram.bucket` puts into bucket *k*."""
    if k < histogram.STEPS:
        return k
    octave, step = divmod(k - histogram.STEPS, histogram.STEPS)
    return ((step + histogram.STEPS + 1) << octave) - 1
