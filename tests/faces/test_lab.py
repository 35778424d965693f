"""``fillcast lab``, as a user types it."""

import json

import msgspec
import numpy as np
import pytest

from fillcast.exchange.fitted import Fitted, fitted
from fillcast.exchange.reactive import Reactive
from fillcast.faces.cli import main


def run(capsys, *argv):
    code = main(argv)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_twins_say_what_an_order_did(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")  # a terminal, as far as it is known
    path = tmp_path / "twins.parquet"
    argv = ("lab", "twins", "--lots", "2000", "--n", "3", "--seconds", "1", "--output", str(path))
    code, out, err = run(capsys, *argv)
    assert code == 0
    assert "cost_bps" in out
    assert "±" in out
    assert path.read_bytes().startswith(b"PAR1")
    # How far it is, and not between the figures.
    assert "pairs" in err
    assert "100%" in err
    code, out, err = run(capsys, *argv, "--json")
    assert err == ""
    found = json.loads(out)
    assert found["filled_frac"] == [1.0, 0.0]


def test_a_table_that_can_be_put_nowhere_is_refused_before_markets_are_lived(capsys, tmp_path):
    path = tmp_path / "none" / "twins.parquet"
    code, out, err = run(capsys, "lab", "twins", "--n", "1000000", "--output", str(path))
    assert (code, out) == (2, "")
    assert f"there is no directory {path.parent}" in " ".join(err.split())


def test_a_picture_and_a_fit_that_can_be_put_nowhere_are_refused_before_a_recording_is_read(capsys, tmp_path):
    (tmp_path / "file").touch()
    data = ("--data", str(tmp_path))
    for argv in (
        ("realism", *data, "--picture", str(tmp_path / "file" / "p.png")),
        ("realism", *data, "--picture", str(tmp_path / "p.xyz")),
        ("fit", "eth-usdt-swap", *data, "--output", str(tmp_path)),
        ("twins", "--output", str(tmp_path)),
    ):
        code, out, err = run(capsys, "lab", *argv)
        assert (code, out) == (2, "")
        assert argv[-1] in "".join(err.split())


def test_the_same_seed_says_the_same(capsys):
    argv = ("lab", "twins", "--side", "sell", "--lots", "2000", "--n", "2", "--seconds", "2", "--json")
    assert run(capsys, *argv, "--seed", "7") == run(capsys, *argv, "--seed", "7")
    assert run(capsys, *argv, "--seed", "7") != run(capsys, *argv, "--seed", "8")


def test_orders_that_really_rest_stand_beside_what_was_said_of_them(capsys):
    argv = ("lab", "rest", "--seconds", "4", "--every", "1")
    code, out, _ = run(capsys, *argv)
    assert code == 0
    assert len(out.splitlines()) == 2 + 9
    code, out, _ = run(capsys, *argv, "--json")
    rows = json.loads(out)
    assert {row["n"] for row in rows} == {4}
    assert rows[0]["bias_se_frac"] is None
    code, _, err = run(capsys, "lab", "rest", "--lots", "0")
    assert code == 2
    assert "there must be lots" in err
    assert run(capsys, "lab", "rest", "demo:TULIP-SWAP")[0] != 0


def test_an_experiment_without_orders_is_refused(capsys):
    code, _, err = run(capsys, "lab", "twins", "--lots", "1", "--slices", "2")
    assert code == 2
    assert "at least a lot for each slice" in err


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["twins", "--seed", "-1"], "from 0 to 4,294,967,295"),
        (["twins", "--seed", "9" * 40], "from 0 to 4,294,967,295"),
        (["twins", "--lots", "1" + "0" * 20], "--lots is 1e+20: it is at most 1e+12"),
        (["twins", "--lots", "20000", "--slices", "20000"], "--slices is 20,000: it is at most 10,000"),
        (["twins", "--seconds", "1e300"], "--seconds is 1e+300: it is at most 1e+07"),
        (["rest", "--seed", "-1"], "from 0 to 4,294,967,295"),
        (["rest", "--lots", "1" + "0" * 20], "--lots is 1e+20"),
        (["rest", "--every", "inf"], "--every is inf"),
    ],
)
def test_what_no_market_can_be_made_of_is_refused_with_the_bounds(capsys, argv, said):
    code, _, err = run(capsys, "lab", *argv)
    assert code == 2
    assert said in " ".join(err.split())


def test_a_market_may_be_named_with_its_venue_and_without(capsys):
    argv = ("--n", "2", "--seconds", "1", "--json")
    assert run(capsys, "lab", "twins", "demo:BTC-USDT-SWAP", *argv) == run(capsys, "lab", "twins", *argv)
    argv = ("--seconds", "4", "--json")
    assert run(capsys, "lab", "rest", "BTC-USDT-SWAP", *argv) == run(capsys, "lab", "rest", *argv)
    assert run(capsys, "lab", "twins", "okx:BTC-USDT-SWAP")[0] == 2


def test_a_market_that_is_not_fitted_is_named_with_those_that_are(capsys, tmp_path):
    for argv in (
        ("lab", "realism", "--data", str(tmp_path), "--only", "tulips"),
        ("lab", "fit", "tulips", "--data", str(tmp_path), "--output", str(tmp_path / "x.toml")),
    ):
        code, _, err = run(capsys, *argv)
        assert code == 2
        assert "tulips" in err
        assert "btc-usdt-swap" in err


@pytest.mark.real_data
@pytest.mark.slow
def test_a_market_stands_beside_its_recording_in_a_table_and_a_picture(capsys, tmp_path, recording):
    folder = recording("binance-usdm/ethusdt_20240718.gz").parents[1]
    picture = tmp_path / "found.png"
    argv = ("lab", "realism", "--data", str(folder), "--only", "eth-usdt-swap", "--seconds", "120")
    code, out, _ = run(capsys, *argv, "--picture", str(picture))
    assert code == 0
    assert out.startswith("| figure | eth-usdt-swap |")
    assert picture.read_bytes().startswith(b"\x89PNG")
    code, out, _ = run(capsys, *argv, "--json")
    (found,) = json.loads(out)
    assert found["market"] == "eth-usdt-swap"
    assert found["spread_distance_ratio"] <= 0.1


@pytest.mark.real_data
@pytest.mark.slow
def test_a_fit_writes_the_file_that_ships(capsys, tmp_path, recording):
    folder = recording("binance-usdm/ethusdt_20240718.gz").parents[1]
    path = tmp_path / "eth-usdt-swap.toml"
    code, out, _ = run(capsys, "lab", "fit", "eth-usdt-swap", "--data", str(folder), "--output", str(path))
    assert code == 0
    assert str(path) in out
    found, ships = msgspec.toml.decode(path.read_bytes(), type=Fitted), fitted("eth-usdt-swap")
    assert (found.sha256, found.invented, found.span_s) == (ships.sha256, False, ships.span_s)
    for name in set(Reactive.__struct_fields__) - {"news_hz"}:
        assert getattr(found.model, name) == pytest.approx(getattr(ships.model, name), rel=1e-3), name
    # News has been through markets, in which the last bit of a processor's logarithm counts.
    assert np.abs(np.log(np.divide(found.model.news_hz, ships.model.news_hz))).max() < 0.5
