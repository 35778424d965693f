"""The first live minute of a user: from the name service to the book, each step with what to do where it fails."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import time_ns
from typing import Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from fillcast import __version__, app, tables
from fillcast.config import Settings
from fillcast.engine.engine import FeedHealth
from fillcast.errors import FeedError, FillcastError, UnknownInstrument
from fillcast.events import Ack, Frame, Refusal, VenueTime
from fillcast.feeds.feed import Endpoint
from fillcast.feeds.rest import Rest, trust
from fillcast.fees import Fees, find_table
from fillcast.market import Instrument
from fillcast.tape import SUFFIX, Header, Opening, TapeWriter
from fillcast.units import NS_PER_MS, NS_PER_S
from fillcast.venues.codec import Codec
from fillcast.venues.okx import rest as okx
from fillcast.view import Source, View

Verdict = Literal["pass", "warn", "fail", "skip"]

MAX_OFFSET_S = 1.0
N_CLOCK_READINGS = 5
N_BOOK_READINGS = 20
N_CONTRACTS = 100.0
OWN_RATES = "own rates are the settings fees.taker_bps and fees.maker_bps"
SPEAKS_OKX = ("okx", app.DEMO_VENUE)

_N_VIEWS = 200


class Check(Struct, frozen=True):
    """One step: how it went, what was found, and what to do where it failed. `warn`: it works, but asks for a look;
    `skip`: it can't be made here."""

    name: str
    verdict: Verdict
    found: str
    remedy: str = ""


class Report(Struct, frozen=True, kw_only=True):
    """All steps, what the book went through, and the tape of what was received."""

    symbol: str
    version: str
    is_good: bool
    checks: tuple[Check, ...]
    health: FeedHealth | None
    tape: str


class Checkup:
    """Goes through the steps once. seconds: how long the book is followed. tape: a file that is not there yet."""

    def __init__(self, symbol: str, settings: Settings, endpoint: Endpoint, tape: Path, seconds: float) -> None:
        self.symbol = symbol
        self.health: FeedHealth | None = None
        self._venue, self._name = app.split(symbol)
        self._settings = settings
        self._endpoint = endpoint
        self._tape = tape
        self._seconds = seconds
        self._source: Source = "simulated" if self._venue == app.DEMO_VENUE else "live"
        self._engine = app.make_engine(self._source, settings)
        self._views: dict[int, View] = {}

    async def steps(self) -> AsyncIterator[Check]:
        """Each as soon as it is made; those that stand on one that failed are left out."""
        for url in filter(None, (self._endpoint.websocket, self._endpoint.rest)):
            for step in (self._find, self._trust):
                check = await step(url)
                yield check
                if check.verdict == "fail":
                    return
        if self._endpoint.rest:
            check = await self._read_clock()
            yield check
            if "HTTP" in check.found:
                return
        async for check in self._follow():
            yield check
        yield self._fees()

    # Before the venue says anything.

    async def _find(self, url: str) -> Check:
        host, port = _address(url)
        name = f"name of {host}"
        if self._settings.feed.proxy:
            return Check(name, "skip", f"left to the proxy {self._settings.feed.proxy}")
        try:
            found = await asyncio.get_running_loop().getaddrinfo(host, port)
        except OSError as e:
            remedy = "is this machine online? A name service that hides the venue is usual in some regions"
            return Check(name, "fail", str(e), f"{remedy}; {self._host_settings()}")
        return Check(name, "pass", ", ".join(sorted({str(row[4][0]) for row in found})[:3]))

    async def _trust(self, url: str) -> Check:
        host, port = _address(url)
        name = f"connection to {host}:{port}"
        if self._settings.feed.proxy:
            return Check(name, "skip", f"left to the proxy {self._settings.feed.proxy}")
        is_secure = urlsplit(url).scheme in ("wss", "https")
        context = trust() if is_secure else None
        try:
            async with asyncio.timeout(self._settings.feed.connect_timeout_s):
                _, writer = await asyncio.open_connection(host, port, ssl=context)
        except (ssl.SSLError, TimeoutError) as e:
            if not is_secure:
                return Check(name, "fail", "no answer", f"a firewall may block port {port}; {self._host_settings()}")
            remedy = "something between here and the venue reads TLS, or this machine's clock or certificates are wrong"
            return Check(name, "fail", str(e) or "no TLS within the time of feed.connect_timeout_s", remedy)
        except OSError as e:
            remedy = f"a firewall may block port {port}; {self._host_settings()}"
            return Check(name, "fail", str(e), remedy)
        secured = writer.get_extra_info("ssl_object")
        writer.close()
        return Check(name, "pass", f"{secured.version()}, certificate verified" if secured else "open, without TLS")

    def _host_settings(self) -> str:
        if self._venue == "goquant":
            return "the host is the setting goquant.host; okx: has the same books"
        if self._venue == "okx":
            return "hosts are the settings okx.region (global, eea, us), okx.ws_host and okx.rest_host"
        return "a proxy is the setting feed.proxy"

    async def _read_clock(self) -> Check:
        # The reading with the shortest round trip says most.
        path = app.codec_of(Opening(self._venue)).rules.clock_path
        if not path:
            return Check("clock", "skip", "the venue tells no time")
        codec = app.codec_of(Opening(self._venue))
        readings: list[tuple[int, int]] = []
        try:
            async with Rest(self._endpoint.rest, self._settings.feed) as rest:
                for _ in range(N_CLOCK_READINGS):
                    asked_ns = time_ns()
                    body = _body(await rest.get(path))
                    error_ns = (time_ns() - asked_ns) // 2
                    shown = codec.decode_rest(path, body, time_ns())
                    times_ns = [step.event_ns for step in shown if isinstance(step, VenueTime)]
                    readings += [(error_ns, shown_ns - asked_ns - error_ns) for shown_ns in times_ns]
        except FeedError as e:
            return Check("REST host", "fail", str(e), self._host_settings())
        if not readings:
            return Check("clock", "fail", "the venue's answer tells no time", self._host_settings())
        error_ns, offset_ns = min(readings)
        found = f"ours is {-offset_ns / NS_PER_MS:+.1f} ms from the venue's, give or take {error_ns / NS_PER_MS:.1f} ms"
        if abs(offset_ns) - error_ns > MAX_OFFSET_S * NS_PER_S:
            return Check(
                "clock", "fail", found, "let this machine keep time by NTP; delays are corrected for it meanwhile"
            )
        return Check("clock", "pass", found)

    # The book.

    async def _follow(self) -> AsyncIterator[Check]:
        with TapeWriter(self._tape, Header(time_ns(), self._source, __version__)) as tape:
            tap = _Tap(tape)

            def hear(frame: Frame) -> None:
                self._keep_view()
                tap.take(frame)

            endpoints = {self._venue: self._endpoint}
            session = app.Session(self._engine, [self.symbol], self._settings, sink=hear, endpoints=endpoints)
            async with session:
                due_s = asyncio.get_running_loop().time() + self._seconds
                check = await self._first_book(session)
                yield check
                if tap.n_acks or tap.refusals:
                    yield _subscribed(tap)
                if check.verdict == "pass":
                    async for check in self._in_step(session, due_s):
                        yield check

    async def _first_book(self, session: app.Session) -> Check:
        loop = asyncio.get_running_loop()
        began_s = loop.time()
        try:
            await session.ready()
        except UnknownInstrument as e:
            return Check(
                "first book", "fail", str(e), f"fillcast instruments --venue {self._venue} lists what there is"
            )
        except FillcastError as e:
            return Check("first book", "fail", str(e), self._host_settings())
        view = self._engine.view(self.symbol)
        depth = f"{view.ladder.n_bids} × {view.ladder.n_asks} levels"
        return Check("first book", "pass", f"{depth}, {loop.time() - began_s:.1f} s after connecting")

    async def _in_step(self, session: app.Session, due_s: float) -> AsyncIterator[Check]:
        loop = asyncio.get_running_loop()
        if self._venue in SPEAKS_OKX:
            async with Rest(self._endpoint.rest, self._settings.feed) as rest:
                yield await self._compare(rest)
                yield await self._convert(rest)
        else:
            found = f"{self._venue} tells no second book that stands at one of its messages"
            yield Check("book against REST", "skip", found)
        await asyncio.sleep(max(0.0, due_s - loop.time()))
        session.check()
        yield self._chain()
        yield self._delay()

    def _keep_view(self) -> None:
        # Before a message is taken the book still stands as the last one left it, so each is kept, however busy the
        # machine is: REST gives one that is a little older or younger than ours.
        now_ns = time_ns()
        if self._engine.state(self.symbol, now_ns) == "live":
            view = self._engine.view(self.symbol, now_ns)
            self._views[view.seq] = view
            for seq in list(self._views)[:-_N_VIEWS]:
                del self._views[seq]

    async def _compare(self, rest: Rest) -> Check:
        name = "book against REST"
        path = f"/api/v5/market/books?instId={self._name}&sz=400"
        told = {}
        try:
            for _ in range(N_BOOK_READINGS):
                seq, bids, asks = okx.book(self._venue, _body(await rest.get(path)))
                told[seq] = bids, asks
                await asyncio.sleep(0.2)
                self._keep_view()
                for seq in told.keys() & self._views.keys():
                    return _compared(name, self._views[seq], *told[seq])
        except FillcastError as e:
            return Check(name, "fail", str(e), self._host_settings())
        found = f"none of {N_BOOK_READINGS} REST books fell on a message of ours"
        return Check(name, "skip", found)

    async def _convert(self, rest: Rest) -> Check:
        name = "size of a contract"
        listed = self._engine.find(self.symbol)
        if listed.product == "spot":
            return Check(name, "skip", f"sizes are {listed.base}")
        mid = self._engine.view(self.symbol).mid
        asked = f"type=2&instId={self._name}&sz={N_CONTRACTS:g}&px={mid:.10g}&unit=coin"
        path = f"/api/v5/public/convert-contract-coin?{asked}"
        try:
            theirs = okx.converted(self._venue, _body(await rest.get(path)))
        except FillcastError as e:
            return Check(name, "fail", str(e), "ask again; the venue's conversion could not be read")
        return _converted(name, listed, mid, theirs)

    def _chain(self) -> Check:
        (health,) = (book for book in self._engine.health(time_ns()) if book.symbol == self.symbol)
        self.health = health
        name = "messages in step"
        found = f"{health.n_updates:,} book messages, {health.n_gaps} gaps, {health.n_connections} connections"
        told = f"{found}; {health.proof}"
        if health.n_gaps or health.n_connections > 1 or health.state != "live":
            reasons = [
                f"{change.state}: {change.reason}" for change in health.changes if change.state in ("stale", "down")
            ]
            remedy = "a lossy network or a machine that is too busy; they were mended, and answers said so meanwhile"
            return Check(name, "fail", "; ".join([told, *reasons[-3:]]), remedy)
        return Check(name, "pass", told)

    def _delay(self) -> Check:
        health = self.health
        if health is None or health.delay_ns is None or health.delay_error_ns is None:
            return Check("delay", "skip", "without the venue's clock, or with stamps of a second, it can't be known")
        delay_ms, error_ms = health.delay_ns / NS_PER_MS, health.delay_error_ns / NS_PER_MS
        return Check("delay", "pass", f"the last message took {delay_ms:.1f} ms, give or take {error_ms:.1f} ms")

    def _fees(self) -> Check:
        listed = {item.symbol: item for item in self._engine.instruments()}.get(self.symbol)
        if listed is None:
            return Check("fee table", "skip", "the instrument is not known")
        own = self._settings.fees
        if own.is_own:
            if own.taker_bps is None:
                return Check("fee table", "fail", "own rates without one for a taker", OWN_RATES)
            return Check("fee table", "pass", f"not needed: own rates, {own.taker_bps:g} bps for a taker")
        table = find_table(tables.fee_tables(), listed)
        if table is None:
            return Check("fee table", "fail", f"none for fee group {listed.fee_group or '–'}", OWN_RATES)
        said = Fees(None, None, "", as_of=table.as_of).warnings(time_ns())
        found = f"{table.as_of}, {len(table.tiers)} tiers, from {table.source}"
        return Check("fee table", "warn" if said else "pass", found, "; ".join([*said, OWN_RATES]) if said else "")


@asynccontextmanager
async def venue_of(symbol: str, settings: Settings) -> AsyncIterator[Endpoint]:
    """Where an instrument's venue is."""
    venue, _ = app.split(symbol)
    if venue != app.DEMO_VENUE:
        yield app.endpoint_of(venue, settings)
        return
    async with app.demo(settings) as endpoint:
        yield endpoint


async def examine(
    symbol: str,
    settings: Settings,
    directory: Path,
    seconds: float,
    tell: Callable[[Check], None],
    *,
    endpoint: Endpoint | None = None,
) -> Report:
    """Make every step, telling each as it is made. endpoint: of a venue that is not where the settings say.

    Raises UnknownInstrument for a symbol that is none, TapeError where no tape can be written.
    """
    venue, _ = app.split(symbol)
    stamp = datetime.fromtimestamp(time_ns() / NS_PER_S, UTC).strftime("%Y-%m-%dT%H%M%S")
    tape = directory / f"check-{stamp}-{venue}{SUFFIX}"
    checks: list[Check] = []
    async with AsyncExitStack() as stack:
        where = await stack.enter_async_context(venue_of(symbol, settings)) if endpoint is None else endpoint
        checkup = Checkup(symbol, settings, where, tape, seconds)
        async for check in checkup.steps():
            checks.append(check)
            tell(check)
    return Report(
        symbol=symbol,
        version=__version__,
        is_good=all(check.verdict != "fail" for check in checks),
        checks=tuple(checks),
        health=checkup.health,
        tape=str(tape) if tape.exists() else "",
    )


class _Tap:
    # Hears every frame: onto the tape, and what the venue said of our requests.
    def __init__(self, tape: TapeWriter) -> None:
        self.n_acks = 0
        self.refusals: list[str] = []
        self._tape = tape
        self._codecs: dict[int, Codec] = {}

    def take(self, frame: Frame) -> None:
        self._tape.write(frame)
        if frame.kind == "open":
            self._codecs[frame.conn] = app.codec_of(msgspec.json.decode(frame.payload, type=Opening))
        elif frame.kind == "data":
            for step in self._codecs[frame.conn].decode(frame.payload, frame.recv_ns):
                self.n_acks += isinstance(step, Ack)
                if isinstance(step, Refusal):
                    self.refusals.append(f"{step.code} {step.message}")


def _body(answer: bytes) -> bytes:
    return answer.removeprefix(b"GET ").partition(b" ")[2]


def _address(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or (443 if parts.scheme in ("wss", "https") else 80)


def _subscribed(tap: _Tap) -> Check:
    if tap.refusals:
        return Check("requests", "fail", "; ".join(tap.refusals[:3]), "the venue's own words say what it would take")
    return Check("requests", "pass", f"{tap.n_acks} channels acknowledged")


def _compared(name: str, view: View, bids: okx.Side, asks: okx.Side) -> Check:
    for side, ours, theirs in (("bid", view.ladder.bids, bids), ("ask", view.ladder.asks, asks)):
        n = min(len(ours), len(theirs))
        for k, (mine, other) in enumerate(zip(ours[:n].tolist(), theirs[:n], strict=True)):
            if tuple(mine) != other:
                found = f"{side} {k} is {mine[0]:.10g} × {mine[1]:.10g}, by REST {other[0]:.10g} × {other[1]:.10g}"
                return Check(name, "fail", f"{found}, both at {view.seq}", "a defect: send the tape with a report")
    n_bids, n_asks = min(view.ladder.n_bids, len(bids)), min(view.ladder.n_asks, len(asks))
    return Check(name, "pass", f"{n_bids} + {n_asks} levels are the same at {view.seq}")


def _converted(name: str, listed: Instrument, mid: float, theirs: float) -> Check:
    ours = listed.qty_of_size(N_CONTRACTS, mid)
    found = f"{N_CONTRACTS:g} contracts are {ours:.10g} {listed.base}, by the venue {theirs:.10g}"
    # The venue rounds what it converts.
    if abs(ours - theirs) > 1e-3 * ours:
        return Check(name, "fail", found, "a defect, or a contract that has changed: send the tape with a report")
    return Check(name, "pass", found)
