"""Kills recorders at random instants and reads what is left. ``python -m tests.kill_recorder 100`` prints the table.

Each recorder is the whole of it: the loopback exchange at twenty times its pace, sockets, engine, segments of a few
frames. What it receives it also writes, frame by frame, into a plain file, which is the truth to compare with.
"""

import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from fillcast import app
from fillcast.config import Settings
from fillcast.config import Tape as TapeSettings
from fillcast.errors import TapeError
from fillcast.exchange.floor import Floor
from fillcast.exchange.server import Server
from fillcast.feeds.feed import Endpoint
from fillcast.tape import Header, Tape, line, parse_line
from fillcast.tape.recorder import Recorder
from fillcast.tape.repair import repair
from fillcast.tape.verify import verify
from tests import golden_tape
from tests.tape.made import played

SYMBOLS = ("demo:BTC-USDT", "demo:BTC-USDT-SWAP")
SETTINGS = TapeSettings(flush_s=0.05, segment_s=0.15)
PACE = 20.0
LATEST_S = 1.5
N_DIGITS = 8


@dataclass(frozen=True)
class Killed:
    """One recorder. n_flushed: what it had said to be on disk. n_problems: that verify found before the repair."""

    after_s: float
    n_received: int
    n_flushed: int
    n_read: int
    n_segments: int
    n_problems: int
    n_after_repair: int
    is_prefix: bool
    resumes: bool

    @property
    def is_good(self) -> bool:
        return self.is_prefix and self.n_read >= self.n_flushed and self.n_after_repair == 0 and self.resumes


def header(run_ns: int) -> Header:
    return Header(run_ns, "simulated", "0", symbols=SYMBOLS, run_ns=run_ns)


async def record(directory: Path, truth: int, said: int) -> None:
    def flushed(n: int) -> None:
        os.write(said, b"%0*d" % (N_DIGITS, n))

    recorder = Recorder(directory, header(time.time_ns()), SETTINGS, on_flush=flushed)

    def sink(frame):
        os.write(truth, line(frame))
        recorder.write(frame)

    async with Server(Floor(speed=PACE)) as server:
        endpoints = {"demo": Endpoint(server.websocket_url, server.rest_url)}
        engine = app.make_engine("simulated", Settings())
        recorder.freeze = engine.freeze
        async with app.Session(engine, SYMBOLS, Settings(), sink=sink, endpoints=endpoints) as session:
            await session.ended()


def kill_one(directory: Path, after_s: float) -> Killed:
    reader, said = os.pipe()
    truth_path = directory.with_suffix(".truth")
    truth = os.open(truth_path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    pid = os.fork()
    if pid == 0:
        try:
            asyncio.run(record(directory, truth, said))
        finally:
            os._exit(1)
    os.close(said)
    os.close(truth)
    time.sleep(after_s)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    with os.fdopen(reader, "rb") as pipe:
        reports = pipe.read()
    n_flushed = int(reports[-N_DIGITS:]) if reports else 0
    received = [parse_line("truth", text, 0) for text in truth_path.read_bytes().split(b"\n")[:-1]]
    found, n_segments, n_problems, n_after = mended(directory)
    resumes = True
    if directory.exists():
        Recorder(directory, header(time.time_ns()), SETTINGS).stop()
        resumes = verify(directory).problems == ()
    return Killed(
        after_s=after_s,
        n_received=len(received),
        n_flushed=n_flushed,
        n_read=len(found),
        n_segments=n_segments,
        n_problems=n_problems,
        n_after_repair=n_after,
        is_prefix=found == received[: len(found)],
        resumes=resumes,
    )


def mended(directory: Path):
    """Frames as they are read before any repair, then what verify says before and after it."""
    try:
        tape = Tape(directory)
    except TapeError:
        # Killed before its first block.
        return [], 0, 0, 0
    found = [frame for frame in tape.frames() if frame.kind not in ("keyframe", "loss")]
    before = verify(directory)
    repair(directory, in_place=True)
    after = [frame for frame in Tape(directory).frames() if frame.kind not in ("keyframe", "loss")]
    return found, len(tape.paths), len(before.problems), len(verify(directory).problems) + (after != found)


def main(n: int) -> int:
    chance = random.Random(20261122)
    print(
        f"{'killed after':>12} {'received':>9} {'flushed':>8} {'read back':>9} {'segments':>8} {'problems':>8}"
        f" {'repaired':>8}  verdict"
    )
    # Kernels are loaded before the fork, so that a recorder receives at once.
    played(golden_tape.frames())
    kills = []
    with tempfile.TemporaryDirectory() as place:
        for k in range(n):
            killed = kill_one(Path(place) / f"{k}", chance.uniform(0.0, LATEST_S))
            kills.append(killed)
            print(
                f"{killed.after_s:>10.3f} s {killed.n_received:>9,} {killed.n_flushed:>8,} {killed.n_read:>9,}"
                f" {killed.n_segments:>8} {killed.n_problems:>8} {killed.n_after_repair:>8} "
                f" {'good' if killed.is_good else 'BAD: ' + repr(killed)}",
                flush=True,
            )
    bad = [killed for killed in kills if not killed.is_good]
    behind = max(killed.n_received - killed.n_read for killed in kills)
    print(
        f"{n} kills, {len(bad)} bad; flushed and not read back: {sum(max(0, k.n_flushed - k.n_read) for k in kills)};"
        f" received and not on disk, at most: {behind:,}; segments: {sum(k.n_segments for k in kills):,}"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10))
