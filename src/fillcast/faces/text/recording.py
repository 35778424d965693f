"""A tape being made, with a line of progress."""

import asyncio
import signal
import sys
from collections.abc import Coroutine, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from msgspec import Struct
from rich.console import Console

from fillcast import __version__, app
from fillcast.config import Settings
from fillcast.errors import FeedError, TapeError, UnknownInstrument
from fillcast.events import Frame
from fillcast.faces.live.station import SWITCH_INTERVAL_S
from fillcast.tape import Header, TapeWriter
from fillcast.tape.recorder import Recorded, Recorder
from fillcast.units import NS_PER_S

_STEP_S = 1.0
_INTERRUPTED = "interrupted"


class Ended(Struct, frozen=True):
    """A recording, how long it took, what its books have been through and why it ended. is_cut_off: whether no new
    connection would have mended what ended it."""

    path: str
    n_gaps: int
    took_s: float
    ended: str
    tape: Recorded
    is_cut_off: bool = False


class Imported(Struct, frozen=True):
    """Somebody else's recording, as a tape."""

    path: str
    n_frames: int
    n_bytes: int
    took_s: float
    ended: str


async def record_tape(
    symbols: Sequence[str],
    directory: Path,
    seconds: float | None,
    settings: Settings,
    *,
    max_bytes: int | None,
    quiet: bool,
) -> Ended:
    """Record until the time is up, Ctrl-C, SIGTERM, or the end of the feed or of the writing; everything received by
    then is on the tape, or counted as lost.

    Raises UnknownInstrument for a name that its venue doesn't list; a tape that was begun for it is taken back.
    """
    began_ns = app.now_ns()
    header = Header(began_ns, app.origin_of(symbols), __version__, symbols=tuple(sorted(set(symbols))), run_ns=began_ns)
    # The writing thread must not keep the receiving one waiting.
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    ended = "time is up"
    is_cut_off = False
    n_gaps = 0
    with Recorder(directory, header, settings.tape, max_bytes=max_bytes) as recorder:
        with _asked_to_stop() as stopping:
            try:
                async with app.live(symbols, settings, sink=recorder.write) as session:
                    recorder.freeze = session.engine.freeze
                    try:
                        await _first_of(session.ready(), stopping.wait())
                        loop = asyncio.get_running_loop()
                        due_s = loop.time() + (float("inf") if seconds is None else seconds)
                        await _watch(session, recorder, stopping, due_s, began_ns)
                        ended = _INTERRUPTED if stopping.is_set() else ended
                    finally:
                        n_gaps = _n_gaps(session)
            except FeedError as e:
                ended, is_cut_off = str(e), True
            except TapeError as e:
                ended = str(e)
            except UnknownInstrument:
                recorder.take_back()
                raise
            except asyncio.CancelledError:
                ended = _INTERRUPTED
        done = recorder.stop()
    result = Ended(str(directory), n_gaps, (app.now_ns() - began_ns) / NS_PER_S, ended, done, is_cut_off)
    if not quiet:
        _say(result)
    return result


def import_tape(archives: Sequence[Path], output: Path, instruments: Path | None) -> tuple[Imported, TapeError | None]:
    """Write somebody else's recording to a tape, frame by frame.

    Returns what was written, and what was wrong with the recording where it ended: everything before it is on the tape.
    Raises TapeError if there is nothing to write, or nowhere to write it, or for a damaged tape: then nothing is left.
    """
    began_ns = app.now_ns()
    recording = app.Recording(archives, instruments=instruments)
    frames = recording.whole_frames()
    first = next(frames, None)
    if first is None:
        raise TapeError(str(recording.path), "holds no frames")
    tape = TapeWriter(output, Header(began_ns, recording.source, __version__))
    try:
        cut = _copy(chain([first], frames), recording, tape)
        tape.close()
    except BaseException:
        tape.discard()
        raise
    took_s = (app.now_ns() - began_ns) / NS_PER_S
    ended = "whole" if cut is None else str(cut)
    return Imported(str(output), tape.n_frames, output.stat().st_size, took_s, ended), cut


def _copy(frames: Iterable[Frame], recording: app.Recording, tape: TapeWriter) -> TapeError | None:
    # Returns what was wrong with the recording where it ended.
    try:
        for frame in frames:
            tape.write(frame)
    except TapeError as e:
        # A tape can be repaired, and then says what is missing.
        if e.path == str(tape.path) or recording.cut is not None:
            raise
        return e
    return None


async def _watch(
    session: app.Session, recorder: Recorder, stopping: asyncio.Event, due_s: float, began_ns: int
) -> None:
    loop = asyncio.get_running_loop()
    console = Console(stderr=True, highlight=False)
    with console.status("recording ...") as status:
        before = 0
        while loop.time() < due_s and not stopping.is_set():
            began_s = loop.time()
            try:
                await asyncio.wait_for(stopping.wait(), min(_STEP_S, max(0.0, due_s - began_s)))
            except TimeoutError:
                session.check()
                recorder.check()
            now = recorder.progress()
            rate = (now.n_frames - before) / max(loop.time() - began_s, 1e-3)
            before = now.n_frames
            status.update(_line(now, rate, _n_gaps(session), (app.now_ns() - began_ns) / NS_PER_S))


async def _first_of(*waits: Coroutine[None, None, object]) -> None:
    # The others are called off.
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()


def _line(now: Recorded, rate: float, n_gaps: int, elapsed_s: float) -> str:
    lost = f", [red]{now.n_lost:,} lost[/]" if now.n_lost else ""
    failure = f" · [red]{now.failure}[/]" if now.failure else ""
    return (
        f"{now.n_frames:,} frames, {rate:,.0f}/s{lost}, {n_gaps} gaps, {now.n_bytes / 2**20:,.1f} MiB in"
        f" {now.n_segments} segments, {elapsed_s:,.0f} s · Ctrl-C ends it{failure}"
    )


def _say(done: Ended) -> None:
    console = Console(highlight=False, soft_wrap=True)
    tape = done.tape
    console.print(
        f"{done.path}: {tape.n_safe_frames:,} of {tape.n_frames:,} frames, {tape.n_bytes / 2**20:,.1f} MiB,"
        f" {done.n_gaps} gaps in {done.took_s:.1f} s; {done.ended}",
        markup=False,
    )
    for loss in tape.losses:
        console.print(str(loss), style="red", markup=False)


def _n_gaps(session: app.Session) -> int:
    return sum(book.n_gaps for book in session.engine.health())


@contextmanager
def _asked_to_stop() -> Iterator[asyncio.Event]:
    # Set by SIGINT and SIGTERM where the loop can hear them. On Windows (NotImplementedError) and off the main thread
    # (RuntimeError) it can't: there Ctrl-C cancels the task.
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    heard = []
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, asked.set)
        except (NotImplementedError, RuntimeError):
            continue
        heard.append(number)
    try:
        yield asked
    finally:
        for number in heard:
            loop.remove_signal_handler(number)
