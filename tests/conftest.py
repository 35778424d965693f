"""Shared by all tests."""

from pathlib import Path

import pytest
import structlog
from hypothesis import settings

from fillcast import kernels
from fillcast.kernels.entry import SOURCES
from tests import real

# The same examples in every run, so that main is green or red for a reason; wall time is never asserted.
settings.register_profile("fillcast", deadline=None, derandomize=True)
settings.load_profile("fillcast")

collect_ignore = ["fuzz_scan.py"]


def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        forget_stale_kernels()


def forget_stale_kernels():
    # What was compiled from other sources is never taken, and stays on the disk.
    for cached in Path(kernels.__file__).parent.glob("__pycache__/*.nb[ci]"):
        if SOURCES not in cached.name:
            cached.unlink(missing_ok=True)


@pytest.fixture
def unconfigured():
    """structlog as a program finds it, whatever was set up before."""
    kept = structlog.get_config() if structlog.is_configured() else None
    structlog.reset_defaults()
    yield
    structlog.reset_defaults()
    if kept is not None:
        structlog.configure(**kept)


@pytest.fixture
def recording():
    """The path of a real recording by its name; the test is skipped, naming it, where it is absent."""

    def find(name: str) -> Path:
        path = real.DATA / name
        if not path.exists():
            pytest.skip(f"no real recording {name} in {real.DATA}")
        return path

    return find
