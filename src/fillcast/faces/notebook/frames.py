"""Columns as a frame of Polars or pandas; what is not known is null, or NaN in pandas."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from fillcast.book import Ladder
from fillcast.errors import ConfigError, MissingExtra

Library = Literal["polars", "pandas"]
LIBRARIES: tuple[Library, ...] = ("polars", "pandas")


def library_of(name: Library) -> Any:  # noqa: ANN401 (a module)
    """The library. Raises ConfigError for another name, MissingExtra where it is not installed."""
    if name not in LIBRARIES:
        raise ConfigError(f"frames is {name!r}: it is {' or '.join(LIBRARIES)}")
    try:
        return import_module(name)
    except ModuleNotFoundError as e:
        raise MissingExtra("notebook", name) from e


def timed(columns: Mapping[str, NDArray[Any]], name: Library) -> Any:  # noqa: ANN401 (a frame of either)
    """``at_ns`` becomes ``time``, in UTC."""
    library = library_of(name)
    rest = {key: values for key, values in columns.items() if key != "at_ns"}
    at = columns["at_ns"].astype("datetime64[ns]")
    if name == "pandas":
        return library.DataFrame({"time": library.DatetimeIndex(at, tz="UTC"), **rest})
    frame = library.DataFrame({"time": at, **rest}).with_columns(library.col("time").dt.replace_time_zone("UTC"))
    return frame.fill_nan(None)


def level_by_level(ladder: Ladder, name: Library) -> Any:  # noqa: ANN401 (a frame of either)
    """Bids, then asks, each best first with its running total."""
    sides = (ladder.bids, ladder.asks)
    return library_of(name).DataFrame(
        {
            "side": ["bid"] * ladder.n_bids + ["ask"] * ladder.n_asks,
            "level": np.concatenate([np.arange(1, len(side) + 1) for side in sides]),
            "price": np.concatenate([side[:, 0] for side in sides]),
            "size": np.concatenate([side[:, 1] for side in sides]),
            "total": np.concatenate([np.cumsum(side[:, 1]) for side in sides]),
        }
    )


def drawable(columns: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """``time`` beside them, as plots take it; no library is needed."""
    return {"time": columns["at_ns"].astype("datetime64[ns]"), **columns}
