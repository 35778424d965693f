"""History on its way to a client: a point a quarter of a second, the net's least and most kept, none dropped."""

from collections import deque
from collections.abc import Callable

from fillcast.estimate import Estimate
from fillcast.faces.live.wire import Point
from fillcast.units import NS_PER_S, Ns

BUCKET_NS = NS_PER_S // 4
MAX_WAITING = 240


class Series:
    """Takes every answer, gives whole points. A client that is slow gets coarser points, and never fewer extremes."""

    def __init__(self) -> None:
        self._open: Point | None = None
        self._waiting: deque[Point] = deque()

    def add(self, answer: Estimate, at_ns: Ns, tick_us: float | None) -> None:
        """Take an answer; what is not whole has no net."""
        net = answer.whole_net_bps
        point = Point(
            at_ns=at_ns,
            n=1,
            slippage_bps=answer.slippage_bps,
            fee_bps=answer.fee_bps,
            impact_bps=answer.impact_bps,
            net_bps=net,
            net_low_bps=net,
            net_high_bps=net,
            maker_frac=None if answer.resting is None else answer.resting.maker_frac,
            mid_price=answer.mid_price,
            tick_us=tick_us,
        )
        before = self._open
        if before is not None and before.at_ns // BUCKET_NS != at_ns // BUCKET_NS:
            self._waiting.append(before)
            self._open = point
            self._shrink()
        else:
            self._open = point if before is None else merged(before, point)

    def take(self) -> tuple[Point, ...]:
        """The whole points that have not been taken yet."""
        taken = tuple(self._waiting)
        self._waiting.clear()
        return taken

    def _shrink(self) -> None:
        if len(self._waiting) > MAX_WAITING:
            points = list(self._waiting)
            pairs = zip(points[::2], points[1::2], strict=False)
            rest = points[-1:] if len(points) % 2 else []
            self._waiting = deque([merged(earlier, later) for earlier, later in pairs] + rest)


def merged(earlier: Point, later: Point) -> Point:
    """One point for two: the later values, the extremes of both."""
    return Point(
        at_ns=later.at_ns,
        n=earlier.n + later.n,
        slippage_bps=later.slippage_bps,
        fee_bps=later.fee_bps,
        impact_bps=later.impact_bps,
        net_bps=later.net_bps,
        net_low_bps=_extreme(min, earlier.net_low_bps, later.net_low_bps),
        net_high_bps=_extreme(max, earlier.net_high_bps, later.net_high_bps),
        maker_frac=later.maker_frac,
        mid_price=later.mid_price,
        tick_us=later.tick_us if later.tick_us is not None else earlier.tick_us,
    )


def _extreme(choose: Callable[[float, float], float], one: float | None, other: float | None) -> float | None:
    if one is None or other is None:
        return one if other is None else other
    return choose(one, other)
