"""Binance's trades, touches and marks as events."""

from collections.abc import Sequence

from msgspec import UNSET, Raw

from fillcast.errors import DecodeError
from fillcast.events import Funding, Mark, Step, Touch, Trade
from fillcast.units import NS_PER_MS, Ns, Side
from fillcast.venues import text
from fillcast.venues.binance import messages


def trade(venue: str, data: Raw, recv_ns: Ns) -> Sequence[Step]:
    """One match; none for what futures report as trades that no book has matched (X: insurance fund, ADL and so on)."""
    row = messages.TRADE.decode(data)
    if row.X != "MARKET":
        return ()
    price, size = text.price(venue, row.p), text.size(venue, row.q)
    return (Trade(f"{venue}:{row.s}", row.T * NS_PER_MS, recv_ns, price, size, _taker(row.m), str(row.t)),)


def agg_trade(venue: str, data: Raw, recv_ns: Ns) -> Trade:
    """All matches of one taker order at one price."""
    row = messages.AGG_TRADE.decode(data)
    if row.l < row.f:
        raise DecodeError(venue, f"trades {row.f} to {row.l} in one")
    return Trade(
        symbol=f"{venue}:{row.s}",
        event_ns=row.T * NS_PER_MS,
        recv_ns=recv_ns,
        price=text.price(venue, row.p),
        size=text.size(venue, row.q),
        side=_taker(row.m),
        trade_id=str(row.a),
        n_matches=row.l - row.f + 1,
    )


def _taker(is_buyer_maker: bool) -> Side:
    return "sell" if is_buyer_maker else "buy"


def touch(venue: str, data: Raw, recv_ns: Ns) -> Touch:
    row = messages.BOOK_TICKER.decode(data)
    return Touch(
        f"{venue}:{row.s}",
        None if row.T is UNSET else row.T * NS_PER_MS,
        recv_ns,
        row.u,
        *_level(venue, row.b, row.B),
        *_level(venue, row.a, row.A),
    )


def _level(venue: str, price: str, size: str) -> tuple[float | None, float | None]:
    # An empty side is written with zeros.
    if text.plain(venue, "price", price) == 0.0:
        return None, None
    return text.price(venue, price), text.size(venue, size)


def mark(venue: str, data: Raw, recv_ns: Ns) -> Sequence[Step]:
    """Mark price and, on a perpetual, the funding to come. The interval is not told here."""
    row = messages.MARK.decode(data)
    symbol, event_ns = f"{venue}:{row.s}", row.E * NS_PER_MS
    marked = Mark(symbol, event_ns, recv_ns, text.price(venue, row.p))
    if not row.r or row.T == 0:
        return (marked,)
    rate = text.signed(venue, "funding rate", row.r)
    return marked, Funding(symbol, event_ns, recv_ns, rate, row.T * NS_PER_MS, None)
