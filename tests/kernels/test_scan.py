"""Whatever a scan takes, a JSON decoder takes too, with the same numbers; in doubt it takes nothing."""

import json

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests import reference

from fillcast.kernels import scan

CAPACITY = 8


def okx(payload, capacity=CAPACITY):
    """The scan in the reference's form, or its refusal."""
    levels = np.full((2, 2, capacity), np.nan)
    answer, key_start, key_end, form, ts, seq, prev_seq, n_bids, n_asks = scan.scan_okx_book(payload, levels)
    if answer != scan.TAKEN:
        return answer
    bids = [tuple(row) for row in levels[0, :, :n_bids].T.tolist()]
    asks = [tuple(row) for row in levels[1, :, :n_asks].T.tolist()]
    return payload[key_start:key_end].decode("utf-8", "replace"), form, ts // 10**6, seq, prev_seq, bids, asks


def binance(payload, capacity=CAPACITY):
    levels = np.full((2, 2, capacity), np.nan)
    answer, start, end, time_ns, first, last, prev, n_bids, n_asks = scan.scan_binance_depth(payload, levels)
    if answer != scan.TAKEN:
        return answer
    bids = [tuple(row) for row in levels[0, :, :n_bids].T.tolist()]
    asks = [tuple(row) for row in levels[1, :, :n_asks].T.tolist()]
    return payload[start:end].decode("utf-8", "replace"), time_ns // 10**6, first, last, prev, bids, asks


def full(payload, capacity=CAPACITY):
    levels = np.full((2, 2, capacity), np.nan)
    answer, a, b, c, d, n_bids, n_asks, _, _ = scan.scan_full_book(payload, levels)
    if answer != scan.TAKEN:
        return answer
    bids = [tuple(row) for row in levels[0, :, :n_bids].T.tolist()]
    asks = [tuple(row) for row in levels[1, :, :n_asks].T.tolist()]
    return payload[a:b].decode(), payload[c:d].decode(), bids, asks


def is_plain(key):
    return key.isascii() and key.isprintable() and "\\" not in key


def message(asks, bids, *, action="update", channel="books", extra=None, **row):
    row = {"asks": asks, "bids": bids, "ts": "1597026383085", "checksum": 0, "prevSeqId": 10, "seqId": 15, **row}
    row = {key: value for key, value in row.items() if value is not None}
    body = {"arg": {"channel": channel, "instId": "BTC-USDT"}, "action": action, "data": [row], **(extra or {})}
    if action is None:
        del body["action"]
    return json.dumps(body, separators=(",", ":")).encode()


def change(bids, asks, *, stream="btcusdt@depth@100ms", **row):
    row = {
        "e": "depthUpdate",
        "E": 1672515782136,
        "T": 1672515782100,
        "s": "BTCUSDT",
        "U": 157,
        "u": 160,
        "pu": 149,
    } | row
    row = {key: value for key, value in row.items() if value is not None}
    return json.dumps({"stream": stream, "data": row | {"b": bids, "a": asks}}, separators=(",", ":")).encode()


def book(asks, bids, stamp="2025-05-04T10:39:13Z"):
    body = {"timestamp": stamp, "exchange": "OKX", "symbol": "BTC-USDT-SWAP", "asks": asks, "bids": bids}
    return json.dumps(body, separators=(",", ":")).encode()


DOCUMENTED = (
    b'{"arg":{"channel":"books","instId":"BTC-USDT"},"action":"snapshot","data":[{'
    b'"asks":[["8476.98","415","0","13"],["8477","7","0","2"]],"bids":[["8476.97","256","0","12"],'
    b'["8475.55","101","0","1"]],"ts":"1597026383085","checksum":0,"prevSeqId":-1,"seqId":123456}]}'
)

BINANCE = (
    b'{"stream":"btcusdt@depth@100ms","data":{"e":"depthUpdate","E":123456789,"T":123456788,"s":"BTCUSDT",'
    b'"ps":"BTCUSDT","st":1,"U":157,"u":160,"pu":149,"b":[["0.0024","10"]],"a":[["0.0026","100"]]}}'
)


def test_the_documented_snapshot_is_taken():
    key, form, ts, seq, prev_seq, bids, asks = okx(DOCUMENTED)
    assert key == 'books","instId":"BTC-USDT'
    assert (form, ts, seq, prev_seq) == (scan.SNAPSHOT, 1597026383085, 123456, -1)
    assert asks == [(8476.98, 415.0), (8477.0, 7.0)]
    assert bids == [(8476.97, 256.0), (8475.55, 101.0)]


def test_the_documented_books5_message_is_taken_without_an_action():
    payload = (
        b'{"arg":{"channel":"books5","instId":"BCH-USDT-SWAP"},"data":[{"asks":[["111.06","55154","0","2"]],'
        b'"bids":[["111.05","57745","0","2"]],"instId":"BCH-USDT-SWAP","ts":"1670324386802","seqId":363996337}]}'
    )
    assert okx(payload)[:5] == ('books5","instId":"BCH-USDT-SWAP', scan.WHOLE, 1670324386802, 363996337, 0)


def test_an_instrument_that_differs_between_argument_and_data_is_not_taken():
    assert okx(message([], [], action=None, instId="ETH-USDT")) == scan.RARE
    assert okx(message([], [], action=None, instId="BTC-USDT")) != scan.RARE


@pytest.mark.parametrize("field", ["asks", "bids", "ts", "prevSeqId", "seqId"])
def test_a_missing_field_is_not_taken_as_zero(field):
    assert (
        okx(
            message([], [], **{field: None})
            if field not in ("asks", "bids")
            else message(None if field == "asks" else [], None if field == "bids" else [])
        )
        == scan.RARE
    )


@pytest.mark.parametrize(
    "number", ["nan", "inf", "-1", "+1", "1e5", "1E5", "0x10", "1.", ".5", "", " 1", "1 ", "1,5", "\u0661", "1_0"]
)
def test_what_is_no_plain_decimal_is_not_taken(number):
    assert okx(message([[number, "1", "0", "1"]], [])) == scan.RARE
    assert okx(message([["1", number, "0", "1"]], [])) == scan.RARE


@pytest.mark.parametrize("price", ["0", "0.0", "1000000000000"])
def test_a_price_out_of_bounds_is_not_taken(price):
    assert okx(message([[price, "1", "0", "1"]], [])) == scan.RARE


@pytest.mark.parametrize(
    "text", ["0.1", "123456789.12345", "99999999999.999", "0.0000000000001", "8476.98", "7", "0.000000455", "142796.14"]
)
def test_numbers_of_up_to_fifteen_characters_are_the_nearest_doubles(text):
    assert okx(message([[text, text, "0", "1"]], []))[6] == [(float(text), float(text))]


@pytest.mark.parametrize(
    "text", ["12345678.00000000", "9876543210.10000000", "0.100000000000000000", "1.0000000000000000"]
)
def test_zeros_at_the_end_of_the_decimals_do_not_count_as_characters(text):
    assert okx(message([[text, text, "0", "1"]], []))[6] == [(float(text), float(text))]


@pytest.mark.parametrize("text", ["1000000000000000", "123456789012345.0", "0.1234567890123400", "1.000000000000000x"])
def test_zeros_elsewhere_do(text):
    assert okx(message([["1", text, "0", "1"]], [])) == scan.RARE


def test_longer_numbers_are_left_to_the_slow_path():
    assert okx(message([["1234567.123456789", "1", "0", "1"]], [])) == scan.RARE


def test_a_whole_book_out_of_order_is_not_taken_but_an_update_is():
    unsorted = [["2", "1", "0", "1"], ["1", "1", "0", "1"]]
    assert okx(message(unsorted, [], action="snapshot")) == scan.RARE
    assert okx(message(unsorted, []))[6] == [(2.0, 1.0), (1.0, 1.0)]


def test_a_snapshot_with_an_empty_level_is_not_taken():
    assert okx(message([["2", "0", "0", "1"]], [], action="snapshot")) == scan.RARE


def test_more_levels_than_the_buffer_holds_are_said_not_cut():
    rows = [[str(100 + k), "1", "0", "1"] for k in range(CAPACITY + 1)]
    assert okx(message(rows, [])) == scan.CRAMPED
    assert len(okx(message(rows, []), CAPACITY + 1)[6]) == CAPACITY + 1


def test_a_full_book_is_taken_with_either_time_stamp():
    for stamp in ("2025-05-04T10:39:13Z", "2025-12-03T04:09:08.823824+00:00"):
        found = full(book([["95445.5", "9.06"], ["95448", "2.05"]], [["95445.4", "1104.23"]], stamp))
        assert found == (stamp, "BTC-USDT-SWAP", [(95445.4, 1104.23)], [(95445.5, 9.06), (95448.0, 2.05)])


def test_the_documented_futures_change_is_taken():
    assert binance(BINANCE) == ("btcusdt@depth@100ms", 123456788, 157, 160, 149, [(0.0024, 10.0)], [(0.0026, 100.0)])


def test_the_documented_spot_change_is_taken_and_names_none_before_it():
    payload = (
        b'{"stream":"bnbbtc@depth","data":{"e":"depthUpdate","E":1672515782136,"s":"BNBBTC","U":157,"u":160,'
        b'"b":[["0.0024","10"]],"a":[["0.0026","100"]]}}'
    )
    assert binance(payload) == ("bnbbtc@depth", 1672515782136, 157, 160, -1, [(0.0024, 10.0)], [(0.0026, 100.0)])


@pytest.mark.parametrize("field", ["E", "s", "U", "u"])
def test_a_change_that_lacks_a_field_is_not_taken(field):
    assert binance(change([], [])) != scan.RARE
    assert binance(change([], [], **{field: None})) == scan.RARE


@pytest.mark.parametrize("row", [{"s": "ETHUSDT"}, {"s": "btcusdt"}, {"s": "BTCUSD"}, {"U": 161}, {"pu": -1}])
def test_a_change_that_contradicts_itself_is_not_taken(row):
    assert binance(change([], [], **row)) == scan.RARE


@pytest.mark.parametrize("cut", range(len(BINANCE)))
def test_a_change_cut_anywhere_is_not_taken(cut):
    assert binance(BINANCE[:cut]) == scan.RARE


@pytest.mark.parametrize("cut", range(len(DOCUMENTED)))
def test_a_message_cut_anywhere_is_not_taken(cut):
    assert okx(DOCUMENTED[:cut]) == scan.RARE


digits = st.text("0123456789", min_size=1, max_size=9)
decimals = st.one_of(digits, st.builds("{}.{}".format, digits, digits))
odd = st.sampled_from(["nan", "1e3", "-5", "", "inf", "0", "0.0", "00.10", '1"', "9" * 30])
padded = st.builds("{}.{}".format, digits, digits).map(lambda text: text + "0" * (20 - len(text)))
numbers = st.one_of(decimals, decimals, decimals, padded, odd)
rows = st.lists(st.tuples(numbers, numbers, st.sampled_from(["0", "1"]), digits).map(list), max_size=10)
actions = st.sampled_from(["update", "snapshot", None, "other"])


@given(rows, rows, actions, st.integers(-1, 10**16), st.integers(-5, 10**16))
@settings(max_examples=300)
def test_a_scan_takes_only_what_the_reference_takes(asks, bids, action, prev_seq, seq):
    payload = message(asks, bids, action=action, prevSeqId=prev_seq, seqId=seq)
    taken = okx(payload, 16)
    if taken not in (scan.RARE, scan.CRAMPED):
        assert taken == reference.scan_okx_book(payload)


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 3))
def test_well_formed_updates_are_always_taken(n_asks, n_bids, n_decimals):
    scale = 10**n_decimals
    asks = [[f"{(1000 + k) / scale:.{n_decimals}f}", f"{k}.25", "0", "3"] for k in range(n_asks)]
    bids = [[f"{(999 - k) / scale:.{n_decimals}f}", str(k), "0", "1"] for k in range(n_bids)]
    payload = message(asks, bids)
    assert okx(payload, 64) == reference.scan_okx_book(payload)


pairs = st.lists(st.tuples(numbers, numbers).map(list), max_size=10)


@given(pairs, pairs, st.integers(-1, 10**16), st.integers(-1, 10**16), st.one_of(st.none(), st.integers(-1, 10**16)))
@settings(max_examples=300)
def test_a_change_is_taken_only_as_the_reference_takes_it(bids, asks, first, last, prev):
    payload = change(bids, asks, U=first, u=last, pu=prev)
    taken = binance(payload, 16)
    if taken not in (scan.RARE, scan.CRAMPED):
        assert taken == reference.scan_binance_depth(payload)


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 8), st.integers(0, 10**13))
def test_well_formed_changes_are_always_taken(n_bids, n_asks, n_decimals, last):
    bids = [[f"{1000 - k}.{'0' * n_decimals}5", f"{k}.25000000"] for k in range(n_bids)]
    asks = [[f"{1001 + k}.{'0' * n_decimals}5", "0.00000000"] for k in range(n_asks)]
    payload = change(bids, asks, U=last, u=last, pu=last)
    assert binance(payload, 64) == reference.scan_binance_depth(payload)


@given(st.integers(0, len(BINANCE) - 1), st.binary(min_size=1, max_size=3), st.integers(0, 4))
@settings(max_examples=500)
def test_a_damaged_change_is_never_taken_with_wrong_numbers(at, patch, n_dropped):
    payload = BINANCE[:at] + patch + BINANCE[at + n_dropped :]
    taken = binance(payload)
    if taken not in (scan.RARE, scan.CRAMPED) and is_plain(taken[0]):
        assert taken == reference.scan_binance_depth(payload)


@given(pairs, pairs)
@settings(max_examples=200)
def test_a_full_book_scan_takes_only_what_the_reference_takes(asks, bids):
    payload = book(asks, bids)
    taken = full(payload, 16)
    if taken not in (scan.RARE, scan.CRAMPED):
        assert taken == reference.scan_full_book(payload)


@given(st.integers(0, len(DOCUMENTED) - 1), st.binary(min_size=1, max_size=3), st.integers(0, 4))
@settings(max_examples=500)
@example(at=0, patch=b"{", n_dropped=0)
def test_a_damaged_message_is_never_taken_with_wrong_numbers(at, patch, n_dropped):
    payload = DOCUMENTED[:at] + patch + DOCUMENTED[at + n_dropped :]
    taken = okx(payload)
    # A key is not looked at beyond its quotes: that an odd name is refused is the codec's duty, and its test.
    if taken not in (scan.RARE, scan.CRAMPED) and is_plain(taken[0]):
        assert taken == reference.scan_okx_book(payload)


@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_survived(payload):
    assert okx(payload) == scan.RARE
    assert full(payload) == scan.RARE
    assert binance(payload) == scan.RARE
