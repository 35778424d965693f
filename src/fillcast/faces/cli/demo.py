"""``fillcast demo``."""

import sys

from fillcast.errors import ConfigError, MissingExtra
from fillcast.faces.cli.common import NO_FEES, NO_OPTIONS, FeeOptions, Options, check_above_zero, patience, settings

REAL = "fillcast watch okx:BTC-USDT-SWAP"


def demo(
    instrument: str = "demo:BTC-USDT-SWAP",
    order: str = "buy 100quote",
    *,
    web: bool = True,
    plain: bool = False,
    port: int | None = None,
    seconds: float | None = None,
    fees: FeeOptions = NO_FEES,
    options: Options = NO_OPTIONS,
) -> int:
    """The desk over the loopback exchange: as a page, and on this terminal as fillcast watch has it. Needs no network.

    What is not installed, it does without, and says how to get it.

    Parameters
    ----------
    instrument
        One of the loopback exchange's instruments; see: fillcast instruments --venue demo.
    order
        buy or sell, and an amount with its unit.
    web
        Serve the page, and say where; --no-web shows the terminal's desk alone.
    plain
        Lines instead of the terminal's screen, as into a pipe.
    port
        Of the page; by default 8700.
    seconds
        End after so long; by default at Q or Ctrl-C.
    """
    check_above_zero("--seconds", seconds)
    chosen = settings(options, fees) if port is None else options.load(*fees.overrides(), f"web.port={port}").settings
    with patience():
        from fillcast import app
        from fillcast.faces.watch import running
        from fillcast.orders import parse_order

        if app.split(instrument)[0] != app.DEMO_VENUE:
            raise ConfigError(f"the demo plays {app.DEMO_VENUE}: instruments; for a real one: {REAL}")
        asked = parse_order(instrument, order)
    wants_screen = running.has_screen() and not plain and not options.json
    has_screen = wants_screen and running.has_extra()
    if wants_screen and not has_screen:
        print(f"lines instead of a screen: {MissingExtra(running.EXTRA, running.MODULE)}", file=sys.stderr)
    if web and not options.json:
        try:
            from fillcast.faces import desk
        except MissingExtra as e:
            print(f"no page: {e}", file=sys.stderr)
        else:
            return desk.run_beside(instrument, chosen, asked, seconds=seconds, on_screen=has_screen)
    code = running.run([instrument], asked, chosen, seconds=seconds, is_plain=not has_screen, as_json=options.json)
    if not options.json:
        print(f"invented prices; real ones: {REAL}")
    return code
