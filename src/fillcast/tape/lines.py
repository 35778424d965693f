"""Many lines of a tape at once."""

from collections.abc import Iterator
from itertools import repeat

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from fillcast.events import Frame, FrameKind
from fillcast.tape.form import parse_line

_N_DIGITS = 19
_N_CONN = 9
_DATA = b" data "
_AT = np.arange(_N_DIGITS + 1 + _N_CONN + len(_DATA))
_PLACES = 10 ** np.arange(_N_DIGITS - 1, -1, -1, dtype=np.int64)
_SPACE, _ZERO, _NINE = b" 09"
_NONE = -1


def parse_lines(path: str, text: bytes, offset: int) -> Iterator[tuple[int, Frame]]:
    """The frames of whole lines, each with where it begins. offset: of *text* in the unpacked stream.

    Raises TapeError at a line that is none.
    """
    if not text:
        return
    letters = np.frombuffer(text, np.uint8)
    ends = _ends(text)
    starts = np.concatenate([[0], ends[:-1] + 1])
    stamps, conns, begins = _heads(letters, starts)
    kind: FrameKind = "data"
    first = 0
    # Whoever uses the frames waits for each: all but a few lines are given without a step of Python for one.
    for other in (*np.flatnonzero(conns == _NONE).tolist(), len(ends)):
        part = slice(first, other)
        payloads = map(text.__getitem__, map(slice, begins[part].tolist(), ends[part].tolist()))
        frames = map(Frame, stamps[part].tolist(), conns[part].tolist(), repeat(kind), payloads)
        yield from zip((starts[part] + offset).tolist(), frames)  # noqa: B905 (that it ends with its frames is meant)
        if other < len(ends):
            at = int(starts[other])
            yield offset + at, parse_line(path, text[at : ends[other]], offset + at)
        first = other + 1


def _ends(text: bytes) -> NDArray[np.int64]:
    # The C library's search is faster by the letter than an array of them all, which matters where lines are long.
    found: list[int] = []
    find = text.find
    end = find(b"\n")
    while end >= 0:
        found.append(end)
        end = find(b"\n", end + 1)
    return np.array(found)


def _heads(
    letters: NDArray[np.uint8], starts: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    # Of lines of the form `<nineteen digits> <conn> data `: the stamp, the connection, and where the payload begins.
    # Any other has the connection _NONE.
    n_whole = int(np.searchsorted(starts, len(letters) - len(_AT), side="right"))
    heads = np.empty((len(starts), len(_AT)), np.uint8)
    if n_whole:
        heads[:n_whole] = sliding_window_view(letters, len(_AT))[starts[:n_whole]]
    heads[n_whole:] = letters.take(starts[n_whole:, None] + _AT, mode="clip")
    is_digit = (heads >= _ZERO) & (heads <= _NINE)
    digits = heads - np.uint8(_ZERO)
    # One that begins with a nine is beyond 64 bits.
    is_stamp = is_digit[:, :_N_DIGITS].all(axis=1) & (digits[:, 0] < 9) & (heads[:, _N_DIGITS] == _SPACE)
    stamps = digits[:, :_N_DIGITS] @ _PLACES
    conns = np.full(len(starts), _NONE)
    begins = np.zeros(len(starts), np.int64)
    found, at = np.zeros(len(starts), np.int64), _N_DIGITS + 1
    for width in range(1, _N_CONN + 1):
        is_stamp &= is_digit[:, at]
        if not is_stamp.any():
            break
        found = 10 * found + digits[:, at]
        at += 1
        ends_here = is_stamp & (heads[:, at : at + len(_DATA)] == np.frombuffer(_DATA, np.uint8)).all(axis=1)
        conns[ends_here] = found[ends_here]
        begins[ends_here] = starts[ends_here] + _N_DIGITS + 1 + width + len(_DATA)
    return stamps, conns, begins
