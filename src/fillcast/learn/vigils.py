"""A recording's virtual resting orders: what was known when they were put, and what became of them."""

from typing import Any

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from fillcast.errors import CalibrationError
from fillcast.kernels import grid, hazard, pulse, vigil
from fillcast.kernels.queue import N_RULES
from fillcast.learn.columns import Columns
from fillcast.learn.layout import LEAST_S, WARM_UP_S, ascending, check_window, play
from fillcast.market import Instrument
from fillcast.units import BPS, NS_PER_S, Ns

MARKOUTS_S = (0.1, 1.0, 5.0, 30.0)
MOST_DECISIONS = 60_000

_STEPS_S = (0.2, 0.5, 1.0, 2.0, 5.0)
_SIGNS = np.array([1.0, -1.0])


class Vigils(Struct, frozen=True, eq=False, kw_only=True):
    """Virtual orders at the touch of one recording, a row each, in the order of time.

    A row is a piece of an order: its first (depth 0) or what lies `depths_quote` deep in it. (n,) unless said: at:
    decision, `step_s` apart from begin_ns. signs: +1 a bid. aheads: size before the order. spread_ticks, half_bps,
    sigma_bps: when it was put, sigma per root second. seen: (n, N_FEATURES), closed: (n, N_HORIZONS), see
    `fillcast.kernels.hazard`. fill_s: (n, N_RULES), inf if not within 60 s. watched_s: how long it could be followed,
    filled or not. away_s: until the mid moved away. moves_bps: (n, N_HORIZONS) of the mid by each horizon, positive
    with the order; markouts_bps: (n, len(MARKOUTS_S)) of the mid after the fill by the central rule, likewise; NaN
    where there is none. n_dropped: decisions while the book was not live.
    """

    symbol: str
    begin_ns: Ns
    step_s: float
    n_decisions: int
    n_gaps: int
    n_dropped: int
    at: NDArray[np.int64]
    signs: NDArray[np.float64]
    depths_quote: NDArray[np.float64]
    aheads: NDArray[np.float64]
    spread_ticks: NDArray[np.float64]
    half_bps: NDArray[np.float64]
    sigma_bps: NDArray[np.float64]
    seen: NDArray[np.float64]
    closed: NDArray[np.float64]
    fill_s: NDArray[np.float64]
    watched_s: NDArray[np.float64]
    away_s: NDArray[np.float64]
    moves_bps: NDArray[np.float64]
    markouts_bps: NDArray[np.float64]

    @property
    def span_s(self) -> float:
        """From the first order to the last."""
        return float(self.at[-1] - self.at[0] + 1) * self.step_s if len(self.at) else 0.0

    @property
    def window_ns(self) -> tuple[Ns, Ns]:
        """When the first and the last were put."""
        step_ns = round(self.step_s * NS_PER_S)
        return self.begin_ns + int(self.at[0]) * step_ns, self.begin_ns + int(self.at[-1]) * step_ns

    def scale_bps(self, wait_s: float) -> NDArray[np.float64]:
        """(n,) half-spread + sigma root wait, in which moves of the mid are told."""
        found: NDArray[np.float64] = self.half_bps + self.sigma_bps * np.sqrt(wait_s)
        return found

    def take(self, chosen: NDArray[np.bool_]) -> "Vigils":
        """Some of its rows."""
        columns = {name: getattr(self, name) for name in self.__struct_fields__}
        return replace(self, **{name: v[chosen] for name, v in columns.items() if isinstance(v, np.ndarray)})

    def window(self, first_frac: float, last_frac: float) -> "Vigils":
        """As `between`. Raises ConfigError for a window that is none, CalibrationError where no order was put in it."""
        check_window(first_frac, last_frac)
        found = self.between(first_frac, last_frac)
        if len(found.at) == 0:
            what = f"{self.symbol}: orders put in a live book from {first_frac:.2%} to {last_frac:.2%} of the recording"
            raise CalibrationError(what, "0", "1")
        return found

    def between(self, first_frac: float, last_frac: float) -> "Vigils":
        """The rows put between two shares of the time that they span, and what was known of them at the second."""
        where = (self.at - self.at[0]) / max(int(self.at[-1] - self.at[0] + 1), 1)
        taken = self.take((where >= first_frac) & (where < last_frac))
        behind = self.at[where >= last_frac]
        return taken.known_at(int(behind[0])) if len(behind) else taken

    def known_at(self, cut: int) -> "Vigils":
        """What a recording that ends at decision *cut* says of its rows, all put before."""
        left_ns = (cut - self.at) * round(self.step_s * NS_PER_S)
        # As the kernel makes seconds, so that what comes at the cut itself is known.
        left_s = left_ns * 1e-9
        marked_s = self.fill_s[:, 1, None] + np.array(MARKOUTS_S)
        return replace(
            self,
            fill_s=np.where(self.fill_s <= left_s[:, None], self.fill_s, np.inf),
            watched_s=np.minimum(self.watched_s, left_ns / NS_PER_S),
            away_s=np.where(self.away_s <= left_s, self.away_s, np.inf),
            moves_bps=np.where(left_ns[:, None] / NS_PER_S >= hazard.HORIZONS_S, self.moves_bps, np.nan),
            markouts_bps=np.where(left_s[:, None] >= marked_s, self.markouts_bps, np.nan),
        )


def keep_vigils(
    columns: Columns,
    instrument: Instrument,
    depths_quote: tuple[float, ...],
    *,
    step_s: float | None = None,
) -> Vigils:
    """Put an order on both sides every *step_s*, after a minute's warm-up, and follow each through the recording.

    depths_quote: ascending, beside the first piece. step_s: by default the least of 0.2 to 5 s that gives at most
    60,000 decisions. Raises OrderError for depths that are none, CalibrationError where the recording is too short or
    its book was never live behind the warm-up.
    """
    depths = ascending(depths_quote)
    event_ns = columns.times_ns
    start_ns = columns.times_ns[columns.kinds == grid.SNAPSHOT][0]
    span_s = (event_ns[-1] - start_ns) / NS_PER_S
    if span_s < LEAST_S:
        raise CalibrationError(f"{columns.symbol}: the recording's length", f"{span_s:.0f} s", f"{LEAST_S:.0f} s")
    if step_s is None:
        step_s = next((s for s in _STEPS_S if span_s / s <= MOST_DECISIONS), _STEPS_S[-1])
    step_ns = round(step_s * NS_PER_S)
    begin_ns = int(-(-start_ns // step_ns) * step_ns)
    looked = _look(columns, begin_ns, step_ns)
    n = len(looked.readings)
    fill_s = np.full((n, 2, N_RULES, len(depths) + 1), np.nan)
    ends_s = np.full((n, 2, 2), np.nan)
    vigil.follow_all(
        columns.kinds, columns.times_ns, columns.starts, columns.sides, columns.prices, columns.sizes,
        begin_ns, step_ns, instrument.contract, instrument.is_inverse,
        depths, instrument.tick_price, looked.readings, looked.next_event, fill_s, ends_s,
    )  # fmt: skip
    kept = _rows(columns, instrument, depths, begin_ns, step_s, looked, fill_s, ends_s)
    if len(kept.at) == 0:
        what = f"{columns.symbol}: decisions behind the first {WARM_UP_S:.0f} s, of a live book"
        raise CalibrationError(what, "0", "1")
    return kept


class _Looked(Struct, frozen=True, eq=False):
    readings: NDArray[np.float64]
    next_event: NDArray[np.int64]
    event_mids: NDArray[np.float64]


def _look(columns: Columns, begin_ns: Ns, step_ns: Ns) -> _Looked:
    n = max(0, int((columns.times_ns[-1] - begin_ns) // step_ns))
    n_events = len(columns.kinds)
    looked = _Looked(
        np.full((n, pulse.N_BASE), np.nan),
        np.full(n, n_events, np.int64),
        np.full(n_events, np.nan),
    )

    def take(first: int, *held: NDArray[Any]) -> int:
        taken: int = vigil.look(
            columns.kinds, columns.times_ns, columns.starts, columns.sides, columns.prices, columns.sizes,
            first, begin_ns, step_ns, *held, looked.readings, looked.next_event, looked.event_mids,
        )  # fmt: skip
        return taken

    play(columns, take)
    return looked


def _rows(
    columns: Columns,
    instrument: Instrument,
    depths: NDArray[np.float64],
    begin_ns: Ns,
    step_s: float,
    looked: _Looked,
    fill_s: NDArray[np.float64],
    ends_s: NDArray[np.float64],
) -> Vigils:
    n, n_depths = len(looked.readings), len(depths) + 1
    shape = (n, 2, n_depths)
    touches = looked.readings[:, pulse.QUEUES : pulse.TURNOVER].reshape(n, 2, 2)
    is_warm = np.arange(n) * step_s >= WARM_UP_S
    is_kept = np.broadcast_to((np.isfinite(ends_s[..., 0]) & is_warm[:, None])[..., None], shape).ravel()

    def spread(values: NDArray[Any], axes: tuple[int, ...]) -> NDArray[Any]:
        # Values along some axes of (decision, side, depth), a row each.
        found: NDArray[Any] = np.broadcast_to(np.expand_dims(values, axes), shape).ravel()[is_kept]
        return found

    at = spread(np.arange(n), (1, 2))
    signs = spread(_SIGNS, (0, 2))
    price, ahead = spread(touches[..., 0], (2,)), spread(touches[..., 1], (2,))
    depth_quote = spread(np.concatenate([[0.0], depths]), (0, 1))
    unit_quote = instrument.contract if instrument.is_inverse else instrument.contract * price
    reading = looked.readings[at]
    seen, closed = np.empty((len(at), hazard.N_FEATURES)), np.empty((len(at), hazard.N_HORIZONS))
    hazard.see_all(looked.readings, at, signs, ahead, ahead + depth_quote / unit_quote, seen, closed)
    filled = np.moveaxis(fill_s, 2, 3).reshape(-1, N_RULES)[is_kept]
    gaps_ns = columns.times_ns[columns.kinds == grid.GAP]
    mids = _Mids(columns.times_ns, looked.event_mids, begin_ns, gaps_ns)
    spread_price = reading[:, pulse.QUEUES + 2] - reading[:, pulse.QUEUES]
    return Vigils(
        symbol=columns.symbol,
        begin_ns=begin_ns,
        step_s=step_s,
        n_decisions=n,
        n_gaps=columns.n_gaps,
        n_dropped=int(np.isnan(looked.readings[is_warm, 0]).sum()),
        at=at,
        signs=signs,
        depths_quote=depth_quote,
        aheads=ahead,
        spread_ticks=np.round(spread_price / instrument.tick_price) if instrument.tick_price else np.ones(len(at)),
        half_bps=reading[:, pulse.HALF_SPREAD_BPS],
        sigma_bps=reading[:, pulse.SIGMA_BPS + pulse.SCALE],
        seen=seen,
        closed=closed,
        fill_s=filled,
        watched_s=_watched_s(begin_ns + at * round(step_s * NS_PER_S), np.append(gaps_ns, columns.times_ns[-1])),
        away_s=spread(ends_s[..., 1], (2,)),
        moves_bps=signs[:, None] * mids.moves_bps(at * step_s, np.zeros(len(at)), hazard.HORIZONS_S),
        markouts_bps=signs[:, None] * mids.moves_bps(at * step_s, filled[:, 1], MARKOUTS_S),
    )


def _watched_s(put_ns: NDArray[np.int64], stops_ns: NDArray[np.int64]) -> NDArray[np.float64]:
    # Of the filled too: to count a fill before the stop, and no wait that the stop cut short, says too many fills.
    stop_ns = stops_ns[np.searchsorted(stops_ns, put_ns)]
    watched: NDArray[np.float64] = np.minimum((stop_ns - put_ns) / NS_PER_S, vigil.HORIZON_S)
    return watched


class _Mids:
    # The freshest mid at any instant of the recording.
    def __init__(
        self, times_ns: NDArray[np.int64], mids: NDArray[np.float64], begin_ns: Ns, gaps_ns: NDArray[np.int64]
    ) -> None:
        self._times_s = (times_ns - begin_ns) / NS_PER_S
        self._mids = mids
        self._gaps_s = (gaps_ns - begin_ns) / NS_PER_S

    def _at(self, when_s: NDArray[np.float64]) -> NDArray[np.float64]:
        found = np.searchsorted(self._times_s, when_s, side="right") - 1
        mids: NDArray[np.float64] = np.where(when_s <= self._times_s[-1], self._mids[found], np.nan)
        return mids

    def moves_bps(
        self, put_s: NDArray[np.float64], after_s: NDArray[np.float64], waits_s: tuple[float, ...]
    ) -> NDArray[np.float64]:
        """(n, len(waits_s)) from *after_s* after an order was put; NaN over a gap, beyond the end, or from never."""
        from_s = put_s + after_s
        before = self._at(np.where(np.isfinite(from_s), from_s, 0.0))
        found = np.full((len(put_s), len(waits_s)), np.nan)
        for k, wait_s in enumerate(waits_s):
            to_s = from_s + wait_s
            is_whole = np.isfinite(from_s) & (
                np.searchsorted(self._gaps_s, from_s) == np.searchsorted(self._gaps_s, to_s)
            )
            later = self._at(np.where(is_whole, to_s, 0.0))
            found[:, k] = np.where(is_whole, (later / before - 1.0) * BPS, np.nan)
        return found
