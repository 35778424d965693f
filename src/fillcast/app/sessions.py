"""Live feeds into one engine, and what a venue lists."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from functools import partial
from itertools import count
from typing import Self

import msgspec

from fillcast import tables
from fillcast.app.clock import now_ns
from fillcast.app.wiring import DEMO_VENUE, VENUES, codec_of, endpoint_of, make_engine, shipped, split
from fillcast.book import Status
from fillcast.config import Settings
from fillcast.engine.engine import Engine, nearest
from fillcast.errors import BookNotReady, ConfigError, FeedError, UnknownInstrument
from fillcast.events import Opening
from fillcast.exchange.floor import Floor
from fillcast.exchange.listing import DEMO
from fillcast.exchange.server import LOOPBACK, Server
from fillcast.feeds.feed import Endpoint, Feed, Sink
from fillcast.feeds.pace import Turns, VenueTurns
from fillcast.feeds.rest import Rest
from fillcast.feeds.supervisor import Supervisor
from fillcast.fees import FeeTable, find_table
from fillcast.log import Log
from fillcast.market import Instrument
from fillcast.venues.binance.codec import BinanceCodec
from fillcast.venues.binance.market import MARKETS as BINANCE
from fillcast.venues.codec import Channel
from fillcast.venues.okx.codec import OkxCodec
from fillcast.view import Source

_POLL_S = 0.01
_log = Log("fillcast.book")


class Session:
    """Live feeds into one engine, from `async with` to its end. What ends is connected again; what is lost, mended.

    endpoints: of venues that are not where the settings say, the loopback exchange for one. turns: that it shares with
    other sessions, since a venue counts by address and not by session.
    """

    def __init__(
        self,
        engine: Engine,
        symbols: Sequence[str],
        settings: Settings,
        *,
        sink: Sink | None = None,
        endpoints: dict[str, Endpoint] | None = None,
        turns: VenueTurns | None = None,
    ) -> None:
        self.engine = engine
        self.symbols = list(dict.fromkeys(symbols))
        self.supervisors = _supervisors(engine, self.symbols, settings, sink, endpoints or {}, turns or VenueTurns())
        self._settings = settings
        self._tasks: list[asyncio.Task[None]] = []
        engine.tell = engine.tell or _log_state

    async def __aenter__(self) -> Self:
        self._tasks = [asyncio.create_task(supervisor.run()) for supervisor in self.supervisors]
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def ready(self) -> None:
        """Until every book is live and its instrument is known.

        Raises FeedError if a venue can't be reached at all, UnknownInstrument once the venue's list lacks a name,
        BookNotReady at the time-out.
        """
        loop = asyncio.get_running_loop()
        due_s = loop.time() + self._settings.feed.first_book_timeout_s
        while not self._are_ready():
            for supervisor in self.supervisors:
                if supervisor.failure is not None and not supervisor.has_connected:
                    raise self._dead(supervisor.failure)
            if loop.time() > due_s:
                raise self._late()
            await asyncio.sleep(_POLL_S)

    def check(self) -> None:
        """Raises what no new connection would mend, if that has happened."""
        for task in self._tasks:
            if task.done() and not task.cancelled():
                error = task.exception()
                raise FeedError("a feed has ended") if error is None else error.with_traceback(None)
        for feed in self._feeds():
            if feed.failure is not None and not isinstance(feed.failure, FeedError):
                raise feed.failure.with_traceback(None)

    async def ended(self) -> None:
        """Until something has happened that no new connection would mend; raises it."""
        await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        self.check()

    def _feeds(self) -> list[Feed]:
        return [feed for supervisor in self.supervisors for feed in supervisor.feeds]

    def _are_ready(self) -> bool:
        self.check()
        return all(self._is_ready(symbol) for symbol in self.symbols)

    def _is_ready(self, symbol: str) -> bool:
        venue, _ = split(symbol)
        listed = [item.symbol for item in self.engine.instruments() if item.venue == venue]
        feeds = self._feeds()
        if symbol not in listed and feeds and all(feed.has_asked for feed in feeds):
            raise UnknownInstrument(symbol, nearest(symbol, listed))
        return symbol in listed and self.engine.state(symbol, now_ns()) == "live"

    def _dead(self, failure: FeedError) -> FeedError:
        if any(split(symbol)[0] == "goquant" for symbol in self.symbols):
            host = self._settings.goquant.host
            return FeedError(f"{failure}; the host is the setting goquant.host (now {host}); okx: has the same books")
        return failure

    def _late(self) -> BookNotReady:
        symbol = next(symbol for symbol in self.symbols if not self._is_ready(symbol))
        waited_s = self._settings.feed.first_book_timeout_s
        failures = [str(one.failure) for one in self.supervisors if one.failure is not None]
        said = self.engine.last_refusal or self.engine.last_malformed or "".join(failures[:1])
        reason = f"no book within {waited_s:g} s" + (f"; {said}" if said else "")
        return BookNotReady(symbol, self.engine.state(symbol, now_ns()), reason)


def _log_state(symbol: str, status: Status) -> None:
    _log.info(status.state, instrument=symbol, reason=status.reason, since_ns=status.since_ns)


def check_demo(symbols: Sequence[str]) -> None:
    """Raises UnknownInstrument for what no loopback exchange has, which need not run to say so."""
    known = [f"{DEMO_VENUE}:{item.row.instId}" for item in DEMO]
    for symbol in symbols:
        if split(symbol)[0] == DEMO_VENUE and symbol not in known:
            raise UnknownInstrument(symbol, nearest(symbol, known))


def origin_of(symbols: Sequence[str]) -> Source:
    """Where frames of these instruments come from. Raises UnknownInstrument, or ConfigError for simulated and real ones
    together: an engine has one origin."""
    venues = {split(symbol)[0] for symbol in symbols}
    if DEMO_VENUE not in venues:
        return "live"
    if len(venues) > 1:
        raise ConfigError("simulated and real instruments can't be in one session")
    return "simulated"


@asynccontextmanager
async def live(symbols: Sequence[str], settings: Settings, *, sink: Sink | None = None) -> AsyncIterator[Session]:
    """A session of live feeds. Instruments called ``demo:`` come from the loopback exchange, which it starts and ends
    unless the settings name one that runs.

    Raises what `origin_of` raises.
    """
    if origin_of(symbols) == "live":
        async with Session(make_engine("live", settings), symbols, settings, sink=sink) as session:
            yield session
        return
    async with demo(settings) as endpoint:
        endpoints = {DEMO_VENUE: endpoint}
        engine = make_engine("simulated", settings)
        async with Session(engine, symbols, settings, sink=sink, endpoints=endpoints) as session:
            yield session


def demo(settings: Settings) -> AbstractAsyncContextManager[Endpoint]:
    """The loopback exchange that runs already, or one of our own, whose kernels are compiled when this returns."""
    if settings.demo.port is not None:
        address = f"{LOOPBACK}:{settings.demo.port}"
        return nullcontext(Endpoint(f"ws://{address}", f"http://{address}"))
    return _served(Floor())


@asynccontextmanager
async def _served(floor: Floor) -> AsyncIterator[Endpoint]:
    async with Server(floor) as server:
        yield Endpoint(server.websocket_url, server.rest_url)


async def listed(venue: str, settings: Settings) -> list[Instrument]:
    """Every instrument of a venue, asked of the venue where it can be asked."""
    if venue not in VENUES:
        raise ConfigError(f"no venue {venue!r}; there are: {', '.join(VENUES)}")
    engine = make_engine("simulated" if venue == DEMO_VENUE else "live", settings)
    if venue == DEMO_VENUE:
        async with demo(settings) as endpoint:
            await _ask_listings(engine, venue, endpoint.rest, settings)
    elif venue in ("okx", *BINANCE):
        await _ask_listings(engine, venue, endpoint_of(venue, settings).rest, settings)
    return [item for item in engine.instruments() if item.venue == venue]


async def _ask_listings(engine: Engine, venue: str, url: str, settings: Settings) -> None:
    codec = BinanceCodec(venue) if venue in BINANCE else OkxCodec(venue)
    engine.open(0, codec)
    async with Rest(url, settings.feed) as rest:
        for wish in codec.listings():
            engine.on_frame(await rest.get(wish.path), now_ns(), 0, "rest")


async def fee_table(symbol: str, settings: Settings) -> tuple[Instrument, FeeTable | None]:
    """An instrument and its newest fee table. The shipped instrument table answers without a network."""
    venue, _ = split(symbol)
    instrument = {item.symbol: item for item in shipped(venue)}.get(symbol)
    if instrument is None:
        found = {item.symbol: item for item in await listed(venue, settings)}
        if symbol not in found:
            raise UnknownInstrument(symbol, nearest(symbol, found))
        instrument = found[symbol]
    return instrument, find_table(tables.fee_tables(), instrument)


def _supervisors(
    engine: Engine,
    symbols: Sequence[str],
    settings: Settings,
    sink: Sink | None,
    endpoints: dict[str, Endpoint],
    turns: VenueTurns,
) -> list[Supervisor]:
    names: dict[str, list[str]] = {}
    for symbol in symbols:
        venue, name = split(symbol)
        names.setdefault(venue, []).append(name)
    numbers = count()
    found: list[Supervisor] = []
    for venue, wanted in names.items():
        endpoint = endpoints.get(venue) or endpoint_of(venue, settings)
        opening = Opening(venue, book_channel=settings.okx.book_channel)
        codec = codec_of(opening)
        connects, fetches = turns.at(venue, codec.rules)

        def make(channel: Channel, opening: Opening, endpoint: Endpoint, connects: Turns, fetches: Turns) -> Feed:
            named = msgspec.structs.replace(opening, names=channel.names if channel.has_books else ())
            return Feed(
                next(numbers),
                endpoint,
                named,
                codec_of(opening),
                channel,
                engine,
                settings.feed,
                sink=sink,
                connects=connects,
                fetches=fetches,
            )

        for channel in codec.channels(wanted):
            making = partial(make, channel, opening, endpoint, connects, fetches)
            found.append(Supervisor(making, engine, settings.feed))
    return found
