"""Numbers as OKX writes them: whole ticks and lots in, plain decimals without trailing zeros out."""

from decimal import Decimal

from fillcast.exchange.listing import Listed

Level = tuple[str, str, str, str]
"""Price, size, the "0" of a field that OKX has given up, number of orders."""

_MOST_KEPT = 1 << 12


class Scribe:
    """Of one instrument. Prices come again and again, so their texts are kept."""

    def __init__(self, listed: Listed) -> None:
        self._price_step, self._price_digits = _whole(listed.tick)
        self._size_step, self._size_digits = _whole(listed.lot)
        self._prices: dict[int, str] = {}

    def price(self, ticks: int) -> str:
        text = self._prices.get(ticks)
        if text is None:
            if len(self._prices) >= _MOST_KEPT:
                self._prices.clear()
            text = self._prices[ticks] = plain(ticks * self._price_step, self._price_digits)
        return text

    def half_price(self, half_ticks: int) -> str:
        """Of a price on half ticks, such as a mid."""
        return plain(half_ticks * self._price_step * 5, self._price_digits + 1)

    def size(self, lots: int) -> str:
        return plain(lots * self._size_step, self._size_digits)

    def level(self, ticks: int, lots: int, n_orders: int) -> Level:
        return (self.price(ticks), self.size(lots), "0", str(n_orders))


def plain(number: int, digits: int) -> str:
    """number / 10**digits, for a number that is not negative.

    >>> plain(6392140, 2), plain(5, 3), plain(700, 2)
    ('63921.4', '0.005', '7')
    """
    if digits == 0:
        return str(number)
    whole, rest = divmod(number, 10**digits)
    return f"{whole}.{rest:0{digits}d}".rstrip("0") if rest else str(whole)


def _whole(step: Decimal) -> tuple[int, int]:
    # The step as a whole number of the tenths, hundredths and so on that it is written in.
    digits = max(0, -int(step.normalize().as_tuple().exponent))
    return int(step.scaleb(digits)), digits


def decimal_text(value: Decimal) -> str:
    """Any number, as OKX writes it."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
