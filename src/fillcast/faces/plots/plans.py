"""Ways to trade an order: what each costs against its risk, and when it trades."""

import numpy as np

from fillcast.faces.plots.paper import COLOURS, FAINT, Axes, finish, is_enough, sheet
from fillcast.faces.text.sheet import ORIGINS
from fillcast.plan import Plan
from fillcast.schedules.job import RESTING
from fillcast.ways.way import Way


def frontier(plan: Plan, axes: Axes | None = None) -> Axes:
    """Cost against timing risk: the ways, and the Almgren–Chriss schedules from the most patient to the most urgent.

    Diamonds rest first, with a bar for what nobody can see of a queue; hollow ones don't trade all of the order.
    """
    axes = sheet(axes)
    priced = [
        (way, colour, way.timing_risk_bps, way.traded_net_bps - (way.funding_bps or 0.0))
        for way, colour in _coloured(plan)
        if way.traded_net_bps is not None and way.timing_risk_bps is not None
    ]
    if is_enough(axes, len(priced), "ways with cost and risk"):
        axes.plot(plan.frontier_risk_bps, plan.frontier_net_bps, color=FAINT, label="Almgren–Chriss frontier")
        for (way, colour, risk_bps, cost_bps), width in zip(priced, _widths(len(priced), 11.0, 5.0), strict=True):
            marker, filled = "D" if way.policy.kind in RESTING else "o", colour if way.is_whole else "none"
            (dot,) = axes.plot(risk_bps, cost_bps, marker, color=colour, markersize=width, label=way.name)
            dot.set_markerfacecolor(filled)
            if way.net_low_bps is not None and way.net_high_bps is not None:
                held = way.funding_bps or 0.0
                axes.vlines(risk_bps, way.net_low_bps - held, way.net_high_bps - held, color=colour)
    origin = ORIGINS[plan.provenance.source]
    return finish(
        axes, "Cost against risk", "timing risk, bps (one standard deviation)", "cost without funding, bps", origin
    )


def schedules(plan: Plan, axes: Axes | None = None) -> Axes:
    """The share that is still to trade, by time."""
    axes = sheet(axes)
    if is_enough(axes, sum(len(way.times_s) + 1 for way in plan.ways)):
        for (way, colour), width in zip(_coloured(plan), _widths(len(plan.ways), 4.0, 1.2), strict=True):
            x, y = _left_to_trade(way, plan.horizon_s)
            axes.step(x, y, where="post", color=colour, linewidth=width, label=way.name)
    axes.set_ylim(-2, 102)
    return finish(axes, "Still to trade", _unit(plan.horizon_s)[0], "% of the order", ORIGINS[plan.provenance.source])


def _coloured(plan: Plan) -> list[tuple[Way, str]]:
    return list(zip(plan.ways, COLOURS * 2, strict=False))


def _unit(horizon_s: float) -> tuple[str, float]:
    # The largest of which the horizon holds two.
    if horizon_s >= 7200.0:
        return "hours", 3600.0
    return ("minutes", 60.0) if horizon_s >= 120.0 else ("seconds", 1.0)


def _widths(n: int, first: float, last: float) -> list[float]:
    # Ways that do the same lie on each other; the ones below are seen around those above.
    return [float(width) for width in np.linspace(first, last, n)]


def _left_to_trade(way: Way, horizon_s: float) -> tuple[list[float], list[float]]:
    done = 100.0 * np.cumsum(way.sizes) / way.sizes.sum() * way.completed_frac
    _, scale_s = _unit(horizon_s)
    times = [at_s / scale_s for at_s in (0.0, *way.times_s.tolist(), horizon_s)]
    return times, [100.0, *(100.0 - done).tolist(), 100.0 - float(done[-1])]
