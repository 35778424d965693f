"""The panel as it stood, for where nothing can draw the live one: a printed page, a viewer, a stopped kernel."""

from io import BytesIO

from matplotlib.figure import Figure

from fillcast.estimate import Estimate
from fillcast.faces.live.wire import CostCurve
from fillcast.faces.plots import cost_curve
from fillcast.faces.plots.paper import FAINT, INK
from fillcast.faces.text import figures

DPI = 110


def still_of(answer: Estimate, drawn: CostCurve, origin: str) -> bytes:
    """The six figures and the cost curve, as PNG."""
    figure = Figure(figsize=(9.0, 3.6), layout="constrained")
    left, right = figure.subplots(1, 2, width_ratios=(1, 1.4))
    left.set_axis_off()
    left.text(0.0, 1.0, f"{origin} · {figures.clock(answer.provenance.as_of_ns)}", color=FAINT, fontsize=8, va="top")
    left.text(0.0, 0.92, str(answer.order), color=INK, fontsize=9, va="top")
    for k, (name, text) in enumerate(_rows(answer)):
        y = 0.76 - 0.13 * k
        left.text(0.0, y, name, color=FAINT, fontsize=10)
        left.text(1.0, y, text, color=INK, fontsize=13 if k == 0 else 10, ha="right", weight="bold" if k == 0 else None)
    cost_curve(drawn, right, origin=origin)
    held = BytesIO()
    figure.savefig(held, format="png", dpi=DPI)
    return held.getvalue()


def _rows(answer: Estimate) -> list[tuple[str, str]]:
    low, high = (figures.number(value) for value in (answer.range_p05_bps, answer.range_p95_bps))
    return [
        ("net cost", f"{figures.bps(answer.whole_net_bps)} bps"),
        ("range, 5 to 95 %", f"{low} to {high} bps" if answer.range_p05_bps is not None else figures.UNKNOWN),
        ("slippage", f"{figures.bps(answer.slippage_bps)} bps"),
        ("fee", f"{figures.bps(answer.fee_bps)} bps"),
        ("market impact", f"{figures.bps(answer.impact_bps)} bps"),
        ("maker · taker", f"{figures.share(answer.maker_frac)} · {figures.share(answer.taker_frac)}"),
    ]
