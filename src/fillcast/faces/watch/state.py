"""Feed health, latency, markets and what to know, as lines."""

from rich.console import Console
from rich.text import Text

from fillcast.engine.engine import FeedHealth
from fillcast.faces.live.wire import Spread
from fillcast.faces.text import figures
from fillcast.faces.text.sheet import FEE_DOMINATES, fact_rows
from fillcast.faces.watch.palette import Palette, condition_colour, folded, pairs, spread
from fillcast.faces.watch.watching import Condition, Picture

_BESIDE_COUNTS = 4
"""Lines for the delay, what proves the book whole, and two changes of state."""


def bar_line(shown: Picture, palette: Palette, width: int) -> Text:
    """Who made the prices, of what, and in what state that is."""
    condition = shown.condition
    name = Text(f" {shown.order.symbol.partition(':')[2]}", f"bold {palette.ink}")
    mid = Text(f" {_mid(shown)}", f"bold {palette.accent}")
    clock = Text(f"{figures.clock(shown.at_ns)[11:]} ", palette.dim)
    # Whose prices and in what state stays where there is room for little else.
    for between, right in (((name, mid), clock), ((name, mid), Text()), ((name,), Text()), ((), Text())):
        left = Text.assemble(_origin(shown, palette), *between, "  ", condition_text(condition, palette))
        if left.cell_len + right.cell_len < width:
            break
    if condition.detail:
        left.append(f"  {condition.detail}", palette.dim)
    return spread(left, right, width)


def _origin(shown: Picture, palette: Palette) -> tuple[str, str]:
    made_up = f"bold {palette.on_mark} on {palette.mark}"
    return f" {shown.origin} ", made_up if _is_made_up(shown) else f"bold {palette.good}"


def _is_made_up(shown: Picture) -> bool:
    return not shown.origin.startswith("LIVE")


def _mid(shown: Picture) -> str:
    return figures.UNKNOWN if shown.ladder is None else figures.price(shown.ladder.mid_price, shown.instrument)


def condition_text(condition: Condition, palette: Palette) -> Text:
    """Its mark and its word; what is not live stands out."""
    colour = condition_colour(condition.key, palette)
    if condition.is_live:
        return Text(f"{condition.mark} {condition.word}", f"bold {colour}")
    return Text(f" {condition.mark} {condition.word.upper()} ", f"bold {palette.on_mark} on {colour}")


def health_lines(shown: Picture, palette: Palette, width: int, height: int) -> list[Text]:
    """Counts and delays first, then the last changes of state, newest first."""
    health = shown.health
    if health is None:
        return [Text(line, palette.dim) for line in folded(shown.waits or "waits for the first book", width, height)]
    feed = health.feed
    counts = [
        ("messages/s", figures.number(health.frames_per_s, 1)),
        ("book age", _brief(feed.book_age_ns)),
        ("gaps", f"{feed.n_gaps:,}"),
        ("connections", f"{feed.n_connections:,}"),
        ("books asked for", f"{feed.n_requests:,}"),
        ("malformed", f"{health.n_malformed:,}"),
        ("busy share", f"{figures.number(100 * health.busy_frac)} %"),
        ("backlog", _brief(health.backlog_ns)),
    ]
    shown_counts = counts[: 2 * max(1, min(len(counts) // 2, height - _BESIDE_COUNTS))]
    lines = pairs(shown_counts, palette, width, 2)
    lines += pairs([("venue to us", _delay(feed))], palette, width)
    if height >= _BESIDE_COUNTS + len(counts) // 2:
        lines += [Text(line, palette.dim) for line in folded(f"nothing missing: {feed.proof}", width, 1)]
    for change in list(reversed(feed.changes))[: max(0, height - len(lines))]:
        condition = Condition(change.state)
        lines.append(
            Text.assemble(
                (f"{figures.clock(change.since_ns)[11:19]} ", palette.dim),
                (f"{condition.mark} {change.state:<11}", condition_colour(change.state, palette)),
                (change.reason, palette.dim),
            )
        )
    return lines


def _delay(feed: FeedHealth) -> str:
    if feed.delay_ns is None or feed.delay_error_ns is None:
        return f"{figures.UNKNOWN} no venue clock"
    sign = figures.MINUS if feed.delay_ns < 0 else ""
    return f"{sign}{_brief(abs(feed.delay_ns))} ± {_brief(feed.delay_error_ns)}"


def _brief(ns: float | None) -> str:
    # Three digits are enough beside others.
    if ns is None:
        return figures.UNKNOWN
    for unit, scale in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if ns >= scale:
            return f"{ns / scale:.{1 if ns < 100 * scale else 0}f} {unit}"
    return f"{ns:.0f} ns"


def latency_lines(shown: Picture, palette: Palette, width: int, height: int) -> list[Text]:
    """Percentiles of every tick since the engine began, and of the last thousand paintings; stages if they fit."""
    cell = max(8, min(11, (width - 11) // 4))
    heads = "".join(f"{name:>{cell}}" for name in ("p50", "p95", "p99", "max"))
    lines = [Text(f"{'':<{width - 4 * cell}}{heads}", palette.dim)]
    health = shown.health
    if health is None:
        return [*lines, Text(f"{figures.UNKNOWN} waits for ticks", palette.dim)]
    rows: list[tuple[str, bool, list[str]]] = []
    for stage in reversed(health.stages):
        is_lead = stage.stage == "whole"
        if not stage.n and not is_lead:
            continue
        values = (stage.p50_us, stage.p95_us, stage.p99_us, stage.max_us)
        cells = [figures.UNKNOWN if value is None else _brief(1e3 * value) for value in values]
        rows.append(("processing" if is_lead else f"  {stage.stage}", is_lead, cells))
    if height <= len(rows) + 2:
        rows = rows[:1]
    rows += [("to screen", True, _spread(health.ui)), ("end to end", True, _spread(health.end_to_end))]
    for name, is_lead, cells in rows:
        style = palette.ink if is_lead else palette.dim
        values_text = "".join(f"{value:>{cell}}" for value in cells)
        lines.append(Text(f"{name:<{width - 4 * cell}}{values_text}", style))
    return lines


def _spread(found: Spread) -> list[str]:
    values = (found.p50_ms, found.p95_ms, found.p99_ms, found.max_ms)
    return [_brief(None if value is None else 1e6 * value) for value in values]


def market_lines(shown: Picture, palette: Palette, width: int) -> list[Text]:
    """The instruments that are watched, each with its key, its state and the net of the same order."""
    lines = []
    for k, market in enumerate(shown.markets, 1):
        is_chosen = market.symbol == shown.order.symbol
        key = str(k) if k <= 9 else " "
        name = Text.assemble(
            (f"{key} ", palette.dim),
            (f"{market.condition.mark} ", condition_colour(market.condition.key, palette)),
            (market.symbol.partition(":")[2], f"bold {palette.ink}" if is_chosen else palette.dim),
        )
        said = f"{figures.number(market.net_bps)} bps" if market.condition.is_live else market.condition.word
        lines.append(spread(name, Text(said, palette.ink if market.condition.is_live else palette.warn), width))
    return lines


def note_lines(shown: Picture, palette: Palette, width: int, height: int) -> list[Text]:
    """What a venue would refuse, warnings, how much of the answer is the fee; then what would happen."""
    answer, instrument = shown.answer, shown.instrument
    if answer is None or instrument is None:
        return [Text(line, palette.warn) for line in folded(shown.waits, width, height)]
    said = [(f"the venue would refuse: {text}", palette.bad) for text in answer.refusals]
    said += [(text, palette.warn) for text in answer.warnings]
    if answer.fee_bps and answer.net_bps > 0.0 and answer.fee_bps / answer.net_bps > FEE_DOMINATES:
        said.append((f"the fee is {100 * answer.fee_bps / answer.net_bps:.1f} % of the answer", palette.dim))
    lines = [Text(line, colour) for text, colour in said for line in folded(text, width, 2)]
    for name, text in fact_rows(answer, instrument):
        if name in _FACTS:
            line = Text.assemble((f"{name} ", palette.dim), (text, palette.ink))
            lines += line.wrap(_CONSOLE, width)[:2]
    return lines[:height]


_FACTS = ("average", "worst", "filled", "unfilled", "received", "round trip")
_CONSOLE = Console()
