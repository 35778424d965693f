"""What an order does: the same market twice, with the order and without it, draw for draw the same."""

from collections.abc import Callable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from math import nan
from typing import NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import OrderError
from fillcast.exchange.market import Kind, Market, OwnOrder
from fillcast.units import BPS, NS_PER_S, Ns, Side

Floats = NDArray[np.float64]
MakeMarket = Callable[[int], Market]
"""A market of a seed."""

WARM_NS = 60 * NS_PER_S
"""How old a market is when an experiment begins: a new one is deeper than it stays for three quarters of a minute."""


class Child(Struct, frozen=True):
    """One order of a schedule.

    at_ns: when it is sent, from the beginning of the experiment. away_ticks: how far a limit price stands behind the
    touch of its own side at that moment; below 0, in front of it. life_ns: when what rests is cancelled; None: never.
    """

    at_ns: Ns
    side: Side
    kind: Kind
    lots: int
    away_ticks: int = 0
    life_ns: Ns | None = None


class Measured(NamedTuple):
    """A mean over twins and its standard error; the error of a single one is NaN."""

    value: float
    se: float


class Twins(Struct, frozen=True, eq=False):
    """n pairs of runs; one row a pair. Prices in ticks, NaN where there is none.

    arrival_ticks: (n,) mid when the experiment began. ordered_lots, filled_lots, maker_lots: (n,). paid_ticks: (n,)
    average price of the fills. first_fill_s, last_fill_s: (n,) from the beginning. cost_bps: (n,) what was filled cost
    more than at the mid on arrival, positive = paid. at_s: (m,) looks at the mid; with_ticks, without_ticks: (n, m).
    """

    side: Side
    arrival_ticks: Floats
    ordered_lots: Floats
    filled_lots: Floats
    maker_lots: Floats
    paid_ticks: Floats
    first_fill_s: Floats
    last_fill_s: Floats
    cost_bps: Floats
    at_s: Floats
    with_ticks: Floats
    without_ticks: Floats

    @property
    def impact_bps(self) -> Floats:
        """(n, m) how far the order has moved the mid its own way, at each look."""
        sign = 1.0 if self.side == "buy" else -1.0
        return sign * BPS * (self.with_ticks - self.without_ticks) / self.arrival_ticks[:, None]

    @property
    def filled_frac(self) -> Floats:
        """(n,)."""
        return self.filled_lots / self.ordered_lots


def measured(values: Floats) -> Measured:
    """Mean and standard error of (n,) values, without those that are NaN."""
    known = values[~np.isnan(values)]
    if not len(known):
        return Measured(nan, nan)
    return Measured(float(known.mean()), float(known.std(ddof=1) / len(known) ** 0.5) if len(known) > 1 else nan)


def run(
    make_market: MakeMarket,
    schedule: Sequence[Child],
    n: int,
    horizon_ns: Ns,
    *,
    looks: int | Sequence[float] = 20,
    first_seed: int = 1,
    tell: Callable[[int], None] | None = None,
) -> Twins:
    """n pairs with seeds from *first_seed* on. Each market lives a minute before the experiment begins.

    looks: how many, evenly, or the seconds at which. tell: called after each pair with how many are done.
    Raises OrderError for a schedule without orders, of two sides, or that begins after the horizon. A child that the
    market refuses counts as not filled.
    """
    return run_each(make_market, [schedule], n, horizon_ns, looks=looks, first_seed=first_seed, tell=tell)[0]


def run_each(
    make_market: MakeMarket,
    schedules: Sequence[Sequence[Child]],
    n: int,
    horizon_ns: Ns,
    *,
    looks: int | Sequence[float] = 20,
    first_seed: int = 1,
    tell: Callable[[int], None] | None = None,
) -> list[Twins]:
    """As `run`, each of *schedules* beside the same markets without it."""
    for schedule in schedules:
        if not schedule or len({child.side for child in schedule}) != 1:
            raise OrderError("a schedule needs orders, all of one side")
        if max(child.at_ns for child in schedule) > horizon_ns:
            raise OrderError(f"a schedule must end by its horizon of {horizon_ns / NS_PER_S:g} s")
    if isinstance(looks, int):
        at_ns = np.linspace(0, horizon_ns, looks + 1)[1:].astype(np.int64).tolist()
    else:
        at_ns = [round(at_s * NS_PER_S) for at_s in looks]
    rows: list[list[_Pair]] = []
    for k in range(n):
        rows.append(_pairs(make_market, schedules, at_ns, first_seed + k))
        if tell is not None:
            tell(k + 1)
    return [_twins(one, at_ns, list(found)) for one, found in zip(schedules, zip(*rows, strict=True), strict=True)]


class _Pair(NamedTuple):
    arrival_ticks: float
    fills: list[tuple[Ns, int, int, bool]]
    with_ticks: list[float]
    without_ticks: list[float]


def _pairs(
    make_market: MakeMarket, schedules: Sequence[Sequence[Child]], at_ns: Sequence[Ns], seed: int
) -> list[_Pair]:
    untouched = make_market(seed)
    untouched.advance(WARM_NS)
    arrival = _mid(untouched)
    without_ticks = list(_live(untouched, (), at_ns, []))
    found = []
    for schedule in schedules:
        touched = make_market(seed)
        touched.advance(WARM_NS)
        numbers: list[int] = []
        with_ticks = list(_live(touched, schedule, at_ns, numbers))
        fills = [
            (fill.at_ns - WARM_NS, fill.ticks, fill.lots, fill.is_maker)
            for number in numbers
            for fill in touched.fills(number)
        ]
        found.append(_Pair(arrival, fills, with_ticks, without_ticks))
    return found


def _live(market: Market, schedule: Sequence[Child], at_ns: Sequence[Ns], numbers: list[int]) -> Iterator[float]:
    # Orders, cancels and looks in the order of their time; a look comes after what happens at its moment.
    began_ns = market.now_ns
    due: list[tuple[Ns, int, int, Child | int | None]] = [
        (child.at_ns, 0, k, child) for k, child in enumerate(schedule)
    ]
    due += [(at, 2, k, None) for k, at in enumerate(at_ns)]
    heapify(due)
    while due:
        at, _, k, what = heappop(due)
        market.advance(began_ns + at - market.now_ns)
        if what is None:
            yield _mid(market)
        elif isinstance(what, int):
            market.cancel(what)
        else:
            number = _send(market, what)
            if number is not None:
                numbers.append(number)
                if what.life_ns is not None:
                    heappush(due, (at + what.life_ns, 1, k, number))


def _send(market: Market, child: Child) -> int | None:
    touch = market.best("bid" if child.side == "buy" else "ask")
    if touch is None and child.kind != "market":
        return None
    behind = child.away_ticks if child.side == "buy" else -child.away_ticks
    ticks = touch[0] - behind if touch is not None else 0
    try:
        return market.submit(OwnOrder(child.side, child.kind, child.lots, ticks))
    except OrderError:
        return None


def _mid(market: Market) -> float:
    bid, ask = market.best("bid"), market.best("ask")
    return nan if bid is None or ask is None else (bid[0] + ask[0]) / 2.0


def _twins(schedule: Sequence[Child], at_ns: Sequence[Ns], rows: Sequence[_Pair]) -> Twins:
    side = schedule[0].side
    ordered = float(sum(child.lots for child in schedule))
    arrival = np.array([row.arrival_ticks for row in rows])
    filled = np.array([sum(lots for _, _, lots, _ in row.fills) for row in rows], float)
    spent = np.array([sum(ticks * lots for _, ticks, lots, _ in row.fills) for row in rows], float)
    paid = np.divide(spent, filled, out=np.full(len(rows), nan), where=filled > 0)
    return Twins(
        side=side,
        arrival_ticks=arrival,
        ordered_lots=np.full(len(rows), ordered),
        filled_lots=filled,
        maker_lots=np.array([sum(lots for _, _, lots, is_maker in row.fills if is_maker) for row in rows], float),
        paid_ticks=paid,
        first_fill_s=np.array([min((at for at, *_ in row.fills), default=nan) for row in rows]) / NS_PER_S,
        last_fill_s=np.array([max((at for at, *_ in row.fills), default=nan) for row in rows]) / NS_PER_S,
        cost_bps=(1.0 if side == "buy" else -1.0) * BPS * (paid - arrival) / arrival,
        at_s=np.array(at_ns) / NS_PER_S,
        with_ticks=np.array([row.with_ticks for row in rows]),
        without_ticks=np.array([row.without_ticks for row in rows]),
    )
