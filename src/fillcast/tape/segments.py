"""A tape of many files in one directory, or of one: read the same way."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.tape import index
from fillcast.tape.contents import Count
from fillcast.tape.form import SUFFIX, Header, Loss, loss_frame
from fillcast.tape.index import Closed, Journal
from fillcast.tape.reader import HeadlessError, TapeReader
from fillcast.units import Ns

BEHIND = "what stands behind it in that file was left out: fillcast tape repair saves what can be read"
"""What is to be said behind a `Tape.damage`, by who goes on after it."""

_NAME = re.compile(r"([0-9]{6,})-.+" + re.escape(SUFFIX))


def segment_number(path: Path) -> int | None:
    """The number that a segment's name begins with; None if it is not named like one."""
    found = _NAME.fullmatch(path.name)
    return int(found[1]) if found else None


def segment_paths(directory: Path) -> list[Path]:
    """Segments in order. Raises TapeError where two have one number."""
    found: dict[int, Path] = {}
    try:
        listed = sorted(directory.iterdir())
    except OSError as e:
        raise TapeError(str(directory), e.strerror or str(e)) from e
    for path in listed:
        number = segment_number(path)
        if number is None:
            continue
        if number in found:
            raise TapeError(str(path), f"has the same number as {found[number].name}")
        found[number] = path
    return [found[number] for number in sorted(found)]


def survey(path: Path, *, reason: str) -> Closed:
    """The row of a segment whose recorder left none, from the file itself."""
    reader = TapeReader(path)
    count = Count()
    for frame in reader.frames():
        count.add(frame)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Closed(
        number=segment_number(path) or 0,
        name=path.name,
        n_bytes=path.stat().st_size,
        sha256=sha256,
        contents=count.contents(),
        n_gaps=None,
        n_cut_bytes=reader.n_cut_bytes,
        reason=reason,
    )


class Tape:
    """A tape file, or a directory of segments. Raises TapeError for what is neither.

    header: of the first segment. cut: after the last frame, what was wrong with the end of the tape. holes: what was
    found missing on the way; the frames tell of each by a `loss` or a `close`, so that a replay forgets what it must.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.is_directory = path.is_dir()
        # An empty one was begun by a recorder that was killed in the same instant.
        self.paths = [part for part in segment_paths(path) if part.stat().st_size] if self.is_directory else [path]
        if not self.paths:
            raise TapeError(str(path), f"holds no tape: no file is named like 000001-…{SUFFIX}")
        self.journal: Journal = index.read(path) if self.is_directory else Journal({}, {})
        self.header: Header = TapeReader(self.paths[0]).header
        self._reader: TapeReader | None = None
        self.cut: TapeError | None = None
        self.holes: list[TapeError] = []

    @property
    def n_bytes(self) -> int:
        return sum(path.stat().st_size for path in self.paths)

    @property
    def damage(self) -> TapeError | None:
        """Of the frames read so far, the first place that gave none; None if there was none."""
        return self.holes[0] if self.holes else self.cut

    def check_whole(self) -> None:
        """After the frames, for who must have all of them. Raises TapeError if some place gave none."""
        damage = self.damage
        if damage is not None:
            raise TapeError(damage.path, f"must be repaired first: {damage.reason}", damage.offset)

    @property
    def position(self) -> tuple[Path, int]:
        """The file of the frame that was given last, and where in its unpacked text the frame begins."""
        reader = self._reader
        return (self.path, 0) if reader is None else (reader.path, reader.offset)

    def frames(self, since_ns: Ns = 0) -> Iterator[Frame]:
        """Every whole frame of every segment. Raises TapeError at a line that is no frame.

        since_ns: segments are left out that end before it, where the journal knows the next to begin with keyframes.
        """
        opened: set[int] = set()
        last_ns: Ns = 0
        headless: HeadlessError | None = None
        for path in self._since(since_ns):
            before = self._reader
            try:
                reader = TapeReader(path)
            except HeadlessError as error:
                # It gives no frame, as if it were missing; why, the next seam tells, or the end.
                headless = headless or error
                continue
            self._reader = reader
            if before is not None:
                yield from self._seam(before, reader, opened, last_ns, headless)
            elif headless is not None:
                self.holes.append(headless)
            headless = None
            for frame in reader.frames():
                if frame.kind != "data":
                    if frame.kind in ("open", "keyframe"):
                        opened.add(frame.conn)
                    elif frame.kind == "close":
                        opened.discard(frame.conn)
                last_ns = frame.recv_ns
                yield frame
            self.cut = reader.cut
        if headless is not None:
            self.holes += [self.cut] if self.cut is not None else []
            self.cut = headless

    def _since(self, since_ns: Ns) -> list[Path]:
        first = 0
        for k, path in enumerate(self.paths):
            row = self.journal.closed.get(segment_number(path) or 0)
            began_ns = None if row is None else row.contents.first_ns
            if began_ns is None or began_ns > since_ns:
                break
            first = k
        return self.paths[first:]

    def _seam(
        self, before: TapeReader, after: TapeReader, opened: set[int], last_ns: Ns, headless: HeadlessError | None
    ) -> Iterator[Frame]:
        # What lies between two segments, for the connections that were open.
        if before.header.source != after.header.source or before.header.symbols != after.header.symbols:
            theirs, ours = (" ".join((h.source, *h.symbols)) for h in (after.header, before.header))
            raise TapeError(str(after.path), f"is a tape of {theirs}, in a directory of {ours}")
        between = range(before.header.number + 1, after.header.number)
        is_missing = after.header.number != before.header.number + 1
        if before.cut is not None or is_missing:
            missing = f"follows segment {before.header.number}: some are missing"
            error = before.cut or headless or TapeError(str(after.path), missing)
            # What the journal knows to be gone is as a loss that stands on the tape: nothing is left to repair.
            if before.cut is not None or not between or not set(between) <= set(self.journal.removed):
                self.holes.append(error)
            for conn in sorted(opened):
                loss = Loss(n_frames=None, n_bytes=0, first_ns=last_ns, last_ns=last_ns, reason=str(error))
                yield loss_frame(conn, loss)
        if before.header.run_ns != after.header.run_ns:
            for conn in sorted(opened):
                yield Frame(last_ns, conn, "close", b"the recorder ended without a word")
            opened.clear()
