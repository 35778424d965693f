"""History on its way to a client."""

from hypothesis import given
from hypothesis import strategies as st

from fillcast.faces.live.series import MAX_WAITING, merged
from fillcast.faces.live.wire import Point


def point(k, net):
    return Point(k, 1, 0.1, 5.0, 0.2, net, net, net, None, 100.0, None)


@given(st.lists(st.floats(-50, 50) | st.none(), min_size=2, max_size=30))
def test_points_put_together_keep_the_count_the_extremes_and_the_last(nets):
    points = [point(k, net) for k, net in enumerate(nets)]
    whole = points[0]
    for later in points[1:]:
        whole = merged(whole, later)
    known = [net for net in nets if net is not None]
    assert whole.n == len(nets)
    assert whole.at_ns == len(nets) - 1
    assert whole.net_bps == nets[-1]
    assert whole.net_low_bps == (min(known) if known else None)
    assert whole.net_high_bps == (max(known) if known else None)


def test_a_client_that_never_takes_costs_no_more_memory_and_loses_no_extreme(estimates):
    series, n = estimates
    taken = series.take()
    assert len(taken) <= MAX_WAITING
    assert sum(one.n for one in taken) == n - 1
    assert series.take() == ()
