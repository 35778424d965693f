"""How kernels are compiled: once for their types, and not before they are needed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from numba import float64, int64, njit

from fillcast import kernels
from fillcast.kernels import shadow
from fillcast.kernels.__main__ import LATE
from fillcast.kernels.entry import Kernel, inner, when_needed


@inner
def _scaled(x, by):
    return x * by


@inner(error_model="numpy")
def _shared(x, n):
    return x / n


@njit
def _called_with_constants(x):
    return _scaled(x, 2) + _scaled(x, 3) + _scaled(x, 4) + _shared(x, 0)


def test_an_inner_kernel_is_compiled_once_for_all_constants():
    assert _called_with_constants(1.0) == float("inf")
    assert [str(types[1]) for types in _scaled.signatures] == ["int64"]


def test_a_kernel_is_compiled_when_it_is_first_needed_and_for_nothing_but_its_types():
    @when_needed(float64(float64, int64))
    def halved(x, n):
        """Says what it does."""
        return x / n

    assert not halved.dispatcher.signatures
    assert halved(3.0, 2) == 1.5
    assert halved.entry(3.0, 2) == 1.5
    assert len(halved.dispatcher.signatures) == 1
    assert halved.__doc__ == "Says what it does."
    with pytest.raises(TypeError):
        halved("3", 2)


_HITS = """
from fillcast.kernels import histogram
print(sum(histogram.record_one.stats.cache_hits.values()))
"""


@pytest.mark.slow
def test_a_cached_kernel_is_taken_only_while_no_file_of_its_room_has_changed(tmp_path):
    room = tmp_path / "fillcast" / "kernels"
    shutil.copytree(Path(kernels.__file__).parent, room, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "fillcast" / "__init__.py").touch()

    def hits():
        asked = [sys.executable, "-c", _HITS]
        environ = {**os.environ, "PYTHONPATH": str(tmp_path)}
        return subprocess.run(asked, env=environ, capture_output=True, text=True, check=True, timeout=60).stdout

    assert [hits(), hits()] == ["0\n", "1\n"]
    with (room / "settled.py").open("a") as file:
        file.write("MORE = 1\n")
    assert [hits(), hits()] == ["0\n", "1\n"]


_KERNELS = """
import sys
from numba import njit
from fillcast.faces.cli.common import patience
with patience():
    __name__ = "somebody.else"
    njit("int64(int64)")(lambda x: x + 1)
    made = {}
    exec("f = lambda x: x + 4", made)
    njit("int64(int64)")(made["f"])
    print("Nothing was said of others' kernels.", file=sys.stderr)
    __name__ = "fillcast.kernels.two"
    njit("int64(int64)")(lambda x: x + 2)
    njit("int64(int64)")(lambda x: x + 3)
"""


def test_the_second_process_compiles_all_that_follows_orders_in_thought():
    assert {value for value in vars(shadow).values() if isinstance(value, Kernel)} <= set(LATE)


@pytest.mark.slow
def test_a_first_start_says_once_that_it_compiles_and_ends_without_its_second_process(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-c", _KERNELS],
        env={**os.environ, "NUMBA_CACHE_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ended.stderr.splitlines() == [
        "Nothing was said of others' kernels.",
        "fillcast: compiling kernels (first run only) ...",
    ]
