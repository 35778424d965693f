"""Logs: one line a state change, to stderr."""

import logging
import sys

import structlog

from fillcast.errors import ConfigError

LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


def configure(level: str, *, as_json: bool) -> None:
    """Raises ConfigError that names the levels."""
    if level not in LEVELS:
        raise ConfigError(f"log level is {level!r}: one of {', '.join(LEVELS)}")
    render = structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(colors=False)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            render,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    # picows tells of a lost connection on its own; the feed says it once, with instrument and reason.
    logging.getLogger("picows").setLevel(logging.CRITICAL)
