"""``fillcast demo``."""

import asyncio

from fillcast.faces.cli.common import NO_FEES, NO_OPTIONS, FeeOptions, Options, patience, settings


def demo(
    instrument: str = "demo:BTC-USDT-SWAP",
    order: str = "buy 100quote",
    *,
    web: bool = True,
    port: int | None = None,
    seconds: float | None = None,
    fees: FeeOptions = NO_FEES,
    options: Options = NO_OPTIONS,
) -> None:
    """Serve the desk over the loopback exchange, and print its address; --no-web shows it here. Needs no network.

    Parameters
    ----------
    instrument
        One of the loopback exchange's instruments; see: fillcast instruments --venue demo.
    order
        buy or sell, and an amount with its unit.
    web
        Serve the page; --no-web shows a table in this terminal.
    port
        Of the page; by default 8700.
    seconds
        End after so long; by default at Ctrl-C.
    """
    chosen = settings(options, fees) if port is None else options.load(*fees.overrides(), f"web.port={port}").settings
    with patience():
        from fillcast.faces import terminal

        asked = terminal.demo_order(instrument, order)
    if web and not options.json:
        from fillcast.faces import desk

        asyncio.run(desk.run([instrument], chosen, order=asked, seconds=seconds))
    else:
        asyncio.run(terminal.run(asked, seconds, chosen, as_json=options.json))
