"""When it is looked again, against a market that says something as often."""

from random import Random

from fillcast.faces.live.pace import LOOKS, Pace

MS = 1_000_000
STEP_NS = 5 * MS


def heard(hz, news_ns):
    """Looks made, and which of *news_ns* each found; the clock wakes every five milliseconds at most."""
    pace, now_ns, n_looks, n_told, found = Pace(hz), 0, 0, 0, []
    while now_ns < news_ns[-1]:
        if now_ns >= pace.next_ns:
            n_looks += 1
            n_known = sum(at_ns <= now_ns for at_ns in news_ns)
            pace.looked(now_ns, has_news=n_known > n_told)
            found += [n_known - n_told] if n_known > n_told else []
            n_told = n_known
        now_ns += max(STEP_NS, pace.next_ns - now_ns)
    return n_looks, found


def test_turns_settle_behind_a_market_as_quick_as_they_are_and_lose_nothing_to_its_unevenness():
    random = Random(7)
    news = [k * 20 * MS + random.randrange(4 * MS) + 7 * MS for k in range(500)]
    n_looks, found = heard(50, news)
    assert len(found) > 0.98 * len(news)
    assert n_looks < 1.1 * len(news)


def test_a_quicker_market_is_looked_at_once_a_period():
    n_looks, found = heard(10, [k * 7 * MS for k in range(1000)])
    assert n_looks == len(found) == 70


def test_a_slower_market_is_looked_at_a_few_times_a_period_and_found_at_once():
    n_looks, found = heard(10, [k * 1000 * MS for k in range(1, 20)])
    assert set(found) == {1}
    assert n_looks <= LOOKS * 10 * 20
