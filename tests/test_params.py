"""Fitted numbers: whole, unchanged, of this format and this instrument, or refused."""

from pathlib import Path

import numpy as np
import pytest

from fillcast import fits
from fillcast.errors import CalibrationError, ConfigError
from fillcast.params import ARRAYS, HASH, TABLE, Number, Params, Tape, impact_of, pack, unpack

NUMBERS = (
    Number(fit="impact", name="half_spread", value_number=0.5, unit="bps", se_number=0.01),
    Number(fit="impact", name="slope", value_number=2.0, unit="bps per 1e6 quote", se_number=0.1, n_seen=500),
    Number(fit="impact", name="permanent", value_number=0.4, unit="share of slope", se_number=0.3, status="flat"),
    Number(fit="impact", name="resilience", value_number=0.7, unit="1/s", se_number=0.1, note='said "so"'),
)


def params(symbol="okx:BTC-USDT-SWAP", numbers=NUMBERS):
    tape = Tape(start_ns=10**18, end_ns=10**18 + 10**12, n_books=900, n_trades=80, n_dropped=3, data_sha256="ab" * 32)
    arrays = {"walk_quote": np.array([1e3, 1e4]), "walk_depth_bps": np.array([0.001, 0.01]), "walk_se_bps": np.zeros(2)}
    return Params(
        symbol=symbol,
        made="2026-11-22",
        tape=tape,
        numbers=numbers,
        arrays=arrays,
        refused=("HAR: have 1 h, need 7 days",),
    )


def test_what_is_written_is_read_again():
    files = pack(params())
    found = unpack(files, "here")
    assert (found.symbol, found.tape, found.numbers, found.refused) == (
        params().symbol, params().tape, params().numbers, params().refused,
    )  # fmt: skip
    assert {name: values.tolist() for name, values in found.arrays.items()} == {
        name: values.tolist() for name, values in params().arrays.items()
    }
    assert pack(found) == files


@pytest.mark.parametrize("name", [TABLE, ARRAYS, HASH])
def test_one_changed_byte_is_refused(name):
    files = pack(params())
    content = bytearray(files[name])
    content[len(content) // 2] ^= 1
    with pytest.raises(ConfigError, match="does not match its hash"):
        unpack(files | {name: bytes(content)}, "here")


def test_a_file_that_is_missing_is_named():
    files = pack(params())
    del files[ARRAYS]
    with pytest.raises(ConfigError, match=r"here: arrays\.npz is missing"):
        unpack(files, "here")


def test_another_format_is_refused(monkeypatch):
    monkeypatch.setattr("fillcast.params.FORMAT", 1)
    files = pack(params())
    monkeypatch.undo()
    with pytest.raises(ConfigError, match="its format is 1, this fillcast reads 2"):
        unpack(files, "here")


def test_an_array_of_objects_is_not_loaded():
    import hashlib
    import io

    files = pack(params())
    out = io.BytesIO()
    np.savez(out, walk_quote=np.array([{}], object))
    arrays = out.getvalue()
    table = files[TABLE]
    digest = hashlib.sha256(len(table).to_bytes(8, "big") + table + arrays).hexdigest().encode()
    with pytest.raises(ConfigError, match="here"):
        unpack({TABLE: table, ARRAYS: arrays, HASH: digest}, "here")


def test_impact_does_not_cross_instruments_unless_it_is_said_so():
    with pytest.raises(ConfigError, match="fitted on okx:BTC-USDT-SWAP, not on okx:ETH-USDT-SWAP"):
        impact_of(params(), "okx:ETH-USDT-SWAP")
    borrowed = impact_of(params(), "okx:ETH-USDT-SWAP", may_borrow=True)
    assert borrowed.is_borrowed
    assert borrowed.origin.startswith("borrowed from okx:BTC-USDT-SWAP")
    own = impact_of(params(), "okx:BTC-USDT-SWAP")
    assert not own.is_borrowed
    assert own.assumed == ("permanent",)


def test_a_number_that_was_never_fitted_is_an_error_that_names_it():
    with pytest.raises(CalibrationError, match="need slope"):
        impact_of(params(numbers=()), "okx:BTC-USDT-SWAP")


def test_given_params_go_before_ones_own_and_those_before_what_ships(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    symbol = "binance-usdm:BTCUSDT"
    assert fits.find("okx:NOTHING") is None
    shipped = fits.find(symbol)
    assert shipped.made == "2026-11-29"
    fits.write(params(symbol), tmp_path / "params")
    assert fits.find(symbol).tape == params().tape
    elsewhere = fits.write(params("okx:X"), tmp_path / "elsewhere")
    assert fits.find(symbol, str(elsewhere)).symbol == "okx:X"
    assert fits.find(symbol, str(tmp_path / "params")).tape == params().tape
    assert fits.find("okx:NOTHING", str(tmp_path / "params")) is None
    with pytest.raises(ConfigError, match="no such directory"):
        fits.find(symbol, "nowhere")


def test_params_that_cannot_be_looked_at_are_refused_with_their_place(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(ConfigError, match=f"^{tmp_path}: Permission denied"):
        fits.find("okx:BTC-USDT-SWAP", str(tmp_path))


@pytest.mark.parametrize("symbol", ["binance-usdm:BTCUSDT", "binance-usdm:ETHUSDT", "binance-spot:NEXOUSDT"])
def test_what_ships_says_its_tape_and_what_it_could_not_tell(symbol):
    found = fits.find(symbol)
    assert found.tape.source
    assert len(found.tape.data_sha256) == 64
    assert any("need 7 days" in line for line in found.refused)
    fitted = fits.impact(symbol)
    assert fitted.slope_bps_mquote > 0.0
    assert (np.diff(fitted.walk_depth_bps) >= 0.0).all()
    assert (fitted.walk_se_bps >= 0.0).all()
    assert (fitted.walk_se_bps < fitted.walk_depth_bps)[fitted.walk_depth_bps > 0.0].all()
