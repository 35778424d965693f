import pytest

from fillcast.learn.seen import seen_frac

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
    assert seen_frac(WINDOWS, "v:A", *span) == pytest.approx(share, abs=1e-15)


def test_windows_of_other_instruments_have_seen_nothing_of_it():
    assert seen_frac(WINDOWS, "v:C", 0, 1000) == 0.0
    assert seen_frac((), "v:A", 0, 1000) == 0.0
