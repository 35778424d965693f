"""Frames in, estimates out: the walk to the last bit, everything worked out from it to 1e-12."""

import math

import msgspec

from fillcast.estimate import Estimate
from tests import golden_tape

EXACT = ("worst_price", "n_levels", "filled_size", "order_size", "missing", "refusals")


def kept():
    return msgspec.json.decode(golden_tape.ESTIMATES.read_bytes(), type=list[Estimate])


def test_the_golden_tape_still_gives_the_golden_estimates():
    found, expected = golden_tape.estimates(), kept()
    assert len(found) == len(expected) > 40
    for ours, theirs in zip(found, expected, strict=True):
        for name in ours.__struct_fields__:
            a, b = getattr(ours, name), getattr(theirs, name)
            if isinstance(a, float) and isinstance(b, float) and name not in EXACT:
                assert math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-12), name
            elif name != "provenance":
                assert a == b, name


def test_twice_on_one_machine_is_bit_for_bit():
    assert msgspec.json.encode(golden_tape.estimates()) == msgspec.json.encode(golden_tape.estimates())


def test_the_tape_tells_of_thin_books_too():
    assert any(answer.unfilled_frac > 0 for answer in kept())
    assert any(answer.unfilled_frac == 0 for answer in kept())
