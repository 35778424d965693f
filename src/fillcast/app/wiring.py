"""Settings and tables made into codecs, endpoints and engines."""

from collections.abc import Sequence
from pathlib import Path

from fillcast import fits, tables
from fillcast.config import BINANCE_HOSTS, OKX_HOSTS, BinanceMarket, FeeChoice, Settings
from fillcast.engine.engine import Engine, nearest
from fillcast.errors import ConfigError, UnknownInstrument
from fillcast.events import Opening
from fillcast.feeds.feed import Endpoint
from fillcast.fees import Fees, FeeTable, check_tier, fees_of, find_table, own_fees
from fillcast.forecasts.fitted import Fitted
from fillcast.forecasts.hazards import Hazards
from fillcast.kernels import hazard, shadow
from fillcast.learn import shelf
from fillcast.market import Instrument
from fillcast.params import Impact
from fillcast.venues.binance.codec import BinanceCodec
from fillcast.venues.binance.market import MARKETS as BINANCE
from fillcast.venues.codec import Codec
from fillcast.venues.goquant import GoquantCodec
from fillcast.venues.okx.archive import ArchiveOkxCodec
from fillcast.venues.okx.codec import OkxCodec
from fillcast.venues.okx.legacy import LegacyOkxCodec
from fillcast.view import Source

LIVE_VENUES = ("okx", "goquant", *BINANCE)
DEMO_VENUE = "demo"
VENUES = (*LIVE_VENUES, DEMO_VENUE)


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
    """An engine with the tables and fits that ship, the user's choice of fees, and the user's own fits before others.

    Raises ConfigError for a fee tier that no table has, and for a fit in the user's folder that is damaged or of
    another format.
    """
    fee_tables = tables.fee_tables()
    if not settings.fees.is_own:
        check_tier(fee_tables, settings.fees.tier)

    def choose(instrument: Instrument) -> Fees:
        return choose_fees(settings.fees, instrument, fee_tables)

    def fitted(symbol: str) -> Impact | None:
        return fits.impact(symbol, settings.estimate.params, may_borrow=settings.estimate.may_borrow)

    folder = fits.root(settings.estimate.params)
    forecasts, own_forecasts = forecaster_fits(None), shelf.kept(folder)

    def fit_of(symbol: str) -> Fitted | None:
        return shelf.choose(forecasts, symbol, rather=own_forecasts)

    fills, own_fills = fill_fits(None), shelf.kept_hazards(folder)
    for kernel in (hazard.foretell, shadow.see, shadow.glance, shadow.mark, shadow.work):
        kernel.prepare()

    def hazards_of(symbol: str) -> Hazards | None:
        return shelf.choose(fills, symbol, rather=own_fills)

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
    if choice.is_own:
        return own_fees(choice.maker_bps, choice.taker_bps, is_received=instrument.product == "spot")
    return fees_of(find_table(fee_tables, instrument), instrument, choice.tier)


def shipped(venue: str) -> Sequence[Instrument]:
    """The instruments of a venue that come with the package, known without asking anybody."""
    if venue in BINANCE:
        return tables.binance_instruments(venue)
    return tables.okx_instruments(venue) if venue in ("okx", "goquant") else ()


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
