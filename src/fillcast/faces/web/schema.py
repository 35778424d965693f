"""OpenAPI of the REST part, and the messages of the stream beside it."""

from typing import Any

import msgspec
import numpy as np

from fillcast import __version__
from fillcast.config import Web
from fillcast.curve import Curve
from fillcast.estimate import Estimate
from fillcast.faces.live.problems import MEDIA_TYPE
from fillcast.faces.live.wire import MakePlan, Painted, Problem, Rejected, Subscribe, Unsubscribe, Update
from fillcast.faces.web.asking import (
    Answers,
    Condition,
    Levels,
    Listing,
    ManyQuestions,
    OneQuestion,
    PlanWish,
    ScoreBoard,
)
from fillcast.plan import Plan

Json = dict[str, Any]

INSTRUMENT = "demo:BTC-USDT-SWAP"
_ORDER = {"symbol": INSTRUMENT, "side": "buy", "amount": 250000, "unit": "quote"}
_BODIES = (
    OneQuestion,
    ManyQuestions,
    PlanWish,
    Plan,
    Estimate,
    Answers,
    Listing,
    Levels,
    Curve,
    ScoreBoard,
    Condition,
    Problem,
)
_MESSAGES = (Subscribe, Unsubscribe, Painted, MakePlan, Update, Rejected)

_DESCRIPTION = """What an order will cost, from the books that this desk follows. Costs are in bps of mid x filled
quantity; positive = you pay. `null` is not known, never 0. Nothing here places an order.

`GET /v1/stream` opens a websocket: send `Subscribe`, receive `Update`; the schemas of both are below."""


def openapi(max_orders: int = Web().max_orders) -> Json:
    """OpenAPI 3.1, of a desk that takes so many orders in one question."""
    (_, components) = msgspec.json.schema_components(
        (*_BODIES, *_MESSAGES), schema_hook=_array, ref_template="#/components/schemas/{name}"
    )
    components[ManyQuestions.__name__]["properties"]["orders"]["maxItems"] = max_orders
    return {
        "openapi": "3.1.0",
        "info": {"title": "fillcast", "version": __version__, "description": _DESCRIPTION},
        "paths": _paths(),
        "components": {
            "schemas": components,
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{}, {"bearer": []}],
    }


def query_names(path: str, method: str) -> tuple[str, ...]:
    """The parameters that may stand behind the ? of a path."""
    operation = _paths().get(path, {}).get(method.lower(), {})
    return tuple(one["name"] for one in operation.get("parameters", ()) if one["in"] == "query")


def _paths() -> Json:
    symbol = _parameter("instrument", "path", {"type": "string"}, "Venue and name.", INSTRUMENT)
    few = {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100}
    levels = {"type": "integer", "minimum": 1, "maximum": 400, "default": 50}
    stale = {"type": "boolean", "default": False}
    questions = {
        "one": {"order": _ORDER},
        "many": {"orders": [_ORDER, {**_ORDER, "side": "sell"}], "allow_stale": True},
        "own rates": {"order": _ORDER, "fees": {"maker_bps": 1.0, "taker_bps": 3.0}},
    }
    body = _body({"anyOf": [_ref(OneQuestion), _ref(ManyQuestions)]}, questions)
    both = {"anyOf": [_ref(Estimate), _ref(Answers)]}
    return {
        "/v1/estimates": {"post": _operation("estimate", "What orders will cost", both, requestBody=body)},
        "/v1/plans": {
            "post": _operation(
                "plan",
                "All ways to trade one order, cheapest first",
                _ref(Plan),
                requestBody=_body(_ref(PlanWish), {"thirty minutes": {"order": _ORDER, "horizon_s": 1800}}),
            )
        },
        "/v1/instruments": {
            "get": _operation(
                "instruments",
                "What can be followed",
                _ref(Listing),
                parameters=[
                    _parameter("q", "query", {"type": "string"}, "Only names with this text.", "BTC"),
                    _parameter("limit", "query", few, "Rows at most."),
                ],
            )
        },
        "/v1/books/{instrument}": {
            "get": _operation(
                "book",
                "The book of an instrument that is followed",
                _ref(Levels),
                parameters=[symbol, _parameter("levels", "query", levels, "Levels a side.")],
            )
        },
        "/v1/curves/{instrument}": {
            "get": _operation(
                "curve",
                "Cost by size, both sides, 64 sizes; at once, so without the drift of an estimate",
                _ref(Curve),
                parameters=[symbol, _parameter("allow_stale", "query", stale, "From a book that is not live.")],
            )
        },
        "/v1/scores": {
            "get": _operation(
                "scores",
                "How forecasts have done: hypothetical orders against the later book",
                _ref(ScoreBoard),
                parameters=[
                    _parameter("instrument", "query", {"type": "string"}, "Only this one.", INSTRUMENT),
                ],
            )
        },
        "/v1/health": {"get": _operation("health", "Feeds, books and the engine's own time", _ref(Condition))},
    }


def _body(schema: Json, examples: Json) -> Json:
    shown = {name: {"value": value} for name, value in examples.items()}
    return {"required": True, "content": {"application/json": {"schema": schema, "examples": shown}}}


def _operation(name: str, summary: str, answer: Json, **more: object) -> Json:
    problem = {"description": "Why not", "content": {MEDIA_TYPE: {"schema": _ref(Problem)}}}
    return {
        "operationId": name,
        "summary": summary,
        "responses": {
            "200": {"description": "The answer", "content": {"application/json": {"schema": answer}}},
            "4XX": problem,
            "500": problem,
            "503": problem,
        },
        **more,
    }


def _parameter(name: str, place: str, schema: Json, description: str, example: str | None = None) -> Json:
    given = {"name": name, "in": place, "required": place == "path", "schema": schema, "description": description}
    return given if example is None else {**given, "example": example}


def _ref(kind: type) -> Json:
    return {"$ref": f"#/components/schemas/{kind.__name__}"}


def _array(kind: type) -> Json:
    if kind is np.ndarray or getattr(kind, "__origin__", None) is np.ndarray:
        return {"type": "array", "items": {"anyOf": [{"type": "number"}, {"type": "null"}]}}
    raise NotImplementedError(f"{kind!r} has no JSON schema")
