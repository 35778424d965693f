"""How far forecasts can be trusted."""

from matplotlib.axes import Axes

from fillcast.faces.plots.paper import BLUE, FAINT, finish, is_enough, sheet
from fillcast.kernels import learner
from fillcast.learn.score import Score


def reliability(score: Score, axes: Axes | None = None, *, origin: str = "") -> Axes:
    """What each quantile promised against what came: a bar from the share below it to the share not above it.

    Ties make the two differ. On the diagonal a forecast keeps its word. The bands are of two points either way.
    """
    axes = sheet(axes, (5.2, 5.0))
    n = sum(row.n for row in score.rows)
    if is_enough(axes, n, "settled forecasts"):
        axes.fill_between([0, 1], [-0.02, 0.98], [0.02, 1.02], color=FAINT, alpha=0.2, linewidth=0, label="± 2 points")
        axes.plot([0, 1], [0, 1], color=FAINT, linewidth=1)
        for row in score.rows:
            for tau, below, upto in zip(learner.QUANTILES, row.below, row.upto, strict=True):
                axes.plot([tau, tau], [below, upto], color=BLUE, alpha=0.4, linewidth=4, solid_capstyle="round")
        axes.set(xlim=(0, 1), ylim=(0, 1), aspect="equal")
    title = f"Reliability, {score.symbol}, n = {n:,}"
    return finish(axes, title, "promised: quantile", "kept: share below … not above", origin)
