"""Percentiles from fixed memory."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.opened import Opened

from fillcast.engine.latency import STAGES, Latency, upper_edge_ns
from fillcast.kernels import histogram

bucket = Opened(histogram).bucket


def test_before_the_first_tick_there_is_nothing():
    assert [(stage.stage, stage.n, stage.p99_us) for stage in Latency().stages()] == [(s, 0, 0.0) for s in STAGES]


def test_percentiles_are_within_six_per_cent():
    latency = Latency()
    taken = np.random.default_rng(1).lognormal(9, 1, 5000).astype(int).tolist()
    for ns in taken:
        latency.record(0, 0, 0, ns)
    whole = latency.whole()
    for share, found in ((50, whole.p50_us), (95, whole.p95_us), (99, whole.p99_us)):
        assert found == pytest.approx(np.percentile(taken, share) / 1e3, rel=0.07)
    assert whole.n == 5000
    assert whole.max_us == max(taken) / 1e3
    assert whole.mean_us == pytest.approx(np.mean(taken) / 1e3)
    assert latency.busy_ns == sum(taken)


@given(st.integers(0, 1 << 45))
def test_the_upper_edge_is_the_last_of_its_bucket(ns):
    edge = upper_edge_ns(bucket(ns))
    assert edge >= ns
    assert bucket(edge) == bucket(ns)
    assert bucket(edge + 1) == bucket(ns) + 1
