"""History in characters: two by four dots of braille in each cell."""

from collections.abc import Sequence

from rich.text import Text

from fillcast.faces.live.wire import Point
from fillcast.faces.text import figures
from fillcast.faces.watch.palette import Palette, folded
from fillcast.market import n_decimals
from fillcast.units import NS_PER_S

Span = tuple[float, float] | None
"""Least and most of what one column of dots shows; None where nothing is known."""

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_BRAILLE = 0x2800
_NAME, _VALUE = 9, 11
_AIRY = 16
"""Lines from which tracks stand apart."""

_TRACKS = {
    "net": ("ink", "net_low_bps", "net_high_bps", 2),
    "impact": ("impact", "impact_bps", "impact_bps", 3),
    "mid": ("accent", "mid_price", "mid_price", 2),
    "slippage": ("slippage", "slippage_bps", "slippage_bps", 3),
}
"""Colour, fields of the least and the most, decimals."""


def drawn(spans: Sequence[Span], width: int, height: int, least: float, most: float) -> list[str]:
    """*height* lines of *width* characters; spans: up to two a character, the last at the right edge."""
    cells = [[0] * width for _ in range(height)]
    before: tuple[int, int] | None = None
    begin = 2 * width - len(spans)
    for k, span in enumerate(spans, begin):
        if span is None:
            before = None
            continue
        bottom, top = (_row(value, least, most, 4 * height) for value in span)
        own = top, bottom
        if before is not None:
            # A line without holes from the last column to this one.
            top, bottom = min(top, before[1] + 1), max(bottom, before[0] - 1)
        for row in range(top, bottom + 1):
            cells[row // 4][k // 2] |= _DOTS[row % 4][k % 2]
        before = own
    return ["".join(chr(_BRAILLE + cell) if cell else " " for cell in line) for line in cells]


def _row(value: float, least: float, most: float, n: int) -> int:
    if not most > least:
        return n // 2
    return min(n - 1, max(0, round((n - 1) * (most - value) / (most - least))))


def history_lines(
    points: Sequence[Point], tick_price: float, waits: str, palette: Palette, width: int, height: int
) -> list[Text]:
    """Net, impact, mid and slippage since the start, as many as there is room for; scales of their own.

    waits: why there is no answer, if there is none.
    """
    if len(points) < 2:
        said = waits or f"{len(points)} of 2 points: the first come within a second of a live book"
        return [Text(line, palette.dim) for line in folded(said, width, height)]
    n_tracks = next(n for n, needed in ((4, 8), (3, 4), (2, 3), (1, 0)) if height >= needed)
    gap = int(height >= _AIRY)
    each = max(1, (height - gap * (n_tracks - 1)) // (n_tracks + 1 + gap))
    lead = height - (each + gap) * (n_tracks - 1)
    room = width - _NAME - _VALUE
    recent = list(points)[-2 * room :]
    lines: list[Text] = []
    for name in list(_TRACKS)[:n_tracks]:
        lines += [Text()] * gap if lines else []
        lines += _track(recent, name, tick_price, palette, room, each if lines else lead)
    return lines


def _track(
    points: Sequence[Point], name: str, tick_price: float, palette: Palette, width: int, height: int
) -> list[Text]:
    colour, low, high, decimals = _TRACKS[name]
    if name == "mid" and tick_price:
        decimals = n_decimals(tick_price) + 1
    spans = [_span(getattr(point, low), getattr(point, high)) for point in points]
    known = [span for span in spans if span is not None]
    if not known:
        return [Text(f"{name:<{_NAME}}{figures.UNKNOWN}", palette.dim), *[Text()] * (height - 1)]
    least, most = min(span[0] for span in known), max(span[1] for span in known)
    names, values = [name] + [""] * (height - 1), [""] * height
    values[0] = figures.number(most, decimals)
    values[-1] = figures.number(least if height > 1 else known[-1][1], decimals)
    return [
        Text.assemble(
            (f"{word:<{_NAME}}", palette.dim),
            (line, getattr(palette, colour)),
            (f"{value:>{_VALUE}}", palette.dim),
        )
        for word, line, value in zip(names, drawn(spans, width, height, least, most), values, strict=True)
    ]


def _span(least: float | None, most: float | None) -> Span:
    return None if least is None or most is None else (least, most)


def span_text(points: Sequence[Point]) -> str:
    """How long the history is."""
    if len(points) < 2:
        return ""
    seconds = (points[-1].at_ns - points[0].at_ns) // NS_PER_S
    return f"{seconds // 60} min {seconds % 60:02d} s" if seconds >= 60 else f"{seconds} s"
