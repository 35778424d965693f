"""Part of a tape, which replays as the whole does in that time."""

from collections.abc import Iterator
from pathlib import Path

from fillcast import app
from fillcast.config import Settings
from fillcast.engine.engine import Engine
from fillcast.errors import TapeError
from fillcast.events import Frame, Opening
from fillcast.tape import Header, Tape, TapeWriter
from fillcast.tape.contents import Contents
from fillcast.tape.merge import Needed
from fillcast.tape.verify import Tick, opening_of
from fillcast.units import Ns


def cut(path: Path, output: Path, first_ns: Ns, stop_ns: Ns, version: str, tick: Tick) -> Contents:
    """Write the frames from *first_ns* until before *stop_ns* into a new file, behind keyframes of that instant.

    Where the clock runs backwards, the latest instant seen so far counts. Raises TapeError, and leaves nothing behind,
    if there is no frame in that time, if the tape is damaged before its end, or if *output* exists.
    """
    tape = Tape(path)
    writer: TapeWriter | None = None
    try:
        for item in _excerpt(tape, first_ns, stop_ns, tick):
            if writer is None:
                header = tape.header
                writer = TapeWriter(
                    output, Header(first_ns, header.source, version, symbols=header.symbols, run_ns=header.run_ns)
                )
            writer.write(item)
        _check(tape, is_empty=writer is None)
        if writer is not None:
            writer.close()
    except BaseException:
        if writer is not None:
            writer.discard()
        raise
    return Contents() if writer is None else writer.contents()


def _excerpt(tape: Tape, first_ns: Ns, stop_ns: Ns, tick: Tick) -> Iterator[Frame]:
    # Keyframes of the instant, then the frames that nobody who begins with them has read.
    engine = app.make_engine("replay", Settings())
    openings: dict[int, Opening] = {}
    needed = Needed()
    has_begun = False
    now_ns: Ns = 0
    for frame in tape.frames(since_ns=first_ns):
        tick(len(frame.payload))
        now_ns = max(now_ns, frame.recv_ns)
        if now_ns >= stop_ns:
            return
        if not has_begun and now_ns >= first_ns and frame.kind != "keyframe":
            has_begun = True
            yield from (key for key in _keyframes(engine, openings) if needed.passes(key))
        if not has_begun:
            _follow(engine, openings, frame)
        elif needed.passes(frame):
            yield frame


def _check(tape: Tape, *, is_empty: bool) -> None:
    if is_empty:
        raise TapeError(str(tape.path), "holds no frame in that time")
    tape.check_whole()


def _follow(engine: Engine, openings: dict[int, Opening], frame: Frame) -> None:
    app.take(engine, frame)
    if frame.kind in ("open", "keyframe"):
        openings[frame.conn] = opening_of(frame)


def _keyframes(engine: Engine, openings: dict[int, Opening]) -> Iterator[Frame]:
    for conn, opening in sorted(openings.items()):
        if engine.is_in_step(conn):
            keyframe = engine.freeze(conn, opening)
            yield Frame(keyframe.as_of_ns, conn, "keyframe", keyframe.encode())
