"""Experiments: plans traded against recordings and the embedded exchange, orders with and without their twins."""
