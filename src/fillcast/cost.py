"""One reason to pay."""

from typing import Literal

from msgspec import Struct

Part = Literal["slippage", "impact", "fee"]


class Cost(Struct, frozen=True):
    """bps: of mid x filled base quantity; positive = you pay. formula: with a `{}` for each of terms."""

    name: str
    part: Part
    bps: float
    formula: str
    terms: tuple[float, ...]

    @property
    def arithmetic(self) -> str:
        """How it was worked out, for a person."""
        return self.formula.format(*(f"{term:.10g}" for term in self.terms))
