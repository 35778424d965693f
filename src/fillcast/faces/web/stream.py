"""``/v1/stream``: requests in, updates out, one task each way."""

import asyncio
from contextlib import suppress

from starlette.types import Receive, Scope, Send

from fillcast.config import Web
from fillcast.faces.live.hub import Hub
from fillcast.faces.live.requests import take
from fillcast.faces.live.subscription import Client
from fillcast.faces.web.guard import Allowance, protocol_of

POLICY_VIOLATION = 1008
TOO_BIG = 1009
TRY_LATER = 1013


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
            take(self._hub, client, text)


async def _close(send: Send, code: int, reason: str) -> None:
    # One that has gone already needs no word.
    with suppress(OSError, RuntimeError):
        await send({"type": "websocket.close", "code": code, "reason": reason})
