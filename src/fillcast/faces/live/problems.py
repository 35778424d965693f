"""Errors as data, after RFC 9457: what went wrong, with which part of the request, and what would help."""

import re
from collections.abc import Sequence

import msgspec

from fillcast.errors import BookNotReady, ConfigError, FeedError, FillcastError, OrderError, UnknownInstrument
from fillcast.faces.live.wire import Problem

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
    (UnknownInstrument, "unknown-instrument", "There is no such instrument here", 404, "symbol"),
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

_PATH = re.compile(r" - at `\$\.?(?P<path>[^`]*)`$")


def problem_of(error: Exception, *, field: str | None = None, item: int | None = None) -> Problem:
    """The problem that a typed error, or one of the decoder's, stands for."""
    if isinstance(error, msgspec.ValidationError):
        return _invalid(error, field, item)
    for kind, type_, title, status, fault in _KINDS:
        if isinstance(error, kind):
            return Problem(
                type=type_,
                title=title,
                status=status,
                detail=str(error),
                field=field or getattr(error, "field", None) or fault,
                item=item,
                nearest=getattr(error, "nearest", ()),
                state=getattr(error, "state", None),
                book_age_ns=getattr(error, "book_age_ns", None),
            )
    raise error


def defect_of(error: Exception) -> FillcastError:
    """What is said of an error that nobody foresaw, to whom it concerns."""
    return FillcastError(f"the desk failed: {error!r}")


def _invalid(error: msgspec.ValidationError, field: str | None, item: int | None) -> Problem:
    text = str(error)
    found = _PATH.search(text)
    path = found["path"] if found else ""
    detail = text[: found.start()] if found else text
    place = ".".join(filter(None, (field, path))) or "body"
    return Problem(
        type="invalid", title="A part of the request is wrong", status=422, detail=detail, field=place, item=item
    )
