"""Every figure by name."""

from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches

from fillcast.bench import alternatives, feeding, following, ours, planning, process, recording, replays, rivals
from fillcast.bench.figure import Figure, Timed, compare, measure
from fillcast.errors import ConfigError

_OURS: dict[str, Callable[[], Timed]] = {
    "update_tick": ours.update_tick,
    "touch_tick": ours.touch_tick,
    "print_tick": ours.print_tick,
    "full_tick": ours.full_tick,
    "snapshot_tick": ours.snapshot_tick,
    "update_decode": ours.update_decode,
    "update_book": ours.update_book,
    "full_decode": ours.full_decode,
    "estimate": ours.estimate,
    "forecast": ours.forecast,
    "curve": ours.curve,
    "batch_1000": ours.batch_1000,
    "plan": planning.plan_11,
    "resting": planning.resting,
    "frontier": planning.frontier,
    "binance_tick": replays.binance_tick,
    "binance_book": replays.binance_book,
    "replay_update": replays.replay_update,
    "replay_full": replays.replay_full,
    "replay_binance": replays.replay_binance,
    "replay_book": replays.replay_book,
}

_RIVALS: dict[str, tuple[Callable[[], Timed], Callable[[], Timed]]] = {
    "prototype_tick": (ours.full_tick, rivals.prototype_tick),
    "prototype_v1_tick": (ours.full_tick, rivals.prototype_v1_tick),
    "json_full": (ours.full_decode, rivals.json_full),
    "orjson_full": (ours.full_decode, rivals.orjson_full),
    "msgspec_full": (ours.full_decode, rivals.msgspec_full),
    "ccxt_update": (ours.update_book, rivals.ccxt_update),
    "cryptofeed_update": (ours.update_book, rivals.cryptofeed_update),
    "list_book_update": (ours.update_book, alternatives.list_book_update),
    "publish_every_tick": (ours.update_tick, alternatives.publish_every_tick),
    "curve_by_walks": (ours.curve, alternatives.curve_by_walks),
    "one_by_one": (ours.batch_1000, alternatives.one_by_one),
}
"""Theirs against the same work of ours: peers decode and keep a book, so they stand against `update_book`."""

_PROCESSES: dict[str, Callable[[], Figure]] = {
    "record_frame": recording.record_frame,
    "receive": alternatives.receive,
    "websockets_receive": alternatives.websockets_receive,
    "many_instruments": following.many_instruments,
    "ladder_memory": alternatives.ladder_memory,
    "dict_memory": alternatives.dict_memory,
    "update_tick_planning": planning.update_tick_planning,
    "wake_planning": planning.wake_planning,
    "forecast_stage": process.forecast_stage,
    "first_answers": process.first_answers,
    "memory": process.memory,
    "exchange_events": feeding.exchange_events,
    "exchange_feed": feeding.exchange_feed,
    "soak": recording.soak,
    "startup": process.startup,
    "startup_cold": process.startup_cold,
    "help": process.help_text,
}

NAMES = (*_OURS, *_RIVALS, *_PROCESSES)


def chosen(only: Sequence[str]) -> tuple[str, ...]:
    """Names to measure, all by default. Raises ConfigError with the nearest name, or with all of them."""
    for name in only:
        if name not in NAMES:
            near = get_close_matches(name, NAMES, n=1)
            known = f"nearest: {near[0]}" if near else f"there are: {', '.join(NAMES)}"
            raise ConfigError(f"no figure {name!r}; {known}")
    return tuple(only) or NAMES


def figures(names: Sequence[str]) -> Iterator[Figure]:
    """Each as soon as it is measured. Raises MissingExtra where a rival is not installed."""
    for name in names:
        if name in _OURS:
            yield measure(_OURS[name]())
        elif name in _RIVALS:
            mine, theirs = _RIVALS[name]
            yield compare(mine(), theirs())
        else:
            yield _PROCESSES[name]()
