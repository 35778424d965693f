"""From the touch to the average price."""

from fillcast.cost import Cost
from fillcast.fees import Fees
from fillcast.orders import Order
from fillcast.view import View
from fillcast.walk import Walk


def depth(order: Order, walk: Walk, view: View, fees: Fees) -> Cost | None:
    """What walking beyond the touch costs. It is the temporary impact of a market order; nothing is added to it.

    Formula:  s * (average - best) / mid.
    Ignores:  orders that are hidden, and those that come or go before the order is matched.
    Source:   Almgren & Chriss 2000 with one slice, eq. (13); the identity in docs/models/market-order.md.
    """
    if walk.average_price is None:
        return None
    best = float(view.ladder.levels[1 if order.side == "buy" else 0, 0, 0])
    terms = (walk.average_price, best, walk.mid_price, walk.n_levels)
    return Cost("depth", "impact", walk.depth_bps, "|{} - {}| / {}, {} levels", terms)
