"""Twins as a file and as means."""

import numpy as np
import pytest

from fillcast.exchange.fitted import model_of
from fillcast.exchange.listing import DEMO
from fillcast.exchange.market import Market
from fillcast.lab import tables, twins
from fillcast.lab.twins import Child, measured
from fillcast.units import NS_PER_S

LISTED = DEMO[0]


@pytest.fixture(scope="module")
def found():
    order = Child(0, "sell", "market", 500)
    return twins.run(lambda seed: Market(LISTED, model_of(LISTED), seed), [order], 5, NS_PER_S, looks=4)


def test_a_file_holds_a_row_a_pair_and_says_when_it_looked(found, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "twins.parquet"
    tables.write(found, path)
    table = parquet.read_table(path)
    assert table.column_names == [*tables.COLUMNS, "impact_bps"]
    assert table.num_rows == 5
    for name in tables.COLUMNS:
        np.testing.assert_array_equal(table[name].to_numpy(), getattr(found, name))
    np.testing.assert_array_equal(np.array(table["impact_bps"].to_pylist()), found.impact_bps)
    assert table.schema.metadata[b"side"] == b"sell"
    assert table.schema.metadata[b"at_s"] == b"0.25 0.5 0.75 1"


def test_a_summary_is_of_means_with_their_errors(found):
    summary = tables.summary(found)
    assert summary["cost_bps"] == measured(found.cost_bps)
    assert summary["filled_frac"].value == 1.0
    assert summary["maker_frac"].value == 0.0
    assert summary["last_impact_bps"] == measured(found.impact_bps[:, -1])
