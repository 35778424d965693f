"""The JSON that Binance sends, as types. Facts: Binance's stream and REST documentation of its three markets, 2026."""

from typing import Annotated

from msgspec import UNSET, Meta, Raw, Struct, UnsetType
from msgspec.json import Decoder

from fillcast.units import MAX_NS, NS_PER_MS

Id = Annotated[int, Meta(ge=0, lt=1 << 62)]
Ms = Annotated[int, Meta(ge=0, lt=MAX_NS // NS_PER_MS)]

Level = tuple[str, str]
"""Price and size."""


class Error(Struct, frozen=True):
    code: int
    msg: str = ""


class Envelope(Struct, frozen=True):
    """Any websocket message. Data of a combined stream have `stream` and `data`; answers have an `id`."""

    stream: str | UnsetType = UNSET
    data: Raw | UnsetType = UNSET
    id: Raw | UnsetType = UNSET
    error: Error | UnsetType = UNSET
    e: str = ""


class Kind(Struct, frozen=True):
    """What tells data apart: most name their kind, a spot bookTicker and a spot partial book do not."""

    e: str = ""
    u: int | UnsetType = UNSET
    lastUpdateId: int | UnsetType = UNSET


class Depth(Struct, frozen=True):
    """A change of the book, or on futures the best levels of it. No default: a missing number is an error, never 0."""

    E: Ms
    s: str
    U: Id
    u: Id
    b: list[Level]
    a: list[Level]
    T: Ms | UnsetType = UNSET
    pu: Id | UnsetType = UNSET


class BookSnapshot(Struct, frozen=True):
    """REST's answer to ``/depth``, and a spot partial book. Only futures tell the time and the instrument."""

    lastUpdateId: Id
    bids: list[Level]
    asks: list[Level]
    E: Ms | UnsetType = UNSET
    T: Ms | UnsetType = UNSET
    symbol: str | UnsetType = UNSET


class BookTicker(Struct, frozen=True):
    """The touch after change `u`; spot tells no time."""

    u: Id
    s: str
    b: str
    B: str
    a: str
    A: str
    T: Ms | UnsetType = UNSET


class TradeRow(Struct, frozen=True):
    """m: the buyer was the maker, so the taker sold. X: on futures what it was; only MARKET is a match of the book."""

    s: str
    t: int
    p: str
    q: str
    T: Ms
    m: bool
    X: str = "MARKET"


class AggTrade(Struct, frozen=True):
    """All that one taker order took at one price: trades f to l."""

    s: str
    a: int
    p: str
    q: str
    f: int
    l: int  # noqa: E741 (Binance's name)
    T: Ms
    m: bool


class MarkRow(Struct, frozen=True):
    """r: funding rate, empty on a dated future. T: when it is paid."""

    E: Ms
    s: str
    p: str
    r: str
    T: Ms


class Filter(Struct, frozen=True):
    filterType: str
    tickSize: str = ""
    minQty: str = ""
    maxQty: str = ""
    stepSize: str = ""
    notional: str = ""
    minNotional: str = ""
    applyMinToMarket: bool = False


class ServerTime(Struct, frozen=True):
    serverTime: Ms


class SymbolRow(Struct, frozen=True):
    """A row of exchangeInfo. status is contractStatus on COIN-M; contractType is missing on spot."""

    symbol: str
    baseAsset: str
    quoteAsset: str
    filters: list[Filter]
    status: str = ""
    contractStatus: str = ""
    contractType: str | UnsetType = UNSET
    contractSize: float | UnsetType = UNSET
    marginAsset: str = ""


class ExchangeInfo(Struct, frozen=True):
    symbols: list[SymbolRow]


class DayTicker(Struct, frozen=True):
    """24 hours. volume: base units; contracts on COIN-M, which has baseVolume."""

    symbol: str
    lastPrice: str
    volume: str
    closeTime: Ms
    baseVolume: str | UnsetType = UNSET


ENVELOPE = Decoder(Envelope)
TIME = Decoder(ServerTime)
KIND = Decoder(Kind)
DEPTH = Decoder(Depth)
BOOK_SNAPSHOT = Decoder(BookSnapshot)
BOOK_TICKER = Decoder(BookTicker)
TRADE = Decoder(TradeRow)
AGG_TRADE = Decoder(AggTrade)
MARK = Decoder(MarkRow)
REFUSAL = Decoder(Error)
EXCHANGE_INFO = Decoder(ExchangeInfo)
DAY_TICKERS = Decoder(list[DayTicker] | DayTicker)
KLINES = Decoder(list[list[str | int]])
