"""Tapes on a terminal: what they hold, what is wrong with them, and how far a long read has got."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from fillcast.export import Exported
from fillcast.faces.text import figures
from fillcast.tape.contents import Contents
from fillcast.tape.index import Closed, Removed
from fillcast.tape.lock import is_held
from fillcast.tape.repair import Repaired
from fillcast.tape.segments import BEHIND, Tape, segment_number, survey
from fillcast.tape.verify import Verified
from fillcast.units import NS_PER_S, Ns
from fillcast.view import Source

_MIB = 1 << 20


class Description(Struct, frozen=True, kw_only=True):
    """segments: as the journal has them, or as they were read where it has none. is_recording: into it, now."""

    path: str
    source: Source
    version: str
    symbols: tuple[str, ...]
    n_bytes: int
    is_recording: bool
    segments: tuple[Closed, ...]
    removed: tuple[Removed, ...]


def describe(path: Path) -> Description:
    """Raises TapeError for what is no tape."""
    tape = Tape(path)
    rows = []
    for part in tape.paths:
        row = tape.journal.closed.get(segment_number(part) or 0)
        rows.append(row if row is not None and row.name == part.name else survey(part, reason=""))
    return Description(
        path=str(path),
        source=tape.header.source,
        version=tape.header.version,
        symbols=tape.header.symbols,
        n_bytes=tape.n_bytes,
        is_recording=tape.is_directory and is_held(path),
        segments=tuple(rows),
        removed=tuple(tape.journal.removed.values()),
    )


def show_info(found: Description) -> None:
    console = _console()
    now = ", being recorded" if found.is_recording else ""
    console.print(f"{found.path}: {found.source}, {' '.join(found.symbols) or 'symbols not named'}{now}", markup=False)
    console.print(
        f"{'segment':<36} {'from':<19} {'to':<19} {'frames':>11} {'lost':>8} {'gaps':>5} {'MiB':>9}", style="dim"
    )
    for row in found.segments:
        cells = row.contents
        lost = f"{cells.n_lost:,}" if cells.is_loss_known else figures.UNKNOWN
        gaps = figures.UNKNOWN if row.n_gaps is None else f"{row.n_gaps:,}"
        console.print(
            f"{row.name:<36} {_clock(cells.first_ns):<19} {_clock(cells.last_ns):<19} {cells.n_frames:>11,} {lost:>8}"
            f" {gaps:>5} {row.n_bytes / _MIB:>9,.2f}",
            markup=False,
        )
        if row.n_cut_bytes:
            console.print(f"  its last {row.n_cut_bytes:,} bytes give nothing", style="yellow")
        if cells.n_backwards:
            console.print(f"  its clock ran backwards {cells.n_backwards:,} times", style="yellow")
    for reason in dict.fromkeys(gone.reason for gone in found.removed):
        console.print(_removed([gone for gone in found.removed if gone.reason == reason]), style="dim", markup=False)


def _removed(gone: Sequence[Removed]) -> str:
    # Of one reason, in their order: a recorder with a bound removes some each day for years.
    first, last = gone[0], gone[-1]
    names = first.name if first is last else f"{first.name} to {last.name}, {len(gone):,} segments"
    n_frames = sum(one.contents.n_frames for one in gone)
    span = f"{_clock(first.contents.first_ns)} to {_clock(last.contents.last_ns)}"
    return f"{names}: {first.reason}; with it went {n_frames:,} frames, {span}"


def show_verified(found: Verified) -> None:
    console = _console()
    for problem in found.problems:
        console.print(str(problem.error()), style="red", markup=False)
    console.print(
        f"{found.path}: {_contents(found.contents)}, {_files(found.n_segments)}: {_verdict(found)}", markup=False
    )


def _verdict(found: Verified) -> str:
    n_problems = len(found.problems)
    if not n_problems:
        return "sound"
    n_damaged = sum(problem.is_damage for problem in found.problems)
    remedy = f"fillcast tape repair mends {n_damaged}" if n_damaged else "none is damage, so a repair changes nothing"
    return f"{n_problems} problem{'s' if n_problems > 1 else ''}; {remedy}"


def show_repaired(done: Repaired) -> None:
    console = _console()
    for gone in done.missing:
        console.print(
            f"{gone.path}: {gone.n_bytes:,} bytes at byte {gone.offset_bytes:,} gave nothing: {gone.reason}; between"
            f" {_clock(gone.before_ns)} and {_clock(gone.after_ns)}",
            markup=False,
        )
    for note in done.notes:
        console.print(note, markup=False)
    if not done.missing and not done.notes:
        console.print(f"{done.path}: sound as it is", markup=False)
        return
    console.print(
        f"{done.output}: {_files(done.n_repaired)} repaired, {done.n_kept_frames:,} frames kept", markup=False
    )
    if done.n_unopened_frames:
        console.print(
            f"{done.n_unopened_frames:,} of them have no beginning: how their connection was opened is lost, so nothing"
            " can be read of it until it is opened again or a later segment begins",
            style="red",
            markup=False,
        )


def show_written(output: Path, contents: Contents) -> None:
    _console().print(f"{output}: {_contents(contents)}", markup=False)


def show_exported(done: Exported) -> None:
    console = _console()
    tops = f" and {done.n_tops:,} tops of books" if done.n_tops else ""
    console.print(
        f"{done.output}: {done.n_events:,} events{tops} of {done.n_frames:,} frames in {_files(done.n_files)}",
        markup=False,
    )
    if done.cut:
        console.print(f"{done.cut}; {BEHIND}", style="yellow", markup=False)


@contextmanager
def progress(what: str, paths: Sequence[Path], *, quiet: bool) -> Iterator[Callable[[int], object]]:
    """A bar over the bytes of *paths*, or of bytes done if none are named, on stderr."""
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(binary_units=True), TimeRemainingColumn())
    console = Console(stderr=True)
    is_seen = console.is_terminal and not quiet
    with Progress(*columns, console=console, transient=True, disable=not is_seen) as bar:
        task = bar.add_task(what, total=sum(_n_bytes(path) for path in paths) or None)
        yield lambda n: bar.advance(task, n)


def _n_bytes(path: Path) -> int:
    parts = path.iterdir() if path.is_dir() else [path]
    return sum(part.stat().st_size for part in parts if part.is_file())


def _files(n: int) -> str:
    return f"{n:,} file{'s' if n != 1 else ''}"


def _contents(contents: Contents) -> str:
    span = ""
    if contents.first_ns is not None and contents.last_ns is not None:
        span = f" over {(contents.last_ns - contents.first_ns) / NS_PER_S:,.1f} s"
    lost = f", {contents.n_lost:,} lost" if contents.n_lost else ""
    unknown = "" if contents.is_loss_known else ", more lost, nobody knows how many"
    return f"{contents.n_frames:,} frames{span}{lost}{unknown}"


def _clock(at_ns: Ns | None) -> str:
    return figures.UNKNOWN if at_ns is None else figures.clock(at_ns)[:19]


def _console() -> Console:
    return Console(highlight=False, soft_wrap=True)
