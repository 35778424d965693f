"""What only a week of tape can say: the profile of volume, and a forecast of volatility."""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.learn.sampled import Sampled
from fillcast.models.volatility import BUCKET_S, HAR_MIN_DAYS, fit_har
from fillcast.models.volume import N_BUCKETS, PROFILE_MIN_DAYS, PROFILE_S, profile_after
from fillcast.params import Number
from fillcast.units import NS_PER_S

HAR_HORIZON_S = 1800.0

_DAY_S = 86_400.0


class Weekly(Struct, frozen=True, eq=False):
    """numbers, arrays: what was fitted, as params hold it. refused: what was not, with have and need."""

    numbers: tuple[Number, ...]
    arrays: dict[str, NDArray[np.float64]]
    refused: tuple[str, ...]


def fit_weekly(sampled: Sampled) -> Weekly:
    """The profile of the week and HAR, or what is missing for them."""
    span_s = sampled.span_s
    if span_s < max(PROFILE_MIN_DAYS, HAR_MIN_DAYS) * _DAY_S:
        have = f"have {span_s / 3600.0:.1f} h of tape, need {PROFILE_MIN_DAYS} days"
        flat = Number(fit="impact", name="volume_profile", value_number=1.0, unit="share of the mean", status="flat")
        return Weekly((flat,), {}, (f"volume profile of the week: {have}", f"HAR volatility: {have}"))
    profile = volume_profile(sampled)
    variances = _bucket_variances(sampled)
    har = fit_har(variances, HAR_HORIZON_S)
    arrays = {
        "volume_profile": profile,
        "har": np.array([har.horizon_s, har.intercept_per_s, *har.weight_ratio]),
    }
    number = Number(
        fit="impact",
        name="volume_profile",
        value_number=float(profile.max()),
        unit="busiest five minutes over the mean",
        n_seen=int(span_s / PROFILE_S),
    )
    return Weekly((number,), arrays, ())


def volume_profile(sampled: Sampled) -> NDArray[np.float64]:
    """(2016,) volume of each five minutes of the week over their mean, each later week with a tenth of the weight.

    A bucket that the tape never saw has the mean.
    """
    start = sampled.start_ns // NS_PER_S // PROFILE_S
    n = int(sampled.span_s // PROFILE_S)
    edges = np.arange(n + 1) * float(PROFILE_S)
    volumes = np.histogram(sampled.trade_s, edges, weights=np.abs(sampled.trade_quote))[0]
    profile = np.full(N_BUCKETS, volumes.mean())
    first = min(n, N_BUCKETS)
    places = (start + np.arange(n)) % N_BUCKETS
    profile[places[:first]] = volumes[:first]
    for place, volume in zip(places[first:].tolist(), volumes[first:].tolist(), strict=True):
        profile[place] = profile_after(float(profile[place]), [volume])
    ratio: NDArray[np.float64] = profile / profile.mean()
    return ratio


def _bucket_variances(sampled: Sampled) -> NDArray[np.float64]:
    # Variance a second of each five minutes, from mids a second apart.
    n = int(sampled.span_s // BUCKET_S)
    edges = np.arange(n * int(BUCKET_S) + 1, dtype=np.float64)
    at = np.maximum(np.searchsorted(sampled.book_s, edges, side="right") - 1, 0)
    squares = np.diff(np.log(sampled.mid[at])) ** 2
    rates: NDArray[np.float64] = squares.reshape(n, int(BUCKET_S)).sum(axis=1) / BUCKET_S
    return rates
