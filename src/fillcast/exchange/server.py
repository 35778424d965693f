"""OKX's public protocol on a real socket: subscriptions, books with sequence numbers, trades, and the REST calls.

One port serves it all: ``/ws/v5/public``, the REST paths under ``/api/v5``, and the GoQuant stream. What is played is
a `Stage`: a moving market or a tape.
"""

import asyncio
from http import HTTPStatus
from typing import Protocol, Self

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

LOOPBACK = "127.0.0.1"
MAX_REQUEST_BYTES = 65_536
MAX_UNREAD_BYTES = 8 << 20

BUFFER_FULL = 4005


class Client:
    """One connected socket, as a stage sees it. A client that does not read is cut off, and costs nobody else."""

    def __init__(self, number: int, path: str) -> None:
        self.conn_id = f"{number:08x}"
        self.path = path
        self._transport: WSTransport | None = None

    def attach(self, transport: WSTransport) -> None:
        self._transport = transport

    @property
    def is_open(self) -> bool:
        return self._transport is not None and not self._transport.is_disconnected

    def send(self, payload: bytes) -> None:
        if self._transport is None or self._transport.is_disconnected:
            return
        if self._transport.underlying_transport.get_write_buffer_size() > MAX_UNREAD_BYTES:
            self.close(BUFFER_FULL, "buffer is full, cannot write data")
            return
        self._transport.send(WSMsgType.TEXT, payload)

    async def drained(self) -> None:
        """Waits until what was sent has left for the socket."""
        await asyncio.sleep(0)
        while self.is_open and self._transport is not None:
            if self._transport.underlying_transport.get_write_buffer_size() == 0:
                return
            await asyncio.sleep(0.001)

    def close(self, code: int, reason: str) -> None:
        if self._transport is not None and not self._transport.is_disconnected:
            self._transport.send(WSMsgType.CLOSE, code.to_bytes(2, "big") + reason.encode())
            self._transport.disconnect()


class Stage(Protocol):
    """What a server plays."""

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

    async def play(self) -> None:
        """Goes on until it is cancelled."""


class Server:
    """Binds to loopback; the port is the system's choice unless one is given."""

    def __init__(self, stage: Stage, *, port: int = 0) -> None:
        self._stage = stage
        self._wanted_port = port
        self._n_clients = 0
        self._server: asyncio.Server | None = None
        self._playing: asyncio.Task[None] | None = None
        self._clients: set[Client] = set()

    @property
    def port(self) -> int:
        if self._server is None:
            raise RuntimeError("the server is not running")
        return int(self._server.sockets[0].getsockname()[1])

    @property
    def websocket_url(self) -> str:
        return f"ws://{LOOPBACK}:{self.port}"

    @property
    def rest_url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"

    async def __aenter__(self) -> Self:
        self._server = await ws_create_server(
            self._admit, LOOPBACK, self._wanted_port, max_frame_size=MAX_REQUEST_BYTES
        )
        self._playing = asyncio.create_task(self._stage.play())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._playing is not None:
            self._playing.cancel()
            await asyncio.gather(self._playing, return_exceptions=True)
        for client in list(self._clients):
            client.close(1001, "the exchange closes")
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    def _admit(self, request: WSUpgradeRequest) -> WSListener | WSUpgradeResponseWithListener:
        path = request.path.decode("ascii", "replace")
        if "upgrade" in request.headers:
            if not self._stage.serves(path.partition("?")[0]):
                return _reply(HTTPStatus.NOT_FOUND, b"")
            self._n_clients += 1
            return _Socket(self._stage, Client(self._n_clients, path), self._clients)
        body = self._stage.rest(path)
        return _reply(HTTPStatus.NOT_FOUND if body is None else HTTPStatus.OK, body or b"")


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

    def on_ws_connected(self, transport: WSTransport) -> None:
        self._client.attach(transport)
        self._clients.add(self._client)
        self._stage.joined(self._client)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type in (WSMsgType.TEXT, WSMsgType.BINARY):
            self._stage.heard(self._client, frame.get_payload_as_bytes())
        elif frame.msg_type == WSMsgType.CLOSE:
            transport.disconnect()

    def pause_writing(self) -> None:
        """Nothing: what a client may leave unread is bounded where it is sent."""

    def resume_writing(self) -> None:
        """Nothing, likewise."""

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        self._clients.discard(self._client)
        self._stage.left(self._client)
