"""Every public number says its unit in its name."""

import importlib
import pkgutil
import re
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

import fillcast

UNITS = re.compile(
    r"(^|_)(ns|s|ms|us|mib|bps|ratio|frac|qty|quote|size|price|rate|seq|ticks|lots|id|port|number|bits|"
    r"conn|count|code|volume_1d_base|sigma_1d|depth|amount|contract|per_s|mquote|"
    r"hz|per_min|exponent|sd)$|^n$|^(n|max|min)_[a-z_]+$|^[a-z]+_bytes$"
)
"""`mquote` is a million quote units.
`amount` stands beside its unit, `count`, `depth` and `seq` are counts, `code` is a venue's name for a thing,
`contract` says in its docstring what it counts; `exponent` and `sd` (of a logarithm) have no unit."""


def structs():
    """Ours: what a venue calls its own fields in `messages` is the venue's."""
    for found in pkgutil.walk_packages(fillcast.__path__, "fillcast."):
        if found.name == "fillcast.__main__" or found.name.endswith(".messages"):
            continue
        module = importlib.import_module(found.name)
        for thing in vars(module).values():
            if isinstance(thing, type) and issubclass(thing, msgspec.Struct) and thing.__module__ == found.name:
                yield thing


def is_number(hint: Any) -> bool:
    origin = get_origin(hint)
    if origin is Annotated:
        return is_number(get_args(hint)[0])
    if origin in (Union, UnionType):
        return any(is_number(part) for part in get_args(hint))
    return hint in (int, float)


WIRE = {"hz", "status", "item", "revision"}
"""Words of the stream and of RFC 9457: updates a second, HTTP's status, a place in a list, a client's own count."""


def test_there_are_structs_to_look_at():
    assert len(list(structs())) > 40


def test_every_number_says_its_unit():
    silent = [
        f"{struct.__module__}.{struct.__name__}.{name}"
        for struct in structs()
        for name, hint in get_type_hints(struct, include_extras=True).items()
        if is_number(hint) and not UNITS.search(name) and name not in WIRE
    ]
    assert silent == []


def test_public_structs_are_frozen():
    assert [struct.__name__ for struct in structs() if not struct.__struct_config__.frozen] == []
