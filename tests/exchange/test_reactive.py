"""The demo's flow of orders: market orders are a Hawkes process, signs have memory, files say what they are."""

import msgspec
import numpy as np
import pytest

from fillcast.errors import ConfigError
from fillcast.exchange.fitted import fitted, model_of, names
from fillcast.exchange.listing import DEMO
from fillcast.exchange.market import Market
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
        regime_sd=0.0,
        n_metaorders=4,
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


@pytest.mark.parametrize("name", names())
def test_a_shipped_market_says_where_each_number_comes_from(name):
    found = fitted(name)
    fields = set(found.model.__struct_fields__)
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
