"""A desk on a free port of loopback, over the exchange inside, in a thread of its own."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from threading import Event, Thread
from time import monotonic, sleep

import httpx2
from msgspec.structs import replace

from fillcast.config import Settings
from fillcast.exchange.faults import parse_fault
from fillcast.exchange.floor import Floor
from fillcast.exchange.server import Server
from fillcast.faces.live.station import Station
from fillcast.faces.web.serving import serving
from fillcast.feeds.feed import Endpoint

SYMBOL = "demo:BTC-USDT-SWAP"
SYMBOLS = (SYMBOL, "demo:ETH-USDT-SWAP", "demo:BTC-USDT")
ORDER = {"symbol": SYMBOL, "side": "buy", "amount": 250_000.0, "unit": "quote"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Exchange:
    """The exchange inside, in a thread of its own, to be stopped at will. speed: of its market."""

    def __init__(self, *, speed: float = 1.0) -> None:
        self._speed = speed
        self._up = Event()
        self._loop = asyncio.new_event_loop()
        self._ending = asyncio.Event()
        self._thread = Thread(target=self._run, daemon=True)
        self.endpoint = Endpoint("")
        self._server: Server | None = None

    def __enter__(self) -> "Exchange":
        self._thread.start()
        assert self._up.wait(30)
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._ending.set)
            self._thread.join(20)

    def strike(self, words: str) -> None:
        """A mishap, in the words of `parse_fault`."""
        assert self._server is not None
        self._loop.call_soon_threadsafe(self._server.inject, parse_fault(words))

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        async with Server(Floor(speed=self._speed)) as server:
            self._server = server
            self.endpoint = Endpoint(server.websocket_url, server.rest_url)
            self._up.set()
            await self._ending.wait()


class Desk:
    """A running one. `address` has no slash at its end."""

    def __init__(self, station: Station, settings: Settings, token: str) -> None:
        self.station = station
        self.address = f"http://127.0.0.1:{settings.web.port}"
        self._settings = settings
        self._token = token
        self._error: Exception | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending: asyncio.Event | None = None

    def start(self) -> "Desk":
        self._up = Event()
        self._thread = Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self._thread.start()
        assert self._up.wait(30)
        if self._error is not None:
            raise self._error
        return self

    def stop(self) -> None:
        if self._loop is not None and self._ending is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._ending.set)
        self._thread.join(20)

    def again(self) -> None:
        """Serve anew on the same port, over the same station."""
        self.start()

    @property
    def socket(self) -> str:
        return self.address.replace("http", "ws") + "/v1/stream"

    def wait_ready(self) -> None:
        due = monotonic() + 30
        headers = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        while not self._is_ready(headers):
            assert monotonic() < due
            sleep(0.05)

    def _is_ready(self, headers: dict[str, str]) -> bool:
        answer = httpx2.get(f"{self.address}/v1/health", headers=headers)
        # A desk that may be asked a few times a second only says nothing of its books to who asks oftener.
        return answer.status_code != HTTPStatus.TOO_MANY_REQUESTS and answer.json()["is_ready"]

    async def _serve(self) -> None:
        self._loop, self._ending = asyncio.get_running_loop(), asyncio.Event()
        try:
            async with serving(self.station, self._settings, self._token):
                self._up.set()
                await self._ending.wait()
        except Exception as e:  # noqa: BLE001 (told to whoever started it)
            self._error = e
        finally:
            self._up.set()


@contextmanager
def running(
    symbols: tuple[str, ...] = (SYMBOL,),
    *,
    token: str = "",
    settings: Settings | None = None,
    exchange: Exchange | None = None,
    **web: object,
) -> Iterator[Desk]:
    """A desk whose books are live."""
    settings = settings or Settings()
    settings = replace(settings, web=replace(settings.web, port=free_port(), **web))
    endpoints = {"demo": exchange.endpoint} if exchange is not None else None
    with Station(symbols, settings, endpoints=endpoints) as station:
        desk = Desk(station, settings, token).start()
        try:
            desk.wait_ready()
            yield desk
        finally:
            desk.stop()
