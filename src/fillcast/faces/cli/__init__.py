"""The command line. Each command is a module that is loaded when it is called."""

import codecs
import errno
import os
import sys
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from fillcast.errors import (
    BookNotReady,
    CalibrationError,
    ConfigError,
    FeedError,
    FillcastError,
    MissingExtra,
    ModelError,
    OrderError,
    TapeError,
    UnknownInstrument,
)

ANSWER, CRASH, USAGE, NOT_READY, DATA = 0, 1, 2, 3, 4
"""Exit codes: an answer · a defect of ours · wrong usage or settings · feed or book not ready · data."""

INTERRUPTED = 130

_FULL = (errno.ENOSPC, errno.EFBIG, errno.EIO)

COMMANDS = {
    "demo": "The desk over the loopback exchange. Works on any machine, without a network.",
    "serve": "The desk and the API over live books: a page, REST and a websocket.",
    "watch": "The desk in this terminal: ladder, six figures, history and feed health.",
    "cost": "What an order will cost, on the live book or on a tape.",
    "plan": "All ways to trade one order over a horizon, side by side, cheapest first.",
    "simulate": "Trade a plan against a recording, and compare what it cost with what was planned.",
    "calibrate": "Fit the models to recordings: every number with its error, window and data hash.",
    "curve": "Cost by size, both sides; with --under, the largest size within a limit.",
    "replay": "Play a recording and price an order along the way.",
    "record": "Record live frames to a tape.",
    "lab": "Experiments on the embedded exchange: orders and their twins, markets beside recordings, fits.",
    "exchange": "The loopback exchange on its own, for other programs: OKX's protocol, faults on request.",
    "check": "The way to a venue, step by step, from the name service to the book; saves a tape for a bug report.",
    "tape": "Look into tapes, check and mend them, cut, merge, import and export them.",
    "instruments": "What a venue lists: size units, ticks, lots, limits.",
    "fees": "The fee tiers of an instrument, their date and source.",
    "score": "How good the forecasts were along a recording, against what came.",
    "report": "A recording as one HTML page: costs, calibration, scores, latency, data quality.",
    "bench": "How fast it is on this machine, beside its rivals, in one run.",
    "config": "The effective settings, and where each value comes from.",
}


def make_app() -> App:
    """The commands, none of them loaded."""
    app = App(
        name="fillcast",
        help="Ask what an order will cost before you send it. Costs are in bps of the mid; positive = you pay.",
        help_epilogue="Start with: fillcast demo",
        help_format="plaintext",
        version=_version,
        result_action="return_value",
    )
    for name, text in COMMANDS.items():
        app.command(f"fillcast.faces.cli.{name}:{name}", name=name, help=text)
    return app


def main(argv: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    try:
        code = _run(argv)
        if sys.stdout is not None:
            sys.stdout.flush()
    except SystemExit as e:
        if isinstance(e.__context__, BrokenPipeError):
            # Rich's end of a pipe that nobody reads any more.
            return ANSWER
        raise
    except BrokenPipeError:
        return ANSWER
    except OSError as e:
        # Files of ours name themselves where they fail; a stream has no name.
        if e.filename is not None or e.errno not in _FULL:
            raise
        print(f"fillcast: the output can't be written: {e.strerror}", file=sys.stderr)
        return USAGE
    return code


def _run(argv: Sequence[str]) -> int:
    try:
        code = make_app()(list(argv), exit_on_error=False, print_error=True)
    except CycloptsError:
        return USAGE
    except FillcastError as e:
        print(f"fillcast: {e}", file=sys.stderr)
        return exit_code(e)
    except KeyboardInterrupt:
        return INTERRUPTED
    return code if isinstance(code, int) else ANSWER


def exit_code(error: FillcastError) -> int:
    if isinstance(error, ConfigError | OrderError | ModelError | UnknownInstrument | MissingExtra):
        return USAGE
    if isinstance(error, FeedError | BookNotReady):
        return NOT_READY
    return DATA if isinstance(error, TapeError | CalibrationError) else CRASH


def entry() -> None:
    """The `fillcast` program."""
    codecs.register_error(_PLAINLY, _plainly)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # A console that is not UTF-8 shows the nearest sign that it has, and does not fail.
            reconfigure(errors=_PLAINLY)
    code = main(sys.argv[1:])
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        # Else the interpreter would try again at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


_PLAINLY = "fillcast.plainly"
_PLAIN = str.maketrans("\u2212\u2013\u2014\u2500\u00b7\u00b5\u00d7\u2192\u2019\u2026", "----|ux>'~")


def _plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end].translate(_PLAIN)
    return lacking.encode("ascii", "replace").decode(), error.end


def _version() -> str:
    from importlib.metadata import version

    return version("fillcast")
