"""What orders cost: by size, over time, by waiting, and by model."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from fillcast.estimate import Estimate
from fillcast.faces.live.wire import CostCurve
from fillcast.faces.plots.paper import (
    BLUE,
    COLOURS,
    FAINT,
    GREEN,
    ORANGE,
    VIOLET,
    Axes,
    by_time,
    column,
    finish,
    is_enough,
    sheet,
    sheets,
    times,
)


def cost_curve(drawn: CostCurve, axes: Axes | None = None, *, origin: str = "") -> Axes:
    """Cost by size with its parts, and the range of the net where there is one. Beyond the visible book nothing is."""
    axes = sheet(axes)
    size = drawn.size_quote
    is_known = np.isfinite(drawn.net_bps) | np.isfinite(drawn.impact_bps)
    if is_enough(axes, int(np.count_nonzero(is_known)), "sizes within the visible book"):
        axes.fill_between(size, drawn.slippage_bps, color=GREEN, alpha=0.25, linewidth=0, label="slippage: half-spread")
        walk = drawn.slippage_bps + drawn.impact_bps
        axes.fill_between(size, drawn.slippage_bps, walk, color=ORANGE, alpha=0.25, linewidth=0, label="impact: depth")
        axes.fill_between(size, walk, drawn.net_bps, color=VIOLET, alpha=0.18, linewidth=0, label="fee")
        axes.plot(size, drawn.net_bps, color=BLUE, linewidth=2, label="net")
        _draw_band(axes, drawn)
        end = float(size[np.flatnonzero(is_known)[-1]])
        if end < float(size[-1]):
            beyond = axes.axvspan(end, float(size[-1]), facecolor="none", edgecolor=FAINT, hatch="///", linewidth=0)
            beyond.set(alpha=0.35, label="beyond the visible book")
    axes.set_xscale("log")
    return finish(axes, f"What size costs, {drawn.side}", "size, quote", "bps of the mid, without drift", origin)


def _draw_band(axes: Axes, drawn: CostCurve) -> None:
    # The range is told at some sizes only.
    told = np.isfinite(drawn.low_bps) & np.isfinite(drawn.high_bps)
    if np.count_nonzero(told) > 1:
        ends = (drawn.size_quote[told], drawn.low_bps[told], drawn.high_bps[told])
        axes.fill_between(*ends, color=BLUE, alpha=0.2, linewidth=0, label="net, 5 to 95 %")


def cost_history(history: Any, axes: Sequence[Axes] | None = None, *, origin: str = "") -> Sequence[Axes]:  # noqa: ANN401
    """Two panels: slippage, fee and net; impact, and the share that resting would fill.

    history: a frame as of `Simulator.history`.
    """
    upper, lower = sheets(axes, 2, (9.0, 5.4))
    at = times(history)
    for panel in (upper, lower):
        if not is_enough(panel, len(at)):
            return [finish(upper, "Cost over time", "", "bps"), finish(lower, "Impact", "UTC", "bps", origin)]
    for name, colour in (("slippage", GREEN), ("fee", VIOLET), ("net", BLUE)):
        values = column(history, f"{name}_bps")
        upper.plot(at, values, color=colour, linewidth=2 if name == "net" else 1.2, label=_named(name, values))
    impact = column(history, "impact_bps")
    lower.plot(at, impact, color=ORANGE, linewidth=1.2, label=_named("impact", impact))
    maker = 100.0 * column(history, "resting_maker_frac")
    if np.isfinite(maker).any():
        right = lower.twinx()
        right.plot(at, maker, "--", color=COLOURS[6], linewidth=1.2)
        right.set(ylabel="filled while resting, %", ylim=(0, 100))
        right.spines[["top", "left"]].set_visible(False)
    # One legend for both axes.
    lower.plot([], [], "--", color=COLOURS[6], linewidth=1.2, label=_named("filled while resting", maker))
    by_time(lower)
    finish(upper, "Cost over time", "", "bps of the mid", "")
    return [upper, finish(lower, "Impact and maker share", "UTC", "bps of the mid", origin)]


def _named(name: str, values: NDArray[np.float64]) -> str:
    return name if np.isfinite(values).any() else f"{name}: –"


def maker_share(
    waiting_s: ArrayLike,
    filled_frac: ArrayLike,
    axes: Axes | None = None,
    *,
    band_frac: tuple[ArrayLike, ArrayLike] | None = None,
    label: str = "",
    origin: str = "",
) -> Axes:
    """The share of a resting order that is filled by the time it has waited. (n,) each; NaN for what is not known.

    band_frac: how low and how high it may be.
    """
    axes = sheet(axes)
    waited, share = np.asarray(waiting_s, np.float64), 100.0 * np.asarray(filled_frac, np.float64)
    if is_enough(axes, int(np.count_nonzero(np.isfinite(share))), "waiting times"):
        colour = COLOURS[len(axes.lines) % len(COLOURS)]
        axes.plot(waited, share, color=colour, linewidth=2, label=label)
        if band_frac is not None:
            low, high = (100.0 * np.asarray(end, np.float64) for end in band_frac)
            axes.fill_between(waited, low, high, color=colour, alpha=0.15, linewidth=0)
    axes.set_ylim(0, 100)
    return finish(axes, "Maker share by waiting time", "seconds of waiting", "filled while resting, %", origin)


OPINIONS = {"almgren_chriss": ("Almgren–Chriss, one slice", ORANGE), "square_root": ("square-root law", VIOLET)}


def impact_models(answers: Sequence[Estimate], axes: Axes | None = None, *, origin: str = "") -> Axes:
    """Half-spread and impact of orders of several sizes: the walk, and what other models say of the same orders."""
    axes = sheet(axes)
    whole = [answer for answer in answers if answer.unfilled_frac == 0.0]
    if is_enough(axes, len(whole), "orders within the visible book"):
        size = [answer.filled_quote for answer in whole]
        walk = [np.nan if answer.walk_bps is None else answer.walk_bps for answer in whole]
        axes.plot(size, walk, color=BLUE, linewidth=2, marker="o", markersize=3, label="walk of the book, exact")
        for name, (label, colour) in OPINIONS.items():
            checks = [next((one for one in answer.checks if one.name == name), None) for answer in whole]
            middle, low, high = (
                np.array([np.nan if one is None or getattr(one, end) is None else getattr(one, end) for one in checks])
                for end in ("bps", "low_bps", "high_bps")
            )
            axes.plot(size, middle, color=colour, linewidth=1.4, label=_named(label, middle))
            axes.fill_between(size, low, high, color=colour, alpha=0.15, linewidth=0)
        axes.set(xscale="log", yscale="log")
    return finish(axes, "Impact models, side by side", "size, quote", "bps of the mid, without fees", origin)
