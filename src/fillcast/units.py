"""Bounded number types. A decoder that takes the text "nan" or "inf" for a number is stopped by the bounds."""

from typing import Annotated, Literal

from msgspec import Meta

Price = Annotated[float, Meta(gt=0, lt=1e12)]
"""Quote units for one base unit."""

Qty = Annotated[float, Meta(ge=0, lt=1e18)]
"""Base units."""

Size = Annotated[float, Meta(ge=0, lt=1e18)]
"""The venue's own units, as sent: base units on spot, contracts on derivatives."""

Amount = Annotated[float, Meta(gt=0, lt=1e18)]
"""What is asked for, in the unit named beside it."""

MAX_RATE = 0.1
Rate = Annotated[float, Meta(gt=-MAX_RATE, lt=MAX_RATE)]
"""A fee as a share of notional; positive = you pay, negative = a rebate."""

MAX_NS = 1 << 62
Ns = Annotated[int, Meta(ge=0, lt=MAX_NS)]
"""Nanoseconds since 1970-01-01 UTC; 64 bits hold them until the year 2116 with a bit to spare."""

Side = Literal["buy", "sell"]

Unit = Literal["base", "quote", "contracts"]

NS_PER_S = 1_000_000_000
NS_PER_MS = 1_000_000
NS_PER_DAY = 86_400 * NS_PER_S
S_PER_DAY = 86_400.0
S_PER_YEAR = 365.0 * S_PER_DAY
"""Crypto trades every second of the year."""
BPS = 1e4
"""Basis points in one."""


def span(seconds: float) -> str:
    """Hours, minutes or seconds, to three digits."""
    for unit, scale in (("h", 3600.0), ("min", 60.0)):
        if seconds >= scale:
            return f"{seconds / scale:.3g} {unit}"
    return f"{seconds:.3g} s"


def sign(side: Side) -> float:
    """+1 for a buy, -1 for a sell: price moves against the order are positive."""
    return 1.0 if side == "buy" else -1.0
