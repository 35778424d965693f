"""One desk for all tests that only look."""

import pytest
from tests.desk import SYMBOLS, running


@pytest.fixture(scope="session")
def desk():
    with running(SYMBOLS) as found:
        yield found
