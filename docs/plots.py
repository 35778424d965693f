"""The plots of the model pages, drawn from the models themselves whenever the documentation is built."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from msgspec.structs import replace
from numpy.typing import NDArray

from fillcast import app
from fillcast.bench import jump
from fillcast.bench.ours import shipped_fills, shipped_fit
from fillcast.bench.planning import FEES, seen
from fillcast.fits import find, impact
from fillcast.kernels import keeper, learner, pulse
from fillcast.kernels.flow import order_flow
from fillcast.kernels.queue import PROPORTIONAL
from fillcast.lab import frames
from fillcast.learn.cells import LATENCIES_MS, run
from fillcast.learn.columns import Columns, collect
from fillcast.learn.layout import STEP_S, Layout, lay_out
from fillcast.learn.vigils import Vigils, keep_vigils
from fillcast.market import Instrument, spot
from fillcast.models.impact.almgren_chriss import AlmgrenChriss, remaining
from fillcast.models.impact.cont_kukanov import ContKukanov, ExponentialOutflow
from fillcast.models.impact.obizhaeva_wang import grid_shares
from fillcast.models.impact.propagator import optimal_shares
from fillcast.models.impact.square_root import SquareRoot
from fillcast.models.volatility import bipower_variance, pre_averaged_variance, realised_variance
from fillcast.models.volume import completion_s
from fillcast.resting import WAITS_S, resting_curve
from fillcast.schedules.worked import book_of
from fillcast.view import View

SHIPPED = ("binance-usdm:BTCUSDT", "binance-usdm:ETHUSDT", "binance-spot:NEXOUSDT")
DAY = 86_400.0
LONGEST_S = 10.0
LIVED_S = 960.0
MARKET, SIZES_QUOTE = "BTC-USDT-SWAP", (1e4, 1e5, 1e6)
TAUS = np.array(learner.QUANTILES)
JUMP_S, SHOWN_S, EVERY_S, SEEDS = 420, 300, 30, (11, 12, 13, 14)
PACES = (1.0,) * JUMP_S + (9.0,) * 360
"""A price that diffuses moves three times as much at nine times the pace."""
COLOURS = {"walk": "C7", "recent": "C0", "linear": "C1", "boosted": "C2", "online": "C4", "served": "black"}

Array = NDArray[np.float64]


def market_order(left: Axes, right: Axes) -> None:
    """The example's book, and what each size of a buy costs in it."""
    asks, bids = [[60000.1, 0.8], [60000.5, 1.0], [60002.0, 2.5]], [[60000.0, 2.0]]
    instrument = spot("own:BTC-USD", "BTC", "USD")
    view = View.from_levels(bids, asks, instrument)
    sizes = np.linspace(0.01, 4.3, 200)
    book = book_of(view, instrument, "buy")
    _, depth = book.taken(sizes)
    half = np.full(len(sizes), book.half_spread_bps)
    price, size = np.array(asks).T
    left.step([0.0, *np.cumsum(size)], [price[0], *price], label="levels")
    left.plot(sizes, book.best_price + depth / 1e4 * book.mid_price, label="average")
    left.axhline(book.mid_price, color="grey", linestyle=":", label="mid")
    left.set(xlabel="size, BTC", ylabel="price")
    left.ticklabel_format(useOffset=False)
    left.legend(frameon=False)
    right.stackplot(sizes, half, depth, labels=("half-spread", "depth"), alpha=0.7)
    right.set(xlabel="size, BTC", ylabel="bps of the mid, without the fee")
    right.legend(frameon=False, loc="upper left")


def almgren_chriss(left: Axes, right: Axes) -> None:
    """The paper's example: four trajectories, and the frontier they lie on."""
    model = AlmgrenChriss(0.95 / DAY**0.5, 2.5e-7, 2.5e-6 * DAY, 0.0625)
    for risk_aversion in (0.0, 1e-7, 1e-6, 2e-6):
        held = model.holdings(1e6, 5 * DAY, 50, risk_aversion)
        left.plot(np.linspace(0.0, 5.0, 51), held, label=f"{risk_aversion:g} / $")
    left.set(xlabel="days", ylabel="shares left")
    left.legend(title="risk aversion", frameon=False)
    held = 1e6 * remaining(np.geomspace(0.05, 12.0, 80), 5)
    right.plot(model.variance_quote(held, DAY) ** 0.5 / 1e6, model.expected_quote(held, DAY) / 1e6)
    right.set(xlabel="standard deviation, million $", ylabel="expected cost, million $")


def obizhaeva_wang(left: Axes, right: Axes) -> None:
    """Schedules and costs by how fast the book refills."""
    for refills in (2.0, 10.0, 50.0):
        left.plot(np.linspace(0.0, 1.0, 21), grid_shares(refills, 21), ".-", label=f"{refills:g}")
    left.set(xlabel="time, share of the horizon", ylabel="share traded", yscale="log")
    left.legend(title="refills in a horizon", frameon=False)
    z = np.geomspace(0.1, 100.0, 100)
    right.plot(z, 1.0 / (z + 2.0), label="optimal")
    right.plot(z, (z - 1.0 + np.exp(-z)) / z**2, label="steady rate")
    right.axhline(0.5, color="grey", label="one block")
    right.set(xlabel="refills in a horizon", ylabel="transient cost, of slope × quantity²", xscale="log")
    right.legend(frameon=False)


def propagator(left: Axes, right: Axes) -> None:
    """The optimal schedule of a power law, and the answer of a real mid."""
    lags = np.linspace(0.0, 1.0, 11)
    left.bar(np.arange(11), optimal_shares((1.0 + lags / 0.1) ** -0.5))
    left.set(xlabel="trade", ylabel="share")
    params = find(SHIPPED[1])
    if params is not None:
        middle, error = params.arrays["response_bps_mquote"], params.arrays["response_se_bps"]
        right.errorbar(np.arange(len(middle)), middle, error, fmt=".", capsize=2)
    right.set(xlabel="seconds after", ylabel="bps for a million quote", title="ETHUSDT, 2024-07-18")


def square_root(left: Axes, right: Axes) -> None:
    """The law with its band, and where small orders turn linear."""
    share = np.geomspace(1e-6, 0.1, 80)
    law = SquareRoot(250.0, 1.0)
    band = np.array([law.band_bps(q) for q in share])
    left.loglog(share, [law.average_bps(q) for q in share])
    left.fill_between(share, band[:, 0], band[:, 1], alpha=0.2)
    left.set(xlabel="order, share of a day's volume", ylabel="average cost, bps", title="2.5 % a day")
    for crossover in (0.0, 1e-4, 1e-3):
        right.loglog(share, [SquareRoot(250.0, 1.0, 0.7, crossover).move_bps(q) for q in share], label=f"{crossover:g}")
    right.set(xlabel="order, share of a day's volume", ylabel="final move, bps")
    right.legend(title="crossover", frameon=False)


def volatility(left: Axes, right: Axes) -> None:
    """A day of 60 % a year with two bps of noise: what each estimate makes of it, by the time between prices."""
    rng = np.random.default_rng(1)
    truth = 0.6**2 / 365.0
    path = np.concatenate([[0.0], np.cumsum(rng.normal(0.0, (truth / DAY) ** 0.5, int(DAY)))])
    seen = path + rng.normal(0.0, 2e-4, len(path))
    steps = np.array([1, 2, 5, 10, 30, 60, 120, 300])
    left.semilogx(steps, [realised_variance(seen[::step]) / truth for step in steps], "o-", label="naive")
    left.semilogx(steps, [pre_averaged_variance(seen[::step]) / truth for step in steps], "o-", label="pre-averaged")
    left.set(xlabel="seconds between prices", ylabel="of the true variance")
    left.legend(frameon=False)
    sizes = np.linspace(0.0, 0.02, 20)
    jumped = [path[::10] + size * (np.arange(len(path[::10])) > 4000) for size in sizes]
    right.plot(1e4 * sizes, [realised_variance(one) / truth for one in jumped], label="realised")
    right.plot(1e4 * sizes, [bipower_variance(one) / truth for one in jumped], label="bipower")
    right.set(xlabel="one jump, bps", ylabel="of the true variance")
    right.legend(frameon=False)


def order_flow_imbalance(left: Axes, right: Axes) -> None:
    """Flow against the move of the mid in a book of constant depth, and what strict inequalities would see of it."""
    rng = np.random.default_rng(2)
    depth, n_bins, per_bin = 10, 200, 300
    price, size = [0, 1000], [depth, depth]
    flows, strict, moves = np.zeros(n_bins), np.zeros(n_bins), np.zeros(n_bins)
    for k, kind in enumerate(rng.integers(0, 4, n_bins * per_bin).tolist()):
        side, outwards = kind % 2, -1 if kind % 2 == 0 else 1
        before = (price[0], size[0], price[1], size[1])
        size[side] += 1 if kind < 2 else -1
        if size[side] > depth:
            price[side], size[side] = price[side] - outwards, 1
        elif size[side] == 0:
            price[side], size[side] = price[side] + outwards, depth
        step = order_flow.py_func(*before, price[0], size[0], price[1], size[1])
        flows[k // per_bin] += step
        strict[k // per_bin] += step if (price[0], price[1]) != (before[0], before[2]) else 0.0
        moves[k // per_bin] += 0.5 * (price[0] + price[1] - before[0] - before[2])
    left.plot(flows, moves, ".")
    left.set(xlabel="order flow imbalance", ylabel="move of the mid, ticks", title="≥ and ≤")
    right.plot(strict, moves, ".")
    right.set(xlabel="order flow imbalance", title="> and <: changes of size alone are lost")


def volume(left: Axes, right: Axes) -> None:
    """How long an order takes at a share of the volume, and what the share does to its size a second."""
    share = np.linspace(0.01, 0.5, 100)
    left.plot(100 * share, [completion_s(50.0, part, 1.0) / 60.0 for part in share])
    left.set(xlabel="share of all volume, %", ylabel="minutes for 50 at 1 a second", yscale="log")
    right.plot(100 * share, share / (1.0 - share))
    right.set(xlabel="share of all volume, %", ylabel="own volume, of the others'")


def cont_kukanov(left: Axes, right: Axes) -> None:
    """How much to post, by what a unit left over costs and by what is ahead."""
    penalties = np.linspace(3.0, 8.0, 120)
    for queue in (500.0, 2000.0, 4000.0):
        posted = [
            ContKukanov(2.0, 0.3, 0.2, 0.05, penalty, queue).split(1000.0, ExponentialOutflow(2500.0)).limit_qty
            for penalty in penalties
        ]
        left.plot(penalties, posted, label=f"{queue:g}")
    left.set(xlabel="penalty, bps", ylabel="posted of 1,000")
    left.legend(title="queue ahead", frameon=False)
    queues = np.linspace(100.0, 6000.0, 120)
    filled = [
        ContKukanov(2.0, 0.3, 0.2, 0.05, 5.0, queue).split(1000.0, ExponentialOutflow(2500.0)).maker_frac
        for queue in queues
    ]
    right.plot(queues, filled)
    right.set(xlabel="queue ahead", ylabel="expected share filled passively")


def calibration(left: Axes, right: Axes) -> None:
    """What ships: the average walk of three instruments with its slope, and the answer of their mids."""
    for symbol in SHIPPED:
        fitted, params = impact(symbol), find(symbol)
        if fitted is None or params is None:
            continue
        (line,) = left.loglog(fitted.walk_quote, fitted.walk_depth_bps, label=symbol.partition(":")[2])
        slope = 0.5 * fitted.slope_bps_mquote * fitted.walk_quote / 1e6
        left.loglog(fitted.walk_quote, slope, ":", color=line.get_color())
        answer = params.arrays["response_bps_mquote"] / fitted.slope_bps_mquote
        right.plot(answer, color=line.get_color(), label=symbol.partition(":")[2])
    left.set(xlabel="order, quote", ylabel="average walk beyond the touch, bps", ylim=(1e-4, None))
    left.legend(frameon=False)
    right.set(xlabel="seconds after a trade", ylabel="answer of the mid, of the slope", ylim=(0.0, None))


def schedules(left: Axes, right: Axes) -> None:
    """Trajectories of three half-lives, and what they cost against what they risk."""
    urgencies = np.log(2.0) * np.array([0.0, 2.0, 4.0, 10.0])
    for share, name in zip(remaining(urgencies, 60), ("TWAP", "T / 2", "T / 4", "T / 10"), strict=True):
        left.plot(np.linspace(0.0, 1.0, 61), share, label=name)
    left.set(xlabel="time, share of the horizon", ylabel="share left")
    left.legend(title="half-life", frameon=False)
    for n in (1, 3, 10, 30, 100):
        resilience = np.geomspace(0.1, 100.0, 60)
        lag = np.arange(n)[:, None] - np.arange(n)[None, :]
        cost = [0.5 * np.exp(-z * np.abs(lag) / max(n, 2)).sum() / n**2 for z in resilience]
        right.semilogx(resilience, cost, label=str(n))
    right.set(xlabel="refills in a horizon", ylabel="cost, of slope × quantity²")
    right.legend(title="slices", frameon=False)


def accuracy(left: Axes, right: Axes) -> None:
    """The rows of the accuracy page: skill with its interval, and what lay outside of the range."""
    rows = re.findall(
        r"^\| (\d+) \| ([\d,]+) \|.*\| ([+-][\d.]+) % \(([+-][\d.]+) … ([+-][\d.]+)\) \| ([\d.–]+) \| ([\d.–]+) \|",
        (Path(__file__).parent / "accuracy.md").read_text(),
        re.MULTILINE,
    )
    markets = ("BTC", "ETH", "NEXO")
    names = [f"{markets[k * len(markets) // len(rows)]} {row[0]} ms {row[1]}" for k, row in enumerate(rows)]
    skill, low, high = (np.array([float(row[k]) for row in rows]) for k in (2, 3, 4))
    at = np.arange(len(rows))[::-1]
    left.errorbar(skill, at, xerr=(skill - low, high - skill), fmt="o", markersize=3)
    left.axvline(0.0, color="grey")
    left.set_yticks(at, names, fontsize=6)
    left.set(xlabel="% below the loss of the recent quantiles")
    for k, quantile in ((5, 0.05), (6, 0.95)):
        spans = [tuple(map(float, (row[k].split("–") * 2)[:2])) for row in rows]
        right.hlines(at, [a for a, _ in spans], [max(b, a + 0.004) for a, b in spans], linewidth=3)
        right.axvline(quantile, color="grey")
    right.set_yticks(at, [])
    right.set(xlabel="share of outcomes below, and not above, the ends")


def fills(left: Axes, right: Axes) -> None:
    """The rows of the accuracy page: gap and slope of chances of fills by wait, as said and as served."""
    page = (Path(__file__).parent / "accuracy.md").read_text().partition("## Fills\n")[2].partition("\n## ")[0]
    for colour, section in enumerate(page.split("\n### ")[1:]):
        rows = [line.strip("| ").split(" | ") for line in section.splitlines() if re.match(r"\| [\d.]+ \|", line)]
        wait, gap, gap_before, slope, slope_before = (
            np.array([float(row[k].split(" (")[0]) for row in rows if float(row[0]) <= LONGEST_S])
            for k in (0, 10, 12, 13, 14)
        )
        name = section.split(",")[0].split(" 2")[0]
        for axes, before, served in ((left, gap_before, gap), (right, slope_before, slope)):
            axes.plot(wait, before, ":", color=f"C{colour}", linewidth=1)
            axes.plot(wait, served, ".-", color=f"C{colour}", linewidth=1, label=name)
    left.axhline(0.02, color="grey")
    right.axhspan(0.9, 1.1, color="grey", alpha=0.2)
    left.set(xlabel="wait, seconds", ylabel="gap of chance and share (ECE)", xscale="log")
    right.set(xlabel="wait, seconds (dotted: as said, before correction)", ylabel="slope", xscale="log")
    left.legend(frameon=False, fontsize=6)


def maker_share(left: Axes, right: Axes) -> None:
    """What resting would give by waiting time, on the simulated book of the bench."""
    view = seen()
    for qty, colour in ((1.0, "C0"), (50.0, "C1")):
        told = resting_curve("buy", qty / 0.01, view, FEES)
        if told is None:
            continue
        left.plot(told.waits_s, told.maker_frac, ".-", color=colour, label=f"buy {qty:g} BTC")
        left.fill_between(told.waits_s, told.maker_low_frac, told.maker_high_frac, color=colour, alpha=0.2)
        right.plot(told.waits_s, told.net_bps, ".-", color=colour)
        right.fill_between(told.waits_s, told.net_low_bps, told.net_high_bps, color=colour, alpha=0.2)
        right.axhline(told.market_bps, color=colour, linestyle=":")
    left.set(xlabel="wait, seconds · SIMULATED", ylabel="maker share", xscale="log")
    right.set(xlabel="wait, seconds (dotted: at once) · SIMULATED", ylabel="net, bps", xscale="log")
    left.legend(frameon=False)


@cache
def lived() -> tuple[Columns, Instrument]:
    """Sixteen minutes of a market of the embedded exchange, which no fit has seen."""
    recorded = collect("the embedded exchange", app.steps_of(frames.frames(MARKET, LIVED_S)))
    symbol = f"{frames.VENUE}:{MARKET}"
    return recorded.columns[symbol], recorded.instruments[symbol]


@cache
def laid_out() -> Layout:
    return lay_out(*lived(), SIZES_QUOTE)


def scored(instrument: str) -> dict[str, Array]:
    """(latencies, sizes) losses on the accuracy page, of each expert and of what is served."""
    page = (Path(__file__).parent / "accuracy.md").read_text().partition(f"\n### {instrument}, ")[2]
    head, _, *rows = (line.strip("| ").split(" | ") for line in page.partition("\n###")[0].splitlines() if "|" in line)
    shape = (len(LATENCIES_MS), len(SIZES_QUOTE))
    return {name: np.array([float(row[head.index(name)]) for row in rows]).reshape(shape) for name in COLOURS}


def slippage(left: Axes, right: Axes) -> None:
    """What is said by latency while a market is calm and busy, and the loss of each expert on real ones."""
    sigma = laid_out().readings[:, pulse.SIGMA_BPS + pulse.SCALE]
    calm, busy = np.nanquantile(sigma, (1 / 3, 2 / 3))
    runs = [run(laid_out(), latency_ms, shipped_fit()) for latency_ms in LATENCIES_MS]
    root = np.sqrt(LATENCIES_MS)
    for colour, name, chosen in (("C1", "busy third", sigma > busy), ("C0", "calm third", sigma <= calm)):
        said = np.array([np.nanmean(one.served_bps[2, chosen], axis=0) for one in runs])
        left.fill_between(root, said[:, learner.LOW], said[:, learner.HIGH], color=colour, alpha=0.15, label=name)
        left.plot(root, said, color=colour, linewidth=1)
    left.set(xlabel="latency, ms · SIMULATED", ylabel="slippage of a buy of a million, bps")
    left.legend(frameon=False, loc="upper left")
    for instrument, style in (("binance-usdm:BTCUSDT", ".-"), ("binance-usdm:ETHUSDT", ".:")):
        loss = {name: found.sum(axis=1) for name, found in scored(instrument).items()}
        for name, colour in COLOURS.items():
            right.plot(root, 100.0 * (loss[name] / loss["recent"] - 1.0), style, color=colour, label=name)
    right.set(xlabel="latency, ms (dotted: ETH)", ylabel="loss, % above that of recent")
    right.legend(*(found[: len(COLOURS)] for found in right.get_legend_handles_labels()), frameon=False, fontsize=6)
    for axes in (left, right):
        axes.set_xticks(root, [str(latency_ms) for latency_ms in LATENCIES_MS])


def mixture(left: Axes, right: Axes) -> None:
    """The weights of the experts along a market that their fit has never seen, and what each of them has lost."""
    layout, fit, latency_ms = laid_out(), shipped_fit(), 1000
    ends = np.arange(700, layout.n, 300)
    parts = [replace(layout, readings=layout.readings[:n]) for n in ends.tolist()]
    weights = [run(part, latency_ms, fit).weights.mean(axis=0) for part in parts]
    colours = [COLOURS[name] for name in learner.EXPERTS]
    left.stackplot(ends * STEP_S, np.transpose(weights), colors=colours, alpha=0.8)
    left.set(xlabel="seconds · SIMULATED", ylabel="weight, by the colours beside", ylim=(0.0, 1.0))
    whole = run(layout, latency_ms, fit)
    y_bps, served_bps = whole.y_bps[1], whole.served_bps[1]
    at = np.flatnonzero(np.isfinite(y_bps) & np.isfinite(served_bps).all(axis=1))
    said = {name: whole.experts_bps[1, at, :, e] for e, name in enumerate(learner.EXPERTS)}
    above = {name: y_bps[at, None] - one for name, one in (said | {"served": served_bps[at]}).items()}
    loss = {name: np.maximum(TAUS * one, (TAUS - 1.0) * one).mean(axis=1).cumsum() for name, one in above.items()}
    for name, colour in COLOURS.items():
        right.plot(at * STEP_S, loss[name] - loss["recent"], color=colour, label=name)
    right.set(xlabel="seconds · SIMULATED", ylabel="loss so far, above that of recent, bps")
    right.legend(frameon=False, fontsize=6)


def ranges(left: Axes, right: Axes) -> None:
    """Coverage in markets whose volatility triples, and the range of one order in the first of them."""
    counts, first = [], []
    for seed in SEEDS:
        told = []
        for second, view in enumerate(jump.views(PACES, seed=seed), start=1):
            if second % EVERY_S == 0 and view.learned is not None:
                told.append(view.learned.cells[:, [keeper.N_TOLD, keeper.N_BELOW, keeper.N_ABOVE]].sum(axis=0))
            if seed == SEEDS[0] and second >= SHOWN_S:
                first.append(_foretold(view.asked(1000.0), SIZES_QUOTE[2]))
        counts.append(np.diff(told, axis=0))
    n, below, above = np.sum(counts, axis=0).T
    since = len(PACES) - JUMP_S - EVERY_S * np.arange(len(n) + 1)[::-1]
    left.stairs(below / n, since, baseline=None, label="below")
    left.stairs(above / n, since, baseline=None, label="above")
    left.axhspan(learner.MISS - 0.02, learner.MISS + 0.02, color="grey", alpha=0.2, linewidth=0)
    left.set(ylabel="share of outcomes outside", ylim=(0.0, None))
    low, high, price, mid = np.array(first).T
    came = 1e4 * np.diff(price) / mid[:-1]
    low, high, at = low[:-1], high[:-1], np.arange(len(came)) + SHOWN_S - JUMP_S
    right.fill_between(at, low, high, alpha=0.3, linewidth=0, label="said: 5 to 95 %")
    is_inside = (low <= came) & (came <= high)
    right.plot(at[is_inside], came[is_inside], ".", color="C0", markersize=2, label="came")
    right.plot(at[~is_inside], came[~is_inside], ".", color="C3", markersize=4, label="came outside")
    right.set(ylabel="slippage in a second, bps")
    for axes in (left, right):
        axes.axvline(0.0, color="black", linestyle=":")
        axes.set(xlabel="seconds since the jump · SIMULATED")
        axes.legend(frameon=False, fontsize=6)


def _foretold(view: View, size_quote: float) -> tuple[float, float, float, float]:
    # The range of a buy, what it would pay now on average, and the mid.
    if view.instrument is None or view.learned is None:
        return (np.nan,) * 4
    book, contract = book_of(view, view.instrument, "buy"), view.instrument.contract
    walk_bps = book.half_spread_bps + float(book.taken(np.array([size_quote / (contract * view.mid)]))[1][0])
    ladder = (view.ladder.levels, view.ladder.window)
    told = view.learned.foretell("buy", size_quote, walk_bps, view.as_of_ns, ladder, contract, is_inverse=False)
    low, high = (np.nan, np.nan) if told is None else (told.low_bps, told.high_bps)
    return low, high, view.mid * (1.0 + 1e-4 * walk_bps), view.mid


def fill_hazard(left: Axes, right: Axes) -> None:
    """Chances of fills with the band of the three queue rules, by wait and by what is ahead, and what came of them."""
    hazards = shipped_fills()
    if hazards is None:
        return
    market, instrument = lived()
    put = keep_vigils(market, instrument, (), step_s=1.0)
    said = hazards.chances(put.seen, put.closed)
    ahead = put.aheads * instrument.contract
    few, many = np.quantile(ahead, (1 / 3, 2 / 3))
    for colour, name, chosen in (("C0", "least third", ahead <= few), ("C1", "most third", ahead > many)):
        waits = [_chances(said, put, k, chosen) for k in range(len(WAITS_S))]
        _draw_band(left, WAITS_S, waits, colour, name)
    left.set(xlabel="wait, seconds · SIMULATED", ylabel="chance, and share filled", xscale="log", ylim=(0.0, 1.0))
    left.legend(title="ahead", frameon=False, loc="upper left")
    edges = np.quantile(ahead, np.linspace(0.0, 1.0, 9))
    parts = [(ahead >= low) & (ahead <= high) for low, high in pairwise(edges)]
    for colour, k in (("C2", 3), ("C3", 6)):
        sizes = [_chances(said, put, k, part) for part in parts]
        _draw_band(right, [float(ahead[part].mean()) for part in parts], sizes, colour, f"{WAITS_S[k]:g} s")
    right.set(xlabel="ahead, BTC · SIMULATED", ylim=(0.0, 1.0), xscale="log")
    right.legend(title="within", frameon=False)


def _chances(said: Array, put: Vigils, k: int, chosen: NDArray[np.bool_]) -> list[float]:
    # Mean chance of a fill by each rule in the wait number k, and the share filled, of orders followed that long.
    known = chosen & (put.watched_s >= WAITS_S[k])
    return [*said[known, :, k].mean(axis=0).tolist(), float((put.fill_s[known, PROPORTIONAL] <= WAITS_S[k]).mean())]


def _draw_band(axes: Axes, at: Sequence[float], found: list[list[float]], colour: str, name: str) -> None:
    low, middle, high, came = np.transpose(found)
    axes.fill_between(at, low, high, color=colour, alpha=0.2, linewidth=0)
    axes.plot(at, middle, color=colour, label=name)
    axes.plot(at, came, "o", color=colour, markersize=3)


PLOTS: tuple[Callable[[Axes, Axes], None], ...] = (
    accuracy,
    market_order,
    almgren_chriss,
    obizhaeva_wang,
    propagator,
    square_root,
    volatility,
    order_flow_imbalance,
    volume,
    cont_kukanov,
    calibration,
    schedules,
    slippage,
    mixture,
    ranges,
    fill_hazard,
    fills,
    maker_share,
)


def draw(directory: Path) -> None:
    """Every plot as ``NAME.svg`` in *directory*."""
    directory.mkdir(parents=True, exist_ok=True)
    for plot in PLOTS:
        figure = Figure(figsize=(9.0, 3.4), layout="constrained")
        left, right = figure.subplots(1, 2)
        plot(left, right)
        for axes in (left, right):
            axes.spines[["top", "right"]].set_visible(False)
        figure.savefig(directory / f"{plot.__name__}.svg", metadata={"Date": None})


if __name__ == "__main__":
    draw(Path(__file__).parent / "models" / "plots")
