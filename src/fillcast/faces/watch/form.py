"""The inputs, in the page's reading order. Every change is answered at once."""

from typing import get_args

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Button, Input, Label, Select, Static

from fillcast.errors import FillcastError, OrderError
from fillcast.faces.text import figures
from fillcast.faces.watch.watching import Watching
from fillcast.orders import Policy
from fillcast.units import Unit

QUICK = (100.0, 1e3, 1e4, 1e5, 1e6)
_UNITS: tuple[Unit, ...] = ("quote", "base", "contracts")
_OWN = "as set"
"""The settings' own tier or rates."""


class OrderForm(Vertical):
    """Holds no state of its own: it writes into what is watched, and shows what stands there."""

    def __init__(self, watching: Watching) -> None:
        super().__init__(classes="panel")
        self.border_title = "Order"
        self._watching = watching
        self._offered: tuple[object, ...] = ()
        self._filled: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        order = self._watching.order
        yield _field("instrument", Input(order.symbol, id="symbol", compact=True))
        with Horizontal(classes="field"):
            yield Label("side")
            yield Button("Buy", id="buy", compact=True)
            yield Button("Sell", id="sell", compact=True)
        yield _field("size", Input(id="amount", compact=True))
        yield _field("in", _select("unit", [(unit, unit) for unit in _UNITS], order.unit))
        with Horizontal(classes="field"):
            for k, size in enumerate(QUICK):
                yield Button(_short(size), id=f"quick-{k}", classes="quick", compact=True)
        yield _field("type", _select("policy", [(policy, policy) for policy in get_args(Policy)], order.policy))
        yield _field("fee tier", _select("tier", [(_OWN, _OWN)], _OWN))
        yield _field("latency, ms", Input(id="to-match", compact=True))
        yield _field("volatility", Static(figures.UNKNOWN, id="sigma"))
        yield Button("Stop", id="toggle", compact=True)
        yield Static("", id="error", markup=False)

    def fill(self) -> None:
        """Write what is watched into every control that nobody is typing in."""
        watching, shown = self._watching, self._watching.last
        order, instrument = watching.order, shown.instrument
        latency_ms = watching.latency_ms
        if latency_ms is None and shown.answer is not None:
            latency_ms = shown.answer.provenance.latency_ms
        filled = order, instrument, latency_ms, watching.tier, watching.is_running, self._sigma(), self.screen.focused
        if filled == self._filled:
            return
        self._filled = filled
        with self.prevent(Input.Changed, Select.Changed):
            self._write("symbol", order.symbol)
            self._write("amount", figures.quantity(order.amount, "").strip())
            self._write("to-match", "" if latency_ms is None else f"{latency_ms:g}")
            self._offer(instrument.quote if instrument else "quote", instrument.base if instrument else "base")
            self.query_one("#unit", Select).value = order.unit
            self.query_one("#tier", Select).value = watching.tier or _OWN
        for side in ("buy", "sell"):
            self.query_one(f"#{side}").set_class(order.side == side, "chosen")
        toggle = self.query_one("#toggle", Button)
        toggle.label = "Stop" if watching.is_running else "Start"
        self.query_one("#sigma", Static).update(self._sigma(), layout=False)
        listed = self._watching.station.listed()
        if self.query_one("#symbol", Input).suggester is None and listed:
            names = SuggestFromList([*watching.symbols, *listed], case_sensitive=False)
            self.query_one("#symbol", Input).suggester = names

    def _offer(self, quote: str, base: str) -> None:
        # The units by the instrument's own names, and the rows of its venue's fee table.
        table = self._watching.fee_table()
        tiers = () if table is None else table.tiers
        if (quote, base, tiers) == self._offered:
            return
        self._offered = quote, base, tiers
        self.query_one("#unit", Select).set_options([(quote, "quote"), (base, "base"), ("contracts", "contracts")])
        rows = [(f"{tier.name}  {figures.number(tier.taker_bps)} bps", tier.name) for tier in tiers]
        self.query_one("#tier", Select).set_options([(_OWN, _OWN), *rows])

    def _write(self, name: str, value: str) -> None:
        control = self.query_one(f"#{name}", Input)
        if not control.has_focus and control.value != value:
            control.value = value

    def _sigma(self) -> str:
        features = None if self._watching.last.view is None else self._watching.last.view.features
        if features is None or features.sigma_1d_bps is None:
            return f"{figures.UNKNOWN} waits for half a minute"
        return f"{figures.number(features.sigma_1d_bps / 100.0)} % a day"

    def say(self, text: str) -> None:
        """Below the inputs, in the colour of what is wrong."""
        self.query_one("#error", Static).update(text)

    def _try(self, **parts: object) -> None:
        try:
            self._watching.change(**parts)
        except OrderError as e:
            self.say(str(e))
        else:
            self._answered()

    def _answered(self) -> None:
        self.say("")
        self.post_message(Answer())

    @on(Input.Changed, "#amount")
    def _amount(self, event: Input.Changed) -> None:
        try:
            amount = float(event.value.replace(",", "").replace("_", ""))
        except ValueError:
            self.say("the size must be a number above 0")
            return
        self._try(amount=amount)

    @on(Input.Changed, "#to-match")
    def _latency(self, event: Input.Changed) -> None:
        try:
            self._watching.choose_latency(float(event.value))
        except (ValueError, OrderError):
            self.say("the latency must be from 0 to 60,000 ms")
            return
        self._answered()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if event.input.id == "symbol":
            try:
                self._watching.choose(event.value.strip())
            except FillcastError as e:
                self.say(str(e))
                return
            self._answered()
        self.screen.set_focus(None)
        self.fill()

    @on(Select.Changed)
    def _selected(self, event: Select.Changed) -> None:
        value = str(event.value)
        if event.select.id == "tier":
            self._watching.choose_tier(None if value == _OWN else value)
            self._answered()
        elif event.select.id in ("unit", "policy"):
            self._try(**{event.select.id: value})

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        name = event.button.id or ""
        if name in ("buy", "sell"):
            self._try(side=name)
        elif name.startswith("quick-"):
            self._try(amount=QUICK[int(name.removeprefix("quick-"))], unit="quote")
        elif name == "toggle":
            self._watching.toggle()
            self._answered()
        self.screen.set_focus(None)
        self.fill()


class Answer(Message):
    """An input has changed: look again now."""


def _field(name: str, control: Widget) -> Horizontal:
    return Horizontal(Label(name), control, classes="field")


def _select(name: str, options: list[tuple[str, str]], value: str) -> Select[str]:
    return Select(options, value=value, allow_blank=False, id=name, compact=True)


def _short(size: float) -> str:
    for scale, letter in ((1e6, "M"), (1e3, "k")):
        if size >= scale:
            return f"{size / scale:g}{letter}"
    return f"{size:g}"
