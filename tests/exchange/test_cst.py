"""The model of Cont, Stoikov & Talreja in the matching engine, against its exact probabilities.

``python -m tests.exchange.test_cst 20000`` runs more races a cell and prints how far off each table is.
"""

import sys
import tomllib
from math import sqrt
from pathlib import Path

import numpy as np
import pytest
from numba import njit
from tests import checked
from tests.opened import Opened

from fillcast.exchange.cst import Cst, CstFlow
from fillcast.kernels import cst, matching, queue
from fillcast.kernels.clocks import first_due

ACCEPTANCE = tomllib.loads((Path(__file__).parents[1] / "acceptance.toml").read_text())
RACES = ((0, "cst2010_table3_mid_up"), (1, "cst2010_fill_before_move"))
N = 4000
START = 743

run = cst.run.dispatcher
p_served = Opened(queue).p_served


@njit
def to_next_event(floor, clocks, state, cancels, unit):
    run(floor, clocks, state, cancels, unit, clocks.due[first_due(clocks)])


@njit
def race(floor, clocks, state, cancels, unit, n_bid, n_ask, owns, n):
    """How often the mid went up, and how often an order at the back of the bid was filled first."""
    tally = floor.tally
    n_up = n_filled = 0
    for _ in range(n):
        while tally[matching.N_LIVE] > 0:
            matching.remove(floor, floor.seats[0])
        mid = tally[matching.LOW] + matching.SPAN // 2
        for _ in range(n_bid - owns):
            matching.rest(floor, matching.BID, mid, unit, 0)
        if owns:
            matching.rest(floor, matching.BID, mid, unit, 1)
        for _ in range(n_ask):
            matching.rest(floor, matching.ASK, mid + 1, unit, 0)
        tally[matching.N_PRINTS] = tally[matching.N_FILLS] = 0
        state[cst.LAST_BID], state[cst.LAST_ASK] = mid, mid + 1
        while matching.best(floor, 0) == mid and matching.best(floor, 1) == mid + 1 and tally[matching.N_FILLS] == 0:
            to_next_event(floor, clocks, state, cancels, unit)
        n_filled += tally[matching.N_FILLS] > 0
        n_up += matching.best(floor, 1) != mid + 1
    return n_up, n_filled


@njit
def served(floor, clocks, state, cancels, unit, n_own, within_s, n):
    """How often an order at the back of *n_own* is filled in time, while the other touch holds too much to move."""
    tally = floor.tally
    n_filled = 0
    for _ in range(n):
        while tally[matching.N_LIVE] > 0:
            matching.remove(floor, floor.seats[0])
        mid = tally[matching.LOW] + matching.SPAN // 2
        for _ in range(n_own - 1):
            matching.rest(floor, matching.BID, mid, unit, 0)
        matching.rest(floor, matching.BID, mid, unit, 1)
        for _ in range(80):
            matching.rest(floor, matching.ASK, mid + 1, unit, 0)
        tally[matching.N_PRINTS] = tally[matching.N_FILLS] = 0
        state[cst.LAST_BID], state[cst.LAST_ASK] = mid, mid + 1
        run(floor, clocks, state, cancels, unit, state[cst.NOW_S] + within_s)
        n_filled += tally[matching.N_FILLS] > 0
    return n_filled


@njit
def watch(floor, clocks, state, cancels, unit, n, depth):
    """Over *n* events: time, time-weighted mean spread and spreads 1 to 3, trades, squared changes of the mid."""
    tally = floor.tally
    spreads = np.zeros(4)
    began = state[cst.NOW_S]
    squares = 0.0
    n_trades = 0
    for _ in range(n):
        bid, ask = matching.best(floor, 0), matching.best(floor, 1)
        before = state[cst.NOW_S]
        shape = np.zeros(5)
        for i in range(5):
            for side in range(2):
                ticks = ask - i - 1 if side == 0 else bid + i + 1
                shape[i] += matching.level_at(floor, side, ticks)[matching.N_ORDERS] / 2.0
        to_next_event(floor, clocks, state, cancels, unit)
        span = state[cst.NOW_S] - before
        squares += ((matching.best(floor, 0) + matching.best(floor, 1) - bid - ask) / 2.0) ** 2
        spreads[0] += span * (ask - bid)
        if ask - bid <= 3:
            spreads[ask - bid] += span
        depth += span * shape
        n_trades += tally[matching.N_PRINTS]
        tally[matching.N_PRINTS] = 0
    return state[cst.NOW_S] - began, spreads, n_trades, squares


@njit
def realised(floor, clocks, state, cancels, unit, n_trades):
    """Realised volatility of the mid, every change of it, until that many trades are done."""
    total = 0.0
    last = (matching.best(floor, 0) + matching.best(floor, 1)) / 2.0
    while n_trades > 0:
        to_next_event(floor, clocks, state, cancels, unit)
        mid = (matching.best(floor, 0) + matching.best(floor, 1)) / 2.0
        total += np.log(mid / last) ** 2
        last = mid
        n_trades -= floor.tally[matching.N_PRINTS]
        floor.tally[matching.N_PRINTS] = 0
    return np.sqrt(total)


def parts(flow):
    return flow.floor, flow._clocks, flow._state, flow._cancels, 1


def errors_off(owns, name, n, seed):
    """(5, 5) binomial standard errors that each cell is off."""
    exact = np.array(ACCEPTANCE[name]["value"])
    flow = CstFlow(Cst(), 1, START, seed=seed)
    found = [[race(*parts(flow), b + 1, a + 1, owns, n)[owns] / n for a in range(5)] for b in range(5)]
    return (np.array(found) - exact) / np.sqrt(exact * (1 - exact) / n)


def test_its_parameters_are_table_2():
    model = Cst()
    others = [model.markets_per_min, model.power_per_min, model.exponent, 0.0, 0.0]
    checked.meets("cst2010.params", [model.limits_per_min, model.cancels_per_min, others])


@pytest.mark.slow
@pytest.mark.parametrize(("owns", "name"), RACES)
def test_races_at_the_touch_come_out_as_often_as_they_must(owns, name):
    assert np.abs(errors_off(owns, name, N, seed=1)).max() <= 3.0


@pytest.mark.slow
def test_orders_fill_before_the_mid_moves_as_often_as_they_must():
    flow = CstFlow(Cst(), 1, START, seed=4)
    n = 90_000
    found = [race(*parts(flow), b, a, 1, n)[1] / n for b, a in ((1, 1), (3, 2), (5, 5))]
    checked.meets("cst2010.fill_mc", found)


@pytest.mark.slow
@pytest.mark.parametrize("within_s", [15.0, 40.0, 90.0])
def test_the_closed_form_of_fills_in_time_is_met_by_orders_really_in_the_queue(within_s):
    # 15 cells of 2,000 orders at rest, each within three binomial standard errors.
    model, n = Cst(), 2000
    flow = CstFlow(model, 1, START, seed=6)
    market_hz, cancel_hz = model.markets_per_min / 60.0, model.cancels_per_min[0] / 60.0
    for n_own in range(1, 6):
        said = p_served(n_own, market_hz, cancel_hz, within_s)
        found = served(*parts(flow), n_own, within_s, n) / n
        assert abs(found - said) < 3.0 * sqrt(said * (1.0 - said) / n)


@pytest.mark.slow
def test_its_spread_depth_and_diffusion_are_the_stationary_ones():
    flow = CstFlow(Cst(), 1, START, seed=2)
    assert flow.run(3600.0)
    flow.floor["tally"][matching.N_PRINTS] = 0
    depth = np.zeros(5)
    time_s, spreads, n_trades, squares = watch(*parts(flow), 1_500_000, depth)
    checked.meets("cst2010.stationary", [*(spreads / time_s), n_trades / time_s * 60.0])
    checked.meets("cst2010.book_shape", depth / time_s)
    checked.meets("cst2010.mid_var", squares / time_s * 60.0)


@pytest.mark.slow
def test_its_realised_volatility_is_the_papers():
    check = ACCEPTANCE["cst2010_rv370"]
    found = []
    for seed in range(60):
        flow = CstFlow(Cst(), 1, check["start_ticks"], seed=seed)
        assert flow.run(1800.0)
        flow.floor["tally"][matching.N_PRINTS] = 0
        found.append(realised(*parts(flow), check["n_trades"]))
    checked.meets("cst2010.rv370", np.mean(found))


if __name__ == "__main__":
    for seed in (1, 2):
        for owns, name in RACES:
            off = errors_off(owns, name, int(sys.argv[1]), seed)
            print(f"{name}, seed {seed}: largest {np.abs(off).max():.2f}, rms {np.sqrt(np.mean(off**2)):.2f} errors")
