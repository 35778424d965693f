"""OKX's instrument rows and candles."""

import json

import pytest
from msgspec import Raw

from fillcast.errors import DecodeError
from fillcast.venues.okx import rest

SWAP = {
    "instType": "SWAP",
    "instId": "BTC-USDT-SWAP",
    "baseCcy": "",
    "quoteCcy": "",
    "settleCcy": "USDT",
    "ctVal": "0.01",
    "ctMult": "1",
    "ctType": "linear",
    "ctValCcy": "BTC",
    "tickSz": "0.1",
    "lotSz": "0.01",
    "minSz": "0.01",
    "maxMktSz": "12000",
    "maxMktAmt": "",
    "state": "live",
    "uly": "BTC-USDT",
    "groupId": "2",
}
INVERSE = {
    **SWAP,
    "instId": "BTC-USD-SWAP",
    "ctVal": "100",
    "ctType": "inverse",
    "settleCcy": "BTC",
    "uly": "BTC-USD",
    "lotSz": "1",
    "minSz": "1",
    "groupId": "1",
}
SPOT = {
    **SWAP,
    "instType": "SPOT",
    "instId": "BTC-USDT",
    "baseCcy": "BTC",
    "quoteCcy": "USDT",
    "settleCcy": "",
    "ctVal": "",
    "ctMult": "",
    "ctType": "",
    "maxMktSz": "",
    "maxMktAmt": "1000000",
    "uly": "",
    "groupId": "1",
}


def read(*rows):
    return rest.instruments("okx", Raw(json.dumps(rows).encode()), "okx")


def test_a_linear_swap():
    (row,) = read(SWAP)
    assert (row.base, row.quote, row.settle) == ("BTC", "USDT", "USDT")
    assert (row.contract_qty, row.contract_quote) == (0.01, None)
    assert (row.tick_price, row.lot_size, row.min_size, row.max_market_size) == (0.1, 0.01, 0.01, 12000.0)


def test_an_inverse_swap_is_worth_quote():
    (row,) = read(INVERSE)
    assert (row.contract_qty, row.contract_quote, row.settle) == (None, 100.0, "BTC")


def test_a_contract_is_value_times_multiplier():
    (row,) = read({**SWAP, "ctMult": "10"})
    assert row.contract_qty == pytest.approx(0.1)


def test_the_limit_of_a_spot_order_is_in_dollars():
    (row,) = read(SPOT)
    assert (row.max_market_size, row.max_market_quote) == (None, 1_000_000.0)
    (older,) = read({**SPOT, "maxMktSz": "500000", "maxMktAmt": ""})
    assert older.max_market_quote == 500_000.0


def test_a_pair_quoted_in_a_coin_has_no_known_limit():
    (row,) = read({**SPOT, "instId": "ETH-BTC", "baseCcy": "ETH", "quoteCcy": "BTC"})
    assert row.max_market_quote is None


def test_a_row_without_a_fee_group_has_none():
    (row,) = read({key: value for key, value in SWAP.items() if key != "groupId"})
    assert row.fee_group is None


def test_rows_that_cannot_be_priced_are_passed_over():
    unopened = {**SWAP, "tickSz": ""}
    assert read({"instType": "OPTION"}, {"instType": "EVENTS"}, unopened) == ()


def test_a_contract_of_unknown_kind_is_refused():
    with pytest.raises(DecodeError, match="quanto"):
        read({**SWAP, "ctType": "quanto"})


@pytest.mark.parametrize(
    ("name", "kind"),
    [("BTC-USDT", "SPOT"), ("BTC-USDT-SWAP", "SWAP"), ("BTC-USD-220527", "FUTURES"), ("BTC-USD-210924-66000-C", "")],
)
def test_the_product_that_a_name_tells(name, kind):
    assert rest.instrument_type(name) == kind


def test_candles_are_oldest_first_and_complete():
    rows = [
        ["180000", "3", "4", "2", "3.5", "1", "1", "1", "0"],
        ["120000", "2", "3", "1", "2.5", "1", "1", "1", "1"],
        ["60000", "1", "2", "0.5", "1.5", "1", "1", "1", "1"],
    ]
    found = rest.candles("okx", Raw(json.dumps(rows).encode()))
    assert found.tolist() == [[1.0, 2.0, 0.5, 1.5], [2.0, 3.0, 1.0, 2.5]]
    assert rest.candles("okx", Raw(b"[]")).shape == (0, 4)
