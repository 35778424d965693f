"""Scores of chances of fills in a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from fillcast import app
from fillcast.errors import ConfigError
from fillcast.faces.text.scoring import share_of
from fillcast.forecasts.hazards import Hazards
from fillcast.learn import shelf
from fillcast.learn.fill_score import FillScore, Interval, score_fills


def score_all(
    recordings: Sequence[app.Recording], from_text: str, to_text: str, sizes_quote: Sequence[float], fits: list[Hazards]
) -> list[FillScore]:
    """Every instrument of every recording. Raises ConfigError without recordings or fits."""
    if not recordings:
        raise ConfigError("no recording was given")
    found = []
    for recording in recordings:
        for kept in app.vigils(recording, sizes_quote):
            hazards = shelf.choose_hazards(fits, kept.symbol)
            if hazards is None:
                raise ConfigError("no fit of fills is there: make one with fillcast calibrate TAPE -o DIRECTORY")
            first, last = share_of(from_text, kept), share_of(to_text, kept)
            found.append(score_fills(kept.between(first, last), hazards))
    return found


def show(scores: Sequence[FillScore]) -> None:
    """A table for each instrument."""
    console = Console(highlight=False)
    for one in scores:
        console.print(_table(one))
        carried = ", carried over" if one.is_transferred else ""
        console.print(f"{one.symbol}: fit {one.fit}{carried}; {one.n_dropped} decisions dropped, {one.n_gaps} gaps")
    console.print(
        "Virtual orders, never sent, filled by the proportional rule. n: waits that do not overlap; bits: log-loss, "
        "beside those of base rates and of the closed form; Brier skill to base rates and slope: 95 % intervals; "
        "by chance: the ECE of the same chances if they were true, one in two and one in twenty above; "
        "before: without what earlier orders taught."
    )


def _table(one: FillScore) -> Table:
    table = Table(title=f"{one.symbol} · fills at the touch", title_justify="left", pad_edge=False)
    for head in (
        "wait s",
        "n",
        "filled",
        "said",
        "bits",
        "base",
        "closed",
        "Brier skill",
        "ECE",
        "by chance",
        "before",
        "slope",
        "before",
    ):
        table.add_column(head, justify="right")
    for row in one.rows:
        table.add_row(
            f"{row.wait_s:g}",
            str(row.n_eff),
            f"{row.filled_frac:.3f}",
            f"{row.said_frac:.3f}",
            f"{row.loss_bits:.3f}",
            f"{row.base_loss_bits:.3f}",
            f"{row.closed_loss_bits:.3f}",
            _between(row.brier_skill_interval),
            f"{row.ece_frac:.3f}",
            _between(row.ece_by_chance_frac, 3),
            f"{row.uncorrected_ece_frac:.3f}",
            _between(row.slope_interval),
            f"{row.uncorrected_slope_ratio:.2f}",
        )
    return table


def _between(interval: Interval, digits: int = 2) -> str:
    return f"{interval[0]:.{digits}f}…{interval[1]:.{digits}f}"
