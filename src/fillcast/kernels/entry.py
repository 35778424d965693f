"""Calling a kernel without numba's dispatcher, and not before it is needed."""

from collections.abc import Callable
from hashlib import sha256
from importlib.resources import files
from typing import Any

from numba import njit
from numba.core.caching import IndexDataCacheFile
from numba.core.compiler_lock import global_compiler_lock
from numba.types import unliteral


def entry(kernel: Any) -> Callable[..., Any]:
    """The compiled function of a kernel with one pinned signature, as Python calls it.

    It saves 0.3 µs a call, half of what a call costs, and with it the dispatcher's check of types: give it only
    arrays of the shape, type and order that the signature says. Each caller in fillcast owns the arrays it gives.
    """
    (signature,) = kernel.signatures
    found: Callable[..., Any] = kernel.overloads[signature].entry_point
    return found


LENT: dict[str, Any] = {"_nrt": False}
"""numba's option for a kernel that makes no array: references to those that its caller lends it are not counted, which
costs as much as the work of a short one."""


def _digest() -> str:
    sources = sorted(files(__package__).iterdir(), key=lambda file: file.name)
    ours = [file.read_bytes() for file in sources if file.name.endswith(".py") and not file.name.startswith(".")]
    return sha256(b"".join(ours)).hexdigest()[:16]


SOURCES = _digest()
"""Of all files of this room, in the names of what is cached."""


def compiled(signature: Any = None, **options: Any) -> Callable[[Callable[..., Any]], Any]:
    """For a kernel that Python calls: numba's `njit` with a cache on disk.

    numba takes what it finds there if the kernel's own file has not changed. But constants and `inner` kernels of other
    files are compiled into it, so here it is another file on disk for each state of this room. options: numba's.
    """

    def compile_now(function: Callable[..., Any]) -> Any:
        dispatcher = njit(cache=True, **options)(function)
        cache = dispatcher._cache  # noqa: SLF001 (numba has no other way)
        name, stamp = f"{cache._impl.filename_base}-{SOURCES}", cache._impl.locator.get_source_stamp()  # noqa: SLF001
        cache._cache_file = IndexDataCacheFile(cache.cache_path, name, stamp)  # noqa: SLF001
        if signature is not None:
            dispatcher.compile(signature)
            dispatcher.disable_compile()
        return dispatcher

    return compile_now


def inner(function: Callable[..., Any] | None = None, /, **options: Any) -> Any:
    """For a kernel that only kernels call: without the wrappers for Python, which cost most of its compile time.

    It is compiled once for its arguments' types. numba by itself would do so once for each constant that it is called
    with. options: numba's; `LENT` is taken over from the kernel that calls it first.
    """
    if function is None:
        return lambda function: inner(function, **options)
    kernel = njit(no_cpython_wrapper=True, no_cfunc_wrapper=True, **options)(function)
    for_types = kernel.get_call_template
    kernel.get_call_template = lambda types, names: for_types(tuple(map(unliteral, types)), names)
    return kernel


class Kernel:
    """A kernel with one pinned signature, which is compiled (or read from the cache) when it is first needed.

    What every engine needs is compiled as it is imported; this is for what one venue, the demo or a fit needs. Called,
    it checks its arguments' types. dispatcher: numba's, for a kernel that calls it.
    """

    def __init__(self, function: Callable[..., Any], signature: Any, options: dict[str, Any]) -> None:
        self.__doc__ = function.__doc__
        self.dispatcher = compiled(no_cfunc_wrapper=True, **options)(function)
        self._signature = signature
        self._entry: Callable[..., Any] | None = None

    @property
    def entry(self) -> Callable[..., Any]:
        """As of `entry`, for a caller to keep; the first time, it may take seconds."""
        if self._entry is None:
            with global_compiler_lock:
                if self._entry is None:
                    self._entry = self.dispatcher.compile(self._signature)
                    self.dispatcher.disable_compile()
        return self._entry

    def prepare(self) -> None:
        """Have it compiled now, and not when it is first asked something."""
        self.entry  # noqa: B018

    def __call__(self, *arguments: Any) -> Any:
        self.prepare()
        return self.dispatcher(*arguments)


def when_needed(signature: Any, **options: Any) -> Callable[[Callable[..., Any]], Kernel]:
    """Makes a `Kernel` of a function. options: numba's."""
    return lambda function: Kernel(function, signature, options)
