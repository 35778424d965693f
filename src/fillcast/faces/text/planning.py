"""A plan, fitted numbers and an execution on paper."""

from collections.abc import Iterable
from math import isnan

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from fillcast.faces.text import figures, sheet
from fillcast.lab.execution import Simulated
from fillcast.lab.promised import Promised
from fillcast.lab.twins import Measured
from fillcast.market import Instrument
from fillcast.params import Params
from fillcast.plan import Plan
from fillcast.units import span
from fillcast.ways.way import Way

_PARTS = ("spread", "own walk", "selection", "propagated", "fee", "funding", "of volume")
_BIASES = ("of own walks", "of impact", "on a recording's fit")
_WIDE_COLUMNS = 150
_KEPT = {True: "yes", False: "no", None: figures.UNKNOWN}
_SHORT = {"half-spread": "spread", "impact of earlier slices": "impact", "opportunity": "missed"}
"""Rows of an execution whose names are too long for a column."""


def plan_parts(answer: Plan, instrument: Instrument, width: int) -> list[RenderableType]:
    """Heading, what it stands on, the ways, and what to know. width: of the terminal, in columns."""
    found: list[RenderableType] = [_heading(answer), _ground(answer, instrument), _ways(answer, width)]
    best = answer.ways[0] if answer.ways else None
    if best is not None and best.net_bps is not None:
        found.append(Text(f"{best.name}: {best.reason}", style="bold"))
    found += _not_priced(answer)
    warned = _together((way.name, text) for way in answer.ways for text in way.warnings)
    said = (*answer.warnings, *(f"{names}: {text}" for text, names in warned))
    found += [Text(f"note: {line}", style="yellow") for line in said]
    return found


def _not_priced(answer: Plan) -> list[Text]:
    refused = _together((refused.name, refused.reason) for refused in answer.refused)
    return [Text(f"{names}: not priced, {reason}", style="dim") for reason, names in refused]


def _together(said: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    # What is said of several ways in the same words, once, with their names.
    names: dict[str, dict[str, None]] = {}
    for name, text in said:
        names.setdefault(text, {})[name] = None
    return [(text, "; ".join(found)) for text, found in names.items()]


def _heading(answer: Plan) -> Text:
    source = answer.provenance.source
    return Text.assemble(
        (sheet.ORIGINS[source], sheet.STYLES[source]),
        "  ",
        (str(answer.order), "bold"),
        f" · within {_time(answer.horizon_s)}, {answer.n_slices} slices of {_time(answer.slice_s)}",
        f" · {figures.clock(answer.provenance.as_of_ns)}",
    )


def _ground(answer: Plan, instrument: Instrument) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim")
    table.add_column(overflow="fold")
    volume = "– waits for the ticker or ten minutes of trades"
    if answer.volume_1d_qty is not None:
        volume = f"{figures.quantity(round(answer.volume_1d_qty, 2), instrument.base)} a day, {answer.volume_origin}"
    funding = "– waits for the venue's rate and time"
    if answer.funding is not None:
        funding = "; ".join(
            f"{figures.number(payment.rate_bps)} bps after {_time(payment.after_s)}" for payment in answer.funding
        )
    for name, text in (
        ("size", figures.size(answer.order_size, instrument)),
        ("mid", figures.price(answer.mid_price, instrument)),
        ("volatility", sheet.volatility(answer.volatility)),
        ("volume", volume),
        ("funding", funding or "none within the horizon"),
        ("impact", answer.impact_origin),
    ):
        table.add_row(name, text)
    return table


def _ways(answer: Plan, width: int) -> Table:
    is_wide = width >= _WIDE_COLUMNS
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 0, 0, 2) if is_wide else (0, 0, 0, 1))
    table.add_column("cheapest first", overflow="fold")
    for name in (*(_PARTS if is_wide else ()), "net", "5 to 95 %", "risk", "maker", "done"):
        table.add_column(name, justify="right", no_wrap=True)
    for way in answer.ways:
        table.add_row(way.name, *(_parts(way) if is_wide else ()), *_totals(way))
    caption = (
        "bps of the mid, without drift; risk: one standard deviation of the mid's own move until it is done; maker: "
        "expected, and between which bounds as nobody can see all of a queue"
    )
    if any(way.missing and way.net_bps is not None for way in answer.ways):
        caption += "; + ?: without a part that is not known"
    if not is_wide:
        caption += f"; {_WIDE_COLUMNS} columns of terminal show {', '.join(_PARTS)}"
    table.caption = caption
    table.caption_justify = "left"
    return table


def _total(bps: float | None, missing: tuple[str, ...]) -> str:
    return figures.number(bps) + (" + ?" if missing and bps is not None else "")


def _parts(way: Way) -> list[str]:
    parts = (way.half_spread_bps, way.depth_bps, way.adverse_selection_bps, way.propagated_bps, way.fee_bps)
    of_volume = figures.UNKNOWN if way.participation_frac is None else f"{100 * way.participation_frac:.1f} %"
    return [*(figures.number(part) for part in (*parts, way.funding_bps)), of_volume]


def _totals(way: Way) -> list[str]:
    is_ranged = way.range_p05_bps is not None
    between = f"{figures.number(way.range_p05_bps)} to {figures.number(way.range_p95_bps)}"
    return [
        _total(way.net_bps, way.missing),
        between if is_ranged else figures.UNKNOWN,
        figures.number(way.timing_risk_bps),
        _maker(way),
        _time(way.completion_s) if way.is_whole else f"{100 * way.completed_frac:.0f} %",
    ]


def _maker(way: Way) -> str:
    if way.maker_high_frac == 0.0:
        return "0 %"
    low, high = 100 * way.maker_low_frac, 100 * way.maker_high_frac
    return f"{100 * way.maker_frac:.0f} % ({low:.0f}–{high:.0f})"


def numbers_table(params: Params) -> Table:
    """What was fitted, with its errors."""
    tape = params.tape
    span_s = (tape.end_ns - tape.start_ns) / 1e9
    table = Table(
        box=box.SIMPLE_HEAD,
        title=f"{params.symbol} · {figures.clock(tape.start_ns)}, {_time(span_s)} · "
        f"{tape.n_books:,} books, {tape.n_trades:,} trades, {tape.n_dropped} windows dropped at breaks · "
        f"data {tape.data_sha256[:12]}",
        title_justify="left",
    )
    table.add_column("number")
    for name in ("value", "standard error"):
        table.add_column(name, justify="right")
    for name in ("unit", "", "note"):
        table.add_column(name, overflow="fold")
    for number in params.numbers:
        error = figures.UNKNOWN if number.se_number is None else f"{number.se_number:.3g}"
        cells = (
            f"{number.fit} {number.name}",
            f"{number.value_number:.4g}",
            error,
            number.unit,
            number.status,
            number.note,
        )
        table.add_row(*cells)
    return table


def simulated_parts(found: Simulated) -> list[RenderableType]:
    """Implementation shortfall of every way beside what was planned, and what to know."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("realised, and as planned", overflow="fold")
    for name in dict.fromkeys(name for one in found.executions for name, _, _ in one.rows()):
        table.add_column(_SHORT.get(name, name), justify="right", no_wrap=True)
    for one in found.executions:
        rows = one.rows()
        (_, realised, planned), *parts = rows
        table.add_row(
            str(one.policy), _total(realised, one.missing), *(figures.number(realised) for _, realised, _ in parts)
        )
        table.add_row(
            "  planned",
            _total(planned, one.planned.missing),
            *(figures.number(planned) for _, _, planned in parts),
            style="dim",
        )
    table.caption = (
        "bps of the mid at the decision, of the whole order, cheapest in the plan first; delay: its move until a slice "
        "is matched; impact: of earlier slices, to which a recording can't answer; timing: the mid's move until each "
        "slice; missed: what was not filled, at the mid after the last slice; + ?: "
        "without a part that is not known"
    )
    table.caption_justify = "left"
    plan = found.plan
    warned = _together((str(one.policy), text) for one in found.executions for text in one.warnings)
    said = (*found.warnings, *plan.warnings, *(f"{names}: {text}" for text, names in warned))
    return [_heading(plan), table, *_not_priced(plan), *(Text(f"note: {line}", style="yellow") for line in said)]


def promised_parts(found: Promised, width: int) -> list[RenderableType]:
    """What the plans promised and what the markets kept, and what to know. width: of the terminal, in columns."""
    warned = _together((str(way.policy), text) for way in found.ways for text in way.planned.warnings)
    said = [f"{names}, in the first market: {text}" for text, names in warned]
    said += [f"{way.policy}: no price in {way.n_unpriced} of {way.n} markets" for way in found.ways if way.n_unpriced]
    said += [
        f"{way.policy}: {100 * (1 - way.filled_frac):.2f} % found no counterpart"
        for way in found.ways
        if way.filled_frac < 1.0 - 5e-5
    ]
    return [_promised_table(found, width), *(Text(f"note: {line}", style="yellow") for line in said)]


def _promised_table(found: Promised, width: int) -> Table:
    is_wide = width >= _WIDE_COLUMNS
    table = Table(
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        title=f"SIMULATED  {found.order} · within {_time(found.horizon_s)}, {found.n_slices} slices of "
        f"{_time(found.horizon_s / found.n_slices)} · "
        f"{found.n} pairs of markets · impact: {found.impact_origin}",
        title_justify="left",
    )
    table.add_column("way", overflow="fold")
    for name in ("planned bps", "realised bps", "bias", "within\n2 errors", *(_BIASES if is_wide else ())):
        table.add_column(name, justify="right", no_wrap=True)
    for way in found.ways:
        recorded = figures.UNKNOWN if way.recorded_bias is None else _with_error(way.recorded_bias)
        table.add_row(
            str(way.policy),
            *(_with_error(part) for part in (way.expected, way.realised, way.bias)),
            _KEPT[way.is_unbiased],
            *((_with_error(way.walk_bias), _with_error(way.impact_bias), recorded) if is_wide else ()),
        )
    alike = "agrees" if found.is_ranked_alike else "does not agree"
    table.caption = f"the ranking of the plans {alike} with what was realised, where that differs by more than 2 errors"
    if not is_wide:
        table.caption += f"; {_WIDE_COLUMNS} columns of terminal show the bias {', '.join(_BIASES)}"
    table.caption_justify = "left"
    return table


def _with_error(found: Measured) -> str:
    return (
        figures.UNKNOWN if isnan(found.value) else f"{figures.number(found.value, 3)} ± {figures.number(found.se, 3)}"
    )


def _time(seconds: float) -> str:
    if seconds == 0.0:
        return "at once"
    return span(seconds)
