"""Competing clocks: each fires when the hazard it has gone through reaches its next exponential draw.

A clock whose rate changes keeps the hazard that is left and goes through it at the new rate (the next reaction method
of Gibson & Bruck 2000, as Anderson 2007 extends it). So the draws of a clock depend on nothing but its key and on how
often it has fired, and two runs that differ in one order share all others.
"""

from math import inf
from typing import Any

import numpy as np
from numba import from_dtype

from fillcast.kernels.draws import exponential, key_of
from fillcast.kernels.entry import inner

DRAWS = 8
"""Draws that belong to one firing: the first is its hazard, the others are the event's own."""


MAX_CLOCKS = 256

CLOCKS = np.dtype(
    [
        ("n", np.int64, (1,)),
        ("due", np.float64, (MAX_CLOCKS,)),  # seconds; inf for a clock that stands
        ("rates", np.float64, (MAX_CLOCKS,)),
        ("left", np.float64, (MAX_CLOCKS,)),  # hazard left of a clock that stands
        ("counts", np.int64, (MAX_CLOCKS,)),
        ("keys", np.uint64, (MAX_CLOCKS,)),
    ]
)
CLOCKS_TYPE = from_dtype(CLOCKS)


def new_clocks(n: int) -> Any:
    """Clocks that stand and have no key yet: `wind` them."""
    clocks = np.recarray(1, CLOCKS)[0]
    for name in CLOCKS.names:
        clocks[name][...] = 0
    clocks["n"][0] = n
    clocks["due"][:] = inf
    return clocks


@inner
def wind(clocks, clock, seed, stream, level):
    """Give a clock its sequence of draws."""
    clocks.keys[clock] = key_of(seed, stream, level)
    clocks.left[clock] = exponential(clocks.keys[clock], 0)


@inner
def set_rate(clocks, clock, rate, now_s):
    """Go on at another rate."""
    old = clocks.rates[clock]
    if rate == old:
        return
    if old > 0.0:
        clocks.left[clock] = max(0.0, clocks.due[clock] - now_s) * old
    clocks.rates[clock] = rate
    clocks.due[clock] = now_s + clocks.left[clock] / rate if rate > 0.0 else inf


@inner
def first_due(clocks):
    """The clock that fires next."""
    due = clocks.due
    first = 0
    for clock in range(1, clocks.n[0]):
        if due[clock] < due[first]:
            first = clock
    return first


@inner
def rearm(clocks, clock, now_s):
    """Count a firing and draw the next; where this firing's own draws begin."""
    at = clocks.counts[clock] * DRAWS + 1
    clocks.counts[clock] += 1
    hazard = exponential(clocks.keys[clock], clocks.counts[clock] * DRAWS)
    clocks.due[clock] = now_s + hazard / clocks.rates[clock]
    return at
