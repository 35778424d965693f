"""Orders: what is asked for, in words and as data."""

import re
from typing import Literal

from msgspec import Struct
from msgspec.structs import force_setattr

from fillcast.errors import OrderError
from fillcast.terms import as_float, checked_side, told
from fillcast.units import Amount, Side, Unit

Policy = Literal["market"]

MAX_AMOUNT = 1e18

_GRAMMAR = re.compile(
    r"(?P<side>buy|sell)\s+(?P<amount>[0-9][0-9_,]*(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?)\s*(?P<unit>base|quote|contracts)",
    re.ASCII | re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:[0-9]+|[1-9][0-9]{0,2}(?:[,_][0-9]{3})+)(?:\.[0-9]+)?(?:e.*)?", re.ASCII | re.IGNORECASE)


class Order(Struct, frozen=True, forbid_unknown_fields=True):
    """An order to be priced. A quote amount excludes fees; every amount rounds down to the venue's lot."""

    symbol: str
    side: Side
    amount: Amount
    unit: Unit
    policy: Policy = "market"

    def __post_init__(self) -> None:
        if not isinstance(self.symbol, str):
            raise OrderError(
                f"symbol is {self.symbol!r}: it is a venue and a name, such as okx:BTC-USDT-SWAP", "symbol"
            )
        checked_side(self.side)
        if self.unit not in ("base", "quote", "contracts"):
            raise OrderError(f"unit is {self.unit!r}: it is base, quote or contracts", "unit")
        if self.policy != "market":
            raise OrderError(f"policy is {self.policy!r}: market is the one there is", "policy")
        amount = as_float(self.amount)
        if not 0.0 < amount < MAX_AMOUNT:
            raise OrderError(f"amount is {told(self.amount)}: it must be above 0 and below {MAX_AMOUNT:g}", "amount")
        force_setattr(self, "amount", amount)

    def __str__(self) -> str:
        return f"{self.side} {self.amount:,.12g} {self.unit} {self.symbol}"


def parse_order(symbol: str, text: str) -> Order:
    """``buy 250000quote``: side, amount, and a unit that is never guessed.

    Commas and underscores group thousands; case does not matter. Raises OrderError that shows the grammar.
    """
    found = _GRAMMAR.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None:
        raise OrderError(
            f"order {text!r} is not 'buy|sell AMOUNTbase|quote|contracts', for example: buy 250000quote, sell 0.5base"
        )
    if _NUMBER.fullmatch(found["amount"]) is None:
        raise OrderError(
            f"amount {found['amount']!r} is not a number: commas and underscores group thousands, as in 1,234,567.5, "
            "and a point begins the decimals, as in 0.5"
        )
    amount = float(found["amount"].replace(",", "").replace("_", ""))
    return Order(symbol=symbol, side=_side(found["side"].lower()), amount=amount, unit=_unit(found["unit"].lower()))


def _side(text: str) -> Side:
    return "buy" if text == "buy" else "sell"


def _unit(text: str) -> Unit:
    return "base" if text == "base" else "quote" if text == "quote" else "contracts"
