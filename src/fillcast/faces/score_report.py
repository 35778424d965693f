"""Scores as one HTML file with its pictures inside."""

from base64 import b64encode
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from fillcast.errors import ConfigError, MissingExtra
from fillcast.kernels import learner
from fillcast.learn.score import Score

_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>fillcast score</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .15rem .6rem; text-align: right; border-bottom: 1px solid #ddd; }
img { max-width: 100%; }
</style>
<h1>How good the forecasts were</h1>
<p>Hypothetical orders, priced again on the later book. Pinball loss in bps of the mid, mean over the quantiles
{{ quantiles }}; <em>recent</em> is the baseline: quantiles of what settled in the last 600 s. Intervals are 95 %,
by block bootstrap.</p>
{% for score in scores %}
<h2>{{ score.symbol }}: {{ "%+.1f" | format(100 * score.total.skill_to_walk_frac) }} % against the walk,
{{ "%+.1f" | format(100 * score.total.skill_to_recent_frac) }} % against recent</h2>
<p>Fit: {{ score.total.fit }}{% if score.total.is_transferred %}, carried over from other instruments{% endif %}.
Interval score {{ "%.4f" | format(score.total.interval_score_bps) }} bps, of recent
{{ "%.4f" | format(score.total.recent_interval_score_bps) }}.</p>
<table><tr><th>ms<th>size<th>n<th>unfilled{% for name in score.rows[0].pinball_bps %}<th>{{ name }}{% endfor %}
<th>against recent<th>interval<th>width bps<th>bias bps<th>covered</tr>
{% for row in score.rows %}<tr><td>{{ row.latency_ms }}<td>{{ "{:,.0f}".format(row.size_quote) }}<td>{{ row.n }}
<td>{{ row.n_unfilled }}{% for loss in row.pinball_bps.values() %}<td>{{ "%.4f" | format(loss) }}{% endfor %}
<td>{{ "%+.1f" | format(100 * row.skill_to_recent_frac) }} %
<td>{{ "%+.1f" | format(100 * row.skill_to_recent_low_frac) }} …
{{ "%+.1f" | format(100 * row.skill_to_recent_high_frac) }} %
<td>{{ "%.3f" | format(row.median_width_bps) }}<td>{{ "%+.4f" | format(row.bias_bps) }}
<td>{{ "yes" if row.is_covered else "no" }}</tr>
{% endfor %}</table>
<img alt="Skill and coverage of {{ score.symbol }}" src="data:image/svg+xml;base64,{{ pictures[loop.index0] }}">
{% endfor %}
</html>
"""


def write(path: Path, scores: Sequence[Score]) -> None:
    """Raises MissingExtra without the extra `report`, ConfigError where the file can't be written."""
    try:
        from jinja2 import Environment  # noqa: PLC0415 (an extra)
    except ImportError as e:
        raise MissingExtra("report", e.name or "jinja2") from e
    pictures = [b64encode(picture(score)).decode() for score in scores]
    template = Environment(autoescape=True).from_string(_PAGE)
    page = template.render(scores=scores, pictures=pictures, quantiles=", ".join(f"{q:g}" for q in learner.QUANTILES))
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as e:
        raise ConfigError(f"{path}: {e.strerror or e}") from e


def picture(score: Score) -> bytes:
    """Skill by row with its interval, and coverage by quantile, as SVG."""
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 (an extra)
    except ImportError as e:
        raise MissingExtra("report", e.name or "matplotlib") from e
    figure = Figure(figsize=(10, 4), layout="constrained")
    skill, cover = figure.subplots(1, 2)
    _draw_skill(skill, score)
    _draw_coverage(cover, score)
    drawn = BytesIO()
    figure.savefig(drawn, format="svg", metadata={"Date": None})
    return drawn.getvalue()


def _draw_skill(axes: Any, score: Score) -> None:  # noqa: ANN401 (of an extra)
    names = [f"{row.latency_ms} ms, {row.size_quote:,.0f}" for row in score.rows]
    middle = [100 * row.skill_to_recent_frac for row in score.rows]
    low = [m - 100 * row.skill_to_recent_low_frac for m, row in zip(middle, score.rows, strict=True)]
    high = [100 * row.skill_to_recent_high_frac - m for m, row in zip(middle, score.rows, strict=True)]
    axes.errorbar(middle, range(len(names)), xerr=[low, high], fmt="o", color="#1f5fa8", capsize=3)
    axes.axvline(0.0, color="#888", linewidth=1)
    axes.set_yticks(range(len(names)), names)
    axes.invert_yaxis()
    axes.set_xlabel("pinball loss below recent quantiles, %")
    axes.set_title(score.symbol)


def _draw_coverage(axes: Any, score: Score) -> None:  # noqa: ANN401 (of an extra)
    axes.plot([0, 1], [0, 1], color="#888", linewidth=1)
    for row in score.rows:
        for tau, below, upto in zip(learner.QUANTILES, row.below, row.upto, strict=True):
            axes.plot([tau, tau], [below, upto], color="#1f5fa8", alpha=0.35, linewidth=3, solid_capstyle="round")
    axes.set_xlabel("quantile")
    axes.set_ylabel("share of y below … not above it")
