"""The published side of a book against the whole of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fillcast.exchange import quotes
from fillcast.exchange.listing import DEMO
from fillcast.exchange.quotes import Quotes
from fillcast.exchange.scribe import Scribe

CHANGES = st.lists(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 3)), max_size=12), max_size=12)


@given(CHANGES, st.sampled_from([-1, 1]), st.integers(1, 12))
def test_what_is_published_leads_from_one_best_few_to_the_next(batches, sign, depth):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quotes, "DEPTH", depth)
        scribe = Scribe(DEMO[0])
        side = Quotes(sign, scribe)
        whole, client = {}, {}
        for batch in batches:
            published = side.apply((ticks, lots, lots) for ticks, lots in batch)
            whole |= dict(batch)
            client |= {price: size for price, size, *_ in map(side.level, published)}
            standing = sorted((ticks for ticks, lots in whole.items() if lots), key=lambda ticks: sign * ticks)
            expected = [(scribe.price(ticks), scribe.size(whole[ticks])) for ticks in standing[:depth]]
            assert [row[:2] for row in side.best(depth)] == expected
            assert {price: size for price, size in client.items() if size != "0"} == dict(expected)
            assert side.best_ticks() == (standing[0] if standing else None)


def test_a_change_beyond_the_published_levels_is_not_published():
    side = Quotes(1, Scribe(DEMO[0]))
    assert len(side.apply((ticks, 1, 1) for ticks in range(1000, 1500))) == 500
    assert len(side.best()) == 400
    assert side.apply([(1450, 2, 1)]) == set()
    assert side.apply([(1000, 0, 0)]) == {1000, 1400}
    assert [side.level(key)[1] for key in side.apply([(999, 5, 1)])].count("0") == 1


def test_a_level_is_told_in_the_same_words_until_it_changes():
    side = Quotes(-1, Scribe(DEMO[0]))
    side.apply([(1000, 3, 1), (999, 2, 1)])
    best, top = side.best(2), side.top(2)
    assert best[0] is side.best(1)[0]
    side.apply([(999, 4, 2)])
    assert side.best(2)[0] is best[0]
    assert side.best(2)[1] != best[1]
    assert side.top(1) == top[:1]
    assert side.top(2) != top
