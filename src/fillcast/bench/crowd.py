"""A venue with very many instruments on loopback, for the bench: all that it sends but the time is made beforehand."""

import asyncio
import sys
from collections.abc import Iterator
from itertools import cycle
from urllib.parse import parse_qsl

from msgspec.structs import replace

from fillcast.bench import frames
from fillcast.exchange import answers, protocol
from fillcast.exchange.client import Client
from fillcast.exchange.clock import Clock, RealClock
from fillcast.exchange.faults import Fault
from fillcast.exchange.fitted import model_of
from fillcast.exchange.limits import NONE, Limits
from fillcast.exchange.market import Market
from fillcast.exchange.pit import Pit
from fillcast.exchange.server import Server
from fillcast.units import NS_PER_MS, NS_PER_S

PER_S = 100
"""Books and touches of one instrument a second, each: ten times OKX's `books`, and as many as its `bbo-tbt` at most."""

_N_MESSAGES = 100
_SUFFIX = "-USDT-SWAP"


def names(n: int) -> list[str]:
    return [f"C{k:03d}{_SUFFIX}" for k in range(n)]


class Crowd:
    """A `Stage`: one market under many names, each with a chain of messages that closes upon itself."""

    limits: Limits = NONE

    def __init__(self, n_instruments: int) -> None:
        self.clock: Clock = RealClock()
        self._pit = Pit(frames.LISTED, 7, self.clock, lambda listed, seed: Market(listed, model_of(listed), seed))
        snapshot, updates, touches = frames.circle(_N_MESSAGES)
        mine = frames.NAME.encode()
        self._snapshots = {name: snapshot.replace(mine, name.encode()) for name in names(n_instruments)}
        self._told = {
            (channel, name): [_around_stamp(message.replace(mine, name.encode())) for message in messages]
            for channel, messages in ((protocol.TOUCH, touches), ("books", updates))
            for name in names(n_instruments)
        }
        self._playing: dict[tuple[Client, str, str], Iterator[tuple[bytes, bytes]]] = {}

    def rest(self, path: str) -> bytes | None:
        if path.startswith("/api/v5/public/instruments"):
            row = frames.LISTED.row
            return protocol.answer([replace(row, instId=name, uly=name[: -len("-SWAP")]) for name in self._snapshots])
        name = dict(parse_qsl(path.partition("?")[2])).get("instId", "")
        now_ms = self.clock.wall_ns() // NS_PER_MS
        if name not in self._snapshots:
            return answers.answer({}, path, now_ms)
        said = answers.answer({frames.NAME: self._pit}, path.replace(name, frames.NAME), now_ms)
        return said and said.replace(frames.NAME.encode(), name.encode())

    def serves(self, path: str) -> bool:
        return True

    def joined(self, client: Client) -> None:
        """It will say what it wants."""

    def heard(self, client: Client, payload: bytes) -> None:
        if payload == b"ping":
            client.send(b"pong")
            return
        for arg in protocol.parse_request(payload).args:
            told = self._told.get((arg.channel, arg.instId))
            if told is None:
                continue
            if arg.channel == "books":
                client.send(self._snapshots[arg.instId])
            self._playing[client, arg.channel, arg.instId] = cycle(told)

    def left(self, client: Client) -> None:
        self._playing = {key: value for key, value in self._playing.items() if key[0] is not client}

    def strike(self, fault: Fault) -> None:
        """Nothing goes wrong here."""

    async def play(self) -> None:
        due_ns = self.clock.mono_ns()
        while True:
            due_ns += NS_PER_S // PER_S
            await self.clock.sleep_until(due_ns)
            stamp = b"%d" % (self.clock.wall_ns() // NS_PER_MS)
            for (client, *_), messages in list(self._playing.items()):
                client.send(stamp.join(next(messages)))


def _around_stamp(message: bytes) -> tuple[bytes, bytes]:
    head, key, rest = message.partition(b'"ts":"')
    return head + key, rest[rest.index(b'"') :]


async def _serve(n_instruments: int) -> None:
    async with Server(Crowd(n_instruments)) as server:
        print(server.port, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
