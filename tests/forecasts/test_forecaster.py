"""The live forecaster, moved by frames alone."""

import re
from functools import cache

import numpy as np
import pytest
from msgspec.structs import replace
from tests.opened import Opened
from tests.tape.made import HEADER

from fillcast.bench import frames
from fillcast.bench.ours import RECV_NS, updated_engine
from fillcast.engine.keyframe import decode_keyframe, learned_sha256
from fillcast.errors import UnknownInstrument
from fillcast.estimate import estimate
from fillcast.events import Frame, Opening
from fillcast.exchange import protocol
from fillcast.fees import own_fees
from fillcast.forecasts.forecaster import Forecaster
from fillcast.forecasts.scores import record_of
from fillcast.kernels import keeper, learner, pages
from fillcast.orders import Order
from fillcast.tape import TapeWriter
from fillcast.tape.reader import TapeReader
from fillcast.tape.segments import segment_paths
from fillcast.tape.shelf import Shelf
from fillcast.tape.verify import verify
from fillcast.units import NS_PER_MS, NS_PER_S
from fillcast.venues.okx.codec import OkxCodec

FEES = own_fees(2.0, 5.0, is_received=False)
ORDER = Order(frames.SYMBOL, "buy", 50_000.0, "quote")


def played(n, *, engine=None, first=0, gap_at=None):
    engine = engine or updated_engine()
    _, updates = frames.updates()
    for k, payload in enumerate(updates[first:n], first):
        if k == gap_at:
            engine.close(0, RECV_NS + k * 100 * NS_PER_MS)
        engine.on_frame(payload, RECV_NS + k * 100 * NS_PER_MS)
        engine.keep_score()
    return engine


def learned(engine):
    (desk,) = engine.freeze(0, Opening("okx")).desks
    return desk.forecaster


@cache
def whole():
    return played(frames.N_UPDATES)


def test_nothing_is_forecast_before_enough_has_settled():
    answer = played(300).estimate(ORDER)
    assert {"drift", "range"} <= set(answer.missing)
    assert answer.drift_bps is None
    assert answer.range_p05_bps is None
    n = 0 if answer.track_record is None else answer.track_record.n
    assert n < 20
    assert answer.waits_for["drift"] == answer.waits_for["range"]
    assert answer.waits_for["range"].startswith(f"settled forecasts of such orders: {n} of 20")


def test_how_long_a_range_is_still_away_is_told_by_the_pace_so_far():
    engine, said = updated_engine(), []
    for n in range(10, frames.N_UPDATES, 10):
        answer = played(n, engine=engine, first=n - 10).estimate(ORDER)
        if answer.range_p05_bps is not None:
            break
        # Of fewer than five a pace can't be told.
        said += re.findall(r"(?:[5-9]|1\d) of 20, about (\d+) s more", answer.waits_for["range"])
    ahead_s = np.arange(len(said), 0, -1)
    assert len(said) > 20
    assert np.array(said, float) == pytest.approx(ahead_s, rel=0.5, abs=5.0)


def test_an_order_that_the_book_keeps_losing_is_told_so_and_promised_nothing():
    ground = played(300).view(frames.SYMBOL)
    cells = ground.learned.cells.copy()
    cells[:, keeper.N_SETTLED], cells[:, keeper.N_VOID] = 0.0, 25.0
    answer = estimate(ORDER, replace(ground, learned=replace(ground.learned, cells=cells)), FEES)
    assert answer.waits_for["range"] == "a book that goes on holding such orders: none of 25 forecasts could be settled"


def test_what_is_withheld_says_so_and_a_book_that_is_not_live_waits_to_be():
    view = whole().view(frames.SYMBOL)
    cells = view.learned.cells.copy()
    cells[:, keeper.MOVES + learner.HIGH] = np.inf
    held = estimate(ORDER, replace(view, learned=replace(view.learned, cells=cells)), FEES)
    assert held.missing[0] == "range"
    assert "too many or too few of the latest outcomes" in held.waits_for["range"]
    stale = estimate(ORDER, replace(view, state="stale"), FEES, allow_stale=True)
    assert {stale.waits_for[name] for name in ("drift", "range", "resting")} == {"a live book: this one is stale"}


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
    played(1100, engine=engine, first=900)
    assert view.learned.hash == before
    with pytest.raises(ValueError, match="read-only"):
        view.learned.cells[0, 0] = 1.0


def test_the_books_of_the_score_keeper_add_up():
    scores = whole().scores(frames.SYMBOL)
    assert scores.basis == "hypothetical orders against the later book"
    assert [(r.side, r.latency_ms) for r in scores.records[::3]] == [
        (side, latency_ms) for latency_ms in (100.0, 250.0, 1000.0) for side in ("buy", "sell")
    ]
    for record in scores.records:
        assert record.n >= record.n_ranged > 0
        assert 0.0 < record.n_eff <= record.n
        shares = (record.range_below_frac, record.range_frac, record.range_above_frac)
        assert sum(shares) == pytest.approx(1.0)
        assert all(0.0 <= low <= high <= 1.0 for low, high in zip(record.below_frac, record.upto_frac, strict=True))
        assert sum(record.weights_frac.values()) == pytest.approx(1.0)
        in_thirds, in_spreads = (sum(bucket.n for bucket in record.buckets[part]) for part in (slice(3), slice(3, 5)))
        assert in_thirds == in_spreads <= record.n_ranged
        assert record.interval_score_bps >= 0.0
    assert whole().estimate(ORDER).track_record in scores.records


def test_the_first_net_comes_before_the_first_record_and_that_before_the_first_range():
    scores = whole().scores(frames.SYMBOL)
    assert scores.first_net_s == 0.0
    assert 10.0 < scores.first_record_s < scores.first_range_s < 60.0
    early = played(300).scores(frames.SYMBOL)
    assert early.first_range_s is None


def test_a_watched_order_is_forecast_after_every_tick():
    engine = played(1000)
    engine.watch([ORDER, Order(frames.SYMBOL, "sell", 1e12, "quote")])
    played(1001, engine=engine, first=1000)
    within, beyond = engine.foretold(frames.SYMBOL).values()
    answer = engine.estimate(ORDER)
    still_bps = answer.net_bps - answer.drift_bps
    assert answer.range_p05_bps == pytest.approx(still_bps + within[0])
    assert answer.range_p95_bps == pytest.approx(still_bps + within[5])
    assert set(beyond) == {None}
    stage = engine.latency.stages()[-2]
    assert (stage.stage, stage.n) == ("forecast", 1001)


def test_without_a_fit_what_settled_here_is_served_and_an_estimate_says_so():
    engine = updated_engine(has_fit=False)
    played(1000, engine=engine)
    answer = engine.estimate(ORDER)
    assert answer.range_p05_bps <= answer.range_p95_bps
    assert answer.provenance.fit == "slippage: no fit, what settled here and the walk alone"
    assert {answer.track_record.weights_frac[name] for name in ("linear", "boosted")} == {0.0}
    assert "carried over" in whole().estimate(ORDER).provenance.fit


def told(latency_ms, size_quote=50_000.0):
    """What is foretold of an order of a walk of 1 bps."""
    engine = whole()
    view = engine.view(frames.SYMBOL)
    book, contract = (view.ladder.levels, view.ladder.window), engine.find(frames.SYMBOL).contract
    learned = replace(view.learned, latency_ms=latency_ms)
    return learned.foretell("buy", size_quote, 1.0, view.as_of_ns, book, contract, is_inverse=False)


def test_between_two_kept_latencies_their_forecasts_are_joined_in_the_root():
    for low, high in ((100.0, 250.0), (250.0, 1000.0)):
        middle = told(((low**0.5 + high**0.5) / 2.0) ** 2)
        expected = np.mean([told(low).quantiles_bps, told(high).quantiles_bps], axis=0)
        assert np.array(middle.quantiles_bps) == pytest.approx(expected, abs=1e-12)
        assert not middle.is_outside


def test_outside_of_the_kept_latencies_and_sizes_the_nearest_ones_speak_and_an_estimate_says_so():
    for outside, nearest in ((20.0, 100.0), (3000.0, 1000.0)):
        assert told(outside).quantiles_bps == told(nearest).quantiles_bps
        assert told(outside).is_outside
        warnings = whole().estimate(ORDER, latency_ms=outside).warnings
        assert any("the nearest ones were used" in said for said in warnings)
    assert told(250.0, size_quote=1.0).is_outside
    assert not any("nearest" in said for said in whole().estimate(ORDER).warnings)


def swept(n):
    """After *n* updates, one that leaves of the asks but one contract."""
    engine = played(n)
    best, *others = (f"{price:.1f}" for price in engine.view(frames.SYMBOL).ladder.asks[:, 0].tolist())
    asks = [(best, "1", "0", "1"), *((price, "0", "0", "0") for price in others)]
    seq, now_ns = 1000 + 7 * n, RECV_NS + n * 100 * NS_PER_MS
    payload = protocol.book(frames.NAME, "update", [], asks, now_ns // NS_PER_MS, seq, seq + 7)
    engine.on_frame(payload, now_ns)
    return engine


def test_an_order_of_which_not_all_is_known_is_forecast_from_the_walk_and_what_settled_and_says_so():
    # Its walk is whole, but the sizes whose walks are remembered are no longer held.
    order = Order(frames.SYMBOL, "buy", 300.0, "quote")
    answer = swept(1000).estimate(order)
    assert answer.unfilled_frac == 0.0
    assert any("what settled here alone" in said for said in answer.warnings)
    assert not any("what settled here alone" in said for said in whole().estimate(order).warnings)
    assert answer.range_p05_bps <= answer.range_p50_bps <= answer.range_p95_bps


def test_a_record_is_of_the_page_that_is_written_and_of_the_full_one_before_it():
    cells = whole().view(frames.SYMBOL).learned.cells.copy()
    alone = record_of(cells, 0, 1.0)
    assert 20 < alone.n < 1000
    cells[0, keeper.PAGE_BEFORE : keeper.WEIGHTS] = cells[0, keeper.PAGE : keeper.PAGE_BEFORE]
    both = record_of(cells, 0, 1.0)
    assert (both.n, both.n_ranged, both.n_void) == (2 * alone.n, 2 * alone.n_ranged, 2 * alone.n_void)
    assert (both.pinball_bps, both.below_frac) == (pytest.approx(alone.pinball_bps), alone.below_frac)
    cells[0, keeper.N] = cells[0, keeper.N_SETTLED] = pages.MOST
    Opened(pages).turn(cells[0, keeper.PAGE : keeper.PAGE_BEFORE], cells[0, keeper.PAGE_BEFORE : keeper.WEIGHTS])
    assert record_of(cells, 0, 1.0).n == pages.MOST
    assert cells[0, keeper.N] == 0.0


def test_an_instrument_that_nobody_has_heard_of_has_no_scores():
    with pytest.raises(UnknownInstrument, match="BTC"):
        whole().scores("okx:BTC-USDT-SWAQ")


@pytest.mark.parametrize("n", [30, 601, 1200])
def test_a_keyframe_holds_all_that_was_learned(n):
    engine = played(n)
    kept = decode_keyframe(engine.freeze(0, Opening("okx")).encode())
    later = updated_engine()
    later.restore(0, OkxCodec(), kept)
    assert learned(later) == learned(engine)
    for one in (engine, later):
        played(n + 100, engine=one, first=n)
    assert learned(later) == learned(engine)


def test_what_another_fit_learned_is_learned_anew():
    engine = played(900)
    (desk,) = engine.freeze(0, Opening("okx")).desks
    other = Forecaster(frames.SYMBOL, None, desk.forecaster.contract, is_inverse=False)
    blank = other.memory()
    other.restore(desk.forecaster)
    assert other.memory() == blank
    without_fit = replace(desk.forecaster, fit_hash="")
    other.restore(without_fit)
    assert other.memory() == without_fit


def test_a_book_that_is_not_live_teaches_nothing():
    engine = played(900, gap_at=600)
    straight = played(900)
    settled, all_settled = (one.view(frames.SYMBOL).learned.cells[:, 0].sum() for one in (engine, straight))
    assert settled < all_settled
    assert np.isfinite(engine.view(frames.SYMBOL).learned.cells).all()


def test_a_segment_says_what_had_been_learned_before_it(tmp_path):
    engine = played(900)
    key = Frame(RECV_NS, 0, "keyframe", engine.freeze(0, Opening("okx")).encode())
    shelf = Shelf(tmp_path, HEADER, 1 << 20, None)
    shelf.turn([key], 0)
    shelf.write(Frame(RECV_NS, 0, "data", b"x"))
    shelf.close(0, "stopped")
    shelf.release()
    first, second = (TapeReader(path) for path in segment_paths(tmp_path))
    assert first.header.learned_sha256 == ""
    assert second.header.learned_sha256 == learned_sha256([key]) != ""
    assert verify(tmp_path).problems == ()
    with TapeWriter(tmp_path / "other.fct.zst", replace(second.header, learned_sha256="0" * 64), [key]) as tape:
        tape.write(Frame(RECV_NS, 0, "data", b"x"))
    (problem,) = verify(tmp_path / "other.fct.zst").problems
    assert "other learned weights" in problem.what


def test_orders_of_one_latency_share_a_mixture_and_those_of_others_do_not():
    weights = whole().view(frames.SYMBOL).learned.cells[:, keeper.WEIGHTS : keeper.COEFFICIENTS]
    by_latency = weights.reshape(keeper.N_LATENCIES, keeper.N_ORDERS, -1)
    assert (by_latency == by_latency[:, :1]).all()
    assert len(np.unique(by_latency[:, 0], axis=0)) == keeper.N_LATENCIES


def round_put_aside():
    """What a forecaster holds when the outcomes of a round are put aside and none of its cells is worked."""
    engine = played(1200)
    for n in range(1200, 1300):
        kept = learned(played(n + 1, engine=engine, first=n))
        if (kept.n_marks, kept.n_worked) == (0, 0):
            return replace(kept, fit_hash="")
    raise AssertionError


def worked(kept):
    forecaster = Forecaster(frames.SYMBOL, None, kept.contract, is_inverse=False)
    forecaster.restore(kept)
    while forecaster.memory().n_worked < keeper.N_ORDERS:
        forecaster.work(kept.worked_ns + NS_PER_S)
    return forecaster.cells[: keeper.N_ORDERS]


def test_what_came_to_one_order_says_nothing_of_another_at_the_same_instant():
    kept = round_put_aside()
    outcomes = np.frombuffer(kept.round, "<f8").copy()
    outcomes[keeper.AVERAGES + keeper.N_ORDERS] *= 1.001
    one, other = worked(kept), worked(replace(kept, round=outcomes.tobytes()))
    weights = slice(keeper.WEIGHTS, keeper.COEFFICIENTS)
    assert one[0, keeper.SUM_ABS] != other[0, keeper.SUM_ABS]
    np.testing.assert_array_equal(np.delete(one[1:], weights, axis=1), np.delete(other[1:], weights, axis=1))
    assert (one[:, weights] != other[:, weights]).any(axis=1).all()


def test_on_a_slow_stream_every_order_is_settled_as_often_as_on_a_busy_one():
    busy, slow = whole(), updated_engine()
    _, updates = frames.updates()
    for k, payload in enumerate(updates[:200]):
        slow.on_frame(payload, RECV_NS + k * NS_PER_S)
        slow.keep_score()
    settled = [engine.view(frames.SYMBOL).learned.cells[:, keeper.N_SETTLED].min() for engine in (busy, slow)]
    # Two hundred seconds of each.
    assert 60 < settled[0] <= settled[1] + 10
