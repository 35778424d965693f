"""Volatility, volume and flow as a model sees them."""

import math

import msgspec
import numpy as np
import pytest

from fillcast.errors import ConfigError
from fillcast.events import Candles, Trade
from fillcast.features import (
    Features,
    Prints,
    garman_klass_1d_bps,
    given_volatility_1d_bps,
    learn,
    sense,
    year_ratio,
)
from fillcast.units import NS_PER_S
from tests import golden

MINUTE_NS = 60 * NS_PER_S


def test_golden_garman_klass():
    check = golden.check("garman_klass")
    ohlc = np.array([check["ohlc"]] * 30)
    expected = math.sqrt(check["variance"] * 1440) * 1e4
    assert garman_klass_1d_bps(ohlc, MINUTE_NS) == pytest.approx(expected, rel=check["rel"])


def test_too_few_candles_give_no_volatility():
    assert garman_klass_1d_bps(np.array([[1.0, 1.1, 0.9, 1.0]] * 29), MINUTE_NS) is None


def test_a_random_walk_has_the_volatility_that_made_it():
    rng = np.random.default_rng(5)
    steps = rng.normal(0.0, 0.02 / math.sqrt(1440 * 200), (2000, 200))
    path = 100.0 * np.exp(np.cumsum(steps).reshape(2000, 200))
    ohlc = np.column_stack([path[:, 0], path.max(axis=1), path.min(axis=1), path[:, -1]])
    # Ranges of a walk in steps are a little short of the continuous ones.
    assert garman_klass_1d_bps(ohlc, MINUTE_NS) == pytest.approx(200.0, rel=0.1)


def seen(mids, *, every_s=1.0, prints=()):
    """Features after a book of these mids, and prints of (second, side, size)."""
    from tests.kernels.test_flow import run

    start_s = 1000.0
    state = run([(start_s + k * every_s, [(mid - 0.5, 2.0, mid + 0.5, 3.0)]) for k, mid in enumerate(mids)])
    trades = Prints()
    for second, side, size in prints:
        at_ns = round((start_s + second) * NS_PER_S)
        trades.take(Trade("x:A", at_ns, at_ns, 100.0, size, side, ""), size)
    now_ns = round((start_s + max(len(mids) * every_s, *(p[0] for p in prints), 0.0)) * NS_PER_S)
    return sense(Features(candles_1d_bps=123.0), state, trades, now_ns)


def walk_of(n, sigma=1e-4):
    return 1000.0 * np.exp(np.cumsum(np.random.default_rng(3).normal(0.0, sigma, n)))


def test_candles_speak_until_five_minutes_have_been_seen():
    early, late = seen(walk_of(200), prints=[(0, "buy", 1.0)]), seen(walk_of(700), prints=[(0, "buy", 1.0)])
    assert (early.sigma_1d_bps, early.sigma_origin) == (123.0, "from candles")
    assert early.sigma_30s_1d_bps is not None
    assert early.sigma_5min_1d_bps is None
    assert late.sigma_origin == "now-cast, 5 min"
    assert late.sigma_1d_bps == pytest.approx(1e-4 * math.sqrt(86_400) * 1e4, rel=0.25)
    assert late.sigma_1h_1d_bps is None


def test_what_a_user_gives_goes_before_what_is_measured_and_both_are_kept():
    found = seen(walk_of(700), prints=[(0, "buy", 1.0)])
    given_ = msgspec.structs.replace(found, given_1d_bps=given_volatility_1d_bps(2.5))
    used = given_.volatility_over(60.0, ("range",))
    assert (used.sigma_1d_bps, used.origin, used.window_s) == (250.0, "given", None)
    assert used.annualised_ratio == pytest.approx(0.025 * math.sqrt(365.0))
    assert (used.measured_1d_bps, used.measured_origin) == (found.sigma_1d_bps, "now-cast, 5 min")
    assert used.measured_window_s == 300.0
    assert used.moves == ("range",)
    assert year_ratio(250.0) == pytest.approx(0.025 * math.sqrt(365.0))


def test_the_volatility_of_candles_says_how_far_they_reach():
    known = learn(Features(), Candles("x:A", 0, MINUTE_NS, np.array([[1.0, 1.1, 0.9, 1.0]] * 45)))
    assert known.volatility_over(60.0).window_s == 45 * 60.0
    assert Features().volatility_over(60.0).sigma_1d_bps is None


@pytest.mark.parametrize("percent", [0.0, -2.0, 100.0, math.nan])
def test_a_volatility_that_cannot_be_is_refused(percent):
    with pytest.raises(ConfigError, match="% a day"):
        given_volatility_1d_bps(percent)


def test_volume_is_the_tickers_until_ten_minutes_of_trades_have_been_seen():
    steady = [(k, "buy" if k % 3 else "sell", 2.0) for k in range(900)]
    assert seen(walk_of(60), prints=steady[:60]).volume_1d_qty is None
    found = seen(walk_of(60), prints=steady)
    assert found.volume_origin == "from trades, 1 h"
    assert found.volume_1d_qty == pytest.approx(2.0 * 86_400, rel=0.02)
    assert found.trade_rate_per_s[2] == pytest.approx(1.0, rel=0.05)
    assert found.trade_flow_size[2] == pytest.approx(2.0 / 3.0, rel=0.2)


def test_without_a_tick_or_a_print_nothing_is_said():
    from fillcast.kernels import flow

    found = sense(Features(), np.zeros(flow.N_FLOW), Prints(), 0)
    assert found.sigma_1d_bps is None
    assert found.touch_flow_size is None
    assert found.trade_rate_per_s is None
    assert found.volume_1d_qty is None
