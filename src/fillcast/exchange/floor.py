"""The trading floor: markets that move on their own, and who may hear of them."""

from collections.abc import Sequence
from typing import Literal

from msgspec import DecodeError

from fillcast.exchange import answers, own, protocol
from fillcast.exchange.audience import Audience
from fillcast.exchange.client import Client
from fillcast.exchange.clock import Clock, RealClock
from fillcast.exchange.crier import BEAT_NS, FULL_BOOK_PATH, Crier
from fillcast.exchange.cst import Cst
from fillcast.exchange.faults import Fault
from fillcast.exchange.fitted import model_of
from fillcast.exchange.limits import OKX, Limits, Window
from fillcast.exchange.listing import DEMO, Listed
from fillcast.exchange.market import Market
from fillcast.exchange.own import OwnOrders
from fillcast.exchange.pit import MakeMarket, Pit, Truth
from fillcast.exchange.protocol import BUSINESS_PATH, PRIVATE_PATH, PUBLIC_PATH, Arg, Refused, Request
from fillcast.units import NS_PER_MS

_HOUR_S = 3600.0

ModelName = Literal["market", "cst"]

TOO_MANY_CHANNELS = 4008


class Floor:
    """A `Stage` of markets. seed: the same one gives the same markets, whatever the clock says.

    model: markets that react, cluster and trend, or the Poisson flow of Cont, Stoikov and Talreja.
    speed: how many seconds of the markets pass in one of the clock's. n_kept: published books to keep for `truth`.
    """

    def __init__(
        self,
        listed: Sequence[Listed] = DEMO,
        *,
        seed: int = 1,
        speed: float = 1.0,
        model: ModelName = "market",
        clock: Clock | None = None,
        limits: Limits = OKX,
        n_kept: int = 0,
    ) -> None:
        self.clock: Clock = clock or RealClock()
        self.limits = limits
        self._audience = Audience()
        self._criers: dict[str, Crier] = {}
        for k, item in enumerate(listed):
            pit = Pit(item, seed + k, self.clock, _MODELS[model], n_kept=n_kept)
            self._criers[pit.name] = Crier(pit, self._audience, self.clock)
        self._speed = speed
        self._requests: dict[Client, Window] = {}
        self._own = OwnOrders(self._traded)
        self._n_limited = 0

    def truth(self, instrument: str, seq: int | None = None) -> Truth:
        """A book as published: now, or by the message that ended in *seq* if it is kept. Raises LookupError."""
        return self._criers[instrument].pit.truth(seq)

    def seq(self, instrument: str) -> int:
        """The number of the last message about a book."""
        return self._criers[instrument].pit.linked_seq

    # Stage.

    def serves(self, path: str) -> bool:
        if path.startswith(FULL_BOOK_PATH):
            return path.removeprefix(FULL_BOOK_PATH) in self._criers
        return path in (PUBLIC_PATH, BUSINESS_PATH, PRIVATE_PATH)

    def joined(self, client: Client) -> None:
        self._requests[client] = Window(self.limits.n_requests_per_hour, _HOUR_S)
        if client.path.startswith(FULL_BOOK_PATH):
            self._audience.add(client, client.path)

    def left(self, client: Client) -> None:
        self._requests.pop(client, None)
        self._audience.leave(client)
        self._own.leave(client)

    def heard(self, client: Client, payload: bytes) -> None:
        if payload == b"ping":
            client.send(b"pong")
            return
        try:
            if payload.startswith(b"{") and protocol.operation(payload).startswith(own.PREFIX):
                self._own.obey(client, payload)
                return
            self._count(client)
            self._obey(client, payload)
        except Refused as e:
            client.send(protocol.refusal(e.code, str(e), client.conn_id))
        except (DecodeError, UnicodeDecodeError):
            said = payload.decode("utf-8", "replace")
            client.send(protocol.refusal(protocol.BAD_REQUEST, f"Invalid request: {said}", client.conn_id))

    def rest(self, path: str) -> bytes | None:
        pits = {name: crier.pit for name, crier in self._criers.items()}
        return answers.answer(pits, path, self.clock.wall_ns() // NS_PER_MS)

    def strike(self, fault: Fault) -> None:
        if fault.kind == "limit":
            self._n_limited += fault.count
            return
        if fault.kind == "maintenance":
            for client in list(self._requests):
                client.send(protocol.notice(client.conn_id))
            return
        for crier in self._live():
            if fault.concerns(crier.pit.name):
                crier.pit.strike(fault)
                if fault.kind == "cross":
                    crier.tell_book()
                elif fault.kind in ("tick-size", "delist"):
                    crier.tell_listing()

    async def play(self) -> None:
        due_ns = self.clock.mono_ns()
        while True:
            due_ns += round(BEAT_NS / self._speed)
            await self.clock.sleep_until(due_ns)
            for crier in self._live():
                crier.beat(BEAT_NS)
            self._own.tell()

    def _live(self) -> list[Crier]:
        return [crier for crier in self._criers.values() if crier.pit.is_live]

    def _traded(self, instrument: str) -> Pit | None:
        crier = self._criers.get(instrument)
        return crier.pit if crier is not None and crier.pit.is_live else None

    # Requests.

    def _count(self, client: Client) -> None:
        if self._n_limited > 0:
            self._n_limited -= 1
        elif self._requests[client].admits(self.clock.mono_ns()):
            return
        raise Refused(protocol.TOO_FREQUENT, "Requests too frequent")

    def _obey(self, client: Client, payload: bytes) -> None:
        if protocol.operation(payload) == "login":
            raise Refused(protocol.LOG_IN_FAILED, "Login failed.")
        request = protocol.parse_request(payload)
        for arg in request.args:
            if not client.is_open:
                return
            try:
                self._subscribe(client, request, arg)
            except Refused as e:
                client.send(protocol.refusal(e.code, str(e), client.conn_id, request))

    def _subscribe(self, client: Client, request: Request, arg: Arg) -> None:
        protocol.check_place(arg, client.path)
        if not self._is_offered(arg):
            message = f"Wrong URL or channel:{arg.channel},instId:{arg.instId} doesn't exist."
            raise Refused(protocol.UNKNOWN_CHANNEL, message)
        if request.op == "unsubscribe":
            self._audience.discard(client, arg.topic)
            client.send(protocol.ack(request, arg, client.conn_id))
            return
        if self.limits.n_channels is not None and self._audience.n_topics(client) >= self.limits.n_channels:
            client.close(TOO_MANY_CHANNELS, "the number of subscribed channels exceeds the maximum limit")
            return
        client.send(protocol.ack(request, arg, client.conn_id))
        first = self._listing(arg) if arg.channel == "instruments" else self._criers[arg.instId].first(arg.channel)
        self._audience.add(client, arg.topic)
        if first is not None:
            client.tell(first, arg.instId, is_book=self._audience.is_book(client, arg))

    def _is_offered(self, arg: Arg) -> bool:
        if arg.channel == "instruments":
            return arg.instType in protocol.INSTRUMENT_TYPES
        crier = self._criers.get(arg.instId)
        return arg.channel in protocol.CHANNELS and crier is not None and crier.pit.is_live

    def _listing(self, arg: Arg) -> bytes:
        return protocol.data(arg, protocol.instrument_rows([c.pit.listed for c in self._live()], arg.instType))


def _reacting(listed: Listed, seed: int) -> Market:
    return Market(listed, model_of(listed), seed)


def _poisson(listed: Listed, seed: int) -> Market:
    return Market(listed, Cst(), seed)


_MODELS: dict[ModelName, MakeMarket] = {"market": _reacting, "cst": _poisson}
