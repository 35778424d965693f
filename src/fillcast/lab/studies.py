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
from fillcast.exchange.reactive import Reactive, Sizes
from fillcast.lab.fitting import ASSUMED, COUNTED, COUNTED_IN_STEPS, N_LEANINGS, NEAR_ENOUGH_FRAC, TUNED, Point
from fillcast.lab.realism import LIVELY, SPOT, THIN, Pace

_COLLECTOR = "github.com/nkaz001/hftbacktest, example data (MIT)"
_PLAYGROUND = "github.com/jeffrey82221/hftbacktest_playground (MIT)"


class Study(Struct, frozen=True, kw_only=True):
    """One market to fit. files: below the folder of recordings, one stream. far, span_s, in_steps, n_leanings,
    near_enough_frac, start: see `fitting.fit`; a start is where a search of some hundred trials has ended."""

    name: str
    files: tuple[str, ...]
    origin: str
    listed: Listed
    pace: Pace
    far: tuple[float, float, float]
    span_s: float
    start: Point
    in_steps: bool = False
    n_leanings: int = N_LEANINGS
    near_enough_frac: float = NEAR_ENOUGH_FRAC


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
            "news_ratio": 0.704,
            "news_power": 0.707,
            "share_power": 0.496,
            "jump_mu": 2.64,
            "jump_sigma": 0.63,
            "move_on_empty_frac": 0.923,
            "redraw_frac": 0.0178,
            "settled_frac": 1.0,
            "pulled_frac": 0.883,
            "followed_frac": 0.421,
            "follow_hz": 4.59,
            "stale_hz": 1.52,
            "drift_ratio": 0.461,
            "fast_regime_sd": 0.596,
            "slow_regime_sd": 0.375,
            "empty_limit_hz": 100.0,
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
            "news_ratio": 0.289,
            "news_power": 0.341,
            "share_power": 1.49,
            "jump_mu": 2.3,
            "jump_sigma": 0.546,
            "move_on_empty_frac": 0.965,
            "redraw_frac": 0.494,
            "settled_frac": 1.0,
            "pulled_frac": 0.825,
            "followed_frac": 0.218,
            "follow_hz": 6.66,
            "stale_hz": 1.57,
            "drift_ratio": 0.591,
            "fast_regime_sd": 0.852,
            "slow_regime_sd": 0.337,
            "empty_limit_hz": 80.3,
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
        in_steps=True,
        n_leanings=20,
        near_enough_frac=0.02,
        start={
            "news_ratio": 0.224,
            "news_power": 1.22,
            "share_power": 0.443,
            "jump_mu": 5.23,
            "jump_sigma": 1.5,
            "move_on_empty_frac": 0.961,
            "redraw_frac": 0.931,
            "settled_frac": 1.0,
            "pulled_frac": 0.93,
            "followed_frac": 0.275,
            "follow_hz": 30.2,
            "stale_hz": 2.73,
            "drift_ratio": 0.297,
            "fast_regime_sd": 0.245,
            "slow_regime_sd": 0.0429,
            "empty_limit_hz": 79.0,
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
        in_steps=True,
        start={
            "news_ratio": 0.268,
            "news_power": 0.34,
            "share_power": 0.226,
            "jump_mu": 2.04,
            "jump_sigma": 0.965,
            "move_on_empty_frac": 0.958,
            "redraw_frac": 0.895,
            "settled_frac": 1.0,
            "pulled_frac": 0.207,
            "followed_frac": 0.299,
            "follow_hz": 24.1,
            "stale_hz": 1.14,
            "drift_ratio": 0.0962,
            "fast_regime_sd": 0.191,
            "slow_regime_sd": 0.284,
            "empty_limit_hz": 23.2,
        },
    ),
    Study(
        name="nexo-usdt",
        files=("nexo-spot/nexousdt_20240723.dat.gz", "nexo-spot/nexousdt_20240724.dat.gz"),
        origin=_PLAYGROUND,
        listed=_listed("NEXO", "1.2", "0.001", "0.01"),
        pace=THIN,
        far=(0.00015, 0.0003, 1000.0),
        span_s=40_000.0,
        in_steps=True,
        start={
            "news_ratio": 0.3,
            "news_power": 1.5,
            "share_power": 0.848,
            "jump_mu": -2.2,
            "jump_sigma": 0.44,
            "move_on_empty_frac": 0.332,
            "redraw_frac": 0.968,
            "settled_frac": 0.584,
            "pulled_frac": 0.225,
            "followed_frac": 0.0245,
            "follow_hz": 19.0,
            "stale_hz": 0.129,
            "drift_ratio": 0.1,
            "fast_regime_sd": 0.539,
            "slow_regime_sd": 0.263,
            "empty_limit_hz": 0.07,
            "shy_frac": 0.722,
            "closed_frac": 0.97,
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
    laws = [name for name in model.__struct_fields__ if name.endswith("log_qty")]

    def scaled(law: Sizes) -> Sizes:
        return (law[0] + shift, law[1]) if len(law) == 2 else tuple(step + shift for step in law)

    rescaled = msgspec.structs.replace(
        model,
        touch_edges_qty=tuple(edge * copy.qty_ratio for edge in model.touch_edges_qty),
        log_jump_ticks=(model.log_jump_ticks[0] + log(copy.jump_ratio), model.log_jump_ticks[1]),
        **{name: scaled(getattr(model, name)) for name in laws},
    )
    source = f"a copy of {copy.of}, sizes times {copy.qty_ratio:g}, jumps times {copy.jump_ratio:g}"
    return msgspec.structs.replace(found, model=rescaled, source=source, sha256=(), span_s=0.0, invented=True)


def fitted_of(study: Study, folder: Path, model: Reactive, recorded_s: float, as_of: date) -> Fitted:
    """With the hashes of the files it was fitted to."""
    named = msgspec.to_builtins(model)
    in_steps = COUNTED_IN_STEPS if study.in_steps else ()
    return Fitted(
        as_of=as_of,
        source=f"{study.origin}: {', '.join(study.files)}",
        sha256=tuple(sha256((folder / name).read_bytes()).hexdigest() for name in study.files),
        span_s=round(recorded_s),
        tick_price=float(study.listed.tick),
        counted=(*COUNTED, *in_steps),
        tuned=tuple(name for name in TUNED if name in named),
        assumed=tuple(name for name in ASSUMED if name not in in_steps),
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
