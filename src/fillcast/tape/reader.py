"""One file of a tape, read once, in order."""

from collections.abc import Iterator
from pathlib import Path

from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.tape.blocks import Hole, pieces
from fillcast.tape.form import Header, parse_header, parse_line


class TapeReader:
    """header: of the file. Raises TapeError for a file that is no tape.

    cut: after the last frame, what was wrong with the end of the file: a tape that was cut gives every whole frame
    and then says what is missing. None if the end is sound. Damage ends it likewise; `fillcast.tape.repair` goes on.
    n_cut_bytes: of the file, that were not read whole. offset: of the last frame given, in the unpacked text.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cut: TapeError | None = None
        self.n_cut_bytes = 0
        self.offset = 0
        self._lines = self._unpacked_lines()
        first = next(self._lines, None)
        if first is None:
            raise self.cut or TapeError(str(path), "is empty")
        self.header: Header = parse_header(str(path), first[1])

    def frames(self) -> Iterator[Frame]:
        """Every whole frame. Raises TapeError at a line that is none."""
        for offset, text in self._lines:
            self.offset = offset
            yield parse_line(str(self.path), text, offset)

    def _unpacked_lines(self) -> Iterator[tuple[int, bytes]]:
        offset = 0
        rest = b""
        for piece in pieces(self.path):
            if isinstance(piece, Hole):
                self.cut = piece.error(self.path)
                self.n_cut_bytes = piece.n_bytes
                break
            *lines, rest = (rest + piece.text).split(b"\n")
            for text in lines:
                yield offset, text
                offset += len(text) + 1
        if rest and self.cut is None:
            reason = f"ends inside a frame: its last {len(rest)} bytes were not used"
            self.cut = TapeError(str(self.path), reason, offset)
