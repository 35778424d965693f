"""Instruments: what a venue lists, and what its size unit is worth in base and quote."""

import math
from decimal import Decimal
from typing import Literal

from msgspec import Struct
from msgspec.structs import force_setattr

from fillcast.errors import ConfigError
from fillcast.terms import as_float, told
from fillcast.units import Price, Qty, Size

Product = Literal["spot", "swap", "futures"]


_WORTHS = ("contract_qty", "contract_quote")
_UNKNOWN = (*_WORTHS, "min_quote", "max_market_size", "max_market_quote")
_NUMBERS = (*_UNKNOWN, "tick_price", "lot_size", "min_size")


class Instrument(Struct, frozen=True, kw_only=True):
    """One listed instrument. Exactly one of `contract_qty` and `contract_quote` is set.

    contract_qty: base units in one venue size unit: 1 on spot, ctVal x ctMult on a linear contract.
    contract_quote: quote units in one contract of an inverse instrument (BTC-USD-SWAP: 100 USD).
    tick_price, lot_size: steps of price and size; 0 where not known, and then nothing is rounded.
    min_quote: the least that a market order must be worth; None where the venue names none, or isn't asked.
    max_market_size, max_market_quote: the largest market order, in size units or in quote; None where none is named.
    fee_venue, product, fee_group: the key of the fee table; a group of None finds none.
    table_date: the date of the shipped table this row was read from; None if the venue itself sent it.

    Raises ConfigError for one that can't be priced: it names the field.
    """

    symbol: str
    product: Product
    base: str
    quote: str
    settle: str
    contract_qty: Qty | None = None
    contract_quote: Qty | None = None
    tick_price: float = 0.0
    lot_size: Size = 0.0
    min_size: Size = 0.0
    min_quote: Qty | None = None
    max_market_size: Size | None = None
    max_market_quote: Qty | None = None
    fee_venue: str = ""
    fee_group: str | None = None
    state: str = "live"
    table_date: str | None = None

    def __post_init__(self) -> None:
        if self.product not in ("spot", "swap", "futures"):
            raise ConfigError(f"{self.symbol}: product is {self.product!r}: it is spot, swap or futures")
        if (self.contract_qty is None) == (self.contract_quote is None):
            raise ConfigError(f"{self.symbol}: exactly one of contract_qty and contract_quote must be set")
        for name in _NUMBERS:
            given = getattr(self, name)
            if given is None and name in _UNKNOWN:
                continue
            found = as_float(given)
            if not (0.0 < found < math.inf if name in _WORTHS else 0.0 <= found < math.inf):
                least = "above 0" if name in _WORTHS else "0 or above"
                raise ConfigError(f"{self.symbol}: {name} is {told(given)}: it must be finite and {least}")
            force_setattr(self, name, found)

    @property
    def venue(self) -> str:
        return self.symbol.partition(":")[0]

    @property
    def name(self) -> str:
        """The venue's own name for it."""
        return self.symbol.partition(":")[2]

    @property
    def is_inverse(self) -> bool:
        return self.contract_quote is not None

    @property
    def contract(self) -> float:
        """What one size unit is worth: quote units if inverse, else base units."""
        return self.contract_quote if self.contract_quote is not None else self.contract_qty or 0.0

    @property
    def size_unit(self) -> str:
        return self.base if self.product == "spot" else "contracts"

    def qty_of_size(self, size: Size, price: Price) -> Qty:
        """Base units in *size*; an inverse contract holds fewer the higher the price."""
        return size * self.contract / price if self.is_inverse else size * self.contract

    def quote_of_size(self, size: Size, price: Price) -> Qty:
        """Quote units in *size* at *price*."""
        return size * self.contract if self.is_inverse else size * self.contract * price

    def size_of_qty(self, qty: Qty, price: Price) -> Size:
        """Venue size of *qty* base units at *price*, not rounded to the lot."""
        return qty * price / self.contract if self.is_inverse else qty / self.contract

    def refusals(
        self, size: Size | None, quote: Qty | None, *, is_least_size: bool = False, is_least_quote: bool = False
    ) -> tuple[str, ...]:
        """What the venue would refuse in a market order of *size* worth *quote*, as sentences. None: not known.

        is_least_size, is_least_quote: it is that or more, as far as the book tells.
        """
        said = []
        unit = self.size_unit
        if self.state != "live":
            said.append(f"{self.symbol} is {self.state}, not live")
        if size is not None and size < self.min_size and not is_least_size:
            said.append(f"size {size:.10g} {unit} is below the minimum {self.min_size:.10g}")
        if size is not None and self.max_market_size is not None and size > self.max_market_size:
            least = "of at least " if is_least_size else ""
            said.append(f"size {least}{size:.10g} {unit} is above the largest market order {self.max_market_size:.10g}")
        if quote is not None and self.min_quote is not None and quote < self.min_quote and not is_least_quote:
            said.append(f"{quote:.10g} {self.quote} is below the minimum {self.min_quote:.10g} {self.quote}")
        if quote is not None and self.max_market_quote is not None and quote > self.max_market_quote:
            least = "at least " if is_least_quote else ""
            most = f"{self.max_market_quote:.10g} {self.quote}"
            said.append(f"{least}{quote:.10g} {self.quote} is above the largest market order {most}")
        return tuple(said)


def spot(symbol: str, base: str, quote: str, *, tick_price: float = 0.0, lot_size: Size = 0.0) -> Instrument:
    """An instrument for one's own book of base units, without a venue's limits or fees."""
    return Instrument(
        symbol=symbol,
        product="spot",
        base=base,
        quote=quote,
        settle=quote,
        contract_qty=1.0,
        tick_price=tick_price,
        lot_size=lot_size,
    )


def n_decimals(step: float) -> int:
    """Decimals needed to write multiples of *step*: 0.01 -> 2, 5 -> 0, 1e-08 -> 8."""
    exponent = Decimal(repr(step)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
