"""From the decision to the match."""

from fillcast.cost import Cost
from fillcast.fees import Fees
from fillcast.forecasts.learned import NEEDED, Foretold
from fillcast.orders import Order
from fillcast.units import Side, span
from fillcast.view import View
from fillcast.walk import Walk


def foretold(order: Order, walk: Walk, view: View) -> Foretold | None:
    """What the view's forecaster says of a whole order; None where it says nothing."""
    if walk.unfilled_frac > 0.0:
        return None
    return foretell(view, order.side, walk.filled_quote, walk.half_spread_bps + walk.depth_bps)


def foretell(view: View, side: Side, size_quote: float, walk_bps: float) -> Foretold | None:
    """Of an order whose walk is known; None before the forecaster can say anything, and of a book that can't be
    trusted."""
    instrument = view.instrument
    if view.learned is None or instrument is None or view.state != "live":
        return None
    return view.learned.foretell(
        side,
        size_quote,
        walk_bps,
        view.as_of_ns,
        (view.ladder.levels, view.ladder.window),
        instrument.contract,
        is_inverse=instrument.is_inverse,
    )


def awaited(order: Order, walk: Walk, view: View) -> str:
    """What there must be before `foretold` says anything of an order that the book holds."""
    if view.state != "live":
        return f"a live book: this one is {view.state}"
    if view.source == "own book":
        return "a book that is followed: forecasts are settled by later ones"
    learned, such = view.learned, (order.side, walk.filled_quote)
    if learned is None:
        return f"settled forecasts of such orders: 0 of {NEEDED}"
    n, n_void = learned.n_settled(*such), learned.n_void(*such)
    if n == 0 and n_void >= NEEDED:
        return f"a book that goes on holding such orders: none of {n_void} forecasts could be settled"
    if n < NEEDED:
        left_s = learned.seconds_to(*such)
        more = "" if left_s is None else f", about {span(left_s)} more"
        return f"settled forecasts of such orders: {n} of {NEEDED}{more}"
    return "the spread and the volatility of the book"


def drift(order: Order, walk: Walk, view: View, fees: Fees) -> Cost | None:
    """How the walk of the order is expected to change until it is matched.

    Formula:  mean of the forecast distribution of s * (average later - average now) / mid.
    Fitted:   by linear and boosted quantiles, mixed online with what has settled; see docs/models/slippage.md.
    Ignores:  the order's own effect on others.
    Source:   Koenker & Bassett 1978; Wintenberger 2017.
    """
    return cost_of(foretold(order, walk, view))


def cost_of(told: Foretold | None) -> Cost | None:
    """As `drift`, of what has been foretold already."""
    if told is None:
        return None
    return Cost("drift", "slippage", told.mean_bps, "mean of the forecast quantiles: {} bps", (told.mean_bps,))
