"""The names at the top of the package."""

import ast
import importlib
import inspect
import pkgutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import fillcast

ROOT = Path(__file__).parents[1]
VENDOR = ROOT / "src/fillcast/faces/web/vendor"


def test_every_public_name_is_there_and_listed():
    for name in fillcast.__all__:
        assert getattr(fillcast, name) is not None
    assert set(fillcast.__all__) <= set(dir(fillcast))


def test_a_public_name_that_is_also_a_modules_is_that_module():
    # Python would give out whichever was loaded last.
    modules = {found.name for found in pkgutil.iter_modules(fillcast.__path__)}
    for name in modules & set(fillcast.__all__):
        assert getattr(fillcast, name) is importlib.import_module(f"fillcast.{name}")


def test_a_type_checker_is_told_of_the_same_names_from_the_same_places_as_are_loaded_and_listed():
    (block,) = (node for node in ast.parse(inspect.getsource(fillcast)).body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    told = {alias.name: f"{node.module}.{alias.name}" for node in imports for alias in node.names}
    modules = {name: f"fillcast.{home}" for name, home in fillcast._MODULES.items()}
    assert told == modules | {name: f"fillcast.{home}.{name}" for name, home in fillcast._HOMES.items()}
    assert set(told) == set(fillcast.__all__)


FIRST = """
import sys
import fillcast
assert issubclass(fillcast.errors.OrderError, fillcast.errors.FillcastError)
assert "numpy" not in sys.modules
print(fillcast.estimate.estimate.__name__)
"""


def test_errors_and_verbs_are_there_at_once_and_nothing_is_loaded_before_it_is_used():
    said = subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "estimate"


def test_a_name_that_there_is_not_is_an_attribute_error():
    assert not hasattr(fillcast, "nothing")


def test_every_module_says_what_it_is_for():
    silent = [
        found.name
        for found in pkgutil.walk_packages(fillcast.__path__, "fillcast.")
        if found.name != "fillcast.__main__" and not importlib.import_module(found.name).__doc__
    ]
    assert silent == []


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A wheel and a source distribution."""
    path = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(path)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return path


def test_the_wheel_says_under_which_licences_its_parts_are_and_brings_each(built):
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        names = wheel.namelist()
        (metadata,) = (wheel.read(name).decode() for name in names if name.endswith(".dist-info/METADATA"))
    assert "License-Expression: Apache-2.0 AND BSD-3-Clause AND MIT AND OFL-1.1" in metadata.splitlines()
    texts = [found for found in VENDOR.rglob("*") if "LICENSE" in found.name or "NOTICE" in found.name]
    assert len(texts) > 4
    for text in (ROOT / "LICENSE", *texts):
        assert f"License-File: {text.relative_to(ROOT).as_posix()}" in metadata.splitlines()


def test_the_source_distribution_runs_its_own_makefile(built):
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as source:
        held = {name.partition("/")[2] for name in source.getnames()}
    rooms = (".ci", "docs", "examples", "frontend/src", "requirements", "src", "tests")
    needed = [found for room in rooms for found in (ROOT / room).glob("*") if found.is_file()]
    needed += [
        ROOT / name for name in ("Makefile", "pyproject.toml", "frontend/package-lock.json", "frontend/build.mjs")
    ]
    assert {found.relative_to(ROOT).as_posix() for found in needed} <= held
