"""The demo's flow of orders: market orders are a Hawkes process, signs have memory, files say what they are."""

import msgspec
import numpy as np
import pytest

from fillcast.errors import ConfigError
from fillcast.exchange.fitted import fitted, model_of, names
from fillcast.exchange.listing import DEMO
from fillcast.exchange.market import Market
from fillcast.lab.series import of_flow
from fillcast.units import NS_PER_S

LISTED = DEMO[0]


def order_times(model, seconds, seed=4):
    """Times and signs of market orders; a print of the same instant is of the same order."""
    market = Market(LISTED, model, seed)
    prints = market.advance(seconds * NS_PER_S).prints
    times = np.array([p.offset_ns for p in prints])
    first = np.flatnonzero(np.r_[True, np.diff(times) > 0])
    return times[first] / NS_PER_S, np.array([1.0 if prints[k].side == "buy" else -1.0 for k in first])


@pytest.fixture(scope="module")
def orders():
    # Nothing but market orders takes: stale orders are only cancelled.
    model = msgspec.structs.replace(
        model_of(LISTED),
        trade_hz=1.0,
        branching_ratio=0.5,
        fast_hz=2.0,
        slow_hz=2.0,
        stale_traded_frac=0.0,
        regime_sd=(0.0, 0.0, 0.0),
        n_metaorders=4,
        min_length=1.0,
        length_exponent=1.5,
    )
    return order_times(model, 6000)


def test_market_orders_come_at_the_rate_of_their_hawkes_process(orders):
    times, _ = orders
    assert len(times) / 6000 == pytest.approx(2.0, rel=0.06)


def test_market_orders_cluster_as_their_hawkes_process_does(orders):
    counts = np.bincount((orders[0] / 50.0).astype(int), minlength=120)[:120]
    assert counts.var() / counts.mean() == pytest.approx(4.0, rel=0.35)


def test_signs_of_market_orders_have_a_long_memory(orders):
    signs = orders[1]
    memory = [np.mean(signs[k:] * signs[:-k]) for k in (1, 10, 50)]
    assert 0.12 < memory[0] < 0.4
    assert memory[0] > memory[1] > memory[2] > 0.0


def test_sizes_in_steps_are_drawn_between_them_and_never_beyond():
    low, high = np.log(0.002), np.log(0.02)
    steps = (*np.full(6, low), (low + high) / 2.0, *np.full(6, high))
    model = msgspec.structs.replace(
        model_of(LISTED), trade_hz=2.0, trade_log_qty=steps, clipped_frac=0.0, stale_traded_frac=0.0
    )
    prints = Market(LISTED, model, 4).advance(600 * NS_PER_S).prints
    times, lots = np.array([(p.offset_ns, p.lots) for p in prints]).T
    qty = np.add.reduceat(lots, np.flatnonzero(np.r_[True, np.diff(times) > 0])) / LISTED.lots_per_base
    assert len(qty) > 500
    assert (qty.min(), qty.max()) == pytest.approx((0.002, 0.02), abs=0.5 / LISTED.lots_per_base)
    # Normals beyond half a deviation are at an end, a third each way.
    assert np.mean(qty < 0.0021) == pytest.approx(0.31, abs=0.06)
    assert np.mean(qty > 0.0195) == pytest.approx(0.31, abs=0.06)


CROWDED = msgspec.structs.replace(
    model_of(LISTED),
    near_limit_hz=(5.0,) * 24,
    near_cancel_hz=(0.5,) * 24,
    near_log_qty=(np.log(50.0), 0.1),
    new_ahead_log_qty=(np.log(3.0), 0.0),
    touch_limit_hz=(0.01,) * 8,
    touch_cancel_hz=(0.01,) * 8,
)
"""Crowds wait behind the touch."""


def touches_run_into(model, seconds):
    """Of each move: when it came, +1 for up, and the size of the touch that the price ran into, at a look after it."""
    found = of_flow(model.begin(LISTED, 640_000, 5), 10.0, seconds, 0.05, LISTED.lots_per_base)
    steps = np.diff(found.mid)
    moves = np.flatnonzero(steps)
    qty = np.where(steps[moves] > 0, found.ask_qty[moves + 1], found.bid_qty[moves + 1])
    return found.at_s[moves + 1], np.sign(steps[moves]), qty


def test_a_crowd_behind_the_touch_does_not_become_it_where_it_is_shy():
    bold, shy = (touches_run_into(msgspec.structs.replace(CROWDED, shy_frac=x), 600.0)[2] for x in (0.0, 1.0))
    assert np.median(bold) > 50.0
    assert np.median(shy) == pytest.approx(3.0, rel=0.05)


def test_whether_a_crowd_is_shy_says_nothing_of_whether_another_move_follows():
    model = msgspec.structs.replace(
        CROWDED,
        shy_frac=0.5,
        followed_frac=0.5,
        follow_hz=2.0,
        redraw_frac=1.0,
        news_hz=(0.05,) * 10,
        trade_hz=0.001,
        regime_sd=(0.0, 0.0, 0.0),
    )
    at_s, sign, qty = touches_run_into(model, 6000.0)
    followed = (np.diff(at_s) < 2.0) & (sign[1:] == sign[:-1])
    shy = qty[:-1] < 10.0
    assert 0.3 < shy.mean() < 0.7
    assert followed[shy].mean() == pytest.approx(followed[~shy].mean(), abs=0.1)


def share_of_wide_spreads(closed_frac):
    # Hardly anything waits behind a touch or leaves what does, and a new touch comes late.
    model = msgspec.structs.replace(
        model_of(LISTED),
        near_limit_hz=(1e-9,) * 24,
        near_cancel_hz=(1e-6,) * 24,
        trade_hz=0.001,
        stale_hz=100.0,
        touch_limit_hz=(0.5,) * 8,
        news_hz=(0.01,) * 10,
        move_on_empty_frac=0.0,
        settled_frac=0.0,
        closed_frac=closed_frac,
    )
    found = of_flow(model.begin(LISTED, 640_000, 5), 10.0, 600.0, 0.05, LISTED.lots_per_base)
    return np.mean(found.ask - found.bid > 3)


def test_a_gap_of_more_than_a_tick_on_a_side_is_closed_to_one():
    assert share_of_wide_spreads(0.0) > 0.2
    assert share_of_wide_spreads(1.0) < 0.02


@pytest.fixture(scope="module")
def series():
    """An hour of the market as it ships."""
    flow = model_of(LISTED).begin(LISTED, 640_000, 5)
    return of_flow(flow, 10.0, 3600.0, 0.05, LISTED.lots_per_base)


def test_the_price_runs_where_the_touch_is_thin(series):
    moves = np.flatnonzero(np.diff(series.mid))
    share = series.bid_share[moves]
    up = np.diff(series.mid)[moves] > 0
    assert np.mean(up[share > 0.9]) > 0.85
    assert np.mean(up[share < 0.1]) < 0.15
    assert np.mean((share > 0.9) | (share < 0.1)) > 0.5
    assert np.mean((series.bid_share > 0.9) | (series.bid_share < 0.1)) < 0.4


def test_moves_come_in_bursts_of_one_direction(series):
    steps = np.diff(series.mid)
    moves = np.flatnonzero(steps)
    signs, waits = np.sign(steps[moves]), np.diff(series.at_s[moves])
    soon = waits < 0.2
    assert np.mean(soon) > 2.0 * -np.expm1(-0.2 * len(moves) / series.span_s)
    assert np.mean(signs[1:][soon] == signs[:-1][soon]) > 0.8


def test_a_touch_that_the_price_has_left_goes_after_it(series):
    assert series.profile_qty[1:].max() < 0.1 * series.profile_qty[0]


def pace_of(model, seconds=4000):
    """Market orders in each ten seconds."""
    times, _ = order_times(model, seconds, seed=6)
    return np.bincount((times / 10.0).astype(int), minlength=seconds // 10)[: seconds // 10]


def test_regimes_make_a_market_live_faster_and_slower_about_the_same_mean():
    calm = msgspec.structs.replace(model_of(LISTED), branching_ratio=0.0, trade_hz=2.0, stale_traded_frac=0.0)
    still = pace_of(msgspec.structs.replace(calm, regime_sd=(0.0, 0.0, 0.0)))
    moved = pace_of(msgspec.structs.replace(calm, regime_sd=(0.0, 0.6, 0.0), regime_back_hz=(1.0, 0.1, 1.0)))
    assert moved.mean() == pytest.approx(still.mean(), rel=0.15)
    assert moved.var() / moved.mean() > 2.0 * still.var() / still.mean()


@pytest.mark.parametrize("name", names())
def test_a_shipped_market_says_where_each_number_comes_from(name):
    found = fitted(name)
    # What a market does without is not in its file.
    fields = set(msgspec.to_builtins(found.model))
    assert set(found.counted) | set(found.tuned) | set(found.assumed) == fields
    assert len(found.counted) + len(found.tuned) + len(found.assumed) == len(fields)
    assert found.source
    assert all(len(digest) == 64 for digest in found.sha256)
    assert found.invented or found.sha256


def test_a_market_that_does_not_ship_is_named_with_those_that_do():
    with pytest.raises(ConfigError, match="btc-usdt-swap"):
        fitted("tulips")


@pytest.mark.parametrize("listed", DEMO, ids=lambda listed: listed.row.instId)
def test_sizes_are_in_the_listings_own_lots(listed):
    found = fitted(listed.model)
    market = Market(listed, found.model, 1)
    market.advance(20 * NS_PER_S)
    touch_qty = market.best("bid")[1] / listed.lots_per_base
    edges = found.model.touch_edges_qty
    assert edges[0] / 100 < touch_qty < edges[-1] * 20
