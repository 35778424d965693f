"""Errors as data, after RFC 9457: what went wrong, with which part of the request, and what would help."""

import re
from collections.abc import Sequence
from typing import get_args

import msgspec

from fillcast.errors import BookNotReady, ConfigError, FeedError, FillcastError, OrderError, UnknownInstrument
from fillcast.faces.live.wire import PARTS, Problem, Request
from fillcast.orders import Order, Policy
from fillcast.units import Side, Unit

MEDIA_TYPE = "application/problem+json"


class BadParameterError(FillcastError):
    """A part of a request that can't be used: correct it. `field` names it, `nearest` what may have been meant."""

    def __init__(self, field: str, reason: str, nearest: Sequence[str] = ()) -> None:
        self.field = field
        self.nearest = tuple(nearest)
        super().__init__(f"{field}: {reason}")


class BusyError(FillcastError):
    """More is asked for at once than there is room for: ask again."""


_KINDS: tuple[tuple[type[Exception], str, str, int, str | None], ...] = (
    (UnknownInstrument, "unknown-instrument", "There is no such instrument here", 404, None),
    (BookNotReady, "book-not-ready", "The book can't be priced now", 409, None),
    (OrderError, "order", "The order can't be priced", 422, "order"),
    (ConfigError, "settings", "A setting is wrong", 422, "fees"),
    (BadParameterError, "parameter", "A part of the request is wrong", 422, None),
    (BusyError, "busy", "Too much is asked for at once", 503, None),
    (FeedError, "feed", "The feed is down", 503, None),
    (msgspec.DecodeError, "malformed", "This is not JSON", 400, "body"),
    (UnicodeDecodeError, "malformed", "This is not UTF-8", 400, "body"),
    (RecursionError, "malformed", "This is nested too deeply", 400, "body"),
    (FillcastError, "error", "No answer", 500, None),
)
"""Class, type, title, status, and the field at fault where nothing else is known."""

_CHOICES = {
    "side": get_args(Side),
    "unit": get_args(Unit),
    "policy": get_args(Policy),
    "parts": PARTS,
    "op": tuple(kind.__struct_config__.tag for kind in get_args(Request)),
}
"""What each part of a request that is chosen from a list may be."""

_INDEX = re.compile(r"\[.*\]$")
_WITHIN = re.compile(r"^(?:order\b|body$)")
_PATH = re.compile(r" - at `\$\.?(?P<path>[^`]*)`$")


def problem_of(error: Exception, *, item: int | None = None, names: str | None = "order.symbol") -> Problem:
    """The problem that a typed error, or one of the decoder's, stands for.

    item: the place of the order among many. names: where the request names its instrument, if it is not in an order.
    """
    if isinstance(error, msgspec.ValidationError):
        return _invalid(error, item)
    for kind, type_, title, status, fault in _KINDS:
        if isinstance(error, kind):
            return Problem(
                type=type_,
                title=title,
                status=status,
                detail=str(error),
                field=_placed(names if kind is UnknownInstrument else _part_of(error) or fault, item),
                item=item,
                nearest=getattr(error, "nearest", ()),
                state=getattr(error, "state", None),
                book_age_ns=getattr(error, "book_age_ns", None),
            )
    raise error


def defect_of(error: Exception) -> FillcastError:
    """What is said of an error that nobody foresaw, to whom it concerns."""
    return FillcastError(f"the desk failed: {error!r}")


def _part_of(error: Exception) -> str | None:
    part: str | None = getattr(error, "field", None)
    return f"order.{part}" if isinstance(error, OrderError) and part in Order.__struct_fields__ else part


def _placed(field: str | None, item: int | None) -> str | None:
    return field if field is None or item is None else _WITHIN.sub(f"orders[{item}]", field)


def _invalid(error: msgspec.ValidationError, item: int | None) -> Problem:
    text = str(error)
    found = _PATH.search(text)
    path = found["path"] if found else ""
    detail = text[: found.start()] if found else text
    choices = _CHOICES.get(_INDEX.sub("", path.rpartition(".")[2])) if detail.startswith("Invalid") else None
    if choices is not None:
        detail += f": one of {', '.join(choices)}"
    # An order among many was decoded by itself.
    place = path or "body" if item is None else ".".join(filter(None, (f"orders[{item}]", path)))
    return Problem(
        type="invalid", title="A part of the request is wrong", status=422, detail=detail, field=place, item=item
    )
