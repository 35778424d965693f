"""The markets that are fitted: which recordings, which listing, and the file that comes of it."""

from datetime import date
from decimal import Decimal
from hashlib import sha256
from math import log
from pathlib import Path

import msgspec
from msgspec import Struct

from fillcast.exchange.fitted import Fitted, fitted
from fillcast.exchange.listing import Listed, ListedRow
from fillcast.exchange.reactive import Reactive
from fillcast.lab.fitting import ASSUMED, COUNTED, TUNED
from fillcast.lab.realism import LIVELY, SPOT, THIN, Pace

_COLLECTOR = "github.com/nkaz001/hftbacktest, example data (MIT)"
_PLAYGROUND = "github.com/jeffrey82221/hftbacktest_playground (MIT)"


class Study(Struct, frozen=True, kw_only=True):
    """One market to fit. files: below the folder of recordings, one stream. far, span_s, start: see `fitting.fit`; a
    start is where earlier searches ended."""

    name: str
    files: tuple[str, ...]
    origin: str
    listed: Listed
    pace: Pace
    far: tuple[float, float, float]
    span_s: float
    start: dict[str, float] = {}


def _listed(name: str, price: str, tick: str, lot: str) -> Listed:
    # A spot listing in whatever the recording counts: base units.
    row = ListedRow(instType="SPOT", instId=name, tickSz=tick, lotSz=lot, minSz=lot, groupId="1")
    return Listed(row=row, start_price=Decimal(price), sigma_1d=0.03, median_lots=1.0, volume_1d_base=1.0)


STUDIES = (
    Study(
        name="btc-usdt-swap",
        files=("binance-usdm/btcusdt_20240718.gz", "binance-usdm/btcusdt_20240719.gz"),
        origin=_COLLECTOR,
        listed=_listed("BTC", "64000", "0.1", "0.0001"),
        pace=LIVELY,
        far=(0.05, 0.13, 700.0),
        span_s=1800.0,
        start={
            "news_ratio": 0.8,
            "news_power": 0.91,
            "share_power": 0.72,
            "jump_mu": 2.12,
            "jump_sigma": 0.976,
            "move_on_empty_frac": 0.954,
            "redraw_frac": 0.144,
            "pulled_frac": 0.92,
            "followed_frac": 0.52,
            "follow_hz": 8.74,
            "stale_hz": 1.74,
            "drift_ratio": 0.29,
            "fast_regime_sd": 0.433,
            "slow_regime_sd": 0.352,
            "empty_limit_hz": 86.1,
        },
    ),
    Study(
        name="eth-usdt-swap",
        files=("binance-usdm/ethusdt_20240718.gz", "binance-usdm/ethusdt_20240719.gz"),
        origin=_COLLECTOR,
        listed=_listed("ETH", "3420", "0.01", "0.001"),
        pace=LIVELY,
        far=(0.05, 0.12, 700.0),
        span_s=1800.0,
        start={
            "news_ratio": 0.466,
            "news_power": 0.61,
            "share_power": 1.0,
            "jump_mu": 2.01,
            "jump_sigma": 0.833,
            "move_on_empty_frac": 0.959,
            "redraw_frac": 0.349,
            "pulled_frac": 0.966,
            "followed_frac": 0.33,
            "follow_hz": 6.25,
            "stale_hz": 1.44,
            "drift_ratio": 0.793,
            "fast_regime_sd": 0.7,
            "slow_regime_sd": 0.285,
            "empty_limit_hz": 77.2,
        },
    ),
    Study(
        name="btc-usdt",
        files=("binance-spot/btcusdt_20240808.gz",),
        origin=_COLLECTOR,
        listed=_listed("BTC", "61800", "0.01", "0.00001"),
        pace=SPOT,
        far=(0.0025, 0.01, 4000.0),
        span_s=1800.0,
        start={
            "news_ratio": 0.487,
            "news_power": 1.63,
            "share_power": 0.416,
            "jump_mu": 5.11,
            "jump_sigma": 1.5,
            "move_on_empty_frac": 0.958,
            "redraw_frac": 0.691,
            "pulled_frac": 0.914,
            "followed_frac": 0.392,
            "follow_hz": 30.2,
            "stale_hz": 1.73,
            "drift_ratio": 0.297,
            "fast_regime_sd": 0.245,
            "slow_regime_sd": 0.0636,
            "empty_limit_hz": 63.2,
        },
    ),
    Study(
        name="eth-usdt",
        files=("binance-spot/ethusdt_20240808.gz",),
        origin=_COLLECTOR,
        listed=_listed("ETH", "2680", "0.01", "0.0001"),
        pace=SPOT,
        far=(0.0025, 0.01, 4000.0),
        span_s=1800.0,
        start={
            "news_ratio": 0.475,
            "news_power": 0.5,
            "share_power": 0.25,
            "jump_mu": 2.29,
            "jump_sigma": 0.704,
            "move_on_empty_frac": 0.964,
            "redraw_frac": 0.884,
            "pulled_frac": 0.85,
            "followed_frac": 0.25,
            "follow_hz": 15.6,
            "stale_hz": 1.25,
            "drift_ratio": 0.05,
            "fast_regime_sd": 0.2,
            "slow_regime_sd": 0.0925,
            "empty_limit_hz": 57.1,
        },
    ),
    Study(
        name="nexo-usdt",
        files=("nexo-spot/nexousdt_20240723.dat.gz", "nexo-spot/nexousdt_20240724.dat.gz"),
        origin=_PLAYGROUND,
        listed=_listed("NEXO", "1.2", "0.001", "0.01"),
        pace=THIN,
        far=(0.00015, 0.0003, 1000.0),
        span_s=20_000.0,
        start={
            "jump_mu": -1.5,
            "empty_limit_hz": 0.1,
            "settled_frac": 0.4,
            "pulled_frac": 0.3,
            "followed_frac": 0.05,
            "move_on_empty_frac": 0.5,
            "news_ratio": 0.4,
            "news_power": 1.0,
            "share_power": 1.0,
            "fast_regime_sd": 0.6,
            "drift_ratio": 0.1,
        },
    ),
)


class Copy(Struct, frozen=True, kw_only=True):
    """A market that nothing was fitted to: another one's, with sizes and jumps on another scale."""

    name: str
    of: str
    qty_ratio: float
    jump_ratio: float


COPIES = (
    Copy(name="sol-usdt-swap", of="eth-usdt-swap", qty_ratio=20.0, jump_ratio=0.05),
    Copy(name="nexo-usdt-swap", of="nexo-usdt", qty_ratio=0.5, jump_ratio=1.0),
)


def copied(copy: Copy) -> Fitted:
    """The file of a copy, marked invented."""
    found = fitted(copy.of)
    shift, model = log(copy.qty_ratio), found.model
    bells = ("touch_log_qty", "near_log_qty", "far_log_qty", "trade_log_qty")
    rescaled = msgspec.structs.replace(
        model,
        touch_edges_qty=tuple(edge * copy.qty_ratio for edge in model.touch_edges_qty),
        log_jump_ticks=(model.log_jump_ticks[0] + log(copy.jump_ratio), model.log_jump_ticks[1]),
        **{name: (getattr(model, name)[0] + shift, getattr(model, name)[1]) for name in bells},
    )
    source = f"a copy of {copy.of}, sizes times {copy.qty_ratio:g}, jumps times {copy.jump_ratio:g}"
    return msgspec.structs.replace(found, model=rescaled, source=source, sha256=(), span_s=0.0, invented=True)


def fitted_of(study: Study, folder: Path, model: Reactive, recorded_s: float, as_of: date) -> Fitted:
    """With the hashes of the files it was fitted to."""
    return Fitted(
        as_of=as_of,
        source=f"{study.origin}: {', '.join(study.files)}",
        sha256=tuple(sha256((folder / name).read_bytes()).hexdigest() for name in study.files),
        span_s=round(recorded_s),
        tick_price=float(study.listed.tick),
        counted=COUNTED,
        tuned=TUNED,
        assumed=ASSUMED,
        model=model,
    )


def toml_of(found: Fitted) -> str:
    """The file that ships."""
    head = msgspec.to_builtins(found, builtin_types=(date,))
    model = head.pop("model")
    lines = [f"{name} = {_value(value)}" for name, value in head.items()]
    return "\n".join([*lines, "", "[model]", *(f"{name} = {_value(value)}" for name, value in model.items())]) + "\n"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.6g}" if "." in f"{value:.6g}" or "e" in f"{value:.6g}" else f"{value:.6g}.0"
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(item) for item in value)}]"
    return str(value)
