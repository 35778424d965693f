"""The venue's fee for taking."""

from fillcast.cost import Cost
from fillcast.fees import Fees
from fillcast.orders import Order
from fillcast.units import BPS
from fillcast.view import View
from fillcast.walk import Walk


def taker_fee(order: Order, walk: Walk, view: View, fees: Fees) -> Cost | None:
    """The taker rate on what was traded; None where no rate is known. A fee in base is valued at the average price.

    Formula:  rate * average / mid.
    Ignores:  discounts paid in a venue's own coin, rebate programmes.
    Source:   the venue's dated fee table, see docs/concepts.md.
    """
    if walk.fee_bps is None or fees.taker_rate is None or walk.average_price is None:
        return None
    terms = (fees.taker_rate * BPS, walk.average_price, walk.mid_price)
    return Cost("taker_fee", "fee", walk.fee_bps, "{} bps x {} / {}", terms)
