"""Bars for what takes minutes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress


@contextmanager
def bar(what: str, total: int, *, quiet: bool = False) -> Iterator[Callable[[int], None]]:
    """On stderr while it lasts, if that is a terminal; call what it gives with how many are done."""
    with _shown(quiet=quiet) as progress:
        task = progress.add_task(what, total=total)
        yield lambda done: progress.update(task, completed=done)


@contextmanager
def bars(*names: str) -> Iterator[Callable[[str, int, int], None]]:
    """As `bar`, one of each name; call what it gives with a name, the step that is done, from 0, and how many are."""
    with _shown() as progress:
        tasks = {name: progress.add_task(name, total=None) for name in names}
        yield lambda name, step, n: progress.update(tasks[name], completed=step + 1, total=n)


def _shown(*, quiet: bool = False) -> Progress:
    console = Console(stderr=True)
    return Progress(console=console, transient=True, disable=quiet or not console.is_terminal)
