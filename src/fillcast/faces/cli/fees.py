"""``fillcast fees``."""

import asyncio

from fillcast.faces.cli.common import NO_OPTIONS, Options, patience, print_json, settings


def fees(instrument: str, *, options: Options = NO_OPTIONS) -> None:
    """The fee tiers of an instrument, with the date and the source of the table.

    Parameters
    ----------
    instrument
        Venue and name, such as okx:BTC-USDT-SWAP.
    """
    chosen = settings(options)
    with patience():
        from fillcast import app

    listed, table = asyncio.run(app.fee_table(instrument, chosen))
    if options.json:
        print_json(table)
        return
    from rich.console import Console

    from fillcast.faces.text import sheet

    Console(highlight=False).print(sheet.fees_table(listed, table, app.now_ns()))
