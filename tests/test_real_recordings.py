"""Real recordings: complete, checked, and the same by file and by socket."""

import asyncio
import json
from decimal import Decimal
from itertools import pairwise

import msgspec
import pytest

from fillcast import app
from fillcast.config import Settings
from fillcast.errors import FillcastError, UnknownInstrument
from fillcast.events import Frame, Gap, Snapshot
from fillcast.exchange.player import Player
from fillcast.exchange.server import Server
from fillcast.feeds.feed import Endpoint, Feed
from fillcast.orders import parse_order
from fillcast.tape import Opening
from fillcast.venues.goquant import GoquantCodec
from fillcast.venues.okx.codec import OkxCodec
from fillcast.venues.okx.legacy import LegacyOkxCodec

pytestmark = pytest.mark.real_data

OF_2022, OF_2021, ROWS = "okx/OKX.ws.1.0.zst", "okx/OKEX.ws.1.0_2021.zst", "okx/OKX.0.zst"
N_CHECKED = {OF_2022: 290, OF_2021: 1504}
QUICK = Settings().feed


def frames_of(recording, name):
    return list(app.Recording(recording(name), instruments=recording(ROWS)).frames())


def played(frames, source="replay"):
    engine = app.make_engine(source, Settings())
    for frame in frames:
        app.take(engine, frame)
    return engine


async def streamed(frames, codec):
    """The same frames through a real socket, stamped anew."""
    async with Server(Player(frames, speed=None)) as server:
        engine = app.make_engine("replay", Settings())
        opening = msgspec.json.decode(next(f.payload for f in frames if f.kind == "open"), type=Opening)
        names = sorted({json.loads(f.payload)["arg"]["instId"] for f in frames if b'"arg"' in f.payload[:60]})
        for frame in frames:
            if frame.kind == "rest":
                engine.open(0, codec)
                engine.on_frame(frame.payload, frame.recv_ns, 0, "rest")
        (channel,) = codec.channels(names)
        endpoint = Endpoint(server.websocket_url, server.rest_url)
        feed = _Quiet(0, endpoint, opening, codec, channel, engine, QUICK)
        with pytest.raises(FillcastError, match="1000 the tape has ended"):
            await asyncio.wait_for(feed.run(), 60)
        return engine


class _Quiet(Feed):
    # The recording has no candles or tickers to ask for.
    async def _ask(self, wishes):
        return None


def told(features):
    """What the venue said; what is measured over time depends on when a frame came."""
    names = ("candles_1d_bps", "volume_1d_qty", "mark_price", "funding_rate", "next_funding_ns", "funding_interval_ns")
    return [getattr(features, name) for name in names]


def books(engine):
    """Everything that does not come from the receive clock."""
    found = {}
    for symbol in engine.symbols():
        view = engine.view(symbol)
        found[symbol] = (
            view.ladder.bids.tolist(),
            view.ladder.asks.tolist(),
            view.seq,
            view.event_ns,
            view.n_gaps,
            told(view.features),
        )
    return found


def plain(number):
    """A double as a venue writes it, without an exponent."""
    return format(Decimal(repr(number)), "f")


def costs(engine):
    found = {}
    for symbol in engine.symbols():
        for text in ("buy 100quote", "buy 100000quote", "sell 100000quote"):
            try:
                answer = engine.estimate(parse_order(symbol, text), allow_stale=True)
            except FillcastError as e:
                found[symbol, text] = (type(e), getattr(e, "state", ""))
            else:
                # What a shadow forecast is settled by, and how much of it is there, depends on when frames come, not on
                # what is in them.
                waits_for = dict.fromkeys(answer.waits_for, "")
                found[symbol, text] = msgspec.structs.replace(
                    answer, provenance=None, warnings=(), track_record=None, waits_for=waits_for
                )
    return found


@pytest.mark.parametrize("name", [OF_2022, OF_2021])
def test_every_checksum_holds_and_there_is_no_gap(recording, name):
    codec = LegacyOkxCodec()
    steps = [s for f in frames_of(recording, name) if f.kind == "data" for s in codec.decode(f.payload, f.recv_ns)]
    assert [step for step in steps if isinstance(step, Gap)] == []
    assert sum(hasattr(step, "levels") for step in steps) == N_CHECKED[name]


@pytest.mark.parametrize("name", [OF_2022, OF_2021])
def test_a_flipped_digit_breaks_the_checksum(recording, name):
    codec = LegacyOkxCodec()
    frames = [f for f in frames_of(recording, name) if f.kind == "data" and b'"action":"update"' in f.payload]
    firsts = [f for f in frames_of(recording, name) if f.kind == "data" and b'"action":"snapshot"' in f.payload]
    for frame in firsts:
        codec.decode(frame.payload, 1)
    row = json.loads(frames[0].payload)
    side = "asks" if row["data"][0]["asks"] else "bids"
    row["data"][0][side][0][1] = "123456.789"
    (gap,) = codec.decode(json.dumps(row).encode(), 2)
    assert isinstance(gap, Gap)


@pytest.mark.parametrize("name", [OF_2022, OF_2021])
async def test_file_and_socket_give_the_same_books_costs_and_states(recording, name):
    frames = frames_of(recording, name)
    by_file = played(frames)
    by_socket = await streamed(frames, LegacyOkxCodec())
    assert books(by_socket) == books(by_file)
    assert by_socket.n_malformed == by_file.n_malformed == 0
    assert {h.symbol: (h.n_updates, h.n_trades, h.n_gaps) for h in by_socket.health()} == {
        h.symbol: (h.n_updates, h.n_trades, h.n_gaps) for h in by_file.health()
    }
    assert costs(by_socket) == costs(by_file)


@pytest.mark.parametrize("name", [OF_2022, OF_2021])
def test_books_are_never_crossed_and_keep_the_venues_depth(recording, name):
    engine = app.make_engine("replay", Settings())
    for frame in frames_of(recording, name):
        app.take(engine, frame)
        for symbol in engine.symbols():
            ladder = engine.view(symbol).ladder
            assert not ladder.is_crossed
            assert max(ladder.n_bids, ladder.n_asks) <= 400


def test_spot_linear_and_inverse_are_priced_from_the_rows_of_their_day(recording):
    engine = played(frames_of(recording, OF_2022))
    spot = engine.find("okx:BTC-USDT")
    future = engine.find("okx:BTC-USD-220527")
    assert (spot.contract_qty, future.contract_quote, future.is_inverse) == (1.0, 100.0, True)
    answer = engine.estimate(parse_order("okx:BTC-USD-220527", "buy 10contracts"))
    assert answer.filled_quote == 1000.0
    # The rows of 2022 have no fee group: without a table the fee is not known, and is not guessed.
    assert "fee" in answer.missing
    assert answer.fee_bps is None


def test_books_without_a_row_replay_in_venue_units_and_refuse_estimates(recording):
    engine = played(app.Recording(recording(OF_2021)).frames())
    assert len(engine.symbols()) == 10
    for symbol in engine.symbols():
        with pytest.raises(UnknownInstrument, match="no instrument row"):
            engine.estimate(parse_order(symbol, "buy 100quote"))


@pytest.mark.parametrize("name", [OF_2022, OF_2021])
async def test_full_books_made_of_them_give_the_same_costs_by_file_and_socket(recording, name):
    legacy = played(frames_of(recording, name))
    frames = [Frame(1, 0, "open", msgspec.json.encode(Opening("goquant")))]
    codec, expected, symbol = LegacyOkxCodec(), [], None
    engine = app.make_engine("replay", Settings())
    engine.open(0, codec)
    wanted = max(legacy.symbols(), key=lambda s: legacy.health()[legacy.symbols().index(s)].n_updates)
    for frame in frames_of(recording, name):
        if frame.kind != "data":
            continue
        engine.on_frame(frame.payload, frame.recv_ns)
        if wanted not in engine.symbols() or wanted.partition(":")[2].encode() not in frame.payload:
            continue
        view = engine.view(wanted)
        if view.state != "live" or b'"books' not in frame.payload:
            continue
        symbol = wanted.partition(":")[2]
        body = {
            "timestamp": "2025-05-04T10:39:13Z",
            "exchange": "OKX",
            "symbol": symbol,
            "asks": [[plain(p), plain(q)] for p, q in view.ladder.asks.tolist()],
            "bids": [[plain(p), plain(q)] for p, q in view.ladder.bids.tolist()],
        }
        frames.append(Frame(frame.recv_ns, 0, "data", json.dumps(body, separators=(",", ":")).encode()))
        expected.append((view.ladder.bids.tolist(), view.ladder.asks.tolist()))
    assert len(frames) > 20
    direct = GoquantCodec()
    for frame, (bids, asks) in zip(frames[1:], expected, strict=True):
        (snapshot,) = direct.decode(frame.payload, 1)
        assert isinstance(snapshot, Snapshot)
        assert snapshot.levels[0, :, : snapshot.n_bids].T.tolist() == bids
        assert snapshot.levels[1, :, : snapshot.n_asks].T.tolist() == asks
    by_file = played(frames)
    async with Server(Player(frames, speed=None, talks_first=True)) as server:
        codec = GoquantCodec()
        by_socket = app.make_engine("replay", Settings())
        (channel,) = codec.channels([symbol])
        feed = Feed(0, Endpoint(server.websocket_url), Opening("goquant"), codec, channel, by_socket, QUICK)
        with pytest.raises(FillcastError, match="1000 the tape has ended"):
            await asyncio.wait_for(feed.run(), 60)
    assert books(by_socket) == books(by_file)
    assert costs(by_socket) == costs(by_file)


def test_todays_frames_are_all_understood(recording):
    lines = recording("okx-2026/okx_public_frames.jsonl").read_bytes().splitlines()
    codec = OkxCodec()
    engine = app.make_engine("replay", Settings())
    engine.open(0, codec)
    for k, payload in enumerate(lines):
        engine.on_frame(payload, 1 + k)
    assert engine.n_malformed == 0
    assert engine.symbols() == ["okx:BTC-USDT", "okx:BTC-USDT-SWAP"]
    swap = engine.view("okx:BTC-USDT-SWAP")
    assert swap.ladder.bids[0].tolist() == [63921.4, 421.93]
    assert swap.features.volume_1d_qty == 73998.8786
    assert {health.symbol: health.n_trades for health in engine.health()} == {"okx:BTC-USDT": 2, "okx:BTC-USDT-SWAP": 2}


def test_receive_times_never_run_backwards(recording):
    for name in (OF_2022, OF_2021):
        times = [frame.recv_ns for frame in frames_of(recording, name)]
        assert all(a <= b for a, b in pairwise(times))
