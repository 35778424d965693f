"""Instruments: what a size is worth, and what a venue would refuse."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fillcast.errors import ConfigError
from fillcast.market import Instrument, n_decimals, spot
from tests.listed import INVERSE, LINEAR

SPOT = spot("okx:BTC-USDT", "BTC", "USDT")


def test_a_contract_is_worth_what_the_venues_table_says():
    assert LINEAR.qty_of_size(9.06, 95_000.0) == pytest.approx(0.0906)
    assert LINEAR.quote_of_size(9.06, 95_000.0) == pytest.approx(0.0906 * 95_000)
    assert INVERSE.quote_of_size(9.0, 50_000.0) == 900.0
    assert INVERSE.qty_of_size(9.0, 50_000.0) == pytest.approx(0.018)
    assert SPOT.qty_of_size(3.0, 1.0) == 3.0


@given(st.sampled_from([LINEAR, INVERSE, SPOT]), st.floats(1e-6, 1e6), st.floats(1e-3, 1e6))
def test_quantity_and_size_are_each_others_inverse(instrument, size, price):
    assert instrument.size_of_qty(instrument.qty_of_size(size, price), price) == pytest.approx(size)
    qty = instrument.qty_of_size(size, price)
    assert instrument.quote_of_size(size, price) == pytest.approx(qty * price)


def test_the_name_of_a_size_unit():
    assert (SPOT.size_unit, LINEAR.size_unit, INVERSE.size_unit) == ("BTC", "contracts", "contracts")


def test_a_symbol_is_venue_and_name():
    assert (LINEAR.venue, LINEAR.name) == ("okx", "BTC-USDT-SWAP")


@pytest.mark.parametrize("contract", [{}, {"contract_qty": 1.0, "contract_quote": 1.0}, {"contract_qty": 0.0}])
def test_an_instrument_needs_exactly_one_worth(contract):
    with pytest.raises(ConfigError, match="okx:X-Y"):
        Instrument(symbol="okx:X-Y", product="spot", base="X", quote="Y", settle="Y", **contract)


@pytest.mark.parametrize("value", [math.nan, math.inf, -1.0, "1", True])
@pytest.mark.parametrize(
    "field", ["contract_qty", "tick_price", "lot_size", "min_size", "min_quote", "max_market_size", "max_market_quote"]
)
def test_a_number_of_an_instrument_that_is_none_is_refused_by_its_name(field, value):
    row = {"product": "swap", "base": "X", "quote": "Y", "settle": "Y", "contract_qty": 1.0, field: value}
    with pytest.raises(ConfigError, match=f"okx:X-Y: {field} is .*: it must be finite and"):
        Instrument(symbol="okx:X-Y", **row)


def test_an_option_is_no_product_and_numbers_of_numpy_are_plain():
    row = {"symbol": "okx:X-Y", "base": "X", "quote": "Y", "settle": "Y", "contract_qty": np.float64(0.01)}
    with pytest.raises(ConfigError, match="product is 'option': it is spot, swap or futures"):
        Instrument(**row, product="option")
    found = Instrument(**row, product="swap", lot_size=np.float32(1.0), tick_price=1)
    assert [type(number) for number in (found.contract_qty, found.lot_size, found.tick_price)] == [float] * 3


def test_a_spot_limit_is_in_quote():
    limited = Instrument(
        symbol="okx:BTC-USDT",
        product="spot",
        base="BTC",
        quote="USDT",
        settle="USDT",
        contract_qty=1.0,
        max_market_quote=1_000_000.0,
    )
    assert limited.refusals(20.0, 1_200_000.0) == ("1200000 USDT is above the largest market order 1000000 USDT",)
    assert limited.refusals(None, 10.0) == ()


def test_a_worth_of_which_only_the_least_is_known_is_not_below_a_minimum():
    limited = Instrument(
        symbol="own:X-USD", product="spot", base="X", quote="USD", settle="USD", contract_qty=1.0, min_quote=5.0
    )
    assert limited.refusals(1.0, 4.5) == ("4.5 USD is below the minimum 5 USD",)
    assert limited.refusals(1.0, 5.0) == limited.refusals(1.0, None) == ()
    assert limited.refusals(1.0, 4.5, is_least_quote=True) == ()


@pytest.mark.parametrize(("step", "n"), [(0.1, 1), (0.01, 2), (1e-8, 8), (1.0, 0), (5.0, 0), (100.0, 0), (0.5, 1)])
def test_decimals_of_a_step(step, n):
    assert n_decimals(step) == n
