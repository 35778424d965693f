"""Ranges when the market suddenly moves three times as much: the embedded exchange at nine times its pace."""

import numpy as np
import pytest

from fillcast.bench import jump
from fillcast.kernels import keeper, learner

CALM_S, BACK_WITHIN_S, LATER_S = 420, 120, 240
PACE = 9.0
"""Times: a price that diffuses moves three times as much."""


def told(view):
    """(3 latencies, 3): how often a range was told since the start, and what came below it and above it."""
    counts = view.learned.cells[:, [keeper.N_TOLD, keeper.N_BELOW, keeper.N_ABOVE]]
    return counts.reshape(keeper.N_LATENCIES, -1, 3).sum(axis=1)


def played(calm_s, after_s):
    """The counts of each half minute after the jump; and the mid, by seconds."""
    counts, mids = [], []
    for second, view in enumerate(jump.views([1.0] * calm_s + [PACE] * after_s, seed=11), start=1):
        mids.append(view.mid)
        if second >= calm_s and (second - calm_s) % 30 == 0:
            counts.append(told(view))
    return np.diff(counts, axis=0), np.array(mids)


def shares(counts):
    """(3 latencies, 2): of outcomes below and above, over some half minutes, and their least and most by resampling."""
    drawn = counts[np.random.default_rng(3).integers(0, len(counts), (1000, len(counts)))].sum(axis=1)
    least, most = np.quantile(drawn[..., 1:] / drawn[..., :1], (0.025, 0.975), axis=0)
    whole = counts.sum(axis=0)
    return whole[:, 1:] / whole[:, :1], least, most


@pytest.mark.slow
def test_ranges_hold_again_two_minutes_after_the_volatility_has_tripled():
    counts, mids = played(CALM_S, BACK_WITHIN_S + LATER_S)
    moves = np.diff(np.log(mids))
    assert moves[CALM_S:].std() > 3.0 * moves[60:CALM_S].std()
    # The protocol's own rule for an end: within two points of what it says, or as near as chance allows.
    outside, least, most = shares(counts[BACK_WITHIN_S // 30 :])
    assert (np.minimum(outside, least) <= learner.MISS + 0.02).all()
    assert (np.maximum(outside, most) >= learner.MISS - 0.02).all()
    assert outside.sum(axis=1) == pytest.approx(np.full(keeper.N_LATENCIES, 2 * learner.MISS), abs=0.04)
