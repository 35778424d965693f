"""The contract of a venue codec: bytes in, events and wishes out, no network, no clock, no files."""

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from fillcast.events import Fetch, Step, Wish
from fillcast.units import Ns


class Channel(Struct, frozen=True):
    """One websocket connection that serves `names`: where it goes, and what is said on it first.

    has_books: whether it brings their books; one that brings only trades says nothing about them when it ends.
    """

    path: str
    names: tuple[str, ...]
    opening: tuple[bytes, ...] = ()
    has_books: bool = True


class Allowance(Struct, frozen=True):
    """At most *n* within any *span_s* seconds."""

    n: int
    span_s: float


class Rules(Struct, frozen=True, kw_only=True):
    """What a venue promises of a connection and asks of its clients; defaults for one that says nothing.

    proof: in words, what shows that a book is complete. stale_after_s: the longest silence of one book in which it may
    still be trusted; None if silence proves nothing. ping: what keeps a silent connection alive; None sends a control
    frame. lifetime_s: the venue ends a connection after so long. clock_path: GET it for the venue's time; "" for venues
    whose stamps tell no delay. connects: connections from one address. requests: messages sent on one connection.
    fetches: REST requests.
    """

    proof: str
    stale_after_s: float | None = None
    ping: bytes | None = None
    lifetime_s: float | None = None
    clock_path: str = ""
    connects: Allowance = Allowance(1, 1.0)
    requests: Allowance = Allowance(5, 1.0)
    fetches: Allowance = Allowance(5, 1.0)


class Codec(Protocol):
    """Turns one connection's frames into steps. Its state is advanced by frames alone, so a replay repeats it."""

    venue: str
    rules: Rules

    def decode(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        """Steps of one websocket message. Total: any bytes at all give steps, never an exception."""

    def decode_rest(self, path: str, body: bytes, recv_ns: Ns) -> Sequence[Step]:
        """Steps of the answer to ``GET path``. Total, like `decode`."""

    def sent(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        """Steps of what left us: a websocket message, or ``GET path``. Total, like `decode`."""

    def resync(self, name: str) -> Sequence[Wish]:
        """What to send or fetch for a new book; nothing where only a new connection brings one. Changes no state."""

    def channels(self, names: Sequence[str]) -> list[Channel]:
        """The connections that bring the books of *names*."""

    def fetches(self, names: Sequence[str]) -> list[Fetch]:
        """What to ask the REST host for before the first connection: instruments first."""

    def freeze(self) -> bytes:
        """JSON of all that it remembers, so that a fresh codec goes on from here after `restore`."""

    def restore(self, state: bytes) -> None:
        """Remember what `freeze` gave. Raises msgspec.DecodeError for what is not that."""
