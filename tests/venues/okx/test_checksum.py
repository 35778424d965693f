"""The checksum of recordings older than June 2026; both values are OKX's own worked examples."""

from fillcast.venues.okx.checksum import TextLadder, checksum


def test_two_full_levels():
    assert checksum(["3366.1:7", "3366:6"], ["3366.8:9", "3368:8"]) == -1881014294


def test_one_bid_and_three_asks():
    assert checksum(["3366.1:7"], ["3366.8:9", "3368:8", "3372:8"]) == 831078360


def test_texts_are_kept_as_they_were_sent():
    side = TextLadder(1.0)
    side.apply([("100.10", "5.00", "0", "1"), ("99", "1", "0", "1")])
    assert side.best() == ["99:1", "100.10:5.00"]
    side.apply([("100.1", "0.0", "0", "0"), ("98", "0", "0", "0")])
    assert side.best() == ["99:1"]


def test_only_the_best_25_count():
    side = TextLadder(-1.0)
    side.apply([(str(k), "1", "0", "1") for k in range(1, 40)])
    assert len(side.best()) == 25
    assert side.best()[0] == "39:1"
    assert len(side) == 39
