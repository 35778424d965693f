"""``/v1/stream``: requests in, updates out, one task each way."""

import asyncio
from contextlib import suppress

import msgspec
from starlette.types import Receive, Scope, Send

from fillcast.config import Web
from fillcast.errors import FillcastError
from fillcast.faces.hub import Client, Hub
from fillcast.faces.problems import problem_of
from fillcast.faces.web.guard import Allowance, protocol_of
from fillcast.faces.wire import MakePlan, Painted, Rejected, Request, Subscribe, Unsubscribe, encode

POLICY_VIOLATION = 1008
TOO_BIG = 1009
TRY_LATER = 1013

_DECODER: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)


class Stream:
    """All sockets of one hub."""

    def __init__(self, hub: Hub, settings: Web) -> None:
        self._hub = hub
        self._settings = settings
        self.n_open = 0

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One socket, until it closes. Plain ASGI: what stands between costs as much as a message."""
        await receive()
        await send({"type": "websocket.accept", "subprotocol": protocol_of(scope.get("subprotocols", []))})
        if self.n_open >= self._settings.max_sockets:
            await _close(send, TRY_LATER, f"{self._settings.max_sockets} sockets are open, and no more")
            return
        self.n_open += 1
        client = self._hub.join()
        sender = asyncio.create_task(self._send(send, client))
        try:
            await self._receive(receive, send, client)
        finally:
            self.n_open -= 1
            self._hub.leave(client)
            sender.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await sender

    @staticmethod
    async def _send(send: Send, client: Client) -> None:
        while True:
            await client.woken.wait()
            for message in client.collect():
                await send({"type": "websocket.send", "text": message})

    async def _receive(self, receive: Receive, send: Send, client: Client) -> None:
        allowance = Allowance(self._settings.max_messages_per_s)
        while True:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                return
            text = message.get("text")
            if text is None:
                await _close(send, POLICY_VIOLATION, "messages are JSON text")
                return
            if len(text) > self._settings.max_message_bytes:
                await _close(send, TOO_BIG, f"a message may have {self._settings.max_message_bytes} bytes")
                return
            if not allowance.take():
                most = self._settings.max_messages_per_s
                await _close(send, POLICY_VIOLATION, f"more than {most:g} messages a second")
                return
            refused = self._do(client, text)
            if refused is not None:
                client.tell(encode(refused).decode())

    def _do(self, client: Client, text: str) -> Rejected | None:
        try:
            request = _DECODER.decode(text)
        except (msgspec.DecodeError, FillcastError, RecursionError) as e:
            return Rejected(id=_id_of(text), problem=problem_of(e))
        try:
            if isinstance(request, Subscribe):
                self._hub.subscribe(client, request)
            elif isinstance(request, Unsubscribe):
                self._hub.unsubscribe(client, request.id)
            elif isinstance(request, Painted):
                self._hub.painted(client, request)
            elif isinstance(request, MakePlan):
                self._hub.plan(client, request)
        except FillcastError as e:
            return Rejected(id=request.id, problem=problem_of(e))
        return None


async def _close(send: Send, code: int, reason: str) -> None:
    # One that has gone already needs no word.
    with suppress(OSError, RuntimeError):
        await send({"type": "websocket.close", "code": code, "reason": reason})


class _Named(msgspec.Struct, frozen=True):
    id: str | None = None


def _id_of(text: str) -> str | None:
    # Whose request it was, where that much can be read.
    with suppress(msgspec.DecodeError, RecursionError):
        return msgspec.json.decode(text, type=_Named).id
    return None
