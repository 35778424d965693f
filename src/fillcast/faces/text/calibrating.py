"""Fitting in a terminal: progress, and the card of what was fitted."""

from collections.abc import Iterator, Sequence
from pathlib import Path, PureWindowsPath

from rich.console import Console

from fillcast import app, outputs
from fillcast.errors import ConfigError
from fillcast.faces.text.progress import bars
from fillcast.faces.text.scoring import share_of, sizes_of
from fillcast.forecasts.fitted import Card
from fillcast.forecasts.hazards import FillCard
from fillcast.learn import shelf
from fillcast.learn.fit import Progress, fit, window_of
from fillcast.learn.hazards import fit_hazards


def check_place(out: Path, name: str, suffix: str, *, may_replace: bool) -> None:
    """Raises ConfigError where a fit of that name can't be put into the folder, before any work is done for it."""
    if not name or PureWindowsPath(name).name != name or name.startswith("."):
        raise ConfigError(
            f"--name is {name!r}: give the plain name of a file, such as own; --output says where it goes"
        )
    outputs.check_folder(out)
    outputs.check_new(out / f"{name}{suffix}", may_replace=may_replace)


def calibrate(
    tapes: Sequence[Path],
    out: Path,
    name: str,
    from_text: str,
    to_texts: Sequence[str],
    sizes: str,
    instruments: Path | None,
) -> tuple[Card, Path]:
    """Fit and write; returns the card and the file."""
    sizes_quote = sizes_of(sizes)
    with bars("read", "label", "linear", "boosted") as tell:
        recordings = _each(app.recordings(tapes, instruments), tell)
        laid_out = [layout for one in recordings for layout in app.layouts(one, sizes_quote)]
        ends = _ends(to_texts, len(laid_out))
        windows = [
            window_of(layout, share_of(from_text, layout), share_of(end, layout))
            for layout, end in zip(laid_out, ends, strict=True)
        ]
        fitted = fit(name, windows, tell)
    return fitted.card, shelf.save(fitted, out)


def calibrate_fills(
    tapes: Sequence[Path],
    out: Path,
    name: str,
    from_text: str,
    to_texts: Sequence[str],
    sizes: str,
    instruments: Path | None,
) -> tuple[FillCard, Path]:
    """As `calibrate`, for fills."""
    depths_quote = sizes_of(sizes)
    with bars("read", "hazards") as tell:
        recordings = _each(app.recordings(tapes, instruments), tell)
        kept = [vigils for one in recordings for vigils in app.vigils(one, depths_quote)]
        ends = _ends(to_texts, len(kept))
        parts = [one.window(share_of(from_text, one), share_of(end, one)) for one, end in zip(kept, ends, strict=True)]
        source = ", ".join(path.name for path in tapes)
        hazards = fit_hazards(name, parts, source=source, progress=tell)
    return hazards.card, shelf.save_hazards(hazards, out)


def _each(recordings: Sequence[app.Recording], tell: Progress) -> Iterator[app.Recording]:
    # One has been read when the next is asked for.
    for k, recording in enumerate(recordings):
        yield recording
        tell("read", k, len(recordings))


def _ends(to_texts: Sequence[str], n: int) -> list[str]:
    if n == 0:
        raise ConfigError("no recording was given")
    if len(to_texts) not in (1, n):
        raise ConfigError(f"--to was given {len(to_texts)} times for {n} recordings: once, or for each")
    return list(to_texts) * (n if len(to_texts) == 1 else 1)


def show_fills(card: FillCard, path: Path) -> None:
    console = Console(highlight=False)
    console.print(f"{path}: {card.n_rows:,} pieces of orders of {', '.join(card.symbols)}; {card.domain}")
    console.print(
        f"each quarter by the rest: {card.n_calibrated:,} pieces, log-loss {card.loss_bits:.4f} bits; "
        f"base rates {card.base_loss_bits:.4f} ({1.0 - card.loss_bits / card.base_loss_bits:+.1%})"
    )
    console.print(f"data {card.data_hash[:16]} · {card.made_with}")


def show(card: Card, path: Path) -> None:
    console = Console(highlight=False)
    console.print(f"{path}: {card.n_rows:,} rows of {', '.join(card.symbols)}; {card.domain}")
    if card.loss_ratio is not None and card.baseline_loss_ratio is not None:
        console.print(
            f"held out: {card.n_held_out:,} rows, pinball {card.loss_ratio:.5f} of the scale; "
            f"recent quantiles {card.baseline_loss_ratio:.5f} ({1.0 - card.loss_ratio / card.baseline_loss_ratio:+.1%})"
        )
    console.print(f"data {card.data_hash[:16]} · {card.made_with}")
