"""OKX's archive dialect: no sequence numbers, a whole book a minute, and what can still be told."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fillcast.events import Delta, Gap, Malformed, Snapshot
from fillcast.venues.okx.archive import ArchiveOkxCodec

NAME = "BTC-USDT-SWAP"


def line(action, ts=1705248000006, asks=(), bids=(), name=NAME, **more):
    row = {"instId": name, "action": action, "ts": str(ts), "asks": list(asks), "bids": list(bids)} | more
    return json.dumps({key: value for key, value in row.items() if value is not None}, separators=(",", ":")).encode()


WHOLE = line("snapshot", asks=[["41738.4", "240.0", "10"]], bids=[["41738.3", "503.0", "11"]])


def started():
    codec = ArchiveOkxCodec()
    codec.decode(WHOLE, 1)
    return codec


def test_the_documented_line_is_a_book_of_four_hundred_levels():
    (step,) = ArchiveOkxCodec().decode(WHOLE, 7)
    assert type(step) is Snapshot
    assert (step.symbol, step.event_ns, step.recv_ns, step.seq) == (f"okx:{NAME}", 1705248000006000000, 7, 1)
    assert (step.depth, step.levels[:, :, 0].tolist()) == (400, [[41738.3, 503.0], [41738.4, 240.0]])


def test_an_update_merges_and_a_size_of_zero_removes():
    (step,) = started().decode(line("update", 1705248000016, asks=[["41738.4", "0.0", "0"]]), 8)
    assert type(step) is Delta
    assert (step.seq, step.n_asks, step.levels[1, :, 0].tolist()) == (2, 1, [41738.4, 0.0])


def test_a_deep_file_is_known_by_its_whole_books():
    asks = [[str(100 + k), "1", "1"] for k in range(401)]
    (step,) = ArchiveOkxCodec().decode(line("snapshot", asks=asks), 1)
    assert step.depth == 5000


def test_nothing_is_made_of_updates_before_a_whole_book():
    assert list(ArchiveOkxCodec().decode(line("update", asks=[["1", "1", "1"]]), 1)) == []


def test_a_time_that_runs_backwards_is_a_gap_that_the_next_whole_book_mends():
    codec = started()
    (gap,) = codec.decode(line("update", 1705248000005), 2)
    assert gap == Gap(f"okx:{NAME}", 2, "book message: its time runs backwards by 1 ms")
    assert list(codec.decode(line("update", 1705248000026), 3)) == []
    (step,) = codec.decode(line("snapshot", 1705248060006, asks=[["2", "1", "1"]], bids=[["1", "1", "1"]]), 4)
    assert type(step) is Snapshot


@pytest.mark.parametrize("asks", [[["2", "1", "1"], ["1", "1", "1"]], [["nan", "1", "1"]], [["1", "-1", "1"]]])
def test_a_whole_book_that_cannot_be_is_a_gap(asks):
    (gap,) = started().decode(line("snapshot", 1705248000016, asks=asks), 2)
    assert isinstance(gap, Gap)


@pytest.mark.parametrize("row", [{"action": "delta"}, {"ts": None}, {"asks": [["1", "2", "0", "3"]]}, {"instId": None}])
def test_a_line_of_another_form_is_malformed(row):
    body = json.loads(WHOLE) | row
    payload = json.dumps({key: value for key, value in body.items() if value is not None}).encode()
    assert isinstance(ArchiveOkxCodec().decode(payload, 1)[0], Malformed)


def test_instruments_of_a_chain_are_kept_apart():
    codec = started()
    (step,) = codec.decode(line("snapshot", 1705247999000, asks=[["2", "1", "1"]], name="BTC-USD-240329"), 2)
    assert (step.symbol, step.seq) == ("okx:BTC-USD-240329", 1)


@given(st.binary(max_size=200))
def test_any_bytes_at_all_give_steps(payload):
    assert isinstance(started().decode(payload, 1)[0], Malformed)
