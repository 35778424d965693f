"""When a perpetual pays, at the venue's own instants."""

import pytest

from fillcast.features import Features
from fillcast.funding import Payment, funding_bps, payments
from fillcast.units import NS_PER_S
from tests.planned import SPOT, SWAP

NOW = 10**18


def due(after_s=100.0, every_s=None, horizon_s=600.0, instrument=SWAP, now=NOW):
    known = Features(
        funding_rate=1e-4,
        next_funding_ns=NOW + round(after_s * NS_PER_S),
        funding_interval_ns=None if every_s is None else round(every_s * NS_PER_S),
    )
    return payments(known, instrument, now, horizon_s)


def test_the_interval_is_the_venues_and_not_eight_hours():
    assert due(every_s=200.0) == (Payment(100.0, 1.0), Payment(300.0, None), Payment(500.0, None))
    assert due(every_s=None) == (Payment(100.0, 1.0),)


@pytest.mark.parametrize("every_s", [0.0, -3_600.0, 1e-9])
def test_an_interval_that_no_venue_has_is_as_good_as_none(every_s):
    assert due(every_s=every_s, horizon_s=86_400.0) == due(every_s=None, horizon_s=86_400.0)


def test_nothing_is_due_on_spot_or_beyond_the_horizon():
    assert due(instrument=SPOT) == ()
    assert due(after_s=601.0) == ()


def test_it_is_not_known_until_the_venue_says_or_once_its_instant_has_passed():
    assert payments(Features(), SWAP, NOW, 600.0) is None
    assert due(after_s=-1.0) is None


def test_shorts_receive_what_longs_pay():
    one = (Payment(1.0, 2.0),)
    assert funding_bps(one, "buy", (0.25,)) == 0.5
    assert funding_bps(one, "sell", (1.0,)) == -2.0
    assert funding_bps((Payment(1.0, None),), "buy", (1.0,)) is None
    assert funding_bps((), "buy", ()) == 0.0


def test_without_an_interval_what_may_come_after_the_next_payment_has_no_rate():
    assert due(every_s=None, horizon_s=3_600.0) == (Payment(100.0, 1.0),)
    assert due(every_s=None, horizon_s=86_400.0) == (Payment(100.0, 1.0), Payment(3_700.0, None))
