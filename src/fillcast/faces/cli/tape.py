"""``fillcast tape``: commands about tapes as files."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from fillcast.errors import ConfigError
from fillcast.faces.cli.common import NO_OPTIONS, Options, patience, print_json, settings

tape = App(name="tape", help_format="plaintext")


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
        from fillcast.faces.recording import import_tape

    done, cut = import_tape(archive, output, instruments)
    if options.json:
        print_json(done)
    else:
        print(f"{done.path}: {done.n_frames:,} frames, {done.n_bytes:,} bytes; {done.ended}")
    if cut is not None:
        raise cut
