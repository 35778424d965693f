"""A bar for what takes minutes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress


@contextmanager
def bar(what: str, total: int, *, quiet: bool = False) -> Iterator[Callable[[int], None]]:
    """On stderr while it lasts; call what it gives with how many are done."""
    with Progress(console=Console(stderr=True), transient=True, disable=quiet) as progress:
        task = progress.add_task(what, total=total)
        yield lambda done: progress.update(task, completed=done)
