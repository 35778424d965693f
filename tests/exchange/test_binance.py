"""A Binance recording on Binance's own addresses, made up and real."""

import asyncio
import json

import httpx2
import pytest
from picows import WSHandshakeError, WSMsgType
from tests.exchange.peer import connect

from fillcast import app, tables
from fillcast.config import Feed as FeedSettings
from fillcast.config import Settings
from fillcast.engine.engine import Engine
from fillcast.events import Frame
from fillcast.exchange.binance import BinancePlayer
from fillcast.exchange.server import Server
from fillcast.feeds.feed import Endpoint, Feed
from fillcast.tape import Opening
from fillcast.venues.binance.codec import BinanceCodec

MS = 1_000_000


def listed(venue, name):
    return next(item for item in tables.binance_instruments(venue) if item.symbol == f"{venue}:{name}")


def change(first, last, previous, price, size):
    row = {"e": "depthUpdate", "E": last, "T": last, "s": "BTCUSDT", "U": first, "u": last, "pu": previous}
    return row | {"b": [[price, size]], "a": []}


def said(k, stream, data):
    return Frame(k * MS, 0, "data", json.dumps({"stream": f"btcusdt@{stream}", "data": data}).encode())


def trade(k, price):
    return {"e": "trade", "E": k, "T": k, "s": "BTCUSDT", "t": k, "p": price, "q": "1", "m": False, "X": "MARKET"}


SHOT = b'{"lastUpdateId":25,"E":25,"T":25,"bids":[["100.0","1"],["99.9","2"]],"asks":[["100.1","1"]]}'
FRAMES = [
    said(1, "depth@0ms", change(11, 20, 9, "100.0", "4")),
    said(2, "trade", trade(2, "100.1")),
    Frame(3 * MS, 0, "rest", b"GET /fapi/v1/depth?symbol=BTCUSDT " + SHOT),
    said(4, "depth@0ms", change(21, 30, 20, "100.0", "5")),
    said(5, "depth@0ms", change(31, 40, 30, "99.9", "0")),
    said(6, "trade", trade(6, "100.0")),
]


def play(frames=FRAMES, venue="binance-usdm", name="BTCUSDT", speed=None):
    return Server(BinancePlayer(venue, frames, listed(venue, name), speed=speed))


async def ask(server, path):
    async with httpx2.AsyncClient(base_url=server.rest_url, trust_env=False) as client:
        return await client.get(path)


async def all_of(peer):
    await peer.gone()
    return [json.loads(peer.heard.get_nowait()) for _ in range(peer.heard.qsize())]


def ids(messages):
    return [message["data"]["u"] for message in messages]


async def test_books_are_on_one_path_and_trades_on_the_other():
    async with play() as server:
        books = await connect(server, "/public/stream?streams=btcusdt@depth@100ms/btcusdt@trade")
        trades = await connect(server, "/market/stream?streams=btcusdt@trade/btcusdt@depth")
        await books.next()
        await ask(server, "/fapi/v1/depth?symbol=BTCUSDT&limit=1000")
        assert {message["stream"] for message in await all_of(books)} == {"btcusdt@depth@100ms"}
        assert {message["stream"] for message in await all_of(trades)} == {"btcusdt@trade"}
        assert books.close_code == 1000


@pytest.mark.parametrize("path", ["/stream?streams=btcusdt@depth", "/ws/btcusdt@depth", "/private/ws/x", "/"])
async def test_the_retired_address_is_none(path):
    async with play() as server:
        with pytest.raises(WSHandshakeError):
            await connect(server, path)


async def test_it_waits_with_the_change_that_straddles_the_snapshot_until_that_is_asked_for():
    async with play() as server:
        peer = await connect(server, "/public/stream?streams=btcusdt@depth@100ms")
        assert ids([json.loads(await peer.next())]) == [20]
        await asyncio.sleep(0.05)
        assert peer.heard.empty()
        assert (await ask(server, "/fapi/v1/depth?symbol=BTCUSDT&limit=1000")).content == SHOT
        assert ids(await all_of(peer)) == [30, 40]


async def test_a_later_snapshot_is_the_book_as_it_stands():
    async with play() as server:
        peer = await connect(server, "/public/stream?streams=btcusdt@depth@100ms")
        await ask(server, "/fapi/v1/depth?symbol=BTCUSDT&limit=1000")
        await all_of(peer)
        later = (await ask(server, "/fapi/v1/depth?symbol=BTCUSDT&limit=1000")).json()
        assert later == {"lastUpdateId": 40, "bids": [["100.0", "5"]], "asks": [["100.1", "1"]]}


async def test_a_raw_stream_has_no_wrapping_and_subscribing_later_works():
    async with play() as server:
        peer = await connect(server, "/market/ws/btcusdt@aggTrade")
        peer.say(method="SUBSCRIBE", params=["btcusdt@trade"], id=3)
        heard = await all_of(peer)
        assert {"result": None, "id": 3} in heard
        assert {"p": "100.0"}.items() <= heard[-1].items()


async def test_what_is_no_command_is_refused():
    async with play() as server:
        peer = await connect(server, "/market/ws/btcusdt@aggTrade")
        peer.transport.send(WSMsgType.TEXT, b"hello")
        peer.say(method="DANCE", params=[], id=4)
        codes = [message["error"]["code"] for message in await all_of(peer) if "error" in message]
        assert codes == [3, 2]


@pytest.mark.parametrize(
    ("path", "code"),
    [("depth?symbol=NOPE", -1121), ("depth?symbol=BTCUSDT&limit=0", -1130), ("depth?symbol=BTCUSDT&limit=x", -1130)],
)
async def test_a_wrong_question_is_refused_with_binances_code(path, code):
    async with play() as server:
        assert (await ask(server, f"/fapi/v1/{path}")).json()["code"] == code
        assert (await ask(server, "/fapi/v1/elsewhere")).status_code == 404


class Followed:
    """A live feed's channels against a player, into one engine, with every frame kept."""

    def __init__(self, venue, name, server):
        self.engine: Engine = app.make_engine("live", Settings())
        self.frames = []
        codec = BinanceCodec(venue)
        endpoint = Endpoint(server.websocket_url, server.rest_url)
        settings = FeedSettings(connect_timeout_s=5.0)
        self.feeds = [
            Feed(
                k, endpoint, Opening(venue, channel.names), BinanceCodec(venue), channel, self.engine, settings,
                sink=self.frames.append,
            )
            for k, channel in enumerate(codec.channels([name]))
        ]  # fmt: skip

    async def run(self):
        await asyncio.wait_for(asyncio.gather(*(feed.run() for feed in self.feeds), return_exceptions=True), 60)


async def test_a_live_feed_joins_the_straddling_change_over_both_paths():
    async with play() as server:
        followed = Followed("binance-usdm", "BTCUSDT", server)
        assert len(followed.feeds) == 2
        await followed.run()
    view = followed.engine.view("binance-usdm:BTCUSDT")
    assert view.ladder.levels[0, :, 0].tolist() == [100.0, 5.0]
    assert view.ladder.n_bids == 1
    assert view.seq == 40


REAL = {
    "binance-usdm": ("BTCUSDT", ["binance-usdm/btcusdt_20240718.gz"]),
    "binance-coinm": ("BTCUSD_PERP", ["binance-coinm/btcusd_perp_20240808.gz"]),
    "binance-spot": ("BTCUSDT", ["binance-spot/btcusdt_20240808.gz"]),
}
N_FRAMES = 6000


@pytest.mark.slow
@pytest.mark.real_data
@pytest.mark.parametrize("venue", REAL)
async def test_a_live_feed_of_a_real_recording_has_the_book_that_the_file_has(recording, venue):
    name, files = REAL[venue]
    frames = list(app.Recording([recording(file) for file in files]).frames())[:N_FRAMES]
    from_file = app.make_engine("replay", Settings())
    for frame in frames:
        app.take(from_file, frame)
    async with play(frames, venue, name) as server:
        followed = Followed(venue, name, server)
        await followed.run()
    symbol = f"{venue}:{name}"
    ours, theirs = followed.engine.view(symbol), from_file.view(symbol)
    assert ours.seq == theirs.seq
    assert sides_of(ours.ladder) == sides_of(theirs.ladder)
    assert followed.engine.health()[0].n_gaps == 0


def sides_of(ladder):
    counts = ladder.n_bids, ladder.n_asks
    assert min(counts) > 100
    return [ladder.levels[side, :, :n].tolist() for side, n in enumerate(counts)]
