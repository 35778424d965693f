"""A recording of the embedded exchange, made as fast as its market can be lived through."""

from collections.abc import Iterator

import msgspec

from fillcast.errors import UnknownInstrument
from fillcast.events import Frame, Opening
from fillcast.exchange import protocol
from fillcast.exchange.clock import ScriptedClock
from fillcast.exchange.fitted import model_of
from fillcast.exchange.listing import DEMO
from fillcast.exchange.market import Market
from fillcast.exchange.pit import Pit
from fillcast.units import NS_PER_S

VENUE = "demo"
EVERY_NS = NS_PER_S // 10


def frames(name: str, seconds: float, *, seed: int = 1) -> Iterator[Frame]:
    """What a feed would receive of an instrument's book, ten times a second; the same seed, the same frames.

    name: without its venue, such as ``BTC-USDT-SWAP``. Raises UnknownInstrument for one that is not listed.
    """
    listed = next((one for one in DEMO if one.row.instId == name), None)
    if listed is None:
        raise UnknownInstrument(f"{VENUE}:{name}", [f"{VENUE}:{one.row.instId}" for one in DEMO])
    now_ns = ScriptedClock().wall_ns()
    pit = Pit(listed, seed, ScriptedClock(), lambda listed, seed: Market(listed, model_of(listed), seed))
    yield Frame(now_ns, 0, "open", msgspec.json.encode(Opening(VENUE, (name,))))
    path = f"/api/v5/public/instruments?instType={listed.row.instType} "
    yield Frame(now_ns, 0, "rest", b"GET " + path.encode() + protocol.answer([listed.row]))
    told = pit.link()
    whole = pit.bids.best(), pit.asks.best()
    yield Frame(now_ns, 0, "data", protocol.book(name, "snapshot", *whole, now_ns // 1_000_000, -1, told.seq))
    for _ in range(round(seconds * NS_PER_S / EVERY_NS)):
        now_ns += EVERY_NS
        pit.advance(EVERY_NS)
        told = pit.link()
        if not told.is_empty:
            stamp_ms = now_ns // 1_000_000
            changes = told.bids, told.asks
            yield Frame(now_ns, 0, "data", protocol.book(name, "update", *changes, stamp_ms, told.prev_seq, told.seq))
