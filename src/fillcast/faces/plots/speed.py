"""How fast answers come: ticks by the second, and what the screen said."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from fillcast.faces.plots.paper import (
    BLUE,
    GREEN,
    ORANGE,
    RED,
    Axes,
    by_time,
    column,
    finish,
    is_enough,
    sheet,
    sheets,
    times,
)

PERCENTILES = (("p50_us", "p50", GREEN), ("p95_us", "p95", BLUE), ("p99_us", "p99", ORANGE), ("max_us", "max", RED))


def latency(timings: Any, axes: Axes | None = None, *, origin: str = "") -> Axes:  # noqa: ANN401 (a frame of any library)
    """Percentiles of a tick's processing time, frame to estimate, by the second.

    timings: a frame as of `Simulator.latency`.
    """
    axes = sheet(axes, (9.0, 3.6))
    at = times(timings)
    if is_enough(axes, len(at), "seconds"):
        for name, label, colour in PERCENTILES:
            axes.plot(at, column(timings, name), color=colour, linewidth=1.3, label=label)
        axes.set_yscale("log")
        by_time(axes)
    return finish(axes, "Processing time of a tick", "UTC", "µs", origin)


def performance(timings: Any, axes: Sequence[Axes] | None = None, *, origin: str = "") -> Sequence[Axes]:  # noqa: ANN401
    """Two panels: processing time, and from receipt to the screen. The lower one waits for a panel that is open."""
    upper, lower = sheets(axes, 2, (9.0, 5.2))
    at = times(timings)
    if is_enough(upper, len(at), "seconds"):
        upper.fill_between(at, column(timings, "p50_us"), column(timings, "p99_us"), color=BLUE, alpha=0.2, linewidth=0)
        upper.plot(at, column(timings, "mean_us"), color=BLUE, linewidth=1.6, label="mean; band: p50 to p99")
        by_time(upper)
    seen = column(timings, "end_to_end_p50_ms")
    if is_enough(lower, int(np.count_nonzero(np.isfinite(seen))), "seconds with a panel on the screen"):
        lower.plot(at, seen, color=ORANGE, linewidth=1.6, label="receipt to painted")
        lower.plot(at, column(timings, "ui_p50_ms"), color=GREEN, linewidth=1.2, label="of which publishing to painted")
        by_time(lower)
    finish(upper, "Processing time, frame to estimate", "", "µs")
    return [upper, finish(lower, "End to end", "UTC", "ms", origin)]
