"""A tape played to whoever connects, in the frames that were recorded and at their pace or any multiple of it."""

import asyncio
from collections.abc import Sequence

from fillcast.events import Frame
from fillcast.exchange.client import Client
from fillcast.exchange.clock import Clock, RealClock
from fillcast.exchange.faults import Fault
from fillcast.exchange.limits import NONE, Limits
from fillcast.units import NS_PER_S


class Player:
    """A `Stage` that plays one connection of a tape once to each client, from its first request on.

    REST paths are answered from the tape's own answers. speed: 1 is the recorded pace, None as fast as the client
    reads. The socket closes with 1000 at the end of the tape.
    """

    def __init__(self, frames: Sequence[Frame], *, speed: float | None = 1.0, talks_first: bool = False) -> None:
        self.clock: Clock = RealClock()
        self.limits: Limits = NONE
        self._data = [frame for frame in frames if frame.kind == "data"]
        self._answers = dict(
            frame.payload.removeprefix(b"GET ").split(b" ", 1) for frame in frames if frame.kind == "rest"
        )
        self._speed = speed
        self._talks_first = talks_first
        self._running: dict[Client, asyncio.Task[None]] = {}

    def rest(self, path: str) -> bytes | None:
        return self._answers.get(path.encode())

    def serves(self, path: str) -> bool:
        return path.startswith("/ws/")

    def joined(self, client: Client) -> None:
        if self._talks_first:
            self._begin(client)

    def heard(self, client: Client, payload: bytes) -> None:
        if payload == b"ping":
            client.send(b"pong")
        else:
            self._begin(client)

    def left(self, client: Client) -> None:
        task = self._running.pop(client, None)
        if task is not None:
            task.cancel()

    def strike(self, fault: Fault) -> None:
        """Nothing: a tape has no markets to go wrong."""

    async def play(self) -> None:
        await asyncio.Event().wait()

    def _begin(self, client: Client) -> None:
        if client not in self._running:
            self._running[client] = asyncio.create_task(self._run(client))

    async def _run(self, client: Client) -> None:
        loop = asyncio.get_running_loop()
        began_s = loop.time()
        first_ns = self._data[0].recv_ns if self._data else 0
        for frame in self._data:
            if self._speed is not None:
                due_s = began_s + (frame.recv_ns - first_ns) / NS_PER_S / self._speed
                await asyncio.sleep(max(0.0, due_s - loop.time()))
            else:
                await client.writable()
            client.tell(frame.payload)
        await client.writable()
        client.close(1000, "the tape has ended")
