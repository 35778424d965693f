"""The notebooks of examples/, run headless as they are stored: without outputs, offline, a kernel each.

Their pictures go to build/pictures.
"""

from base64 import b64decode
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.ipynb"))

PICTURES = Path(__file__).parents[3] / "build" / "pictures"

pytestmark = pytest.mark.timeout(180)


def test_they_are_five_in_their_order():
    assert [path.stem[0] for path in EXAMPLES] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_it_is_stored_without_outputs_or_widget_state(path):
    notebook = nbformat.read(path, 4)
    nbformat.validate(notebook)
    assert "widgets" not in notebook.metadata
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


@pytest.mark.slow
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_it_runs_from_top_to_bottom_and_prints_without_a_front_end(path, tmp_path):
    notebook = nbformat.read(path, 4)
    # Without the state of widgets, as JupyterLab saves a notebook: what is shown is the still picture.
    options = {"timeout": 120, "kernel_name": "python3", "store_widget_state": False}
    NotebookClient(notebook, resources={"metadata": {"path": tmp_path}}, **options).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert not [output for output in outputs if output.get("name") == "stderr"]
    pictures = [output for output in outputs if "image/png" in output.get("data", {})]
    panels = [output for output in pictures if "application/vnd.jupyter.widget-view+json" in output["data"]]
    assert pictures
    PICTURES.mkdir(parents=True, exist_ok=True)
    for k, output in enumerate(pictures):
        (PICTURES / f"{path.stem}-{k}.png").write_bytes(b64decode(output["data"]["image/png"]))
    assert len(panels) == (path.stem == "1_first_look")
    page, _ = HTMLExporter(template_name="basic").from_notebook_node(notebook)
    assert page.count("data:image/png;base64") == len(pictures)
