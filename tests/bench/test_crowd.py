from fillcast.bench import crowd
from fillcast.events import Candles, Listing, Malformed, Refusal, Ticker, VenueTime
from fillcast.venues.okx.codec import CLOCK_PATH, OkxCodec


def test_the_crowded_venue_answers_all_that_a_feed_asks_for_by_each_name():
    codec, names = OkxCodec("okx"), crowd.names(2)
    stage = crowd.Crowd(2)
    paths = [wish.path for wish in codec.fetches(names)] + [CLOCK_PATH]
    told = [step for path in paths for step in codec.decode_rest(path, stage.rest(path), 1)]
    assert not any(isinstance(step, Malformed | Refusal) for step in told)
    for kind in (Ticker, Candles):
        assert [step.symbol for step in told if isinstance(step, kind)] == [f"okx:{name}" for name in names]
    assert {item.symbol for step in told if isinstance(step, Listing) for item in step.instruments} == {
        f"okx:{name}" for name in names
    }
    assert any(isinstance(step, VenueTime) for step in told)
