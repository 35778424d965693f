"""Where a command's book comes from: a live session, the loopback exchange, or a recording."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from fillcast import app
from fillcast.config import Settings
from fillcast.engine.engine import Engine
from fillcast.errors import UnknownInstrument
from fillcast.tape.segments import BEHIND
from fillcast.units import Ns

T = TypeVar("T")

Question = Callable[[Engine, Ns | None], T]


def ask(
    symbols: Sequence[str],
    settings: Settings,
    question: Question[T],
    *,
    tape: Path | Sequence[Path] | None = None,
    instruments: Path | None = None,
    listen_s: float = 0.0,
) -> T:
    """The answer to *question*(engine, now_ns) once every book stands; damage of the recording is told on stderr.
    Raises it where it left no book.

    listen_s: how long live books are followed before the question is asked.
    """
    if not tape:
        return asyncio.run(_ask_live(symbols, settings, question, listen_s))
    recording = app.Recording(tape, instruments=instruments)
    engine = app.make_engine(recording.source, settings)
    for frame in recording.frames():
        if frame.kind != "close":
            app.take(engine, frame)
    if recording.cut is not None:
        if not engine.symbols():
            raise recording.cut
        print(f"{recording.cut}; {BEHIND}", file=sys.stderr)
    try:
        return question(engine, None)
    except UnknownInstrument as e:
        if instruments is None and e.symbol in engine.symbols():
            raise UnknownInstrument(e.symbol, e.nearest, f"{e.hint}; give rows with --instruments FILE") from e
        raise


async def _ask_live(symbols: Sequence[str], settings: Settings, question: Question[T], listen_s: float) -> T:
    async with app.live(symbols, settings) as session:
        await session.ready()
        with suppress(TimeoutError):
            async with asyncio.timeout(listen_s):
                await session.ended()
        return question(session.engine, app.now_ns())
