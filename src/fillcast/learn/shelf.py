"""Fitted numbers in files: arrays and a card in one npz, with a hash over all of it."""

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from msgspec import DecodeError, Struct, ValidationError, json
from numpy.typing import NDArray

from fillcast import outputs
from fillcast.errors import ConfigError
from fillcast.forecasts import fitted as of_slippage
from fillcast.forecasts import hazards as of_fills
from fillcast.forecasts.fitted import FORMAT, Card, Fitted
from fillcast.forecasts.hazards import FillCard, Hazards

SUFFIX = ".fit.npz"
FILL_SUFFIX = ".fill.npz"

_CardT = TypeVar("_CardT", bound=Struct)
_FitT = TypeVar("_FitT", Fitted, Hazards)


def save(fitted: Fitted, folder: Path) -> Path:
    """Write *fitted* to ``folder/NAME.fit.npz``. Raises ConfigError where it can't be written."""
    return _write(folder / f"{fitted.card.name}{SUFFIX}", fitted.card, fitted.hash, fitted, of_slippage.ARRAYS)


def save_hazards(hazards: Hazards, folder: Path) -> Path:
    """Write *hazards* to ``folder/NAME.fill.npz``. Raises ConfigError where it can't be written."""
    return _write(folder / f"{hazards.card.name}{FILL_SUFFIX}", hazards.card, hazards.hash, hazards, of_fills.ARRAYS)


def load(path: Path) -> Fitted:
    """Raises ConfigError for a file that is none of ours, of another format, or not as it was written."""
    arrays, card, sealed = _read(path, of_slippage.ARRAYS)
    fitted = Fitted(card=_card(path, card, Card, FORMAT), **arrays)
    _check_seal(path, fitted.hash, sealed)
    of_slippage.check(fitted, str(path))
    return fitted


def load_hazards(path: Path) -> Hazards:
    """As `load`."""
    arrays, card, sealed = _read(path, of_fills.ARRAYS)
    hazards = Hazards(card=_card(path, card, FillCard, of_fills.FORMAT), **arrays)
    _check_seal(path, hazards.hash, sealed)
    of_fills.check(hazards, str(path))
    return hazards


def find(path: Path) -> list[Fitted]:
    """One file, or every one in a folder. Raises ConfigError when there are none."""
    if not path.is_dir():
        return [load(path)]
    found = kept(path)
    if not found:
        raise ConfigError(f"{path}: holds no *{SUFFIX}: make some with fillcast calibrate TAPE -o {path}")
    return found


def find_hazards(path: Path) -> list[Hazards]:
    """Every fit of fills in a folder, or beside a file; there may be none."""
    return kept_hazards(path if path.is_dir() else path.parent)


def kept(folder: Path) -> list[Fitted]:
    """Every fit of slippage in a folder, if there is one."""
    return [load(file) for file in _files(folder, SUFFIX)]


def kept_hazards(folder: Path) -> list[Hazards]:
    """Every fit of fills in a folder, if there is one."""
    return [load_hazards(file) for file in _files(folder, FILL_SUFFIX)]


def _files(folder: Path, suffix: str) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.name.endswith(suffix)) if folder.is_dir() else []
    except OSError as e:
        raise ConfigError(f"{folder}: {e.strerror or e}") from e


def choose(fits: Sequence[_FitT], symbol: str, *, rather: Sequence[_FitT] = ()) -> _FitT | None:
    """The fit of that instrument; else, carried over, one of its pair elsewhere, else of the most instruments; None of
    none.

    rather: fits that go before the others of their kind.
    """
    pair = _pair(symbol)
    shelves: list[Sequence[_FitT]] = [[fit for fit in shelf if fit.is_of(symbol)] for shelf in (rather, fits)]
    shelves += [[fit for fit in shelf if pair in map(_pair, fit.card.symbols)] for shelf in (rather, fits)]
    shelves += [rather, fits]
    return max(next(filter(None, shelves), ()), key=lambda fit: len(fit.card.symbols), default=None)


def _pair(symbol: str) -> str:
    # okx:BTC-USDT-SWAP and binance-spot:BTCUSDT are of one.
    _, _, name = symbol.partition(":")
    return re.sub(r"[-_](SWAP|PERP|[0-9]{6})$|[-_]", "", name)


def _write(path: Path, card: Struct, sealed: str, holder: Struct, names: Sequence[str]) -> Path:
    arrays = {name: getattr(holder, name) for name in names}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise ConfigError(f"{path}: {e.strerror or e}") from e
    with outputs.whole(path) as part, part.open("wb") as file:
        np.savez_compressed(
            file,
            card=np.frombuffer(json.encode(card), np.uint8),
            hash=np.frombuffer(bytes.fromhex(sealed), np.uint8),
            **arrays,
        )
    return path


def _read(path: Path, names: Sequence[str]) -> tuple[dict[str, NDArray[Any]], bytes, str]:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
            arrays = {name: np.ascontiguousarray(held[name]) for name in names}
            return arrays, held["card"].tobytes(), held["hash"].tobytes().hex()
    except OSError as e:
        raise ConfigError(f"{path}: {e.strerror or e}") from e
    except (ValueError, KeyError, EOFError, zipfile.BadZipFile) as e:
        raise ConfigError(f"{path}: not a file of fitted params") from e


def _card(path: Path, said: bytes, kind: type[_CardT], number: int) -> _CardT:
    try:
        return json.decode(said, type=kind)
    except (DecodeError, ValidationError) as e:
        raise ConfigError(f"{path}: its card can't be read (this version reads format {number}): {e}") from e


def _check_seal(path: Path, found: str, sealed: str) -> None:
    if found != sealed:
        raise ConfigError(f"{path}: its content is not what was written: the hash differs")
