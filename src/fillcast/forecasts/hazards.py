"""Numbers fitted from recordings: when resting orders are filled, and how the mid then stands. Data, never code."""

from typing import Final, Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import ConfigError
from fillcast.forecasts.sealed import are_sound, hash_of
from fillcast.kernels import hazard
from fillcast.kernels.queue import N_RULES
from fillcast.units import Amount, Ns

FORMAT: Final = 4
SELECTION: Final = ("position", "touch_imbalance", "touch_microprice", "sigma")
"""Features of `fillcast.kernels.hazard` that the move of the mid against a fill is told from."""

SPREADS_TICKS: Final = (1.0, 2.0)
"""The base rates' table: spreads up to one tick, up to two, and wider."""

ARRAYS: Final = (
    "coefficients",
    "errors",
    "platt",
    "feature",
    "threshold",
    "left",
    "right",
    "roots",
    "selection",
    "selection_range",
    "selection_errors",
    "base_rates",
)

PLACES: Final = tuple(hazard.FEATURES.index(name) for name in SELECTION)


class FillCard(Struct, frozen=True, kw_only=True):
    """What the numbers are, and from what they come.

    symbols: fitted on; on others they count as carried over. windows: for each recording, symbol, first and last
    instant. kind: the market structure. data_hash: of the rows. deepest_quote: how large the orders were; nothing is
    told of larger ones. n_rows: pieces of orders; n_fills: of those filled within a minute by the central rule.
    n_calibrated: rows that were left out in turn, on which the probabilities were set right; loss_bits, base_loss_bits:
    log-loss there, mean over horizons, of the hazards before that and of the base rates.
    """

    name: str
    format_number: int = FORMAT
    symbols: tuple[str, ...]
    windows: tuple[tuple[str, Ns, Ns], ...]
    data_hash: str
    n_rows: int
    n_fills: int
    n_calibrated: int
    loss_bits: float
    base_loss_bits: float
    deepest_quote: Amount
    domain: str
    source: str = ""
    horizons_s: tuple[float, ...] = hazard.HORIZONS_S
    features: tuple[str, ...] = hazard.FEATURES
    made_with: str = ""


class Hazards(Struct, frozen=True, eq=False, kw_only=True):
    """coefficients: (N_RULES, N_HORIZONS, N_FEATURES + 1), the constant first; errors: (N_HORIZONS, N_FEATURES + 1) of
    the central rule's. platt: (N_HORIZONS, 2). feature to roots: boosted trees of all pieces, see
    `fillcast.kernels.trees`. selection: (N_HORIZONS, 1 + len(SELECTION)) the mid's move against a fill by each horizon,
    by half-spread + sigma root T; selection_range: (2, len(SELECTION)) least and most of each that it was fitted on;
    selection_errors: (N_HORIZONS,) of its mean. base_rates: (3, N_HORIZONS) shares filled, by spread."""

    card: FillCard
    coefficients: NDArray[np.float64]
    errors: NDArray[np.float64]
    platt: NDArray[np.float64]
    feature: NDArray[np.int64]
    threshold: NDArray[np.float64]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    roots: NDArray[np.int64]
    selection: NDArray[np.float64]
    selection_range: NDArray[np.float64]
    selection_errors: NDArray[np.float64]
    base_rates: NDArray[np.float64]

    @property
    def forest(self) -> tuple[NDArray[np.int64] | NDArray[np.float64], ...]:
        return self.feature, self.threshold, self.right, self.roots

    def is_of(self, symbol: str) -> bool:
        return symbol in self.card.symbols

    def chances(self, seen: NDArray[np.float64], closed: NDArray[np.float64]) -> NDArray[np.float64]:
        """(n, N_RULES, N_HORIZONS) of (n, .) orders, see `fillcast.kernels.hazard.see_all`."""
        found = np.empty((len(seen), N_RULES, hazard.N_HORIZONS))
        hazard.survive_all(self.coefficients, self.platt, self.forest, seen, closed, found)
        return found

    def selection_ratios(self, seen: NDArray[np.float64]) -> NDArray[np.float64]:
        """(..., N_HORIZONS) the mid's expected move against a fill, by half-spread + sigma root T, of (..., N_FEATURES)
        orders. What lies beyond all that was fitted is taken to be the last that was."""
        x = np.clip(seen[..., PLACES], *self.selection_range)
        found: NDArray[np.float64] = self.selection[:, 0] + x @ self.selection[:, 1:].T
        return found

    @property
    def hash(self) -> str:
        """Of everything in it; two fits that say the same have the same."""
        return hash_of(self.card, ((name, getattr(self, name)) for name in ARRAYS))


def check(hazards: Hazards, where: str) -> None:
    """Raises ConfigError unless the arrays fit each other and what this version computes."""
    card = hazards.card
    if card.format_number != FORMAT:
        raise ConfigError(f"{where}: params of format {card.format_number}, and this version reads {FORMAT}: fit anew")
    if card.features != hazard.FEATURES or card.horizons_s != hazard.HORIZONS_S:
        raise ConfigError(f"{where}: params of other features or horizons than this version computes: fit anew")
    n_nodes = len(hazards.feature)
    shapes: dict[str, tuple[int, ...]] = {
        "coefficients": (N_RULES, hazard.N_HORIZONS, hazard.N_FEATURES + 1),
        "errors": (hazard.N_HORIZONS, hazard.N_FEATURES + 1),
        "platt": (hazard.N_HORIZONS, 2),
        "threshold": (n_nodes,),
        "left": (n_nodes,),
        "right": (n_nodes,),
        "selection": (hazard.N_HORIZONS, 1 + len(SELECTION)),
        "selection_range": (2, len(SELECTION)),
        "selection_errors": (hazard.N_HORIZONS,),
        "base_rates": (len(SPREADS_TICKS) + 1, hazard.N_HORIZONS),
    }
    is_whole = all(getattr(hazards, name).shape == shape for name, shape in shapes.items())
    is_finite = all(np.isfinite(getattr(hazards, name)).all() for name in shapes)
    trees = hazards.feature, hazards.left, hazards.right, hazards.roots
    # Beside the features, a split may ask for the horizon.
    if not (is_whole and is_finite and are_sound(*trees, hazard.N_FEATURES + 1)):
        raise ConfigError(f"{where}: params whose arrays do not fit each other: fit anew")


Which = Literal["low", "middle", "high"]
RULES: Final[tuple[Which, ...]] = ("low", "middle", "high")
"""By the risk-averse, the proportional and the optimistic rule of what no queue shows."""
