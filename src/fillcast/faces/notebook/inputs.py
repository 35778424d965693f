"""The order as it stands in the panel: read and set from Python, seen and set on the screen."""

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from fillcast.errors import OrderError
from fillcast.faces.live.wire import Rest
from fillcast.orders import Order, Policy
from fillcast.units import Side, Unit


class OrderInputs:
    """Setting any of it is answered at once, and moves the panel. Raises OrderError for what can't be an order."""

    def __init__(self, read: Callable[[], Order], write: Callable[[Order], None]) -> None:
        self._read = read
        self._write = write

    @property
    def symbol(self) -> str:
        """The instrument, such as ``okx:BTC-USDT-SWAP``."""
        return self._read().symbol

    @symbol.setter
    def symbol(self, value: str) -> None:
        self._write(replace(self._read(), symbol=value))

    @property
    def side(self) -> Side:
        return self._read().side

    @side.setter
    def side(self, value: Side) -> None:
        self._write(replace(self._read(), side=value))

    @property
    def quantity(self) -> float:
        """In `unit`."""
        return self._read().amount

    @quantity.setter
    def quantity(self, value: float) -> None:
        self._write(replace(self._read(), amount=_number(value)))

    @property
    def unit(self) -> Unit:
        """``quote``, ``base`` or ``contracts``."""
        return self._read().unit

    @unit.setter
    def unit(self, value: Unit) -> None:
        self._write(replace(self._read(), unit=value))

    @property
    def policy(self) -> Policy:
        """The order type."""
        return self._read().policy

    @policy.setter
    def policy(self, value: Policy) -> None:
        self._write(replace(self._read(), policy=value))

    def __repr__(self) -> str:
        return f"{self._read()} · {self.policy}"


def _number(value: float) -> float:
    try:
        return float(value)
    except (TypeError, ValueError) as e:
        raise OrderError(f"quantity is {value!r}: it must be a number") from e


def checked(way: Rest) -> Rest:
    """As it is. Raises OrderError for a wait that is none."""
    try:
        return msgspec.convert(msgspec.to_builtins(way), Rest)
    except msgspec.ValidationError as e:
        raise OrderError(f"rest is {way!r}: {e}") from e
