"""OKX's instrument rows and candles as instruments and arrays, and the product that a name tells."""

import re

import numpy as np
from msgspec import UNSET, Raw
from msgspec import DecodeError as JsonError
from numpy.typing import NDArray

from fillcast.errors import DecodeError
from fillcast.market import Instrument, Product
from fillcast.venues import text
from fillcast.venues.okx.messages import (
    ANSWER,
    CANDLES,
    CONVERTED,
    INSTRUMENT,
    INSTRUMENT_KIND,
    INSTRUMENTS,
    WHOLE_BOOKS,
    InstrumentRow,
)

Side = list[tuple[float, float]]
"""Price and size of each level, best first."""

INSTRUMENT_TYPES: dict[str, Product] = {"SPOT": "spot", "SWAP": "swap", "FUTURES": "futures"}

_DOLLARS = ("USDT", "USDC", "USD")
_DATED = re.compile(r"[A-Z0-9]+-[A-Z0-9]+-[0-9]{6}", re.ASCII)


def instrument_type(name: str) -> str:
    """SPOT, SWAP or FUTURES from the form of the name; "" for anything else, an option among them."""
    if name.endswith("-SWAP") and name.count("-") == 2:
        return "SWAP"
    if _DATED.fullmatch(name):
        return "FUTURES"
    return "SPOT" if name.count("-") == 1 else ""


def instruments(venue: str, rows: Raw, fee_venue: str) -> tuple[Instrument, ...]:
    """Instruments of the rows that can be priced: spot, swaps and futures. A row with an empty number is passed over:
    OKX leaves numbers out before an instrument opens."""
    found = []
    for raw in INSTRUMENTS.decode(rows):
        if INSTRUMENT_KIND.decode(raw).instType not in INSTRUMENT_TYPES:
            continue
        row = INSTRUMENT.decode(raw)
        if row.tickSz and row.lotSz and row.minSz:
            found.append(_instrument(venue, row, fee_venue))
    return tuple(found)


def _instrument(venue: str, row: InstrumentRow, fee_venue: str) -> Instrument:
    product = INSTRUMENT_TYPES[row.instType]
    base, quote = (row.baseCcy, row.quoteCcy) if product == "spot" else _underlying(row)
    limit_size = text.optional(venue, "maxMktSz", row.maxMktSz)
    limit_quote = text.optional(venue, "maxMktAmt", row.maxMktAmt)
    contract_qty, contract_quote = _contract(venue, row)
    if product == "spot":
        # Both fields of a spot row are in dollars, so they say nothing of a pair quoted in anything else.
        limit_quote = (limit_quote or limit_size) if quote in _DOLLARS else None
    return Instrument(
        symbol=f"{venue}:{row.instId}",
        product=product,
        base=base,
        quote=quote,
        settle=row.settleCcy or quote,
        contract_qty=contract_qty,
        contract_quote=contract_quote,
        tick_price=text.plain(venue, "tickSz", row.tickSz),
        lot_size=text.plain(venue, "lotSz", row.lotSz),
        min_size=text.plain(venue, "minSz", row.minSz),
        max_market_size=None if product == "spot" else limit_size,
        max_market_quote=limit_quote,
        fee_venue=fee_venue,
        fee_group=None if row.groupId is UNSET or not row.groupId else row.groupId,
        state=row.state,
    )


def _underlying(row: InstrumentRow) -> tuple[str, str]:
    base, _, quote = (row.uly or row.instId).partition("-")
    return base, quote.partition("-")[0]


def _contract(venue: str, row: InstrumentRow) -> tuple[float | None, float | None]:
    if row.instType == "SPOT":
        return 1.0, None
    value = text.plain(venue, "ctVal", row.ctVal) * text.plain(venue, "ctMult", row.ctMult)
    if row.ctType == "linear":
        return value, None
    if row.ctType == "inverse":
        return None, value
    raise DecodeError(venue, f"{row.instId}: contract type {row.ctType!r} is neither linear nor inverse")


def candles(venue: str, rows: Raw) -> NDArray[np.float64]:
    """(n, 4) open, high, low, close of complete candles, oldest first (OKX sends the newest first)."""
    complete = [row[1:5] for row in reversed(CANDLES.decode(rows)) if row[8] == "1"]
    return np.array([[text.price(venue, cell) for cell in row] for row in complete], np.float64).reshape(-1, 4)


def book(venue: str, body: bytes) -> tuple[int, Side, Side]:
    """Sequence number, bids and asks of an answer to ``/api/v5/market/books``. Raises DecodeError."""
    try:
        (row,) = WHOLE_BOOKS.decode(_data(venue, body))
    except (JsonError, UnicodeDecodeError) as e:
        raise DecodeError(venue, f"not a book: {e}") from e
    bids, asks = (
        [(text.price(venue, level[0]), text.size(venue, level[1])) for level in side] for side in (row.bids, row.asks)
    )
    return row.seqId, bids, asks


def converted(venue: str, body: bytes) -> float:
    """The size in an answer to ``/api/v5/public/convert-contract-coin``. Raises DecodeError."""
    try:
        (row,) = CONVERTED.decode(_data(venue, body))
    except (JsonError, UnicodeDecodeError) as e:
        raise DecodeError(venue, f"not a conversion: {e}") from e
    return text.size(venue, row.sz)


def _data(venue: str, body: bytes) -> Raw:
    answer = ANSWER.decode(body)
    if answer.code != "0" or answer.data is UNSET:
        raise DecodeError(venue, f"the venue said: {answer.code} {answer.msg}")
    return answer.data
