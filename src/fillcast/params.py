"""Fitted numbers as data: what was fitted, from which tape, how sure it is; all of it under one content hash.

Parsed here and handed in by `app`; nobody here opens a file.
"""

import hashlib
import io
import json
import tomllib
import zipfile
from typing import Literal

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import CalibrationError, ConfigError
from fillcast.models.volatility import Har
from fillcast.units import Ns

FORMAT = 2
TABLE, ARRAYS, HASH = "params.toml", "arrays.npz", "content.sha256"

Status = Literal["fitted", "flat", "assumed"]
"""From the tape · left flat, for the tape is too short to say · from a cited source, not from a tape."""


class Number(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One fitted number with its standard error. fit: which model's. n_seen: observations behind it."""

    fit: str
    name: str
    value_number: float
    unit: str
    se_number: float | None = None
    n_seen: int = 0
    status: Status = "fitted"
    note: str = ""


class Tape(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was fitted from. n_dropped: windows left out since a gap lay in them."""

    start_ns: Ns
    end_ns: Ns
    n_books: int
    n_trades: int
    n_dropped: int
    data_sha256: str
    source: str = ""


class Params(Struct, frozen=True, kw_only=True, eq=False):
    """All that was fitted for one instrument. refused: what this tape could not say, with have and need.
    content_sha256: of everything else here."""

    symbol: str
    made: str
    tape: Tape
    numbers: tuple[Number, ...]
    arrays: dict[str, NDArray[np.float64]]
    refused: tuple[str, ...] = ()
    content_sha256: str = ""

    def number(self, fit: str, name: str) -> Number:
        """Raises CalibrationError where this tape could not say it."""
        for found in self.numbers:
            if (found.fit, found.name) == (fit, name):
                return found
        raise CalibrationError(f"{fit} of {self.symbol}", "no such number", name)


class Answer(Struct, frozen=True, kw_only=True, eq=False):
    """How far one trade of each amount has moved the price its way, in bps, by the time since it.

    quote: (m,) rising amounts of quote; linear from nothing and between them, in proportion beyond the last. after_s:
    (l,) rising; linear between them, and as at the nearest before the first and beyond the last. moved_bps: (m, l).
    cov_bps2: (m, l, m, l) of its errors.
    """

    quote: NDArray[np.float64]
    after_s: NDArray[np.float64]
    moved_bps: NDArray[np.float64]
    cov_bps2: NDArray[np.float64]


class Impact(Struct, frozen=True, kw_only=True, eq=False):
    """How an instrument's price answers to trades, relative so that it holds as the price moves.

    slope_bps_mquote: move of the touch in bps for a million quote taken at once, 1 / q of Obizhaeva-Wang; an order
    pays half of it on average. permanent_frac: the share of it that stays. resilience_per_s: how fast the rest goes.
    half_spread_bps: on average, with its standard error. walk_quote, walk_depth_bps, walk_se_bps: (m,) what taking each
    amount costs beyond the touch, on average over the books of the tape, with its standard error.
    origin: what it stands on, in words. is_borrowed: fitted on another instrument. profile_ratio: (2016,) volume of the
    week; har: a forecast of volatility; both None from less than seven days of tape. answer: by the size of a trade
    and the time since it; None where it is taken to be in proportion to size and to fade at one rate.
    """

    slope_bps_mquote: float
    slope_se_bps: float
    permanent_frac: float
    permanent_se_frac: float
    resilience_per_s: float
    resilience_se_per_s: float
    half_spread_bps: float
    half_spread_se_bps: float
    walk_quote: NDArray[np.float64]
    walk_depth_bps: NDArray[np.float64]
    walk_se_bps: NDArray[np.float64]
    origin: str
    is_borrowed: bool = False
    profile_ratio: NDArray[np.float64] | None = None
    har: Har | None = None
    answer: Answer | None = None
    assumed: tuple[str, ...] = ()


def impact_of(params: Params, symbol: str, *, may_borrow: bool = False) -> Impact:
    """The impact of *symbol*. Raises ConfigError for another instrument's params, unless they may be borrowed."""
    is_borrowed = params.symbol != symbol
    if is_borrowed and not may_borrow:
        raise ConfigError(
            f"these params were fitted on {params.symbol}, not on {symbol}: fit your own with fillcast calibrate, "
            "or say that they may be borrowed"
        )
    slope = params.number("impact", "slope")
    permanent = params.number("impact", "permanent")
    resilience = params.number("impact", "resilience")
    half_spread = params.number("impact", "half_spread")
    whose = f"borrowed from {params.symbol}" if is_borrowed else "this instrument"
    return Impact(
        slope_bps_mquote=slope.value_number,
        slope_se_bps=slope.se_number or 0.0,
        permanent_frac=permanent.value_number,
        permanent_se_frac=permanent.se_number or 0.0,
        resilience_per_s=resilience.value_number,
        resilience_se_per_s=resilience.se_number or 0.0,
        half_spread_bps=half_spread.value_number,
        half_spread_se_bps=half_spread.se_number or 0.0,
        walk_quote=params.arrays["walk_quote"],
        walk_depth_bps=params.arrays["walk_depth_bps"],
        walk_se_bps=params.arrays["walk_se_bps"],
        origin=f"{whose}, tape of {_day(params.tape.start_ns)}, {params.content_sha256[:8]}",
        is_borrowed=is_borrowed,
        profile_ratio=None if is_borrowed else params.arrays.get("volume_profile"),
        har=None if is_borrowed else _har(params),
        assumed=tuple(found.name for found in (slope, permanent, resilience) if found.status != "fitted"),
    )


def _har(params: Params) -> Har | None:
    found = params.arrays.get("har")
    if found is None:
        return None
    horizon_s, intercept, *weights = found.tolist()
    return Har(horizon_s, intercept, (weights[0], weights[1], weights[2]))


def pack(params: Params) -> dict[str, bytes]:
    """The files of a params directory, by name."""
    head = {"format": FORMAT, "symbol": params.symbol, "made": params.made}
    lines = [f"{key} = {_toml(value)}" for key, value in head.items()]
    lines.append(f"refused = {json.dumps(list(params.refused))}")
    lines += ["", "[tape]", *(f"{key} = {_toml(value)}" for key, value in msgspec.to_builtins(params.tape).items())]
    for number in params.numbers:
        rows = msgspec.to_builtins(number).items()
        lines += ["", "[[numbers]]", *(f"{key} = {_toml(value)}" for key, value in rows if value is not None)]
    table = ("\n".join(lines) + "\n").encode()
    arrays = _npz(params.arrays)
    return {TABLE: table, ARRAYS: arrays, HASH: _hash(table, arrays).encode() + b"\n"}


def unpack(files: dict[str, bytes], where: str) -> Params:
    """The params in the files of a directory, *where* in words. Raises ConfigError where they aren't whole."""
    missing = [name for name in (TABLE, ARRAYS, HASH) if name not in files]
    if missing:
        raise ConfigError(f"{where}: {', '.join(missing)} is missing")
    found = _hash(files[TABLE], files[ARRAYS])
    if found != files[HASH].decode("ascii", "replace").strip():
        raise ConfigError(f"{where}: the content does not match its hash: it was changed by hand or in part; fit anew")
    try:
        table = tomllib.loads(files[TABLE].decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise ConfigError(f"{where}: {TABLE} is not TOML: {e}") from e
    version = table.pop("format", None)
    if version != FORMAT:
        raise ConfigError(f"{where}: its format is {version}, this fillcast reads {FORMAT}; fit anew")
    try:
        arrays = _arrays(files[ARRAYS])
        return msgspec.convert({**table, "arrays": {}}, _Table).with_arrays(arrays, found)
    except (msgspec.ValidationError, ValueError, zipfile.BadZipFile) as e:
        raise ConfigError(f"{where}: {e}") from e


class _Table(Struct, frozen=True, kw_only=True):
    symbol: str
    made: str
    refused: tuple[str, ...]
    tape: Tape
    numbers: tuple[Number, ...]

    def with_arrays(self, arrays: dict[str, NDArray[np.float64]], content_sha256: str) -> Params:
        return Params(
            symbol=self.symbol,
            made=self.made,
            tape=self.tape,
            numbers=self.numbers,
            refused=self.refused,
            arrays=arrays,
            content_sha256=content_sha256,
        )


def _hash(table: bytes, arrays: bytes) -> str:
    return hashlib.sha256(len(table).to_bytes(8, "big") + table + arrays).hexdigest()


def _npz(arrays: dict[str, NDArray[np.float64]]) -> bytes:
    # numpy dates every member 1980-01-01, so the same arrays are the same bytes.
    out = io.BytesIO()
    np.savez(out, allow_pickle=False, **{name: arrays[name] for name in sorted(arrays)})
    return out.getvalue()


def _arrays(data: bytes) -> dict[str, NDArray[np.float64]]:
    found = {}
    with np.load(io.BytesIO(data), allow_pickle=False) as loaded:
        for name in loaded.files:
            found[name] = np.ascontiguousarray(loaded[name], np.float64)
            found[name].flags.writeable = False
    return found


def _toml(value: object) -> str:
    return json.dumps(value) if isinstance(value, str) else repr(value)


def _day(ns: Ns) -> str:
    return str(np.datetime64(ns, "ns").astype("datetime64[D]"))
