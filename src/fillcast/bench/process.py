"""What is measured of a whole process: its start, and its memory."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from time import perf_counter

from fillcast.bench import frames, ours
from fillcast.bench.figure import Figure
from fillcast.bench.rivals import need
from fillcast.engine.engine import Engine

N_STARTS = 3
N_MEMORY_FRAMES = 1_000_000

_FIRST_ESTIMATE = ("cost", f"demo:{frames.NAME}", "buy", "100quote", "--json")


def startup() -> Figure:
    """Process start to the first estimate, feed and loopback exchange included, kernels from the cache."""
    return _start("startup", "process start to the first estimate, cached kernels", _FIRST_ESTIMATE, N_STARTS)


def startup_cold() -> Figure:
    """The same with nothing compiled yet."""
    with tempfile.TemporaryDirectory() as empty:
        what = "process start to the first estimate, kernels compiled on the way"
        return _start("startup_cold", what, _FIRST_ESTIMATE, 1, NUMBA_CACHE_DIR=empty)


def help_text() -> Figure:
    return _start("help", "fillcast --help", ("--help",), N_STARTS)


def _start(name: str, what: str, arguments: Sequence[str], n: int, **environment: str) -> Figure:
    command = (sys.executable, "-m", "fillcast", *arguments)
    taken = []
    for _ in range(n):
        start = perf_counter()
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})  # noqa: S603
        taken.append((perf_counter() - start) * 1e6)
    taken.sort()
    return Figure(name=name, n=n, p50_us=round(taken[n // 2]), p99_us=round(taken[-1]), what=what)


def forecast_stage() -> Figure:
    """The stage that forecasts one watched order after each tick, by the engine's own clock."""
    engine = ours.updated_engine()
    _feed_with_score(engine)
    stage = next(stage for stage in engine.latency.stages() if stage.stage == "forecast")
    p50_us, p99_us = (None if at_us is None else round(at_us, 1) for at_us in (stage.p50_us, stage.p99_us))
    return Figure(
        name="forecast_stage",
        n=stage.n,
        p50_us=p50_us,
        p99_us=p99_us,
        what="full forecast of one watched order after each tick, as the engine's stage `forecast` says",
    )


def first_answers() -> Figure:
    """From the opening of a connection to the first net, track record and range, on the loopback exchange's clock."""
    engine = ours.updated_engine()
    _feed_with_score(engine)
    scores = engine.scores(frames.SYMBOL)
    came = {"net": scores.first_net_s, "track record": scores.first_record_s, "range": scores.first_range_s}
    said = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in came.items() if seconds is not None)
    return Figure(
        name="first_answers", n=frames.N_UPDATES, what=f"from the opening of a connection to the first {said}"
    )


def _feed_with_score(engine: Engine) -> None:
    _, updates = frames.updates()
    for k, payload in enumerate(updates):
        engine.on_frame(payload, ours.RECV_NS + (k + 1) * ours.STEP_NS)
        engine.keep_score()


def memory(n_frames: int = N_MEMORY_FRAMES) -> Figure:
    """Resident memory over many updates, from after the first tenth to the end."""
    process = need("psutil").Process()
    engine = ours.updated_engine()
    snapshot, updates = frames.updates()
    endless = cycle((snapshot, *updates))
    _feed(engine, endless, n_frames // 10)
    before = process.memory_info().rss
    start = perf_counter()
    _feed(engine, endless, n_frames - n_frames // 10)
    rate = (n_frames - n_frames // 10) / (perf_counter() - start)
    after = process.memory_info().rss
    return Figure(
        name="memory",
        n=n_frames,
        per_s=round(rate),
        rss_mib=round(after / 2**20, 1),
        growth_mib=round((after - before) / 2**20, 2),
        what="resident memory over OKX updates, and its growth after the first tenth of them",
    )


def _feed(engine: Engine, endless: Iterator[bytes], n: int) -> None:
    for payload in islice(endless, n):
        engine.on_frame(payload, ours.RECV_NS)
