"""What an order would do if it rested at the touch: how much of it fills, what that costs, and how sure that is."""

import math
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.fees import Fees
from fillcast.forecasts.correction import corrected, seen_of
from fillcast.forecasts.fill_books import FillRecord, fill_record, nearest_wait
from fillcast.forecasts.hazards import Hazards
from fillcast.kernels import hazard, pulse
from fillcast.kernels.queue import N_RULES, OPTIMISTIC, PROPORTIONAL, RISK_AVERSE
from fillcast.schedules.job import DEFAULT_WAIT_S
from fillcast.schedules.lots import sizes_of
from fillcast.schedules.worked import Book, book_of
from fillcast.terms import SIDES, checked_side
from fillcast.units import BPS, Price, Side, Size, sign
from fillcast.view import View

WAITS_S: Final = hazard.HORIZONS_S
NEEDED_S: Final = 30.0
"""Of the book and its prints before anything is said."""

_NODES = np.array([0.0, 1.0 / 3.0, 1.0])
_WEIGHTS = np.array([0.0, 0.75, 0.25])
"""Of the mean over depth by Radau's rule, exact for a parabola. The first piece fills more often than any behind it,
and is a point: it has no part in the mean."""

_SHARES = np.linspace(0.0, 1.0, 11)
"""Of an order, taken at once, among which a split is chosen."""

_DEEPER = 1.005
"""A size of the deepest amount is worth a little more at the touch than where it was walked."""

_HORIZONS = np.array(hazard.HORIZONS_S)
_EDGES = np.array([0.0, *hazard.HORIZONS_S])


class Resting(Struct, frozen=True, kw_only=True):
    """An order that rests at the touch for `wait_s` and then crosses with what is left, in bps of mid x quantity.

    maker_frac: expected share filled passively, 1 less it the taker share; p_fill_frac: chance that all of it is. By
    the proportional rule of what no queue shows (whose cancels are whose, who would have come); low and high by the
    risk-averse and the optimistic one. The net's band has the same reason, and its ends are in order. maker_p10_frac,
    maker_p90_frac: between them the share that fills lies four times in five, by the proportional rule.
    net_bps = half_spread_bps (less when it is earned) + adverse_selection_bps (the mid's expected move against what
    fills, on its share) + depth_bps (the walk of the rest) + fee_bps; without the fee where that isn't known.
    price and the half-spread that is earned are of the freshest touch, which may be younger than the book.
    break_even_bps: posting costs less than crossing now while selection_bps, the move against a fill, is below it.
    market_bps: the same order at once, likewise without the drift. is_cheaper: than that; None without both fees.
    fit: whose numbers; is_transferred: fitted on other instruments. track_record: how chances of fills within the
    nearest kept wait did here, None before one is settled.
    """

    policy: str
    side: Side
    wait_s: float
    price: Price
    ahead_size: Size
    maker_frac: float
    maker_low_frac: float
    maker_high_frac: float
    maker_p10_frac: float
    maker_p90_frac: float
    p_fill_frac: float
    p_fill_low_frac: float
    p_fill_high_frac: float
    half_spread_bps: float
    adverse_selection_bps: float
    depth_bps: float
    fee_bps: float | None
    net_bps: float
    net_low_bps: float
    net_high_bps: float
    selection_bps: float
    break_even_bps: float | None
    market_bps: float
    is_cheaper: bool | None
    fit: str
    is_transferred: bool
    warnings: tuple[str, ...]
    track_record: FillRecord | None = None


class RestingCurve(Struct, frozen=True, kw_only=True):
    """`Resting` by waiting time: the same figures of the same order, each a value for each of waits_s."""

    waits_s: tuple[float, ...]
    p_fill_frac: tuple[float, ...]
    p_fill_low_frac: tuple[float, ...]
    p_fill_high_frac: tuple[float, ...]
    maker_frac: tuple[float, ...]
    maker_low_frac: tuple[float, ...]
    maker_high_frac: tuple[float, ...]
    net_bps: tuple[float, ...]
    net_low_bps: tuple[float, ...]
    net_high_bps: tuple[float, ...]
    selection_bps: tuple[float, ...]
    market_bps: float
    fit: str
    is_transferred: bool


class Outlook(Struct, frozen=True, eq=False, kw_only=True):
    """What is foretold of one order at the touch, by rule and wait (N_RULES, n): first_frac, full_frac: chances that
    its first piece and all of it fill; share_frac: its expected share. by_depth_frac: (3, N_RULES, n), of its first
    piece, one a third deep and its last. selection_bps: (n,) the mid's expected move against a fill. price, ahead_size,
    half_spread_bps: of the freshest touch, which may be younger than the ladder."""

    waits_s: NDArray[np.float64]
    first_frac: NDArray[np.float64]
    full_frac: NDArray[np.float64]
    share_frac: NDArray[np.float64]
    by_depth_frac: NDArray[np.float64]
    selection_bps: NDArray[np.float64]
    ahead_size: Size
    price: Price
    half_spread_bps: float


class Priced(Struct, frozen=True, eq=False):
    """Of an order at rest, (N_RULES, n), bps of the whole order: what it comes to on average. take_bps: of the same
    order at once; walk_bps: of that, the walk beyond the touch. earned_bps: the half-spread that a fill earns. What
    becomes of it is told by three cases: none of it fills, with none_frac; rest_frac of it is left, with part_frac;
    else all of it fills."""

    none_frac: NDArray[np.float64]
    part_frac: NDArray[np.float64]
    rest_frac: NDArray[np.float64]
    half_bps: NDArray[np.float64]
    selection_bps: NDArray[np.float64]
    depth_bps: NDArray[np.float64]
    fee_bps: NDArray[np.float64]
    net_bps: NDArray[np.float64]
    take_bps: float
    walk_bps: float
    earned_bps: float


def resting(
    side: Side, size: Size, view: View, fees: Fees, *, wait_s: float = DEFAULT_WAIT_S, is_crossing: bool = True
) -> Resting | None:
    """*size* in venue units, resting for *wait_s*; None while that can't be told: see `outlook`.

    is_crossing: without it what is left stays unfilled, and costs are those of what fills, by its share. Raises
    OrderError for a side that is none.
    """
    if side not in SIDES:
        checked_side(side)
    found = outlook(side, size, view, np.array([wait_s]))
    book = _book(view, side)
    if found is None or book is None or view.hazards is None:
        return None
    priced = price(found, book, size, fees, is_crossing=is_crossing)
    if not np.isfinite(priced.net_bps).all():
        return None
    share, full, net = found.share_frac[:, 0], found.full_frac[:, 0], priced.net_bps[:, 0]
    fee = float(priced.fee_bps[PROPORTIONAL, 0])
    is_known = fees.both is not None
    saved = _saved_bps(book, found.half_spread_bps, priced.walk_bps, fees)
    hazards = view.hazards
    is_transferred = not hazards.is_of(view.symbol)
    return Resting(
        policy=f"rest at the touch {wait_s:g} s, then cross" if is_crossing else f"post only {wait_s:g} s",
        side=side,
        wait_s=wait_s,
        price=found.price,
        ahead_size=found.ahead_size,
        maker_frac=float(share[PROPORTIONAL]),
        maker_low_frac=float(share[RISK_AVERSE]),
        maker_high_frac=float(share[OPTIMISTIC]),
        maker_p10_frac=_share_quantile(found, 0.1),
        maker_p90_frac=_share_quantile(found, 0.9),
        p_fill_frac=float(full[PROPORTIONAL]),
        p_fill_low_frac=float(full[RISK_AVERSE]),
        p_fill_high_frac=float(full[OPTIMISTIC]),
        half_spread_bps=float(priced.half_bps[PROPORTIONAL, 0]),
        adverse_selection_bps=float(priced.selection_bps[PROPORTIONAL, 0]),
        depth_bps=float(priced.depth_bps[PROPORTIONAL, 0]),
        fee_bps=fee if is_known else None,
        net_bps=float(net[PROPORTIONAL]),
        net_low_bps=float(net.min()),
        net_high_bps=float(net.max()),
        selection_bps=float(found.selection_bps[0]),
        break_even_bps=saved,
        market_bps=priced.take_bps,
        is_cheaper=bool(net[PROPORTIONAL] < priced.take_bps) if is_known else None,
        fit=hazards.card.name,
        is_transferred=is_transferred,
        warnings=_warnings(is_transferred=is_transferred, is_known=is_known),
        track_record=_record(view, wait_s),
    )


def _share_quantile(found: Outlook, tau: float) -> float:
    # A share above u fills as often as the piece that lies there; between the pieces the chance is a line.
    chances = found.by_depth_frac[:, PROPORTIONAL, 0]
    return float(np.interp(tau - 1.0, -chances, _NODES))


def _record(view: View, wait_s: float) -> FillRecord | None:
    if view.learned is None or view.learned.fills is None:
        return None
    found = fill_record(view.learned.fills, nearest_wait(wait_s), view.learned.fills_seen_frac)
    return found if found.n else None


def resting_curve(
    side: Side, size: Size, view: View, fees: Fees, waits_s: tuple[float, ...] = WAITS_S
) -> RestingCurve | None:
    """`resting` for every one of *waits_s* in one go; None while it can't be told."""
    found = outlook(checked_side(side), size, view, np.array(waits_s))
    book = _book(view, side)
    if found is None or book is None or view.hazards is None:
        return None
    priced = price(found, book, size, fees, is_crossing=True)
    if not np.isfinite(priced.net_bps).all():
        return None
    share, full, net = found.share_frac, found.full_frac, priced.net_bps

    def told(values: NDArray[np.float64]) -> tuple[float, ...]:
        return tuple(values.tolist())

    return RestingCurve(
        waits_s=waits_s,
        p_fill_frac=told(full[PROPORTIONAL]),
        p_fill_low_frac=told(full[RISK_AVERSE]),
        p_fill_high_frac=told(full[OPTIMISTIC]),
        maker_frac=told(share[PROPORTIONAL]),
        maker_low_frac=told(share[RISK_AVERSE]),
        maker_high_frac=told(share[OPTIMISTIC]),
        net_bps=told(net[PROPORTIONAL]),
        net_low_bps=told(net.min(axis=0)),
        net_high_bps=told(net.max(axis=0)),
        selection_bps=told(found.selection_bps),
        market_bps=priced.take_bps,
        fit=view.hazards.card.name,
        is_transferred=not view.hazards.is_of(view.symbol),
    )


def awaited(size: Size, view: View) -> tuple[str, str] | None:
    """What there is and what is needed before anything can be said of *size* at the touch: a fill model, half a minute
    of the book, and a size that the model has seen. None where all of it is there."""
    hazards, learned = view.hazards, view.learned
    if hazards is None:
        return "no fit", "one: fillcast calibrate --fills"
    if learned is None or view.instrument is None or not learned.pulse_state[pulse.START_S] >= NEEDED_S:
        return "too little of its book", f"{NEEDED_S:g} s of it, live"
    deepest = hazards.card.deepest_quote
    quote = view.instrument.quote_of_size(size, float(learned.pulse_state[pulse.TOUCH]))
    if quote > deepest * _DEEPER:
        return f"orders of up to {deepest:,.0f} quote", f"some of {quote:,.0f}"
    return None


def waits_for(size: Size, view: View) -> str:
    """What `resting` waits for where it says nothing of *size*, which the book holds."""
    if view.source == "own book":
        return f"{NEEDED_S:g} s of a book that is followed"
    if view.hazards is None:
        return "a fill model of it: fillcast calibrate --fills"
    if view.state != "live":
        return f"a live book: this one is {view.state}"
    seen_s = 0.0 if view.learned is None else float(view.learned.pulse_state[pulse.START_S])
    if not seen_s >= NEEDED_S:
        return f"{NEEDED_S:g} s of the book: {math.floor(seen_s)} so far"
    short_of = awaited(size, view)
    if short_of is not None:
        return f"a fill model of such sizes: this one has {short_of[0]}"
    return "all that chances of fills are told from: something of the book is not known"


def outlook(side: Side, size: Size, view: View, waits_s: NDArray[np.float64]) -> Outlook | None:
    """What becomes of *size* at the touch within each of *waits_s*.

    None for what `awaited` names, of a book that is not live, for waits beyond the fitted minute, and where a feature
    is no number.
    """
    hazards, learned = view.hazards, view.learned
    if hazards is None or learned is None or awaited(size, view) is not None:
        return None
    if view.state != "live" or not size > 0.0 or not (waits_s.min() > 0.0 and waits_s.max() <= _HORIZONS[-1]):
        return None
    reading, x = np.empty(pulse.N_BASE), np.empty((len(_NODES), hazard.N_FEATURES + 1))
    chances = np.empty((len(_NODES), N_RULES, hazard.N_HORIZONS))
    hazard.foretell.entry(
        learned.pulse_state, view.as_of_ns, view.ladder.levels, view.ladder.window, sign(side), size, _NODES * size,
        hazards.coefficients, hazards.platt, hazards.forest, reading, x, chances,
    )  # fmt: skip
    if not np.isfinite(reading).all():
        # The kernel takes what is missing as 0.
        return None
    served = chances if learned.lines is None else corrected(chances, seen_of(x)[:, None], learned.lines)
    by_depth = np.minimum.accumulate(between(served, waits_s), axis=0)
    at = pulse.QUEUES + (0 if side == "buy" else 2)
    bid, ask = reading[pulse.QUEUES], reading[pulse.QUEUES + 2]
    return Outlook(
        waits_s=waits_s,
        first_frac=by_depth[0],
        full_frac=by_depth[-1],
        share_frac=np.tensordot(_WEIGHTS, by_depth, axes=1),
        by_depth_frac=by_depth,
        selection_bps=selection_bps(hazards, learned.offsets, reading, x[0], waits_s),
        ahead_size=float(reading[at + 1]),
        price=float(reading[at]),
        half_spread_bps=float((ask - bid) / (ask + bid) * BPS),
    )


def between(chances: NDArray[np.float64], waits_s: NDArray[np.float64]) -> NDArray[np.float64]:
    """(..., n) chances at any wait from those at the fitted ones (..., N_HORIZONS): one hazard all through a piece."""
    kept = np.zeros((*chances.shape[:-1], len(_EDGES)))
    kept[..., 1:] = np.log1p(-np.minimum(chances, 1.0 - 1e-12))
    piece = np.clip(np.searchsorted(_EDGES, waits_s) - 1, 0, len(_HORIZONS) - 1)
    part = (waits_s - _EDGES[piece]) / (_EDGES[piece + 1] - _EDGES[piece])
    found: NDArray[np.float64] = -np.expm1(kept[..., piece] * (1.0 - part) + kept[..., piece + 1] * part)
    return found


def selection_bps(
    hazards: Hazards,
    offsets: NDArray[np.float64] | None,
    reading: NDArray[np.float64],
    x: NDArray[np.float64],
    waits_s: NDArray[np.float64],
) -> NDArray[np.float64]:
    """(n,) expected move of the mid against an order filled within each wait, by that wait's end.

    Formula:  (c0 + c . features + offset) (half-spread + sigma root T), features held within what was fitted.
    Fitted:   least squares over filled virtual orders, a line for each fitted wait, between them in the root of it.
              offsets: (N_HORIZONS,) by what came of filled shadow orders, see `fillcast.forecasts.selection`.
    Ignores:  that others answer to the order; that more is lost the later one looks.
    """
    ratios = hazards.selection_ratios(x[: hazard.N_FEATURES])
    if offsets is not None:
        ratios = ratios + offsets
    ratio = np.interp(np.sqrt(waits_s), np.sqrt(_HORIZONS), ratios)
    sigma = reading[pulse.SIGMA_BPS + pulse.SCALE]
    found: NDArray[np.float64] = ratio * (reading[pulse.HALF_SPREAD_BPS] + sigma * np.sqrt(waits_s))
    return found


def split(side: Side, size: Size, view: View, fees: Fees, wait_s: float) -> Size | None:
    """How much of *size*, whole lots, to take at once while the rest is posted for *wait_s* and then crosses; None
    where `resting` is, or without both fees.

    Formula:  the least of t take(T) + p rest(P) over tenths of the order, all and none of it among them.
    Ignores:  that the book refills: what is left walks on from where the part taken at once has ended.
    Source:   Cont & Kukanov 2017 for the question; docs/models/cont-kukanov.md for why not by their formula.
    """
    book = _book(view, side)
    if book is None or view.instrument is None or fees.both is None:
        return None
    lot_size, (_, rate) = view.instrument.lot_size, fees.both
    costs: dict[Size, float] = {}
    for share in _SHARES:
        take = float(sizes_of(size, lot_size, np.array([share, 1.0 - share]))[0])
        post = size - take
        found = outlook(side, post if post > 0.0 else size, view, np.array([wait_s]))
        if found is None:
            return None
        rests = price(found, book, post, fees, is_crossing=True, gone_size=take).net_bps[PROPORTIONAL, 0]
        crosses = _crossed_bps(book, float(book.taken(np.array([take]))[1][0]), rate)
        costs[take] = float(post * rests + take * crosses) / size
    return min(costs, key=costs.__getitem__) if all(map(math.isfinite, costs.values())) else None


def _crossed_bps(book: Book, depth_bps: float, taker_rate: float) -> float:
    # What crosses: its walk, and the fee on what that comes to.
    walked = book.half_spread_bps + depth_bps
    return walked + taker_rate * (BPS + book.sign_ratio * walked)


def _book(view: View, side: Side) -> Book | None:
    return None if view.instrument is None else book_of(view, view.instrument, side)


def _saved_bps(book: Book, earned_bps: float, walk_bps: float, fees: Fees) -> float | None:
    # 2 h + c + f_t - f_m of models' make-or-take rule: one h is paid, the other one earned.
    if fees.both is None:
        return None
    maker_rate, taker_rate = fees.both
    found = book.half_spread_bps + earned_bps + walk_bps + (taker_rate - maker_rate) * BPS
    return found if math.isfinite(found) else None


def price(found: Outlook, book: Book, size: Size, fees: Fees, *, is_crossing: bool, gone_size: Size = 0.0) -> Priced:
    """What *size* that rests costs; without *is_crossing*, of what fills alone. gone_size: taken from the book before.
    Fees are left out unless both are known, so that what rests and what is taken can be held against each other."""
    share = found.share_frac
    left = 1.0 - share if is_crossing else np.zeros_like(share)
    half, earned = book.half_spread_bps, found.half_spread_bps
    # Nothing filled, with that chance, leaves all to be walked; a part filled leaves what it leaves on average.
    none, part = 1.0 - found.first_frac, found.first_frac - found.full_frac
    with np.errstate(invalid="ignore", divide="ignore"):
        rest = np.clip(np.where(part > 1e-9, (1.0 - share - none) / part, 0.0), 0.0, 1.0)
    whole_depth = float(book.taken(np.array([size]), gone_size)[1][0])
    walked = none * whole_depth + part * rest * book.taken(rest * size, gone_size)[1]
    depth = np.maximum(walked, 0.0) if is_crossing else np.zeros_like(share)
    maker, taker = fees.both or (0.0, 0.0)
    way = book.sign_ratio
    fee = maker * share * (BPS - way * earned) + taker * (left * (BPS + way * half) + way * depth)
    selection = share * found.selection_bps
    half_bps = half * left - earned * share
    return Priced(
        none_frac=none,
        part_frac=part,
        rest_frac=rest,
        half_bps=half_bps,
        selection_bps=selection,
        depth_bps=depth,
        fee_bps=fee,
        net_bps=half_bps + selection + depth + fee,
        take_bps=_crossed_bps(book, whole_depth, taker),
        walk_bps=whole_depth,
        earned_bps=earned,
    )


def _warnings(*, is_transferred: bool, is_known: bool) -> tuple[str, ...]:
    said = []
    if is_transferred:
        said.append("the fill model was fitted on other instruments")
    if not is_known:
        said.append("maker and taker fees are not both known: they are left out")
    return tuple(said)
