"""Whole lots that add up."""

import numpy as np
from numpy.typing import NDArray

from fillcast.units import Size


def largest_remainder(n_lots: int, weights: NDArray[np.float64]) -> NDArray[np.int64]:
    """(n,) whole numbers in proportion to *weights* that sum to *n_lots*; ties go to the first."""
    exact = n_lots * np.asarray(weights, np.float64) / np.sum(weights)
    whole = np.floor(exact + 1e-9)
    rest = n_lots - int(whole.sum())
    # A stable order of the remainders, rounded so that the last bit of a product decides no tie.
    first = np.argsort(-np.round(exact - whole, 9), kind="stable")[:rest]
    whole[first] += 1.0
    return whole.astype(np.int64)


def sizes_of(size: Size, lot_size: Size, shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n,) venue sizes of *shares* of *size*, in whole lots that add up to sum(shares) of it, rounded to the lot."""
    if lot_size <= 0.0:
        return size * shares
    whole = float(shares.sum())
    n_lots = int(np.floor(size * min(whole, 1.0) / lot_size + 1e-6))
    if n_lots == 0:
        return np.zeros(len(shares))
    per_unit = round(1.0 / lot_size)
    lots = largest_remainder(n_lots, shares).astype(np.float64)
    # Dividing by a whole number of lots a unit keeps 0.1 + 0.2 from becoming 0.30000000000000004.
    return lots / per_unit if per_unit > 0 and abs(per_unit * lot_size - 1.0) < 1e-12 else lots * lot_size


def limited(shares: NDArray[np.float64], most: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n,) *shares* with none above *most* of its slice; what is held back goes into the next ones that have room.

    The sum falls short where the last slices are full too.
    """
    kept = np.empty(len(shares))
    waiting = 0.0
    for k, (share, cap) in enumerate(zip(shares.tolist(), most.tolist(), strict=True)):
        kept[k] = min(share + waiting, cap)
        waiting += share - kept[k]
    return kept
