"""The stream on a real socket."""

import asyncio
import json
from contextlib import asynccontextmanager, suppress
from time import time_ns

import httpx2
import pytest
import websockets
from tests.desk import ORDER, SYMBOL, SYMBOLS, Exchange, running

from fillcast.config import Settings
from fillcast.faces.live.hub import Hub
from fillcast.faces.live.problems import BadParameterError
from fillcast.faces.live.requests import take
from fillcast.faces.live.station import Station
from fillcast.faces.live.subscription import MAX_SUBSCRIPTIONS, Client
from fillcast.faces.live.wire import PARTS, Subscribe
from fillcast.orders import Order

SUBSCRIBE = {"op": "subscribe", "id": "a", "order": ORDER}


@asynccontextmanager
async def connected(desk, **options):
    async with websockets.connect(desk.socket, subprotocols=["fillcast.v1"], **options) as socket:
        yield socket


async def say(socket, message):
    await socket.send(json.dumps(message))


async def hear(socket, wanted=lambda message: True, seconds=10.0):
    async with asyncio.timeout(seconds):
        while True:
            message = json.loads(await socket.recv())
            if wanted(message):
                return message


async def test_the_first_update_has_every_part_and_comes_at_once(desk):
    async with connected(desk) as socket:
        assert socket.subprotocol == "fillcast.v1"
        await say(socket, SUBSCRIBE)
        first = await hear(socket)
        assert {"subject", "estimate", "ladder", "depth", "curve", "health"} <= set(first)
        assert first["subject"]["source"] == "simulated"
        assert len(first["ladder"]["bid_price"]) == 25
        later = await hear(socket, lambda message: "series" in message)
        assert later["n"] > first["n"]
        at_ns, n, slippage, fee, impact, net, low, high, *_ = later["series"][0]
        assert at_ns > 0
        assert n >= 1
        assert low <= net <= high
        assert net == pytest.approx(slippage + fee + impact)


async def test_a_changed_order_is_answered_though_the_market_never_moves():
    with Exchange(speed=1e-6) as exchange, running(exchange=exchange) as desk:
        async with connected(desk) as socket:
            await say(socket, SUBSCRIBE)
            seq = (await hear(socket))["estimate"]["provenance"]["seq"]
            for k in range(10):
                amount = 1000.0 * (k + 1)
                await say(socket, {**SUBSCRIBE, "order": {**ORDER, "amount": amount}})
                said = await hear(socket, lambda message: "subject" in message)
                assert said["estimate"]["order"]["amount"] == amount
                assert said["estimate"]["provenance"]["seq"] == seq


async def test_two_orders_on_one_socket_do_not_mix_and_one_can_end(desk):
    async with connected(desk) as socket:
        await say(socket, SUBSCRIBE)
        await say(socket, {**SUBSCRIBE, "id": "b", "order": {**ORDER, "symbol": SYMBOLS[1], "side": "sell"}})
        one = await hear(socket, lambda message: message["id"] == "a")
        two = await hear(socket, lambda message: message["id"] == "b")
        assert one["estimate"]["order"]["symbol"] == SYMBOL
        assert two["estimate"]["order"]["symbol"] == SYMBOLS[1]
        await say(socket, {"op": "unsubscribe", "id": "a"})
        # What answers a later request comes after the last of "a".
        await say(socket, {**SUBSCRIBE, "id": "c"})
        await hear(socket, lambda message: message["id"] == "c")
        heard = [(await hear(socket))["id"] for _ in range(10)]
        assert "a" not in heard
        await hear(socket, lambda message: message["id"] == "b")


async def test_a_refused_request_leaves_what_was_there(desk):
    async with connected(desk) as socket:
        await say(socket, SUBSCRIBE)
        await hear(socket)
        for changed, field in (
            ({"order": {**ORDER, "amount": 1e30}}, "order.amount"),
            ({"order": {**ORDER, "symbol": "okx:BTC-USDT"}}, "order.symbol"),
            ({"fees": {"tier": "gold"}}, None),
            ({"hz": 1000}, "hz"),
            ({"parts": ["all"]}, "parts[0]"),
        ):
            await say(socket, {**SUBSCRIBE, "id": "x", **changed})
            said = await hear(socket, lambda message: message["id"] == "x")
            assert said["problem"]["status"] in (404, 422)
            if field is not None:
                assert said["problem"]["field"] == field
            await say(socket, {"op": "unsubscribe", "id": "x"})
        await hear(socket, lambda message: message["id"] == "a" and "estimate" in message)


async def test_updates_and_refusals_say_which_ask_of_an_id_they_answer(desk):
    async with connected(desk) as socket:
        await say(socket, SUBSCRIBE)
        assert "revision" not in await hear(socket)
        await say(socket, {**SUBSCRIBE, "revision": 7})
        await hear(socket, lambda message: message.get("revision") == 7 and "estimate" in message)
        for revision, changed in ((8, {"hz": 1000}), (9, {"order": {**ORDER, "symbol": "okx:BTC-USDT"}})):
            await say(socket, {**SUBSCRIBE, **changed, "revision": revision})
            said = await hear(socket, lambda message: message.get("type") == "refused")
            assert (said["id"], said["revision"]) == (SUBSCRIBE["id"], revision)
        # What was there before goes on, and says so.
        assert (await hear(socket))["revision"] == 7


async def test_one_subscription_too_many_is_refused_by_its_id_with_what_to_do(desk):
    async with connected(desk) as socket:
        for k in range(MAX_SUBSCRIPTIONS + 1):
            await say(socket, {**SUBSCRIBE, "id": f"s{k}", "parts": []})
        said = await hear(socket, lambda message: message["id"] == f"s{MAX_SUBSCRIPTIONS}")
        problem = said["problem"]
        assert (said["type"], problem["field"], problem["type"]) == ("refused", "id", "parameter")
        assert f"{MAX_SUBSCRIPTIONS} subscriptions a socket, and no more: unsubscribe one" in problem["detail"]
        await say(socket, {"op": "unsubscribe", "id": "s0"})
        await say(socket, {**SUBSCRIBE, "id": "more"})
        await hear(socket, lambda message: message["id"] == "more" and "estimate" in message)


async def test_an_instrument_too_many_is_refused_by_its_symbol(monkeypatch):
    monkeypatch.setattr("fillcast.faces.live.station.MAX_LANES", 1)
    with Station([SYMBOL], Settings()) as station:
        hub = Hub(station)
        order = Order("demo:ETH-USDT-SWAP", "buy", 1.0, "base")
        with pytest.raises(BadParameterError, match=r"order\.symbol: 1 instruments are followed at once"):
            hub.subscribe(hub.join(), Subscribe(id="a", order=order))


async def test_what_was_painted_is_measured(desk):
    async with connected(desk) as socket:
        await say(socket, {**SUBSCRIBE, "hz": 50})
        health = None
        for _ in range(40):
            update = await hear(socket)
            await say(socket, {"op": "painted", "id": "a", "n": update["n"]})
            health = update.get("health") or health
        assert health["ui"]["n"] > 3
        assert 0 <= health["ui"]["p50_ms"] <= health["end_to_end"]["p50_ms"]


async def test_an_op_or_a_part_that_there_is_not_is_refused_with_those_there_are(desk):
    async with connected(desk) as socket:
        for changed, detail in (
            ({"op": "fly"}, "Invalid value 'fly': one of subscribe, unsubscribe, painted, plan"),
            ({"parts": ["all"]}, f"Invalid enum value 'all': one of {', '.join(PARTS)}"),
        ):
            await say(socket, {**SUBSCRIBE, **changed})
            assert (await hear(socket))["problem"]["detail"] == detail


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        '{"op":"fly"}',
        '{"op":"subscribe"}',
        "[" * 4000,
        '{"a":' * 2000,
        '{"op":"painted","id":"a","n":-1}',
    ],
)
async def test_nonsense_is_refused_in_words_and_the_socket_goes_on(desk, text):
    async with connected(desk) as socket:
        await socket.send(text)
        said = await hear(socket)
        assert said["type"] == "refused"
        assert said["problem"]["detail"]
        await say(socket, SUBSCRIBE)
        await hear(socket, lambda message: message["id"] == "a" and "estimate" in message)


async def closed(socket):
    with suppress(websockets.ConnectionClosed):
        async with asyncio.timeout(10):
            async for _ in socket:
                pass
    return socket.close_code


async def test_a_client_that_floods_is_cut_off():
    with running(max_messages_per_s=5.0) as desk:
        async with connected(desk) as socket:
            with suppress(websockets.ConnectionClosed):
                for _ in range(200):
                    await say(socket, SUBSCRIBE)
            # The close frame says 1008, unless the reset that answers what it goes on sending overtakes it.
            assert await closed(socket) in (1008, 1006)
        assert httpx2.get(f"{desk.address}/v1/health").status_code == 200


async def test_a_huge_and_a_binary_message_cut_off_their_client_and_nobody_else(desk):
    async with connected(desk) as quiet:
        await say(quiet, SUBSCRIBE)
        async with connected(desk) as socket:
            await socket.send("x" * 100_000)
            assert await closed(socket) == 1009
        async with connected(desk) as socket:
            await socket.send(b"\x00\x01")
            assert await closed(socket) == 1008
        assert "estimate" in await hear(quiet, lambda message: "estimate" in message)
    assert httpx2.get(f"{desk.address}/v1/health").status_code == 200


@pytest.mark.parametrize("place", [(Client, "collect"), (Hub, "painted")])
async def test_a_defect_while_a_client_is_served_closes_its_socket_and_is_logged(desk, monkeypatch, place):
    logged = []
    monkeypatch.setattr("fillcast.faces.web.stream._log.exception", logged.append)
    async with connected(desk) as other, connected(desk) as socket:
        await say(other, SUBSCRIBE)
        await say(socket, {**SUBSCRIBE, "id": "broken"})
        await hear(socket)
        do = getattr(*place)

        def fail(*given):
            # For one client only: others listen, too, and those of the last test may not have left yet.
            given = [one for one in given if not isinstance(one, Hub)]
            if "broken" in given[0].subscriptions:
                raise ZeroDivisionError
            return do(*given)

        with monkeypatch.context() as broken:
            broken.setattr(*place, fail)
            await say(socket, {"op": "painted", "id": "broken", "n": 1})
            assert await closed(socket) == 1011
        assert logged == ["socket ended"]
        await say(other, {**SUBSCRIBE, "id": "b"})
        assert "estimate" in await hear(other, lambda message: message["id"] == "b")


async def test_what_waits_for_a_client_that_never_reads_does_not_grow(desk):
    hub = Hub(desk.station)
    client = hub.join()
    take(hub, client, json.dumps({**SUBSCRIBE, "hz": 50}))
    sizes = []
    for _ in range(200):
        await asyncio.sleep(0.01)
        hub.step(time_ns())
        (waiting,) = [one.waiting for one in client.subscriptions.values()]
        sizes.append(sum(map(len, waiting.values())))
    assert client.subscriptions["a"].n_conflated > 5
    assert max(sizes[100:]) < 1.3 * max(sizes[:100])
    hub.leave(client)
    hub.planner.close()


async def test_a_word_about_a_subscription_that_has_ended_changes_nothing(desk):
    async with connected(desk) as socket:
        await say(socket, SUBSCRIBE)
        await hear(socket)
        for late in (
            {"op": "unsubscribe", "id": "gone"},
            {"op": "painted", "id": "gone", "n": 3},
            {"op": "painted", "id": "a", "n": 1 << 40},
        ):
            await say(socket, late)
        assert "estimate" in await hear(socket, lambda message: message["id"] == "a" and "estimate" in message)


async def test_a_socket_has_so_many_subscriptions_and_no_more(desk):
    async with connected(desk) as socket:
        for k in range(33):
            await say(socket, {**SUBSCRIBE, "id": f"s{k}", "hz": 1, "parts": ["estimate"]})
        said = await hear(socket, lambda message: message.get("type") == "refused")
        assert said["id"] == "s32"


async def turned_away(desk, **options):
    with pytest.raises(websockets.InvalidStatus) as told:
        async with connected(desk, **options):
            pass
    response = told.value.response
    assert response.headers["content-type"] == "application/problem+json"
    problem = json.loads(response.body)
    assert problem["status"] == response.status_code
    return problem


async def test_another_page_can_open_no_socket(desk):
    problem = await turned_away(desk, origin="http://evil.example")
    assert (problem["status"], problem["type"]) == (403, "origin")


async def test_a_token_opens_the_socket_as_a_protocol_or_a_header():
    with running(token="s3cret") as desk:
        problem = await turned_away(desk)
        assert (problem["status"], problem["field"]) == (401, "Authorization")
        async with websockets.connect(desk.socket, subprotocols=["fillcast.v1", "token.s3cret"]) as socket:
            assert socket.subprotocol == "fillcast.v1"
        async with connected(desk, additional_headers={"Authorization": "Bearer s3cret"}) as socket:
            await say(socket, SUBSCRIBE)
            assert "estimate" in await hear(socket)


async def test_a_client_that_leaves_is_forgotten_and_its_instrument_let_go(desk):
    other = "demo:BTC-USD-SWAP"
    async with connected(desk) as socket:
        await say(socket, {**SUBSCRIBE, "order": {**ORDER, "symbol": other}})
        await hear(socket, lambda message: "estimate" in message, 30)
        assert desk.station.lane(other).n_holders == 1
    for _ in range(500):
        if desk.station.lane(other).n_holders == 0:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("still held")


async def test_a_plan_comes_once_beside_the_updates_and_a_wrong_one_says_why(desk):
    async with connected(desk) as socket:
        await say(socket, SUBSCRIBE)
        await hear(socket)
        await say(socket, {"op": "plan", "id": "p", "order": ORDER, "horizon_s": 600.0, "sigma_1d_bps": 321.0})
        made = (await hear(socket, lambda message: message["id"] == "p"))["plan"]
        assert made["horizon_s"] == 600
        assert made["volatility"]["sigma_1d_bps"] == 321
        assert len(made["frontier_net_bps"]) == 50
        assert "market" in {way["policy"]["kind"] for way in made["ways"]}
        await say(socket, {"op": "plan", "id": "p", "order": {**ORDER, "symbol": "demo:NO-USDT"}, "horizon_s": 600.0})
        said = await hear(socket, lambda message: message["id"] == "p")
        assert said["problem"]["status"] in (404, 409)


async def test_a_given_volatility_moves_the_second_opinions_and_never_the_walk(desk):
    async with connected(desk) as socket:
        await say(socket, {**SUBSCRIBE, "sigma_1d_bps": 100.0})
        calm = (await hear(socket, lambda message: "estimate" in message))["estimate"]
        await say(socket, {**SUBSCRIBE, "id": "b", "sigma_1d_bps": 400.0})
        wild = (await hear(socket, lambda message: message["id"] == "b" and "estimate" in message))["estimate"]
        assert (calm["volatility"]["origin"], wild["volatility"]["sigma_1d_bps"]) == ("given", 400)
        laws = [{check["name"]: check["bps"] for check in it["checks"]}["square_root"] for it in (calm, wild)]
        impacts = [law - it["half_spread_bps"] for law, it in zip(laws, (calm, wild), strict=True)]
        assert impacts[1] == pytest.approx(4 * impacts[0], rel=0.05)


async def test_the_ladder_says_the_last_trade(desk):
    async with connected(desk) as socket:
        await say(socket, SUBSCRIBE)
        ladder = (await hear(socket, lambda message: (message.get("ladder") or {}).get("last_price")))["ladder"]
        assert ladder["last_side"] in ("buy", "sell")
        assert ladder["last_size"] > 0
        assert abs(ladder["last_price"] / ladder["mid_price"] - 1) < 0.01


async def test_an_estimate_that_is_wanted_less_often_comes_less_often_and_is_never_left_behind(desk):
    async with connected(desk) as socket:
        await say(socket, {**SUBSCRIBE, "hz": 50, "estimate_hz": 1, "parts": ["estimate", "ladder"]})
        heard = [await hear(socket) for _ in range(30)]
        n_estimates = sum("estimate" in update for update in heard)
        assert all("ladder" in update for update in heard)
        assert 1 <= n_estimates <= 15
        slow = [update["estimate"] for update in heard if "estimate" in update]
        later = (await hear(socket, lambda message: "estimate" in message))["estimate"]
        assert later["provenance"]["seq"] > slow[-1]["provenance"]["seq"]


async def test_a_policy_that_rests_is_told_beside_the_market_order(desk, monkeypatch):
    monkeypatch.setattr("fillcast.resting.NEEDED_S", 0.1)
    async with connected(desk) as socket:
        await say(socket, {**SUBSCRIBE, "rest": {"wait_s": 10.0, "is_crossing": False}})
        said = await hear(socket, lambda message: "estimate" in message and message["rested"] is not None)
        assert said["rested"]["wait_s"] == 10
        assert said["rested"]["depth_bps"] == 0
        monkeypatch.setattr("fillcast.resting.NEEDED_S", 1e9)
        await hear(socket, lambda message: "estimate" in message and message["rested"] is None)
        await say(socket, {**SUBSCRIBE, "id": "x", "rest": {"wait_s": 61.0}})
        said = await hear(socket, lambda message: message["id"] == "x")
        assert said["problem"]["field"] == "rest.wait_s"


async def test_those_who_listen_at_one_pace_are_answered_from_one_look(desk):
    async with connected(desk) as one, connected(desk) as other:
        heard = []
        for socket in (one, other):
            await say(socket, {**SUBSCRIBE, "hz": 5, "parts": ["estimate"]})
        # From when both listen: the desk may take a while to the second of them.
        both_ns = max([looked_ns(await hear(socket)) for socket in (one, other)])
        for socket in (one, other):
            looks = [await hear(socket, lambda message: looked_ns(message) > both_ns) for _ in range(8)]
            heard.append({looked_ns(message) for message in looks})
        assert len(heard[0] & heard[1]) >= 4


def looked_ns(message):
    return message["estimate"]["provenance"]["as_of_ns"]


def told_of_resting(message):
    return "resting" in message and "estimate" in message


async def test_what_resting_would_give_comes_by_waiting_time(desk, monkeypatch):
    monkeypatch.setattr("fillcast.resting.NEEDED_S", 0.1)
    async with connected(desk) as socket:
        await say(socket, SUBSCRIBE)
        said = await hear(socket, lambda message: told_of_resting(message) and message["resting"] is not None)
        assert said["estimate"]["resting"] is not None
        assert "resting" not in said["estimate"]["missing"]
        shares = said["resting"]["maker_frac"]
        assert len(shares) == len(said["resting"]["waits_s"]) > 0
        assert all(0.0 <= share <= 1.0 for share in shares)


async def test_what_resting_would_give_is_said_to_be_missing_while_too_little_is_known(desk, monkeypatch):
    monkeypatch.setattr("fillcast.resting.NEEDED_S", 1e9)
    async with connected(desk) as socket:
        await say(socket, SUBSCRIBE)
        said = await hear(socket, told_of_resting)
        assert said["resting"] is None
        assert said["estimate"]["resting"] is None
        assert "resting" in said["estimate"]["missing"]
