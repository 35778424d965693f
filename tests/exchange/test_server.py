"""The loopback exchange on a real socket, spoken to in OKX's protocol."""

import asyncio
import json

import httpx2
import pytest
from picows import WSHandshakeError, WSMsgType
from tests.exchange import peer as peers

from fillcast.errors import FillcastError
from fillcast.events import Delta, Frame, Snapshot
from fillcast.exchange.client import MAX_UNREAD_BYTES, Client
from fillcast.exchange.clock import RealClock
from fillcast.exchange.floor import Floor
from fillcast.exchange.player import Player
from fillcast.exchange.server import Server
from fillcast.faces.cli import CRASH, main
from fillcast.venues.okx.codec import OkxCodec

NAME = "BTC-USDT-SWAP"


async def connect(server, path="/ws/v5/public"):
    peer = await peers.connect(server, path)
    return peer.transport, peer


def say(transport, **request):
    transport.send(WSMsgType.TEXT, json.dumps(request).encode())


@pytest.fixture
async def server():
    async with Server(Floor(seed=3, speed=10.0)) as server:
        yield server


async def get(server, path):
    async with httpx2.AsyncClient(base_url=server.rest_url, trust_env=False) as client:
        return await client.get(path)


async def test_it_binds_to_loopback_only(server):
    assert server.websocket_url.startswith("ws://127.0.0.1:")


async def test_a_subscription_is_acknowledged_then_a_snapshot_then_chained_updates(server):
    transport, peer = await connect(server)
    say(transport, op="subscribe", id="7", args=[{"channel": "books", "instId": NAME}])
    ack = json.loads(await peer.next())
    assert (ack["event"], ack["id"], ack["arg"]) == ("subscribe", "7", {"channel": "books", "instId": NAME})
    assert ack["connId"]
    codec = OkxCodec()
    kinds = [type(step) for _ in range(20) for step in codec.decode(await peer.next(), 1)]
    assert kinds == [Snapshot] + [Delta] * 19


async def test_no_update_follows_after_leaving(server):
    transport, peer = await connect(server)
    say(transport, op="subscribe", args=[{"channel": "books", "instId": NAME}])
    say(transport, op="unsubscribe", args=[{"channel": "books", "instId": NAME}])
    await peer.until(lambda message: message.get("event") == "unsubscribe")
    await asyncio.sleep(0.1)
    assert peer.heard.empty()


@pytest.mark.parametrize("channel", ["books5", "bbo-tbt", "trades", "tickers", "mark-price", "funding-rate"])
async def test_every_channel_speaks(server, channel):
    transport, peer = await connect(server)
    say(transport, op="subscribe", args=[{"channel": channel, "instId": NAME}])
    message = await peer.until(lambda message: "data" in message)
    assert message["arg"] == {"channel": channel, "instId": NAME}
    (step, *_) = OkxCodec("demo").decode(json.dumps(message).encode(), 1)
    assert step.symbol == f"demo:{NAME}"


async def test_instruments_are_told_by_socket_and_by_rest(server):
    transport, peer = await connect(server)
    say(transport, op="subscribe", args=[{"channel": "instruments", "instType": "SPOT"}])
    message = await peer.until(lambda message: "data" in message)
    answer = (await get(server, "/api/v5/public/instruments?instType=SPOT")).json()
    assert message["data"] == answer["data"]
    assert [row["instId"] for row in answer["data"]] == ["BTC-USDT", "ETH-USDT", "NEXO-USDT"]


async def test_one_instrument_is_asked_for_by_its_name(server):
    answer = (await get(server, f"/api/v5/public/instruments?instType=SWAP&instId={NAME}")).json()
    assert [row["instId"] for row in answer["data"]] == [NAME]
    assert (await get(server, "/api/v5/public/instruments")).json()["code"] == "51000"


async def test_what_a_channel_does_not_look_at_changes_nothing(server):
    transport, peer = await connect(server)
    say(transport, op="subscribe", args=[{"channel": "books", "instId": NAME, "instType": "SWAP"}])
    heard = [await peer.until(lambda message: "data" in message) for _ in range(3)]
    assert [message["action"] for message in heard] == ["snapshot", "update", "update"]


async def test_a_ping_in_text_is_answered(server):
    transport, peer = await connect(server)
    transport.send(WSMsgType.TEXT, b"ping")
    assert await peer.next() == b"pong"


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        (b"hello", "60012"),
        (b"\xff\xfe", "60012"),
        (b'{"op":"dance","args":[]}', "60019"),
        (b'{"op":"subscribe","args":[]}', "60012"),
        (b'{"op":"subscribe","argss":[]}', "60012"),
        (b'{"op":"subscribe","id":"not-a-number-or-letter","args":[{"channel":"books"}]}', "60012"),
        (b'{"op":"subscribe","args":[1]}', "60012"),
        (b"[" * 5000, "60012"),
        (b'{"op":"login","args":[{"apiKey":"a"}]}', "60009"),
        (b'{"op":"subscribe","args":[{"channel":"trades-all","instId":"BTC-USDT"}]}', "64001"),
        (b'{"op":"subscribe","args":[{"channel":"candle1m","instId":"BTC-USDT"}]}', "64001"),
        (b'{"op":"subscribe","args":[{"channel":"trades","uly":"BTC-USDT"}]}', "64000"),
        (b'{"op":"subscribe","args":[{"channel":"books-l2-tbt","instId":"BTC-USDT"}]}', "60011"),
        (b'{"op":"subscribe","args":[{"channel":"books","instId":"NO-PE"}]}', "60018"),
        (b'{"op":"subscribe","args":[{"channel":"instruments","instType":"NOPE"}]}', "60018"),
        (b'{"op":"subscribe","args":[{"channel":"nothing","instType":"SPOT"}]}', "60018"),
        (b'{"op":"subscribe","args":[{"channel":"nothing","instId":"BTC-USDT"}]}', "60018"),
    ],
)
async def test_a_wrong_request_is_refused_with_okxs_code_and_costs_nothing_else(server, payload, code):
    transport, peer = await connect(server)
    transport.send(WSMsgType.TEXT, payload)
    answer = json.loads(await peer.next())
    assert (answer["event"], answer["code"]) == ("error", code)
    transport.send(WSMsgType.TEXT, b"ping")
    assert await peer.next() == b"pong"


async def test_rest_answers_in_okxs_envelope(server):
    assert (await get(server, "/api/v5/public/time")).json()["code"] == "0"
    unknown = await get(server, "/api/v5/market/ticker?instId=NO-PE")
    assert (unknown.status_code, unknown.json()["code"]) == (200, "51001")
    candles = (await get(server, f"/api/v5/market/candles?instId={NAME}&bar=1m&limit=5")).json()["data"]
    assert len(candles) == 5
    assert [int(row[0]) for row in candles] == sorted((int(row[0]) for row in candles), reverse=True)
    assert (await get(server, f"/api/v5/market/candles?instId={NAME}&limit=x")).json()["code"] == "51000"
    assert (await get(server, "/elsewhere")).status_code == 404
    assert (await get(server, "/api/v5/elsewhere?instId=" + NAME)).status_code == 404


async def test_rest_books_have_the_number_of_their_book(server):
    async def books(query=""):
        return (await get(server, f"/api/v5/market/books?instId={NAME}{query}")).json()

    (row,) = (await books())["data"]
    assert (len(row["bids"]), len(row["asks"]), len(row["bids"][0])) == (1, 1, 4)
    (row,) = (await books("&sz=9999"))["data"]
    assert (len(row["bids"]), len(row["asks"])) == (400, 400)
    (later,) = (await books("&sz=400"))["data"]
    assert later["seqId"] >= row["seqId"]
    assert (await books("&sz=-1"))["code"] == "51000"


async def test_funding_is_asked_of_swaps_only(server):
    swap = (await get(server, f"/api/v5/public/funding-rate?instId={NAME}")).json()
    (row,) = swap["data"]
    assert int(row["nextFundingTime"]) - int(row["fundingTime"]) == 8 * 3_600_000
    assert (await get(server, "/api/v5/public/funding-rate?instId=BTC-USDT")).json()["code"] == "51000"


@pytest.mark.parametrize("path", ["/ws/v5/publi", "/", f"/{NAME}", "/ws/l2-orderbook/okx/NO-PE"])
async def test_a_wrong_path_is_no_socket(server, path):
    with pytest.raises(WSHandshakeError):
        await connect(server, path)


@pytest.mark.parametrize(("path", "code"), [("/ws/v5/business", "64002"), ("/ws/v5/private", "60011")])
async def test_a_public_channel_is_not_on_the_other_paths(server, path, code):
    transport, peer = await connect(server, path)
    say(transport, op="subscribe", args=[{"channel": "books", "instId": NAME}])
    assert json.loads(await peer.next())["code"] == code


async def test_full_books_come_without_asking(server):
    _, peer = await connect(server, f"/ws/l2-orderbook/okx/{NAME}")
    message = json.loads(await peer.next())
    assert (message["symbol"], message["exchange"]) == (NAME, "OKX")
    assert len(message["asks"]) == len(message["bids"]) == 400
    assert float(message["asks"][0][0]) > float(message["bids"][0][0])


class Deaf:
    """A transport whose peer never reads."""

    is_disconnected = False

    def __init__(self):
        self.sent = []
        self.underlying_transport = self

    def get_write_buffer_size(self):
        return MAX_UNREAD_BYTES + 1

    def send(self, kind, payload):
        self.sent.append((kind, payload))

    def disconnect(self, graceful=True):
        self.is_disconnected = True


async def test_a_client_that_never_reads_is_cut_off_with_okxs_code():
    client = Client(1, "/", RealClock())
    transport = Deaf()
    client.attach(transport)
    client.send(b"data")
    assert transport.sent == [(WSMsgType.CLOSE, (4005).to_bytes(2, "big") + b"buffer is full, cannot write data")]
    assert not client.is_open
    client.send(b"more")
    assert len(transport.sent) == 1


async def test_a_tape_is_played_once_from_the_first_request_and_ends():
    frames = [
        Frame(10, 0, "rest", b'GET /api/v5/public/time {"code":"0"}'),
        *(Frame(20 + k, 0, "data", b"frame %d" % k) for k in range(5)),
    ]
    async with Server(Player(frames, speed=None)) as server:
        assert (await get(server, "/api/v5/public/time")).json() == {"code": "0"}
        assert (await get(server, "/api/v5/public/other")).status_code == 404
        transport, peer = await connect(server)
        await asyncio.sleep(0.05)
        assert peer.heard.empty()
        say(transport, op="subscribe", args=[])
        say(transport, op="subscribe", args=[])
        assert [await peer.next() for _ in range(5)] == [b"frame %d" % k for k in range(5)]
        await asyncio.wait_for(transport.wait_disconnected(), 5)
        assert peer.close_code == 1000


class Failing(Floor):
    """One whose markets end by a defect once somebody has said something."""

    def __init__(self):
        super().__init__(seed=3)
        self.failing = asyncio.Event()

    def heard(self, client, payload):
        self.failing.set()

    async def play(self):
        await self.failing.wait()
        raise ZeroDivisionError("a defect")


async def test_an_exchange_that_fails_says_so_to_all_who_listen_and_lets_nobody_in():
    async with Server(Failing()) as server:
        transport, peer = await connect(server)
        transport.send(WSMsgType.TEXT, b"ping")
        assert await peer.gone() == 1011
        assert (await get(server, "/api/v5/public/time")).status_code == 500
        with pytest.raises(WSHandshakeError):
            await connect(server)
        with pytest.raises(FillcastError, match=r"has ended, by a defect of its own: ZeroDivisionError\('a defect'\)"):
            await server.failed()


def test_the_command_ends_with_its_exchange(monkeypatch, capsys):
    async def play(_):
        raise ZeroDivisionError("a defect")

    monkeypatch.setattr(Floor, "play", play)
    assert main(["exchange", "--seconds", "60"]) == CRASH
    assert "the exchange has ended, by a defect of its own: ZeroDivisionError('a defect')" in capsys.readouterr().err
