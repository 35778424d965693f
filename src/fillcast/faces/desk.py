"""The desk from start to end: a station, a port, and a word about where it is."""

import asyncio
from collections.abc import Sequence
from urllib.parse import urlencode

from rich.console import Console

from fillcast.config import Settings
from fillcast.faces.cli.common import print_json
from fillcast.faces.sheet import ORIGINS
from fillcast.faces.station import Station
from fillcast.faces.web.serving import serving
from fillcast.orders import Order


async def run(
    symbols: Sequence[str],
    settings: Settings,
    *,
    order: Order | None = None,
    token: str = "",
    seconds: float | None = None,
    as_json: bool = False,
) -> None:
    """Until the time is up or Ctrl-C. order: what the printed address asks for."""
    station = Station(symbols, settings)
    async with serving(station, settings, token) as address:
        station.start()
        try:
            page = address if order is None else f"{address}#{urlencode(_link(order))}"
            if as_json:
                print_json({"address": page, "api": f"{address}v1/", "instruments": list(symbols)})
            else:
                _say(page, address, station)
            await asyncio.sleep(float("inf") if seconds is None else seconds)
        finally:
            await asyncio.to_thread(station.stop)


def _link(order: Order) -> dict[str, str]:
    # As the page writes its own address.
    return {"i": order.symbol, "side": order.side, "amount": f"{order.amount:.12g}", "unit": order.unit}


def _say(page: str, address: str, station: Station) -> None:
    console = Console(highlight=False, soft_wrap=True)
    origin = ORIGINS["simulated" if station.venues == ("demo",) else "live"]
    console.print(f"[bold]fillcast · {origin}[/] {' '.join(station.symbols)}")
    console.print(f"  desk  {page}", markup=False)
    console.print(f"  API   {address}docs", markup=False)
    console.print("  Ctrl-C ends it", style="dim")
