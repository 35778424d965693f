"""From the mid to the touch."""

from fillcast.cost import Cost
from fillcast.fees import Fees
from fillcast.orders import Order
from fillcast.view import View
from fillcast.walk import Walk


def half_spread(order: Order, walk: Walk, view: View, fees: Fees) -> Cost:
    """What taking at the touch costs against the mid.

    Formula:  s * (best - mid) / mid.
    Ignores:  how the touch moves before the order is matched (drift).
    Source:   Perold 1988, implementation shortfall; the identity in docs/models/market-order.md.
    """
    best = float(view.ladder.levels[1 if order.side == "buy" else 0, 0, 0])
    terms = (best, walk.mid_price, walk.mid_price)
    return Cost("half_spread", "slippage", walk.half_spread_bps, "|{} - {}| / {}", terms)
