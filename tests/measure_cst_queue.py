"""Virtual and real orders at the touch of the `cst` market, ten seconds each: what fills the ones, and the others?

``python -m tests.measure_cst_queue 6000`` prints the figures of the accuracy page.
"""

import sys
from collections import Counter

from fillcast.exchange.cst import Cst
from fillcast.exchange.market import Market, OwnOrder
from fillcast.kernels import queue
from fillcast.units import NS_PER_S
from tests.learn.test_cst_fills import LISTED, PACE, UNIT, paced
from tests.opened import Opened

BEAT_NS = NS_PER_S // 10
N_BEATS, N_REST = 100, 20
N_LEVELS = 16
SEED = 5
ONE_LOT, WHOLE = 1, round(UNIT / float(LISTED.lot))

opened = Opened(queue)


def touch(market, i):
    """Of order *i*: its side, both books' names as it sees them, and which way is away."""
    side, own, other, away = (("buy", "bid", "ask", 1), ("sell", "ask", "bid", -1))[i % 2]
    return side, own, other, away, market.best(own)


def real(market, i, lots):
    """What fills an order that is sent."""
    side, _, _, _, best = touch(market, i)
    number = market.submit(OwnOrder(side, "post_only", lots, best[0]))
    for _ in range(N_BEATS):
        market.advance(BEAT_NS)
    market.cancel(number)
    return "prints at its price" if sum(fill.lots for fill in market.fills(number)) == lots else "nothing"


def virtual(market, i):
    """What fills one that is not."""
    side, own, other, away, (price, ahead, _) = touch(market, i)
    ahead = shown = float(ahead)
    found, put_ns = "nothing", market.now_ns
    for _ in range(N_BEATS):
        prints = [one for one in market.advance(BEAT_NS).prints if one.side != side]
        size = float(dict(rung[:2] for rung in market.levels(own, N_LEVELS)).get(price, 0))
        if found != "nothing":
            continue
        printed = float(sum(one.lots for one in prints if one.ticks == price))
        traded = min(printed, max(shown - size, 0.0))
        ahead, reached = opened.followed_after(ahead, printed, shown, size, traded, queue.PROPORTIONAL, market.now_ns)
        shown, best = size, market.best(other)
        if reached > 0.0:
            found = "prints at its price"
        elif any(away * (price - one.ticks) > 0 for one in prints):
            found = "prints through it"
        elif best is not None and away * (price - best[0]) >= 0:
            ahead = 0.0
            if opened.would_meet(queue.PROPORTIONAL, put_ns, price):
                found = "the other side at it"
    return found


def counted(n, follow):
    market = Market(LISTED, paced(Cst(), PACE), SEED)
    market.advance(60 * NS_PER_S)
    found = Counter()
    for i in range(n):
        found[follow(market, i)] += 1
        market.advance(N_REST * BEAT_NS)
    return {what: found[what] / n for what in sorted(found)}


def main(n):
    for what, follow in (
        ("virtual", virtual),
        ("real, one unit", lambda market, i: real(market, i, WHOLE)),
        ("real, one lot", lambda market, i: real(market, i, ONE_LOT)),
    ):
        shares = counted(n, follow)
        print(f"{what}: {1.0 - shares['nothing']:.1%};", ", ".join(f"{k} {v:.1%}" for k, v in shares.items()))


if __name__ == "__main__":
    main(int(sys.argv[1]))
