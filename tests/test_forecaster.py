"""The live forecaster, moved by frames alone."""

from functools import cache

import numpy as np
import pytest

from fillcast.bench import frames
from fillcast.bench.ours import RECV_NS, updated_engine
from fillcast.orders import Order
from fillcast.units import NS_PER_MS

ORDER = Order(frames.SYMBOL, "buy", 50_000.0, "quote")


def played(n, *, gap_at=None):
    engine = updated_engine()
    _, updates = frames.updates()
    for k, payload in enumerate(updates[:n]):
        if k == gap_at:
            engine.close(0, RECV_NS + k * 100 * NS_PER_MS)
        engine.on_frame(payload, RECV_NS + k * 100 * NS_PER_MS)
        engine.keep_score()
    return engine


@cache
def whole():
    return played(frames.N_UPDATES)


def test_nothing_is_forecast_before_enough_has_settled():
    answer = played(300).estimate(ORDER)
    assert {"drift", "range"} <= set(answer.missing)
    assert answer.drift_bps is None
    assert answer.range_p05_bps is None
    assert answer.track_record is None


def test_an_estimate_says_its_drift_its_range_and_how_it_did():
    answer = whole().estimate(ORDER)
    assert "drift" not in answer.missing
    assert "range" not in answer.missing
    assert answer.range_p05_bps <= answer.range_p50_bps <= answer.range_p95_bps
    assert answer.range_p05_bps <= answer.net_bps <= answer.range_p95_bps
    record = answer.track_record
    assert record.n >= 20
    assert record.latency_ms == 250.0
    assert 0.0 <= record.range_frac <= 1.0
    assert record.pinball_bps >= 0.0


def test_the_parts_still_add_up_and_the_walk_is_still_the_walk():
    answer = whole().estimate(ORDER)
    assert answer.slippage_bps == pytest.approx(answer.half_spread_bps + answer.drift_bps)
    assert answer.net_bps == pytest.approx(answer.slippage_bps + answer.impact_bps + answer.fee_bps)
    assert answer.walk_bps == pytest.approx(answer.half_spread_bps + answer.depth_bps)


def test_equal_frames_leave_equal_learners():
    view, again = (played(900).view(frames.SYMBOL) for _ in range(2))
    assert view.learned.hash == again.learned.hash
    assert view.learned.hash != whole().view(frames.SYMBOL).learned.hash


def test_what_a_view_holds_no_longer_moves():
    engine = played(900)
    view = engine.view(frames.SYMBOL)
    before = view.learned.hash
    _, updates = frames.updates()
    for k, payload in enumerate(updates[900:1100]):
        engine.on_frame(payload, RECV_NS + (900 + k) * 100 * NS_PER_MS)
        engine.keep_score()
    assert view.learned.hash == before
    with pytest.raises(ValueError, match="read-only"):
        view.learned.cells[0, 0] = 1.0


def test_a_book_that_is_not_live_teaches_nothing():
    engine = played(900, gap_at=600)
    straight = played(900)
    settled, all_settled = (one.view(frames.SYMBOL).learned.cells[:, 0].sum() for one in (engine, straight))
    assert settled < all_settled
    assert np.isfinite(engine.view(frames.SYMBOL).learned.cells).all()
