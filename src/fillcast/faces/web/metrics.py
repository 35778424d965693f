"""``/metrics``, for Prometheus."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric, SummaryMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector, CollectorRegistry

from fillcast.errors import UnknownInstrument
from fillcast.faces.live.station import Lane
from fillcast.forecasts.fill_books import BASIS as FILLS_BASIS
from fillcast.forecasts.scores import BASIS, Scores, TrackRecord
from fillcast.units import NS_PER_S, Ns

_LABELS = ("instrument",)
_LOSSES = {"served": "pinball_bps", "walk": "walk_pinball_bps", "recent": "recent_pinball_bps"}
_INTERVALS = {"served": "interval_score_bps", "recent": "recent_interval_score_bps"}


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
        live = GaugeMetricFamily(
            "fillcast_book_live",
            "1 while the book can be trusted, and has two sides that do not cross.",
            labels=_LABELS,
        )
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
                    live.add_metric(labels, float(engine.sight(lane.symbol, self._now_ns).standing[0] == "live"))
                    if feed.book_age_ns is not None:
                        age.add_metric(labels, feed.book_age_ns / NS_PER_S)
        scores = _scores(self._lanes, self._now_ns)
        yield from _forecasts(scores)
        yield from _fills(scores)
        yield _seen(scores)
        sockets = GaugeMetricFamily("fillcast_sockets", "Open sockets of the stream.", value=self._n_sockets)
        yield from (frames, malformed, gaps, live, age, backlog, ticks, busy, sockets)


def _scores(lanes: Sequence[Lane], now_ns: Ns) -> list[Scores]:
    found = []
    for lane in lanes:
        with suppress(UnknownInstrument):
            found.append(lane.engine.scores(lane.symbol, now_ns))
    return found


def _forecasts(kept: Sequence[Scores]) -> Iterator[Metric]:
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
    for scores in kept:
        settled.add_metric([scores.symbol], sum(record.n for record in scores.records))
        came = {"net": scores.first_net_s, "track record": scores.first_record_s, "range": scores.first_range_s}
        for answer, waited_s in came.items():
            _add(first, [scores.symbol, answer], waited_s)
        for latency_ms in dict.fromkeys(record.latency_ms for record in scores.records):
            records = [record for record in scores.records if record.latency_ms == latency_ms]
            labels = [scores.symbol, f"{latency_ms:g}"]
            for name, of in _LOSSES.items():
                _add(loss, [*labels, name], _mean(records, of, "n"))
            for name, of in _INTERVALS.items():
                _add(interval, [*labels, name], _mean(records, of, "n_ranged"))
            _add(bias, labels, _mean(records, "bias_bps", "n"))
            _add(inside, labels, _mean(records, "range_frac", "n_ranged"))
            if any(record.n for record in records):
                independent.add_metric(labels, sum(record.n_eff for record in records) / len(records))
    yield from (settled, loss, bias, inside, interval, independent, first)


def _fills(kept: Sequence[Scores]) -> Iterator[Metric]:
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
    against = GaugeMetricFamily(
        "fillcast_fill_selection_bps", f"Mean move of the mid against fills: {FILLS_BASIS}.", labels=(*of_wait, "kind")
    )
    for scores in kept:
        for record in scores.fills:
            if record.n:
                labels = [scores.symbol, f"{record.wait_s:g}"]
                fills.add_metric(labels, record.n)
                _add(surprise, [*labels, "served"], record.loss_bits)
                _add(surprise, [*labels, "base rates"], record.base_loss_bits)
                _add(gap, labels, record.ece_frac)
                apart.add_metric(labels, record.n_eff)
                _add(against, [*labels, "said"], record.selection_said_bps)
                _add(against, [*labels, "came"], record.selection_bps)
    yield from (fills, surprise, gap, apart, against)


def _seen(kept: Sequence[Scores]) -> Metric:
    seen = GaugeMetricFamily(
        "fillcast_fitted_time_ratio",
        "Share of the time since the first book that a fit was made from: no track record.",
        labels=(*_LABELS, "of"),
    )
    for scores in kept:
        for record in scores.records[:1]:
            _add(seen, [scores.symbol, "slippage"], record.seen_frac)
        for fills in scores.fills[:1]:
            _add(seen, [scores.symbol, "fills"], fills.seen_frac)
    return seen


def _add(family: GaugeMetricFamily, labels: Sequence[str], value: float | None) -> None:
    if value is not None:
        family.add_metric(labels, value)


def _mean(records: Sequence[TrackRecord], of: str, per: str) -> float | None:
    # Over all that they speak of; None of nothing.
    told = [(getattr(record, of), getattr(record, per)) for record in records if getattr(record, per)]
    return sum(value * n for value, n in told) / sum(n for _, n in told) if told else None
