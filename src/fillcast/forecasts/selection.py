"""The mid's moves against orders that are filled, set right while they run, by how those before them came out."""

import math

import numpy as np
from numpy.typing import NDArray

from fillcast.kernels import hazard, settled


class Selection:
    """By how much more the mid moves against what is filled within each wait than was said, learned from one settled
    order after the other.

    Formula:  served = said + sum of w (came - said) / (sum of w + prior), each over half-spread + sigma root wait.
    Fitted:   a mean for each wait of the filled among settled orders, drawn to 0 by the prior; half is forgotten in
              three hours.
    Ignores:  that a market may be off by more in one state than in another: one number a wait is all that the fills of
              some minutes teach.

    numbers: (N_HORIZONS, N_MOVED), see `fillcast.kernels.settled`. is_transferred: on a market that moves were not
    fitted on, where what was said is believed less.
    """

    __slots__ = ("_prior", "numbers")

    def __init__(self, *, is_transferred: bool) -> None:
        self._prior = settled.MOVES_CARRIED_OVER if is_transferred else settled.MOVES_AT_HOME
        self.numbers = np.zeros((hazard.N_HORIZONS, settled.N_MOVED))
        self.numbers[:, settled.MOVED_S] = math.nan

    @property
    def offsets(self) -> NDArray[np.float64]:
        """(N_HORIZONS,) to be added to what the fit says, over half-spread + sigma root wait."""
        found: NDArray[np.float64] = self.numbers[:, settled.SUM_OFF] / (
            self.numbers[:, settled.SUM_WEIGHT] + self._prior
        )
        return found

    def learn(self, k: int, off: float, put_s: float, weight: float) -> None:
        """Take the move against an order filled within wait number *k*, put at *put_s*, once that is over: by *off*
        more than the fit had said, over half-spread + sigma root wait."""
        settled.learn_one_move.entry(self.numbers[k], off, put_s, weight, settled.HALF)
