"""How the documentation is built: ``make docs``."""

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


def setup(app: Sphinx) -> None:
    """Draw the plots of the model pages first."""
    app.connect("builder-inited", _draw)


def _draw(app: Sphinx) -> None:
    sys.path.insert(0, str(app.srcdir))
    from plots import draw  # noqa: PLC0415 (matplotlib, only where pages are built)

    draw(Path(app.srcdir) / "models" / "plots")
