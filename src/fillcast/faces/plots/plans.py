"""Ways to trade an order: what each costs against its risk, and when it trades."""

import numpy as np
from matplotlib.axes import Axes

from fillcast.faces.plots.paper import COLOURS, FAINT, finish, is_enough, sheet
from fillcast.faces.sheet import ORIGINS
from fillcast.plan import Plan, Way


def frontier(plan: Plan, axes: Axes | None = None) -> Axes:
    """Cost against timing risk: the ways, and the Almgren–Chriss schedules from the most patient to the most urgent."""
    axes = sheet(axes)
    priced = [
        (way, colour, way.timing_risk_bps)
        for way, colour in _coloured(plan)
        if way.net_bps is not None and way.timing_risk_bps is not None
    ]
    if is_enough(axes, len(priced), "ways with cost and risk"):
        axes.plot(plan.frontier_risk_bps, plan.frontier_net_bps, color=FAINT, label="Almgren–Chriss frontier")
        for way, colour, risk_bps in priced:
            axes.plot(risk_bps, _trading_bps(way), "o", color=colour, label=str(way.policy))
    origin = ORIGINS[plan.provenance.source]
    return finish(
        axes, "Cost against risk", "timing risk, bps (one standard deviation)", "cost without funding, bps", origin
    )


def schedules(plan: Plan, axes: Axes | None = None) -> Axes:
    """The share that is still to trade, by time."""
    axes = sheet(axes)
    if is_enough(axes, len(plan.ways) + 1, "ways"):
        for way, colour in _coloured(plan):
            axes.step(*_left_to_trade(way, plan.horizon_s), where="post", color=colour, label=str(way.policy))
    axes.set_ylim(-2, 102)
    return finish(axes, "Still to trade", "seconds", "% of the order", ORIGINS[plan.provenance.source])


def _coloured(plan: Plan) -> list[tuple[Way, str]]:
    return list(zip(plan.ways, COLOURS * 2, strict=False))


def _trading_bps(way: Way) -> float:
    return (way.net_bps or 0.0) - (way.funding_bps or 0.0)


def _left_to_trade(way: Way, horizon_s: float) -> tuple[list[float], list[float]]:
    done = 100.0 * np.cumsum(way.sizes) / way.sizes.sum() * way.completed_frac
    times = [0.0, *way.times_s.tolist(), horizon_s]
    return times, [100.0, *(100.0 - done).tolist(), 100.0 - float(done[-1])]
