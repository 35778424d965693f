"""Orders that really rest, beside the rules of what no queue shows: which of them tells when they fill?

``python -m tests.lab.test_queue_rules 3000`` prints the table of the decision page.
"""

import sys
from functools import cache
from math import sqrt

import numpy as np
import pytest

from fillcast import app
from fillcast.exchange.fitted import model_of
from fillcast.exchange.market import OwnOrder
from fillcast.kernels.hazard import HORIZONS_S
from fillcast.kernels.queue import OPTIMISTIC, PROPORTIONAL, RISK_AVERSE
from fillcast.lab.frames import Station, listed_as
from fillcast.lab.promised import instrument_of
from fillcast.learn.columns import collect
from fillcast.learn.vigils import keep_vigils
from fillcast.units import NS_PER_S

LISTED = listed_as("BTC-USDT-SWAP")
EVERY_S, WARM_S = 1.0, 60.0
WAITS_S = (1.0, 2.0, 5.0, 10.0)

pytestmark = pytest.mark.slow


@cache
def filled(seconds, beat_s, seed):
    """(n, 1 + N_RULES, len(WAITS_S)) whether orders of one lot are filled by each wait: really, and by each rule."""
    station = Station(LISTED, model_of(LISTED), seed=seed)
    frames, orders = list(station.opening()), []
    every_ns, beat_ns = round(EVERY_S * NS_PER_S), round(beat_s * NS_PER_S)
    first_ns = (station.now_ns // every_ns + round(WARM_S)) * every_ns
    last_ns = first_ns + round(seconds * NS_PER_S)
    while station.now_ns < last_ns + round(HORIZONS_S[-1] * NS_PER_S):
        frames += station.beat(beat_ns)
        for _, put_ns, number in orders[-round(WAITS_S[-1] / EVERY_S) - 2 :]:
            if station.now_ns >= put_ns + round(WAITS_S[-1] * NS_PER_S):
                station.market.cancel(number)
        if first_ns <= station.now_ns < last_ns and station.now_ns % every_ns == 0:
            side, best = (("buy", "bid"), ("sell", "ask"))[len(orders) % 2]
            ticks = station.market.best(best)[0]
            orders.append((side, station.now_ns, station.market.submit(OwnOrder(side, "post_only", 1, ticks))))
    (columns,) = collect("demo", app.steps_of(frames)).columns.values()
    vigils = keep_vigils(columns, instrument_of(LISTED), (), step_s=EVERY_S)
    put_ns = vigils.begin_ns + vigils.at * every_ns
    by_rule = dict(zip(zip(vigils.signs.tolist(), put_ns.tolist(), strict=True), vigils.fill_s, strict=True))
    found = []
    for side, at_ns, number in orders:
        fills = station.market.fills(number)
        began_ns = at_ns - (station.now_ns - station.market.now_ns)
        fill_s = (fills[0].at_ns - began_ns) / NS_PER_S if fills else np.inf
        told_s = by_rule.get((1.0 if side == "buy" else -1.0, at_ns))
        if told_s is not None:
            found.append([[one <= wait_s for wait_s in WAITS_S] for one in (fill_s, *told_s)])
    return np.array(found, np.float64)


def gaps(found, rule):
    """(2, len(WAITS_S)) share filled by a rule less that really filled, and its error, in blocks of two waits."""
    gap = found[:, 1 + rule] - found[:, 0]
    n = len(gap) // 20
    blocks = gap[: 20 * n].reshape(n, 20, -1).mean(axis=1)
    return np.array([gap.mean(axis=0), blocks.std(axis=0) / sqrt(n)])


def test_where_each_change_is_seen_orders_that_go_whole_tell_when_real_ones_fill():
    found = filled(1200.0, 0.01, 5)
    gap, error = gaps(found, PROPORTIONAL)
    assert (np.abs(gap) <= 3.0 * error + 1e-3).all()
    # The other two rules are off by more than that can be, one to each side.
    assert gaps(found, RISK_AVERSE)[0, 2] < -0.02
    assert gaps(found, OPTIMISTIC)[0, 2] > 0.02


def main(seconds):
    print("| seen every, s | wait s | n | filled | risk-averse | proportional | optimistic |")
    print("|---|---|---|---|---|---|---|")
    for beat_s in (0.01, 0.1):
        found = filled(seconds, beat_s, 1)
        real, by_rule = found[:, 0].mean(axis=0), [gaps(found, r) for r in (RISK_AVERSE, PROPORTIONAL, OPTIMISTIC)]
        for k, wait_s in enumerate(WAITS_S):
            off = " | ".join(f"{100.0 * gap[k]:+.1f} ± {100.0 * error[k]:.1f}" for gap, error in by_rule)
            print(f"| {beat_s:g} | {wait_s:g} | {len(found)} | {real[k]:.1%} | {off} |")


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
