"""How the documentation is built: ``make docs``."""

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx

project = "fillcast"
author = "The fillcast developers"
copyright = "The fillcast developers, Apache-2.0"  # noqa: A001 (Sphinx's own name)

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "fillcast"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "undoc-members": True, "show-inheritance": False}
suppress_warnings = ["ref.python"]
exclude_patterns = ["build"]

_FIELD = re.compile("(Formula|Fitted|Ignores|Source):  ")


def setup(app: Sphinx) -> None:
    """Draw the plots of the model pages first, and set what a model says of itself as fields."""
    app.connect("builder-inited", _draw)
    app.connect("autodoc-process-docstring", _fields)


def _draw(app: Sphinx) -> None:
    sys.path.insert(0, str(app.srcdir))
    from plots import draw  # noqa: PLC0415 (matplotlib, only where pages are built)

    draw(Path(app.srcdir) / "models" / "plots")


def _fields(_app: Sphinx, _what: str, _name: str, _found: object, _options: object, lines: list[str]) -> None:
    is_formula = False
    for k, line in enumerate(lines):
        found = _FIELD.match(line)
        is_formula = found[1] == "Formula" if found else is_formula and line.startswith(" ")
        # In a formula no sign is markup.
        text = re.sub(r"([*|_])", r"\\\1", line) if is_formula else line
        lines[k] = f":{text}" if found else text
