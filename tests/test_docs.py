"""What the documentation shows is run: Python blocks page by page, and every console block that needs no network."""

import ast
import inspect
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from fillcast.bench.catalogue import NAMES
from fillcast.faces.cli import COMMANDS, main
from fillcast.faces.logs import configure
from fillcast.venues.codec import Codec

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src/fillcast"
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


def test_the_page_on_venues_shows_the_codec_as_it_is():
    (shown,) = blocks(ROOT / "docs/howto/add-a-venue.md", "python")
    contract = next(node for node in ast.parse(shown).body if isinstance(node, ast.ClassDef))
    methods = [node.name for node in contract.body if isinstance(node, ast.FunctionDef)]
    fields = [node.target.id for node in contract.body if isinstance(node, ast.AnnAssign)]
    assert methods == [name for name in vars(Codec) if inspect.isfunction(vars(Codec)[name]) and name[0] != "_"]
    assert fields == list(Codec.__annotations__)


def calls_by_entry_point(path, handed):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in handed:
            return True
        if isinstance(node, ast.ImportFrom) and handed & {name.name for name in node.names}:
            return (node.module or "").startswith("fillcast.kernels")
    return False


def test_the_decision_on_entry_points_names_whoever_calls_them():
    kernels = SOURCE / "kernels"
    made = (re.findall(r"^(\w+) = entry\(", path.read_text("utf-8"), re.MULTILINE) for path in kernels.glob("*.py"))
    handed = {"entry", *(name for names in made for name in names)}
    others = [path for path in SOURCE.rglob("*.py") if kernels not in path.parents]
    callers = {
        path.relative_to(SOURCE).with_suffix("").as_posix() for path in others if calls_by_entry_point(path, handed)
    }
    page = (ROOT / "docs/decisions/0005-kernel-entry-points.md").read_text("utf-8")
    rows = re.findall(r"^\|[^|]+\|(.+)\|$", page, re.MULTILINE)
    assert callers == {name for row in rows for name in re.findall(r"`([\w/]+)`", row)}


def test_the_decision_on_floors_names_all_of_them_and_below_the_feed_no_room_is_left_out():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    floors, kernels, pure = contracts[:3]
    said = (ROOT / "docs/decisions/0001-rooms.md").read_text("utf-8").partition("    faces")[2].partition("\n\n")[0]
    assert [floor.strip() for floor in f"faces{said}".split("→")] == floors["layers"]
    rooms = [[f"fillcast.{room}" for room in floor.split(" | ")] for floor in floors["layers"]]
    below = {room for floor in rooms[floors["layers"].index("plan") :] for room in floor}
    # These two are how a program writes: a whole file, a line of the log.
    assert set(pure["source_modules"]) == below - {"fillcast.outputs", "fillcast.log"}
    everything = {room for floor in rooms for room in floor}
    assert everything - set(kernels["forbidden_modules"]) - {"fillcast.kernels"} == set()


SMALL = """
import sys
sys.path.insert(0, sys.argv[1])
import plots
plots.SEEDS, plots.LIVED_S = plots.SEEDS[:1], 240.0
from sphinx.cmd.build import main
sys.exit(main(["-q", "-W", "--keep-going", "-b", "dummy", *sys.argv[1:]]))
"""


@pytest.mark.slow
@pytest.mark.timeout(320)  # half a minute of work where nothing else runs
def test_the_documentation_is_built_without_a_warning_every_plot_from_less_than_it_shows(tmp_path):
    docs = shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("plots"))
    command = [sys.executable, "-c", SMALL, str(docs), str(tmp_path / "built")]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stderr) == (0, "")
