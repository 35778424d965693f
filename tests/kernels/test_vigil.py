"""Virtual resting orders, on tapes short enough to follow by hand."""

import math

import numpy as np
import pytest
from tests.learn import market
from tests.opened import Opened

from fillcast.kernels import grid, vigil
from fillcast.kernels.hazard import HORIZONS_S
from fillcast.kernels.queue import COMING, OPTIMISTIC, PROPORTIONAL, RISK_AVERSE
from fillcast.learn.vigils import MARKOUTS_S, keep_vigils

vigil = Opened(vigil)

S = 1_000_000_000
BID, ASK, BUY, SELL = 0, 1, 0, 1
DEPTHS = np.array([0.0, 5.0])


def followed(events, *, ahead=10.0, side=BID, price=100.0, opposite=101.0, put_ns=0):
    """Fill times (rule, depth), how long it was followed, and when the mid moved away. Times in seconds."""
    tape = market.columns([(kind, int(at * S), rows) for kind, at, rows in events])
    fill_s, ends_s = np.zeros((3, 2)), np.zeros(2)
    arrays = (tape.kinds, tape.times_ns, tape.starts, tape.sides, tape.prices, tape.sizes)
    vigil.follow(*arrays, 0, put_ns, side, price, ahead, opposite, 1e-9, DEPTHS, fill_s, ends_s)
    return fill_s, *ends_s


def trade(at, size, price=100.0, side=SELL):
    return grid.TRADE, at, [(side, price, size)]


def level(at, size, price=100.0, side=BID):
    return grid.DELTA, at, [(side, price, size)]


LAST = level(61.0, 1.0, 90.0)


def test_prints_move_an_order_up_and_then_fill_it():
    fill_s, watched_s, _ = followed([trade(1.0, 10.0), trade(2.0, 3.0), trade(3.0, 2.0), LAST])
    assert fill_s.tolist() == [[2.0, 3.0]] * 3
    assert watched_s == 60.0


def test_whose_cancels_they_are_is_what_the_three_rules_differ_in():
    # Ten ahead; five come behind, then an order of nine goes: none of it was ahead but what must be, or all of it.
    n, n_first = 2000, 0
    for k in range(n):
        events = [level(1.0, 15.0), level(2.0 + k / S, 6.0), trade(3.0, 2.0), trade(4.0, 5.0), LAST]
        fill_s, *_ = followed(events)
        assert fill_s[OPTIMISTIC, 0] == 3.0
        assert fill_s[RISK_AVERSE, 0] == 4.0
        assert fill_s[PROPORTIONAL, 0] in (3.0, 4.0)
        n_first += fill_s[PROPORTIONAL, 0] == 3.0
    # On average six of them were.
    assert n_first / n == pytest.approx(0.4, abs=3.0 * math.sqrt(0.4 * 0.6 / n))


def test_a_print_and_the_level_that_shows_it_count_once():
    events = [trade(1.0, 4.0), level(1.0, 6.0), trade(2.0, 6.0), level(2.0, 5.0), trade(3.0, 1.0), LAST]
    fill_s, *_ = followed(events)
    assert fill_s[:, 0].tolist() == [3.0] * 3


def test_two_prints_of_one_instant_may_show_in_two_steps():
    events = [trade(1.0, 2.0), trade(1.0, 2.0), level(1.0, 8.0), level(1.0, 6.0), trade(2.0, 6.5), LAST]
    fill_s, *_ = followed(events)
    assert fill_s[:, 0].tolist() == [2.0] * 3
    fill_s, *_ = followed([*events[:4], trade(2.0, 5.9), LAST])
    assert math.isinf(fill_s[PROPORTIONAL, 0])


def test_prints_through_the_price_fill_as_much_as_they_are():
    fill_s, *_ = followed([trade(1.0, 0.1, price=99.9), trade(2.0, 4.8, price=99.8), trade(3.0, 0.2), LAST])
    assert fill_s.tolist() == [[1.0, 3.0]] * 3


def test_what_was_printed_at_the_price_before_counts_beyond_the_queue_alone():
    fill_s, *_ = followed([trade(1.0, 12.0), trade(2.0, 2.0, price=99.9), trade(3.0, 1.0), LAST])
    assert fill_s.tolist() == [[1.0, 3.0]] * 3


def test_the_other_side_at_the_price_fills_as_much_as_its_largest_level_or_nothing():
    events = [
        level(1.5, 3.0, price=100.0, side=ASK),
        level(2.0, 1.0, price=100.0, side=ASK),
        level(2.5, 4.0, 99.9, ASK),
    ]
    fill_s, *_ = followed([*events, LAST])
    assert fill_s[OPTIMISTIC].tolist() == [1.5, math.inf]
    assert fill_s[RISK_AVERSE].tolist() == [math.inf] * 2
    fill_s, *_ = followed([*events, level(3.0, 5.0, price=99.9, side=ASK), LAST])
    assert fill_s[OPTIMISTIC].tolist() == [1.5, 3.0]
    assert fill_s[RISK_AVERSE].tolist() == [math.inf] * 2


def test_whether_the_other_side_would_have_come_is_one_draw_an_order():
    n, n_came = 2000, 0
    events = [level(1.5, 3.0, 100.0, ASK), level(2.0, 4.0, 99.9, ASK), level(2.5, 5.0, 99.9, ASK), LAST]
    for k in range(n):
        central = followed(events, put_ns=k)[0][PROPORTIONAL].tolist()
        assert central in (pytest.approx([1.5, 2.5], abs=1e-5), [math.inf] * 2)
        n_came += central[0] < math.inf
    assert n_came / n == pytest.approx(COMING, abs=3.0 * math.sqrt(COMING * (1.0 - COMING) / n))


def test_nobody_stands_before_an_order_that_the_other_side_has_come_to():
    fill_s, *_ = followed([level(1.0, 1.0, 100.0, ASK), level(2.0, 7.0), trade(3.0, 4.0), LAST])
    assert fill_s[OPTIMISTIC].tolist() == [1.0, 3.0]
    assert fill_s[RISK_AVERSE].tolist() == [3.0, math.inf]


def test_buyers_fill_no_bid():
    fill_s, *_ = followed([trade(1.0, 50.0, price=101.0, side=BUY), LAST])
    assert np.isinf(fill_s).all()


def test_an_ask_is_a_bid_turned_round():
    events = [trade(1.0, 11.0, price=101.0, side=BUY), LAST]
    fill_s, *_ = followed(events, side=ASK, price=101.0, opposite=100.0)
    assert fill_s[:, 0].tolist() == [1.0] * 3


def test_a_level_that_is_gone_lets_the_order_be_first():
    fill_s, *_ = followed([level(1.0, 0.0), level(1.5, 4.0), trade(2.0, 1.0), LAST])
    assert fill_s[:, 0].tolist() == [2.0] * 3


def test_a_gap_ends_the_watch():
    _, watched_s, _ = followed([trade(1.0, 1.0), (grid.GAP, 4, []), LAST])
    assert watched_s == 4.0


def test_the_mid_moves_away_when_the_other_side_leaves():
    quote = [(BID, 100.0, 5.0), (ASK, 102.0, 5.0)]
    _, _, away_s = followed([(grid.TOUCH, 2.5, quote), LAST])
    assert away_s == 2.5
    assert math.isinf(followed([LAST])[2])


@pytest.fixture(scope="module")
def kept():
    return keep_vigils(market.columns(market.events(n_s=200)), market.ONE, (200.0, 1000.0))


def test_what_an_order_sees_is_not_changed_by_what_comes(kept):
    events = market.events(n_s=200)
    shorter = keep_vigils(
        market.columns([e for e in events if e[1] < market.START_NS + 150 * S]), market.ONE, (200.0, 1000.0)
    )
    n = len(shorter.at)
    assert n > 1000
    np.testing.assert_array_equal(shorter.at, kept.at[:n])
    np.testing.assert_array_equal(shorter.seen, kept.seen[:n])
    np.testing.assert_array_equal(shorter.closed, kept.closed[:n])


def test_deeper_pieces_and_stricter_rules_fill_later(kept):
    by_depth = kept.fill_s.reshape(-1, 3, 3)
    assert (by_depth[:, 1:] >= by_depth[:, :-1]).all()
    assert (kept.fill_s[:, RISK_AVERSE] >= kept.fill_s[:, PROPORTIONAL]).all()
    assert (kept.fill_s[:, PROPORTIONAL] >= kept.fill_s[:, OPTIMISTIC]).all()
    assert np.isfinite(kept.fill_s).any()


def test_moves_and_markouts_are_those_of_a_slow_readers_mid(kept):
    mids = [
        (at, 0.5 * (max(p for s, p, _ in rows if s == BID) + min(p for s, p, _ in rows if s == ASK)))
        for kind, at, rows in market.events(n_s=200)
        if kind != grid.TRADE
    ]
    times, prices = np.array([at for at, _ in mids]), np.array([mid for _, mid in mids])

    def mid_at(seconds, one):
        at_ns = kept.begin_ns + round((kept.at[one] * kept.step_s + seconds) * S)
        return prices[np.searchsorted(times, at_ns, side="right") - 1] if at_ns <= times[-1] else math.nan

    rng = np.random.default_rng(4)
    filled = np.flatnonzero(np.isfinite(kept.fill_s[:, PROPORTIONAL]))
    for one in [*rng.choice(filled, 20, replace=False), *rng.integers(0, len(kept.at), 20)]:
        fill_s = kept.fill_s[one, PROPORTIONAL]
        marked = [(0.0, kept.moves_bps[one], HORIZONS_S)]
        if np.isfinite(fill_s):
            marked.append((fill_s, kept.markouts_bps[one], MARKOUTS_S))
        else:
            assert np.isnan(kept.markouts_bps[one]).all()
        for from_s, found, waits_s in marked:
            slow = [mid_at(from_s + wait_s, one) / mid_at(from_s, one) - 1.0 for wait_s in waits_s]
            assert found == pytest.approx(kept.signs[one] * 1e4 * np.array(slow), abs=1e-6, nan_ok=True)
    assert MARKOUTS_S == (0.1, 1.0, 5.0, 30.0)


def test_decisions_while_the_book_is_not_live_are_dropped_and_counted():
    events = market.events(n_s=200)
    cut = market.START_NS + 100 * S
    broken = [e for e in events if not cut <= e[1] < cut + 10 * S]
    broken = sorted([*broken, (grid.GAP, cut, [])], key=lambda e: e[1])
    found = keep_vigils(market.columns(broken), market.ONE, (200.0,))
    assert 48 <= found.n_dropped <= 51
    assert found.n_gaps == 1
    # No move is told across it.
    put_s = found.at * found.step_s
    across = (put_s > 95.0) & (put_s < 99.0)
    assert across.any()
    assert np.isnan(found.moves_bps[across][:, HORIZONS_S.index(5.0) :]).all()
    before_gap = (found.at * found.step_s > 45.0) & (found.at * found.step_s < 99.0) & np.isinf(found.fill_s[:, 0])
    assert (found.watched_s[before_gap] < 56.0).all()
