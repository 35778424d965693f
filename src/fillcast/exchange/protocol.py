"""OKX's public messages as the exchange writes them. Pure: rows and requests in, bytes out.

Source: OKX API v5 documentation, July 2026: connect, order book, trades, tickers, instruments, error codes.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec import UNSET, Struct, UnsetType
from msgspec.json import Decoder, encode

from fillcast.exchange.listing import Listed, ListedRow
from fillcast.exchange.market import Candle
from fillcast.exchange.scribe import Level, Scribe

PUBLIC_PATH = "/ws/v5/public"
BUSINESS_PATH = "/ws/v5/business"
PRIVATE_PATH = "/ws/v5/private"

LOG_IN_FAILED = "60009"
LOG_IN_FIRST = "60011"
BAD_REQUEST = "60012"
TOO_FREQUENT = "60014"
UNKNOWN_CHANNEL = "60018"
BAD_OPERATION = "60019"
NO_UNDERLYING = "64000"
ON_BUSINESS = "64001"
NOT_ON_BUSINESS = "64002"
CLOSING = "64008"
UNKNOWN_INSTRUMENT = "51001"
BAD_PARAMETER = "51000"

TOUCH = "bbo-tbt"
WHOLE_DEPTHS = {TOUCH: 1, "books5": 5}
BOOKS = (TOUCH, "books", "books5")
CHANNELS = (*BOOKS, "trades", "tickers", "mark-price", "funding-rate", "instruments")
INSTRUMENT_TYPES = ("SPOT", "MARGIN", "SWAP", "FUTURES", "OPTION", "EVENTS")
FOR_CUSTOMERS = ("books-l2-tbt", "books50-l2-tbt")

FUNDING_INTERVAL_MS = 8 * 3_600_000

_FOR_BUSINESS = re.compile(r"(mark-price-|index-)?candle\w+|trades-all|sprd-.*", re.ASCII)
_ID = re.compile(r"[A-Za-z0-9]{0,32}", re.ASCII)


class Arg(Struct, frozen=True, omit_defaults=True, cache_hash=True):
    channel: str
    instId: str = ""
    instType: str = ""
    uly: str = ""

    @property
    def topic(self) -> "Arg":
        """Without what its channel does not look at."""
        return (
            Arg(self.channel, instType=self.instType)
            if self.channel == "instruments"
            else Arg(self.channel, self.instId)
        )


class Request(Struct, frozen=True):
    op: str
    args: tuple[Arg, ...]
    id: str | UnsetType = UNSET


class Operation(Struct, frozen=True):
    op: str


class Refused(Exception):  # noqa: N818 (an answer, not an error of ours)
    """A request, or one argument of it, that is answered with an error. Nothing else comes of it."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


_OPERATION = Decoder(Operation)
_REQUEST = Decoder(Request)


def operation(payload: bytes) -> str:
    """What a client wants done. Raises msgspec.DecodeError or UnicodeDecodeError."""
    return _OPERATION.decode(payload).op


def parse_request(payload: bytes) -> Request:
    """A subscribe or unsubscribe request. Raises msgspec.DecodeError or UnicodeDecodeError, or Refused."""
    request = _REQUEST.decode(payload)
    if request.op not in ("subscribe", "unsubscribe"):
        raise Refused(BAD_OPERATION, f"Invalid op: {request.op}")
    if not request.args or (request.id is not UNSET and _ID.fullmatch(request.id) is None):
        raise Refused(BAD_REQUEST, f"Invalid request: {payload.decode()}")
    return request


def check_place(arg: Arg, path: str) -> None:
    """Raises Refused for a channel that the venue offers somewhere else, or to others."""
    is_for_business = _FOR_BUSINESS.fullmatch(arg.channel) is not None
    if path == PRIVATE_PATH or arg.channel in FOR_CUSTOMERS:
        raise Refused(LOG_IN_FIRST, "Please log in")
    if arg.uly:
        raise Refused(NO_UNDERLYING, "Parameter 'uly' is no longer supported. Please use 'instFamily' instead.")
    if is_for_business and path == PUBLIC_PATH:
        raise Refused(ON_BUSINESS, "This channel has been migrated to the '/business' URL.")
    if path == BUSINESS_PATH and not is_for_business:
        raise Refused(NOT_ON_BUSINESS, "This channel is not supported by the '/business' URL. Please use '/public'.")


def ack(request: Request, arg: Arg, conn_id: str) -> bytes:
    return encode(_with_id(request, {"event": request.op, "arg": arg, "connId": conn_id}))


def refusal(code: str, message: str, conn_id: str, request: Request | None = None) -> bytes:
    return encode(_with_id(request, {"event": "error", "code": code, "msg": message, "connId": conn_id}))


def notice(conn_id: str) -> bytes:
    """That the connection will be closed for an upgrade."""
    message = "The connection will soon be closed for a service upgrade. Please reconnect."
    return encode({"event": "notice", "code": CLOSING, "msg": message, "connId": conn_id})


def _with_id(request: Request | None, body: dict[str, object]) -> dict[str, object]:
    return body if request is None or request.id is UNSET else {"id": request.id, **body}


def book(
    name: str,
    action: str,
    bids: Sequence[Level],
    asks: Sequence[Level],
    ts_ms: int,
    prev_seq: int,
    seq: int,
) -> bytes:
    """A message of the `books` channel."""
    row = {
        "asks": asks,
        "bids": bids,
        "ts": str(ts_ms),
        "checksum": 0,
        "prevSeqId": prev_seq,
        "seqId": seq,
    }
    return encode({"arg": Arg("books", name), "action": action, "data": [row]})


def whole_book(name: str, channel: str, bids: Sequence[Level], asks: Sequence[Level], ts_ms: int, seq: int) -> bytes:
    """A message of `books5` or `bbo-tbt`."""
    row: dict[str, object] = {"asks": asks, "bids": bids, "ts": str(ts_ms), "seqId": seq}
    if channel == "books5":
        row["instId"] = name
    return encode({"arg": Arg(channel, name), "data": [row]})


def full_book(name: str, bids: Sequence[Level], asks: Sequence[Level], stamp: str) -> bytes:
    """A message of the GoQuant stream."""
    return encode(
        {
            "timestamp": stamp,
            "exchange": "OKX",
            "symbol": name,
            "asks": [level[:2] for level in asks],
            "bids": [level[:2] for level in bids],
        }
    )


def data(arg: Arg, rows: Sequence[object]) -> bytes:
    return encode({"arg": arg, "data": rows})


def funding_row(listed: Listed, ts_ms: int) -> dict[str, str]:
    at_ms = (ts_ms // FUNDING_INTERVAL_MS + 1) * FUNDING_INTERVAL_MS
    return {
        "formulaType": "noRate",
        "fundingRate": "0.0001",
        "fundingTime": str(at_ms),
        "impactValue": "",
        "instId": listed.row.instId,
        "instType": listed.row.instType,
        "interestRate": "",
        "maxFundingRate": "0.00375",
        "method": "current_period",
        "minFundingRate": "-0.00375",
        "nextFundingRate": "",
        "nextFundingTime": str(at_ms + FUNDING_INTERVAL_MS),
        "premium": "0",
        "settFundingRate": "0.0001",
        "settState": "settled",
        "ts": str(ts_ms),
    }


def answer(rows: Sequence[object]) -> bytes:
    """A REST answer."""
    return encode({"code": "0", "msg": "", "data": rows})


def rest_refusal(code: str, message: str) -> bytes:
    return encode({"code": code, "msg": message, "data": []})


def instrument_rows(listed: Iterable[Listed], kind: str) -> list[ListedRow]:
    return [item.row for item in listed if item.row.instType == kind]


def candle_rows(scribe: Scribe, candles: Sequence[Candle], now_ms: int, limit: int) -> list[list[str]]:
    """Newest first, as OKX sends them. The one under way is not among them."""
    start_ms = now_ms // 60_000 * 60_000 - 60_000 * len(candles)
    rows = [
        [str(start_ms + 60_000 * k), *(scribe.price(int(ticks)) for ticks in candle), "0", "0", "0", "1"]
        for k, candle in enumerate(candles)
    ]
    return rows[::-1][:limit]
