"""A recording of the embedded exchange, made as fast as its market can be lived through."""

from collections.abc import Iterator, Sequence

import msgspec

from fillcast.errors import UnknownInstrument
from fillcast.events import Frame, Opening
from fillcast.exchange import protocol, rows
from fillcast.exchange.clock import ScriptedClock
from fillcast.exchange.crier import BEAT_NS
from fillcast.exchange.fitted import model_of
from fillcast.exchange.listing import DEMO, Listed
from fillcast.exchange.market import Market, Model
from fillcast.exchange.pit import Pit
from fillcast.exchange.protocol import Arg
from fillcast.exchange.scribe import Level
from fillcast.units import NS_PER_MS, NS_PER_S, Ns

VENUE = "demo"
EVERY_NS = NS_PER_S // 10
"""From one book to the next; prints and touches are told at every beat of `fillcast.exchange.crier`."""

Touch = tuple[list[Level], list[Level]]


class Station:
    """A market, and what a feed would receive of its book and its trades."""

    def __init__(self, listed: Listed, model: Model, *, seed: int = 1) -> None:
        self.symbol = f"{VENUE}:{listed.row.instId}"
        self.listed = listed
        self.now_ns = ScriptedClock().wall_ns()
        self._pit = Pit(listed, seed, ScriptedClock(), lambda listed, seed: Market(listed, model, seed))
        self._trades = Arg("trades", listed.row.instId)
        self._n_trades = 0
        self._touch = self._best()

    @property
    def market(self) -> Market:
        return self._pit.market

    def opening(self) -> Sequence[Frame]:
        """The connection, the instrument's row and the whole book."""
        name, row, pit = self._pit.name, self._pit.listed.row, self._pit
        told = pit.link()
        whole = protocol.book(name, "snapshot", pit.bids.best(), pit.asks.best(), self._ms(), -1, told.seq)
        path = f"/api/v5/public/instruments?instType={row.instType} "
        return (
            Frame(self.now_ns, 0, "open", msgspec.json.encode(Opening(VENUE, (name,)))),
            Frame(self.now_ns, 0, "rest", b"GET " + path.encode() + protocol.answer([row])),
            Frame(self.now_ns, 0, "data", whole),
            self._told_touch(),
        )

    def beat(self, span_ns: Ns = EVERY_NS) -> Iterator[Frame]:
        """Time passes, beat by beat, with what is traded in each and the touch where it has changed; then what has
        changed in the book."""
        pit, until_ns = self._pit, self.now_ns + span_ns
        while self.now_ns < until_ns:
            step_ns = min(BEAT_NS, until_ns - self.now_ns)
            self.now_ns += step_ns
            prints = pit.advance(step_ns)
            if prints:
                found = rows.trades(pit, prints, self._n_trades + 1, self._ms())
                self._n_trades += len(prints)
                yield Frame(self.now_ns, 0, "data", protocol.data(self._trades, found))
            touch = self._best()
            if touch != self._touch:
                self._touch = touch
                yield self._told_touch()
        told = pit.link()
        if not told.is_empty:
            changes = told.bids, told.asks
            update = protocol.book(pit.name, "update", *changes, self._ms(), told.prev_seq, told.seq)
            yield Frame(self.now_ns, 0, "data", update)

    def _best(self) -> Touch:
        return self._pit.bids.best(1), self._pit.asks.best(1)

    def _told_touch(self) -> Frame:
        told = protocol.whole_book(self._pit.name, protocol.TOUCH, *self._touch, self._ms(), self._pit.seq)
        return Frame(self.now_ns, 0, "data", told)

    def _ms(self) -> int:
        return self.now_ns // NS_PER_MS


def frames(name: str, seconds: float, *, seed: int = 1) -> Iterator[Frame]:
    """What a feed would receive of an instrument; the same seed, the same frames.

    name: without its venue, such as ``BTC-USDT-SWAP``. Raises UnknownInstrument for one that is not listed.
    """
    listed = listed_as(name)
    station = Station(listed, model_of(listed), seed=seed)
    yield from station.opening()
    for _ in range(round(seconds * NS_PER_S / EVERY_NS)):
        yield from station.beat()


def listed_as(name: str) -> Listed:
    """The listing of that name, without its venue. Raises UnknownInstrument where there is none."""
    for one in DEMO:
        if one.row.instId == name:
            return one
    raise UnknownInstrument(f"{VENUE}:{name}", [f"{VENUE}:{one.row.instId}" for one in DEMO])
