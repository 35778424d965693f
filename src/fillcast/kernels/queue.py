"""Where a resting order stands in its queue, from sizes and prints alone, and how long such a queue takes."""

import math

import numpy as np
from numba import int64

from fillcast.kernels.draws import key_of, uniform
from fillcast.kernels.entry import inner

RISK_AVERSE, PROPORTIONAL, OPTIMISTIC, LOGARITHMIC = range(4)
"""Whose cancels they are: all from behind; from anywhere alike; all from before; in the ratio of the logs."""

N_RULES = 3
"""Of those by which orders are followed: the first three."""

COMING = 2.0 / 3.0
"""Share of orders whose price the other side would have come to, had they been there: of those that really rest in the
embedded exchange a half to two thirds; of a venue nobody outside knows it."""

_N_TERMS = 300
_TINY = 1e-300


@inner
def ahead_after(ahead, before, after, traded, rule):
    """Size ahead once its level has gone from *before* to *after*, of which *traded* was taken by prints.

    Prints move the order when they are seen; here only cancels do. Never below 0: no order is filled by cancels.
    Source: the rules of hftbacktest's queue models (RiskAdverse, PowerProb(1), LogProb), guarded where they fail.
    Same as: tests/reference.py ahead_after.
    """
    cancelled = before - after - traded
    if cancelled <= 0.0 or rule == RISK_AVERSE:
        return min(ahead, after)
    if rule == OPTIMISTIC:
        return min(max(ahead - cancelled, 0.0), after)
    behind = max(before - ahead, 0.0)
    front, back = ahead, behind
    if rule == LOGARITHMIC:
        front, back = math.log1p(ahead), math.log1p(behind)
    if front + back <= 0.0:
        return 0.0
    share = back / (front + back)
    left = ahead - (1.0 - share) * cancelled + min(behind - share * cancelled, 0.0)
    return min(max(left, 0.0), after)


@inner
def _gone(ahead, before, after, rule, draw):
    # By the proportional rule one order goes, all of which stood ahead, or none, as far as there is room.
    if rule != PROPORTIONAL:
        return ahead_after(ahead, before, after, 0.0, rule)
    most = ahead_after(ahead, before, after, 0.0, RISK_AVERSE)
    least = ahead_after(ahead, before, after, 0.0, OPTIMISTIC)
    mean = ahead_after(ahead, before, after, 0.0, PROPORTIONAL)
    return least if draw * (most - least) < most - mean else most


@inner
def followed_after(ahead, printed, before, after, traded, rule, event_ns):
    """Size ahead once its level has gone from *before* to *after*, and what prints have reached beyond it.

    ahead: when the level was *before*; *printed* since then at its price, *traded* of that shown by the level. As of
    `ahead_after`, but what is cancelled goes whole: by the proportional rule it was ahead by a draw, whose mean is
    that rule's, and went before the prints or after them by an even one; by the optimistic one before them, by the
    risk-averse one after. The draws are functions of the event: all who wait there are asked with the same.
    """
    key = key_of(event_ns, np.float64(before).view(int64), np.float64(after).view(int64))
    draw = uniform(key, 0)
    if rule == OPTIMISTIC or (rule == PROPORTIONAL and uniform(key, 1) < 0.5):
        left = _gone(ahead, before, after + traded, rule, draw)
        return min(max(left - printed, 0.0), after), max(printed - left, 0.0)
    left = max(ahead - printed, 0.0)
    return _gone(left, before - traded, after, rule, draw), max(printed - ahead, 0.0)


@inner
def would_meet(rule, put_ns, price):
    """Whether those of the other side who quote at an order's price, or through it, would have come had it been there.

    Who saw it might have quoted behind it: by the risk-averse rule all do, by the optimistic one nobody does, by the
    proportional one `COMING` of the orders are met, by a draw that is a function of when the order was put and where.
    """
    if rule != PROPORTIONAL:
        return rule == OPTIMISTIC
    return uniform(key_of(put_ns, np.float64(price).view(int64), 1), 0) < COMING


@inner(error_model="numpy")
def _fraction(a, b, x):
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    upper, lower = 1.0, 1.0 - (a + b) * x / (a + 1.0)
    lower = 1.0 / (lower if abs(lower) > _TINY else _TINY)
    found = lower
    for m in range(1, _N_TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1.0) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1.0))
        step = 1.0
        for term in (even, odd):
            lower = 1.0 + term * lower
            lower = 1.0 / (lower if abs(lower) > _TINY else _TINY)
            upper = 1.0 + term / upper
            upper = upper if abs(upper) > _TINY else _TINY
            step = lower * upper
            found *= step
        if abs(step - 1.0) < 1e-14:
            break
    return front * found / a


@inner(error_model="numpy")
def beta_share(a, b, x):
    """The regularised incomplete beta function I_x(a, b), for a and b above 0, to 1e-12.

    A continued fraction by Lentz's method; Abramowitz & Stegun 26.5.8. Same as: scipy.special.betainc.
    """
    if x <= 0.0:
        return 0.0
    if x >= 1.0:
        return 1.0
    if x > (a + 1.0) / (a + b + 2.0):
        return 1.0 - _fraction(b, a, 1.0 - x)
    return _fraction(a, b, x)


@inner(error_model="numpy")
def p_served(n_orders, market_hz, cancel_hz, within_s):
    """Chance that the last of a queue of *n_orders*, itself counted, is served within a time; each before it cancels
    at *cancel_hz*, itself does not.

    The time is a sum of exponentials of rates mu + i theta, i = 0 .. n - 1, so exp(-theta time) is Beta(mu / theta, n):
    this holds for any n above 0. Source: the pure death chain of Cont, Stoikov & Talreja 2010, proposition 5.
    """
    if market_hz <= 0.0:
        return 0.0
    rate = max(cancel_hz, 1e-6 * market_hz)
    return 1.0 - beta_share(market_hz / rate, n_orders, math.exp(-rate * within_s))
