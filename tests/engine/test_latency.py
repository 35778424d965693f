"""Percentiles from fixed memory."""

from itertools import count

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.opened import Opened

from fillcast.bench import frames
from fillcast.bench.ours import RECV_NS
from fillcast.engine.engine import Engine
from fillcast.engine.latency import Latency, between, upper_edge_ns
from fillcast.fees import own_fees
from fillcast.kernels import histogram
from fillcast.venues.okx.codec import OkxCodec

bucket = Opened(histogram).bucket


def test_before_the_first_tick_there_is_nothing():
    latency = Latency()
    for stage in (*latency.stages(), between(latency.counts(), latency.counts())):
        assert (stage.n, stage.mean_us, stage.p50_us, stage.p95_us, stage.p99_us, stage.max_us) == (0, *5 * [None])


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


def test_an_engine_is_busy_with_all_its_frames_and_what_follows_their_answers():
    steps = count(0, 10)
    engine = Engine("simulated", lambda _: own_fees(2.0, 5.0, is_received=False), clock=lambda: next(steps))
    engine.open(0, OkxCodec())
    listing, (snapshot, updates) = frames.listing(), frames.updates()
    engine.on_frame(listing.payload, RECV_NS, 0, "rest")
    assert (engine.latency.busy_ns, engine.busy_ns) == (0, 10)
    for payload in (snapshot, updates[0]):
        engine.on_frame(payload, RECV_NS)
        before = engine.busy_ns
        engine.keep_score()
        assert engine.busy_ns == before + 10
    assert engine.latency.busy_ns == engine.busy_ns - 30
    engine.on_frame(b"pong", RECV_NS)
    assert engine.latency.busy_ns == engine.busy_ns - 50
