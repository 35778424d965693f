"""Orders that rest at an instrument's touch in thought: what was said of their fills, and what became of them."""

import math
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.events import Trade
from fillcast.forecasts.correction import Correction, corrected, lined, seen_of
from fillcast.forecasts.hazards import SPREADS_TICKS, Hazards
from fillcast.forecasts.seen import windows_of
from fillcast.forecasts.selection import Selection
from fillcast.kernels import hazard, ladder, pulse, settled, shadow
from fillcast.kernels.queue import N_RULES, PROPORTIONAL
from fillcast.units import NS_PER_S, Ns, Price

NEEDED_S: Final = 30.0
"""Of the book and its prints before anything is said."""

N_PLACES: Final = 48
EVERY_NS: Final = NS_PER_S // 2
"""From one order to the next: each side has one a second."""

_SPREADS = np.array(SPREADS_TICKS) + 0.5
_N_ROUND: Final = len(shadow.ROUND)
_REACH: Final = (0.0, 0.1, 1.0)
# Of the deepest piece that was fitted, at most: so that the middle one stays another than the large one.
_FIRST_NS: Final = round(hazard.HORIZONS_S[0] * NS_PER_S)


class ShadowsMemory(Struct, frozen=True, kw_only=True):
    """All that frames have made of the shadow orders of one instrument. Bytes are doubles, or 64-bit integers."""

    fit_hash: str
    due_ns: Ns
    ripe_ns: Ns
    n_rounds: int
    since_ns: Ns
    stamps: bytes
    nexts: bytes
    rows: bytes
    said: bytes
    books: bytes
    correction: bytes
    selection: bytes = b""
    mid_price: Price | None = None


class Shadows:
    """Shadow orders of one instrument: bids and asks at the touch, one of each a second, the first piece, one as deep
    as a middle size and one as a large one in turn, each settled when its waits are over, and each wait's chances and
    moves against what is filled set right by that.

    Its owner gives it every print, every quote beside the book and every book, and nothing else moves it.
    """

    __slots__ = (
        "_due_ns",
        "_foretell",
        "_glance",
        "_hazards",
        "_mid",
        "_n_rounds",
        "_nexts",
        "_reading",
        "_ripe_ns",
        "_rows",
        "_said",
        "_see",
        "_since_ns",
        "_stamps",
        "_tolerance",
        "_unit",
        "_work",
        "_x",
        "books",
        "correction",
        "hash",
        "selection",
        "windows",
    )

    def __init__(self, symbol: str, hazards: Hazards, tick_price: float, contract: float, *, is_inverse: bool) -> None:
        self._hazards = hazards
        self.hash = hazards.hash
        self._see, self._glance, self._work = shadow.see.entry, shadow.glance.entry, shadow.work.entry
        self._foretell = hazard.foretell.entry
        self._tolerance = 0.5 * tick_price if tick_price > 0.0 else 1e-12
        self._unit = (contract, is_inverse, tick_price)
        self._due_ns: Ns = 0
        self._ripe_ns: Ns = shadow.FOREVER
        self._reading, self._x = np.empty(pulse.N_BASE), np.empty((1, hazard.N_FEATURES + 1))
        self._n_rounds = 0
        self._since_ns: Ns = 0
        self._stamps = np.zeros((N_PLACES, shadow.N_STAMPS), np.int64)
        self._nexts = np.zeros((N_PLACES, 2), np.int64)
        self._rows = np.zeros((N_PLACES, shadow.N_ROW))
        self._said = np.zeros((N_PLACES, shadow.N_SAID, hazard.N_HORIZONS))
        self.books = np.zeros((hazard.N_HORIZONS, settled.N_KEPT))
        self._mid = math.nan
        is_transferred = not hazards.is_of(symbol)
        self.correction = Correction(is_transferred=is_transferred)
        self.selection = Selection(is_transferred=is_transferred)
        self.windows = windows_of(hazards.card.windows, symbol)

    def take(self, trade: Trade, book: tuple[NDArray[np.float64], NDArray[np.int64]]) -> None:
        """A print, and the book as it is beside it."""
        if self._n_rounds:
            aggressor = 0 if trade.side == "buy" else 1
            self._see(
                aggressor, trade.recv_ns, trade.event_ns, trade.price, trade.size,
                self._tolerance, *book, self._stamps, self._rows,
            )  # fmt: skip

    def glance(self, now_ns: Ns, event_ns: Ns, touch: tuple[float, float, float, float]) -> None:
        """A quote that came beside the book, by the venue's time: best bid and its size, best ask and its size."""
        if self._n_rounds:
            self._glance(now_ns, event_ns, *touch, self._tolerance, self._stamps, self._rows)
            self._note_mid(now_ns, touch[0], touch[2])

    def work(
        self,
        now_ns: Ns,
        book: tuple[NDArray[np.float64], NDArray[np.int64]],
        since_ns: Ns,
        state: NDArray[np.float64],
        sizes_quote: NDArray[np.float64],
        *,
        is_live: bool,
    ) -> None:
        """After a tick: what the book shows, what is due, now and then a new order. sizes_quote: ascending, the middle
        and the last one are those of deep pieces, as far as they were fitted.

        since_ns: when the book entered its state; nothing is followed from one whole book to the next.
        """
        if not is_live or since_ns != self._since_ns:
            self._since_ns = since_ns
            self._void()
            return
        is_ripe = now_ns >= self._ripe_ns
        if self._n_rounds:
            learner = self.correction
            self._ripe_ns = self._work(
                now_ns, self._ripe_ns, settled.HALF, learner.prior, self._mid, self._tolerance, *book,
                self._stamps, self._nexts, self._rows, self._said, self.books, learner.numbers, learner.half_lives_s,
                self.selection.numbers,
            )  # fmt: skip
        self._note_mid(now_ns, state[pulse.TOUCH], state[pulse.TOUCH + 2])
        if not is_ripe and now_ns >= self._due_ns and state[pulse.START_S] >= NEEDED_S and sizes_quote[1] > 0.0:
            self._put(now_ns, book, state, sizes_quote)

    def _note_mid(self, now_ns: Ns, bid: Price, ask: Price) -> None:
        # Where a wait is over and not yet settled, that of its end is kept.
        if now_ns < self._ripe_ns:
            self._mid = 0.5 * float(bid + ask)

    def _put(
        self,
        now_ns: Ns,
        book: tuple[NDArray[np.float64], NDArray[np.int64]],
        state: NDArray[np.float64],
        sizes_quote: NDArray[np.float64],
    ) -> None:
        levels, window = book
        touch = state[pulse.TOUCH : pulse.TOUCH + 4].reshape(2, 2)
        bid, ask = touch[:, 0].tolist()
        # Of a fresher quote than the ladder, or the ladder's own.
        event_ns = max(int(window[ladder.EVENT_NS]), int(state[pulse.TOUCH_US]) * pulse.NS_PER_US)
        free = np.flatnonzero(self._stamps[:, shadow.PUT_NS] == 0)
        if not len(free) or bid >= ask or window[ladder.SEQ] < state[pulse.TOUCH_SEQ]:
            # When a quote without a time was, that is fresher than the ladder, can't be told.
            return
        place, n = int(free[0]), self._n_rounds
        side, turn, is_long = n % 2, n // 2 % _N_ROUND, n // (2 * _N_ROUND) % shadow.LONG_EVERY == 0
        contract, is_inverse, tick = self._unit
        which, deepest_quote = shadow.ROUND[turn], self._hazards.card.deepest_quote
        depth_quote = min((0.0, *sizes_quote[1:].tolist())[which], deepest_quote * _REACH[which])
        depth = depth_quote / (contract if is_inverse else contract * bid)
        chances = np.empty((1, N_RULES, hazard.N_HORIZONS))
        hazards = self._hazards
        self._foretell(
            state, now_ns, levels, window, 1.0 - 2.0 * side, 0.0, np.array([depth]),
            hazards.coefficients, hazards.platt, hazards.forest, self._reading, self._x, chances,
        )  # fmt: skip
        if not np.isfinite(self._reading).all():
            return
        price, ahead = touch[side].tolist()
        row = self._rows[place]
        row[:] = 0.0
        row[shadow.SIDE], row[shadow.PRICE], row[shadow.DEPTH], row[shadow.SHOWN] = side, price, depth, ahead
        row[shadow.WAITING : shadow.SERVED] = ahead
        row[shadow.FILL_S : shadow.MID] = math.inf
        row[shadow.MID] = 0.5 * (bid + ask)
        row[shadow.HALF_BPS] = self._reading[pulse.HALF_SPREAD_BPS]
        row[shadow.SIGMA_BPS] = self._reading[pulse.SIGMA_BPS + pulse.SCALE]
        row[shadow.SEEN :] = seen_of(self._x[0])
        self._stamps[place] = now_ns, event_ns, 0, event_ns, event_ns
        self._nexts[place] = 0, hazard.N_HORIZONS if is_long else shadow.N_SHORT
        raw = chances[0, PROPORTIONAL]
        spread = int(np.searchsorted(_SPREADS, round((ask - bid) / tick) if tick > 0.0 else 1))
        told = raw, row[shadow.SEEN :], self.correction.lines
        moves = hazards.selection_ratios(self._x[0, : hazard.N_FEATURES])
        self._said[place] = (
            raw, corrected(*told), hazards.base_rates[spread], lined(*told), moves, moves + self.selection.offsets,
        )  # fmt: skip
        self._n_rounds = n + 1
        self._due_ns = now_ns + EVERY_NS
        self._ripe_ns = min(self._ripe_ns, now_ns + _FIRST_NS)

    def _void(self) -> None:
        for place in np.flatnonzero(self._stamps[:, shadow.PUT_NS]).tolist():
            k, last = self._nexts[place].tolist()
            self.books[k:last, settled.N_VOID] += 1.0
        self._stamps[:] = 0
        self._nexts[:] = 0
        self._ripe_ns = shadow.FOREVER

    def memory(self) -> ShadowsMemory:
        """All that frames have made of it."""
        return ShadowsMemory(
            fit_hash=self.hash,
            due_ns=self._due_ns,
            ripe_ns=self._ripe_ns,
            n_rounds=self._n_rounds,
            since_ns=self._since_ns,
            stamps=self._stamps.astype("<i8").tobytes(),
            nexts=self._nexts.astype("<i8").tobytes(),
            rows=self._rows.astype("<f8").tobytes(),
            said=self._said.astype("<f8").tobytes(),
            books=self.books.astype("<f8").tobytes(),
            correction=self.correction.numbers.astype("<f8").tobytes(),
            selection=self.selection.numbers.astype("<f8").tobytes(),
            mid_price=None if math.isnan(self._mid) else self._mid,
        )

    def restore(self, kept: ShadowsMemory) -> None:
        """Go on from what `memory` gave; what another fit or version made is learned anew."""
        whole = (
            (self._stamps, kept.stamps, "<i8"),
            (self._nexts, kept.nexts, "<i8"),
            (self._rows, kept.rows, "<f8"),
            (self._said, kept.said, "<f8"),
            (self.books, kept.books, "<f8"),
            (self.correction.numbers, kept.correction, "<f8"),
            (self.selection.numbers, kept.selection, "<f8"),
        )
        if kept.fit_hash != self.hash or any(len(content) != array.nbytes for array, content, _ in whole):
            return
        for array, content, form in whole:
            array[...] = np.frombuffer(content, form).reshape(array.shape)
        self._due_ns, self._ripe_ns = kept.due_ns, kept.ripe_ns
        self._n_rounds, self._since_ns = kept.n_rounds, kept.since_ns
        self._mid = math.nan if kept.mid_price is None else kept.mid_price
