"""Tapes: frames in order on disk, exactly as received. Everything else is worked out again from them."""

from fillcast.events import Opening
from fillcast.tape.blocks import unpacked
from fillcast.tape.form import MAGIC, SUFFIX, Header, Loss, line, parse_line
from fillcast.tape.reader import TapeReader
from fillcast.tape.segments import Tape
from fillcast.tape.writer import TapeWriter

__all__ = [
    "MAGIC",
    "SUFFIX",
    "Header",
    "Loss",
    "Opening",
    "Tape",
    "TapeReader",
    "TapeWriter",
    "line",
    "parse_line",
    "unpacked",
]
