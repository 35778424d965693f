"""One connected socket, as a stage sees it."""

import asyncio

from picows import WSMsgType, WSTransport

from fillcast.exchange.clock import Clock
from fillcast.exchange.faults import ABNORMAL, Fault
from fillcast.exchange.wire import Wire
from fillcast.units import NS_PER_MS, NS_PER_S

MAX_UNREAD_BYTES = 8 << 20
DRIP_BYTES = 20
DRIP_EVERY_NS = 10 * NS_PER_MS

BUFFER_FULL = 4005
_GRACE_S = 2.0


class Client:
    """A client that does not read is cut off, and costs nobody else.

    `send` is for answers, `tell` for data, which a fault may befall on the way. A stalled or dripping socket keeps what
    it owes in a buffer of its own, as bytes of the wire.
    """

    def __init__(self, number: int, path: str, clock: Clock) -> None:
        self.conn_id = f"{number:08x}"
        self.path = path
        self._busy_ns = clock.mono_ns()
        self._clock = clock
        self._wire = Wire(clock)
        self._transport: WSTransport | None = None
        self._owed: bytearray | None = None
        self._paying: asyncio.Task[None] | None = None
        self._is_dead = False
        self._is_closing = False
        self._writable = asyncio.Event()
        self._writable.set()

    def attach(self, transport: WSTransport) -> None:
        self._transport = transport

    @property
    def is_open(self) -> bool:
        """Whether it may still be spoken to."""
        return self._transport is not None and not self._is_closing and not self._transport.is_disconnected

    @property
    def is_dead(self) -> bool:
        """Half-open: nothing it says is heard."""
        return self._is_dead

    @property
    def idle_s(self) -> float:
        """Since anything was pushed to it or heard from it."""
        return (self._clock.mono_ns() - self._busy_ns) / NS_PER_S

    def hear(self) -> None:
        """It has said something."""
        self._busy_ns = self._clock.mono_ns()

    def send(self, payload: bytes) -> None:
        self._put(WSMsgType.TEXT, payload)

    def pong(self, payload: bytes) -> None:
        self._put(WSMsgType.PONG, payload)

    def tell(self, payload: bytes, instrument: str = "", *, is_book: bool = True) -> None:
        """Data about an instrument."""
        for message in self._wire.carry(payload, instrument, is_book=is_book):
            self._busy_ns = self._clock.mono_ns()
            self._put(WSMsgType.TEXT, message)

    async def writable(self) -> None:
        """Until the socket takes more, or is gone."""
        await asyncio.sleep(0)
        await self._writable.wait()

    def pause(self) -> None:
        """The socket takes no more for now."""
        self._writable.clear()

    def resume(self) -> None:
        """It does again."""
        self._writable.set()

    def close(self, code: int, reason: str) -> None:
        """A half-open socket is not closed by this; see `abort`."""
        if self._is_dead or self._transport is None or not self.is_open:
            return
        self._is_closing = True
        if code == ABNORMAL:
            self.abort()
            return
        self._transport.send(WSMsgType.CLOSE, code.to_bytes(2, "big") + reason.encode())
        self._transport.disconnect()
        # One that does not read would hold its buffer until the system gives up on it.
        asyncio.get_running_loop().call_later(_GRACE_S, self.abort)

    def abort(self) -> None:
        """Tears the socket down without a word."""
        self.forget()
        if self._transport is not None:
            self._transport.disconnect(graceful=False)

    def forget(self) -> None:
        """The socket has gone: nobody waits for it any more."""
        self._writable.set()
        if self._paying is not None:
            self._paying.cancel()
            self._paying = None
        self._owed = None

    # Faults.

    def strike(self, fault: Fault) -> None:
        if fault.kind == "half-open":
            self.forget()
            self._is_dead = True
        elif fault.kind not in ("stall", "drip"):
            self._wire.strike(fault)
        elif self._owed is None:
            self._owed = bytearray()
            self._paying = asyncio.create_task(self._pay(fault))

    async def _pay(self, fault: Fault) -> None:
        end_ns = self._clock.mono_ns() + fault.duration_ns
        if fault.kind == "stall":
            await self._clock.sleep_until(end_ns)
        while self._clock.mono_ns() < end_ns:
            await self._clock.sleep_until(self._clock.mono_ns() + DRIP_EVERY_NS)
            self._pay_out(DRIP_BYTES)
        self._pay_out(len(self._owed or b""))
        self._owed = self._paying = None

    def _pay_out(self, n_bytes: int) -> None:
        if self._owed is not None and self._transport is not None and not self._transport.is_disconnected:
            self._transport.underlying_transport.write(bytes(self._owed[:n_bytes]))
            del self._owed[:n_bytes]

    # Writing.

    def _put(self, kind: WSMsgType, payload: bytes) -> None:
        if self._is_dead or self._transport is None or not self.is_open:
            return
        if self._n_unread() > MAX_UNREAD_BYTES:
            self.forget()
            self.close(BUFFER_FULL, "buffer is full, cannot write data")
        elif self._owed is not None:
            self._owed += framed(kind, payload)
        else:
            self._transport.send(kind, payload)

    def _n_unread(self) -> int:
        if self._transport is None:
            return 0
        return len(self._owed or b"") + int(self._transport.underlying_transport.get_write_buffer_size())


def framed(kind: WSMsgType, payload: bytes) -> bytes:
    """A whole server frame, RFC 6455 section 5.2: final, unmasked."""
    head = bytes([0x80 | kind.value])
    n = len(payload)
    if n < 126:
        return head + bytes([n]) + payload
    if n < 65_536:
        return head + b"\x7e" + n.to_bytes(2, "big") + payload
    return head + b"\x7f" + n.to_bytes(8, "big") + payload
