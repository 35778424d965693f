"""Who listens to what."""

from fillcast.exchange import protocol
from fillcast.exchange.client import Client
from fillcast.exchange.protocol import Arg

Topic = Arg | str
"""A channel's argument, or the path of a stream that needs no subscription."""


class Audience:
    """Each message is made once and sent to all who listen; what nobody listens to need not be made."""

    def __init__(self) -> None:
        self._listeners: dict[Topic, dict[Client, None]] = {}
        self._topics: dict[Client, set[Topic]] = {}

    def add(self, client: Client, topic: Topic) -> None:
        self._listeners.setdefault(topic, {})[client] = None
        self._topics.setdefault(client, set()).add(topic)

    def discard(self, client: Client, topic: Topic) -> None:
        self._drop(client, topic)
        self._topics.get(client, set()).discard(topic)

    def leave(self, client: Client) -> None:
        for topic in self._topics.pop(client, ()):
            self._drop(client, topic)

    def _drop(self, client: Client, topic: Topic) -> None:
        listeners = self._listeners.get(topic, {})
        listeners.pop(client, None)
        if not listeners:
            self._listeners.pop(topic, None)

    def n_topics(self, client: Client) -> int:
        return len(self._topics.get(client, ()))

    def has(self, topic: Topic) -> bool:
        return topic in self._listeners

    def tell(self, topic: Topic, message: bytes) -> None:
        """In the order in which they came."""
        instrument = topic if isinstance(topic, str) else topic.instId
        for client in tuple(self._listeners.get(topic, ())):
            client.tell(message, instrument, is_book=self.is_book(client, topic))

    def is_book(self, client: Client, topic: Topic) -> bool:
        """Whether it is a book to that client: touches are where it listens to no deeper one."""
        if isinstance(topic, str):
            return True
        if topic.channel != protocol.TOUCH:
            return topic.channel in protocol.BOOKS
        heard = self._topics.get(client, ())
        return not any(Arg(channel, topic.instId) in heard for channel in protocol.BOOKS if channel != topic.channel)
