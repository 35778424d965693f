"""The golden tape: made-up frames in, estimates out. ``python -m tests.golden_tape`` writes both anew.

If a number moves, CHANGELOG.md says by how much under Numbers.
"""

import random
from pathlib import Path

import msgspec

from fillcast.app import make_engine, take
from fillcast.config import Settings
from fillcast.estimate import Estimate
from fillcast.events import Frame
from fillcast.exchange import protocol
from fillcast.exchange.listing import DEMO
from fillcast.exchange.scribe import Scribe
from fillcast.orders import parse_order
from fillcast.tape import Opening, line, parse_line

HERE = Path(__file__).parent / "golden"
TAPE = HERE / "tape.txt"
ESTIMATES = HERE / "estimates.json"

ORDERS = ("buy 250quote", "sell 25000quote", "buy 1.5base", "sell 9.06contracts", "buy 5000contracts")
EVERY = 8
START_NS = 1_790_000_000_000_000_000


def frames() -> list[Frame]:
    return [parse_line(str(TAPE), text, 0) for text in TAPE.read_bytes().splitlines()]


def estimates() -> list[Estimate]:
    """Each order on each instrument after every eighth frame."""
    engine = make_engine("replay", Settings())
    found = []
    for k, frame in enumerate(frames()):
        take(engine, frame)
        if k % EVERY == EVERY - 1:
            for symbol in engine.symbols():
                unit_orders = [text for text in ORDERS if "contracts" not in text or symbol.endswith("SWAP")]
                found += [engine.estimate(parse_order(symbol, text)) for text in unit_orders]
    return found


def _levels(listed, side):
    scribe = Scribe(listed)
    return [scribe.level(ticks, lots, 1 + lots % 30 if lots else 0) for ticks, lots in side]


def _make() -> list[Frame]:
    chance = random.Random(20261122)
    listed = [item for item in DEMO if item.row.instId in ("BTC-USDT-SWAP", "BTC-USD-SWAP")]
    opening = Opening("okx", tuple(item.row.instId for item in listed))
    payloads: list[tuple[str, bytes]] = [("open", msgspec.json.encode(opening))]
    rows = protocol.answer([item.row for item in listed])
    payloads.append(("rest", b"GET /api/v5/public/instruments?instType=SWAP " + rows))
    seq = {item.row.instId: 100 for item in listed}
    for item in listed:
        touch = int(item.start_price / item.tick)
        bids = [(touch - 1 - 3 * k, chance.randint(1, 4000)) for k in range(12)]
        asks = [(touch + 3 * k, chance.randint(1, 4000)) for k in range(12)]
        sides = _levels(item, bids), _levels(item, asks)
        payloads.append(("data", protocol.book(item.row.instId, "snapshot", *sides, 1_790_000_000_000, -1, 100)))
    for k in range(44):
        item = listed[k % 2]
        touch = int(item.start_price / item.tick)
        name = item.row.instId
        bids = [(touch - 1 - 3 * chance.randint(1, 11), chance.choice([0, 5, 700, 3000])) for _ in range(2)]
        asks = [(touch + 3 * chance.randint(1, 11), chance.choice([0, 5, 700, 3000])) for _ in range(2)]
        step = protocol.book(
            name,
            "update",
            _levels(item, dict(bids).items()),
            _levels(item, dict(asks).items()),
            1_790_000_000_100 + 100 * k,
            seq[name],
            seq[name] + 7,
        )
        seq[name] += 7
        payloads.append(("data", step))
    return [Frame(START_NS + 50_000_000 * k, 0, kind, payload) for k, (kind, payload) in enumerate(payloads)]


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    TAPE.write_bytes(b"".join(line(frame) for frame in _make()))
    ESTIMATES.write_bytes(msgspec.json.format(msgspec.json.encode(estimates()), indent=1) + b"\n")
