"""The JSON that OKX sends, as types. Facts: OKX API v5 documentation, order book and market data pages, July 2026."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Raw, Struct, UnsetType
from msgspec.json import Decoder

Seq = Annotated[int, Meta(ge=0, lt=1 << 62)]
PrevSeq = Annotated[int, Meta(ge=-1, lt=1 << 62)]

Level = tuple[str, str, str, str]
"""Price, size, a deprecated "0", number of orders."""


class Arg(Struct, frozen=True):
    channel: str
    instId: str = ""
    instType: str = ""


class Envelope(Struct, frozen=True):
    """Any websocket message. Data have `arg` and `data`; answers and announcements have `event`."""

    event: str | UnsetType = UNSET
    arg: Arg | UnsetType = UNSET
    action: str | UnsetType = UNSET
    data: Raw | UnsetType = UNSET
    code: str = ""
    msg: str = ""


class Answer(Struct, frozen=True):
    """Any REST message: an error has a code other than "0", whatever the HTTP status."""

    code: str
    msg: str = ""
    data: Raw | UnsetType = UNSET


class Request(Struct, frozen=True):
    """What a client asks."""

    op: str
    args: list[Arg]


class ChainedBook(Struct, frozen=True):
    """A row of `books`, `books-l2-tbt` and `books50-l2-tbt`. No default: a missing number is an error, never 0."""

    asks: list[Level]
    bids: list[Level]
    ts: str
    prevSeqId: PrevSeq
    seqId: Seq


class WholeBook(Struct, frozen=True):
    """A row of `books5` and `bbo-tbt`: each message is complete."""

    asks: list[Level]
    bids: list[Level]
    ts: str
    seqId: Seq
    instId: str | UnsetType = UNSET


class ArchivedBook(Struct, frozen=True):
    """A line of the archive's book files: price, size, number of orders."""

    instId: str
    action: Literal["snapshot", "update"]
    ts: str
    asks: list[tuple[str, str, str]]
    bids: list[tuple[str, str, str]]


class LegacyBook(Struct, frozen=True):
    """A row of a book recorded before sequence numbers: integrity is the checksum."""

    asks: list[Level]
    bids: list[Level]
    ts: str
    checksum: int


class TradeRow(Struct, frozen=True):
    instId: str
    tradeId: str
    px: str
    sz: str
    side: str
    ts: str
    count: str = "1"


class TickerRow(Struct, frozen=True):
    instType: str
    instId: str
    last: str
    vol24h: str
    volCcy24h: str
    ts: str


class MarkRow(Struct, frozen=True):
    instId: str
    markPx: str
    ts: str


class FundingRow(Struct, frozen=True):
    instId: str
    fundingRate: str
    fundingTime: str
    nextFundingTime: str
    ts: str


class InstrumentKind(Struct, frozen=True):
    """As much of an instrument row as tells whether the rest is for us."""

    instType: str


class InstrumentRow(Struct, frozen=True):
    instType: str
    instId: str
    baseCcy: str
    quoteCcy: str
    settleCcy: str
    ctVal: str
    ctMult: str
    ctType: str
    tickSz: str
    lotSz: str
    minSz: str
    state: str
    ctValCcy: str = ""
    uly: str = ""
    maxMktSz: str | UnsetType = UNSET
    maxMktAmt: str | UnsetType = UNSET
    groupId: str | UnsetType = UNSET


class ConvertedRow(Struct, frozen=True):
    """Contracts as coins or coins as contracts, as was asked."""

    instId: str
    sz: str


class TimeRow(Struct, frozen=True):
    ts: str


CandleRow = tuple[str, str, str, str, str, str, str, str, str]
"""Start (ms), open, high, low, close, three volumes, and "1" once the candle is complete."""

ENVELOPE = Decoder(Envelope)
REQUEST = Decoder(Request)
ANSWER = Decoder(Answer)
CHAINED_BOOKS = Decoder(tuple[ChainedBook])
WHOLE_BOOKS = Decoder(tuple[WholeBook])
ARCHIVED_BOOK = Decoder(ArchivedBook)
LEGACY_BOOKS = Decoder(tuple[LegacyBook])
TRADES = Decoder(list[TradeRow])
TICKERS = Decoder(list[TickerRow])
MARKS = Decoder(list[MarkRow])
FUNDINGS = Decoder(list[FundingRow])
INSTRUMENTS = Decoder(list[Raw])
INSTRUMENT_KIND = Decoder(InstrumentKind)
INSTRUMENT = Decoder(InstrumentRow)
CANDLES = Decoder(list[CandleRow])
TIMES = Decoder(list[TimeRow])
CONVERTED = Decoder(tuple[ConvertedRow])
