"""The API, version 1: what an order costs, over REST and a websocket, and the page that shows it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from difflib import get_close_matches
from html import escape
from importlib.resources import files
from time import time_ns
from typing import TypedDict

import msgspec
from fastapi import FastAPI, Request, Response
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from fillcast import __version__, app, tables
from fillcast.config import FeeChoice, Web
from fillcast.errors import FillcastError, UnknownInstrument
from fillcast.estimate import Estimate
from fillcast.faces.live.glance import Glance
from fillcast.faces.live.hub import Hub
from fillcast.faces.live.problems import MEDIA_TYPE, BadParameterError, BusyError, defect_of, problem_of
from fillcast.faces.live.station import Lane, Station
from fillcast.faces.live.wire import Problem, encode
from fillcast.faces.web.asking import (
    Answer,
    Answers,
    Condition,
    LaneHealth,
    Levels,
    ListedInstrument,
    Listing,
    PlanWish,
    Question,
    ScoreBoard,
)
from fillcast.faces.web.guard import RETRY_AFTER_S, BodyTooLargeError, Guard, too_large
from fillcast.faces.web.metrics import exposition
from fillcast.faces.web.schema import openapi, query_names
from fillcast.faces.web.stream import Stream
from fillcast.fees import Fees
from fillcast.forecasts.scores import Scores
from fillcast.log import Log
from fillcast.orders import Order
from fillcast.units import Ns

STATIC = files("fillcast") / "faces" / "web" / "static"
VENDOR = files("fillcast") / "faces" / "web" / "vendor"
MAX_ROWS = 1000
MAX_LEVELS = 400
KNOWN_ERRORS = (FillcastError, msgspec.DecodeError, UnicodeDecodeError, RecursionError)

_log = Log("fillcast.web")

_QUESTION = msgspec.json.Decoder(Question)
_ORDER = msgspec.json.Decoder(Order)
_PLAN = msgspec.json.Decoder(PlanWish)


Handler = Callable[[Request], Awaitable[Response]]


class _How(TypedDict):
    allow_stale: bool
    latency_ms: float | None
    given_1d_bps: float | None


class Api:
    """The handlers, over one station and its hub."""

    def __init__(self, station: Station, hub: Hub, settings: Web) -> None:
        self._station = station
        self._settings = settings
        self._fee_tables = tables.fee_tables()
        self._started_ns: Ns = time_ns()
        self._planner = hub.planner
        self.stream = Stream(hub, settings)

    async def instruments(self, request: Request) -> Response:
        text = request.query_params.get("q", "").upper()
        limit = _integer(request, "limit", 100, 1, MAX_ROWS)
        listed = self._station.listed()
        followed = {lane.symbol for lane in self._station.lanes()}
        found = [item for symbol, item in sorted(listed.items()) if text in symbol.upper()]
        rows = tuple(ListedInstrument(item.symbol, item.symbol in followed, item) for item in found[:limit])
        return _json(Listing(n_known=len(found), instruments=rows))

    async def book(self, request: Request) -> Response:
        n = _integer(request, "levels", 50, 1, MAX_LEVELS)
        view = Glance(self._lane(request), time_ns()).view
        state, reason = view.standing
        return _json(
            Levels(
                symbol=view.symbol,
                source=view.source,
                state=state,
                reason=reason,
                as_of_ns=view.as_of_ns,
                event_ns=view.event_ns,
                recv_ns=view.recv_ns,
                book_age_ns=view.book_age_ns,
                seq=view.seq,
                n_gaps=view.n_gaps,
                size_unit=None if view.instrument is None else view.instrument.size_unit,
                bids=view.ladder.bids[:n].tolist(),
                asks=view.ladder.asks[:n].tolist(),
            )
        )

    async def estimates(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Plain ASGI, as the stream is: routing and request objects cost as much as the answer."""
        try:
            if scope["query_string"]:
                _check_known(QueryParams(scope["query_string"]), ())
            question = _QUESTION.decode(await _posted(scope, receive))
            response = _json(self._answer(question, time_ns()))
        except (*KNOWN_ERRORS, HTTPException, BodyTooLargeError) as e:
            response = _refusal(e, self._settings)
        except Exception as e:  # noqa: BLE001 (a defect of ours is told to whom it concerns)
            response = _failure(e, scope)
        await response(scope, receive, send)

    def _answer(self, question: Question, now_ns: Ns) -> Estimate | Answers:
        if (question.order is None) == (question.orders is None):
            raise BadParameterError("orders", "give either one order or many orders")
        if question.order is not None:
            return self._estimate(question.order, question, now_ns)
        return Answers(tuple(self._answers(question, now_ns)))

    def _answers(self, question: Question, now_ns: Ns) -> list[Answer]:
        raws = question.orders or ()
        if not 1 <= len(raws) <= self._settings.max_orders:
            raise BadParameterError("orders", f"{len(raws)} are given: 1 to {self._settings.max_orders} may be")
        answers: dict[int, Answer] = {}
        orders: dict[str, dict[int, Order]] = {}
        for k, raw in enumerate(raws):
            try:
                order = _ORDER.decode(raw)
                orders.setdefault(order.symbol, {})[k] = order
            except (msgspec.DecodeError, FillcastError) as e:
                answers[k] = Answer(problem=problem_of(e, item=k))
        for symbol, group in orders.items():
            answers |= self._group(symbol, group, question, now_ns)
        return [answers[k] for k in range(len(raws))]

    def _group(self, symbol: str, group: dict[int, Order], question: Question, now_ns: Ns) -> dict[int, Answer]:
        try:
            lane, fees = self._asked(symbol, question.fees)
        except FillcastError as e:
            return {k: Answer(problem=problem_of(e, item=k)) for k in group}
        said = lane.engine.estimates(list(group.values()), now_ns, fees=fees, **_how(question))
        return {
            k: Answer(estimate=one) if isinstance(one, Estimate) else Answer(problem=problem_of(one, item=k))
            for k, one in zip(group, said, strict=True)
        }

    def _estimate(self, order: Order, question: Question, now_ns: Ns) -> Estimate:
        lane, fees = self._asked(order.symbol, question.fees)
        return lane.engine.estimate(order, now_ns, fees=fees, **_how(question))

    def _asked(self, symbol: str, choice: FeeChoice | None) -> tuple[Lane, Fees | None]:
        lane = self._station.lane(symbol)
        lane.check()
        if choice is None:
            return lane, None
        return lane, app.choose_fees(choice, lane.engine.find(symbol), self._fee_tables)

    async def plans(self, request: Request) -> Response:
        wish = _PLAN.decode(await request.body())
        lane, fees = self._asked(wish.order.symbol, wish.fees)
        made = await self._planner.plan(
            lane,
            wish.order,
            horizon_s=wish.horizon_s,
            slice_s=wish.slice_s,
            half_life_s=wish.half_life_s,
            rest_s=wish.rest_s,
            max_participation_frac=wish.max_participation_frac,
            allow_stale=wish.allow_stale,
            fees=fees,
            latency_ms=wish.latency_ms,
            sigma_1d_bps=wish.sigma_1d_bps,
        )
        return _json(made)

    async def curve(self, request: Request) -> Response:
        lane = self._lane(request)
        lane.check()
        allow_stale = _boolean(request, "allow_stale")
        return _json(lane.engine.curve(lane.symbol, now_ns=time_ns(), allow_stale=allow_stale))

    async def scores(self, request: Request) -> Response:
        symbol = request.query_params.get("instrument")
        lanes = self._station.lanes() if symbol is None else [self._station.lane(symbol)]
        if symbol is not None:
            lanes[0].check()
        now_ns = time_ns()
        return _json(ScoreBoard(tuple(kept for lane in lanes if (kept := _scores(lane, now_ns)) is not None)))

    async def health(self, _: Request) -> Response:
        now_ns = time_ns()
        lanes = {lane.symbol: _lane_health(lane, now_ns) for lane in self._station.lanes()}
        return _json(
            Condition(
                is_ready=all(lanes[symbol].refusal is None for symbol in self._station.symbols),
                follows=self._station.symbols,
                version=__version__,
                started_ns=self._started_ns,
                as_of_ns=now_ns,
                n_sockets=self.stream.n_open,
                instruments=tuple(lanes.values()),
            )
        )

    async def metrics(self, _: Request) -> Response:
        # What a client has asked for by a name that no venue knows has no place in anybody's series.
        named = {*self._station.symbols, *self._station.listed()}
        lanes = [lane for lane in self._station.lanes() if lane.symbol in named]
        body, media_type = exposition(lanes, self.stream.n_open, time_ns())
        return Response(body, media_type=media_type)

    def _lane(self, request: Request) -> Lane:
        return self._station.lane(request.path_params["instrument"])


def _how(question: Question) -> _How:
    return {
        "allow_stale": question.allow_stale,
        "latency_ms": question.latency_ms,
        "given_1d_bps": question.sigma_1d_bps,
    }


def make_api(station: Station, hub: Hub, settings: Web, token: str = "") -> Guard:
    """The whole of it as an ASGI application."""
    api = Api(station, hub, settings)
    served = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    schema = encode(openapi(settings.max_orders))

    async def openapi_json(_: Request) -> Response:
        return Response(schema, media_type="application/json")

    served.add_route("/v1/plans", _strict(api.plans, query_names("/v1/plans", "POST")), methods=["POST"])
    for path, handler in (
        ("/v1/instruments", api.instruments),
        ("/v1/books/{instrument}", api.book),
        ("/v1/curves/{instrument}", api.curve),
        ("/v1/scores", api.scores),
        ("/v1/health", api.health),
        ("/metrics", api.metrics),
        ("/openapi.json", openapi_json),
    ):
        served.add_route(path, _strict(handler, query_names(path, "GET")), methods=["GET"])

    index = _index(station, needs_token=bool(token))

    async def page(_: Request) -> Response:
        return Response(index, media_type="text/html", headers={"cache-control": "no-cache"})

    async def viewer(_: Request) -> Response:
        return FileResponse(str(STATIC / "docs.html"))

    served.add_route("/", page)
    served.add_route("/docs", viewer)
    served.mount("/assets/vendor", StaticFiles(directory=str(VENDOR)))
    served.mount("/assets", StaticFiles(directory=str(STATIC)))
    _on_errors(served, settings)

    async def front(scope: Scope, receive: Receive, send: Send) -> None:
        # What is asked most goes past the framework.
        if scope["type"] == "websocket":
            await (api.stream.serve if scope["path"] == "/v1/stream" else served)(scope, receive, send)
        elif scope["path"] == "/v1/estimates":
            await api.estimates(scope, receive, send)
        else:
            await served(scope, receive, send)

    return Guard(front, settings, token)


def _index(station: Station, *, needs_token: bool) -> bytes:
    # What the page would have to ask for first stands in it; behind a token, only that one is needed.
    told = {"follows": () if needs_token else station.symbols, "needs_token": needs_token}
    page = (STATIC / "index.html").read_text("utf-8")
    return page.replace("{{desk}}", escape(encode(told).decode())).encode()


async def _posted(scope: Scope, receive: Receive) -> bytes:
    # Its length says when all has come; without one, the server does.
    if scope["method"] != "POST":
        raise HTTPException(405, headers={"allow": "POST"})
    headers = dict(scope["headers"])
    length = int(headers.get(b"content-length", -1))
    body = b""
    while True:
        message = await receive()
        body += bytes(message.get("body", b""))
        if len(body) == length or not message.get("more_body", False):
            return body


def _on_errors(served: FastAPI, settings: Web) -> None:
    async def refuse(request: Request, error: Exception) -> Response:
        return _refusal(error, settings, "order.symbol" if request.method == "POST" else "instrument")

    for kind in (*KNOWN_ERRORS, HTTPException, BodyTooLargeError):
        served.add_exception_handler(kind, refuse)

    async def fail(request: Request, error: Exception) -> Response:
        return _failure(error, request.scope)

    served.add_exception_handler(Exception, fail)


def _refusal(error: Exception, settings: Web, names: str = "order.symbol") -> Response:
    if isinstance(error, BodyTooLargeError):
        return _problem(too_large(settings.max_body_bytes))
    if isinstance(error, HTTPException):
        said = str(error.detail)
        return _problem(Problem(type="http", title=said, status=error.status_code, detail=said), error.headers)
    headers = {"retry-after": RETRY_AFTER_S} if isinstance(error, BusyError) else None
    return _problem(problem_of(error, names=names), headers)


def _failure(error: Exception, scope: Scope) -> Response:
    _log.exception("request failed", method=scope["method"], path=scope["path"])
    return _problem(problem_of(defect_of(error)))


def _scores(lane: Lane, now_ns: Ns) -> Scores | None:
    try:
        return lane.engine.scores(lane.symbol, now_ns)
    except UnknownInstrument:
        # Nothing has been kept yet.
        return None


def _refusal_of(lane: Lane, now_ns: Ns) -> Problem | None:
    try:
        Glance(lane, now_ns).sight.require()
    except FillcastError as e:
        return problem_of(e, names=None)
    return None


def _lane_health(lane: Lane, now_ns: Ns) -> LaneHealth:
    engine = lane.engine
    feed = next((feed for feed in engine.health(now_ns) if feed.symbol == lane.symbol), None)
    return LaneHealth(
        symbol=lane.symbol,
        source=engine.source,
        error=None if lane.error is None else problem_of(lane.error, names=None),
        refusal=_refusal_of(lane, now_ns),
        feed=feed,
        backlog_ns=engine.backlog_ns,
        n_frames=engine.n_frames,
        n_malformed=engine.n_malformed,
        stages=engine.latency.stages(),
    )


def _strict(handler: Handler, known: Sequence[str]) -> Handler:
    async def strict(request: Request) -> Response:
        _check_known(request.query_params, known)
        return await handler(request)

    return strict


def _check_known(given: QueryParams, known: Sequence[str]) -> None:
    for name in given:
        if name not in known:
            near = get_close_matches(name, known, cutoff=0.5)
            remedy = f"nearest: {near[0]}" if near else f"there are: {', '.join(known) or 'none here'}"
            raise BadParameterError(name[:64], f"unknown parameter; {remedy}", near)


def _integer(request: Request, name: str, default: int, least: int, most: int) -> int:
    text = request.query_params.get(name)
    if text is None:
        return default
    if not text.isascii() or not text.isdigit() or not least <= int(text[:9]) <= most or len(text) > 9:
        raise BadParameterError(name, f"{text[:20]!r} is not a whole number from {least} to {most}")
    return int(text)


def _boolean(request: Request, name: str) -> bool:
    text = request.query_params.get(name, "false")
    if text not in ("true", "false"):
        raise BadParameterError(name, f"{text[:20]!r} is neither true nor false")
    return text == "true"


def _json(value: object) -> Response:
    return Response(encode(value), media_type="application/json")


def _problem(problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    return Response(encode(problem), problem.status, headers, MEDIA_TYPE)
