"""What the documentation shows is run: Python blocks page by page, and every console block that needs no network."""

import re
import shlex
from pathlib import Path

import pytest

from fillcast.bench.catalogue import NAMES
from fillcast.faces.cli import COMMANDS, main
from fillcast.faces.logs import configure

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

BLOCK = re.compile(r"^```(?P<kind>[a-z]+)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?!https?://)([^)#]+)(?:#[^)]*)?\)")
ROOM = re.compile(
    r"`((?:src/fillcast|tests|docs|kernels|venues|exchange|data|requirements)/[\w./]+\.(?:py|toml|txt|md))`"
)


def name_of(page):
    return str(page.relative_to(ROOT))


def blocks(page, kind):
    return [found["body"] for found in BLOCK.finditer(page.read_text("utf-8")) if found["kind"] == kind]


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=name_of)
def test_python_blocks_run(page, capsys):
    configure("error", as_json=False)  # as the command does: without it, a line of the log goes to stdout
    namespace = {"__name__": "docs"}
    for body in blocks(page, "python"):
        exec(compile(body, name_of(page), "exec"), namespace)
        printed = capsys.readouterr().out.strip()
        shown = body.rstrip().splitlines()[-1]
        if printed and shown.startswith("# "):
            assert printed == shown.removeprefix("# ")


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "console")], ids=name_of)
def test_console_blocks_run(page, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    commands = [line for body in blocks(page, "console") for line in body.splitlines() if line.startswith("$ ")]
    for command in commands:
        program, *argv = shlex.split(command.removeprefix("$ "))
        assert program == "fillcast"
        assert main(argv) == 0, command
        capsys.readouterr()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_and_paths_lead_somewhere(page):
    text = page.read_text("utf-8")
    for target in LINK.findall(text):
        assert (page.parent / target).exists(), target
    for path in ROOM.findall(text):
        assert (ROOT / path).exists() or (ROOT / "src/fillcast" / path).exists(), path


def test_the_readme_gives_the_two_set_up_commands_and_names_real_ones():
    text = (ROOT / "README.md").read_text("utf-8")
    assert "make demo" in text
    assert "make test" in text
    text = "".join(body for kind in ("sh", "text") for body in blocks(ROOT / "README.md", kind))
    shown = {line.split()[1] for line in text.replace("$ ", "").splitlines() if line.startswith("fillcast ")}
    assert shown
    assert shown <= set(COMMANDS)


def test_every_figure_of_the_bench_is_in_the_performance_page():
    text = (ROOT / "docs/performance.md").read_text("utf-8")
    assert [name for name in NAMES if f"`{name}`" not in text] == []


MODELS = (
    "almgren-chriss", "cont-kukanov", "fill-hazard", "maker-share", "market-order", "mixture", "obizhaeva-wang",
    "order-flow", "propagator", "ranges", "schedules", "slippage", "square-root", "volatility", "volume",
)  # fmt: skip
PARTS = ("Formula", "Units and meaning", "Domain", "Fitted", "Checked", "Limits", "Source")


@pytest.mark.parametrize("name", MODELS)
def test_the_page_of_a_model_has_every_part_and_a_plot(name):
    text = (ROOT / f"docs/models/{name}.md").read_text("utf-8")
    assert [part for part in PARTS if f"\n{part}\n:" not in text] == []
    assert "{figure} plots/" in text


def test_every_plot_that_pages_show_is_drawn_and_every_one_that_is_drawn_is_shown():
    drawn = (ROOT / "docs/plots.py").read_text("utf-8").partition("\nPLOTS")[2].partition("\n)")[0]
    shown = {found for page in PAGES for found in re.findall(r"plots/(\w+)\.svg", page.read_text("utf-8"))}
    assert shown == set(re.findall(r"^    (\w+),$", drawn, re.MULTILINE))
