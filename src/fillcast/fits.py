"""Fitted numbers on disk: what a user gave, what was fitted here, what ships. `params` parses them."""

from importlib.resources import files
from pathlib import Path

from fillcast.errors import ConfigError
from fillcast.params import ARRAYS, HASH, TABLE, Impact, Params, impact_of, pack, unpack

ROOT = "params"
_SHIPPED = files("fillcast") / "data" / "params"
_NAMES = (TABLE, ARRAYS, HASH)


def root(given: str = "") -> Path:
    """The folder that ``fillcast calibrate -o`` writes to: the one given, else ``params`` here."""
    return Path(given or ROOT)


def find(symbol: str, given: str = "") -> Params | None:
    """The params of *symbol*: of *given*, one directory of params or a folder of them by ``<venue>/<name>``, or without
    it of the folder ``params`` here; else shipped; else None.

    Raises ConfigError for a directory that isn't there or whole, can't be read, was changed, or has another format.
    """
    venue, _, name = symbol.partition(":")
    own = _own(root(given), venue, name, is_given=bool(given))
    if own is not None:
        return read(own)
    shipped = _SHIPPED / venue / name
    if not shipped.is_dir():
        return None
    return unpack({file: (shipped / file).read_bytes() for file in _NAMES}, f"shipped params of {symbol}")


def _own(folder: Path, venue: str, name: str, *, is_given: bool) -> Path | None:
    try:
        if (folder / venue / name).is_dir():
            return folder / venue / name
        return folder if is_given and not _is_folder_of_fits(folder) else None
    except OSError as e:
        raise ConfigError(f"{folder}: {e.strerror or e}") from e


def _is_folder_of_fits(folder: Path) -> bool:
    is_one = any((folder / name).exists() for name in _NAMES)
    return not is_one and any(found for form in ("*.npz", f"*/*/{TABLE}") for found in folder.glob(form))


def impact(symbol: str, given: str = "", *, may_borrow: bool = False) -> Impact | None:
    """How *symbol* answers to trades, or None where nobody has fitted it. Raises ConfigError; see `find`."""
    params = find(symbol, given)
    return None if params is None else impact_of(params, symbol, may_borrow=may_borrow)


def read(directory: Path) -> Params:
    """The params of one directory. Raises ConfigError."""
    if not directory.is_dir():
        raise ConfigError(f"{directory}: no such directory of params; fillcast calibrate writes one")
    try:
        return unpack(
            {name: (directory / name).read_bytes() for name in _NAMES if (directory / name).exists()}, str(directory)
        )
    except OSError as e:
        raise ConfigError(f"{directory}: {e.strerror}") from e


def place(symbol: str, root: Path) -> Path:
    """The directory in *root* that params of *symbol* are written to."""
    venue, _, name = symbol.partition(":")
    return root / venue / name


def write(params: Params, root: Path) -> Path:
    """Write them to ``root/<venue>/<name>`` and return that directory. Raises ConfigError where it can't be written."""
    directory = place(params.symbol, root)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for file, content in pack(params).items():
            (directory / file).write_bytes(content)
    except OSError as e:
        raise ConfigError(f"{directory}: {e.strerror}") from e
    return directory
