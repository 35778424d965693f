"""Which queue empties first: exact probabilities for two queues at the touch, a tick apart.

Each queue is a birth-death chain of orders of one size: they come at `limit_hz`, and leave at `market_hz` from the
front and at `cancel_hz` each. An order of one's own does not cancel.

Source: Cont, Stoikov & Talreja 2010, Operations Research 58(3):549-563, propositions 3, 5 and 6; their Laplace
inversions are not needed: the chances solve linear equations. Their printed Table 4 is not their proposition 5, which
is what is worked out here. Cont & de Larrard 2013, SIAM J. Financial Mathematics 4:1-25, for balanced flow.
"""

from functools import lru_cache
from math import log, pi

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MAX_ORDERS = 40
"""Longest queue that is answered for."""

_SPARE = 20.0
_MAX_USUAL = 16.0
_NODES = 200


class QueueRates(Struct, frozen=True):
    """Events a second at one touch, in orders: each bounded above 0."""

    limit_hz: float
    market_hz: float
    cancel_hz: float

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            if not 0.0 < getattr(self, name) < 1e9:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be above 0 and finite")


def p_step_up(rates: QueueRates, n_orders: int) -> float:
    """Chance that the next change of a queue makes it longer."""
    return rates.limit_hz / (rates.limit_hz + rates.market_hz + n_orders * rates.cancel_hz)


def p_mid_up(rates: QueueRates, n_bid: int, n_ask: int) -> float:
    """Chance that the ask queue empties before the bid queue. Raises ValueError beyond `MAX_ORDERS`."""
    _check(n_bid)
    _check(n_ask)
    return float(_mid_up(rates)[n_bid - 1, n_ask - 1])


def p_fill_before_move(rates: QueueRates, n_own: int, n_opposite: int) -> float:
    """Chance that the last order of a queue of *n_own*, itself counted, is filled before the opposite queue empties.

    Raises ValueError beyond `MAX_ORDERS`.
    """
    _check(n_own)
    _check(n_opposite)
    return float(_filled(rates)[n_own - 1, n_opposite - 1])


def p_both_fill(rates: QueueRates, n_bid: int, n_ask: int) -> float:
    """Chance that the last orders of both queues, themselves counted, are filled before the mid moves.

    Raises ValueError beyond `MAX_ORDERS`.
    """
    _check(n_bid)
    _check(n_ask)
    return _second_fills(rates, n_bid, n_ask) + _second_fills(rates, n_ask, n_bid)


def p_mid_up_balanced(n_bid: int, n_ask: int) -> float:
    """Chance that the mid goes up where as many orders come to each queue as leave it, whatever its length.

    Cont & de Larrard 2013, a quadrature. Raises ValueError beyond `MAX_ORDERS`.
    """
    _check(n_bid)
    _check(n_ask)
    nodes, weights = _gauss(8 * MAX_ORDERS)
    t = (nodes + 1.0) * (pi / 2.0)
    x = 2.0 - np.cos(t)
    ask = (x - np.sqrt(x * x - 1.0)) ** n_ask
    return float(weights @ (ask * np.sin(n_bid * t) * np.cos(t / 2.0) / np.sin(t / 2.0)) / 2.0)


def _check(n: int) -> None:
    if not 1 <= n <= MAX_ORDERS:
        raise ValueError(f"a queue of {n} orders: it must hold 1 to {MAX_ORDERS}")


@lru_cache(maxsize=2)
def _gauss(n: int) -> tuple[Floats, Floats]:
    nodes, weights = np.polynomial.legendre.leggauss(n)
    return nodes, weights


def _lengths(rates: QueueRates) -> Floats:
    # Longer ones are never seen. Where queues are long in the long run they hardly ever empty, and the equations lose
    # digits: exp(usual) of them.
    usual = rates.limit_hz / rates.cancel_hz
    if usual > _MAX_USUAL:
        raise ValueError(f"queues of {usual:.0f} orders in the long run: at most {_MAX_USUAL:.0f} are answered for")
    lengths: Floats = np.arange(1.0, MAX_ORDERS + 8.0 * usual**0.5 + _SPARE)
    return lengths


def _opposite(rates: QueueRates, lengths: Floats) -> Floats:
    # What a queue does to a chance that depends on its length, without its own outflow on the diagonal.
    deaths = rates.market_hz + lengths * rates.cancel_hz
    births = np.full(len(lengths), rates.limit_hz)
    births[-1] = 0.0
    matrix: Floats = np.diag(births + deaths) - np.diag(births[:-1], 1) - np.diag(deaths[1:], -1)
    return matrix


@lru_cache(maxsize=16)
def _mid_up(rates: QueueRates) -> Floats:
    # Chance by bid and ask queue. A row of the grid is eliminated after the other; nothing is subtracted but flows
    # from larger ones, so no digits are lost however long the queues live.
    lengths = _lengths(rates)
    n = len(lengths)
    ask = _opposite(rates, lengths)
    leaving = rates.market_hz + lengths * rates.cancel_hz
    ends = np.zeros(n)
    ends[0] = leaving[0]
    gains, offsets = np.zeros((n, n, n)), np.zeros((n, n))
    for b in range(n):
        birth = rates.limit_hz if b < n - 1 else 0.0
        before = leaving[b] * gains[b - 1] if b else 0.0
        inverse = np.linalg.inv(ask + np.diag(np.full(n, birth + leaving[b])) - before)
        gains[b] = birth * inverse
        offsets[b] = inverse @ (ends + (leaving[b] * offsets[b - 1] if b else 0.0))
    found = np.zeros((n, n))
    found[-1] = offsets[-1]
    for b in range(n - 2, -1, -1):
        found[b] = gains[b] @ found[b + 1] + offsets[b]
    return found


@lru_cache(maxsize=16)
def _filled(rates: QueueRates) -> Floats:
    # Chance by own and opposite queue: those before one's own leave one after the other.
    lengths = _lengths(rates)
    opposite = _opposite(rates, lengths)
    found = np.ones((MAX_ORDERS + 1, len(lengths)))
    for n in range(1, MAX_ORDERS + 1):
        leaving = rates.market_hz + (n - 1) * rates.cancel_hz
        found[n] = np.linalg.solve(opposite + leaving * np.eye(len(lengths)), leaving * found[n - 1])
    return found[1:]


def _second_fills(rates: QueueRates, n_first: int, n_second: int) -> float:
    # The first queue's order is filled at t; those behind it by then have come at random and not cancelled; from there
    # the second order must be filled before they are gone.
    nodes, weights = _gauss(_NODES)
    survival = (nodes + 1.0) / 2.0
    t = -np.log(survival) / rates.market_hz
    weights = weights / 2.0 / (rates.market_hz * survival)
    first = rates.market_hz * _waiting(rates, n_first, t)[:, 0]
    still = _waiting(rates, n_second, t)
    behind = rates.limit_hz / rates.cancel_hz * -np.expm1(-rates.cancel_hz * t)
    total = np.zeros(len(t))
    chance = np.exp(-behind)
    for j in range(1, MAX_ORDERS + 1):
        chance = chance * behind / j
        total += chance * (still @ _filled(rates)[:n_second, j - 1])
    return float(weights @ (first * total))


def _waiting(rates: QueueRates, n: int, t: Floats) -> Floats:
    # (times, n): chance that the last of n has i - 1 before it and is not yet filled. All terms are positive: the
    # chain is run at its fastest rate, a random number of steps.
    leaving = rates.market_hz + np.arange(n) * rates.cancel_hz
    fastest = leaving[-1]
    step = np.diag(1.0 - leaving / fastest) + np.diag(leaving[1:] / fastest, -1)
    state = np.zeros(n)
    state[-1] = 1.0
    found = np.zeros((len(t), n))
    mean = fastest * t
    with np.errstate(under="ignore"):
        log_chance = -mean
        for k in range(round(mean.max() + 10.0 * mean.max() ** 0.5 + 20.0)):
            found += np.exp(log_chance)[:, None] * state[None, :]
            state = state @ step
            log_chance = log_chance + np.log(mean) - log(k + 1.0)
    return found
