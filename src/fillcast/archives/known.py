"""Which of the known forms somebody else's recording has."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from fillcast.archives import collector, cryptofeed, okx
from fillcast.archives.lines import is_gzip
from fillcast.errors import TapeError
from fillcast.events import Frame, Opening

KNOWN = "cryptofeed, of hftbacktest or of OKX's archive"


def frames_of(paths: Sequence[Path]) -> Callable[[], Iterator[Frame]]:
    """How to read a recording, of one file or of several that are one stream.

    Raises TapeError for a file of no known form, and for several that can't be put together.
    """
    first = paths[0]
    collected = [path for path in paths if collector.is_collector(path)]
    if collected == list(paths):
        return lambda: collector.frames(paths)
    if len(paths) > 1:
        other = next(path for path in paths if path not in collected)
        raise TapeError(str(other), "is not a file of a collector, and only those can be put together")
    if okx.is_okx_archive(first):
        return lambda: okx.frames(first)
    if not is_gzip(first) and cryptofeed.is_cryptofeed(first):
        # Recordings of 2021 and 2022: their books have checksums and no sequence numbers.
        return lambda: cryptofeed.frames(first, Opening("okx", dialect="legacy"))
    raise TapeError(str(first), f"is neither a fillcast tape nor a recording of {KNOWN}")
