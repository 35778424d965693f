"""Several tapes as one, their frames in the order of their receipt."""

import heapq
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.tape.contents import Contents
from fillcast.tape.form import Header
from fillcast.tape.segments import Tape
from fillcast.tape.verify import Tick, opening_of, symbols_of
from fillcast.tape.writer import TapeWriter
from fillcast.units import NS_PER_S


class Needed:
    """Tells which keyframes a reader of all frames needs: those of connections it does not follow."""

    def __init__(self) -> None:
        self._followed: set[int] = set()

    def passes(self, frame: Frame) -> bool:
        if frame.kind == "keyframe":
            if frame.conn in self._followed:
                return False
            self._followed.add(frame.conn)
        elif frame.kind == "open":
            self._followed.add(frame.conn)
        elif frame.kind == "loss":
            self._followed.discard(frame.conn)
        return True


def merge(paths: Sequence[Path], output: Path, version: str, tick: Tick = id) -> Contents:
    """Write the frames of several tapes into one new file; connections get new numbers.

    Raises TapeError, and leaves nothing behind, if one is damaged, if its clock runs backwards, so that its place among
    the others would be a guess, if two hold one instrument at the same time, or if simulated and real ones would mix.
    """
    if len(paths) < 2:
        raise TapeError(str(paths[0]) if paths else "merge", "two tapes or more are merged")
    tapes = [Tape(path) for path in paths]
    first = tapes[0].header
    for tape in tapes[1:]:
        if tape.header.source != first.source:
            raise TapeError(str(tape.path), f"is {tape.header.source}, and {paths[0]} is {first.source}")
    asked = [tape.header.symbols for tape in tapes]
    symbols = tuple(sorted({symbol for names in asked for symbol in names})) if all(asked) else ()
    created_ns = min(tape.header.created_ns for tape in tapes)
    writer = TapeWriter(output, Header(created_ns, first.source, version, symbols=symbols))
    try:
        _write(tapes, writer, tick)
        writer.close()
    except BaseException:
        writer.discard()
        raise
    return writer.contents()


def _write(tapes: Sequence[Tape], writer: TapeWriter, tick: Tick) -> None:
    numbers: dict[tuple[int, int], int] = {}
    holders: dict[str, int] = {}
    held: dict[int, list[str]] = {}
    needed = Needed()
    streams = [_ordered(tape, k) for k, tape in enumerate(tapes)]
    for _, k, frame in heapq.merge(*streams, key=lambda item: item[:2]):
        conn = numbers.setdefault((k, frame.conn), len(numbers))
        if frame.kind in ("open", "keyframe"):
            held[conn] = _names(tapes[k], frame)
            for name in held[conn]:
                other = holders.setdefault(name, k)
                if other != k:
                    raise TapeError(
                        str(tapes[k].path), f"holds {name}, which {tapes[other].path} holds at the same time"
                    )
        elif frame.kind == "close":
            for name in held.pop(conn, []):
                holders.pop(name, None)
        renumbered = replace(frame, conn=conn)
        if needed.passes(renumbered):
            writer.write(renumbered)
        tick(len(frame.payload))


def _ordered(tape: Tape, k: int) -> Iterator[tuple[int, int, Frame]]:
    last_ns = 0
    for frame in tape.frames():
        if frame.recv_ns < last_ns and frame.kind not in ("keyframe", "loss"):
            path, offset = tape.position
            back_s = (last_ns - frame.recv_ns) / NS_PER_S
            raise TapeError(str(path), f"the clock runs backwards by {back_s:.6f} s, so its place is a guess", offset)
        last_ns = max(last_ns, frame.recv_ns)
        yield last_ns, k, frame
    tape.check_whole()


def _names(tape: Tape, frame: Frame) -> list[str]:
    try:
        return symbols_of(opening_of(frame))
    except msgspec.DecodeError as e:
        path, offset = tape.position
        raise TapeError(str(path), f"{frame.kind} of connection {frame.conn}: {e}", offset) from e
