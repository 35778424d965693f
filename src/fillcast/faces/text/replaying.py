"""A recording played in a terminal: one line an answer, then what the recording was worth."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter, sleep

from msgspec import Struct
from rich.console import Console

from fillcast import app
from fillcast.config import Settings
from fillcast.engine.engine import FeedHealth
from fillcast.engine.latency import StageLatency
from fillcast.errors import FillcastError, UnknownInstrument
from fillcast.estimate import Estimate
from fillcast.faces.text import figures
from fillcast.faces.text.sheet import ORIGINS
from fillcast.orders import parse_order
from fillcast.tape.contents import Count, loss_of
from fillcast.tape.segments import BEHIND
from fillcast.units import NS_PER_S, Ns
from fillcast.view import Source


class Row(Struct, frozen=True):
    """One answer, or why there is none."""

    at_ns: Ns
    symbol: str
    estimate: Estimate | None
    error: str = ""


class Summary(Struct, frozen=True, kw_only=True):
    """What was on the recording and how fast it went. n_lost: frames that it says it lacks; None if it can't say how
    many."""

    source: Source
    n_frames: int
    n_malformed: int
    n_gaps: int
    n_lost: int | None
    span_s: float
    took_s: float
    frames_per_s: float
    cut: str
    last_malformed: str
    books: tuple[FeedHealth, ...]
    latency: StageLatency


class Replay:
    """Plays once. pace: 1 is real time, None as fast as possible."""

    def __init__(
        self,
        tape: Path,
        order: str,
        symbols: Sequence[str],
        *,
        every_s: float,
        pace: float | None,
        instruments: Path | None,
        settings: Settings,
    ) -> None:
        self.recording = app.Recording(tape, instruments=instruments)
        self.engine = app.make_engine(self.recording.source, settings)
        self.order = order
        parse_order("any", order)
        self._symbols = symbols
        self._every_ns = int(every_s * NS_PER_S)
        self._pace = pace
        self._first_ns: Ns = 0
        self._last_ns: Ns = 0
        self._took_s = 0.0
        self._count = Count()

    def rows(self) -> Iterator[Row]:
        """Answers every so often in the recording's own time, and once more at its end; where there is none to give,
        one row until the next frame. Raises the damage of a recording that left no book."""
        began_s = perf_counter()
        due_ns = 0
        for frame in self.recording.frames():
            self._first_ns = self._first_ns or frame.recv_ns
            due_ns = due_ns or frame.recv_ns + self._every_ns
            # What is missing was missing before it could be said.
            loss = loss_of(frame) if frame.kind == "loss" else None
            while due_ns <= frame.recv_ns and (loss is None or due_ns < loss.first_ns):
                self._wait_for(due_ns, began_s)
                rows = list(self._answers(due_ns))
                yield from rows
                due_ns += self._every_ns
                if all(row.estimate is None for row in rows):
                    # Nothing will be different until the next frame.
                    due_ns += max(0, (frame.recv_ns - due_ns) // self._every_ns + 1) * self._every_ns
            self._wait_for(frame.recv_ns, began_s)
            app.take(self.engine, frame)
            self._count.add(frame)
            self._last_ns = frame.recv_ns
        if self.recording.cut is not None and not self.engine.symbols():
            raise self.recording.cut
        yield from self._answers(self._last_ns, is_end=True)
        self._took_s = perf_counter() - began_s

    def _wait_for(self, at_ns: Ns, began_s: float) -> None:
        if self._pace is not None:
            sleep(max(0.0, (at_ns - self._first_ns) / NS_PER_S / self._pace - (perf_counter() - began_s)))

    def _answers(self, at_ns: Ns, *, is_end: bool = False) -> Iterator[Row]:
        held = self.engine.symbols()
        for symbol in self._symbols or held:
            if symbol not in held and is_end:
                self.engine.view(symbol)
            try:
                # A tape ends with its connection: what is asked there is asked of the last good book, and says so.
                order = parse_order(symbol, self.order)
                yield Row(at_ns, symbol, self.engine.estimate(order, at_ns, allow_stale=is_end))
            except UnknownInstrument as e:
                yield Row(at_ns, symbol, None, e.hint or str(e))
            except FillcastError as e:
                yield Row(at_ns, symbol, None, str(e))

    def summary(self) -> Summary:
        books = self.engine.health()
        return Summary(
            source=self.recording.source,
            n_frames=self.engine.n_frames,
            n_malformed=self.engine.n_malformed,
            n_gaps=sum(book.n_gaps for book in books),
            n_lost=self._count.n_lost if self._count.is_loss_known else None,
            span_s=(self._last_ns - self._first_ns) / NS_PER_S,
            took_s=self._took_s,
            frames_per_s=self.engine.n_frames / self._took_s if self._took_s else 0.0,
            cut="" if self.recording.cut is None else str(self.recording.cut),
            last_malformed=self.engine.last_malformed,
            books=books,
            latency=self.engine.latency.whole(),
        )


def show(playing: Replay) -> None:
    """Lines to the terminal."""
    console = Console(highlight=False, soft_wrap=True)
    origin = ORIGINS[playing.recording.source]
    console.print(f"[bold]{origin}[/] {playing.recording.path}  {playing.order}  costs in bps of the mid")
    heads = "".join(f" {name:>6}" for name in ("walk", "drift", "fee", "net"))
    console.print(f"{'time':<8} {'instrument':<22} {'mid':>11}{heads} {'filled':>7}", style="dim")
    for row in playing.rows():
        console.print(_line(playing, row), markup=False)
    summary = playing.summary()
    known = {listed.symbol for listed in playing.engine.instruments()}
    for book in summary.books:
        console.print(
            f"{book.symbol}: {book.state}, {book.n_updates:,} book messages, {book.n_trades:,} trades,"
            f" {book.n_gaps} gaps"
        )
    ticks = summary.latency
    p50, p99 = (figures.number(at_us, 1) for at_us in (ticks.p50_us, ticks.p99_us))
    console.print(
        f"{summary.n_frames:,} frames of {summary.span_s:.1f} s in {summary.took_s:.2f} s"
        f" ({summary.frames_per_s:,.0f}/s); {summary.n_malformed} malformed;"
        f" tick p50 {p50} µs, p99 {p99} µs"
    )
    if summary.n_lost != 0:
        count = "an unknown number of" if summary.n_lost is None else f"{summary.n_lost:,}"
        lost = f"the recording says that it lacks {count} frames: books were stale until they came whole again"
        console.print(lost, style="yellow")
    if any(symbol not in known for symbol in playing.engine.symbols()):
        console.print(
            "books without an instrument row have no costs; give rows with --instruments FILE", style="yellow"
        )
    if summary.last_malformed:
        console.print(f"last malformed frame: {summary.last_malformed}", markup=False)
    if summary.cut:
        console.print(f"{summary.cut}; {BEHIND}", style="yellow", markup=False)


def _line(playing: Replay, row: Row) -> str:
    time = figures.clock(row.at_ns)[11:19]
    answer = row.estimate
    if answer is None:
        return f"{time} {row.symbol:<22} {figures.UNKNOWN:>11} {row.error}"
    mid = figures.price(answer.mid_price, playing.engine.find(row.symbol))
    walk, drift, net = (figures.number(part) for part in (answer.walk_bps, answer.drift_bps, answer.net_bps))
    costs = "".join(f" {text:>6}" for text in (walk, drift, figures.fee(answer.fee_bps), net))
    filled = f"{100 * (1 - answer.unfilled_frac):.1f} %"
    return f"{time} {row.symbol:<22} {mid:>11}{costs} {filled:>7}"
