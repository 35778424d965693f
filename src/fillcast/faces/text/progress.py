"""A bar for what takes minutes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress


@contextmanager
def bar(what: str, total: int, *, quiet: bool = False) -> Iterator[Callable[[int], None]]:
    """On stderr while it lasts, if that is a terminal; call what it gives with how many are done."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=quiet or not console.is_terminal) as progress:
        task = progress.add_task(what, total=total)
        yield lambda done: progress.update(task, completed=done)
