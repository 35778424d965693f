"""A long run of the scanner under atheris, by hand: ``make fuzz``.

Whatever a scan takes, the reference must take, with the same numbers; nothing may crash. Inputs that broke it are
worth a line in tests/kernels/test_scan.py.
"""

import sys

import atheris

with atheris.instrument_imports(include=["tests.reference"]):
    from tests import reference
    from tests.kernels.test_scan import BINANCE, DOCUMENTED, binance, full, is_plain, okx

from fillcast.kernels import scan
from fillcast.venues.binance.codec import BinanceCodec
from fillcast.venues.goquant import GoquantCodec
from fillcast.venues.okx.codec import OkxCodec
from tests.venues.test_goquant import book

REFUSED = (scan.RARE, scan.CRAMPED)


def check(noise: bytes) -> None:
    """Bytes as they are, and as damage to a good message."""
    data = atheris.FuzzedDataProvider(noise)
    at, n_dropped = data.ConsumeIntInRange(0, len(DOCUMENTED)), data.ConsumeIntInRange(0, 8)
    patch = data.ConsumeBytes(data.ConsumeIntInRange(0, 16))
    for payload in (noise, DOCUMENTED[:at] + patch + DOCUMENTED[at + n_dropped :]):
        taken = okx(payload)
        if taken not in REFUSED and is_plain(taken[0]):
            assert taken == reference.scan_okx_book(payload)
        OkxCodec().decode(payload, 1)
    at %= len(BINANCE)
    for payload in (noise, BINANCE[:at] + patch + BINANCE[at + n_dropped :]):
        taken = binance(payload)
        if taken not in REFUSED and is_plain(taken[0]):
            assert taken == reference.scan_binance_depth(payload)
        BinanceCodec("binance-usdm").decode(payload, 1)
    whole = book()
    at %= len(whole)
    payload = whole[:at] + patch + whole[at + n_dropped :]
    taken = full(payload)
    if taken not in REFUSED:
        assert taken == reference.scan_full_book(payload)
    GoquantCodec().decode(payload, 1)


if __name__ == "__main__":
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
