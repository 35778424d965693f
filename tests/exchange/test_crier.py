"""Which channel speaks when, with the clock moved by hand."""

import json
from itertools import pairwise

import pytest
from tests.exchange.peer import connect

from fillcast.exchange.clock import ScriptedClock
from fillcast.exchange.faults import parse_fault
from fillcast.exchange.floor import Floor
from fillcast.exchange.limits import Limits
from fillcast.exchange.listing import DEMO
from fillcast.exchange.market import Change, Market
from fillcast.exchange.server import Server

NAME = DEMO[0].row.instId


class Still(Market):
    """A market in which nothing happens."""

    def advance(self, span_ns):
        return Change([], [], [])


@pytest.fixture
async def clock():
    return ScriptedClock()


@pytest.fixture
async def server(clock):
    async with Server(Floor(DEMO[:1], seed=5, clock=clock)) as server:
        yield server


async def heard_in(server, clock, seconds, *channels):
    peer = await connect(server)
    for channel in channels:
        peer.subscribe(channel, NAME)
    await peer.asked()
    for _ in range(round(seconds)):
        await clock.advance(1.0)
    return [json.loads(payload) for payload in await peer.asked()]


def stamps(messages, channel):
    return [int(message["data"][0]["ts"]) for message in messages if message["arg"]["channel"] == channel]


async def test_books_come_every_tenth_of_a_second_and_rows_no_oftener(server, clock):
    heard = await heard_in(server, clock, 30, "books", "books5", "bbo-tbt", "tickers", "mark-price")
    assert {b - a for a, b in pairwise(stamps(heard, "books"))} == {100}
    for channel, least_ms in (("bbo-tbt", 10), ("books5", 100), ("tickers", 100), ("mark-price", 200)):
        spans = {b - a for a, b in pairwise(stamps(heard, channel))}
        assert min(spans) >= least_ms
        assert all(span % least_ms == 0 for span in spans)


async def test_one_moment_is_told_in_the_venues_order(server, clock):
    heard = await heard_in(server, clock, 5, "books5", "books", "bbo-tbt")
    order = {"bbo-tbt": 0, "books": 1, "books5": 2}
    moments = {}
    for message in heard:
        moments.setdefault(message["data"][0]["ts"], []).append(order[message["arg"]["channel"]])
    assert all(told == sorted(told) for told in moments.values())
    assert any(len(told) == 3 for told in moments.values())


async def test_whole_books_are_the_top_of_the_chained_one(server, clock):
    heard = await heard_in(server, clock, 3, "books", "books5", "bbo-tbt")
    seqs = {message["data"][0]["seqId"] for message in heard if message["arg"]["channel"] == "books"}
    rows = [message["data"][0] for message in heard if message["arg"]["channel"] == "books5"]
    assert rows
    assert {row["seqId"] for row in rows} <= seqs
    assert all((len(row["bids"]), len(row["asks"]), row["instId"]) == (5, 5, NAME) for row in rows)


async def test_trades_count_up_and_no_print_is_lost(server, clock):
    heard = await heard_in(server, clock, 10, "trades")
    ids = [int(row["tradeId"]) for message in heard for row in message["data"]]
    assert ids == list(range(ids[0], ids[0] + len(ids)))
    assert len(ids) > 10


async def test_all_who_listen_hear_the_same_bytes(server, clock):
    first, second = await connect(server), await connect(server)
    for peer in (first, second):
        peer.subscribe("books", NAME)
        await peer.asked()
    await clock.advance(2.0)
    assert await first.asked() == await second.asked() != []


async def test_a_snapshot_between_two_updates_joins_the_chain(server, clock):
    first = await connect(server)
    first.subscribe("books", NAME)
    await first.asked()
    await clock.advance(0.25)
    second = await connect(server)
    second.subscribe("books", NAME)
    heard = await second.asked()
    await clock.advance(0.2)
    _, *chain = [json.loads(payload)["data"][0] for payload in [*heard, *await second.asked()][1:]]
    told = [json.loads(payload)["data"][0] for payload in await first.asked()]
    assert chain == told[-len(chain) :]
    assert all(a["seqId"] == b["prevSeqId"] for a, b in pairwise(told))


@pytest.fixture
async def still(clock, monkeypatch):
    monkeypatch.setattr("fillcast.exchange.floor.Market", Still)
    async with Server(Floor(DEMO[:1], seed=5, clock=clock, limits=Limits())) as server:
        yield server


async def test_a_quiet_minute_ends_in_a_sign_of_life(still, clock):
    heard = await heard_in(still, clock, 121, "books", "books5", "bbo-tbt", "tickers", "trades")
    books = [message["data"][0] for message in heard if message["arg"]["channel"] == "books"]
    assert [(row["asks"], row["bids"], row["seqId"] - row["prevSeqId"]) for row in books] == [([], [], 0)] * 2
    assert len(stamps(heard, "books5")) == len(stamps(heard, "bbo-tbt")) == 3
    assert stamps(heard, "trades") == []


async def test_a_mark_price_that_stands_still_is_told_every_ten_seconds(still, clock):
    found = stamps(await heard_in(still, clock, 35, "mark-price"), "mark-price")
    assert {b - a for a, b in pairwise(found)} == {10_000}


async def test_funding_is_told_every_minute(still, clock):
    found = stamps(await heard_in(still, clock, 125, "funding-rate"), "funding-rate")
    assert len(found) == 2


async def test_equal_seeds_say_equal_bytes():
    async def told(seed):
        clock = ScriptedClock()
        async with Server(Floor(DEMO, seed=seed, clock=clock)) as server:
            peer = await connect(server)
            for item in DEMO:
                for channel in ("books", "books5", "bbo-tbt", "trades", "tickers", "mark-price", "funding-rate"):
                    peer.subscribe(channel, item.row.instId)
            await peer.asked()
            server.inject(parse_fault("cross for=300ms"))
            await clock.advance(5.0)
            return await peer.asked()

    same, again, other = await told(8), await told(8), await told(9)
    assert same == again
    assert same != other
    assert len(same) > 200
