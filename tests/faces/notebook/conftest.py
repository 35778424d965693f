"""A JupyterLab and a browser for a file of tests; left running, their kernels would slow all that come after."""

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from tests.faces.notebook import jupyter

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    if not CHROMIUM.exists():
        pytest.skip(f"no {CHROMIUM}: it comes with Debian's package chromium")
    with jupyter.running(tmp_path_factory.mktemp("lab")) as lab:
        yield lab


@pytest.fixture(scope="module")
def browser(lab):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


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
