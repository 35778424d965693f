"""Orders of one's own over the socket, for tests: an operation that no venue's public socket has.

Their names begin with `fillcast-test-`, so that nobody takes them for OKX's. The rest has the form of its orders.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from msgspec import Struct
from msgspec.json import Decoder, encode

from fillcast.errors import OrderError
from fillcast.exchange import protocol
from fillcast.exchange.client import Client
from fillcast.exchange.market import Fill, Kind, Market, OwnOrder
from fillcast.exchange.pit import Pit
from fillcast.exchange.protocol import Refused
from fillcast.units import NS_PER_MS, Side

PREFIX = "fillcast-test-"
PLACE = f"{PREFIX}order"
CANCEL = f"{PREFIX}cancel"
FILLED = f"{PREFIX}fill"

NOT_A_LOT = "51121"
NO_SUCH_ORDER = "51400"

_KINDS: dict[str, Kind] = {"limit": "limit", "market": "market", "ioc": "ioc", "post_only": "post_only"}
_MOST = 10**15


class OrderRow(Struct, frozen=True):
    """sz: contracts, or base on spot. px: not looked at in a market order."""

    instId: str
    side: Side = "buy"
    ordType: str = "market"
    sz: str = ""
    px: str = "0"
    ordId: str = ""


class OrderRequest(Struct, frozen=True):
    op: str
    args: tuple[OrderRow, ...]
    id: str = ""


_REQUEST = Decoder(OrderRequest)


@dataclass
class Placed:
    """An order at its market, and how many of its fills have been told."""

    client: Client
    pit: Pit
    market: Market
    number: int
    n_told: int = 0


class OwnOrders:
    """Of all clients. find: the pit of an instrument that is traded."""

    def __init__(self, find: Callable[[str], Pit | None]) -> None:
        self._find = find
        self._placed: dict[str, Placed] = {}

    def obey(self, client: Client, payload: bytes) -> None:
        """Answers an operation. Raises msgspec.DecodeError, UnicodeDecodeError or Refused."""
        request = _REQUEST.decode(payload)
        if request.op not in (PLACE, CANCEL):
            raise Refused(protocol.BAD_OPERATION, f"Invalid op: {request.op}")
        act = self._place if request.op == PLACE else self._cancel
        rows = []
        for row in request.args:
            try:
                rows.append(act(client, row))
            except Refused as e:
                rows.append({"ordId": row.ordId, "sCode": e.code, "sMsg": str(e)})
        code = "0" if all(row["sCode"] == "0" for row in rows) else "1"
        client.send(encode({"id": request.id, "op": request.op, "code": code, "data": rows}))
        self.tell()

    def tell(self) -> None:
        """Fills since the last time, each to whoever placed the order."""
        for name, placed in list(self._placed.items()):
            if placed.market is not placed.pit.market:
                # Its market has begun anew, with another tick.
                del self._placed[name]
                continue
            fills = placed.pit.market.fills(placed.number)
            if len(fills) > placed.n_told:
                placed.client.send(encode({"event": FILLED, "data": _fill_rows(name, placed, fills)}))
                placed.n_told = len(fills)

    def leave(self, client: Client) -> None:
        """Takes back what still rests."""
        for name, placed in list(self._placed.items()):
            if placed.client is client:
                del self._placed[name]
                if placed.market is placed.pit.market:
                    placed.pit.market.cancel(placed.number)

    def _place(self, client: Client, row: OrderRow) -> dict[str, str]:
        pit = self._find(row.instId)
        if pit is None:
            raise Refused(protocol.UNKNOWN_INSTRUMENT, "Instrument ID doesn't exist")
        kind = _KINDS.get(row.ordType)
        if kind is None:
            raise Refused(protocol.BAD_PARAMETER, "Parameter ordType error")
        lots = _whole(row.sz, pit.listed.lot)
        if lots is None or lots < 1:
            raise Refused(NOT_A_LOT, "Order quantity must be a multiple of the lot size.")
        ticks = _whole(row.px, pit.listed.tick)
        if ticks is None:
            raise Refused(protocol.BAD_PARAMETER, "Parameter px error")
        try:
            number = pit.market.submit(OwnOrder(row.side, kind, lots, ticks))
        except OrderError as e:
            raise Refused(protocol.BAD_PARAMETER, str(e)) from e
        name = f"{pit.name}-{number}"
        self._placed[name] = Placed(client, pit, pit.market, number)
        return {"ordId": name, "sCode": "0", "sMsg": ""}

    def _cancel(self, client: Client, row: OrderRow) -> dict[str, str]:
        placed = self._placed.get(row.ordId)
        if placed is None or placed.client is not client or placed.market is not placed.pit.market:
            raise Refused(NO_SUCH_ORDER, "Cancellation failed as the order doesn't exist.")
        lots = placed.pit.market.cancel(placed.number)
        return {"ordId": row.ordId, "sCode": "0", "sMsg": "", "sz": placed.pit.scribe.size(lots)}


def _fill_rows(name: str, placed: Placed, fills: Sequence[Fill]) -> list[dict[str, str]]:
    scribe = placed.pit.scribe
    return [
        {
            "ordId": name,
            "instId": placed.pit.name,
            "fillPx": scribe.price(fill.ticks),
            "fillSz": scribe.size(fill.lots),
            "execType": "M" if fill.is_maker else "T",
            "sinceMs": str(fill.at_ns // NS_PER_MS),
        }
        for fill in fills[placed.n_told :]
    ]


def _whole(text: str, step: Decimal) -> int | None:
    # How many steps; None for what is no number of them.
    try:
        steps = Decimal(text) / step
    except InvalidOperation:
        return None
    return int(steps) if steps.is_finite() and 0 <= steps <= _MOST and steps == steps.to_integral_value() else None
