"""What only some experiments need."""

from importlib import import_module
from typing import Any

from fillcast.errors import MissingExtra


def optimise() -> Any:
    """scipy.optimize."""
    return _need("scipy.optimize", "learn")


def parquet() -> Any:
    """pyarrow.parquet."""
    return _need("pyarrow.parquet", "data")


def arrow() -> Any:
    """pyarrow."""
    return _need("pyarrow", "data")


def pyplot() -> Any:
    """matplotlib.pyplot, without a screen."""
    _need("matplotlib", "plot").use("Agg")
    return _need("matplotlib.pyplot", "plot")


def _need(module: str, extra: str) -> Any:
    try:
        return import_module(module)
    except ImportError as e:
        raise MissingExtra(extra, module.partition(".")[0]) from e
