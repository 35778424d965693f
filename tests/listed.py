"""Instruments that several tests price."""

from fillcast.market import Instrument

LINEAR = Instrument(
    symbol="okx:BTC-USDT-SWAP",
    product="swap",
    base="BTC",
    quote="USDT",
    settle="USDT",
    contract_qty=0.01,
    tick_price=0.1,
    lot_size=0.01,
    min_size=0.01,
    max_market_size=12000.0,
    fee_venue="okx",
    fee_group="2",
)
INVERSE = Instrument(
    symbol="okx:BTC-USD-SWAP",
    product="swap",
    base="BTC",
    quote="USD",
    settle="BTC",
    contract_quote=100.0,
    tick_price=0.1,
    lot_size=1.0,
    min_size=1.0,
)
SPOT = Instrument(
    symbol="okx:BTC-USDT",
    product="spot",
    base="BTC",
    quote="USDT",
    settle="USDT",
    contract_qty=1.0,
    tick_price=0.1,
    lot_size=1e-8,
    fee_venue="okx",
    fee_group="1",
)
