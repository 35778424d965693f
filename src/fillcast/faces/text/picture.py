"""A plan as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fillcast import outputs
from fillcast.errors import ConfigError, MissingExtra
from fillcast.plan import Plan

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FORMATS = (".svg", ".png", ".pdf")


def check(path: Path) -> None:
    """Raises ConfigError where no picture can be put, before anything is waited for."""
    if path.suffix.lower() not in FORMATS:
        raise ConfigError(f"{path}: a picture ends in {', '.join(FORMATS)}")
    outputs.check(path)


def draw_plan(answer: Plan, path: Path) -> None:
    """Frontier and schedules to *path*. Raises ConfigError where it can't be written, MissingExtra without
    matplotlib."""
    check(path)
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 (an extra, and slow to load)
    except ImportError as e:
        raise MissingExtra("plot", "matplotlib") from e
    from fillcast.faces import plots  # noqa: PLC0415 (as matplotlib)

    figure = Figure(figsize=(10.0, 5.0), layout="constrained")
    left, right = figure.subplots(1, 2)
    plots.frontier(answer, left)
    plots.schedules(answer, right)
    _share_legend(figure, left, right)
    figure.suptitle(f"{answer.order} · {answer.provenance.source} · impact: {answer.impact_origin}", fontsize=8)
    with outputs.whole(path) as part:
        figure.savefig(part, metadata={"Date": None} if path.suffix.lower() == ".svg" else None)


def _share_legend(figure: Figure, *sheets: Axes) -> None:
    # Both name the same ways in the same colours; within the axes the names would lie on what they name.
    named: dict[str, Artist] = {}
    for axes in reversed(sheets):
        named |= {name: handle for handle, name in zip(*axes.get_legend_handles_labels(), strict=True)}
        legend = axes.get_legend()
        if legend is not None:
            legend.remove()
    if named:
        figure.legend(
            handles=list(named.values()),
            labels=list(named),
            loc="outside lower center",
            ncols=3,
            frameon=False,
            fontsize=8,
        )
