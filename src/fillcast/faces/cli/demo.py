"""``fillcast demo``."""

import asyncio

from fillcast.faces.cli.common import NO_FEES, NO_OPTIONS, FeeOptions, Options, patience, settings


def demo(
    instrument: str = "demo:BTC-USDT-SWAP",
    order: str = "buy 100quote",
    *,
    seconds: float | None = None,
    fees: FeeOptions = NO_FEES,
    options: Options = NO_OPTIONS,
) -> None:
    """Run the simulator against the loopback exchange and show what an order costs, live. Needs no network.

    Parameters
    ----------
    instrument
        One of the loopback exchange's instruments; see: fillcast instruments --venue demo.
    order
        buy or sell, and an amount with its unit.
    seconds
        End after so long; by default at Ctrl-C.
    """
    chosen = settings(options, fees)
    with patience():
        from fillcast.faces.terminal import run

    asyncio.run(run(instrument, order, seconds, chosen, as_json=options.json))
