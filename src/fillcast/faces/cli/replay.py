"""``fillcast replay``."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from fillcast.errors import ConfigError
from fillcast.faces.cli.common import NO_FEES, NO_OPTIONS, FeeOptions, Options, patience, print_json, settings


def replay(
    tape: Path,
    *,
    order: str = "buy 100quote",
    instrument: Annotated[tuple[str, ...], Parameter(negative=())] = (),
    every: float = 1.0,
    speed: str = "max",
    instruments: Path | None = None,
    fees: FeeOptions = NO_FEES,
    options: Options = NO_OPTIONS,
) -> None:
    """Play a recording, price an order on every instrument along the way, and sum up.

    Parameters
    ----------
    tape
        A fillcast tape, a directory of its segments, or a recording of cryptofeed, of hftbacktest's collector or of
        OKX's archive.
    order
        buy or sell, and an amount with its unit.
    instrument
        Only these; by default all that are on the tape.
    every
        Seconds of the tape's time between two answers.
    speed
        max, real, or a multiple of real time such as 10.
    instruments
        Instrument rows for a recording that holds none.
    """
    chosen = settings(options, fees)
    if not every > 0.0:
        raise ConfigError(f"--every is {every:g}: it must be above 0 seconds")
    pace = _pace(speed)
    with patience():
        from fillcast.faces.text.replaying import Replay, show

    playing = Replay(tape, order, instrument, every_s=every, pace=pace, instruments=instruments, settings=chosen)
    if options.json:
        for row in playing.rows():
            print_json(row)
        print_json(playing.summary())
        return
    show(playing)


def _pace(speed: str) -> float | None:
    if speed in ("max", "real"):
        return None if speed == "max" else 1.0
    try:
        pace = float(speed)
    except ValueError:
        pace = 0.0
    if not 0.0 < pace < float("inf"):
        raise ConfigError(f"--speed is {speed!r}: max, real, or a number above 0")
    return pace
