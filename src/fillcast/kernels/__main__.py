"""Compiles every kernel into the cache: ``python -m fillcast.kernels``."""

from importlib import import_module
from pkgutil import iter_modules

from fillcast import kernels
from fillcast.kernels import hazard, matching, reactive, scan, shadow
from fillcast.kernels.entry import Kernel

LATE = (
    hazard.foretell,
    shadow.work,
    shadow.see,
    shadow.glance,
    shadow.mark,
    scan.scan_okx_book,
    reactive.open_book,
    reactive.run,
    matching.show,
    matching.differences,
)
"""What a first start needs last: the chances of fills, OKX's messages and the demo's market."""


def main() -> None:
    for kernel in LATE:
        kernel.prepare()
    for module in iter_modules(kernels.__path__):
        if not module.name.startswith("__"):
            _compile(module.name)


def _compile(name: str) -> None:
    for value in vars(import_module(f"{kernels.__name__}.{name}")).values():
        if isinstance(value, Kernel):
            value.prepare()


if __name__ == "__main__":
    main()
