"""A recorded market beside the simulated one, as a table and as a picture."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct

from fillcast import outputs
from fillcast.archives.columns import Columns
from fillcast.exchange.fitted import fitted
from fillcast.lab import realism
from fillcast.lab.fitting import simulate
from fillcast.lab.needs import pyplot
from fillcast.lab.realism import THIN, Fact, Pace, facts
from fillcast.lab.series import of_columns
from fillcast.lab.studies import Study

_SEED = 2026
_LIVELY_S, _THIN_S = 12_000.0, 160_000.0


class Compared(Struct, frozen=True, eq=False):
    """Facts by name: of the recording and of the market."""

    name: str
    pace: Pace
    recorded_s: float
    simulated_s: float
    recorded: dict[str, Fact]
    simulated: dict[str, Fact]

    @property
    def spread_distance_ratio(self) -> float:
        """Total variation between the spreads."""
        return realism.total_variation(self.recorded["spread"].values, self.simulated["spread"].values)

    @property
    def mid_up_distance_ratio(self) -> float:
        """The largest difference of a decile's chance."""
        return float(np.abs(self.recorded["mid_up"].values - self.simulated["mid_up"].values).max())

    @property
    def mid_up_beyond_ratio(self) -> float:
        """The largest difference of a decile's chance from the recording's own 90 % interval; 0 within it."""
        fact, found = self.recorded["mid_up"], self.simulated["mid_up"].values
        return float(np.maximum(np.maximum(fact.low - found, found - fact.high), 0.0).max())


def compare(study: Study, columns: Columns, seconds: float | None = None) -> Compared:
    """A market that no trial of the fit has seen."""
    recorded = of_columns(columns, float(study.listed.tick))
    span_s = seconds or (_THIN_S if study.pace is THIN else _LIVELY_S)
    simulated = simulate(fitted(study.name).model, study.listed, study.pace, span_s, _SEED)
    both = facts(recorded, study.pace), facts(simulated, study.pace)
    return Compared(study.name, study.pace, recorded.span_s, simulated.span_s, *both)


def figures(item: Compared) -> dict[str, object]:
    """For JSON: every value with its interval."""
    return {
        "market": item.name,
        "recorded_s": item.recorded_s,
        "simulated_s": item.simulated_s,
        "spread_distance_ratio": item.spread_distance_ratio,
        "mid_up_distance_ratio": item.mid_up_distance_ratio,
        "mid_up_beyond_ratio": item.mid_up_beyond_ratio,
        **{
            f"{which}_{name}": {part: getattr(fact, part).tolist() for part in ("values", "low", "high")}
            for which, found in (("recorded", item.recorded), ("simulated", item.simulated))
            for name, fact in found.items()
        },
    }


def table(found: Sequence[Compared]) -> str:
    """Markdown: one row a figure, recorded / simulated with 90 % intervals."""
    lines = ["| figure | " + " | ".join(item.name for item in found) + " |", "|---|" + "---|" * len(found)]
    rows = [
        ("spread, total variation (≤ 0.1)", [f"{item.spread_distance_ratio:.3f}" for item in found]),
        ("chance of mid up by decile, largest difference (≤ 0.05)", [f"{i.mid_up_distance_ratio:.3f}" for i in found]),
        ("the same, beyond the recording's own interval", [f"{i.mid_up_beyond_ratio:.3f}" for i in found]),
    ]
    rows += [(text, [_both(item, name, index) for item in found]) for text, name, index in _ROWS]
    return "\n".join([*lines, *(f"| {text} | " + " | ".join(cells) + " |" for text, cells in rows)])


_ROWS = (
    ("spread of one tick, share of time", "spread", 0),
    *((f"chance of mid up, decile {k + 1}", "mid_up", k) for k in range(5, 10)),
    ("volatility, ticks/√s, shortest horizon", "signature", 0),
    ("volatility, ticks/√s, third horizon", "signature", 2),
    ("volatility, ticks/√s, longest horizon", "signature", 4),
    ("returns, autocorrelation at lag 1", "return_memory", 0),
    ("returns, lag 10", "return_memory", 3),
    ("absolute returns, lag 1", "volatility_memory", 0),
    ("absolute returns, lag 2", "volatility_memory", 1),
    ("absolute returns, lag 10", "volatility_memory", 3),
    ("trade signs, lag 1", "sign_memory", 0),
    ("trade signs, lag 10", "sign_memory", 3),
    ("trade signs, lag 100", "sign_memory", 5),
    ("order flow R², shortest span", "flow_r2", 0),
    ("order flow R², middle span", "flow_r2", 1),
    ("order flow R², longest span", "flow_r2", 2),
    ("depth 2 ticks behind the touch, of the touch", "profile", 2),
    ("depth 10 ticks behind the touch, of the touch", "profile", 10),
)


def _both(item: Compared, name: str, index: int) -> str:
    return " / ".join(_cell(found[name], index) for found in (item.recorded, item.simulated))


def _cell(fact: Fact, index: int) -> str:
    value, low, high = (getattr(fact, part)[index] for part in ("values", "low", "high"))
    if np.isnan(low):
        return f"{value:.3g} [–]"
    return f"{value:.3g} [{low:.3g}, {high:.3g}]"


def draw(found: Sequence[Compared], path: Path) -> None:
    """A row a market, a column a figure: the recording in blue, the market in orange. Raises MissingExtra, or
    ConfigError where it can't be written."""
    columns = ("mid_up", "signature", "return_memory", "volatility_memory", "sign_memory", "flow_r2", "profile")
    plot = pyplot()
    figure, axes = plot.subplots(len(found), len(columns), figsize=(3 * len(columns), 2.4 * len(found)), squeeze=False)
    for item, row in zip(found, axes, strict=True):
        for name, axis in zip(columns, row, strict=True):
            for facts_of, colour in ((item.recorded, "tab:blue"), (item.simulated, "tab:orange")):
                fact = facts_of[name]
                at = _places(item.pace, name, len(fact.values))
                axis.plot(at, fact.values, ".-", color=colour, linewidth=1, markersize=4)
                axis.fill_between(at, fact.low, fact.high, color=colour, alpha=0.2, linewidth=0)
            axis.set_title(f"{item.name}: {name.replace('_', ' ')}", fontsize=7)
            axis.tick_params(labelsize=6)
    figure.tight_layout()
    with outputs.whole(path) as part:
        figure.savefig(part, dpi=80)
    plot.close(figure)


def _places(pace: Pace, name: str, n: int) -> Sequence[float]:
    by_name: dict[str, Sequence[float]] = {
        "signature": pace.horizons_s,
        "return_memory": realism.RETURN_LAGS,
        "volatility_memory": realism.RETURN_LAGS,
        "sign_memory": realism.SIGN_LAGS,
        "flow_r2": pace.flow_s,
    }
    return by_name.get(name, range(1, n + 1))
