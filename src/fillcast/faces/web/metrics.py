"""``/metrics``, for Prometheus."""

from collections.abc import Iterator, Sequence

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric, SummaryMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector, CollectorRegistry

from fillcast.faces.station import Lane
from fillcast.units import NS_PER_S, Ns

_LABELS = ("instrument",)


def exposition(lanes: Sequence[Lane], n_sockets: int, now_ns: Ns) -> tuple[bytes, str]:
    """The text and its media type."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Lanes(lanes, n_sockets, now_ns))
    return generate_latest(registry), CONTENT_TYPE_LATEST


class _Lanes(Collector):
    def __init__(self, lanes: Sequence[Lane], n_sockets: int, now_ns: Ns) -> None:
        self._lanes = lanes
        self._n_sockets = n_sockets
        self._now_ns = now_ns

    def collect(self) -> Iterator[Metric]:
        frames = CounterMetricFamily("fillcast_frames", "Frames taken.", labels=_LABELS)
        malformed = CounterMetricFamily("fillcast_malformed_frames", "Frames that could not be read.", labels=_LABELS)
        gaps = CounterMetricFamily("fillcast_gaps", "Losses seen in the book's sequence.", labels=_LABELS)
        live = GaugeMetricFamily("fillcast_book_live", "1 while the book can be trusted.", labels=_LABELS)
        age = GaugeMetricFamily("fillcast_book_age_seconds", "Since the book was last confirmed.", labels=_LABELS)
        backlog = GaugeMetricFamily("fillcast_backlog_seconds", "How late the engine's loop woke.", labels=_LABELS)
        ticks = SummaryMetricFamily("fillcast_tick_seconds", "Processing time, frame to estimate.", labels=_LABELS)
        for lane in self._lanes:
            engine, labels = lane.engine, [lane.symbol]
            frames.add_metric(labels, engine.n_frames)
            malformed.add_metric(labels, engine.n_malformed)
            backlog.add_metric(labels, engine.backlog_ns / NS_PER_S)
            ticks.add_metric(labels, engine.latency.whole().n, engine.latency.busy_ns / NS_PER_S)
            for feed in engine.health(self._now_ns):
                if feed.symbol == lane.symbol:
                    gaps.add_metric(labels, feed.n_gaps)
                    live.add_metric(labels, float(feed.state == "live"))
                    if feed.book_age_ns is not None:
                        age.add_metric(labels, feed.book_age_ns / NS_PER_S)
        sockets = GaugeMetricFamily("fillcast_sockets", "Open sockets of the stream.", value=self._n_sockets)
        yield from (frames, malformed, gaps, live, age, backlog, ticks, sockets)
