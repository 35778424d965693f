"""Numbers as people read them."""

import pytest
from tests.listed import LINEAR

from fillcast.faces.text import figures
from fillcast.market import spot


@pytest.mark.parametrize(
    ("value", "text"),
    [(1234.5, "1,234.50"), (-0.5, "−0.50"), (None, "–"), (float("nan"), "–"), (-0.001, "0.00"), (0, "0.00")],
)
def test_numbers(value, text):
    assert figures.number(value) == text


def test_a_rebate_is_said_in_a_word():
    assert figures.fee(-0.2) == "−0.20 rebate"
    assert figures.fee(5.0) == "5.00"


def test_prices_and_sizes_to_tick_and_lot():
    assert figures.price(63921.4, LINEAR) == "63,921.4"
    assert figures.price(63921.45, LINEAR) == "63,921.45"
    assert figures.price(1.5, spot("own:X-Y", "X", "Y")) == "1.50"
    assert figures.size(9.06, LINEAR) == "9.06 contracts"
    assert figures.size(None, LINEAR) == "–"


def test_quantities_without_trailing_zeros():
    assert figures.quantity(0.0906, "BTC") == "0.0906 BTC"
    assert figures.quantity(5.0, "BTC") == "5 BTC"
    assert figures.quantity(None, "BTC") == "–"


@pytest.mark.parametrize(("ns", "text"), [(5, "5 ns"), (1500, "1.5 µs"), (2.5e6, "2.5 ms"), (3e9, "3.0 s")])
def test_durations_in_the_unit_that_fits(ns, text):
    assert figures.duration(ns) == text


def test_clocks_are_utc_and_unknown_before_the_first_frame():
    assert figures.clock(1786540471710_000_000) == "2026-08-12 13:14:31 UTC"
    assert figures.clock(0) == "–"


def test_shares_and_money():
    assert figures.share(0.62) == "62 %"
    assert figures.share(None) == "–"
    assert figures.money(1234.567, "USDT") == "1,234.57 USDT"
    assert figures.money(None, "USDT") == "–"
