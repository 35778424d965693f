"""The numbers that the models must meet, with their sources: checks.json. Tolerances are part of a check."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

PATH = Path(__file__).parent / "checks.json"


@cache
def every() -> dict[str, dict[str, Any]]:
    """By id. `role`: product code must meet it, or it is an oracle or a sanity range for tests and pages only."""
    return {row["id"]: row for row in json.loads(PATH.read_text("utf-8"))}


def inputs(name: str) -> dict[str, Any]:
    return every()[name].get("inputs", {})


def value(name: str) -> Any:
    return every()[name]["value"]


def meets(name: str, found: Any) -> None:
    """Fails unless *found* is the checked value within the check's own tolerance, element by element."""
    row = every()[name]
    expected = np.asarray(row["value"], float)
    found = np.asarray(found, float)
    assert found.shape == expected.shape, (name, found.shape, expected.shape)
    room = row["tol"]["abs"] + row["tol"]["rel"] * np.abs(expected)
    worst = np.abs(found - expected) - room
    assert (worst <= 0.0).all(), (name, found.tolist(), expected.tolist())
