"""The ladder as lines: asks above bids, and the reach of one's own order."""

import numpy as np
from numpy.typing import NDArray
from rich.text import Text

from fillcast.estimate import Estimate
from fillcast.faces.live.wire import LadderRows
from fillcast.faces.text import figures
from fillcast.faces.watch.palette import Palette, folded, spread
from fillcast.faces.watch.watching import Picture
from fillcast.market import Instrument, n_decimals
from fillcast.units import Side

REACH = "▌"
LAST = "◂"
_SLACK = 1e-9


def ladder_lines(shown: Picture, palette: Palette, width: int, height: int, offset: int = 0) -> list[Text]:
    """Heading, then *height* - 1 rows about the middle, moved by *offset* rows towards the bids."""
    head = _heading(palette, width)
    ladder, instrument = shown.ladder, shown.instrument
    n = height - 1
    if ladder is None or instrument is None:
        why = folded(shown.waits or "waits for a book", width, max(1, n))
        return [head, *[Text()] * max(0, (n - len(why)) // 2), *(Text(line, palette.dim) for line in why)]
    above, below = n // 2, n - n // 2 - 1
    n_asks, n_bids = max(0, above + offset), max(0, below - offset)
    least, most = -above + offset, below + offset
    columns = _Columns(ladder, instrument, max(n_asks, n_bids), width)
    rows = [head]
    for place in range(least, most + 1):
        if place == 0:
            rows.append(_middle(ladder, instrument, palette, width))
            continue
        side: Side = "buy" if place < 0 else "sell"
        rows.append(columns.row(side, abs(place) - 1, shown.answer, palette))
    return rows


def clamp(offset: int, shown: Picture) -> int:
    """An offset that leaves a price in the middle row."""
    if shown.ladder is None:
        return 0
    return max(-len(shown.ladder.ask_price), min(len(shown.ladder.bid_price), offset))


def _heading(palette: Palette, width: int) -> Text:
    price, size, total = _widths(width)
    return Text(f" {'price':>{price}}{'size':>{size}}{'total':>{total}}", palette.dim)


def _widths(width: int) -> tuple[int, int, int]:
    room = width - 2
    total = room // 3
    price = (room - total) // 2
    return price, room - total - price, total


class _Columns:
    # What the rows have in common: decimals, and the total that fills the width.
    def __init__(self, ladder: LadderRows, instrument: Instrument, n: int, width: int) -> None:
        self._ladder = ladder
        self._instrument = instrument
        self._decimals = n_decimals(instrument.lot_size) if instrument.lot_size else 4
        self._width = width
        self._step = instrument.tick_price * (ladder.group_ticks - 1)
        seen = [
            float(totals[min(n, len(totals)) - 1]) for totals in (ladder.bid_total, ladder.ask_total) if len(totals)
        ]
        self._most = max(seen, default=1.0)

    def row(self, side: Side, k: int, answer: Estimate | None, palette: Palette) -> Text:
        # Asks are what a buy takes.
        ladder = self._ladder
        prices, sizes, totals = (
            (ladder.ask_price, ladder.ask_size, ladder.ask_total)
            if side == "buy"
            else (ladder.bid_price, ladder.bid_size, ladder.bid_total)
        )
        if k >= len(prices):
            return Text()
        at = float(prices[k])
        price, size, total = _widths(self._width)
        is_reached = answer is not None and reaches(answer, side, at, self._step)
        line = Text(no_wrap=True)
        line.append(REACH if is_reached else " ", palette.accent)
        line.append(f"{figures.price(at, self._instrument):>{price}}", palette.sell if side == "buy" else palette.buy)
        line.append(f"{self._size(sizes, k, size):>{size}}", palette.ink)
        line.append(f"{self._size(totals, k, total):>{total}}", palette.dim)
        line.append(*self._last(at, side, palette))
        if is_reached:
            line.stylize("bold", 1)
        bar = round(min(1.0, float(totals[k]) / self._most) * (self._width - 1))
        line.stylize(f"on {palette.sell_bar if side == 'buy' else palette.buy_bar}", self._width - bar, self._width)
        return line

    def _last(self, at: float, side: Side, palette: Palette) -> tuple[str, str]:
        # The row of the last trade, in the colour of who began it.
        ladder = self._ladder
        before = at - self._step if side == "buy" else at
        if ladder.last_price is None or not before - _SLACK <= ladder.last_price <= before + self._step + _SLACK:
            return " ", palette.dim
        return LAST, palette.buy if ladder.last_side == "buy" else palette.sell

    def _size(self, values: NDArray[np.float64], k: int, width: int) -> str:
        # To the lot, unless that has no room: then to as many decimals as have.
        for decimals in range(self._decimals, -1, -1):
            text = figures.number(float(values[k]), decimals)
            if len(text) < width:
                break
        return text


def reaches(answer: Estimate, side: Side, at: float, step: float = 0.0) -> bool:
    """Whether an order of that *side* takes from the row at that price, which holds levels up to *step* before it."""
    worst = answer.worst_price
    if answer.order.side != side or worst is None:
        return False
    return at - step <= worst + _SLACK if side == "buy" else at + step >= worst - _SLACK


def _middle(ladder: LadderRows, instrument: Instrument, palette: Palette, width: int) -> Text:
    mid = Text(f" {figures.price(ladder.mid_price, instrument):>{_widths(width)[0]}}", f"bold {palette.ink}")
    said = Text(f"spread {figures.number(2 * ladder.half_spread_bps, 3)} bps ", palette.dim)
    return spread(mid, said, width)
