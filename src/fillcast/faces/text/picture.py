"""A plan as a picture."""

from pathlib import Path

from fillcast.errors import ConfigError, MissingExtra
from fillcast.plan import Plan

FORMATS = (".svg", ".png", ".pdf")


def draw_plan(answer: Plan, path: Path) -> None:
    """Frontier and schedules to *path*. Raises ConfigError for another ending, MissingExtra without matplotlib."""
    if path.suffix.lower() not in FORMATS:
        raise ConfigError(f"{path}: a picture ends in {', '.join(FORMATS)}")
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 (an extra, and slow to load)
    except ImportError as e:
        raise MissingExtra("plot", "matplotlib") from e
    from fillcast.faces import plots  # noqa: PLC0415 (as matplotlib)

    figure = Figure(figsize=(10.0, 4.2), layout="constrained")
    left, right = figure.subplots(1, 2)
    plots.frontier(answer, left)
    plots.schedules(answer, right)
    figure.suptitle(f"{answer.order} · {answer.provenance.source} · impact: {answer.impact_origin}", fontsize=8)
    figure.savefig(path, metadata={"Date": None} if path.suffix.lower() == ".svg" else None)
