"""What the commands share: their options, settings, output, and the word about compiling."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from os import environ
from pathlib import Path
from typing import Annotated

import msgspec
from cyclopts import Parameter

from fillcast.config import Loaded, Settings, load
from fillcast.errors import ConfigError


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
        try:
            return load(self.config, environ, (*self.set, *more))
        except ConfigError as e:
            raise ConfigError(_as_given(str(e), more)) from e


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


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class ModelOptions:
    """What the models stand on.

    Parameters
    ----------
    volatility
        Volatility in % a day, instead of the measured one.
    params
        Folder of fitted numbers, as fillcast calibrate writes it; instead of params/ here, and before what ships.
    borrow_params
        Take them even if they were fitted on another instrument; every answer says so.
    """

    volatility: float | None = None
    params: Path | None = None
    borrow_params: bool = False

    def overrides(self) -> tuple[str, ...]:
        found = []
        if self.volatility is not None:
            from fillcast.features import given_volatility_1d_bps

            found.append(f"estimate.sigma_1d_bps={given_volatility_1d_bps(self.volatility)!r}")
        if self.params is not None:
            found.append(f"estimate.params={_toml(str(self.params))}")
        if self.borrow_params:
            found.append("estimate.may_borrow=true")
        return tuple(found)


NO_OPTIONS = Options()
NO_MODELS = ModelOptions()
NO_FEES = FeeOptions()


def settings(options: Options, fees: FeeOptions = NO_FEES, models: ModelOptions = NO_MODELS) -> Settings:
    return options.load(*fees.overrides(), *models.overrides()).settings


def check_above_zero(option: str, given: float | None) -> None:
    """Raises ConfigError that names the option, unless it was not given."""
    if given is not None and not 0.0 < given < float("inf"):
        raise ConfigError(f"{option} is {given:g}: it must be above 0, and finite")


def print_json(value: object) -> None:
    """One line."""
    sys.stdout.write(msgspec.json.encode(value, enc_hook=_encode).decode() + "\n")
    sys.stdout.flush()


@contextmanager
def patience() -> Iterator[None]:
    """Says why it takes long, if kernels are being compiled, and has a second process compile with this one."""
    from numba.core.event import install_listener

    from fillcast.faces.compiling import Compiling

    with install_listener("numba:compile", Compiling()):
        yield


def _as_given(text: str, more: Sequence[str]) -> str:
    # Under the name of the option, which is the last part of its setting.
    for override in more:
        key = override.partition("=")[0]
        option = key.rpartition(".")[2].replace("_", "-")
        text = text.replace(f"--set {key}:", f"--{option}:")
    return text


def _toml(value: str | float) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _encode(value: object) -> object:
    tolist = getattr(value, "tolist", None)
    if tolist is None:
        raise TypeError(f"{type(value).__name__} has no JSON form")
    return [None if x != x else x for x in tolist()]
