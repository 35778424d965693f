"""Whether what slices do to the embedded price adds up: ``python -m tests.measure_answers QTY N``.

Prints, for docs/models/schedules.md, how far the mid of demo:BTC-USDT-SWAP has moved, in bps and with standard errors:
by one order of QTY base units alone, by a second one after another, and by twenty of them, three seconds apart. Each is
bought and sold, in N markets of their own, beside the same market without it.
"""

import sys

import numpy as np

from fillcast.lab import twins
from fillcast.lab.answers import SIDES
from fillcast.lab.twins import Child
from fillcast.units import NS_PER_S
from tests.lab.test_twins import LISTED, make

FIRST_SEED = 5_000_003
SLICE_S, N_SLICES, HORIZON_S = 3.0, 20, 60.0
GAPS_S = (0.0, 3.0, 6.0, 12.0, 24.0)
JUST_S = 1e-6
STEPS_S = (0.0, 0.25, SLICE_S - JUST_S)
LOOKS_S = sorted(k * SLICE_S + step for k in range(N_SLICES) for step in STEPS_S)


def moved(schedules_s, qty, n):
    """Of orders of *qty* at each of the times: (n, slices, 3) how far the mid has moved their way, between a buy and a
    sell, just after a slice would be due, a quarter of a second later, and just before the next."""
    lots = round(qty * LISTED.lots_per_base)
    orders = [
        [Child(round(at_s * NS_PER_S), side, "market", lots) for at_s in times_s]
        for side in SIDES
        for times_s in schedules_s
    ]
    found = twins.run_each(make, orders, n, round(HORIZON_S * NS_PER_S), looks=LOOKS_S, first_seed=FIRST_SEED)
    rows = np.array([one.impact_bps for one in found]).reshape(2, len(schedules_s), n, N_SLICES, len(STEPS_S))
    return rows.mean(axis=0)


def say(what, values):
    found = twins.measured(values)
    print(f"{what}: {found.value:.3f} ± {found.se:.3f}")


def main():
    qty, n = float(sys.argv[1]), int(sys.argv[2])
    times = [(0.0,), SLICE_S * np.arange(N_SLICES), *((0.0, gap_s) for gap_s in GAPS_S)]
    alone, twenty, *pairs = moved(times, qty, n)
    later = alone[:, :, -1]
    for k in (0, 1, 3, 9, 18):
        say(f"alone, after {(k + 1) * SLICE_S:g} s", later[:, k])
    for gap_s, both in zip(GAPS_S, pairs, strict=True):
        k = round(gap_s / SLICE_S)
        apart = both[:, k : k + 4, -1] - later[:, k : k + 4] - later[:, :4]
        say(f"a second one {gap_s:g} s later, beyond two alone, 3 to 12 s after it", apart.mean(axis=1))
    found, added = twenty[:, :-1, -1], np.cumsum(later, axis=1)[:, :-1]
    say("before the last of twenty", found[:, -1])
    say("the same, of slices alone", added[:, -1])
    say("what twenty cost beyond that", (found - added).sum(axis=1) / N_SLICES)
    for name, rows in (("alone", alone[:, :1]), ("one of twenty, from the fifth on", twenty[:, 4:])):
        before = np.zeros(rows[:, :, 0].shape) if name == "alone" else twenty[:, 3:-1, -1]
        say(f"{name}: at once", (rows[:, :, 0] - before).mean(axis=1))
        say(f"{name}: in the next quarter of a second", (rows[:, :, 1] - rows[:, :, 0]).mean(axis=1))
        say(f"{name}: until three seconds", (rows[:, :, 2] - rows[:, :, 1]).mean(axis=1))


if __name__ == "__main__":
    main()
