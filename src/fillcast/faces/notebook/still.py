"""The panel as it stands, for where nothing can draw the live one: a printed page, a viewer, a stopped kernel."""

from io import BytesIO

from matplotlib.figure import Figure

from fillcast.errors import BookNotReady
from fillcast.estimate import Estimate, estimate
from fillcast.faces.live.glance import cost_curve
from fillcast.faces.live.wire import CostCurve
from fillcast.faces.notebook.run import Run
from fillcast.faces.plots import cost_curve as draw_curve
from fillcast.faces.plots.paper import FAINT, INK
from fillcast.faces.text import figures
from fillcast.faces.text.sheet import ORIGINS
from fillcast.units import Ns

DPI = 110


def still_of(run: Run, now_ns: Ns) -> bytes:
    """The six figures and the cost curve, as PNG: those of now, or the last ones of a run that has ended.

    Raises as `Simulator.estimate` where there are none.
    """
    if run.error is not None:
        raise run.error.with_traceback(None)
    lane, asked = run.lane, run.asked
    engine = lane.engine
    at_ns = lane.as_of(now_ns) if run.is_running else engine.view(lane.symbol).recv_ns
    latency_ms = engine.latency_ms if asked.latency_ms is None else asked.latency_ms
    view, fees = engine.view(lane.symbol, at_ns).asked(latency_ms, asked.sigma_1d_bps), run.fees(lane)
    answer = estimate(asked.order, view, fees, latency_ms=latency_ms, allow_stale=True)
    drawn = cost_curve(view, asked.order.side, fees, latency_ms)
    if drawn is None:
        raise BookNotReady(lane.symbol, view.state, view.reason)
    remark = "stopped" if not run.is_running else "ended" if lane.error is not None else view.state
    return _drawn(answer, drawn, ORIGINS[engine.source], "" if remark == "live" else f" · {remark}")


def _drawn(answer: Estimate, drawn: CostCurve, origin: str, remark: str) -> bytes:
    figure = Figure(figsize=(9.0, 3.6), layout="constrained")
    left, right = figure.subplots(1, 2, width_ratios=(1, 1.4))
    left.set_axis_off()
    when = f"{origin}{remark} · {figures.clock(answer.provenance.as_of_ns)}"
    left.text(0.0, 1.0, when, color=FAINT, fontsize=8, va="top")
    left.text(0.0, 0.92, str(answer.order), color=INK, fontsize=9, va="top")
    for k, (name, text) in enumerate(_rows(answer)):
        y = 0.76 - 0.13 * k
        left.text(0.0, y, name, color=FAINT, fontsize=10)
        left.text(1.0, y, text, color=INK, fontsize=13 if k == 0 else 10, ha="right", weight="bold" if k == 0 else None)
    if answer.range_p05_bps is None:
        left.text(0.0, 0.0, f"the range waits for {answer.waits_for['range']}", color=FAINT, fontsize=8)
    else:
        left.text(0.0, 0.0, f"fit of the range: {answer.provenance.slippage_fit}", color=FAINT, fontsize=8)
    draw_curve(drawn, right, origin=f"{origin}{remark}")
    held = BytesIO()
    figure.savefig(held, format="png", dpi=DPI)
    return held.getvalue()


def _rows(answer: Estimate) -> list[tuple[str, str]]:
    low, high = (figures.number(value) for value in (answer.range_p05_bps, answer.range_p95_bps))
    return [
        ("net cost", f"{figures.number(answer.whole_net_bps)} bps"),
        ("range, 5 to 95 %", f"{low} to {high} bps" if answer.range_p05_bps is not None else figures.UNKNOWN),
        ("slippage", f"{figures.number(answer.slippage_bps)} bps"),
        ("fee", f"{figures.fee(answer.fee_bps)} bps"),
        ("market impact", f"{figures.number(answer.impact_bps)} bps"),
        ("maker · taker", f"{figures.share(answer.maker_frac)} · {figures.share(answer.taker_frac)}"),
    ]
