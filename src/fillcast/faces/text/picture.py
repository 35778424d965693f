"""A plan as a picture."""

from pathlib import Path

from fillcast.errors import ConfigError, MissingExtra
from fillcast.plan import Plan

FORMATS = (".svg", ".png", ".pdf")


def check(path: Path) -> None:
    """Raises ConfigError where no picture can be put, before anything is waited for."""
    if path.suffix.lower() not in FORMATS:
        raise ConfigError(f"{path}: a picture ends in {', '.join(FORMATS)}")
    if not path.parent.is_dir():
        raise ConfigError(f"{path}: there is no directory {path.parent}")


def draw_plan(answer: Plan, path: Path) -> None:
    """Frontier and schedules to *path*. Raises ConfigError where it can't be written, MissingExtra without
    matplotlib."""
    check(path)
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
    try:
        figure.savefig(path, metadata={"Date": None} if path.suffix.lower() == ".svg" else None)
    except OSError as e:
        raise ConfigError(f"{path}: {e.strerror or e}") from e
