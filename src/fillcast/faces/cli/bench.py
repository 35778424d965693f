"""``fillcast bench``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from fillcast.errors import ConfigError, MissingExtra
from fillcast.faces.cli.common import NO_OPTIONS, Options, patience, print_json, settings

if TYPE_CHECKING:
    from fillcast.bench.figure import Figure


def bench(
    *,
    only: Annotated[tuple[str, ...], Parameter(negative=(), consume_multiple=False)] = (),
    frames: int | None = None,
    seconds: float | None = None,
    options: Options = NO_OPTIONS,
) -> None:
    """How fast it is on this machine, in one run: --json prints a line a figure.

    Times are of one call. A ratio is a rival's median over ours for the same work, measured in turn.

    Parameters
    ----------
    only
        Names of figures, separated by commas.
    frames
        Frames of the figure "memory"; by default a million.
    seconds
        How long the figure "soak" records; by default 10.
    """
    settings(options)
    with patience():
        from fillcast.bench import catalogue

    names = catalogue.chosen([name for given in only for name in given.split(",") if name])
    if frames is not None and (frames < 1 or names != ("memory",)):
        raise ConfigError("--frames goes with --only memory, and is at least 1")
    if seconds is not None and (not seconds >= 1.0 or names != ("soak",)):
        raise ConfigError("--seconds goes with --only soak, and is at least 1")
    missing: dict[str, str] = {}
    for name in names:
        try:
            found = _figures(name, frames, seconds)
        except MissingExtra as e:
            if len(names) == 1:
                raise
            missing[name] = str(e)
            continue
        for figure in found:
            if options.json:
                print_json(figure)
            else:
                _show(figure)
    for name, why in missing.items():
        if not options.json:
            print(f"{name:<20} not measured: {why}")


def _figures(name: str, frames: int | None, seconds: float | None) -> list[Figure]:
    from fillcast.bench import catalogue, process, recording

    if frames is not None:
        return [process.memory(frames)]
    return list(catalogue.figures([name])) if seconds is None else [recording.soak(seconds)]


def _show(figure: Figure) -> None:
    parts = [f"{figure.name:<20}"]
    if figure.p50_us is not None:
        parts.append(f"p50 {figure.p50_us:>12,.2f} µs")
    if figure.p99_us is not None:
        parts.append(f"p99 {figure.p99_us:>12,.2f} µs")
    if figure.per_s is not None:
        parts.append(f"{figure.per_s:>9,.0f}/s")
    if figure.ratio is not None:
        parts.append(f"{figure.ratio:>7.1f} x {figure.vs}")
    if figure.core_frac is not None:
        parts.append(f"{figure.core_frac:.1%} of a core")
    if figure.rss_mib is not None:
        parts.append(f"{figure.rss_mib:,.4g} MiB")
    if figure.growth_mib is not None:
        parts.append(f"grew {figure.growth_mib:+.2f} MiB")
    print("  ".join(parts), f"  {figure.what}", flush=True)
