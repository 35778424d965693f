"""The contract of a venue codec: bytes in, events and wishes out, no network, no clock, no files."""

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from fillcast.events import Fetch, Step
from fillcast.units import Ns


class Channel(Struct, frozen=True):
    """One websocket connection that serves `names`: where it goes, and what is said on it first."""

    path: str
    names: tuple[str, ...]
    opening: tuple[bytes, ...] = ()


class Codec(Protocol):
    """Turns one connection's frames into steps. Its state is advanced by frames alone, so a replay repeats it.

    ping: what keeps the connection alive when nothing else is said; None if the venue wants nothing.
    """

    venue: str
    ping: bytes | None

    def decode(self, payload: bytes, recv_ns: Ns) -> Sequence[Step]:
        """Steps of one websocket message. Total: any bytes at all give steps, never an exception."""

    def decode_rest(self, path: str, body: bytes, recv_ns: Ns) -> Sequence[Step]:
        """Steps of the answer to ``GET path``. Total, like `decode`."""

    def channels(self, names: Sequence[str]) -> list[Channel]:
        """The connections that bring the books of *names*."""

    def fetches(self, names: Sequence[str]) -> list[Fetch]:
        """What to ask the REST host for before the first connection: instruments first."""
