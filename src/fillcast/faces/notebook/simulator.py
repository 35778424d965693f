"""`fillcast.Simulator`: the live panel of a notebook, and what it shows as answers, frames and plots."""

import os
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import msgspec
import numpy as np
import structlog
from numpy.typing import NDArray

from fillcast import app
from fillcast.config import FeeChoice, Settings, load
from fillcast.curve import DEFAULT_GRID, Curve
from fillcast.engine.engine import Engine
from fillcast.errors import BookNotReady, ConfigError, FillcastError, OrderError, UnknownInstrument
from fillcast.estimate import Estimate, estimate
from fillcast.exchange.listing import DEMO
from fillcast.faces import logs
from fillcast.faces.live.glance import cost_curve
from fillcast.faces.live.playback import Playback
from fillcast.faces.live.station import Lane, Station
from fillcast.faces.live.wire import CostCurve, Rest
from fillcast.faces.notebook import alive
from fillcast.faces.notebook.benchmarks import Benchmarks, measure
from fillcast.faces.notebook.cells import Cell
from fillcast.faces.notebook.frames import Library, drawable, level_by_level, library_of, timed
from fillcast.faces.notebook.inputs import OrderInputs, checked
from fillcast.faces.notebook.outputs import Outputs
from fillcast.faces.notebook.panel import Panel
from fillcast.faces.notebook.run import Asked, Run, Source
from fillcast.faces.notebook.still import still_of
from fillcast.faces.text.sheet import ORIGINS
from fillcast.features import given_volatility_1d_bps
from fillcast.orders import Order, parse_order
from fillcast.plan import Plan
from fillcast.resting import Resting, resting
from fillcast.schedules.job import Policy
from fillcast.terms import checked_latency_ms, checked_side
from fillcast.units import Side
from fillcast.view import View

DEMO_SYMBOL = f"{app.DEMO_VENUE}:BTC-USDT-SWAP"
USUAL_ORDER = "buy 100quote"
STOPPED = "the simulator has been stopped; start() begins a new history"


class Simulator:
    """The live panel over one instrument, its engine in a thread of its own.

    instrument: such as ``okx:BTC-USDT-SWAP``; by default one of the embedded exchange, whose prices are simulated.
    order: what the panel opens with, as of `fillcast cost`. settings: by default those of ``fillcast.toml`` and the
    environment. tape: a recording to play instead, at *pace* (1 is real time), the first instrument on it unless one is
    named; instruments: rows for one that holds none. hz: of the panel. frames: whose frames `history`, `book` and
    `latency` are.

    It runs until `stop`, until the cell that made it runs again, or until the kernel ends. Raises MissingExtra without
    anywidget, UnknownInstrument for a venue that there isn't, OrderError for what is no order. What ends the feed later
    is said in the panel, and raised by whatever is asked here.
    """

    def __init__(
        self,
        instrument: str = DEMO_SYMBOL,
        *,
        order: str = USUAL_ORDER,
        settings: Settings | None = None,
        hz: float = 20.0,
        frames: Library = "polars",
        tape: str | Path | None = None,
        pace: float = 1.0,
        instruments: str | Path | None = None,
    ) -> None:
        library_of(frames)
        if not structlog.is_configured():
            # A cell shows what it prints; state changes stand in the panel.
            logs.configure("warning", as_json=False)
        if not 0.0 < pace < 1e6:
            raise ConfigError(f"pace is {pace:g}: it must be above 0; 1 is real time")
        self._pace = pace
        self._tape = None if tape is None else Path(tape)
        self._rows = None if instruments is None else Path(instruments)
        self.settings = settings if settings is not None else load(environ=os.environ).settings
        source = None if self._tape is None else self._play(self._tape)
        if isinstance(source, Playback):
            instrument = source.symbols[0] if instrument == DEMO_SYMBOL else instrument
        app.split(instrument)
        first = parse_order(instrument, order)
        self._frames: Library = frames
        self._run: list[Run] = []
        self.panel = Panel(order=msgspec.to_builtins(first), instruments=_offered(instrument, source), hz=hz)
        self.cell = Cell.current()
        alive.enter(self, self._run, self.panel)
        self.panel.on_msg(alive.weakly(self._hear))
        self.panel.observe(alive.weakly(self._follow), ["order", "fees", "latency_ms", "sigma_1d_bps", "running"])
        self.order = OrderInputs(self._read_order, self._write_order)
        self._outputs = Outputs()
        self._begin(source)

    # What is asked.

    def _read_order(self) -> Order:
        return msgspec.convert(dict(self.panel.order), Order)

    def _write_order(self, order: Order) -> None:
        app.split(order.symbol)
        self.panel.order = msgspec.to_builtins(order)

    def _asked(self) -> Asked:
        choice = self.panel.fees
        fees = None if choice is None else msgspec.convert(choice, FeeChoice)
        return Asked(self._read_order(), fees, self.panel.latency_ms, self.panel.sigma_1d_bps)

    @property
    def fees(self) -> FeeChoice | None:
        """A row of the venue's table, such as ``FeeChoice(tier="vip1")``, or own rates; None for the settings' own."""
        return self._asked().fees

    @fees.setter
    def fees(self, choice: FeeChoice | None) -> None:
        if choice is not None and not isinstance(choice, FeeChoice):
            raise ConfigError(f'fees are {choice!r}: give a FeeChoice, such as FeeChoice(tier="vip1"), or None')
        self.panel.fees = None if choice is None else dict(msgspec.to_builtins(choice))

    @property
    def latency_ms(self) -> float | None:
        """From decision to match; it moves drift and range. None for the settings' own."""
        return None if self.panel.latency_ms is None else float(self.panel.latency_ms)

    @latency_ms.setter
    def latency_ms(self, latency_ms: float | None) -> None:
        self.panel.latency_ms = None if latency_ms is None else checked_latency_ms(latency_ms)

    @property
    def volatility(self) -> float | None:
        """In % a day, given instead of the measured one; it moves range and schedules, never a walk."""
        return None if self.panel.sigma_1d_bps is None else self.panel.sigma_1d_bps / 100.0

    @volatility.setter
    def volatility(self, percent_a_day: float | None) -> None:
        self.panel.sigma_1d_bps = None if percent_a_day is None else given_volatility_1d_bps(percent_a_day)

    @property
    def rest(self) -> Rest | None:
        """How else than at once: at rest at the touch for a while, then crossing or not. None for a market order."""
        return None if self.panel.rest is None else msgspec.convert(dict(self.panel.rest), Rest)

    @rest.setter
    def rest(self, way: Rest | None) -> None:
        self.panel.rest = None if way is None else msgspec.to_builtins(checked(way))

    def _hear(self, _: object, content: object, __: object) -> None:
        asked = Panel.request_of(content)
        if asked is not None and self._run:
            self._run[0].take(*asked)

    def _follow(self, change: Any) -> None:  # noqa: ANN401 (traitlets' own)
        # A trait has changed, here or on the screen.
        if change.name == "running":
            (self.start if self.panel.running else self.stop)()
        elif self._run:
            self._run[0].ask(self._asked())

    # From Start to Stop.

    @property
    def is_running(self) -> bool:
        return bool(self._run) and self._run[0].is_running

    def start(self) -> None:
        """Begin, with a new history; nothing if it runs."""
        if not self.is_running:
            self._begin(None)

    def _begin(self, source: Source | None) -> None:
        source = source or (self._follow_live() if self._tape is None else self._play(self._tape))
        try:
            run = Run(source, self._asked(), self.panel.post)
        except BaseException:
            source.stop()
            raise
        self._run[:] = [run]
        self.panel.running = True

    def stop(self) -> None:
        """End the feed and every thread. The last figures stay on the screen, marked stopped, and the history here."""
        if self._run:
            self._run[0].stop()
        self.panel.running = False

    def close(self) -> None:
        """Stop, and leave a picture of the last figures in the panel's place."""
        self.stop()
        try:
            if self._outputs:
                self._outputs.replace(self._picture(repr(self)))
        finally:
            self.panel.close()
            alive.leave(self)

    def _play(self, tape: Path) -> Playback:
        return Playback(tape, self.settings, pace=self._pace, instruments=self._rows)

    def _follow_live(self) -> Source:
        symbol = self.panel.order["symbol"]
        venue, _ = app.split(symbol)
        venues = () if venue == app.DEMO_VENUE else app.LIVE_VENUES
        return Station([symbol], self.settings, venues=venues).start()

    # Answers.

    def _ready(self) -> Lane:
        # The first book takes a moment, and a question may come in the line after the first.
        run = self._run[0]
        if not run.is_running:
            raise BookNotReady(run.lane.symbol, "stopped", STOPPED)
        if run.error is not None:
            raise run.error.with_traceback(None)
        due_s = monotonic() + self.settings.feed.first_book_timeout_s
        lane = run.lane
        while True:
            try:
                lane.check()
                lane.engine.view(lane.symbol).require(allow_stale=True)
            except (BookNotReady, UnknownInstrument):
                # What has ended stays so; a row and a first book may still come.
                if lane.error is not None or lane.trouble[0] == "down" or monotonic() > due_s:
                    raise
            else:
                return lane
            sleep(0.01)

    def estimate(self, order: str | Order | None = None, *, allow_stale: bool = False) -> Estimate:
        """What an order costs, with the panel's fees, latency and volatility; by default the panel's own order.

        ``"sell 5base"`` is of the panel's instrument. Waits for a first book.

        Raises OrderError, also for an order of another instrument than the panel's, UnknownInstrument, BookNotReady,
        which names the address that does not answer, FeedError.
        """
        lane = self._ready()
        return lane.engine.estimate(
            self._order(order, lane),
            lane.as_of(app.now_ns()),
            allow_stale=allow_stale,
            fees=self._run[0].fees(lane),
            latency_ms=self.panel.latency_ms,
            given_1d_bps=self.panel.sigma_1d_bps,
        )

    def _order(self, given: str | Order | None, lane: Lane) -> Order:
        # Fees, latency and volatility are the panel's, and mean nothing for another instrument.
        order = self._read_order() if given is None else given
        if isinstance(order, str):
            order = parse_order(self._read_order().symbol, order)
        if not isinstance(order, Order):
            raise OrderError(
                f"order is {order!r}: give a text, such as 'sell 5base', an Order, or nothing for the panel's"
            )
        if order.symbol != lane.symbol:
            raise OrderError(f"{order}: the panel follows {lane.symbol}; set order.symbol first")
        return order

    def _latency_ms(self, lane: Lane) -> float:
        return lane.engine.latency_ms if self.panel.latency_ms is None else self.panel.latency_ms

    def resting(self, order: str | Order | None = None, way: Rest | None = None) -> Resting | None:
        """What an order would do at rest: by default the panel's order, in the panel's way, or half a minute and then
        across. None while that can't be told; the panel says what it waits for. Raises as `estimate`."""
        lane = self._ready()
        fees, latency_ms = self._run[0].fees(lane), self._latency_ms(lane)
        view = lane.engine.view(lane.symbol, lane.as_of(app.now_ns())).asked(latency_ms, self.panel.sigma_1d_bps)
        answer = estimate(self._order(order, lane), view, fees, latency_ms=latency_ms)
        if answer.order_size is None:
            return None
        way = checked(way or self.rest or Rest())
        return resting(answer.order.side, answer.order_size, view, fees, wait_s=way.wait_s, is_crossing=way.is_crossing)

    def plan(
        self,
        order: str | Order | None = None,
        *,
        horizon_s: float,
        n_slices: int = 20,
        policies: Sequence[Policy] = (),
        half_life_s: float | None = None,
        allow_stale: bool = False,
    ) -> Plan:
        """All ways to trade an order within *horizon_s*, cheapest first; raises as `estimate`."""
        lane = self._ready()
        return lane.engine.plan(
            self._order(order, lane),
            lane.as_of(app.now_ns()),
            horizon_s=horizon_s,
            n_slices=n_slices,
            policies=policies,
            half_life_s=half_life_s,
            allow_stale=allow_stale,
            fees=self._run[0].fees(lane),
            latency_ms=self.panel.latency_ms,
            given_1d_bps=self.panel.sigma_1d_bps,
        )

    def curve(self, sizes_quote: Sequence[float] | NDArray[np.float64] = DEFAULT_GRID) -> Curve:
        """Cost by size of the instrument, both sides; raises as `estimate`."""
        lane = self._ready()
        as_of_ns, fees = lane.as_of(app.now_ns()), self._run[0].fees(lane)
        return lane.engine.curve(lane.symbol, np.asarray(sizes_quote, np.float64), as_of_ns, fees=fees)

    # Data.

    @property
    def engine(self) -> Engine:
        """The engine of the instrument; raises as `estimate`."""
        return self._ready().engine

    @property
    def view(self) -> View:
        """All that a model may see of the instrument now; raises as `estimate`."""
        lane = self._ready()
        return lane.engine.view(lane.symbol, lane.as_of(app.now_ns()))

    @property
    def book(self) -> Any:  # noqa: ANN401 (a frame of either library)
        """The whole visible book: side, level from 1, price, size and running total in the venue's unit."""
        return level_by_level(self.view.ladder, self._frames)

    @property
    def history(self) -> Any:  # noqa: ANN401 (a frame of either library)
        """The panel's order since Start, a row for each sample that had news: costs in bps, the share that would be
        filled at rest by the policy of `Estimate.resting`, half a minute at the touch, mid, and processing time of a
        tick in µs. What is not known is null. The last 144,000 samples at most: at ten a second, four hours."""
        return timed(self._run[0].costs.arrays(), self._frames)

    @property
    def latency(self) -> Any:  # noqa: ANN401 (a frame of either library)
        """Processing time of ticks by the second, in µs, and what the screen said of publishing to painting and of
        receipt to painting, in ms."""
        return timed(self._run[0].timings.arrays(), self._frames)

    @property
    def origin(self) -> str:
        """Where the prices come from, as it stands on every picture."""
        return ORIGINS[self._run[0].lane.engine.source]

    # On the screen.

    def cost_curve(self, side: Side | None = None) -> CostCurve:
        """Cost by size with its parts and range; by default of the panel's side. Raises as `estimate`."""
        wanted = self.order.side if side is None else checked_side(side)
        lane = self._ready()
        view = lane.engine.view(lane.symbol, lane.as_of(app.now_ns()))
        drawn = cost_curve(view, wanted, self._run[0].fees(lane), self._latency_ms(lane))
        if drawn is None:
            raise BookNotReady(lane.symbol, view.state, view.reason)
        return drawn

    def plot_curve(self, side: Side | None = None) -> Any:  # noqa: ANN401 (matplotlib's axes)
        """See `fillcast.plots.cost_curve`."""
        return import_module("fillcast.faces.plots").cost_curve(self.cost_curve(side), origin=self.origin)

    def plot_costs(self) -> Any:  # noqa: ANN401 (matplotlib's axes)
        """See `fillcast.plots.cost_history`."""
        return import_module("fillcast.faces.plots").cost_history(self._costs(), origin=self.origin)

    def plot_latency(self) -> Any:  # noqa: ANN401 (matplotlib's axes)
        """See `fillcast.plots.latency`."""
        return import_module("fillcast.faces.plots").latency(self._timings(), origin=self.origin)

    def plot_performance(self) -> Any:  # noqa: ANN401 (matplotlib's axes)
        """See `fillcast.plots.performance`."""
        return import_module("fillcast.faces.plots").performance(self._timings(), origin=self.origin)

    def _costs(self) -> dict[str, Any]:
        return drawable(self._run[0].costs.arrays())

    def _timings(self) -> dict[str, Any]:
        return drawable(self._run[0].timings.arrays())

    def benchmarks(self) -> Benchmarks:
        """Messages, processing time, end to end and memory since Start, printed and returned."""
        run = self._run[0]
        found = measure(run.lane.engine, run.delays(), run.started_ns, app.now_ns())
        print(found)
        return found

    def _ipython_display_(self) -> None:
        alive.hold(self)
        self._outputs.show(*self._repr_mimebundle_())

    def _repr_mimebundle_(self, **_: object) -> Any:  # noqa: ANN401 (as IPython wants it)
        line = repr(self)
        try:
            self._ready()
        except FillcastError as e:
            line += f": {e}"
        data, metadata = self.panel.bundle()
        return {**data, **self._picture(line)}, metadata

    def _picture(self, line: str) -> dict[str, Any]:
        # For where the panel can't be drawn.
        picture: dict[str, Any] = {"text/plain": line}
        with suppress(FillcastError):
            picture["image/png"] = still_of(self._run[0], app.now_ns())
        return picture

    def __repr__(self) -> str:
        return f"Simulator({str(self._read_order())!r}, {'running' if self.is_running else 'stopped'})"


def _offered(instrument: str, source: Source | None) -> list[str]:
    if isinstance(source, Playback):
        return source.symbols
    venue, _ = app.split(instrument)
    if venue == app.DEMO_VENUE:
        return [f"{venue}:{item.row.instId}" for item in DEMO]
    return [instrument, *(item.symbol for item in app.shipped(venue))]
