"""Ways that rest at the touch first, with what nobody can see of a queue as a band."""

import math

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import CalibrationError, OrderError
from fillcast.kernels.queue import N_RULES, OPTIMISTIC, PROPORTIONAL, RISK_AVERSE
from fillcast.resting import WAITS_S, Outlook, Priced, awaited, outlook, price, split
from fillcast.schedules.job import DEFAULT_WAIT_S, Policy
from fillcast.units import BPS, S_PER_DAY, Size
from fillcast.ways.given import Given
from fillcast.ways.way import Way

_N_HALVINGS = 30
_FAR = 4.0


class _Posted(Struct, frozen=True, eq=False, kw_only=True):
    # What is sent: post_size rests, take_size crosses at once; frac is the first's share of both. Rows by rule, the
    # last column at the end of the wait.
    waits_s: NDArray[np.float64]
    post_size: Size
    take_size: Size
    post_frac: float
    outlook: Outlook
    priced: Priced
    is_crossing: bool


def passive_way(policy: Policy, given: Given) -> Way:
    """An order that rests, priced.

    Formula:  net = t take(T) + p rest(P): what is taken at once, and half-spread, adverse selection, walk of the rest
              and fees of what is posted; see `fillcast.resting`.
    Fitted:   the chances of fills and the mid's move against them.
    Ignores:  that the book refills, between the parts of a split too; reposting; that others see the order.
    Source:   Cont & Kukanov 2017 for the split; docs/models/maker-share.md.

    Raises CalibrationError without chances of fills, OrderError for a wait or size that has none.
    """
    posted = _posted(policy, given)
    priced, job, book = posted.priced, given.job, given.book
    maker = posted.post_frac * posted.outlook.share_frac[:, -1]
    done = np.ones(N_RULES) if posted.is_crossing else maker
    taken = 1.0 - posted.post_frac
    take_depth = float(book.taken(np.array([posted.take_size]))[1][0])

    # Of what is traded, as of every way: an order that only posts is priced by what fills of it.
    def of_traded(resting: NDArray[np.float64], at_once: float) -> NDArray[np.float64]:
        found: NDArray[np.float64] = (posted.post_frac * resting[:, -1] + taken * at_once) / np.maximum(done, 1e-12)
        return found

    half = of_traded(priced.half_bps, book.half_spread_bps)
    depth = of_traded(priced.depth_bps, take_depth)
    selection = of_traded(priced.selection_bps, 0.0)
    is_known = given.fees.both is not None
    _, rate = given.fees.both or (0.0, 0.0)
    fee = of_traded(priced.fee_bps, rate * (BPS + book.sign_ratio * (book.half_spread_bps + take_depth)))
    times, sizes = _expected(posted)
    held, missing = given.funding_bps(times, sizes)
    net = half + depth + selection + fee + (held or 0.0)
    middle = float(net[PROPORTIONAL])
    if not math.isfinite(middle):
        raise OrderError(f"{policy}: what is left would be larger than the book that is known, so it has no price")
    is_whole = posted.is_crossing
    risk = None if given.sigma_1d_bps is None else _risk_bps(posted, given.sigma_1d_bps)
    low, high = _range(posted, net, given) if is_whole else (None, None)
    missing += () if is_known else ("fee",)
    return Way(
        policy=policy,
        times_s=times,
        sizes=sizes,
        n_slices=1 + (posted.take_size > 0.0),
        half_spread_bps=float(half[PROPORTIONAL]),
        depth_bps=float(depth[PROPORTIONAL]),
        adverse_selection_bps=float(selection[PROPORTIONAL]),
        propagated_bps=0.0,
        propagated_se_bps=0.0,
        fee_bps=float(fee[PROPORTIONAL]) if is_known else None,
        funding_bps=held,
        net_bps=middle if is_whole else None,
        net_low_bps=float(net.min()) if is_whole else None,
        net_high_bps=float(net.max()) if is_whole else None,
        net_quote=middle / BPS * job.qty * job.mid_price if is_whole else None,
        traded_net_bps=middle,
        maker_frac=float(maker[PROPORTIONAL]),
        maker_low_frac=float(maker[RISK_AVERSE]),
        maker_high_frac=float(maker[OPTIMISTIC]),
        timing_risk_bps=risk,
        range_p05_bps=low,
        range_p95_bps=high,
        urgency_charge_bps=given.urgency_charge_bps(float(posted.waits_s[-1] * _left_squared(posted)[PROPORTIONAL])),
        completion_s=float(posted.waits_s[-1]),
        completed_frac=float(done[PROPORTIONAL]),
        participation_frac=None,
        missing=missing,
        warnings=_warnings(posted, given, done),
    )


def _posted(policy: Policy, given: Given) -> _Posted:
    job, view, fees = given.job, given.view, given.fees
    wait_s = min(DEFAULT_WAIT_S, job.horizon_s) if policy.wait_s is None else policy.wait_s
    if not 0.0 < wait_s <= min(job.horizon_s, WAITS_S[-1]):
        raise OrderError(f"{policy}: a wait must be above 0 and up to {min(job.horizon_s, WAITS_S[-1]):g} s")
    short_of = awaited(job.size, view)
    if short_of is not None:
        raise CalibrationError(f"fills of {view.symbol}", *short_of)
    waits = np.array([*(at for at in WAITS_S if at < wait_s), wait_s])
    post = job.size
    if policy.kind == "cont-kukanov":
        if fees.both is None:
            raise OrderError(f"{policy}: it weighs maker against taker fees, and they are not both known")
        post -= split(job.side, job.size, view, fees, wait_s) or 0.0
    found = outlook(job.side, post if post > 0.0 else job.size, view, waits)
    if found is None:
        have, need = "a feature that is no number", "all of them"
        if view.state != "live":
            have, need = f"a book that is {view.state}", "one that is live"
        raise CalibrationError(f"fills of {view.symbol}", have, need)
    return _Posted(
        waits_s=waits,
        post_size=post,
        take_size=job.size - post,
        post_frac=post / job.size,
        outlook=found,
        priced=price(found, given.book, post, fees, is_crossing=policy.kind != "post-only", gone_size=job.size - post),
        is_crossing=policy.kind != "post-only",
    )


def _expected(posted: _Posted) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    # What is traded by each of the waits, on average; what is left crosses at the last.
    by_then = posted.take_size + posted.post_size * posted.outlook.share_frac[PROPORTIONAL]
    if posted.is_crossing:
        by_then[-1] = posted.take_size + posted.post_size
    return np.concatenate([[0.0], posted.waits_s]), np.diff(np.concatenate([[0.0, posted.take_size], by_then]))


def _left_squared(posted: _Posted) -> NDArray[np.float64]:
    # (N_RULES,) mean square of the share of the order that is left at the end of the wait.
    priced = posted.priced
    found: NDArray[np.float64] = (priced.none_frac + priced.part_frac * priced.rest_frac**2)[:, -1]
    return posted.post_frac**2 * found


def _sigma_bps(posted: _Posted, sigma_1d_bps: float) -> float:
    return sigma_1d_bps * math.sqrt(float(posted.waits_s[-1]) / S_PER_DAY)


def _risk_bps(posted: _Posted, sigma_1d_bps: float) -> float:
    return _sigma_bps(posted, sigma_1d_bps) * math.sqrt(float(_left_squared(posted)[PROPORTIONAL]))


def _range(posted: _Posted, net: NDArray[np.float64], given: Given) -> tuple[float | None, float | None]:
    # The widest of the three rules: what is left is none, a part or all of it, each with the mid's own move on that.
    if given.sigma_1d_bps is None:
        return None, None
    sigma = posted.post_frac * _sigma_bps(posted, given.sigma_1d_bps)
    ends = [_ends(_cases(posted, float(net[rule]), given, rule), sigma) for rule in range(N_RULES)]
    return min(low for low, _ in ends), max(high for _, high in ends)


Case = tuple[float, float, float]


def _cases(posted: _Posted, net: float, given: Given, rule: int) -> tuple[Case, ...]:
    # Chance, share left and cost of each; together they cost the net. What is left costs more by the spread, its walk,
    # the fees, and the mid's move away from it, which on a fair mid is what it moves against fills.
    priced = posted.priced
    none, part, rest = (float(values[rule, -1]) for values in (priced.none_frac, priced.part_frac, priced.rest_frac))
    left = none + part * rest
    walked = float(priced.depth_bps[rule, -1]) / max(left, 1e-3)
    missed = float(priced.selection_bps[rule, -1]) / max(left, 1e-3)
    maker_rate, taker_rate = given.fees.both or (0.0, 0.0)
    fees = (taker_rate - maker_rate) * BPS
    dearer = posted.post_frac * (given.book.half_spread_bps + priced.earned_bps + walked + fees + missed)
    return tuple(
        (chance, share, net + dearer * (share - left))
        for chance, share in ((none, 1.0), (part, rest), (1.0 - none - part, 0.0))
    )


def _ends(cases: tuple[Case, ...], sigma_bps: float) -> tuple[float, float]:
    # 5 % and 95 % of a mixture of normals, by halving; or its mean, where what is left is so rare and so dear that
    # the mean lies beyond.
    low = min(cost - _FAR * sigma_bps * share for _, share, cost in cases)
    high = max(cost + _FAR * sigma_bps * share for _, share, cost in cases)
    found = []
    for level in (0.05, 0.95):
        under, over = low, high
        for _ in range(_N_HALVINGS):
            middle = 0.5 * (under + over)
            if sum(chance * _below(middle - cost, sigma_bps * share) for chance, share, cost in cases) < level:
                under = middle
            else:
                over = middle
        found.append(over)
    mean = sum(chance * cost for chance, _, cost in cases)
    return min(found[0], mean), max(found[1], mean)


def _below(distance: float, sigma: float) -> float:
    if sigma <= 0.0:
        return 1.0 if distance >= 0.0 else 0.0
    return 0.5 * math.erfc(-distance / sigma * math.sqrt(0.5))


def _warnings(posted: _Posted, given: Given, done: NDArray[np.float64]) -> tuple[str, ...]:
    said = []
    if not posted.is_crossing:
        low, middle, high = (100.0 * float(done[rule]) for rule in (RISK_AVERSE, PROPORTIONAL, OPTIMISTIC))
        said.append(
            f"{middle:.0f} % is expected to fill ({low:.0f} to {high:.0f} %) and the rest is not traded, so no net"
        )
    hazards = given.view.hazards
    if hazards is not None and not hazards.is_of(given.view.symbol):
        said.append("the fill model was fitted on other instruments")
    return tuple(said)
