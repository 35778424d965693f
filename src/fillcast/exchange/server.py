"""A venue's public side on a real socket: who may connect, who is heard and cut off, what goes wrong on request.

One port serves websockets and REST. What is played on it is a `Stage`: live markets or a recording.
"""

import asyncio
from collections.abc import Coroutine, Sequence
from http import HTTPStatus
from typing import NoReturn, Protocol, Self

from picows import (
    WSFrame,
    WSListener,
    WSMsgType,
    WSTransport,
    WSUpgradeRequest,
    WSUpgradeResponse,
    WSUpgradeResponseWithListener,
    ws_create_server,
)

from fillcast.errors import ConfigError, FillcastError
from fillcast.exchange.client import Client
from fillcast.exchange.clock import Clock
from fillcast.exchange.faults import Fault
from fillcast.exchange.limits import Limits, Peak, Window
from fillcast.log import Log
from fillcast.units import NS_PER_S, Ns

LOOPBACK = "127.0.0.1"

_log = Log("fillcast.exchange")
MAX_REQUEST_BYTES = 65_536

_SWEEP_NS = NS_PER_S

NO_DATA = 4004
INVALID_REQUEST = 4002
TOO_LONG = 1009
FAILED = 1011


class Stage(Protocol):
    """What a server plays, on its own clock and within its own limits."""

    clock: Clock
    limits: Limits

    def rest(self, path: str) -> bytes | None:
        """The body that answers ``GET path``; None if there is no such path."""

    def serves(self, path: str) -> bool:
        """Whether a websocket may be opened at *path*."""

    def joined(self, client: Client) -> None:
        """A socket is open."""

    def heard(self, client: Client, payload: bytes) -> None:
        """A client said something."""

    def left(self, client: Client) -> None:
        """A socket has closed."""

    def strike(self, fault: Fault) -> None:
        """A fault that is the stage's: in its markets, its numbers or its answers."""

    async def play(self) -> None:
        """Goes on until it is cancelled."""


class Server:
    """Binds to loopback unless told; the port is the system's choice unless one is given. Raises ConfigError for an
    address that can't be had.

    faults: each strikes at its time after the server has begun.
    """

    def __init__(self, stage: Stage, *, port: int = 0, host: str = LOOPBACK, faults: Sequence[Fault] = ()) -> None:
        self._stage = stage
        self._clock = stage.clock
        self._wanted = (host, port)
        self._faults = faults
        self._n_clients = 0
        self._n_refused = 0
        self._connects = Window(stage.limits.connects_per_s, 1.0)
        self._attempts = Peak(1.0)
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._clients: set[Client] = set()
        self._defect: Exception | None = None
        self._failing = asyncio.Event()

    @property
    def port(self) -> int:
        if self._server is None:
            raise RuntimeError("the server is not running")
        return int(self._server.sockets[0].getsockname()[1])

    @property
    def websocket_url(self) -> str:
        return f"ws://{self._host}:{self.port}"

    @property
    def rest_url(self) -> str:
        return f"http://{self._host}:{self.port}"

    @property
    def _host(self) -> str:
        host = self._wanted[0]
        return f"[{host}]" if ":" in host else host

    @property
    def n_open(self) -> int:
        """Sockets that are open."""
        return len(self._clients)

    @property
    def max_attempts_per_s(self) -> int:
        """The most requests for a socket that came within any second, those that were refused among them."""
        return self._attempts.most

    async def failed(self) -> NoReturn:
        """Until a defect of ours has ended what is played; raises FillcastError that names it."""
        await self._failing.wait()
        raise FillcastError(f"the exchange has ended, by a defect of its own: {self._defect!r}")

    async def __aenter__(self) -> Self:
        host, port = self._wanted
        try:
            self._server = await ws_create_server(
                self._admit, host, port, max_frame_size=MAX_REQUEST_BYTES, enable_auto_pong=False
            )
        except OSError as e:
            raise ConfigError(f"can't listen at {host}, port {port}: {e.strerror}") from e
        began_ns = self._clock.mono_ns()
        self._run(self._stage.play())
        self._run(self._sweep())
        for fault in self._faults:
            self._run(self._strike_at(fault, began_ns + fault.at_ns))
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for client in list(self._clients):
            client.close(1001, "the exchange closes")
            if client.is_dead:
                client.abort()
            client.forget()
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    # Faults.

    def inject(self, fault: Fault) -> None:
        """*fault* strikes now, whatever its time says. Those on sockets strike the ones that are open."""
        kind = fault.kind
        _log.info("fault", kind=kind, instrument=fault.instrument or "all")
        if kind == "refuse":
            self._n_refused += fault.count
        elif kind == "close":
            for client in list(self._clients):
                client.close(fault.code, "")
        elif kind == "maintenance":
            self._stage.strike(fault)
            self._run(self._close_at(list(self._clients), self._clock.mono_ns() + fault.duration_ns))
        elif kind in ("gap", "reset", "cross", "limit", "tick-size", "delist"):
            self._stage.strike(fault)
        else:
            for client in list(self._clients):
                client.strike(fault)

    async def _strike_at(self, fault: Fault, at_ns: Ns) -> None:
        await self._clock.sleep_until(at_ns)
        self.inject(fault)

    async def _close_at(self, clients: Sequence[Client], at_ns: Ns) -> None:
        await self._clock.sleep_until(at_ns)
        for client in clients:
            client.close(1001, "service upgrade")

    # Sockets.

    def _run(self, what: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(self._mind(what))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _mind(self, what: Coroutine[None, None, None]) -> None:
        # An exchange that says nothing more must not look like a quiet market.
        try:
            await what
        except Exception as e:  # noqa: BLE001 (told to all who listen, and to whoever waits for it)
            _log.exception("exchange ended")
            self._defect = e
            self._failing.set()
            for client in list(self._clients):
                client.close(FAILED, f"the exchange has failed: {type(e).__name__}")

    async def _sweep(self) -> None:
        idle_s = self._stage.limits.idle_s
        if idle_s is None:
            return
        while True:
            await self._clock.sleep_until(self._clock.mono_ns() + _SWEEP_NS)
            for client in [client for client in self._clients if client.idle_s > idle_s]:
                client.close(NO_DATA, f"no data received in {idle_s:g}s")

    def _admit(self, request: WSUpgradeRequest) -> WSListener | WSUpgradeResponseWithListener:
        if self._defect is not None:
            return _reply(HTTPStatus.INTERNAL_SERVER_ERROR, b"")
        path = request.path.decode("ascii", "replace")
        if "upgrade" not in request.headers:
            body = self._stage.rest(path)
            return _reply(HTTPStatus.NOT_FOUND if body is None else HTTPStatus.OK, body or b"")
        self._attempts.see(self._clock.mono_ns())
        if self._n_refused > 0:
            self._n_refused -= 1
            return _reply(HTTPStatus.SERVICE_UNAVAILABLE, b"")
        if not self._stage.serves(path.partition("?")[0]):
            return _reply(HTTPStatus.NOT_FOUND, b"")
        if not self._connects.admits(self._clock.mono_ns()):
            return _reply(HTTPStatus.TOO_MANY_REQUESTS, b"")
        self._n_clients += 1
        client = Client(self._n_clients, path, self._clock)
        return _Socket(self._stage, client, self._clients)


def _reply(status: HTTPStatus, body: bytes) -> WSUpgradeResponseWithListener:
    headers = {"Content-Type": "application/json"}
    if status is HTTPStatus.OK:
        return WSUpgradeResponseWithListener(WSUpgradeResponse.create_ok_response(body, headers), None)
    return WSUpgradeResponseWithListener(WSUpgradeResponse.create_error_response(status, body, headers), None)


class _Socket(WSListener):
    def __init__(self, stage: Stage, client: Client, clients: set[Client]) -> None:
        self._stage = stage
        self._client = client
        self._clients = clients
        self._window = Window(stage.limits.messages_per_s, 1.0)
        self._parts = b""

    def on_ws_connected(self, transport: WSTransport) -> None:
        self._client.attach(transport)
        self._clients.add(self._client)
        self._stage.joined(self._client)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if self._client.is_dead or not self._client.is_open:
            return
        kind = frame.msg_type
        if kind == WSMsgType.CLOSE:
            transport.disconnect()
        elif not self._window.admits(self._stage.clock.mono_ns()):
            self._client.close(INVALID_REQUEST, "too many messages")
        elif kind == WSMsgType.PING:
            self._client.pong(frame.get_payload_as_bytes())
        elif kind in (WSMsgType.TEXT, WSMsgType.BINARY, WSMsgType.CONTINUATION):
            self._on_part(frame.get_payload_as_bytes(), is_last=frame.fin)

    def _on_part(self, payload: bytes, *, is_last: bool) -> None:
        self._parts += payload
        if len(self._parts) > MAX_REQUEST_BYTES:
            self._client.close(TOO_LONG, "request frame too long")
        elif is_last:
            payload, self._parts = self._parts, b""
            self._client.hear()
            self._stage.heard(self._client, payload)

    def pause_writing(self) -> None:
        self._client.pause()

    def resume_writing(self) -> None:
        self._client.resume()

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        self._clients.discard(self._client)
        self._client.forget()
        self._stage.left(self._client)
