"""The live keeper of fills: moved by frames alone, its books add up, and what it learns is served."""

import math
from functools import cache

import numpy as np
import pytest
from msgspec.structs import replace
from tests.opened import Opened

from fillcast.bench import frames
from fillcast.bench.ours import RECV_NS, updated_engine
from fillcast.engine.keyframe import decode_keyframe
from fillcast.events import Opening, Trade
from fillcast.exchange import protocol
from fillcast.fees import own_fees
from fillcast.forecasts import fill_books
from fillcast.forecasts.correction import corrected, lined
from fillcast.forecasts.shadows import N_PLACES, Shadows
from fillcast.kernels import hazard, ladder, pulse, settled, shadow
from fillcast.kernels.queue import N_RULES
from fillcast.orders import Order
from fillcast.resting import resting
from fillcast.units import NS_PER_MS
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


@cache
def whole():
    return played(frames.N_UPDATES)


def test_shadow_orders_are_settled_and_their_books_add_up():
    found = whole().scores(frames.SYMBOL).fills
    assert [one.wait_s for one in found] == sorted(one.wait_s for one in found)
    assert found[0].n > 50
    for one in found:
        if not one.n:
            assert one.loss_bits is one.ece_frac is one.filled_frac is None
            continue
        assert one.basis == "hypothetical orders at the touch, never sent"
        assert 0.0 < one.n_eff <= one.n
        assert sum(each.n for each in one.bins) == one.n
        assert one.filled_low_frac <= one.filled_frac <= one.filled_high_frac
        said = sum(each.n * each.said_frac for each in one.bins if each.n) / one.n
        assert one.said_frac == pytest.approx(said)
        assert one.loss_bits >= 0.0


def test_no_more_orders_are_put_than_one_of_each_side_a_second():
    seconds = frames.N_UPDATES * 0.1 - 30.0
    n_put = whole().scores(frames.SYMBOL).fills[0].n
    assert n_put <= 2.0 * seconds + 1.0


def test_a_gap_voids_what_was_under_way_and_nothing_of_it_is_counted():
    engine = played(500)
    before = engine.scores(frames.SYMBOL).fills
    engine.close(0, RECV_NS + 500 * 100 * NS_PER_MS)
    engine.open(0, OkxCodec(), (), RECV_NS + 500 * 100 * NS_PER_MS)
    engine.on_frame(frames.updates()[0], RECV_NS + 501 * 100 * NS_PER_MS)
    engine.on_frame(frames.updates()[1][0], RECV_NS + 502 * 100 * NS_PER_MS)
    engine.keep_score()
    after = engine.scores(frames.SYMBOL).fills
    assert [one.n for one in after] == [one.n for one in before]
    assert sum(one.n_void for one in after) > sum(one.n_void for one in before) == 0


def rows_of(engine):
    (desk,) = engine.freeze(0, Opening("okx")).desks
    stamps = np.frombuffer(desk.shadows.stamps, np.int64).reshape(N_PLACES, shadow.N_STAMPS)
    rows = np.frombuffer(desk.shadows.rows).reshape(N_PLACES, shadow.N_ROW)
    return rows[stamps[:, shadow.PUT_NS] > 0]


def test_an_order_is_followed_by_quotes_that_come_between_two_books():
    engine = played(500)
    waiting = rows_of(engine)
    book = engine.view(frames.SYMBOL).ladder
    bid = float(book.levels[0, 0, book.window[ladder.BID_START]])
    # Asks come down to the best bid, whose buyers have left.
    touch = ([(f"{bid - 0.1:.1f}", "5", "0", "1")], [(f"{bid:.1f}", "123456", "0", "1")])
    told = protocol.whole_book(frames.NAME, "bbo-tbt", *touch, 1_800_000_000_000, 1 << 40)
    engine.on_frame(told, RECV_NS + 500 * 100 * NS_PER_MS)
    after = rows_of(engine)
    is_met = (after[:, shadow.LARGEST] >= 123456.0) & (waiting[:, shadow.LARGEST] < 123456.0)
    open_ones = waiting[:, shadow.FILL_S] == math.inf
    bids = (waiting[:, shadow.SIDE] == 0.0) & (waiting[:, shadow.PRICE] >= bid)
    assert (is_met == (open_ones & bids)).all()
    assert is_met.any()


def test_a_crossed_quote_says_nothing():
    engine = played(500)
    before, state = rows_of(engine), engine.view(frames.SYMBOL).learned.pulse_state
    crossed = ([("90000", "5", "0", "1")], [("89999.9", "5", "0", "1")])
    engine.on_frame(
        protocol.whole_book(frames.NAME, "bbo-tbt", *crossed, 1_800_000_000_000, 1 << 40),
        RECV_NS + 500 * 100 * NS_PER_MS,
    )
    assert rows_of(engine).tolist() == before.tolist()
    assert engine.view(frames.SYMBOL).learned.pulse_state.tolist() == state.tolist()


def standing(sizes_quote=(1e4, 1e5, 1e6)):
    """Shadows that have seen since when the book is whole, and what they are given."""
    view = whole().view(frames.SYMBOL)
    meta = np.zeros(ladder.N_META, np.int64)
    meta[: len(view.ladder.window)] = view.ladder.window
    meta[ladder.SEQ], meta[ladder.EVENT_NS] = 50, 7_000_000
    kept = Shadows(view.symbol, view.hazards, 0.1, 0.01, is_inverse=False)
    given = (view.ladder.levels, meta), 1, view.learned.pulse_state.copy(), np.array(sizes_quote)
    kept.work(view.as_of_ns, *given, is_live=True)
    return kept, view.as_of_ns, given


def put_by(kept, now_ns, given):
    kept.work(now_ns, *given, is_live=True)
    memory = kept.memory()
    row = np.frombuffer(memory.rows).reshape(N_PLACES, shadow.N_ROW)[0]
    return row[[shadow.PRICE, shadow.SHOWN]].tolist(), np.frombuffer(memory.stamps, np.int64)[shadow.SENT_NS]


def test_an_order_is_put_at_the_freshest_touch_and_at_its_time():
    kept, now_ns, given = standing()
    state = given[2]
    ladders = state[pulse.TOUCH : pulse.TOUCH + 2].tolist()
    assert put_by(*standing()) == (ladders, 7_000_000)
    state[pulse.TOUCH : pulse.TOUCH + 2] = ladders[0] - 0.1, 321.0
    state[pulse.TOUCH_US] = 9_000
    assert put_by(kept, now_ns, given) == ([ladders[0] - 0.1, 321.0], 9_000_000)


def test_what_the_line_says_of_an_order_is_kept_beside_what_the_fit_says():
    kept, now_ns, given = standing()
    kept.correction.numbers[:, settled.A : settled.SLOPES] = 0.4, 0.8
    kept.correction.numbers[:, settled.TRUST] = 1.5
    kept.work(now_ns, *given, is_live=True)
    memory = kept.memory()
    said = np.frombuffer(memory.said).reshape(N_PLACES, shadow.N_SAID, -1)[0]
    seen = np.frombuffer(memory.rows).reshape(N_PLACES, shadow.N_ROW)[0, shadow.SEEN :]
    told = said[shadow.RAW], seen, kept.correction.lines
    assert said[shadow.LINED].tolist() == lined(*told).tolist()
    assert said[shadow.SAID].tolist() == corrected(*told).tolist()
    assert (np.abs(said[shadow.LINED] - said[shadow.RAW]) > 1e-3).any()


def test_a_move_against_a_fill_is_to_the_mid_as_it_stood_when_the_wait_ended():
    kept, now_ns, given = standing()
    (_, meta), _, state, _ = given
    bid, ask = state[[pulse.TOUCH, pulse.TOUCH + 2]].tolist()
    event_ns = int(meta[ladder.EVENT_NS])
    kept.work(now_ns, *given, is_live=True)
    # Through its price, so that it is filled; then quotes: before the wait's end, and behind it.
    kept.take(Trade("", event_ns + 1, now_ns + 1, bid - 1.0, 1e9, "sell", ""), given[0])
    for after_ms, moved in ((50, -2.0), (150, -9.0)):
        at_ns = now_ns + after_ms * NS_PER_MS
        kept.glance(at_ns, event_ns + 2, (bid + moved, 1.0, ask + moved, 1.0))
    kept.work(now_ns + 200 * NS_PER_MS, *given, is_live=True)
    (record, *_) = fill_books.fill_records(kept.books)
    assert (record.n, record.filled_frac) == (1, 1.0)
    assert record.selection_bps == pytest.approx(2.0 / (0.5 * (bid + ask)) * 1e4)
    row = np.frombuffer(kept.memory().rows).reshape(N_PLACES, shadow.N_ROW)[0]
    scale_bps = row[shadow.HALF_BPS] + row[shadow.SIGMA_BPS] * 0.1**0.5
    said = np.frombuffer(kept.memory().said).reshape(N_PLACES, shadow.N_SAID, -1)[0, :, 0]
    assert record.selection_said_bps == pytest.approx(said[shadow.MOVE] * scale_bps)
    off = record.selection_bps / scale_bps - said[shadow.MOVE_RAW]
    assert kept.selection.offsets[0] == pytest.approx(off / (1.0 + settled.MOVES_CARRIED_OVER))
    assert kept.selection.offsets[1:].tolist() == [0.0] * 8


def test_no_order_is_put_at_a_touch_whose_time_cannot_be_told():
    kept, now_ns, given = standing()
    given[2][pulse.TOUCH_SEQ] = 51
    kept.work(now_ns, *given, is_live=True)
    assert kept.memory().n_rounds == 0
    given[2][pulse.TOUCH_SEQ] = 50
    kept.work(now_ns, *given, is_live=True)
    assert kept.memory().n_rounds == 1


def test_no_order_is_put_on_a_feature_that_is_no_number():
    view = whole().view(frames.SYMBOL)
    state, meta = view.learned.pulse_state, np.zeros(ladder.N_META, np.int64)
    meta[: len(view.ladder.window)] = view.ladder.window
    broken = state.copy()
    broken[pulse.BOOK_FLOW :] = math.nan
    touch = [pulse.START_S, *range(pulse.TOUCH, pulse.TOUCH + 4), pulse.TOUCH_US, pulse.TOUCH_SEQ]
    broken[touch] = state[touch]
    kept = Shadows(view.symbol, view.hazards, 0.1, 0.01, is_inverse=False)
    # The first beat only sees since when the book is whole.
    for given, n_put in ((state, 0), (broken, 0), (state, 1)):
        kept.work(view.as_of_ns, (view.ladder.levels, meta), 1, given, np.array([1e4, 1e5, 1e6]), is_live=True)
        assert kept.memory().n_rounds == n_put


@pytest.mark.parametrize(("sizes_quote", "quotes"), [((1e3, 1e4, 1e5), (1e4, 1e5)), ((1e5, 1e6, 1e7), (1e5, 1e6))])
def test_both_sides_go_round_three_depths_none_deeper_than_was_fitted(sizes_quote, quotes):
    view = whole().view(frames.SYMBOL)
    meta = np.zeros(ladder.N_META, np.int64)
    meta[: len(view.ladder.window)] = view.ladder.window
    kept = Shadows(view.symbol, view.hazards, 0.1, 0.01, is_inverse=False)
    assert view.hazards.card.deepest_quote == 1e6
    now_ns, book = view.as_of_ns, (view.ladder.levels, meta)
    while kept.memory().n_rounds < 8:
        kept.work(now_ns, book, 1, view.learned.pulse_state, np.array(sizes_quote), is_live=True)
        now_ns += 50 * NS_PER_MS
    rows = np.frombuffer(kept.memory().rows).reshape(N_PLACES, shadow.N_ROW)[:8]
    bid = view.learned.pulse_state[pulse.TOUCH]
    assert rows[:, shadow.SIDE].tolist() == [0.0, 1.0] * 4
    depths = rows[:, shadow.DEPTH] * 0.01 * bid
    assert depths == pytest.approx(np.repeat([0.0, quotes[0], 0.0, quotes[1]], 2))
    assert (np.diff(rows[::2, shadow.SEEN + settled.SEEN.index("depth")])[[0, 2]] > 0.0).all()


def test_what_a_version_with_other_lines_kept_is_learned_anew():
    (desk,) = whole().freeze(0, Opening("okx")).desks
    kept = desk.shadows
    view = whole().view(frames.SYMBOL)
    later = Shadows(view.symbol, view.hazards, 0.1, 0.01, is_inverse=False)
    for lesser in (replace(kept, correction=kept.correction[: 9 * 6 * 8]), replace(kept, selection=b"")):
        later.restore(lesser)
        assert not later.books.any()
    later.restore(kept)
    assert later.books.any()


def test_memory_is_bounded():
    (desk,) = whole().freeze(0, Opening("okx")).desks
    kept = desk.shadows
    assert len(kept.stamps) == N_PLACES * shadow.N_STAMPS * 8
    assert sum(len(getattr(kept, name)) for name in ("stamps", "nexts", "rows", "said", "books")) < 45_000


def test_a_restored_keeper_goes_on_as_if_it_had_never_stopped():
    begun = played(600)
    kept = decode_keyframe(begun.freeze(0, Opening("okx")).encode())
    later = updated_engine()
    later.restore(0, OkxCodec(), kept)
    for engine in (begun, later):
        played(900, engine=engine, first=600)
    a, b = (engine.freeze(0, Opening("okx")).desks[0].shadows for engine in (begun, later))
    assert a == b
    assert begun.view(frames.SYMBOL).learned.hash == later.view(frames.SYMBOL).learned.hash


def test_another_fit_starts_anew():
    kept = decode_keyframe(played(600).freeze(0, Opening("okx")).encode())
    (desk,) = kept.desks
    later = updated_engine()
    later.restore(0, OkxCodec(), replace(kept, desks=(replace(desk, shadows=replace(desk.shadows, fit_hash="other")),)))
    assert later.scores(frames.SYMBOL).fills[0].n == 0


def test_the_resting_alternative_carries_its_record_and_is_set_right_by_it():
    view = whole().view(frames.SYMBOL)
    found = resting("buy", 10.0, view, FEES, wait_s=2.0)
    assert found.track_record.wait_s == 2.0
    assert found.track_record == whole().scores(frames.SYMBOL).fills[4]
    doubtful = view.learned.lines.copy()
    doubtful[:, 0] -= 1.0
    less = resting("buy", 10.0, replace(view, learned=replace(view.learned, lines=doubtful)), FEES, wait_s=2.0)
    assert less.maker_frac < found.maker_frac
    assert less.maker_high_frac < found.maker_high_frac
    dearer = replace(view, learned=replace(view.learned, offsets=view.learned.offsets + 1.0))
    assert resting("buy", 10.0, dearer, FEES, wait_s=2.0).selection_bps > found.selection_bps + 1e-3
    none = replace(view, learned=replace(view.learned, lines=None, offsets=None, fills=None))
    assert resting("buy", 10.0, none, FEES, wait_s=2.0).track_record is None


def test_without_chances_of_fills_there_are_no_books():
    scores = played(100, engine=updated_engine(has_fit=False)).scores(frames.SYMBOL)
    assert scores.fills == ()


def test_independent_losses_count_each_and_equal_ones_next_to_nothing():
    rng = np.random.default_rng(2)
    losses = rng.random(4000)
    lagged = float((losses[1:] * losses[:-1]).sum())
    assert fill_books.independent(4000.0, losses.sum(), (losses**2).sum(), lagged) == pytest.approx(4000.0, rel=0.1)
    slow = np.repeat(rng.random(40), 100)
    lagged = float((slow[1:] * slow[:-1]).sum())
    assert fill_books.independent(4000.0, slow.sum(), (slow**2).sum(), lagged) < 200.0


def test_a_record_of_fills_is_of_the_last_one_to_two_thousand():
    books = np.zeros((9, settled.N_KEPT))
    count, seen = Opened(settled).count, {}
    for k in range(1, 3501):
        fill_s = 0.5 if k <= 1000 else math.inf
        count(books[0], 0.5, 0.5, 0.5, np.full(N_RULES, fill_s), 1.0)
        if k % 500 <= 1:
            seen[k] = fill_books.fill_record(books, 0)
    told = {1: 1, 500: 500, 1000: 1000, 1001: 1001, 2000: 2000, 2001: 1001, 3000: 2000, 3001: 1001, 3500: 1500}
    assert {k: seen[k].n for k in told} == told
    assert seen[2000].filled_frac == 0.5
    assert seen[2001].filled_frac == seen[3500].filled_frac == 0.0
    assert sum(held.n for held in seen[3500].bins) == 1500
    assert seen[3500].loss_bits == pytest.approx(1.0)


@pytest.mark.parametrize(("wait_s", "most"), [(30.0, 7.5), (5.0, 12.0), (0.25, 60.0)])
def test_a_record_of_fills_speaks_of_no_more_than_waits_that_do_not_overlap(wait_s, most):
    k = hazard.HORIZONS_S.index(wait_s)
    books = np.zeros((9, settled.N_KEPT))
    n = 56 if wait_s > 5.0 else 60
    for one in range(n):
        # Each loss is the other of two: of the one before, it says the opposite.
        Opened(settled).count(books[k], 0.5, 0.9 if one % 2 else 0.1, 0.5, np.full(N_RULES, 0.0), wait_s)
    record = fill_books.fill_record(books, k)
    assert (record.n, record.n_eff) == (n, pytest.approx(most, rel=0.01))
    assert fill_books.fill_record(np.zeros((9, settled.N_KEPT)), k).n_eff == 0.0


def test_chances_are_rewarded_for_being_right():
    books = np.zeros(settled.N_KEPT)
    for fill_s in (0.5, math.inf):
        said = 0.9 if fill_s < 1.0 else 0.1
        Opened(settled).count(books, 0.5, said, 0.5, np.full(N_RULES, fill_s), 1.0)
    books = np.stack([books] * 9)
    record = fill_books.fill_record(books, 0)
    assert record.loss_bits < record.base_loss_bits == record.uncorrected_loss_bits == pytest.approx(1.0)
    assert record.brier_skill_ratio == pytest.approx(1.0 - 0.01 / 0.25)
    assert record.ece_frac == pytest.approx(0.1)
