"""Orders of one's own over the socket."""

import json

import pytest
from tests.exchange.peer import connect

from fillcast.exchange.clock import ScriptedClock
from fillcast.exchange.faults import parse_fault
from fillcast.exchange.floor import Floor
from fillcast.exchange.listing import DEMO
from fillcast.exchange.server import Server

NAME = DEMO[0].row.instId


class Trader:
    async def __aenter__(self):
        self.clock = ScriptedClock()
        self.floor = Floor(DEMO[:1], seed=5, clock=self.clock)
        self.server = await Server(self.floor).__aenter__()
        self.peer = await connect(self.server)
        return self

    async def __aexit__(self, *_):
        await self.server.__aexit__(None, None, None)

    async def ask(self, operation, **row):
        self.peer.say(id="1", op=f"fillcast-test-{operation}", args=[{"instId": NAME} | row])
        answer, *fills = [json.loads(payload) for payload in await self.peer.asked()]
        return answer["data"][0], [row for message in fills for row in message["data"]]

    @property
    def touch(self):
        truth = self.floor.truth(NAME)
        return truth.bids[0][0], truth.asks[0][0]


@pytest.fixture
async def trader():
    async with Trader() as trader:
        yield trader


async def test_a_market_order_is_filled_at_once_from_the_best_price_on(trader):
    _, ask = trader.touch
    answer, fills = await trader.ask("order", side="buy", ordType="market", sz="0.5")
    assert answer["sCode"] == "0"
    assert sum(float(fill["fillSz"]) for fill in fills) == pytest.approx(0.5)
    assert float(fills[0]["fillPx"]) == ask
    assert {fill["execType"] for fill in fills} == {"T"}


async def test_a_resting_order_rests_until_it_is_cancelled(trader):
    price = round(trader.touch[0] - 5, 1)
    answer, fills = await trader.ask("order", side="buy", ordType="post_only", sz="7.77", px=str(price))
    assert fills == []
    await trader.clock.advance(0.01)
    assert dict(trader.floor.truth(NAME).bids)[price] >= 7.77
    done, fills = await trader.ask("cancel", ordId=answer["ordId"])
    assert (done["sz"], fills) == ("7.77", [])
    again, _ = await trader.ask("cancel", ordId="nothing")
    assert again["sCode"] == "51400"


async def test_a_maker_hears_of_his_fill_when_it_comes(trader):
    bid, _ = trader.touch
    answer, _ = await trader.ask("order", side="buy", ordType="limit", sz="0.01", px=f"{bid:.1f}")
    found = []
    for _ in range(900):
        await trader.clock.advance(1.0)
        found += [json.loads(payload) for payload in await trader.peer.asked()]
        if found:
            break
    (row,) = found[0]["data"]
    assert (found[0]["event"], row["ordId"], row["execType"]) == ("fillcast-test-fill", answer["ordId"], "M")
    assert (float(row["fillPx"]), row["fillSz"]) == (bid, "0.01")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"instId": "NO-PE", "sz": "1"}, "51001"),
        ({"sz": "0.001"}, "51121"),
        ({"sz": "0"}, "51121"),
        ({"sz": "nan"}, "51121"),
        ({"sz": "-1"}, "51121"),
        ({"sz": "1e99"}, "51121"),
        ({"sz": "1", "ordType": "iceberg"}, "51000"),
        ({"sz": "1", "ordType": "limit", "px": "63000.05"}, "51000"),
        ({"sz": "1", "ordType": "limit", "px": "x"}, "51000"),
        ({"sz": "1", "ordType": "limit", "px": "1"}, "51000"),
    ],
)
async def test_an_order_that_cannot_be_is_refused_with_a_code(trader, row, code):
    answer, fills = await trader.ask("order", **row)
    assert (answer["sCode"], fills) == (code, [])


async def test_what_is_left_is_taken_back_when_the_socket_goes_or_the_market_begins_anew(trader):
    bid, _ = trader.touch
    answer, _ = await trader.ask("order", side="buy", ordType="limit", sz="1", px=f"{bid - 50:.1f}")
    trader.server.inject(parse_fault("tick-size for=10ms"))
    await trader.clock.advance(0.1)
    gone, _ = await trader.ask("cancel", ordId=answer["ordId"])
    assert gone["sCode"] == "51400"
    await trader.ask("order", side="buy", ordType="limit", sz="1", px=f"{bid // 10 * 10 - 100:.0f}")
    trader.peer.transport.disconnect()
    other = await connect(trader.server)
    await other.asked()
    assert trader.server.n_open == 1


async def test_no_other_operation_has_such_a_name(trader):
    trader.peer.say(op="fillcast-test-dance", args=[])
    trader.peer.say(op="order", args=[])
    codes = [json.loads(payload)["code"] for payload in await trader.peer.asked()]
    assert codes == ["60019", "60019"]
