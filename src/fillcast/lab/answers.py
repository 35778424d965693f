"""How the embedded exchange's price answers to one trade, measured on twins: a recording can't tell it."""

from collections.abc import Callable, Sequence

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from fillcast.errors import CalibrationError
from fillcast.exchange.listing import Listed
from fillcast.lab import twins
from fillcast.lab.twins import Child, MakeMarket
from fillcast.params import Answer, Impact
from fillcast.units import NS_PER_S, Side

SHARES = (0.01, 0.025, 0.05, 0.1, 0.2, 0.5)
"""Parts of an order whose answers are measured: those of slices."""

AFTER_FRAC = 2.0 ** np.arange(-8.0, 0.5, 0.5)
"""(17,) parts of the horizon after which they are looked at, rising to all of it."""

FIRST_SEED = 2_000_003
"""Markets of their own: no plan stands on a market that it is tried in."""

MIN_PAIRS = 40
MIN_FILLED_FRAC = 0.99
"""Of an order, on average: one market of thousands may hold less than half of it."""

SIDES: tuple[Side, Side] = ("buy", "sell")
"""Each amount is sent either way."""


def measure_answer(
    make_market: MakeMarket,
    listed: Listed,
    qty: Sequence[float],
    horizon_s: float,
    n: int,
    *,
    tell: Callable[[int], None] | None = None,
) -> Answer:
    """Send one market order of each of m *qty*, base units, rising, into n markets, each beside one without it.

    Each amount is bought in one and sold in another: the market's laws know no side, and between these two the paths
    that they have in common fall out. The mid is looked at after each of l `AFTER_FRAC` of *horizon_s*, seconds: what
    it has moved is (m, l) bps, by amounts in quote at the average mid on arrival.

    tell: called after each market with how many are done. Raises CalibrationError from fewer than 40 of them, and for
    an order of which, on either side, less than 99 % fills on average.
    """
    if n < MIN_PAIRS:
        raise CalibrationError("an answer measured on twins", f"{n} pairs", f"{MIN_PAIRS}")
    lots = [max(1, round(amount * listed.lots_per_base)) for amount in qty]
    orders = [[Child(0, side, "market", one)] for side in SIDES for one in lots]
    after_s = horizon_s * AFTER_FRAC
    horizon_ns = round(horizon_s * NS_PER_S)
    each = twins.run_each(make_market, orders, n, horizon_ns, looks=after_s.tolist(), first_seed=FIRST_SEED, tell=tell)
    for (child,), found in zip(orders, each, strict=True):
        filled_frac = float(found.filled_frac.mean())
        if filled_frac < MIN_FILLED_FRAC:
            filled, amount = f"{filled_frac:.0%} of it filled", child.lots / listed.lots_per_base
            raise CalibrationError(f"the answer to {child.side} {amount:g}base", filled, "a smaller order")
    price = float(each[0].arrival_ticks.mean()) * float(listed.tick)
    bought, sold = np.array([found.impact_bps for found in each]).reshape(2, len(lots), n, len(after_s))
    moved, cov = _table(0.5 * (bought + sold))
    return Answer(quote=np.array(lots) / listed.lots_per_base * price, after_s=after_s, moved_bps=moved, cov_bps2=cov)


def answered_impact(impact: Impact, answer: Answer, n: int) -> Impact:
    """*impact* with what n pairs of twins have told instead of what a recording could say of what stays.

    Its resilience still shapes Obizhaeva-Wang, and its slope prices urgency: where the recording couldn't tell them,
    that is still said.
    """
    assumed = tuple(name for name in impact.assumed if name != "permanent")
    return replace(impact, answer=answer, origin=f"answer measured on {n} pairs of markets", assumed=assumed)


def _table(rows: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    # Means of (m, n, l) rows and the covariance of their errors. Amounts and times share markets that drift apart.
    m, n, n_times = rows.shape
    flat = rows.transpose(1, 0, 2).reshape(n, m * n_times)
    cov = np.cov(flat, rowvar=False) / n
    return flat.mean(axis=0).reshape(m, n_times), cov.reshape(m, n_times, m, n_times)
