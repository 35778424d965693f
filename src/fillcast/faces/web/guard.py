"""Who may ask, from where, how much and how often. In front of every request and every socket."""

from collections import OrderedDict
from hmac import compare_digest
from http import HTTPStatus
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fillcast.config import Web
from fillcast.faces.live.problems import MEDIA_TYPE
from fillcast.faces.live.wire import SUBPROTOCOL, Problem, encode

LOOPBACK_HOSTS = ("127.0.0.1", "localhost", "::1")
OPEN_PREFIXES = ("/assets/",)
OPEN_PATHS = ("/", "/docs", "/favicon.ico")
"""What the page is made of holds no secrets, and has to be there before a token can be given."""

HANDSHAKE = "websocket.http.response"
"""The extension by which a socket that is not opened is answered in HTTP; without it a server says 403 and no more."""

TOKEN_PROTOCOL = "token."  # noqa: S105 (the name of a prefix)
MAX_ADDRESSES = 1024
RETRY_AFTER_S = "1"

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


class Allowance:
    """So many a second, and twice as many at once."""

    def __init__(self, per_s: float) -> None:
        self._per_s = per_s
        self._left = 2.0 * per_s
        self._at_s = monotonic()

    def take(self) -> bool:
        now_s = monotonic()
        self._left = min(2.0 * self._per_s, self._left + (now_s - self._at_s) * self._per_s)
        self._at_s = now_s
        if self._left < 1.0:
            return False
        self._left -= 1.0
        return True


class Guard:
    """ASGI in front of the API, where a path means the same with a slash at its end and without.

    token: asked for wherever it is set; "" asks for none.
    """

    def __init__(self, inner: ASGIApp, settings: Web, token: str) -> None:
        self._inner = inner
        self._settings = settings
        self._token = token.encode()
        self._hosts = {settings.host, *settings.allowed_hosts}
        if settings.host in LOOPBACK_HOSTS:
            self._hosts |= set(LOOPBACK_HOSTS)
        self._allowances: OrderedDict[str, Allowance] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._inner(scope, receive, send)
            return
        if scope["path"].endswith("/"):
            scope = {**scope, "path": scope["path"].rstrip("/") or "/"}
        headers = dict(scope["headers"])
        refusal = self._refusal(scope, headers)
        if scope["type"] == "websocket":
            if refusal is None:
                await self._inner(scope, receive, send)
            else:
                await receive()
                await _turn_away(scope, refusal, send)
        elif refusal is not None:
            await _say(refusal, send)
        else:
            await self._inner(scope, _Bounded(receive, self._settings.max_body_bytes), _dressed(send))

    def _refusal(self, scope: Scope, headers: dict[bytes, bytes]) -> Problem | None:
        host = headers.get(b"host", b"").decode("latin-1")
        if _name(f"//{host}") not in self._hosts and "*" not in self._hosts:
            return _problem(HTTPStatus.MISDIRECTED_REQUEST, "host", f"this desk is not called {host!r}")
        origin = headers.get(b"origin", b"").decode("latin-1")
        if origin and not _is_same(origin, host):
            return _problem(HTTPStatus.FORBIDDEN, "origin", "another page's script asks: only this desk's own may")
        if not self._allowance(scope).take():
            most = self._settings.max_requests_per_s
            return _problem(HTTPStatus.TOO_MANY_REQUESTS, "rate", f"more than {most:g} requests a second")
        if not self._may(scope, headers):
            return _problem(HTTPStatus.UNAUTHORIZED, "token", "a bearer token is needed", field="Authorization")
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > self._settings.max_body_bytes:
            return too_large(self._settings.max_body_bytes)
        return None

    def _may(self, scope: Scope, headers: dict[bytes, bytes]) -> bool:
        if not self._token:
            return True
        path: str = scope["path"]
        if scope["type"] == "http" and (path in OPEN_PATHS or path.startswith(OPEN_PREFIXES)):
            return True
        given = headers.get(b"authorization", b"").removeprefix(b"Bearer ")
        if scope["type"] == "websocket" and not given:
            # A browser can give a socket no header of its own but its protocols.
            offered = [name for name in scope.get("subprotocols", ()) if name.startswith(TOKEN_PROTOCOL)]
            given = offered[0].removeprefix(TOKEN_PROTOCOL).encode() if offered else b""
        return compare_digest(given, self._token)

    def _allowance(self, scope: Scope) -> Allowance:
        client: Any = scope.get("client")
        address = str(client[0]) if client else ""
        if address not in self._allowances:
            self._allowances[address] = Allowance(self._settings.max_requests_per_s)
            if len(self._allowances) > MAX_ADDRESSES:
                self._allowances.popitem(last=False)
        return self._allowances[address]


class BodyTooLargeError(Exception):
    """More has come than a request may hold."""


class _Bounded:
    # Counts what comes, since a length may be missing or wrong.
    def __init__(self, receive: Receive, most: int) -> None:
        self._receive = receive
        self._left = most

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise BodyTooLargeError
        return message


def too_large(most: int) -> Problem:
    return _problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "size", f"a body may have {most} bytes", field="body")


def _dressed(send: Send) -> Send:
    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *_HEADERS]
        await send(message)

    return dressed


async def _turn_away(scope: Scope, problem: Problem, send: Send) -> None:
    if HANDSHAKE in scope.get("extensions", {}):
        await _say(problem, send, HANDSHAKE)
    else:
        await send({"type": "websocket.close", "code": 1008, "reason": problem.title})


async def _say(problem: Problem, send: Send, kind: str = "http.response") -> None:
    body = encode(problem)
    headers = [(b"content-type", MEDIA_TYPE.encode()), (b"content-length", str(len(body)).encode()), *_HEADERS]
    if problem.status == HTTPStatus.UNAUTHORIZED:
        headers.append((b"www-authenticate", b"Bearer"))
    if problem.status == HTTPStatus.TOO_MANY_REQUESTS:
        headers.append((b"retry-after", RETRY_AFTER_S.encode()))
    await send({"type": f"{kind}.start", "status": problem.status, "headers": headers})
    await send({"type": f"{kind}.body", "body": body})


def _problem(status: HTTPStatus, type_: str, detail: str, field: str | None = None) -> Problem:
    return Problem(type=type_, title=status.phrase, status=int(status), detail=detail, field=field)


def _is_same(origin: str, host: str) -> bool:
    try:
        return urlsplit(origin).netloc == host
    except ValueError:
        return False


def _name(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def protocol_of(offered: list[str]) -> str | None:
    """The protocol to agree on: ours if it was offered, none if none was."""
    return SUBPROTOCOL if SUBPROTOCOL in offered else None
