"""Blocks of time, of which an error or an interval is told: what is near in time errs together."""

import numpy as np
from numpy.typing import NDArray

LEAST_BLOCKS = 10
"""Fewest that any is told of: drawn anew from two, a 95 % interval holds the truth half of the time."""

N_RESAMPLES = 1000
SEED = 20


def by_block(block: NDArray[np.int64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n_blocks, .) sums of *values* (n, .) by the block of each."""
    return np.array([np.bincount(block, column) for column in np.atleast_2d(values.T)]).T


def resampled(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    """(N_RESAMPLES, .) sums over as many blocks as there are, drawn with replacement."""
    random = np.random.default_rng(SEED)
    n_blocks = len(sums)
    found = np.empty((N_RESAMPLES, sums.shape[1]))
    for k in range(N_RESAMPLES):
        # One draw at a time for memory's sake: a day has ten thousand blocks.
        found[k] = np.bincount(random.integers(0, n_blocks, n_blocks), minlength=n_blocks) @ sums
    return found
