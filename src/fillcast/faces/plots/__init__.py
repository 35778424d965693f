"""Plots for notebooks, papers and reports, one function each: axes in or new ones, axes out.

``from fillcast import plots``. Where there are too few points each says how many there are and how many it needs.
origin: written in the corner of what is drawn, SIMULATED for one.
"""

from fillcast.faces.plots.costs import cost_curve, cost_history, impact_models, maker_share
from fillcast.faces.plots.plans import frontier, schedules
from fillcast.faces.plots.speed import latency, performance
from fillcast.faces.plots.trust import reliability

__all__ = [
    "cost_curve",
    "cost_history",
    "frontier",
    "impact_models",
    "latency",
    "maker_share",
    "performance",
    "reliability",
    "schedules",
]
