"""What the commands share: their options, settings, output, and the word about compiling."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import environ
from pathlib import Path
from threading import Timer
from typing import Annotated

import msgspec
from cyclopts import Parameter

from fillcast.config import Loaded, Settings, load

_NOTICE_AFTER_S = 3.5


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Options:
    """Options of every command.

    Parameters
    ----------
    json
        Print JSON instead of a table.
    config
        Settings file; by default fillcast.toml of this directory, if there is one.
    set
        Overrule one setting, for example --set okx.region=eea. May be given again.
    log_level
        Least level of what is logged to stderr: debug, info, warning or error.
    log_json
        Log lines as JSON.
    """

    json: bool = False
    config: Path | None = None
    set: Annotated[tuple[str, ...], Parameter(negative=(), consume_multiple=False)] = ()
    log_level: str = "warning"
    log_json: bool = False

    def load(self, *more: str) -> Loaded:
        """Settings with *more* ``key=value`` overrides, the last ones first."""
        from fillcast.faces import logs

        logs.configure(self.log_level, as_json=self.log_json)
        return load(self.config, environ, (*self.set, *more))


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class FeeOptions:
    """Whose fees.

    Parameters
    ----------
    tier
        Row of the venue's fee table, such as vip1; see: fillcast fees.
    taker_bps
        Own taker rate in bps, instead of a table.
    maker_bps
        Own maker rate in bps, instead of a table.
    """

    tier: str | None = None
    taker_bps: float | None = None
    maker_bps: float | None = None

    def overrides(self) -> tuple[str, ...]:
        given = (("tier", self.tier), ("taker_bps", self.taker_bps), ("maker_bps", self.maker_bps))
        return tuple(f"fees.{key}={_toml(value)}" for key, value in given if value is not None)


NO_OPTIONS = Options()
NO_FEES = FeeOptions()


def settings(options: Options, fees: FeeOptions = NO_FEES) -> Settings:
    return options.load(*fees.overrides()).settings


def print_json(value: object) -> None:
    """One line."""
    sys.stdout.write(msgspec.json.encode(value, enc_hook=_encode).decode() + "\n")
    sys.stdout.flush()


@contextmanager
def patience() -> Iterator[None]:
    """Says why it takes long, if the kernels are being compiled."""
    timer = Timer(_NOTICE_AFTER_S, _say_compiling)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _say_compiling() -> None:
    print("fillcast: compiling kernels (first run only) ...", file=sys.stderr, flush=True)


def _toml(value: str | float) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _encode(value: object) -> object:
    tolist = getattr(value, "tolist", None)
    if tolist is None:
        raise TypeError(f"{type(value).__name__} has no JSON form")
    return [None if x != x else x for x in tolist()]
