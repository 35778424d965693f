"""The flows of orders that ship with fillcast: numbers with a date and a source."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from fillcast.errors import ConfigError
from fillcast.exchange.listing import Listed
from fillcast.exchange.reactive import Reactive

_DATA = files("fillcast") / "data" / "markets"


class Fitted(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A market and where its numbers come from.

    counted, tuned, assumed: fields of the model that were counted in the recording, searched for so that the market
    behaves as the recording does, and set by hand. invented: a rescaled copy of another market's.
    """

    as_of: date
    source: str
    sha256: tuple[str, ...]
    span_s: float
    tick_price: float
    counted: tuple[str, ...]
    tuned: tuple[str, ...]
    assumed: tuple[str, ...]
    model: Reactive
    invented: bool = False


@cache
def fitted(name: str) -> Fitted:
    """Raises ConfigError if none of that name ships."""
    file = _DATA / f"{name}.toml"
    if not file.is_file():
        raise ConfigError(f"no fitted market {name!r}; there are: {', '.join(names())}")
    return msgspec.convert(tomllib.loads(file.read_text("utf-8")), Fitted)


def names() -> tuple[str, ...]:
    """Of all that ship."""
    return tuple(sorted(file.name.removesuffix(".toml") for file in _DATA.iterdir() if file.name.endswith(".toml")))


def model_of(listed: Listed) -> Reactive:
    """The flow of a listing."""
    return fitted(listed.model).model
