"""Scores in a terminal, and what their command needs to be told."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from fillcast import app
from fillcast.errors import ConfigError
from fillcast.faces.text.sheet import ORIGINS
from fillcast.forecasts.fitted import Fitted
from fillcast.kernels import learner
from fillcast.learn import shelf
from fillcast.learn.fit import Progress, silent
from fillcast.learn.layout import Layout
from fillcast.learn.score import Forecaster, Score, made_by, score
from fillcast.learn.vigils import Vigils

Model = tuple[str, Callable[[], Forecaster]]


def sizes_of(text: str) -> list[float]:
    """``10000,100000,1000000`` as numbers. Raises ConfigError."""
    try:
        return [float(part) for part in text.split(",")]
    except ValueError as e:
        raise ConfigError(f"--sizes is {text!r}: three amounts in quote, such as 100,1000,5000") from e


def share_of(text: str, layout: Layout | Vigils) -> float:
    """``60%`` or ``90s`` as a share of a recording. Raises ConfigError for what is none of it."""
    wholes = {"%": 100.0, "s": layout.span_s}
    try:
        share = float(text[:-1]) / wholes[text[-1:]]
    except (KeyError, ValueError):
        share = -1.0
    if not 0.0 <= share <= 1.0:
        raise ConfigError(f"{text!r} is no place in a recording of {layout.span_s:.0f} s: write 60% or 90s")
    return share


def model_of(text: str | None) -> Model | None:
    """``module:func``, from the path or the working directory. Raises ConfigError if it isn't there or is no model."""
    if text is None:
        return None
    module, _, name = text.partition(":")
    sys.path.insert(0, str(Path.cwd()))
    try:
        found: Any = getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as e:
        raise ConfigError(f"--model {text!r}: {e}; write module:func") from e
    finally:
        sys.path.pop(0)
    try:
        made_by(found)
    except ConfigError as e:
        raise ConfigError(f"--model {text!r}: {e}") from e
    return text, found


def score_all(
    recordings: Sequence[app.Recording],
    from_text: str,
    to_text: str,
    sizes_quote: Sequence[float],
    fits: list[Fitted],
    model: Model | None,
    tell: Progress = silent,
) -> list[Score]:
    """Every instrument of every recording. Raises ConfigError without a recording."""
    if not recordings:
        raise ConfigError("no recording was given")
    name, func = ("fillcast", None) if model is None else model
    scores = []
    for k, recording in enumerate(recordings):
        laid_out = app.layouts(recording, sizes_quote)
        tell("read", k, len(recordings))
        for layout in laid_out:
            fitted = shelf.choose(fits, layout.symbol)
            first, last = share_of(from_text, layout), share_of(to_text, layout)
            found = score(layout, fitted, from_frac=first, to_frac=last, model=func, model_name=name, tell=tell)
            scores.append(found)
    return scores


def origin_of(recordings: Sequence[app.Recording]) -> str:
    """As every face marks it; simulated if any of them is."""
    sources = [recording.source for recording in recordings]
    return ORIGINS["simulated" if "simulated" in sources else "replay"]


def show(scores: Sequence[Score]) -> None:
    """A table for each instrument, and what it comes to."""
    console = Console(highlight=False)
    for one in scores:
        console.print(_table(one))
        total = one.total
        carried = ", carried over" if total.is_transferred else ""
        console.print(
            f"{total.symbol}: {total.skill_to_walk_frac:+.1%} against the walk, "
            f"{total.skill_to_recent_frac:+.1%} against recent; "
            f"interval score {total.interval_score_bps:.4f} bps, recent {total.recent_interval_score_bps:.4f}; "
            f"fit: {total.fit}{carried}"
        )
    console.print("Hypothetical orders, priced again on the later book; recent: quantiles of the last 600 s settled.")


def _table(one: Score) -> Table:
    table = Table(title=f"{one.symbol} · {one.model}", title_justify="left", pad_edge=False)
    for head in (
        "ms",
        "size",
        "n",
        "unfilled",
        "pinball",
        "vs walk",
        "vs recent",
        "95 %",
        "q05",
        "q95",
        "width",
        "bias",
    ):
        table.add_column(head, justify="right")
    for row in one.rows:
        table.add_row(
            str(row.latency_ms),
            f"{row.size_quote:,.0f}",
            str(row.n),
            str(row.n_unfilled),
            f"{row.pinball_bps.get('own', row.pinball_bps.get('served', 0.0)):.4f}",
            f"{row.skill_to_walk_frac:+.1%}",
            f"{row.skill_to_recent_frac:+.1%}",
            f"{row.skill_to_recent_low_frac * 100:+.0f}…{row.skill_to_recent_high_frac * 100:+.0f}",
            *(_shares(row.below[k], row.upto[k]) for k in (learner.LOW, learner.HIGH)),
            f"{row.median_width_bps:.2f}",
            f"{row.bias_bps:+.3f}",
        )
    return table


def _shares(below: float, upto: float) -> str:
    # How much of what came lay below the quantile, and how much not above it.
    return f"{below:.2f}" if abs(upto - below) < 5e-3 else f"{below:.2f}–{upto:.2f}"
