"""What is said beside an order: plain numbers, or an error that names what was given."""

import math
from decimal import Decimal

import numpy as np
import pytest

from fillcast.errors import ConfigError, OrderError
from fillcast.terms import as_float, as_whole, checked_1d_bps, checked_latency_ms, checked_side


@pytest.mark.parametrize(
    "given", [5, 5.0, np.float64(5.0), np.float32(5.0), np.int64(5), Decimal(5)], ids=lambda given: type(given).__name__
)
def test_a_number_of_anybodys_is_taken_as_a_float(given):
    found = as_float(given)
    assert (type(found), found) == (float, 5.0)


@pytest.mark.parametrize("given", ["5", None, True, np.True_, [5.0], np.ones(1), 5j])
def test_what_is_no_number_is_not_taken_for_one(given):
    assert math.isnan(as_float(given))


def test_a_whole_number_has_no_point_and_is_no_truth_value():
    assert [(type(found), found) for found in map(as_whole, (5, np.int64(5)))] == [(int, 5)] * 2
    assert [as_whole(given) for given in (5.0, np.float64(5.0), "5", None, True, np.True_)] == [None] * 6


def test_a_number_beyond_all_floats_is_beyond_all_bounds():
    assert as_float(10**400) == math.inf


@pytest.mark.parametrize("side", ["BUY", "Buy", "sell ", "", None, 1])
def test_a_side_is_buy_or_sell(side):
    assert checked_side("buy") == "buy"
    with pytest.raises(OrderError, match=f"side is {side!r}: it is buy or sell"):
        checked_side(side)


@pytest.mark.parametrize(
    ("given", "said"),
    [(-1, "-1"), (math.nan, "nan"), (math.inf, "inf"), (1e12, "1e\\+12"), (60_000.0, "60000"), ("x", "'x'")],
)
def test_a_latency_is_one_that_can_be_measured(given, said):
    assert checked_latency_ms(0) == 0.0
    with pytest.raises(ConfigError, match=f"latency is {said} ms: it must be 0 or above and below 60,000"):
        checked_latency_ms(given)


@pytest.mark.parametrize("given", [0.0, -1.0, math.nan, math.inf, 10_000.0, "x", None])
def test_a_volatility_is_one_that_a_market_may_have(given):
    assert checked_1d_bps(9_999) == 9_999.0
    with pytest.raises(ConfigError, match="bps a day: it must lie between 0 and 10,000"):
        checked_1d_bps(given)
