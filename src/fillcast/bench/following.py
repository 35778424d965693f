"""What it costs to follow very many books through real sockets."""

import asyncio
import subprocess
import sys
from time import perf_counter, process_time

from fillcast import app
from fillcast.bench import crowd
from fillcast.bench.figure import Figure
from fillcast.config import Settings
from fillcast.feeds.feed import Endpoint

N_INSTRUMENTS = 100
FOLLOW_S = 8.0


def many_instruments() -> Figure:
    """A hundred books through real sockets, ten times as fast as OKX's; the venue is a process of its own."""
    command = (sys.executable, "-m", "fillcast.bench.crowd", str(N_INSTRUMENTS))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as venue:  # noqa: S603
        try:
            assert venue.stdout is not None  # noqa: S101 (it was asked for)
            return asyncio.run(_follow_many(int(venue.stdout.readline())))
        finally:
            venue.terminate()


async def _follow_many(port: int) -> Figure:
    settings = Settings()
    engine = app.make_engine("simulated", settings)
    engine.tell = lambda *_: None
    symbols = [f"okx:{name}" for name in crowd.names(N_INSTRUMENTS)]
    endpoints = {"okx": Endpoint(f"ws://127.0.0.1:{port}", f"http://127.0.0.1:{port}")}
    async with app.Session(engine, symbols, settings, endpoints=endpoints) as session:
        await session.ready()
        # REST answers of the beginning are paced, and over by then.
        await asyncio.sleep(FOLLOW_S)
        before, busy_s, start_s = engine.latency.whole().n, process_time(), perf_counter()
        await asyncio.sleep(FOLLOW_S)
        n, busy_s, took_s = engine.latency.whole().n - before, process_time() - busy_s, perf_counter() - start_s
        n_gaps = sum(book.n_gaps for book in engine.health())
        n_live = sum(book.state == "live" for book in engine.health(app.now_ns()))
    return Figure(
        name="many_instruments",
        n=n,
        p50_us=round(busy_s / n * 1e6, 2),
        per_s=round(n / took_s),
        core_frac=round(busy_s / took_s, 3),
        what=f"{n_live} books live through {len(session.supervisors)} sockets, {n_gaps} gaps: processor time a message",
    )
