"""How the embedded exchange's price answers to one trade, measured on twins: a recording can't tell it."""

from collections.abc import Callable, Sequence

import numpy as np
from msgspec import Struct
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

AFTER_S = (0.25, 0.5, 1.0, 2.0, 4.0, 7.0, 12.0, 20.0)
RATES_PER_S = np.geomspace(0.03, 3.0, 120)
LOG_STEP = float(np.log(RATES_PER_S[1] / RATES_PER_S[0]))
NUMBER_COSTS = 3.0
FIRST_SEED = 2_000_003
"""Markets of their own: no plan stands on a market that it is tried in."""

MIN_PAIRS = 40


class Answered(Struct, frozen=True, kw_only=True, eq=False):
    """What single market orders did to the mid over n pairs. (m, l) of m amounts at `AFTER_S`, in bps their own way.

    resilience_per_s: how fast what doesn't stay goes, of all amounts together; None where nothing is seen to go.
    """

    n: int
    answer: Answer
    resilience_per_s: float | None
    resilience_se_per_s: float
    moved_bps: NDArray[np.float64]
    se_bps: NDArray[np.float64]


def measure_answer(
    make_market: MakeMarket,
    listed: Listed,
    side: Side,
    qty: Sequence[float],
    n: int,
    *,
    first_seed: int = FIRST_SEED,
    tell: Callable[[int], None] | None = None,
) -> Answered:
    """Send one market order of each of *qty* base units, rising, into n markets, each beside one without it.

    tell: called after each pair with how many are done. Raises CalibrationError from fewer than 40 pairs, and for an
    order that the book doesn't fill.
    """
    if n < MIN_PAIRS:
        raise CalibrationError("an answer measured on twins", f"{n} pairs", f"{MIN_PAIRS}")
    lots = [max(1, round(amount * listed.lots_per_base)) for amount in qty]
    orders = [[Child(0, side, "market", one)] for one in lots]
    horizon_ns = round(AFTER_S[-1] * NS_PER_S)
    each = twins.run_each(make_market, orders, n, horizon_ns, looks=AFTER_S, first_seed=first_seed, tell=tell)
    price = float(each[0].arrival_ticks.mean()) * float(listed.tick)
    rows = [found.impact_bps for found in each]
    for one, found in zip(lots, each, strict=True):
        if found.filled_frac.min() < 1.0:
            filled, amount = f"{found.filled_frac.min():.0%} of it filled", one / listed.lots_per_base
            raise CalibrationError(f"the answer to {side} {amount:g}base", filled, "a smaller order")
    rate, rate_se, (at_once, lasting, lasting_se) = _fit(rows)
    return Answered(
        n=n,
        answer=Answer(
            quote=np.array(lots) / listed.lots_per_base * price,
            at_once_bps=at_once,
            lasting_bps=lasting,
            lasting_se_bps=lasting_se,
        ),
        resilience_per_s=rate,
        resilience_se_per_s=rate_se,
        moved_bps=np.array([each.mean(axis=0) for each in rows]),
        se_bps=np.array([each.std(axis=0, ddof=1) / n**0.5 for each in rows]),
    )


def answered_impact(impact: Impact, found: Answered) -> Impact:
    """*impact* with what twins have told instead of what a recording could."""
    rate = found.resilience_per_s
    return replace(
        impact,
        answer=found.answer,
        resilience_per_s=impact.resilience_per_s if rate is None else rate,
        resilience_se_per_s=found.resilience_se_per_s,
        origin=f"answer measured on {found.n} pairs of markets",
        assumed=(),
    )


Found = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]


def _fit(rows: list[NDArray[np.float64]]) -> tuple[float | None, float, Found]:
    # Generalised least squares, since a pair that has drifted apart stays apart: a constant, or one that is reached at
    # one rate for all amounts where that is better by far more than its numbers cost. The rate's error is
    # from how sharply the misfit turns there.
    still, constant = _at_rate(rows, None)
    misfits = np.array([_at_rate(rows, rate)[0] for rate in RATES_PER_S.tolist()])
    best = int(misfits[1:-1].argmin()) + 1
    if misfits[best] + NUMBER_COSTS * (len(rows) + 1) >= still:
        return None, 0.0, constant
    rate = float(RATES_PER_S[best])
    turn = float(misfits[best - 1] - 2.0 * misfits[best] + misfits[best + 1]) / LOG_STEP**2
    return rate, rate * (2.0 / turn) ** 0.5 if turn > 0.0 else rate, _at_rate(rows, rate)[1]


def _unweighed(n: int, design: NDArray[np.float64]) -> float:
    # By how much more a variance is, as the weights were estimated from the same n pairs: Rao 1967.
    n_lags, n_columns = design.shape
    spare = float(n_lags - n_columns)
    return (n - 1.0) / (n - 1.0 - spare) * (n - 2.0) / (n - 2.0 - spare)


def _at_rate(rows: list[NDArray[np.float64]], rate: float | None) -> tuple[float, Found]:
    after = np.array(AFTER_S)
    columns = [np.ones_like(after)] if rate is None else [np.ones_like(after), np.exp(-rate * after)]
    design = np.column_stack(columns)
    misfit, told = 0.0, []
    for each in rows:
        mean = each.mean(axis=0)
        weight = np.linalg.pinv(np.cov(each, rowvar=False) / len(each), rcond=1e-9)
        cov = np.linalg.pinv(design.T @ weight @ design)
        fit = cov @ design.T @ weight @ mean
        rest = mean - design @ fit
        misfit += float(rest @ weight @ rest)
        told.append((float(fit.sum()), float(fit[0]), float(np.sqrt(cov[0, 0] * _unweighed(len(each), design)))))
    at_once, lasting, error = np.array(told).T
    return misfit, (at_once, lasting, error)
