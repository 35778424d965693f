"""Numbers in OKX's words."""

from decimal import Decimal

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from fillcast.exchange.listing import DEMO
from fillcast.exchange.scribe import Scribe

STEPS = st.sampled_from(["0.1", "0.01", "0.00000001", "0.5", "0.025", "1", "10", "0.0001"])


def scribe_of(tick, lot="1"):
    row = msgspec.structs.replace(DEMO[0].row, tickSz=tick, lotSz=lot)
    return Scribe(msgspec.structs.replace(DEMO[0], row=row))


@given(STEPS, STEPS, st.integers(0, 10**15))
def test_texts_are_exact_and_plain(tick, lot, number):
    scribe = scribe_of(tick, lot)
    for text, exact in (
        (scribe.price(number), number * Decimal(tick)),
        (scribe.half_price(number), number * Decimal(tick) / 2),
        (scribe.size(number), number * Decimal(lot)),
    ):
        assert Decimal(text) == exact
        assert set(text) <= set("0123456789.")
        assert not ("." in text and text.endswith(("0", ".")))


def test_a_price_is_the_same_when_it_comes_again():
    scribe = scribe_of("0.1")
    assert scribe.price(639214) is scribe.price(639214)
    assert scribe.level(639214, 12, 3) == ("63921.4", "12", "0", "3")
