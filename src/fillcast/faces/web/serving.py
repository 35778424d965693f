"""The desk and the API on a port, in this process: the engine in its own thread, granian in the loop that calls."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from fillcast.config import Settings
from fillcast.errors import ConfigError, FillcastError, MissingExtra
from fillcast.faces.live.hub import Hub
from fillcast.faces.live.station import Station
from fillcast.log import Log

try:
    from granian.constants import Interfaces
    from granian.server.embed import Server

    from fillcast.faces.web.api import make_api
    from fillcast.faces.web.guard import LOOPBACK_HOSTS
except ModuleNotFoundError as e:
    raise MissingExtra("web", e.name or "granian") from e

TOKEN_NAME = "FILLCAST_TOKEN"  # noqa: S105 (where it is, not what)

_log = Log("fillcast.web")


@asynccontextmanager
async def serving(station: Station, settings: Settings, token: str = "") -> AsyncIterator[str]:
    """Serve a running station until the block ends; gives the address.

    Raises ConfigError for a port that is taken, and for a host beyond loopback without a token; FillcastError, out of
    whatever the block waits for, once a defect of ours has ended the desk.
    """
    web = settings.web
    if web.host not in LOOPBACK_HOSTS and not token:
        raise ConfigError(f"web.host is {web.host}: beyond loopback a bearer token is needed; set {TOKEN_NAME}")
    _check_free(web.host, web.port)
    hub = Hub(station)
    api = make_api(station, hub, web, token)
    server = Server(api, web.host, web.port, interface=Interfaces.ASGINL, log_enabled=False)
    turning = asyncio.create_task(_turning(hub, server))
    tasks = [asyncio.create_task(server.serve()), turning]
    block = asyncio.current_task()
    is_open = True
    ended: list[asyncio.Task[None]] = []

    def end(task: asyncio.Task[None]) -> None:
        # May be on its way already when the block ends, and must not cancel what comes after. The first of both takes
        # the other along.
        if is_open and not ended and block is not None and not task.cancelled():
            ended.append(task)
            block.cancel()
            if task is not turning:
                _log.warning("server ended", reason=_why(task))

    for task in tasks:
        task.add_done_callback(end)
    address = f"http://{f'[{web.host}]' if ':' in web.host else web.host}:{web.port}/"
    _log.info("serving", address=address, instruments=station.symbols)
    try:
        await _listening(web.host, web.port)
        yield address
    except asyncio.CancelledError:
        if block is None or not ended or block.uncancel():
            raise
        raise FillcastError(f"the desk has ended, by a defect of its own: {_why(ended[0])}") from None
    finally:
        is_open = False
        turning.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _turning(hub: Hub, server: Server) -> None:
    # Pages that hear nothing more must not look as if they did.
    try:
        await hub.run()
    except Exception:
        _log.exception("desk ended")
        raise
    finally:
        server.stop()  # type: ignore[no-untyped-call]


def _why(ended: asyncio.Task[None]) -> str:
    error = ended.exception()
    return "its server has stopped" if error is None else repr(error)


def _check_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as e:
            raise ConfigError(f"{host} port {port}: {e.strerror}; choose another with --port") from e


async def _listening(host: str, port: int) -> None:
    for _ in range(200):
        with suppress(OSError):
            _, writer = await asyncio.open_connection(host, port)
            writer.close()
            return
        await asyncio.sleep(0.01)
    raise ConfigError(f"{host} port {port} does not answer")
