"""What can go wrong on request: a fault, and the words that ask for one."""

from difflib import get_close_matches
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from fillcast.errors import ConfigError
from fillcast.units import NS_PER_S, Ns

FaultKind = Literal[
    "drop",
    "duplicate",
    "reorder",
    "corrupt",
    "gap",
    "reset",
    "cross",
    "freeze",
    "mute",
    "stall",
    "drip",
    "half-open",
    "close",
    "maintenance",
    "refuse",
    "limit",
    "tick-size",
    "delist",
]
KINDS: tuple[FaultKind, ...] = get_args(FaultKind)

Seconds = Annotated[float, Meta(ge=0, le=86_400)]
Count = Annotated[int, Meta(ge=1, le=1_000_000)]
CloseCode = Annotated[int, Meta(ge=1000, le=4999)]

ABNORMAL = 1006
"""The close code that is never sent: the socket is torn down without a word."""

ON_MESSAGES: tuple[FaultKind, ...] = ("drop", "duplicate", "reorder", "corrupt")
"""Befall the next *count* book messages on every socket that is open."""

FOR_A_WHILE: dict[FaultKind, float] = {
    "freeze": 5.0,
    "mute": 5.0,
    "stall": 5.0,
    "drip": 5.0,
    "cross": 1.0,
    "maintenance": 60.0,
    "tick-size": 5.0,
}
"""Faults that last, and how many seconds unless told."""

_ON_INSTRUMENTS: tuple[FaultKind, ...] = (
    *ON_MESSAGES,
    "gap",
    "reset",
    "cross",
    "freeze",
    "mute",
    "tick-size",
    "delist",
)
_COUNTED: tuple[FaultKind, ...] = (*ON_MESSAGES, "refuse", "limit")
_UNITS_S = {"ms": 1e-3, "s": 1.0, "m": 60.0, "h": 3600.0}


class Fault(Struct, frozen=True):
    """One mishap, *at_s* seconds after the server began (`Server.inject` takes it at once).

    instrument: the only one concerned; "" for all. duration_s: how long it lasts; None is as long as its kind does.
    count: messages, connections or requests concerned. code: what the sockets are closed with; 1006 says nothing.

    - drop, duplicate, reorder, corrupt: the next book messages are lost, come twice, come one too late, hold rubbish;
      touches are none beside a deeper book.
    - gap: the sequence numbers of a book jump. reset: they fall once, as after maintenance, which is no gap.
    - cross: a bid stands above the best ask for a while.
    - freeze: book channels fall silent, and what they had to say is lost. mute: all do, but pings are answered.
    - stall: nothing leaves the sockets, then all of it at once. drip: it leaves by a few bytes at a time.
    - half-open: the open sockets neither say nor hear anything more, and are not closed.
    - close: the open sockets are closed. maintenance: notice 64008, and a close when the time is up.
    - refuse: the next connections are refused. limit: the next requests are answered with 60014.
    - tick-size: tenfold when the time is up, and announced at once. delist: an instrument expires.
    """

    kind: FaultKind
    at_s: Seconds = 0.0
    instrument: str = ""
    duration_s: Seconds | None = None
    count: Count = 1
    code: CloseCode = 4004

    @property
    def at_ns(self) -> Ns:
        return round(self.at_s * NS_PER_S)

    @property
    def duration_ns(self) -> Ns:
        seconds = FOR_A_WHILE.get(self.kind, 0.0) if self.duration_s is None else self.duration_s
        return round(seconds * NS_PER_S)

    def concerns(self, instrument: str) -> bool:
        return self.instrument in ("", instrument)


def parse_fault(text: str) -> Fault:
    """A fault in words: its kind, and in any order ``at=30s for=5s count=2 instrument=BTC-USDT-SWAP code=4005``.

    Times are numbers with ms, s, m or h. Raises ConfigError that names the word and what would do.
    """
    words = text.split()
    kinds = [word for word in words if "=" not in word]
    if len(kinds) != 1:
        raise ConfigError(f"fault {text!r} names {len(kinds)} kinds instead of one of: {', '.join(KINDS)}")
    kind = _kind(kinds[0])
    allowed = {"at", *_allowed(kind)}
    given: dict[str, object] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals:
            continue
        if key not in allowed:
            raise ConfigError(f"fault {text!r}: {kind} takes no {key!r}; it takes: {', '.join(sorted(allowed))}")
        name, read = _READERS[key]
        given[name] = read(text, word, value)
    return Fault(kind, **given)  # type: ignore[arg-type]


def _kind(word: str) -> FaultKind:
    for kind in KINDS:
        if word == kind:
            return kind
    near = get_close_matches(word, KINDS, n=1)
    remedy = f"nearest: {near[0]}" if near else f"there are: {', '.join(KINDS)}"
    raise ConfigError(f"no fault {word!r}; {remedy}")


def _allowed(kind: FaultKind) -> tuple[str, ...]:
    return (
        *(("for",) if kind in FOR_A_WHILE else ()),
        *(("count",) if kind in _COUNTED else ()),
        *(("instrument",) if kind in _ON_INSTRUMENTS else ()),
        *(("code",) if kind == "close" else ()),
    )


def _seconds(text: str, word: str, value: str) -> float:
    number = value.rstrip("mhs")
    unit = value[len(number) :]
    try:
        seconds = float(number) * _UNITS_S[unit or "s"]
    except (ValueError, KeyError):
        seconds = -1.0
    if not 0 <= seconds <= 86_400:
        raise ConfigError(f"fault {text!r}: {word!r} is no time of up to a day, such as 30s or 500ms")
    return seconds


def _whole(low: int, high: int, text: str, word: str, value: str) -> int:
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 10 else -1
    if not low <= number <= high:
        raise ConfigError(f"fault {text!r}: {word!r} is no whole number of {low} to {high}")
    return number


def _name(text: str, word: str, value: str) -> str:
    if not value:
        raise ConfigError(f"fault {text!r}: {word!r} names no instrument")
    return value


_READERS = {
    "at": ("at_s", _seconds),
    "for": ("duration_s", _seconds),
    "count": ("count", lambda text, word, value: _whole(1, 1_000_000, text, word, value)),
    "code": ("code", lambda text, word, value: _whole(1000, 4999, text, word, value)),
    "instrument": ("instrument", _name),
}
