"""The words that ask for a fault."""

import pytest

from fillcast.errors import ConfigError
from fillcast.exchange.faults import FOR_A_WHILE, KINDS, Fault, parse_fault


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_asked_for_by_its_name_alone(kind):
    assert parse_fault(kind) == Fault(kind)


def test_words_come_in_any_order():
    fault = parse_fault("for=500ms at=1.5m freeze instrument=BTC-USDT-SWAP")
    assert fault == Fault("freeze", at_s=90.0, instrument="BTC-USDT-SWAP", duration_s=0.5)
    assert parse_fault("close code=1006 at=3") == Fault("close", at_s=3.0, code=1006)
    assert parse_fault("at=2h refuse count=4") == Fault("refuse", at_s=7200.0, count=4)


def test_a_fault_that_lasts_does_so_as_long_as_its_kind_unless_told():
    assert Fault("stall").duration_ns == FOR_A_WHILE["stall"] * 1_000_000_000
    assert Fault("stall", duration_s=0.25).duration_ns == 250_000_000
    assert Fault("gap").duration_ns == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "names 0 kinds"),
        ("gap reset", "names 2 kinds"),
        ("gapp", "nearest: gap"),
        ("xyz", "there are: drop, duplicate"),
        ("gap code=4004", "gap takes no 'code'; it takes: at, instrument"),
        ("gap at=soon", "'at=soon' is no time"),
        ("gap at=-1s", "is no time"),
        ("gap at=nan", "is no time"),
        ("gap at=25h", "is no time"),
        ("drop count=0", "'count=0' is no whole number of 1 to 1000000"),
        ("drop count=²", "is no whole number"),
        ("close code=99", "is no whole number of 1000 to 4999"),
        ("gap instrument=", "names no instrument"),
    ],
)
def test_wrong_words_are_refused_with_what_would_do(text, said):
    with pytest.raises(ConfigError, match=said):
        parse_fault(text)
