"""What the demo's market is made of and what it remembers: records that its kernels share."""

import numpy as np
from numba import from_dtype

(
    LIMITS,
    CANCELS,
    STALE,
    FAR_LIMITS,
    FAR_CANCELS,
    TRADES,
    CHILDREN,
    NEWS,
    REGIME,
    METAORDERS,
    OPENING,
    OUTSIDE,
    FOLLOWS,
) = range(1, 14)
"""Streams of draws."""

N_NEAR = 24
N_EDGES = 6
N_SHARES = 10
N_REGIMES = 3
MAX_METAORDERS = 20
MAX_PENDING = 4096

SIDE_CLOCKS = 2 * N_NEAR + 2
N_CLOCKS = 2 * SIDE_CLOCKS + 6
STALE_CLOCK, NEWS_CLOCK = 2 * N_NEAR, 2 * N_NEAR + 1
FAR_IN, FAR_OUT, TRADE, CHILD, FOLLOW, REGIME_CLOCK = range(2 * SIDE_CLOCKS, N_CLOCKS)
"""Clocks: of each side those of limits, of cancels, of its stale orders and of news that runs into it; then the others.
"""

N_NUMBERS = 26
(
    TRADE_HZ,
    BRANCHING,
    FAST_HZ,
    SLOW_HZ,
    FAST_SHARE,
    CLIPPED,
    TIMED,
    JUMP_MU,
    JUMP_SIGMA,
    MOVE_ON_EMPTY,
    REDRAW,
    SETTLED,
    PULLED,
    FOLLOWED,
    FOLLOW_HZ,
    STALE_HZ,
    STALE_TRADED,
    FAR_HZ,
    FAR_LEAVE_HZ,
    FAR_REACH,
    LENGTH_EXPONENT,
    MIN_LENGTH,
    METAORDERS_AT_WORK,
    DRIFT,
    SHY,
    CLOSED,
) = range(N_NUMBERS)

N_BENDS = 13
MOST_NORMAL = 3.0
"""Where the bends of a law of sizes stand: at so many even steps of a standard normal, no further than that."""

TOUCH, NEAR, FAR, MARKET, NEW_AHEAD, NEW_BEHIND = range(6)
"""Kinds of order with sizes of their own, and new touches: on the side that the price ran into, and behind it."""

LAWS = np.dtype(
    [
        ("limits", np.float64, (N_NEAR,)),  # orders a second at a level; the first is not looked at
        ("cancels", np.float64, (N_NEAR,)),  # for each order a second
        ("touch_edges", np.float64, (N_EDGES,)),  # lots between the buckets of the queue at the touch
        ("touch_limits", np.float64, (N_EDGES + 2,)),  # orders a second; bucket 0 is an empty queue
        ("touch_cancels", np.float64, (N_EDGES + 2,)),  # for each order a second
        ("share_edges", np.float64, (N_SHARES - 1,)),  # between the buckets of a side's share of the touch
        ("share_limits", np.float64, (N_SHARES,)),  # times that many more limit orders at its touch
        ("share_cancels", np.float64, (N_SHARES,)),
        ("share_news", np.float64, (N_SHARES,)),  # news a second that runs from that side into the other
        ("sizes", np.float64, (6, 2)),  # mean and deviation of log lots, by kind
        ("bends", np.float64, (6, N_BENDS)),  # how far log lots are off that at each step of the normal
        ("regimes", np.float64, (N_REGIMES, 2)),  # deviation of the log of activity, and how fast it comes back
        ("numbers", np.float64, (N_NUMBERS,)),
    ]
)
"""What the flow is made of."""

NOW_S, REFERENCE, PACE, TREND, N_PENDING, HAD_BID, HAD_ASK, HELD_BID, HELD_ASK, FOLLOWING, N_OUTSIDE = range(11)
N_STATE = 11

MIND = np.dtype(
    [
        ("state", np.float64, (N_STATE,)),
        ("heat", np.float64, (N_REGIMES,)),
        ("pending", np.float64, (MAX_PENDING,)),  # seconds at which children are due
        ("metaorders", np.float64, (MAX_METAORDERS, 3)),  # sign, orders left, how many there were before
        ("seed", np.int64, (1,)),
    ]
)
"""What the flow remembers. PACE: how many times as fast the touch, news and market orders live now. TREND: mean sign
of the metaorders at work. HELD: the stale touch of a side that has not gone yet. FOLLOWING: the side that the next
move of a burst runs into."""

LAWS_TYPE, MIND_TYPE = from_dtype(LAWS), from_dtype(MIND)
