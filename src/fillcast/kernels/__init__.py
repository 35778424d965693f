"""Numba kernels: arrays in, numbers out. They import nothing of fillcast's and know no names, units or clocks.

Entry points that Python calls have pinned signatures and a cache on disk; the functions inside them are left
unpinned and compiled into their callers. What can be told slowly and obviously has a twin in ``tests/reference.py``.
"""
