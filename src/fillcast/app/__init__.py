"""The only room that wires: settings, tables, codecs, feeds and tapes become an engine that answers."""

from fillcast.app.clock import now_ns, today
from fillcast.app.replays import (
    Recording,
    columns_in,
    instrument_answers,
    layouts,
    load_columns,
    recordings,
    take,
    vigils,
)
from fillcast.app.sessions import Session, check_demo, demo, fee_table, listed, live, origin_of
from fillcast.app.steps import steps_of
from fillcast.app.studies import calibrate, n_pairs, promise, rest_in_market, simulate
from fillcast.app.wiring import (
    DEMO_VENUE,
    LIVE_VENUES,
    VENUES,
    choose_fees,
    codec_of,
    endpoint_of,
    fill_fits,
    forecaster_fits,
    make_engine,
    shipped,
    split,
)

__all__ = [
    "DEMO_VENUE",
    "LIVE_VENUES",
    "VENUES",
    "Recording",
    "Session",
    "calibrate",
    "check_demo",
    "choose_fees",
    "codec_of",
    "columns_in",
    "demo",
    "endpoint_of",
    "fee_table",
    "fill_fits",
    "forecaster_fits",
    "instrument_answers",
    "layouts",
    "listed",
    "live",
    "load_columns",
    "make_engine",
    "n_pairs",
    "now_ns",
    "origin_of",
    "promise",
    "recordings",
    "rest_in_market",
    "shipped",
    "simulate",
    "split",
    "steps_of",
    "take",
    "today",
    "vigils",
]
