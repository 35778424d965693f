"""What somebody watches: an order, asked again and again, with what was answered and in what state that is."""

from collections import deque
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from fillcast import app, tables
from fillcast.config import FeeChoice
from fillcast.errors import BookNotReady, FillcastError, OrderError, UnknownInstrument
from fillcast.estimate import Estimate
from fillcast.faces.live.glance import Glance, ladder_rows
from fillcast.faces.live.problems import problem_of
from fillcast.faces.live.pulse import Delays, Pulse
from fillcast.faces.live.series import Series
from fillcast.faces.live.station import Lane, Station
from fillcast.faces.live.wire import Health, LadderRows, Point, Problem
from fillcast.faces.text import figures
from fillcast.faces.text.sheet import ORIGINS
from fillcast.fees import FeeTable, find_table
from fillcast.market import Instrument
from fillcast.orders import Order
from fillcast.units import NS_PER_S, Ns
from fillcast.view import View

Measure = Literal["bps", "%", "money"]
MEASURES: tuple[Measure, ...] = ("bps", "%", "money")
GROUPS_TICKS = (1, 2, 5, 10, 50, 100)
N_POINTS = 2400
N_ROWS = 200
OTHERS_NS = NS_PER_S
"""How often the instruments beside the chosen one are asked."""

_STATES = {
    "live": ("●", "live"),
    "stopped": ("■", "stopped"),
    "connecting": ("○", "connecting"),
    "syncing": ("○", "syncing"),
    "recovering": ("◐", "recovering"),
    "stale": ("▲", "stale"),
    "down": ("✕", "feed is down"),
    "ended": ("✕", "ended"),
}


class Condition(Struct, frozen=True):
    """What may be thought of the figures: `key` is live, or why not."""

    key: str
    detail: str = ""

    @property
    def mark(self) -> str:
        return _STATES.get(self.key, ("▲", ""))[0]

    @property
    def word(self) -> str:
        return _STATES.get(self.key, ("", self.key))[1]

    @property
    def is_live(self) -> bool:
        return self.key == "live"

    @property
    def is_gone(self) -> bool:
        """Whether nothing comes any more."""
        return self.key in ("down", "ended")


class Market(Struct, frozen=True, eq=False, kw_only=True):
    """One row of the instruments that are watched: what the same order would cost there."""

    symbol: str
    condition: Condition
    instrument: Instrument | None = None
    mid_price: float | None = None
    net_bps: float | None = None


class Picture(Struct, frozen=True, eq=False, kw_only=True):
    """All that is shown at one instant. answer: of exactly this order, or None; then `problem` says why.

    origin: who made the prices. ladder: as many levels as there are, best first; None without two sides.
    """

    at_ns: Ns
    order: Order
    condition: Condition
    origin: str
    answer: Estimate | None = None
    problem: Problem | None = None
    instrument: Instrument | None = None
    view: View | None = None
    ladder: LadderRows | None = None
    health: Health | None = None
    points: Sequence[Point] = ()
    markets: tuple[Market, ...] = ()

    @property
    def waits(self) -> str:
        """What an unknown figure waits for, where there is no answer at all."""
        return self.problem.detail if self.problem is not None else self.condition.detail


class Watching:
    """The inputs, the history of one instrument since its start, and the last picture.

    has_news: whether the last look found another book than the one before. tier: of the fee table, None as the settings
    say; so does latency_ms.

    Let go of it with `close`. Raises what the station raises for a symbol that it does not follow.
    """

    def __init__(self, station: Station, order: Order) -> None:
        self.station = station
        self.order = order
        self.symbols = list(station.symbols)
        if order.symbol not in self.symbols:
            self.symbols.append(order.symbol)
        self.is_running = True
        self.measure: Measure = "bps"
        self.group_ticks = 1
        self.tier: str | None = None
        self.latency_ms: float | None = None
        self.ui = Delays()
        self.end_to_end = Delays()
        self._fee_tables = tables.fee_tables()
        self._lanes: dict[str, Lane] = {}
        self._pulses: dict[str, Pulse] = {}
        self._others: dict[str, tuple[Ns, Market]] = {}
        self.has_news = False
        self._version: object = None
        self.begin_history()
        self.last = self._blank(app.now_ns())
        for symbol in self.symbols:
            self._lanes[symbol] = station.hold(symbol)

    def close(self) -> None:
        for lane in self._lanes.values():
            lane.release()
        self._lanes.clear()

    # Inputs. Each is answered by the next look.

    def change(self, **parts: object) -> None:
        """Another side, amount or unit. Raises OrderError, and leaves the order as it was."""
        self.order = replace(self.order, **parts)
        self._others.clear()

    def resize(self, factor: float) -> None:
        """A quarter larger or smaller, to three digits."""
        self.change(amount=float(f"{self.order.amount * factor:.3g}"))

    def choose(self, symbol: str) -> None:
        """Another instrument: nothing of the last one may be taken for it. Raises as `Station.hold`."""
        if symbol == self.order.symbol:
            return
        if symbol not in self._lanes:
            self._lanes[symbol] = self.station.hold(symbol)
        if symbol not in self.symbols:
            self.symbols.append(symbol)
        self.tier = None
        self.change(symbol=symbol)
        self.begin_history()
        self.last = self._blank(app.now_ns())

    def choose_tier(self, tier: str | None) -> None:
        """A row of the venue's fee table; None takes the settings' own."""
        self.tier = tier
        self._others.clear()

    def choose_latency(self, latency_ms: float) -> None:
        """From decision to match. Raises OrderError outside of 0 to a minute."""
        if not 0.0 <= latency_ms < 60_000.0:
            raise OrderError(f"latency to match is {latency_ms:g} ms: from 0 to 60,000")
        self.latency_ms = latency_ms

    def toggle(self) -> None:
        """Stop keeps the last figures, marked stopped; Start begins a new history."""
        self.is_running = not self.is_running
        if self.is_running:
            self.begin_history()

    def begin_history(self) -> None:
        self.points: deque[Point] = deque(maxlen=N_POINTS)
        self._series = Series()

    def fee_table(self) -> FeeTable | None:
        """Of the chosen instrument."""
        instrument = self.last.instrument
        return None if instrument is None else find_table(self._fee_tables, instrument)

    # Answers.

    def look(self, now_ns: Ns) -> Picture:
        """The picture as of now."""
        if not self.is_running:
            self.last = self._stopped(now_ns)
        elif not self.station.is_running:
            ended = Condition("ended", "the engine has ended")
            self.last = replace(self.last, at_ns=now_ns, condition=ended)
        else:
            self.last = self._ask(now_ns)
        return self.last

    def _stopped(self, now_ns: Ns) -> Picture:
        before = self.last
        self.has_news = False
        since_ns = before.view.recv_ns if before.view is not None else 0
        old = f"{figures.duration(now_ns - since_ns)} old" if since_ns else ""
        answer = before.answer if before.order == self.order else None
        return replace(before, at_ns=now_ns, order=self.order, answer=answer, condition=Condition("stopped", old))

    def _blank(self, now_ns: Ns) -> Picture:
        return Picture(
            at_ns=now_ns, order=self.order, condition=Condition("connecting"), origin=_origin_of(self.order.symbol)
        )

    def _ask(self, now_ns: Ns) -> Picture:
        lane = self._lanes[self.order.symbol]
        try:
            glance = Glance(lane, now_ns)
        except FillcastError as e:
            self.has_news = False
            return self._without(e, now_ns)
        view = glance.view
        version = lane.version(now_ns)
        self.has_news = version != self._version
        self._version = version
        pulse = self._pulse(lane, now_ns)
        found = self._answer(glance, self.order, self.tier)
        answer = found if isinstance(found, Estimate) else None
        if answer is not None and self.has_news:
            self._series.add(answer, now_ns, pulse.tick_us)
        self.points.extend(self._series.take())
        return Picture(
            at_ns=now_ns,
            order=self.order,
            condition=_condition(view),
            origin=_origin_of(self.order.symbol),
            answer=answer,
            problem=None if isinstance(found, Estimate) else found,
            instrument=view.instrument,
            view=view,
            ladder=ladder_rows(view, N_ROWS, self.group_ticks),
            health=pulse.health(view.features, self.ui, self.end_to_end, 0),
            points=self.points,
            markets=self._markets(now_ns),
        )

    def _without(self, error: FillcastError, now_ns: Ns) -> Picture:
        problem = problem_of(error)
        key = problem.state or ("ended" if self._lanes[self.order.symbol].error is not None else "down")
        return replace(
            self._blank(now_ns),
            condition=Condition(key, problem.detail),
            problem=problem,
            points=self.points,
            markets=self._markets(now_ns),
        )

    def _answer(self, glance: Glance, order: Order, tier: str | None) -> Estimate | Problem:
        engine, instrument = glance.lane.engine, glance.view.instrument
        if instrument is None:
            return problem_of(UnknownInstrument(order.symbol, hint="its book has no instrument row, and no cost"))
        fees = engine.fees(order.symbol)
        if tier is not None:
            fees = app.choose_fees(FeeChoice(tier=tier), instrument, self._fee_tables)
        latency_ms = engine.latency_ms if self.latency_ms is None else self.latency_ms
        return glance.answer((order, fees, latency_ms, None))

    def _pulse(self, lane: Lane, now_ns: Ns) -> Pulse:
        pulse = self._pulses.get(lane.symbol)
        if pulse is None:
            pulse = self._pulses[lane.symbol] = Pulse(lane, now_ns)
        pulse.beat(now_ns)
        return pulse

    def _markets(self, now_ns: Ns) -> tuple[Market, ...]:
        rows = []
        for symbol in self.symbols:
            at_ns, row = self._others.get(symbol, (0, None))
            if row is None or now_ns - at_ns >= OTHERS_NS:
                row = self._market(symbol, now_ns)
                self._others[symbol] = now_ns, row
            rows.append(row)
        return tuple(rows)

    def _market(self, symbol: str, now_ns: Ns) -> Market:
        try:
            glance = Glance(self._lanes[symbol], now_ns)
            view = glance.view
            order = replace(self.order, symbol=symbol)
            found = self._answer(glance, order, self.tier if symbol == self.order.symbol else None)
            net_bps = found.whole_net_bps if isinstance(found, Estimate) else None
            mid = None if view.ladder.is_empty or view.ladder.is_one_sided else view.mid
        except FillcastError as e:
            key = e.state if isinstance(e, BookNotReady) else "ended"
            return Market(symbol=symbol, condition=Condition(key, str(e)))
        return Market(
            symbol=symbol,
            condition=_condition(view),
            instrument=view.instrument,
            mid_price=mid,
            net_bps=net_bps,
        )


def _condition(view: View) -> Condition:
    age = figures.duration(view.book_age_ns)
    state, reason = view.standing
    if state == "live":
        return Condition("live", f"{age} old" if view.book_age_ns > NS_PER_S else "")
    return Condition(state, f"{age} old: {reason}" if view.recv_ns else reason)


def _origin_of(symbol: str) -> str:
    venue, _ = app.split(symbol)
    source = "simulated" if venue == app.DEMO_VENUE else "live"
    return f"{ORIGINS[source]} · {venue.upper()}"
