"""The propagator: every trade moves the price, and the move fades as a kernel says."""

import numpy as np
from numpy.typing import NDArray

from fillcast.errors import ModelError


def kernel_matrix(kernel: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n, n) symmetric matrix of a kernel given at lags 0, 1, ... n - 1."""
    n = len(kernel)
    lags = np.abs(np.arange(n)[:, None] - np.arange(n)[None, :])
    matrix: NDArray[np.float64] = np.asarray(kernel, np.float64)[lags]
    return matrix


def optimal_shares(kernel: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n,) shares of the schedule on an even grid that costs least under a kernel at lags 0 ... n - 1.

    Formula:  G x = c 1, scaled to sum 1; the cost of x is x' G x / 2, whose diagonal is the own walk.
    Ignores:  the half-spread, risk, concave dependence on size.
    Source:   Gatheral, Schied & Slynko 2012, Math. Finance 22. Raises ModelError where the kernel is not positive
              definite: such a kernel would pay for trading in circles.
    """
    matrix = kernel_matrix(kernel)
    if not np.isfinite(matrix).all():
        raise ModelError("propagator", "kernel", float("nan"), "must be finite at every lag")
    least = float(np.linalg.eigvalsh(matrix)[0])
    if not least > 0.0:
        raise ModelError("propagator", "least eigenvalue", least, "must be above 0: this kernel invites manipulation")
    solved = np.linalg.solve(matrix, np.ones(len(matrix)))
    shares: NDArray[np.float64] = solved / solved.sum()
    return shares


def propagated_quote(trades: NDArray[np.float64], kernel: NDArray[np.float64]) -> float:
    """What earlier trades cost later ones: sum over j < k of x_k G(t_k - t_j) x_j.

    trades: (n,). kernel: (n, n) displacement per base unit at the lag t_k - t_j; only j < k is read. The own walk of
    each trade, G(0) x^2 / 2, is not in it.
    """
    return float(trades @ np.tril(kernel, -1) @ trades)


def truncated_response(returns: NDArray[np.float64], signs: NDArray[np.float64], n_lags: int) -> NDArray[np.float64]:
    """(n_lags,) the kernel G at lags 0 ... n_lags - 1 by least squares, from returns on signed trades.

    returns: (n,) mid move from each trade to the next. signs: (n,) signed f(size) of each trade. One lag more than is
    kept goes into the regression; without it the last coefficients carry all that was cut off.
    Raises ModelError where there are fewer than ten trades a lag.

    Source:   Bouchaud, Gefen, Potters & Wyart 2004, Quantitative Finance 4, in the form of a regression.
    """
    n_columns = n_lags + 1
    n = len(returns) - n_columns + 1
    if n < 10 * n_columns:
        raise ModelError("propagator", "trades", len(returns), f"must be at least {11 * n_columns} for {n_lags} lags")
    lagged = np.lib.stride_tricks.sliding_window_view(signs, n_columns)[:n, ::-1]
    moves = returns[n_columns - 1 :]
    # The normal equations of a few dozen columns are well conditioned for signs.
    steps = np.linalg.solve(lagged.T @ lagged, lagged.T @ moves)
    kernel: NDArray[np.float64] = np.cumsum(steps)[:n_lags]
    return kernel
