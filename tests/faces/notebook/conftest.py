"""A JupyterLab for a file of tests; left running, their kernels would slow all that come after."""

import pytest
from tests.faces.notebook import jupyter


@pytest.fixture(scope="module")
def lab(chromium, tmp_path_factory):
    with jupyter.running(tmp_path_factory.mktemp("lab")) as lab:
        yield lab


@pytest.fixture(scope="module")
def visit(lab, browser):
    """Opens a notebook and runs its first cell."""

    def open_notebook(name, *cells):
        page = browser.new_page(viewport={"width": 1500, "height": 1250})
        lab.write(name, list(cells))
        lab.open(page, name)
        lab.run_first(page)
        return page

    return open_notebook
