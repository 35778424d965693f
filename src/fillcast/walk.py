"""What taking an order from the present book gives."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import OrderError
from fillcast.kernels import sweep
from fillcast.market import Instrument
from fillcast.orders import Order
from fillcast.units import Price, Qty, Size, sign
from fillcast.view import View

_UNITS = {"base": sweep.BASE, "quote": sweep.QUOTE, "contracts": sweep.SIZE}

_NO_ORDERS = np.zeros((0, sweep.N_COLUMNS))
_NO_TIME = np.zeros(0)
_NO_CURVE = np.zeros((sweep.N_CURVE_ROWS, 0))


class Walk(Struct, frozen=True):
    """One order against one ladder. Sizes are the venue's, quantities base units, money quote units.

    average_price: None when nothing fills. worst_price: the limit to set. order_size: the order rounded down to the
    lot; None where it depends on prices beyond the visible book. unfilled_amount: in the order's own unit, what is
    beyond the visible book; unfilled_frac: its share of the order.
    """

    mid_price: Price
    filled_qty: Qty
    filled_quote: Qty
    filled_size: Size
    average_price: Price | None
    worst_price: Price | None
    n_levels: int
    order_size: Size | None
    unfilled_amount: float
    unfilled_frac: float
    half_spread_bps: float
    depth_bps: float
    fee_bps: float | None


def order_row(order: Order, instrument: Instrument, taker_rate: float | None) -> list[float]:
    """An order as the given columns of the kernel's table.

    Raises OrderError for contracts of an instrument that has none.
    """
    if order.unit == "contracts" and instrument.product == "spot":
        raise OrderError(f"{instrument.symbol} is spot: give the size in base or quote, not in contracts", "unit")
    return [sign(order.side), order.amount, float(_UNITS[order.unit]), np.nan if taker_rate is None else taker_rate]


def order_table(rows: Sequence[Sequence[float]]) -> NDArray[np.float64]:
    """(n, N_COLUMNS) with the given columns of `order_row` set, the others NaN."""
    table = np.full((len(rows), sweep.N_COLUMNS), np.nan)
    if rows:
        table[:, : sweep.N_GIVEN] = rows
    return table


def walk_orders(orders: Sequence[Order], view: View, instrument: Instrument, taker_rate: float | None) -> list[Walk]:
    """All *orders* against the view's ladder, each as if it were alone, in one kernel call."""
    return walk_rows([order_row(order, instrument, taker_rate) for order in orders], view, instrument)


def walk_rows(rows: Sequence[Sequence[float]], view: View, instrument: Instrument) -> list[Walk]:
    """As `walk_orders`, from rows of `order_row`."""
    table = order_table(rows)
    mid = _evaluate(view, instrument, table, _NO_CURVE)
    return [_walk(mid, row) for row in table.tolist()]


def curve_of(view: View, instrument: Instrument, grid: NDArray[np.float64]) -> NDArray[np.float64]:
    """(5, m): quote amounts *grid*, then average and worst price of bids and of asks, NaN beyond the visible book."""
    curve = curve_table(grid)
    _evaluate(view, instrument, _NO_ORDERS, curve)
    return curve


def curve_table(grid: NDArray[np.float64]) -> NDArray[np.float64]:
    """(5, m) with the sizes set, the others NaN."""
    curve = np.full((sweep.N_CURVE_ROWS, len(grid)), np.nan)
    curve[sweep.GRID] = grid
    return curve


def _evaluate(view: View, instrument: Instrument, orders: NDArray[np.float64], curve: NDArray[np.float64]) -> Price:
    ladder = view.ladder
    signals = np.empty(sweep.N_SIGNALS)
    sweep.evaluate_ladder(
        ladder.levels,
        ladder.window,
        instrument.contract,
        instrument.is_inverse,
        instrument.lot_size,
        orders,
        curve,
        signals,
        0,
        _NO_TIME,
    )
    return float(signals[sweep.SIGNAL_MID])


def _walk(mid: Price, row: Sequence[float]) -> Walk:
    _, amount, _, _, qty, quote, size, worst, n_levels, rest, order_size, half_spread_bps, depth_bps, fee_bps = row
    return Walk(
        mid_price=mid,
        filled_qty=qty,
        filled_quote=quote,
        filled_size=size,
        average_price=quote / qty if qty > 0.0 else None,
        worst_price=worst if qty > 0.0 else None,
        n_levels=int(n_levels),
        order_size=None if order_size != order_size else order_size,
        unfilled_amount=rest,
        unfilled_frac=rest / amount,
        half_spread_bps=half_spread_bps,
        depth_bps=depth_bps,
        fee_bps=None if fee_bps != fee_bps else fee_bps,
    )
