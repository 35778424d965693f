"""One live connection: every frame to the tape before anyone reads it, and a lost book asked for anew."""

import asyncio
from collections.abc import Callable
from time import time_ns

import msgspec
from msgspec import Struct
from picows import WSError, WSFrame, WSInvalidStatusError, WSListener, WSMsgType, WSTransport, ws_connect

from fillcast.config import Feed as FeedSettings
from fillcast.engine.engine import Engine
from fillcast.errors import FeedError, FillcastError
from fillcast.events import Fetch, Frame, FrameKind, Leave, Opening, Resync, Send, Wish
from fillcast.feeds.pace import Pace, Turns, wait_s
from fillcast.feeds.rest import Rest, refusal, trust
from fillcast.log import Log
from fillcast.units import NS_PER_S, Ns
from fillcast.venues.codec import Channel, Codec

Sink = Callable[[Frame], None]

N_UNANSWERED = 3
"""Requests for a book without an answer after which the connection is given up, if none of its books is live."""

LEAVE_AT_FRAC = 0.98
"""Share of a connection's lifetime after which another takes over from it."""

_log = Log("fillcast.feeds.feed")


class Endpoint(Struct, frozen=True):
    """Where a venue is: ``wss://host:port`` and ``https://host``, the latter empty where there is none."""

    websocket: str
    rest: str = ""


class _Attempt(Struct, frozen=True):
    # A book that was asked for: how often in vain, when last, and how long to wait before asking again.
    n: int
    at_s: float
    wait_s: float


class Feed:
    """Connects once, feeds the engine until the connection ends, and says why it ended.

    opening: its names are those whose books the channel brings. sink: receives every frame before it is decoded; None
    keeps no tape. connects, fetches: the turns of connections and of REST requests, which all feeds of a venue share;
    None: its own. has_asked: whether the REST host has given its answers, so that an instrument which is not listed by
    then does not exist. leaving: set when the venue has said that it will end this connection. failure: the error that
    ends it.
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
        connects: Turns | None = None,
        fetches: Turns | None = None,
        clock_ns: Callable[[], Ns] = time_ns,
    ) -> None:
        self.conn = conn
        self.symbols = tuple(f"{codec.venue}:{name}" for name in opening.names)
        self.n_requests = 0
        self.has_asked = False
        self.has_connected = False
        self.leaving = asyncio.Event()
        self.failure: FillcastError | None = None
        self._endpoint = endpoint
        self._opening = opening
        self._codec = codec
        self._channel = channel
        self._engine = engine
        self._settings = settings
        self._sink = sink
        self._connects = connects or Turns(codec.rules.connects)
        self._fetches = fetches or Turns(codec.rules.fetches)
        self._requests = Pace(codec.rules.requests)
        self._clock_ns = clock_ns
        self._rest: Rest | None = None
        self._transport: WSTransport | None = None
        self._is_over = False
        self._last_recv_ns: Ns = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._attempts: dict[str, _Attempt] = {}
        self._late_since_s: float | None = None
        self._clock_due_s = float("inf")
        self._closed_because = "closed by the venue without a reason"

    async def run(self) -> None:
        """Until the connection ends. Raises FeedError with the reason, whoever ended it, or what made the tape fail."""
        opened_ns = self._take(msgspec.json.encode(self._opening), "open")
        self._engine.open(self.conn, self._codec, self._opening.names, opened_ns)
        reason = "stopped"
        try:
            async with Rest(self._endpoint.rest, self._settings) as self._rest:
                await self._listen()
        except FillcastError as e:
            reason = str(e)
            raise
        finally:
            self._is_over = True
            if self._transport is not None:
                self._transport.disconnect()
            self._engine.close(self.conn, self._take(reason.encode(), "close"), reason)
            _log.info("feed closed", conn=self.conn, names=self._channel.names, reason=reason)

    # REST.

    async def _ask_first(self) -> None:
        answered = []
        # What books need is not asked for once more beside those that bring their trades.
        for wish in self._codec.fetches(self._channel.names) if self._channel.has_books else ():
            answered.append(await self._ask(wish))
            if len(answered) == 1:
                # On a connection that is open already, the venue's clock is read with less doubt.
                self._clock_due_s = 0.0
        self.has_asked = all(answered)

    async def _ask(self, wish: Fetch) -> bool:
        if self._rest is None or not self._endpoint.rest:
            return False
        try:
            async with self._fetches.turn():
                self._say(b"GET " + wish.path.encode())
                answer = await self._rest.get(wish.path)
            self._deliver(answer, "rest")
        except FeedError as e:
            _log.warning("fetch failed", conn=self.conn, reason=str(e))
            return False
        except FillcastError as e:
            self.fail(e)
            return False
        return True

    def _start(self, wish: Fetch) -> None:
        self._keep(asyncio.create_task(self._ask_one(wish)))

    async def _ask_one(self, wish: Fetch) -> None:
        await self._ask(wish)

    def _keep(self, task: asyncio.Task[None]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._settle)

    def _settle(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._break(error)

    # Websocket.

    async def _listen(self) -> None:
        url = self._endpoint.websocket + self._channel.path
        try:
            async with self._connects.turn():
                transport = await self._connect(url)
        except (OSError, TimeoutError, WSError) as e:
            raise FeedError(f"{url}: {_why(e)}") from e
        self.has_connected = True
        for payload in self._channel.opening:
            self._send(payload)
            self._requests.count()
        now_s = asyncio.get_running_loop().time()
        self._attempts = {symbol: _Attempt(1, now_s, 0.0) for symbol in self.symbols}
        self._keep(asyncio.create_task(self._ask_first()))
        self._keep(asyncio.create_task(self._watch()))
        try:
            await transport.wait_disconnected()
        except WSError as e:
            raise FeedError(f"{url}: {e}") from e
        finally:
            for task in self._tasks:
                task.cancel()
        raise self.failure or FeedError(f"{url}: {self._closed_because}")

    async def _connect(self, url: str) -> WSTransport:
        # picows leaves a socket open if it is cancelled while the socket opens. So it is not cancelled: whoever waits
        # for it stops waiting, and it hangs up by itself.
        settings = self._settings
        connecting = asyncio.create_task(
            ws_connect(
                lambda: _Listener(self, settings.max_frame_bytes),
                url,
                ssl_context=trust() if url.startswith("wss:") else None,
                max_frame_size=settings.max_frame_bytes,
                proxy=settings.proxy or None,
                websocket_handshake_timeout=settings.connect_timeout_s,
            )
        )
        try:
            async with asyncio.timeout(settings.connect_timeout_s):
                transport, _ = await asyncio.shield(connecting)
            return transport
        finally:
            if self._transport is None:
                connecting.add_done_callback(_hang_up)

    async def _watch(self) -> None:
        # Looks after what no message brings to light: silence, lateness, and answers that do not come.
        loop = asyncio.get_running_loop()
        settings = self._settings
        spans_s = (settings.ping_after_s, settings.ping_timeout_s, settings.answer_timeout_s, settings.late_after_s)
        step_s = min(1.0, settings.retry_after_s, min(*spans_s, settings.stale_after_s or 4.0) / 4)
        heard_ns, heard_s, pinged_s = self._last_recv_ns, loop.time(), None
        ends_s = loop.time() + LEAVE_AT_FRAC * (self._codec.rules.lifetime_s or float("inf"))
        while True:
            due_s = loop.time() + step_s
            await asyncio.sleep(step_s)
            now_s, now_ns = loop.time(), self._clock_ns()
            self._engine.backlog_ns = max(0, int((now_s - due_s) * NS_PER_S))
            if self._last_recv_ns != heard_ns:
                heard_ns, heard_s, pinged_s = self._last_recv_ns, now_s, None
            elif pinged_s is None and now_s - heard_s > settings.ping_after_s:
                self._ping()
                pinged_s = now_s
            elif pinged_s is not None and now_s - pinged_s > settings.ping_timeout_s:
                self.give_up(f"silent: no answer to a ping within {settings.ping_timeout_s:g} s")
                return
            if now_s > ends_s and not self.leaving.is_set():
                self._grant(Leave("the venue ends every connection of this age"))
            self._engine.tick(now_ns)
            for symbol in self.symbols:
                self._look_after(symbol, now_s, now_ns)
            self._look_at_clock(now_s)

    def _ping(self) -> None:
        ping = self._codec.rules.ping
        if ping is not None:
            self._send(ping)
        elif self._transport is not None and not self._transport.is_disconnected:
            self._transport.send_ping()

    def _look_after(self, symbol: str, now_s: float, now_ns: Ns) -> None:
        attempt = self._attempts.get(symbol)
        state = self._engine.state(symbol, now_ns)
        if state == "live":
            if attempt is not None and now_s - attempt.at_s > self._settings.retry_most_s:
                del self._attempts[symbol]
        elif attempt is None or state == "stale":
            self._resync(symbol, now_s)
        elif now_s - attempt.at_s > max(self._settings.answer_timeout_s, attempt.wait_s):
            if attempt.n >= N_UNANSWERED and not any(self._engine.state(s, now_ns) == "live" for s in self.symbols):
                self.give_up(f"no book came, though it was asked for {attempt.n} times")
            else:
                self._resync(symbol, now_s)

    def _resync(self, symbol: str, now_s: float) -> None:
        # Asks for a new book, unless it is too early, the venue's allowance is used up, or it would be read late too.
        attempt = self._attempts.get(symbol) or _Attempt(0, now_s, 0.0)
        if now_s < attempt.at_s + attempt.wait_s or self._engine.is_late(symbol):
            return
        wishes = self._codec.resync(symbol.partition(":")[2])
        if not wishes:
            self.give_up(f"{symbol} is silent, and only a new connection brings a new book")
        elif self._requests.allows(n_sent := sum(isinstance(wish, Send) for wish in wishes)):
            self._attempts[symbol] = _Attempt(attempt.n + 1, now_s, wait_s(attempt.n, self._settings))
            for wish in wishes:
                self._grant(wish)
            self._requests.count(n_sent)

    def _look_at_clock(self, now_s: float) -> None:
        # The venue's clock is asked now and then, and at once when messages seem late: it may be our own that jumped.
        rules, settings = self._codec.rules, self._settings
        if any(self._engine.is_late(symbol) for symbol in self.symbols):
            if self._late_since_s is None:
                self._late_since_s, self._clock_due_s = now_s, now_s
            elif now_s - self._late_since_s > 2.0 * settings.late_after_s:
                self.give_up(f"messages are read more than {settings.late_after_s:g} s after the venue sent them")
        else:
            self._late_since_s = None
        if rules.clock_path and now_s >= self._clock_due_s:
            self._clock_due_s = now_s + settings.clock_every_s
            self._start(Fetch(rules.clock_path))

    def attach(self, transport: WSTransport) -> None:
        """The socket is open; messages may come before the call that opened it returns."""
        if self._is_over:
            transport.disconnect()
        else:
            self._transport = transport

    def on_payload(self, payload: bytes) -> None:
        """One whole message has arrived."""
        if self._is_over:
            return
        try:
            self._deliver(payload, "data")
        except Exception as e:  # noqa: BLE001 (a defect of ours ends this connection, and not the others)
            self._break(e)

    def on_control(self) -> None:
        """A sign of life that is no message."""
        self._last_recv_ns = self._clock_ns()

    def give_up(self, reason: str) -> None:
        """End the connection, and say why."""
        self._closed_because = reason
        if self._transport is not None:
            self._transport.disconnect()

    def fail(self, error: FillcastError) -> None:
        """End the connection with *error*."""
        self.failure = error
        self.give_up(str(error))

    def _break(self, error: BaseException) -> None:
        self.fail(error if isinstance(error, FillcastError) else FeedError(f"a defect of fillcast: {error!r}"))

    def _deliver(self, payload: bytes, kind: FrameKind) -> None:
        recv_ns = self._take(payload, kind)
        for wish in self._engine.on_frame(payload, recv_ns, self.conn, kind):
            self._grant(wish)
        self._engine.keep_score()

    def _grant(self, wish: Wish) -> None:
        match wish:
            case Send(payload=payload):
                self._send(payload)
            case Fetch():
                self._start(wish)
            case Resync(symbol=symbol):
                self._resync(symbol, asyncio.get_running_loop().time())
            case Leave(reason=reason):
                _log.info("feed is to be left", conn=self.conn, reason=reason)
                self.leaving.set()

    def _send(self, payload: bytes) -> None:
        if self._transport is not None and not self._transport.is_disconnected:
            self.n_requests += payload != self._codec.rules.ping
            self._say(payload)
            self._transport.send(WSMsgType.TEXT, payload)

    def _say(self, payload: bytes) -> None:
        self._engine.on_frame(payload, self._take(payload, "sent"), self.conn, "sent")

    def _take(self, payload: bytes, kind: FrameKind) -> Ns:
        recv_ns = self._clock_ns()
        if kind == "data":
            self._last_recv_ns = recv_ns
        if self._sink is not None:
            self._sink(Frame(recv_ns, self.conn, kind, payload))
        return recv_ns


def _hang_up(connecting: asyncio.Task[tuple[WSTransport, WSListener]]) -> None:
    if not connecting.cancelled() and connecting.exception() is None:
        connecting.result()[0].disconnect()


def _why(error: Exception) -> str:
    if isinstance(error, WSInvalidStatusError) and error.response is not None:
        return refusal(int(error.response.status))
    return str(error) or type(error).__name__


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
        else:
            self._feed.on_control()
