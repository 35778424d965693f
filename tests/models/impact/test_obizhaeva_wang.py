"""Obizhaeva and Wang against the paper's table, and against the quadratic programme it solves."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import checked

from fillcast.errors import ModelError
from fillcast.models.impact.obizhaeva_wang import ObizhaevaWang
from fillcast.models.impact.propagator import optimal_shares, propagated_quote


def test_golden_blocks_of_the_papers_table():
    row = checked.inputs("ow2013.table1_x0")
    pairs = [ObizhaevaWang(2e-4, 1e-4, rho).blocks(row["X"], row["T"]) for rho in row["rho"]]
    checked.meets("ow2013.table1_x0", [end for end, _ in pairs])
    checked.meets("ow2013.table1_continuous", [between for _, between in pairs])
    published = checked.every()["ow2013.table1_x0"]["published"]
    wrong = [rho for rho, (end, _), said in zip(row["rho"], pairs, published, strict=True) if round(end) != said]
    assert wrong == [50], "the paper prints 1,921 where its formula gives 1,923"


@pytest.mark.parametrize("name", ["ow2013.cost.rho2.231", "ow2013.cost.rho5", "ow2013.cost.rho20"])
def test_golden_costs_of_the_optimum_of_a_steady_rate_and_of_one_block(name):
    row = checked.inputs(name)
    model = ObizhaevaWang(1.0 / row["q"], row["lam"], row["rho"])
    qty, horizon_s = row["X"], row["T"]
    costs = [model.optimal_quote(qty, horizon_s), model.twap_quote(qty, horizon_s), model.block_quote(qty)]
    checked.meets(name, costs)


def test_golden_grid():
    row = checked.inputs("ow2013.discrete_grid")
    shares = ObizhaevaWang(1.0, 0.0, row["rho"]).grid(1.0, row["T"], row["N"] + 1)
    checked.meets("ow2013.discrete_grid", [shares[0], shares[1]])
    assert shares.sum() == pytest.approx(1.0, abs=1e-12)


def test_golden_scheduled_order_counts_the_walk_once():
    row = checked.inputs("net.scheduled")
    model = ObizhaevaWang(1.0 / row["q"], row["lam"], row["rho"])
    trades = np.full(row["N"], row["X"] / row["N"])
    times = np.linspace(0.0, row["T"], row["N"])
    kernel = model.kernel_price(np.abs(times[:, None] - times[None, :]))
    depth = 0.5 * model.slope_price * float((trades**2).sum())
    propagated = propagated_quote(trades, kernel)
    assert depth + propagated == pytest.approx(0.5 * trades @ kernel @ trades)
    own = row["half_spread"] * row["X"] + depth
    checked.meets("net.scheduled", [own, propagated, (own + propagated) / row["X"]])


def test_golden_one_block_is_the_walk_of_a_block_book():
    row = checked.inputs("is.ac_single_shot_equals_walk")
    model = ObizhaevaWang(1.0 / row["q"], 0.0, 1.0)
    checked.meets("is.ac_single_shot_equals_walk", row["half_spread"] + model.block_quote(row["X"]) / row["X"])


@given(st.integers(2, 60), st.floats(1e-4, 50.0), st.floats(0.0, 0.9))
def test_the_grid_is_the_solution_of_the_programme(n, resilience, permanent):
    model = ObizhaevaWang(1.0, permanent, resilience)
    lags = np.linspace(0.0, 1.0, n)
    shares = model.grid(1.0, 1.0, n)
    assert shares == pytest.approx(optimal_shares(model.kernel_price(lags)), abs=1e-6)


def test_a_finer_grid_tends_to_continuous_trading():
    model = ObizhaevaWang(2e-4, 1e-4, 5.0)
    n = 801
    trades = model.grid(1e5, 1.0, n)
    times = np.linspace(0.0, 1.0, n)
    kernel = model.kernel_price(np.abs(times[:, None] - times[None, :]))
    assert 0.5 * trades @ kernel @ trades == pytest.approx(model.optimal_quote(1e5, 1.0), rel=1e-3)


def test_without_time_to_refill_the_schedule_is_worth_nothing():
    model = ObizhaevaWang(2.0, 0.5, 0.0)
    assert model.twap_quote(3.0, 60.0) == pytest.approx(model.block_quote(3.0))
    assert model.optimal_quote(3.0, 60.0) == pytest.approx(model.block_quote(3.0))


@pytest.mark.parametrize(
    ("given_", "said"),
    [((1.0, 2.0, 1.0), "permanent_price is 2"), ((1.0, 0.0, -1.0), "resilience_per_s is -1"),
     ((math.nan, 0.0, 1.0), "slope_price is nan")],
)  # fmt: skip
def test_books_that_make_no_sense_are_named(given_, said):
    with pytest.raises(ModelError, match=said):
        ObizhaevaWang(*given_)


def test_a_horizon_that_is_not_one_is_named():
    with pytest.raises(ModelError, match="horizon_s is -1"):
        ObizhaevaWang(1.0, 0.0, 1.0).blocks(1.0, -1.0)
