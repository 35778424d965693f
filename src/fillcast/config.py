"""Settings: one frozen tree, one validation, and where each value came from.

Defaults < ``fillcast.toml`` < ``FILLCAST__FEED__PING_AFTER_S`` in the environment < ``--set feed.ping_after_s=20``.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import force_setattr

from fillcast.errors import ConfigError
from fillcast.terms import (
    MAX_FEE_BPS,
    MAX_LATENCY_MS,
    MAX_SIGMA_1D_BPS,
    MIN_FEE_BPS,
    checked_1d_bps,
    checked_bps,
    checked_latency_ms,
)

FILE_NAME = "fillcast.toml"
PREFIX = "FILLCAST__"

Seconds = Annotated[float, Meta(gt=0, lt=86_400)]
Milliseconds = Annotated[float, Meta(ge=0, lt=MAX_LATENCY_MS)]
Bps = Annotated[float, Meta(gt=MIN_FEE_BPS, lt=MAX_FEE_BPS)]
Host = Annotated[str, Meta(pattern=r"^[A-Za-z0-9.\-]+$")]
Port = Annotated[int, Meta(ge=1, le=65_535)]
Region = Literal["global", "eea", "us"]

OKX_HOSTS: dict[Region, tuple[str, str]] = {
    "global": ("ws.okx.com", "www.okx.com"),
    "eea": ("wseea.okx.com", "eea.okx.com"),
    "us": ("wsus.okx.com", "us.okx.com"),
}
"""Websocket and REST hosts. Source: OKX API v5 documentation, July 2026; port 8443 was retired on 2026-10-31."""

BINANCE_HOSTS: dict[str, tuple[str, str]] = {
    "binance-spot": ("stream.binance.com", "api.binance.com"),
    "binance-usdm": ("fstream.binance.com", "fapi.binance.com"),
    "binance-coinm": ("dstream.binance.com", "dapi.binance.com"),
}
"""Websocket and REST hosts. Source: Binance's documentation of its three markets, 2026."""


class Strict(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table of settings."""


class Feed(Strict, frozen=True):
    """Every venue connection.

    ping_after_s: of silence; a venue that says nothing for ping_timeout_s after that is given up (OKX closes a
    connection after 30 s of silence). stale_after_s: the longest silence of a book that is served as live; not set, the
    venue's own rule. late_after_s: how long after the venue a message may be read. answer_timeout_s: how long a new
    book may take. retry_after_s: the first wait before the next attempt, doubled up to retry_most_s. clock_every_s: how
    often the venue's clock is asked. proxy: for websockets and REST, ``http://`` or ``https://``; never one that the
    environment names.
    """

    connect_timeout_s: Seconds = 10.0
    ping_after_s: Seconds = 10.0
    ping_timeout_s: Seconds = 5.0
    stale_after_s: Seconds | None = None
    late_after_s: Seconds = 3.0
    answer_timeout_s: Seconds = 5.0
    retry_after_s: Seconds = 0.5
    retry_most_s: Seconds = 30.0
    clock_every_s: Seconds = 300.0
    first_book_timeout_s: Seconds = 15.0
    max_frame_bytes: Annotated[int, Meta(ge=65_536, le=1 << 28)] = 16 << 20
    proxy: str = ""

    def __post_init__(self) -> None:
        if self.proxy and not _is_proxy(self.proxy):
            raise ValueError(
                f"proxy is {self.proxy!r}: write http://host:port or https://host:port; SOCKS is not spoken"
            )


class Okx(Strict, frozen=True):
    """region: which of OKX's hosts. ws_host, rest_host: instead of the region's. book_channel: which is the book;
    beside the others `bbo-tbt` tells of touches."""

    region: Region = "global"
    ws_host: Host | None = None
    rest_host: Host | None = None
    port: Port = 443
    book_channel: Literal["books", "books5", "bbo-tbt"] = "books"


class Goquant(Strict, frozen=True):
    host: Host = "ws.gomarket-cpp.goquant.io"
    port: Port = 443


class BinanceMarket(Strict, frozen=True):
    """ws_host, rest_host: instead of the market's own."""

    ws_host: Host | None = None
    rest_host: Host | None = None
    port: Port = 443


class Binance(Strict, frozen=True):
    spot: BinanceMarket = BinanceMarket()
    usdm: BinanceMarket = BinanceMarket()
    coinm: BinanceMarket = BinanceMarket()


class Demo(Strict, frozen=True):
    """port: of a loopback exchange that runs already (`fillcast exchange`); by default one is started and ended."""

    port: Port | None = None


class Tape(Strict, frozen=True):
    """flush_s: how much a crash may cost. segment_s, segment_mib: where a segment ends. queue_mib: frames that wait for
    the disk; what goes beyond is lost, and recorded as lost."""

    flush_s: Seconds = 1.0
    segment_s: Annotated[float, Meta(gt=0, le=7 * 86_400)] = 3600.0
    segment_mib: Annotated[int, Meta(ge=1, le=65_536)] = 256
    queue_mib: Annotated[int, Meta(ge=1, le=65_536)] = 64


class FeeChoice(Strict, frozen=True):
    """tier: a row of the venue's table. maker_bps, taker_bps: own rates, which overrule it."""

    tier: str = "regular"
    maker_bps: Bps | None = None
    taker_bps: Bps | None = None

    def __post_init__(self) -> None:
        for name in ("maker", "taker"):
            rate_bps = getattr(self, f"{name}_bps")
            if rate_bps is not None:
                force_setattr(self, f"{name}_bps", checked_bps(name, rate_bps))

    @property
    def is_own(self) -> bool:
        return self.taker_bps is not None or self.maker_bps is not None


class Estimates(Strict, frozen=True):
    """latency_ms: from decision to match; a read-only tool can't measure it, so it is an input.

    sigma_1d_bps: volatility of a day, instead of the measured one. params: the folder of own fits, instead of
    ``params`` here, or the directory of one instrument's impact; what is in it goes before what ships. may_borrow: even
    if that was fitted on another instrument.
    """

    latency_ms: Milliseconds = 250.0
    sigma_1d_bps: Annotated[float, Meta(gt=0, lt=MAX_SIGMA_1D_BPS)] | None = None
    params: str = ""
    may_borrow: bool = False

    def __post_init__(self) -> None:
        force_setattr(self, "latency_ms", checked_latency_ms(self.latency_ms))
        if self.sigma_1d_bps is not None:
            force_setattr(self, "sigma_1d_bps", checked_1d_bps(self.sigma_1d_bps))


class Web(Strict, frozen=True):
    """The desk and the API. Beyond loopback a bearer token is needed: FILLCAST_TOKEN in the environment.

    allowed_hosts: names by which the desk may be called, beside `host`. The rest bounds what one client may ask.
    """

    host: Annotated[str, Meta(pattern=r"^[A-Za-z0-9.:\-]+$")] = "127.0.0.1"
    port: Port = 8700
    allowed_hosts: tuple[str, ...] = ()
    max_body_bytes: Annotated[int, Meta(ge=1024, le=1 << 24)] = 1 << 18
    max_orders: Annotated[int, Meta(ge=1, le=10_000)] = 1000
    max_requests_per_s: Annotated[float, Meta(gt=0, le=1e6)] = 20_000.0
    max_sockets: Annotated[int, Meta(ge=1, le=10_000)] = 256
    max_message_bytes: Annotated[int, Meta(ge=1024, le=1 << 20)] = 1 << 14
    max_messages_per_s: Annotated[float, Meta(gt=0, le=10_000)] = 200.0


class Settings(Strict, frozen=True):
    feed: Feed = Feed()
    okx: Okx = Okx()
    goquant: Goquant = Goquant()
    demo: Demo = Demo()
    binance: Binance = Binance()
    tape: Tape = Tape()
    fees: FeeChoice = FeeChoice()
    estimate: Estimates = Estimates()
    web: Web = Web()


class Origin(Struct, frozen=True):
    """One effective setting and what set it."""

    key: str
    value: str
    origin: str


class Loaded(Struct, frozen=True):
    settings: Settings
    origins: tuple[Origin, ...]


def load(path: Path | None = None, environ: Mapping[str, str] | None = None, overrides: Sequence[str] = ()) -> Loaded:
    """Settings from a file, the environment's `FILLCAST__` names and ``key=value`` overrides, later ones first.

    path: None takes ``fillcast.toml`` from the working directory if it is there. Raises ConfigError that names the
    key, the source, and the nearest known key.
    """
    layers: list[tuple[str, dict[str, Any]]] = []
    file = path or Path(FILE_NAME)
    if path is not None or file.is_file():
        layers += [(str(file), table) for table in [_read(file)]]
    for name, text in sorted((environ or {}).items()):
        if name.startswith(PREFIX):
            keys = name.removeprefix(PREFIX).lower().split("__")
            layers.append((f"environment {name}", _nested(keys, _value(text))))
    for override in overrides:
        key, equals, text = override.partition("=")
        if not equals:
            raise ConfigError(f"--set {override!r} is not key=value")
        layers.append((f"--set {key}", _nested(key.split("."), _value(text))))

    merged: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for origin, table in layers:
        for key, value in _leaves(table):
            _check_known(key, origin)
            _put(merged, key.split("."), value)
            origins[key] = origin
            _convert(merged, origin)
    settings = _convert(merged, "")
    rows = [
        Origin(key, "not set" if value is None else str(value), origins.get(key, "default"))
        for key, value in _leaves(msgspec.to_builtins(settings))
    ]
    return Loaded(settings, tuple(rows))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as e:
        raise ConfigError(f"{path}: {e.strerror}") from e
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise ConfigError(f"{path}: {e}") from e


def _is_proxy(text: str) -> bool:
    try:
        parts = urlsplit(text)
        has_port = parts.port != 0
    except ValueError:
        return False
    has_host = re.fullmatch(r"[A-Za-z0-9.:\-]+", parts.hostname or "") is not None
    return parts.scheme in ("http", "https") and has_host and has_port


def _value(text: str) -> Any:
    # Every text is read as TOML; what is not TOML is the text itself, so that names need no quotes.
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _nested(keys: Sequence[str], value: Any) -> dict[str, Any]:
    return {keys[0]: value} if len(keys) == 1 else {keys[0]: _nested(keys[1:], value)}


def _leaves(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    found = []
    for key, value in table.items():
        found += _leaves(value, f"{prefix}{key}.") if isinstance(value, dict) else [(f"{prefix}{key}", value)]
    return found


def _put(table: dict[str, Any], keys: Sequence[str], value: Any) -> None:
    for key in keys[:-1]:
        table = table.setdefault(key, {})
    table[keys[-1]] = value


def _check_known(key: str, origin: str) -> None:
    known = [name for name, _ in _leaves(msgspec.to_builtins(Settings()))]
    if key not in known:
        near = get_close_matches(key, known, n=1, cutoff=0.4)
        raise ConfigError(f"{origin}: unknown setting {key}" + (f"; nearest: {near[0]}" if near else ""))


def _convert(table: Mapping[str, Any], origin: str) -> Settings:
    try:
        return msgspec.convert(table, Settings)
    except msgspec.ValidationError as e:
        raise ConfigError(f"{origin}: {e}") from e
