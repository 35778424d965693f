"""A plan as a picture."""

from pathlib import Path

import numpy as np

from fillcast.errors import ConfigError, MissingExtra
from fillcast.plan import Plan, Way

FORMATS = (".svg", ".png", ".pdf")
INK, ACCENT, FAINT = "#1f2430", "#2f6fdb", "#8a93a5"


def draw_plan(answer: Plan, path: Path) -> None:
    """Frontier and schedules to *path*. Raises ConfigError for another ending, MissingExtra without matplotlib."""
    if path.suffix.lower() not in FORMATS:
        raise ConfigError(f"{path}: a picture ends in {', '.join(FORMATS)}")
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 (an extra, and slow to load)
    except ImportError as e:
        raise MissingExtra("plot", "matplotlib") from e
    figure = Figure(figsize=(10.0, 4.2), layout="constrained")
    left, right = figure.subplots(1, 2)
    left.plot(answer.frontier_risk_bps, answer.frontier_net_bps, color=FAINT, label="Almgren–Chriss frontier")
    colors = [ACCENT, *("#d1495b", "#edae49", "#00798c", "#30638e", "#6a4c93", "#4f772d", "#9a031e", INK)]
    for way, color in zip(answer.ways, colors * 2, strict=False):
        if way.net_bps is not None and way.timing_risk_bps is not None:
            left.plot(way.timing_risk_bps, _trading_bps(way), "o", color=color, label=str(way.policy))
        right.step(*_left_to_trade(way, answer.horizon_s), where="post", color=color, label=str(way.policy))
    left.set_xlabel("timing risk, bps (one standard deviation)")
    left.set_ylabel("cost without funding, bps of the mid")
    left.legend(fontsize=7, frameon=False)
    right.set_xlabel("seconds")
    right.set_ylabel("share still to trade")
    right.set_ylim(-0.02, 1.02)
    for axes in (left, right):
        axes.spines[["top", "right"]].set_visible(False)
    figure.suptitle(f"{answer.order} · {answer.provenance.source} · impact: {answer.impact_origin}", fontsize=8)
    figure.savefig(path, metadata={"Date": None} if path.suffix.lower() == ".svg" else None)


def _trading_bps(way: Way) -> float:
    return (way.net_bps or 0.0) - (way.funding_bps or 0.0)


def _left_to_trade(way: Way, horizon_s: float) -> tuple[list[float], list[float]]:
    done = np.cumsum(way.sizes) / way.sizes.sum() * way.completed_frac
    times = [0.0, *way.times_s.tolist(), horizon_s]
    return times, [1.0, *(1.0 - done).tolist(), 1.0 - float(done[-1])]
