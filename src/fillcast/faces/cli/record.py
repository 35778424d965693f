"""``fillcast record``."""

import asyncio
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from fillcast.errors import ConfigError
from fillcast.faces.cli.common import NO_OPTIONS, Options, patience, print_json, settings


def record(
    *instrument: str,
    output: Annotated[Path, Parameter(name=("--output", "-o"))],
    seconds: float | None = None,
    options: Options = NO_OPTIONS,
) -> None:
    """Record live frames to a tape, exactly as received: fillcast record okx:BTC-USDT-SWAP -o tapes

    Ends after --seconds, at Ctrl-C, or when the connection does; the tape is sound either way.

    Parameters
    ----------
    instrument
        One or more, such as okx:BTC-USDT-SWAP okx:ETH-USDT-SWAP.
    output
        Directory for the tape, which is named by its instant.
    seconds
        How long.
    """
    if not instrument:
        raise ConfigError("name at least one instrument, such as okx:BTC-USDT-SWAP")
    chosen = settings(options)
    with patience():
        from fillcast.faces.recording import record_tape

    done = asyncio.run(record_tape(instrument, output, seconds, chosen, quiet=options.json))
    if options.json:
        print_json(done)
