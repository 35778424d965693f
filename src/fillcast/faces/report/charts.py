"""Pictures as inline SVG. Colours are the page's variables, so that they follow its look."""

import math
from collections.abc import Sequence
from html import escape

from fillcast.faces.text import figures

WIDTH, HEIGHT = 640, 260
LEFT, RIGHT, TOP, BOTTOM = 66, 30, 12, 44
LINES = ("var(--a)", "var(--b)", "var(--c)", "var(--d)")

Value = float | None


class Chart:
    """Axes over a span of x and of y; what is drawn lies between them. names: of the two axes."""

    def __init__(self, x: tuple[float, float], y: tuple[float, float], names: tuple[str, str], title: str) -> None:
        self._x, self._y = _wide(x), _wide(y)
        self._names = names
        self._title = title
        self._body: list[str] = []

    def x_at(self, value: float) -> float:
        least, most = self._x
        return LEFT + (value - least) / (most - least) * (WIDTH - LEFT - RIGHT)

    def y_at(self, value: float) -> float:
        least, most = self._y
        return HEIGHT - BOTTOM - (value - least) / (most - least) * (HEIGHT - TOP - BOTTOM)

    def line(self, xs: Sequence[float], ys: Sequence[Value], colour: str, *, dash: str = "") -> None:
        """Through the known points; a hole where one is not known."""
        parts, pen = [], "M"
        for x, y in zip(xs, ys, strict=True):
            if y is None:
                pen = "M"
                continue
            parts.append(f"{pen}{self.x_at(x):.1f} {self.y_at(y):.1f}")
            pen = "L"
        style = f' stroke-dasharray="{dash}"' if dash else ""
        self._body.append(f'<path d="{"".join(parts)}" fill="none" stroke="{colour}" stroke-width="2"{style}/>')

    def dots(self, xs: Sequence[float], ys: Sequence[Value], colour: str) -> None:
        for x, y in zip(xs, ys, strict=True):
            if y is not None:
                self._body.append(f'<circle cx="{self.x_at(x):.1f}" cy="{self.y_at(y):.1f}" r="3" fill="{colour}"/>')

    def band(self, xs: Sequence[float], lows: Sequence[Value], highs: Sequence[Value], colour: str) -> None:
        """Between two lines, where both are known."""
        known = [(x, a, b) for x, a, b in zip(xs, lows, highs, strict=True) if a is not None and b is not None]
        there = [f"{self.x_at(x):.1f},{self.y_at(high):.1f}" for x, _, high in known]
        back = [f"{self.x_at(x):.1f},{self.y_at(low):.1f}" for x, low, _ in reversed(known)]
        self._body.append(f'<polygon points="{" ".join(there + back)}" fill="{colour}" opacity="0.18"/>')

    def bar(self, x: float, low: float, high: float, colour: str) -> None:
        """An upright stroke with a foot and a head."""
        at = self.x_at(x)
        a, b = self.y_at(low), self.y_at(high)
        path = f"M{at:.1f} {a:.1f}V{b:.1f}M{at - 4:.1f} {a:.1f}h8M{at - 4:.1f} {b:.1f}h8"
        self._body.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>')

    def svg(self, x_ticks: Sequence[tuple[float, str]]) -> str:
        """The whole picture."""
        grid = []
        for value in _ticks(*self._y):
            y = self.y_at(value)
            grid.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" class="grid"/>')
            grid.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{_number(value, self._y)}</text>')
        for value, word in x_ticks:
            x, y = self.x_at(value), HEIGHT - BOTTOM + 18
            grid.append(f'<text x="{x:.1f}" y="{y}" text-anchor="middle">{escape(word)}</text>')
        name_x, name_y = self._names
        middle = (LEFT + WIDTH - RIGHT) / 2
        grid.append(f'<text x="{middle}" y="{HEIGHT - 6}" text-anchor="middle">{escape(name_x)}</text>')
        side = f'transform="rotate(-90 14 {(HEIGHT - BOTTOM + TOP) / 2})"'
        grid.append(
            f'<text x="14" y="{(HEIGHT - BOTTOM + TOP) / 2}" text-anchor="middle" {side}>{escape(name_y)}</text>'
        )
        label = escape(self._title, quote=True)
        return (
            f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}"><title>{label}</title>'
            f"{''.join(grid)}{''.join(self._body)}</svg>"
        )


def bounds(values: Sequence[Value], *, from_zero: bool = False) -> tuple[float, float]:
    """Least and most of what is known, with a little air."""
    known = [value for value in values if value is not None and math.isfinite(value)]
    if not known:
        return 0.0, 1.0
    least, most = min(known), max(known)
    least = min(0.0, least) if from_zero else least
    air = 0.06 * (most - least or abs(most) or 1.0)
    return (least if from_zero and least == 0.0 else least - air), most + air


def _wide(span: tuple[float, float]) -> tuple[float, float]:
    least, most = span
    return (least, most) if most > least else (least - 0.5, most + 0.5)


def _ticks(least: float, most: float) -> list[float]:
    rough = (most - least) / 5
    scale = 10.0 ** math.floor(math.log10(rough))
    step = next(scale * k for k in (1, 2, 5, 10) if scale * k >= rough)
    first = math.ceil(least / step - 1e-9)
    return [k * step for k in range(first, math.floor(most / step + 1e-9) + 1)]


def _number(value: float, span: tuple[float, float]) -> str:
    decimals = max(0, min(6, 1 - math.floor(math.log10((span[1] - span[0]) / 2))))
    return figures.number(value, decimals)
