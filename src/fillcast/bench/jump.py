"""A market whose pace jumps, and what an engine that keeps score makes of it."""

from collections.abc import Iterable, Iterator

from fillcast.bench import frames, ours
from fillcast.exchange import protocol
from fillcast.exchange.fitted import model_of
from fillcast.exchange.market import Market
from fillcast.exchange.scribe import Scribe
from fillcast.units import NS_PER_S
from fillcast.view import View

_BOOKS_A_S = 10


def views(paces: Iterable[float], *, seed: int) -> Iterator[View]:
    """What stands after each second of the embedded exchange's book, that lives at *paces* of it, one a second.

    A pace of 9 lets in one second happen what otherwise happens in nine: a price that diffuses moves three times as
    much.
    """
    market, scribe = Market(frames.LISTED, model_of(frames.LISTED), seed), Scribe(frames.LISTED)
    engine = ours.updated_engine()
    bids, asks = ([scribe.level(*rung) for rung in market.levels(side)] for side in ("bid", "ask"))
    engine.on_frame(protocol.book(frames.NAME, "snapshot", bids, asks, 1, -1, 1), ours.RECV_NS)
    k = 0
    for pace in paces:
        for _ in range(_BOOKS_A_S):
            change = market.advance(round(pace * NS_PER_S) // _BOOKS_A_S)
            bids, asks = ([scribe.level(*rung) for rung in side] for side in (change.bids, change.asks))
            k += 1
            update = protocol.book(frames.NAME, "update", bids, asks, k + 1, k, k + 1)
            engine.on_frame(update, ours.RECV_NS + k * NS_PER_S // _BOOKS_A_S)
            engine.keep_score()
        yield engine.view(frames.SYMBOL)
