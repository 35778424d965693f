"""``fillcast watch``."""

from fillcast.faces.cli.common import (
    NO_FEES,
    NO_MODELS,
    NO_OPTIONS,
    FeeOptions,
    ModelOptions,
    Options,
    check_above_zero,
    patience,
    settings,
)

DEFAULT_INSTRUMENT = "okx:BTC-USDT-SWAP"


def watch(
    *instrument: str,
    order: str = "buy 100quote",
    plain: bool = False,
    seconds: float | None = None,
    fees: FeeOptions = NO_FEES,
    models: ModelOptions = NO_MODELS,
    options: Options = NO_OPTIONS,
) -> int:
    """Watch what an order costs: fillcast watch okx:BTC-USDT-SWAP okx:ETH-USDT-SWAP --order 'buy 250000quote'

    On a terminal the whole screen, five times a second; press ? for its keys, Q ends it. Into a pipe a line a second.

    Parameters
    ----------
    instrument
        Venue and name; keys 1 to 9 choose among several. By default okx:BTC-USDT-SWAP.
    order
        buy or sell, and an amount with its unit.
    plain
        Lines instead of the screen.
    seconds
        End after so long.
    """
    check_above_zero("--seconds", seconds)
    chosen = settings(options, fees, models)
    with patience():
        from fillcast.faces.watch import running
        from fillcast.orders import parse_order

        symbols = instrument or (DEFAULT_INSTRUMENT,)
        asked = parse_order(symbols[0], order)
    return running.run(symbols, asked, chosen, seconds=seconds, is_plain=plain, as_json=options.json)
