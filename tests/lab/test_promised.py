"""Plans against the embedded exchange: some of `make lab`."""

import numpy as np
import pytest
from tests.lab.test_twins import LISTED, make
from tests.planned import impact

from fillcast import app
from fillcast.errors import CalibrationError, OrderError, UnknownInstrument
from fillcast.exchange.listing import DEMO
from fillcast.lab import promised
from fillcast.lab.promised import instrument_of
from fillcast.orders import Order
from fillcast.schedules.job import Policy

SYMBOL = "demo:BTC-USDT-SWAP"
WAYS = (
    Policy("market"),
    Policy("twap"),
    Policy("obizhaeva-wang"),
    Policy("almgren-chriss", half_life_s=10.0),
)


def kept(n, qty=50.0, fitted=None, policies=WAYS, **given):
    given = {"horizon_s": 60.0, "n_slices": 20} | given
    return promised.keep(make, LISTED, Order(SYMBOL, "buy", qty, "base"), fitted or impact(), policies, n, **given)


@pytest.mark.slow
@pytest.mark.parametrize("qty", [50.0, 200.0])
def test_plans_promise_what_the_market_keeps_and_rank_as_it_does(qty):
    order = Order(SYMBOL, "buy", qty, "base")
    found = app.promise(order, 60, horizon_s=60.0, n_slices=20, policies=WAYS, fit_s=600.0)
    assert found.n == 60
    for way in found.ways:
        assert way.filled_frac == pytest.approx(1.0)
        assert way.is_unbiased, (way.policy, way.bias)
        assert way.recorded_bias is not None
    assert found.is_ranked_alike


def test_the_very_schedules_are_priced_by_the_fit_of_a_recording_too():
    same, steeper = kept(3, recorded=impact()), kept(3, recorded=impact(permanent=0.9))
    for a, b in zip(same.ways, steeper.ways, strict=True):
        assert a.recorded_bias.value == pytest.approx(a.bias.value)
        is_at_once = a.policy.kind == "market"
        assert b.recorded_bias.value == pytest.approx(b.bias.value) if is_at_once else b.recorded_bias < b.bias
    assert kept(2).ways[0].recorded_bias is None


@pytest.mark.parametrize(("amount", "unit"), [(5.0, "base"), (500.0, "contracts"), (5.0 * 63921.4, "quote")])
def test_the_amount_of_an_order_is_told_in_base_units(amount, unit):
    assert promised.qty_of(Order(SYMBOL, "buy", amount, unit), LISTED) == pytest.approx(5.0)


def test_all_at_once_costs_what_its_plan_says_to_the_last_bit():
    (way,) = kept(3, policies=(Policy("market"),), n_slices=1).ways
    assert way.bias.value == pytest.approx(0.0, abs=1e-9)
    assert way.impact.value == way.drift.value == 0.0


def test_the_parts_add_up_and_a_twin_takes_the_moves_of_the_mid_out():
    (way,) = kept(3, policies=(Policy("twap"),)).ways
    assert way.realised.value == pytest.approx(way.half_spread.value + way.depth.value + way.impact.value)
    assert way.drift.value != 0.0


def test_a_market_of_its_own_can_be_fitted():
    sampled = promised.sample_market(make(5), LISTED, 30.0)
    assert len(sampled.book_s) == 120
    assert (np.diff(sampled.book_s) > 0.0).all()
    assert sampled.half_spread_bps.min() > 0.0
    assert len(sampled.trade_s) > 10


def test_what_cannot_be_compared_is_refused():
    with pytest.raises(CalibrationError, match="have 1 markets, need at least 2"):
        kept(1)
    inverse = next(item for item in DEMO if item.row.ctType == "inverse")
    with pytest.raises(OrderError, match="is inverse"):
        instrument_of(inverse)


def test_twins_trade_on_the_embedded_exchange_only():
    order = Order("okx:BTC-USDT-SWAP", "buy", 1.0, "base")
    with pytest.raises(UnknownInstrument, match="twins trade on the embedded exchange"):
        app.promise(order, 2, horizon_s=1.0, n_slices=1, policies=WAYS, fit_s=1.0)
