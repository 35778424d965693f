"""How much of what is scored a fit was made from: of that part, scores say nothing."""

from collections.abc import Sequence

from fillcast.units import Ns


def windows_of(windows: Sequence[tuple[str, Ns, Ns]], symbol: str) -> list[tuple[Ns, Ns]]:
    """First and last instants of a card's windows of *symbol*, ascending."""
    return sorted((first_ns, last_ns) for name, first_ns, last_ns in windows if name == symbol)


def until_ns(windows: Sequence[tuple[str, Ns, Ns]]) -> Ns | None:
    """Where the last of a card's windows ends."""
    return max((last_ns for _, _, last_ns in windows), default=None)


def seen_frac(windows: Sequence[tuple[Ns, Ns]], from_ns: Ns, to_ns: Ns) -> float:
    """The share of the time from *from_ns* to *to_ns* that lies in *windows*, which ascend.

    What lies in several of them counts once. Of a single instant it is 1 or 0.
    """
    if from_ns == to_ns:
        return float(any(first_ns <= from_ns <= last_ns for first_ns, last_ns in windows))
    seen_ns, reached_ns = 0, from_ns
    for first_ns, last_ns in windows:
        end_ns = min(last_ns, to_ns)
        if end_ns > reached_ns:
            seen_ns += max(0, end_ns - max(first_ns, reached_ns))
            reached_ns = end_ns
    return seen_ns / (to_ns - from_ns)
