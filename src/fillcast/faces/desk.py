"""The desk from start to end: a station, a port, and a word about where it is."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import suppress
from threading import Thread
from urllib.parse import urlencode

from rich.console import Console
from rich.text import Text

from fillcast import app
from fillcast.config import Settings
from fillcast.faces.cli.common import print_json
from fillcast.faces.live.station import Station
from fillcast.faces.text.sheet import ORIGINS
from fillcast.faces.watch import plain, running
from fillcast.faces.web.serving import serving
from fillcast.orders import Order


async def run(
    symbols: Sequence[str],
    settings: Settings,
    *,
    token: str = "",
    seconds: float | None = None,
    as_json: bool = False,
) -> None:
    """Until the time is up or Ctrl-C. Raises UnknownInstrument for one that the loopback exchange hasn't got."""
    app.check_demo(symbols)
    station = Station(symbols, settings)
    try:
        await asyncio.to_thread(station.start)
        async with serving(station, settings, token) as address:
            if as_json:
                print_json({"address": address, "api": f"{address}v1/", "instruments": list(symbols)})
            else:
                _say(address, address, station)
            await asyncio.sleep(float("inf") if seconds is None else seconds)
    finally:
        await asyncio.to_thread(station.stop)


def run_beside(symbol: str, settings: Settings, order: Order, *, seconds: float | None, on_screen: bool = True) -> int:
    """The page and the terminal's screen, or its lines, over one station; returns the exit code.

    Raises ConfigError for a port that is taken and, once screen or lines have ended, what has ended the page before.
    """
    with Station([symbol], settings) as station, _Beside(station, settings) as address:
        page = f"{address}#{urlencode(_link(order))}"
        if on_screen:
            return running.show(station, order, seconds=seconds, address=page)
        _say(page, address, station)
        plain.run(station, order, seconds, as_json=False)
    return 0


class _Beside:
    # The server in a thread of its own: screen and lines want the main one.
    def __init__(self, station: Station, settings: Settings) -> None:
        self._station = station
        self._settings = settings
        self._loop = asyncio.new_event_loop()
        self._ending = asyncio.Event()
        self._address: Future[str] = Future()
        self._error: Exception | None = None
        self._thread = Thread(target=self._run, name="fillcast-web", daemon=True)

    def __enter__(self) -> str:
        self._thread.start()
        return self._address.result()

    def __exit__(self, *_: object) -> None:
        with suppress(RuntimeError):  # its loop has ended
            self._loop.call_soon_threadsafe(self._ending.set)
        self._thread.join()
        if self._error is not None:
            raise self._error

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        try:
            async with serving(self._station, self._settings) as address:
                self._address.set_result(address)
                await self._ending.wait()
        except Exception as e:  # noqa: BLE001 (told to the thread that waits for the address, or for the end)
            if self._address.done():
                self._error = e
            else:
                self._address.set_exception(e)


def _link(order: Order) -> dict[str, str]:
    # As the page writes its own address.
    return {"i": order.symbol, "side": order.side, "amount": f"{order.amount:.12g}", "unit": order.unit}


def _say(page: str, address: str, station: Station) -> None:
    console = Console(highlight=False, soft_wrap=True)
    named: dict[str, list[str]] = {}
    for symbol in station.symbols:
        named.setdefault(ORIGINS[station.lane(symbol).engine.source], []).append(symbol)
    told = [part for origin, symbols in named.items() for part in ((f" · {origin}", "bold"), f" {' '.join(symbols)}")]
    console.print(Text.assemble(("fillcast", "bold"), *told))
    console.print(f"  desk  {page}", markup=False)
    console.print(f"  API   {address}docs", markup=False)
    console.print("  Ctrl-C ends it", style="dim")
