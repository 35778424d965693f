"""The names at the top of the package."""

import ast
import importlib
import inspect
import pkgutil
import subprocess
import sys

import fillcast


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
