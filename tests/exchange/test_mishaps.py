"""Every fault on a real socket, with the clock moved by hand: what a client gets to see of it."""

import json
from itertools import pairwise

import pytest
from picows import WSHandshakeError
from tests.exchange.peer import connect

from fillcast.events import Delta, Gap, Snapshot, Unchanged
from fillcast.exchange.clock import ScriptedClock
from fillcast.exchange.faults import parse_fault
from fillcast.exchange.floor import Floor
from fillcast.exchange.listing import DEMO
from fillcast.exchange.server import Server
from fillcast.venues.okx.codec import OkxCodec

NAME, OTHER = DEMO[0].row.instId, DEMO[1].row.instId
STEP = 0.1


class Stand:
    """A server on a scripted clock, and one client that follows one book."""

    async def __aenter__(self):
        self.clock = ScriptedClock()
        self.floor = Floor(DEMO[:2], seed=3, clock=self.clock, n_kept=300)
        self.server = await Server(self.floor, faults=[parse_fault("at=10s gap")]).__aenter__()
        self.codec = OkxCodec("demo")
        self.books = {"bids": {}, "asks": {}}
        self.peer = await connect(self.server)
        self.peer.subscribe("books", NAME)
        await self.peer.asked()
        return self

    async def __aexit__(self, *_):
        await self.server.__aexit__(None, None, None)

    async def steps(self, n=1):
        await self.clock.advance(n * STEP)
        return await self.peer.asked()

    def strike(self, text):
        self.server.inject(parse_fault(text))


@pytest.fixture
async def stand():
    async with Stand() as stand:
        yield stand


def numbers(payloads):
    rows = [json.loads(payload)["data"][0] for payload in payloads]
    return [(row["prevSeqId"], row["seqId"]) for row in rows]


def is_chain(found):
    return all(b[0] == a[1] for a, b in pairwise(found))


def follow(payloads):
    """The book that follows from messages, the first of them a snapshot."""
    sides = {"bids": {}, "asks": {}}
    for payload in payloads:
        (row,) = json.loads(payload)["data"]
        for side, held in sides.items():
            for price, size, *_ in row[side]:
                held.pop(float(price), None)
                if float(size):
                    held[float(price)] = float(size)
    return tuple(sorted(sides["bids"].items(), reverse=True)), tuple(sorted(sides["asks"].items()))


async def snapshot_of(stand):
    peer = await connect(stand.server)
    peer.subscribe("books", NAME)
    return peer, [payload for payload in await peer.asked() if b'"event"' not in payload]


async def test_without_a_fault_the_chain_holds_and_ends_in_the_truth(stand):
    peer, heard = await snapshot_of(stand)
    await stand.clock.advance(30 * STEP)
    heard += await peer.asked()
    assert len(heard) == 31
    assert is_chain(numbers(heard))
    seq = numbers(heard)[-1][1]
    truth = stand.floor.truth(NAME)
    assert (truth.seq, truth.bids, truth.asks) == (seq, *follow(heard))
    half = stand.floor.truth(NAME, numbers(heard)[15][1])
    assert (half.bids, half.asks) == follow(heard[:16])
    with pytest.raises(LookupError):
        stand.floor.truth(NAME, 1)


async def test_drop_loses_the_next_messages(stand):
    stand.strike(f"drop count=2 instrument={NAME}")
    found = numbers(await stand.steps(5))
    assert len(found) == 3
    assert is_chain(found)
    assert is_chain(numbers(await stand.steps(5)))


async def test_a_fault_of_one_instrument_leaves_the_others_alone(stand):
    stand.strike(f"drop count=2 instrument={OTHER}")
    assert len(await stand.steps(5)) == 5


async def test_duplicate_sends_a_message_twice(stand):
    stand.strike("duplicate")
    first, second, *_ = await stand.steps(5)
    assert first == second


async def test_reorder_sends_a_message_one_too_late(stand):
    stand.strike("reorder")
    found = numbers(await stand.steps(4))
    assert not is_chain(found)
    assert is_chain([found[1], found[0], *found[2:]])


def cells(payload):
    (row,) = json.loads(payload)["data"]
    return [float(cell) for side in ("bids", "asks") for level in row[side] for cell in level]


async def test_corrupt_makes_a_message_unreadable(stand):
    stand.strike("corrupt")
    payload, *rest = await stand.steps(5)
    with pytest.raises(ValueError):
        cells(payload)
    assert len(numbers(rest)) == 4


async def test_a_gap_at_its_time_breaks_the_chain_once(stand):
    before = await stand.steps(98)
    found = numbers(before + await stand.steps(5))
    breaks = [k for k in range(1, len(found)) if found[k][0] != found[k - 1][1]]
    assert len(breaks) == 1
    assert abs(breaks[0] - 100) <= 1


async def test_a_reset_lets_the_numbers_fall_and_keeps_the_chain(stand):
    stand.strike("reset")
    found = numbers(await stand.steps(4))
    assert 3 <= found[0][1] < 100 < found[0][0]
    assert is_chain(found)


async def test_a_crossed_book_crosses_for_its_time_and_ends_in_the_truth(stand):
    peer, heard = await snapshot_of(stand)
    stand.strike("cross for=500ms")
    for _ in range(3):
        heard += await peer.asked()
        bids, asks = follow(heard)
        assert bids[0][0] > asks[0][0]
        truth = stand.floor.truth(NAME)
        assert (truth.bids, truth.asks) == (bids, asks)
        await stand.clock.advance(STEP)
    await stand.clock.advance(4 * STEP)
    bids, asks = follow(heard + await peer.asked())
    assert bids[0][0] < asks[0][0]
    assert stand.floor.truth(NAME).bids == bids


async def test_freeze_silences_books_and_nothing_else(stand):
    stand.peer.subscribe("tickers", NAME)
    await stand.peer.asked()
    stand.strike("freeze for=2s")
    heard = [json.loads(payload) for payload in await stand.steps(19)]
    assert heard
    assert {message["arg"]["channel"] for message in heard} == {"tickers"}
    assert any(b'"books"' in payload for payload in await stand.steps(5))


async def test_mute_silences_everything_but_answers(stand):
    stand.peer.subscribe("tickers", NAME)
    await stand.peer.asked()
    stand.strike("mute for=2s")
    assert await stand.steps(19) == []
    assert await stand.steps(5)


async def test_a_stall_holds_everything_and_loses_nothing(stand):
    stand.strike("stall for=1s")
    await stand.clock.advance(0.9)
    assert stand.peer.heard.empty()
    found = numbers(await stand.steps(5))
    assert len(found) == 14
    assert is_chain(found)


async def test_a_drip_is_late_and_whole(stand):
    stand.strike("drip for=1s")
    await stand.clock.advance(0.9)
    found = numbers(await stand.steps(5))
    assert len(found) == 14
    assert is_chain(found)


async def test_a_half_open_socket_neither_hears_nor_says_nor_ends(stand):
    stand.strike("half-open")
    stand.peer.say(op="unsubscribe", args=[])
    stand.peer.transport.send_ping(b"are you there")
    await stand.clock.advance(40)
    other = await connect(stand.server)
    await other.asked()
    assert stand.peer.heard.empty()
    assert stand.peer.n_pongs == 0
    assert not stand.peer.transport.is_disconnected


@pytest.mark.parametrize("code", [4004, 4005])
async def test_close_says_its_code(stand, code):
    stand.strike(f"close code={code}")
    assert await stand.peer.gone() == code


async def test_1006_says_nothing(stand):
    stand.strike("close code=1006")
    assert await stand.peer.gone() is None


async def test_maintenance_is_announced_then_done(stand):
    stand.strike("maintenance for=3s")
    await stand.clock.advance(2.9)
    notice = await stand.peer.until(lambda message: message.get("event") == "notice")
    assert notice["code"] == "64008"
    await stand.peer.asked()
    await stand.clock.advance(0.2)
    assert await stand.peer.gone() == 1001


async def test_so_many_connections_are_refused_and_no_more(stand):
    stand.strike("refuse count=2")
    for _ in range(2):
        with pytest.raises(WSHandshakeError):
            await connect(stand.server)
    assert await (await connect(stand.server)).asked() == []


async def test_so_many_requests_are_too_many(stand):
    stand.strike("limit")
    stand.peer.subscribe("trades", NAME)
    (refusal,) = await stand.peer.asked()
    assert json.loads(refusal)["code"] == "60014"
    stand.peer.subscribe("trades", NAME)
    (ack,) = await stand.peer.asked()
    assert json.loads(ack)["event"] == "subscribe"


async def test_a_coarser_tick_is_announced_then_in_force_and_the_chain_holds(stand):
    peer, heard = await snapshot_of(stand)
    peer.subscribe("instruments", instType="SWAP")
    await peer.asked()
    stand.strike(f"tick-size for=1s instrument={NAME}")
    for _ in range(15):
        await stand.clock.advance(STEP)
    heard_now = [json.loads(payload) for payload in await peer.asked()]
    announced, done = [message["data"] for message in heard_now if message["arg"]["channel"] == "instruments"]
    assert [(row["tickSz"], row["upcChg"][0]["newValue"]) for row in announced] == [("0.1", "1")]
    assert [(row["tickSz"], row["upcChg"]) for row in done] == [("1", [])]
    heard += [json.dumps(message) for message in heard_now if message["arg"]["channel"] == "books"]
    assert is_chain(numbers(heard))
    truth = stand.floor.truth(NAME)
    assert (truth.bids, truth.asks) == follow(heard)
    assert all(price == int(price) for price, _ in truth.bids)


async def test_a_delisted_instrument_expires_and_falls_silent(stand):
    stand.peer.subscribe("instruments", instType="SWAP")
    await stand.peer.asked()
    stand.strike(f"delist instrument={NAME}")
    heard = [json.loads(payload) for payload in await stand.steps(5)]
    assert [[row["state"] for row in message["data"]] for message in heard] == [["expired"]]
    stand.peer.subscribe("trades", NAME)
    (refusal,) = await stand.peer.asked()
    assert json.loads(refusal)["code"] == "60018"


async def test_a_codec_sees_what_the_faults_mean(stand):
    def kinds(payloads):
        return [type(step) for payload in payloads for step in codec.decode(payload, 1)]

    peer, heard = await snapshot_of(stand)
    codec = OkxCodec("demo")
    assert kinds(heard) == [Snapshot]
    stand.strike("reset")
    await stand.clock.advance(STEP)
    assert kinds(await peer.asked()) == [Delta]
    stand.strike("drop")
    await stand.clock.advance(2 * STEP)
    assert Gap in kinds(await peer.asked())
    assert Unchanged not in kinds(await stand.steps(5))


async def test_faults_are_the_same_each_time():
    async def told():
        async with Stand() as stand:
            stand.strike("corrupt count=2")
            stand.strike("reorder")
            stand.strike("cross for=300ms")
            return await stand.steps(20)

    assert await told() == await told()
