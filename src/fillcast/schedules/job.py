"""An order to be worked, and the ways there are."""

import math
import re
from typing import Final, Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import force_setattr
from numpy.typing import NDArray

from fillcast.errors import OrderError
from fillcast.terms import as_float, told
from fillcast.units import Price, Qty, Side, Size, span

Kind = Literal[
    "market", "twap", "vwap", "pov", "almgren-chriss", "obizhaeva-wang", "own",
    "rest-then-cross", "post-only", "cont-kukanov",
]  # fmt: skip

RESTING: Final = ("rest-then-cross", "post-only", "cont-kukanov")
"""Kinds that rest at the touch first."""

MAX_WAIT_S: Final = 60.0
"""Longest that the chances of fills are fitted for."""

DEFAULT_WAIT_S: Final = 30.0

URGENCIES = {"low": 2.0, "medium": 4.0, "high": 10.0}
"""Half-lives in a horizon."""

NO_VOLUME = ("no volume of the market", "the venue's ticker, or ten minutes of its trades")

MAX_SLICES = 1000
MAX_HORIZON_S = 7 * 86_400.0

_WORDS: dict[Kind, str] = {
    "market": "market",
    "twap": "TWAP",
    "vwap": "VWAP",
    "pov": "POV",
    "almgren-chriss": "Almgren–Chriss",
    "obizhaeva-wang": "Obizhaeva–Wang",
    "own": "own",
    "rest-then-cross": "rest at the touch{wait}, then cross",
    "post-only": "post only{wait}",
    "cont-kukanov": "Cont–Kukanov split{wait}",
}
_DURATION = re.compile(r"(?P<number>[0-9]+(?:\.[0-9]+)?)\s*(?P<unit>ms|s|m|min|h|d)", re.ASCII)
_SECONDS = {"ms": 1e-3, "s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0, "d": 86_400.0}


class Policy(Struct, frozen=True):
    """One way to trade.

    half_life_s: of Almgren-Chriss, how long until half is done where the horizon is long. participation_frac: of POV,
    the own share of all volume. shares: of one's own schedule, one number a slice; only their proportions count.
    wait_s: how long what rests does so; up to half a minute by default, as long as the horizon. Raises OrderError for a
    kind that there isn't.
    """

    kind: Kind
    half_life_s: float | None = None
    participation_frac: float | None = None
    shares: tuple[float, ...] = ()
    wait_s: float | None = None

    def __post_init__(self) -> None:
        if self.kind not in (*_WORDS,):
            raise OrderError(f"policy is {self.kind!r}: it is one of {', '.join(_WORDS)}")
        for name in ("half_life_s", "participation_frac", "wait_s"):
            if (given := getattr(self, name)) is not None:
                force_setattr(self, name, as_float(given))
        force_setattr(self, "shares", tuple(map(as_float, self.shares)))

    def __str__(self) -> str:
        words = _WORDS[self.kind].format(wait="" if self.wait_s is None else f" {self.wait_s:.4g} s")
        if self.half_life_s is not None:
            return f"{words}, half-life {span(self.half_life_s)}"
        if self.participation_frac is not None:
            return f"{words} {100 * self.participation_frac:.3g} %"
        return words


class Job(Struct, frozen=True, eq=False, kw_only=True):
    """size: venue units, whole lots; lot_size: 0 where not known. qty: the same in base units at the mid.

    volume_qty: (n,) what the others are expected to trade in each slice, None where no volume is known.
    resilience_per_s: of the book, None without a fit.
    """

    side: Side
    size: Size
    lot_size: Size
    qty: Qty
    mid_price: Price
    horizon_s: float
    n_slices: int
    volume_qty: NDArray[np.float64] | None = None
    resilience_per_s: float | None = None

    @property
    def slice_s(self) -> float:
        return self.horizon_s / self.n_slices

    @property
    def times_s(self) -> NDArray[np.float64]:
        """(n,) when each slice is traded: the first at once."""
        times: NDArray[np.float64] = np.arange(self.n_slices, dtype=np.float64) * self.slice_s
        return times


def default_policies(horizon_s: float, urgency_half_life_s: float | None = None) -> tuple[Policy, ...]:
    """All eight that cross: three urgencies of Almgren-Chriss, or the one asked for between them."""
    lives = {horizon_s / n for n in URGENCIES.values()}
    if urgency_half_life_s is not None:
        lives = {*sorted(lives)[:2], urgency_half_life_s}
    return (
        Policy("market"),
        Policy("twap"),
        Policy("vwap"),
        Policy("pov", participation_frac=0.1),
        *(Policy("almgren-chriss", half_life_s=life) for life in sorted(lives)),
        Policy("obizhaeva-wang"),
    )


def resting_policies(horizon_s: float, wait_s: float | None = None) -> tuple[Policy, ...]:
    """All three that rest at the touch first, for *wait_s*. Raises OrderError for a wait or a horizon that can't
    be told of."""
    horizon_s = checked_horizon_s(horizon_s)
    wait_s = min(DEFAULT_WAIT_S, horizon_s) if wait_s is None else wait_s
    if not 0.0 < wait_s <= min(MAX_WAIT_S, horizon_s):
        most = min(MAX_WAIT_S, horizon_s)
        bounds = f"above 0 and up to {most:g} s, a minute or the horizon"
        raise OrderError(f"a wait of {wait_s:g} s: it must be {bounds}", "rest_s")
    return tuple(Policy(kind, wait_s=wait_s) for kind in RESTING)


def asked_for(
    horizon_s: float, half_life_s: float | None = None, pov_percent: float | None = None, own_text: str | None = None
) -> tuple[Policy, ...]:
    """The ways that cross, with another share for POV and one's own schedule beside them, as a person types them.

    Raises OrderError that names what is wrong.
    """
    found = default_policies(horizon_s, half_life_s)
    if pov_percent is not None:
        if not 0.0 < pov_percent < 100.0:
            raise OrderError(f"share of the volume is {pov_percent:g} %: it must lie between 0 and 100")
        mine = Policy("pov", participation_frac=pov_percent / 100.0)
        found = tuple(mine if policy.kind == "pov" else policy for policy in found)
    if own_text is None:
        return found
    try:
        shares = tuple(float(part) for part in own_text.split(","))
    except ValueError as e:
        raise OrderError(f"own schedule {own_text!r} is not numbers separated by commas") from e
    return (*found, Policy("own", shares=shares))


def half_life_of(urgency: str, horizon_s: float) -> float:
    """Seconds, from low, medium or high, or from a duration. Raises OrderError that names the choices."""
    if urgency in URGENCIES:
        return horizon_s / URGENCIES[urgency]
    try:
        return parse_duration(urgency)
    except OrderError as e:
        raise OrderError(f"urgency {urgency!r} is neither low, medium, high nor a half-life such as 90s") from e


def parse_duration(text: str) -> float:
    """Seconds in ``30m``, ``90s``, ``1.5h``. Raises OrderError that shows the form."""
    found = _DURATION.fullmatch(text.strip())
    seconds = float(found["number"]) * _SECONDS[found["unit"]] if found else math.nan
    if not 0.0 < seconds <= MAX_HORIZON_S:
        form = "a number with ms, s, m, h or d, above 0 and up to 7d: 90s, 30m, 1.5h"
        raise OrderError(f"duration {text!r} is not {form}")
    return seconds


def checked_horizon_s(horizon_s: float) -> float:
    """As a plain number. Raises OrderError for one that nothing can be planned over."""
    found = as_float(horizon_s)
    if not 0.0 < found <= MAX_HORIZON_S:
        raise OrderError(f"horizon is {told(horizon_s)} s: it must be above 0 and up to 7 days", "horizon_s")
    return found


def checked_n_slices(n_slices: int) -> int:
    """As a plain whole number. Raises OrderError for one that no order is cut into."""
    found = as_float(n_slices)
    if not (1.0 <= found <= MAX_SLICES and found.is_integer()):
        raise OrderError(f"{told(n_slices)} slices: it must be a whole number from 1 to {MAX_SLICES}", "n_slices")
    return int(found)


def checked_half_life_s(half_life_s: float) -> float:
    """As a plain number. Raises OrderError for an urgency that is none."""
    found = as_float(half_life_s)
    if not 0.0 < found <= MAX_HORIZON_S:
        raise OrderError(
            f"half-life is {told(half_life_s)} s: it must be above 0 and up to 7 days; without one, no hurry",
            "half_life_s",
        )
    return found


def n_slices_of(horizon_s: float, slice_s: float) -> int:
    """How many slices fit, each then as long as fills the horizon. Raises OrderError where not one does, or above
    1,000."""
    horizon_s = checked_horizon_s(horizon_s)
    if not 0.0 < slice_s < math.inf:
        raise OrderError(f"a slice of {slice_s:g} s: it must be above 0", "slice_s")
    if slice_s > horizon_s * (1.0 + 1e-9):
        raise OrderError(
            f"the horizon of {horizon_s:g} s is shorter than one slice of {slice_s:g} s: "
            "give shorter slices, or trade at once",
            "slice_s",
        )
    n = int(horizon_s / slice_s * (1.0 + 1e-9))
    if n > MAX_SLICES:
        raise OrderError(f"{n} slices of {slice_s:g} s: at most {MAX_SLICES}; give longer slices", "slice_s")
    return n
