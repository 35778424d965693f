"""``fillcast serve``."""

import asyncio
from os import environ

from fillcast.faces.cli.common import NO_FEES, NO_OPTIONS, FeeOptions, Options, check_above_zero, patience

DEFAULT_INSTRUMENT = "okx:BTC-USDT-SWAP"


def serve(
    *instrument: str,
    host: str | None = None,
    port: int | None = None,
    seconds: float | None = None,
    fees: FeeOptions = NO_FEES,
    options: Options = NO_OPTIONS,
) -> None:
    """Serve the desk and the API: fillcast serve okx:BTC-USDT-SWAP okx:ETH-USDT-SWAP

    Beyond loopback a bearer token is needed: set FILLCAST_TOKEN.

    Parameters
    ----------
    instrument
        Followed from the start; the page may ask for others of the same venues. By default okx:BTC-USDT-SWAP.
    host
        Address to listen on; by default 127.0.0.1.
    port
        By default 8700.
    seconds
        End after so long; by default at Ctrl-C.
    """
    check_above_zero("--seconds", seconds)
    given = (("web.host", None if host is None else f'"{host}"'), ("web.port", port))
    chosen = options.load(*fees.overrides(), *(f"{key}={value}" for key, value in given if value is not None)).settings
    with patience():
        from fillcast.faces.desk import run

    symbols = instrument or (DEFAULT_INSTRUMENT,)
    asyncio.run(run(symbols, chosen, token=environ.get("FILLCAST_TOKEN", ""), seconds=seconds, as_json=options.json))
