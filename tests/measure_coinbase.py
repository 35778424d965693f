"""Forecasts of slippage on an hour of Coinbase's BTC-USD of 2018, in whose making it had no part: ``python -m
tests.measure_coinbase FOLDER``.

Prints a table of the accuracy page. FOLDER: a whole book and the changes of an hour, as of
github.com/timothyyu/gdax-orderbook-ml; there are no prints in it.
"""

import argparse
from pathlib import Path

import numpy as np
import polars

from fillcast.bench.ours import shipped_fit
from fillcast.faces.text import scoring
from fillcast.kernels import grid
from fillcast.learn.columns import Columns
from fillcast.learn.layout import lay_out
from fillcast.learn.score import score
from fillcast.market import spot

INSTRUMENT = spot("coinbase:BTC-USD", "BTC", "USD", tick_price=0.01)
SIZES_QUOTE = (10_000.0, 100_000.0, 1_000_000.0)


def read(folder: Path, *names: str) -> polars.DataFrame:
    return polars.concat([polars.read_csv(folder / f"2018-04-24_{name}.csv.zst") for name in names])


def columns(folder: Path) -> Columns:
    """The book as it stood, then what changed in each millisecond."""
    book = read(folder, "snapshot_bids", "snapshot_asks")
    changes = read(folder, *(f"l2update_15min_{k}" for k in range(1, 5)))
    times_ns = changes["time"].str.to_datetime("%Y-%m-%dT%H:%M:%S%.fZ", time_unit="ns").cast(polars.Int64).to_numpy()
    first = np.flatnonzero(np.diff(times_ns, prepend=0))
    rows = polars.concat([one.select("side", "price", "size") for one in (book, changes)])
    return Columns(
        symbol=INSTRUMENT.symbol,
        kinds=np.concatenate([[grid.SNAPSHOT], np.full(len(first), grid.DELTA)]).astype(np.int8),
        times_ns=np.concatenate([[times_ns[0]], times_ns[first]]),
        starts=np.concatenate([[0], len(book) + first, [len(rows)]]),
        sides=(rows["side"] == "sell").to_numpy().astype(np.int8),
        prices=rows["price"].cast(polars.Float64).to_numpy().copy(),
        sizes=rows["size"].cast(polars.Float64).to_numpy().copy(),
        n_gaps=0,
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    layout = lay_out(columns(parser.parse_args().folder), INSTRUMENT, SIZES_QUOTE)
    scoring.show([score(layout, shipped_fit())], "replay")


if __name__ == "__main__":
    main()
