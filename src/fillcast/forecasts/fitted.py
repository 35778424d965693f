"""Numbers fitted from recordings: what the forecaster's linear and boosted experts know. Data, never code."""

from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import ConfigError
from fillcast.forecasts.sealed import are_sound, hash_of
from fillcast.kernels import learner, pulse
from fillcast.units import Ns

FORMAT: Final = 1

Forest = tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]


class Card(Struct, frozen=True, kw_only=True):
    """What the numbers are, and from what they come.

    symbols: the instruments they were fitted on; on others they count as carried over. windows: for each recording,
    symbol, first and last instant. data_hash: of the rows that they were fitted on. loss_ratio,
    baseline_loss_ratio: mean pinball loss on a
    later block that the fit did not see, in units of the scale: boosted, and the baseline's.
    """

    name: str
    format_number: int = FORMAT
    symbols: tuple[str, ...]
    windows: tuple[tuple[str, Ns, Ns], ...]
    data_hash: str
    n_rows: int
    n_held_out: int
    loss_ratio: float | None
    baseline_loss_ratio: float | None
    domain: str
    features: tuple[str, ...] = pulse.FEATURES
    quantiles: tuple[float, ...] = learner.QUANTILES
    made_with: str = ""


class Fitted(Struct, frozen=True, eq=False, kw_only=True):
    """latencies_s: (m,) ascending. coefficients: (m, N_QUANTILES, N_FEATURES + 1), the constant first. forest: boosted
    trees of all quantiles, see `fillcast.kernels.learner.say`; `bounds` (N_QUANTILES + 1,) says where each begins."""

    card: Card
    latencies_s: NDArray[np.float64]
    coefficients: NDArray[np.float64]
    feature: NDArray[np.int64]
    threshold: NDArray[np.float64]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    roots: NDArray[np.int64]
    bounds: NDArray[np.int64]

    @property
    def forest(self) -> Forest:
        return self.feature, self.threshold, self.right, self.roots, self.bounds

    def linear_at(self, latency_s: float) -> NDArray[np.float64]:
        """Coefficients of the fitted latency that is nearest in its root."""
        near = int(np.argmin(np.abs(np.sqrt(self.latencies_s) - np.sqrt(latency_s))))
        found: NDArray[np.float64] = self.coefficients[near]
        return found

    def is_of(self, symbol: str) -> bool:
        return symbol in self.card.symbols

    @property
    def hash(self) -> str:
        """Of everything in it; two fits that say the same have the same."""
        return hash_of(self.card, ((name, getattr(self, name)) for name in ARRAYS))


ARRAYS: Final = ("latencies_s", "coefficients", "feature", "threshold", "left", "right", "roots", "bounds")


def check(fitted: Fitted, where: str) -> None:
    """Raises ConfigError unless the arrays fit each other and what this version computes."""
    card = fitted.card
    if card.format_number != FORMAT:
        raise ConfigError(f"{where}: params of format {card.format_number}, and this version reads {FORMAT}: fit anew")
    if card.features != pulse.FEATURES or card.quantiles != learner.QUANTILES:
        raise ConfigError(f"{where}: params of other features or quantiles than this version computes: fit anew")
    n_nodes, n_trees = len(fitted.feature), len(fitted.roots)
    shape = (len(fitted.latencies_s), learner.N_QUANTILES, pulse.N_FEATURES + 1)
    is_whole = (
        fitted.coefficients.shape == shape
        and np.isfinite(fitted.coefficients).all()
        and np.isfinite(fitted.threshold).all()
        and fitted.threshold.shape == fitted.left.shape == fitted.right.shape == (n_nodes,)
        and fitted.bounds.shape == (learner.N_QUANTILES + 1,)
        and fitted.bounds[0] == 0
        and fitted.bounds[-1] == n_trees
        and (np.diff(fitted.bounds) >= 0).all()
        and are_sound(fitted.feature, fitted.left, fitted.right, fitted.roots, pulse.N_FEATURES)
    )
    if not is_whole:
        raise ConfigError(f"{where}: params whose arrays do not fit each other: fit anew")


def nothing() -> tuple[NDArray[np.float64], Forest]:
    """Coefficients and a forest for an engine without a fit: its experts have no say."""
    none = np.zeros(0, np.int64)
    coefficients = np.full((learner.N_QUANTILES, pulse.N_FEATURES + 1), np.nan)
    return coefficients, (none, np.zeros(0), none, none, np.zeros(learner.N_QUANTILES + 1, np.int64))
