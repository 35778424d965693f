"""Binance spot, USD-M and COIN-M: one codec, and what tells the three markets apart."""
