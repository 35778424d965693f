"""Orders that really rest in the embedded exchange, against the chances that an engine on that market gave them."""

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.engine.engine import Engine
from fillcast.errors import CalibrationError, OrderError
from fillcast.events import Frame
from fillcast.exchange.market import Market, OwnOrder
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.lab.frames import EVERY_NS, Station
from fillcast.learn.blocks import LEAST_BLOCKS
from fillcast.resting import WAITS_S, Outlook, outlook
from fillcast.units import NS_PER_S, Ns, Side

Take = Callable[[Engine, Frame], None]

WARM_S = 60.0
LEAST_BLOCK_S = 60.0
N_WAITS_A_BLOCK = 4.0

_WAITS = np.array(WAITS_S)
_SIDES: tuple[Side, Side] = ("buy", "sell")


class Rested(Struct, frozen=True, eq=False, kw_only=True):
    """n post-only orders at the touch, each cancelled after the last of m waits, a bid and an ask in turn.

    put_s: (n,) when. said_frac: (n, N_RULES, m) the share of it that was expected to fill by each wait, as served when
    it was put; filled_frac: (n, m) the share that did. ahead_lots, opposite_lots: (n,) before it in its queue, and at
    the other touch. n_missed: instants at which nothing was said or the market took no order.
    """

    symbol: str
    lots: int
    put_s: NDArray[np.float64]
    said_frac: NDArray[np.float64]
    filled_frac: NDArray[np.float64]
    ahead_lots: NDArray[np.int64]
    opposite_lots: NDArray[np.int64]
    n_missed: int


class Kept(Struct, frozen=True, kw_only=True):
    """One wait. low_frac, said_frac, high_frac: mean share that was expected, by the three rules; filled_frac: that
    came. bias_frac: said - filled, its standard error of blocks of time, None of fewer than ten."""

    wait_s: float
    n: int
    low_frac: float
    said_frac: float
    high_frac: float
    filled_frac: float
    bias_frac: float
    bias_se_frac: float | None


def rest(
    station: Station,
    engine: Engine,
    take: Take,
    *,
    seconds: float,
    every_s: float,
    lots: int,
    tell: Callable[[float], None] | None = None,
) -> Rested:
    """Put an order of *lots* every *every_s* for *seconds*, after a minute of listening.

    tell: called after each order with the seconds that are over. Raises CalibrationError where no order could rest.
    """
    market = station.market
    for frame in station.opening():
        take(engine, frame)
    began_ns, size = station.now_ns, lots * float(station.listed.lot)
    first_ns = due_ns = began_ns + round(WARM_S * NS_PER_S)
    last_ns = first_ns + round(seconds * NS_PER_S)
    puts: list[_Put] = []
    resting: deque[tuple[Ns, int]] = deque()
    n_missed = 0
    while resting or station.now_ns < last_ns:
        for frame in station.beat(EVERY_NS):
            take(engine, frame)
        while resting and resting[0][0] <= station.now_ns:
            market.cancel(resting.popleft()[1])
        if not due_ns <= station.now_ns < last_ns:
            continue
        due_ns += round(every_s * NS_PER_S)
        side = _SIDES[(len(puts) + n_missed) % 2]
        said = outlook(side, size, engine.view(station.symbol, station.now_ns), _WAITS)
        put = None if said is None else _put(market, side, lots, said)
        if put is None:
            n_missed += 1
            continue
        puts.append(put)
        resting.append((station.now_ns + round(WAITS_S[-1] * NS_PER_S), put.number))
        if tell is not None:
            tell((station.now_ns - first_ns) / NS_PER_S)
    if not puts:
        raise CalibrationError("orders at rest in the embedded exchange", "0", "1")
    return Rested(
        symbol=station.symbol,
        lots=lots,
        put_s=np.array([put.at_ns for put in puts]) / NS_PER_S,
        said_frac=np.array([put.said.share_frac for put in puts]),
        filled_frac=np.array([_filled(market, put, lots) for put in puts]),
        ahead_lots=np.array([put.ahead_lots for put in puts]),
        opposite_lots=np.array([put.opposite_lots for put in puts]),
        n_missed=n_missed,
    )


class _Put(NamedTuple):
    at_ns: Ns
    number: int
    said: Outlook
    ahead_lots: int
    opposite_lots: int


def _put(market: Market, side: Side, lots: int, said: Outlook) -> _Put | None:
    touch, opposite = (market.best(one) for one in (("bid", "ask") if side == "buy" else ("ask", "bid")))
    if touch is None or opposite is None:
        return None
    try:
        number = market.submit(OwnOrder(side, "post_only", lots, touch[0]))
    except OrderError:
        return None
    return _Put(market.now_ns, number, said, market.lots_ahead(number) or 0, opposite[1])


def _filled(market: Market, put: _Put, lots: int) -> NDArray[np.float64]:
    fills = market.fills(put.number)
    after_s = np.array([fill.at_ns - put.at_ns for fill in fills]) / NS_PER_S
    size = np.array([fill.lots for fill in fills], np.float64)
    return np.array([size[after_s <= wait_s].sum() for wait_s in WAITS_S]) / lots


def kept(rested: Rested) -> list[Kept]:
    """Of every wait."""
    return [_kept(rested, k) for k in range(len(WAITS_S))]


def _kept(rested: Rested, k: int) -> Kept:
    said, filled = rested.said_frac[:, :, k], rested.filled_frac[:, k]
    low, middle, high = said.mean(axis=0).tolist()
    return Kept(
        wait_s=WAITS_S[k],
        n=len(filled),
        low_frac=low,
        said_frac=middle,
        high_frac=high,
        filled_frac=float(filled.mean()),
        bias_frac=middle - float(filled.mean()),
        bias_se_frac=_error(said[:, PROPORTIONAL] - filled, rested.put_s, WAITS_S[k]),
    )


def table(rested: Rested) -> str:
    """Markdown: one row a wait."""
    lines = [
        "| wait s | n | said | by the other rules | filled | bias, points | error |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {row.wait_s:g} | {row.n} | {row.said_frac:.1%} | {row.low_frac:.1%} … {row.high_frac:.1%} "
        f"| {row.filled_frac:.1%} | {100.0 * row.bias_frac:+.1f} | {_points(row.bias_se_frac)} |"
        for row in kept(rested)
    ]
    return "\n".join(lines)


def _points(share: float | None) -> str:
    return "–" if share is None else f"{100.0 * share:.1f}"


def _error(gaps: NDArray[np.float64], put_s: NDArray[np.float64], wait_s: float) -> float | None:
    # Orders put while others wait share their fate: whole blocks of time stand apart.
    block_s = max(LEAST_BLOCK_S, N_WAITS_A_BLOCK * wait_s)
    _, block = np.unique((put_s / block_s).astype(np.int64), return_inverse=True)
    n = int(block.max()) + 1
    if n < LEAST_BLOCKS:
        return None
    away = np.bincount(block, gaps - gaps.mean())
    return float(np.sqrt((away @ away) * n / (n - 1)) / len(gaps))
