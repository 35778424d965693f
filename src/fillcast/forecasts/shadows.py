"""Orders that rest at an instrument's touch in thought: what was said of their fills, and what became of them."""

import math
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.events import Trade
from fillcast.forecasts import fill_books
from fillcast.forecasts.correction import Correction, corrected
from fillcast.forecasts.hazards import SPREADS_TICKS, Hazards
from fillcast.kernels import hazard, ladder, pulse, shadow
from fillcast.kernels.queue import N_RULES, PROPORTIONAL
from fillcast.units import NS_PER_S, Ns

NEEDED_S: Final = 30.0
"""Of the book and its prints before anything is said."""

N_PLACES: Final = 48
EVERY_NS: Final = NS_PER_S // 2
"""From one order to the next: each side has one a second."""

LONG_EVERY: Final = 4
"""One order in so many is followed to the last wait; the others to `SHORT_S`."""

MAX_COUNTS: Final = 4
"""Waits that one tick may settle."""

SHORT_S: Final = 5.0

_H = hazard.HORIZONS_S
_H_NS = np.array([round(h * NS_PER_S) for h in _H], np.int64)
_SPREADS = np.array(SPREADS_TICKS) + 0.5
_FOREVER: Final = (1 << 62) - 1
N_SHORT: Final = sum(h <= SHORT_S for h in _H)
"""Waits that every order is followed through."""


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


class Shadows:
    """Shadow orders of one instrument: bids and asks at the touch, one of each a second, the first piece and one as
    deep as a middle size in turn, each settled when its waits are over, and each wait's chances set right by that.

    Its owner gives it every print and every book, and nothing else moves it.
    """

    __slots__ = (
        "_due_ns",
        "_foretell",
        "_hash",
        "_hazards",
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
        "_x",
        "books",
        "correction",
    )

    def __init__(self, hazards: Hazards, tick_price: float, contract: float, *, is_inverse: bool) -> None:
        self._hazards = hazards
        self._hash = hazards.hash
        self._see, self._foretell = shadow.see.entry, hazard.foretell.entry
        self._tolerance = 0.5 * tick_price if tick_price > 0.0 else 1e-12
        self._unit = (contract, is_inverse, tick_price)
        self._due_ns: Ns = 0
        self._ripe_ns: Ns = _FOREVER
        self._reading, self._x = np.empty(pulse.N_BASE), np.empty(hazard.N_FEATURES + 1)
        self._n_rounds = 0
        self._since_ns: Ns = 0
        self._stamps = np.zeros((N_PLACES, shadow.N_STAMPS), np.int64)
        self._nexts = np.zeros((N_PLACES, 2), np.int64)
        self._rows = np.zeros((N_PLACES, shadow.N_ROW))
        self._said = np.zeros((N_PLACES, 3, hazard.N_HORIZONS))
        self.books = np.zeros((hazard.N_HORIZONS, fill_books.N_KEPT))
        self.correction = Correction()

    def take(self, trade: Trade, book: tuple[NDArray[np.float64], NDArray[np.int64]]) -> None:
        """A print, and the book as it is beside it."""
        if self._n_rounds:
            aggressor = 0 if trade.side == "buy" else 1
            self._see(
                aggressor, trade.recv_ns, trade.event_ns, trade.price, trade.size,
                self._tolerance, *book, self._stamps, self._rows,
            )  # fmt: skip

    def work(
        self,
        now_ns: Ns,
        book: tuple[NDArray[np.float64], NDArray[np.int64]],
        since_ns: Ns,
        state: NDArray[np.float64],
        size_quote: float,
        *,
        is_live: bool,
    ) -> None:
        """After a tick: what the book shows, what is due, now and then a new order. size_quote: of the deep piece.

        since_ns: when the book entered its state; nothing is followed from one whole book to the next.
        """
        if not is_live or since_ns != self._since_ns:
            self._since_ns = since_ns
            self._void()
            return
        if self._n_rounds:
            event_ns = int(book[1][ladder.EVENT_NS])
            self._see(shadow.BOOK, now_ns, event_ns, 0.0, 0.0, self._tolerance, *book, self._stamps, self._rows)
        if now_ns >= self._ripe_ns:
            self._settle(now_ns)
        elif now_ns >= self._due_ns and state[pulse.START_S] >= NEEDED_S and size_quote > 0.0:
            self._put(now_ns, book, state, size_quote)

    def _put(
        self,
        now_ns: Ns,
        book: tuple[NDArray[np.float64], NDArray[np.int64]],
        state: NDArray[np.float64],
        size_quote: float,
    ) -> None:
        levels, window = book
        bid, ask = float(levels[0, 0, window[ladder.BID_START]]), float(levels[1, 0, window[ladder.ASK_START]])
        free = np.flatnonzero(self._stamps[:, shadow.PUT_NS] == 0)
        if not len(free) or state[pulse.TOUCH] != bid or state[pulse.TOUCH + 2] != ask:
            # A quote has come that the ladder doesn't show yet.
            return
        place, n = int(free[0]), self._n_rounds
        side, is_deep, is_long = n % 2, n // 2 % 2, n // 4 % LONG_EVERY == 0
        contract, is_inverse, tick = self._unit
        depth = size_quote / (contract if is_inverse else contract * bid) if is_deep else 0.0
        chances = np.empty((1, N_RULES, hazard.N_HORIZONS))
        hazards = self._hazards
        self._foretell(
            state, now_ns, levels, window, 1.0 - 2.0 * side, np.array([depth]),
            hazards.coefficients, hazards.platt, hazards.forest, self._reading, self._x, chances,
        )  # fmt: skip
        price, ahead = levels[side, :, window[2 * side]].tolist()
        row, event_ns = self._rows[place], int(window[ladder.EVENT_NS])
        row[:] = 0.0
        row[shadow.SIDE], row[shadow.PRICE], row[shadow.DEPTH], row[shadow.SHOWN] = side, price, depth, ahead
        row[shadow.WAITING : shadow.CREDIT] = ahead
        row[shadow.FILL_S :] = math.inf
        self._stamps[place] = now_ns, event_ns, 0, event_ns
        self._nexts[place] = 0, hazard.N_HORIZONS if is_long else N_SHORT
        raw = chances[0, PROPORTIONAL]
        spread = int(np.searchsorted(_SPREADS, round((ask - bid) / tick) if tick > 0.0 else 1))
        self._said[place] = raw, corrected(raw, self.correction.lines), hazards.base_rates[spread]
        self._n_rounds = n + 1
        self._due_ns = now_ns + EVERY_NS
        self._ripe_ns = min(self._ripe_ns, now_ns + int(_H_NS[0]))

    def _settle(self, now_ns: Ns) -> None:
        # A few waits that are over; a place is free again after its last one.
        put = self._stamps[:, shadow.PUT_NS]
        over = np.where(put > 0, put + _H_NS[self._nexts[:, 0]], _FOREVER)
        for place in np.argsort(over, kind="stable")[:MAX_COUNTS].tolist():
            if over[place] > now_ns:
                break
            k, last = self._nexts[place].tolist()
            self._count(place, k)
            if k + 1 == last:
                put[place] = 0
            else:
                self._nexts[place, 0] = k + 1
        self._ripe_ns = int(np.where(put > 0, put + _H_NS[self._nexts[:, 0]], _FOREVER).min())

    def _count(self, place: int, k: int) -> None:
        filled = self._rows[place, shadow.FILL_S :] <= _H[k]
        raw, said, base = self._said[place, :, k].tolist()
        fill_books.count(self.books[k], raw, said, base, filled)
        put_s = int(self._stamps[place, shadow.PUT_NS]) / NS_PER_S
        self.correction.learn(k, raw, put_s, weight_of(k), is_filled=bool(filled[PROPORTIONAL]))

    def _void(self) -> None:
        for place in np.flatnonzero(self._stamps[:, shadow.PUT_NS]).tolist():
            k, last = self._nexts[place].tolist()
            self.books[k:last, fill_books.N_VOID] += 1.0
        self._stamps[:] = 0
        self._nexts[:] = 0
        self._ripe_ns = _FOREVER

    def memory(self) -> ShadowsMemory:
        """All that frames have made of it."""
        return ShadowsMemory(
            fit_hash=self._hash,
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
        )
        if kept.fit_hash != self._hash or any(len(content) != array.nbytes for array, content, _ in whole):
            return
        for array, content, form in whole:
            array[...] = np.frombuffer(content, form).reshape(array.shape)
        self._due_ns, self._ripe_ns = kept.due_ns, kept.ripe_ns
        self._n_rounds, self._since_ns = kept.n_rounds, kept.since_ns


def weight_of(k: int) -> float:
    """Of one settled order in the correction: those put while others wait share their fate, so each side counts once
    a wait, or once an order where they are further apart."""
    apart_s = 1.0 if k < N_SHORT else float(LONG_EVERY)
    return min(1.0, apart_s / _H[k])
