"""Fee tables: chosen by what an instrument says of itself, dated, never guessed."""

import math
from datetime import date

import msgspec
import numpy as np
import pytest

from fillcast.config import FeeChoice
from fillcast.errors import ConfigError
from fillcast.fees import Fees, check_tier, fees_of, find_table, own_fees
from fillcast.tables import fee_tables, okx_instruments
from fillcast.units import NS_PER_DAY
from tests.listed import LINEAR, SPOT


def ns(day):
    return (day - date(1970, 1, 1)).days * NS_PER_DAY


def test_okx_regular_rates_of_august_2026():
    swap = fees_of(find_table(fee_tables(), LINEAR), LINEAR, "regular")
    spot = fees_of(find_table(fee_tables(), SPOT), SPOT, "regular")
    assert (swap.maker_rate, swap.taker_rate) == pytest.approx((0.0002, 0.0005))
    assert (spot.maker_rate, spot.taker_rate) == pytest.approx((0.0008, 0.0010))
    assert spot.is_received
    assert not swap.is_received
    assert swap.as_of == date(2026, 8, 26)


@pytest.mark.parametrize("rate_bps", [math.nan, math.inf, -math.inf, 1000.0, -100.0, "5", True])
def test_an_own_rate_that_is_none_is_refused(rate_bps):
    with pytest.raises(ConfigError, match=r"own taker rate is .* bps: it must lie between -100 and 1000"):
        own_fees(2.0, rate_bps, is_received=True)
    with pytest.raises(ConfigError, match="own maker rate is"):
        own_fees(rate_bps, 5.0, is_received=True)
    with pytest.raises(ConfigError, match="own taker rate is"):
        FeeChoice(taker_bps=rate_bps)
    with pytest.raises(ConfigError, match="own maker rate is"):
        FeeChoice(maker_bps=rate_bps)


@pytest.mark.parametrize("rate", [math.nan, math.inf, 0.1, -0.1, "0.0005"])
def test_rates_beside_a_table_are_shares(rate):
    with pytest.raises(ConfigError, match=r"taker_rate is .*: it must lie between -0\.1 and 0\.1, as a share"):
        Fees(None, rate, "given")


def test_rates_of_anybodys_numbers_are_plain():
    fees = own_fees(np.float64(2.0), 5, is_received=False)
    assert [type(rate) for rate in (fees.maker_rate, fees.taker_rate)] == [float, float]
    assert [type(rate) for rate in Fees(0, np.float32(0.0), "given").both] == [float, float]
    assert type(FeeChoice(taker_bps=np.float64(5.0)).taker_bps) is float


def test_every_table_has_the_ten_tiers_in_falling_order():
    for table in fee_tables():
        assert [tier.name for tier in table.tiers] == ["regular", *(f"vip{k}" for k in range(1, 10))]
        takers = [tier.taker_bps for tier in table.tiers]
        assert takers == sorted(takers, reverse=True)


def test_a_rebate_is_negative():
    table = find_table(fee_tables(), SPOT)
    assert fees_of(table, SPOT, "vip8").maker_rate == pytest.approx(-0.00005)


def test_a_group_without_a_table_has_no_rates():
    for group in ("4", None, "99"):
        stranger = msgspec.structs.replace(LINEAR, fee_group=group)
        table = find_table(fee_tables(), stranger)
        assert table is None
        assert fees_of(table, stranger, "regular").taker_rate is None


def test_the_newest_of_several_tables_is_taken():
    table = find_table(fee_tables(), LINEAR)
    newer = msgspec.structs.replace(table, as_of=date(2027, 1, 1))
    assert find_table([newer, table], LINEAR) is newer
    assert find_table([table, newer], LINEAR) is newer


def test_a_tier_of_no_table_is_refused_before_an_instrument_is_known():
    check_tier(fee_tables(), "vip9")
    with pytest.raises(ConfigError, match="no fee tier 'vip99' in any table; there are: regular, vip1"):
        check_tier(fee_tables(), "vip99")


def test_a_tier_that_there_is_not_is_refused_with_those_that_are():
    with pytest.raises(ConfigError, match="regular, vip1"):
        fees_of(find_table(fee_tables(), LINEAR), LINEAR, "gold")


def test_a_table_older_than_ninety_days_warns():
    fees = fees_of(find_table(fee_tables(), LINEAR), LINEAR, "regular")
    assert fees.warnings(ns(date(2026, 11, 24))) == ()
    assert "91 days old" in fees.warnings(ns(date(2026, 11, 25)))[0]


def test_a_table_younger_than_the_data_warns():
    fees = fees_of(find_table(fee_tables(), LINEAR), LINEAR, "regular")
    assert "younger than the data" in fees.warnings(ns(date(2022, 5, 13)))[0]


def test_a_row_in_doubt_warns():
    fees = fees_of(find_table(fee_tables(), LINEAR), LINEAR, "vip1")
    assert any("secondary source" in line for line in fees.warnings(ns(date(2026, 9, 1))))


def test_own_rates_need_no_table_and_never_age():
    fees = own_fees(1.0, 2.5, is_received=False)
    assert (fees.maker_rate, fees.taker_rate, fees.origin) == (0.0001, 0.00025, "own rates")
    assert fees.warnings(ns(date(2099, 1, 1))) == ()


def test_shipped_instruments_are_dated_and_have_a_fee_table():
    for instrument in okx_instruments("goquant"):
        assert instrument.table_date in ("2026-07-03", "2026-09-25")
        assert find_table(fee_tables(), instrument) is not None
