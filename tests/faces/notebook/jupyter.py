"""JupyterLab on a free port of loopback, a notebook open in a browser, and a second line to its kernel."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty
from time import monotonic, sleep
from typing import Any

import httpx2
import nbformat
from jupyter_client import BlockingKernelClient
from playwright.sync_api import Page, expect
from tests.desk import free_port

SECONDS = 60.0
PICTURES = Path(__file__).parents[3] / "build" / "pictures"


def keep(page: Page, name: str) -> None:
    """A picture of the screen as it is."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")


class Kernel:
    """The kernel behind a notebook, asked beside the front end."""

    def __init__(self, connection: Path) -> None:
        self._client = BlockingKernelClient()
        self._client.load_connection_file(str(connection))
        self._client.start_channels()
        # Not `wait_for_ready`: it waits until the kernel has nothing to say, and a live panel always has.
        self._client.kernel_info(reply=True, timeout=SECONDS)

    def begin(self, code: str) -> str:
        """Starts it, and does not wait for its end."""
        return self._client.execute(code, store_history=False, stop_on_error=False)

    def run(self, code: str, seconds: float = SECONDS) -> str:
        """What it prints. Raises if it fails."""
        asked = self.begin(code)
        said, due = "", monotonic() + seconds
        while monotonic() < due:
            try:
                message = self._client.get_iopub_msg(timeout=1.0)
            except Empty:
                continue
            if message["parent_header"].get("msg_id") != asked:
                continue
            content = message["content"]
            if message["msg_type"] == "stream":
                said += content["text"]
            elif message["msg_type"] == "error":
                raise AssertionError("\n".join(content["traceback"]))
            elif message["msg_type"] == "status" and content["execution_state"] == "idle":
                return said.strip()
        raise AssertionError(f"no answer to {code!r}")

    def until(self, expression: str, wanted: str, seconds: float = 20.0) -> None:
        """Until an expression prints as wanted."""
        due = monotonic() + seconds
        while (said := self.run(f"print({expression})")) != wanted:
            assert monotonic() < due, f"{expression} is {said}, not {wanted}"
            sleep(0.05)

    def close(self) -> None:
        self._client.stop_channels()


class Lab:
    """A running JupyterLab."""

    def __init__(self, root: Path, port: int) -> None:
        self.root = root
        self.address = f"http://127.0.0.1:{port}"

    def write(self, name: str, cells: list[str]) -> None:
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
        nbformat.write(notebook, self.root / name)

    def open(self, page: Page, name: str) -> None:
        """The notebook in a browser, its kernel ready."""
        page.goto(f"{self.address}/lab/tree/{name}?reset")
        expect(page.locator(".jp-Notebook .jp-Cell").first).to_be_visible(timeout=SECONDS * 1000)
        expect(page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")).to_be_visible(timeout=SECONDS * 1000)

    @staticmethod
    def run_first(page: Page) -> None:
        """Run the first cell, until it is taken: what is asked before the session is there goes nowhere."""
        for _ in range(20):
            if page.locator("dialog.jp-Dialog").count():
                # What JupyterLab itself has to say at its start; a person would close it, too.
                page.keyboard.press("Escape")
            page.locator(".jp-Notebook .jp-CodeCell .cm-content").first.click()
            page.keyboard.press("Control+Enter")
            page.wait_for_timeout(1000)
            if page.locator(".jp-InputPrompt").first.inner_text() != "[ ]:":
                return
        raise AssertionError("the cell does not run")

    def kernel(self, name: str) -> Kernel:
        """Of the notebook of that name."""
        (session,) = [one for one in self._sessions() if one["path"] == name]
        return Kernel(self.root / "runtime" / f"kernel-{session['kernel']['id']}.json")

    def end_kernels(self, name: str = "") -> None:
        """All of them, or the one of a notebook."""
        for session in self._sessions():
            if name in ("", session["path"]):
                httpx2.delete(f"{self.address}/api/sessions/{session['id']}")

    def _sessions(self) -> list[dict[str, Any]]:
        return httpx2.get(f"{self.address}/api/sessions").json()


@contextmanager
def running(root: Path) -> Iterator[Lab]:
    port = free_port()
    places = {name: str(root / name.split("_")[1].lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")}
    places |= {"JUPYTER_RUNTIME_DIR": str(root / "runtime"), "IPYTHONDIR": str(root / "ipython")}
    options = [f"--ServerApp.port={port}", "--ServerApp.ip=127.0.0.1", "--no-browser", "--allow-root"]
    options += ["--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True", f"--ServerApp.root_dir={root}"]
    options += ["--LabApp.news_url=", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    with (root / "log.txt").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *options],
            env={**os.environ, **places},
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=root,
        )
        lab = Lab(root, port)
        try:
            _wait(lab, process)
            yield lab
            lab.end_kernels()
        finally:
            process.kill()
            process.wait(20)


def _wait(lab: Lab, process: "subprocess.Popen[bytes]") -> None:
    due = monotonic() + SECONDS
    while monotonic() < due and process.poll() is None:
        try:
            if httpx2.get(f"{lab.address}/api").status_code == 200:
                return
        except httpx2.TransportError:
            sleep(0.1)
    raise AssertionError((lab.root / "log.txt").read_text()[-2000:])
