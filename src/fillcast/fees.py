"""Fee tables: dated data, chosen by what an instrument says of itself. Nobody here opens a file."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import force_setattr

from fillcast.errors import ConfigError
from fillcast.market import Instrument, Product
from fillcast.terms import as_float, checked_bps, told
from fillcast.units import BPS, MAX_RATE, NS_PER_DAY, Ns, Rate

NO_TABLE = "no table"
MAX_AGE_DAYS = 90


class Tier(Struct, frozen=True):
    """Rates of one tier in bps; a negative one is a rebate. is_uncertain: from a secondary source, or contradicted."""

    name: str
    maker_bps: float
    taker_bps: float
    is_uncertain: bool = False


class FeeTable(Struct, frozen=True):
    """The tiers of some fee groups of some products at one venue, as of a date.

    is_received: whether the fee is taken from the currency received (spot) rather than from the settlement currency.
    """

    venue: str
    products: tuple[Product, ...]
    groups: tuple[str, ...]
    as_of: date
    source: str
    is_received: bool
    tiers: tuple[Tier, ...]


class Fees(Struct, frozen=True):
    """The rates that an estimate stands on. None where they aren't known: a fee is never guessed.

    origin: the table's row, or ``own rates``. as_of: the table's date.
    """

    maker_rate: Rate | None
    taker_rate: Rate | None
    origin: str
    as_of: date | None = None
    is_received: bool = False
    is_uncertain: bool = False

    def __post_init__(self) -> None:
        for name in ("maker_rate", "taker_rate"):
            rate = getattr(self, name)
            if rate is not None and not (type(rate) is float and -MAX_RATE < rate < MAX_RATE):
                force_setattr(self, name, _checked_rate(name, rate))

    @property
    def both(self) -> tuple[Rate, Rate] | None:
        """Maker and taker rate where both are known: what rests and what crosses can be held against each other."""
        return None if self.maker_rate is None or self.taker_rate is None else (self.maker_rate, self.taker_rate)

    def warnings(self, as_of_ns: Ns) -> tuple[str, ...]:
        """What to tell with every answer: a table too old, or younger than the data, and rows in doubt."""
        said = []
        if self.origin == NO_TABLE:
            said.append("no fee table fits this instrument, so the fee is left out: give own rates")
        if self.as_of is not None and as_of_ns > 0:
            age_days = as_of_ns // NS_PER_DAY - (self.as_of - date(1970, 1, 1)).days
            if age_days > MAX_AGE_DAYS:
                said.append(f"the fee table of {self.as_of} is {age_days} days old; check it or give own rates")
            elif age_days < -MAX_AGE_DAYS:
                said.append(f"the fee table of {self.as_of} is younger than the data by {-age_days} days")
        if self.is_uncertain:
            said.append(f"the fee row {self.origin} is from a secondary source")
        return tuple(said)


def _checked_rate(name: str, rate: object) -> Rate:
    found = as_float(rate)
    if not -MAX_RATE < found < MAX_RATE:
        raise ConfigError(f"{name} is {told(rate)}: it must lie between -0.1 and 0.1, as a share; 0.0005 are 5 bps")
    return found


def own_fees(maker_bps: float | None, taker_bps: float | None, *, is_received: bool) -> Fees:
    """Rates that the user gave. Raises ConfigError for what is no rate."""
    maker = None if maker_bps is None else checked_bps("maker", maker_bps) / BPS
    taker = None if taker_bps is None else checked_bps("taker", taker_bps) / BPS
    return Fees(maker, taker, "own rates", is_received=is_received)


def find_table(tables: Sequence[FeeTable], instrument: Instrument) -> FeeTable | None:
    """The newest table for the instrument's venue, product and fee group."""
    fitting = [
        table
        for table in tables
        if table.venue == instrument.fee_venue
        and instrument.product in table.products
        and instrument.fee_group in table.groups
    ]
    return max(fitting, key=lambda table: table.as_of, default=None)


def fees_of(table: FeeTable | None, instrument: Instrument, tier: str) -> Fees:
    """The rates of *tier*. Raises ConfigError, naming the tiers, if the table has no such one."""
    if table is None:
        return Fees(None, None, NO_TABLE, is_received=instrument.product == "spot")
    for row in table.tiers:
        if row.name == tier:
            return Fees(
                maker_rate=row.maker_bps / BPS,
                taker_rate=row.taker_bps / BPS,
                origin=f"{table.venue} {instrument.product} {tier}, {table.as_of}",
                as_of=table.as_of,
                is_received=table.is_received,
                is_uncertain=row.is_uncertain,
            )
    raise ConfigError(f"no fee tier {tier!r} at {table.venue} {instrument.product}; there are: {_names(table)}")


def check_tier(tables: Sequence[FeeTable], tier: str) -> None:
    """Raises ConfigError, naming the tiers, for one that no table has."""
    known = dict.fromkeys(row.name for table in tables for row in table.tiers)
    if tier not in known:
        raise ConfigError(f"no fee tier {tier!r} in any table; there are: {', '.join(known)}")


def _names(table: FeeTable) -> str:
    return ", ".join(row.name for row in table.tiers)
