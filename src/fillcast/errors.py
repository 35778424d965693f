"""Every way fillcast can fail: the class is the remedy, the attributes carry the facts, the text is one sentence."""

from collections.abc import Sequence


class FillcastError(Exception):
    """Any error that fillcast raises on purpose."""


class ConfigError(FillcastError):
    """A setting, an option or a file that was given is wrong: correct it."""


class OrderError(FillcastError):
    """An order that can't be priced as it stands: correct it.

    field: the part at fault, of the order or of what goes with it; "" is all of it.
    """

    def __init__(self, reason: str, field: str = "") -> None:
        self.field = field
        super().__init__(reason)


class UnknownInstrument(FillcastError):
    """No such instrument, or nothing is known of it: ask again, perhaps for one of `nearest`, or do as `hint` says."""

    def __init__(self, symbol: str, nearest: Sequence[str] = (), hint: str = "") -> None:
        self.symbol = symbol
        self.nearest = tuple(nearest)
        self.hint = hint
        text = f"unknown instrument {symbol}"
        if self.nearest:
            text += f"; nearest: {', '.join(self.nearest)}"
        if hint:
            text += f"; {hint}"
        super().__init__(text)


class BookNotReady(FillcastError):
    """There is no book to answer from yet, or it can't be trusted: wait, or accept a flagged answer.

    book_age_ns: since it was last confirmed; None where there has been none, or where its age is not what is wrong.
    """

    def __init__(self, symbol: str, state: str, reason: str, book_age_ns: int | None = None) -> None:
        self.symbol = symbol
        self.state = state
        self.reason = reason
        self.book_age_ns = book_age_ns
        super().__init__(f"{symbol}: book is {state}: {reason}")


class FeedError(FillcastError):
    """The connection or what came through it is at fault: reconnect."""


class DecodeError(FeedError):
    """A frame that is not what its venue documents. Nothing of it was used."""

    def __init__(self, venue: str, reason: str) -> None:
        self.venue = venue
        self.reason = reason
        super().__init__(f"{venue}: {reason}")


class TapeError(FillcastError):
    """A tape that can't be read or written here: choose another. `path` and `offset` say where."""

    def __init__(self, path: str, reason: str, offset: int | None = None) -> None:
        self.path = path
        self.offset = offset
        self.reason = reason
        super().__init__(f"{path}: {reason}" + ("" if offset is None else f" at byte {offset}"))


class ModelError(FillcastError):
    """A model was given a number it has no meaning for: correct that number."""

    def __init__(self, model: str, name: str, value: float, remedy: str) -> None:
        self.model = model
        self.name = name
        self.value = value
        super().__init__(f"{model}: {name} is {value:g}, and {remedy}")


class CalibrationError(FillcastError):
    """There is too little to fit something from, or a fit that can't be used: record more, or fit anew."""

    def __init__(self, what: str, have: str, need: str) -> None:
        self.what = what
        self.have = have
        self.need = need
        super().__init__(f"{what}: have {have}, need {need}")


class MissingExtra(FillcastError):
    """An optional dependency is absent: install the named extra."""

    def __init__(self, extra: str, module: str) -> None:
        self.extra = extra
        super().__init__(f"{module} is not installed; it comes with: pip install 'fillcast[{extra}]'")
