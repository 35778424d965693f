"""The wall clock, which nothing below this floor may read."""

from datetime import UTC, datetime
from time import time_ns

from fillcast.units import NS_PER_S


def today() -> str:
    """The date, UTC, in words."""
    return datetime.fromtimestamp(now_ns() / NS_PER_S, UTC).date().isoformat()


def now_ns() -> int:
    """The wall clock, which nothing below this floor may read."""
    return time_ns()
