"""The only place that wires: settings, tables, codecs, feeds and tapes become an engine that answers."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from time import time_ns
from typing import Self

import msgspec

from fillcast import fits, tables
from fillcast.archives import collector, cryptofeed
from fillcast.archives.columns import Columns, columns_of
from fillcast.archives.known import frames_of
from fillcast.archives.lines import is_gzip
from fillcast.book import Status
from fillcast.config import BINANCE_HOSTS, OKX_HOSTS, BinanceMarket, FeeChoice, Settings
from fillcast.engine import Engine, nearest
from fillcast.errors import BookNotReady, ConfigError, FeedError, TapeError, UnknownInstrument
from fillcast.events import BookChange, Frame, Gap, Malformed, Opening, Step
from fillcast.exchange.fitted import model_of
from fillcast.exchange.floor import Floor
from fillcast.exchange.listing import DEMO
from fillcast.exchange.market import Market
from fillcast.exchange.server import LOOPBACK, Server
from fillcast.feed import Endpoint, Feed, Sink
from fillcast.fees import Fees, FeeTable, fees_of, find_table, own_fees
from fillcast.fitted import Fitted
from fillcast.hazards import Hazards
from fillcast.kernels import hazard, shadow
from fillcast.keyframe import decode_keyframe
from fillcast.lab.answers import MIN_PAIRS, SHARES, answered_impact, measure_answer
from fillcast.lab.execution import Simulated, execute
from fillcast.lab.promised import Promised, check_pairs, fit_market, keep, qty_of
from fillcast.learn import shelf
from fillcast.learn.columns import Columns as EventColumns
from fillcast.learn.columns import collect
from fillcast.learn.impact import fit_impact
from fillcast.learn.layout import Layout, lay_out
from fillcast.learn.sampled import sample
from fillcast.learn.vigils import Vigils, keep_vigils
from fillcast.log import Log
from fillcast.market import Instrument
from fillcast.orders import Order
from fillcast.pace import Turns, VenueTurns
from fillcast.params import Impact, Params, impact_of
from fillcast.plan import Plan
from fillcast.rest import Rest
from fillcast.schedules.job import Policy
from fillcast.supervisor import Supervisor
from fillcast.tape import MAGIC, Tape, unpacked
from fillcast.tape.contents import loss_of
from fillcast.units import NS_PER_S, Ns
from fillcast.venues.binance.codec import BinanceCodec
from fillcast.venues.binance.market import MARKETS as BINANCE
from fillcast.venues.codec import Channel, Codec
from fillcast.venues.goquant import GoquantCodec
from fillcast.venues.okx.archive import ArchiveOkxCodec
from fillcast.venues.okx.codec import OkxCodec
from fillcast.venues.okx.legacy import LegacyOkxCodec
from fillcast.view import Source

LIVE_VENUES = ("okx", "goquant", *BINANCE)
DEMO_VENUE = "demo"
VENUES = (*LIVE_VENUES, DEMO_VENUE)

_POLL_S = 0.01

_log = Log("fillcast.book")


def codec_of(opening: Opening) -> Codec:
    """The codec that an `open` frame names. Raises ConfigError for a venue or dialect that there isn't."""
    if opening.dialect == "legacy" and opening.venue == "okx":
        return LegacyOkxCodec(opening.venue)
    if opening.dialect == "archive" and opening.venue == "okx":
        return ArchiveOkxCodec(opening.venue)
    if opening.dialect == "live" and opening.venue in ("okx", DEMO_VENUE):
        return OkxCodec(opening.venue, book_channel=opening.book_channel)
    if opening.dialect == "live" and opening.venue == "goquant":
        return GoquantCodec(opening.venue)
    if opening.dialect == "live" and opening.venue in BINANCE:
        return BinanceCodec(opening.venue)
    raise ConfigError(f"no codec for venue {opening.venue!r} in dialect {opening.dialect!r}")


def endpoint_of(venue: str, settings: Settings) -> Endpoint:
    """Where a live venue is."""
    if venue == "okx":
        ws_host, rest_host = OKX_HOSTS[settings.okx.region]
        websocket = f"wss://{settings.okx.ws_host or ws_host}:{settings.okx.port}"
        return Endpoint(websocket, f"https://{settings.okx.rest_host or rest_host}")
    if venue == "goquant":
        return Endpoint(f"wss://{settings.goquant.host}:{settings.goquant.port}")
    if venue in BINANCE:
        ws_host, rest_host = BINANCE_HOSTS[venue]
        hosts: BinanceMarket = getattr(settings.binance, venue.removeprefix("binance-"))
        websocket = f"wss://{hosts.ws_host or ws_host}:{hosts.port}"
        return Endpoint(websocket, f"https://{hosts.rest_host or rest_host}")
    raise ConfigError(f"{venue!r} is not a live venue; there are: {', '.join(LIVE_VENUES)}")


def split(symbol: str) -> tuple[str, str]:
    """Venue and name of ``okx:BTC-USDT-SWAP``. Raises UnknownInstrument for a form or venue that there isn't."""
    venue, colon, name = symbol.partition(":")
    if not colon or not name or venue not in VENUES:
        known = ", ".join(f"{known}:NAME" for known in VENUES)
        raise UnknownInstrument(symbol, nearest(venue, VENUES), f"an instrument is written {known}")
    return venue, name


def make_engine(source: Source, settings: Settings) -> Engine:
    """An engine with the shipped tables and the user's choice of fees."""
    fee_tables = tables.fee_tables()

    def choose(instrument: Instrument) -> Fees:
        return choose_fees(settings.fees, instrument, fee_tables)

    def fitted(symbol: str) -> Impact | None:
        return fits.impact(symbol, settings.estimate.params, may_borrow=settings.estimate.may_borrow)

    forecasts = forecaster_fits(None)

    def fit_of(symbol: str) -> Fitted | None:
        return shelf.choose(forecasts, symbol)

    fills = fill_fits(None)
    hazard.foretell.prepare()
    shadow.see.prepare()

    def hazards_of(symbol: str) -> Hazards | None:
        return shelf.choose_hazards(fills, symbol)

    engine = Engine(
        source,
        choose,
        fit_of=fit_of,
        hazards_of=hazards_of,
        latency_ms=settings.estimate.latency_ms,
        impact_of=fitted,
        given_1d_bps=settings.estimate.sigma_1d_bps,
        stale_after_s=settings.feed.stale_after_s,
        late_after_s=settings.feed.late_after_s,
    )
    engine.admit(tables.okx_instruments("goquant"))
    if source == "replay":
        for venue in BINANCE:
            engine.admit(tables.binance_instruments(venue))
    return engine


def choose_fees(choice: FeeChoice, instrument: Instrument, fee_tables: Sequence[FeeTable]) -> Fees:
    """The user's own rates, or a row of the tables. Raises ConfigError, naming the tiers, for one that there isn't."""
    if choice.taker_bps is not None or choice.maker_bps is not None:
        return own_fees(choice.maker_bps, choice.taker_bps, is_received=instrument.product == "spot")
    return fees_of(find_table(fee_tables, instrument), instrument, choice.tier)


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
        while not all(self._is_ready(symbol) for symbol in self.symbols):
            self.check()
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

    async def ended(self) -> None:
        """Until something has happened that no new connection would mend; raises it."""
        await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        self.check()

    def _is_ready(self, symbol: str) -> bool:
        venue, _ = split(symbol)
        listed = [item.symbol for item in self.engine.instruments() if item.venue == venue]
        feeds = [feed for supervisor in self.supervisors for feed in supervisor.feeds]
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


@asynccontextmanager
async def live(symbols: Sequence[str], settings: Settings, *, sink: Sink | None = None) -> AsyncIterator[Session]:
    """A session of live feeds. Instruments called ``demo:`` come from the loopback exchange, which it starts and ends
    unless the settings name one that runs.

    Raises ConfigError if simulated and real ones are asked for together: an engine has one origin.
    """
    venues = {split(symbol)[0] for symbol in symbols}
    if DEMO_VENUE not in venues:
        async with Session(make_engine("live", settings), symbols, settings, sink=sink) as session:
            yield session
        return
    if len(venues) > 1:
        raise ConfigError("simulated and real instruments can't be in one session")
    async with demo(settings) as endpoint:
        endpoints = {DEMO_VENUE: endpoint}
        engine = make_engine("simulated", settings)
        async with Session(engine, symbols, settings, sink=sink, endpoints=endpoints) as session:
            yield session


@asynccontextmanager
async def demo(settings: Settings) -> AsyncIterator[Endpoint]:
    """The loopback exchange that runs already, or one of our own."""
    if settings.demo.port is not None:
        address = f"{LOOPBACK}:{settings.demo.port}"
        yield Endpoint(f"ws://{address}", f"http://{address}")
        return
    async with Server(Floor()) as server:
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


def shipped(venue: str) -> Sequence[Instrument]:
    """The instruments of a venue that come with the package, known without asking anybody."""
    if venue in BINANCE:
        return tables.binance_instruments(venue)
    return tables.okx_instruments(venue) if venue in ("okx", "goquant") else ()


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


class Recording:
    """A tape, of one file or of a directory, or somebody else's recording, as frames.

    path: one file, or several of a collector in their order: one stream that was cut at midnight.
    instruments: a file of REST answers (cryptofeed's form, or the JSON of OKX's instruments or Binance's exchangeInfo)
    for recordings that hold none. Raises TapeError for a file of no known form.
    """

    def __init__(self, path: Path | Sequence[Path], *, instruments: Path | None = None) -> None:
        paths = [path] if isinstance(path, Path) else list(path)
        self.path = paths[0]
        self._instruments = instruments
        is_tape = len(paths) == 1 and (self.path.is_dir() or (not is_gzip(self.path) and _is_tape(self.path)))
        self._reader = Tape(self.path) if is_tape else None
        self._read = frames_of(paths) if self._reader is None else self._reader.frames

    @property
    def source(self) -> Source:
        """Replay, unless the frames were simulated when they were recorded."""
        is_simulated = self._reader is not None and self._reader.header.source == "simulated"
        return "simulated" if is_simulated else "replay"

    @property
    def cut(self) -> TapeError | None:
        """After the frames: what was wrong with the end of a tape."""
        return None if self._reader is None else self._reader.cut

    def frames(self) -> Iterator[Frame]:
        return self._read() if self._instruments is None else self._listed(instrument_answers(self._instruments))

    def _listed(self, rest: Sequence[bytes]) -> Iterator[Frame]:
        for frame in self._read():
            yield frame
            if frame.kind == "open":
                for payload in rest:
                    yield Frame(frame.recv_ns, frame.conn, "rest", payload)


def recordings(paths: Sequence[Path]) -> list[Recording]:
    """One recording for each tape; files of a collector that go on where the one before was cut belong to it."""
    groups: list[list[Path]] = []
    for path in paths:
        goes_on = collector.is_collector(path) and not collector.has_snapshot(path)
        if goes_on and groups and collector.is_collector(groups[-1][-1]):
            same = collector.opening_of(path) == collector.opening_of(groups[-1][-1])
            if same:
                groups[-1].append(path)
                continue
        groups.append([path])
    return [Recording(group) for group in groups]


def _is_tape(path: Path) -> bool:
    head = b""
    try:
        for chunk in unpacked(path):
            head += chunk
            if len(head) >= len(MAGIC):
                break
    except TapeError:
        if not head:
            raise
    return head.startswith(MAGIC)


def instrument_answers(path: Path) -> list[bytes]:
    """Instrument rows in a file, as payloads of `rest` frames."""
    if path.suffix == ".zst":
        return cryptofeed.answers(path)
    try:
        body = path.read_bytes()
    except OSError as e:
        raise TapeError(str(path), e.strerror or str(e)) from e
    path_of_rows = b"/exchangeInfo" if b'"symbols"' in body else b"/api/v5/public/instruments"
    return [b"GET " + path_of_rows + b" " + body]


def steps_of(frames: Iterable[Frame]) -> Iterator[Step]:
    """What the codecs make of recorded frames, with neither an engine nor a book.

    The levels of a book message hold until the next step is asked for. The end of a connection, and frames that the
    recording lacks, are a gap of every book that came through it.
    """
    codecs: dict[int, Codec] = {}
    held: defaultdict[int, dict[str, None]] = defaultdict(dict)
    lost: set[int] = set()
    for frame in frames:
        steps: Sequence[Step] = ()
        if frame.kind in ("data", "rest") and frame.conn not in codecs:
            steps = (Malformed(frame.recv_ns, f"a frame of connection {frame.conn}, which is not open"),)
        elif frame.kind == "data":
            steps = codecs[frame.conn].decode(frame.payload, frame.recv_ns)
        elif frame.kind == "open":
            codecs[frame.conn] = codec_of(msgspec.json.decode(frame.payload, type=Opening))
            lost.discard(frame.conn)
        elif frame.kind == "keyframe" and (frame.conn not in codecs or frame.conn in lost):
            keyframe = decode_keyframe(frame.payload)
            codecs[frame.conn] = codec_of(keyframe.opening)
            if keyframe.line is not None:
                codecs[frame.conn].restore(bytes(keyframe.line.codec))
                steps = tuple(keyframe.snapshots())
            lost.discard(frame.conn)
        elif frame.kind == "rest":
            path, _, body = frame.payload.removeprefix(b"GET ").partition(b" ")
            steps = codecs[frame.conn].decode_rest(path.decode("utf-8", "replace"), body, frame.recv_ns)
        elif frame.kind in ("close", "loss"):
            if frame.kind == "loss":
                lost.add(frame.conn)
            steps = [
                Gap(symbol, frame.recv_ns, f"{frame.kind} on the recording") for symbol in held.pop(frame.conn, ())
            ]
        for step in steps:
            if isinstance(step, BookChange):
                held[frame.conn][step.symbol] = None
            yield step


def load_columns(path: Path | Sequence[Path]) -> dict[str, Columns]:
    """A recording's book messages and trades as arrays in the venue's order of time, by symbol; see `Columns`.

    Takes what `Recording` takes: ``load_columns([first_day, second_day])["binance-usdm:BTCUSDT"].touch()``.
    """
    return columns_of(steps_of(Recording(path).frames()))


def layouts(recording: Recording, sizes_quote: Sequence[float]) -> list[Layout]:
    """A recording laid out for scoring and fitting, each of its instruments.

    Raises TapeError without a book, UnknownInstrument without an instrument row, CalibrationError if it is too short.
    """
    return [lay_out(columns, instrument, sizes_quote) for columns, instrument in columns_in(recording)]


def vigils(recording: Recording, depths_quote: Sequence[float]) -> list[Vigils]:
    """Virtual resting orders kept through a recording, of each of its instruments. Raises as `layouts`."""
    depths = tuple(depths_quote)
    return [keep_vigils(columns, instrument, depths) for columns, instrument in columns_in(recording)]


def columns_in(recording: Recording) -> list[tuple[EventColumns, Instrument]]:
    """A recording's events of each of its instruments. Raises as `layouts`, but for its length."""
    collected = collect(str(recording.path), recording.frames(), codec_of)
    found = []
    for symbol, columns in collected.columns.items():
        venue, _ = split(symbol)
        known = {item.symbol: item for item in shipped(venue)}
        instrument = collected.instruments.get(symbol) or known.get(symbol)
        if instrument is None:
            raise UnknownInstrument(symbol, nearest(symbol, known), "its recording holds no instrument row")
        found.append((columns, instrument))
    return found


def forecaster_fits(path: Path | None) -> list[Fitted]:
    """Fitted params in a file or folder; by default those that ship."""
    if path is not None:
        return shelf.find(path)
    return [shelf.load(file) for file in tables.fit_files()]


def fill_fits(path: Path | None) -> list[Hazards]:
    """Fitted hazards of fills in a folder; by default those that ship."""
    if path is not None:
        return shelf.find_hazards(path)
    return [shelf.load_hazards(file) for file in tables.hazard_files()]


def take(engine: Engine, frame: Frame) -> None:
    """Give the engine one recorded frame, as its feed did when it came.

    A keyframe is used only where the frames before it are missing. Raises ConfigError for a codec that there isn't.
    """
    if frame.kind in ("data", "rest", "sent"):
        engine.on_frame(frame.payload, frame.recv_ns, frame.conn, frame.kind)
        if frame.kind != "sent":
            engine.keep_score()
    elif frame.kind == "open":
        opening = msgspec.json.decode(frame.payload, type=Opening)
        engine.open(frame.conn, codec_of(opening), opening.names, frame.recv_ns)
    elif frame.kind == "close":
        engine.close(frame.conn, frame.recv_ns, frame.payload.decode("utf-8", "replace"))
    elif frame.kind == "loss":
        loss = loss_of(frame)
        lost_ns = frame.recv_ns if loss is None else loss.first_ns
        engine.lose(frame.conn, lost_ns, str(loss or "frames are missing from the recording"))
    elif frame.kind == "keyframe" and not engine.is_in_step(frame.conn):
        try:
            keyframe = decode_keyframe(frame.payload)
            engine.restore(frame.conn, codec_of(keyframe.opening), keyframe)
        except msgspec.DecodeError as e:
            raise TapeError(f"keyframe of connection {frame.conn}", f"can't be used: {e}") from e


def calibrate(symbol: str, tapes: Sequence[Path], settings: Settings, *, instruments: Path | None = None) -> Params:
    """Fit what a recording can say of one instrument.

    Raises CalibrationError with have and need, TapeError, or ConfigError without a recording.
    """
    recording = _recording(tapes, instruments)
    known = make_engine(recording.source, settings).instruments()
    sampled = sample(recording.frames(), codec_of, symbol, known)
    return fit_impact(sampled, made=today(), source=", ".join(path.name for path in tapes))


def simulate(
    order: Order,
    tapes: Sequence[Path],
    settings: Settings,
    *,
    horizon_s: float,
    n_slices: int,
    policies: Sequence[Policy],
    half_life_s: float | None,
    start_s: float,
    instruments: Path | None = None,
) -> Simulated:
    """Trade a plan against a recording. Raises CalibrationError where it ends too early; see `Engine.plan`."""
    recording = _recording(tapes, instruments)
    engine = make_engine(recording.source, settings)

    def make_plan(at_ns: Ns) -> Plan:
        return engine.plan(
            order,
            at_ns,
            horizon_s=horizon_s,
            n_slices=n_slices,
            policies=policies,
            half_life_s=half_life_s,
            allow_stale=True,
        )

    latency_ms = settings.estimate.latency_ms
    return execute(recording.frames(), engine, take, order, make_plan, start_s=start_s, latency_ms=latency_ms)


def promise(
    order: Order,
    n_twins: int,
    *,
    horizon_s: float,
    n_slices: int,
    policies: Sequence[Policy],
    fit_s: float,
) -> Promised:
    """Plan and trade *order* in *n_twins* markets of the embedded exchange, each beside one without it.

    The plans stand on what single orders of some of its sizes did in as many other markets, at least 40; beside that,
    the same plans are scored on the fit of a recording of *fit_s* seconds. Raises UnknownInstrument for a market that
    it hasn't got; see `fillcast.lab.promised.keep`.
    """
    venue, name = split(order.symbol)
    known = {item.row.instId: item for item in DEMO}
    if venue != DEMO_VENUE or name not in known:
        names = [f"{DEMO_VENUE}:{one}" for one in known]
        raise UnknownInstrument(order.symbol, nearest(order.symbol, names), "twins trade on the embedded exchange")
    check_pairs(n_twins)
    listed_here = known[name]

    def make_market(seed: int) -> Market:
        return Market(listed_here, model_of(listed_here), seed)

    recorded = impact_of(fit_market(make_market, listed_here, seconds=fit_s), order.symbol)
    qty = [share * qty_of(order, listed_here) for share in SHARES]
    told = measure_answer(make_market, listed_here, order.side, qty, max(n_twins, MIN_PAIRS))
    return keep(
        make_market,
        listed_here,
        order,
        answered_impact(recorded, told),
        policies,
        n_twins,
        horizon_s=horizon_s,
        n_slices=n_slices,
        recorded=recorded,
    )


def _recording(tapes: Sequence[Path], instruments: Path | None) -> Recording:
    if not tapes:
        raise ConfigError("give at least one recording")
    return Recording(tapes[0] if len(tapes) == 1 else tapes, instruments=instruments)


def today() -> str:
    """The date, UTC, in words."""
    return datetime.fromtimestamp(now_ns() / NS_PER_S, UTC).date().isoformat()


def now_ns() -> int:
    """The wall clock, which nothing below this floor may read."""
    return time_ns()
