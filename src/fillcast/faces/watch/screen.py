"""The screen of ``fillcast watch``: panels, keys, and the clock that looks five times a second."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, TypeVar

from rich.text import Text
from textual import on
from textual.app import App, ComposeResult, ScreenStackError
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.css.query import NoMatches
from textual.renderables.digits import Digits as DigitsRenderable
from textual.screen import ModalScreen, Screen
from textual.theme import Theme
from textual.widgets import Digits, Input, Static

from fillcast import app
from fillcast.errors import OrderError
from fillcast.faces.watch import ladder, lead, plot, state
from fillcast.faces.watch.form import Answer, OrderForm
from fillcast.faces.watch.lines import Lines
from fillcast.faces.watch.palette import DARK, LIGHT, Palette, joined
from fillcast.faces.watch.watching import GROUPS_TICKS, MEASURES, Picture, Watching
from fillcast.units import Ns

T = TypeVar("T")

REFRESH_S = 0.2
LARGER, SMALLER = 1.25, 0.8

KEYS = (
    ("B S", "buy or sell", "side"),
    ("+ −", "a size up or down by a quarter", "size"),
    ("Space", "start or stop", "stop"),
    ("1…9", "the instrument of that row", "market"),
    ("O", "into the order's fields; Esc leaves them", "order"),
    ("G", "ticks in a row of the ladder", "rows"),
    ("↑ ↓", "along the ladder", ""),
    ("C", "recentre the ladder", "centre"),
    ("U", "costs in bps, % or money", "unit"),
    ("T", "dark, light", "theme"),
    ("?", "these keys", "help"),
    ("Q", "quit", "quit"),
)
"""Key, what it does, and the same in a word where the bottom line has room."""

_WANTING = ("theme", "centre", "rows", "unit")
"""Words that give way on a narrow line, in this order."""


class Help(ModalScreen[None]):
    """The keys."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,question_mark,q,Q,enter,space", "dismiss", "Close")]

    def __init__(self, note: str) -> None:
        super().__init__()
        self._note = note

    def compose(self) -> ComposeResult:
        rows = [Text.assemble((f"{key:<8}", "bold"), text) for key, text, _ in KEYS]
        box = Static(joined([*rows, Text(), Text(self._note, overflow="fold")]), id="box")
        box.border_title = "Keys"
        yield box


class Watch(App[None]):
    """Looks at *watching* until it is told to end, or for *seconds*. address: of the same desk in a browser."""

    CSS_PATH = "watch.tcss"
    TITLE = "fillcast"
    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-usual"), (160, "-wide")]  # noqa: RUF012 (as Textual has it)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (38, "-tall"), (48, "-high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        ("b,B", "side('buy')", "Buy"),
        ("s,S", "side('sell')", "Sell"),
        ("plus,equals_sign", f"resize({LARGER})", "Larger"),
        ("minus", f"resize({SMALLER})", "Smaller"),
        ("space", "start_or_stop", "Start or stop"),
        ("c,C", "recentre", "Recentre"),
        ("up", "move(-1)", "Up the ladder"),
        ("down", "move(1)", "Down the ladder"),
        ("g,G", "group", "Rows"),
        ("u,U", "measure", "Unit"),
        ("t,T", "look", "Theme"),
        ("o,O", "order", "Order"),
        ("escape", "leave", "Leave the fields"),
        ("question_mark", "help", "Help"),
        ("q,Q", "quit", "Quit"),
        Binding("ctrl+c", "quit", "Quit", priority=True),
        *((str(k), f"choose({k - 1})", f"Instrument {k}") for k in range(1, 10)),
    ]

    def __init__(self, watching: Watching, *, seconds: float | None = None, address: str = "") -> None:
        super().__init__()
        self.watching = watching
        self.palette = DARK
        self._seconds = seconds
        self._address = address
        self._offset = 0
        self._titled = ""
        for name, palette in (("fillcast-dark", DARK), ("fillcast-light", LIGHT)):
            self.register_theme(_theme(name, palette, is_dark=palette is DARK))
        self.theme = "fillcast-dark"

    def compose(self) -> ComposeResult:
        yield Lines("bar")
        with Horizontal(id="body"):
            with Vertical(id="inputs"):
                yield OrderForm(self.watching)
                yield Lines("markets", "Instruments")
                yield Lines("notes", "This order")
            with Vertical(id="centre"):
                with Vertical(id="middle"):
                    with Vertical(id="lead", classes="panel"):
                        with Horizontal(id="net"):
                            yield Digits("-")
                            yield Lines("net-notes")
                        yield Lines("record")
                        yield Lines("figures")
                    yield Lines("history", "Cost over time")
                with Vertical(id="right"):
                    yield Lines("health", "Feed")
                    yield Lines("latency", "Latency")
            yield Lines("ladder", "Order book")
        yield Lines("keys")

    def on_mount(self) -> None:
        self._panels = {panel.id or "": panel for panel in self.query(Lines)}
        self._form, self._digits = self.query_one(OrderForm), self.query_one(Digits)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            # Not on Windows, and not off the main thread: there the keys end it.
            with suppress(NotImplementedError, RuntimeError):
                loop.add_signal_handler(number, self.exit)
        if self._seconds is not None:
            self.set_timer(self._seconds, self.exit)
        if self._address:
            self.notify(f"the same desk in a browser: {self._address}", timeout=8)
        self.screen.set_interval(REFRESH_S, self.look)
        self.call_after_refresh(self.look)

    # Looking.

    def look(self) -> None:
        """One picture, painted."""
        now_ns = app.now_ns()
        shown = self.watching.look(now_ns)
        with suppress(NoMatches, ScreenStackError):  # the screen is being taken down
            self._paint(shown)
        if self.watching.has_news and shown.view is not None:
            self.call_after_refresh(self._painted, now_ns, shown.view.recv_ns)

    def _base(self) -> Screen[object]:
        if not self.screen_stack:
            raise ScreenStackError
        return self.screen_stack[0]

    def _painted(self, looked_ns: Ns, recv_ns: Ns) -> None:
        now_ns = app.now_ns()
        self.watching.ui.add(now_ns - looked_ns)
        self.watching.end_to_end.add(now_ns - recv_ns)

    @on(Answer)
    def _answer(self) -> None:
        self.look()

    def on_resize(self) -> None:
        self.call_after_refresh(self.look)

    def _paint(self, shown: Picture) -> None:
        colours, measure = self.palette, self.watching.measure
        base = self._base()
        condition = shown.condition
        base.set_class(not condition.is_live, "doubtful")
        base.set_class(condition.is_gone, "gone")
        base.set_class(condition.key in ("stale", "recovering"), "wary")
        self._lines("bar").write(lambda w, _: [state.bar_line(shown, colours, w)])
        digits = self._digits
        text = lead.net_text(shown, measure)
        if digits.value != text:
            # Not by its content: Textual keeps the width of what stood there before the first layout.
            digits.styles.width = DigitsRenderable.get_width(text) + 2
            digits.update(text)
        self._lines("net-notes").write(lambda w, _: lead.net_lines(shown, colours, measure, w))
        self._lines("record").write(lambda w, h: lead.record_lines(shown, colours, w, h))
        self._lines("figures").write(lambda w, h: lead.figure_lines(shown, colours, measure, w, h))
        markets = self._lines("markets")
        markets.styles.height = len(self.watching.symbols) + 2
        markets.write(lambda w, _: state.market_lines(shown, colours, w))
        history = self._lines("history")
        history.entitle("Cost over time", plot.span_text(shown.points))
        tick = 0.0 if shown.instrument is None else shown.instrument.tick_price
        waits = "" if shown.answer is not None else shown.waits
        history.write(lambda w, h: plot.history_lines(shown.points, tick, waits, colours, w, h))
        self._lines("health").write(lambda w, h: state.health_lines(shown, colours, w, h))
        self._lines("latency").write(lambda w, h: state.latency_lines(shown, colours, w, h))
        self._lines("notes").write(lambda w, h: state.note_lines(shown, colours, w, h))
        self._lines("keys").write(lambda w, _: [_keys_line(colours, w)])
        self._paint_ladder(shown)
        if (title := str(shown.order)) != self._titled:
            self._titled = base.query_one("#lead").border_title = title
        self._form.fill()

    def _paint_ladder(self, shown: Picture) -> None:
        self._offset = ladder.clamp(self._offset, shown)
        panel = self._lines("ladder")
        if shown.ladder is not None:
            rows = "1 tick" if shown.ladder.group_ticks == 1 else f"{shown.ladder.group_ticks} ticks"
            title = "Order book" if shown.instrument is None else f"Order book, {shown.instrument.size_unit}"
            panel.entitle(title, f"{shown.ladder.n_bids} × {shown.ladder.n_asks} · {rows} a row")
        panel.write(lambda w, h: ladder.ladder_lines(shown, self.palette, w, h, self._offset))

    def _lines(self, name: str) -> Lines:
        return self._panels[name]

    # Keys.

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except OrderError as e:
            self._form.say(str(e))
        else:
            self._form.say("")
        self.look()

    def action_side(self, side: str) -> None:
        self._try(lambda: self.watching.change(side=side))

    def action_resize(self, factor: float) -> None:
        self._try(lambda: self.watching.resize(factor))

    def action_start_or_stop(self) -> None:
        self.watching.toggle()
        self.look()

    def action_choose(self, place: int) -> None:
        if place < len(self.watching.symbols):
            self.watching.choose(self.watching.symbols[place])
            self._offset = 0
            self.look()

    def action_recentre(self) -> None:
        self._offset = 0
        self.look()

    def action_move(self, rows: int) -> None:
        self._offset += rows
        self.look()

    def action_group(self) -> None:
        self.watching.group_ticks = _next(GROUPS_TICKS, self.watching.group_ticks)
        self._offset = 0
        self.look()

    def action_measure(self) -> None:
        self.watching.measure = _next(MEASURES, self.watching.measure)
        self.look()

    def action_look(self) -> None:
        self.palette = LIGHT if self.palette is DARK else DARK
        self.theme = "fillcast-dark" if self.palette is DARK else "fillcast-light"
        self.look()

    def action_order(self) -> None:
        self._base().add_class("-asked")
        self.call_after_refresh(self._base().query_one("#amount", Input).focus)

    def action_leave(self) -> None:
        self._base().set_focus(None)
        self._base().remove_class("-asked")
        self.call_after_refresh(self.look)

    def action_help(self) -> None:
        self.push_screen(Help(f"in a browser: {self._address}" if self._address else "see also: fillcast serve"))


def _next(choices: tuple[T, ...], now: T) -> T:
    return choices[(choices.index(now) + 1) % len(choices)]


def _keys_line(palette: Palette, width: int) -> Text:
    for n in range(len(_WANTING) + 1):
        line = Text(" ")
        for key, _, word in KEYS:
            if word and word not in _WANTING[:n]:
                line.append(f"{key} ", f"bold {palette.accent}").append(f"{word}  ", palette.dim)
        if line.cell_len <= width:
            break
    return line


def _theme(name: str, palette: Palette, *, is_dark: bool) -> Theme:
    return Theme(
        name=name,
        primary=palette.accent,
        warning=palette.warn,
        error=palette.bad,
        success=palette.good,
        foreground=palette.ink,
        background="#0b0f15" if is_dark else "#ffffff",
        surface="#121822" if is_dark else "#f2f5f9",
        panel="#1a2230" if is_dark else "#e6ebf2",
        dark=is_dark,
        variables={
            "rule": palette.rule,
            "quiet": palette.dim,
            "doubt": palette.warn,
            "buy": palette.buy,
            "sell": palette.sell,
        },
    )
