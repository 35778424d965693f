"""Ranges when the market suddenly moves three times as much: the embedded exchange at nine times its pace."""

import numpy as np
import pytest

from fillcast.bench import frames
from fillcast.bench.ours import RECV_NS, updated_engine
from fillcast.exchange import protocol
from fillcast.exchange.fitted import model_of
from fillcast.exchange.market import Market
from fillcast.exchange.scribe import Scribe
from fillcast.kernels import keeper, learner
from fillcast.units import NS_PER_MS, NS_PER_S

CALM_S, BACK_WITHIN_S, LATER_S = 420, 120, 240
PACE = 9
"""Times: a price that diffuses moves three times as much."""


def told(engine):
    """(3 latencies, 3): how often a range was told since the start, and what came below it and above it."""
    cells = engine.view(frames.SYMBOL).learned.cells
    counts = cells[:, [keeper.N_TOLD, keeper.N_BELOW, keeper.N_ABOVE]]
    return counts.reshape(keeper.N_LATENCIES, -1, 3).sum(axis=1)


def played(calm_s, after_s):
    """The counts of each half minute after the jump; and the mid, by seconds."""
    market, scribe = Market(frames.LISTED, model_of(frames.LISTED), seed=11), Scribe(frames.LISTED)
    engine = updated_engine()
    whole = [[scribe.level(*rung) for rung in market.levels(side)] for side in ("bid", "ask")]
    engine.on_frame(protocol.book(frames.NAME, "snapshot", *whole, 1, -1, 1), RECV_NS)
    counts, mids = [], []
    for k in range(10 * (calm_s + after_s)):
        change = market.advance((1 if k < 10 * calm_s else PACE) * 100 * NS_PER_MS)
        sides = [[scribe.level(*rung) for rung in side] for side in (change.bids, change.asks)]
        now_ns = RECV_NS + (k + 1) * NS_PER_S // 10
        engine.on_frame(protocol.book(frames.NAME, "update", *sides, k + 2, k + 1, k + 2), now_ns)
        engine.keep_score()
        if k % 10 == 9:
            mids.append(engine.view(frames.SYMBOL).mid)
        if k + 1 >= 10 * calm_s and (k + 1 - 10 * calm_s) % 300 == 0:
            counts.append(told(engine))
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
