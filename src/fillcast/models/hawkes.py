"""Hawkes processes: events that make more events, by exponential kernels.

Intensity: base + sum over past events of branching x sum_i share_i decay_i exp(-decay_i age).
"""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray


class Hawkes(Struct, frozen=True):
    """base_hz: events a second that nothing caused. branching_ratio: children an event has on average, below 1.

    decay_hz, share: of each exponential; shares add up to 1.
    """

    base_hz: float
    branching_ratio: float
    decay_hz: tuple[float, ...]
    share: tuple[float, ...] = (1.0,)

    def __post_init__(self) -> None:
        if not (self.base_hz > 0.0 and 0.0 <= self.branching_ratio < 1.0):
            raise ValueError(f"base {self.base_hz} must be above 0, branching {self.branching_ratio} in [0, 1)")
        if len(self.decay_hz) != len(self.share) or not abs(sum(self.share) - 1.0) < 1e-9:
            raise ValueError(f"decays {self.decay_hz} need as many shares, {self.share}, that add up to 1")

    @property
    def mean_hz(self) -> float:
        """Events a second in the long run (Hawkes 1971)."""
        return self.base_hz / (1.0 - self.branching_ratio)

    @property
    def long_fano(self) -> float:
        """Variance over mean of the number of events in a long window."""
        return 1.0 / (1.0 - self.branching_ratio) ** 2

    def log_likelihood(self, times_s: NDArray[np.float64], end_s: float) -> float:
        """Of events at increasing *times_s* in [0, end_s], by Ozaki's recursion (1979)."""
        past = np.zeros(len(times_s))
        compensator = self.base_hz * end_s
        for decay, share in zip(self.decay_hz, self.share, strict=True):
            past += self.branching_ratio * share * decay * _memory(times_s, decay)
            compensator += self.branching_ratio * share * -np.expm1(-decay * (end_s - times_s)).sum()
        return float(np.log(self.base_hz + past).sum() - compensator)


def _memory(times_s: NDArray[np.float64], decay_hz: float) -> NDArray[np.float64]:
    # Sum of exp(-decay age) over the events before each.
    kept = np.exp(-decay_hz * np.diff(times_s)).tolist()
    found = [0.0]
    for factor in kept:
        found.append(factor * (1.0 + found[-1]))
    return np.array(found[: len(times_s)])
