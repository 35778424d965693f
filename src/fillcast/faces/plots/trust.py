"""How far forecasts can be trusted."""

import numpy as np

from fillcast.faces.plots.paper import COLOURS, FAINT, INK, Axes, finish, is_enough, sheet
from fillcast.kernels import learner
from fillcast.learn.score import Score

WIDTH = 0.8
"""Of what stands at one quantile; the next one is 1 away."""

TOLERANCE = 0.02


def reliability(score: Score, axes: Axes | None = None, *, origin: str = "") -> Axes:
    """What each quantile promised against what came: a bar from the share of outcomes below it to the share not above.

    Ties make the two differ. A bar that meets the line at its quantile keeps its word; the bands are of two points
    either way. At each quantile there is a bar for every latency and size, in the order of the score's rows.
    """
    axes = sheet(axes, (8.0, 4.6))
    taus = np.array(learner.QUANTILES)
    places = np.arange(len(taus))
    n = sum(row.n for row in score.rows)
    if is_enough(axes, n, "settled forecasts"):
        ends = (places - WIDTH / 2, places + WIDTH / 2)
        for place, tau in zip(places, taus, strict=True):
            span = (place - WIDTH / 2, place + WIDTH / 2)
            axes.fill_between(span, tau - TOLERANCE, tau + TOLERANCE, color=FAINT, alpha=0.3, linewidth=0)
        axes.hlines(taus, *ends, color=INK, linewidth=1, label="promised, ± 2 points")
        step = WIDTH / len(score.rows)
        latencies_ms = sorted({row.latency_ms for row in score.rows})
        named: set[int] = set()
        for k, row in enumerate(score.rows):
            at = places + (k + 0.5) * step - WIDTH / 2
            colour = COLOURS[latencies_ms.index(row.latency_ms) % len(COLOURS)]
            label = "" if row.latency_ms in named else f"kept, {row.latency_ms} ms later"
            named.add(row.latency_ms)
            axes.vlines(at, row.below, row.upto, color=colour, linewidth=2, label=label)
            # Without ties a bar has no length.
            axes.plot(at, row.below, "_", color=colour, markersize=3)
        axes.set_xticks(places, [f"{100 * tau:.3g} %" for tau in taus])
        axes.set(ylim=(0, 1))
    title = f"Reliability, {score.symbol}, n = {n:,}"
    finish(axes, title, "quantile", "share of outcomes below … not above", origin)
    if score.rows:
        # Low quantiles leave room above, high ones below; above is where ties are long.
        axes.legend(frameon=False, fontsize=8, loc="lower right", bbox_to_anchor=(1.0, 0.06))
    return axes
