"""``fillcast instruments``."""

import asyncio

from fillcast.faces.cli.common import NO_OPTIONS, Options, patience, print_json, settings


def instruments(pattern: str = "", *, venue: str = "okx", options: Options = NO_OPTIONS) -> None:
    """What a venue lists now: size units, ticks, lots, limits.

    Parameters
    ----------
    pattern
        Only names with this text in them, such as BTC-USDT.
    venue
        okx, binance-spot, binance-usdm or binance-coinm (asks the venue), goquant (the shipped table), or demo (the
        loopback exchange).
    """
    chosen = settings(options)
    with patience():
        from fillcast import app

    found = asyncio.run(app.listed(venue, chosen))
    rows = [item for item in found if pattern.upper() in item.name.upper()]
    if options.json:
        print_json(rows)
        return
    from rich.console import Console

    from fillcast.faces.text import sheet

    Console(highlight=False).print(sheet.instruments_table(rows))
