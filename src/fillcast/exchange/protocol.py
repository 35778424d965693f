"""OKX's public messages as the exchange writes them. Pure: markets and requests in, bytes out.

Source: OKX API v5 documentation, July 2026: order book, trades, tickers, instruments, error codes.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec import UNSET, Struct, UnsetType
from msgspec.json import Decoder, encode

from fillcast.exchange.listing import Listed, ListedRow
from fillcast.exchange.moving import Candle, MovingMarket, Print

Level = tuple[str, str, str, str]

BAD_REQUEST = "60012"
TOO_FREQUENT = "60014"
UNKNOWN_CHANNEL = "60018"
CLOSING = "64008"
UNKNOWN_INSTRUMENT = "51001"
BAD_PARAMETER = "51000"

BOOKS = ("books", "books5", "bbo-tbt")
CHANNELS = (*BOOKS, "trades", "tickers", "mark-price", "funding-rate", "instruments")
WHOLE_DEPTHS = {"books5": 5, "bbo-tbt": 1}

FUNDING_INTERVAL_MS = 8 * 3_600_000


class Arg(Struct, frozen=True, omit_defaults=True):
    channel: str
    instId: str = ""
    instType: str = ""


class Request(Struct, frozen=True):
    op: str
    args: list[Arg]
    id: str | UnsetType = UNSET


_REQUEST = Decoder(Request)


def parse_request(payload: bytes) -> Request:
    """A subscribe or unsubscribe request. Raises msgspec.DecodeError or UnicodeDecodeError."""
    return _REQUEST.decode(payload)


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


def text(value: Decimal) -> str:
    """A number as OKX writes it: plain, without trailing zeros."""
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def levels(listed: Listed, side: Iterable[tuple[int, int]]) -> list[Level]:
    """Rows of price, size, "0" and a number of orders, which the moving market makes up from the size."""
    return [
        (text(ticks * listed.tick), text(lots * listed.lot), "0", str(1 + lots % 30) if lots else "0")
        for ticks, lots in side
    ]


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
    depth = WHOLE_DEPTHS[channel]
    row: dict[str, object] = {"asks": asks[:depth], "bids": bids[:depth], "ts": str(ts_ms), "seqId": seq}
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


def trades(listed: Listed, prints: Sequence[Print], first_id: int, ts_ms: int, seq: int) -> bytes:
    name = listed.row.instId
    rows = [
        {
            "instId": name,
            "tradeId": str(first_id + k),
            "px": text(p.ticks * listed.tick),
            "sz": text(p.lots * listed.lot),
            "side": p.side,
            "ts": str(ts_ms),
            "count": "1",
            "source": "0",
            "seqId": seq,
        }
        for k, p in enumerate(prints)
    ]
    return encode({"arg": Arg("trades", name), "data": rows})


def ticker_row(market: MovingMarket, last_ticks: int, ts_ms: int) -> dict[str, str]:
    listed = market.listed
    bid, ask = market.bids.best(), market.asks.best()
    base = Decimal(str(listed.volume_1d_base))
    price = last_ticks * listed.tick
    if listed.row.instType == "SPOT":
        volume, volume_ccy = base, base * price
    else:
        unit = Decimal(listed.row.ctVal) * Decimal(listed.row.ctMult)
        contracts = base * price / unit if listed.row.ctType == "inverse" else base / unit
        volume, volume_ccy = contracts, base
    opened, high, low, _ = market.candles[0]
    return {
        "instType": listed.row.instType,
        "instId": listed.row.instId,
        "last": text(price),
        "lastSz": text(listed.lot),
        "askPx": text(ask[0] * listed.tick),
        "askSz": text(ask[1] * listed.lot),
        "bidPx": text(bid[0] * listed.tick),
        "bidSz": text(bid[1] * listed.lot),
        "open24h": text(int(opened) * listed.tick),
        "high24h": text(int(max(high, last_ticks)) * listed.tick),
        "low24h": text(int(min(low, last_ticks)) * listed.tick),
        "volCcy24h": text(round(volume_ccy, 4)),
        "vol24h": text(round(volume, 4)),
        "ts": str(ts_ms),
    }


def mark_row(market: MovingMarket, ts_ms: int) -> dict[str, str]:
    mid = (market.bids.best()[0] + market.asks.best()[0]) * market.listed.tick / 2
    row = market.listed.row
    return {"instType": row.instType, "instId": row.instId, "markPx": text(mid), "ts": str(ts_ms)}


def funding_row(listed: Listed, ts_ms: int) -> dict[str, str]:
    at_ms = (ts_ms // FUNDING_INTERVAL_MS + 1) * FUNDING_INTERVAL_MS
    return {
        "instType": listed.row.instType,
        "instId": listed.row.instId,
        "fundingRate": "0.0001",
        "fundingTime": str(at_ms),
        "nextFundingRate": "",
        "nextFundingTime": str(at_ms + FUNDING_INTERVAL_MS),
        "ts": str(ts_ms),
    }


def data(arg: Arg, rows: Sequence[object]) -> bytes:
    return encode({"arg": arg, "data": rows})


def answer(rows: Sequence[object]) -> bytes:
    """A REST answer."""
    return encode({"code": "0", "msg": "", "data": rows})


def rest_refusal(code: str, message: str) -> bytes:
    return encode({"code": code, "msg": message, "data": []})


def instrument_rows(listed: Iterable[Listed], kind: str) -> list[ListedRow]:
    return [item.row for item in listed if item.row.instType == kind]


def candle_rows(listed: Listed, candles: Sequence[Candle], now_ms: int, limit: int) -> list[list[str]]:
    """Newest first, as OKX sends them. The one under way is not among them."""
    start_ms = now_ms // 60_000 * 60_000 - 60_000 * len(candles)
    rows = [
        [str(start_ms + 60_000 * k), *(text(int(ticks) * listed.tick) for ticks in candle), "0", "0", "0", "1"]
        for k, candle in enumerate(candles)
    ]
    return rows[::-1][:limit]
