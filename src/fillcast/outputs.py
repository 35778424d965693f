"""Files that are written whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryFile

from fillcast.errors import ConfigError


def check(path: Path) -> None:
    """Raises ConfigError where no file can be put, before any work is done for it."""
    _check_place(path)
    _check_folder(path, path.resolve().parent)


def check_folder(folder: Path) -> None:
    """As `check`, of a folder that is made when it is written to."""
    there = folder.absolute()
    while not there.exists():
        there = there.parent
    _check_folder(folder, there)


def check_new(path: Path, *, may_replace: bool) -> None:
    """Raises ConfigError where something is there that nobody has said may be replaced."""
    if path.exists() and not may_replace:
        raise ConfigError(f"{path}: is there already; --force writes over it")


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write, which takes the place of *path* at the end. Raises ConfigError where it can't be written."""
    _check_place(path)
    place = path.resolve()
    try:
        with NamedTemporaryFile(dir=place.parent, prefix=".", suffix=path.suffix, delete=False) as file:
            part = Path(file.name)
        try:
            yield part
            part.chmod(0o644)
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
    except OSError as e:
        raise ConfigError(f"{path}: {e.strerror or e}") from e


def _check_place(path: Path) -> None:
    if not path.parent.is_dir():
        raise ConfigError(f"{path}: there is no directory {path.parent}")
    if path.exists() and not path.is_file():
        raise ConfigError(f"{path}: is no file that could be written over: give the name of one")


def _check_folder(path: Path, folder: Path) -> None:
    if not folder.is_dir():
        raise ConfigError(f"{path}: {folder} is no directory")
    try:
        with TemporaryFile(dir=folder):
            pass
    except OSError as e:
        raise ConfigError(f"{path}: nothing can be written to {folder}: {e.strerror or e}") from e
