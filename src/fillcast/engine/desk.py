"""All that the engine keeps of one instrument."""

from collections.abc import Callable, Sequence

import numpy as np

from fillcast.book import Book, Status
from fillcast.curve import DEFAULT_GRID
from fillcast.engine.keyframe import DeskMemory
from fillcast.events import Touch, Trade
from fillcast.features import Features, Prints, measured
from fillcast.fees import Fees
from fillcast.forecasts.fitted import Fitted
from fillcast.forecasts.forecaster import Forecaster
from fillcast.forecasts.hazards import Hazards
from fillcast.forecasts.learned import Learned
from fillcast.forecasts.scores import Scores
from fillcast.forecasts.shadows import Shadows
from fillcast.kernels import flow, ladder, learner, pulse, sweep
from fillcast.kernels.pulse import note_touch, note_trade
from fillcast.kernels.sweep import evaluate_ladder
from fillcast.market import Instrument
from fillcast.models.volatility import MIN_RETURNS, Realised
from fillcast.orders import Order
from fillcast.params import Impact
from fillcast.units import Ns, sign
from fillcast.walk import curve_table, order_row, order_table

FitOf = Callable[[str], Fitted | None]
HazardsOf = Callable[[str], Hazards | None]

_NO_TIME = np.zeros(0)


class Desk:
    """All that the engine keeps of one instrument.

    orders: (n, N_COLUMNS), the watched orders and their walks after the last tick; forecasts: (n, N_QUANTILES), of
    their slippage in bps. curve: (5, 64), signals:
    (N_SIGNALS,) likewise; see `fillcast.kernels.sweep.evaluate`. state: (N_FLOW + N_PULSE,), see
    `fillcast.kernels.flow` and `fillcast.kernels.pulse`. forecaster: None until the instrument is known.
    opened_ns: when a connection for it was opened first.
    """

    __slots__ = (
        "_is_foretold",
        "_pulse",
        "_realised",
        "_unit",
        "book",
        "conn",
        "curve",
        "features",
        "fees",
        "forecaster",
        "forecasts",
        "impact",
        "instrument",
        "last_trade_id",
        "n_connections",
        "n_trades",
        "opened_ns",
        "orders",
        "prints",
        "shadows",
        "signals",
        "state",
        "trade_conn",
        "watched",
    )

    def __init__(self, symbol: str, conn: int, tell: Callable[[str, Status], None] | None) -> None:
        self.book = Book(symbol, tell)
        self.conn = conn
        self.trade_conn = conn
        self.last_trade_id = ""
        self.n_connections = 0
        self.features = Features()
        self.instrument: Instrument | None = None
        self.impact: Impact | None = None
        self.fees = Fees(None, None, "none")
        self._unit = (1.0, False, 0.0)
        self._realised: tuple[float, Realised | None] = (-1.0, None)
        self.n_trades = 0
        self.opened_ns: Ns = 0
        self.watched: tuple[Order, ...] = ()
        self.orders = order_table([])
        self.forecasts = np.empty((0, learner.N_QUANTILES))
        self.curve = curve_table(DEFAULT_GRID)
        self.signals = np.full(sweep.N_SIGNALS, np.nan)
        self.state = np.zeros(flow.N_FLOW + pulse.N_PULSE)
        self._pulse = self.state[flow.N_FLOW :]
        self._is_foretold = False
        self.forecaster: Forecaster | None = None
        self.shadows: Shadows | None = None
        self.prints = Prints()

    def admit(self, instrument: Instrument, fees: Fees, fit_of: FitOf, hazards_of: HazardsOf) -> None:
        contract, is_inverse = instrument.contract, instrument.is_inverse
        if self.forecaster is None or self._unit[:2] != (contract, is_inverse):
            symbol, tick = instrument.symbol, instrument.tick_price
            self.forecaster = Forecaster(symbol, fit_of(symbol), contract, is_inverse=is_inverse)
            hazards = hazards_of(symbol)
            self.shadows = None if hazards is None else Shadows(symbol, hazards, tick, contract, is_inverse=is_inverse)
        self.instrument = instrument
        self.fees = fees
        self._unit = (instrument.contract, instrument.is_inverse, instrument.lot_size)
        self.watch(self.watched)

    def mark(self, forecaster: Forecaster, now_ns: Ns) -> None:
        """Put aside for the score keeper what has come due by *now_ns*, before the book changes."""
        book = self.book
        forecaster.mark(now_ns, book.arrays, book.n_gaps, self._pulse, self.curve, is_live=book.is_live)

    def watch(self, orders: Sequence[Order]) -> None:
        """Walk *orders* on every tick from now on."""
        self.watched = tuple(orders)
        listed = self.instrument
        if listed is not None:
            self.orders = order_table([order_row(order, listed, self.fees.taker_rate) for order in orders])
            self.forecasts = np.full((len(orders), learner.N_QUANTILES), np.nan)
            self._is_foretold = False

    def forecast(self, latency_s: float, now_ns: Ns) -> None:
        """Forecast every watched order, after the tick that walked them; NaN while there is nothing to tell it by."""
        forecaster, book = self.forecaster, self.book
        if forecaster is None or not forecaster.first_range_ns or not book.is_live:
            if self._is_foretold:
                self.forecasts[:] = np.nan
                self._is_foretold = False
            return
        self._is_foretold = True
        for walked, quantiles in zip(self.orders, self.forecasts, strict=True):
            forecaster.foretell(walked, latency_s, now_ns, book.arrays, self._pulse, quantiles)

    def work(self, now_ns: Ns) -> None:
        """After a tick: a little of what its score keepers have to do."""
        if self.forecaster is None:
            return
        self.forecaster.work(now_ns)
        if self.shadows is not None:
            book, sizes = self.book, self.forecaster.sizes_quote
            self.shadows.work(now_ns, book.arrays, book.status.since_ns, self._pulse, sizes, is_live=book.is_live)

    def learned(self, latency_ms: float) -> Learned | None:
        """What the forecaster serves now, frozen; None while it has not begun."""
        forecaster = self.forecaster
        if forecaster is None or not forecaster.has_begun:
            return None
        return forecaster.freeze(self._pulse, latency_ms, self.shadows)

    def scores(self, latency_ms: float, now_ns: Ns) -> Scores | None:
        """How its forecasts did; None while the instrument is not known."""
        if self.forecaster is None:
            return None
        return self.forecaster.scores(self.book.symbol, self.opened_ns, now_ns, self.learned(latency_ms))

    def evaluate(self, now_ns: Ns) -> None:
        """Signals, the walks of the watched orders, the curve and a step in time, from the ladder as it stands."""
        if self.instrument is None:
            return
        state, book = self.state, self.book
        if not book.is_live:
            # What stands still because nothing may be merged into it says nothing about the market.
            state[flow.N_BEFORE] = 0.0
            state = _NO_TIME
        levels, window = book.arrays
        evaluate_ladder(levels, window, *self._unit, self.orders, self.curve, self.signals, now_ns, state)

    def freeze(self) -> DeskMemory:
        """All that frames have made of it; what is asked of it, and follows from the rest, is left out."""
        return DeskMemory(
            symbol=self.book.symbol,
            book=self.book.memory(),
            n_connections=self.n_connections,
            n_trades=self.n_trades,
            opened_ns=self.opened_ns,
            last_trade_id=self.last_trade_id,
            features=self.features,
            flow=self.state.astype("<f8").tobytes(),
            prints=self.prints.memory(),
            forecaster=None if self.forecaster is None else self.forecaster.memory(),
            shadows=None if self.shadows is None else self.shadows.memory(),
        )

    def restore(self, kept: DeskMemory) -> None:
        """Go on from what `freeze` gave."""
        self.book.restore(kept.book)
        self.n_connections = kept.n_connections
        self.n_trades = kept.n_trades
        self.opened_ns = kept.opened_ns
        self.last_trade_id = kept.last_trade_id
        self.features = kept.features
        self.prints.restore(kept.prints)
        if len(kept.flow) == self.state.nbytes:
            # What another version measured has another length, and is measured anew.
            self.state[:] = np.frombuffer(kept.flow, "<f8")
            self._realised = (-1.0, None)
        if self.forecaster is not None and kept.forecaster is not None:
            self.forecaster.restore(kept.forecaster)
        if self.shadows is not None and kept.shadows is not None:
            self.shadows.restore(kept.shadows)
        if self.instrument is not None:
            levels, window = self.book.arrays
            now_ns = kept.book.stamp.recv_ns
            evaluate_ladder(levels, window, *self._unit, self.orders, self.curve, self.signals, now_ns, _NO_TIME)

    def realised(self) -> Realised | None:
        """Volatility of up to the last hour's mid, worked out anew once a second; None from less than a minute."""
        n = float(self.state[flow.N_SAMPLES])
        if n != self._realised[0]:
            self._realised = (n, measured(self.state) if n > MIN_RETURNS else None)
        return self._realised[1]

    def take(self, trade: Trade) -> None:
        """Count a print, and learn from it."""
        self.n_trades += 1
        if self.instrument is not None:
            self.prints.take(trade, self.instrument.qty_of_size(trade.size, trade.price))
            note_trade(self._pulse, trade.recv_ns, sign(trade.side), trade.size)
            if self.shadows is not None:
                self.shadows.take(trade, self.book.arrays)

    def glance(self, touch: Touch) -> None:
        """Learn from a quote that came beside the ladder, while there is one; an older one than it says nothing."""
        sides = touch.sides
        if sides is None or self.instrument is None or not self.book.is_live:
            return
        _, window = self.book.arrays
        event_ns = touch.event_ns
        if event_ns is None:
            # Binance spot: its ids are those of the ladder.
            if touch.seq >= window[ladder.SEQ]:
                note_touch(self._pulse, touch.recv_ns, 0, touch.seq, *sides)
                if self.shadows is not None:
                    self.shadows.note(touch.recv_ns, sides[0], sides[2])
        elif event_ns >= window[ladder.EVENT_NS]:
            note_touch(self._pulse, touch.recv_ns, event_ns, 0, *sides)
            if self.shadows is not None:
                self.shadows.glance(touch.recv_ns, event_ns, sides)
