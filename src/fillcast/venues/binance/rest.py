"""Binance's exchangeInfo rows, candles and 24-hour tickers as instruments, arrays and events."""

from collections.abc import Sequence

import numpy as np
from msgspec import UNSET
from numpy.typing import NDArray

from fillcast.errors import DecodeError
from fillcast.events import Ticker
from fillcast.market import Instrument, Product
from fillcast.units import NS_PER_MS, Ns
from fillcast.venues import text
from fillcast.venues.binance import messages
from fillcast.venues.binance.market import FEE_VENUE, Market


def instruments(market: Market, info: messages.ExchangeInfo) -> tuple[Instrument, ...]:
    """Instruments of the rows that can be priced. A row without a step of price or size is passed over."""
    return tuple(found for row in info.symbols if (found := _instrument(market, row)) is not None)


def _instrument(market: Market, row: messages.SymbolRow) -> Instrument | None:
    filters = {item.filterType: item for item in row.filters}
    prices, lots = filters.get("PRICE_FILTER"), filters.get("LOT_SIZE")
    tick, lot = _number(market, prices, "tickSize"), _number(market, lots, "stepSize")
    if not tick or not lot:
        return None
    by_market = filters.get("MARKET_LOT_SIZE")
    most = [size for item in (lots, by_market) if (size := _number(market, item, "maxQty"))]
    product = _product(row)
    return Instrument(
        symbol=f"{market.venue}:{row.symbol}",
        product=product,
        base=row.baseAsset,
        quote=row.quoteAsset,
        settle=row.marginAsset or row.quoteAsset,
        contract_qty=None if market.has_contracts else 1.0,
        contract_quote=_contract(market, row),
        tick_price=tick,
        lot_size=lot,
        min_size=max(_number(market, item, "minQty") for item in (lots, by_market)),
        min_quote=_min_quote(market, filters) or None,
        max_market_size=min(most, default=None),
        fee_venue=FEE_VENUE,
        fee_group=market.fee_group(row.marginAsset or row.quoteAsset),
        state=_state(row.status or row.contractStatus),
    )


def _number(market: Market, row: messages.Filter | None, field: str) -> float:
    # 0 where there is no such filter: Binance writes 0 for a bound that it does not set.
    value = getattr(row, field, "")
    return text.plain(market.venue, field, value) if value else 0.0


def _min_quote(market: Market, filters: dict[str, messages.Filter]) -> float:
    # Spot has NOTIONAL, which may be of limit orders alone, and weighs by its average price of minutes; USD-M has
    # MIN_NOTIONAL, and weighs by the mark price. COIN-M has neither.
    worth = filters.get("NOTIONAL")
    if worth is not None and worth.applyMinToMarket:
        return _number(market, worth, "minNotional")
    return _number(market, filters.get("MIN_NOTIONAL"), "notional")


def _product(row: messages.SymbolRow) -> Product:
    if row.contractType is UNSET:
        return "spot"
    return "swap" if "PERPETUAL" in row.contractType else "futures"


def _contract(market: Market, row: messages.SymbolRow) -> float | None:
    if not market.has_contracts:
        return None
    if row.contractSize is UNSET or not row.contractSize > 0.0:
        raise DecodeError(market.venue, f"{row.symbol}: contractSize is missing")
    return row.contractSize


def _state(status: str) -> str:
    return "live" if status == "TRADING" else status.lower()


def candles(venue: str, body: bytes) -> NDArray[np.float64]:
    """(n, 4) open, high, low, close of complete candles, oldest first; the last that Binance sends is still open."""
    rows = messages.KLINES.decode(body)[:-1]
    return np.array([[text.price(venue, str(cell)) for cell in row[1:5]] for row in rows], np.float64).reshape(-1, 4)


def tickers(market: Market, body: bytes, recv_ns: Ns) -> Sequence[Ticker]:
    """Futures and spot answer with a row, COIN-M with a list of them."""
    found = messages.DAY_TICKERS.decode(body)
    rows = found if isinstance(found, list) else [found]
    return [_ticker(market, row, recv_ns) for row in rows]


def _ticker(market: Market, row: messages.DayTicker, recv_ns: Ns) -> Ticker:
    volume = row.baseVolume if market.has_contracts else row.volume
    return Ticker(
        symbol=f"{market.venue}:{row.symbol}",
        event_ns=row.closeTime * NS_PER_MS,
        recv_ns=recv_ns,
        last_price=text.price(market.venue, row.lastPrice),
        volume_1d_qty=text.optional(market.venue, "volume", volume),
    )
