"""The legacy dialect: integrity by checksum, on made-up books."""

import json

from fillcast.events import Delta, Gap, Malformed, Snapshot
from fillcast.venues.okx.checksum import checksum
from fillcast.venues.okx.legacy import LegacyOkxCodec


def book(action, bids, asks, check):
    row = {
        "asks": [[p, q, "0", "1"] for p, q in asks],
        "bids": [[p, q, "0", "1"] for p, q in bids],
        "ts": "1652459225393",
        "checksum": check,
    }
    body = {"arg": {"channel": "books", "instId": "BTC-USDT"}, "action": action, "data": [row]}
    return json.dumps(body, separators=(",", ":")).encode()


FIRST = book("snapshot", [("9", "1")], [("10.0", "2")], checksum(["9:1"], ["10.0:2"]))


def test_a_book_whose_checksum_holds_is_followed():
    codec = LegacyOkxCodec()
    (snapshot,) = codec.decode(FIRST, 1)
    (delta,) = codec.decode(book("update", [], [("10.0", "3.50")], checksum(["9:1"], ["10.0:3.50"])), 2)
    assert (type(snapshot), snapshot.seq, type(delta), delta.seq) == (Snapshot, 1, Delta, 2)


def test_a_checksum_that_does_not_hold_is_a_gap_until_the_next_snapshot():
    codec = LegacyOkxCodec()
    codec.decode(FIRST, 1)
    (gap,) = codec.decode(book("update", [], [("10.0", "3.50")], 12345), 2)
    assert isinstance(gap, Gap)
    assert gap.reason.endswith("the venue's is 12345")
    assert codec.decode(book("update", [], [("10.0", "1")], 0), 3) == ()
    assert isinstance(codec.decode(FIRST, 4)[0], Snapshot)


def test_a_book_without_a_checksum_cannot_be_proved():
    payload = json.loads(FIRST)
    del payload["data"][0]["checksum"]
    (gap,) = LegacyOkxCodec().decode(json.dumps(payload).encode(), 1)
    assert "checksum" in gap.reason


def test_an_empty_side_has_a_checksum_too():
    codec = LegacyOkxCodec()
    (snapshot,) = codec.decode(book("snapshot", [], [("10", "2")], checksum([], ["10:2"])), 1)
    assert (snapshot.n_bids, snapshot.n_asks) == (0, 1)


def test_a_touch_without_a_number_leaves_the_book_as_it_is():
    codec = LegacyOkxCodec()
    codec.decode(FIRST, 1)
    row = {"asks": [["10.0", "2", "0", "1"]], "bids": [["9", "1", "0", "1"]], "ts": "1652459225393"}
    touch = {"arg": {"channel": "bbo-tbt", "instId": "BTC-USDT"}, "data": [row]}
    (malformed,) = codec.decode(json.dumps(touch, separators=(",", ":")).encode(), 2)
    assert isinstance(malformed, Malformed)
    (delta,) = codec.decode(book("update", [], [("10.0", "3.50")], checksum(["9:1"], ["10.0:3.50"])), 3)
    assert isinstance(delta, Delta)
