"""How forecasts did: the books kept of an instrument's shadow forecasts."""

from typing import Final, Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.forecasts.fill_books import FillRecord, independent
from fillcast.kernels import keeper, learner, pulse
from fillcast.units import NS_PER_S, Ns, Side

BASIS: Final = "hypothetical orders against the later book"

Basis = Literal["hypothetical orders against the later book"]


class Bucket(Struct, frozen=True, kw_only=True):
    """Coverage of the 90 % range where the market was in one state. below_frac, above_frac: None of none."""

    name: str
    n: int
    below_frac: float | None
    above_frac: float | None


class TrackRecord(Struct, frozen=True, kw_only=True):
    """How forecasts of one side, size and latency did: orders that were never sent, priced again on the later book.

    n: settled lately, at most two thousand; n_void: not settled meanwhile, for a gap or a size that the book did
    not hold; n_eff: of how many independent ones the losses speak, by their correlation with the one before.
    bias_bps: outcome less the forecast's median. pinball_bps: mean over the quantiles, beside those of the plain
    walk and of the recent quantiles. The range is from the 5 % to the 95 % quantile, of the n_ranged that had one:
    shares below, inside and above, and its interval score (Gneiting & Raftery 2007) beside that of the recent
    quantiles. below_frac, upto_frac: outcomes below and not above each of the seven quantiles. weights_frac: of
    each expert, mean over the quantiles, by name. seen_frac: the share of the time since the first book that the
    experts' fit was made from, which is no track record; None without a fit. None of nothing.
    """

    basis: Basis = BASIS
    side: Side
    size_quote: float
    latency_ms: float
    n: int
    n_eff: float
    n_void: int
    bias_bps: float | None
    mae_bps: float | None
    pinball_bps: float | None
    walk_pinball_bps: float | None
    recent_pinball_bps: float | None
    n_ranged: int
    range_frac: float | None
    range_below_frac: float | None
    range_above_frac: float | None
    interval_score_bps: float | None
    recent_interval_score_bps: float | None
    below_frac: tuple[float, ...]
    upto_frac: tuple[float, ...]
    buckets: tuple[Bucket, ...]
    weights_frac: dict[str, float]
    seen_frac: float | None


class Scores(Struct, frozen=True, kw_only=True):
    """The score keeper of one instrument. fit: the params that its experts know; is_transferred: of other instruments.

    records: buys then sells of each size, latency by latency; none before there was a book to choose sizes by.
    first_net_s, first_range_s, first_record_s: from the opening of its connection, None while still to come.
    learned_hash: of what the learner serves. fills: how chances of fills did, by wait; none without such chances.
    """

    basis: Basis = BASIS
    symbol: str
    as_of_ns: Ns
    fit: str
    is_transferred: bool
    learned_hash: str
    first_net_s: float | None
    first_range_s: float | None
    first_record_s: float | None
    records: tuple[TrackRecord, ...]
    fills: tuple[FillRecord, ...] = ()


def record_of(cells: NDArray[np.float64], cell: int, size_quote: float, seen_frac: float | None = None) -> TrackRecord:
    """Of one row of the cells in `fillcast.kernels.keeper`."""
    row = cells[cell].copy()
    row[keeper.PAGE : keeper.PAGE_BEFORE] += row[keeper.PAGE_BEFORE : keeper.WEIGHTS]
    held: list[float] = row.tolist()
    n, n_ranged = int(held[keeper.N]), int(held[keeper.N_TOLD])
    bias, mae, served, walk, recent = (_per(total, n) for total in held[keeper.SUM_BIAS : keeper.N_TOLD])
    below, above, width, recent_width = (
        _per(held[at], n_ranged)
        for at in (keeper.N_BELOW, keeper.N_ABOVE, keeper.SUM_INTERVAL, keeper.SUM_RECENT_INTERVAL)
    )
    weights = cells[cell, keeper.WEIGHTS : keeper.COEFFICIENTS].reshape(learner.N_QUANTILES, learner.N_EXPERTS)
    return TrackRecord(
        side="buy" if cell % keeper.N_ORDERS < pulse.MAX_SIZES else "sell",
        size_quote=size_quote,
        latency_ms=keeper.LATENCIES_S[cell // keeper.N_ORDERS] * 1e3,
        n=n,
        n_eff=independent(n, held[keeper.SUM_SERVED], held[keeper.SUM_SQUARES], held[keeper.SUM_LAGGED]),
        n_void=int(held[keeper.N_VOID]),
        bias_bps=bias,
        mae_bps=mae,
        pinball_bps=served,
        walk_pinball_bps=walk,
        recent_pinball_bps=recent,
        n_ranged=n_ranged,
        range_frac=None if below is None or above is None else 1.0 - below - above,
        range_below_frac=below,
        range_above_frac=above,
        interval_score_bps=width,
        recent_interval_score_bps=recent_width,
        below_frac=_shares(held[keeper.BELOW : keeper.UPTO], n),
        upto_frac=_shares(held[keeper.UPTO : keeper.IN_BUCKETS], n),
        buckets=tuple(_bucket(name, held, k) for k, name in enumerate(keeper.BUCKETS)),
        weights_frac=dict(zip(learner.EXPERTS, weights.mean(axis=0).tolist(), strict=True)),
        seen_frac=seen_frac,
    )


def seconds(at_ns: Ns, since_ns: Ns) -> float | None:
    """From *since_ns*; None for what has not come, whose instant is 0."""
    return (at_ns - since_ns) / NS_PER_S if at_ns else None


def _per(total: float, n: int) -> float | None:
    return total / n if n else None


def _shares(counts: list[float], n: int) -> tuple[float, ...]:
    return tuple(count / n for count in counts) if n else ()


def _bucket(name: str, held: list[float], k: int) -> Bucket:
    n, below, above = held[keeper.IN_BUCKETS + 3 * k : keeper.IN_BUCKETS + 3 * k + 3]
    return Bucket(name=name, n=int(n), below_frac=_per(below, int(n)), above_frac=_per(above, int(n)))
