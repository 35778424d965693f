"""Linear quantile regression."""

import numpy as np
from numpy.typing import NDArray

from fillcast.errors import CalibrationError, MissingExtra


def quantile_regression(
    x: NDArray[np.float64], y: NDArray[np.float64], tau: float, weight: NDArray[np.float64]
) -> NDArray[np.float64]:
    """(k + 1,) coefficients of the *tau* quantile of *y* (n,) given *x* (n, k), the constant first; no penalty.

    weight: (n,) how often each row counts.

    Solved as the dual program, whose basis has k + 1 rows where the primal's has n. Raises CalibrationError where the
    solver finds no end, MissingExtra without the extra `learn`.
    Source: Koenker & Bassett 1978, Econometrica 46, theorem 3.1 and the appendix. Same as: R quantreg.
    """
    try:
        from scipy.optimize import linprog  # noqa: PLC0415 (an extra)
    except ImportError as e:
        raise MissingExtra("learn", e.name or "scipy") from e
    inputs = np.column_stack([np.ones(len(x)), x])
    bounds = np.column_stack([np.zeros(len(y)), weight])
    found = linprog(-y, A_eq=inputs.T, b_eq=(1.0 - tau) * (weight @ inputs), bounds=bounds, method="highs-ds")
    if found.status != 0:
        raise CalibrationError(f"the {tau:g} quantile", str(found.message), "rows that determine it")
    return -np.asarray(found.eqlin.marginals)
