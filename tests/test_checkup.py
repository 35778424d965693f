"""The first live minute, against the loopback exchange and its faults."""

import asyncio
import re
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from fillcast import app, tables
from fillcast.checkup import examine
from fillcast.config import load
from fillcast.exchange.faults import parse_fault
from fillcast.exchange.floor import Floor
from fillcast.exchange.server import Server
from fillcast.feeds.feed import Endpoint

SETTINGS = load(environ={}).settings
IMPATIENT = load(environ={}, overrides=["feed.first_book_timeout_s=1.5", "feed.connect_timeout_s=2"]).settings
"""Where none is to come: on a busy machine a book that comes may take longer."""


def date_tables(monkeypatch, age_days):
    as_of = datetime.now(UTC).date() - timedelta(days=age_days)
    dated = tuple(replace(table, as_of=as_of) for table in tables.fee_tables())
    monkeypatch.setattr(tables, "fee_tables", lambda: dated)


@pytest.fixture(autouse=True)
def tables_of_today(monkeypatch):
    """The shipped tables grow old; what else is found on the way does not depend on that."""
    date_tables(monkeypatch, 0)


async def examined(
    tmp_path, symbol="demo:BTC-USDT-SWAP", *, faults=(), later=(), endpoint=None, settings=SETTINGS, seconds=2.0
):
    """faults: from the start; later: once the first book is there, however long a busy machine takes to it."""
    told = []
    if endpoint is not None:
        report = await examine(symbol, settings, tmp_path, seconds, told.append, endpoint=endpoint)
    else:
        async with Server(Floor(seed=5), faults=[parse_fault(words) for words in faults]) as server:

            def hear(check):
                told.append(check)
                if check.name == "first book":
                    for words in later:
                        server.inject(parse_fault(words))

            where = Endpoint(server.websocket_url, server.rest_url)
            report = await examine(symbol, settings, tmp_path, seconds, hear, endpoint=where)
    assert tuple(told) == report.checks
    return report, {check.name: check for check in report.checks}


@pytest.mark.parametrize("name", ["BTC-USDT-SWAP", "BTC-USD-SWAP", "BTC-USDT"])
async def test_every_step_of_a_sound_way_passes_and_leaves_a_tape(tmp_path, name):
    report, checks = await examined(tmp_path, f"demo:{name}")
    assert report.is_good
    assert {check.verdict for check in report.checks} <= {"pass", "skip"}
    for step in ("clock", "first book", "requests", "book against REST", "messages in step", "delay", "fee table"):
        assert checks[step].verdict == "pass", checks[step]
    assert checks["size of a contract"].verdict == ("skip" if name == "BTC-USDT" else "pass")
    engine = app.make_engine("simulated", SETTINGS)
    for frame in app.Recording(next(tmp_path.iterdir())).frames():
        app.take(engine, frame)
    assert engine.health()[0].n_updates >= report.health.n_updates > 0
    assert report.tape == str(next(tmp_path.iterdir()))


async def test_a_fee_table_of_last_season_is_told_with_its_age(tmp_path, monkeypatch):
    date_tables(monkeypatch, 91)
    report, checks = await examined(tmp_path)
    assert report.is_good, report.checks
    assert checks["fee table"].verdict == "warn"
    # It may be midnight in between.
    assert re.search("9[12] days old", checks["fee table"].remedy)
    assert "fees.taker_bps" in checks["fee table"].remedy
    half = load(environ={}, overrides=["fees.maker_bps=1.5"]).settings
    report, checks = await examined(tmp_path / "half", settings=half)
    assert checks["fee table"].verdict == "fail"
    assert checks["fee table"].found == "own rates without one for a taker"
    own = load(environ={}, overrides=["fees.taker_bps=4.5"]).settings
    report, checks = await examined(tmp_path / "own", settings=own)
    assert report.is_good
    assert checks["fee table"].found == "not needed: own rates, 4.5 bps for a taker"


async def test_a_stream_without_a_second_book_skips_what_it_has_not(tmp_path):
    report, checks = await examined(tmp_path, "goquant:BTC-USDT-SWAP")
    assert report.is_good
    assert checks["book against REST"].verdict == "skip"
    assert checks["delay"].verdict == "skip"
    assert "losses can't be seen" in checks["messages in step"].found


async def test_a_name_that_is_none_offers_the_nearest_and_says_what_the_venue_said(tmp_path):
    report, checks = await examined(tmp_path, "demo:BTC-USDT-SWOP")
    assert not report.is_good
    assert "nearest: demo:BTC-USDT-SWAP" in checks["first book"].found
    assert "fillcast instruments --venue demo" in checks["first book"].remedy
    assert "60018" in checks["requests"].found


@pytest.mark.parametrize("words", ["gap", "drop", "close code=4006"])
async def test_what_was_lost_and_mended_on_the_way_is_told(tmp_path, words):
    report, checks = await examined(tmp_path, later=[words], seconds=4.0)
    assert not report.is_good
    assert checks["messages in step"].verdict == "fail"
    assert "mended" in checks["messages in step"].remedy
    assert checks["book against REST"].verdict in ("pass", "skip")


async def test_refused_requests_are_told_in_the_venues_words(tmp_path):
    report, checks = await examined(tmp_path, faults=["limit count=2"], settings=IMPATIENT)
    assert checks["requests"].verdict == "fail"
    assert "60014" in checks["requests"].found
    assert not report.is_good


async def test_a_venue_that_takes_no_more_connections_says_to_wait(tmp_path):
    report, checks = await examined(tmp_path, faults=["refuse count=9"])
    assert not report.is_good
    assert "HTTP 503: the venue takes no more for now" in checks["first book"].found


async def test_a_name_that_no_service_knows_ends_it_with_the_settings_to_change(tmp_path):
    endpoint = Endpoint("wss://no-such-host.invalid:443", "https://no-such-host.invalid")
    report, _ = await examined(tmp_path, "okx:BTC-USDT", endpoint=endpoint)
    (check,) = report.checks
    assert (check.verdict, report.tape, list(tmp_path.iterdir())) == ("fail", "", [])
    assert "okx.region" in check.remedy


async def test_a_port_that_is_closed_ends_it(tmp_path):
    endpoint = Endpoint("ws://127.0.0.1:9", "http://127.0.0.1:9")
    report, _ = await examined(tmp_path, "goquant:BTC-USDT-SWAP", endpoint=endpoint)
    assert report.checks[-1].verdict == "fail"
    assert "goquant.host" in report.checks[-1].remedy


async def test_a_host_without_tls_is_not_trusted(tmp_path):
    async with Server(Floor(seed=5)) as server:
        endpoint = Endpoint(server.websocket_url.replace("ws:", "wss:"), "")
        report, _ = await examined(tmp_path, "okx:BTC-USDT", endpoint=endpoint, settings=IMPATIENT)
    assert report.checks[-1].verdict == "fail"
    assert "TLS" in report.checks[-1].remedy


async def answering(status):
    async def answer(reader, writer):
        await reader.readline()
        writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()

    return await asyncio.start_server(answer, "127.0.0.1", 0)


@pytest.mark.parametrize("status", [403, 451])
async def test_a_region_that_is_refused_is_told_with_the_presets(tmp_path, status):
    server = await answering(status)
    port = server.sockets[0].getsockname()[1]
    endpoint = Endpoint(f"ws://127.0.0.1:{port}", f"http://127.0.0.1:{port}")
    report, checks = await examined(tmp_path, "okx:BTC-USDT", endpoint=endpoint)
    server.close()
    assert str(status) in checks["REST host"].found
    assert "okx.region=eea" in checks["REST host"].found
    assert report.checks[-1].name == "REST host"
