"""What all plots share: colours, frames, the mark of origin, and a word where there is too little to draw."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fillcast.errors import MissingExtra

try:
    from matplotlib import pyplot
    from matplotlib.axes import Axes as Axes  # noqa: PLC0414 (theirs too: so the extra is asked for in one place)
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
    from matplotlib.patheffects import withStroke
except ImportError as e:
    raise MissingExtra("plot", "matplotlib") from e

INK, FAINT, GRID = "#1f2430", "#8a93a5", "#e6e9ef"
BLUE, ORANGE, GREEN, RED, VIOLET, YELLOW = "#2f6fdb", "#c8641b", "#1c8c6b", "#d1495b", "#6a4c93", "#b8860b"
COLOURS = (BLUE, ORANGE, GREEN, RED, VIOLET, YELLOW, "#30638e", "#9a031e", INK)

LEAST = 2


def sheet(axes: Axes | None, size: tuple[float, float] = (7.0, 4.2)) -> Axes:
    """*axes*, or those of a new figure."""
    return axes if axes is not None else pyplot.subplots(figsize=size, layout="constrained")[1]


def sheets(axes: Sequence[Axes] | None, n: int, size: tuple[float, float]) -> Sequence[Axes]:
    """*axes*, or *n* of a new figure above each other, with one x axis."""
    if axes is not None:
        return axes
    return list(pyplot.subplots(n, 1, figsize=size, layout="constrained", sharex=True)[1])


def finish(axes: Axes, title: str, x: str, y: str, origin: str = "") -> Axes:
    """Names, a quiet frame, a legend where something has a name, and where the data is from."""
    axes.set_title(title, loc="left", fontsize=11, color=INK)
    axes.set(xlabel=x, ylabel=y)
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(visible=True, color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    if axes.get_legend_handles_labels()[1]:
        axes.legend(frameon=False, fontsize=8)
    if origin:
        mark = axes.text(
            0.995, 0.01, origin, transform=axes.transAxes, ha="right", va="bottom", fontsize=8, color=FAINT
        )
        # Readable over whatever is drawn there.
        mark.set_path_effects([withStroke(linewidth=3, foreground=axes.get_facecolor())])
    return axes


def column(frame: Any, name: str) -> NDArray[np.float64]:  # noqa: ANN401 (a frame of any library, or a mapping)
    """A column as floats, NaN for what is not known."""
    values = frame[name]
    numbers = values.to_numpy() if hasattr(values, "to_numpy") else np.asarray(values)
    return np.asarray(numbers, np.float64)


def times(frame: Any) -> NDArray[np.datetime64]:  # noqa: ANN401 (a frame of any library, or a mapping)
    """Its column ``time``, in UTC."""
    values = frame["time"]
    if hasattr(values, "dt") and hasattr(values.dt, "tz_localize"):
        values = values.dt.tz_localize(None)
    numbers = values.to_numpy() if hasattr(values, "to_numpy") else np.asarray(values)
    return numbers.astype("datetime64[ns]")


def by_time(axes: Axes) -> None:
    """Short times along the x axis."""
    locator = AutoDateLocator()  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))  # type: ignore[no-untyped-call]


def is_enough(axes: Axes, n: int, what: str = "points") -> bool:
    """Whether there is something to draw; says so on the axes where there isn't."""
    if n >= LEAST:
        return True
    axes.text(
        0.5,
        0.5,
        f"{n} {what}; {LEAST} are needed",
        transform=axes.transAxes,
        ha="center",
        va="center",
        color=FAINT,
    )
    return False
