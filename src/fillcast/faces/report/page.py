"""The one writer of HTML reports: figures and pictures into the template, and that into place at once."""

import math
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from fillcast import __version__, outputs
from fillcast.errors import ConfigError, MissingExtra
from fillcast.faces.report.charts import LINES, Chart, bounds
from fillcast.faces.report.survey import SIZES_QUOTE, Survey, Surveyed
from fillcast.faces.text import figures, scoring
from fillcast.faces.text.sheet import ORIGINS, mixture
from fillcast.forecasts.scores import TrackRecord
from fillcast.kernels import learner
from fillcast.learn.score import Score, ScoreRow
from fillcast.units import span

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATE = Path(__file__).parent / "report.html.jinja"


def check_free(path: Path, *, may_replace: bool) -> None:
    """Raises ConfigError where the report can't be written, and MissingExtra without the extra `report`, before any
    work is done for it."""
    _environment()
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise ConfigError(f"{path}: a report is a file in a folder that is there, such as report.html")
    outputs.check_new(path, may_replace=may_replace)
    try:
        with TemporaryFile(dir=path.absolute().parent):
            pass
    except OSError as e:
        raise ConfigError(f"{path}: nothing can be written beside it: {e.strerror or e}") from e


def write(
    path: Path, *, survey: Survey | None = None, scores: Sequence[Score] = (), unscored: Sequence[str] = (), origin: str
) -> None:
    """One file that needs no other. origin: who made the prices. unscored: why there are no scores, in sentences.

    What stood at *path* is there until the new one is whole. Raises MissingExtra without the extra `report`, or
    ConfigError where the file can't be written.
    """
    environment = _environment()
    environment.globals |= {
        "number": figures.number,
        "clock": figures.clock,
        "share": figures.share,
        "span": span,
        "price": figures.price,
        "size_word": figures.size_word,
        "mixture": mixture,
        "seen": figures.seen,
        "fit_of": scoring.fit_of,
        "charts": _Pictures(),
        "few": round(1.0 / (1.0 - learner.QUANTILES[-1])),
        "quantiles": ", ".join(f"{q:g}" for q in learner.QUANTILES),
        "version": __version__,
    }
    made = environment.from_string(_TEMPLATE.read_text("utf-8")).render(
        survey=survey, scores=scores, unscored=unscored, origin=origin
    )
    with outputs.whole(path) as part:
        part.write_text(made, "utf-8")


def _environment() -> "Environment":
    try:
        from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 (an extra)
    except ImportError as e:
        raise MissingExtra("report", e.name or "jinja2") from e
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def origin_of(survey: Survey, *, is_live: bool = False) -> str:
    """As every face marks it."""
    venues = dict.fromkeys(one.symbol.partition(":")[0] for one in survey.instruments)
    return " · ".join([ORIGINS["live" if is_live and survey.source != "simulated" else survey.source], *venues])


class _Pictures:
    # What the template may draw.
    def by_size(self, one: Surveyed) -> str:
        xs = [math.log10(size.size_quote) for size in one.sizes]
        lows, highs = [size.p05_bps for size in one.sizes], [size.p95_bps for size in one.sizes]
        middles, walks = [size.median_bps for size in one.sizes], [size.walk_bps for size in one.sizes]
        values = [*lows, *highs, *middles, *walks]
        quote = "quote" if one.instrument is None else one.instrument.quote
        chart = Chart(
            (xs[0], xs[-1]), bounds(values, from_zero=True), (f"size, {quote}", "bps"), f"Cost by size of {one.symbol}"
        )
        chart.band(xs, lows, highs, LINES[0])
        chart.line(xs, middles, LINES[0])
        chart.dots(xs, middles, LINES[0])
        chart.line(xs, walks, LINES[1], dash="5 4")
        return chart.svg([(x, figures.size_word(10.0**x)) for x in xs])

    def by_period(self, one: Surveyed) -> str:
        xs = [period.begin_ns / 1e9 for period in one.periods]
        columns = [[period.net_bps[k] for period in one.periods] for k in range(len(SIZES_QUOTE))]
        values = [value for column in columns for value in column]
        chart = Chart((xs[0], xs[-1]), bounds(values), ("time, UTC", "net, bps"), f"Cost by time of {one.symbol}")
        for column, colour, dash in zip(columns, LINES, ("", "6 3", "2 3", "8 3 2 3"), strict=True):
            chart.line(xs, column, colour, dash=dash)
            chart.dots(xs, column, colour)
        step = max(1, len(xs) // 6)
        # A day, a minute or a second is enough of a clock.
        at = slice(5, 10) if one.period_s >= 86_400 else slice(11, 16 if one.period_s >= 60 else 19)
        return chart.svg([(x, figures.clock(round(x * 1e9))[at]) for x in xs[::step]])

    def reliability(self, named: Sequence[tuple[tuple[float, ...], tuple[float, ...]]], title: str) -> str:
        """Shares of outcomes below and not above each quantile; on the diagonal if the forecasts are calibrated."""
        chart = Chart((0.0, 1.0), (0.0, 1.0), ("quantile", "share of outcomes below it"), title)
        chart.line([0.0, 1.0], [0.0, 1.0], "var(--rule)")
        for below, upto in named:
            for tau, low, high in zip(learner.QUANTILES, below, upto, strict=True):
                chart.bar(tau, low, high, LINES[0])
        return chart.svg([(tick / 4, f"{tick / 4:g}") for tick in range(5)])

    def of_records(self, one: Surveyed) -> str:
        named = [(record.below_frac, record.upto_frac) for record in told_records(one)]
        return self.reliability(named, f"Calibration of {one.symbol}")

    def of_score(self, score: Score) -> str:
        return self.reliability([(row.below, row.upto) for row in score.rows], f"Coverage of {score.symbol}")

    def skill(self, score: Score) -> str:
        """Loss below the recent quantiles', with its interval, row by row."""
        rows = list(enumerate(score.rows))
        values = [100 * value for row in score.rows for value in _skill(row) if value is not None]
        name = "loss below the recent quantiles', %"
        chart = Chart(
            (-0.5, len(rows) - 0.5), bounds([*values, 0.0]), ("latency, size", name), f"Skill of {score.symbol}"
        )
        chart.line([-0.5, len(rows) - 0.5], [0.0, 0.0], "var(--rule)")
        for k, row in rows:
            low, middle, high = _skill(row)
            if low is not None and high is not None:
                chart.bar(k, 100 * low, 100 * high, LINES[0])
            if middle is not None:
                chart.dots([k], [100 * middle], LINES[0])
        return chart.svg([(k, f"{row.latency_ms}·{figures.size_word(row.size_quote)}") for k, row in rows])

    @staticmethod
    def told(one: Surveyed) -> list[TrackRecord]:
        return told_records(one)


def told_records(one: Surveyed) -> list[TrackRecord]:
    """Those of which anything has settled."""
    return [record for record in one.records if record.n and record.below_frac]


def _skill(row: ScoreRow) -> tuple[float | None, float | None, float | None]:
    return row.skill_to_recent_low_frac, row.skill_to_recent_frac, row.skill_to_recent_high_frac
