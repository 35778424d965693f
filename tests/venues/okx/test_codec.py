"""OKX frames to events."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fillcast.events import (
    Ack,
    Asked,
    Delta,
    Fetch,
    Funding,
    Gap,
    Leave,
    Listing,
    Malformed,
    Mark,
    Notice,
    Pong,
    Refusal,
    Resync,
    Snapshot,
    Ticker,
    Touch,
    Trade,
    Unchanged,
    VenueTime,
)
from fillcast.venues.okx.codec import OkxCodec

NAME = "BTC-USDT-SWAP"
SYMBOL = f"okx:{NAME}"


def book(
    prev_seq,
    seq,
    *,
    action="update",
    asks=(("101", "1"),),
    bids=(("99", "1"),),
    ts="1000",
    spaces=False,
    without="",
    **row,
):
    levels = {"asks": [[p, q, "0", "1"] for p, q in asks], "bids": [[p, q, "0", "1"] for p, q in bids]}
    row = {**levels, "ts": ts, "checksum": 0, "prevSeqId": prev_seq, "seqId": seq, **row}
    if without:
        del row[without]
    body = {"arg": {"channel": "books", "instId": NAME}, "action": action, "data": [row]}
    return json.dumps(body, separators=None if spaces else (",", ":")).encode()


def whole(seq, *, channel="books5", ts="1000", asks=(("101", "1"),), bids=(("99", "1"),)):
    row = {
        "asks": [[p, q, "0", "1"] for p, q in asks],
        "bids": [[p, q, "0", "1"] for p, q in bids],
        "instId": NAME,
        "ts": ts,
        "seqId": seq,
    }
    return json.dumps({"arg": {"channel": channel, "instId": NAME}, "data": [row]}, separators=(",", ":")).encode()


def data(channel, *rows, **arg):
    return json.dumps({"arg": {"channel": channel, "instId": NAME, **arg}, "data": list(rows)}).encode()


def kinds(steps):
    return [type(step) for step in steps]


@pytest.fixture
def codec():
    codec = OkxCodec()
    assert kinds(codec.decode(book(-1, 10, action="snapshot"), 1)) == [Snapshot]
    return codec


def test_the_documented_chain_gives_a_book_and_no_gap():
    codec = OkxCodec()
    frames = [book(-1, 10, action="snapshot"), book(10, 15), book(15, 15, asks=(), bids=()), book(15, 3), book(3, 5)]
    assert [kinds(codec.decode(frame, 1)) for frame in frames] == [[Snapshot], [Delta], [Unchanged], [Delta], [Delta]]


def test_a_change_carries_levels_times_and_numbers(codec):
    (delta,) = codec.decode(book(10, 15, asks=(("101.5", "0"), ("102", "2.5")), bids=(), ts="1786541241106"), 77)
    assert (delta.symbol, delta.event_ns, delta.recv_ns, delta.seq) == (SYMBOL, 1786541241106 * 10**6, 77, 15)
    assert delta.levels[1, :, : delta.n_asks].tolist() == [[101.5, 102.0], [0.0, 2.5]]
    assert delta.n_bids == 0
    assert delta.depth == 400


def test_a_gap_is_told_at_once_with_one_guarded_resubscription(codec):
    gap, wish = codec.decode(book(12, 20), 5)
    assert wish == Resync(SYMBOL)
    leave, join = codec.resync(NAME)
    assert gap == Gap(SYMBOL, 5, "expected the update after 10, received the one after 12")
    arg = [{"channel": "books", "instId": NAME}]
    assert json.loads(leave.payload) == {"op": "unsubscribe", "args": arg}
    assert json.loads(join.payload) == {"op": "subscribe", "args": arg}
    for prev_seq in (20, 25, 30):
        assert codec.decode(book(prev_seq, prev_seq + 5), 6) == ()
    assert kinds(codec.decode(book(-1, 50, action="snapshot"), 7)) == [Snapshot]
    assert kinds(codec.decode(book(50, 51), 8)) == [Delta]


@pytest.mark.parametrize("field", ["seqId", "prevSeqId", "ts", "asks", "bids"])
def test_a_missing_field_is_a_protocol_error_and_never_zero(codec, field):
    steps = codec.decode(book(10, 15, without=field), 5)
    assert kinds(steps) == [Gap, Resync]
    assert field in steps[0].reason


@pytest.mark.parametrize("field", ["seqId", "prevSeqId"])
@pytest.mark.parametrize("value", [None, "15", 1.5])
def test_a_sequence_number_of_another_type_is_a_protocol_error(codec, field, value):
    assert kinds(codec.decode(book(10, 15, **{field: value}), 5)) == [Gap, Resync]


@pytest.mark.parametrize(
    ("field", "value"), [("seqId", 1 << 70), ("seqId", -5), ("prevSeqId", 1 << 70), ("prevSeqId", -2), ("ts", "9" * 14)]
)
def test_a_number_that_64_bits_do_not_hold_is_a_protocol_error(codec, field, value):
    assert kinds(codec.decode(book(10, 15, **{field: value}), 5)) == [Gap, Resync]


@pytest.mark.parametrize("number", ["nan", "inf", "-1", "1e5", "", "0x1"])
def test_a_number_that_is_none_is_a_gap_that_names_it(codec, number):
    steps = codec.decode(book(10, 15, asks=(("100", number),)), 5)
    assert kinds(steps) == [Gap, Resync]
    assert repr(number) in steps[0].reason


@pytest.mark.parametrize("asks", [(("102", "1"), ("101", "1")), (("101", "1"), ("101", "2")), (("101", "0"),)])
def test_a_snapshot_out_of_order_is_refused_whole(asks):
    codec = OkxCodec()
    (gap,) = codec.decode(book(-1, 10, action="snapshot", asks=asks), 5)
    assert isinstance(gap, Gap)
    assert codec.decode(book(10, 15), 6) == ()


def test_an_action_that_is_neither_is_refused(codec):
    assert kinds(codec.decode(book(10, 15, action="replace"), 5)) == [Gap, Resync]


def test_the_slow_path_gives_the_same_changes_as_the_scan():
    fast, slow = OkxCodec(), OkxCodec()
    frames = [("snapshot", -1, 10), ("update", 10, 15), ("update", 15, 15), ("update", 15, 3)]
    for action, prev_seq, seq in frames:
        (a,) = fast.decode(book(prev_seq, seq, action=action), 9)
        (b,) = slow.decode(book(prev_seq, seq, action=action, spaces=True), 9)
        assert type(a) is type(b)
        assert (a.symbol, a.event_ns, a.seq, a.n_bids, a.n_asks) == (b.symbol, b.event_ns, b.seq, b.n_bids, b.n_asks)
        assert a.levels[:, :, :1].tolist() == b.levels[:, :, :1].tolist()


def test_numbers_too_long_for_the_scan_take_the_slow_path(codec):
    (delta,) = codec.decode(book(10, 15, asks=(("1234567.123456789", "0.1234567890123456"),)), 5)
    assert delta.levels[1, :, 0].tolist() == [1234567.123456789, 0.1234567890123456]


def test_a_book_of_ten_thousand_levels_is_read_whole():
    codec = OkxCodec()
    asks = tuple((str(1000 + k), "1") for k in range(10_000))
    (snapshot,) = codec.decode(book(-1, 10, action="snapshot", asks=asks, bids=()), 5)
    (again,) = codec.decode(book(-1, 11, action="snapshot", asks=asks, bids=()), 5)
    for change in (snapshot, again):
        assert change.n_asks == 10_000
        assert change.levels[1, 0, 9_999] == 10_999.0


@pytest.mark.parametrize("channel", ["books5", "bbo-tbt"])
def test_channels_without_a_chain_replace_the_book_each_time(channel):
    codec = OkxCodec(book_channel=channel)
    for seq in (100, 100, 107):
        assert kinds(codec.decode(whole(seq, channel=channel, ts=str(seq)), 5)) == [Snapshot]
    assert codec.decode(whole(101, channel=channel, ts="101"), 5) == ()
    assert kinds(codec.decode(whole(3, channel=channel, ts="200"), 5)) == [Snapshot]


def test_of_several_channels_the_deepest_is_the_book(codec):
    assert codec.decode(whole(500), 5) == ()
    other = OkxCodec()
    assert kinds(other.decode(whole(500), 5)) == [Snapshot]
    assert kinds(other.decode(book(-1, 10, action="snapshot"), 5)) == [Snapshot]
    assert other.decode(whole(510), 6) == ()


def best(seq, **given):
    return whole(seq, channel="bbo-tbt", **given)


def test_the_touch_is_told_beside_the_book_and_is_not_the_book(codec):
    (touch,) = codec.decode(best(12, ts="1786541241106", asks=(("100.5", "2"),)), 77)
    assert touch == Touch(SYMBOL, 1786541241106 * 10**6, 77, 12, 99.0, 1.0, 100.5, 2.0)
    assert kinds(codec.decode(book(10, 15), 78)) == [Delta]
    early = OkxCodec()
    assert kinds(early.decode(best(5), 1)) == [Touch]
    assert kinds(early.decode(book(-1, 10, action="snapshot"), 2)) == [Snapshot]


def test_a_side_without_a_level_has_no_touch(codec):
    (touch,) = codec.decode(best(12, bids=()), 5)
    assert (touch.bid_price, touch.bid_size, touch.ask_price, touch.ask_size) == (None, None, 101.0, 1.0)


def test_an_older_touch_is_passed_over(codec):
    assert kinds(codec.decode(best(12, ts="200"), 5)) == [Touch]
    assert codec.decode(best(11, ts="200"), 6) == ()
    # Numbers may begin anew; time does not.
    assert kinds(codec.decode(best(3, ts="300"), 7)) == [Touch]


@pytest.mark.parametrize("asks", [(("101", "-1"),), (("101", "0"),), (("x", "1"),)])
def test_a_touch_that_cannot_be_read_leaves_the_book_as_it_is(codec, asks):
    assert kinds(codec.decode(best(12, asks=asks), 5)) == [Malformed]
    assert kinds(codec.decode(book(10, 15), 6)) == [Delta]


def test_a_restored_codec_goes_on_with_touches_and_books(codec):
    codec.decode(best(12, ts="200"), 5)
    later = OkxCodec()
    later.restore(codec.freeze())
    assert later.decode(best(11, ts="200"), 6) == ()
    assert kinds(later.decode(best(13, ts="300"), 6)) == [Touch]
    assert kinds(later.decode(book(10, 15), 7)) == [Delta]


def test_trades():
    row = {
        "instId": NAME,
        "tradeId": "130639474",
        "px": "42219.9",
        "sz": "0.12060306",
        "side": "buy",
        "ts": "1630048897897",
        "count": "3",
        "source": "0",
        "seqId": 1234,
    }
    assert OkxCodec().decode(data("trades", row), 5) == [
        Trade(SYMBOL, 1630048897897 * 10**6, 5, 42219.9, 0.12060306, "buy", "130639474", 3)
    ]
    (wrong,) = OkxCodec().decode(data("trades", {**row, "side": "bought"}), 5)
    assert wrong == Malformed(5, "trade side 'bought' is neither buy nor sell")


def test_the_volume_of_a_ticker_is_in_base_units_whatever_the_product():
    row = {
        "instType": "SWAP",
        "instId": NAME,
        "last": "63921",
        "vol24h": "7399887.86",
        "volCcy24h": "73998.8786",
        "ts": "1786540471710",
    }
    (swap,) = OkxCodec().decode(data("tickers", row), 5)
    (spot,) = OkxCodec().decode(data("tickers", {**row, "instType": "SPOT"}), 5)
    assert isinstance(swap, Ticker)
    assert (swap.volume_1d_qty, spot.volume_1d_qty) == (73998.8786, 7399887.86)


def test_mark_price_and_funding_with_its_own_interval():
    (mark,) = OkxCodec().decode(data("mark-price", {"instId": NAME, "markPx": "0.1", "ts": "1597026383085"}), 5)
    assert mark == Mark(SYMBOL, 1597026383085 * 10**6, 5, 0.1)
    row = {
        "instId": NAME,
        "fundingRate": "-0.0001875391284828",
        "fundingTime": "1700726400000",
        "nextFundingTime": "1700740800000",
        "ts": "1700724675402",
    }
    (funding,) = OkxCodec().decode(data("funding-rate", row), 5)
    assert isinstance(funding, Funding)
    assert funding.funding_rate == -0.0001875391284828
    assert funding.interval_ns == 4 * 3600 * 10**9
    (open_ended,) = OkxCodec().decode(data("funding-rate", {**row, "nextFundingTime": ""}), 5)
    assert open_ended.interval_ns is None


def test_answers_errors_notices_and_pong():
    decode = OkxCodec().decode
    ack = b'{"id":"1512","event":"subscribe","arg":{"channel":"books","instId":"BTC-USDT"},"connId":"a4d3ae55"}'
    assert decode(ack, 5) == (Ack(5, "subscribe books", "BTC-USDT"),)
    error = b'{"event":"error","code":"60012","msg":"Invalid request","connId":"a4d3ae55"}'
    assert decode(error, 5) == (Refusal(5, "60012", "Invalid request"),)
    notice = b'{"event":"notice","code":"64008","msg":"The connection will soon be closed","connId":"a4d3ae55"}'
    assert decode(notice, 5) == (
        Notice(5, "64008", "The connection will soon be closed"),
        Leave("the venue closes this connection soon"),
    )
    assert decode(b"pong", 5) == (Pong(5),)


@pytest.mark.parametrize("name", [b"BTC\x00USDT", b"\xff", b"", b"A" * 65, b"BTC USDT"])
def test_a_name_that_is_none_is_no_book(name):
    frame = book(-1, 10, action="snapshot").replace(NAME.encode(), name)
    steps = OkxCodec().decode(frame, 5)
    assert not any(isinstance(step, Snapshot) for step in steps)


def test_a_name_in_escapes_is_the_name_it_stands_for():
    (snapshot,) = OkxCodec().decode(book(-1, 10, action="snapshot").replace(b"BTC", b"\\u0042TC"), 5)
    assert snapshot.symbol == SYMBOL


def test_channels_that_nobody_asked_for_are_passed_over():
    assert OkxCodec().decode(data("open-interest", {"oi": "1"}), 5) == ()


@pytest.mark.parametrize(
    "payload", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b'{"arg":{"channel":"trades"}}', b"{" * 500]
)
def test_garbage_is_malformed_and_nothing_else(payload):
    (step,) = OkxCodec().decode(payload, 5)
    assert isinstance(step, Malformed)


@given(st.binary(max_size=200), st.integers(0, 300))
def test_no_bytes_at_all_raise(noise, at):
    codec = OkxCodec()
    frame = book(-1, 10, action="snapshot")
    codec.decode(frame, 1)
    codec.decode(frame[:at] + noise + frame[at:], 2)
    codec.decode(noise, 3)
    codec.decode_rest("/api/v5/public/instruments?instType=SPOT", noise, 4)


def test_subscriptions_name_books_trades_and_what_a_swap_has():
    (channel,) = OkxCodec().channels([NAME, "BTC-USDT"])
    assert channel.path == "/ws/v5/public"
    args = [arg for request in channel.opening for arg in json.loads(request)["args"]]
    asked = {(arg["channel"], arg.get("instId") or arg["instType"]) for arg in args}
    assert {
        ("books", NAME),
        ("bbo-tbt", NAME),
        ("trades", NAME),
        ("mark-price", NAME),
        ("funding-rate", NAME),
        ("books", "BTC-USDT"),
    } <= asked
    assert ("mark-price", "BTC-USDT") not in asked
    assert {("instruments", "SPOT"), ("instruments", "SWAP")} <= asked


def test_a_book_of_touches_is_asked_for_once():
    (channel,) = OkxCodec(book_channel="bbo-tbt").channels([NAME])
    args = [arg for request in channel.opening for arg in json.loads(request)["args"]]
    assert [arg["channel"] for arg in args] == ["bbo-tbt", "trades", "mark-price", "funding-rate", "instruments"]


def test_many_subscriptions_are_sent_in_requests_of_bounded_length():
    (channel,) = OkxCodec().channels([f"COIN{k}-USDT-SWAP" for k in range(25)])
    assert len(channel.opening) > 1
    assert all(len(request) <= 4096 for request in channel.opening)


def test_many_instruments_are_spread_over_connections_of_fewer_than_thirty_books():
    names = [f"COIN{k}-USDT-SWAP" for k in range(101)]
    channels = OkxCodec().channels(names)
    assert [name for channel in channels for name in channel.names] == names
    assert max(len(channel.names) for channel in channels) < 30


def test_what_was_sent_says_whose_book_was_asked_for():
    codec = OkxCodec()
    leave, join = codec.resync(NAME)
    assert codec.sent(leave.payload, 5) == ()
    assert codec.sent(join.payload, 5) == [Asked(SYMBOL, 5)]
    for payload in (b"ping", b"GET /api/v5/public/time", b"", b'{"op":"subscribe","args":[{"channel":"trades"}]}'):
        assert list(codec.sent(payload, 5)) == []


def test_the_venues_clock_is_read_from_its_answer():
    body = b'{"code":"0","msg":"","data":[{"ts":"1597026383085"}]}'
    assert OkxCodec().decode_rest("/api/v5/public/time", body, 9) == [VenueTime(9, 1_597_026_383_085_000_000)]


def test_instruments_are_asked_for_before_anything_else():
    fetches = OkxCodec().fetches([NAME])
    assert fetches[0] == Fetch("/api/v5/public/instruments?instType=SWAP")
    assert Fetch(f"/api/v5/market/candles?instId={NAME}&bar=1m&limit=300") in fetches


def test_a_rest_error_is_a_refusal_whatever_its_http_status():
    steps = OkxCodec().decode_rest(
        "/api/v5/market/ticker?instId=X", b'{"code":"51001","msg":"no such thing","data":[]}', 5
    )
    assert steps == (Refusal(5, "51001", "no such thing"),)


def test_a_book_channel_that_there_is_not_is_refused():
    with pytest.raises(ValueError, match="bbo-tbt"):
        OkxCodec(book_channel="books-rpi")


def test_the_instruments_channel_lists():
    row = {
        "instType": "SWAP",
        "instId": NAME,
        "baseCcy": "",
        "quoteCcy": "",
        "settleCcy": "USDT",
        "ctVal": "0.01",
        "ctMult": "1",
        "ctType": "linear",
        "tickSz": "0.1",
        "lotSz": "0.01",
        "minSz": "0.01",
        "state": "live",
        "uly": "BTC-USDT",
        "groupId": "2",
        "maxMktSz": "12000",
    }
    (listing,) = OkxCodec().decode(data("instruments", row), 5)
    assert isinstance(listing, Listing)
    (instrument,) = listing.instruments
    assert (instrument.symbol, instrument.contract_qty, instrument.fee_group) == (SYMBOL, 0.01, "2")
