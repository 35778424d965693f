"""A block book, an impact fit, and plans on them."""

import msgspec
import numpy as np

from fillcast.features import Features
from fillcast.fees import own_fees
from fillcast.market import Instrument, spot
from fillcast.orders import parse_order
from fillcast.params import Impact
from fillcast.plan import plan
from fillcast.view import View

MID, HALF, STEP, PER_STEP = 1000.0, 0.5, 0.01, 1.0
"""A book of 1 base unit a cent: an order of x pays x / 2 cents beyond the touch."""

SLOPE_BPS_MQUOTE = STEP / PER_STEP / MID / MID * 1e10

FEES = own_fees(2.0, 5.0, is_received=False)
SWAP = Instrument(
    symbol="own:ONE-SWAP", product="swap", base="ONE", quote="USD", settle="USD", contract_qty=1.0, lot_size=0.01
)
SPOT = spot("own:ONE-SPOT", "ONE", "USD", lot_size=0.01)

FEATURES = Features(sigma_1d_bps=300.0, sigma_origin="given here", volume_1d_qty=864_000.0, volume_origin="given here")


def impact(permanent=0.4, rate=0.02, **given):
    sizes = np.geomspace(1e3, 1e7, 41)
    fields = {
        "slope_bps_mquote": SLOPE_BPS_MQUOTE,
        "slope_se_bps": 0.0,
        "permanent_frac": permanent,
        "permanent_se_frac": 0.0,
        "resilience_per_s": rate,
        "resilience_se_per_s": 0.0,
        "half_spread_bps": (HALF + 0.5 * STEP) / MID * 1e4,
        "half_spread_se_bps": 0.0,
        "walk_quote": sizes,
        "walk_depth_bps": 0.5 * SLOPE_BPS_MQUOTE * sizes / 1e6,
        "walk_se_bps": np.zeros(41),
        "origin": "made up",
    }
    return Impact(**(fields | given))


def view(features=FEATURES, fitted=None, instrument=SWAP, n=20_000, as_of_ns=0):
    steps = (np.arange(n) + 0.5) * STEP
    size = np.full(n, PER_STEP / (instrument.contract_qty or 1.0))
    asks = np.column_stack([MID + HALF + steps, size])
    bids = np.column_stack([MID - HALF - steps, size])
    found = View.from_levels(bids, asks, instrument, as_of_ns)
    return msgspec.structs.replace(found, features=features, impact=fitted)


def planned(text="buy 100base", seen=None, fees=FEES, **given):
    seen = view(fitted=impact()) if seen is None else seen
    return plan(parse_order(seen.symbol, text), seen, fees, **({"horizon_s": 600.0, "n_slices": 20} | given))


def way(found, kind):
    return next(one for one in found.ways if one.policy.kind == kind)
