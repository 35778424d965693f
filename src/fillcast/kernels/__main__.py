"""Compiles every kernel into the cache: ``python -m fillcast.kernels``."""

from importlib import import_module
from pkgutil import iter_modules

from fillcast import kernels
from fillcast.kernels import hazard, matching, reactive, scan
from fillcast.kernels.entry import Kernel

LATE = (
    scan.scan_okx_book,
    reactive.open_book,
    reactive.run,
    matching.show,
    matching.differences,
    hazard.foretell,
)
"""What a first start needs last: OKX's messages, the demo's market, and after half a minute the chances of fills."""


def main() -> None:
    for kernel in LATE:
        kernel.entry  # noqa: B018
    for module in iter_modules(kernels.__path__):
        if not module.name.startswith("__"):
            _compile(module.name)


def _compile(name: str) -> None:
    for value in vars(import_module(f"{kernels.__name__}.{name}")).values():
        if isinstance(value, Kernel):
            value.entry  # noqa: B018


if __name__ == "__main__":
    main()
