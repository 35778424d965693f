"""Experiments: plans traded against recordings and against the embedded exchange, beside what was expected."""
