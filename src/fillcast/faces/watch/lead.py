"""The figures that lead, as lines: net with its range and record, slippage, fees, impact, maker and taker, latency."""

from rich.text import Text

from fillcast.estimate import Estimate
from fillcast.faces.text import figures
from fillcast.faces.watch.palette import Palette, folded
from fillcast.faces.watch.watching import Measure, Picture

_LABEL, _VALUE, _UNIT, _MONEY = 11, 9, 5, 16
_ROOMY = 4
"""Columns that a note needs beside the figure before it goes below."""


def net_text(shown: Picture, measure: Measure) -> str:
    """The net as large digits take it."""
    answer = shown.answer
    text = figures.UNKNOWN if answer is None else _cost(answer.whole_net_bps, answer.net_quote, measure)
    return text.replace(figures.MINUS, "-").replace(figures.UNKNOWN, "-")


def net_lines(shown: Picture, palette: Palette, measure: Measure, width: int) -> list[Text]:
    """Beside the large digits: unit and the other measure, the range, whose fit it stands on."""
    answer, quote = shown.answer, _quote(shown)
    if answer is None:
        return [Text("net cost", palette.dim)]
    if answer.whole_net_bps is None:
        fills = _cost(answer.net_bps, answer.net_quote, measure)
        return [
            Text("net cost of the whole order", palette.dim),
            Text(f"{100 * answer.unfilled_frac:.2f} % lies beyond the book", palette.warn),
            Text(f"what fills: {fills} {_unit(measure, quote)}", palette.ink),
        ]
    first = Text.assemble(
        (f"{_unit(measure, quote)} net", f"bold {palette.ink}"),
        (f"  {_other(answer.net_bps, answer.net_quote, measure, quote)}", palette.ink),
    )
    return [first, *(Text(line, palette.dim) for line in _range(answer, measure, quote, width))]


def record_lines(shown: Picture, palette: Palette, width: int, height: int) -> list[Text]:
    """How such forecasts did; without an answer, why there is none."""
    answer = shown.answer
    if answer is None:
        return [Text(line, palette.warn) for line in folded(shown.waits, width, height)]
    return [Text(line, palette.dim) for line in folded(_record(answer, _quote(shown)), width, height)]


def figure_lines(shown: Picture, palette: Palette, measure: Measure, width: int, height: int) -> list[Text]:
    """The other five, each on one line, or on two where there is height for what it is made of."""
    rows = _rows(shown, palette, measure)
    is_tall = height >= 2 * len(rows)
    lines: list[Text] = []
    for name, colour, value, unit, money, note in rows:
        line = Text.assemble(
            (f"{name:<{_LABEL}}", palette.dim),
            (f"{value:>{_VALUE}} ", f"bold {palette.ink if value != figures.UNKNOWN else palette.dim}"),
            (f"{unit:<{_UNIT}}", colour),
            (f"{money:>{_MONEY}}", palette.ink),
        )
        room = width - line.cell_len - 2
        if not is_tall and room >= _ROOMY and note:
            line.append("  " + folded(note, room, 1)[0], palette.dim)
        lines.append(line)
        if is_tall:
            lines.append(Text(f"{'':<{_LABEL}}{folded(note, width - _LABEL, 1)[0]}", palette.dim))
    return lines


def _rows(shown: Picture, palette: Palette, measure: Measure) -> list[tuple[str, str, str, str, str, str]]:
    answer, quote = shown.answer, _quote(shown)
    if answer is None:
        names = ("slippage", "fees", "impact", "maker·taker")
        rows = [(name, palette.dim, figures.UNKNOWN, "", "", "") for name in names]
    else:
        unit = _unit(measure, quote)
        half_spread = f"half-spread {_part(answer, answer.half_spread_bps, measure)} {unit}"
        if answer.drift_bps is None:
            drift = f"– {_waits(answer, 'drift')}"
        else:
            drift = f"{_part(answer, answer.drift_bps, measure)} {unit}"
        slippage = f"{half_spread} · drift {drift}"
        fee = answer.provenance.fee_origin if answer.fee_bps is not None else _waits(answer, "fee")
        levels = "1 level" if answer.n_levels == 1 else f"{answer.n_levels} levels"
        impact = f"depth: {levels} taken"
        rows = [
            _row("slippage", palette.slippage, answer.slippage_bps, answer.slippage_quote, slippage, measure, quote),
            _row("fees", palette.fee, answer.fee_bps, answer.fee_quote, fee, measure, quote),
            _row("impact", palette.impact, answer.impact_bps, answer.impact_quote, impact, measure, quote),
            (
                "maker·taker",
                palette.dim,
                _shares(answer),
                "%",
                f"{answer.order.policy} order",
                _at_rest(answer, measure, quote),
            ),
        ]
    return [*rows, _latency(shown, palette)]


def _at_rest(answer: Estimate, measure: Measure, quote: str) -> str:
    found = answer.resting
    if found is None:
        return f"resting: – {_waits(answer, 'resting')}"
    cost = _part(answer, found.net_bps, measure)
    carried = "carried over" if found.is_transferred else "own fit"
    net = "net" if found.fee_bps is not None else "net without fees"
    return f"at rest {figures.share(found.maker_frac)} maker, {carried}; {net} {cost} {_unit(measure, quote)}"


def _row(
    name: str, colour: str, in_bps: float | None, in_quote: float | None, note: str, measure: Measure, quote: str
) -> tuple[str, str, str, str, str, str]:
    if in_bps is None:
        return name, colour, figures.UNKNOWN, "", "", note
    cost = _cost(in_bps, in_quote, measure)
    unit = _unit(measure, quote)
    if name == "fees" and cost.startswith(figures.MINUS):
        unit += " rebate"
    return name, colour, cost, unit, _other(in_bps, in_quote, measure, quote), note


def _shares(answer: Estimate) -> str:
    return f"{figures.number(100 * answer.maker_frac, 0)} · {figures.number(100 * answer.taker_frac, 0)}"


def _latency(shown: Picture, palette: Palette) -> tuple[str, str, str, str, str, str]:
    health = shown.health
    whole = None if health is None else next(stage for stage in health.stages if stage.stage == "whole")
    if health is None or whole is None or not whole.n:
        return "latency", palette.dim, figures.UNKNOWN, "", "", "waits for ticks"
    ui = health.ui.p95_ms
    screen = "" if ui is None else f"; to the screen p95 {figures.number(ui, 0)} ms"
    return (
        "latency",
        palette.dim,
        figures.number(whole.p50_us, 0),
        "µs",
        f"p99 {figures.number(whole.p99_us, 0)} µs",
        f"frame to estimate{screen}",
    )


def _cost(in_bps: float | None, in_quote: float | None, measure: Measure) -> str:
    if measure == "money":
        return figures.number(in_quote, 4 if in_quote is not None and abs(in_quote) < 1.0 else 2)
    if measure == "%":
        return figures.number(None if in_bps is None else in_bps / 100.0, 4)
    return figures.number(in_bps)


def _unit(measure: Measure, quote: str) -> str:
    return quote if measure == "money" else measure


def _other(in_bps: float | None, in_quote: float | None, measure: Measure, quote: str) -> str:
    if measure == "money":
        return f"{_cost(in_bps, in_quote, 'bps')} bps"
    return f"{_cost(in_bps, in_quote, 'money')} {quote}"


def _part(answer: Estimate, in_bps: float, measure: Measure) -> str:
    """Of the same order, in the measure of the figures."""
    return _cost(in_bps, in_bps * answer.mid_price * answer.filled_qty / 1e4, measure)


def _range(answer: Estimate, measure: Measure, quote: str, width: int) -> list[str]:
    low, middle, high = answer.range_p05_bps, answer.range_p50_bps, answer.range_p95_bps
    if low is None or high is None:
        return folded(f"range – {_waits(answer, 'range')}", width, 2)
    p05, p95 = _part(answer, low, measure), _part(answer, high, measure)
    p50 = figures.UNKNOWN if middle is None else _part(answer, middle, measure)
    said = f"p50 {p50} · p5–p95 {p05} to {p95} {_unit(measure, quote)}"
    return [*folded(said, width, 2), f"fit: {answer.provenance.slippage_fit}"]


def _record(answer: Estimate, quote: str) -> str:
    record = answer.track_record
    if record is None or not record.n:
        return f"matched {answer.provenance.latency_ms:g} ms later · track record – waits for a settled forecast"
    bias = figures.number(record.bias_bps, 3)
    held = f", 90 % range held {100 * record.range_frac:.1f} %" if record.range_frac is not None else ""
    seen = f"{figures.seen(record.seen_frac)}; " if record.seen_frac else ""
    return f"{seen}{record.n:,} settled of {record.size_quote:,.0f} {quote}, {record.basis}: bias {bias} bps{held}"


def _waits(answer: Estimate, name: str) -> str:
    return f"waits for {answer.waits_for[name]}"


def _quote(shown: Picture) -> str:
    return "" if shown.instrument is None else shown.instrument.quote
