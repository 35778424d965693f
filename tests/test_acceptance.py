"""Every number that served code must meet is met by a test."""

from pathlib import Path

from tests import checked

HERE = Path(__file__).parent


def test_every_product_check_is_named_by_a_test():
    files = [*HERE.rglob("test_*.py"), HERE / "acceptance.toml"]
    said = "\n".join(file.read_text("utf-8") for file in files if file.name != "test_acceptance.py")
    due = [name for name, row in checked.every().items() if row["role"] == "product"]
    assert len(due) > 50
    assert [name for name in due if f'"{name}"' not in said] == []


def test_every_check_has_a_source_a_tolerance_and_a_role():
    for name, row in checked.every().items():
        assert row["source"], name
        assert set(row["tol"]) == {"abs", "rel"}, name
        assert row["role"] in ("product", "reference"), name
