"""What a perpetual pays for being held, at the instants and the rate that its venue names."""

import math

from msgspec import Struct

from fillcast.features import Features
from fillcast.market import Instrument
from fillcast.units import BPS, NS_PER_S, Ns, Side, sign

SHORTEST_INTERVAL_S = 3600.0
"""No venue of ours pays more often (OKX API v5 and Binance futures documentation, 2026)."""

_LEAST_INTERVAL_S = 60.0
"""What is shorter is a mistake: it would come to payments without an end."""


class Payment(Struct, frozen=True):
    """after_s: from now. rate_bps: what a long pays then of its notional; None for those whose rate isn't known yet."""

    after_s: float
    rate_bps: float | None


def payments(features: Features, instrument: Instrument, as_of_ns: Ns, horizon_s: float) -> tuple[Payment, ...] | None:
    """Every payment within the horizon; None while the venue hasn't said when the next one is. No swap: none.

    The rate is known of the next one only. The interval is the venue's own, from one payment to the one after; while
    it isn't known, or no interval that there is, whatever may fall due after the next payment stands as one payment
    without a rate. horizon_s: of a plan, no more than a week.
    """
    if instrument.product != "swap":
        return ()
    next_ns, rate = features.next_funding_ns, features.funding_rate
    if next_ns is None or rate is None or next_ns < as_of_ns:
        return None
    found = [Payment((next_ns - as_of_ns) / NS_PER_S, rate * BPS)]
    interval_s = (features.funding_interval_ns or 0) / NS_PER_S
    if interval_s < _LEAST_INTERVAL_S:
        found.append(Payment(found[0].after_s + SHORTEST_INTERVAL_S, None))
        interval_s = math.inf
    while found[-1].after_s + interval_s <= horizon_s:
        found.append(Payment(found[-1].after_s + interval_s, None))
    return tuple(payment for payment in found if payment.after_s <= horizon_s)


def funding_bps(due: tuple[Payment, ...], side: Side, held_frac: tuple[float, ...]) -> float | None:
    """What the known payments cost, each on the share held by then; None where one of them has no rate yet."""
    if any(payment.rate_bps is None for payment in due):
        return None
    return sign(side) * sum((payment.rate_bps or 0.0) * held for payment, held in zip(due, held_frac, strict=True))
