"""The live panel in a notebook, and the same simulator as data, plots and answers."""

from numba.core.event import register

from fillcast.faces.compiling import Compiling

# Before the first kernel, and those of the engine are compiled as it is imported.
register("numba:compile", Compiling())  # type: ignore[no-untyped-call]
