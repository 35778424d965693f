"""Twins as a table: one row a pair, and their means."""

from pathlib import Path

from fillcast import outputs
from fillcast.lab.needs import arrow, parquet
from fillcast.lab.twins import Measured, Twins, measured

COLUMNS = (
    "arrival_ticks", "ordered_lots", "filled_lots", "maker_lots", "paid_ticks", "first_fill_s", "last_fill_s",
    "cost_bps",
)  # fmt: skip


def check(path: Path) -> None:
    """Raises ConfigError where no table can be put, MissingExtra without pyarrow: before anything is waited for."""
    outputs.check(path)
    parquet()


def write(twins: Twins, path: Path) -> None:
    """A Parquet file: `COLUMNS`, and the impact at each look as a list.

    Raises ConfigError where it can't be written, MissingExtra without pyarrow.
    """
    columns = {name: getattr(twins, name) for name in COLUMNS}
    columns["impact_bps"] = list(twins.impact_bps)
    table = (
        arrow()
        .table(columns)
        .replace_schema_metadata({"side": twins.side, "at_s": " ".join(f"{at:g}" for at in twins.at_s)})
    )
    with outputs.whole(path) as part:
        parquet().write_table(table, part)


def summary(twins: Twins) -> dict[str, Measured]:
    """Means over the pairs, with their standard errors."""
    impact = twins.impact_bps
    return {
        "filled_frac": measured(twins.filled_frac),
        "maker_frac": measured(twins.maker_lots / twins.ordered_lots),
        "cost_bps": measured(twins.cost_bps),
        "first_fill_s": measured(twins.first_fill_s),
        "first_impact_bps": measured(impact[:, 0]),
        "last_impact_bps": measured(impact[:, -1]),
    }
