"""A report from its recording, or from what is recorded for it, to its file."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from rich.console import Console

from fillcast import app
from fillcast.config import Settings
from fillcast.errors import CalibrationError, ConfigError, OrderError, TapeError, UnknownInstrument
from fillcast.faces.cli.common import check_above_zero
from fillcast.faces.report import page
from fillcast.faces.report.survey import survey
from fillcast.faces.text import scoring
from fillcast.faces.text.recording import record_tape
from fillcast.learn.score import Score


class Wanted(Struct, frozen=True, kw_only=True):
    """What the scores are of, and where rows come from."""

    sizes: str
    params: Path | None
    instruments: Path | None


class Made(Struct, frozen=True, kw_only=True):
    """A report that stands in its file. unscored: why an instrument has no scores."""

    path: str
    origin: str
    n_bytes: int
    instruments: tuple[str, ...]
    n_scored: int
    unscored: tuple[str, ...]


def make(
    tapes: Sequence[Path],
    live: Sequence[str],
    seconds: float,
    output: Path,
    wanted: Wanted,
    settings: Settings,
    *,
    quiet: bool,
) -> Made:
    """Record if asked to, survey, score, write.

    Raises ConfigError for neither or both of a recording and instruments, TapeError for a recording without a book,
    and what recording raises.
    """
    if bool(tapes) == bool(live):
        raise ConfigError("give a recording, or instruments with --live; one of the two")
    if not live:
        return _make(tapes, output, wanted, settings, is_live=False)
    check_above_zero("--seconds", seconds)
    with TemporaryDirectory(prefix="fillcast-") as folder:
        tape = Path(folder) / "live"
        recorded = record_tape(live, tape, seconds, settings, max_bytes=None, quiet=True)
        ended = asyncio.run(recorded)
        if not quiet:
            Console(stderr=True, highlight=False).print(f"recorded {ended.took_s:.0f} s; {ended.ended}", markup=False)
        return _make([tape], output, wanted, settings, is_live=True)


def _make(tapes: Sequence[Path], output: Path, wanted: Wanted, settings: Settings, *, is_live: bool) -> Made:
    path = tapes[0] if len(tapes) == 1 else tapes
    sizes_quote = scoring.sizes_of(wanted.sizes)
    fits = app.forecaster_fits(wanted.params)
    found = survey(app.Recording(path, instruments=wanted.instruments), settings)
    scores: list[Score] = []
    unscored: list[str] = []
    try:
        recording = app.Recording(path, instruments=wanted.instruments)
        scores = scoring.score_all([recording], "0%", "100%", sizes_quote, fits, None)
    except (CalibrationError, TapeError, UnknownInstrument, OrderError) as e:
        unscored.append(str(e))
    origin = page.origin_of(found, is_live=is_live)
    page.write(output, survey=found, scores=scores, unscored=unscored, origin=origin)
    return Made(
        path=str(output),
        origin=origin,
        n_bytes=output.stat().st_size,
        instruments=tuple(one.symbol for one in found.instruments),
        n_scored=len(scores),
        unscored=tuple(unscored),
    )


def say(done: Made) -> None:
    """One line, and what the report lacks."""
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        f"{done.path}: {done.origin}, {' '.join(done.instruments)}; {done.n_bytes / 1024:,.0f} KiB", markup=False
    )
    for line in done.unscored:
        console.print(f"no scores: {line}", style="yellow", markup=False)
