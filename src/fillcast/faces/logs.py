"""Logs: one line a state change, to stderr."""

import logging
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from fillcast.errors import ConfigError

LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


def configure(level: str, *, as_json: bool) -> None:
    """Raises ConfigError that names the levels."""
    if level not in LEVELS:
        raise ConfigError(f"log level is {level!r}: one of {', '.join(LEVELS)}")
    # A traceback is told without local variables, one of which may be a token.
    in_words = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    in_json = (structlog.processors.format_exc_info, structlog.processors.JSONRenderer())
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *(in_json if as_json else (in_words,)),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    # picows tells of a lost connection on its own; the feed says it once, with instrument and reason.
    logging.getLogger("picows").setLevel(logging.CRITICAL)


N_HELD = 200


@contextmanager
def held_back() -> Iterator[None]:
    """While the terminal is somebody's screen, its lines wait; the last of them are printed at the end."""
    if not sys.stderr.isatty():
        yield
        return
    held = _Held()
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(held))  # type: ignore[arg-type]
    try:
        yield
    finally:
        structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
        sys.stderr.write("".join(held.parts))


class _Held:
    # As much of a file as a logger writes to.
    def __init__(self) -> None:
        self.parts: deque[str] = deque(maxlen=N_HELD)

    def write(self, text: str) -> None:
        self.parts.append(text)

    def flush(self) -> None:
        """There is nothing to flush."""
