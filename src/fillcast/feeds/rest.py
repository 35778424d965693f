"""A venue's REST host: GET a path, get the payload of a `rest` frame."""

import ssl
from functools import cache
from types import TracebackType
from typing import Self

import httpx2

from fillcast.config import Feed as FeedSettings
from fillcast.errors import FeedError

_OF_REGION = (
    "the venue refuses this region or address; OKX has hosts of its own for Europe and for the US and Australia"
    " (okx.region=eea, okx.region=us), and may refuse an address of a VPN or a data centre"
)
_OF_NOW = "the venue takes no more for now; try again in a few minutes"
_OF_A_BAN = (
    "the venue has banned this address for a while, Binance for two minutes to three days: stop asking until it is over"
)
_REMEDIES = {403: _OF_REGION, 451: _OF_REGION, 418: _OF_A_BAN, 429: _OF_NOW, 503: _OF_NOW}


def refusal(status: int) -> str:
    """An HTTP status that is no answer, with what it means to a user where that is known."""
    remedy = _REMEDIES.get(status)
    return f"HTTP {status}" + (f": {remedy}" if remedy else "")


@cache
def trust() -> ssl.SSLContext:
    """The certificates to trust, read once: it takes a tenth of a second, for which every live book would wait."""
    return httpx2.create_ssl_context()


class Rest:
    """Open from `async with` to its end. Proxies only as configured."""

    def __init__(self, url: str, settings: FeedSettings) -> None:
        self._url = url
        self._client = httpx2.AsyncClient(
            base_url=url,
            timeout=settings.connect_timeout_s,
            proxy=settings.proxy or None,
            trust_env=False,
            verify=trust(),
        )

    async def __aenter__(self) -> Self:
        await self._client.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self._client.__aexit__(kind, error, at)

    async def get(self, path: str) -> bytes:
        """``GET path body``. Raises FeedError that names the address and what it answered."""
        url = f"{self._url}{path}"
        try:
            answer = await self._client.get(path)
        except httpx2.HTTPError as e:
            raise FeedError(f"GET {url}: {str(e) or type(e).__name__}") from e
        if answer.status_code != httpx2.codes.OK:
            raise FeedError(f"GET {url}: {refusal(answer.status_code)}")
        return b"GET " + path.encode() + b" " + answer.content
