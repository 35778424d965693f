"""Plots for papers: what they draw, and what they say where there is too little to draw."""

import subprocess
import sys

import matplotlib
import numpy as np
import pytest
from matplotlib.collections import LineCollection
from msgspec.structs import replace
from tests.planned import planned

from fillcast import View, own_fees, parse_order, plots, spot
from fillcast.estimate import estimate
from fillcast.faces.live.glance import cost_curve
from fillcast.kernels.learner import QUANTILES
from fillcast.learn.score import Score, ScoreRow, Total

matplotlib.use("Agg")

ONE = spot("own:ONE-USD", "ONE", "USD")
PARTS = ("size_quote", "slippage_bps", "impact_bps", "fee_bps", "net_bps", "low_bps", "high_bps")
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


def test_a_share_that_is_known_stands_in_the_legend_and_has_an_axis_of_its_own():
    known = history(5) | {"resting_maker_frac": np.linspace(0.1, 0.5, 5)}
    _, lower = plots.cost_history(known)
    assert "filled while resting" in [text.get_text() for text in lower.get_legend().get_texts()]
    (right,) = [axes for axes in lower.figure.axes if axes.get_ylabel() == "filled while resting, %"]
    np.testing.assert_allclose(right.lines[0].get_ydata(), np.linspace(10.0, 50.0, 5))
    plots.cost_history(history(5))
    assert not [axes for axes in matplotlib.pyplot.gcf().axes if axes.get_ylabel() == "filled while resting, %"]


def test_the_part_beyond_the_book_is_named(view):
    drawn = cost_curve(view, "buy", FEES, 250.0)
    beyond = replace(drawn, **{name: np.append(getattr(drawn, name), np.nan) for name in PARTS})
    beyond = replace(beyond, size_quote=np.append(drawn.size_quote, 1e9))
    assert "beyond the visible book" in [text.get_text() for text in plots.cost_curve(beyond).get_legend().get_texts()]


def test_every_way_of_a_plan_stands_at_its_cost_and_risk_and_the_ones_below_are_wider():
    plan = planned()
    axes = plots.frontier(plan)
    dots = {line.get_label(): line for line in axes.lines if line.get_marker() in ("o", "D")}
    priced = [way for way in plan.ways if way.traded_net_bps is not None and way.timing_risk_bps is not None]
    assert len(priced) > 2
    for way in priced:
        assert dots[str(way.policy)].get_xdata()[0] == way.timing_risk_bps
        assert dots[str(way.policy)].get_ydata()[0] == pytest.approx(way.traded_net_bps - (way.funding_bps or 0.0))
    for widths in (
        [dots[str(way.policy)].get_markersize() for way in priced],
        [line.get_linewidth() for line in plots.schedules(plan).lines],
    ):
        assert widths == sorted(widths, reverse=True)
        assert len(set(widths)) == len(widths)


def test_a_schedule_starts_whole_and_ends_with_what_is_not_traded():
    plan = planned()
    lines = {line.get_label(): line.get_ydata() for line in plots.schedules(plan).lines}
    for way in plan.ways:
        assert lines[str(way.policy)][0] == 100.0
        assert lines[str(way.policy)][-1] == pytest.approx(100.0 * (1.0 - way.completed_frac))


def scored(*rows):
    """A score of rows: latency in ms, shares below and not above each quantile."""
    fields = dict.fromkeys(ScoreRow.__struct_fields__, 0.0)
    made = [
        ScoreRow(**fields | {"latency_ms": latency_ms, "n": 100, "below": below, "upto": upto})
        for latency_ms, below, upto in rows
    ]
    total = Total(**dict.fromkeys(Total.__struct_fields__, 0.0))
    return Score(symbol=ONE.symbol, from_ns=0, to_ns=1, model="own", rows=tuple(made), total=total)


def test_each_row_of_a_score_stands_beside_the_others_at_its_quantile():
    taus = np.array(QUANTILES)
    axes = plots.reliability(scored((50, taus, taus), (250, taus - 0.02, taus + 0.01)), origin="OWN BOOK")
    promised, *kept = [found for found in axes.collections if isinstance(found, LineCollection)]
    np.testing.assert_allclose([segment[0][1] for segment in promised.get_segments()], taus)
    assert len(kept) == 2
    (first, second) = (np.array(found.get_segments()) for found in kept)
    np.testing.assert_allclose(second[:, :, 1], np.column_stack([taus - 0.02, taus + 0.01]))
    assert (np.abs(first[:, 0, 0] - np.arange(len(taus))) < 0.5).all()
    assert (second[:, 0, 0] > first[:, 0, 0]).all()
    said_of = [text.get_text() for text in axes.get_legend().get_texts()]
    assert said_of == ["promised, ± 2 points", "kept, 50 ms later", "kept, 250 ms later"]
    assert said(axes) == ["OWN BOOK"]


def test_a_band_of_the_maker_share_is_in_percent_too():
    axes = plots.maker_share([1.0, 2.0], [0.3, 0.5], band_frac=([0.2, 0.4], [0.4, 0.7]))
    (band,) = axes.collections
    (low, high) = band.get_datalim(axes.transData).intervaly
    assert (low, high) == (20.0, 70.0)


def test_less_than_two_points_are_said_with_what_is_needed():
    assert said(plots.cost_history(history(1))[0]) == ["1 points; 2 are needed"]
    assert said(plots.latency(timings(1))) == ["1 seconds; 2 are needed"]
    assert said(plots.maker_share([0.0], [0.5])) == ["1 waiting times; 2 are needed"]
    assert said(plots.impact_models([])) == ["0 orders within the visible book; 2 are needed"]
    assert said(plots.reliability(scored())) == ["0 settled forecasts; 2 are needed"]
    empty = replace(planned(), ways=())
    assert said(plots.frontier(empty))[0] == "0 ways with cost and risk; 2 are needed"
    assert said(plots.schedules(empty))[0] == "0 points; 2 are needed"
    upper, lower = plots.performance(timings(5))
    assert said(upper) == []
    assert said(lower) == ["0 seconds with a panel on the screen; 2 are needed"]


def test_without_matplotlib_the_extra_is_named():
    script = (
        "import sys\n"
        "sys.modules['matplotlib'] = None\n"
        "from fillcast.errors import MissingExtra\n"
        "import fillcast\n"
        "try:\n"
        "    fillcast.plots\n"
        "except MissingExtra as e:\n"
        "    print(e)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True, timeout=100)
    assert done.stdout == "matplotlib is not installed; it comes with: pip install 'fillcast[plot]'\n", done.stderr
