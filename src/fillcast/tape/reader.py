"""One file of a tape, read once, in order."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.tape.blocks import Hole, Piece, ahead, pieces
from fillcast.tape.form import Header, parse_header
from fillcast.tape.lines import parse_lines


class HeadlessError(TapeError):
    """A tape's file whose first block is damaged, so that nothing tells what the others are: repair it."""


class TapeReader:
    """header: of the file. Raises TapeError for a file that is no tape, HeadlessError where its header is damaged.

    cut: after the last frame, what was wrong with the end of the file: a tape that was cut gives every whole frame
    and then says what is missing. None if the end is sound. Damage ends it likewise; `fillcast.tape.repair` goes on.
    n_cut_bytes: of the file, that were not read whole. offset: of the last frame given, in the unpacked text.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cut: TapeError | None = None
        self.n_cut_bytes = 0
        self.offset = 0
        first = next(self._texts(pieces(path)), None)
        if first is None:
            raise self._without_header()
        head, _, _ = first[1].partition(b"\n")
        self.header: Header = parse_header(str(path), head)
        self._n_head = len(head) + 1

    def _without_header(self) -> TapeError:
        if self.cut is None:
            return TapeError(str(self.path), "is empty")
        # A foreign file has no place that is wrong.
        is_damaged = self.cut.offset is not None
        return HeadlessError(self.cut.path, self.cut.reason, self.cut.offset) if is_damaged else self.cut

    def frames(self) -> Iterator[Frame]:
        """Every whole frame. Raises TapeError at a line that is none."""
        with closing(ahead(pieces(self.path))) as found:
            for offset, text in self._texts(found):
                skipped = 0 if offset else self._n_head
                for at, frame in parse_lines(str(self.path), text[skipped:], offset + skipped):
                    self.offset = at
                    yield frame

    def _texts(self, found: Iterator[Piece | Hole]) -> Iterator[tuple[int, bytes]]:
        # Whole lines, and where in the unpacked text they begin.
        offset = 0
        rest = b""
        for piece in found:
            if isinstance(piece, Hole):
                self.cut = piece.error(self.path)
                self.n_cut_bytes = piece.n_bytes
                break
            text = rest + piece.text if rest else piece.text
            n_whole = text.rfind(b"\n") + 1
            if n_whole:
                yield offset, text[:n_whole]
            rest = text[n_whole:]
            offset += n_whole
        if rest and self.cut is None:
            reason = f"ends inside a frame: its last {len(rest)} bytes were not used"
            self.cut = TapeError(str(self.path), reason, offset)
