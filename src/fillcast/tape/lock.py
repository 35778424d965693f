"""One recorder a directory. The system gives the lock up when its holder dies, so a stale one is only a file."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from fillcast.errors import TapeError

NAME = "recording.lock"

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        # Far behind the text, since a locked range can't be read by others.
        os.lseek(file, 1 << 30, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class DirectoryLock:
    """Held from its making to `release`. stale_pid: who held it before and died without a word; None if nobody.

    Raises TapeError that names the process which is recording there.
    """

    def __init__(self, directory: Path) -> None:
        self._path = directory / NAME
        file = self._open()
        while not _is_at(self._path, file):
            # Its holder took it away between the two calls.
            os.close(file)
            file = self._open()
        self._file = file
        self.stale_pid = _pid(file)
        self._write(str(os.getpid()).encode())

    @property
    def is_there(self) -> bool:
        """Whether others can see it: its file may have been removed."""
        return _is_at(self._path, self._file)

    def release(self) -> None:
        self._write(b"")
        if os.name == "posix" and self.is_there:
            # Elsewhere an open file can't be removed; an empty one says the same.
            self._path.unlink(missing_ok=True)
        os.close(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.release()

    def _open(self) -> int:
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as e:
            raise TapeError(str(self._path), e.strerror or str(e)) from e
        try:
            _lock(file)
        except OSError as e:
            pid = _pid(file)
            os.close(file)
            said = "another process is recording here" if pid is None else f"process {pid} is recording here"
            raise TapeError(str(self._path.parent), f"{said}: choose another directory, or end it first") from e
        return file

    def _write(self, text: bytes) -> None:
        # A full disk may refuse the number; the lock holds without it.
        try:
            os.lseek(self._file, 0, os.SEEK_SET)
            os.ftruncate(self._file, 0)
            os.write(self._file, text)
        except OSError:
            return


def _is_at(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except OSError:
        return False


def _pid(file: int) -> int | None:
    os.lseek(file, 0, os.SEEK_SET)
    text = os.read(file, 32)
    return int(text) if text.isdigit() else None


def is_held(directory: Path) -> bool:
    """Whether a process is recording into the directory now."""
    try:
        file = os.open(directory / NAME, os.O_RDONLY)
    except OSError:
        return False
    try:
        _lock(file)
    except OSError:
        return True
    finally:
        os.close(file)
    return False
