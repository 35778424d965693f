"""``/metrics``, for Prometheus."""

from collections.abc import Iterator, Sequence

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric, SummaryMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector, CollectorRegistry

from fillcast.errors import UnknownInstrument
from fillcast.faces.live.station import Lane
from fillcast.forecasts.fill_books import BASIS as FILLS_BASIS
from fillcast.forecasts.scores import BASIS, Scores, TrackRecord
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
        busy = CounterMetricFamily(
            "fillcast_busy_seconds", "Time of the engine's thread, score keeper included.", labels=_LABELS
        )
        for lane in self._lanes:
            engine, labels = lane.engine, [lane.symbol]
            busy.add_metric(labels, engine.busy_ns / NS_PER_S)
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
        yield from _scores(self._lanes, self._now_ns)
        sockets = GaugeMetricFamily("fillcast_sockets", "Open sockets of the stream.", value=self._n_sockets)
        yield from (frames, malformed, gaps, live, age, backlog, ticks, busy, sockets)


def _scores(lanes: Sequence[Lane], now_ns: Ns) -> Iterator[Metric]:
    settled = GaugeMetricFamily(
        "fillcast_forecasts_settled",
        "Shadow forecasts settled lately, at most two thousand of each order.",
        labels=_LABELS,
    )
    loss = GaugeMetricFamily(
        "fillcast_forecast_pinball_bps",
        f"Mean quantile loss: {BASIS}.",
        labels=(*_LABELS, "latency_ms", "forecaster"),
    )
    inside = GaugeMetricFamily(
        "fillcast_forecast_range_coverage",
        f"Share of outcomes inside the 90 % range: {BASIS}.",
        labels=(*_LABELS, "latency_ms"),
    )
    bias = GaugeMetricFamily(
        "fillcast_forecast_bias_bps",
        f"Mean outcome less the median of its forecast: {BASIS}.",
        labels=(*_LABELS, "latency_ms"),
    )
    interval = GaugeMetricFamily(
        "fillcast_forecast_interval_score_bps",
        f"Mean interval score of the 90 % range, after Gneiting and Raftery: {BASIS}.",
        labels=(*_LABELS, "latency_ms", "forecaster"),
    )
    independent = GaugeMetricFamily(
        "fillcast_forecasts_independent",
        "Of how many independent forecasts the losses of one side and size speak, mean over those.",
        labels=(*_LABELS, "latency_ms"),
    )
    first = GaugeMetricFamily(
        "fillcast_first_answer_seconds", "From the opening of the connection.", labels=(*_LABELS, "answer")
    )
    of_wait = (*_LABELS, "wait_s")
    fills = GaugeMetricFamily(
        "fillcast_fills_settled",
        f"Chances of fills settled lately, at most two thousand: {FILLS_BASIS}.",
        labels=of_wait,
    )
    surprise = GaugeMetricFamily(
        "fillcast_fill_loss_bits", f"Mean log-loss: {FILLS_BASIS}.", labels=(*of_wait, "forecaster")
    )
    gap = GaugeMetricFamily("fillcast_fill_calibration_error", "Mean gap of chance and share filled.", labels=of_wait)
    apart = GaugeMetricFamily(
        "fillcast_fills_independent", "Of how many independent fills the losses speak.", labels=of_wait
    )
    fitted = GaugeMetricFamily(
        "fillcast_fitted_time_ratio",
        "Share of the time since the first book that a fit was made from: no track record.",
        labels=(*_LABELS, "of"),
    )
    for lane in lanes:
        try:
            scores = lane.engine.scores(lane.symbol, now_ns)
        except UnknownInstrument:
            continue
        settled.add_metric([lane.symbol], sum(record.n for record in scores.records))
        came = {"net": scores.first_net_s, "track record": scores.first_record_s, "range": scores.first_range_s}
        for answer, waited_s in came.items():
            if waited_s is not None:
                first.add_metric([lane.symbol, answer], waited_s)
        for latency_ms in dict.fromkeys(record.latency_ms for record in scores.records):
            of_latency = [record for record in scores.records if record.latency_ms == latency_ms]
            labels = [lane.symbol, f"{latency_ms:g}"]
            for name, mean in _losses(of_latency).items():
                loss.add_metric([*labels, name], mean)
            for name, mean in _intervals(of_latency).items():
                interval.add_metric([*labels, name], mean)
            n = sum(record.n for record in of_latency)
            if n:
                bias.add_metric(labels, sum((record.bias_bps or 0.0) * record.n for record in of_latency) / n)
                independent.add_metric(labels, sum(record.n_eff for record in of_latency) / len(of_latency))
            n_ranged = sum(record.n_ranged for record in of_latency)
            if n_ranged:
                n_inside = sum((record.range_frac or 0.0) * record.n_ranged for record in of_latency)
                inside.add_metric(labels, n_inside / n_ranged)
        _add_seen(fitted, lane.symbol, scores)
        for one in scores.fills:
            if one.n:
                labels = [lane.symbol, f"{one.wait_s:g}"]
                fills.add_metric(labels, one.n)
                surprise.add_metric([*labels, "served"], one.loss_bits or 0.0)
                surprise.add_metric([*labels, "base rates"], one.base_loss_bits or 0.0)
                gap.add_metric(labels, one.ece_frac or 0.0)
                apart.add_metric(labels, one.n_eff)
    yield from (settled, loss, bias, inside, interval, independent, first, fills, surprise, gap, apart, fitted)


def _add_seen(family: GaugeMetricFamily, symbol: str, scores: Scores) -> None:
    for of, kept in (("slippage", scores.records[:1]), ("fills", scores.fills[:1])):
        for record in kept:
            if record.seen_frac is not None:
                family.add_metric([symbol, of], record.seen_frac)


def _losses(records: Sequence[TrackRecord]) -> dict[str, float]:
    n = sum(record.n for record in records)
    if not n:
        return {}
    return {
        "served": sum((record.pinball_bps or 0.0) * record.n for record in records) / n,
        "walk": sum((record.walk_pinball_bps or 0.0) * record.n for record in records) / n,
        "recent": sum((record.recent_pinball_bps or 0.0) * record.n for record in records) / n,
    }


def _intervals(records: Sequence[TrackRecord]) -> dict[str, float]:
    n = sum(record.n_ranged for record in records)
    if not n:
        return {}
    return {
        "served": sum((record.interval_score_bps or 0.0) * record.n_ranged for record in records) / n,
        "recent": sum((record.recent_interval_score_bps or 0.0) * record.n_ranged for record in records) / n,
    }
