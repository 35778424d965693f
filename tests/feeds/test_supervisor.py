"""One connection after another, on real sockets."""

import asyncio
from collections import defaultdict
from contextlib import AsyncExitStack, asynccontextmanager

import msgspec
import pytest
import structlog
from tests.feeds.test_feed import until

from fillcast import app
from fillcast.bench.chaos import SETTINGS
from fillcast.config import Settings, load
from fillcast.errors import FeedError, TapeError
from fillcast.exchange.faults import parse_fault
from fillcast.exchange.floor import Floor
from fillcast.exchange.limits import Limits
from fillcast.exchange.server import Server
from fillcast.feeds.feed import Endpoint
from fillcast.feeds.pace import VenueTurns
from fillcast.venues.codec import Allowance
from fillcast.venues.okx import codec as okx

SYMBOL = "demo:BTC-USDT-SWAP"

PATIENT = msgspec.structs.replace(Settings().feed, retry_after_s=0.02, retry_most_s=0.5)
"""For what is not of silence or lateness: a busy machine keeps any process waiting for longer than the other half
second."""


@asynccontextmanager
async def followed(*, settings=SETTINGS, symbol=SYMBOL, sink=None, limits=None, speed=5.0):
    chosen = Settings(feed=settings)
    async with Server(Floor(seed=3, speed=speed, limits=limits or Limits())) as server:
        engine = app.make_engine("simulated", chosen)
        endpoint = Endpoint(server.websocket_url, server.rest_url)
        venue = symbol.partition(":")[0]
        async with app.Session(engine, [symbol], chosen, sink=sink, endpoints={venue: endpoint}) as session:
            await session.ready()
            yield server, session


def states(session, symbol=SYMBOL):
    (health,) = (book for book in session.engine.health(app.now_ns()) if book.symbol == symbol)
    return [change.state for change in health.changes]


async def until_passed(session, n_before, wanted, symbol=SYMBOL):
    """Until its book has been in these states in this order, after so many others."""

    def has_passed():
        found = iter(states(session, symbol)[n_before:])
        return all(state in found for state in wanted)

    await until(has_passed)


async def test_a_connection_that_is_closed_is_followed_by_the_next():
    async with followed(settings=PATIENT) as (server, session):
        server.inject(parse_fault("close code=4006"))
        await until(lambda: states(session)[-3:] == ["down", "recovering", "live"])
        (health,) = (book for book in session.engine.health() if book.symbol == SYMBOL)
        assert health.n_connections == 2
        assert any("4006" in change.reason for change in health.changes)


@pytest.mark.usefixtures("unconfigured")
async def test_each_change_of_a_books_state_is_one_line_in_the_log_with_its_instant_and_reason():
    with structlog.testing.capture_logs() as lines:
        async with followed(settings=PATIENT) as (server, session):
            server.inject(parse_fault("close code=4006"))
            await until(lambda: states(session)[-3:] == ["down", "recovering", "live"])
            (health,) = (book for book in session.engine.health() if book.symbol == SYMBOL)
    told = [line for line in lines if line.get("instrument") == SYMBOL][: len(health.changes)]
    assert [(line["event"], line["reason"], line["since_ns"]) for line in told] == [
        (change.state, change.reason, change.since_ns) for change in health.changes
    ]


async def test_a_connection_that_is_to_end_is_left_for_a_warm_one_and_the_book_stays_live():
    frames = []
    async with followed(settings=PATIENT, sink=frames.append) as (server, session):
        server.inject(parse_fault("maintenance for=60s"))
        await until(lambda: any(frame.kind == "close" for frame in frames))
        await asyncio.sleep(0.1)
        assert states(session) == ["connecting", "syncing", "live"]
        opened, closed = ([frame for frame in frames if frame.kind == kind] for kind in ("open", "close"))
        assert [frame.conn for frame in opened] == [0, 1]
        assert b"handed over" in closed[0].payload
        assert opened[1].recv_ns < closed[0].recv_ns
        assert session.engine.carries(1, SYMBOL)


async def test_what_was_live_replays_to_the_same_book_and_the_same_history():
    frames = []
    async with followed(sink=frames.append) as (server, session):
        for words, passed in (
            ("gap", ["recovering", "live"]),
            ("close code=4006", ["down", "recovering", "live"]),
            ("freeze for=800ms", ["stale", "live"]),
        ):
            n_before = len(states(session))
            server.inject(parse_fault(words))
            await until_passed(session, n_before, passed)
        server.inject(parse_fault("maintenance for=60s"))
        await until(lambda: any(b"handed over" in frame.payload for frame in frames if frame.kind == "close"))
        await until(lambda: session.engine.state(SYMBOL, app.now_ns()) == "live")
    again = app.make_engine("replay", Settings(feed=SETTINGS))
    for frame in frames:
        app.take(again, frame)
    live, replayed = (msgspec.structs.replace(e.health()[0], book_age_ns=0) for e in (session.engine, again))
    assert replayed == live
    assert {"stale", "recovering", "down", "live"} <= {change.state for change in live.changes}
    ours, theirs = session.engine.view(SYMBOL), again.view(SYMBOL)
    assert ours.ladder.levels.tolist() == theirs.ladder.levels.tolist()


async def test_a_stream_without_sequence_numbers_is_connected_again_when_it_falls_silent():
    symbol = "goquant:BTC-USDT-SWAP"
    async with followed(symbol=symbol) as (server, session):
        n_before = len(states(session, symbol))
        server.inject(parse_fault("mute for=1m"))
        await until_passed(session, n_before, ["stale", "down", "live"], symbol)
        (health,) = (book for book in session.engine.health() if book.symbol == symbol)
        assert "losses can't be seen" in health.proof
        assert health.delay_ns is None


async def test_a_storm_of_gaps_stays_within_the_venues_allowance(monkeypatch):
    # Ten requests in two seconds instead of 480 in an hour.
    rules = msgspec.structs.replace(okx.RULES, requests=Allowance(10, 2.0))
    monkeypatch.setattr(okx.OkxCodec, "rules", rules)
    settings = msgspec.structs.replace(SETTINGS, retry_after_s=0.001, retry_most_s=0.002)
    asked_ns = defaultdict(list)

    def hear(frame):
        if frame.kind == "sent" and frame.payload.startswith(b'{"op"'):
            asked_ns[frame.conn].append(frame.recv_ns)

    async with followed(settings=settings, sink=hear) as (server, session):
        for _ in range(120):
            server.inject(parse_fault("gap"))
            await asyncio.sleep(0.02)
        await until(lambda: session.engine.state(SYMBOL, app.now_ns()) == "live")
        assert session.engine.health()[0].n_gaps > 5
    # The venue counts by connection, and a busy machine may need a second one.
    assert max(map(len, asked_ns.values())) > 10
    assert all(b - a >= 2e9 for sent_ns in asked_ns.values() for a, b in zip(sent_ns, sent_ns[10:], strict=False))


@pytest.mark.parametrize("fault", ["close code=4006", "refuse"])
async def test_connections_are_no_more_than_the_venue_allows_by_its_own_count(fault):
    n_opened = 0
    settings = msgspec.structs.replace(SETTINGS, retry_after_s=0.001, retry_most_s=0.002)

    def hear(frame):
        nonlocal n_opened
        n_opened += frame.kind == "open"

    async with followed(settings=settings, sink=hear) as (server, _):
        for _ in range(40):
            server.inject(parse_fault(fault))
            server.inject(parse_fault("close code=4006"))
            await asyncio.sleep(0.05)
        assert n_opened > 3
        assert server.max_attempts_per_s == 3


async def test_sessions_side_by_side_share_the_venues_turns():
    turns, settings = VenueTurns(), Settings(feed=SETTINGS)
    async with Server(Floor(seed=1)) as server, AsyncExitStack() as opened:
        endpoints = {app.DEMO_VENUE: Endpoint(server.websocket_url, server.rest_url)}
        for _ in range(8):
            engine = app.make_engine("simulated", settings)
            session = app.Session(engine, [SYMBOL], settings, endpoints=endpoints, turns=turns)
            await opened.enter_async_context(session)
        await session.ready()
        assert server.max_attempts_per_s == 3


async def test_a_session_that_has_ended_leaves_no_task_waiting():
    async with Server(Floor(seed=1)) as server:
        before = asyncio.all_tasks()
        endpoints = {app.DEMO_VENUE: Endpoint(server.websocket_url, server.rest_url)}
        engine, settings = app.make_engine("simulated", Settings()), Settings(feed=SETTINGS)
        async with app.Session(engine, [SYMBOL], settings, endpoints=endpoints) as session:
            await session.ready()
            begun = asyncio.all_tasks() - before
        # Held here, so that one that nobody ends waits for ever; asyncio would let it go, and complain of it.
        await until(lambda: all(task.done() for task in begun))


async def test_a_tape_that_cannot_be_written_ends_the_session():
    def full(frame):
        if frame.kind == "close":
            raise TapeError("/tape", "No space left on device")

    async with followed(sink=full) as (server, session):
        server.inject(parse_fault("close code=4006"))
        with pytest.raises(TapeError, match="No space left"):
            await session.ended()


async def test_a_host_that_is_not_there_is_said_at_once_and_another_venue_offered():
    settings = load(environ={}, overrides=["goquant.host=127.0.0.1", "goquant.port=9"]).settings
    async with app.live(["goquant:BTC-USDT-SWAP"], settings) as session:
        with pytest.raises(FeedError, match=r"goquant\.host \(now 127\.0\.0\.1\); okx: has the same books"):
            await session.ready()
