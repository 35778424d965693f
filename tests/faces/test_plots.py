"""Plots for papers: what they draw, and what they say where there is too little to draw."""

import matplotlib
import numpy as np
import pytest

from fillcast import View, own_fees, parse_order, plots, spot
from fillcast.estimate import estimate
from fillcast.faces.live.glance import cost_curve

matplotlib.use("Agg")

ONE = spot("own:ONE-USD", "ONE", "USD")
FEES = own_fees(2.0, 5.0, is_received=False)


@pytest.fixture
def view():
    bids = [[100.0 - 0.1 * k, 50.0 + k] for k in range(30)]
    asks = [[100.1 + 0.1 * k, 50.0 + k] for k in range(30)]
    return View.from_levels(bids, asks, ONE)


@pytest.fixture(autouse=True)
def closed():
    yield
    matplotlib.pyplot.close("all")


def said(axes):
    return [text.get_text() for text in axes.texts]


def history(n):
    at = np.datetime64("2026-01-01", "ns") + np.arange(n) * np.timedelta64(100, "ms")
    names = ("slippage_bps", "fee_bps", "impact_bps", "net_bps")
    unknown = np.full(n, np.nan)
    return {"time": at, "resting_maker_frac": unknown, **{name: np.arange(n, dtype=float) for name in names}}


def timings(n):
    names = ("mean_us", "p50_us", "p95_us", "p99_us", "max_us")
    unknown = np.full(n, np.nan)
    return {
        **history(n),
        **{name: np.full(n, 3.0) for name in names},
        "ui_p50_ms": unknown,
        "end_to_end_p50_ms": unknown,
    }


def test_the_net_of_a_cost_curve_is_the_curves_and_origin_stands_in_its_corner(view):
    drawn = cost_curve(view, "buy", FEES, 250.0)
    axes = plots.cost_curve(drawn, origin="OWN BOOK")
    (net,) = [line for line in axes.lines if line.get_label() == "net"]
    np.testing.assert_array_equal(net.get_ydata(), drawn.net_bps)
    assert said(axes) == ["OWN BOOK"]


def test_a_history_has_two_panels_and_names_what_is_not_known():
    upper, lower = plots.cost_history(history(5))
    assert [line.get_label() for line in upper.lines] == ["slippage", "fee", "net"]
    assert "filled while resting: –" in [line.get_label() for line in lower.lines]


def test_axes_that_are_given_are_drawn_on():
    axes = matplotlib.pyplot.figure().subplots()
    assert plots.maker_share([0, 1, 2], [0.0, 0.3, 0.5], axes) is axes
    np.testing.assert_allclose(axes.lines[0].get_ydata(), [0.0, 30.0, 50.0])


def test_models_of_impact_stand_side_by_side(view):
    answers = [estimate(parse_order(ONE.symbol, f"buy {size}base"), view, FEES) for size in (1, 10, 100, 400)]
    axes = plots.impact_models(answers)
    (walk,) = [line for line in axes.lines if line.get_label() == "walk of the book, exact"]
    np.testing.assert_allclose(walk.get_ydata(), [answer.walk_bps for answer in answers])
    assert "square-root law: –" in [line.get_label() for line in axes.lines]


def test_less_than_two_points_are_said_with_what_is_needed():
    assert said(plots.cost_history(history(1))[0]) == ["1 points; 2 are needed"]
    assert said(plots.latency(timings(1))) == ["1 seconds; 2 are needed"]
    assert said(plots.maker_share([0.0], [0.5])) == ["1 waiting times; 2 are needed"]
    assert said(plots.impact_models([])) == ["0 orders within the visible book; 2 are needed"]
    upper, lower = plots.performance(timings(5))
    assert said(upper) == []
    assert said(lower) == ["0 seconds with a panel on the screen; 2 are needed"]
