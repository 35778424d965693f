"""Scores in a terminal, and what their command needs to be told."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from fillcast import app
from fillcast.errors import ConfigError
from fillcast.faces.text import figures
from fillcast.forecasts.fitted import Fitted
from fillcast.kernels import learner
from fillcast.learn import shelf
from fillcast.learn.fit import Progress, silent
from fillcast.learn.layout import Layout
from fillcast.learn.rival import Forecaster, made_by
from fillcast.learn.score import Score, ScoreRow, score
from fillcast.learn.vigils import Vigils
from fillcast.view import Source

Model = tuple[str, Callable[[], Forecaster]]

_EXPERTS = ("walk", "recent", "linear", "boosted")


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


def source_of(recordings: Sequence[app.Recording]) -> Source:
    """Who made the prices; simulated if any of them is."""
    return "simulated" if any(recording.source == "simulated" for recording in recordings) else "replay"


def show(scores: Sequence[Score], origin: str) -> None:
    """Two tables for each instrument, and what it comes to."""
    console = Console(highlight=False)
    for one in scores:
        for table in (_told(one, origin), _true(one, origin)):
            console.print(table)
            console.print()
        total = one.total
        console.print(
            f"{total.symbol}: {_skill(total.skill_to_walk_frac)} against the walk, "
            f"{_skill(total.skill_to_recent_frac)} against recent; "
            f"interval score {total.interval_score_bps:.4f} bps, recent {total.recent_interval_score_bps:.4f}; "
            f"{fit_of(one)}"
        )
        if total.seen_frac:
            console.print(f"{total.symbol}: {figures.seen(total.seen_frac)}", style="yellow")
    console.print(
        "Hypothetical orders, priced again on the later book. Losses: pinball, mean of the quantiles, beside those of "
        "the experts; recent: quantiles of the last 600 s settled; vs recent: how far below its loss, and the 95 % "
        "interval of that. n eff: forecasts whose latencies do not overlap; q05, q95: outcomes below the ends of the "
        "range, and not above them; score: the interval score, and that of recent; withheld: with an end that could "
        "not be told."
    )


def fit_of(one: Score) -> str:
    """What its numbers were fitted as; an own forecaster has no fit of ours."""
    carried = ", carried over" if one.total.is_transferred else ""
    beside = "" if _served(one.rows[0]) == "served" else f"{one.model} is your own; linear and boosted beside it: "
    return f"{beside}fit: {one.total.experts_fit}{carried}"


def _told(one: Score, origin: str) -> Table:
    table = _table(
        f"{origin}  {one.symbol} · {one.model}: losses, bps", "n", *_EXPERTS, _served(one.rows[0]), "vs\nrecent", "95 %"
    )
    for row in one.rows:
        losses = [row.pinball_bps.get(name) for name in (*_EXPERTS, _served(row))]
        table.add_row(
            *_order(row),
            str(row.n),
            *(_fine(loss, 4) for loss in losses),
            _skill(row.skill_to_recent_frac),
            _interval(row),
        )
    return table


def _true(one: Score, origin: str) -> Table:
    heads = ("n eff", "q05 %", "q95 %", "width", "score", "recent", "bias", "with-\nheld", "un-\nfilled")
    table = _table(f"{origin}  {one.symbol} · how true the ranges are, bps", *heads)
    for row in one.rows:
        table.add_row(
            *_order(row),
            str(row.n_eff),
            *(_shares(row.below[k], row.upto[k]) for k in (learner.LOW, learner.HIGH)),
            f"{row.median_width_bps:.2f}",
            _fine(row.interval_score_bps, 3),
            _fine(row.recent_interval_score_bps, 3),
            f"{row.bias_bps:+.3f}",
            str(row.n_withheld),
            str(row.n_unfilled),
        )
    return table


def _table(title: str, *heads: str) -> Table:
    # As much as eighty columns hold.
    table = Table(
        title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False
    )
    for head in ("ms", "size", *heads):
        table.add_column(head, justify="right", overflow="fold")
    return table


def _order(row: ScoreRow) -> tuple[str, str]:
    return str(row.latency_ms), figures.size_word(row.size_quote)


def _served(row: ScoreRow) -> str:
    return "own" if "own" in row.pinball_bps else "served"


def _skill(share: float | None) -> str:
    return "–" if share is None else f"{share:+.1%}"


def _interval(row: ScoreRow) -> str:
    low, high = row.skill_to_recent_low_frac, row.skill_to_recent_high_frac
    return "–" if low is None or high is None else f"{100 * low:+.0f}…{100 * high:+.0f}"


def _fine(bps: float | None, decimals: int) -> str:
    return figures.number(bps, decimals if bps is None or bps < 10.0 else 2)


def _shares(below: float, upto: float) -> str:
    # How much of what came lay below the quantile, and how much not above it.
    low, high = f"{100 * below:.0f}", f"{100 * upto:.0f}"
    return low if low == high else f"{low}–{high}"
