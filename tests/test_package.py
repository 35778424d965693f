"""The names at the top of the package."""

import importlib
import pkgutil

import fillcast


def test_every_public_name_is_there_and_listed():
    for name in fillcast.__all__:
        assert getattr(fillcast, name) is not None
    assert set(fillcast.__all__) <= set(dir(fillcast))


def test_no_public_name_is_also_a_modules():
    # Python would give out whichever was loaded last.
    modules = {found.name for found in pkgutil.iter_modules(fillcast.__path__)}
    assert modules & set(fillcast.__all__) == set()


def test_a_name_that_there_is_not_is_an_attribute_error():
    assert not hasattr(fillcast, "nothing")


def test_every_module_says_what_it_is_for():
    silent = [
        found.name
        for found in pkgutil.walk_packages(fillcast.__path__, "fillcast.")
        if found.name != "fillcast.__main__" and not importlib.import_module(found.name).__doc__
    ]
    assert silent == []
