"""An estimate on paper: the figures that lead, what they stand on, and what to know before using them."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from fillcast.cost import Cost
from fillcast.curve import Curve, Reach
from fillcast.estimate import Estimate
from fillcast.faces.text import figures
from fillcast.features import FROM_CANDLES
from fillcast.fees import Fees, FeeTable
from fillcast.forecasts.fill_books import FillRecord
from fillcast.forecasts.learned import NEEDED
from fillcast.forecasts.scores import TrackRecord
from fillcast.market import Instrument
from fillcast.models.volatility import Volatility
from fillcast.resting import Resting
from fillcast.units import Ns, span

ORIGINS = {"live": "LIVE", "replay": "REPLAY", "simulated": "SIMULATED", "own book": "OWN BOOK"}

STYLES = {"live": "bold green", "replay": "bold cyan", "simulated": "bold yellow", "own book": "bold magenta"}


def heading(answer: Estimate) -> Text:
    """The order, and where its book comes from."""
    stands_on = answer.provenance
    state = "" if stands_on.state == "live" else f" · book {stands_on.state}"
    return Text.assemble(
        (ORIGINS[stands_on.source] + state, STYLES[stands_on.source]),
        "  ",
        (str(answer.order), "bold"),
        f" · {answer.order.policy} · {figures.clock(stands_on.as_of_ns)}",
    )


def costs(answer: Estimate, instrument: Instrument) -> Table:
    """The six outputs but latency: net first."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("cost")
    table.add_column("bps of mid", justify="right")
    table.add_column(instrument.quote, justify="right")
    table.add_column("made of", overflow="fold")
    for name, in_bps, in_quote, made_of in cost_rows(answer):
        style = "bold" if name.startswith("net") else ""
        said = figures.fee(in_bps) if name == "fee" else figures.number(in_bps)
        table.add_row(name, said, figures.number(in_quote), made_of, style=style)
    return table


def cost_rows(answer: Estimate) -> list[tuple[str, float | None, float | None, str]]:
    """Name, bps, quote and make-up of each cost."""
    net = "net" if answer.whole_net_bps is not None else "net of what fills"
    fee = answer.provenance.fee_origin if answer.fee_bps is not None else f"waits for {answer.waits_for['fee']}"
    without = [name for name in ("drift", "fee") if name in answer.missing]
    return [
        (net, answer.net_bps, answer.net_quote, f"without {' and '.join(without)}" if without else ""),
        (
            "slippage",
            answer.slippage_bps,
            answer.slippage_quote,
            f"half-spread {figures.number(answer.half_spread_bps)} · drift {figures.number(answer.drift_bps)}",
        ),
        ("impact", answer.impact_bps, answer.impact_quote, f"depth: {_levels(answer.n_levels)} taken"),
        ("fee", answer.fee_bps, answer.fee_quote, fee),
    ]


def _levels(n: int) -> str:
    return f"{n} level" if n == 1 else f"{n} levels"


def facts(answer: Estimate, instrument: Instrument) -> Table:
    """What would happen, beside what it costs."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim")
    table.add_column()
    for name, text in fact_rows(answer, instrument):
        table.add_row(name, text)
    return table


def fact_rows(answer: Estimate, instrument: Instrument) -> list[tuple[str, str]]:
    """Name and words; what does not apply is left out."""
    stands_on = answer.provenance
    average = figures.price(answer.average_price, instrument)
    worst = figures.price(answer.worst_price, instrument)
    filled = figures.quantity(answer.filled_qty, instrument.base)
    paid = figures.money(answer.filled_quote, instrument.quote)
    shares = f"{figures.share(answer.maker_frac)} · {figures.share(answer.taker_frac)}"
    back = f"{figures.number(answer.round_trip_bps)} bps"
    book = f"{stands_on.state}, {figures.duration(stands_on.book_age_ns)} old, {stands_on.n_bids} × {stands_on.n_asks}"
    rows = [
        ("mid", figures.price(answer.mid_price, instrument)),
        ("average", average),
        ("worst", f"{worst}, the limit to set"),
        ("size", f"{figures.size(answer.order_size, instrument)} in whole lots"),
        ("filled", f"{filled} for {paid}"),
        ("unfilled", _unfilled(answer, instrument)),
        ("received", _received(answer, instrument)),
        ("maker · taker", f"{shares} (market order)"),
        ("or at rest", at_rest(answer)),
        ("its record", "" if answer.resting is None else fill_record(answer.resting.track_record)),
        ("range", _range(answer)),
        ("track record", track_record(answer.track_record, instrument)),
        ("mixed of", "" if answer.track_record is None else mixture(answer.track_record)),
        ("volatility", volatility(answer.volatility)),
        ("round trip", f"{back}; breaks even after a move of {figures.number(answer.break_even_bps)} bps"),
        ("book", f"{book} levels, {stands_on.n_gaps} gaps, seq {stands_on.seq}"),
    ]
    return [row for row in rows if row[1]]


def _range(answer: Estimate) -> str:
    matched = f"latency to match {answer.provenance.latency_ms:g} ms"
    if answer.range_p05_bps is None:
        return f"{figures.UNKNOWN} waits for {answer.waits_for['range']}; {matched}"
    low, middle, high = (
        figures.number(bps) for bps in (answer.range_p05_bps, answer.range_p50_bps, answer.range_p95_bps)
    )
    fit = answer.provenance.slippage_fit
    return f"net {low} to {high} bps in nine of ten, {middle} the middle; {matched}; fit: {fit}"


def track_record(record: TrackRecord | None, instrument: Instrument) -> str:
    """How such forecasts did, and by what they were settled."""
    if record is None:
        return f"{figures.UNKNOWN} waits for a settled forecast"
    size = f"{record.size_quote:,.0f} {instrument.quote}"
    like = f"{record.n:,} settled of the nearest order kept, {size} at {record.latency_ms:g} ms"
    inside = f"{figures.share(record.range_frac)} of {record.n_ranged:,} inside the range"
    losses = (record.pinball_bps, record.walk_pinball_bps, record.recent_pinball_bps)
    served, walk, recent = (figures.number(loss, 3) for loss in losses)
    loss = f"loss {served} bps (walk {walk}, recent {recent}), bias {figures.number(record.bias_bps, 3)}"
    return f"{_seen(record.seen_frac)}{like}: {inside}; {loss}; {record.basis}"


def mixture(record: TrackRecord) -> str:
    """How much each expert has to say, mean over the quantiles."""
    return " · ".join(f"{name} {figures.share(weight)}" for name, weight in record.weights_frac.items())


MOVED = {
    "square_root": "the square-root law",
    "timing_risk": "timing risk",
    "range": "the range",
    "frontier": "the frontier",
    "propagated": "what earlier slices leave",
}


def at_rest(answer: Estimate) -> str:
    """The alternative at the touch, with its band; what it waits for where there is none."""
    found = answer.resting
    if found is None:
        return f"– waits for {answer.waits_for['resting']}"
    without = "" if found.fee_bps is not None else "without fees "
    return (
        f"{found.policy}: {100 * found.maker_frac:.0f} % maker "
        f"({100 * found.maker_low_frac:.0f} to {100 * found.maker_high_frac:.0f} % by what no queue shows; "
        f"four times in five {100 * found.maker_p10_frac:.0f} to {100 * found.maker_p90_frac:.0f} %), "
        f"net {without}{figures.number(found.net_bps)} bps ({figures.number(found.net_low_bps)} to "
        f"{figures.number(found.net_high_bps)}), of it {figures.number(found.adverse_selection_bps)} "
        f"adverse selection; at once {figures.number(found.market_bps)}; fit: {fill_fit(found)}"
    )


def fill_fit(found: Resting) -> str:
    """Whose numbers the chances of fills stand on."""
    return f"{found.fit}, carried over" if found.is_transferred else found.fit


def fill_record(record: FillRecord | None) -> str:
    """How chances of fills within such a wait did, and moves against them, and by what they were settled."""
    if record is None:
        return f"{figures.UNKNOWN} waits for a settled order at rest"
    like = f"{record.n:,} settled of {record.wait_s:g} s, as many as {record.n_eff:,.0f} independent ones"
    came = f"{figures.share(record.said_frac)} said, {figures.share(record.filled_frac)} filled"
    band = f"{figures.share(record.filled_low_frac)} to {figures.share(record.filled_high_frac)} by what no queue shows"
    loss = f"loss {figures.number(record.loss_bits, 3)} bits (base rates {figures.number(record.base_loss_bits, 3)})"
    said, moved = figures.number(record.selection_said_bps), figures.number(record.selection_bps)
    moves = f"moves against fills {said} bps said, {moved} came"
    return f"{_seen(record.seen_frac)}{like}: {came} ({band}); {loss}; {moves}; {record.basis}"


def _seen(share: float | None) -> str:
    return f"{figures.seen(share)}; " if share else ""


def volatility(found: Volatility) -> str:
    """What is used, what is measured, and what it moves."""
    if found.sigma_1d_bps is None:
        return f"{figures.UNKNOWN} waits for candles or half a minute of the mid"
    said = [f"{_day(found.sigma_1d_bps, found.annualised_ratio)}, {found.origin}"]
    if found.origin != found.measured_origin:
        measured = _day(found.measured_1d_bps, found.measured_annualised_ratio)
        said.append(f"measured: {measured}{f', {found.measured_origin}' if found.measured_origin else ''}")
    elif found.window_s is not None and found.origin == FROM_CANDLES:
        said[0] += f" of {span(found.window_s)}"
    if found.realised is not None:
        seen = found.realised
        past = f"the last {span(seen.window_s)}: {_day(seen.sigma_1d_bps, seen.annualised_ratio)}"
        said.append(f"{past}, {figures.number(seen.continuous_1d_bps / 100)} % a day without jumps")
    said.append(f"it moves {' and '.join(MOVED[name] for name in found.moves)}, never a walk")
    return "; ".join(said)


def _day(sigma_1d_bps: float | None, annualised_ratio: float | None) -> str:
    if sigma_1d_bps is None or annualised_ratio is None:
        return figures.UNKNOWN
    return f"{figures.number(sigma_1d_bps / 100)} % a day ({figures.number(100 * annualised_ratio, 0)} % a year)"


def awaited(answer: Estimate, *, is_recorded: bool) -> str:
    """What only a book that is followed brings, and how to follow it; nothing where it would not help."""
    record, names = answer.track_record, {"range": "the range", "resting": "what resting would give"}
    is_long = record is not None and record.n >= NEEDED
    if is_long or answer.unfilled_frac > 0.0 or answer.provenance.state != "live":
        return ""
    waits = " and ".join(words for name, words in names.items() if name in answer.missing)
    if not waits:
        return ""
    return f"{waits} wait for more of the book: " + ("the recording ends here" if is_recorded else "--listen 60s")


def _unfilled(answer: Estimate, instrument: Instrument) -> str:
    if answer.unfilled_frac == 0.0:
        return ""
    if answer.unfilled_qty is not None:
        rest = figures.quantity(answer.unfilled_qty, instrument.base)
    else:
        rest = figures.money(answer.unfilled_quote, instrument.quote)
    return f"{rest}, {100 * answer.unfilled_frac:.2f} % of the order, is beyond the visible book"


def _received(answer: Estimate, instrument: Instrument) -> str:
    if answer.received_qty is not None:
        return f"{figures.quantity(answer.received_qty, instrument.base)} after the fee"
    if answer.received_quote is not None:
        return f"{figures.money(answer.received_quote, instrument.quote)} after the fee"
    return ""


OPINIONS = {
    "almgren_chriss": "Almgren–Chriss, one slice",
    "square_root": "square-root law",
    "displacement": "the mid moves by",
    "lasting_displacement": "of which stays",
}


def second_opinions(answer: Estimate) -> Table:
    """What other models say of the same order; none of it is in the net."""
    table = Table(box=None, show_header=False, pad_edge=False, title="beside it, weight 0", title_justify="left")
    table.title_style = "dim"
    for style in ("dim", "", "dim"):
        table.add_column(style=style, overflow="fold")
    for check in answer.checks:
        band = (
            "" if check.low_bps is None else f" ({figures.number(check.low_bps)} to {figures.number(check.high_bps)})"
        )
        table.add_row(OPINIONS[check.name], f"{figures.number(check.bps)} bps{band}", check.basis)
    return table


def arithmetic(answer: Estimate, reasons: Sequence[Cost]) -> Table:
    """How each cost was worked out."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title="arithmetic", title_justify="left")
    table.add_column("reason")
    table.add_column("part of")
    table.add_column("bps", justify="right")
    table.add_column("from", overflow="fold")
    for cost in reasons:
        table.add_row(cost.name.replace("_", " "), cost.part, f"{cost.bps:.6f}", cost.arithmetic)
    total = " + ".join(f"{cost.bps:.6f}" for cost in reasons)
    table.add_row("net", "", f"{answer.net_bps:.6f}", total, style="bold")
    return table


def notes(answer: Estimate) -> list[Text]:
    """What a venue would refuse, and what to know."""
    said = [Text(f"the venue would refuse: {line}", style="bold red") for line in answer.refusals]
    said += [Text(f"note: {line}", style="yellow") for line in answer.warnings]
    fee_share = None if not answer.fee_bps or answer.net_bps <= 0 else answer.fee_bps / answer.net_bps
    if fee_share is not None and fee_share > FEE_DOMINATES:
        said.append(Text(f"the fee is {100 * fee_share:.1f} % of the answer", style="dim"))
    return said


FEE_DOMINATES = 0.9
"""Share of the net from which the fee is worth a word."""

N_CURVE_ROWS = 16


def curve_table(drawn: Curve, instrument: Instrument) -> Table:
    """A quarter of the sizes of a curve, both sides."""
    # As much as eighty columns hold.
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    for name in (instrument.quote, "buy\nwalk", "buy\nnet", "sell\nwalk", "sell\nnet", "buy to", "sell to"):
        table.add_column(name, justify="right", overflow="fold", no_wrap=not name.endswith("net"))
    n = len(drawn.size_quote)
    for k in sorted({round(j * (n - 1) / (N_CURVE_ROWS - 1)) for j in range(N_CURVE_ROWS)}):
        table.add_row(
            figures.number(drawn.size_quote[k], 0),
            figures.number(drawn.buy_walk_bps[k]),
            figures.number(drawn.buy_net_bps[k]),
            figures.number(drawn.sell_walk_bps[k]),
            figures.number(drawn.sell_net_bps[k]),
            figures.price(drawn.buy_worst_price[k], instrument),
            figures.price(drawn.sell_worst_price[k], instrument),
        )
    return table


def reach_sentence(reach: Reach, instrument: Instrument) -> str:
    """The answer to: how much for so many bps?"""
    size = figures.size(reach.size, instrument)
    if reach.size == 0.0:
        return f"{reach.side}: not even the smallest order costs {reach.limit_bps:g} bps or less, without drift"
    more = ", which is all that is visible" if reach.is_whole_book else ""
    most = ", which is the largest market order that the venue takes" if reach.is_largest_order else ""
    return f"{reach.side}: up to {size} within {reach.limit_bps:g} bps net, without drift{more}{most}"


def curve_heading(drawn: Curve, instrument: Instrument) -> Text:
    return Text.assemble(
        (drawn.symbol, "bold"),
        f" · mid {figures.price(drawn.mid_price, instrument)} · costs in bps of the mid, at once: without drift"
        " · – is beyond the visible book",
    )


def instruments_table(rows: Sequence[Instrument]) -> Table:
    """One line each; an instrument that is not live says so."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("instrument", no_wrap=True)
    table.add_column("one size unit")
    for name in ("tick", "lot", "least", "most at market", "fees"):
        table.add_column(name, justify="right")
    for row in rows:
        limits = [f"{row.max_market_size:,.10g}" if row.max_market_size is not None else ""]
        limits += [f"{row.max_market_quote:,.10g} {row.quote}" if row.max_market_quote is not None else ""]
        table.add_row(
            row.symbol if row.state == "live" else f"{row.symbol} ({row.state})",
            _size_unit(row),
            *(f"{step:.10g}" if step else figures.UNKNOWN for step in (row.tick_price, row.lot_size, row.min_size)),
            " · ".join(filter(None, limits)) or figures.UNKNOWN,
            row.fee_group or figures.UNKNOWN,
        )
    return table


def _size_unit(row: Instrument) -> str:
    if row.product == "spot":
        return f"1 {row.base}"
    return f"{row.contract:.10g} {row.quote if row.is_inverse else row.base}"


def fees_table(instrument: Instrument, fees: FeeTable | None, now_ns: Ns) -> Table | Text:
    """Tiers of a fee table, or what to do without one."""
    if fees is None:
        return Text(
            f"no fee table for {instrument.symbol} (fee group {instrument.fee_group or figures.UNKNOWN}):"
            " give own rates with --taker-bps and --maker-bps"
        )
    stale = Fees(None, None, "", as_of=fees.as_of).warnings(now_ns)
    table = Table(
        box=box.SIMPLE_HEAD,
        title=f"{instrument.symbol}, fee group {instrument.fee_group}, as of {fees.as_of}",
        title_justify="left",
        caption="\n".join([f"source: {fees.source}", *stale]),
        caption_justify="left",
    )
    table.add_column("tier")
    table.add_column("maker bps", justify="right")
    table.add_column("taker bps", justify="right")
    table.add_column("")
    for tier in fees.tiers:
        doubt = "secondary source" if tier.is_uncertain else ""
        table.add_row(tier.name, figures.fee(tier.maker_bps), figures.fee(tier.taker_bps), doubt)
    return table
