"""What is known of an instrument beside its ladder: volatility, volume, mark price and funding."""

import math

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from fillcast.events import Candles, Funding, Mark, Ticker
from fillcast.units import BPS, NS_PER_DAY, Ns, Price, Qty, Rate

FROM_CANDLES = "from candles"
FROM_TICKER = "from ticker"

_MIN_CANDLES = 30


class Features(Struct, frozen=True, kw_only=True):
    """None where the venue has not said it yet.

    sigma_1d_bps: volatility of the price over a day. volume_1d_qty: base units traded in 24 hours.
    """

    sigma_1d_bps: float | None = None
    sigma_origin: str = ""
    volume_1d_qty: Qty | None = None
    volume_origin: str = ""
    mark_price: Price | None = None
    funding_rate: Rate | None = None
    next_funding_ns: Ns | None = None
    funding_interval_ns: Ns | None = None


def learn(known: Features, event: Ticker | Candles | Mark | Funding) -> Features:
    """*known* with what a venue has just said."""
    match event:
        case Ticker():
            return replace(known, volume_1d_qty=event.volume_1d_qty, volume_origin=FROM_TICKER)
        case Candles():
            sigma = garman_klass_1d_bps(event.ohlc, event.interval_ns)
            return replace(known, sigma_1d_bps=sigma, sigma_origin=FROM_CANDLES)
        case Mark():
            return replace(known, mark_price=event.mark_price)
        case Funding():
            return replace(
                known,
                funding_rate=event.funding_rate,
                next_funding_ns=event.next_funding_ns,
                funding_interval_ns=event.interval_ns,
            )


def garman_klass_1d_bps(ohlc: NDArray[np.float64], interval_ns: Ns) -> float | None:
    """Volatility of a day from candles, in bps; None from fewer than 30 of them.

    ohlc: (n, 4) open, high, low, close. Mean of ln(H/L)^2/2 - (2 ln 2 - 1) ln(C/O)^2, scaled to 24 hours.
    Source: Garman & Klass 1980, J. Business 53(1), the practical estimator of section III.
    """
    if len(ohlc) < _MIN_CANDLES:
        return None
    opened, high, low, close = ohlc.T
    variance = 0.5 * np.log(high / low) ** 2 - (2.0 * math.log(2.0) - 1.0) * np.log(close / opened) ** 2
    return math.sqrt(max(float(variance.mean()), 0.0) * NS_PER_DAY / interval_ns) * BPS
