"""A websocket client for tests that keeps what it hears."""

import asyncio
import json

from picows import WSFrame, WSListener, WSMsgType, WSTransport, ws_connect


class Peer(WSListener):
    """Connects, says and hears; nothing it waits for takes longer than five seconds."""

    def __init__(self):
        self.heard = asyncio.Queue()
        self.close_code = None
        self.n_pongs = 0

    def on_ws_connected(self, transport: WSTransport) -> None:
        self.transport = transport

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.CLOSE:
            self.close_code = int.from_bytes(frame.get_payload_as_bytes()[:2], "big")
            transport.disconnect()
        elif frame.msg_type == WSMsgType.PONG:
            self.n_pongs += 1
        else:
            self.heard.put_nowait(frame.get_payload_as_bytes())

    async def next(self):
        return await asyncio.wait_for(self.heard.get(), 5)

    async def until(self, wanted):
        while True:
            message = json.loads(await self.next())
            if wanted(message):
                return message

    async def asked(self):
        """Says ping; what was heard until the pong, so that nothing can still be on its way."""
        self.transport.send(WSMsgType.TEXT, b"ping")
        found = []
        while (payload := await self.next()) != b"pong":
            found.append(payload)
        return found

    async def gone(self):
        await asyncio.wait_for(self.transport.wait_disconnected(), 5)
        return self.close_code

    def say(self, **request):
        self.transport.send(WSMsgType.TEXT, json.dumps(request).encode())

    def subscribe(self, channel, name="", **more):
        arg = {"channel": channel, "instId": name} if name else {"channel": channel}
        self.say(op="subscribe", args=[arg | more])


async def connect(server, path="/ws/v5/public"):
    _, peer = await ws_connect(Peer, server.websocket_url + path)
    return peer
