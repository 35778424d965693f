"""``/v1/stream``: requests in, updates out, one task each way."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from starlette.types import Receive, Scope, Send

from fillcast.config import Web
from fillcast.faces.live.hub import Hub
from fillcast.faces.live.requests import take
from fillcast.faces.live.subscription import Client
from fillcast.faces.web.guard import Allowance, protocol_of
from fillcast.log import Log

POLICY_VIOLATION = 1008
TOO_BIG = 1009
INTERNAL_ERROR = 1011
TRY_LATER = 1013

_log = Log("fillcast.web")


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
        ways = (self._send(send, client), self._receive(receive, send, client))
        tasks = [asyncio.create_task(_is_sound(way)) for way in ways]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.n_open -= 1
            self._hub.leave(client)
            for task in tasks:
                task.cancel()
            ended = await asyncio.gather(*tasks, return_exceptions=True)
        if False in ended:
            # granian sends no close while somebody still listens: only now.
            await _close(send, INTERNAL_ERROR, "a defect of fillcast")

    @staticmethod
    async def _send(send: Send, client: Client) -> None:
        while True:
            await client.woken.wait()
            for message in client.collect():
                if not await _has_sent(send, {"type": "websocket.send", "text": message}):
                    return

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


async def _is_sound(way: Coroutine[None, None, None]) -> bool:
    try:
        await way
    except Exception:  # noqa: BLE001 (a page that hears nothing more must not look as if it did)
        _log.exception("socket ended")
        return False
    return True


async def _close(send: Send, code: int, reason: str) -> None:
    await _has_sent(send, {"type": "websocket.close", "code": code, "reason": reason})


async def _has_sent(send: Send, message: dict[str, Any]) -> bool:
    # One that has gone already needs no word.
    with suppress(OSError, RuntimeError):
        await send(message)
        return True
    return False
