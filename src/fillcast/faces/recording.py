"""A tape being made, with a line of progress."""

import asyncio
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from msgspec import Struct
from rich.console import Console

from fillcast import __version__, app
from fillcast.config import Settings
from fillcast.errors import FeedError, TapeError
from fillcast.faces import figures
from fillcast.tape import SUFFIX, Header, TapeWriter
from fillcast.view import Source

_FLUSH_S = 1.0


class Recorded(Struct, frozen=True):
    path: str
    n_frames: int
    n_bytes: int
    took_s: float
    ended: str


async def record_tape(
    symbols: Sequence[str], directory: Path, seconds: float | None, settings: Settings, *, quiet: bool
) -> Recorded:
    """Record until the time is up, Ctrl-C, or the end of the feed; everything received by then is on the tape."""
    began_ns = app.now_ns()
    venues = "-".join(sorted({app.split(symbol)[0] for symbol in symbols}))
    stamp = figures.clock(began_ns)[:19].replace(" ", "T").replace(":", "")
    path = directory / f"{stamp}-{venues}{SUFFIX}"
    source: Source = "simulated" if venues == app.DEMO_VENUE else "live"
    console = Console(stderr=True, highlight=False)
    ended = "time is up"
    with TapeWriter(path, Header(began_ns, source, __version__)) as tape:
        try:
            async with app.live(symbols, settings, sink=tape.write) as session:
                await session.ready()
                loop = asyncio.get_running_loop()
                due_s = loop.time() + (float("inf") if seconds is None else seconds)
                with console.status("recording ...") as status:
                    while loop.time() < due_s:
                        await asyncio.sleep(min(_FLUSH_S, max(0.0, due_s - loop.time())))
                        tape.flush()
                        session.check()
                        status.update(_progress(tape, session, app.now_ns() - began_ns))
        except FeedError as e:
            ended = str(e)
        except asyncio.CancelledError:
            ended = "interrupted"
    took_s = (app.now_ns() - began_ns) / 1e9
    if not quiet:
        Console(highlight=False).print(f"{path}: {tape.n_frames:,} frames in {took_s:.1f} s; {ended}", soft_wrap=True)
    return Recorded(str(path), tape.n_frames, path.stat().st_size, took_s, ended)


def import_tape(archives: Sequence[Path], output: Path, instruments: Path | None) -> tuple[Recorded, TapeError | None]:
    """Write somebody else's recording to a tape, frame by frame.

    Returns what was written, and what was wrong with the recording where it ended: everything before it is on the tape.
    Raises TapeError if there is nothing to write or nowhere to write it.
    """
    began_ns = app.now_ns()
    recording = app.Recording(archives, instruments=instruments)
    frames = recording.frames()
    first = next(frames, None)
    if first is None:
        raise TapeError(str(recording.path), "holds no frames")
    cut = None
    with TapeWriter(output, Header(began_ns, recording.source, __version__)) as tape:
        try:
            for frame in chain([first], frames):
                tape.write(frame)
        except TapeError as e:
            cut = e
    took_s = (app.now_ns() - began_ns) / 1e9
    ended = "whole" if cut is None else str(cut)
    return Recorded(str(output), tape.n_frames, output.stat().st_size, took_s, ended), cut


def _progress(tape: TapeWriter, session: app.Session, elapsed_ns: int) -> str:
    gaps = sum(book.n_gaps for book in session.engine.health())
    seconds = elapsed_ns / 1e9
    return f"{tape.n_frames:,} frames, {tape.n_frames / seconds:,.0f}/s, {gaps} gaps, {seconds:.0f} s · Ctrl-C ends it"
