"""What recording costs the thread that receives, and whether it holds for hours."""

import asyncio
import tempfile
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

import msgspec

from fillcast import app
from fillcast.bench import frames, ours
from fillcast.bench.figure import Figure, Timed, measure
from fillcast.bench.rivals import need
from fillcast.config import Settings
from fillcast.config import Tape as TapeSettings
from fillcast.errors import TapeError
from fillcast.events import Frame
from fillcast.exchange.floor import Floor
from fillcast.exchange.server import Server
from fillcast.feeds.feed import Endpoint
from fillcast.tape import Header, Tape
from fillcast.tape.recorder import Recorded, Recorder

PACE = 20.0
SOAK_S = 10.0

_SYMBOLS = ("demo:BTC-USDT-SWAP", "demo:BTC-USDT", "demo:BTC-USD-SWAP")
_HEADER = Header(ours.RECV_NS, "simulated", "bench", run_ns=ours.RECV_NS)


def record_frame() -> Figure:
    """What the thread that receives pays for a message, while the other one packs, writes and syncs."""
    _, updates = frames.updates()
    with tempfile.TemporaryDirectory() as place, Recorder(Path(place), _HEADER, TapeSettings(flush_s=0.1)) as recorder:

        def drain() -> None:
            while recorder.progress().n_safe_frames < recorder.progress().n_frames:
                sleep(0.01)

        timed = Timed(
            "record_frame",
            "a received message to the tape, on the engine's thread",
            lambda payload: recorder.write(Frame(ours.RECV_NS, 0, "data", payload)),
            updates,
            drain,
        )
        return measure(timed)


def soak(seconds: float = SOAK_S) -> Figure:
    """The loopback exchange at twenty times its pace through sockets, engine and tape; memory, and no frame lost.

    Raises TapeError if a frame is missing on the tape, or out of a book's sequence.
    """
    with tempfile.TemporaryDirectory() as place:
        done, before, after, took_s = asyncio.run(_record(Path(place), seconds))
        _prove(Path(place), done)
    return Figure(
        name="soak",
        n=done.n_frames,
        per_s=round(done.n_frames / took_s),
        rss_mib=round(after / 2**20, 1),
        growth_mib=round((after - before) / 2**20, 2),
        what=f"recording at {PACE:g} times the pace for {took_s:,.0f} s: no frame lost; memory after the first tenth",
    )


async def _record(place: Path, seconds: float) -> tuple[Recorded, int, int, float]:
    process = need("psutil").Process()
    header = msgspec.structs.replace(_HEADER, symbols=_SYMBOLS)
    settings = Settings()
    with Recorder(place, header, TapeSettings(segment_s=max(1.0, seconds / 30))) as recorder:
        async with Server(Floor(speed=PACE)) as server:
            endpoints = {app.DEMO_VENUE: Endpoint(server.websocket_url, server.rest_url)}
            engine = app.make_engine("simulated", settings)
            recorder.freeze = engine.freeze
            async with app.Session(engine, _SYMBOLS, settings, sink=recorder.write, endpoints=endpoints) as session:
                await session.ready()
                start_s = perf_counter()
                await asyncio.sleep(seconds / 10)
                before = process.memory_info().rss
                while perf_counter() - start_s < seconds:
                    await asyncio.sleep(min(1.0, seconds / 10))
                    session.check()
                after = process.memory_info().rss
        done = recorder.stop()
    return done, before, after, perf_counter() - start_s


def _prove(place: Path, done: Recorded) -> None:
    # Every frame that was received is on the tape, and each book's messages follow one another by the venue's numbers.
    tape = Tape(place)
    last: dict[str, int] = {}
    n_read = 0
    for frame in tape.frames():
        if frame.kind in ("keyframe", "loss"):
            continue
        n_read += 1
        if (
            frame.kind == "data"
            and frame.payload.startswith(b'{"arg":{"channel":"books"')
            and b'"data"' in frame.payload
        ):
            _follow(tape, last, msgspec.json.decode(frame.payload))
    if done.n_lost or n_read != done.n_frames:
        raise TapeError(str(place), f"holds {n_read:,} of {done.n_frames:,} frames, {done.n_lost:,} said to be lost")


def _follow(tape: Tape, last: dict[str, int], message: dict[str, Any]) -> None:
    name, row = message["arg"]["instId"], message["data"][0]
    if message["action"] == "update" and row["prevSeqId"] != last[name]:
        path, offset = tape.position
        raise TapeError(str(path), f"{name}: {last[name]} is followed by {row['prevSeqId']}", offset)
    last[name] = row["seqId"]
