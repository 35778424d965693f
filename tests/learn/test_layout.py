import numpy as np
import pytest
from tests.learn import market

from fillcast.errors import CalibrationError, ConfigError, OrderError
from fillcast.kernels import grid
from fillcast.learn import layout
from fillcast.learn.cells import run


@pytest.fixture(scope="module")
def found():
    return market.events()


@pytest.fixture(scope="module")
def laid_out(found):
    return layout.lay_out(market.columns(found), market.ONE, market.SIZES)


def test_averages_are_those_of_the_last_book_at_each_instant(found, laid_out):
    books = [(time, rows) for kind, time, rows in found if kind == grid.SNAPSHOT]
    times = np.array([time for time, _ in books])
    for g in range(0, 2 * laid_out.n, 97):
        now_ns = laid_out.begin_ns + g * grid.GRID_NS
        rows = books[int(np.searchsorted(times, now_ns, "right")) - 1][1]
        for k, quote in enumerate(market.SIZES):
            expected = [market.average(rows, side, quote) for side in (1, -1)]
            assert laid_out.averages[[k, 3 + k], g] == pytest.approx(expected, rel=1e-12, nan_ok=True)


def test_slippage_is_the_same_orders_walk_later_less_its_walk_now(laid_out):
    for cell, sign in ((1, 1.0), (4, -1.0)):
        for latency_ms, steps in ((100, 2), (250, 5), (1000, 20)):
            y_bps = run(laid_out, latency_ms, None).y_bps[cell]
            for i in range(600, laid_out.n - 15, 37):
                later, now = laid_out.averages[cell, [2 * i + steps, 2 * i]]
                assert y_bps[i] == pytest.approx(sign * (later - now) / laid_out.mids[2 * i] * 1e4, nan_ok=True)


def test_nothing_that_was_said_depends_on_what_came_later(found, laid_out):
    later_ns = market.START_NS + 95 * 10**9
    changed = [event for event in found if event[1] <= later_ns]
    changed += [event for event in market.events(seed=2, jump=9.0) if event[1] > later_ns]
    other = layout.lay_out(market.columns(changed), market.ONE, market.SIZES)
    n = int((later_ns - laid_out.begin_ns) // (2 * grid.GRID_NS))
    for latency_ms in (100, 1000):
        one, two = (run(each, latency_ms, None) for each in (laid_out, other))
        np.testing.assert_array_equal(one.served_bps[:, :n], two.served_bps[:, :n])
        assert not np.array_equal(one.served_bps[:, n + 30 :], two.served_bps[:, n + 30 :], equal_nan=True)


def test_a_window_with_a_gap_in_it_is_left_out(found):
    gap_ns = market.START_NS + 80 * 10**9 + 1
    gapped = [event for event in found if not gap_ns < event[1] < gap_ns + 2 * 10**9]
    at = next(k for k, event in enumerate(gapped) if event[1] > gap_ns)
    gapped.insert(at, (grid.GAP, gap_ns, []))
    y_bps = run(layout.lay_out(market.columns(gapped), market.ONE, market.SIZES), 1000, None).y_bps[0]
    assert np.isnan(y_bps[792:820]).all()
    assert np.isfinite(y_bps[[788, 822]]).all()


def test_a_size_that_the_book_does_not_hold_is_not_scored(found):
    laid_out = layout.lay_out(market.columns(found), market.ONE, (200.0, 1000.0, 1e6))
    assert np.isnan(laid_out.averages[2]).all()
    assert np.isnan(run(laid_out, 100, None).y_bps[2]).all()


def test_too_short_a_recording_is_refused(found):
    with pytest.raises(CalibrationError, match="need 90 s"):
        layout.lay_out(market.columns(found[:350]), market.ONE, market.SIZES)


def test_sizes_must_be_three(found):
    with pytest.raises(OrderError, match="give 3 of them"):
        layout.lay_out(market.columns(found), market.ONE, (200.0, 1000.0))


@pytest.mark.parametrize("sizes", market.NO_SIZES)
def test_sizes_that_are_none_are_refused(found, sizes):
    with pytest.raises(OrderError, match="give finite ones, above 0 and ascending"):
        layout.lay_out(market.columns(found), market.ONE, sizes)


@pytest.mark.parametrize("window", [(0.5, 0.1), (0.0, 0.0), (0.3, 0.3), (-0.1, 0.5), (0.5, 1.1), (np.nan, 1.0)])
def test_a_window_that_is_none_is_refused(window):
    with pytest.raises(ConfigError, match="of the recording is none"):
        layout.check_window(*window)
