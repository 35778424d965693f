"""The GoQuant stream: every message is a book."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fillcast.events import Gap, Malformed, Snapshot
from fillcast.venues.goquant import GoquantCodec


def book(
    asks=(("95445.5", "9.06"), ("95448", "2.05")),
    bids=(("95445.4", "1104.23"),),
    stamp="2025-05-04T10:39:13Z",
    spaces=False,
    **extra,
):
    body = {
        "timestamp": stamp,
        "exchange": "OKX",
        "symbol": "BTC-USDT-SWAP",
        "asks": list(asks),
        "bids": list(bids),
        **extra,
    }
    return json.dumps(body, separators=None if spaces else (",", ":")).encode()


@pytest.mark.parametrize("spaces", [False, True])
def test_each_message_replaces_the_book(spaces):
    (snapshot,) = GoquantCodec().decode(book(spaces=spaces), 5)
    assert isinstance(snapshot, Snapshot)
    assert (snapshot.symbol, snapshot.recv_ns) == ("goquant:BTC-USDT-SWAP", 5)
    assert snapshot.event_ns == 1746355153_000_000_000
    assert snapshot.levels[1, :, : snapshot.n_asks].tolist() == [[95445.5, 95448.0], [9.06, 2.05]]
    assert snapshot.levels[0, :, : snapshot.n_bids].tolist() == [[95445.4], [1104.23]]


def test_both_forms_of_the_stamp_are_understood():
    (snapshot,) = GoquantCodec().decode(book(stamp="2025-12-03T04:09:08.823824+00:00"), 5)
    assert snapshot.event_ns == 1764734948_823_824_000


def test_a_message_from_the_past_is_dropped():
    codec = GoquantCodec()
    assert codec.decode(book(stamp="2025-05-04T10:39:14Z"), 5)
    assert codec.decode(book(stamp="2025-05-04T10:39:13Z"), 6) == ()
    assert codec.decode(book(stamp="2025-05-04T10:39:14Z"), 7)


@pytest.mark.parametrize(
    "asks", [[("2", "1"), ("1", "1")], [("1", "1"), ("1", "1")], [("1", "nan")], [("1", "0")], [("-1", "1")]]
)
def test_a_bad_book_is_a_gap_of_its_instrument(asks):
    (gap,) = GoquantCodec().decode(book(asks=asks), 5)
    assert isinstance(gap, Gap)
    assert gap.symbol == "goquant:BTC-USDT-SWAP"


@pytest.mark.parametrize("payload", [b"", b"null", b"\xff", b'{"timestamp":"x"}', b'{"event":"error"}'])
def test_garbage_is_malformed(payload):
    (step,) = GoquantCodec().decode(payload, 5)
    assert isinstance(step, Malformed)


def test_a_stamp_that_is_none_is_malformed_not_now():
    (step,) = GoquantCodec().decode(book(stamp="soon"), 5)
    assert isinstance(step, Malformed | Gap)


def test_a_book_longer_than_the_buffer_is_read_whole():
    asks = [(str(1000 + k), "1") for k in range(3000)]
    (snapshot,) = GoquantCodec().decode(book(asks=asks), 5)
    assert snapshot.n_asks == 3000


@given(st.binary(max_size=200), st.integers(0, 250))
def test_no_bytes_at_all_raise(noise, at):
    codec = GoquantCodec()
    frame = book()
    codec.decode(frame[:at] + noise + frame[at:], 1)
    codec.decode(noise, 2)


def test_each_instrument_has_a_connection_of_its_own_and_nothing_is_said_on_it():
    channels = GoquantCodec().channels(["BTC-USDT-SWAP", "ETH-USDT-SWAP"])
    assert [channel.path for channel in channels] == [
        "/ws/l2-orderbook/okx/BTC-USDT-SWAP",
        "/ws/l2-orderbook/okx/ETH-USDT-SWAP",
    ]
    assert all(channel.opening == () for channel in channels)
    assert GoquantCodec().fetches(["BTC-USDT-SWAP"]) == []
