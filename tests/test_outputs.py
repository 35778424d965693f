"""Files that are written whole or not at all."""

import pytest

from fillcast import outputs
from fillcast.errors import ConfigError


def test_a_file_is_there_once_it_is_whole(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text("old")
    with outputs.whole(path) as part:
        part.write_text("new")
        assert path.read_text() == "old"
        assert part.suffix == ".toml"
    assert path.read_text() == "new"
    assert [file.name for file in tmp_path.iterdir()] == ["a.toml"]


def write_half(path):
    with outputs.whole(path) as part:
        part.write_text("half of it")
        raise OSError(28, "No space left on device")


def test_what_stood_there_stays_when_the_new_one_fails(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text("old")
    with pytest.raises(ConfigError, match=r"a\.toml: No space left on device"):
        write_half(path)
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.toml"]


def test_a_link_is_followed_to_the_file_that_it_names(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "file")
    with outputs.whole(tmp_path / "link") as part:
        part.write_text("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text() == "new"


def test_where_no_file_can_be_put_it_is_said_before_any_work(tmp_path):
    (tmp_path / "file").touch()
    for path, reason in (
        (tmp_path / "none" / "a.toml", "there is no directory"),
        (tmp_path / "file" / "a.toml", "there is no directory"),
        (tmp_path, "is no file"),
    ):
        with pytest.raises(ConfigError, match=f"{path}: {reason}"):
            outputs.check(path)
        with pytest.raises(ConfigError, match=f"{path}: {reason}"), outputs.whole(path):
            pass
    outputs.check(tmp_path / "a.toml")
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_a_folder_that_is_yet_to_be_made_must_be_one_that_can_be(tmp_path):
    (tmp_path / "file").touch()
    outputs.check_folder(tmp_path / "a" / "b")
    with pytest.raises(ConfigError, match="file is no directory"):
        outputs.check_folder(tmp_path / "file" / "b")
    assert [file.name for file in tmp_path.iterdir()] == ["file"]
