"""One file of a tape, written once."""

import hashlib
import os
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.tape.blocks import BLOCK_BYTES, pack
from fillcast.tape.contents import Contents, Count
from fillcast.tape.form import Header, Tally, header_line, line


class _Block:
    # Lines of one block, and what is in them.
    __slots__ = ("lines", "n_bytes", "packed", "tally")

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self.n_bytes = 0
        self.tally = Tally()
        self.packed = b""

    def add(self, text: bytes) -> None:
        self.lines.append(text)
        self.n_bytes += len(text)


class TapeWriter:
    """Writes frames to a new file; never over an old one.

    The file grows by whole blocks. One that the disk takes only in part is taken back, and the next flush tries again:
    so what a full disk refuses is lost only by `abandon`, and that is counted.
    n_bytes: of the file. is_gone: somebody has removed it, and with it all that was on disk.
    """

    def __init__(self, path: Path, header: Header, first: Iterable[Frame] = ()) -> None:
        self.path = path
        self.header = header
        self.n_bytes = 0
        self.is_gone = False
        self._safe = Tally()
        self._sha256 = hashlib.sha256()
        self._block = _Block()
        self._waiting: deque[_Block] = deque()
        self._count = Count()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("xb", buffering=0)
            _sync_directory(path.parent)
        except FileExistsError as e:
            raise TapeError(str(path), "exists; a tape is never overwritten") from e
        except OSError as e:
            raise TapeError(str(path), e.strerror or str(e)) from e
        self._block.add(header_line(header))
        for frame in first:
            self.write(frame)
        try:
            self.flush()
        except TapeError:
            self.discard()
            raise

    def write(self, frame: Frame) -> None:
        """Take a frame. Raises TapeError if the disk refuses, and has taken the frame nevertheless."""
        block = self._block
        block.add(line(frame))
        self._count.add(frame)
        if frame.kind not in ("keyframe", "loss"):
            block.tally.add(frame)
        if block.n_bytes >= BLOCK_BYTES:
            self._seal()
            self._put()

    def flush(self) -> None:
        """Everything written so far can be read back after a crash.

        Raises TapeError if the disk refuses, or if the file has been removed.
        """
        self._seal()
        self._put()
        try:
            os.fsync(self._file.fileno())
            self.is_gone = os.fstat(self._file.fileno()).st_nlink == 0
        except OSError as e:
            raise TapeError(str(self.path), e.strerror or str(e), self.n_bytes) from e
        if self.is_gone:
            raise TapeError(str(self.path), "was removed while it was written")

    def abandon(self) -> Tally:
        """Forget what is not on disk; says what that was."""
        lost = Tally()
        if self.is_gone:
            lost.merge(self._safe)
            self._safe = Tally()
        for block in (*self._waiting, self._block):
            lost.merge(block.tally)
        self._waiting.clear()
        self._block = _Block()
        return lost

    def contents(self) -> Contents:
        """Of all that was written, on disk or not yet."""
        return self._count.contents()

    @property
    def n_safe_frames(self) -> int:
        """Frames on disk."""
        return self._safe.n_frames

    @property
    def n_frames(self) -> int:
        """All that were written, without keyframes and losses."""
        return self._count.n_frames

    @property
    def sha256(self) -> str:
        """Of the file as it is on disk."""
        return self._sha256.hexdigest()

    def close(self) -> None:
        """Raises TapeError if the disk refuses the rest; then it is still open."""
        if not self._file.closed:
            self.flush()
            self._file.close()

    def leave(self) -> None:
        """Close the file as the disk has it."""
        self._file.close()

    def discard(self) -> None:
        """Close the file and remove it."""
        self.leave()
        self.path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _seal(self) -> None:
        block = self._block
        if block.lines:
            block.packed = pack(b"".join(block.lines))
            block.lines.clear()
            self._waiting.append(block)
            self._block = _Block()

    def _put(self) -> None:
        while self._waiting:
            block = self._waiting[0]
            try:
                self._file.seek(self.n_bytes)
                rest = memoryview(block.packed)
                while rest:
                    rest = rest[self._file.write(rest) :]
            except OSError as e:
                self._take_back()
                raise TapeError(str(self.path), e.strerror or str(e), self.n_bytes) from e
            self._waiting.popleft()
            self._sha256.update(block.packed)
            self.n_bytes += len(block.packed)
            self._safe.merge(block.tally)

    def _take_back(self) -> None:
        try:
            self._file.truncate(self.n_bytes)
        except OSError:
            # The next try writes over it; until then a reader finds a block that never ends.
            return


def _sync_directory(directory: Path) -> None:
    # A new name in a directory outlives a power cut only then. Windows has no such call.
    if os.name == "posix":
        file = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)
