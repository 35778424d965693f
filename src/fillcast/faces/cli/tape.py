"""``fillcast tape``: what can be done with a tape."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter

from fillcast.errors import ConfigError
from fillcast.faces.cli.common import NO_OPTIONS, Options, patience, print_json, settings

tape = App(
    name="tape",
    help="Look into tapes, check and mend them, cut, merge, import and export them.",
    help_format="plaintext",
)


@tape.command
def info(path: Path, *, options: Options = NO_OPTIONS) -> None:
    """What a tape holds: span, frames, gaps, losses, segments.

    Parameters
    ----------
    path
        A tape, or a directory of its segments.
    """
    settings(options)
    from fillcast.faces.text.tapes import describe, show_info

    found = describe(path)
    if options.json:
        print_json(found)
    else:
        show_info(found)


@tape.command
def verify(path: Path, *, options: Options = NO_OPTIONS) -> int:
    """Read a tape to its last byte and name everything that is wrong with it, with file and place.

    Ends with 0 if it is sound, else with 4.

    Parameters
    ----------
    path
        A tape, or a directory of its segments.
    """
    settings(options)
    from fillcast.faces.cli import ANSWER, DATA
    from fillcast.faces.text.tapes import show_verified
    from fillcast.tape import verify as checking

    with _progress("verifying", path, quiet=options.json) as tick:
        found = checking.verify(path, tick)
    if options.json:
        print_json(found)
    else:
        show_verified(found)
    return DATA if found.problems else ANSWER


@tape.command
def repair(path: Path, *, in_place: bool = False, options: Options = NO_OPTIONS) -> int:
    """Make a sound tape of all that can still be read, beside the damaged one, and say exactly what is missing.

    Ends with 4 where kept frames can't be used, since the opening of their connection is lost.

    Parameters
    ----------
    path
        A tape, or a directory of its segments.
    in_place
        Put sound files in the place of damaged ones, which are kept as *.damaged.
    """
    settings(options)
    from fillcast.faces.cli import ANSWER, DATA
    from fillcast.faces.text.tapes import show_repaired
    from fillcast.tape import repair as mending

    with _progress("reading", path, quiet=options.json) as tick:
        done = mending.repair(path, in_place=in_place, tick=tick)
    if options.json:
        print_json(done)
    else:
        show_repaired(done)
    return DATA if done.n_unopened_frames else ANSWER


@tape.command
def cut(
    path: Path,
    *,
    output: Annotated[Path, Parameter(name=("--output", "-o"))],
    start: Annotated[str | None, Parameter(name="--from")] = None,
    stop: Annotated[str | None, Parameter(name="--to")] = None,
    options: Options = NO_OPTIONS,
) -> None:
    """Part of a tape as a tape, which begins with the books as they stood then.

    fillcast tape cut tapes/btc --from 2026-11-22T14:00 --to 2026-11-22T14:05 -o five-minutes.fct.zst

    Parameters
    ----------
    path
        A tape, or a directory of its segments.
    output
        The new file; never one that is there.
    start
        UTC, or nanoseconds since 1970; by default the beginning.
    stop
        Likewise; by default the end. This instant is no longer in it.
    """
    settings(options)
    first_ns, stop_ns = _instant(start, 0), _instant(stop, 1 << 62)
    if not first_ns < stop_ns:
        raise ConfigError("--from must lie before --to")
    with patience():
        from fillcast import __version__
        from fillcast.excerpt import cut as cutting
        from fillcast.faces.text.tapes import show_written

    with _progress("cutting", quiet=options.json) as tick:
        contents = cutting(path, output, first_ns, stop_ns, __version__, tick)
    if options.json:
        print_json({"output": str(output), "contents": contents})
    else:
        show_written(output, contents)


@tape.command
def merge(
    *paths: Path, output: Annotated[Path, Parameter(name=("--output", "-o"))], options: Options = NO_OPTIONS
) -> None:
    """Several tapes as one, their frames in the order of their receipt.

    Parameters
    ----------
    paths
        Tapes, or directories of segments, of different instruments or different times.
    output
        The new file; never one that is there.
    """
    settings(options)
    from fillcast import __version__
    from fillcast.faces.text.tapes import show_written
    from fillcast.tape import merge as merging

    if len(paths) < 2:
        raise ConfigError("name two tapes or more")
    with _progress("merging", quiet=options.json) as tick:
        contents = merging.merge(paths, output, __version__, tick)
    if options.json:
        print_json({"output": str(output), "contents": contents})
    else:
        show_written(output, contents)


@tape.command(name="import")
def import_(
    *archive: Path,
    output: Annotated[Path, Parameter(name=("--output", "-o"))],
    instruments: Path | None = None,
    options: Options = NO_OPTIONS,
) -> None:
    """Make a tape of somebody else's recording: fillcast tape import btcusdt_20240718.gz -o btc.fct.zst

    Parameters
    ----------
    archive
        A raw file of cryptofeed, a daily file of OKX's archive, or files of hftbacktest's collector, in order.
    output
        The tape; never written over a file that is there.
    instruments
        Instrument rows to put on it, for a recording that holds none.
    """
    if not archive:
        raise ConfigError("name at least one recording, such as btcusdt_20240718.gz")
    settings(options)
    with patience():
        from fillcast.faces.text.recording import import_tape

    done, cut = import_tape(archive, output, instruments)
    if options.json:
        print_json(done)
    else:
        print(f"{done.path}: {done.n_frames:,} frames, {done.n_bytes:,} bytes; {done.ended}")
    if cut is not None:
        raise cut


@tape.command
def export(
    path: Path,
    *,
    output: Annotated[Path, Parameter(name=("--output", "-o"))],
    to: Literal["parquet"] = "parquet",  # noqa: ARG001 (there is one form so far; it is named where it is asked for)
    top: int = 0,
    instruments: Path | None = None,
    options: Options = NO_OPTIONS,
) -> None:
    """A recording for DuckDB, Polars and the like: one row an event, by venue, instrument, date and hour.

    Parameters
    ----------
    path
        A tape, a directory of its segments, or somebody else's recording.
    output
        A directory that holds nothing yet.
    to
        The form.
    top
        Also the best levels of each side after every change of a book: this many.
    instruments
        Instrument rows for a recording that holds none.
    """
    settings(options)
    if top < 0:
        raise ConfigError(f"--top is {top}: it must be 0 or more")
    with patience():
        from fillcast import app
        from fillcast.export import export_parquet
        from fillcast.faces.text.tapes import show_exported

    with _progress("exporting", quiet=options.json) as tick:
        done = export_parquet(app.Recording(path, instruments=instruments), output, n_top=top, tick=tick)
    if options.json:
        print_json(done)
    else:
        show_exported(done)


def _instant(text: str | None, otherwise: int) -> int:
    if text is None:
        return otherwise
    if text.isdigit():
        return int(text)
    try:
        at = datetime.fromisoformat(text)
    except ValueError as e:
        raise ConfigError(f"{text!r} is no instant: write 2026-11-22T14:00:05.250, or nanoseconds since 1970") from e
    at = at.replace(tzinfo=UTC) if at.tzinfo is None else at
    whole = int(at.replace(microsecond=0).timestamp())
    return whole * 1_000_000_000 + at.microsecond * 1000


@contextmanager
def _progress(what: str, *paths: Path, quiet: bool) -> Iterator[Callable[[int], object]]:
    from fillcast.faces.text.tapes import progress

    with progress(what, paths, quiet=quiet) as tick:
        yield tick
