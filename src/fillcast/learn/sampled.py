"""A recording as what its book and its trades did: mids in the venue's time, walks of many sizes, signed volume."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.book import Book
from fillcast.errors import CalibrationError
from fillcast.events import BookChange, Frame, Gap, Listing, Step, Trade, Unchanged
from fillcast.kernels import sweep
from fillcast.kernels.sweep import evaluate_ladder
from fillcast.market import Instrument
from fillcast.units import BPS, NS_PER_S, Ns

SIZES_QUOTE: NDArray[np.float64] = np.geomspace(1e3, 1e7, 41)
"""(41,) amounts that are walked, ten a decade."""

WALK_S = 0.25
"""Least time between two walks."""

_WALK_NS = round(WALK_S * NS_PER_S)


class Sampled(Struct, frozen=True, eq=False, kw_only=True):
    """One instrument of one recording, in seconds of the venue's time from `start_ns`.

    book_s, mid, half_spread_bps: (n,) after each change of a live book. walk_s, depth_bps: (k,), (k, 2, 41) what
    taking bids and asks costs beyond the touch, NaN beyond the visible book. trade_s, trade_quote: (m,) prints,
    quote units, bought positive. breaks_s: (g, 2) spans without a book. data_sha256: of the frames' payloads.
    """

    symbol: str
    start_ns: Ns
    book_s: NDArray[np.float64]
    mid: NDArray[np.float64]
    half_spread_bps: NDArray[np.float64]
    walk_s: NDArray[np.float64]
    depth_bps: NDArray[np.float64]
    trade_s: NDArray[np.float64]
    trade_quote: NDArray[np.float64]
    breaks_s: NDArray[np.float64]
    data_sha256: str

    @property
    def span_s(self) -> float:
        return float(self.book_s[-1] - self.book_s[0])

    @property
    def end_ns(self) -> Ns:
        return self.start_ns + round(float(self.book_s[-1]) * NS_PER_S)


def sample(
    frames: Iterable[Frame],
    steps_of: Callable[[Iterable[Frame]], Iterable[Step]],
    symbol: str,
    instruments: Sequence[Instrument] = (),
) -> Sampled:
    """Read *frames* to their end for one instrument. steps_of: what they say, see `fillcast.app.steps_of`. instruments:
    for recordings that hold no rows of their own.

    Raises CalibrationError where the recording never held a live book of it with two sides, or no row of it.
    """
    reader = _Reader(symbol, {item.symbol: item for item in instruments})
    for step in steps_of(reader.heard(frames)):
        reader.take(step)
    return reader.sampled()


class _Reader:
    def __init__(self, symbol: str, instruments: dict[str, Instrument]) -> None:
        self._digest = hashlib.sha256()
        self._symbol = symbol
        self._instruments = instruments
        self._book = Book(symbol)
        self._books: list[tuple[Ns, float, float]] = []
        self._walks: list[NDArray[np.float64]] = []
        self._walked: list[Ns] = []
        self._trades: list[tuple[Ns, float]] = []
        self._breaks: list[tuple[Ns, Ns]] = []
        self._lost_ns: Ns | None = None
        self._seen_ns: Ns = 0
        self._signals = np.empty(sweep.N_SIGNALS)
        self._no_orders = np.empty((0, sweep.N_COLUMNS))
        self._curve = np.full((sweep.N_CURVE_ROWS, len(SIZES_QUOTE)), np.nan)
        self._curve[sweep.GRID] = SIZES_QUOTE
        self._no_curve = np.empty((sweep.N_CURVE_ROWS, 0))
        self._no_state = np.empty(0)

    def heard(self, frames: Iterable[Frame]) -> Iterator[Frame]:
        for frame in frames:
            if frame.kind == "data":
                self._digest.update(frame.payload)
            yield frame

    def take(self, step: Step) -> None:
        if isinstance(step, Listing):
            self._instruments |= {item.symbol: item for item in step.instruments}
        elif isinstance(step, BookChange) and step.symbol == self._symbol:
            self._book.apply(step)
            self._look(step.event_ns or step.recv_ns)
        elif isinstance(step, Trade) and step.symbol == self._symbol:
            instrument = self._instruments.get(self._symbol)
            if instrument is not None:
                worth = instrument.quote_of_size(step.size, step.price)
                self._trades.append((step.event_ns or step.recv_ns, worth if step.side == "buy" else -worth))
        elif isinstance(step, Gap) and step.symbol == self._symbol:
            self._book.lose(step.reason, step.recv_ns)
            if self._lost_ns is None and self._books:
                self._lost_ns = self._seen_ns
        elif isinstance(step, Unchanged) and step.symbol == self._symbol:
            self._book.confirm(step.recv_ns)

    def _look(self, now_ns: Ns) -> None:
        instrument = self._instruments.get(self._symbol)
        if instrument is None or self._book.state != "live":
            return
        is_due = not self._walked or now_ns - self._walked[-1] >= _WALK_NS
        levels, window = self._book.arrays
        curve = self._curve if is_due else self._no_curve
        evaluate_ladder(
            levels, window, instrument.contract, instrument.is_inverse, 0.0, self._no_orders, curve, self._signals, 0,
            self._no_state,
        )  # fmt: skip
        mid = float(self._signals[sweep.SIGNAL_MID])
        half = float(self._signals[sweep.SIGNAL_HALF_SPREAD_BPS])
        if not half > 0.0:
            return
        if self._lost_ns is not None:
            self._breaks.append((self._lost_ns, now_ns))
            self._lost_ns = None
        self._seen_ns = max(self._seen_ns, now_ns)
        self._books.append((self._seen_ns, mid, half))
        if is_due:
            self._walked.append(now_ns)
            best = mid * (1.0 - half / BPS), mid * (1.0 + half / BPS)
            self._walks.append(
                np.stack([
                    (best[0] - curve[sweep.BID_AVERAGE]) / mid * BPS,
                    (curve[sweep.ASK_AVERAGE] - best[1]) / mid * BPS,
                ])
            )  # fmt: skip

    def sampled(self) -> Sampled:
        if self._symbol not in self._instruments:
            raise CalibrationError(self._symbol, "no row of it in the recording", "its contract and lot")
        if len(self._books) < 2:
            raise CalibrationError(self._symbol, "no live book of it with two sides", "a recording of its book")
        start_ns = self._books[0][0]
        books = np.array([((ns - start_ns) / NS_PER_S, mid, half) for ns, mid, half in self._books])
        trades = np.array([((ns - start_ns) / NS_PER_S, quote) for ns, quote in self._trades]).reshape(-1, 2)
        order = np.argsort(trades[:, 0], kind="stable")
        breaks = np.array([[(a - start_ns) / NS_PER_S, (b - start_ns) / NS_PER_S] for a, b in self._breaks])
        return Sampled(
            symbol=self._symbol,
            start_ns=start_ns,
            book_s=books[:, 0],
            mid=books[:, 1],
            half_spread_bps=books[:, 2],
            walk_s=np.array([(ns - start_ns) / NS_PER_S for ns in self._walked]),
            depth_bps=np.array(self._walks),
            trade_s=trades[order, 0],
            trade_quote=trades[order, 1],
            breaks_s=breaks.reshape(-1, 2),
            data_sha256=self._digest.hexdigest(),
        )
