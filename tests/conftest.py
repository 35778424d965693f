"""Shared by all tests."""

from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

from tests import real

# The same examples in every run, so that main is green or red for a reason; wall time is never asserted.
settings.register_profile("fillcast", deadline=None, derandomize=True)
settings.load_profile("fillcast")

collect_ignore = ["fuzz_scan.py"]


def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        forget_stale_kernels()


def forget_stale_kernels():
    # The cache of a kernel knows its own file only, and not those of the kernels that are compiled into it.
    folder = Path(find_spec("fillcast.kernels").origin).parent
    told = sha256(b"".join(source.read_bytes() for source in sorted(folder.glob("*.py")))).hexdigest()
    stamp = folder / "__pycache__" / "sources.sha256"
    if not stamp.exists() or stamp.read_text() != told:
        for compiled in stamp.parent.glob("*.nb[ci]"):
            compiled.unlink()
        stamp.parent.mkdir(exist_ok=True)
        stamp.write_text(told)


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
