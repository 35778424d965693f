"""``fillcast score``."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter
from msgspec import Struct
from msgspec.structs import asdict

from fillcast.errors import ConfigError
from fillcast.faces.cli.common import NO_OPTIONS, Options, patience, print_json, settings


def score(
    *tape: Path,
    from_: Annotated[str, Parameter(name="--from")] = "0%",
    to: str = "100%",
    params: Path | None = None,
    model: str | None = None,
    sizes: str = "10000,100000,1000000",
    instruments: Path | None = None,
    report: Path | None = None,
    force: bool = False,
    fills: bool = False,
    options: Options = NO_OPTIONS,
) -> None:
    """Forecast along a recording, settle every forecast by what came, and say how good they were.

    Orders are hypothetical: each is priced again on the later book. Decisions are 100 ms of the venue's time apart,
    from a minute after the start to two seconds before the end.

    Parameters
    ----------
    tape
        Recordings; files of one stream that was cut at midnight are put together.
    from_
        Score from this share of each recording (60%), or from so many seconds after its start (90s).
    to
        Score up to there.
    params
        Fitted params, a file or a folder; by default those that ship.
    model
        module:func of your own forecaster, scored in ours' place; see docs/howto/score-a-model.md.
    sizes
        Three order sizes in quote.
    instruments
        Instrument rows for a recording that holds none.
    report
        Write the table and its pictures to this HTML file.
    force
        Write over a file that is there.
    fills
        Score the chances of fills instead: virtual orders at the touch, as deep as the sizes.
    """
    if fills and (model is not None or report is not None):
        raise ConfigError("--fills goes with neither --model nor --report: leave them out, or score slippage")
    settings(options)
    with patience():
        from fillcast import app
        from fillcast.faces.report import page
        from fillcast.faces.text import scoring
        from fillcast.faces.text.progress import bars
        from fillcast.faces.text.sheet import ORIGINS

        if report is not None:
            page.check_free(report, may_replace=force)
    wanted, chosen_model = scoring.sizes_of(sizes), scoring.model_of(model)
    recordings = app.recordings(tape, instruments)
    source = scoring.source_of(recordings)
    if fills:
        from fillcast.faces.text import fill_scoring

        with bars("read", "score") as tell:
            found = fill_scoring.score_all(recordings, from_, to, wanted, app.fill_fits(params), tell)
        if options.json:
            _print_lines(found, source)
        else:
            fill_scoring.show(found, ORIGINS[source])
        return
    with bars("read", "score") as tell:
        scores = scoring.score_all(recordings, from_, to, wanted, app.forecaster_fits(params), chosen_model, tell)
    if options.json:
        _print_lines(scores, source)
    else:
        scoring.show(scores, ORIGINS[source])
    if report is not None:
        page.write(report, scores=scores, origin=ORIGINS[source])


def _print_lines(scores: Sequence[Struct], source: str) -> None:
    for one in scores:
        print_json({"source": source} | asdict(one))
