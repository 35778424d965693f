"""The checked numbers of acceptance.toml, and small books."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from fillcast.fees import Fees, own_fees
from fillcast.market import Instrument, spot
from fillcast.view import View

ONE = spot("own:ONE-USD", "ONE", "USD")


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "acceptance.toml").read_text("utf-8"))


def check(name: str) -> dict[str, Any]:
    """One check by name."""
    return _all()[name]


def view(name: str, instrument: Instrument = ONE) -> View:
    """Its book."""
    return View.from_levels(check(name)["bids"], check(name)["asks"], instrument)


def fees(name: str) -> Fees:
    """Its taker rate, or no fee at all."""
    return own_fees(0.0, check(name).get("taker_bps", 0.0), is_received=False)
