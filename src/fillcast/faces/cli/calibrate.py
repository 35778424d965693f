"""``fillcast calibrate``."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from fillcast.errors import ConfigError
from fillcast.faces.cli.common import NO_OPTIONS, Options, patience, print_json


def calibrate(
    *given: str,
    output: Annotated[Path, Parameter(name=["--output", "-o"])] = Path("params"),
    instruments: Path | None = None,
    name: str = "own",
    from_: Annotated[str, Parameter(name="--from")] = "0%",
    to: tuple[str, ...] = ("100%",),
    sizes: str = "10000,100000,1000000",
    fills: bool = False,
    force: bool = False,
    options: Options = NO_OPTIONS,
) -> None:
    """Fit the models to recordings: fillcast calibrate TAPE... -o params

    With --fills it fits the hazards of fills at the touch and writes params/NAME.fill.npz. Otherwise, with
    recordings alone, it fits the forecaster of slippage and writes params/NAME.fit.npz, with a card of where it
    comes from; the last fifth of each recording, after half a minute, is held out for the card's figures.

    With an instrument before them (okx:BTC-USDT-SWAP tape.fct) it fits that instrument's impact and writes
    params/VENUE/NAME: every number with its standard error, window and the hash of the data. What the tape can't say
    is refused with what it has and what is needed, or left flat and marked so.

    Parameters
    ----------
    given
        Recordings; files of one stream that was cut at midnight are put together.
    output
        Directory to write to.
    instruments
        Instrument rows for a recording that holds none.
    name
        Of the forecaster's params, and of their file.
    from_
        Fit the forecaster to each recording from this share (10%) or second (90s) on.
    to
        Up to there; once for all recordings, or once for each.
    sizes
        Three order sizes in quote.
    fills
        Fit when resting orders are filled, not slippage; sizes are then depths of an order.
    force
        Write over a fit of that name that is there.
    """
    if given and ":" in given[0] and not Path(given[0]).exists():
        if fills:
            raise ConfigError(f"--fills fits recordings, and no instrument's impact: leave out {given[0]}, or --fills")
        _impact(given[0], [Path(part) for part in given[1:]], output, instruments, options, may_replace=force)
        return
    options.load()
    with patience():
        from fillcast.faces.text import calibrating
        from fillcast.learn import shelf

    tapes = [Path(part) for part in given]
    if fills:
        calibrating.check_place(output, name, shelf.FILL_SUFFIX, may_replace=force)
        fill_card, path = calibrating.calibrate_fills(tapes, output, name, from_, to, sizes, instruments)
        if options.json:
            print_json(fill_card)
        else:
            calibrating.show_fills(fill_card, path)
        return
    calibrating.check_place(output, name, shelf.SUFFIX, may_replace=force)
    card, path = calibrating.calibrate(tapes, output, name, from_, to, sizes, instruments)
    if options.json:
        print_json(card)
    else:
        calibrating.show(card, path)


def _impact(
    instrument: str, tapes: list[Path], output: Path, instruments: Path | None, options: Options, *, may_replace: bool
) -> None:
    settings = options.load().settings
    with patience():
        from fillcast import app, fits, outputs

    outputs.check_folder(output)
    outputs.check_new(fits.place(instrument, output), may_replace=may_replace)
    params = app.calibrate(instrument, tapes, settings, instruments=instruments)
    directory = fits.write(params, output)
    if options.json:
        print_json({"directory": str(directory), "params": params})
        return
    from rich.console import Console

    from fillcast.faces.text import planning

    console = Console(highlight=False)
    console.print(planning.numbers_table(params))
    for line in params.refused:
        console.print(f"refused: {line}")
    console.print(f"written to {directory}")
