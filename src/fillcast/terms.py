"""What is said beside an order, as plain numbers: checked where it comes in, so that nobody below asks again."""

import math
from decimal import Decimal
from numbers import Integral, Real

from fillcast.errors import ConfigError, OrderError
from fillcast.units import Side

SIDES = ("buy", "sell")
MIN_FEE_BPS, MAX_FEE_BPS = -100.0, 1000.0
MAX_LATENCY_MS = 60_000.0
MAX_SIGMA_1D_BPS = 10_000.0


def as_float(value: object) -> float:
    """A number as Python's own float, numpy's among them; NaN for what is none, a text or a truth value."""
    if type(value) is float:
        return value
    if isinstance(value, bool) or not isinstance(value, (Real, Decimal)):
        return math.nan
    try:
        return float(value)
    except OverflowError:
        return math.inf


def as_whole(value: object) -> int | None:
    """A whole number as Python's own, numpy's among them; None for what is none, one with a point or a truth value."""
    if type(value) is int:
        return value
    if isinstance(value, bool) or not isinstance(value, Integral):
        return None
    return int(value)


def told(value: object) -> str:
    """What was given, as it stands in an error."""
    is_number = isinstance(value, (Real, Decimal)) and not isinstance(value, bool)
    return f"{as_float(value):g}" if is_number else repr(value)


def checked_side(side: Side) -> Side:
    """As it is. Raises OrderError for what is neither: nothing but a buy may pass for a sell."""
    if side not in SIDES:
        raise OrderError(f"side is {side!r}: it is buy or sell", "side")
    return side


def checked_bps(name: str, rate_bps: float) -> float:
    """An own rate as a plain number. Raises ConfigError for one that no venue takes or gives."""
    found = as_float(rate_bps)
    if not MIN_FEE_BPS < found < MAX_FEE_BPS:
        raise ConfigError(
            f"own {name} rate is {told(rate_bps)} bps: it must lie between {MIN_FEE_BPS:g} and {MAX_FEE_BPS:g}"
        )
    return found


def checked_latency_ms(latency_ms: float) -> float:
    """As a plain number. Raises ConfigError for one that nobody has measured."""
    found = as_float(latency_ms)
    if not 0.0 <= found < MAX_LATENCY_MS:
        raise ConfigError(f"latency is {told(latency_ms)} ms: it must be 0 or above and below {MAX_LATENCY_MS:,.0f}")
    return found


def checked_1d_bps(sigma_1d_bps: float) -> float:
    """A volatility that was given, as a plain number. Raises ConfigError for one that no market has."""
    found = as_float(sigma_1d_bps)
    if not 0.0 < found < MAX_SIGMA_1D_BPS:
        raise ConfigError(
            f"volatility is {told(sigma_1d_bps)} bps a day: it must lie between 0 and {MAX_SIGMA_1D_BPS:,.0f}"
        )
    return found
