"""What is known of an instrument beside its ladder: volatility, volume, order flow, mark price and funding."""

import math

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from fillcast.errors import ConfigError
from fillcast.events import Candles, Funding, Mark, Ticker, Trade
from fillcast.kernels import flow
from fillcast.models.volatility import Har, Realised, Volatility, annualised_ratio, realised
from fillcast.terms import as_float, told
from fillcast.units import BPS, NS_PER_DAY, NS_PER_S, S_PER_DAY, Ns, Price, Qty, Rate

FROM_CANDLES = "from candles"
FROM_TICKER = "from ticker"
FROM_TRADES = "from trades, 1 h"
FROM_USER = "given"
FROM_FORECAST = "forecast from a day of the mid"

_MIN_CANDLES = 30
_MIN_SPAN = 1.0 - math.exp(-1.0)
_NAMES = ("now-cast, 30 s", "now-cast, 5 min", "now-cast, 1 h")
_WINDOWS_S = {**dict(zip(_NAMES, flow.TAUS_S, strict=True)), FROM_FORECAST: S_PER_DAY}

_LONG_S = 900.0
"""Horizon from which the slow now-cast is the better forecast."""

PRINT_TAUS_S = (1.0, 5.0, 30.0)
LEVEL_S = 3600.0
_MIN_LEVEL_S = 600.0


class Features(Struct, frozen=True, kw_only=True):
    """None where the venue has not said it yet, or too little has been seen.

    sigma_1d_bps: volatility of the price over a day: the now-cast of five minutes once it has seen as many, else what
    candles say, else the one of thirty seconds. Each now-cast stands beside it, and so do the forecast of a fit, once
    it has seen a day, and what a user gave instead. realised: of up to an hour of the mid, pre-averaged.
    volume_1d_qty: base units traded in 24 hours, at the level of the last hour once that is known.
    touch_flow_size, level_flow_ratio: order flow imbalance over 0.1, 1, 5 and 30 s: of the touch in venue
    sizes, and of five levels as a share of what stands on one.
    trade_rate_per_s, trade_flow_size: prints a second, and bought less sold in venue sizes a second, over 1, 5
    and 30 s.
    """

    sigma_1d_bps: float | None = None
    sigma_origin: str = ""
    sigma_30s_1d_bps: float | None = None
    sigma_5min_1d_bps: float | None = None
    sigma_1h_1d_bps: float | None = None
    forecast_1d_bps: float | None = None
    candles_1d_bps: float | None = None
    candles_s: float | None = None
    realised: Realised | None = None
    given_1d_bps: float | None = None
    volume_1d_qty: Qty | None = None
    volume_origin: str = ""
    mark_price: Price | None = None
    funding_rate: Rate | None = None
    next_funding_ns: Ns | None = None
    funding_interval_ns: Ns | None = None
    touch_flow_size: tuple[float, ...] | None = None
    level_flow_ratio: tuple[float, ...] | None = None
    trade_rate_per_s: tuple[float, ...] | None = None
    trade_flow_size: tuple[float, ...] | None = None
    last_trade: Trade | None = None

    def volatility_over(self, horizon_s: float, moves: tuple[str, ...] = ()) -> Volatility:
        """The volatility for a horizon: what a user gave goes before all that is measured."""
        measured_bps, measured_origin = self._measured_over(horizon_s)
        window_s = self.candles_s if measured_origin == FROM_CANDLES else _WINDOWS_S.get(measured_origin)
        sigma_bps, origin = measured_bps, measured_origin
        if self.given_1d_bps is not None:
            sigma_bps, origin = self.given_1d_bps, FROM_USER
        return Volatility(
            sigma_1d_bps=sigma_bps,
            annualised_ratio=None if sigma_bps is None else year_ratio(sigma_bps),
            origin=origin,
            window_s=None if origin == FROM_USER else window_s,
            measured_1d_bps=measured_bps,
            measured_annualised_ratio=None if measured_bps is None else year_ratio(measured_bps),
            measured_origin=measured_origin,
            measured_window_s=window_s,
            realised=self.realised,
            moves=moves,
        )

    def _measured_over(self, horizon_s: float) -> tuple[float | None, str]:
        if horizon_s >= _LONG_S and self.forecast_1d_bps is not None:
            return self.forecast_1d_bps, FROM_FORECAST
        if horizon_s >= _LONG_S and self.sigma_1h_1d_bps is not None:
            return self.sigma_1h_1d_bps, _NAMES[2]
        return self.sigma_1d_bps, self.sigma_origin


class PrintsMemory(Struct, frozen=True):
    """All that `Prints` holds."""

    at_ns: Ns = 0
    covered_s: float = 0.0
    rates_per_s: tuple[float, ...] = ()
    flows_size: tuple[float, ...] = ()
    level_qty: float = 0.0
    last: Trade | None = None


class Prints:
    """Trades of one instrument as they come: their rate, their direction, and the level of volume."""

    __slots__ = ("_at_ns", "_covered_s", "_flows", "_level", "_rates", "last")

    def __init__(self) -> None:
        self._at_ns: Ns = 0
        self._covered_s = 0.0
        self._rates = [0.0] * len(PRINT_TAUS_S)
        self._flows = [0.0] * len(PRINT_TAUS_S)
        self._level = 0.0
        self.last: Trade | None = None

    def take(self, trade: Trade, qty: Qty) -> None:
        """One more print, of *qty* base units."""
        self.last = trade
        self._advance(trade.recv_ns)
        signed = trade.size if trade.side == "buy" else -trade.size
        for k, tau in enumerate(PRINT_TAUS_S):
            self._rates[k] += 1.0 / tau
            self._flows[k] += signed / tau
        self._level += qty / LEVEL_S

    def _advance(self, now_ns: Ns) -> None:
        waited_s = (now_ns - self._at_ns) / NS_PER_S if self._at_ns else 0.0
        self._at_ns = now_ns
        if waited_s <= 0.0:
            return
        for k, tau in enumerate(PRINT_TAUS_S):
            kept = math.exp(-waited_s / tau)
            self._rates[k] *= kept
            self._flows[k] *= kept
        self._level *= math.exp(-waited_s / LEVEL_S)
        self._covered_s += waited_s

    def freeze(self, now_ns: Ns) -> tuple[tuple[float, ...], tuple[float, ...], Qty | None]:
        """Rates, flows, and volume of a day at the present level: None until ten minutes have been seen."""
        waited_s = max(0.0, (now_ns - self._at_ns) / NS_PER_S)
        kept = [math.exp(-waited_s / tau) for tau in PRINT_TAUS_S]
        rates = tuple(rate * left for rate, left in zip(self._rates, kept, strict=True))
        flows = tuple(one * left for one, left in zip(self._flows, kept, strict=True))
        covered_s = self._covered_s + waited_s
        if covered_s < _MIN_LEVEL_S:
            return rates, flows, None
        level = self._level * math.exp(-waited_s / LEVEL_S) / -math.expm1(-covered_s / LEVEL_S)
        return rates, flows, level * S_PER_DAY

    @property
    def has_seen(self) -> bool:
        return self._at_ns > 0

    def memory(self) -> PrintsMemory:
        return PrintsMemory(
            self._at_ns, self._covered_s, tuple(self._rates), tuple(self._flows), self._level, self.last
        )

    def restore(self, memory: PrintsMemory) -> None:
        """Go on from what `memory` gave; one of other spans is measured anew."""
        if len(memory.rates_per_s) == len(memory.flows_size) == len(PRINT_TAUS_S):
            self._at_ns = memory.at_ns
            self._covered_s = memory.covered_s
            self._rates = list(memory.rates_per_s)
            self._flows = list(memory.flows_size)
            self._level = memory.level_qty
            self.last = memory.last


def sense(known: Features, state: NDArray[np.float64], prints: Prints, now_ns: Ns) -> Features:
    """*known* with what the tick path has measured. state: as in `fillcast.kernels.flow`; it is not kept."""
    casts = [_now_cast(state, k) for k in range(len(flow.TAUS_S))]
    sigma, origin = known.candles_1d_bps, FROM_CANDLES if known.candles_1d_bps is not None else ""
    if casts[1] is not None:
        sigma, origin = casts[1], _NAMES[1]
    elif sigma is None and casts[0] is not None:
        sigma, origin = casts[0], _NAMES[0]
    has_flow = state[flow.N_BEFORE] > 0.0
    rates, flows, level = prints.freeze(now_ns) if prints.has_seen else (None, None, None)
    return replace(
        known,
        sigma_1d_bps=sigma,
        sigma_origin=origin,
        sigma_30s_1d_bps=casts[0],
        sigma_5min_1d_bps=casts[1],
        sigma_1h_1d_bps=casts[2],
        volume_1d_qty=known.volume_1d_qty if level is None else level,
        volume_origin=known.volume_origin if level is None else FROM_TRADES,
        touch_flow_size=tuple(state[flow.TOUCH_FLOW : flow.TOUCH_FLOW + 4].tolist()) if has_flow else None,
        level_flow_ratio=tuple(state[flow.LEVEL_FLOW : flow.LEVEL_FLOW + 4].tolist()) if has_flow else None,
        trade_rate_per_s=rates,
        trade_flow_size=flows,
        last_trade=prints.last,
    )


def _now_cast(state: NDArray[np.float64], k: int) -> float | None:
    # Only once it has seen its own memory's length; before, a few returns would speak for all of it.
    weight = state[flow.VARIANCE_WEIGHT + k]
    if weight < _MIN_SPAN:
        return None
    return math.sqrt(state[flow.VARIANCE + k] / weight * S_PER_DAY) * BPS


def measured(state: NDArray[np.float64]) -> Realised:
    """Volatility of the last hour's mid, a second apart. Raises CalibrationError from fewer than 60 returns."""
    n = int(state[flow.N_SAMPLES])
    kept = min(n, flow.N_MIDS)
    order = np.arange(n - kept, n) % flow.N_MIDS
    times = state[flow.MID_TIMES + order]
    return realised(state[flow.MIDS + order], float(times[-1] - times[0]) / NS_PER_S if kept else 0.0)


def bucket_variances_per_s(state: NDArray[np.float64]) -> NDArray[np.float64]:
    """Variance a second of each full five minutes of the last day, oldest first."""
    n = int(state[flow.N_FILLED_BUCKETS])
    order = np.arange(n - min(n, flow.N_BUCKETS), n) % flow.N_BUCKETS
    return state[flow.BUCKETS + order]


def forecast_1d_bps(state: NDArray[np.float64], har: Har | None) -> float | None:
    """What a fit makes of the last day's variances; None without a fit or a day."""
    variances = bucket_variances_per_s(state)
    if har is None or len(variances) < flow.N_BUCKETS:
        return None
    return har.forecast_1d_bps(variances)


def given_volatility_1d_bps(percent_a_day: float) -> float:
    """What a user typed. Raises ConfigError unless it lies between 0 and 100 % a day."""
    found = as_float(percent_a_day)
    if not 0.0 < found < 100.0:
        raise ConfigError(f"volatility is {told(percent_a_day)} % a day: it must lie between 0 and 100")
    return found * BPS / 100.0


def year_ratio(sigma_1d_bps: float) -> float:
    """Volatility of a year as a ratio, from that of a day."""
    return annualised_ratio((sigma_1d_bps / BPS) ** 2, S_PER_DAY)


def learn(known: Features, event: Ticker | Candles | Mark | Funding) -> Features:
    """*known* with what a venue has just said."""
    match event:
        case Ticker():
            return replace(known, volume_1d_qty=event.volume_1d_qty, volume_origin=FROM_TICKER)
        case Candles():
            sigma = garman_klass_1d_bps(event.ohlc, event.interval_ns)
            return replace(
                known,
                candles_1d_bps=sigma,
                candles_s=None if sigma is None else len(event.ohlc) * event.interval_ns / NS_PER_S,
                sigma_1d_bps=sigma,
                sigma_origin="" if sigma is None else FROM_CANDLES,
            )
        case Mark():
            return replace(known, mark_price=event.mark_price)
        case Funding():
            return replace(
                known,
                funding_rate=event.funding_rate,
                next_funding_ns=event.next_funding_ns,
                funding_interval_ns=event.interval_ns,
            )


def garman_klass_1d_bps(ohlc: NDArray[np.float64], interval_ns: Ns) -> float | None:
    """Volatility of a day from candles, in bps; None from fewer than 30 of them.

    ohlc: (n, 4) open, high, low, close. Mean of ln(H/L)^2/2 - (2 ln 2 - 1) ln(C/O)^2, scaled to 24 hours.
    Source: Garman & Klass 1980, J. Business 53(1), the practical estimator of section III.
    """
    if len(ohlc) < _MIN_CANDLES:
        return None
    opened, high, low, close = ohlc.T
    variance = 0.5 * np.log(high / low) ** 2 - (2.0 * math.log(2.0) - 1.0) * np.log(close / opened) ** 2
    return math.sqrt(max(float(variance.mean()), 0.0) * NS_PER_DAY / interval_ns) * BPS
