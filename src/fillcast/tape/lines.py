"""Many lines of a tape at once."""

from collections.abc import Iterator

import numpy as np

from fillcast.events import Frame, FrameKind
from fillcast.tape.form import parse_line

_N_DIGITS = 19
_AT = np.arange(_N_DIGITS + 1)
_PLACES = 10 ** np.arange(_N_DIGITS - 1, -1, -1, dtype=np.int64)


def parse_lines(path: str, text: bytes, offset: int) -> Iterator[tuple[int, Frame]]:
    """The frames of whole lines, each with where it begins. offset: of *text* in the unpacked stream.

    Raises TapeError at a line that is none.
    """
    if not text:
        return
    kind: FrameKind
    conn, kind = 0, "data"
    sender = b" 0 data "
    n_head = _N_DIGITS + len(sender)
    for at, recv_ns, end in zip(*_marks(text), strict=True):
        # A line is most often of the same connection and kind as the one before it.
        if recv_ns >= 0 and text.startswith(sender, at + _N_DIGITS):
            yield offset + at, Frame(recv_ns, conn, kind, text[at + n_head : end])
            continue
        frame = parse_line(path, text[at:end], offset + at)
        conn, kind = frame.conn, frame.kind
        sender = b" %d %s " % (conn, kind.encode())
        n_head = _N_DIGITS + len(sender)
        yield offset + at, frame


def _marks(text: bytes) -> tuple[list[int], list[int], list[int]]:
    # Where lines begin, the stamps of nineteen digits that they begin with, or -1, and where they end.
    ends: list[int] = []
    at, index, stop = 0, text.index, len(text)
    while at < stop:
        end = index(b"\n", at)
        ends.append(end)
        at = end + 1
    starts = [0, *(end + 1 for end in ends[:-1])]
    heads = np.frombuffer(text, np.uint8).take(np.array(starts)[:, None] + _AT, mode="clip")
    digits = heads[:, :_N_DIGITS] - np.uint8(ord("0"))
    # One that begins with a nine is beyond 64 bits.
    is_stamp = (digits <= 9).all(axis=1) & (digits[:, 0] < 9) & (heads[:, _N_DIGITS] == ord(" "))
    return starts, np.where(is_stamp, digits @ _PLACES, -1).tolist(), ends
