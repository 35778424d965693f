"""Hazards of fills on a market whose queues are known: the model of Cont, Stoikov & Talreja at ten times its pace.

``python -m tests.learn.test_cst_fills 100000 320000`` fits a tape of so many seconds, scores others, and prints both
tables of the accuracy page.
"""

import sys
from functools import cache
from math import sqrt

import numpy as np
import pytest

from fillcast import app
from fillcast.exchange.cst import Cst
from fillcast.kernels.hazard import HORIZONS_S
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.lab.frames import Station, listed_as
from fillcast.lab.promised import instrument_of
from fillcast.learn.columns import collect
from fillcast.learn.correcting import corrected_along
from fillcast.learn.fill_score import score_fills
from fillcast.learn.hazards import fit_hazards, outcome
from fillcast.learn.vigils import keep_vigils
from fillcast.units import NS_PER_S

LISTED = listed_as("BTC-USDT-SWAP")
UNIT = round(LISTED.median_lots) * float(LISTED.lot)
PACE = 10.0
SIZE = 0.5
NODES, WEIGHTS = (1.0 / 3.0, 1.0), (0.75, 0.25)
"""Of an order of half a unit: the pieces by which `fillcast.resting` tells the share of it that is filled."""

LONG_S = (5.0, 10.0, 30.0, 60.0)
ENOUGH = 2000

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def paced(model, times):
    return Cst(
        limits_per_min=tuple(times * rate for rate in model.limits_per_min),
        cancels_per_min=tuple(times * rate for rate in model.cancels_per_min),
        markets_per_min=times * model.markets_per_min,
        power_per_min=times * model.power_per_min,
        exponent=model.exponent,
    )


def told(seconds, seed, beat_s):
    station = Station(LISTED, paced(Cst(), PACE), seed=seed)
    yield from station.opening()
    for _ in range(round(seconds / beat_s)):
        yield from station.beat(round(beat_s * NS_PER_S))


@cache
def kept(seconds, seed, step_s, beat_s=0.1):
    """Virtual orders of half a unit, the one size that there is: any print that reaches one fills it."""
    (columns,) = collect("cst", app.steps_of(told(seconds, seed, beat_s))).columns.values()
    instrument = instrument_of(LISTED)
    unit_quote = instrument.quote_of_size(UNIT, float(LISTED.start_price))
    return keep_vigils(columns, instrument, tuple(node * SIZE * unit_quote for node in NODES), step_s=step_s)


def cells(vigils, hazards):
    """(wait, place in the queue, n, said, filled, standard errors off) of orders whose waits do not overlap."""
    said = np.ascontiguousarray(hazards.chances(vigils.seen, vigils.closed)[:, PROPORTIONAL])
    served = corrected_along(vigils, said, is_transferred=False)
    of_node = [vigils.depths_quote == depth for depth in np.unique(vigils.depths_quote)[1:]]
    orders = vigils.take(of_node[-1])
    expected = sum(weight * served[rows] for weight, rows in zip(WEIGHTS, of_node, strict=True))
    place = np.round(orders.aheads / UNIT).astype(int) + 1
    for wait_s in LONG_S:
        k = HORIZONS_S.index(wait_s)
        is_known, filled = outcome(orders, k)
        is_apart = orders.at * orders.step_s % wait_s == 0.0
        came = np.full(len(place), np.nan)
        came[is_known] = filled
        for b in range(1, 6):
            chosen = is_apart & is_known & (place == b)
            n = int(chosen.sum())
            if n:
                chance, share = float(expected[chosen, k].mean()), float(came[chosen].mean())
                error = sqrt(max(chance * (1.0 - chance), 1e-9) / n)
                yield wait_s, b, n, chance, share, (chance - share) / error


@pytest.fixture(scope="module")
def fitted():
    # With trees, as what ships, and of as long a recording as the table's: its own error is below what is claimed.
    pytest.importorskip("lightgbm")
    return fit_hazards("cst", [kept(20000.0, 1, 1.0)])


def test_chances_are_true_at_long_waits_and_beat_base_rates_and_the_closed_form(fitted):
    rows = {row.wait_s: row for row in score_fills(kept(8000.0, 3, 1.0), fitted).rows}
    for wait_s in LONG_S:
        row = rows[wait_s]
        assert row.ece_frac <= max(0.02, row.ece_by_chance_frac[1]), row
        low, high = row.slope_interval
        assert low <= 1.1, row
        assert high >= 0.9, row
        assert row.loss_bits < row.closed_loss_bits, row
    # Two hours hold too few of the longer waits to beat what is true of all.
    for wait_s in LONG_S[:2]:
        assert rows[wait_s].loss_bits < rows[wait_s].base_loss_bits
        assert rows[wait_s].brier_skill_ratio > 0.0


def test_orders_fill_as_often_as_is_said_of_each_place_in_the_queue(fitted):
    # Fewer orders than the whole table has: as many errors, each larger.
    found = [cell for cell in cells(kept(4000.0, 2, 5.0), fitted) if cell[2] >= 50]
    assert len(found) >= 8
    for cell in found:
        assert abs(cell[-1]) <= 3.0, cell


def main(fit_s, score_s):
    hazards = fit_hazards("cst", [kept(fit_s, 1, 1.0)])
    print(
        "| wait s | n eff | filled | said | bits | base rates | closed form | Brier skill | ECE | by chance | slope |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for row in score_fills(kept(fit_s, 3, 1.0), hazards).rows:
        by_chance = "{:.3f}…{:.3f}".format(*row.ece_by_chance_frac)
        slope = "{:.2f} ({:.2f}…{:.2f})".format(row.slope_ratio, *row.slope_interval)
        print(
            f"| {row.wait_s:g} | {row.n_eff} | {row.filled_frac:.3f} | {row.said_frac:.3f} | {row.loss_bits:.3f} | "
            f"{row.base_loss_bits:.3f} | {row.closed_loss_bits:.3f} | {row.brier_skill_ratio:+.3f} "
            f"| {row.ece_frac:.3f} | {by_chance} | {slope} |"
        )
    print("\n| wait s | place | n | said | filled | standard errors |\n|---|---|---|---|---|---|")
    for wait_s, b, n, said, filled, off in cells(kept(score_s, 2, 5.0, 0.25), hazards):
        if n >= ENOUGH:
            print(f"| {wait_s:g} | {b} | {n} | {said:.3f} | {filled:.3f} | {off:+.1f} |")


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
