"""Scores of chances of fills in a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from fillcast import app
from fillcast.errors import ConfigError
from fillcast.faces.text.figures import UNKNOWN, number, seen
from fillcast.faces.text.scoring import share_of
from fillcast.forecasts.hazards import Hazards
from fillcast.learn import shelf
from fillcast.learn.fill_score import FillScore, Interval, score_fills
from fillcast.learn.fit import Progress, silent


def score_all(
    recordings: Sequence[app.Recording],
    from_text: str,
    to_text: str,
    sizes_quote: Sequence[float],
    fits: list[Hazards],
    tell: Progress = silent,
) -> list[FillScore]:
    """Every instrument of every recording. Raises ConfigError without recordings or fits."""
    if not recordings:
        raise ConfigError("no recording was given")
    found = []
    for k, recording in enumerate(recordings):
        followed = app.vigils(recording, sizes_quote)
        tell("read", k, len(recordings))
        for j, kept in enumerate(followed):
            hazards = shelf.choose(fits, kept.symbol)
            if hazards is None:
                raise ConfigError("no fit of fills is there: make one with fillcast calibrate TAPE -o DIRECTORY")
            first, last = share_of(from_text, kept), share_of(to_text, kept)
            found.append(score_fills(kept.window(first, last), hazards))
            tell("score", j, len(followed))
    return found


def show(scores: Sequence[FillScore], origin: str) -> None:
    """Three tables for each instrument."""
    console = Console(highlight=False)
    for one in scores:
        console.print(_told(one, origin))
        console.print(_true(one, origin))
        console.print(_against(one, origin))
        carried = ", carried over" if one.is_transferred else ""
        console.print(f"{one.symbol}: fit {one.fit}{carried}; {one.n_dropped} decisions dropped, {one.n_gaps} gaps")
        if one.seen_frac:
            console.print(f"{one.symbol}: {seen(one.seen_frac)}", style="yellow")
    console.print(
        "Virtual orders, never sent, filled by the proportional rule. n: waits that do not overlap; bits: log-loss, "
        "beside those of base rates and of the closed form; Brier: skill to base rates; intervals: 95 %, of ten blocks "
        "of time or more; by chance: the ECE of the same chances if they were true, one in two and one in twenty "
        "above; said: by the fit, before what earlier orders taught. Against fills: the mid's move from the order to "
        "the end of its wait, of those filled, as said and as it came; markouts: its move with the order after the "
        "fill."
    )


def _told(one: FillScore, origin: str) -> Table:
    heads = ("n", "filled", "said", "bits", "base", "closed", "Brier", "interval")
    table = _table(f"{origin}  {one.symbol} · fills at the touch", *heads)
    for row in one.rows:
        table.add_row(
            f"{row.wait_s:g}",
            str(row.n_eff),
            f"{row.filled_frac:.3f}",
            f"{row.said_frac:.3f}",
            f"{row.loss_bits:.3f}",
            f"{row.base_loss_bits:.3f}",
            f"{row.closed_loss_bits:.3f}",
            number(row.brier_skill_ratio),
            _between(row.brier_skill_interval),
        )
    return table


def _true(one: FillScore, origin: str) -> Table:
    heads = ("ECE", "by chance", "said", "slope", "interval", "said")
    table = _table(f"{origin}  {one.symbol} · how true they are", *heads)
    for row in one.rows:
        table.add_row(
            f"{row.wait_s:g}",
            f"{row.ece_frac:.3f}",
            _between(row.ece_by_chance_frac, 3),
            f"{row.uncorrected_ece_frac:.3f}",
            number(row.slope_ratio),
            _between(row.slope_interval),
            number(row.uncorrected_slope_ratio),
        )
    return table


def _against(one: FillScore, origin: str) -> Table:
    heads = ("said", "by the fit", "came", "came less said")
    table = _table(f"{origin}  {one.symbol} · against fills, bps", *heads)
    for row in one.rows:
        table.add_row(
            f"{row.wait_s:g}",
            number(row.selection_said_bps),
            number(row.uncorrected_selection_said_bps),
            number(row.selection_bps),
            _between(row.selection_gap_interval_bps),
        )
    for held in one.markouts:
        table.add_row(f"markout {held.after_s:g}", "", "", number(held.mean_bps), _between(held.interval_bps))
    return table


def _table(title: str, *heads: str) -> Table:
    table = Table(title=title, title_justify="left", pad_edge=False)
    for head in ("wait s", *heads):
        table.add_column(head, justify="right", no_wrap=True)
    return table


def _between(interval: Interval | None, digits: int = 2) -> str:
    if interval is None:
        return UNKNOWN
    return "…".join(number(end, digits) for end in interval)
