"""``python -m fillcast``."""

from fillcast.faces.cli import entry

entry()
