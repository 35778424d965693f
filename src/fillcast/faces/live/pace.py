"""When to look again for those who listen equally often."""

from typing import Generic, TypeVar

from fillcast.units import NS_PER_S, Ns

LOOKS = 4
"""In a period in which there was nothing new, so often is looked again."""

Listener = TypeVar("Listener")


class Pace(Generic[Listener]):
    """Who hears of one instrument *hz* times a second, and their next turn, which is one for all of them.

    A turn that finds nothing new is tried again soon, and the next one is a whole period after the one that found
    something. So turns come to lie just behind what the market says: each finds something at its first look, though
    the market be as quick as they are. What is late by less than a period does not delay the next one.
    """

    def __init__(self, hz: float) -> None:
        self.period_ns: Ns = int(NS_PER_S / hz)
        self.listeners: list[Listener] = []
        self.next_ns: Ns = 0
        self._has_waited = False

    def looked(self, now_ns: Ns, *, has_news: bool) -> None:
        """At *now_ns*, when it was due."""
        if not has_news:
            self._has_waited = True
            self.next_ns = now_ns + self.period_ns // LOOKS
            return
        is_in_time = not self._has_waited and now_ns - self.next_ns < self.period_ns
        self.next_ns = (self.next_ns if is_in_time else now_ns) + self.period_ns
        self._has_waited = False
