"""The dated tables that ship with fillcast: fees and instruments. Read by `app`, handed to whoever needs them."""

import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from fillcast.fees import FeeTable
from fillcast.market import Instrument, Product

_DATA = files("fillcast") / "data"


class _FeeFile(Struct, frozen=True):
    table: tuple[FeeTable, ...]


class _Row(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    product: Product
    base: str
    quote: str
    settle: str
    contract_qty: float | None = None
    contract_quote: float | None = None
    tick_price: float = 0.0
    lot_size: float = 0.0
    min_size: float = 0.0
    max_market_size: float | None = None
    max_market_quote: float | None = None
    fee_group: str
    as_of: date | None = None


class _InstrumentFile(Struct, frozen=True):
    as_of: date
    instrument: tuple[_Row, ...]


def fee_tables() -> tuple[FeeTable, ...]:
    """Every fee table that ships."""
    found: list[FeeTable] = []
    for file in (_DATA / "fees").iterdir():
        if file.name.endswith(".toml"):
            found += msgspec.convert(_read(f"fees/{file.name}"), _FeeFile).table
    return tuple(found)


def okx_instruments(venue: str) -> tuple[Instrument, ...]:
    """OKX instruments of the shipped table under another venue's label, for streams without rows of their own."""
    return _instruments("okx", venue, "okx")


def binance_instruments(venue: str) -> tuple[Instrument, ...]:
    """Instruments of one of Binance's markets as public recordings show them, which hold no rows of their own."""
    return _instruments(venue, venue, "binance")


def _instruments(file: str, venue: str, fee_venue: str) -> tuple[Instrument, ...]:
    table = msgspec.convert(_read(f"instruments/{file}.toml"), _InstrumentFile)
    return tuple(
        Instrument(
            symbol=f"{venue}:{row.name}",
            product=row.product,
            base=row.base,
            quote=row.quote,
            settle=row.settle,
            contract_qty=row.contract_qty,
            contract_quote=row.contract_quote,
            tick_price=row.tick_price,
            lot_size=row.lot_size,
            min_size=row.min_size,
            max_market_size=row.max_market_size,
            max_market_quote=row.max_market_quote,
            fee_venue=fee_venue,
            fee_group=row.fee_group,
            table_date=(row.as_of or table.as_of).isoformat(),
        )
        for row in table.instrument
    )


def fit_files() -> list[Path]:
    """The fitted params that ship."""
    return sorted(Path(str(file)) for file in (_DATA / "fits").iterdir() if file.name.endswith(".fit.npz"))


def hazard_files() -> list[Path]:
    """The fitted hazards of fills that ship."""
    return sorted(Path(str(file)) for file in (_DATA / "fits").iterdir() if file.name.endswith(".fill.npz"))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_DATA / name).read_text("utf-8"))
