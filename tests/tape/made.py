"""Frames for tapes: of the golden tape, which an engine can follow, and made-up ones that only have to be kept."""

import os

from hypothesis import strategies as st

from fillcast import app
from fillcast.config import Settings
from fillcast.errors import FillcastError
from fillcast.events import FRAME_KINDS, Frame
from fillcast.orders import parse_order
from fillcast.tape import Header

HEADER = Header(created_ns=5, source="simulated", version="0", run_ns=5)

any_frame = st.builds(Frame, st.integers(0, 1 << 61), st.integers(0, 1000), st.sampled_from(FRAME_KINDS), st.binary())
received = st.builds(
    Frame,
    st.integers(0, 1 << 61),
    st.integers(0, 3),
    st.sampled_from(["data", "rest", "sent"]),
    st.binary(max_size=300),
)


def numbered(n, n_bytes=200, start=0):
    """Frames that no compressor makes smaller, each with its number."""
    return [
        Frame(
            1_790_000_000_000_000_000 + 1000 * k,
            0,
            "data",
            b'{"k":%d,"x":"%s"}' % (k, os.urandom(n_bytes).hex().encode()),
        )
        for k in range(start, start + n)
    ]


def new_engine():
    return app.make_engine("replay", Settings())


def played(frames, engine=None):
    engine = engine or new_engine()
    for frame in frames:
        app.take(engine, frame)
    return engine


def standing(engine):
    """Books, what was learned and what an order costs: all that a replay must give again."""
    found = {}
    for symbol in engine.symbols():
        view = engine.view(symbol)
        found[symbol] = (
            view.ladder.bids.tolist(),
            view.ladder.asks.tolist(),
            (view.seq, view.event_ns, view.recv_ns, view.as_of_ns),
            (view.state, view.reason, view.n_gaps),
            view.features,
            view.instrument,
            view.learned and view.learned.hash,
            [_cost(engine, symbol, text) for text in ("buy 250quote", "sell 25000quote")],
        )
    return found, engine.health()


def _cost(engine, symbol, text):
    try:
        return engine.estimate(parse_order(symbol, text), allow_stale=True)
    except FillcastError as e:
        return str(e)
