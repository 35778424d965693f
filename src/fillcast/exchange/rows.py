"""Rows of OKX's trades, tickers and mark prices, from what a pit knows."""

from collections.abc import Sequence
from decimal import Decimal

from fillcast.exchange.market import Print
from fillcast.exchange.pit import Pit
from fillcast.exchange.scribe import Level, decimal_text


def trades(pit: Pit, prints: Sequence[Print], first_id: int, ts_ms: int) -> list[dict[str, object]]:
    """One row a taker order and price."""
    scribe = pit.scribe
    return [
        {
            "instId": pit.name,
            "tradeId": str(first_id + k),
            "px": scribe.price(p.ticks),
            "sz": scribe.size(p.lots),
            "side": p.side,
            "ts": str(ts_ms),
            "count": str(p.n_matches),
            "source": "0",
            "seqId": pit.seq,
        }
        for k, p in enumerate(prints)
    ]


def ticker(pit: Pit, ts_ms: int) -> dict[str, str]:
    """Volumes are the listing's own, and the day's range is the candles': nobody has traded for a day here."""
    row, scribe = pit.listed.row, pit.scribe
    bid, ask = (_touch(side.best(1)) for side in (pit.bids, pit.asks))
    opened, high, low, close = pit.market.candles[0]
    last_ticks = int(close) if pit.last is None else pit.last.ticks
    volume, volume_ccy = _volumes(pit, last_ticks)
    return {
        "instType": row.instType,
        "instId": row.instId,
        "last": scribe.price(last_ticks),
        "lastSz": "" if pit.last is None else scribe.size(pit.last.lots),
        "askPx": ask[0],
        "askSz": ask[1],
        "bidPx": bid[0],
        "bidSz": bid[1],
        "open24h": scribe.price(int(opened)),
        "high24h": scribe.price(int(max(high, last_ticks))),
        "low24h": scribe.price(int(min(low, last_ticks))),
        "volCcy24h": volume_ccy,
        "vol24h": volume,
        "sodUtc0": scribe.price(int(opened)),
        "sodUtc8": scribe.price(int(opened)),
        "ts": str(ts_ms),
    }


def mark(pit: Pit) -> dict[str, str] | None:
    """At the mid, without its time; None while a side is empty."""
    bid, ask = pit.bids.best_ticks(), pit.asks.best_ticks()
    if bid is None or ask is None:
        return None
    row = pit.listed.row
    return {"instType": row.instType, "instId": row.instId, "markPx": pit.scribe.half_price(bid + ask)}


def _touch(side: Sequence[Level]) -> tuple[str, str]:
    return side[0][:2] if side else ("", "")


def _volumes(pit: Pit, ticks: int) -> tuple[str, str]:
    # Contracts and base on derivatives, base and quote on spot.
    row, price = pit.listed.row, ticks * pit.listed.tick
    base = Decimal(str(pit.listed.volume_1d_base))
    if row.instType == "SPOT":
        volume, volume_ccy = base, base * price
    else:
        unit = Decimal(row.ctVal) * Decimal(row.ctMult)
        volume, volume_ccy = (base * price / unit if row.ctType == "inverse" else base / unit), base
    return decimal_text(round(volume, 4)), decimal_text(round(volume_ccy, 4))
