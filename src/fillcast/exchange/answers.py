"""What the exchange answers to REST calls, in OKX's envelope."""

from collections.abc import Mapping
from decimal import ROUND_DOWN, Decimal
from urllib.parse import parse_qs

from fillcast.exchange import protocol, rows
from fillcast.exchange.pit import Pit

PREFIX = "/api/v5/"

MAX_CANDLES = 300
MAX_DEPTH = 400


def answer(pits: Mapping[str, Pit], path: str, now_ms: int) -> bytes | None:
    """The body that answers ``GET path``; None if there is no such path. Refusals have OKX's codes and HTTP 200."""
    endpoint, _, query = path.partition("?")
    if not endpoint.startswith(PREFIX):
        return None
    given = {key: values[-1] for key, values in parse_qs(query).items()}
    if endpoint == "/api/v5/public/time":
        return protocol.answer([{"ts": str(now_ms)}])
    standing = {name: pit for name, pit in pits.items() if pit.is_live}
    if endpoint == "/api/v5/public/instruments":
        return _instruments(standing, given)
    if endpoint not in _ABOUT_ONE:
        return None
    pit = standing.get(given.get("instId", ""))
    if pit is None:
        return protocol.rest_refusal(protocol.UNKNOWN_INSTRUMENT, "Instrument ID doesn't exist")
    return _ABOUT_ONE[endpoint](pit, given, now_ms)


def _instruments(standing: Mapping[str, Pit], given: Mapping[str, str]) -> bytes:
    kind = given.get("instType", "")
    if kind not in protocol.INSTRUMENT_TYPES:
        return protocol.rest_refusal(protocol.BAD_PARAMETER, "Parameter instType error")
    wanted = [pit.listed for pit in standing.values() if given.get("instId", pit.name) == pit.name]
    return protocol.answer(protocol.instrument_rows(wanted, kind))


def _ticker(pit: Pit, given: Mapping[str, str], now_ms: int) -> bytes:
    return protocol.answer([rows.ticker(pit, now_ms)])


def _candles(pit: Pit, given: Mapping[str, str], now_ms: int) -> bytes:
    limit = _whole(given, "limit", 100, MAX_CANDLES)
    if limit is None:
        return protocol.rest_refusal(protocol.BAD_PARAMETER, "Parameter limit error")
    return protocol.answer(protocol.candle_rows(pit.scribe, pit.market.candles, now_ms, limit))


def _books(pit: Pit, given: Mapping[str, str], now_ms: int) -> bytes:
    depth = _whole(given, "sz", 1, MAX_DEPTH)
    if depth is None:
        return protocol.rest_refusal(protocol.BAD_PARAMETER, "Parameter sz error")
    bids, asks = pit.bids.best(depth), pit.asks.best(depth)
    return protocol.answer([{"asks": asks, "bids": bids, "ts": str(now_ms), "seqId": pit.seq}])


def _funding(pit: Pit, given: Mapping[str, str], now_ms: int) -> bytes:
    if pit.listed.row.instType != "SWAP":
        return protocol.rest_refusal(protocol.BAD_PARAMETER, "Parameter instId error")
    return protocol.answer([protocol.funding_row(pit.listed, now_ms)])


def _convert(pit: Pit, given: Mapping[str, str], now_ms: int) -> bytes:
    row = pit.listed.row
    try:
        size, price = Decimal(given.get("sz", "")), Decimal(given.get("px", "0") or "0")
        worth = Decimal(row.ctVal) * Decimal(row.ctMult)
        unit = worth / price if row.ctType == "inverse" else worth
        found = size * unit if given.get("type", "1") == "2" else (size / unit).to_integral_value(ROUND_DOWN)
    except ArithmeticError:
        return protocol.rest_refusal(protocol.BAD_PARAMETER, "Parameter sz or px error")
    converted = {"instId": pit.name, "px": given.get("px", ""), "sz": f"{found:f}", "type": given.get("type", "1")}
    return protocol.answer([{**converted, "unit": given.get("unit", "coin")}])


_ABOUT_ONE = {
    "/api/v5/market/ticker": _ticker,
    "/api/v5/market/candles": _candles,
    "/api/v5/market/books": _books,
    "/api/v5/public/funding-rate": _funding,
    "/api/v5/public/convert-contract-coin": _convert,
}


def _whole(given: Mapping[str, str], name: str, default: int, most: int) -> int | None:
    text = given.get(name, str(default))
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 10 else None
