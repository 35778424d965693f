"""Anyone's forecaster in the protocol of scores: what it is told, and when."""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from fillcast.errors import ConfigError
from fillcast.kernels import learner, pulse
from fillcast.learn.cells import Run, steps_of
from fillcast.learn.layout import STEP_S, WARM_UP_S, Layout
from fillcast.units import Side

_DUE = "a model takes nothing and returns an object with forecast and settle, see docs/howto/score-a-model.md"


class Moment(Struct, frozen=True, eq=False):
    """One decision as a forecaster sees it. features: (N_FEATURES,), see `fillcast.kernels.pulse.FEATURES`; scale_bps:
    the standard move over the latency and the half-spread."""

    at_s: float
    side: Side
    size_quote: float
    latency_ms: int
    features: NDArray[np.float64]
    scale_bps: float


class Forecaster(Protocol):
    """What ``--model module:func`` must return, a new one for each side, size and latency."""

    def forecast(self, moment: Moment) -> Sequence[float]:
        """The N_QUANTILES quantiles of the slippage to come, in bps."""

    def settle(self, moment: Moment, y_bps: float) -> None:
        """What came of a forecast of this one's, once its latency has passed."""


def made_by(model: Callable[[], Forecaster]) -> Forecaster:
    """What *model* returns. Raises ConfigError if that is no forecaster, or if it can't be called so."""
    try:
        made = model()
    except Exception as e:
        raise ConfigError(f"the model raised {type(e).__name__}: {e}; {_DUE}") from e
    if not all(callable(getattr(made, name, None)) for name in ("forecast", "settle")):
        raise ConfigError(f"the model returned {type(made).__name__}; {_DUE}")
    return made


def play(layout: Layout, cell: int, latency_ms: int, one: Run, model: Forecaster) -> NDArray[np.float64]:
    """(n, N_QUANTILES) what *model* says at each decision of a cell, told of each outcome once it is known.

    Raises ConfigError for an answer that is not N_QUANTILES finite ascending numbers.
    """
    said = np.full((layout.n, learner.N_QUANTILES), np.nan)
    wait = -(-steps_of(latency_ms) // 2)
    side: Side = "buy" if cell < pulse.MAX_SIZES else "sell"
    size_quote = float(layout.sizes_quote[cell % pulse.MAX_SIZES])
    y_bps = one.y_bps[cell]
    moments: dict[int, Moment] = {}
    for i in range(int(WARM_UP_S / STEP_S), layout.n):
        due = moments.pop(i - wait, None)
        if due is not None:
            model.settle(due, float(y_bps[i - wait]))
        if not np.isfinite(y_bps[i]):
            continue
        moment = Moment(
            i * STEP_S, side, size_quote, latency_ms, one.seen[cell, i].copy(), float(one.scales_bps[cell, i])
        )
        said[i] = _quantiles(model.forecast(moment))
        moments[i] = moment
    return said


def _quantiles(answer: Sequence[float]) -> NDArray[np.float64]:
    try:
        quantiles = np.asarray(answer, np.float64)
    except (TypeError, ValueError):
        quantiles = np.zeros(0)
    is_whole = quantiles.shape == (learner.N_QUANTILES,) and bool(np.isfinite(quantiles).all())
    if not is_whole or (quantiles[1:] < quantiles[:-1]).any():
        raise ConfigError(f"the model said {answer!r}: {learner.N_QUANTILES} finite ascending numbers are due")
    return quantiles
