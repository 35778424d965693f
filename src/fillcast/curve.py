"""Cost by size, both sides, and the inverse question: the largest size under a limit."""

import math

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.book import BookState
from fillcast.errors import OrderError
from fillcast.fees import Fees
from fillcast.kernels import sweep
from fillcast.market import Instrument
from fillcast.terms import as_float, checked_side, told
from fillcast.units import BPS, Ns, Price, Side, Size, sign
from fillcast.view import Source, View
from fillcast.walk import curve_of, walk_rows

N_SIZES = 64
SMALLEST_QUOTE = 100.0
LARGEST_QUOTE = 1_000_000.0

DEFAULT_GRID: NDArray[np.float64] = np.geomspace(SMALLEST_QUOTE, LARGEST_QUOTE, N_SIZES)
"""(64,) quote amounts from 100 to a million, evenly spaced in their logarithm."""


class Curve(Struct, frozen=True, eq=False, kw_only=True):
    """The cost of market orders of many sizes, without rounding to lots. NaN beyond the visible book.

    size_quote: (m,) quote amounts, ascending. Each of the others: (m,) for that side. net: at once, without the drift
    that the net of an estimate holds. warnings: as of an estimate, and from which size on. source, state, as_of_ns,
    book_age_ns, seq: of the book that it was drawn from, as in an estimate's provenance.
    """

    symbol: str
    source: Source
    state: BookState
    as_of_ns: Ns
    book_age_ns: Ns
    seq: int
    mid_price: Price
    size_quote: NDArray[np.float64]
    buy_average_price: NDArray[np.float64]
    buy_worst_price: NDArray[np.float64]
    buy_walk_bps: NDArray[np.float64]
    buy_net_bps: NDArray[np.float64]
    sell_average_price: NDArray[np.float64]
    sell_worst_price: NDArray[np.float64]
    sell_walk_bps: NDArray[np.float64]
    sell_net_bps: NDArray[np.float64]
    warnings: tuple[str, ...]


def visible_grid(view: View) -> NDArray[np.float64]:
    """(64,) quote amounts from 100 to the first power of ten that is more than either side holds."""
    instrument = view.require(allow_stale=True)
    most = max(_held_quote(side, instrument) for side in (view.ladder.bids, view.ladder.asks))
    return np.geomspace(SMALLEST_QUOTE, 10.0 ** max(3, np.ceil(np.log10(most))), N_SIZES)


def _held_quote(levels: NDArray[np.float64], instrument: Instrument) -> float:
    sizes = levels[:, 1].sum() if instrument.is_inverse else levels[:, 0] @ levels[:, 1]
    return float(sizes) * instrument.contract


def curve(
    view: View, fees: Fees, size_quote: NDArray[np.float64] = DEFAULT_GRID, *, allow_stale: bool = False
) -> Curve:
    """Cost by size in one pass over the book. net is walk + taker fee, NaN where the rate isn't known.

    Raises OrderError on sizes that are not positive and ascending; else as `View.require`.
    """
    grid = np.ascontiguousarray(size_quote, np.float64)
    if grid.ndim != 1 or not (np.isfinite(grid).all() and (grid > 0.0).all() and (np.diff(grid) > 0.0).all()):
        raise OrderError("sizes of a curve must be positive, finite and ascending")
    instrument = view.require(allow_stale=allow_stale)
    mid = view.mid
    rate = np.nan if fees.taker_rate is None else fees.taker_rate
    _, sold, sold_to, bought, bought_to = curve_of(view, instrument, grid)
    return Curve(
        symbol=view.symbol,
        source=view.source,
        state=view.state,
        as_of_ns=view.as_of_ns,
        book_age_ns=view.book_age_ns,
        seq=view.seq,
        mid_price=mid,
        size_quote=grid,
        buy_average_price=bought,
        buy_worst_price=bought_to,
        buy_walk_bps=(bought - mid) / mid * BPS,
        buy_net_bps=((bought - mid) + rate * bought) / mid * BPS,
        sell_average_price=sold,
        sell_worst_price=sold_to,
        sell_walk_bps=(mid - sold) / mid * BPS,
        sell_net_bps=((mid - sold) + rate * sold) / mid * BPS,
        warnings=(
            *fees.warnings(view.as_of_ns),
            *view.state_warnings,
            *_untold(view, "buy", grid, bought_to, instrument.quote),
            *_untold(view, "sell", grid, sold_to, instrument.quote),
        ),
    )


def _untold(
    view: View, side: Side, grid: NDArray[np.float64], worst: NDArray[np.float64], quote: str
) -> tuple[str, ...]:
    # Worst prices go one way with the size, so the first size that gets there begins all that do.
    reached = worst[np.isfinite(worst)]
    if len(reached) == 0 or (edge := view.passed_edge(side, float(reached[-1]))) is None:
        return ()
    first = grid[int(np.argmax(sign(side) * reached > sign(side) * edge))]
    told = "beyond which the venue has told only of levels that changed: they cost at most this"
    return (f"{side}s of {first:,.0f} {quote} or more pass {edge:.10g}, {told}",)


class Reach(Struct, frozen=True):
    """The largest market order whose net cost is no more than `limit_bps`: at once, without drift.

    size: in the venue's unit, whole lots; 0 if even the smallest order costs more. is_whole_book: all that is visible
    fits under the limit, so the true answer may be larger. is_largest_order: more would fit, and the venue takes no
    larger market order. warnings: as of an estimate.
    """

    symbol: str
    side: Side
    limit_bps: float
    size: Size
    size_unit: str
    is_whole_book: bool
    is_largest_order: bool
    warnings: tuple[str, ...]


def largest_size(view: View, fees: Fees, side: Side, limit_bps: float, *, allow_stale: bool = False) -> Reach:
    """The size for which walk + taker fee reaches *limit_bps*, or less where the venue would refuse that.

    Raises OrderError for a side that is none, where the fee isn't known or the limit is not a finite number; else as
    `View.require`.
    """
    checked_side(side)
    if not math.isfinite(as_float(limit_bps)):
        raise OrderError(f"limit is {told(limit_bps)}: it must be a finite number of bps")
    limit_bps = as_float(limit_bps)
    instrument = view.require(allow_stale=allow_stale)
    if fees.taker_rate is None:
        raise OrderError(f"no fee is known for {view.symbol}: give own rates")
    s = sign(side)
    limit_price = view.mid * (1.0 + s * limit_bps / BPS) / (1.0 + s * fees.taker_rate)
    ladder = view.ladder
    within = float(
        sweep.reach_in_ladder(
            ladder.levels,
            ladder.window,
            instrument.is_inverse,
            instrument.lot_size,
            s,
            limit_price,
        )
    )
    visible = float((ladder.asks if side == "buy" else ladder.bids)[:, 1].sum())
    taken = min(within, _largest_order(view, instrument, side))
    size = taken if taken >= _smallest_order(view, instrument) else 0.0
    is_whole_book = size > 0.0 and size >= visible * (1.0 - 1e-12) - instrument.lot_size
    warnings = fees.warnings(view.as_of_ns) + view.state_warnings + instrument.refusals(None, None)
    edge = view.passed_edge(side, limit_price)
    if edge is not None:
        warnings += (f"beyond {edge:.10g} the venue has told only of levels that changed: the size is at least this",)
    return Reach(view.symbol, side, limit_bps, size, instrument.size_unit, is_whole_book, 0.0 < size < within, warnings)


def _smallest_order(view: View, instrument: Instrument) -> Size:
    # What the venue takes at least, with its worth at the mid.
    if instrument.min_quote is None:
        return instrument.min_size
    return max(instrument.min_size, instrument.min_quote / instrument.quote_of_size(1.0, view.mid))


def _largest_order(view: View, instrument: Instrument, side: Side) -> Size:
    # What the venue takes in one market order, as far as the visible book can tell.
    limits = ((instrument.max_market_size, sweep.SIZE), (instrument.max_market_quote, sweep.QUOTE))
    rows = [[sign(side), most, float(unit), np.nan] for most, unit in limits if most is not None]
    told = [walk.order_size for walk in walk_rows(rows, view, instrument)]
    return min((size for size in told if size is not None), default=np.inf)
