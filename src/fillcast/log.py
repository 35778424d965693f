"""What fillcast says of itself: through structlog where a program has set it up, else through the standard library."""

import logging

import structlog


class Log:
    """Lines of one part, each an event with its facts.

    As a library it prints nothing by itself: without structlog they go to the standard library's logger of that name,
    whose warnings Python shows on stderr.
    """

    def __init__(self, name: str) -> None:
        self._structured = structlog.get_logger(name)
        self._plain = logging.getLogger(name)

    def info(self, event: str, **facts: object) -> None:
        if structlog.is_configured():
            self._structured.info(event, **facts)
        else:
            self._plain.info("%s%s", event, _text(facts))

    def warning(self, event: str, **facts: object) -> None:
        if structlog.is_configured():
            self._structured.warning(event, **facts)
        else:
            self._plain.warning("%s%s", event, _text(facts))

    def exception(self, event: str, **facts: object) -> None:
        """With the traceback of the exception that is being handled."""
        if structlog.is_configured():
            self._structured.exception(event, **facts)
        else:
            self._plain.exception("%s%s", event, _text(facts))


def _text(facts: dict[str, object]) -> str:
    return "".join(f" {name}={value}" for name, value in facts.items())
