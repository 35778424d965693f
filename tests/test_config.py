"""Settings: layers, their order, and mistakes by name."""

import pytest

from fillcast.config import OKX_HOSTS, Settings, load
from fillcast.errors import ConfigError


def where(loaded, key):
    (row,) = [row for row in loaded.origins if row.key == key]
    return row.value, row.origin


def test_without_anything_there_are_the_defaults(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    loaded = load(environ={})
    assert loaded.settings == Settings()
    assert {row.origin for row in loaded.origins} == {"default"}


def test_each_layer_overrules_the_one_before(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text('[okx]\nregion = "eea"\n[fees]\ntier = "vip2"\n[estimate]\nlatency_ms = 100.0\n')
    environ = {"FILLCAST__FEES__TIER": "vip3", "FILLCAST__ESTIMATE__LATENCY_MS": "50", "HOME": "/nowhere"}
    loaded = load(file, environ, ["estimate.latency_ms=20"])
    assert loaded.settings.okx.region == "eea"
    assert loaded.settings.fees.tier == "vip3"
    assert loaded.settings.estimate.latency_ms == 20.0
    assert where(loaded, "okx.region") == ("eea", str(file))
    assert where(loaded, "fees.tier") == ("vip3", "environment FILLCAST__FEES__TIER")
    assert where(loaded, "estimate.latency_ms") == ("20.0", "--set estimate.latency_ms")


def test_the_file_of_the_working_directory_is_read(tmp_path, monkeypatch):
    (tmp_path / "fillcast.toml").write_text("[feed]\nping_after_s = 5.0\n")
    monkeypatch.chdir(tmp_path)
    assert load(environ={}).settings.feed.ping_after_s == 5.0


@pytest.mark.parametrize(
    ("override", "said"),
    [
        ("feed.ping_after=5", "nearest: feed.ping_after_s"),
        ("nothing.at.all=5", "unknown setting nothing.at.all"),
        ("feed.ping_after_s=-1", "feed.ping_after_s"),
        ("feed.ping_after_s=soon", "feed.ping_after_s"),
        ("okx.region=mars", "okx.region"),
        ("okx.port=70000", "okx.port"),
        ("feed.ping_after_s", "is not key=value"),
        ("okx=5", "unknown setting okx"),
        ("okx.ws_host=evil.com/path", "ws_host"),
        ("feed.proxy=foo", "--set feed.proxy: proxy is 'foo': write http://host:port or https://host:port"),
        ("feed.proxy=socks5://127.0.0.1:1080", "SOCKS is not spoken"),
        ("feed.proxy=http://proxy:99999", "write http://host:port"),
        ("feed.proxy=http://two words:80", "write http://host:port"),
        ("feed.proxy=http://", "write http://host:port"),
    ],
)
def test_a_mistake_is_named(override, said):
    with pytest.raises(ConfigError) as error:
        load(environ={}, overrides=[override])
    assert said in str(error.value)


@pytest.mark.parametrize("proxy", ["http://proxy.lan:3128", "https://me:word@proxy.lan", "http://[::1]:3128", ""])
def test_a_proxy_is_taken_as_it_is_written(proxy):
    assert load(environ={}, overrides=[f"feed.proxy={proxy}"]).settings.feed.proxy == proxy


def test_a_mistake_in_a_file_names_the_file(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text("[feed]\npings = 1\n")
    with pytest.raises(ConfigError, match=r"own\.toml"):
        load(file, {})
    file.write_text("[feed\n")
    with pytest.raises(ConfigError, match=r"own\.toml"):
        load(file, {})


def test_a_file_that_was_named_must_be_there(tmp_path):
    with pytest.raises(ConfigError, match="No such file"):
        load(tmp_path / "none.toml", {})


def test_text_needs_no_quotes():
    assert load(environ={}, overrides=["fees.tier=vip1", 'okx.region="us"']).settings.fees.tier == "vip1"


def test_no_host_is_on_the_retired_port():
    assert Settings().okx.port == 443
    assert all(":" not in host for hosts in OKX_HOSTS.values() for host in hosts)
