"""``fillcast record``."""

import asyncio
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from fillcast.errors import ConfigError
from fillcast.faces.cli import ANSWER, DATA, NOT_READY
from fillcast.faces.cli.common import NO_OPTIONS, Options, check_above_zero, patience, print_json, settings


def record(
    *instrument: str,
    output: Annotated[Path, Parameter(name=("--output", "-o"))],
    seconds: float | None = None,
    max_gib: float | None = None,
    options: Options = NO_OPTIONS,
) -> int:
    """Record live frames to a tape, exactly as received: fillcast record okx:BTC-USDT-SWAP -o tapes/btc

    Ends after --seconds, at Ctrl-C or SIGTERM, or when the connection does; the tape is sound either way, and the same
    command goes on with it. What could not be written is counted, and stands on the tape as lost.

    The code is 0, 3 if the venue could not be reached, 4 if frames were lost or the tape could not be written.

    Parameters
    ----------
    instrument
        One or more, such as okx:BTC-USDT-SWAP okx:ETH-USDT-SWAP.
    output
        Directory of the tape: one for each set of instruments.
    seconds
        How long.
    max_gib
        The oldest segments go, so that the directory stays within this, unless the one being written alone is larger.
    """
    if not instrument:
        raise ConfigError("name at least one instrument, such as okx:BTC-USDT-SWAP")
    for name, given in (("--seconds", seconds), ("--max-gib", max_gib)):
        check_above_zero(name, given)
    chosen = settings(options)
    max_bytes = None if max_gib is None else int(max_gib * 2**30)
    with patience():
        from fillcast.faces.text.recording import record_tape

    done = asyncio.run(record_tape(instrument, output, seconds, chosen, max_bytes=max_bytes, quiet=options.json))
    if options.json:
        print_json(done)
    if done.tape.n_lost or done.tape.failure:
        return DATA
    return NOT_READY if done.is_cut_off else ANSWER
