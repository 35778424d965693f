"""One live connection: REST answers first, then the websocket, every frame to the tape before anyone reads it."""

import asyncio
from collections.abc import Callable, Sequence
from time import time_ns

import msgspec
import structlog
from msgspec import Struct
from picows import WSError, WSFrame, WSListener, WSMsgType, WSTransport, ws_connect

from fillcast.config import Feed as FeedSettings
from fillcast.engine import Engine
from fillcast.errors import FeedError, FillcastError
from fillcast.events import Fetch, Frame, FrameKind, Send, Wish
from fillcast.rest import Rest
from fillcast.tape import Opening
from fillcast.units import NS_PER_S, Ns
from fillcast.venues.codec import Channel, Codec

Sink = Callable[[Frame], None]

_log = structlog.get_logger("fillcast.feed")


class Endpoint(Struct, frozen=True):
    """Where a venue is: ``wss://host:port`` and ``https://host``, the latter empty where there is none."""

    websocket: str
    rest: str = ""


class Feed:
    """Connects once, feeds the engine until the connection ends, and says why it ended.

    sink: receives every frame before it is decoded; None keeps no tape. has_asked: whether the REST host has given
    its answers, so that an instrument which is not listed by then does not exist.
    """

    def __init__(
        self,
        conn: int,
        endpoint: Endpoint,
        opening: Opening,
        codec: Codec,
        channel: Channel,
        engine: Engine,
        settings: FeedSettings,
        *,
        sink: Sink | None = None,
        clock_ns: Callable[[], Ns] = time_ns,
    ) -> None:
        self.conn = conn
        self.n_requests = 0
        self.has_asked = False
        self._endpoint = endpoint
        self._opening = opening
        self._codec = codec
        self._channel = channel
        self._engine = engine
        self._settings = settings
        self._sink = sink
        self._clock_ns = clock_ns
        self._transport: WSTransport | None = None
        self._last_recv_ns: Ns = 0
        self._failure: FillcastError | None = None
        self._fetching: set[asyncio.Task[None]] = set()
        self._closed_because = "closed by the venue without a reason"

    async def run(self) -> None:
        """Until the connection ends. Raises FeedError with the reason, whoever ended it, or what made the tape fail."""
        self._take(msgspec.json.encode(self._opening), "open")
        self._engine.open(self.conn, self._codec)
        reason = "stopped"
        try:
            await self._ask(self._codec.fetches(self._channel.names))
            self.has_asked = True
            await self._listen()
        except FillcastError as e:
            reason = str(e)
            raise
        finally:
            for task in self._fetching:
                task.cancel()
            if self._transport is not None:
                self._transport.disconnect()
            self._engine.close(self.conn, self._take(reason.encode(), "close"), reason)
            _log.info("feed closed", conn=self.conn, names=self._channel.names, reason=reason)

    async def _ask(self, wishes: Sequence[Fetch]) -> None:
        if wishes:
            async with Rest(self._endpoint.rest, self._settings) as rest:
                for wish in wishes:
                    self._deliver(await rest.get(wish.path), "rest")

    async def _ask_later(self, wish: Fetch) -> None:
        try:
            await self._ask([wish])
        except FeedError as e:
            _log.warning("fetch failed", conn=self.conn, reason=str(e))

    # Websocket.

    async def _listen(self) -> None:
        url = self._endpoint.websocket + self._channel.path
        try:
            # Not wait_for, which in Python 3.11 loses a cancellation that comes as the socket opens.
            async with asyncio.timeout(self._settings.connect_timeout_s):
                transport, _ = await ws_connect(
                    lambda: _Listener(self, self._settings.max_frame_bytes),
                    url,
                    max_frame_size=self._settings.max_frame_bytes,
                    proxy=self._settings.proxy or None,
                    websocket_handshake_timeout=self._settings.connect_timeout_s,
                )
        except (OSError, TimeoutError, WSError) as e:
            raise FeedError(f"{url}: {str(e) or type(e).__name__}") from e
        for payload in self._channel.opening:
            self._send(payload)
        watch = asyncio.create_task(self._watch())
        try:
            await transport.wait_disconnected()
        except WSError as e:
            raise FeedError(f"{url}: {e}") from e
        finally:
            watch.cancel()
        raise self._failure or FeedError(f"{url}: {self._closed_because}")

    async def _watch(self) -> None:
        # Pings a silent venue, and gives up on one that answers nothing.
        loop = asyncio.get_running_loop()
        ping_after_s, ping_timeout_s = self._settings.ping_after_s, self._settings.ping_timeout_s
        step_s = min(1.0, ping_after_s / 4, ping_timeout_s / 4)
        has_asked = False
        while True:
            due_s = loop.time() + step_s
            await asyncio.sleep(step_s)
            self._engine.backlog_ns = max(0, int((loop.time() - due_s) * NS_PER_S))
            silent_s = (self._clock_ns() - self._last_recv_ns) / NS_PER_S
            if self._codec.ping is None or silent_s < ping_after_s:
                has_asked = False
            elif not has_asked:
                self._send(self._codec.ping)
                has_asked = True
            elif silent_s > ping_after_s + ping_timeout_s:
                self.give_up(f"silent: no answer to a ping within {ping_timeout_s:g} s")
                return

    def attach(self, transport: WSTransport) -> None:
        """The socket is open; messages may come before the call that opened it returns."""
        self._transport = transport

    def on_payload(self, payload: bytes) -> None:
        """One whole message has arrived."""
        try:
            self._deliver(payload, "data")
        except FillcastError as e:
            self._failure = e
            self.give_up(str(e))

    def give_up(self, reason: str) -> None:
        """End the connection, and say why."""
        self._closed_because = reason
        if self._transport is not None:
            self._transport.disconnect()

    def _deliver(self, payload: bytes, kind: FrameKind) -> None:
        recv_ns = self._take(payload, kind)
        for wish in self._engine.on_frame(payload, recv_ns, self.conn, kind):
            self._grant(wish)

    def _grant(self, wish: Wish) -> None:
        if isinstance(wish, Send):
            self._send(wish.payload)
        else:
            task = asyncio.create_task(self._ask_later(wish))
            self._fetching.add(task)
            task.add_done_callback(self._fetching.discard)

    def _send(self, payload: bytes) -> None:
        if self._transport is not None and not self._transport.is_disconnected:
            self._take(payload, "sent")
            self.n_requests += 1
            self._transport.send(WSMsgType.TEXT, payload)

    def _take(self, payload: bytes, kind: FrameKind) -> Ns:
        recv_ns = self._clock_ns()
        if kind != "sent":
            self._last_recv_ns = recv_ns
        if self._sink is not None:
            self._sink(Frame(recv_ns, self.conn, kind, payload))
        return recv_ns


class _Listener(WSListener):
    # Puts fragments together; picows hands out frames as they come.
    def __init__(self, feed: Feed, max_bytes: int) -> None:
        self._feed = feed
        self._max_bytes = max_bytes
        self._parts: list[bytes] = []
        self._n_bytes = 0

    def on_ws_connected(self, transport: WSTransport) -> None:
        self._feed.attach(transport)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        kind = frame.msg_type
        if kind == WSMsgType.CLOSE:
            body = frame.get_payload_as_bytes()
            code = int.from_bytes(body[:2], "big") if len(body) >= 2 else 1005
            self._feed.give_up(f"closed by the venue: {code} {body[2:].decode('utf-8', 'replace')}".strip())
        elif kind in (WSMsgType.TEXT, WSMsgType.BINARY, WSMsgType.CONTINUATION):
            payload = frame.get_payload_as_bytes()
            if frame.fin and not self._parts:
                self._feed.on_payload(payload)
                return
            self._parts.append(payload)
            self._n_bytes += len(payload)
            if self._n_bytes > self._max_bytes:
                self._feed.give_up(f"a message is longer than {self._max_bytes} bytes")
            elif frame.fin:
                self._feed.on_payload(b"".join(self._parts))
                self._parts.clear()
                self._n_bytes = 0
