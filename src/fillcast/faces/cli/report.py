"""``fillcast report``."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from fillcast.faces.cli.common import NO_FEES, NO_OPTIONS, FeeOptions, Options, patience, print_json, settings


def report(
    *tape: Path,
    output: Annotated[Path, Parameter(name=("--output", "-o"))],
    live: Annotated[tuple[str, ...], Parameter(negative=(), consume_multiple=True)] = (),
    seconds: float = 120.0,
    sizes: str = "10000,100000,1000000",
    params: Path | None = None,
    instruments: Path | None = None,
    force: bool = False,
    fees: FeeOptions = NO_FEES,
    options: Options = NO_OPTIONS,
) -> None:
    """Write a recording's report: fillcast report tapes/btc -o report.html

    Costs by size and time, calibration, scores, latency and data quality, in one HTML file that needs no other.

    Parameters
    ----------
    tape
        A recording; several files of a collector are one stream that was cut.
    output
        The file to write.
    live
        Instruments to record now, in place of a recording.
    seconds
        How long, with --live.
    sizes
        Three order sizes in quote for the scores.
    params
        Fitted params, a file or a folder; by default those that ship.
    instruments
        Instrument rows for a recording that holds none.
    force
        Write over a file that is there.
    """
    chosen = settings(options, fees)
    with patience():
        from fillcast.faces.report import making, page

        page.check_free(output, may_replace=force)
        wanted = making.Wanted(sizes=sizes, params=params, instruments=instruments)
    done = making.make(tape, live, seconds, output, wanted, chosen, quiet=options.json)
    if options.json:
        print_json(done)
    else:
        making.say(done)
