"""Second opinions beside an estimate. Their weight in the net is 0: they describe the same cost in another way."""

import numpy as np
from msgspec import Struct

from fillcast.orders import Order
from fillcast.schedules.worked import lasting_of, law_of
from fillcast.units import BPS
from fillcast.view import View
from fillcast.walk import Walk


class Check(Struct, frozen=True, kw_only=True):
    """One second opinion in bps of mid; None where what it needs is not known, and basis says what that is."""

    name: str
    bps: float | None
    low_bps: float | None = None
    high_bps: float | None = None
    basis: str


def second_opinions(order: Order, walk: Walk, view: View) -> tuple[Check, ...]:
    """Almgren-Chriss with one slice, the square-root law, and the move of the mid after the trade, at once and to stay.

    almgren_chriss, square_root: half-spread + impact of what fills, without the fee, to compare with the walk.
    displacement: half of what the touch moves; lasting_displacement: what stays of the move. They matter to the rest
    of a position, not to this fill.
    """
    mquote = walk.filled_qty * walk.mid_price / 1e6
    half = walk.half_spread_bps
    impact = view.impact
    moved = _touch_move_bps(order, walk, view)
    found = [_almgren_chriss(view, mquote), _square_root(view, walk.filled_qty, half)]
    found.append(
        Check(name="displacement", bps=None if moved is None else 0.5 * moved, basis="half the move of the touch")
        if moved is not None
        else Check(name="displacement", bps=None, basis="the whole visible side is taken")
    )
    if impact is None:
        found.append(Check(name="lasting_displacement", bps=None, basis="needs an impact fit of this instrument"))
    else:
        stays, error = lasting_of(1e6 * mquote, impact)
        spread = 1.645 * error
        found.append(
            Check(
                name="lasting_displacement",
                bps=stays,
                low_bps=max(stays - spread, 0.0),
                high_bps=stays + spread,
                basis=impact.origin,
            )
        )
    return tuple(found)


def _almgren_chriss(view: View, mquote: float) -> Check:
    impact = view.impact
    if impact is None:
        return Check(name="almgren_chriss", bps=None, basis="needs an impact fit of this instrument")
    slope = 0.5 * impact.slope_bps_mquote * mquote
    spread = 1.645 * 0.5 * impact.slope_se_bps * mquote
    middle = impact.half_spread_bps + slope
    return Check(
        name="almgren_chriss", bps=middle, low_bps=middle - spread, high_bps=middle + spread, basis=impact.origin
    )


def _square_root(view: View, qty: float, half_spread_bps: float) -> Check:
    volatility = view.features.volatility_over(0.0)
    law = law_of(volatility.sigma_1d_bps, view.features.volume_1d_qty)
    if law is None:
        known = {"volatility": volatility.sigma_1d_bps, "volume": view.features.volume_1d_qty}
        lacking = " and ".join(f"the {name}" for name, value in known.items() if not value)
        return Check(
            name="square_root", bps=None, basis=f"needs {lacking or 'another volatility or volume'} of the market"
        )
    low, high = law.band_bps(qty)
    return Check(
        name="square_root",
        bps=half_spread_bps + law.average_bps(qty),
        low_bps=half_spread_bps + low,
        high_bps=half_spread_bps + high,
        basis=f"prior of the prefactor; volatility {volatility.origin}, volume {view.features.volume_origin}",
    )


def _touch_move_bps(order: Order, walk: Walk, view: View) -> float | None:
    # From the touch that was to the one that is left.
    if walk.worst_price is None:
        return None
    side = 1 if order.side == "buy" else 0
    start, stop = view.ladder.window[2 * side : 2 * side + 2].tolist()
    levels = view.ladder.levels[side, :, start:stop]
    n = walk.n_levels
    is_level_left = float(np.sum(levels[1, :n])) > walk.filled_size * (1.0 + 1e-12)
    if not is_level_left and n >= levels.shape[1]:
        return None
    touch = walk.worst_price if is_level_left else float(levels[0, n])
    return abs(touch - float(levels[0, 0])) / walk.mid_price * BPS
