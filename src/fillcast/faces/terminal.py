"""The six outputs in a terminal, five times a second: slippage, fees, impact, net cost, maker/taker, latency."""

import asyncio
from itertools import count

import numpy as np
from rich.console import Console, Group
from rich.live import Live
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from fillcast import app
from fillcast.config import Settings
from fillcast.curve import Curve
from fillcast.engine import Engine
from fillcast.errors import BookNotReady, ConfigError
from fillcast.estimate import Estimate
from fillcast.faces import figures, sheet
from fillcast.faces.cli.common import print_json
from fillcast.latency import StageLatency
from fillcast.market import Instrument
from fillcast.orders import Order, parse_order
from fillcast.scores import Scores

REFRESH_S = 0.2
WIDTH = 88
SIZES_QUOTE = np.geomspace(100.0, 1_000_000.0, 5)
LIVE_COMMAND = "fillcast cost okx:BTC-USDT-SWAP buy 100quote"


def demo_order(symbol: str, text: str) -> Order:
    """The order in words. Raises ConfigError for an instrument that the loopback exchange does not play."""
    if app.split(symbol)[0] != app.DEMO_VENUE:
        raise ConfigError(f"the demo plays {app.DEMO_VENUE}: instruments; for a real one: {LIVE_COMMAND}")
    return parse_order(symbol, text)


async def run(order: Order, seconds: float | None, settings: Settings, *, as_json: bool) -> None:
    """Until the time is up or Ctrl-C."""
    async with app.live([order.symbol], settings) as session:
        await session.ready()
        session.engine.watch([order])
        console = Console(highlight=False)
        with Live(console=console, auto_refresh=False, transient=False) as screen:
            for k in count(1):
                await asyncio.sleep(REFRESH_S)
                session.check()
                if not as_json:
                    screen.update(frame(session.engine, order), refresh=True)
                if seconds is not None and k * REFRESH_S >= seconds:
                    break
        if as_json:
            print_json(session.engine.estimate(order, app.now_ns()))


def frame(engine: Engine, order: Order) -> Panel:
    """One picture."""
    now_ns = app.now_ns()
    title = Text(f" fillcast · {sheet.ORIGINS[engine.source]} · invented prices ", style="bold yellow")
    footer = Text(f" live: {LIVE_COMMAND} ", style="dim")
    try:
        answer = engine.estimate(order, now_ns)
    except BookNotReady as e:
        return Panel(Text(str(e), style="yellow"), title=title, title_align="left", subtitle=footer)
    listed = engine.find(order.symbol)
    body = Group(
        _order_line(answer, listed),
        "",
        outputs(answer, listed, engine.latency.whole()),
        "",
        forecasts(answer, listed, engine.scores(order.symbol, now_ns)),
        "",
        by_size(engine.curve(order.symbol, SIZES_QUOTE, now_ns), listed),
        "",
        *sheet.notes(answer),
    )
    return Panel(body, title=title, title_align="left", subtitle=footer, subtitle_align="left", width=WIDTH)


def _order_line(answer: Estimate, listed: Instrument) -> Text:
    stands_on = answer.provenance
    return Text.assemble(
        (str(answer.order), "bold"),
        f"\nmid {figures.price(answer.mid_price, listed)} · book {stands_on.state},"
        f" {figures.duration(stands_on.book_age_ns)} old, {stands_on.n_gaps} gaps",
    )


def outputs(answer: Estimate, listed: Instrument, latency: StageLatency) -> Table:
    """The six outputs of the prototype, in its order."""
    net, slippage, impact, fee = sheet.cost_rows(answer)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("cost", style="bold", no_wrap=True)
    table.add_column("bps", justify="right", min_width=6)
    table.add_column(listed.quote, justify="right", min_width=8)
    table.add_column("")
    for name, in_bps, in_quote, made_of in (slippage, fee, impact, net):
        table.add_row(name, figures.bps(in_bps), figures.number(in_quote, 4), made_of)
    shares = f"{figures.share(answer.maker_frac)} · {figures.share(answer.taker_frac)}"
    table.add_row("maker · taker", "", "", f"{shares}; resting: – no fill model yet")
    timed = f"p50 {latency.p50_us:.0f} µs, p99 {latency.p99_us:.0f} µs of {latency.n:,} ticks"
    table.add_row("latency", "", "", timed)
    return table


def forecasts(answer: Estimate, listed: Instrument, scores: Scores) -> Table:
    """The range, how such ranges did, and how long each took to come."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    shown = dict(sheet.fact_rows(answer, listed))
    for name in ("range", "track record"):
        table.add_row(name, shown[name])
    came = {"net": scores.first_net_s, "track record": scores.first_record_s, "range": scores.first_range_s}
    waited = " · ".join(f"{name} {figures.UNKNOWN if s is None else figures.span(s)}" for name, s in came.items())
    table.add_row("first", f"{waited} after the connection opened")
    return table


def by_size(sizes: Curve, listed: Instrument) -> Table:
    """Net cost of a few sizes, both sides."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(f"net bps by {listed.quote}", style="bold", no_wrap=True)
    for size in sizes.size_quote:
        table.add_column(f"{size:,.0f}", justify="right", min_width=7)
    table.add_row("buy", *(figures.bps(value) for value in sizes.buy_net_bps))
    table.add_row("sell", *(figures.bps(value) for value in sizes.sell_net_bps))
    return table
