"""``fillcast score``."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from fillcast.faces.cli.common import NO_OPTIONS, Options, patience, print_json, settings


def score(
    *tape: Path,
    from_: Annotated[str, Parameter(name="--from")] = "0%",
    to: str = "100%",
    params: Path | None = None,
    model: str | None = None,
    sizes: str = "10000,100000,1000000",
    report: Path | None = None,
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
    report
        Write the table and its pictures to this HTML file.
    fills
        Score the chances of fills instead: virtual orders at the touch, as deep as the sizes.
    """
    settings(options)
    with patience():
        from fillcast import app
        from fillcast.faces.text import scoring

    if fills:
        from fillcast.faces.text import fill_scoring

        found = fill_scoring.score_all(app.recordings(tape), from_, to, scoring.sizes_of(sizes), app.fill_fits(params))
        if options.json:
            for scored in found:
                print_json(scored)
        else:
            fill_scoring.show(found)
        return
    chosen_model, wanted = scoring.model_of(model), scoring.sizes_of(sizes)
    recordings = app.recordings(tape)
    scores = scoring.score_all(recordings, from_, to, wanted, app.forecaster_fits(params), chosen_model)
    if options.json:
        for one in scores:
            print_json(one)
    else:
        scoring.show(scores)
    if report is not None:
        from fillcast.faces.report import page

        page.write(report, scores=scores, origin=scoring.origin_of(recordings))
