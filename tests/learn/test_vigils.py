import pytest
from tests.learn import market

from fillcast.errors import CalibrationError, ConfigError, OrderError
from fillcast.learn.vigils import keep_vigils


@pytest.fixture(scope="module")
def found():
    return market.events(n_s=150)


def test_a_book_that_is_lost_before_the_first_order_is_refused(found):
    with pytest.raises(CalibrationError, match="own:ONE-USD: decisions behind the first 60 s, of a live book: have 0"):
        keep_vigils(market.columns(market.lost(found, 30.0)), market.ONE, (200.0, 1000.0))


def test_a_window_in_which_the_book_was_never_live_is_refused(found):
    again_ns = market.START_NS + 130 * 10**9
    lost = [event for event in market.lost(found, 95.0) if event[1] < again_ns]
    again = [event for event in found if event[1] >= again_ns]
    kept = keep_vigils(market.columns([*lost, *again]), market.ONE, (200.0, 1000.0))
    assert len(kept.window(0.0, 0.3).at)
    with pytest.raises(CalibrationError, match=r"own:ONE-USD: orders put in a live book from 60.00% to 70.00%"):
        kept.window(0.6, 0.7)


def test_a_window_that_is_none_is_refused(found):
    kept = keep_vigils(market.columns(found), market.ONE, (200.0, 1000.0))
    with pytest.raises(ConfigError, match=r"from 50.00% to 10.00% of the recording is none"):
        kept.window(0.5, 0.1)


@pytest.mark.parametrize("depths", market.NO_SIZES)
def test_depths_that_are_none_are_refused(found, depths):
    with pytest.raises(OrderError, match="give finite ones, above 0 and ascending"):
        keep_vigils(market.columns(found), market.ONE, depths)
