"""What numbers fitted from recordings have in common: a hash of all of them, and trees that end."""

import hashlib
from collections.abc import Iterable

import numpy as np
from msgspec import Struct, json
from numpy.typing import NDArray

Array = NDArray[np.float64] | NDArray[np.int64]


def hash_of(card: Struct, arrays: Iterable[tuple[str, Array]]) -> str:
    """A hash of a card and of named arrays; two fits that say the same have the same."""
    digest = hashlib.sha256(json.encode(card))
    for name, array in arrays:
        digest.update(f"{name} {array.dtype.str} {array.shape}".encode())
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


def are_sound(
    feature: NDArray[np.int64],
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    roots: NDArray[np.int64],
    n_features: int,
) -> bool:
    """Whether every split of these trees asks for one of *n_features* and leads to the next node and to a later one of
    theirs, so that no answer can run in a circle or off the end."""
    n, splits = len(feature), np.flatnonzero(feature >= 0)
    nearer, farther = left[splits], right[splits]
    is_inside = (feature < n_features).all() and (roots >= 0).all() and (roots < n).all()
    leads_on = (nearer == splits + 1).all() and (farther > splits).all() and (nearer < n).all() and (farther < n).all()
    return bool(is_inside and leads_on)
