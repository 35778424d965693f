"""Numba kernels: arrays in, numbers out. They import nothing of fillcast's and know no names, units or clocks.

Entry points that Python calls have pinned signatures and a cache on disk; the functions inside them are left
unpinned and compiled into their callers. Each entry point has a slow, obvious twin in ``tests/reference.py``.
"""
