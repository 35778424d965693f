"""``fillcast calibrate``."""

from pathlib import Path

from fillcast.faces.cli.common import NO_OPTIONS, Options, patience, print_json


def calibrate(
    instrument: str,
    *tape: Path,
    output: Path = Path("params"),
    instruments: Path | None = None,
    options: Options = NO_OPTIONS,
) -> None:
    """Fit the models to recordings: fillcast calibrate okx:BTC-USDT-SWAP tape.fct

    Writes params/VENUE/NAME: every number with its standard error, window and the hash of the data. What the tape
    can't say is refused with what it has and what is needed, or left flat and marked so.

    Parameters
    ----------
    instrument
        Venue and name of the instrument in the recordings.
    tape
        Recordings: one, or several files of one stream in their order.
    output
        Directory to write to.
    instruments
        Instrument rows for a recording that holds none.
    """
    settings = options.load().settings
    with patience():
        from fillcast import app, fits

    params = app.calibrate(instrument, tape, settings, instruments=instruments)
    directory = fits.write(params, output)
    if options.json:
        print_json({"directory": str(directory), "params": params})
        return
    from rich.console import Console

    from fillcast.faces import planning

    console = Console(highlight=False)
    console.print(planning.numbers_table(params))
    for line in params.refused:
        console.print(f"refused: {line}")
    console.print(f"written to {directory}")
