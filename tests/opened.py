"""Kernels that only kernels call, as a test calls them."""

from functools import cache
from types import ModuleType

from numba import njit
from numba.core.dispatcher import Dispatcher

_LEFT_OUT = ("no_cpython_wrapper", "no_cfunc_wrapper", "nopython")


class Opened:
    """A module of kernels, whose inner ones have been compiled with wrappers for Python."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def __getattr__(self, name):
        found = getattr(self._module, name)
        is_inner = isinstance(found, Dispatcher) and found.targetoptions.get("no_cpython_wrapper")
        return _with_wrappers(found) if is_inner else found


@cache
def _with_wrappers(kernel):
    options = {key: value for key, value in kernel.targetoptions.items() if key not in _LEFT_OUT}
    return njit(**options)(kernel.py_func)
