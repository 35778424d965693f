"""A small made-up market as columns, and what a slow reader makes of it."""

import numpy as np

from fillcast.kernels import grid
from fillcast.learn.columns import Columns
from fillcast.market import spot

ONE = spot("own:ONE-USD", "ONE", "USD")
START_NS = 1_700_000_000_000_000_000
SIZES = (200.0, 1000.0, 3000.0)
NO_SIZES = [
    (1000.0, 200.0, 3000.0),
    (200.0, 200.0, 3000.0),
    (-5.0, 200.0, 1000.0),
    (0.0, 200.0, 1000.0),
    (200.0, float("nan"), 3000.0),
    (200.0, 1000.0, float("inf")),
    (200.0, float("inf"), float("inf")),
]


def book(mid_tick, rng, n=12):
    """Rows (side, price, size) of a ladder of ticks of 0.1 around a mid."""
    rows = [(0, (mid_tick - 1 - k) / 10, float(rng.integers(1, 9))) for k in range(n)]
    return rows + [(1, (mid_tick + 1 + k) / 10, float(rng.integers(1, 9))) for k in range(n)]


def events(n_s=120, seed=1, step_ms=40, jump=1.0):
    """(kind, time, rows): whole books 40 ms apart whose mid walks, a quote and a print now and then."""
    rng = np.random.default_rng(seed)
    mid = 1000
    found = []
    for k in range(int(n_s * 1000 / step_ms)):
        now_ns = START_NS + k * step_ms * 1_000_000
        if rng.random() < 0.15:
            mid += int(rng.choice([-1, 1]) * (jump if k > n_s * 500 / step_ms else 1.0))
        found.append((grid.SNAPSHOT, now_ns, book(mid, rng)))
        if rng.random() < 0.3:
            side = int(rng.integers(0, 2))
            found.append((grid.TRADE, now_ns + 7_000_000, [(side, mid / 10, float(rng.integers(1, 5)))]))
        if rng.random() < 0.3:
            quote = [(0, (mid - 1) / 10, 3.0), (1, (mid + 1) / 10, float(rng.integers(1, 9)))]
            found.append((grid.TOUCH, now_ns + 9_000_000, quote))
    return found


def lost(found, after_s):
    """Those events, but the connection is lost: prints alone go on."""
    lost_ns = START_NS + int(after_s * 1e9)
    kept = [event for event in found if event[0] == grid.TRADE or event[1] < lost_ns]
    at = next(k for k, event in enumerate(kept) if event[1] >= lost_ns)
    return [*kept[:at], (grid.GAP, lost_ns, []), *kept[at:]]


def columns(found):
    rows = np.array([row for _, _, rows in found for row in rows], float).reshape(-1, 3)
    return Columns(
        symbol=ONE.symbol,
        kinds=np.array([kind for kind, _, _ in found], np.int8),
        times_ns=np.array([time for _, time, _ in found], np.int64),
        starts=np.concatenate([[0], np.cumsum([len(rows) for _, _, rows in found])]),
        sides=rows[:, 0].astype(np.int8),
        prices=np.ascontiguousarray(rows[:, 1]),
        sizes=np.ascontiguousarray(rows[:, 2]),
        n_gaps=sum(kind == grid.GAP for kind, _, _ in found),
    )


def average(rows, side, quote):
    """Average price of taking *quote* from a book's rows, or NaN."""
    levels = sorted(((p, q) for s, p, q in rows if s == (1 if side > 0 else 0)), key=lambda level: side * level[0])
    qty, rest = 0.0, quote
    for price, size in levels:
        taken = min(rest, price * size)
        qty += taken / price
        rest -= taken
    return quote / qty if rest <= 1e-9 else np.nan
