"""What a codec remembers, given to a fresh one: from then on both say the same."""

import json

import numpy as np
import pytest
from msgspec import DecodeError
from tests import golden_tape
from tests.venues.binance.test_codec import T0, USDM, change, depth_path, snapshot

from fillcast.events import BookChange
from fillcast.venues.binance.codec import BinanceCodec
from fillcast.venues.goquant import GoquantCodec
from fillcast.venues.okx.codec import OkxCodec
from fillcast.venues.okx.legacy import LegacyOkxCodec

REST = depth_path(USDM)
BINANCE = [
    ("data", change(5, 8, 4, bids=[("99", "1")])),
    ("data", change(9, 12, 8, asks=[("101", "3"), ("102", "1")])),
    ("rest", snapshot(10)),
    ("data", change(13, 15, 12, bids=[("99", "0")])),
    ("data", change(20, 21, 19)),
    ("rest", snapshot(20)),
    ("data", change(22, 25, 21, bids=[("98", "4")])),
    ("data", change(26, 27, 25, stream="@depth5@100ms", bids=[("98", "4")])),
]


def said(steps):
    found = []
    for step in steps:
        row = {name: getattr(step, name) for name in step.__struct_fields__ if name != "levels"}
        if isinstance(step, BookChange):
            sides = (step.levels[0, :, : step.n_bids], step.levels[1, :, : step.n_asks])
            row["sides"] = [np.asarray(side).tolist() for side in sides]
        found.append((type(step).__name__, row))
    return found


def taken(codec, k, frame):
    kind, payload = frame
    now_ns = T0 + k
    return said(codec.decode(payload, now_ns) if kind == "data" else codec.decode_rest(REST, payload, now_ns))


@pytest.mark.parametrize("split", range(len(BINANCE) + 1))
def test_a_binance_codec_goes_on_from_any_point_of_joining_losing_and_joining_again(split):
    old, new = BinanceCodec(USDM), BinanceCodec(USDM)
    for k, frame in enumerate(BINANCE[:split]):
        taken(old, k, frame)
    new.restore(old.freeze())
    for k, frame in enumerate(BINANCE[split:], split):
        assert taken(new, k, frame) == taken(old, k, frame)


@pytest.mark.parametrize("split", [0, 1, 3, 10, 30])
def test_an_okx_codec_goes_on_from_any_point(split):
    frames = [frame for frame in golden_tape.frames() if frame.kind == "data"]
    old, new = OkxCodec(), OkxCodec()
    for frame in frames[:split]:
        old.decode(frame.payload, frame.recv_ns)
    new.restore(old.freeze())
    for frame in frames[split:]:
        assert said(new.decode(frame.payload, 1)) == said(old.decode(frame.payload, 1))


@pytest.mark.parametrize("codec", [OkxCodec(), LegacyOkxCodec(), GoquantCodec(), BinanceCodec(USDM)])
def test_a_memory_of_another_kind_is_refused(codec):
    with pytest.raises(DecodeError):
        codec.restore(json.dumps({"strange": [1]}).encode())


def test_a_memory_that_names_no_book_is_refused():
    with pytest.raises(DecodeError, match="is no book"):
        OkxCodec().restore(b'[["tickers","BTC-USDT",5,5]]')
    with pytest.raises(DecodeError, match="is no book"):
        BinanceCodec(USDM).restore(b'{"streams":[["btcusdt@trade",1]],"anchors":{}}')
