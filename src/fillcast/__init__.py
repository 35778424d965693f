"""Ask what a crypto order will cost before you send it.

Names are loaded when they are first used, since numba takes a while to import. Functions that are called as their
module are had from there: ``fillcast.estimate.estimate``, ``fillcast.curve.curve`` and ``fillcast.plan.plan``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str

    from fillcast import app as app
    from fillcast import curve as curve
    from fillcast import errors as errors
    from fillcast import estimate as estimate
    from fillcast import plan as plan
    from fillcast.app import Recording, load_columns
    from fillcast.config import FeeChoice, Settings
    from fillcast.curve import Curve, Reach, largest_size
    from fillcast.engine.engine import Engine
    from fillcast.estimate import Estimate, Provenance, estimates, explain
    from fillcast.faces import plots as plots
    from fillcast.faces.live.wire import Rest
    from fillcast.faces.notebook.simulator import Simulator
    from fillcast.fees import Fees, own_fees
    from fillcast.market import Instrument, spot
    from fillcast.orders import Order, parse_order
    from fillcast.plan import Plan
    from fillcast.resting import Resting
    from fillcast.schedules.job import Policy
    from fillcast.view import View

_MODULES = {
    "app": "app",
    "curve": "curve",
    "errors": "errors",
    "estimate": "estimate",
    "plan": "plan",
    "plots": "faces.plots",
}

_HOMES = {
    "Recording": "app",
    "load_columns": "app",
    "FeeChoice": "config",
    "Settings": "config",
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
    "Plan": "plan",
    "Resting": "resting",
    "Policy": "schedules.job",
    "View": "view",
}

__all__ = [
    "Curve",
    "Engine",
    "Estimate",
    "FeeChoice",
    "Fees",
    "Instrument",
    "Order",
    "Plan",
    "Policy",
    "Provenance",
    "Reach",
    "Recording",
    "Rest",
    "Resting",
    "Settings",
    "Simulator",
    "View",
    "app",
    "curve",
    "errors",
    "estimate",
    "estimates",
    "explain",
    "largest_size",
    "load_columns",
    "own_fees",
    "parse_order",
    "plan",
    "plots",
    "spot",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("fillcast")
    if name in _MODULES:
        return import_module(f"fillcast.{_MODULES[name]}")
    if name not in _HOMES:
        raise AttributeError(f"module 'fillcast' has no attribute {name!r}")
    return getattr(import_module(f"fillcast.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
