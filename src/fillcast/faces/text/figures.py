"""Numbers as people read them: a fixed number of decimals, a true minus, a dash for what is not known."""

from datetime import UTC, datetime

from fillcast.market import Instrument, n_decimals
from fillcast.units import NS_PER_S, Ns

UNKNOWN = "–"
MINUS = "\N{MINUS SIGN}"


def number(value: float | None, decimals: int = 2) -> str:
    """``1,234.50``; a negative number with a true minus; never ``-0.00``."""
    if value is None or value != value:
        return UNKNOWN
    text = f"{abs(value):,.{decimals}f}"
    return MINUS + text if value < 0 and text.strip("0.,") else text


def fee(value: float | None) -> str:
    """Two decimals; a rebate says so."""
    text = number(value)
    return f"{text} rebate" if text.startswith(MINUS) else text


def money(value: float | None, currency: str) -> str:
    return UNKNOWN if value is None else f"{number(value)} {currency}"


def share(value: float | None, decimals: int = 0) -> str:
    return UNKNOWN if value is None else f"{number(100 * value, decimals)} %"


def seen(share: float) -> str:
    """Of what forecasts are scored on, how much their fit was made from."""
    much = f"{100 * share:.0f} %" if share >= 0.005 else "less than 1 %"
    return f"{much} of it was fitted: no track record"


def price(value: float | None, instrument: Instrument | None) -> str:
    """To the tick; an average or a mid that lies between two ticks to a tenth of one."""
    if value is None or value != value or instrument is None or not instrument.tick_price:
        return number(value)
    ticks = value / instrument.tick_price
    is_between = abs(ticks - round(ticks)) > 1e-6
    return number(value, n_decimals(instrument.tick_price) + is_between)


def size(value: float | None, instrument: Instrument) -> str:
    """To the lot, with its unit."""
    decimals = n_decimals(instrument.lot_size) if instrument.lot_size else 8
    return UNKNOWN if value is None else f"{number(value, decimals)} {instrument.size_unit}"


def size_word(size_quote: float) -> str:
    """100, 1k, 250k, 1M."""
    for scale, letter in ((1e6, "M"), (1e3, "k")):
        if size_quote >= scale:
            return f"{size_quote / scale:.3g}{letter}"
    return f"{size_quote:.3g}"


def quantity(value: float | None, currency: str) -> str:
    """Up to eight decimals, without trailing zeros."""
    if value is None:
        return UNKNOWN
    text = number(value, 8)
    return f"{text.rstrip('0').rstrip('.') if '.' in text else text} {currency}"


def duration(ns: float) -> str:
    """In the unit that fits."""
    for unit, scale in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if ns >= scale:
            return f"{ns / scale:.1f} {unit}"
    return f"{ns:.0f} ns"


def clock(ns: Ns) -> str:
    """UTC, to the second."""
    return datetime.fromtimestamp(ns / NS_PER_S, UTC).strftime("%Y-%m-%d %H:%M:%S UTC") if ns else UNKNOWN
