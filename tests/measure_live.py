"""What engines say of their own forecasts: ``python -m tests.measure_live RECORDING... [--demo SECONDS]``.

Prints a table of the accuracy page: each recording from its beginning to its end through an engine as it is live, with
the fits that ship, and what its score keeper holds then. --demo: of markets of the embedded exchange, too.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from fillcast import app
from fillcast.config import Settings
from fillcast.events import Frame
from fillcast.exchange.fitted import model_of
from fillcast.exchange.listing import DEMO
from fillcast.forecasts.scores import Scores
from fillcast.lab.frames import Station

SEED = 41


def scored(frames: Iterable[Frame], settings: Settings) -> Iterator[Scores]:
    engine = app.make_engine("replay", settings)
    for frame in frames:
        app.take(engine, frame)
    yield from (engine.scores(symbol) for symbol in engine.symbols())


def lived(listed, seconds: float) -> Iterator[Frame]:
    station = Station(listed, model_of(listed), seed=SEED)
    yield from station.opening()
    for _ in range(round(10 * seconds)):
        yield from station.beat()


def line(scores: Scores) -> str:
    kept = [record for record in scores.records if record.n_ranged]
    n = sum(record.n for record in kept)
    served, walk, recent = (
        sum(record.n * getattr(record, name) for record in kept)
        for name in ("pinball_bps", "walk_pinball_bps", "recent_pinball_bps")
    )
    width, recent_width, inside = (
        sum(record.n_ranged * getattr(record, name) for record in kept)
        for name in ("interval_score_bps", "recent_interval_score_bps", "range_frac")
    )
    n_ranged = sum(record.n_ranged for record in kept)
    cells = (
        scores.symbol,
        scores.fit,
        f"{n / len(kept):,.0f}",
        f"{1 - served / walk:+.1%}",
        f"{1 - served / recent:+.1%}",
        f"{width / n_ranged:.3f} ({recent_width / n_ranged:.3f})",
        f"{inside / n_ranged:.3f}",
    )
    return f"| {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("tapes", nargs="*", type=Path)
    parser.add_argument("--demo", type=float, default=0.0)
    asked = parser.parse_args()
    print(
        "| instrument | fit | settled of each | against the walk | against recent | interval score (recent) | inside |"
    )
    print("|---|---|---|---|---|---|---|")
    for recording in app.recordings(asked.tapes):
        for scores in scored(recording.frames(), Settings()):
            print(line(scores), flush=True)
    for listed in DEMO[:2] if asked.demo else ():
        for scores in scored(lived(listed, asked.demo), Settings()):
            print(line(scores), flush=True)


if __name__ == "__main__":
    main()
