"""What venues write as text: plain decimals and time stamps. Everything else is refused by name."""

import re
from datetime import datetime

from msgspec import UNSET, UnsetType

from fillcast.errors import DecodeError
from fillcast.units import MAX_NS, NS_PER_MS, NS_PER_S, Ns, Price, Size

MAX_PRICE = 1e12
MAX_SIZE = 1e18

_PLAIN = re.compile(r"[0-9]{1,40}(?:\.[0-9]{1,40})?", re.ASCII)
_STAMP = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|\+00:00)", re.ASCII
)


def plain(venue: str, what: str, text: str) -> float:
    """The double nearest to a plain decimal; "nan", "inf", signs and exponents are refused."""
    if _PLAIN.fullmatch(text) is None:
        raise DecodeError(venue, f"{what} {text[:40]!r} is not a plain decimal")
    return float(text)


def signed(venue: str, what: str, text: str) -> float:
    """As `plain`, with a leading minus allowed."""
    return -plain(venue, what, text[1:]) if text.startswith("-") else plain(venue, what, text)


def price(venue: str, text: str) -> Price:
    value = plain(venue, "price", text)
    if not 0.0 < value < MAX_PRICE:
        raise DecodeError(venue, f"price {text[:40]!r} is not between 0 and {MAX_PRICE:g}")
    return value


def size(venue: str, text: str) -> Size:
    value = plain(venue, "size", text)
    if not value < MAX_SIZE:
        raise DecodeError(venue, f"size {text[:40]!r} is not below {MAX_SIZE:g}")
    return value


def optional(venue: str, what: str, text: str | UnsetType) -> float | None:
    """None where the venue leaves a field out or empty, which is never 0."""
    return None if text is UNSET or text == "" else plain(venue, what, text)


def ms_to_ns(venue: str, text: str) -> Ns:
    """Milliseconds since the epoch, as digits."""
    if not (text.isascii() and text.isdigit()) or len(text) > 15:
        raise DecodeError(venue, f"time stamp {text[:40]!r} is not milliseconds")
    return _bounded(venue, text, int(text) * NS_PER_MS)


def iso_to_ns(venue: str, text: str) -> Ns:
    """ISO-8601 in UTC, with any fraction to the nanosecond and either ``Z`` or ``+00:00``."""
    found = _STAMP.fullmatch(text)
    if found is None:
        raise DecodeError(venue, f"time stamp {text[:40]!r} is not ISO-8601 in UTC")
    try:
        seconds = int(datetime.fromisoformat(found[1] + "+00:00").timestamp())
    except ValueError as e:
        raise DecodeError(venue, f"time stamp {text[:40]!r} is not ISO-8601 in UTC") from e
    return _bounded(venue, text, seconds * NS_PER_S + int((found[2] or "0").ljust(9, "0")))


def _bounded(venue: str, text: str, ns: int) -> Ns:
    if not 0 <= ns < MAX_NS:
        raise DecodeError(venue, f"time stamp {text[:40]!r} is out of range")
    return ns
