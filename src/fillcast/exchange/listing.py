"""What the loopback exchange lists: instruments in OKX's own rows."""

from collections.abc import Sequence
from decimal import Decimal
from difflib import get_close_matches

from msgspec import Struct

from fillcast.errors import UnknownInstrument


class Upcoming(Struct, frozen=True, kw_only=True):
    """A change that is announced: which field, what it will be, and when (ms)."""

    param: str
    newValue: str
    effTime: str


class ListedRow(Struct, frozen=True, kw_only=True):
    """An instrument row as OKX's REST sends it: every number is text, and "" where there is none."""

    instType: str
    instId: str
    baseCcy: str = ""
    quoteCcy: str = ""
    settleCcy: str = ""
    uly: str = ""
    ctVal: str = ""
    ctMult: str = ""
    ctType: str = ""
    ctValCcy: str = ""
    tickSz: str
    lotSz: str
    minSz: str
    maxMktSz: str = ""
    maxMktAmt: str = ""
    groupId: str
    state: str = "live"
    upcChg: tuple[Upcoming, ...] = ()


class Listed(Struct, frozen=True, kw_only=True):
    """A row, and the market that is made of it.

    start_price, sigma_1d: where the price begins, and its volatility over a day as a fraction. median_lots: the
    median size of a level in lots. volume_1d_base: base units a day, for the ticker. model: whose flow of orders it
    has, a file of `data/markets`.
    """

    row: ListedRow
    start_price: Decimal
    sigma_1d: float
    median_lots: float
    volume_1d_base: float
    model: str = "btc-usdt-swap"

    @property
    def lots_per_base(self) -> float:
        """Lots in one base unit, at the starting price where that matters."""
        row = self.row
        if row.instType == "SPOT":
            return float(1 / self.lot)
        contract = Decimal(row.ctVal) * Decimal(row.ctMult) * self.lot
        return float(self.start_price / contract if row.ctType == "inverse" else 1 / contract)

    @property
    def tick(self) -> Decimal:
        return Decimal(self.row.tickSz)

    @property
    def lot(self) -> Decimal:
        return Decimal(self.row.lotSz)


DEMO: tuple[Listed, ...] = (
    Listed(
        row=ListedRow(
            instType="SWAP",
            instId="BTC-USDT-SWAP",
            settleCcy="USDT",
            uly="BTC-USDT",
            ctVal="0.01",
            ctMult="1",
            ctType="linear",
            ctValCcy="BTC",
            tickSz="0.1",
            lotSz="0.01",
            minSz="0.01",
            maxMktSz="12000",
            groupId="2",
        ),
        start_price=Decimal("63921.4"),
        sigma_1d=0.025,
        median_lots=1500.0,
        volume_1d_base=74_000.0,
    ),
    Listed(
        row=ListedRow(
            instType="SWAP",
            instId="ETH-USDT-SWAP",
            settleCcy="USDT",
            uly="ETH-USDT",
            ctVal="0.1",
            ctMult="1",
            ctType="linear",
            ctValCcy="ETH",
            tickSz="0.01",
            lotSz="0.01",
            minSz="0.01",
            maxMktSz="20000",
            groupId="2",
        ),
        start_price=Decimal("3120.55"),
        sigma_1d=0.035,
        median_lots=4000.0,
        volume_1d_base=900_000.0,
        model="eth-usdt-swap",
    ),
    Listed(
        row=ListedRow(
            instType="SWAP",
            instId="BTC-USD-SWAP",
            settleCcy="BTC",
            uly="BTC-USD",
            ctVal="100",
            ctMult="1",
            ctType="inverse",
            ctValCcy="USD",
            tickSz="0.1",
            lotSz="1",
            minSz="1",
            maxMktSz="30000",
            groupId="1",
        ),
        start_price=Decimal("63935.0"),
        sigma_1d=0.025,
        median_lots=60.0,
        volume_1d_base=6_000.0,
    ),
    Listed(
        row=ListedRow(
            instType="SPOT",
            instId="BTC-USDT",
            baseCcy="BTC",
            quoteCcy="USDT",
            tickSz="0.01",
            lotSz="0.00000001",
            minSz="0.00001",
            maxMktAmt="1000000",
            groupId="1",
        ),
        start_price=Decimal("63950.1"),
        sigma_1d=0.025,
        median_lots=8_000_000.0,
        volume_1d_base=9_000.0,
        model="btc-usdt",
    ),
    Listed(
        row=ListedRow(
            instType="SPOT",
            instId="ETH-USDT",
            baseCcy="ETH",
            quoteCcy="USDT",
            tickSz="0.01",
            lotSz="0.000001",
            minSz="0.0001",
            maxMktAmt="1000000",
            groupId="1",
        ),
        start_price=Decimal("3121.12"),
        sigma_1d=0.035,
        median_lots=10_000_000.0,
        volume_1d_base=120_000.0,
        model="eth-usdt",
    ),
    Listed(
        row=ListedRow(
            instType="SWAP",
            instId="SOL-USDT-SWAP",
            settleCcy="USDT",
            uly="SOL-USDT",
            ctVal="1",
            ctMult="1",
            ctType="linear",
            ctValCcy="SOL",
            tickSz="0.01",
            lotSz="0.01",
            minSz="0.01",
            maxMktSz="20000",
            groupId="2",
        ),
        start_price=Decimal("151.42"),
        sigma_1d=0.045,
        median_lots=3000.0,
        volume_1d_base=12_000_000.0,
        model="sol-usdt-swap",
    ),
    Listed(
        row=ListedRow(
            instType="SPOT",
            instId="NEXO-USDT",
            baseCcy="NEXO",
            quoteCcy="USDT",
            tickSz="0.001",
            lotSz="0.01",
            minSz="1",
            maxMktAmt="100000",
            groupId="1",
        ),
        start_price=Decimal("1.214"),
        sigma_1d=0.03,
        median_lots=20_000.0,
        volume_1d_base=500_000.0,
        model="nexo-usdt",
    ),
    Listed(
        row=ListedRow(
            instType="SWAP",
            instId="NEXO-USDT-SWAP",
            settleCcy="USDT",
            uly="NEXO-USDT",
            ctVal="10",
            ctMult="1",
            ctType="linear",
            ctValCcy="NEXO",
            tickSz="0.001",
            lotSz="0.1",
            minSz="0.1",
            maxMktSz="100000",
            groupId="2",
        ),
        start_price=Decimal("1.214"),
        sigma_1d=0.03,
        median_lots=10_000.0,
        volume_1d_base=300_000.0,
        model="nexo-usdt-swap",
    ),
)
"""Invented markets in the shape of OKX's; prices of August 2026."""


def chosen(names: Sequence[str]) -> tuple[Listed, ...]:
    """Those of the demo's instruments, in the order given; all for none. Raises UnknownInstrument with the nearest."""
    known = {item.row.instId: item for item in DEMO}
    for name in names:
        if name not in known:
            raise UnknownInstrument(name, get_close_matches(name, known, n=3, cutoff=0.3))
    return tuple(known[name] for name in dict.fromkeys(names)) or DEMO
