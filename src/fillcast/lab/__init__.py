"""Experiments: plans traded against recordings and against the embedded exchange, beside what was expected."""
"""Experiments on the embedded exchange, where the truth is known; and how its markets are fitted and compared."""
