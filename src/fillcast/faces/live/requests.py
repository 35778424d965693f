"""What clients ask, from text to the hub. A socket and a notebook speak the same."""

from contextlib import suppress

import msgspec

from fillcast.errors import FillcastError
from fillcast.faces.live.hub import Hub
from fillcast.faces.live.problems import problem_of
from fillcast.faces.live.subscription import Client
from fillcast.faces.live.wire import MakePlan, Painted, Rejected, Request, Subscribe, Unsubscribe, encode

_DECODER: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)


def take(hub: Hub, client: Client, text: str | bytes) -> None:
    """Do as one message asks, or tell the client why not."""
    refused = _do(hub, client, text)
    if refused is not None:
        client.tell(encode(refused).decode())


def _do(hub: Hub, client: Client, text: str | bytes) -> Rejected | None:
    try:
        request = _DECODER.decode(text)
    except (msgspec.DecodeError, FillcastError, RecursionError) as e:
        named = _named(text)
        return Rejected(id=named.id, revision=named.revision, problem=problem_of(e))
    try:
        if isinstance(request, Subscribe):
            hub.subscribe(client, request)
        elif isinstance(request, Unsubscribe):
            hub.unsubscribe(client, request.id)
        elif isinstance(request, Painted):
            hub.painted(client, request)
        elif isinstance(request, MakePlan):
            hub.plan(client, request)
    except FillcastError as e:
        revision = request.revision if isinstance(request, Subscribe) else 0
        return Rejected(id=request.id, revision=revision, problem=problem_of(e))
    return None


class _Named(msgspec.Struct, frozen=True):
    id: str | None = None
    revision: int = 0


def _named(text: str | bytes) -> _Named:
    # Whose request it was, where that much can be read.
    with suppress(msgspec.DecodeError, RecursionError):
        return msgspec.json.decode(text, type=_Named)
    return _Named()
