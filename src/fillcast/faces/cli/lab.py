"""``fillcast lab``: experiments on the embedded exchange."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from fillcast.errors import ConfigError
from fillcast.faces.cli.common import NO_OPTIONS, Options, patience, print_json, settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from fillcast.lab.studies import Study

MAX_LOTS = 10**12
MAX_SLICES = 10_000
MAX_S = 10_000_000.0
_PREFIX = "demo:"

lab = App(name="lab", help_format="plaintext")


@lab.command
def twins(
    instrument: str = "BTC-USDT-SWAP",
    *,
    side: Literal["buy", "sell"] = "buy",
    kind: Literal["market", "limit", "post_only", "ioc"] = "market",
    lots: int = 1000,
    slices: int = 1,
    seconds: float = 10.0,
    n: int = 100,
    seed: int = 1,
    output: Annotated[Path | None, Parameter(name=("--output", "-o"))] = None,
    options: Options = NO_OPTIONS,
) -> None:
    """Live a market twice, with an order and without it, and say what the order did.

    Parameters
    ----------
    instrument
        One of the embedded exchange's; see: fillcast instruments --venue demo.
    side
        Whether to buy or to sell.
    kind
        Limit and post-only orders join the touch of their own side and wait to the end.
    lots
        Size of all slices together.
    slices
        Equal orders, spread evenly over the time.
    seconds
        How long the market is watched.
    n
        Pairs of runs.
    seed
        Of the first pair; the others follow.
    output
        A Parquet file of every pair; needs the extra `data`.
    """
    settings(options)
    with patience():
        from fillcast.exchange.fitted import model_of
        from fillcast.exchange.listing import chosen
        from fillcast.exchange.market import Market, check_seed
        from fillcast.lab import tables
        from fillcast.lab import twins as laboratory
        from fillcast.units import NS_PER_S

    (listed,) = chosen((instrument.removeprefix(_PREFIX),))
    if not (0 < slices <= lots and n > 0 and seconds > 0.0):
        raise ConfigError("there must be a pair, a time, and at least a lot for each slice")
    _check_most("--lots", lots, MAX_LOTS)
    _check_most("--slices", slices, MAX_SLICES)
    _check_most("--seconds", seconds, MAX_S)
    check_seed(seed)
    if output is not None:
        tables.check(output)
    horizon_ns = round(seconds * NS_PER_S)
    sizes = [lots // slices + (k < lots % slices) for k in range(slices)]
    schedule = [laboratory.Child(k * horizon_ns // slices, side, kind, size) for k, size in enumerate(sizes)]
    model = model_of(listed)
    with _bar("pairs", n, quiet=options.json) as tell:
        found = laboratory.run(lambda s: Market(listed, model, s), schedule, n, horizon_ns, first_seed=seed, tell=tell)
    if output is not None:
        tables.write(found, output)
    summary = tables.summary(found)
    if options.json:
        print_json(summary)
        return
    for name, (value, se) in summary.items():
        print(f"{name:<22}{value:12.4f} ± {se:.4f}")


@lab.command
def rest(
    instrument: str = "demo:BTC-USDT-SWAP",
    *,
    lots: int = 1,
    seconds: float = 4000.0,
    every: float = 1.0,
    seed: int = 1,
    options: Options = NO_OPTIONS,
) -> None:
    """Put post-only orders at the touch, and say how often they fill beside the chances that were told of each.

    An engine follows the market as it would a venue's. Bids and asks take turns, and each rests for a minute.

    Parameters
    ----------
    instrument
        One of the embedded exchange's; see: fillcast instruments --venue demo.
    lots
        Size of each order.
    seconds
        For how long orders are put; a minute of listening comes before.
    every
        Seconds from one order to the next.
    seed
        Of the market.
    """
    chosen = settings(options)
    with patience():
        from fillcast import app
        from fillcast.exchange.market import check_seed
        from fillcast.lab import rested

    if not (lots > 0 and seconds > 0.0 and every > 0.0):
        raise ConfigError("there must be lots, a time, and a time between two orders")
    _check_most("--lots", lots, MAX_LOTS)
    _check_most("--seconds", seconds, MAX_S)
    _check_most("--every", every, MAX_S)
    check_seed(seed)
    with _bar("seconds", round(seconds), quiet=options.json) as tell:
        found = app.rest_in_market(
            instrument if ":" in instrument else f"{_PREFIX}{instrument}",
            chosen,
            seconds=seconds,
            every_s=every,
            lots=lots,
            seed=seed,
            tell=lambda done: tell(round(done)),
        )
    if options.json:
        print_json(rested.kept(found))
        return
    print(rested.table(found))


@lab.command
def realism(
    *,
    data: Path,
    only: Annotated[tuple[str, ...], Parameter(negative=(), consume_multiple=True)] = (),
    picture: Path | None = None,
    seconds: float | None = None,
    options: Options = NO_OPTIONS,
) -> None:
    """Set the embedded exchange's markets beside the recordings that they were fitted to.

    Parameters
    ----------
    data
        The folder of recordings.
    only
        Markets, such as btc-usdt-swap; by default all that were fitted.
    picture
        A .png, .svg or .pdf of it; needs the extra `plot`.
    seconds
        How long each market is simulated; by default 12,000, a thin one 160,000.
    """
    settings(options)
    with patience():
        from fillcast.faces.text import picture as pictures
        from fillcast.lab import comparison

    studies = _studies(only)
    if picture is not None:
        pictures.check(picture)
    found = []
    with _bar("markets", len(studies), quiet=options.json) as tell:
        for k, study in enumerate(studies):
            found.append(comparison.compare(study, _columns(study, data), seconds))
            tell(k + 1)
    if picture is not None:
        comparison.draw(found, picture)
    if options.json:
        print_json([comparison.figures(item) for item in found])
        return
    print(comparison.table(found))


@lab.command
def fit(
    market: str,
    *,
    data: Path,
    output: Annotated[Path, Parameter(name=("--output", "-o"))],
    trials: int = 0,
    options: Options = NO_OPTIONS,
) -> None:
    """Fit a market of the embedded exchange to a recording.

    Parameters
    ----------
    market
        Such as btc-usdt-swap.
    data
        The folder of recordings.
    output
        The TOML file that comes of it.
    trials
        Further markets to try in search of what can't be counted, from where the search for the shipped one has ended;
        without any the file is the one that ships.
    """
    settings(options)
    with patience():
        from fillcast import outputs
        from fillcast.lab import fitting, studies
        from fillcast.lab.series import of_columns

    (study,) = _studies((market,))
    outputs.check(output)
    columns = _columns(study, data)
    with _bar("trials", trials + study.n_leanings, quiet=options.json) as tell:
        model = fitting.fit(
            columns,
            study.listed,
            study.pace,
            study.far,
            n_trials=trials,
            span_s=study.span_s,
            in_steps=study.in_steps,
            start=study.start,
            n_leanings=study.n_leanings,
            near_enough_frac=study.near_enough_frac,
            tell=lambda done, _: tell(done),
        )
    recorded_s = of_columns(columns, float(study.listed.tick)).span_s
    found = studies.fitted_of(study, data, model, recorded_s, datetime.now(UTC).date())
    with outputs.whole(output) as part:
        part.write_text(studies.toml_of(found), "utf-8")
    if options.json:
        print_json(found)
    else:
        print(f"wrote {output}")


def _check_most(name: str, value: float, most: float) -> None:
    if value > most:
        raise ConfigError(f"{name} is {value:,g}: it is at most {most:,g}")


def _studies(only: tuple[str, ...]) -> list[Study]:
    from fillcast.lab.studies import STUDIES

    names = [study.name for study in STUDIES]
    wanted = {name: name.removeprefix(_PREFIX).lower() for name in only}
    for name, market in wanted.items():
        if market not in names:
            raise ConfigError(f"no fitted market {name!r}; there are: {', '.join(names)}")
    return [study for study in STUDIES if not only or study.name in wanted.values()]


def _columns(study: Study, data: Path):  # type: ignore[no-untyped-def]  # noqa: ANN202 (Columns, which is loaded late)
    from fillcast.app import load_columns

    (columns,) = load_columns([data / name for name in study.files]).values()
    return columns


def _bar(what: str, total: int, *, quiet: bool) -> AbstractContextManager[Callable[[int], None]]:
    from fillcast.faces.text.progress import bar

    return bar(what, total, quiet=quiet)
