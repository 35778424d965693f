"""What one client may ask for, and that it costs nobody else."""

import asyncio
import json
import os

import pytest
from picows import WSHandshakeError, WSMsgType
from tests.exchange.peer import connect
from tests.feeds.test_feed import until

from fillcast.exchange import floor as floors
from fillcast.exchange.clock import ScriptedClock
from fillcast.exchange.floor import Floor
from fillcast.exchange.limits import Limits, Window
from fillcast.exchange.listing import DEMO
from fillcast.exchange.server import MAX_REQUEST_BYTES, Server
from fillcast.units import NS_PER_S

NAME = DEMO[0].row.instId


@pytest.fixture
async def clock():
    return ScriptedClock()


def serve(clock, **limits):
    given = {"connects_per_s": 3, "idle_s": 30.0, "n_requests_per_hour": 480, "messages_per_s": 200} | limits
    return Server(Floor(DEMO[:1], seed=5, clock=clock, limits=Limits(**given)))


def test_a_window_forgets_what_is_past():
    window = Window(2, 1.0)
    assert [window.admits(at) for at in (0, NS_PER_S // 2, NS_PER_S // 2)] == [True, True, False]
    assert [window.admits(at) for at in (NS_PER_S, NS_PER_S)] == [True, False]
    assert all(Window(None, 1.0).admits(0) for _ in range(100))


async def test_a_fourth_connection_within_a_second_is_refused(clock):
    async with serve(clock) as server:
        for _ in range(3):
            await connect(server)
        with pytest.raises(WSHandshakeError):
            await connect(server)
        await clock.advance(1.0)
        await connect(server)


async def test_silence_of_thirty_seconds_ends_in_4004_and_a_ping_prevents_it(clock):
    async with serve(clock) as server:
        silent, pinging, listening = [await connect(server) for _ in range(3)]
        listening.subscribe("books", NAME)
        await listening.asked()
        await clock.advance(20.0)
        await pinging.asked()
        await clock.advance(12.0)
        assert await silent.gone() == 4004
        assert await pinging.asked() == []
        assert len(await listening.asked()) > 300


async def test_the_481st_request_is_too_frequent_and_another_socket_has_its_own(clock):
    async with serve(clock, messages_per_s=None, idle_s=None) as server:
        peer = await connect(server)
        for _ in range(481):
            peer.say(op="unsubscribe", args=[{"channel": "books", "instId": NAME}])
        answers = [json.loads(payload) for payload in await peer.asked()]
        assert [answer["event"] for answer in answers] == ["unsubscribe"] * 480 + ["error"]
        assert answers[-1]["code"] == "60014"
        other = await connect(server)
        other.subscribe("trades", NAME)
        (ack,) = await other.asked()
        assert json.loads(ack)["event"] == "subscribe"


async def test_an_hour_after_the_first_requests_there_may_be_more(clock, monkeypatch):
    assert floors._HOUR_S == 3600.0
    monkeypatch.setattr(floors, "_HOUR_S", 3.0)
    async with serve(clock, messages_per_s=None, idle_s=None, n_requests_per_hour=2) as server:
        peer = await connect(server)

        async def ask():
            peer.say(op="unsubscribe", args=[{"channel": "books", "instId": NAME}])
            (answer,) = await peer.asked()
            return json.loads(answer)["event"]

        assert [await ask() for _ in range(3)] == ["unsubscribe", "unsubscribe", "error"]
        await clock.advance(2.9)
        assert await ask() == "error"
        await clock.advance(0.2)
        assert [await ask() for _ in range(3)] == ["unsubscribe", "unsubscribe", "error"]


async def test_a_flood_is_cut_off_and_nobody_else_feels_it(clock):
    async with serve(clock) as server:
        calm, flooding = await connect(server), await connect(server)
        calm.subscribe("books", NAME)
        await calm.asked()
        for _ in range(300):
            flooding.transport.send(WSMsgType.TEXT, b"ping")
        # The close frame says 4002, unless the reset that answers what the client goes on sending overtakes it.
        assert await flooding.gone() in (4002, None)
        await clock.advance(1.0)
        assert len(await calm.asked()) == 10
        await until(lambda: server.n_open == 1)


async def test_too_many_channels_end_in_4008(clock):
    async with serve(clock, n_channels=3) as server:
        peer = await connect(server)
        for channel in ("books", "books5", "trades", "tickers"):
            peer.subscribe(channel, NAME)
        assert await peer.gone() == 4008


@pytest.mark.parametrize("n_parts", [1, 3])
async def test_a_request_that_is_too_long_is_cut_off(clock, n_parts):
    async with serve(clock) as server:
        peer, other = await connect(server), await connect(server)
        part = b"x" * (MAX_REQUEST_BYTES // n_parts + 1)
        for k in range(n_parts):
            kind = WSMsgType.TEXT if k == 0 else WSMsgType.CONTINUATION
            peer.transport.send(kind, part, fin=k == n_parts - 1)
        await peer.gone()
        assert await other.asked() == []


async def test_a_request_in_parts_is_heard(clock):
    async with serve(clock) as server:
        peer = await connect(server)
        peer.transport.send(WSMsgType.TEXT, b"pi", fin=False)
        peer.transport.send(WSMsgType.CONTINUATION, b"ng")
        assert await peer.next() == b"pong"


async def raw(server, *chunks):
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    for chunk in chunks:
        writer.write(chunk)
    await writer.drain()
    return reader, writer


HANDSHAKE = (
    b"GET /ws/v5/public HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


@pytest.mark.parametrize(
    "chunks",
    [
        (b"\x00\xff\x00garbage\r\n\r\n",),
        (b"GET / HTTP/1.1\r\n",),
        (b"POST /api/v5/public/time HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello",),
        (HANDSHAKE, b"\x81\xfe\xff\xff\x00\x00\x00\x00half a frame"),
        (HANDSHAKE, b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"),
        (HANDSHAKE, b"\x81\x05hello"),
        (HANDSHAKE, b"\x80\x80\x00\x00\x00\x00"),
    ],
    ids=["garbage", "half a request", "a body", "half a frame", "reserved bits", "unmasked", "stray continuation"],
)
async def test_a_broken_client_costs_only_itself(clock, chunks):
    async with serve(clock) as server:
        calm = await connect(server)
        calm.subscribe("books", NAME)
        await calm.asked()
        _, writer = await raw(server, *chunks)
        await calm.asked()
        writer.transport.abort()
        await clock.advance(1.0)
        assert len(await calm.asked()) == 10
        await until(lambda: server.n_open == 1)


@pytest.mark.slow
async def test_who_never_reads_is_cut_off_and_his_memory_given_back(clock, monkeypatch):
    psutil = pytest.importorskip("psutil")
    monkeypatch.setattr("fillcast.exchange.client.MAX_UNREAD_BYTES", 1 << 20)
    monkeypatch.setattr("fillcast.exchange.client._GRACE_S", 0.1)
    async with serve(clock, connects_per_s=None, idle_s=None) as server:
        calm = await connect(server)
        calm.subscribe("books5", NAME)
        await calm.asked()
        process, sizes = psutil.Process(os.getpid()), []
        for _ in range(4):
            deaf = [await connect(server, f"/ws/l2-orderbook/okx/{NAME}") for _ in range(5)]
            for peer in deaf:
                peer.transport.underlying_transport.pause_reading()
            for _ in range(60):
                await clock.advance(1.0)
                await calm.asked()
                if server.n_open == 1:
                    break
            await until(lambda: server.n_open == 1)
            for peer in deaf:
                peer.transport.disconnect(graceful=False)
            sizes.append(process.memory_info().rss / 2**20)
        assert await calm.asked() == []
    assert sizes[-1] - sizes[1] < 4.0
