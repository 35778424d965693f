"""Ask what a crypto order will cost before you send it.

Names are loaded when they are first used, since numba takes a while to import. Functions that are called as their
module, ``fillcast.estimate.estimate`` and ``fillcast.curve.curve``, are imported from there.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str

    from fillcast.curve import Curve, Reach, largest_size
    from fillcast.engine.engine import Engine
    from fillcast.estimate import Estimate, Provenance, estimates, explain
    from fillcast.faces import plots as plots
    from fillcast.faces.live.wire import Rest
    from fillcast.faces.notebook.simulator import Simulator
    from fillcast.fees import Fees, own_fees
    from fillcast.market import Instrument, spot
    from fillcast.orders import Order, parse_order
    from fillcast.view import View

_HOMES = {
    "Curve": "curve",
    "Reach": "curve",
    "largest_size": "curve",
    "Engine": "engine.engine",
    "Estimate": "estimate",
    "Provenance": "estimate",
    "estimates": "estimate",
    "explain": "estimate",
    "Rest": "faces.live.wire",
    "Simulator": "faces.notebook.simulator",
    "Fees": "fees",
    "own_fees": "fees",
    "Instrument": "market",
    "spot": "market",
    "Order": "orders",
    "parse_order": "orders",
    "View": "view",
}

__all__ = [
    "Curve",
    "Engine",
    "Estimate",
    "Fees",
    "Instrument",
    "Order",
    "Provenance",
    "Reach",
    "Rest",
    "Simulator",
    "View",
    "estimates",
    "explain",
    "largest_size",
    "own_fees",
    "parse_order",
    "plots",
    "spot",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("fillcast")
    if name == "plots":
        return import_module("fillcast.faces.plots")
    if name not in _HOMES:
        raise AttributeError(f"module 'fillcast' has no attribute {name!r}")
    return getattr(import_module(f"fillcast.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
