"""Colours, and lines of text that keep to a width. No colour says anything that a sign, a place or a word does not."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text


class Palette(Struct, frozen=True, kw_only=True):
    """One look. buy and sell are those of bids and asks; their bars are the same, fainter."""

    ink: str
    dim: str
    rule: str
    accent: str
    buy: str
    sell: str
    buy_bar: str
    sell_bar: str
    slippage: str
    impact: str
    fee: str
    good: str
    warn: str
    bad: str
    mark: str
    on_mark: str


DARK = Palette(
    ink="#e6ebf2",
    dim="#8a96a8",
    rule="#2a3443",
    accent="#58a6ff",
    buy="#35c8a0",
    sell="#ff6b72",
    buy_bar="#123a33",
    sell_bar="#43202a",
    slippage="#58b4f0",
    impact="#f0a83c",
    fee="#b39ddb",
    good="#35c8a0",
    warn="#f5c04a",
    bad="#ff6b72",
    mark="#f5c04a",
    on_mark="#14181f",
)

LIGHT = Palette(
    ink="#161b22",
    dim="#586372",
    rule="#c9d1dc",
    accent="#1763c7",
    buy="#086b59",
    sell="#b3232f",
    buy_bar="#cfeee5",
    sell_bar="#fadadd",
    slippage="#1763c7",
    impact="#a85300",
    fee="#6b4fa0",
    good="#086b59",
    warn="#8a5a00",
    bad="#b3232f",
    mark="#ffd666",
    on_mark="#161b22",
)

_CONDITIONS = {"live": "good", "stopped": "dim", "connecting": "dim", "syncing": "dim"}


def condition_colour(key: str, palette: Palette) -> str:
    """Of a state: good, on its way, doubtful or gone."""
    name = _CONDITIONS.get(key, "bad" if key in ("down", "ended") else "warn")
    colour: str = getattr(palette, name)
    return colour


def joined(lines: Iterable[Text]) -> Text:
    """One below the other, none wrapped."""
    return Text("\n", no_wrap=True, overflow="ellipsis").join(lines)


def spread(left: Text, right: Text, width: int) -> Text:
    """One at each end of a line; the left one gives way."""
    room = width - right.cell_len - 1
    if left.cell_len > room:
        left.truncate(max(0, room), overflow="ellipsis")
    gap = max(1, width - left.cell_len - right.cell_len)
    return Text.assemble(left, " " * gap, right)


def pairs(rows: Sequence[tuple[str, str]], palette: Palette, width: int, n_columns: int = 1) -> list[Text]:
    """Names and values in columns, values at the right."""
    each = (width - 3 * (n_columns - 1)) // n_columns
    n = -(-len(rows) // n_columns)
    lines = []
    for k in range(n):
        cells = [
            spread(Text(name, palette.dim), Text(value, palette.ink), each)
            for name, value in rows[k : k + n * n_columns : n]
        ]
        lines.append(Text("   ").join(cells))
    return lines


def folded(text: str, width: int, n_lines: int) -> list[str]:
    """Words in at most so many lines; what is beyond them ends in an ellipsis."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if cell_len(longer) > width and line:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    if len(lines) > n_lines:
        rest = Text(" ".join(lines[n_lines - 1 :]))
        rest.truncate(width, overflow="ellipsis")
        lines = [*lines[: n_lines - 1], rest.plain]
    return lines
