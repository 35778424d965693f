"""A replay as lines of text."""

from types import SimpleNamespace

import pytest
from tests.forecasts.test_forecaster import ORDER, whole

from fillcast.bench import frames
from fillcast.faces.text.replaying import Row, _line


def test_the_parts_of_a_line_add_up_to_its_net_with_the_drift():
    answer = whole().estimate(ORDER)
    assert abs(answer.drift_bps) > 0.01
    line = _line(SimpleNamespace(engine=whole()), Row(1, frames.SYMBOL, answer))
    walk, drift, fee, net = (float(cell.replace("−", "-")) for cell in line.split()[3:7])
    assert net == pytest.approx(answer.net_bps, abs=0.005)
    assert walk + drift + fee == pytest.approx(net, abs=0.02)
    assert len(line) <= 80
