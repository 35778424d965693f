"""The API on a real port, over the exchange inside."""

import json
import math
import subprocess
import sys
from os import environ
from time import sleep

import httpx2
import psutil
import pytest
from msgspec.structs import replace
from tests.desk import ORDER, SYMBOL, SYMBOLS, Exchange, free_port, running
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from fillcast.config import Settings

PROBLEM = "application/problem+json"


def ask(desk, body, **options):
    return httpx2.post(f"{desk.address}/v1/estimates", json=body, **options)


def refused(answer, status, field=None):
    problem = answer.json()
    assert answer.status_code == problem["status"] == status
    assert answer.headers["content-type"] == PROBLEM
    assert problem.get("field") == field
    return problem


def test_one_order_is_answered_with_the_estimate_that_the_engine_gives(desk):
    answer = ask(desk, {"order": ORDER}).json()
    assert answer["provenance"]["source"] == "simulated"
    assert answer["order"]["amount"] == ORDER["amount"]
    parts = answer["slippage_bps"] + answer["impact_bps"] + answer["fee_bps"]
    assert math.isclose(parts, answer["net_bps"], rel_tol=1e-12)
    assert ("range" in answer["missing"]) == (answer["range_p50_bps"] is None)


def test_many_orders_are_answered_each_with_its_own_problem_or_estimate(desk):
    orders = [
        ORDER,
        {**ORDER, "symbol": "demo:BTC-USDT-SWA"},
        {**ORDER, "amount": 0},
        {**ORDER, "side": "hold"},
        {**ORDER, "symbol": SYMBOLS[1], "side": "sell", "amount": 1, "unit": "base"},
        {**ORDER, "limit_price": 1.0},
    ]
    first, unknown, zero, side, second, extra = ask(desk, {"orders": orders}).json()["answers"]
    assert first["estimate"]["order"]["symbol"] == SYMBOL
    assert second["estimate"]["order"]["symbol"] == SYMBOLS[1]
    assert SYMBOL in unknown["problem"]["nearest"]
    assert (unknown["problem"]["item"], unknown["problem"]["status"]) == (1, 404)
    assert unknown["problem"]["field"] == "orders[1].symbol"
    assert (zero["problem"]["item"], zero["problem"]["field"]) == (2, "orders[2].amount")
    assert (side["problem"]["item"], side["problem"]["field"]) == (3, "orders[3].side")
    assert (extra["problem"]["item"], extra["problem"]["field"]) == (5, "orders[5]")
    assert "limit_price" in extra["problem"]["detail"]


def test_own_rates_and_tiers_are_used_and_an_unknown_tier_names_those_there_are(desk):
    own = ask(desk, {"order": ORDER, "fees": {"taker_bps": 1.0, "maker_bps": 0.0}}).json()
    tier = ask(desk, {"order": ORDER, "fees": {"tier": "vip1"}}).json()
    assert math.isclose(own["fee_bps"], 1.0, rel_tol=1e-3)
    assert own["provenance"]["fee_origin"] == "own rates"
    assert "vip1" in tier["provenance"]["fee_origin"]
    problem = refused(ask(desk, {"order": ORDER, "fees": {"tier": "gold"}}), 422, "fees")
    assert "regular" in problem["detail"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"amount": 0}, "order.amount"),
        ({"amount": -1}, "order.amount"),
        ({"amount": 1e30}, "order.amount"),
        ({"amount": "1"}, "order.amount"),
        ({"unit": "lots"}, "order.unit"),
        ({"side": None}, "order.side"),
        ({"symbol": 7}, "order.symbol"),
        ({"extra": 1}, "order"),
    ],
)
def test_a_bad_order_is_refused_by_the_name_of_its_field(desk, changed, field):
    refused(ask(desk, {"order": {**ORDER, **changed}}), 422, field)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"symbol": "demo:BTC-USDT-SWA"}, "symbol"),
        ({"symbol": "BTC"}, "symbol"),
        ({"amount": 1e-3}, "amount"),
        ({"symbol": "demo:BTC-USDT", "unit": "contracts"}, "unit"),
    ],
)
def test_a_part_that_only_the_book_can_refuse_is_named_as_any_other(desk, changed, field):
    order = {**ORDER, **changed}
    assert ask(desk, {"order": order}).json()["field"] == f"order.{field}"
    said = ask(desk, {"orders": [ORDER, order]}).json()["answers"][1]["problem"]
    assert (said["item"], said["field"]) == (1, f"orders[1].{field}")
    plan = httpx2.post(f"{desk.address}/v1/plans", json={"order": order, "horizon_s": 600})
    assert plan.json()["field"] == f"order.{field}"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"slice_s": 601}, "slice_s"),
        ({"slice_s": 0.1}, "slice_s"),
        ({"horizon_s": 20, "slice_s": 2, "rest_s": 40}, "rest_s"),
        ({"horizon_s": 604_801}, "horizon_s"),
        ({"max_participation_frac": 1}, "max_participation_frac"),
    ],
)
def test_what_a_plan_can_not_be_made_with_is_named(desk, changed, field):
    wish = {"order": ORDER, "horizon_s": 600, **changed}
    refused(httpx2.post(f"{desk.address}/v1/plans", json=wish), 422, field)


@pytest.mark.parametrize("horizon_s", [10, 600, 604_800])
def test_a_plan_has_sixty_slices_unless_it_is_asked_for_others(desk, horizon_s):
    plan = httpx2.post(f"{desk.address}/v1/plans", json={"order": ORDER, "horizon_s": horizon_s}).json()
    assert (plan["n_slices"], plan["slice_s"]) == (60, pytest.approx(horizon_s / 60))


@pytest.mark.parametrize("path", ["books/{}", "curves/{}", "scores?instrument={}"])
def test_an_unknown_instrument_in_a_path_is_named_as_the_path_names_it(desk, path):
    answer = httpx2.get(f"{desk.address}/v1/{path.format('demo:BTC-USDT-SWA')}")
    assert SYMBOL in refused(answer, 404, "instrument")["nearest"]


def test_what_is_chosen_from_a_list_is_refused_with_the_list(desk):
    for name, choices in (("side", "buy, sell"), ("unit", "base, quote, contracts"), ("policy", "market")):
        problem = refused(ask(desk, {"order": {**ORDER, name: "usd"}}), 422, f"order.{name}")
        assert problem["detail"] == f"Invalid enum value 'usd': one of {choices}"


def test_what_is_not_an_order_at_all_is_refused(desk):
    url = f"{desk.address}/v1/estimates"
    refused(httpx2.post(url, content=b"{"), 400, "body")
    refused(httpx2.post(url, content=b'{"order": NaN}'), 400, "body")
    refused(httpx2.post(url, content=b'{"orders":' + b"[" * 5000), 400, "body")
    refused(httpx2.post(url, content=b"\xff\xfe"), 400, "body")
    refused(httpx2.post(url, json={}), 422, "orders")
    refused(httpx2.post(url, json={"orders": []}), 422, "orders")
    refused(httpx2.post(url, json={"orders": [ORDER] * 1001}), 422, "orders")
    refused(httpx2.post(url, json={"order": ORDER, "extra": 1}), 422, "body")
    refused(httpx2.post(url, content=b" " * (1 << 18) + b"{}"), 413, "body")


def test_an_instrument_that_nobody_follows_is_not_ready_and_says_what_to_do(desk):
    problem = ask(desk, {"order": {**ORDER, "symbol": "demo:SOL-USDT-SWAP"}}).json()
    assert problem["status"] == 409
    assert problem["state"] == "not followed"
    assert "subscribe" in problem["detail"]


def test_a_book_that_is_not_live_is_refused_with_its_state_and_age_or_answered_and_flagged():
    quick = replace(Settings(), feed=replace(Settings().feed, stale_after_s=1.0))
    with Exchange() as exchange, running((SYMBOL,), settings=quick, exchange=exchange) as desk:
        exchange.strike("mute for=30s")
        for _ in range(300):
            answer = ask(desk, {"order": ORDER})
            if answer.status_code != 200:
                break
            sleep(0.05)
        problem = answer.json()
        assert (answer.status_code, problem["state"] in ("stale", "recovering")) == (409, True)
        assert problem["book_age_ns"] > 0.9e9
        flagged = ask(desk, {"order": ORDER, "allow_stale": True}).json()
        assert flagged["provenance"]["state"] in ("stale", "recovering")
        assert flagged["provenance"]["book_age_ns"] >= problem["book_age_ns"]
        assert any("the book is" in warning for warning in flagged["warnings"])


def test_a_plan_lists_the_ways_cheapest_first_with_their_fees(desk):
    wish = {"order": ORDER, "horizon_s": 600, "slice_s": 60}
    plan = httpx2.post(f"{desk.address}/v1/plans", json=wish).json()
    nets = [way["net_bps"] for way in plan["ways"] if way["net_bps"] is not None]
    assert nets == sorted(nets)
    assert {"market", "twap", "vwap", "rest-then-cross", "post-only", "cont-kukanov"} <= {
        way["policy"]["kind"] for way in plan["ways"]
    } | {one["policy"]["kind"] for one in plan["refused"]}
    dear = httpx2.post(f"{desk.address}/v1/plans", json={**wish, "fees": {"taker_bps": 50.0}}).json()
    priced = [way for way in dear["ways"] if way["net_bps"] is not None and "fee" not in way["missing"]]
    assert min(way["net_bps"] for way in priced) > max(nets)
    answer = httpx2.post(f"{desk.address}/v1/plans", json={**wish, "horizon_s": 10})
    assert (answer.status_code, answer.json()["type"]) == (422, "order")
    refused(httpx2.post(f"{desk.address}/v1/plans", json={"order": ORDER}), 422, "body")


def test_a_plan_too_many_is_refused_as_busy_and_says_when_to_ask_again(desk, monkeypatch):
    monkeypatch.setattr("fillcast.faces.live.planner.MAX_PLANS", 0)
    answer = httpx2.post(f"{desk.address}/v1/plans", json={"order": ORDER, "horizon_s": 600})
    problem = refused(answer, 503)
    assert (problem["type"], answer.headers["retry-after"]) == ("busy", "1")
    assert "0 plans are being made, and no more at once; ask again" in problem["detail"]


def test_instruments_are_listed_and_those_that_are_followed_are_marked(desk):
    listing = httpx2.get(f"{desk.address}/v1/instruments", params={"q": "btc"}).json()
    followed = {row["symbol"] for row in listing["instruments"] if row["is_followed"]}
    assert followed >= {SYMBOL, "demo:BTC-USDT"}
    assert listing["n_known"] == len(listing["instruments"]) == 3
    one = httpx2.get(f"{desk.address}/v1/instruments", params={"limit": 1}).json()
    assert (one["n_known"], len(one["instruments"])) == (8, 1)
    refused(httpx2.get(f"{desk.address}/v1/instruments", params={"limit": "many"}), 422, "limit")
    refused(httpx2.get(f"{desk.address}/v1/instruments", params={"limit": "٣"}), 422, "limit")


def test_a_book_and_a_curve_are_those_of_the_engine(desk):
    book = httpx2.get(f"{desk.address}/v1/books/{SYMBOL}", params={"levels": 5}).json()
    assert (len(book["bids"]), len(book["asks"])) == (5, 5)
    assert book["bids"][0][0] < book["asks"][0][0]
    assert (book["state"], book["size_unit"]) == ("live", "contracts")
    curve = httpx2.get(f"{desk.address}/v1/curves/{SYMBOL}").json()
    assert len(curve["size_quote"]) == len(curve["buy_net_bps"]) == 64
    assert httpx2.get(f"{desk.address}/v1/curves/demo:NONE").status_code == 404


def test_health_says_the_state_and_the_load_of_every_instrument(desk):
    health = httpx2.get(f"{desk.address}/v1/health").json()
    assert health["follows"] == list(SYMBOLS)
    assert {lane["symbol"] for lane in health["instruments"]} >= set(SYMBOLS)
    lane = health["instruments"][0]
    assert lane["feed"]["state"] == "live"
    assert lane["stages"][-1]["n"] > 0


def test_a_crossed_book_is_told_alike_by_every_answer_and_is_not_ready():
    with Exchange() as exchange, running(exchange=exchange) as desk, httpx2.Client(base_url=desk.address) as client:
        exchange.strike("cross for=30s")
        for _ in range(300):
            book = client.get(f"/v1/books/{SYMBOL}").json()
            if book["bids"][0][0] >= book["asks"][0][0]:
                break
            sleep(0.05)
        refusal = ask(desk, {"order": ORDER}).json()
        assert (refusal["status"], refusal["state"], book["state"]) == (409, "crossed", "crossed")
        health = client.get("/v1/health").json()
        (lane,) = health["instruments"]
        assert health["is_ready"] is False
        assert lane["refusal"] == refusal
        assert lane["feed"]["state"] == "live"
        assert f'fillcast_book_live{{instrument="{SYMBOL}"}} 0.0' in client.get("/metrics").text


def test_what_a_client_of_the_stream_asks_for_changes_nothing_of_what_the_desk_says_of_itself():
    with running() as desk, connect(desk.socket) as socket:
        for name in ("NOPE", "ETH-USDT-SWAP"):
            order = {**ORDER, "symbol": f"demo:{name}"}
            socket.send(json.dumps({"op": "subscribe", "id": name, "order": order}))
        while "estimate" not in json.loads(socket.recv(timeout=20)):
            pass
        health = httpx2.get(f"{desk.address}/v1/health").json()
        problems = {lane["symbol"]: lane["refusal"] for lane in health["instruments"]}
        assert health["is_ready"] is True
        assert problems["demo:NOPE"] is not None
        metrics = httpx2.get(f"{desk.address}/metrics").text
        assert 'instrument="demo:ETH-USDT-SWAP"' in metrics
        assert "NOPE" not in metrics


def test_metrics_are_prometheus_text(desk):
    answer = httpx2.get(f"{desk.address}/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    assert f'fillcast_book_live{{instrument="{SYMBOL}"}} 1.0' in answer.text


@pytest.mark.parametrize(
    ("path", "field", "remedy"),
    [
        (f"/v1/curves/{SYMBOL}?tier=vip9", "tier", "there are: allow_stale"),
        (f"/v1/books/{SYMBOL}?level=1", "level", "nearest: levels"),
        ("/v1/instruments?limit=1&offset=1", "offset", "there are: q, limit"),
        (f"/v1/scores?instruments={SYMBOL}", "instruments", "nearest: instrument"),
        ("/v1/health?verbose", "verbose", "there are: none here"),
        ("/metrics?name=fillcast_book_live", "name", "there are: none here"),
        ("/openapi.json?v=2", "v", "there are: none here"),
    ],
)
def test_an_unknown_parameter_is_refused_by_its_name_with_those_there_are(desk, path, field, remedy):
    problem = refused(httpx2.get(f"{desk.address}{path}"), 422, field)
    assert (problem["type"], problem["detail"]) == ("parameter", f"{field}: unknown parameter; {remedy}")
    assert problem.get("nearest", []) == ([remedy.removeprefix("nearest: ")] if "nearest" in remedy else [])


@pytest.mark.parametrize(
    ("path", "body"), [("estimates", {"order": ORDER}), ("plans", {"order": ORDER, "horizon_s": 600})]
)
def test_what_belongs_into_a_body_is_no_parameter(desk, path, body):
    url = f"{desk.address}/v1/{path}"
    assert httpx2.post(url, json=body).status_code == 200
    refused(httpx2.post(url, json=body, params={"allow_stale": "true"}), 422, "allow_stale")


def test_a_page_is_served_whatever_a_link_to_it_has_behind_its_question_mark(desk):
    for path in ("/", "/docs", "/assets/desk.js"):
        assert httpx2.get(f"{desk.address}{path}?utm_source=mail").status_code == 200


def test_a_slash_at_the_end_of_a_path_changes_nothing(desk):
    for path in ("health", "instruments", f"books/{SYMBOL}", f"curves/{SYMBOL}", "scores"):
        assert httpx2.get(f"{desk.address}/v1/{path}/").status_code == 200
    for path, more in (("estimates", {}), ("plans", {"horizon_s": 600})):
        assert httpx2.post(f"{desk.address}/v1/{path}/", json={"order": ORDER, **more}).status_code == 200
    for path in ("/metrics/", "/docs/", "/openapi.json/", "//"):
        assert httpx2.get(f"{desk.address}{path}").status_code == 200
    for path in ("/assets/", "/v1/", "/v1/nothing/"):
        refused(httpx2.get(f"{desk.address}{path}"), 404)
    with connect(f"{desk.socket}/") as socket:
        socket.send(json.dumps({"op": "subscribe", "id": "a", "order": ORDER}))
        assert json.loads(socket.recv(timeout=20))["id"] == "a"


def test_what_is_not_there_is_a_problem_too(desk):
    answer = httpx2.get(f"{desk.address}/v2/estimates")
    assert (answer.status_code, answer.headers["content-type"]) == (404, PROBLEM)
    answer = httpx2.get(f"{desk.address}/v1/estimates")
    assert (answer.status_code, answer.headers["content-type"]) == (405, PROBLEM)


@pytest.mark.parametrize(("path", "body"), [("/v1/estimates", {"order": ORDER}), ("/v1/health", None)])
def test_a_defect_is_a_problem_and_is_logged_once_with_where_it_was(desk, monkeypatch, path, body):
    logged = []

    def fail(*_):
        raise ZeroDivisionError("no mid")

    monkeypatch.setattr("fillcast.faces.web.api.time_ns", fail)
    monkeypatch.setattr("fillcast.faces.web.api._log.exception", lambda what, **facts: logged.append((what, facts)))
    with httpx2.Client(base_url=desk.address) as client:
        answer = client.get(path) if body is None else client.post(path, json=body)
        problem = refused(answer, 500)
        assert problem["type"] == "error"
        assert "ZeroDivisionError('no mid')" in problem["detail"]
        assert logged == [("request failed", {"method": "GET" if body is None else "POST", "path": path})]
        assert client.get("/v1/instruments").status_code == 200


def test_the_page_may_run_only_its_own_scripts(desk):
    answer = httpx2.get(desk.address)
    assert answer.status_code == 200
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert "style=" not in answer.text
    assert "onclick" not in answer.text


def test_another_host_name_and_another_page_are_refused(desk):
    assert httpx2.get(f"{desk.address}/v1/health", headers={"Host": "evil.example"}).status_code == 421
    answer = httpx2.get(f"{desk.address}/v1/health", headers={"Origin": "http://evil.example"})
    assert answer.status_code == 403


@pytest.mark.slow
def test_the_desk_the_api_and_the_engine_are_one_process():
    port = free_port()
    command = [sys.executable, "-m", "fillcast", "serve", SYMBOL, "--port", str(port), "--seconds", "60", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            said = json.loads(process.stdout.readline())
            assert httpx2.get(f"{said['api']}health").json()["follows"] == [SYMBOL]
            assert psutil.Process(process.pid).children(recursive=True) == []
            listening = [one for one in psutil.Process(process.pid).net_connections() if one.status == "LISTEN"]
            assert port in {one.laddr.port for one in listening}
        finally:
            process.terminate()


def test_with_a_token_only_who_has_it_is_answered():
    with running(token="s3cret") as desk:
        url = f"{desk.address}/v1/health"
        denied = httpx2.get(url)
        assert (denied.status_code, denied.headers["www-authenticate"]) == (401, "Bearer")
        assert httpx2.get(url, headers={"Authorization": "Bearer wrong"}).status_code == 401
        assert httpx2.get(url, headers={"Authorization": "Bearer s3cret"}).status_code == 200
        assert httpx2.get(desk.address).status_code == 200
        assert httpx2.get(f"{desk.address}/metrics").status_code == 401


@pytest.mark.slow
def test_a_token_is_in_no_log_and_no_answer_however_it_was_given():
    port, secret = free_port(), "s3cret-0123456789"
    flags = ["--port", str(port), "--seconds", "60", "--json", "--log-level", "debug", "--log-json"]
    command = [sys.executable, "-m", "fillcast", "serve", SYMBOL, *flags]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env={**environ, "FILLCAST_TOKEN": secret}, **pipes) as process:
        try:
            api = json.loads(process.stdout.readline())["api"]
            given = [{"headers": {"Authorization": f"Bearer {secret}"}}, {"params": {"token": secret}}]
            answers = [httpx2.get(f"{api}{path}", **one) for path in ("health", secret) for one in given]
            assert [answer.status_code for answer in answers] == [200, 401, 404, 401]
            with (
                pytest.raises(InvalidStatus),
                connect(f"ws://127.0.0.1:{port}/v1/stream", subprotocols=[f"token.{secret}x"]),
            ):
                pass
        finally:
            process.terminate()
        said, logged = process.communicate(timeout=30)
    assert "serving" in logged
    assert secret not in said + logged
    assert not any(secret in answer.text for answer in answers if answer.status_code == 401)


def test_scores_are_told_of_one_or_of_all_and_of_nothing_that_is_not_followed(desk):
    url = f"{desk.address}/v1/scores"
    for _ in range(200):
        (kept,) = httpx2.get(url, params={"instrument": SYMBOL}).json()["scores"]
        if kept["records"]:
            break
        sleep(0.1)
    assert kept["symbol"] == SYMBOL
    assert {record["side"] for record in kept["records"]} == {"buy", "sell"}
    assert kept["first_net_s"] >= 0.0
    metrics = httpx2.get(f"{desk.address}/metrics").text
    assert f'fillcast_first_answer_seconds{{answer="net",instrument="{SYMBOL}"}}' in metrics
    assert SYMBOL in {one["symbol"] for one in httpx2.get(url).json()["scores"]}
    refused(httpx2.get(url, params={"instrument": "demo:BTC-USDT-SWA"}), 404, "instrument")


def test_who_asks_too_often_is_told_to_wait():
    with running(max_requests_per_s=5.0) as desk, httpx2.Client() as client:
        answers = [client.get(f"{desk.address}/v1/health") for _ in range(100)]
        slow = [answer for answer in answers if answer.status_code == 429]
        assert slow
        assert slow[0].headers["retry-after"] == "1"
