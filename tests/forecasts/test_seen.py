import pytest
from msgspec.structs import replace
from tests.forecasts.test_forecaster import ORDER, played

from fillcast.bench import frames, ours
from fillcast.bench.ours import RECV_NS
from fillcast.forecasts.seen import seen_frac, windows_of
from fillcast.units import NS_PER_MS

WINDOWS = (("v:A", 700, 900), ("v:A", 100, 200), ("v:A", 150, 300), ("v:B", 0, 1000))


@pytest.mark.parametrize(
    ("span", "share"),
    [
        ((100, 300), 1.0),
        ((0, 1000), 0.4),
        ((250, 350), 0.5),
        ((300, 700), 0.0),
        ((800, 1600), 0.125),
        ((160, 170), 1.0),
        ((900, 1000), 0.0),
        ((150, 150), 1.0),
        ((400, 400), 0.0),
    ],
)
def test_time_in_windows_of_the_same_instrument_counts_once(span, share):
    assert seen_frac(windows_of(WINDOWS, "v:A"), *span) == pytest.approx(share, abs=1e-15)


def test_windows_of_other_instruments_have_seen_nothing_of_it():
    assert seen_frac(windows_of(WINDOWS, "v:C"), 0, 1000) == 0.0
    assert seen_frac([], 0, 1000) == 0.0


@pytest.mark.parametrize(("symbol", "share"), [(frames.SYMBOL, 0.5), ("okx:ETH-USDT-SWAP", 0.0)])
def test_every_record_says_how_much_of_its_time_the_fit_was_made_from(monkeypatch, symbol, share):
    window = (symbol, RECV_NS + 45_000 * NS_PER_MS, RECV_NS + 90_000 * NS_PER_MS)
    for name in ("shipped_fit", "shipped_fills"):
        fit = getattr(ours, name)()
        other = replace(fit, card=replace(fit.card, windows=(window,)))
        monkeypatch.setattr(ours, name, lambda other=other: other)
    engine = played(900)
    scores, answer = engine.scores(frames.SYMBOL), engine.estimate(ORDER)
    found = [answer.track_record, answer.resting.track_record, *scores.records, *scores.fills]
    assert [one.seen_frac for one in found] == [pytest.approx(share, abs=0.01)] * len(found)


def test_without_a_fit_there_is_nothing_that_it_could_have_seen():
    scores = played(300, engine=ours.updated_engine(has_fit=False)).scores(frames.SYMBOL)
    assert {one.seen_frac for one in scores.records} == {None}
