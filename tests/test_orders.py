"""The order grammar."""

import math
from decimal import Decimal

import msgspec
import numpy as np
import pytest

from fillcast.errors import OrderError
from fillcast.orders import Order, parse_order

SYMBOL = "okx:BTC-USDT-SWAP"


@pytest.mark.parametrize(
    ("text", "side", "amount", "unit"),
    [
        ("buy 250000quote", "buy", 250_000.0, "quote"),
        ("sell 0.5base", "sell", 0.5, "base"),
        ("buy 9.06 contracts", "buy", 9.06, "contracts"),
        ("  buy   1_000,000.50quote ", "buy", 1_000_000.5, "quote"),
        ("sell 1,000base", "sell", 1000.0, "base"),
        ("buy 12,345.6quote", "buy", 12_345.6, "quote"),
        ("buy 1,234,567quote", "buy", 1_234_567.0, "quote"),
        ("buy 00.5base", "buy", 0.5, "base"),
        ("BUY 250000QUOTE", "buy", 250_000.0, "quote"),
        ("Sell 1e-07 Base", "sell", 1e-7, "base"),
        ("buy 1,000.5e+3contracts", "buy", 1_000_500.0, "contracts"),
    ],
)
def test_the_grammar(text, side, amount, unit):
    assert parse_order(SYMBOL, text) == Order(SYMBOL, side, amount, unit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "buy",
        "250000quote",
        "buy 100",
        "buy 100 usd",
        "hold 1base",
        "buy -1base",
        "buy 1equote",
        "buy 1e5.0quote",
        "buy nanbase",
        "buy 1.base",
        "buy \u0661base",
        "buy 1base extra",
    ],
)
def test_anything_else_is_refused_with_the_grammar(text):
    with pytest.raises(OrderError, match="for example: buy 250000quote"):
        parse_order(SYMBOL, text)


@pytest.mark.parametrize("text", [None, 5, b"buy 1base", ["buy 1base"]])
def test_what_is_no_text_is_refused_with_the_grammar_too(text):
    with pytest.raises(OrderError, match="for example: buy 250000quote"):
        parse_order(SYMBOL, text)


@pytest.mark.parametrize("amount", ["5", None, True, math.nan, math.inf, 0, -1, 10**30, 10**400])
def test_an_amount_that_is_no_number_above_0_is_refused(amount):
    with pytest.raises(OrderError, match=r"amount is .*: it must be above 0 and below 1e\+18"):
        Order(SYMBOL, "buy", amount, "base")


@pytest.mark.parametrize("symbol", [None, 5, ["okx:BTC-USDT-SWAP"]])
def test_a_symbol_is_a_text(symbol):
    with pytest.raises(OrderError, match=r"symbol is .*: it is a venue and a name"):
        Order(symbol, "buy", 1.0, "base")


@pytest.mark.parametrize("amount", [5000, np.float64(5000.0), np.int64(5000), Decimal(5000)])
def test_an_amount_of_anybodys_numbers_is_plain(amount):
    order = Order(SYMBOL, "buy", amount, "quote")
    assert (type(order.amount), order) == (float, Order(SYMBOL, "buy", 5000.0, "quote"))
    assert msgspec.json.decode(msgspec.json.encode(order), type=Order) == order


@pytest.mark.parametrize(
    "amount", ["0,5", "0,500", "1,00", "1,0000", "1,000,5", "1234,567", "1,", "1_0", "1_0,0", "1,,000", "1_"]
)
def test_commas_and_underscores_that_do_not_group_thousands_are_refused(amount):
    with pytest.raises(OrderError, match=f"'{amount}' is not a number: commas and underscores group thousands"):
        parse_order(SYMBOL, f"buy {amount}base")


@pytest.mark.parametrize("text", ["buy 0quote", "buy 0.000base", "sell 1000000000000000000base"])
def test_nothing_and_too_much_are_refused(text):
    with pytest.raises(OrderError, match="must be above 0"):
        parse_order(SYMBOL, text)


@pytest.mark.parametrize("amount", [float("nan"), float("inf"), -1.0, 0.0])
def test_an_order_made_by_hand_is_checked_too(amount):
    with pytest.raises(OrderError):
        Order(SYMBOL, "buy", amount, "base")


@pytest.mark.parametrize("wrong", [{"side": "BUY"}, {"unit": "usd"}, {"policy": "twap"}])
def test_words_that_are_not_the_grammars_are_refused(wrong):
    words = {"side": "buy", "unit": "base", "policy": "market", **wrong}
    with pytest.raises(OrderError):
        Order(SYMBOL, words["side"], 1.0, words["unit"], words["policy"])


@pytest.mark.parametrize("amount", [1e-7, 0.00012345, 1.5, 250_000.0, 1e15])
def test_what_an_order_reads_as_can_be_asked_again(amount):
    order = Order(SYMBOL, "sell", amount, "base")
    assert parse_order(SYMBOL, str(order).removesuffix(SYMBOL)) == order


def test_an_order_reads_as_a_sentence():
    assert str(parse_order(SYMBOL, "buy 250000quote")) == "buy 250,000 quote okx:BTC-USDT-SWAP"
