"""The way from the exchange to one socket: what may befall a book message on it."""

from fillcast.exchange.clock import Clock
from fillcast.exchange.faults import ON_MESSAGES, Fault

RUBBISH = b"########"


class Wire:
    """Nothing befalls a message until `strike`."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._mishaps: list[_Mishap] = []

    def strike(self, fault: Fault) -> None:
        """From now on, for as long or as many messages as the fault says. Faults on the same wire follow each other."""
        self._mishaps.append(_Mishap(fault, self._clock.mono_ns()))

    def carry(self, payload: bytes, instrument: str, *, is_book: bool) -> list[bytes]:
        """What arrives in the place of *payload*."""
        arriving = [payload]
        if not self._mishaps:
            return arriving
        now_ns = self._clock.mono_ns()
        self._mishaps = [mishap for mishap in self._mishaps if not mishap.is_over(now_ns)]
        for mishap in self._mishaps:
            if mishap.befalls(instrument, is_book=is_book):
                arriving = [each for message in arriving for each in mishap.result(message)]
        return arriving


class _Mishap:
    def __init__(self, fault: Fault, now_ns: int) -> None:
        self._fault = fault
        self._until_ns = None if fault.kind in ON_MESSAGES else now_ns + fault.duration_ns
        self._n_left = fault.count
        self._late: bytes | None = None

    def is_over(self, now_ns: int) -> bool:
        return self._n_left == 0 if self._until_ns is None else now_ns >= self._until_ns

    def befalls(self, instrument: str, *, is_book: bool) -> bool:
        return (is_book or self._fault.kind == "mute") and self._fault.concerns(instrument) and self._n_left > 0

    def result(self, message: bytes) -> list[bytes]:
        kind = self._fault.kind
        if kind in ("freeze", "mute"):
            return []
        if kind == "reorder" and self._late is None:
            self._late = message
            return []
        self._n_left -= 1
        if kind == "drop":
            return []
        if kind == "duplicate":
            return [message, message]
        if kind == "corrupt":
            return [_corrupted(message)]
        late, self._late = self._late, None
        return [message] if late is None else [message, late]


def _corrupted(message: bytes) -> bytes:
    middle = max(0, (len(message) - len(RUBBISH)) // 2)
    return message[:middle] + RUBBISH[: len(message)] + message[middle + len(RUBBISH) :]
