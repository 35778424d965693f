"""What a run has cost in time and memory, as a block to print."""

import os
import sys
from pathlib import Path

from msgspec import Struct

from fillcast.engine.engine import Engine
from fillcast.faces.live.wire import Spread
from fillcast.faces.text import figures
from fillcast.units import NS_PER_S, Ns


class Benchmarks(Struct, frozen=True, kw_only=True):
    """Since Start. processing: frame to estimate, of n_ticks book messages among n_messages. ui, end_to_end: publishing
    and receipt to painted, of what panels on a screen have echoed. memory_mib: of the whole process now, None where the
    system does not tell.
    """

    n_messages: int
    messages_per_s: float
    n_ticks: int
    mean_us: float | None
    p50_us: float | None
    p99_us: float | None
    max_us: float | None
    ui: Spread
    end_to_end: Spread
    memory_mib: float | None

    def __str__(self) -> str:
        memory = figures.UNKNOWN if self.memory_mib is None else f"{self.memory_mib:,.0f} MiB"
        mean, p50, p99, most = (figures.number(us, 1) for us in (self.mean_us, self.p50_us, self.p99_us, self.max_us))
        rows = (
            ("messages", f"{self.n_messages:,} ({self.messages_per_s:,.1f}/s), {self.n_ticks:,} of books"),
            ("processing", f"mean {mean} µs, p50 {p50} µs, p99 {p99} µs"),
            ("", f"max {most} µs"),
            ("to the screen", _spread(self.ui)),
            ("end to end", _spread(self.end_to_end)),
            ("memory", memory),
        )
        return "\n".join(f"{name:<14} {text}" for name, text in rows)


def _spread(delay: Spread) -> str:
    if delay.n == 0:
        return f"{figures.UNKNOWN} waits for a panel on a screen"
    told = (("p50", delay.p50_ms), ("p99", delay.p99_ms), ("max", delay.max_ms))
    return ", ".join(f"{name} {figures.number(value, 1)} ms" for name, value in told) + f" of {delay.n:,}"


def measure(engine: Engine, delays: tuple[Spread, Spread], started_ns: Ns, now_ns: Ns) -> Benchmarks:
    """Of a run as it stands."""
    whole, n = engine.latency.whole(), engine.n_frames
    return Benchmarks(
        n_messages=n,
        messages_per_s=n * NS_PER_S / max(1, now_ns - started_ns),
        n_ticks=whole.n,
        mean_us=whole.mean_us,
        p50_us=whole.p50_us,
        p99_us=whole.p99_us,
        max_us=whole.max_us,
        ui=delays[0],
        end_to_end=delays[1],
        memory_mib=_resident_mib(),
    )


def _resident_mib() -> float | None:
    if sys.platform != "linux":
        return None
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
