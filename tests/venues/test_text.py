"""Plain decimals and time stamps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from fillcast.errors import DecodeError
from fillcast.venues import text


@pytest.mark.parametrize("wrong", ["nan", "inf", "-1", "+1", "1e3", "", ".5", "5.", " 1", "1_000", "٣", "1" * 50])
def test_what_is_no_plain_decimal_is_refused_by_name(wrong):
    with pytest.raises(DecodeError, match="is not a plain decimal"):
        text.plain("okx", "size", wrong)


@given(st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=6))
def test_a_plain_decimal_is_the_nearest_double(value):
    assert text.plain("okx", "size", format(value, "f")) == float(value)


@pytest.mark.parametrize("wrong", ["0", "1000000000000", "0.000"])
def test_a_price_has_bounds(wrong):
    with pytest.raises(DecodeError, match="is not between"):
        text.price("okx", wrong)


def test_a_size_may_be_zero_and_has_a_bound():
    assert text.size("okx", "0") == 0.0
    with pytest.raises(DecodeError, match="is not below"):
        text.size("okx", "1000000000000000000")


def test_empty_and_absent_are_none_and_not_zero():
    assert text.optional("okx", "volume", "") is None
    assert text.optional("okx", "volume", UNSET) is None
    assert text.optional("okx", "volume", "0") == 0.0


def test_milliseconds():
    assert text.ms_to_ns("okx", "1597026383085") == 1597026383085_000_000
    for wrong in ("9" * 14, "4611686018428"):
        with pytest.raises(DecodeError, match="is out of range"):
            text.ms_to_ns("okx", wrong)
    for wrong in ("", "-5", "1.5", "1e3", "٣", "9" * 20):
        with pytest.raises(DecodeError, match="is not milliseconds"):
            text.ms_to_ns("okx", wrong)


@pytest.mark.parametrize(
    ("stamp", "ns"),
    [
        ("2025-05-04T10:39:13Z", 1746355153_000_000_000),
        ("2025-12-03T04:09:08.823824+00:00", 1764734948_823_824_000),
        ("2025-12-03T04:09:08.5Z", 1764734948_500_000_000),
        ("2025-12-03T04:09:08.123456789Z", 1764734948_123_456_789),
    ],
)
def test_iso_stamps_with_any_fraction(stamp, ns):
    assert text.iso_to_ns("goquant", stamp) == ns


def test_a_stamp_that_64_bits_do_not_hold_is_refused():
    for wrong in ("9999-01-01T00:00:00Z", "1969-12-31T23:59:59Z"):
        with pytest.raises(DecodeError, match="is out of range"):
            text.iso_to_ns("goquant", wrong)


@pytest.mark.parametrize(
    "wrong", ["", "2025-05-04", "2025-05-04T10:39:13", "2025-05-04T10:39:13+08:00", "2025-13-04T10:39:13Z"]
)
def test_a_stamp_that_is_not_utc_is_refused(wrong):
    with pytest.raises(DecodeError, match="is not ISO-8601 in UTC"):
        text.iso_to_ns("goquant", wrong)
