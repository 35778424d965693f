"""A feed on a real socket, and what it does when the other side misbehaves."""

import asyncio
import json

import msgspec
import pytest
from picows import WSListener, WSMsgType, ws_create_server

from fillcast.app import make_engine, now_ns
from fillcast.config import Feed as FeedSettings
from fillcast.config import Settings
from fillcast.errors import FeedError, TapeError
from fillcast.exchange.floor import Floor
from fillcast.exchange.server import Server
from fillcast.feeds.feed import Endpoint, Feed
from fillcast.orders import parse_order
from fillcast.tape import Opening
from fillcast.venues.codec import Rules
from fillcast.venues.goquant import GoquantCodec
from fillcast.venues.okx.codec import OkxCodec

NAME = "BTC-USDT-SWAP"
SYMBOL = f"demo:{NAME}"
QUICK = FeedSettings(
    connect_timeout_s=2.0,
    ping_after_s=0.2,
    ping_timeout_s=0.2,
    answer_timeout_s=5.0,
    retry_after_s=0.05,
    retry_most_s=0.5,
    max_frame_bytes=65_536,
)


def make(endpoint, *, settings=QUICK, sink=None, codec=None, name=NAME):
    codec = codec or OkxCodec("demo")
    engine = make_engine("simulated", Settings())
    (channel,) = codec.channels([name])
    opening = Opening("demo", (name,))
    return engine, Feed(0, endpoint, opening, codec, channel, engine, settings, sink=sink)


async def until(condition, seconds=5.0):
    for _ in range(int(seconds / 0.01)):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come")


class Scripted(WSListener):
    """A venue that does as it is told."""

    def __init__(self, script):
        self._script = script

    def on_ws_connected(self, transport):
        self._script(transport)


class Venue:
    """Serves one script to every socket, on loopback."""

    def __init__(self, script):
        self._script = script

    async def __aenter__(self):
        self._server = await ws_create_server(lambda _: Scripted(self._script), "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        return Endpoint(f"ws://127.0.0.1:{port}", "")

    async def __aexit__(self, *_):
        self._server.close()
        await self._server.wait_closed()


def goquant(endpoint, **options):
    # A codec without REST, so that only the socket matters.
    return make(endpoint, codec=GoquantCodec("demo"), **options)


def full_book(n=2, size="1"):
    body = {
        "timestamp": "2025-05-04T10:39:13Z",
        "exchange": "OKX",
        "symbol": NAME,
        "asks": [[str(100 + k), size] for k in range(n)],
        "bids": [[str(99 - k), size] for k in range(n)],
    }
    return json.dumps(body, separators=(",", ":")).encode()


async def test_instruments_candles_volume_and_book_come_from_the_exchange():
    frames = []
    async with Server(Floor(seed=3)) as server:
        engine, feed = make(Endpoint(server.websocket_url, server.rest_url), sink=frames.append)
        running = asyncio.create_task(feed.run())
        # The clock is asked beside candles and volume, and may answer before or after them.
        await until(lambda: engine.state(SYMBOL, now_ns()) == "live" and engine.health()[0].delay_ns is not None)
        await until(lambda: feed.has_asked)
        answer = engine.estimate(parse_order(SYMBOL, "buy 250000quote"))
        assert answer.provenance.source == "simulated"
        assert answer.net_bps > answer.fee_bps > 0
        features = engine.view(SYMBOL).features
        assert (features.sigma_origin, features.volume_origin) == ("from candles", "from ticker")
        assert features.sigma_1d_bps == pytest.approx(250, rel=0.3)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    kinds = [frame.kind for frame in frames]
    assert kinds[0] == "open"
    asked = [frame.payload for frame in frames if frame.kind == "sent" and frame.payload.startswith(b"GET ")]
    answered = [b" ".join(frame.payload.split(b" ", 2)[:2]) for frame in frames if frame.kind == "rest"]
    assert len(asked) == 4
    assert sorted(answered) == sorted(asked)
    assert kinds[-1] == "close"
    assert "sent" in kinds
    assert engine.view(SYMBOL).state == "down"


async def test_what_the_sink_kept_replays_to_the_same_book():
    frames = []
    async with Server(Floor(seed=3, speed=5.0)) as server:
        engine, feed = make(Endpoint(server.websocket_url, server.rest_url), sink=frames.append)
        running = asyncio.create_task(feed.run())
        await until(lambda: SYMBOL in engine.symbols() and engine.health()[0].n_updates > 20)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    from fillcast.app import take

    again = make_engine("replay", Settings())
    for frame in frames:
        take(again, frame)
    ours, theirs = engine.view(SYMBOL), again.view(SYMBOL)
    assert ours.ladder.levels.tolist() == theirs.ladder.levels.tolist()
    assert (ours.seq, ours.recv_ns, ours.state, ours.features) == (
        theirs.seq,
        theirs.recv_ns,
        theirs.state,
        theirs.features,
    )


async def test_nobody_there_is_said_with_the_address():
    _, feed = make(Endpoint("ws://127.0.0.1:9", "http://127.0.0.1:9"))
    with pytest.raises(FeedError, match=r"ws://127\.0\.0\.1:9/ws/v5/public"):
        await feed.run()
    _, feed = goquant(Endpoint("ws://127.0.0.1:9"))
    with pytest.raises(FeedError, match=r"ws://127\.0\.0\.1:9"):
        await feed.run()


async def test_a_proxy_is_used_if_it_is_configured_and_never_because_the_environment_names_one(monkeypatch):
    nobody = "http://127.0.0.1:9"
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, nobody)
    async with Server(Floor(seed=3)) as server:
        endpoint = Endpoint(server.websocket_url, server.rest_url)
        engine, feed = make(endpoint)
        running = asyncio.create_task(feed.run())
        await until(lambda: engine.state(SYMBOL, now_ns()) == "live" and feed.has_asked)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        _, feed = make(endpoint, settings=msgspec.structs.replace(QUICK, proxy=nobody))
        with pytest.raises(FeedError, match=r"127\.0\.0\.1"):
            await feed.run()


async def test_a_close_by_the_venue_says_its_code_and_reason():
    def script(transport):
        transport.send(WSMsgType.TEXT, full_book())
        transport.send(WSMsgType.CLOSE, (4004).to_bytes(2, "big") + b"no data received in 30s")
        transport.disconnect()

    async with Venue(script) as endpoint:
        engine, feed = goquant(endpoint)
        with pytest.raises(FeedError, match="closed by the venue: 4004 no data received in 30s"):
            await feed.run()
    view = engine.view(SYMBOL)
    assert (view.state, view.ladder.n_asks) == ("down", 2)
    assert "4004" in view.reason


async def test_a_message_in_fragments_is_put_together():
    payload = full_book()

    def script(transport):
        transport.send(WSMsgType.TEXT, payload[:10], fin=False)
        transport.send(WSMsgType.CONTINUATION, payload[10:20], fin=False)
        transport.send(WSMsgType.CONTINUATION, payload[20:], fin=True)

    async with Venue(script) as endpoint:
        engine, feed = goquant(endpoint)
        running = asyncio.create_task(feed.run())
        await until(lambda: engine.symbols() == [SYMBOL])
        assert engine.view(SYMBOL).ladder.n_asks == 2
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_a_message_that_never_ends_is_given_up():
    def script(transport):
        transport.send(WSMsgType.TEXT, b"x" * 40_000, fin=False)
        transport.send(WSMsgType.CONTINUATION, b"x" * 40_000, fin=False)

    async with Venue(script) as endpoint:
        _, feed = goquant(endpoint)
        with pytest.raises(FeedError, match="longer than 65536 bytes"):
            await feed.run()


async def test_an_over_long_frame_ends_the_connection():
    async with Venue(lambda transport: transport.send(WSMsgType.TEXT, b"x" * 100_000)) as endpoint:
        _, feed = goquant(endpoint)
        with pytest.raises(FeedError):
            await feed.run()


async def test_garbage_ends_nothing():
    def script(transport):
        for payload in (b"", b"garbage", b"\xff\xfe\x00", full_book(size="nan"), full_book()):
            transport.send(WSMsgType.TEXT, payload)

    async with Venue(script) as endpoint:
        engine, feed = goquant(endpoint)
        running = asyncio.create_task(feed.run())
        await until(lambda: engine.symbols() == [SYMBOL] and engine.view(SYMBOL).state == "live")
        assert engine.n_malformed == 3
        assert engine.health()[0].n_gaps == 1
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


class Pinging(GoquantCodec):
    """A full-book codec that wants pings, so that no REST is needed."""

    rules = Rules(proof="none", ping=b"ping")


async def test_a_silent_venue_is_pinged_and_then_given_up():
    frames = []
    async with Venue(lambda _: None) as endpoint:
        _, feed = make(endpoint, codec=Pinging("demo"), sink=frames.append)
        with pytest.raises(FeedError, match=r"silent: no answer to a ping within 0\.2 s"):
            await feed.run()
    assert [frame.payload for frame in frames if frame.kind == "sent"] == [b"ping"]


async def test_a_full_disk_ends_the_feed_with_the_tapes_own_error():
    def full(frame):
        if frame.kind == "data":
            raise TapeError("/tape", "No space left on device")

    async with Venue(lambda transport: transport.send(WSMsgType.TEXT, full_book())) as endpoint:
        _, feed = goquant(endpoint, sink=full)
        with pytest.raises(TapeError, match="No space left"):
            await feed.run()


async def test_a_defect_in_what_looks_after_a_connection_ends_it_and_is_named():
    async with Venue(lambda transport: transport.send(WSMsgType.TEXT, full_book())) as endpoint:
        engine, feed = goquant(endpoint)

        def tick(_):
            raise KeyError("a defect")

        engine.tick = tick
        async with asyncio.timeout(10):
            with pytest.raises(FeedError, match=r"a defect of fillcast: KeyError\('a defect'\)"):
                await feed.run()


async def test_a_defect_in_what_asks_the_rest_host_ends_the_connection_and_is_named(monkeypatch):
    def decode_rest(*_):
        raise KeyError("a defect")

    async with Server(Floor(seed=3)) as server:
        monkeypatch.setattr(OkxCodec, "decode_rest", decode_rest)
        _, feed = make(Endpoint(server.websocket_url, server.rest_url))
        async with asyncio.timeout(10):
            with pytest.raises(FeedError, match=r"a defect of fillcast: KeyError\('a defect'\)"):
                await feed.run()


async def test_a_gap_is_mended_by_one_resubscription():
    async with Server(Floor(seed=3, speed=10.0)) as server:
        engine, feed = make(Endpoint(server.websocket_url, server.rest_url))
        running = asyncio.create_task(feed.run())
        await until(lambda: SYMBOL in engine.symbols() and engine.health()[0].n_updates > 3)
        before = feed.n_requests
        # A message that never came: the codec is made to expect another one.
        (stream,) = [s for s in feed._codec._streams.values() if s.channel == "books"]
        stream.last_seq += 1
        await until(lambda: engine.health()[0].n_gaps == 1 and engine.health()[0].state == "live")
        assert feed.n_requests == before + 2
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_a_feed_that_is_stopped_at_any_step_of_connecting_stops():
    # asyncio.wait_for of Python 3.11 loses a cancellation that comes as the socket opens.
    async with Venue(lambda transport: None) as endpoint:
        for n_steps in range(40):
            _, feed = goquant(endpoint)
            task = asyncio.create_task(feed.run())
            for _ in range(n_steps):
                await asyncio.sleep(0.0001)
            task.cancel()
            done, _ = await asyncio.wait([task], timeout=5)
            assert done, f"it goes on after {n_steps} steps"
