"""Shared by all tests."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests import real

# The same examples in every run, so that main is green or red for a reason; wall time is never asserted.
settings.register_profile("fillcast", deadline=None, derandomize=True)
settings.load_profile("fillcast")

collect_ignore = ["fuzz_scan.py"]


@pytest.fixture
def recording():
    """The path of a real recording by its name; the test is skipped, naming it, where it is absent."""

    def find(name: str) -> Path:
        path = real.DATA / name
        if not path.exists():
            pytest.skip(f"no real recording {name} in {real.DATA}")
        return path

    return find
