"""What a schedule costs: own walks, and what earlier slices left behind, each counted once."""

import math

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import ModelError
from fillcast.market import Instrument
from fillcast.models.impact.square_root import SquareRoot
from fillcast.params import Answer, Impact
from fillcast.schedules.job import Job
from fillcast.units import BPS, S_PER_DAY, Side, Size, sign
from fillcast.view import View

N_SIGMA = 1.645
"""From the middle to the 5 % and 95 % of a normal distribution."""

_MILLION = 1e6


class Book(Struct, frozen=True, eq=False):
    """One side of a book as sums from the touch: (n + 1,) sizes, base and quote units, from 0."""

    size: NDArray[np.float64]
    qty: NDArray[np.float64]
    quote: NDArray[np.float64]
    best_price: float
    mid_price: float
    sign_ratio: float

    @property
    def half_spread_bps(self) -> float:
        return self.sign_ratio * (self.best_price - self.mid_price) / self.mid_price * BPS

    def taken(
        self, sizes: NDArray[np.float64], gone_size: Size = 0.0
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Base units of each size, and the cost of its walk beyond the touch in bps; NaN beyond the visible book.
        gone_size: what has been taken before, from the touch on."""
        gone_qty, gone_quote = (np.interp(gone_size, self.size, sums) for sums in (self.qty, self.quote))
        qty = np.interp(gone_size + sizes, self.size, self.qty, right=np.nan) - gone_qty
        quote = np.interp(gone_size + sizes, self.size, self.quote, right=np.nan) - gone_quote
        with np.errstate(invalid="ignore", divide="ignore"):
            depth = self.sign_ratio * (quote / qty - self.best_price) / self.mid_price * BPS
        return qty, np.where(sizes > 0.0, depth, 0.0)


def book_of(view: View, instrument: Instrument, side: Side) -> Book:
    """The side that an order of *side* takes."""
    ladder = view.ladder
    levels = ladder.asks if side == "buy" else ladder.bids
    price, size = levels[:, 0], levels[:, 1]
    worth = size * instrument.contract
    qty, quote = (worth / price, worth) if instrument.is_inverse else (worth, worth * price)
    return Book(
        size=_sums(size),
        qty=_sums(qty),
        quote=_sums(quote),
        best_price=float(price[0]),
        mid_price=view.mid,
        sign_ratio=sign(side),
    )


def _sums(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.concatenate([[0.0], np.cumsum(values)])


class Worked(Struct, frozen=True, eq=False, kw_only=True):
    """Costs in bps of mid x quantity of one schedule, or (m,) of m schedules; NaN where a slice is beyond the book.

    walk_se_bps: standard error of half-spread and depth of the slices that walk the average book of a fit.
    propagated_low_bps, propagated_high_bps: 5 % and 95 % of what is not known of the impact. timing_risk_bps: one
    standard deviation of the mid's own move, NaN where the volatility is not known. remaining_s: the integral of the
    share still to trade, squared.
    """

    half_spread_bps: NDArray[np.float64]
    depth_bps: NDArray[np.float64]
    walk_se_bps: NDArray[np.float64]
    propagated_bps: NDArray[np.float64]
    propagated_low_bps: NDArray[np.float64]
    propagated_high_bps: NDArray[np.float64]
    fee_bps: NDArray[np.float64]
    timing_risk_bps: NDArray[np.float64]
    remaining_s: NDArray[np.float64]

    @property
    def traded_bps(self) -> NDArray[np.float64]:
        """All but fee and funding."""
        return self.half_spread_bps + self.depth_bps + self.propagated_bps


def work(
    sizes: NDArray[np.float64],
    job: Job,
    book: Book,
    impact: Impact | None,
    law: SquareRoot | None,
    sigma_1d_bps: float | None,
    taker_rate: float | None,
) -> Worked:
    """Price schedules of *sizes* (..., n), venue units a slice at t_k = k T / N.

    Formula:  net = fee + sum x_k [half-spread_k + walk_k(x_k)] + sum_k x_k sum_(j<k) m(x_j, t_k - t_j), over sum x;
              m(x, s) = G(s) x, G(s) = slope [stays + (1 - stays) exp(-rho s)]; or a table by size and time. m(x, 0) is
              the walk itself, so a slice's own move is left out of the second sum.
    Fitted:   the average refilled book and m from *impact*. Without one, the book is taken to refill to what it is
              now, and what earlier slices leave behind is what the square-root law says beyond the walks: assumed.
    Ignores:  how the others answer to a schedule that they recognise.
    Source:   Obizhaeva & Wang 2013; Gatheral, Schied & Slynko 2012; docs/models/schedules.md.
    """
    sizes = np.atleast_2d(sizes)
    qty, depth = book.taken(sizes)
    half = np.full(sizes.shape, book.half_spread_bps)
    quote = qty * book.mid_price
    walk_se = np.zeros(sizes.shape)
    if impact is not None and sizes.shape[1] > 1:
        half[:, 1:] = impact.half_spread_bps
        depth[:, 1:] = average_depth_bps(quote[:, 1:], impact)
        walk_se[:, 1:] = impact.half_spread_se_bps + _of_average(quote[:, 1:], impact, impact.walk_se_bps)
    whole = quote.sum(axis=1)
    active = sizes > 0.0
    weight = np.where(active, quote, 0.0) / whole[:, None]
    half_bps, depth_bps = (weight * half).sum(axis=1), (weight * depth).sum(axis=1)
    if impact is not None:
        each, low, high = _propagated(quote, weight, job, impact)
    else:
        each, low, high = _by_law(qty.sum(axis=1), depth_bps, active.sum(axis=1), law)
    fee = np.full(len(sizes), np.nan)
    if taker_rate is not None:
        fee = taker_rate * (BPS + book.sign_ratio * (half_bps + depth_bps + np.nan_to_num(each)))
    left = np.maximum(sizes.sum(axis=1)[:, None] - np.cumsum(sizes, axis=1), 0.0) / sizes.sum(axis=1)[:, None]
    remaining_s = job.slice_s * (left[:, :-1] ** 2).sum(axis=1)
    sigma = np.nan if sigma_1d_bps is None else sigma_1d_bps
    return Worked(
        half_spread_bps=half_bps,
        depth_bps=depth_bps,
        # One book for all of them: their errors go the same way.
        walk_se_bps=(weight * walk_se).sum(axis=1),
        propagated_bps=each,
        propagated_low_bps=low,
        propagated_high_bps=high,
        fee_bps=fee,
        timing_risk_bps=np.where(remaining_s > 0.0, sigma * np.sqrt(remaining_s / S_PER_DAY), 0.0),
        remaining_s=remaining_s,
    )


def average_depth_bps(quote: NDArray[np.float64], impact: Impact) -> NDArray[np.float64]:
    """What taking *quote* costs beyond the touch of the average book; NaN beyond what was fitted."""
    return _of_average(quote, impact, impact.walk_depth_bps)


def _of_average(quote: NDArray[np.float64], impact: Impact, rows: NDArray[np.float64]) -> NDArray[np.float64]:
    grid, values = np.concatenate([[0.0], impact.walk_quote]), np.concatenate([[0.0], rows])
    found: NDArray[np.float64] = np.interp(quote, grid, values, right=np.nan)
    return found


def lasting_of(quote: float, impact: Impact) -> tuple[float, float]:
    """How far a trade of *quote* moves the price its way for good, as far as was looked; with its standard error."""
    told = impact.answer
    if told is None:
        at_once = impact.slope_bps_mquote * quote / _MILLION
        return impact.permanent_frac * at_once, impact.permanent_se_frac * at_once
    share = _by_size(np.array([quote]), told)[0]
    return float(share @ told.moved_bps[:, -1]), float(np.sqrt(share @ told.cov_bps2[:, -1, :, -1] @ share))


def _propagated(
    quote: NDArray[np.float64], weight: NDArray[np.float64], job: Job, impact: Impact
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    lag = job.times_s[:, None] - job.times_s[None, :]
    earlier = np.tril(np.ones_like(lag), -1)
    if impact.answer is None:
        each, variance = _in_proportion(quote, weight, lag, earlier, impact)
    else:
        each, variance = _answered(quote, weight, lag, earlier, impact.answer)
    spread = N_SIGMA * np.sqrt(variance)
    return each, np.maximum(each - spread, 0.0), each + spread


def _in_proportion(
    quote: NDArray[np.float64],
    weight: NDArray[np.float64],
    lag: NDArray[np.float64],
    earlier: NDArray[np.float64],
    impact: Impact,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    fade = earlier * np.exp(-impact.resilience_per_s * np.maximum(lag, 0.0))
    at_once = impact.slope_bps_mquote * quote / _MILLION
    goes = (1.0 - impact.permanent_frac) * at_once
    each = (weight * (impact.permanent_frac * at_once @ earlier.T + goes @ fade.T)).sum(axis=1)
    # To first order, the error of each number of the fit by itself.
    by_stay = (weight * (at_once @ (earlier - fade).T)).sum(axis=1) * impact.permanent_se_frac
    by_rate = (weight * (goes @ (-lag * fade).T)).sum(axis=1) * impact.resilience_se_per_s
    variance = by_stay**2 + by_rate**2
    if impact.slope_bps_mquote > 0.0:
        variance += (each / impact.slope_bps_mquote * impact.slope_se_bps) ** 2
    return each, variance


def _answered(
    quote: NDArray[np.float64],
    weight: NDArray[np.float64],
    lag: NDArray[np.float64],
    earlier: NDArray[np.float64],
    told: Answer,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    # A sum over the numbers of the table, so that its error is that of the same sum.
    after = _hats(lag, told.after_s) * earlier[..., None]
    laid = np.einsum("sk,kjl,sjm->sml", weight, after, _by_size(quote, told), optimize=True)
    variance = np.einsum("sml,mlnk,snk->s", laid, told.cov_bps2, laid, optimize=True)
    return np.einsum("sml,ml->s", laid, told.moved_bps), variance


def _by_size(quote: NDArray[np.float64], told: Answer) -> NDArray[np.float64]:
    # (..., m) shares of each measured amount in what *quote* does.
    known = np.minimum(quote, told.quote[-1])
    beyond = np.maximum(quote / told.quote[-1], 1.0)
    found: NDArray[np.float64] = beyond[..., None] * _hats(known, np.concatenate([[0.0], told.quote]))[..., 1:]
    return found


def _hats(values: NDArray[np.float64], grid: NDArray[np.float64]) -> NDArray[np.float64]:
    # (..., n) shares of each point of *grid* in what is linear between them.
    return np.stack([np.interp(values, grid, one) for one in np.eye(len(grid))], axis=-1)


def _by_law(
    qty: NDArray[np.float64], depth_bps: NDArray[np.float64], n_active: NDArray[np.int64], law: SquareRoot | None
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    # The law holds the own walks; only what is beyond them is left behind. One slice leaves nothing to itself.
    if law is None:
        unknown = np.where(n_active > 1, np.nan, 0.0)
        return unknown, unknown, unknown
    found = np.zeros((3, len(qty)))
    for k, amount in enumerate(qty.tolist()):
        if n_active[k] > 1 and math.isfinite(amount):
            low, high = law.band_bps(amount, N_SIGMA)
            found[:, k] = np.maximum(np.array([law.average_bps(amount), low, high]) - depth_bps[k], 0.0)
    return found[0], found[1], found[2]


def law_of(sigma_1d_bps: float | None, volume_1d_qty: float | None) -> SquareRoot | None:
    """The square-root law, where volatility and volume are known."""
    if not sigma_1d_bps or not volume_1d_qty:
        return None
    try:
        return SquareRoot(sigma_1d_bps, volume_1d_qty)
    except ModelError:
        return None
