"""What tells Binance's three markets apart.

Source: Binance's web socket streams and REST documentation of spot, USD-M and COIN-M futures, 2026. USD-M has been
split by path since 2026-04-23: books and touches on ``/public``, trades and marks on ``/market``.
"""

from msgspec import Struct

from fillcast.venues.codec import Allowance, Channel, Rules

SNAPSHOT_LEVELS = 1000
"""Levels a side asked of REST: the most that futures give, and a fifth of the weight of spot's most."""

MAX_NAMES = 50
"""Instruments a connection: far from the limit of 1,024 streams, and the address stays short."""


FEE_VENUE = "binance"


class Route(Struct, frozen=True):
    """One connection: the path before ``?streams=``, and the streams of each instrument."""

    path: str
    streams: tuple[str, ...]


class Market(Struct, frozen=True):
    """has_previous: whether a change names the one before it (`pu`); on spot, U - 1 is the one before.

    rest: what comes before ``/depth``. has_contracts: whether sizes are contracts, and volume has a field in base
    units.
    """

    venue: str
    rest: str
    routes: tuple[Route, ...]
    has_previous: bool
    has_contracts: bool = False

    def channels(self, names: tuple[str, ...]) -> list[Channel]:
        """The connections of *names*, in batches."""
        found = []
        for start in range(0, len(names), MAX_NAMES):
            batch = names[start : start + MAX_NAMES]
            for route in self.routes:
                streams = "/".join(f"{name.lower()}{stream}" for name in batch for stream in route.streams)
                found.append(Channel(f"{route.path}?streams={streams}", batch, has_books=_BOOK in route.streams))
        return found

    @property
    def rules(self) -> Rules:
        """Binance documents no longest silence of a book: it sends nothing while nothing changes. A minute is ours.

        Its REST allowance is counted in weights a minute: 6,000 on spot and 2,400 on futures, of which a snapshot takes
        50 and 20. Sixty requests a minute are half of it if all are snapshots, and a lost book need not wait for
        others.
        """
        return Rules(
            proof="each change names the ids before it, back to a snapshot",
            stale_after_s=60.0,
            lifetime_s=86_400.0,
            clock_path=f"{self.rest}/time",
            connects=Allowance(300, 300.0),
            requests=Allowance(5, 1.0),
            fetches=Allowance(60, 60.0),
        )

    def depth_path(self, name: str) -> str:
        return f"{self.rest}/depth?symbol={name}&limit={SNAPSHOT_LEVELS}"

    def fee_group(self, currency: str) -> str:
        """Rates differ between the markets, and by the currency of quote or margin: ``usdm-USDT``."""
        return f"{self.venue.removeprefix('binance-')}-{currency}"

    @property
    def listing_path(self) -> str:
        """Sets of permissions are most of what spot would send."""
        return f"{self.rest}/exchangeInfo" + ("" if self.has_previous else "?showPermissionSets=false")


_BOOK, _TOUCH, _TRADES, _MARK = "@depth@100ms", "@bookTicker", "@aggTrade", "@markPrice@1s"

MARKETS: dict[str, Market] = {
    market.venue: market
    for market in (
        Market("binance-spot", "/api/v3", (Route("/stream", (_BOOK, _TOUCH, _TRADES)),), has_previous=False),
        Market(
            "binance-usdm",
            "/fapi/v1",
            (Route("/public/stream", (_BOOK, _TOUCH)), Route("/market/stream", (_TRADES, _MARK))),
            has_previous=True,
        ),
        Market(
            "binance-coinm",
            "/dapi/v1",
            (Route("/stream", (_BOOK, _TOUCH, _TRADES, _MARK)),),
            has_previous=True,
            has_contracts=True,
        ),
    )
}
