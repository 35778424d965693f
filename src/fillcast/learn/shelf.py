"""Fitted numbers in files: arrays and a card in one npz, with a hash over all of it."""

import zipfile
from pathlib import Path

import numpy as np
from msgspec import DecodeError, ValidationError, json

from fillcast.errors import ConfigError
from fillcast.fitted import ARRAYS, FORMAT, Card, Fitted, check

SUFFIX = ".fit.npz"


def save(fitted: Fitted, folder: Path) -> Path:
    """Write *fitted* to ``folder/NAME.fit.npz``."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{fitted.card.name}{SUFFIX}"
    card = np.frombuffer(json.encode(fitted.card), np.uint8)
    sealed = np.frombuffer(bytes.fromhex(fitted.hash), np.uint8)
    arrays = {name: getattr(fitted, name) for name in ARRAYS}
    with path.open("wb") as file:
        np.savez_compressed(file, card=card, hash=sealed, **arrays)
    return path


def load(path: Path) -> Fitted:
    """Raises ConfigError for a file that is none of ours, of another format, or not as it was written."""
    try:
        with np.load(path, allow_pickle=False) as held:
            arrays = {name: held[name] for name in (*ARRAYS, "card", "hash")}
    except OSError as e:
        raise ConfigError(f"{path}: {e.strerror or e}") from e
    except (ValueError, KeyError, EOFError, zipfile.BadZipFile) as e:
        raise ConfigError(f"{path}: not a file of fitted params: {e}") from e
    try:
        card = json.decode(arrays.pop("card").tobytes(), type=Card)
    except (DecodeError, ValidationError) as e:
        raise ConfigError(f"{path}: its card can't be read (this version reads format {FORMAT}): {e}") from e
    sealed = arrays.pop("hash").tobytes().hex()
    fitted = Fitted(card=card, **{name: np.ascontiguousarray(array) for name, array in arrays.items()})
    if fitted.hash != sealed:
        raise ConfigError(f"{path}: its content is not what was written: the hash differs")
    check(fitted, str(path))
    return fitted


def find(path: Path) -> list[Fitted]:
    """One file, or every one in a folder. Raises ConfigError when there are none."""
    if path.is_dir():
        found = sorted(path.glob(f"*{SUFFIX}"))
        if not found:
            raise ConfigError(f"{path}: holds no *{SUFFIX}: make some with fillcast calibrate TAPE -o {path}")
        return [load(file) for file in found]
    return [load(path)]


def choose(fits: list[Fitted], symbol: str) -> Fitted | None:
    """The fit of that instrument; else the one of the most instruments, carried over; None of none."""
    own = [fit for fit in fits if fit.is_of(symbol)]
    return max(own or fits, key=lambda fit: len(fit.card.symbols), default=None)
