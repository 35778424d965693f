"""One open connection as the engine knows it."""

from msgspec import Struct

from fillcast.book import NEVER_NS
from fillcast.events import VenueTime
from fillcast.units import NS_PER_S, Ns
from fillcast.venues.codec import Codec


class VenueClock(Struct, frozen=True):
    """The venue's clock less ours, to half a round trip."""

    offset_ns: int
    error_ns: Ns


class Connection:
    """One open connection: who reads it, and what the venue's clock showed.

    stale_after_ns: of silence of one book. late_after_ns: of reading after the venue. skew_ns: how far our clock is at
    least ahead of the venue's. asked_ns: when the venue was asked for its time, until it answers.
    """

    __slots__ = ("asked_ns", "clock", "codec", "has_spoken", "late_after_ns", "skew_ns", "stale_after_ns")

    def __init__(self, codec: Codec, stale_after_s: float | None, late_after_ns: Ns) -> None:
        self.codec = codec
        seconds = codec.rules.stale_after_s if stale_after_s is None else stale_after_s
        self.stale_after_ns: Ns = NEVER_NS if seconds is None else round(seconds * NS_PER_S)
        self.late_after_ns = late_after_ns
        self.skew_ns: int = NEVER_NS
        self.has_spoken = False
        self.clock: VenueClock | None = None
        self.asked_ns: Ns | None = None

    def set_clock(self, shown: VenueTime) -> None:
        """The venue's clock was read between the instants of asking and of its answer."""
        if self.asked_ns is not None:
            error_ns = max(0, shown.recv_ns - self.asked_ns) // 2
            self.keep(VenueClock(shown.event_ns - (self.asked_ns + error_ns), error_ns))
            self.asked_ns = None

    def keep(self, clock: VenueClock | None) -> None:
        """What is known of the venue's clock."""
        self.clock = clock
        self.skew_ns = NEVER_NS if clock is None else clock.error_ns - clock.offset_ns
