"""Rows of OKX's trades, tickers, mark-price and funding-rate channels as events."""

from fillcast.errors import DecodeError
from fillcast.events import Funding, Mark, Ticker, Trade
from fillcast.units import Ns
from fillcast.venues import text
from fillcast.venues.okx.messages import FundingRow, MarkRow, TickerRow, TradeRow


def trade(venue: str, row: TradeRow, recv_ns: Ns) -> Trade:
    """A print of one taker order at one price; OKX's side is the taker's."""
    if row.side not in ("buy", "sell"):
        raise DecodeError(venue, f"trade side {row.side!r} is neither buy nor sell")
    return Trade(
        symbol=f"{venue}:{row.instId}",
        event_ns=text.ms_to_ns(venue, row.ts),
        recv_ns=recv_ns,
        price=text.price(venue, row.px),
        size=text.size(venue, row.sz),
        side="buy" if row.side == "buy" else "sell",
        trade_id=row.tradeId,
        n_matches=int(text.plain(venue, "count", row.count)),
    )


def ticker(venue: str, row: TickerRow, recv_ns: Ns) -> Ticker:
    """volCcy24h is base units on derivatives and quote units on spot, where vol24h is base units."""
    volume = row.vol24h if row.instType == "SPOT" else row.volCcy24h
    return Ticker(
        symbol=f"{venue}:{row.instId}",
        event_ns=text.ms_to_ns(venue, row.ts),
        recv_ns=recv_ns,
        last_price=text.price(venue, row.last),
        volume_1d_qty=text.optional(venue, "volume", volume),
    )


def mark(venue: str, row: MarkRow, recv_ns: Ns) -> Mark:
    return Mark(f"{venue}:{row.instId}", text.ms_to_ns(venue, row.ts), recv_ns, text.price(venue, row.markPx))


def funding(venue: str, row: FundingRow, recv_ns: Ns) -> Funding:
    """The interval is what the two times say (8, 6, 4, 2 or 1 h), None where the second is empty."""
    at_ns = text.ms_to_ns(venue, row.fundingTime)
    return Funding(
        symbol=f"{venue}:{row.instId}",
        event_ns=text.ms_to_ns(venue, row.ts),
        recv_ns=recv_ns,
        funding_rate=text.signed(venue, "fundingRate", row.fundingRate),
        next_funding_ns=at_ns,
        interval_ns=text.ms_to_ns(venue, row.nextFundingTime) - at_ns if row.nextFundingTime else None,
    )
