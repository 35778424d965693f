"""What is a book to whom."""

import pytest

from fillcast.exchange import protocol
from fillcast.exchange.audience import Audience
from fillcast.exchange.protocol import Arg

NAME, OTHER = "BTC-USDT-SWAP", "ETH-USDT-SWAP"


class Client:
    def __init__(self):
        self.told = []

    def tell(self, message, instrument, *, is_book):
        self.told.append((message, instrument, is_book))


@pytest.mark.parametrize(
    ("heard", "is_book"),
    [
        ([protocol.TOUCH], True),
        ([protocol.TOUCH, "trades"], True),
        ([protocol.TOUCH, "books"], False),
        (["books5", protocol.TOUCH], False),
    ],
)
def test_a_touch_is_a_book_to_whom_listens_to_no_deeper_one(heard, is_book):
    audience, client = Audience(), Client()
    for channel in heard:
        audience.add(client, Arg(channel, NAME))
    audience.add(client, Arg("books", OTHER))
    audience.tell(Arg(protocol.TOUCH, NAME), b"touch")
    assert client.told == [(b"touch", NAME, is_book)]


@pytest.mark.parametrize(
    ("topic", "is_book"), [("books", True), ("books5", True), ("trades", False), ("tickers", False)]
)
def test_books_are_books_and_the_rest_is_not(topic, is_book):
    audience, client = Audience(), Client()
    audience.add(client, Arg(topic, NAME))
    audience.tell(Arg(topic, NAME), b"message")
    assert client.told == [(b"message", NAME, is_book)]
